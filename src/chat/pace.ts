// One even-spaced budget a token and a chat, for every sender. Pure bookkeeping: it says when, the caller waits.
import { type Instant, MINUTE_MS, SECOND_MS } from '../base/time.ts';
import type { ChatAddress, PlatformName } from '../model/chat.ts';

/**
 * Even spacing (GCRA), not windows: 90 jobs at "30 per second" start at most 30 within any second this way, and 57 to 59
 * with fixed or sliding windows (measured). `burst` sends may run ahead of the spacing.
 */
type Spacing = { readonly everyMs: number; readonly burst: number };

type PlatformPace = {
  readonly token: Spacing;
  readonly chat: Spacing;
  /** Groups and channels have a slower long-run rate; null where the platform has none. */
  readonly group: Spacing | null;
};

/** Telegram asks for 30/s in bulk, 1/s a chat, 20/min a group; Discord for 50/s a token and about 5 per 5 s a channel. We stay below. */
const PACE: Readonly<Record<PlatformName, PlatformPace>> = {
  telegram: {
    token: { everyMs: 40, burst: 1 },
    chat: { everyMs: SECOND_MS, burst: 3 },
    group: { everyMs: MINUTE_MS / 18, burst: 3 },
  },
  discord: { token: { everyMs: 25, burst: 1 }, chat: { everyMs: SECOND_MS, burst: 5 }, group: null },
  console: { token: { everyMs: 0, burst: 1 }, chat: { everyMs: 0, burst: 1 }, group: null },
};

/** Chats remembered at most; one that has been silent for a minute has nothing to remember. */
const CHATS_MAX = 50_000;

export type Pace = {
  /** Books a send and says when it may start, now or later. `isGroup` by the platform's own id: Telegram's are negative. */
  readonly book: (address: ChatAddress, now: Instant) => Instant;
  /** Earliest start of a send if it were booked, without booking it. */
  readonly peek: (address: ChatAddress, now: Instant) => Instant;
  /** Earliest start of a send to a chat that need not wait for itself. */
  readonly peekToken: (platform: PlatformName, now: Instant) => Instant;
};

export function openPace(): Pace {
  /** Theoretical arrival time of the next send by GCRA, by token and by chat. */
  const expected = new Map<string, Instant>();

  const lanes = (address: ChatAddress): readonly (readonly [string, Spacing])[] => {
    const pace = PACE[address.platform];
    const chat = `${address.platform}:${address.chat}`;
    const own: (readonly [string, Spacing])[] = [
      [address.platform, pace.token],
      [chat, pace.chat],
    ];
    if (pace.group !== null && address.chat.startsWith('-')) own.push([`${chat}:group`, pace.group]);
    return own;
  };

  const peek = (address: ChatAddress, now: Instant): Instant => {
    let start = now;
    for (const [lane, { everyMs, burst }] of lanes(address)) {
      start = Math.max(start, (expected.get(lane) ?? 0) - everyMs * (burst - 1));
    }
    return start;
  };

  let bookedAt: Instant = 0;
  const book = (address: ChatAddress, now: Instant): Instant => {
    // A clock put back: what was booked by the old one would hold everything up for as long as it was ahead.
    if (now < bookedAt - MINUTE_MS) expected.clear();
    bookedAt = now;
    const start = peek(address, now);
    for (const [lane, { everyMs }] of lanes(address)) {
      // A chat that must wait takes a turn of the token as of now: counted from its own start, all others would wait with it.
      const from = lane === address.platform ? now : start;
      expected.set(lane, Math.max(expected.get(lane) ?? 0, from) + everyMs);
    }
    if (expected.size > CHATS_MAX) forgetPast(expected, now);
    return start;
  };

  const peekToken = (platform: PlatformName, now: Instant): Instant => {
    const { everyMs, burst } = PACE[platform].token;
    return Math.max(now, (expected.get(platform) ?? 0) - everyMs * (burst - 1));
  };

  return { book, peek, peekToken };
}

function forgetPast(expected: Map<string, Instant>, now: Instant): void {
  for (const [lane, at] of expected) if (at <= now) expected.delete(lane);
}
