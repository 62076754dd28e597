// docs/security.md names a test for every guard: here it is seen that these tests are there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const ROWS = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));

test('every guard that docs/security.md names has its test', () => {
  assert.ok(ROWS.length > 25);
  for (const row of ROWS) {
    const [, file, title] = /\| (tests\/[\w./-]+\.test\.ts): "([^"]+)" \|$/.exec(row) ?? [];
    assert.ok(file !== undefined && title !== undefined, row);
    assert.ok(readFileSync(join(ROOT, file), 'utf8').includes(title), `${file} has no test "${title}"`);
  }
});
