import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSilentHosts } from '../../src/sources/silent-hosts.ts';
import { runInTurns, type TurnOptions } from '../../src/sources/turns.ts';

const LIMITS: TurnOptions<number> = {
  laneOf: String,
  laneRestMs: 0,
  places: 2,
  patienceMs: 10,
  underWayMax: 5,
  isStopped: () => false,
  onSlow: () => undefined,
};

test('who waits for a silent server gives its place to the next, and never are too many under way', async () => {
  const release = Promise.withResolvers<void>();
  const done: number[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const slow: number[] = [];
  const running = runInTurns(
    [1, 2, 3, 4, 5, 6],
    async (item, { answered }) => {
      mostUnderWay = Math.max(mostUnderWay, ++underWay);
      if (item <= 4) await release.promise;
      answered();
      underWay--;
      done.push(item);
      if (item === 6) release.resolve();
    },
    { ...LIMITS, onSlow: (count) => void slow.push(count) },
  );
  await running;
  assert.deepEqual(done, [5, 6, 1, 2, 3, 4]);
  assert.ok(mostUnderWay <= 5);
  assert.ok(Math.max(...slow) >= 3);
  assert.equal(slow.at(-1), 0);
});

test('who works keeps its place, however long it takes', async () => {
  let working = 0;
  let mostWorking = 0;
  await runInTurns(
    [1, 2, 3, 4],
    async (_, { answered }) => {
      answered();
      mostWorking = Math.max(mostWorking, ++working);
      await new Promise((resolve) => setTimeout(resolve, 20));
      working--;
    },
    LIMITS,
  );
  assert.equal(mostWorking, 2);
});

test('after a stop nobody is started, and those under way are waited for', async () => {
  const done: number[] = [];
  await runInTurns(
    [1, 2, 3, 4],
    async (item) => {
      await new Promise((resolve) => setImmediate(resolve));
      done.push(item);
    },
    { ...LIMITS, isStopped: () => done.length > 0 },
  );
  assert.deepEqual(done, [1, 2]);
});

test('a host that is silent twice running is passed by for five minutes, and forgiven at its first word', () => {
  let at = 0;
  const hosts = openSilentHosts(() => at);
  const timeout = { kind: 'timeout' } as const;
  hosts.note('a.example', timeout);
  assert.equal(hosts.problemOf('a.example'), null, 'one slow feed is not the host');
  hosts.note('a.example', timeout);
  assert.deepEqual(hosts.problemOf('a.example'), timeout);
  assert.equal(hosts.problemOf('b.example'), null);
  at += 300_000;
  assert.equal(hosts.problemOf('a.example'), null);
  hosts.note('a.example', timeout);
  hosts.note('a.example', { kind: 'not-found' });
  hosts.note('a.example', timeout);
  assert.equal(hosts.problemOf('a.example'), null, 'it spoke in between');
});

test('items of one lane are done one at a time and in order, and hold up no other lane', async () => {
  const done: string[] = [];
  const underWay = new Set<string>();
  await runInTurns(
    ['a1', 'a2', 'a3', 'b1', 'c1'],
    async (item, { answered }) => {
      const lane = item[0] ?? '';
      assert.ok(!underWay.has(lane), `${item} beside another of its lane`);
      underWay.add(lane);
      answered();
      await new Promise((resolve) => setImmediate(resolve));
      underWay.delete(lane);
      done.push(item);
    },
    { ...LIMITS, laneOf: (item) => item[0] ?? '' },
  );
  assert.deepEqual(
    done.filter((item) => item.startsWith('a')),
    ['a1', 'a2', 'a3'],
  );
  assert.ok(done.indexOf('b1') < done.indexOf('a3'));
  assert.equal(done.length, 5);
});
