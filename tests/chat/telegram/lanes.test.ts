// Work in lanes: in order within one chat, side by side between chats, and never the end of the process.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLanes } from '../../../src/chat/telegram/lanes.ts';

test('work that fails is told of and holds up nothing behind it', async () => {
  const failures: unknown[] = [];
  const done: string[] = [];
  const lanes = openLanes((error) => failures.push(error));
  lanes.add('chat', async () => {
    throw new Error('a defect');
  });
  lanes.add('chat', async () => {
    done.push('after');
  });
  await lanes.drain(1_000);
  assert.deepEqual([failures.length, done], [1, ['after']]);
});

test('a flood in one chat is cut at twenty and does not touch another', async () => {
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  const lanes = openLanes(assert.ifError);
  for (let index = 0; index < 100; index += 1) {
    lanes.add('flooded', async () => {
      await gate.promise;
      done.push('flooded');
    });
  }
  lanes.add('quiet', async () => {
    done.push('quiet');
  });
  await lanes.drain(10);
  assert.deepEqual(done, ['quiet']);
  gate.resolve();
  await lanes.drain(1_000);
  assert.equal(done.length, 21);
});
