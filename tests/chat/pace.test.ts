import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPace } from '../../src/chat/pace.ts';
import type { ChatAddress, PlatformName } from '../../src/model/chat.ts';

function at(platform: PlatformName, chat: string): ChatAddress {
  return { platform, chat, thread: null };
}

/** Most starts within any span of that length. */
function peak(starts: readonly number[], spanMs: number): number {
  return Math.max(...starts.map((start) => starts.filter((other) => other >= start && other < start + spanMs).length));
}

test('a token never starts more than 25 sends in any second on Telegram, however many wait', () => {
  const pace = openPace();
  const starts = Array.from({ length: 200 }, (_, index) => pace.book(at('telegram', String(index)), 0));
  assert.ok(peak(starts, 1_000) <= 25);
  assert.ok((starts.at(-1) ?? 0) <= 200 * 40);
});

test('one chat gets a short burst, then one message a second', () => {
  const pace = openPace();
  const starts = Array.from({ length: 6 }, () => pace.book(at('telegram', '7'), 0));
  assert.ok((starts[2] ?? 0) < 200);
  assert.ok((starts[5] ?? 0) >= 3_000);
});

test('a Telegram group gets at most 20 messages in any minute', () => {
  const pace = openPace();
  const starts = Array.from({ length: 60 }, () => pace.book(at('telegram', '-1001'), 0));
  assert.ok(peak(starts, 60_000) <= 20);
});

test('a slow chat does not hold up another', () => {
  const pace = openPace();
  for (let count = 0; count < 10; count++) pace.book(at('telegram', '7'), 0);
  assert.equal(pace.peek(at('telegram', '8'), 500), 500);
});

test('looking books nothing', () => {
  const pace = openPace();
  for (let count = 0; count < 10; count++) assert.equal(pace.peek(at('discord', '7'), 5), 5);
});

test('the terminal is never kept waiting', () => {
  const pace = openPace();
  for (let count = 0; count < 10; count++) assert.equal(pace.book(at('console', 'terminal'), 5), 5);
});
