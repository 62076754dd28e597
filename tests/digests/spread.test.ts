// A slot that too many chats share: everybody has a place of their own in it, the same each day, and no part of the window is crowded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSpread } from '../../digests/spread.ts';
import { MINUTE_MS } from '../../src/base/time.ts';
import type { Chat } from '../../src/model/chat.ts';

const SETTINGS = {
  language: 'en',
  zone: 'UTC',
  length: 'normal',
  schedule: { minutes: [480], weekdays: [1] },
} as const;
const COUNT = 9_000;
const CHATS = Array.from({ length: COUNT }, (_, index): Chat => {
  const address = { platform: 'telegram', chat: String(700_000_000 + index), thread: null } as const;
  return { id: index, address, title: null, isPrivate: true, restReason: null, settings: SETTINGS };
});

test('what is too much for a minute is spread evenly, each chat at its own place on each day', () => {
  const now = Date.UTC(2026, 3, 8, 8);
  const spread = openSpread(new Map([['telegram', COUNT]]), now);
  const places = CHATS.map((chat) => spread(chat) - now);
  const longest = Math.max(...places);
  assert.ok(longest > 4 * MINUTE_MS && longest < 5 * MINUTE_MS);
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => places.filter((place) => Math.floor((place / (longest + 1)) * 10) === tenth).length,
  );
  for (const count of tenths) assert.ok(Math.abs(count - COUNT / 10) < COUNT / 100, String(tenths));
  const nextDay = openSpread(new Map([['telegram', COUNT]]), 2 * now);
  assert.deepEqual(
    CHATS.map((chat) => nextDay(chat) - 2 * now),
    places,
  );
});

test('what a minute holds goes at once', () => {
  const spread = openSpread(new Map([['telegram', 1_000]]), 5);
  assert.ok(CHATS.slice(0, 1_000).every((chat) => spread(chat) === 5));
});
