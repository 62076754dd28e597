// Which digests a schedule promises, worked out from offsets alone and without the code under test: a second opinion on every slot.
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../src/base/time.ts';

export type Promised = { readonly localDate: string; readonly minute: number; readonly dueAt: Instant };

/**
 * Each date once, for each minute: on its first pass where the clock runs back, at the first instant after the gap where it leaps. Two
 * minutes that fall on one instant are one digest, that of the earlier.
 */
export function promisedSlots(
  schedule: { readonly zone: string; readonly minutes: readonly number[]; readonly weekdays: readonly number[] },
  from: Instant,
  until: Instant,
): readonly Promised[] {
  const { zone, minutes, weekdays } = schedule;
  const found = new Map<Instant, Promised>();
  const firstDay = Math.floor(from / DAY_MS) * DAY_MS - DAY_MS;
  for (let day = firstDay; day <= until + DAY_MS; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay();
    if (!weekdays.includes(weekday === 0 ? 7 : weekday)) continue;
    for (const minute of minutes) {
      const dueAt = instantOf(day + minute * MINUTE_MS, zone);
      if (dueAt <= from || dueAt > until || found.has(dueAt)) continue;
      found.set(dueAt, { localDate: new Date(day).toISOString().slice(0, 10), minute, dueAt });
    }
  }
  return [...found.values()].toSorted((a, b) => a.dueAt - b.dueAt);
}

/** `local` is the wall clock's reading as if it were UTC. */
function instantOf(local: number, zone: string): Instant {
  const offsets = [...new Set([offsetAt(local - DAY_MS, zone), offsetAt(local + DAY_MS, zone)])];
  const valid = offsets.map((offset) => local - offset).filter((at) => at + offsetAt(at, zone) === local);
  if (valid.length > 0) return Math.min(...valid);
  // In a gap: the first instant at which the clock reads no less.
  let before = local - DAY_MS - Math.max(...offsets);
  let after = local + DAY_MS - Math.min(...offsets);
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (middle + offsetAt(middle, zone) >= local) after = middle;
    else before = middle;
  }
  return after;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Offset of the zone from UTC, remembered by the quarter hour: no zone changes it in between. */
function offsetAt(at: Instant, zone: string): number {
  const quarter = Math.floor(at / (HOUR_MS / 4));
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, formatter);
  }
  const name = formatter.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const ms = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000 * (sign === '-' ? -1 : 1);
  if (offsets.size > 200_000) offsets.clear();
  offsets.set(key, ms);
  return ms;
}

/** Instants at which the zone's offset changes, to the minute. */
export function transitionsOf(zone: string, from: Instant, until: Instant): readonly Instant[] {
  const found: Instant[] = [];
  for (let day = from; day < until; day += DAY_MS) {
    if (offsetAt(day, zone) === offsetAt(day + DAY_MS, zone)) continue;
    let before = day;
    let after = day + DAY_MS;
    const offset = offsetAt(before, zone);
    while (after - before > MINUTE_MS) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offsetAt(middle, zone) === offset) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
}
