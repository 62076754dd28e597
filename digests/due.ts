// When a chat's next digest is: wall clocks and zones end here. Pure; croner only computes.
import { Cron } from 'croner';
import { HOUR_MS, type Instant, MINUTE_MS } from '../src/base/time.ts';
import type { ChatSettings, Slot } from '../src/model/chat.ts';

/** A digest this late says so. */
export const LATE_MS = 5 * MINUTE_MS;

/** A digest later than that is skipped: the next one carries its stories. */
export const GRACE_MS = 6 * HOUR_MS;

/** Slots looked through after downtime, to find the last one missed: a year of hourly digests. */
const MISSED_SLOTS_MAX = 9_000;

export type DueSlot = Omit<Slot, 'chatId'>;

/**
 * The first slot strictly after the instant; null when the schedule has no time or no day. A local time that a spring
 * change skips falls on the first valid minute; one that autumn repeats comes once, on its first pass.
 */
export function nextSlot(settings: ChatSettings, after: Instant): DueSlot | null {
  let next: DueSlot | null = null;
  for (const minute of settings.schedule.minutes) {
    const dueAt = nextAt(settings, minute, after);
    if (dueAt !== null && (next === null || dueAt < next.dueAt)) {
      next = { localDate: localDateOf(dueAt, settings.zone), minute, dueAt };
    }
    const swallowed = swallowedSlot(settings, minute, { after, before: next?.dueAt ?? null });
    if (swallowed !== null) next = swallowed;
  }
  return next;
}

/** The last slot from `dueAt` on that is not after now: after downtime one late digest stands for all that were missed. */
export function lastMissedSlot(settings: ChatSettings, dueAt: Instant, now: Instant): DueSlot | null {
  let last = nextSlot(settings, dueAt - 1);
  if (last === null || last.dueAt > now) return null;
  for (let count = 0; count < MISSED_SLOTS_MAX; count++) {
    const next = nextSlot(settings, last.dueAt);
    if (next === null || next.dueAt > now) return last;
    last = next;
  }
  return last;
}

function nextAt(settings: ChatSettings, minute: number, after: Instant): Instant | null {
  if (settings.schedule.weekdays.length === 0) return null;
  const pattern = `${minute % 60} ${Math.floor(minute / 60)} * * ${settings.schedule.weekdays.join(',')}`;
  return askCroner(pattern, settings.zone, after);
}

/** No gap is longer than this, so that earlier minutes of the day are never swallowed with its end. */
const SWALLOWED_FROM_MINUTE = 22 * 60;

/** A week has seven midnights, and one for good measure. */
const MIDNIGHTS_MAX = 8;

/**
 * Where spring takes the last hour of a day (Nuuk, each March), croner passes over the day. The promise is of the day all the same: it
 * falls on the first valid minute, which is the next day's midnight.
 */
function swallowedSlot(
  { zone, schedule }: ChatSettings,
  minute: number,
  span: { readonly after: Instant; readonly before: Instant | null },
): DueSlot | null {
  if (minute < SWALLOWED_FROM_MINUTE || schedule.weekdays.length === 0) return null;
  let midnight = askCroner('0 0 * * *', zone, span.after);
  for (let count = 0; count < MIDNIGHTS_MAX && midnight !== null; count++) {
    if (span.before !== null && midnight >= span.before) return null;
    const lastMinute = midnight - MINUTE_MS;
    const localDate = localDateOf(lastMinute, zone);
    const weekday = new Date(localDate).getUTCDay();
    if (minuteOf(lastMinute, zone) < minute && schedule.weekdays.includes(weekday === 0 ? 7 : weekday))
      return { localDate, minute, dueAt: midnight };
    midnight = askCroner('0 0 * * *', zone, midnight);
  }
  return null;
}

function askCroner(pattern: string, zone: string, after: Instant): Instant | null {
  const question = `${zone} ${pattern} ${after}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const next = jobOf(pattern, zone).nextRun(new Date(after))?.getTime() ?? null;
  if (answers.size >= ANSWERS_MAX) answers.clear();
  answers.set(question, next);
  return next;
}

/** At a full hour thousands of chats ask the same; croner takes 0.1 ms for each. */
const ANSWERS_MAX = 5_000;
const answers = new Map<string, Instant | null>();

/** Reading a pattern takes longer than working out its next time, and one that never ran remembers nothing between two questions. */
function jobOf(pattern: string, zone: string): Cron {
  const name = `${zone} ${pattern}`;
  let job = jobs.get(name);
  if (job === undefined) {
    job = new Cron(pattern, { paused: true, timezone: zone });
    if (jobs.size >= JOBS_MAX) jobs.clear();
    jobs.set(name, job);
  }
  return job;
}

const JOBS_MAX = 200;
const jobs = new Map<string, Cron>();

function minuteOf(at: Instant, zone: string): number {
  let formatter = clocks.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone, formatter);
  }
  const words = formatter.format(at);
  return Number(words.slice(0, 2)) * 60 + Number(words.slice(3));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** YYYY-MM-DD on the calendar of the zone. */
function localDateOf(at: Instant, zone: string): string {
  const question = `${zone} ${at}`;
  const known = dates.get(question);
  if (known !== undefined) return known;
  const date = formatterOf(zone).format(at);
  if (dates.size >= ANSWERS_MAX) dates.clear();
  dates.set(question, date);
  return date;
}

const dates = new Map<string, string>();

const formatters = new Map<string, Intl.DateTimeFormat>();

/** sv-SE writes ISO dates. Building a formatter costs 50 times a format, and zones are few. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(zone, formatter);
  }
  return formatter;
}
