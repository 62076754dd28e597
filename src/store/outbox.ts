// The outbox: deliveries on their way, claimed before the first byte and settled after the answer.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { type Instant, MINUTE_MS } from '../base/time.ts';
import type { ChatAddress, PlatformName } from '../model/chat.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Clerk } from './clerk.ts';
import type { ChatRow, DeliveryRow, Schema } from './schema.ts';
import { worded } from './worded.ts';

/** What settling writes to a delivery's row. */
export type Settlement =
  | { readonly state: 'sent'; readonly platformMessageId: string }
  /** Back in the queue. */
  | {
      readonly state: 'waiting';
      readonly notBefore: Instant;
      readonly reason: string;
      readonly mayHaveArrived: boolean;
      /** Put in place of what was refused. */
      readonly payload?: string;
    }
  /** Kept aside for the operator: it may have arrived. */
  | { readonly state: 'unsure'; readonly reason: string }
  | { readonly state: 'dead'; readonly reason: string };

/** Far longer than any send's own deadline: whoever has not settled by then never will. */
const LEASE_MS = 2 * MINUTE_MS;

export function outboxQueries(db: Kysely<Schema>, clerk: Clerk) {
  return {
    waitingHeads: (question: { readonly platform: PlatformName; readonly countMax: number }) =>
      waitingHeads(db, question),
    claimDelivery: (head: Head, now: Instant) => clerk((trx) => claimDelivery(trx, { head, now })),
    settleDelivery: (id: number, settlement: Settlement, now: Instant) =>
      clerk((trx) => settleDelivery(trx, { id, settlement, now })),
    /** Deliveries being sent whose lease ended before the instant, oldest first; all of them without one: what was in flight when we died. */
    deliveriesInFlight: (leaseEndedBy: Instant | null) => deliveriesInFlight(db, leaseEndedBy),
    /** The platform's id of the last message that was sent to the delivery's chat before it; null when there is none. */
    messageBefore: (id: number) => messageBefore(db, id),
    /** To be called before what may have arrived is sent again: counts it, so that no double goes unreported. */
    countRepeat: async (id: number) => {
      await db
        .updateTable('deliveries')
        .set(({ eb }) => ({ unsure_count: eb('unsure_count', '+', 1), may_have_arrived: 0 }))
        .where('id', '=', id)
        .execute();
    },
  };
}

/** The delivery that a chat waits for first. */
export type Head = { readonly id: number; readonly address: ChatAddress; readonly notBefore: Instant };

/**
 * Written out, not bound: only then does SQLite see which partial index holds all it needs. Where a bound value could decide on an index, SQLite
 * compiles the statement anew for it each time: that was 80 µs of every look at the outbox.
 */
export const IS_OPEN = sql<boolean>`state in ('waiting', 'sending')`;
const IS_NEXT = sql<boolean>`d.state = 'waiting' and d.is_head = 1`;

const headsQuestion = worded((db, _blank, platform: PlatformName, countMax: number) =>
  db
    .selectFrom('deliveries as d')
    .innerJoin('chats as c', 'c.id', 'd.chat_id')
    .select(['d.id', 'd.not_before', 'c.platform', 'c.chat', 'c.thread'])
    .where('d.platform', '=', sql.lit(platform))
    .where(IS_NEXT)
    .orderBy('d.not_before')
    .orderBy('d.id')
    .limit(countMax),
);

/** The heads of the chats' queues, those that may go first in front; parts keep their order because only heads are sent. */
async function waitingHeads(
  db: Kysely<Schema>,
  question: { readonly platform: PlatformName; readonly countMax: number },
): Promise<readonly Head[]> {
  const rows = await headsQuestion(db, {}, question.platform, question.countMax);
  return rows.map((row) => ({ id: row.id, address: addressOf(row), notBefore: row.not_before }));
}

