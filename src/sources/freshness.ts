// What a reply's headers say about when to come back.
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../base/time.ts';

/** Header names in lower case. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** A promise of freshness beyond this is a configuration error, and news does not wait for it. */
const FRESH_MAX_MS = DAY_MS;

/** A Retry-After beyond this counts as this. */
const RETRY_AFTER_MAX_MS = 7 * DAY_MS;

/** How long "slow down" lasts when the reply does not say. */
const RETRY_AFTER_DEFAULT_MS = 15 * MINUTE_MS;

/** How long the reply stays fresh (RFC 9111, 4.2): max-age less Age, else Expires less Date. Null when it does not say. */
export function freshForMs(headers: Headers): number | null {
  const control = (headers['cache-control'] ?? '').toLowerCase();
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
  if (maxAge !== undefined) return clamp((Number(maxAge) - ageSeconds(headers)) * SECOND_MS, FRESH_MAX_MS);
  const expires = Date.parse(headers.expires ?? '');
  const date = Date.parse(headers.date ?? '');
  return Number.isNaN(expires) || Number.isNaN(date) ? null : clamp(expires - date, FRESH_MAX_MS);
}

/** Retry-After in seconds or as a date, which is measured from the reply's own Date: no clock of ours is in it. */
export function retryAfterMs(headers: Headers): number {
  const written = (headers['retry-after'] ?? '').trim();
  if (/^\d{1,10}$/.test(written)) return clamp(Number(written) * SECOND_MS, RETRY_AFTER_MAX_MS);
  const wait = Date.parse(written) - Date.parse(headers.date ?? '');
  return Number.isNaN(wait) ? RETRY_AFTER_DEFAULT_MS : clamp(wait, RETRY_AFTER_MAX_MS);
}

function ageSeconds(headers: Headers): number {
  const age = (headers.age ?? '').trim();
  return /^\d{1,10}$/.test(age) ? Number(age) : 0;
}

function clamp(spanMs: number, maxMs: number): number {
  return Math.min(Math.max(spanMs, 0), maxMs);
}
