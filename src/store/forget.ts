// Forgetting a chat for good: every row that has to do with it, and the places in the file where they stood.
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { ChatAddress } from '../model/chat.ts';
import type { Schema } from './schema.ts';

export function forgetQueries(db: Kysely<Schema>) {
  return {
    /** All topics of the chat. Afterwards nothing of it can be read from the database file or its log. */
    forgetChat: (address: ChatAddress) => forgetChat(db, address),
  };
}

async function forgetChat(db: Kysely<Schema>, { platform, chat }: ChatAddress): Promise<void> {
  // Freed bytes are overwritten with zeros as they are freed (sqlite.org/pragma.html#pragma_secure_delete); elsewhere speed is worth more.
  await sql`pragma secure_delete = on`.execute(db);
  await db.transaction().execute(async (trx) => {
    // What was told, slots, deliveries, subscriptions, follows and mutes go with the chat (on delete cascade).
    await trx.deleteFrom('chats').where('platform', '=', platform).where('chat', '=', chat).execute();
    await trx.deleteFrom('kept_lines').where('owner', '=', `${platform}:${chat}`).execute();
  });
  await emptyLog(db);
  await sql`pragma secure_delete = off`.execute(db);
}

/** A backup that reads the log, or the thread that writes it back, is waited for: five seconds at most. */
const LOOKS_MAX = 100;
const LOOK_AGAIN_MS = 50;

/** The log still holds pages as they were before: it is written back and cut to nothing. */
async function emptyLog(db: Kysely<Schema>): Promise<void> {
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    if (looks > 0) await pause(LOOK_AGAIN_MS);
    const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy !== 1) return;
  }
}
