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
