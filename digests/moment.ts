// Dates, clocks and ages as the chat's language writes them, on the chat's wall clock.
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../src/base/time.ts';
import type { Phrases } from '../src/phrases/phrases.ts';

/** How near to a full day "since yesterday" needs no clock. */
const SAME_HOUR_MS = 30 * MINUTE_MS;

/** What the phrases on moments take: which day it was as seen from now, and how to write it. */
export type Moment = {
  readonly day: 'today' | 'yesterday' | 'day-ago' | 'other';
  /** "Wed 8 Apr" */
  readonly date: string;
  /** "08:00" */
  readonly clock: string;
};

/** Now as a digest is headed: "Wed 8 Apr, 08:00" */
export function sayNow(now: Instant, zone: string, phrases: Phrases): string {
  return formatOf(phrases.locale, zone).both.format(now);
}

export function momentOf(
  at: Instant,
  now: Instant,
  wording: { readonly zone: string; readonly phrases: Phrases },
): Moment {
  const { date, clock, day } = formatOf(wording.phrases.locale, wording.zone);
  const isDayAgo = Math.abs(now - at - DAY_MS) <= SAME_HOUR_MS;
  const dayOf = (): Moment['day'] => {
    if (day.format(at) === day.format(now)) return 'today';
    if (isDayAgo) return 'day-ago';
    return day.format(at) === day.format(now - DAY_MS) ? 'yesterday' : 'other';
  };
  return { day: dayOf(), date: date.format(at), clock: clock.format(at) };
}

/** "just now", "40 min ago", "3 h ago", "2 days ago" */
export function sayAge(ageMs: number, phrases: Phrases): string {
  if (ageMs < 2 * MINUTE_MS) return phrases.words('age-now');
  if (ageMs < HOUR_MS) return phrases.words('age-minutes', { count: Math.floor(ageMs / MINUTE_MS) });
  if (ageMs < DAY_MS) return phrases.words('age-hours', { count: Math.floor(ageMs / HOUR_MS) });
  return phrases.words('age-days', { count: Math.floor(ageMs / DAY_MS) });
}

type Formats = Readonly<Record<'both' | 'date' | 'clock' | 'day', Intl.DateTimeFormat>>;

const formats = new Map<string, Formats>();
/** Zones times languages in use; more are forgotten and made anew. */
const FORMATS_MAX = 500;

/** Building a formatter costs 50 times a format. */
function formatOf(locale: string, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const date = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const made: Formats = {
    both: new Intl.DateTimeFormat(locale, { timeZone, ...date, ...clock }),
    date: new Intl.DateTimeFormat(locale, { timeZone, ...date }),
    clock: new Intl.DateTimeFormat(locale, { timeZone, ...clock }),
    // sv-SE writes ISO dates: two instants of one local day read the same.
    day: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }),
  };
  if (formats.size >= FORMATS_MAX) formats.clear();
  formats.set(key, made);
  return made;
}
