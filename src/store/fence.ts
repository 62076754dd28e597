// Who may write to the outbox: the process with the highest number. A lease says whether it lives; who lost it can write nothing any more.
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../base/time.ts';
import { SECOND_MS } from '../base/time.ts';
import type { Schema } from './schema.ts';

/** Without a sign of life for this long, a holder counts as stopped, and another may take over. */
export const LEASE_LIFE_MS = 30 * SECOND_MS;

export type Lease = { readonly number: number; readonly until: Instant };

/** Another process took over; what was asked was not done. */
export class FencedOff extends Error {
  constructor() {
    super('another Dateline took over this database');
    this.name = 'FencedOff';
  }
}

/** Null when nobody ever held it. */
export async function readLease(db: Kysely<Schema>): Promise<Lease | null> {
  const row = await db.selectFrom('fence').select(['number', 'until']).executeTakeFirst();
  return row ?? null;
}

/** Takes over, whoever holds it: everybody before is fenced off from this moment. */
export async function takeFence(db: Kysely<Schema>, now: Instant): Promise<number> {
  const row = await db
    .insertInto('fence')
    .values({ id: 1, number: 1, until: now + LEASE_LIFE_MS })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb }) => ({
        number: eb('fence.number', '+', 1),
        until: now + LEASE_LIFE_MS,
      })),
    )
    .returning('number')
    .executeTakeFirstOrThrow();
  return row.number;
}

/** False when another took over. */
export async function renewLease(
  db: Kysely<Schema>,
  { number, now }: { readonly number: number; readonly now: Instant },
): Promise<boolean> {
  const row = await db
    .updateTable('fence')
    .set({ until: now + LEASE_LIFE_MS })
    .where('number', '=', number)
    .returning('number')
    .executeTakeFirst();
  return row !== undefined;
}

/** Rejects with FencedOff when the number is not the highest any more. */
export async function assertHeld(db: Kysely<Schema> | Transaction<Schema>, number: number): Promise<void> {
  const row = await db.selectFrom('fence').select('number').executeTakeFirst();
  if (row?.number !== number) throw new FencedOff();
}
