// One budget a token and a chat, shared by every sender: replies and digests. Pure bookkeeping: it says when, the caller waits.
import { type Instant, MINUTE_MS, SECOND_MS } from '../base/time.ts';
import type { ChatAddress, PlatformName } from '../model/chat.ts';

/** At most so many sends begin within any span of that length. */
type Span = { readonly countMax: number; readonly spanMs: number };

type PlatformPace = {
  /**
   * Sends of the token begin this far apart on average. Even spacing, not windows alone: 90 jobs at "30 per second" started 57 to 59 within a
   * second with fixed or sliding windows (measured).
   */
  readonly everyMs: number;
  /** What the platform allows the token, counted as the platform counts: by when a send was accepted. */
  readonly token: Span;
  readonly chat: Span;
  /** Digests in one chat begin this far apart; replies may use the chat's span up. */
  readonly digestEveryMs: number;
  /** Groups and channels have a slower long-run rate; null where the platform has none. */
  readonly group: Span | null;
};

/**
 * Telegram: 30/s in all, about 1/s a chat with short bursts, 20/min a group (core.telegram.org/bots/faq). Discord: 50/s a token
 * (discord.com/developers/docs/topics/rate-limits) and about 5 per 5 s a channel. The averages stay 2 to 3 % below.
 */
const PACE: Readonly<Record<PlatformName, PlatformPace>> = {
  telegram: {
    everyMs: 34,
    token: { countMax: 30, spanMs: SECOND_MS },
    chat: { countMax: 3, spanMs: 3_150 },
    digestEveryMs: 1_050,
    group: { countMax: 18, spanMs: MINUTE_MS + 500 },
  },
  discord: {
    everyMs: 20.5,
    token: { countMax: 50, spanMs: SECOND_MS },
    chat: { countMax: 5, spanMs: 5_250 },
    digestEveryMs: 0,
    group: null,
  },
  console: {
    everyMs: 0,
    token: { countMax: Number.POSITIVE_INFINITY, spanMs: 0 },
    chat: { countMax: Number.POSITIVE_INFINITY, spanMs: 0 },
    digestEveryMs: 0,
    group: null,
  },
};

/** A send without an answer for so long is taken as accepted by then. */
const ACCEPTED_BY_MS = 250;

/** Clocks count whole milliseconds on both sides. */
const ROUNDING_MS = 2;

/**
 * Turns that a late timer, a slow disk or a slow answer cost may be taken later, so many milliseconds' worth: without that a stall of 50 ms in
 * each twentieth turn cost 5 % of Discord's rate. What a second may hold is kept by the token's span.
 */
const CATCH_UP_MS = 250;

/** The shortest round trip is the shortest of the last 300 to 600: what it is now may be longer, and is hardly ever shorter. */
const ROUND_TRIPS_COMPARED = 300;

/** Asking who we are, for commands and for the gateway counts on Discord as sends do, and falls into the first second. */
const DISCORD_START_REQUESTS = 6;

/** After the platform told the whole token to slow down, its spacing is doubled and comes back over this time. */
const SHY_MS = 2 * MINUTE_MS;

/** Chats remembered at most; one that has been silent for a minute has nothing to remember. */
const CHATS_MAX = 50_000;

export type Turn = {
  readonly startAt: Instant;
  /** The platform answered, whatever it said: only then is it known that the send was counted. */
  readonly answered: (at: Instant) => void;
};

export type Pace = {
  /** Books a digest's send and says when it may start, now or later. */
  readonly book: (address: ChatAddress, now: Instant) => Turn;
  /** Books a reply's: before all digests, and without their spacing in the chat. */
  readonly bookReply: (address: ChatAddress, now: Instant) => Turn;
  /** Earliest start of a digest's send if it were booked, without booking it. */
  readonly peek: (address: ChatAddress, now: Instant) => Instant;
  /** Earliest start of a send to a chat that need not wait for itself, if `after` others were booked before it. */
  readonly peekToken: (platform: PlatformName, now: Instant, after?: number) => Instant;
  /** The platform said that the whole token is too fast. */
  readonly slowToken: (platform: PlatformName, now: Instant) => void;
};

type TokenTurn = { readonly startAt: Instant; answeredAt: Instant | null };

