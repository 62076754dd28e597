import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE_MS, SECOND_MS } from '../../../src/base/time.ts';
import { openConflicts } from '../../../src/chat/telegram/listen.ts';

test('a quarrel with another program is one quarrel, whatever is read in between, until ten minutes of peace', () => {
  const conflicts = openConflicts();
  const counts = [0, 30, 60, 400].map((seconds) => conflicts.count(MINUTE_MS + seconds * SECOND_MS));
  assert.deepEqual(counts, [1, 2, 3, 4]);
  assert.equal(conflicts.count(20 * MINUTE_MS), 1);
});
