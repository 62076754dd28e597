// The operator's list of feeds as it is stored: what is new in it, what it names no longer, and where its feeds are read by now.
import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Outlet } from '../model/article.ts';
import type { Schema } from './schema.ts';

/** A feed as it is listed, before any visit. */
export type ListedFeed = {
  readonly url: string;
  /** Whose server it is. */
  readonly lane: string;
  readonly outlet: Outlet;
  readonly language: string | null;
};

type ListOptions = { readonly now: Instant; readonly isSample: boolean };

export function listedFeedQueries(db: Kysely<Schema>) {
  return {
    listFeeds: (feeds: readonly ListedFeed[], options: ListOptions) => listFeeds(db, feeds, options),
    /** The sample edition's feeds are visited no more. */
    retireSampleFeeds: async () => {
      await db
        .updateTable('feeds')
        .set({ is_listed: 0 })
        .where('is_sample', '=', 1)
        .where('is_listed', '=', 1)
        .execute();
    },
  };
}

/**
 * Adds what is new and lets go what the list no longer names. What is known keeps its validators and its timer, also when it
 * has moved since it was listed; what said that it is gone for good stays gone.
 */
async function listFeeds(db: Kysely<Schema>, feeds: readonly ListedFeed[], options: ListOptions): Promise<void> {
  const isSample = options.isSample ? 1 : 0;
  if (await isListed(db, feeds, isSample)) return;
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('feeds').set({ is_listed: 0 }).where('is_sample', '=', isSample).execute();
    for (const { url, lane, outlet, language } of feeds) {
      await trx
        .insertInto('outlets')
        .values({ id: outlet.id, name: outlet.name, home: outlet.home })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: outlet.name, home: outlet.home }))
        .execute();
      const listed = { is_listed: 1, listed_url: url, outlet_id: outlet.id, language };
      const moved = await trx
        .updateTable('feeds')
        .set(listed)
        .where('listed_url', '=', url)
        .where('url', '!=', url)
        .executeTakeFirst();
      if (moved.numUpdatedRows > 0n) continue;
      await trx
        .insertInto('feeds')
        .values({ ...NEVER_VISITED, ...listed, url, lane, next_visit_at: options.now, is_sample: isSample })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ ...listed, lane }))
        .execute();
    }
  });
}

/** Whether the list is stored as it is: then a start writes nothing, and a disk that is full does not keep it from answering. */
async function isListed(db: Kysely<Schema>, feeds: readonly ListedFeed[], isSample: 0 | 1): Promise<boolean> {
  const rows = await db
    .selectFrom('feeds')
    .innerJoin('outlets', 'outlets.id', 'feeds.outlet_id')
    .select(['feeds.listed_url', 'feeds.lane', 'feeds.language', 'outlets.id', 'outlets.name', 'outlets.home'])
    .where('feeds.is_listed', '=', 1)
    .where('feeds.is_sample', '=', isSample)
    .execute();
  const describe = (url: string | null, { id, name, home }: Outlet, language: string | null): string =>
    JSON.stringify([url, id, name, home, language]);
  const stored = new Set(rows.map((row) => describe(row.listed_url, row, row.language)));
  return (
    rows.every(({ lane }) => lane !== '') &&
    stored.size === feeds.length &&
    feeds.every((feed) => stored.has(describe(feed.url, feed.outlet, feed.language)))
  );
}

/** A row of a feed that nobody has visited yet. */
export const NEVER_VISITED = {
  etag: null,
  last_modified: null,
  body_hash: null,
  visited_at: null,
  earliest_visit_at: 0,
  failures: 0,
  problem: null,
  moved_to: null,
  moved_sightings: 0,
  moved_since: null,
  gone_since: null,
  failing_since: null,
  suggested_url: null,
  is_retired: 0,
  ttl_ms: null,
  is_unread: 0,
};
