import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openPace, type Pace } from '../../src/chat/pace.ts';
import type { ChatAddress, PlatformName } from '../../src/model/chat.ts';

function at(platform: PlatformName, chat: string): ChatAddress {
  return { platform, chat, thread: null };
}

/** Most starts within any span of that length. */
function peak(starts: readonly number[], spanMs: number): number {
  return Math.max(...starts.map((start) => starts.filter((other) => other >= start && other < start + spanMs).length));
}

/** Sends as a lane does: each begins when it may, and is answered after its own round trip. Instants at which the platform counted them. */
function sendAll(
  pace: Pace,
  address: (index: number) => ChatAddress,
  trips: readonly { readonly thereMs: number; readonly backMs: number; readonly stallMs: number }[],
): readonly number[] {
  let now = 0;
  const onTheirWay: { readonly at: number; readonly tell: (at: number) => void }[] = [];
  const counted = trips.map(({ thereMs, backMs, stallMs }, index) => {
    for (;;) {
      for (const { at: answeredAt, tell } of onTheirWay.splice(0)) {
        if (answeredAt <= now) tell(answeredAt);
        else onTheirWay.push({ at: answeredAt, tell });
      }
      const startAt = pace.peek(address(index), now);
      if (startAt <= now) break;
      now = Math.min(startAt, ...onTheirWay.map((trip) => trip.at));
    }
    const turn = pace.book(address(index), now);
    now += stallMs;
    onTheirWay.push({ at: now + thereMs + backMs, tell: turn.answered });
    return now + thereMs;
  });
  return counted.toSorted((a, b) => a - b);
}

const EVEN = Array.from({ length: 300 }, () => ({ thereMs: 20, backMs: 20, stallMs: 0 }));

/** A platform as far away as another continent. */
const FAR = EVEN.map(() => ({ thereMs: 150, backMs: 150, stallMs: 0 }));

/** A busy machine: each seventh send finds the event loop held for a tenth of a second. */
const BUSY = EVEN.map((trip, index) => ({ ...trip, stallMs: index % 7 === 6 ? 100 : 0 }));

const ALLOWED_A_SECOND = { telegram: 30, discord: 50 } as const;

for (const platform of ['telegram', 'discord'] as const) {
  const allowed = ALLOWED_A_SECOND[platform];
  for (const [where, trips] of [
    ['near by', EVEN],
    ['far away', FAR],
    ['from a busy machine', BUSY],
  ] as const) {
    test(`${platform} ${where} is sent 95 % of what it allows, and never more than ${allowed} in any second`, () => {
      const counted = sendAll(openPace(), (index) => at(platform, String(index)), trips);
      assert.ok(peak(counted, 1_000) <= allowed);
      assert.ok((counted.at(-1) ?? 0) - (counted[0] ?? 0) <= 299 / (allowed * 0.95 * 0.001));
    });
  }
}

test('however the network and our own stalls scatter the sends, no second counts more than 30', () => {
  const trip = fc.record({
    thereMs: fc.integer({ min: 5, max: 90 }),
    backMs: fc.integer({ min: 5, max: 90 }),
    stallMs: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 5, 30, 50),
  });
  fc.assert(
    fc.property(fc.array(trip, { minLength: 100, maxLength: 140 }), (trips) => {
      assert.ok(
        peak(
          sendAll(openPace(), (index) => at('telegram', String(index)), trips),
          1_000,
        ) <= 30,
      );
    }),
    { numRuns: 60 },
  );
});

test('digests in one chat come a second apart', () => {
  const pace = openPace();
  const starts = Array.from({ length: 6 }, () => pace.book(at('telegram', '7'), 0).startAt);
  assert.ok(peak(starts, 1_000) <= 1);
});

test('replies may come three at once, and never more in three seconds', () => {
  const pace = openPace();
  const starts = Array.from({ length: 9 }, () => pace.bookReply(at('telegram', '7'), 0).startAt);
  assert.ok((starts[2] ?? 0) < 200);
  assert.ok(peak(starts, 3_000) <= 3);
});

test('a reply goes before the digests that wait', () => {
  const pace = openPace();
  for (let count = 0; count < 12; count++) pace.book(at('telegram', String(count)), 0);
  const reply = pace.bookReply(at('telegram', '99'), 0);
  assert.ok(pace.peekToken('telegram', 0) > reply.startAt);
});

test('a Telegram group gets at most 20 messages in any minute', () => {
  const pace = openPace();
  const starts = Array.from({ length: 60 }, () => pace.book(at('telegram', '-1001'), 0).startAt);
  assert.ok(peak(starts, 60_000) <= 20);
});

test('a slow chat does not hold up another', () => {
  const pace = openPace();
  for (let count = 0; count < 10; count++) pace.book(at('telegram', '7'), 0);
  assert.equal(pace.peek(at('telegram', '8'), 500), 500);
});

test('a group that has used up its minute holds up nobody else, however many messages follow', () => {
  const pace = openPace();
  for (let count = 0; count < 19; count++) pace.bookReply(at('telegram', '-1001'), 0);
  let now = 0;
  for (let chat = 1; chat <= 100; chat++) {
    now = pace.bookReply(at('telegram', String(chat)), now).startAt;
  }
  assert.ok(now < 5_000, `the hundredth waited until ${now}`);
});

test('turns that chats booked for later and turns of those who come meanwhile are never more than 30 in a second together', () => {
  const chat = fc.constantFrom(
    '-1001',
    '-1002',
    '1',
    '2',
    '3',
    ...Array.from({ length: 60 }, (_, index) => `${index + 10}`),
  );
  const booking = fc.record({ chat, afterMs: fc.constantFrom(0, 0, 0, 0, 5, 40, 300) });
  fc.assert(
    fc.property(fc.array(booking, { minLength: 150, maxLength: 250 }), (bookings) => {
      const pace = openPace();
      let now = 0;
      const starts = bookings.map(({ chat, afterMs }) => {
        now += afterMs;
        return pace.bookReply(at('telegram', chat), now).startAt;
      });
      assert.ok(peak(starts, 1_000) <= 30);
    }),
    { numRuns: 60 },
  );
});

test('a token that was told to slow down goes at half the pace, and comes back over two minutes', () => {
  const spanMs = (from: number): number => {
    const pace = openPace();
    pace.slowToken('telegram', 0);
    let startAt = from;
    for (let index = 0; index < 100; index++) {
      const turn = pace.book(at('telegram', String(index)), startAt);
      startAt = turn.startAt;
      turn.answered(startAt + 10);
    }
    return startAt - from;
  };
  assert.ok(spanMs(0) > 1.9 * spanMs(120_000));
  assert.ok(spanMs(60_000) < 1.6 * spanMs(120_000));
});

test('in its first second Discord is sent a little less: what a start asks counts there too', () => {
  const pace = openPace();
  const starts = Array.from({ length: 60 }, (_, index) => pace.book(at('discord', String(index)), 0).startAt);
  assert.ok(starts.filter((start) => start < 1_000).length <= 44);
});

test('looking books nothing', () => {
  const pace = openPace();
  for (let count = 0; count < 10; count++) assert.equal(pace.peek(at('discord', '7'), 5), 5);
});

test('the terminal is never kept waiting', () => {
  const pace = openPace();
  for (let count = 0; count < 10; count++) assert.equal(pace.book(at('console', 'terminal'), 5).startAt, 5);
});
