// Nobody asks too much: a flood gets one notice and then silence, and costs nobody else an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBudget } from '../../commands/budget.ts';
import type { ChatAddress } from '../../src/model/chat.ts';

const START = Date.parse('2026-04-08T08:00:00Z');

function asker(senderId: string, chat = senderId): { readonly address: ChatAddress; readonly senderId: string } {
  return { address: { platform: 'telegram', chat, thread: null }, senderId };
}

/** How often each answer was given. */
function countOf(turns: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(turns, (turn) => turn)].map(([turn, all]) => [turn, all.length]));
}

test('of a thousand commands in ten seconds some are answered, one gets a notice, the rest silence', () => {
  const budget = openBudget();
  const turns = Array.from({ length: 1_000 }, (_, at) => budget.take(asker('1'), START + at * 10));
  const { answer = 0, notice, silence } = countOf(turns);
  assert.ok(answer >= 20 && answer <= 30, String(answer));
  assert.equal(notice, 1);
  assert.equal(silence, 999 - answer);
  assert.equal(budget.take(asker('2'), START + 9_999), 'answer');
  // Calm for a while, the person is answered again.
  assert.equal(budget.take(asker('1'), START + 60_000), 'answer');
});

test('a flood is known from the notice on until it is calm again, and asking whether it is one takes nothing', () => {
  const budget = openBudget();
  const isFlood = (at: number): boolean => budget.isUsedUp(asker('1'), START + at);
  for (let at = 0; at < 100; at += 1) assert.equal(isFlood(at), false);
  const turns = Array.from({ length: 30 }, (_, at) => budget.take(asker('1'), START + at));
  assert.deepEqual([countOf(turns).answer, isFlood(100), isFlood(60_000)], [20, true, false]);
  assert.equal(budget.isUsedUp(asker('2'), START + 100), false);
});

test('ten commands each from a thousand people are all answered', () => {
  const budget = openBudget();
  const turns = Array.from({ length: 10_000 }, (_, at) => budget.take(asker(String(at % 1_000)), START + at));
  assert.deepEqual(countOf(turns), { answer: 10_000 });
});

test('a group full of people has a budget of its own', () => {
  const budget = openBudget();
  const turns = Array.from({ length: 100 }, (_, at) => budget.take(asker(String(at), '-100'), START));
  assert.deepEqual(countOf(turns), { answer: 40, notice: 1, silence: 59 });
});

test('the terminal has none, and a clock put back silences nobody', () => {
  const budget = openBudget();
  const terminal = { address: { platform: 'console', chat: 'terminal', thread: null }, senderId: 'terminal' } as const;
  for (let at = 0; at < 200; at += 1) assert.equal(budget.take(terminal, START), 'answer');
  for (let at = 0; at < 30; at += 1) budget.take(asker('3'), START + 3_600_000);
  assert.equal(budget.take(asker('3'), START), 'answer');
});

test('the most people there can be cost no more memory than is set aside', () => {
  const budget = openBudget();
  for (let at = 0; at < 120_000; at += 1) budget.take(asker(`p${at}`), START);
  assert.equal(budget.take(asker('late'), START), 'answer');
});
