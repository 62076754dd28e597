// The outbox: deliveries on their way, claimed before the first byte and settled after the answer.
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { ChatAddress, PlatformName } from '../model/chat.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Schema } from './schema.ts';

/** What settling writes to a delivery's row. */
export type Settlement =
  | { readonly state: 'sent'; readonly platformMessageId: string }
  /** Back in the queue. `wasUnsure` counts it among those that may arrive twice. */
  | { readonly state: 'waiting'; readonly notBefore: Instant; readonly reason: string; readonly wasUnsure: boolean }
  /** Kept aside for the operator: it may have arrived. */
  | { readonly state: 'unsure'; readonly reason: string }
  | { readonly state: 'dead'; readonly reason: string };

export function outboxQueries(db: Kysely<Schema>) {
  return {
    claimDeliveries: (claim: ClaimDeliveries) => claimDeliveries(db, claim),
    settleDelivery: (id: number, settlement: Settlement, now: Instant) => settleDelivery(db, { id, settlement, now }),
    /** Deliveries that were in flight when we died, oldest first. */
    deliveriesInFlight: () => deliveriesInFlight(db),
    outboxCounts: () => outboxCounts(db),
    holdPlatform: async (platform: PlatformName, notBefore: Instant) => {
      await db
        .insertInto('holds')
        .values({ platform, not_before: notBefore })
        .onConflict((conflict) => conflict.column('platform').doUpdateSet({ not_before: notBefore }))
        .execute();
    },
    holds: async () => {
      const rows = await db.selectFrom('holds').selectAll().execute();
      return new Map(rows.map((row) => [row.platform, row.not_before]));
    },
  };
}

export type ClaimDeliveries = {
  readonly platform: PlatformName;
  readonly now: Instant;
  /** Never more than can be in flight: each would be unsure after a crash. */
  readonly countMax: number;
  /** Whether a send to the chat would start now; what must wait for its pace is left to whoever need not. Any may when left out. */
  readonly mayStart?: (address: ChatAddress) => boolean;
};

/** Heads looked at in one claim. At 25 sends a second fewer than a hundred chats can be waiting for their own pace. */
const HEADS_MAX = 200;

/** Written out, not bound: only then does SQLite see that the index over open deliveries holds all it needs. */
const IS_OPEN = sql<boolean>`state in ('waiting', 'sending')`;

/** The head of each chat's queue, so that parts keep their order; marked as being sent in the same transaction. */
async function claimDeliveries(db: Kysely<Schema>, claim: ClaimDeliveries): Promise<readonly Delivery[]> {
  const { mayStart = () => true } = claim;
  return db.transaction().execute(async (trx) => {
    const heads = await trx
      .selectFrom('deliveries as d')
      .innerJoin('chats as c', 'c.id', 'd.chat_id')
      .select(['d.id', 'c.platform', 'c.chat', 'c.thread'])
      .where('c.platform', '=', claim.platform)
      .where('d.id', 'in', ({ selectFrom, fn }) =>
        selectFrom('deliveries').select(fn.min('id').as('id')).where(IS_OPEN).groupBy('chat_id'),
      )
      .where('d.state', '=', 'waiting')
      .where('d.not_before', '<=', claim.now)
      .orderBy('d.id')
      .limit(HEADS_MAX)
      .execute();
    const chosen = heads.filter((head) => mayStart(addressOf(head))).slice(0, claim.countMax);
    const claimed: Delivery[] = [];
    for (const { id, ...chat } of chosen) {
      const row = await trx
        .updateTable('deliveries')
        .set(({ eb, fn }) => ({
          state: 'sending' as const,
          attempts: eb('attempts', '+', 1),
          first_tried_at: fn.coalesce('first_tried_at', eb.val(claim.now)),
        }))
        .where('id', '=', id)
        .returning(['id', 'key', 'payload', 'attempts', 'first_tried_at'])
        .executeTakeFirstOrThrow();
      claimed.push(toDelivery({ ...chat, ...row, attempts: row.attempts - 1 }));
    }
    return claimed;
  });
}

async function settleDelivery(
  db: Kysely<Schema>,
  settling: { readonly id: number; readonly settlement: Settlement; readonly now: Instant },
): Promise<void> {
  const { id, settlement, now } = settling;
  const update = db.updateTable('deliveries').where('id', '=', id).where('state', '=', 'sending');
  switch (settlement.state) {
    case 'sent':
      await update
        .set({ state: 'sent', settled_at: now, platform_message_id: settlement.platformMessageId, reason: null })
        .execute();
      return;
    case 'waiting':
      await update
        .set(({ eb }) => ({
          state: 'waiting' as const,
          not_before: settlement.notBefore,
          reason: settlement.reason,
          unsure_count: eb('unsure_count', '+', settlement.wasUnsure ? 1 : 0),
        }))
        .execute();
      return;
    case 'unsure':
    case 'dead':
      await update.set({ state: settlement.state, settled_at: now, reason: settlement.reason }).execute();
      return;
  }
}

async function deliveriesInFlight(db: Kysely<Schema>): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom('deliveries as d')
    .innerJoin('chats as c', 'c.id', 'd.chat_id')
    .select(['d.id', 'd.key', 'd.payload', 'd.attempts', 'd.first_tried_at', 'c.platform', 'c.chat', 'c.thread'])
    .where('d.state', '=', 'sending')
    .orderBy('d.id')
    .execute();
  // The attempt that was cut short is not one before itself.
  return rows.map((row) => toDelivery({ ...row, attempts: row.attempts - 1 }));
}

export type OutboxCounts = {
  readonly waiting: number;
  readonly sending: number;
  readonly sent: number;
  readonly unsure: number;
  readonly dead: number;
  /** Sends repeated because their answer was lost: each may stand twice in its chat. */
  readonly resentUnsure: number;
};

async function outboxCounts(db: Kysely<Schema>): Promise<OutboxCounts> {
  const rows = await db
    .selectFrom('deliveries')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count'), fn.sum<number>('unsure_count').as('unsure')])
    .groupBy('state')
    .execute();
  const counts = { waiting: 0, sending: 0, sent: 0, unsure: 0, dead: 0, resentUnsure: 0 };
  for (const row of rows) {
    counts[row.state] = Number(row.count);
    counts.resentUnsure += Number(row.unsure ?? 0);
  }
  return counts;
}

type InFlightRow = {
  readonly id: number;
  readonly key: string;
  readonly payload: string;
  readonly attempts: number;
  readonly first_tried_at: number | null;
  readonly platform: PlatformName;
  readonly chat: string;
  readonly thread: string;
};

function addressOf(row: Pick<InFlightRow, 'platform' | 'chat' | 'thread'>): ChatAddress {
  return { platform: row.platform, chat: row.chat, thread: row.thread === '' ? null : row.thread };
}

function toDelivery(row: InFlightRow): Delivery {
  return {
    id: row.id,
    address: addressOf(row),
    key: row.key,
    payload: row.payload,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
  };
}
