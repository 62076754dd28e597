// Holds what a simulated month brought against what was promised: every slot once, every part delivered, in order, and each double counted.
import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { GRACE_MS } from '../../digests/due.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../src/base/time.ts';
import type { ChatAddress, ChatSettings } from '../../src/model/chat.ts';
import type { DeliveryRow, Schema, SlotRow } from '../../src/store/schema.ts';
import { type Promised, promisedSlots, transitionsOf } from './expected-slots.ts';
import type { Network } from './network.ts';

export type SimulatedChat = {
  readonly id: number;
  address: ChatAddress;
  /** Its settings, each from an instant on. */
  readonly versions: { readonly from: Instant; readonly settings: ChatSettings }[];
  /** Spans in which it could not be reached, a minute more on both sides. */
  readonly disturbed: { readonly from: Instant; until: Instant }[];
};

export type Verdict = {
  readonly seed: number;
  /** What went wrong, a sentence each; empty when all is well. */
  readonly wrong: readonly string[];
  readonly slots: number;
  readonly messages: number;
  readonly crashes: number;
  readonly transitions: number;
  readonly resent: number;
  /** The same for the same seed, whatever else the machine does. */
  readonly trace: string;
};

type Evidence = {
  readonly db: Kysely<Schema>;
  readonly network: Network;
  readonly chats: readonly SimulatedChat[];
  /** Spans, by the wall clock, in which no process ran. */
  readonly down: readonly { readonly from: Instant; readonly until: Instant }[];
  readonly leaps: readonly { readonly at: Instant; readonly byMs: number }[];
  readonly troubles: readonly string[];
  readonly crashes: number;
  readonly start: Instant;
  readonly end: Instant;
};

type Delivery = Selectable<DeliveryRow>;

/** A process that runs this long has had a tick. */
const TICK_MS = MINUTE_MS + SECOND_MS;

/** Around a leap of the wall clock what is due when is a matter of opinion; that nothing doubles and all that was queued arrives is not. */
const LEAP_MS = 30 * HOUR_MS;

export async function judge(evidence: Evidence): Promise<Omit<Verdict, 'seed'>> {
  const { db, network, chats, troubles, crashes, start, end } = evidence;
  const slots = await db.selectFrom('slots').selectAll().execute();
  const deliveries = await db.selectFrom('deliveries').selectAll().orderBy('id').execute();
  const wrong = [
    ...troubles,
    ...network.violations,
    ...judgeDeliveries(evidence, deliveries),
    ...chats.flatMap((chat) =>
      judgeSlots(
        evidence,
        chat,
        slots.filter((slot) => slot.chat_id === chat.id),
      ),
    ),
  ];
  const zones = new Set(chats.map(({ versions }) => versions[0]?.settings.zone ?? 'UTC'));
  return {
    wrong,
    slots: slots.length,
    messages: network.accepted.length,
    crashes,
    transitions: [...zones].reduce((sum, zone) => sum + transitionsOf(zone, start, end).length, 0),
    resent: deliveries.reduce((sum, delivery) => sum + delivery.unsure_count, 0),
    trace: createHash('sha256')
      .update(JSON.stringify([network.accepted, slots]))
      .digest('hex')
      .slice(0, 16),
  };
}

function judgeDeliveries({ network, chats }: Evidence, deliveries: readonly Delivery[]): readonly string[] {
  const wrong: string[] = [];
  const arrivals = Map.groupBy(network.accepted, ({ key }) => key);
  const lastArrival = new Map<number, number>();
  for (const delivery of deliveries) {
    const own = arrivals.get(delivery.key) ?? [];
    const say = (what: string): void => void wrong.push(`${delivery.key} (${delivery.state}) ${what}`);
    if (delivery.state === 'sent' && own.length === 0) say('never arrived');
    if (own.length > 1 + delivery.unsure_count)
      say(`arrived ${own.length} times, ${delivery.unsure_count} counted as unsure`);
    if (delivery.state === 'waiting' || delivery.state === 'sending') say('is still on its way');
    if (delivery.state === 'unsure') say('was given up');
    if (delivery.state === 'dead') {
      const isPoison = delivery.payload.startsWith('poison always');
      const wasAway = chats.find(({ id }) => id === delivery.chat_id)?.disturbed.length !== 0;
      if (!isPoison && !(wasAway && delivery.reason?.startsWith('chat rests')))
        say(`was set aside: ${delivery.reason}`);
    }
    const [first] = own;
    if (first === undefined) continue;
    const before = lastArrival.get(delivery.chat_id) ?? 0;
    const at = network.accepted.indexOf(first);
    // What a chat that came back was owed may come after what it got meanwhile.
    if (at < before && chats.find(({ id }) => id === delivery.chat_id)?.disturbed.length === 0)
      say('came out of order');
    lastArrival.set(delivery.chat_id, Math.max(before, at));
  }
  return wrong;
}

