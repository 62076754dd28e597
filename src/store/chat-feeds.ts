// Feeds that chats asked for: which, in which folder, and how they are.
import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { FeedState } from '../model/feed.ts';
import type { KnownHub } from '../model/hub.ts';
import { toFeedState } from './feed-rows.ts';
import { type ListedFeed, NEVER_VISITED } from './listed-feeds.ts';
import type { Schema } from './schema.ts';

/** A feed as its chat or the operator sees it. */
export type KnownFeed = {
  readonly state: FeedState;
  readonly outletName: string;
  readonly home: string | null;
  readonly language: string | null;
  readonly folder: string | null;
};

/** With the hub that calls for it, where one was asked. */
export type ExaminedFeed = KnownFeed & { readonly hub: KnownHub | null };

export function chatFeedQueries(db: Kysely<Schema>) {
  return {
    /** A feed that is read already, for the list or for another chat, is only noted. False when the chat has it. */
    addChatFeed: (added: AddedFeed) => addChatFeed(db, added),
    /** False when the chat had no such feed. What nobody asks for any more is not visited any more. */
    removeChatFeed: async (chatId: number, url: string): Promise<boolean> => {
      const removed = await db
        .deleteFrom('chat_feeds')
        .where('chat_id', '=', chatId)
        .where('url', '=', url)
        .executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },
    /** In the order in which they were added. */
    chatFeeds: (chatId: number) => chatFeeds(db, chatId),
    /** Null when nobody reads it. `url` may be the address under which it was listed. */
    feedByUrl: async (url: string): Promise<FeedState | null> => {
      const row = await db
        .selectFrom('feeds')
        .selectAll()
        .where(({ or, eb }) => or([eb('url', '=', url), eb('listed_url', '=', url)]))
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toFeedState(row);
    },
    /** All that are read or were given up, those in trouble first. */
    feedsForDoctor: () => feedsForDoctor(db),
  };
}

export type AddedFeed = {
  readonly chatId: number;
  readonly feed: ListedFeed;
  readonly folder: string | null;
  readonly now: Instant;
};

async function addChatFeed(db: Kysely<Schema>, { chatId, feed, folder, now }: AddedFeed): Promise<boolean> {
  const { url, lane, outlet, language } = feed;
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('outlets')
      .values({ id: outlet.id, name: outlet.name, home: outlet.home })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto('feeds')
      .values({
        ...NEVER_VISITED,
        url,
        lane,
        language,
        outlet_id: outlet.id,
        next_visit_at: now,
        is_sample: 0,
        is_listed: 0,
        listed_url: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const added = await trx
      .insertInto('chat_feeds')
      .values({ chat_id: chatId, url, folder, added_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  });
}

async function chatFeeds(db: Kysely<Schema>, chatId: number): Promise<readonly KnownFeed[]> {
  const rows = await db
    .selectFrom('chat_feeds')
    .innerJoin('feeds', 'feeds.url', 'chat_feeds.url')
    .innerJoin('outlets', 'outlets.id', 'feeds.outlet_id')
    .selectAll('feeds')
    .select(['outlets.name as outlet_name', 'outlets.home as outlet_home', 'chat_feeds.folder'])
    .where('chat_feeds.chat_id', '=', chatId)
    .orderBy('chat_feeds.added_at')
    .orderBy('chat_feeds.url')
    .execute();
  return rows.map((row) => ({
    state: toFeedState(row),
    outletName: row.outlet_name,
    home: row.outlet_home,
    language: row.language,
    folder: row.folder,
  }));
}

async function feedsForDoctor(db: Kysely<Schema>): Promise<readonly ExaminedFeed[]> {
  const rows = await db
    .selectFrom('feeds')
    .innerJoin('outlets', 'outlets.id', 'feeds.outlet_id')
    .leftJoin('hub_subscriptions as h', (join) =>
      join.onRef('h.feed_url', '=', 'feeds.url').on('h.state', '<>', 'ending'),
    )
    .selectAll('feeds')
    .select(['outlets.name as outlet_name', 'outlets.home as outlet_home'])
    .select(['h.hub', 'h.state as hub_state', 'h.lease_until', 'h.reason'])
    .where('feeds.is_sample', '=', 0)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('feeds.is_listed', '=', 1),
        exists(selectFrom('chat_feeds').select('chat_feeds.url').whereRef('chat_feeds.url', '=', 'feeds.url')),
      ]),
    )
    .orderBy('feeds.is_retired', 'desc')
    .orderBy('feeds.failures', 'desc')
    .orderBy('outlets.name')
    .execute();
  return rows.map((row) => ({
    state: toFeedState(row),
    outletName: row.outlet_name,
    home: row.outlet_home,
    language: row.language,
    folder: null,
    hub:
      row.hub === null || row.hub_state === null
        ? null
        : { hub: row.hub, state: row.hub_state, leaseUntil: row.lease_until, reason: row.reason },
  }));
}
