// Understands a day that a person names: "monday", "3 days", "yesterday", "2021-04-08", "8 April". The chat's own calendar counts.
import { nextSlot } from '../digests/due.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../src/base/time.ts';
import { FOREVER } from '../src/model/chat.ts';
import type { Language } from '../src/model/language.ts';
import { readWrittenDate, type WrittenDate } from '../src/text/months.ts';
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
  const written = readWrittenDate(until);
  const at = written === null ? null : startOf(nearestDay(written, calendar, 'to come'), zone);
  return at !== null && at > now ? at : null;
}

/** One day of the chat's calendar, or the days of a week or a month. */
export type Days = { readonly from: Instant; readonly to: Instant };

/** Words of a line that may be a day; more are none. */
const DAY_WORDS_MAX = 6;
const DAYS_AGO_MAX = 60;
const WEEKS_AGO_MAX = 8;

/**
 * The day of the past that a line names, as the instants that bound it, and the line without it: "japan 2021-04-08", "8 avril 2021", "vor 3 Tagen",
 * "last monday"; or the week or month: "last week", "le mois dernier". A day without a year is the last one of that name; tomorrow is understood
 * too. `said` is what names it. Null when the line names none; null for the days when there is no such day, as in "31 february".
 */
export function findDay(
  typed: string,
  calendar: Calendar,
): { readonly words: string; readonly said: string; readonly days: Days | null } | null {
  const line = withoutGaps(inEnglish(typed, ['today', 'yesterday', 'tomorrow'], calendar.language));
  const found =
    findWritten(line, calendar) ??
    findSpan(line, calendar) ??
    findRelative(line, calendar) ??
    findWeekday(line, calendar);
  if (found === null) return null;
  const { zone } = calendar;
  const from = startOf(found.date, zone);
  const { words, said } = found;
  if (from === null) return { words, said, days: null };
  const last = found.lastDate === undefined ? from : (startOf(found.lastDate, zone) ?? from);
  const to = nextSlot(midnights(zone, [1, 2, 3, 4, 5, 6, 7]), last)?.dueAt ?? last + DAY_MS;
  return { words, said, days: { from, to } };
}

/** "3 日前" as "3日前": both are written. */
function withoutGaps(words: string): string {
  return words.replace(/(\p{Nd})\s{1,3}(?=\p{Script=Han})/gu, '$1');
}

/** `words` are left of the line, `said` is what named the day; `lastDate` for more days than one. */
type Found = { readonly words: string; readonly said: string; readonly date: string; readonly lastDate?: string };

/** The longest run of words that is a date. */
function findWritten(line: string, calendar: Calendar): Found | null {
  const words = line.split(/\s+/u).filter((word) => word !== '');
  for (let count = Math.min(words.length, DAY_WORDS_MAX); count > 0; count--) {
    for (let from = 0; from + count <= words.length; from++) {
      const said = words
        .slice(from, from + count)
        .join(' ')
        .replace(/,$/u, '');
      const written = readWrittenDate(asciiDigits(said));
      if (written === null) continue;
      const left = [...words.slice(0, from), ...words.slice(from + count)].join(' ');
      return { words: left.replace(LEAD_AT_END, ''), said, date: nearestDay(written, calendar, 'past') };
    }
  }
  return null;
}

/** What stands before a day in a sentence: nobody means a place by it. */
const LEAD_AT_END = /(?:^|\s)(?:on|of|from|am|vom|el|del|le|du|em|de|от|за|на|pada)$/iu;

/** "yesterday", "3 days ago", "vor 3 Tagen", "anteayer": as the language itself says it. */
function findRelative(line: string, calendar: Calendar): Found | null {
  const typed = ` ${asciiDigits(line).toLowerCase()} `;
  const spans: (readonly [string, number])[] = [
    ...([
      ['today', 0],
      ['yesterday', 1],
      ['tomorrow', -1],
    ] as const),
    ...(/\d/.test(typed) ? [...agoIn(calendar.language, 'always'), ...agoIn('en', 'always')] : []),
    ...agoIn(calendar.language, 'auto').filter(([words]) => !/\d/.test(words)),
  ];
  for (const [words, daysAgo] of spans) {
    const left = lineWithout(line, typed.indexOf(` ${words} `), words);
    if (left === null) continue;
    return { words: left, said: words, date: dayOf(calendar.now - daysAgo * DAY_MS, calendar.zone) };
  }
  return null;
}