type Token = {
  /** When the next send would begin if all were evenly spaced. */
  expectedAt: Instant;
  /** By when they start, which is not the order in which they were booked: all that are still to come, and before them as many as a span may hold. */
  readonly turns: TokenTurn[];
  readonly roundTrips: { count: number; shortestMs: number; shortestBeforeMs: number; usualMs: number };
  shyUntil: Instant;
};

/** What we send at most, on average; Infinity where nothing limits it. */
export function digestsPerSecond(platform: PlatformName): number {
  return SECOND_MS / PACE[platform].everyMs;
}

export function openPace(): Pace {
  const tokens = new Map<PlatformName, Token>();
  /** Starts in each chat, oldest first, no more than its longest span asks for. */
  const chats = new Map<string, Instant[]>();
  let bookedAt: Instant = 0;

  const tokenOf = (platform: PlatformName, now: Instant): Token => {
    let token = tokens.get(platform);
    if (token === undefined) {
      token = {
        ...{ expectedAt: 0, shyUntil: 0 },
        turns: Array.from({ length: platform === 'discord' ? DISCORD_START_REQUESTS : 0 }, () => ({
          startAt: now,
          answeredAt: now,
        })),
        roundTrips: {
          ...{ count: 0, usualMs: 0 },
          ...{ shortestMs: Number.POSITIVE_INFINITY, shortestBeforeMs: Number.POSITIVE_INFINITY },
        },
      };
      tokens.set(platform, token);
    }
    return token;
  };

  const peekToken = (platform: PlatformName, now: Instant, after = 0): Instant => {
    const token = tokenOf(platform, now);
    const { everyMs, token: span } = PACE[platform];
    const left = { ...span, countMax: Math.max(span.countMax - after, 1) };
    return tokenSpanFreeAt(token, left, Math.max(now, token.expectedAt + after * everyMs - CATCH_UP_MS));
  };

  const peekAs = (kind: 'digest' | 'reply', address: ChatAddress, now: Instant): Instant => {
    const { chat, group, digestEveryMs } = PACE[address.platform];
    const starts = chats.get(chatKey(address)) ?? [];
    const last = starts.at(-1);
    const chatFreeAt = Math.max(
      peekToken(address.platform, now),
      spanFreeAt(starts, chat),
      group !== null && isGroup(address) ? spanFreeAt(starts, group) : now,
      kind === 'digest' && last !== undefined ? last + digestEveryMs : now,
    );
    return tokenSpanFreeAt(tokenOf(address.platform, now), PACE[address.platform].token, chatFreeAt);
  };

  const bookAs = (kind: 'digest' | 'reply', address: ChatAddress, now: Instant): Turn => {
    // A clock put back: what was booked by the old one would hold everything up for as long as it was ahead.
    if (now < bookedAt - MINUTE_MS) {
      tokens.clear();
      chats.clear();
    }
    bookedAt = now;
    const startAt = peekAs(kind, address, now);
    const { everyMs, token: span, chat, group } = PACE[address.platform];
    const token = tokenOf(address.platform, now);
    // A chat that must wait takes a turn of the token as of now: counted from its own start, all others would wait with it.
    const spacingMs = everyMs * shyness(token, now);
    token.expectedAt = Math.max(token.expectedAt, now) + spacingMs;
    if (Number.isFinite(chat.countMax)) {
      const kept = Math.max(chat.countMax, isGroup(address) ? (group?.countMax ?? 0) : 0);
      const key = chatKey(address);
      chats.set(key, [...(chats.get(key) ?? []), startAt].slice(-kept));
      if (chats.size > CHATS_MAX) forgetSilent(chats, now);
    }
    const turn: TokenTurn = { startAt, answeredAt: null };
    if (Number.isFinite(span.countMax)) {
      token.turns.splice(countStartedBy(token.turns, startAt), 0, turn);
      token.turns.splice(0, Math.max(countStartedBy(token.turns, now) - span.countMax, 0));
    }
    return {
      startAt,
      answered: (at) => {
        turn.answeredAt = at;
        noteRoundTrip(token, Math.max(at - startAt, 0));
      },
    };
  };

  return {
    book: (address, now) => bookAs('digest', address, now),
    bookReply: (address, now) => bookAs('reply', address, now),
    peek: (address, now) => peekAs('digest', address, now),
    peekToken,
    slowToken: (platform, now) => {
      tokenOf(platform, now).shyUntil = now + SHY_MS;
    },
  };
}

