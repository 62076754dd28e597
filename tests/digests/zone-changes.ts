// Every change of a zone's clock against every half-hour of the day: the code's slots beside those worked out from offsets alone.
import { nextSlot } from '../../digests/due.ts';
import { DAY_MS, type Instant } from '../../src/base/time.ts';
import { promisedSlots, transitionsOf } from '../simulation/expected-slots.ts';

const FROM = Date.UTC(2024, 0, 1);
const UNTIL = Date.UTC(2031, 0, 1);
const HALF_HOURS = Array.from({ length: 48 }, (_, index) => index * 30);
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export type ZoneCheck = { readonly changes: number; readonly slots: number; readonly wrong: readonly string[] };

/** From a day and a half before each change to a day and a half after it: each local date once, and at the same instant. */
export function checkZone(zone: string): ZoneCheck {
  const changes = transitionsOf(zone, FROM, UNTIL);
  const wrong: string[] = [];
  let slots = 0;
  for (const change of changes) {
    const from = change - 1.5 * DAY_MS;
    const until = change + 1.5 * DAY_MS;
    for (const minute of HALF_HOURS) {
      const found = slotsBetween(zone, minute, from, until);
      const expected = promisedSlots({ zone, minutes: [minute], weekdays: EVERY_DAY }, from, until).map(
        ({ localDate, dueAt }) => `${localDate} ${new Date(dueAt).toISOString()}`,
      );
      slots += found.length;
      if (found.join() !== expected.join())
        wrong.push(`${zone} ${minute}: ${found.join()} instead of ${expected.join()}`);
      if (new Set(found.map((slot) => slot.slice(0, 10))).size !== found.length)
        wrong.push(`${zone} ${minute}: twice on a date`);
    }
  }
  return { changes: changes.length, slots, wrong };
}

function slotsBetween(zone: string, minute: number, from: Instant, until: Instant): readonly string[] {
  const settings = {
    zone,
    length: 'normal',
    language: 'en',
    schedule: { minutes: [minute], weekdays: EVERY_DAY },
  } as const;
  const found: string[] = [];
  for (let after = from; found.length < 10; ) {
    const slot = nextSlot(settings, after);
    if (slot === null || slot.dueAt > until) break;
    found.push(`${slot.localDate} ${new Date(slot.dueAt).toISOString()}`);
    after = slot.dueAt;
  }
  return found;
}