/** Marks it as being sent; null when it waits no more. */
async function claimDelivery(
  trx: Transaction<Schema>,
  { head, now }: { readonly head: Head; readonly now: Instant },
): Promise<Delivery | null> {
  const row = await trx
    .updateTable('deliveries')
    .set(({ eb, fn }) => ({
      state: 'sending' as const,
      attempts: eb('attempts', '+', 1),
      first_tried_at: fn.coalesce('first_tried_at', eb.val(now)),
      lease_until: now + LEASE_MS,
    }))
    .where('id', '=', head.id)
    .where('state', '=', 'waiting')
    .where('is_head', '=', 1)
    .returning(['id', 'key', 'payload', 'attempts', 'first_tried_at', 'may_have_arrived'])
    .executeTakeFirst();
  if (row === undefined) return null;
  // The attempt that begins now is not one before itself.
  return toDelivery({ ...row, attempts: row.attempts - 1 }, head.address);
}

/** Only a row that is being sent can be settled: who was too late changes nothing. */
async function settleDelivery(
  trx: Transaction<Schema>,
  settling: { readonly id: number; readonly settlement: Settlement; readonly now: Instant },
): Promise<void> {
  const { id, settlement, now } = settling;
  const update = trx
    .updateTable('deliveries')
    .set({ lease_until: null, reason: settlement.state === 'sent' ? null : settlement.reason })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .returning('chat_id');
  switch (settlement.state) {
    case 'waiting':
      await update
        .set({ state: 'waiting', not_before: settlement.notBefore })
        .$if(settlement.mayHaveArrived, (query) => query.set({ may_have_arrived: 1 }))
        .$if(settlement.payload !== undefined, (query) => query.set({ payload: settlement.payload ?? '' }))
        .execute();
      return;
    case 'sent':
    case 'unsure':
    case 'dead': {
      const row = await update
        .set({ state: settlement.state, settled_at: now, is_head: 0 })
        .$if(settlement.state === 'sent', (query) =>
          query.set({ platform_message_id: settlement.state === 'sent' ? settlement.platformMessageId : null }),
        )
        .executeTakeFirst();
      if (row !== undefined) await promoteHeads(trx, [row.chat_id]);
      return;
    }
  }
}

/** The oldest open delivery of each of the chats becomes its head; they must have none. */
export async function promoteHeads(trx: Transaction<Schema>, chatIds: readonly number[]): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ is_head: 1 })
    .where('id', 'in', ({ selectFrom, fn }) =>
      selectFrom('deliveries')
        .select(fn.min('id').as('id'))
        .where('chat_id', 'in', chatIds)
        .where(IS_OPEN)
        .groupBy('chat_id'),
    )
    .execute();
}

async function deliveriesInFlight(db: Kysely<Schema>, leaseEndedBy: Instant | null): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom('deliveries as d')
    .innerJoin('chats as c', 'c.id', 'd.chat_id')
    .select(['d.id', 'd.key', 'd.payload', 'd.attempts', 'd.first_tried_at', 'd.may_have_arrived'])
    .select(['c.platform', 'c.chat', 'c.thread'])
    .where(sql<boolean>`d.state = 'sending'`)
    .$if(leaseEndedBy !== null, (query) => query.where('d.lease_until', '<', leaseEndedBy))
    .orderBy('d.id')
    .execute();
  // The attempt that was cut short is not one before itself.
  return rows.map((row) => toDelivery({ ...row, attempts: row.attempts - 1 }, addressOf(row)));
}

async function messageBefore(db: Kysely<Schema>, id: number): Promise<string | null> {
  const own = await db.selectFrom('deliveries').select('chat_id').where('id', '=', id).executeTakeFirst();
  if (own === undefined) return null;
  const row = await db
    .selectFrom('deliveries')
    .select('platform_message_id')
    // A key begins with its chat, and is indexed.
    .where('key', '>=', `${own.chat_id}:`)
    .where('key', '<', `${own.chat_id};`)
    .where('id', '<', id)
    .where('platform_message_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.platform_message_id ?? null;
}

function addressOf(row: Pick<ChatRow, 'platform' | 'chat' | 'thread'>): ChatAddress {
  return { platform: row.platform, chat: row.chat, thread: row.thread === '' ? null : row.thread };
}

type ClaimedRow = Pick<
  Selectable<DeliveryRow>,
  'id' | 'key' | 'payload' | 'attempts' | 'first_tried_at' | 'may_have_arrived'
>;

function toDelivery(row: ClaimedRow, address: ChatAddress): Delivery {
  return {
    id: row.id,
    address,
    key: row.key,
    payload: row.payload,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    mayHaveArrived: row.may_have_arrived === 1,
  };
}
