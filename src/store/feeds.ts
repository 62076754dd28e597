// Feeds and dropped files: what to visit next, and what has been read.
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { DAY_MS, type Instant, MINUTE_MS } from '../base/time.ts';
import type { Outlet } from '../model/article.ts';
import type { FeedState } from '../model/feed.ts';
import type { FeedHub } from '../model/hub.ts';
import { isWanted, toColumns, toFeedState } from './feed-rows.ts';
import { listed } from './listed.ts';
import { keepNotices } from './notices.ts';
import type { Schema } from './schema.ts';

/** A feed to visit, whose it is, and what its list says of its language. */
export type DueFeed = {
  readonly state: FeedState;
  readonly outlet: Outlet;
  readonly language: string | null;
  readonly isSample: boolean;
  /** Null when it offers none, or when nobody listens here. */
  readonly hub: FeedHub | null;
};

export function feedQueries(db: Kysely<Schema>) {
  return {
    feedsDue: (question: FeedsDue) => feedsDue(db, question),
    /** `url` is where it was visited; the state may name another address by now. */
    keepFeed: (url: string, state: FeedState) => keepFeeds(db, [{ url, state }]),
    /** All or none, and the disk is waited for once. */
    keepFeeds: (visits: readonly FeedVisit[]) => keepFeeds(db, visits),
    /** Only a feed whose next visit is still at `from` is moved. One transaction. */
    moveVisits: (moves: readonly VisitMove[]) => moveVisits(db, moves),
    /** Feeds whose failure was not theirs are due again by then, as if they had not been visited. */
    revisitFeeds: async (urls: readonly string[], by: Instant) => {
      await db
        .updateTable('feeds')
        .set(({ eb }) => ({
          next_visit_at: by,
          failures: eb('failures', '-', 1),
          failing_since: sql`case when failures > 1 then failing_since end`,
        }))
        .where('url', 'in', urls)
        .where('failures', '>', 0)
        .where('next_visit_at', '>', by)
        .execute();
    },
    /** An owner asked to be left alone: none of its feeds and pages is due before `until`. */
    holdLane: (lane: string, until: Instant) => holdLane(db, lane, until),
    feedHealth: () => feedHealth(db),
    filesRead: async () => {
      const rows = await db.selectFrom('files').select(['name', 'bytes_hash']).execute();
      return new Map(rows.map((row) => [row.name, row.bytes_hash]));
    },
    keepFile: async (name: string, bytesHash: string, now: Instant) => {
      const row = { name, bytes_hash: bytesHash, read_at: now };
      await db
        .insertInto('files')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },
  };
}

/** Clocks are corrected by seconds all the time; a step back beyond this was a wrong clock. */
const CLOCK_STEP_MS = 5 * MINUTE_MS;

/** Feeds of one owner in one sweep: each waits for the one before, and nobody else for all of them. */
const PER_LANE_MAX = 30;

/**
 * In a row of its own, which every look at what is due asks: a visit that was under way, or was kept late, would take a feed's own wait back.
 * The feeds' waits are moved as well, so that the feed doctor tells the truth.
 */
async function holdLane(db: Kysely<Schema>, lane: string, until: Instant): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('lane_holds')
      .values({ lane, until })
      .onConflict((conflict) => conflict.column('lane').doUpdateSet({ until: laterHold }))
      .execute();
    await trx
      .updateTable('feeds')
      .set({ next_visit_at: until })
      .where('lane', '=', lane)
      .where('next_visit_at', '<', until)
      .execute();
  });
}

/** A week is the most that counts as asked for (sources/freshness.ts), and its jitter; what is held longer was written by a clock that ran ahead. */
const HELD_MAX_MS = 9 * DAY_MS;

const laterHold = sql<Instant>`case when until > excluded.until + ${HELD_MAX_MS} then excluded.until else max(until, excluded.until) end`;

