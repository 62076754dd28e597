// The operator's list of feeds as it is stored: what is new in it, what it names no longer, and where its feeds are read by now.
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Outlet } from '../model/article.ts';
import { listed } from './listed.ts';
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
    const outlets = listed(feeds.map(({ outlet: { id, name, home } }) => [id, name, home]));
    await sql`insert into outlets (id, name, home) select value ->> 0, value ->> 1, value ->> 2 from ${outlets} where true
      on conflict (id) do update set name = excluded.name, home = excluded.home`.execute(trx);
    const rows = listed(feeds.map(({ url, lane, outlet, language }) => [url, lane, outlet.id, language]));
    await sql`update feeds set is_listed = 1, outlet_id = listed.value ->> 2, language = listed.value ->> 3
      from ${rows} as listed where feeds.listed_url = listed.value ->> 0 and feeds.url <> listed.value ->> 0`.execute(
      trx,
    );
    await sql`insert into feeds (url, lane, outlet_id, language, next_visit_at, is_sample, is_listed, listed_url)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, ${options.now}, ${isSample}, 1, value ->> 0 from ${rows}
      where not exists (select 1 from feeds as moved where moved.listed_url = value ->> 0 and moved.url <> value ->> 0)
      on conflict (url) do update set
        is_listed = 1, listed_url = excluded.listed_url, outlet_id = excluded.outlet_id, language = excluded.language, lane = excluded.lane`.execute(
      trx,
    );
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