function spanFreeAt(starts: readonly Instant[], { countMax, spanMs }: Span): Instant {
  const first = starts.at(-countMax);
  return first === undefined ? 0 : first + spanMs;
}

/**
 * The first instant from `from` on at which one more send leaves no span with too many, before it or after: a chat that must wait has booked
 * turns that others may still go before.
 *
 * A send was counted somewhere between its start and its answer, and the next will be counted no sooner than its start and the way there.
 * So what follows the answer by the span, less what a round trip surely takes, cannot fall into the same span at the platform, whatever the
 * network and our own event loop did meanwhile.
 */
function tokenSpanFreeAt(token: Token, { countMax, spanMs }: Span, from: Instant): Instant {
  const { turns } = token;
  if (!Number.isFinite(countMax)) return from;
  const outOfSpanMs = spanMs + ROUNDING_MS - certainRoundTripMs(token);
  let startAt = from;
  // Ends behind the last turn at the latest: each step goes forward.
  for (let before = countStartedBy(turns, startAt); ; before = countStartedBy(turns, startAt)) {
    let freeAt = startAt;
    for (let earlier = Math.min(countMax, before); earlier > 0; earlier--) {
      const first = turns[before - earlier];
      const lastAt = earlier === countMax ? startAt : turns[before + countMax - earlier - 1]?.startAt;
      if (first === undefined || lastAt === undefined) continue;
      const outOfSpanAt = (first.answeredAt ?? first.startAt + ACCEPTED_BY_MS) + outOfSpanMs;
      if (lastAt < outOfSpanAt) freeAt = Math.max(freeAt, outOfSpanAt);
    }
    const [next, last] = [turns[before], turns[before + countMax - 1]];
    const isFull = next !== undefined && last !== undefined && last.startAt < startAt + ACCEPTED_BY_MS + outOfSpanMs;
    if (isFull) freeAt = Math.max(freeAt, next.startAt);
    if (freeAt === startAt) return startAt;
    startAt = freeAt;
  }
}

/** How many of them start at that instant or before. */
function countStartedBy(turns: readonly TokenTurn[], at: Instant): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.startAt ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function noteRoundTrip(token: Token, roundTripMs: number): void {
  const { roundTrips } = token;
  if (roundTrips.count === ROUND_TRIPS_COMPARED) {
    roundTrips.shortestBeforeMs = roundTrips.shortestMs;
    roundTrips.shortestMs = Number.POSITIVE_INFINITY;
    roundTrips.count = 0;
  }
  roundTrips.shortestMs = Math.min(roundTrips.shortestMs, roundTripMs);
  const lately = token.turns.flatMap((turn) => (turn.answeredAt === null ? [] : [turn.answeredAt - turn.startAt]));
  roundTrips.usualMs = lately.toSorted((a, b) => a - b)[lately.length >> 1] ?? roundTripMs;
  roundTrips.count += 1;
}

/** 0 while nothing is known. */
function shortestRoundTripMs({ roundTrips }: Token): number {
  const shortestMs = Math.min(roundTrips.shortestMs, roundTrips.shortestBeforeMs);
  return Number.isFinite(shortestMs) ? shortestMs : 0;
}

/** What the next one takes at least, as far as one can tell: where they scatter, the next may well be the shortest so far. */
function certainRoundTripMs(token: Token): number {
  const shortestMs = shortestRoundTripMs(token);
  return Math.max(shortestMs - (token.roundTrips.usualMs - shortestMs), 0);
}

/** 1 when all is well, 2 just after the token was told to slow down, and back over two minutes. */
function shyness(token: Token, now: Instant): number {
  return 1 + Math.min(Math.max(token.shyUntil - now, 0) / SHY_MS, 1);
}

/** Telegram's own ids: groups and channels are negative. */
function isGroup(address: ChatAddress): boolean {
  return address.chat.startsWith('-');
}

function chatKey(address: ChatAddress): string {
  return `${address.platform}:${address.chat}`;
}

function forgetSilent(chats: Map<string, Instant[]>, now: Instant): void {
  for (const [chat, starts] of chats) if ((starts.at(-1) ?? 0) <= now - 2 * MINUTE_MS) chats.delete(chat);
}
