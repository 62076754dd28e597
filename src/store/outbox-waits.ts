// Until when what is in the outbox waits: for a platform that asked for patience, and after a clock that was put right.
import { type Kysely, sql } from 'kysely';
import { HOUR_MS, type Instant } from '../base/time.ts';
import type { PlatformName } from '../model/chat.ts';
import type { Schema } from './schema.ts';

/** The longest wait that a platform was seen to ask for is 20 h; what waits longer was written by a clock that ran ahead. */
const NOT_BEFORE_MAX_MS = 25 * HOUR_MS;

export function outboxWaitQueries(db: Kysely<Schema>) {
  return {
    /** Lets what a clock that ran ahead put off beyond reason go now. */
    mendWaits: (now: Instant) => mendWaits(db, now),
    /** The clock was put back by so much: what waits by the old one waits as long by the new. */
    shiftWaits: (byMs: number) => shiftWaits(db, byMs),
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

/** Written out, so that the statement is compiled once [see outbox.ts]. */
const IS_WAITING = sql<boolean>`state = 'waiting'`;

async function mendWaits(db: Kysely<Schema>, now: Instant): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ not_before: now })
    .where(IS_WAITING)
    .where('not_before', '>', now + NOT_BEFORE_MAX_MS)
    .execute();
}

async function shiftWaits(db: Kysely<Schema>, byMs: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set(({ eb }) => ({ not_before: eb('not_before', '-', byMs) }))
    .where(IS_WAITING)
    .where('not_before', '>', 0)
    .execute();
  // Nor is what was tried by the old clock younger by the new.
  await db
    .updateTable('deliveries')
    .set(({ eb }) => ({ first_tried_at: eb('first_tried_at', '-', byMs) }))
    .where(sql<boolean>`state in ('waiting', 'sending')`)
    .where('first_tried_at', 'is not', null)
    .execute();
  await db
    .updateTable('holds')
    .set(({ eb }) => ({ not_before: eb('not_before', '-', byMs) }))
    .execute();
}
