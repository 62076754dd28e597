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
  const turns = Array.from({ length: 1_000 }, (_, at) => budget.take(asker('1'), START + at * 10).verdict);
  const { answer = 0, notice, silence } = countOf(turns);
  assert.ok(answer >= 60 && answer <= 75, String(answer));
  assert.equal(notice, 1);
  assert.equal(silence, 999 - answer);
  assert.equal(budget.take(asker('2'), START + 9_999).verdict, 'answer');
  // Calm for a while, the person is answered again.
  assert.equal(budget.take(asker('1'), START + 60_000).verdict, 'answer');
});

test('whoever asked less in the last minute stands before whoever asked more, and what was asked is forgotten', () => {
  const budget = openBudget();
  const rank = (senderId: string, at: number): number => budget.take(asker(senderId), START + at).rank();
  const busy = Array.from({ length: 10 }, (_, at) => rank('busy', at * 2_000)).at(-1) ?? 0;
  // Two of one question each go by who came first.
  const [newcomer, later] = [rank('newcomer', 18_000), rank('later', 18_001)];
  assert.ok(newcomer < later && later < busy, `${newcomer}, ${later}, ${busy}`);
  assert.ok(rank('busy', 600_000) < rank('fresh', 600_100));
});

test('whoever tries out everything, a command a second, is always answered', () => {
  const budget = openBudget();
  const turns = Array.from({ length: 300 }, (_, at) => budget.take(asker('curious'), START + at * 1_000).verdict);
  assert.deepEqual(countOf(turns), { answer: 300 });
});

test('ten commands each from a thousand people are all answered', () => {
  const budget = openBudget();
  const turns = Array.from({ length: 10_000 }, (_, at) => budget.take(asker(String(at % 1_000)), START + at).verdict);
  assert.deepEqual(countOf(turns), { answer: 10_000 });
});

test('whom the store knew when we started has been here all along, in private and in a group', () => {
  const budget = openBudget([{ platform: 'telegram', chat: '7' }]);
  assert.deepEqual(
    [asker('7'), asker('7', '-100'), asker('8'), asker('8', '-100')].map((who) => budget.take(who, START).since),
    [0, 0, START, START],
  );
  assert.equal(budget.take(asker('8'), START + 60_000).since, START);
});

test('a group full of people has a budget of its own', () => {
  const budget = openBudget();
  const turns = Array.from({ length: 200 }, (_, at) => budget.take(asker(String(at), '-100'), START).verdict);
  assert.deepEqual(countOf(turns), { answer: 120, notice: 1, silence: 79 });
});

test('the terminal has none, and a clock put back silences nobody', () => {
  const budget = openBudget();
  const terminal = { address: { platform: 'console', chat: 'terminal', thread: null }, senderId: 'terminal' } as const;
  for (let at = 0; at < 200; at += 1) assert.equal(budget.take(terminal, START).verdict, 'answer');
  for (let at = 0; at < 30; at += 1) budget.take(asker('3'), START + 3_600_000);
  assert.equal(budget.take(asker('3'), START).verdict, 'answer');
});

test('the most people there can be cost no more memory than is set aside', () => {
  const budget = openBudget();
  for (let at = 0; at < 120_000; at += 1) budget.take(asker(`p${at}`), START);
  assert.equal(budget.take(asker('late'), START).verdict, 'answer');
});
