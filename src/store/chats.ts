// Chats, what they want and when; a chat that cannot be reached rests with all it had.
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Chat, ChatAddress, ChatSettings, Subscription } from '../model/chat.ts';
import { type Place, parsePlaceKey, placeKey } from '../model/place.ts';
import { settingsColumns, toChat } from './chat-rows.ts';
import type { Clerk } from './clerk.ts';
import { anyOf } from './listed.ts';
import { promoteHeads } from './outbox.ts';
import type { Schema } from './schema.ts';

export type NewChat = {
  readonly address: ChatAddress;
  readonly title: string | null;
  readonly isPrivate: boolean;
  readonly settings: ChatSettings;
};

export function chatQueries(db: Kysely<Schema>, clerk: Clerk) {
  return {
    chatAt: (address: ChatAddress) => chatAt(db, address),
    /** Whether a chat with the platform's id, or any topic of it, was ever met. */
    isKnownChat: ({ platform, chat }: ChatAddress) => isKnownChat(db, { platform, chat }),
    chatById: (id: number) => chatById(db, id),
    /** The chat at the address, made with these settings if it is new. Rest ends: it spoke to us. */
    meetChat: (chat: NewChat, now: Instant) => meetChat(db, chat, now),
    /** What was due sooner stays due, and is looked at by the new settings: a digest due this minute is not lost to a change of its length. */
    keepSettings: (chatId: number, settings: ChatSettings, nextDueAt: Instant | null) =>
      keepSettings(db, { chatId, settings, nextDueAt }),
    subscriptions: (chatId: number) => subscriptions(db, chatId),
    subscribe: (chatId: number, places: readonly Place[], now: Instant) => subscribe(db, { chatId, places, now }),
    unsubscribe: (chatId: number, places: readonly Place[]) => unsubscribe(db, { chatId, places }),
    chatsByIds: (ids: readonly number[]) => chatsByIds(db, ids),
    /** What each of the chats subscribed to; a chat without anything is left out. */
    placesOf: (ids: readonly number[]) => placesOf(db, ids),
    setNextDues: (changes: readonly { readonly chatId: number; readonly nextDueAt: Instant | null }[]) =>
      clerk(async (trx) => {
        for (const { chatId, nextDueAt } of changes)
          await trx.updateTable('chats').set({ next_due_at: nextDueAt }).where('id', '=', chatId).execute();
      }),
    setNextDue: async (chatId: number, nextDueAt: Instant | null) => {
      await db.updateTable('chats').set({ next_due_at: nextDueAt }).where('id', '=', chatId).execute();
    },
    restChat: (address: ChatAddress, reason: string) => clerk((trx) => restChat(trx, address, reason)),
    wakeChat: (address: ChatAddress, dueSince: Instant) => clerk((trx) => wakeChat(trx, address, dueSince)),
    moveChat: (from: ChatAddress, to: ChatAddress) => clerk((trx) => moveChat(trx, { from, to })),
    /** Those of one person each; the 50,000 that we met last, where there are more. */
    privateChats: () => privateChats(db),
  };
}

async function chatAt(db: Kysely<Schema>, address: ChatAddress): Promise<Chat | null> {
  const row = await db.selectFrom('chats').selectAll().where(isAt(address)).executeTakeFirst();
  return row === undefined ? null : toChat(row);
}

const PRIVATE_CHATS_MAX = 50_000;

function privateChats(db: Kysely<Schema>): Promise<readonly Pick<ChatAddress, 'platform' | 'chat'>[]> {
  return db
    .selectFrom('chats')
    .select(['platform', 'chat'])
    .where('is_private', '=', 1)
    .orderBy('id', 'desc')
    .limit(PRIVATE_CHATS_MAX)
    .execute();
}

async function isKnownChat(
  db: Kysely<Schema>,
  { platform, chat }: Pick<ChatAddress, 'platform' | 'chat'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('chats')
    .select('id')
    .where('platform', '=', platform)
    .where('chat', '=', chat)
    .executeTakeFirst();
  return row !== undefined;
}

async function chatById(db: Kysely<Schema>, id: number): Promise<Chat | null> {
  const row = await db.selectFrom('chats').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toChat(row);
}

async function chatsByIds(db: Kysely<Schema>, ids: readonly number[]): Promise<ReadonlyMap<number, Chat>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('chats').selectAll().where('id', 'in', anyOf(ids)).execute();
  return new Map(rows.map((row) => [row.id, toChat(row)]));
}

async function placesOf(db: Kysely<Schema>, ids: readonly number[]): Promise<ReadonlyMap<number, readonly Place[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('subscriptions')
    .select(['chat_id', 'place'])
    .where('chat_id', 'in', anyOf(ids))
    .orderBy('since')
    .orderBy('place')
    .execute();
  const places = new Map<number, Place[]>();
  for (const row of rows) {
    const place = parsePlaceKey(row.place);
    if (place === null) continue;
    const own = places.get(row.chat_id);
    if (own === undefined) places.set(row.chat_id, [place]);
    else own.push(place);
  }
  return places;
}

