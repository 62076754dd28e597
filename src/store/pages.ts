// Article pages: which are to be read, which were, and whether an outlet's pages give more than its feed.
import { type Kysely, sql } from 'kysely';
import { DAY_MS, type Instant } from '../base/time.ts';
import { heldLanes } from './feeds.ts';
import type { Schema } from './schema.ts';

/** A page to read, for an article that is filed already. */
export type WantedPage = {
  readonly articleId: string;
  readonly url: string;
  /** Whose server it is. */
  readonly lane: string;
  readonly outletId: string;
  /** The feed that named it. */
  readonly feedUrl: string;
};

export type DuePage = WantedPage & { readonly tries: number };

/** How a visit of a page ended. `gained` is null when it says nothing about the outlet's pages. */
export type SettledPage = {
  readonly page: DuePage;
  readonly now: Instant;
  readonly state: 'waiting' | 'done' | 'given-up';
  /** For `waiting`: not before then. */
  readonly notBefore: Instant;
  readonly reason: string | null;
  readonly hasGained: boolean | null;
};

/** Pages that wait at once; the newest news has its pages first, and what is older is told from its teaser. */
const WAITING_MAX = 2_000;

/** Items of one feed that are looked at; SQLite binds at most 32,766 values. */
const LOOKED_AT_MAX = 2_000;

/** Pages of one owner in one round: each waits for the one before. */
const PER_LANE_MAX = 10;

/** Nobody asks for a page again when its news is so old. */
const KEPT_MS = 9 * DAY_MS;

/** So many pages without gain, and none with: the outlet's pages are left alone for a week. */
const FRUITLESS_MAX = 5;
const FRUITLESS_MS = 7 * DAY_MS;

export function pageQueries(db: Kysely<Schema>) {
  return {
    /** Pages of articles that are filed and whose page was not wanted before. */
    wantPages: (pages: readonly WantedPage[], now: Instant) => wantPages(db, pages, now),
    /** The newest first, a few a lane. */
    pagesDue: (question: { readonly now: Instant; readonly countMax: number }) => pagesDue(db, question),
    settlePage: (settled: SettledPage) => settlePage(db, settled),
    forgetOldPages: async (now: Instant) => {
      await db
        .deleteFrom('pages')
        .where('noted_at', '<', now - KEPT_MS)
        .execute();
    },
  };
}

async function wantPages(db: Kysely<Schema>, wanted: readonly WantedPage[], now: Instant): Promise<void> {
  if (wanted.length === 0) return;
  // Most of a feed's items were there at its last visit: a look costs less than a transaction that changes nothing.
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where(
      'id',
      'in',
      wanted.slice(0, LOOKED_AT_MAX).map(({ articleId }) => articleId),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('pages').select('article_id').whereRef('pages.article_id', '=', 'articles.id'))),
    )
    .execute();
  const isNew = new Set(rows.map(({ id }) => id));
  const pages = wanted.filter(({ articleId }) => isNew.has(articleId));
  if (pages.length === 0) return;
  await db.transaction().execute(async (trx) => {
    const { waiting } = await trx
      .selectFrom('pages')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow();
    for (const { articleId, url, lane, outletId, feedUrl } of pages.slice(0, Math.max(0, WAITING_MAX - waiting))) {
      await sql`insert or ignore into pages (article_id, url, lane, outlet_id, feed_url, state, not_before, noted_at)
        select id, ${url}, ${lane}, ${outletId}, ${feedUrl}, 'waiting', ${now}, ${now}
        from articles where id = ${articleId} and is_sample = 0`.execute(trx);
    }
  });
}

async function pagesDue(
  db: Kysely<Schema>,
  { now, countMax }: { readonly now: Instant; readonly countMax: number },
): Promise<readonly DuePage[]> {
  const rows = await db
    .selectFrom((query) =>
      query
        .selectFrom('pages')
        .leftJoin('page_outlets', 'page_outlets.outlet_id', 'pages.outlet_id')
        .selectAll('pages')
        .select(sql<number>`row_number() over (partition by pages.lane order by pages.noted_at desc)`.as('place'))
        .where('pages.state', '=', 'waiting')
        .where('pages.not_before', '<=', now)
        .where('pages.lane', 'not in', heldLanes(now))
        .where(({ or, eb }) =>
          or([
            eb('page_outlets.tried', 'is', null),
            eb('page_outlets.tried', '<', FRUITLESS_MAX),
            eb('page_outlets.gained', '>', 0),
            eb('page_outlets.last_tried_at', '<', now - FRUITLESS_MS),
          ]),
        )
        .as('placed'),
    )
    .selectAll('placed')
    .where('placed.place', '<=', PER_LANE_MAX)
    .orderBy('placed.noted_at', 'desc')
    .limit(countMax)
    .execute();
  return rows.map((row) => ({
    articleId: row.article_id,
    url: row.url,
    lane: row.lane,
    outletId: row.outlet_id,
    feedUrl: row.feed_url,
    tries: row.tries,
  }));
}

async function settlePage(db: Kysely<Schema>, settled: SettledPage): Promise<void> {
  const { page, now, state, notBefore, reason, hasGained } = settled;
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('pages')
      .set({ state, reason, not_before: notBefore, tries: page.tries + 1 })
      .where('article_id', '=', page.articleId)
      .execute();
    if (hasGained === null) return;
    const gained = hasGained ? 1 : 0;
    // Half is forgotten at each twenty: an outlet that puts up a wall is noticed within days.
    await sql`insert into page_outlets (outlet_id, tried, gained, last_tried_at) values (${page.outletId}, 1, ${gained}, ${now})
      on conflict (outlet_id) do update set
        tried = case when tried >= 20 then 11 else tried + 1 end,
        gained = case when tried >= 20 then gained / 2 + ${gained} else gained + ${gained} end,
        last_tried_at = ${now}`.execute(trx);
  });
}
