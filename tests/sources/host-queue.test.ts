import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHostQueue } from '../../src/sources/host-queue.ts';

test('one host is visited by one at a time, in order, with a pause between', async () => {
  const queue = openHostQueue(20);
  const log: string[] = [];
  const startedAt = performance.now();
  const visit = (name: string) => async () => {
    log.push(`${name} in`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} out`);
  };
  await Promise.all(['a', 'b', 'c'].map((name) => queue.run('courier.example', visit(name))));
  assert.deepEqual(log, ['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  assert.ok(performance.now() - startedAt >= 38);
});

test('another host does not wait, and a visit that fails frees its host', async () => {
  const queue = openHostQueue(1);
  const hanging = Promise.withResolvers<void>();
  const slow = queue.run('slow.example', () => hanging.promise);
  assert.equal(await queue.run('quick.example', async () => 'done'), 'done');
  await assert.rejects(queue.run('broken.example', async () => Promise.reject(new Error('broken'))));
  assert.equal(await queue.run('broken.example', async () => 'again'), 'again');
  hanging.resolve();
  await slow;
});
