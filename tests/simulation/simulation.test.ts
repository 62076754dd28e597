import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from './world.ts';

/** `npm run simulate` runs thousands of them for a month each. */
const SEEDS = 10;
const DAYS = 10;

test('through crashes, lost answers, waits, leaving chats and changing clocks every digest comes once, whole and in order', async () => {
  let transitions = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const verdict = await simulate(seed, DAYS);
    assert.deepEqual(verdict.wrong, [], `npm run simulate -- --seed ${seed} --days ${DAYS}`);
    transitions += verdict.transitions;
  }
  assert.ok(transitions >= SEEDS / 2, 'the months contain changes of clocks');
});

test('a seed replays exactly', async () => {
  assert.equal((await simulate(7, DAYS)).trace, (await simulate(7, DAYS)).trace);
});
