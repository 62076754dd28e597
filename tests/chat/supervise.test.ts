// An adapter that fails is replaced, while everything else goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { MINUTE_MS, SECOND_MS } from '../../src/base/time.ts';
import type { Hear, Platform } from '../../src/chat/platform.ts';
import { failingAdapter, supervise } from '../../src/chat/supervise.ts';
import type { Delivery } from '../../src/model/delivery.ts';
import { openVirtualTime } from '../simulation/virtual-time.ts';

const DELIVERY: Delivery = {
  ...{ id: 1, key: '1:1', payload: '{}', attempts: 0, firstTriedAt: null, mayHaveArrived: false },
  address: { platform: 'discord', chat: '7', thread: null },
};

/** Adapters as they are opened, one after the other; everything that happens to them is written down. */
function openWorld({ startFails = false } = {}) {
  const time = openVirtualTime(0);
  const happened: string[] = [];
  const troubles: { readonly sentence: string; readonly isFinal: boolean }[] = [];
  let opened = 0;
  const ears: Hear[] = [];
  const open = (): Platform => {
    opened += 1;
    const number = opened;
    return {
      ...{ name: 'discord', render: () => [], plain: () => null },
      start: async (_, hear) => {
        happened.push(`start ${number}`);
        ears.push(hear);
        if (startFails && number > 1) throw new Error('the token is gone');
      },
      send: async () => ({ kind: 'sent', platformMessageId: String(number) }),
      stop: async () => void happened.push(`stop ${number}`),
    };
  };
  const hear: Hear = {
    request: async () => [],
    complete: () => [],
    chatEvent: async () => undefined,
    turn: async () => () => undefined,
    trouble: (trouble) => void troubles.push(trouble),
  };
  const platform = supervise(open, time);
  /** Everything that is due within so many milliseconds. */
  const pass = async (ms: number): Promise<void> => {
    const until = time.elapsed() + ms;
    for (let at = time.nextAt(); at !== null && at <= until; at = time.nextAt()) {
      time.moveTo(at);
      time.ring();
      await turn();
    }
    time.moveTo(until);
    await turn();
  };
  return { platform, hear, happened, troubles, ears, pass };
}

test('an adapter that failed is stopped, then a new one listens, and sends go on', async () => {
  const { platform, hear, happened, troubles, pass } = openWorld();
  await platform.start([], hear);
  assert.equal(platform.condition().restartedAt, null);
  assert.equal(platform.fail(new TypeError('of no interest')), true);
  assert.equal(platform.fail(new TypeError('the same once more')), false);
  await pass(0);
  assert.deepEqual(happened, ['start 1', 'stop 1', 'start 2']);
  assert.deepEqual(await platform.send(DELIVERY), { kind: 'sent', platformMessageId: '2' });
  assert.equal(platform.condition().restarts, 1);
  assert.deepEqual(troubles, [
    {
      sentence: 'Something failed in what listens to Discord (TypeError): it is stopped and started anew',
      isFinal: false,
    },
  ]);
});

test('one that fails again and again is replaced more and more slowly, and quickly again after a calm half hour', async () => {
  const { platform, hear, pass } = openWorld();
  await platform.start([], hear);
  for (let second = 0; second < 3_600; second++) {
    platform.fail(new Error('again'));
    await pass(SECOND_MS);
  }
  // At once, after 2, 4, 8 … 256 seconds, then every five minutes.
  assert.equal(platform.condition().restarts, 9 + 10);
  await pass(31 * MINUTE_MS);
  platform.fail(new Error('something else'));
  await pass(0);
  // One was due for its last failure, and this one at once.
  assert.equal(platform.condition().restarts, 21);
});

test('one that stopped for good, or was told to stop, stays stopped', async () => {
  const refused = openWorld();
  await refused.platform.start([], refused.hear);
  refused.ears[0]?.trouble({ sentence: 'wrong token', isFinal: true });
  assert.equal(refused.platform.fail(new Error('late')), false);
  await refused.pass(MINUTE_MS);
  assert.deepEqual(refused.happened, ['start 1']);

  const told = openWorld();
  await told.platform.start([], told.hear);
  told.platform.fail(new Error('at the last moment'));
  await told.platform.stop();
  await told.pass(MINUTE_MS);
  assert.deepEqual(told.happened, ['start 1', 'stop 1']);
});

test('another program with the same token is told once as long as the quarrel lasts', async () => {
  const { platform, hear, troubles, ears, pass } = openWorld();
  await platform.start([], hear);
  const conflict = { sentence: 'another program', isFinal: false, isConflict: true } as const;
  for (let minute = 0; minute < 30; minute += 5) {
    ears[0]?.trouble(conflict);
    await pass(5 * MINUTE_MS);
  }
  assert.deepEqual(troubles, [conflict]);
  assert.equal(platform.condition().conflictAt, 25 * MINUTE_MS);
  await pass(10 * MINUTE_MS);
  ears[0]?.trouble(conflict);
  assert.equal(troubles.length, 2);
});

test('a new one that cannot start is told as the end of it', async () => {
  const { platform, hear, troubles, pass } = openWorld({ startFails: true });
  await platform.start([], hear);
  platform.fail(new Error('first'));
  await pass(0);
  assert.deepEqual(troubles.at(-1), { sentence: 'the token is gone', isFinal: true });
  assert.equal(platform.fail(new Error('second')), false);
  assert.equal(platform.condition().stoppedBecause, 'the token is gone');
});

test('an error is put down to the adapter whose code it came up in, and not to what was done for it', async () => {
  const { promise: inTimer, resolve } = Promise.withResolvers<unknown>();
  const { promise: inRequest, resolve: resolveRequest } = Promise.withResolvers<unknown>();
  const platform = supervise(
    () => ({
      ...{ name: 'telegram', render: () => [], plain: () => null, stop: async () => undefined },
      start: async (_, hear) => {
        setImmediate(() => resolve(failingAdapter()));
        await hear.turn({ platform: 'telegram', chat: '7', thread: null });
      },
      send: async () => ({ kind: 'gone', reason: failingAdapter() === platform ? 'inside' : 'outside' }),
    }),
    openVirtualTime(0),
  );
  await platform.start([], {
    ...openWorld().hear,
    turn: async () => {
      setImmediate(() => resolveRequest(failingAdapter()));
      return () => undefined;
    },
  });
  assert.equal(await inTimer, platform);
  assert.equal(await inRequest, null);
  assert.deepEqual(await platform.send(DELIVERY), { kind: 'gone', reason: 'inside' });
  assert.equal(failingAdapter(), null);
});
