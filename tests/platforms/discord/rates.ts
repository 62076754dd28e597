// Discord's rate limits: a bucket a route and channel, fifty requests a second a token, and the headers that tell of both.
import { createHash } from 'node:crypto';

export type RateAnswer = {
  readonly headers: Readonly<Record<string, string>>;
  /** Null when the request may pass; else whose limit it broke and for how long. */
  readonly wait: { readonly seconds: number; readonly scope: 'user' | 'global' } | null;
};

const GLOBAL_A_SECOND = 50;
const LAX = { limit: 1_000, windowMs: 1_000 };
const MESSAGES = { limit: 5, windowMs: 5_000 };
const OTHERS = { limit: 10, windowMs: 5_000 };

export function openRates(areStrict: boolean): (route: string, now: number) => RateAnswer {
  const buckets = new Map<string, { startedAt: number; used: number }>();
  let second = { startedAt: 0, used: 0 };

  return (route, now) => {
    const isMessage = /^POST \/channels\/\d+\/messages$/.test(route);
    const { limit, windowMs } = areStrict ? (isMessage ? MESSAGES : OTHERS) : LAX;
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
    if (!isInteraction && areStrict) {
      if (now - second.startedAt >= 1_000) second = { startedAt: now, used: 0 };
      second.used += 1;
      if (second.used > GLOBAL_A_SECOND) {
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
