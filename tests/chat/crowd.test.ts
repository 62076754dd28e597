// A flood at Telegram's own pace, on a clock that is moved: what it costs those who were here before it, and who come while it lasts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBudget } from '../../commands/budget.ts';
import { MINUTE_MS, SECOND_MS } from '../../src/base/time.ts';
import { openIntake } from '../../src/chat/intake.ts';
import { openPace } from '../../src/chat/pace.ts';

const COMPOSE_MS = 6;
const ROUND_TRIP_MS = 10;

type Answered = {
  readonly person: string;
  readonly askedAt: number;
  readonly waitedMs: number;
  readonly isAnswer: boolean;
};

function openTelegramAlike() {
  let now = Date.parse('2026-04-08T08:00:00Z');
  const due: { readonly at: number; readonly run: () => void }[] = [];
  const timers = (run: () => void, delayMs: number): (() => void) => {
    const timer = { at: now + delayMs, run };
    due.splice(due.findLastIndex(({ at }) => at <= timer.at) + 1, 0, timer);
    return () => {
      const place = due.indexOf(timer);
      if (place >= 0) due.splice(place, 1);
    };
  };
  const sleep = (delayMs: number): Promise<void> => new Promise((resolve) => timers(resolve, Math.max(delayMs, 0)));
  const pace = openPace();
  const budget = openBudget();
  const answers: Answered[] = [];
  const failures: unknown[] = [];
  const intake = openIntake({
    ...{ now: () => now, timers, answerWithinMs: MINUTE_MS, excuseWithinMs: 2 * MINUTE_MS },
    freeAt: (after) => pace.peekToken('telegram', now, after),
    onFailure: (error) => failures.push(error),
  });
  return {
    ...{ answers, failures, now: () => now },
    ask: (person: string): void => {
      const address = { platform: 'telegram', chat: person, thread: null } as const;
      const standing = budget.take({ address, senderId: person }, now);
      const askedAt = now;
      void intake.add({ lane: person, standing, person }, async (excuse) => {
        await sleep(COMPOSE_MS);
        return async () => {
          const turn = pace.bookReply(address, now);
          await sleep(turn.startAt - now);
          await sleep(ROUND_TRIP_MS);
          turn.answered(now);
          answers.push({ person, askedAt, waitedMs: now - askedAt, isAnswer: excuse === null });
        };
      });
    },
    pass: async (passedMs: number): Promise<void> => {
      const until = now + passedMs;
      for (let next = due.shift(); next !== undefined; next = due.shift()) {
        if (next.at > until) {
          due.unshift(next);
          break;
        }
        now = Math.max(now, next.at);
        next.run();
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = until;
    },
  };
}

test('a thousand strangers who ask a thousand things a second cost nobody who was here before more than a moment', async () => {
  const { ask, pass, now, answers, failures } = openTelegramAlike();
  for (let second = 0; second < 20; second++) {
    ask('again and again');
    for (let guest = 0; guest < 5; guest++) ask(`guest ${second * 5 + guest}`);
    await pass(2 * SECOND_MS);
  }
  const floodedFrom = now();
  for (let step = 0; step < 100; step++) {
    for (let person = 0; person < 50; person++) ask(`flood ${(step * 50 + person) % 1_000}`);
    if (step % 4 === 0) ask(`guest ${step / 4}`);
    if (step % 24 === 10) ask('again and again');
    if (step % 20 === 15) ask(`stranger ${step}`);
    await pass(SECOND_MS / 20);
  }
  await pass(5 * SECOND_MS);
  assert.deepEqual(failures, []);
  const during = answers.filter(({ askedAt }) => askedAt >= floodedFrom);
  const [guests, regulars, strangers] = ['guest', 'again', 'stranger'].map((who) =>
    during.filter(({ person }) => person.startsWith(who)),
  );
  assert.deepEqual([guests?.length, regulars?.length, strangers?.length], [25, 4, 5]);
  assert.ok([guests, regulars].flat().every((answer) => answer?.isAnswer === true));
  const longest = (some: readonly Answered[] = []): number => Math.max(...some.map(({ waitedMs }) => waitedMs));
  assert.ok(longest(guests) <= 100, `a guest waited ${longest(guests)} ms`);
  assert.ok(longest(regulars) <= 100, `who asks again and again waited ${longest(regulars)} ms`);
  // Nobody tells a stranger from the flood before the flood has asked again, a second later.
  assert.ok(longest(strangers) <= 1_500, `a stranger waited ${longest(strangers)} ms`);
});