/** Null for what does not stand in the line. */
function lineWithout(line: string, at: number, words: string): string | null {
  if (at === -1) return null;
  return `${line.slice(0, at)} ${line.slice(at + words.length)}`.trim().replace(LEAD_AT_END, '');
}

/** "last week", "diesen Monat", "先週": from its first day to its last, the first of a week being Monday. */
function findSpan(line: string, calendar: Calendar): Found | null {
  const isUnspaced = /\p{Script=Han}/u.test(line);
  const typed = ` ${line.toLowerCase()} `;
  const today = new Date(dayOf(calendar.now, calendar.zone));
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const weekday = (today.getUTCDay() + 6) % 7;
  const dateOf = (...parts: readonly [number, number, number]): string =>
    new Date(Date.UTC(...parts)).toISOString().slice(0, 10);
  for (const [words, unit, count] of spansIn(calendar.language)) {
    const left = lineWithout(line, isUnspaced ? line.indexOf(words) : typed.indexOf(` ${words} `), words);
    if (left === null) continue;
    const monday = day - weekday + 7 * count;
    return unit === 'week'
      ? { words: left, said: words, date: dateOf(year, month, monday), lastDate: dateOf(year, month, monday + 6) }
      : {
          words: left,
          said: words,
          date: dateOf(year, month + count, 1),
          lastDate: dateOf(year, month + count + 1, 0),
        };
  }
  return null;
}

/** As the language itself says them, and in English: last, this and next, of which nothing is known yet. */
function spansIn(language: Language): readonly (readonly [words: string, unit: 'week' | 'month', count: number])[] {
  return [language, 'en'].flatMap((tag) => {
    const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    const say = (unit: 'week' | 'month', count: number) =>
      [format.format(count, unit).toLowerCase(), unit, count] as const;
    return [-1, 0, 1].flatMap((count) => [say('week', count), say('month', count)]);
  });
}

type Ago = readonly (readonly [words: string, daysAgo: number])[];
const agoKnown = new Map<string, Ago>();

/** Made once a language: it takes two milliseconds. */
function agoIn(language: Language, numeric: 'always' | 'auto'): Ago {
  const name = `${language} ${numeric}`;
  const known = agoKnown.get(name) ?? sayAgo(language, numeric);
  agoKnown.set(name, known);
  return known;
}

function sayAgo(language: Language, numeric: 'always' | 'auto'): Ago {
  const format = new Intl.RelativeTimeFormat(language, { numeric });
  const say = (count: number, unit: 'day' | 'week', days: number): Ago[number] => [
    withoutGaps(asciiDigits(format.format(-count, unit)).toLowerCase()),
    count * days,
  ];
  const days = Array.from({ length: numeric === 'auto' ? 3 : DAYS_AGO_MAX }, (_, at) => say(at + 1, 'day', 1));
  const weeks = Array.from({ length: numeric === 'auto' ? 0 : WEEKS_AGO_MAX }, (_, at) => say(at + 1, 'week', 7));
  // "13 days ago" before "3 days ago".
  return [...days, ...weeks].toReversed();
}

/** "monday", "last monday": the last one before today, where nothing else is said: in Spanish, Santo Domingo is a city. */
function findWeekday(line: string, { zone, now, language }: Calendar): Found | null {
  const said = line.replace(/^(?:last|on)\s+/iu, '');
  const { weekdays, rest } = readWeekdays(` ${wishInEnglish(said, language)} `);
  const [weekday] = weekdays ?? [];
  if (weekday === undefined || weekdays?.length !== 1 || /[^\s,]/u.test(rest)) return null;
  for (let daysAgo = 1; daysAgo <= 7; daysAgo++) {
    const date = dayOf(now - daysAgo * DAY_MS, zone);
    if ((new Date(date).getUTCDay() || 7) === weekday) return { words: '', said: line, date };
  }
  return null;
}

/** YYYY-MM-DD; of the year that makes it the last, or the next, of that name where none was written. */
function nearestDay({ year, month, day }: WrittenDate, { zone, now }: Calendar, when: 'past' | 'to come'): string {
  const today = dayOf(now, zone);
  const dateIn = (of: number): string =>
    [String(of), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  if (year !== null) return dateIn(year);
  const thisYear = Number(today.slice(0, 4));
  const isThisYear = when === 'past' ? dateIn(thisYear) <= today : dateIn(thisYear) > today;
  return dateIn(isThisYear ? thisYear : thisYear + (when === 'past' ? -1 : 1));
}

function dayOf(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
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
