// What npm ci brings: few packages, each by its hash, and none that runs a script.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

type Locked = {
  readonly dev?: true;
  readonly hasInstallScript?: true;
  readonly integrity?: string;
  readonly resolved?: string;
};

const ROOT = join(import.meta.dirname, '..');
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([name]) => name !== '');

/** Each is code that somebody else can change: a new one is weighed, and this number with it. */
const RUNTIME_PACKAGES_MAX = 105;

test('what runs beside our own code stays few packages', () => {
  const runtime = locked.filter(([, { dev }]) => dev !== true);
  assert.ok(runtime.length > 20 && runtime.length <= RUNTIME_PACKAGES_MAX, `${runtime.length} packages`);
});

test('every package is held to its hash, names no host of its own, and runs nothing when it is installed', () => {
  for (const [name, { integrity, resolved, hasInstallScript }] of locked) {
    assert.match(integrity ?? '', /^sha512-/, name);
    assert.equal(resolved, undefined, name);
    assert.equal(hasInstallScript, undefined, name);
  }
  assert.match(readFileSync(join(ROOT, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m);
});
