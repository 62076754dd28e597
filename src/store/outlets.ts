// Outlets as they are asked for: by name, and by what they told of a place.
import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Outlet } from '../model/article.ts';
import type { CountryCode } from '../model/place.ts';
import type { Schema } from './schema.ts';

/** An outlet and how many of its articles tell a story of the place. */
export type OutletCount = { readonly outlet: Outlet; readonly articleCount: number };

export type OutletsTelling = {
  /** Null for everywhere. */
  readonly countries: ReadonlySet<CountryCode> | null;
  readonly shareMin: number;
  readonly newsSince: Instant;
  readonly countMax: number;
};

export function outletQueries(db: Kysely<Schema>) {
  return {
    /** Busiest first. */
    outletsTelling: (question: OutletsTelling) => outletsTelling(db, question),
    /** Outlets that only other chats asked for: what only they tell is no business of this one. Null for a chat not met yet. */
    hiddenOutlets: (chatId: number | null) => hiddenOutlets(db, chatId),
    /** All that we know; some hundreds. */
    outlets: (): Promise<readonly Outlet[]> => db.selectFrom('outlets').select(['id', 'name', 'home']).execute(),
  };
}

async function outletsTelling(db: Kysely<Schema>, question: OutletsTelling): Promise<readonly OutletCount[]> {
  const { countries, shareMin, newsSince, countMax } = question;
  let query = db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(({ fn }) => ['outlets.id', 'outlets.name', 'outlets.home', fn.countAll<number>().as('count')])
    .where('articles.news_at', '>=', newsSince);
  if (countries !== null) {
    query = query.where('articles.story_id', 'in', ({ selectFrom }) =>
      selectFrom('story_places')
        .select('story_places.story_id')
        .where('story_places.country', 'in', [...countries])
        .where('story_places.news_at', '>=', newsSince)
        .where('story_places.share', '>=', shareMin),
    );
  }
  const rows = await query
    .groupBy(['outlets.id', 'outlets.name', 'outlets.home'])
    .orderBy('count', 'desc')
    .orderBy('outlets.name')
    .limit(countMax)
    .execute();
  return rows.map(({ id, name, home, count }) => ({ outlet: { id, name, home }, articleCount: Number(count) }));
}

async function hiddenOutlets(db: Kysely<Schema>, chatId: number | null): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('feeds')
    .select('feeds.outlet_id')
    .distinct()
    // Never on the operator's list: what it told stays hidden when its chat has ended it.
    .where('feeds.is_listed', '=', 0)
    .where('feeds.listed_url', 'is', null)
    .where('feeds.is_sample', '=', 0)
    .where('feeds.outlet_id', 'not in', ({ selectFrom }) =>
      selectFrom('feeds as listed').select('listed.outlet_id').where('listed.is_listed', '=', 1),
    )
    .where('feeds.outlet_id', 'not in', ({ selectFrom }) =>
      selectFrom('chat_feeds as own')
        .innerJoin('feeds as own_feeds', 'own_feeds.url', 'own.url')
        .select('own_feeds.outlet_id')
        .where('own.chat_id', '=', chatId ?? 0),
    )
    .execute();
  return new Set(rows.map((row) => row.outlet_id));
}
