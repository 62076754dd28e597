// Discord's rate limits: a bucket a route and channel, fifty requests a second a token, and the headers that tell of both.
import { createHash } from 'node:crypto';
import type { RateMode } from '../command-line.ts';

export type RateAnswer = {
  readonly headers: Readonly<Record<string, string>>;
  /** Null when the request may pass; else whose limit it broke and for how long. */
  readonly wait: { readonly seconds: number; readonly scope: 'user' | 'global' } | null;
};

type Bucket = { readonly limit: number; readonly windowMs: number };

type Limits = { readonly messages: Bucket; readonly others: Bucket; readonly globalASecond: number };

/** Strict is what Discord was seen to allow; soft has room for two clients that share a token; off still tells of its buckets. */
const LIMITS: Readonly<Record<RateMode, Limits>> = {
  strict: { messages: { limit: 5, windowMs: 5_000 }, others: { limit: 10, windowMs: 5_000 }, globalASecond: 50 },
  soft: { messages: { limit: 10, windowMs: 5_000 }, others: { limit: 20, windowMs: 5_000 }, globalASecond: 100 },
  off: {
    messages: { limit: 1_000, windowMs: 1_000 },
    others: { limit: 1_000, windowMs: 1_000 },
    globalASecond: Number.POSITIVE_INFINITY,
  },
};

export type TakeRate = (request: {
  readonly mode: RateMode;
  readonly route: string;
  readonly now: number;
}) => RateAnswer;

export function openRates(): TakeRate {
  const buckets = new Map<string, { startedAt: number; used: number }>();
  let second = { startedAt: 0, used: 0 };

  return ({ mode, route, now }) => {
    const { limit, windowMs } = limitOf(mode, route);
    // The channel, guild or webhook id is the major parameter: a bucket of its own; other ids are not.
    const key = route.replace(/(\/(?!channels|guilds|webhooks)[a-z]+)\/\d{17,19}/g, '$1/:id');
    let bucket = buckets.get(key);
    if (bucket === undefined || now - bucket.startedAt >= windowMs) {
      bucket = { startedAt: now, used: 0 };
      buckets.set(key, bucket);
    }
    const resetAt = bucket.startedAt + windowMs;
    const name = createHash('sha256')
      .update(key.replace(/\d{17,19}/g, ':id'))
      .digest('hex')
      .slice(0, 32);
    const headersFor = (remaining: number): Readonly<Record<string, string>> => ({
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, remaining)),
      'x-ratelimit-reset': (resetAt / 1_000).toFixed(3),
      'x-ratelimit-reset-after': ((resetAt - now) / 1_000).toFixed(3),
      'x-ratelimit-bucket': name,
    });
    const isInteraction = /^\w+ \/(interactions|webhooks)\//.test(route);
    if (!isInteraction) {
      if (now - second.startedAt >= 1_000) second = { startedAt: now, used: 0 };
      second.used += 1;
      if (second.used > LIMITS[mode].globalASecond) {
        const seconds = (second.startedAt + 1_000 - now) / 1_000;
        return { headers: headersFor(limit - bucket.used), wait: { seconds, scope: 'global' } };
      }
    }
    bucket.used += 1;
    if (bucket.used > limit)
      return { headers: headersFor(0), wait: { seconds: (resetAt - now) / 1_000, scope: 'user' } };
    return { headers: headersFor(limit - bucket.used), wait: null };
  };
}

/** About ten crossposts an hour and channel: second-hand, but told by several bots. */
const CROSSPOSTS: Bucket = { limit: 10, windowMs: 3_600_000 };

function limitOf(mode: RateMode, route: string): Bucket {
  if (/^POST \/channels\/\d+\/messages$/.test(route)) return LIMITS[mode].messages;
  return mode !== 'off' && /\/crosspost$/.test(route) ? CROSSPOSTS : LIMITS[mode].others;
}