async function meetChat(db: Kysely<Schema>, chat: NewChat, now: Instant): Promise<Chat> {
  const { address, settings } = chat;
  const row = await db
    .insertInto('chats')
    .values({
      platform: address.platform,
      chat: address.chat,
      thread: address.thread ?? '',
      title: chat.title,
      is_private: chat.isPrivate ? 1 : 0,
      rest_reason: null,
      ...settingsColumns(settings),
      next_due_at: null,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'chat', 'thread']).doUpdateSet({ title: chat.title, rest_reason: null }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return toChat(row);
}

async function keepSettings(
  db: Kysely<Schema>,
  change: { readonly chatId: number; readonly settings: ChatSettings; readonly nextDueAt: Instant | null },
): Promise<void> {
  const { chatId, settings, nextDueAt } = change;
  await db
    .updateTable('chats')
    .set(settingsColumns(settings))
    .set(({ fn, eb, val }) => ({
      // SQLite's min of two is null when one of them is.
      next_due_at:
        nextDueAt === null ? null : fn('min', [fn.coalesce('next_due_at', eb.val(nextDueAt)), val(nextDueAt)]),
    }))
    .where('id', '=', chatId)
    .execute();
}

async function subscriptions(db: Kysely<Schema>, chatId: number): Promise<readonly Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('since')
    .orderBy('place')
    .execute();
  return rows.flatMap((row) => {
    const place = parsePlaceKey(row.place);
    return place === null ? [] : [{ chatId: row.chat_id, place, since: row.since }];
  });
}

async function subscribe(
  db: Kysely<Schema>,
  wish: { readonly chatId: number; readonly places: readonly Place[]; readonly now: Instant },
): Promise<void> {
  if (wish.places.length === 0) return;
  await db
    .insertInto('subscriptions')
    .values(wish.places.map((place) => ({ chat_id: wish.chatId, place: placeKey(place), since: wish.now })))
    .onConflict((conflict) => conflict.columns(['chat_id', 'place']).doNothing())
    .execute();
}

async function unsubscribe(
  db: Kysely<Schema>,
  wish: { readonly chatId: number; readonly places: readonly Place[] },
): Promise<void> {
  if (wish.places.length === 0) return;
  await db
    .deleteFrom('subscriptions')
    .where('chat_id', '=', wish.chatId)
    .where('place', 'in', wish.places.map(placeKey))
    .execute();
}

/** How what waited for a chat that rests is told apart from what a platform refused. */
const RESTED = 'chat rests: ';

/** What waits is set aside, what was settled stays. Without a thread all topics rest: a kick is from the chat. */
async function restChat(trx: Transaction<Schema>, address: ChatAddress, reason: string): Promise<void> {
  const rows = await trx
    .updateTable('chats')
    .set({ rest_reason: reason, next_due_at: null })
    .where('platform', '=', address.platform)
    .where('chat', '=', address.chat)
    // A closed topic rests alone; without a thread it is the whole chat that cannot be reached.
    .$if(address.thread !== null, (update) => update.where('thread', '=', address.thread ?? ''))
    .returning('id')
    .execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return;
  await trx
    .updateTable('deliveries')
    .set({ state: 'dead', is_head: 0, lease_until: null, reason: `${RESTED}${reason}` })
    .where('chat_id', 'in', ids)
    .where('state', 'in', ['waiting', 'sending'])
    .execute();
}

/**
 * The ids of the chats that rested there and are back; the caller gives them their next digest. What was set aside for them and was due at
 * `dueSince` or later goes out after all: a right that was missing for an hour costs nobody a digest.
 */
async function wakeChat(trx: Transaction<Schema>, address: ChatAddress, dueSince: Instant): Promise<readonly number[]> {
  const rows = await trx
    .updateTable('chats')
    .set({ rest_reason: null })
    .where('platform', '=', address.platform)
    .where('chat', '=', address.chat)
    .where('rest_reason', 'is not', null)
    .returning('id')
    .execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return ids;
  await trx
    .updateTable('deliveries')
    .set({ state: 'waiting', settled_at: null, not_before: 0 })
    .where('chat_id', 'in', ids)
    .where('state', '=', 'dead')
    .where('reason', 'like', `${RESTED}%`)
    .where('due_at', '>=', dueSince)
    .execute();
  await promoteHeads(trx, ids);
  return ids;
}

/** A group became a supergroup: its id changes everywhere at once. A chat already met at the new id gives way to the old one's settings. */
async function moveChat(
  trx: Transaction<Schema>,
  move: { readonly from: ChatAddress; readonly to: ChatAddress },
): Promise<void> {
  const moving = await trx
    .selectFrom('chats')
    .select(['id', 'thread'])
    .where('platform', '=', move.from.platform)
    .where('chat', '=', move.from.chat)
    .execute();
  for (const { id, thread } of moving) {
    const met = trx
      .selectFrom('chats')
      .select('id')
      .where(isAt({ ...move.to, thread }));
    // What somebody asked for at the new id before we knew is wanted as well.
    await trx
      .insertInto('subscriptions')
      .columns(['chat_id', 'place', 'since'])
      .expression(({ selectFrom, val }) =>
        selectFrom('subscriptions')
          .select([val(id).as('chat_id'), 'place', 'since'])
          .where('chat_id', 'in', met)
          // But for the world that a greeting there chose by itself.
          .where('chat_id', 'not in', selectFrom('chats').select('id').where('habits', 'like', '%"isDefault":true%')),
      )
      .onConflict((conflict) => conflict.columns(['chat_id', 'place']).doNothing())
      .execute();
    await trx
      .deleteFrom('chats')
      .where(isAt({ ...move.to, thread }))
      .execute();
    await trx.updateTable('chats').set({ chat: move.to.chat }).where('id', '=', id).execute();
  }
}

function isAt(address: ChatAddress) {
  return ({ eb }: { eb: ExpressionBuilder<Schema, 'chats'> }) =>
    eb.and({ platform: address.platform, chat: address.chat, thread: address.thread ?? '' });
}
