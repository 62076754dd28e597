// How the outbox fares, in numbers: for whoever runs it, and for alarms.
import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { PlatformName } from '../model/chat.ts';
import type { Schema } from './schema.ts';

export function outboxCountQueries(db: Kysely<Schema>) {
  return {
    outboxCounts: () => outboxCounts(db),
    oldestWaiting: () => oldestWaiting(db),
  };
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

export type OldestWaiting = { readonly platform: PlatformName; readonly waiting: number; readonly dueAt: Instant };

/** What is on its way, by platform: how many, and when the oldest of them was due. */
async function oldestWaiting(db: Kysely<Schema>): Promise<readonly OldestWaiting[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(({ fn }) => ['platform', fn.countAll<number>().as('waiting'), fn.min<number>('due_at').as('due_at')])
    .where('state', 'in', ['waiting', 'sending'])
    .groupBy('platform')
    .execute();
  return rows.map((row) => ({ platform: row.platform, waiting: Number(row.waiting), dueAt: Number(row.due_at) }));
}
