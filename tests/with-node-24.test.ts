import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const LAUNCHER = join(ROOT, 'with-node-24.mjs');

/** A Node of the machine's own that is too old for us; null where there is none. */
function findOldNode(): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder.includes('node_modules')) continue;
    const node = join(folder, 'node');
    const { status, stdout } = spawnSync(node, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' });
    if (status === 0 && Number(stdout) < 24) return node;
  }
  return null;
}

const oldNode = findOldNode();
const withOldNode = { skip: oldNode === null ? 'this machine has no older Node' : false };

function run(node: string, words: readonly string[], cwd = ROOT) {
  return spawnSync(node, words, { cwd, encoding: 'utf8', timeout: 20_000 });
}

test('a TypeScript file is run in this very process, with its own words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-launch-'));
  writeFileSync(
    join(folder, 'echo.ts'),
    'const words: string[] = process.argv.slice(2); console.log(JSON.stringify(words));',
  );
  const { stdout, status } = run(process.execPath, [LAUNCHER, 'echo.ts', 'tag', '--x'], folder);
  assert.deepEqual([stdout.trim(), status], ['["tag","--x"]', 0]);
  rmSync(folder, { recursive: true });
});

test('words for Node itself are handed on, and its exit status comes back', () => {
  assert.equal(run(process.execPath, [LAUNCHER, '-e', 'process.exit(7)']).status, 7);
});

test('an older Node hands over to the one that npm ci brought', withOldNode, () => {
  const { stdout, status } = run(oldNode ?? '', [LAUNCHER, '-p', 'process.versions.node.split(".")[0]']);
  assert.deepEqual([stdout.trim(), status], ['24', 0]);
});

test('an older Node without ours says in one sentence what to do', withOldNode, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-launch-'));
  copyFileSync(LAUNCHER, join(folder, 'with-node-24.mjs'));
  const { stderr, status } = run(oldNode ?? '', ['with-node-24.mjs', 'start.ts'], folder);
  assert.match(stderr, /^Dateline needs Node 24 .* npm ci without --omit=optional.*\n$/);
  assert.equal(status, 1);
  rmSync(folder, { recursive: true });
});
