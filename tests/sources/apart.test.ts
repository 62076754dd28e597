// The thread that hostile input is read in: it dies of its own memory cap, and only it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApart } from '../../src/sources/apart.ts';

test('a thread that takes more memory than its cap costs its answer and nothing else', async () => {
  const apart = openApart<number, number>({
    thread: new URL('greedy-thread.ts', import.meta.url),
    deadlineMs: 60_000,
    heapMbMax: 64,
    youngMbMax: 8,
  });
  assert.equal(await apart.ask(4), 4);
  assert.equal(await apart.ask(256), null);
  assert.equal(await apart.ask(4), 4);
  await apart.close();
});