function judgeSlots(evidence: Evidence, chat: SimulatedChat, rows: readonly SlotRow[]): readonly string[] {
  const { leaps, end } = evidence;
  const wrong: string[] = [];
  const isClear = (at: Instant): boolean =>
    !leaps.some((leap) => Math.abs(leap.at - at) < LEAP_MS) &&
    !chat.disturbed.some(({ from, until }) => at >= from - DAY_MS && at <= until + MINUTE_MS);
  const promised = chat.versions.flatMap(({ from, settings }, index) =>
    promisedSlots(
      { zone: settings.zone, ...settings.schedule },
      from,
      // What was promised for an instant is promised, whatever is changed a moment later.
      chat.versions[index + 1]?.from ?? end - 39 * HOUR_MS,
    ),
  );
  const rowOf = (slot: Promised): SlotRow | undefined =>
    rows.find((row) => row.local_date === slot.localDate && row.minute === slot.minute) ??
    // Two minutes in one gap are one instant, and a change of the schedule may put one in the other's place.
    rows.find((row) => row.due_at === slot.dueAt);
  for (const slot of promised) {
    if (!isClear(slot.dueAt)) continue;
    const name = `${chat.id} ${slot.localDate} ${slot.minute} (${chat.versions[0]?.settings.zone})`;
    const deadline = firstTickAfter(slot.dueAt, evidence);
    const row = rowOf(slot);
    const isBeyondGrace = deadline - slot.dueAt > GRACE_MS - TICK_MS;
    if (row?.outcome === 'queued') {
      if (row.due_at !== slot.dueAt) wrong.push(`${name} was due at ${iso(slot.dueAt)}, not at ${iso(row.due_at)}`);
      if (row.composed_at > deadline) wrong.push(`${name} came ${(row.composed_at - slot.dueAt) / SECOND_MS} s late`);
      continue;
    }
    // Whoever takes the time off its schedule before the digest is made does not want it.
    const isTakenOff = chat.versions.some(
      ({ from, settings }) => from >= slot.dueAt && from <= deadline && !isPromisedBy(settings, slot.dueAt),
    );
    if (isTakenOff) continue;
    const isStoodFor = promised.some((later) => later.dueAt > slot.dueAt && later.dueAt <= deadline);
    if (!isStoodFor && !isBeyondGrace)
      wrong.push(
        `${name} was lost (${row?.outcome ?? 'no row'}), due ${iso(slot.dueAt)}, to be made by ${iso(deadline)}; versions ${JSON.stringify(chat.versions.map((v) => [iso(v.from), v.settings.schedule]))}`,
      );
  }
  for (const row of rows) {
    // A change of the schedule counts for what is still to be made.
    if (chat.versions.some(({ from }) => from >= row.due_at && from <= row.composed_at)) continue;
    if (!isClear(row.due_at) || promised.some((slot) => rowOf(slot) === row)) continue;
    if (row.due_at < end - 39 * HOUR_MS) wrong.push(`${chat.id} ${row.local_date} ${row.minute} was never promised`);
  }
  return wrong;
}

function isPromisedBy(settings: ChatSettings, at: Instant): boolean {
  return promisedSlots({ zone: settings.zone, ...settings.schedule }, at - 1, at).length > 0;
}

/** By when a process that is up long enough must have looked. */
function firstTickAfter(at: Instant, { down }: Evidence): Instant {
  let from = at;
  for (const span of down) {
    if (span.until < from) continue;
    if (span.from - from >= TICK_MS) break;
    from = Math.max(from, span.until);
  }
  return from + TICK_MS;
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
