// Understands a day that a person names: "monday", "3 days", "yesterday", "2021-04-08". The chat's own calendar counts.
import { nextSlot } from '../digests/due.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../src/base/time.ts';
import { FOREVER } from '../src/model/chat.ts';
import type { Language } from '../src/model/language.ts';
import { inEnglish } from './in-english.ts';
import { readWeekdays } from './wish.ts';
import { asciiDigits, wishInEnglish } from './wish-in-english.ts';

export type Calendar = {
  readonly zone: string;
  readonly now: Instant;
  /** What the person writes in, besides English. */
  readonly language: Language;
};

/** A pause longer than this is one without an end. */
const DAYS_MAX = 3_650;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:for )?(\d{1,4}) ?h(?:ours?)?$/i, HOUR_MS],
  [/^(?:for )?(\d{1,4}) ?d(?:ays?)?$/i, DAY_MS],
  [/^(?:for )?(\d{1,3}) ?w(?:eeks?)?$/i, 7 * DAY_MS],
];

/** When a pause ends: FOREVER for no words, null for what is no time to come. */
export function readUntil(words: string, calendar: Calendar): Instant | null {
  const { zone, now, language } = calendar;
  const until = inEnglish(words, ['until', 'tomorrow'], language)
    .trim()
    .replace(/^until\s+|(?<!\s)\s+until$/i, '');
  if (until === '' || /^(?:forever|further notice|i resume)$/i.test(until)) return FOREVER;
  // A word that is a week may be a day of it too (minggu, ہفتہ): it is a span where a number stands before it.
  const span = /^\p{Nd}/u.test(until) ? inEnglish(asciiDigits(until), ['hours', 'days', 'weeks'], language) : until;
  for (const [pattern, unitMs] of UNITS) {
    const count = pattern.exec(span)?.[1];
    if (count !== undefined) return Number(count) * unitMs > DAYS_MAX * DAY_MS ? FOREVER : now + Number(count) * unitMs;
  }
  if (/^tomorrow$/i.test(until)) return startOfNext([1, 2, 3, 4, 5, 6, 7], calendar);
  const { weekdays } = readWeekdays(` ${wishInEnglish(until, language)} `);
  if (weekdays !== null && weekdays.length > 0) return startOfNext(weekdays, calendar);
  const at = startOf(until, zone);
  return at !== null && at > now ? at : null;
}

/** A local day as the instants that bound it: "2021-04-08", "yesterday", "today". Null when the words name none. */
export function readDay(
  words: string,
  { zone, now, language }: Calendar,
): { readonly from: Instant; readonly to: Instant } | null {
  const word = inEnglish(words, ['today', 'yesterday'], language).toLowerCase();
  const dayOf = (at: Instant): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
  const date = word === 'today' ? dayOf(now) : word === 'yesterday' ? dayOf(now - DAY_MS) : word;
  const from = startOf(date, zone);
  if (from === null) return null;
  const to = nextSlot(midnights(zone, [1, 2, 3, 4, 5, 6, 7]), from)?.dueAt ?? from + DAY_MS;
  return { from, to };
}

function startOfNext(weekdays: readonly number[], { zone, now }: Calendar): Instant | null {
  return nextSlot(midnights(zone, weekdays), now)?.dueAt ?? null;
}

/** The first instant of YYYY-MM-DD there; null for what is no date. */
function startOf(date: string, zone: string): Instant | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const utc = found === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  // "2021-02-30" reads as 2 March in some engines.
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== date) return null;
  // No zone is more than 14 hours ahead of or behind UTC.
  const slot = nextSlot(midnights(zone, [1, 2, 3, 4, 5, 6, 7]), utc - 15 * HOUR_MS);
  if (slot === null || slot.localDate === date) return slot?.dueAt ?? null;
  return nextSlot(midnights(zone, [1, 2, 3, 4, 5, 6, 7]), slot.dueAt)?.dueAt ?? null;
}

function midnights(zone: string, weekdays: readonly number[]) {
  return { language: 'en', zone, length: 'normal', schedule: { minutes: [0], weekdays } } as const;
}
