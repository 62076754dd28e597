import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHolds } from '../../../src/chat/telegram/holds.ts';

test('a chat that was told to wait is left alone to the millisecond, and no other is', () => {
  const holds = openHolds();
  assert.deepEqual(holds.note('7', 3_000, 100), { scope: 'chat', retryAfterMs: 3_000 });
  assert.equal(holds.waitMs('7', 100), 3_000);
  assert.equal(holds.waitMs('7', 3_099), 1);
  assert.equal(holds.waitMs('7', 3_100), 0);
  assert.equal(holds.waitMs('8', 100), 0);
});

test('told twice, a chat waits for the longer time and the others still do not', () => {
  const holds = openHolds();
  holds.note('7', 3_000, 0);
  assert.equal(holds.note('7', 1_000, 500).scope, 'chat');
  assert.equal(holds.waitMs('7', 500), 2_500);
  assert.equal(holds.waitMs('8', 500), 0);
});

test('a second chat told to wait meanwhile means that the whole bot is too fast', () => {
  const holds = openHolds();
  holds.note('7', 5_000, 0);
  assert.deepEqual(holds.note('8', 2_000, 1_000), { scope: 'token', retryAfterMs: 2_000 });
  assert.equal(holds.waitMs('9', 1_000), 2_000);
  assert.equal(holds.waitMs('7', 1_000), 4_000);
  assert.equal(holds.waitMs('9', 3_000), 0);
});

test('a second chat told to wait afterwards means nothing', () => {
  const holds = openHolds();
  holds.note('7', 1_000, 0);
  assert.equal(holds.note('8', 1_000, 1_000).scope, 'chat');
});

test('two chats that must wait for hours hold up the others for a minute only', () => {
  const holds = openHolds();
  holds.note('7', 36_000_000, 0);
  holds.note('8', 36_000_000, 0);
  assert.equal(holds.waitMs('9', 0), 60_000);
  assert.equal(holds.waitMs('8', 60_000), 35_940_000);
});
