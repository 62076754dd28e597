import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINUTE_MS, SECOND_MS } from '../src/base/time.ts';
import type { PlatformName } from '../src/model/chat.ts';
import type { Delivery, SendResult } from '../src/model/delivery.ts';
import { decideRepeat, isSafeToRepeat, settle, settleUnsure } from '../src/settle.ts';

const NOW = 1_000_000_000;

function delivery(platform: PlatformName, given: Partial<Delivery> = {}): Delivery {
  return {
    id: 1,
    address: { platform, chat: '7', thread: null },
    key: '1:2026-04-08:480:1',
    payload: '{}',
    attempts: 0,
    firstTriedAt: NOW - SECOND_MS,
    mayHaveArrived: false,
    ...given,
  };
}

const resend = { now: NOW, unsurePolicy: 'resend', plainPayload: () => null } as const;
const hold = { now: NOW, unsurePolicy: 'hold' } as const;

const ANSWERS: readonly (readonly [string, SendResult, string, string])[] = [
  ['a sent message is done', { kind: 'sent', platformMessageId: '5' }, 'sent', 'nothing'],
  [
    'a chat that must wait holds nobody else',
    { kind: 'slow-down', retryAfterMs: 3_000, scope: 'chat', reason: '429' },
    'waiting',
    'nothing',
  ],
  [
    'a token that must wait holds its platform',
    { kind: 'slow-down', retryAfterMs: 3_000, scope: 'token', reason: '429' },
    'waiting',
    'hold-platform',
  ],
  ['a chat that blocked us rests', { kind: 'gone', reason: 'blocked' }, 'dead', 'rest-chat'],
  [
    'a group that moved is followed',
    { kind: 'moved', to: { platform: 'telegram', chat: '-1009', thread: null } },
    'waiting',
    'move-chat',
  ],
  [
    'a refused message is reported and stops nobody',
    { kind: 'refused', reason: 'bad entity' },
    'dead',
    'report-refused',
  ],
  ['a bad token stops the platform and loses nothing', { kind: 'stop', reason: '401' }, 'waiting', 'stop-platform'],
];

for (const [name, result, state, aftermath] of ANSWERS) {
  test(name, () => {
    const settled = settle(result, delivery('telegram'), resend);
    assert.equal(settled.settlement.state, state);
    assert.equal(settled.aftermath.kind, aftermath);
  });
}

test('retry_after is obeyed to the millisecond', () => {
  const { settlement } = settle(
    { kind: 'slow-down', retryAfterMs: 73_414, scope: 'chat', reason: '429' },
    delivery('telegram'),
    resend,
  );
  assert.ok(settlement.state === 'waiting' && settlement.notBefore === NOW + 73_414);
});

test('an unsure Telegram message is sent again, and marked', () => {
  const settlement = settleUnsure('timeout', delivery('telegram'), resend);
  assert.ok(settlement.state === 'waiting' && settlement.mayHaveArrived);
});

test('an unsure Telegram message is kept aside when the operator says hold', () => {
  assert.equal(settleUnsure('timeout', delivery('telegram'), hold).state, 'unsure');
});

test('an unsure Discord message is repeated at once while its nonce protects it, even on hold', () => {
  const settlement = settleUnsure('cut', delivery('discord'), hold);
  assert.ok(settlement.state === 'waiting' && settlement.notBefore <= NOW + SECOND_MS);
});

test('outside the nonce window a Discord message waits to be looked for in its channel, even on hold', () => {
  const old = delivery('discord', { firstTriedAt: NOW - 3 * MINUTE_MS });
  for (const policy of [hold, resend]) {
    const settlement = settleUnsure('cut', old, policy);
    assert.ok(settlement.state === 'waiting' && settlement.mayHaveArrived);
  }
});

test('a first attempt that lies ahead of a clock put back is of no known age, and its nonce is not trusted', () => {
  assert.equal(isSafeToRepeat(delivery('discord'), NOW), true);
  assert.equal(isSafeToRepeat(delivery('discord', { firstTriedAt: NOW + 1 }), NOW), false);
});

test('what stands in its chat is not sent again, what does not is, and what cannot be told is counted or held', () => {
  const old = delivery('discord', { firstTriedAt: NOW - 3 * MINUTE_MS });
  const there = decideRepeat({ kind: 'there', platformMessageId: '77' }, old, resend);
  assert.deepEqual(there, { kind: 'settle', settlement: { state: 'sent', platformMessageId: '77' } });
  assert.deepEqual(decideRepeat({ kind: 'absent' }, old, hold), { kind: 'send' });
  assert.deepEqual(decideRepeat({ kind: 'cannot tell', reason: 'HTTP 403' }, old, resend), { kind: 'count and send' });
  const held = decideRepeat({ kind: 'cannot tell', reason: 'HTTP 403' }, old, hold);
  assert.ok(held.kind === 'settle' && held.settlement.state === 'unsure');
  const later = decideRepeat({ kind: 'later', reason: 'HTTP 502' }, old, hold);
  assert.ok(later.kind === 'settle' && later.settlement.state === 'waiting' && later.settlement.mayHaveArrived);
});

test('a message that is never answered does not block its chat for ever', () => {
  assert.equal(settleUnsure('timeout', delivery('telegram', { attempts: 20 }), resend).state, 'unsure');
});