/** Lanes that are left alone at `now`. */
export function heldLanes(now: Instant): RawBuilder<string> {
  return sql<string>`(select lane from lane_holds where until > ${now} and until <= ${now + HELD_MAX_MS})`;
}

export type FeedsDue = { readonly now: Instant; readonly isSample: boolean; readonly countMax: number };

async function feedsDue(db: Kysely<Schema>, { now, isSample, countMax }: FeedsDue): Promise<readonly DueFeed[]> {
  const rows = await db
    .selectFrom('feeds')
    .innerJoin('outlets', 'outlets.id', 'feeds.outlet_id')
    .leftJoin('hub_subscriptions as h', (join) =>
      join.onRef('h.feed_url', '=', 'feeds.url').on('h.state', '<>', 'ending'),
    )
    .selectAll('feeds')
    .select(['outlets.name as outlet_name', 'outlets.home as outlet_home'])
    .select(['h.hub', 'h.topic', 'h.lease_until', 'h.is_trusted', 'h.pushed_at'])
    .where(isWanted)
    .where('feeds.is_sample', '=', isSample ? 1 : 0)
    // Visited in the future: the clock ran ahead and was put back, and a feed is not silent until it has caught up.
    .where(({ or, eb }) => or([eb('feeds.next_visit_at', '<=', now), eb('feeds.visited_at', '>', now + CLOCK_STEP_MS)]))
    .where('feeds.url', 'in', (query) =>
      query
        .selectFrom(
          query
            .selectFrom('feeds')
            .select(['url', sql<number>`row_number() over (partition by lane order by next_visit_at)`.as('place')])
            .where(isWanted)
            .where('lane', 'not in', heldLanes(now))
            .where(({ or, eb }) => or([eb('next_visit_at', '<=', now), eb('visited_at', '>', now + CLOCK_STEP_MS)]))
            .as('placed'),
        )
        .select('placed.url')
        .where('placed.place', '<=', PER_LANE_MAX),
    )
    .orderBy('feeds.next_visit_at')
    .limit(countMax)
    .execute();
  return rows.map((row) => ({
    state: toFeedState(row),
    outlet: { id: row.outlet_id, name: row.outlet_name, home: row.outlet_home },
    language: row.language,
    isSample: row.is_sample === 1,
    hub:
      row.hub === null || row.topic === null
        ? null
        : {
            hub: row.hub,
            topic: row.topic,
            isLive: (row.lease_until ?? 0) > now,
            isTrusted: row.is_trusted === 1,
            pushedAt: row.pushed_at,
          },
  }));
}

export type VisitMove = { readonly url: string; readonly from: Instant; readonly to: Instant };

async function moveVisits(db: Kysely<Schema>, moves: readonly VisitMove[]): Promise<void> {
  if (moves.length === 0) return;
  const rows = listed(moves.map(({ url, from, to }) => [url, from, to]));
  await sql`update feeds set next_visit_at = move.value ->> 2, earliest_visit_at = move.value ->> 2
    from ${rows} as move where feeds.url = move.value ->> 0 and feeds.next_visit_at = move.value ->> 1`.execute(db);
}

/** `url` is where it was visited. */
export type FeedVisit = {
  readonly url: string;
  readonly state: FeedState;
  /** Of a feed with a hub: what to think of it from now on, and since when the visit was under way. */
  readonly hub?: { readonly isTrusted: boolean; readonly since: Instant };
};

async function keepFeeds(db: Kysely<Schema>, visits: readonly FeedVisit[]): Promise<void> {
  if (visits.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await keepNotices(trx, visits);
    const [stayed, moved] = [visits.filter(isWhereItWas), visits.filter((visit) => !isWhereItWas(visit))];
    await keepStates(trx, stayed);
    for (const visit of moved) await keepMove(trx, visit);
    for (const visit of visits) await keepHubOf(trx, visit);
  });
}

