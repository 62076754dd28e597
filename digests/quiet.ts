// Quiet hours and pauses: when a digest that is due may be sent. Pure.
import { DAY_MS, type Instant, MINUTE_MS } from '../src/base/time.ts';
import { type ChatSettings, FOREVER } from '../src/model/chat.ts';
import { nextSlot } from './due.ts';

/** A chat is looked at again within this time, however long its pause: what lies further ahead counts as set by a wrong clock. */
const LOOK_AGAIN_MS = 7 * DAY_MS;

/** When the chat's next digest is due from now on; null when it has no time, no day, or is paused without an end. */
export function nextDue(settings: ChatSettings, now: Instant): Instant | null {
  const { pausedUntil } = settings;
  if (pausedUntil === FOREVER) return null;
  const dueAt = nextSlot(settings, Math.max(now, (pausedUntil ?? 0) - 1))?.dueAt ?? null;
  return dueAt === null ? null : Math.min(dueAt, now + LOOK_AGAIN_MS);
}

export function isPaused({ pausedUntil }: ChatSettings, now: Instant): boolean {
  return pausedUntil !== undefined && now < pausedUntil;
}

/** The instant itself, or the end of the quiet hours that it falls into. */
export function afterQuiet(settings: ChatSettings, at: Instant): Instant {
  const { quiet, zone } = settings;
  if (quiet === undefined || quiet.from === quiet.to || !isQuietAt(minuteOf(at, zone), quiet)) return at;
  // By the wall clock, so that a night with a changed hour ends when the clock says so.
  const end = nextSlot({ ...settings, schedule: { minutes: [quiet.to], weekdays: EVERY_DAY } }, at);
  return end?.dueAt ?? at;
}

/** How long quiet hours can hold a digest back: what waits for them is not too late. */
export function quietMs({ quiet }: ChatSettings): number {
  return quiet === undefined ? 0 : ((quiet.to - quiet.from + MINUTES_A_DAY) % MINUTES_A_DAY) * MINUTE_MS;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const MINUTES_A_DAY = 24 * 60;

function isQuietAt(minute: number, { from, to }: NonNullable<ChatSettings['quiet']>): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minuteOf(at: Instant, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((found) => found.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}
