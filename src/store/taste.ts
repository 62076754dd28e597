// What a chat follows and mutes, beside its places.
import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Mute, Taste } from '../model/chat.ts';
import { parsePlaceKey, placeKey } from '../model/place.ts';
import { anyOf } from './listed.ts';
import type { MuteRow, Schema } from './schema.ts';

type Kept<T> = { readonly chatId: number; readonly now: Instant } & T;

export function tasteQueries(db: Kysely<Schema>) {
  return {
    /** Oldest first. */
    taste: (chatId: number) => taste(db, chatId),
    /** Which of these chats follow any words. */
    chatsFollowing: async (chatIds: readonly number[]): Promise<ReadonlySet<number>> => {
      if (chatIds.length === 0) return new Set();
      const rows = await db
        .selectFrom('follows')
        .select('chat_id')
        .distinct()
        .where('chat_id', 'in', anyOf(chatIds))
        .execute();
      return new Set(rows.map((row) => row.chat_id));
    },
    follow: async ({ chatId, now, words }: Kept<{ readonly words: string }>) => {
      const row = { chat_id: chatId, words, since: now };
      await db
        .insertInto('follows')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    unfollow: async (chatId: number, words: string) => {
      await db.deleteFrom('follows').where('chat_id', '=', chatId).where('words', '=', words).execute();
    },
    mute: async ({ chatId, now, mute }: Kept<{ readonly mute: Mute }>) => {
      const row = { chat_id: chatId, ...toColumns(mute), since: now };
      await db
        .insertInto('mutes')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    unmute: async (chatId: number, mute: Mute) => {
      const { kind, what } = toColumns(mute);
      await db
        .deleteFrom('mutes')
        .where('chat_id', '=', chatId)
        .where('kind', '=', kind)
        .where('what', '=', what)
        .execute();
    },
  };
}

async function taste(db: Kysely<Schema>, chatId: number): Promise<Taste> {
  const follows = await db
    .selectFrom('follows')
    .select('words')
    .where('chat_id', '=', chatId)
    .orderBy('since')
    .execute();
  const mutes = await db.selectFrom('mutes').selectAll().where('chat_id', '=', chatId).orderBy('since').execute();
  return { follows: follows.map(({ words }) => words), mutes: mutes.flatMap(toMute) };
}

function toColumns(mute: Mute): Pick<MuteRow, 'kind' | 'what'> {
  switch (mute.kind) {
    case 'words':
      return { kind: mute.kind, what: mute.words };
    case 'outlet':
      return { kind: mute.kind, what: mute.outletId };
    case 'place':
      return { kind: mute.kind, what: placeKey(mute.place) };
  }
}

function toMute({ kind, what }: MuteRow): readonly Mute[] {
  switch (kind) {
    case 'words':
      return [{ kind, words: what }];
    case 'outlet':
      return [{ kind, outletId: what }];
    case 'place': {
      const place = parsePlaceKey(what);
      return place === null ? [] : [{ kind, place }];
    }
  }
}