function isWhereItWas({ url, state }: FeedVisit): boolean {
  return state.url === url;
}

/** In one statement: worded one by one, ten thousand visits are a hundred megabytes of garbage. */
async function keepStates(trx: Transaction<Schema>, visits: readonly FeedVisit[]): Promise<void> {
  const [first, ...others] = visits.map(({ state }) => toColumns(state));
  if (first === undefined) return;
  const rows = listed([first, ...others].map((row) => Object.values(row)));
  const [, ...changed] = Object.keys(first).map(
    (column, at) => sql`${sql.ref(column)} = visit.value ->> ${sql.lit(at)}`,
  );
  await sql`update feeds set ${sql.join(changed)} from ${rows} as visit where feeds.url = visit.value ->> 0`.execute(
    trx,
  );
}

async function keepMove(trx: Transaction<Schema>, { url, state }: FeedVisit): Promise<void> {
  await sql`update or replace chat_feeds set url = ${state.url} where url = ${url}`.execute(trx);
  if (await isRead(trx, state)) {
    // Read there already: the old address is left alone, and stays known, so that a list which names it does not bring it back.
    const left = { is_retired: 1, moved_to: state.url, visited_at: state.visitedAt, problem: null, failures: 0 };
    await trx.updateTable('feeds').set(left).where('url', '=', url).execute();
  } else await trx.updateTable('feeds').set(toColumns(state)).where('url', '=', url).execute();
}

/** A hub that called while the visit was under way may mean what came too late for it: the feed is due again as soon as it may be. */
async function keepHubOf(trx: Transaction<Schema>, { url, state, hub }: FeedVisit): Promise<void> {
  if (hub === undefined) return;
  const kept = await trx
    .updateTable('hub_subscriptions')
    .set({ is_trusted: hub.isTrusted ? 1 : 0 })
    .where('feed_url', '=', url)
    .where('state', '<>', 'ending')
    .returning('pushed_at')
    .executeTakeFirst();
  if ((kept?.pushed_at ?? 0) >= hub.since) await bringForward(trx, { feedUrl: state.url, now: hub.since });
}

/** As soon as its publisher allows, and no later than it was due anyway. */
export async function bringForward(
  trx: Transaction<Schema>,
  { feedUrl, now }: { readonly feedUrl: string; readonly now: Instant },
): Promise<void> {
  const soonest = sql<Instant>`max(earliest_visit_at, ${now})`;
  await trx
    .updateTable('feeds')
    .set({ next_visit_at: soonest })
    .where('url', '=', feedUrl)
    .where('next_visit_at', '>', soonest)
    .execute();
}

/** Whether another feed is at the address that this one moved to; one that was given up is taken up again, since it was just read there. */
async function isRead(trx: Transaction<Schema>, { url, nextVisitAt }: FeedState): Promise<boolean> {
  const other = await trx.selectFrom('feeds').select('is_retired').where('url', '=', url).executeTakeFirst();
  if (other?.is_retired === 1) {
    const again = { is_retired: 0, gone_since: null, moved_to: null, next_visit_at: nextVisitAt };
    await trx.updateTable('feeds').set(again).where('url', '=', url).execute();
  }
  return other !== undefined;
}

/** Counts for the progress line and /health: listed, visited at least once, answered at the last visit. */
async function feedHealth(
  db: Kysely<Schema>,
): Promise<{ readonly listed: number; readonly visited: number; readonly healthy: number }> {
  const row = await db
    .selectFrom('feeds')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('listed'),
      fn.count<number>('visited_at').as('visited'),
      fn
        .sum<number>(
          eb
            .case()
            .when(eb.and([eb('visited_at', 'is not', null), eb('problem', 'is', null)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('healthy'),
    ])
    .where(isWanted)
    .executeTakeFirstOrThrow();
  return { listed: Number(row.listed), visited: Number(row.visited), healthy: Number(row.healthy ?? 0) };
}
