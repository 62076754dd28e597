// Reads when a newspaper says it published: "Published : Thursday, 8 April, 2021 at 12:00 AM" to an instant.
import type { Instant } from '../base/time.ts';
import { readWrittenDate } from './months.ts';

/** Minutes east of UTC of the zone letters that papers print. Those that mean two zones (BST, CST) are left out. */
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  WET: 0,
  CET: 60,
  WAT: 60,
  CEST: 120,
  EET: 120,
  CAT: 120,
  SAST: 120,
  EEST: 180,
  EAT: 180,
  MSK: 180,
  GST: 240,
  PKT: 300,
  IST: 330,
  NPT: 345,
  BDT: 360,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  MST: -420,
  CDT: -300,
};

/**
 * Instant of a published, updated or plain date line; null when it names no full date. A line without a zone is read as
 * UTC: at most half a day wrong, and never invented. Of two dates on one line the first is the publication.
 */
export function readStamp(line: string): Instant | null {
  if (line.length > 160) return null;
  const time = /(?<![\d:.])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap])?(?:\.?m\b\.?)?/iu.exec(
    line.replace(/\d{1,2}\.\d{1,2}\.\d{4}/gu, (date) => ' '.repeat(date.length)),
  );
  const date = dateIn(line);
  if (date === null || date.year === null) return null;
  const { hour, minute } = clockOf(time);
  const instant = Date.UTC(date.year, date.month - 1, date.day, hour, minute) - zoneMinutes(line) * 60_000;
  return Number.isFinite(instant) ? instant : null;
}

function clockOf(time: RegExpExecArray | null): { readonly hour: number; readonly minute: number } {
  if (time === null) return { hour: 0, minute: 0 };
  let hour = Number(time[1]);
  const half = time[4]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minute = Number(time[2]);
  return hour < 24 && minute < 60 ? { hour, minute } : { hour: 0, minute: 0 };
}

/** The first run of words on the line that is a whole date. Bounded: lines are short and dates have at most six words. */
function dateIn(line: string): ReturnType<typeof readWrittenDate> {
  const words = line
    .replace(/(\d)T(?=\d)/u, '$1 ')
    .split(/[\s,،|]+/u)
    .filter((word) => word !== '')
    .slice(0, 30);
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 6); to > from; to--) {
      const date = readWrittenDate(words.slice(from, to).join(' '));
      if (date !== null && date.year !== null) return date;
    }
  }
  return null;
}

function zoneMinutes(line: string): number {
  const offset = /(?:\d{2}|[ap]m|GMT|UTC)\s*([+-])(\d{2}):?(\d{2})\b/iu.exec(line.replace(/\d{4}-\d{2}-\d{2}/u, ''));
  if (offset !== null) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const letters =
    /\b([A-Z]{1,4})\b\)?\s*$/u.exec(line.trim())?.[1] ??
    /\b(GMT|UTC|PKT|IST|MSK|EST|EDT|PST|PDT|CET|CEST)\b/u.exec(line)?.[1];
  return letters === undefined ? 0 : (ZONE_MINUTES[letters] ?? 0);
}
