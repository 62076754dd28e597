// What long-sent deliveries said is cleared away; their rows stay, for what was sent once is known by them.
import { sql, type Transaction } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Clerk } from './clerk.ts';
import type { Schema } from './schema.ts';

/** One look at the outbox, from its oldest row on. */
export type SpentLook = {
  /** Rows up to this id were looked at before; 0 to begin. */
  readonly afterId: number;
  readonly settledBefore: Instant;
  readonly countMax: number;
};

export function spentQueries(clerk: Clerk) {
  return {
    /** Clears the words of what was sent, or given up, before the instant. `lastId` is null when no row is left to look at. */
    clearSpent: (look: SpentLook) => clerk((trx) => clearSpent(trx, look)),
  };
}

async function clearSpent(
  trx: Transaction<Schema>,
  { afterId, settledBefore, countMax }: SpentLook,
): Promise<{ readonly clearedCount: number; readonly lastId: number | null }> {
  // By id, and not by an index of its own, which each send would have to be written into.
  const ids = trx.selectFrom('deliveries').select('id').where('id', '>', afterId).orderBy('id').limit(countMax);
  const { lastId } = await trx
    .selectFrom(ids.as('looked_at'))
    .select(({ fn }) => fn.max('looked_at.id').as('lastId'))
    .executeTakeFirstOrThrow();
  if (lastId === null) return { clearedCount: 0, lastId: null };
  const cleared = await trx
    .updateTable('deliveries')
    .set({ payload: '' })
    .where('id', '>', afterId)
    .where('id', '<=', lastId)
    .where(sql<boolean>`state in ('sent', 'dead')`)
    .where('settled_at', '<', settledBefore)
    .where('payload', '<>', '')
    .executeTakeFirst();
  return { clearedCount: Number(cleared.numUpdatedRows), lastId };
}
