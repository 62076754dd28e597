import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastMissedSlot, nextSlot } from '../../digests/due.ts';
import type { ChatSettings } from '../../src/model/chat.ts';

function chat(
  zone: string,
  times: readonly string[],
  weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7],
): ChatSettings {
  const minutes = times.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return { language: 'en', zone, length: 'normal', schedule: { minutes, weekdays } };
}

const at = (iso: string): number => Date.parse(iso);
const iso = (slot: { readonly dueAt: number } | null): string | null =>
  slot === null ? null : new Date(slot.dueAt).toISOString();

const NEXT: readonly (readonly [string, ChatSettings, string, string])[] = [
  ['half past seven in Karachi', chat('Asia/Karachi', ['07:30']), '2026-03-01T00:00:00Z', '2026-03-01T02:30:00.000Z'],
  [
    'a zone of three quarters of an hour',
    chat('Asia/Kathmandu', ['08:00']),
    '2026-03-01T00:00:00Z',
    '2026-03-01T02:15:00.000Z',
  ],
  ['the second time of the day', chat('UTC', ['07:00', '18:00']), '2026-03-01T07:00:00Z', '2026-03-01T18:00:00.000Z'],
  [
    'Friday evening waits for Monday',
    chat('UTC', ['07:00'], [1, 2, 3, 4, 5]),
    '2026-03-06T08:00:00Z',
    '2026-03-09T07:00:00.000Z',
  ],
  [
    'a time that spring skips comes at the first valid minute',
    chat('America/New_York', ['02:30']),
    '2026-03-08T05:00:00Z',
    '2026-03-08T07:00:00.000Z',
  ],
  [
    'a time that autumn repeats comes on its first pass',
    chat('America/New_York', ['01:30']),
    '2026-11-01T04:00:00Z',
    '2026-11-01T05:30:00.000Z',
  ],
  [
    'and not again on its second',
    chat('America/New_York', ['01:30']),
    '2026-11-01T05:30:00Z',
    '2026-11-02T06:30:00.000Z',
  ],
  [
    'the half-hour gap of Lord Howe',
    chat('Australia/Lord_Howe', ['02:15']),
    '2026-10-03T12:00:00Z',
    '2026-10-03T15:30:00.000Z',
  ],
];

for (const [name, settings, after, expected] of NEXT) {
  test(`the next digest: ${name}`, () => assert.equal(iso(nextSlot(settings, at(after))), expected));
}

test('the slot carries the local date and the minute that was promised', () => {
  const slot = nextSlot(chat('Pacific/Auckland', ['07:30']), at('2026-06-30T18:00:00Z'));
  assert.deepEqual(slot, { localDate: '2026-07-01', minute: 450, dueAt: at('2026-06-30T19:30:00Z') });
});

test('a chat without times or weekdays has no next digest', () => {
  assert.equal(nextSlot(chat('UTC', []), 0), null);
  assert.equal(nextSlot(chat('UTC', ['08:00'], []), 0), null);
});

test('after 26 hours away one digest stands for all that were missed: the last', () => {
  const settings = chat('UTC', ['08:00', '18:00']);
  const due = at('2026-03-01T08:00:00Z');
  assert.equal(iso(lastMissedSlot(settings, due, at('2026-03-02T10:00:00Z'))), '2026-03-02T08:00:00.000Z');
});

test('nothing was missed before the first slot is due', () => {
  assert.equal(lastMissedSlot(chat('UTC', ['08:00']), at('2026-03-01T08:00:00Z'), at('2026-03-01T07:59:00Z')), null);
});
