// Articles as they are asked for again: which are known, and which belong to which story.
import type { Kysely } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Article, Outlet } from '../model/article.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import type { ArticleRow, Schema } from './schema.ts';

/** An article with the story that it belongs to, as the clusters are rebuilt from it. */
export type FiledArticle = { readonly article: Article; readonly storyId: string; readonly isDuplicate: boolean };

export function articleQueries(db: Kysely<Schema>) {
  return {
    knownArticleIds: (ids: readonly string[]) => knownArticleIds(db, ids),
    /** Which of these link keys an outlet has an article for already. */
    knownLinks: (outletId: string, keys: readonly (string | null)[]) => knownLinks(db, outletId, keys),
    /** In the order in which they were kept. */
    articlesSince: (since: Instant) => articlesSince(db, since),
    articlesOfOpenStories: (since: Instant) => articlesOfOpenStories(db, since),
    /** Null when it is not kept, or not any more. */
    filedArticle: async (id: string): Promise<FiledArticle | null> => {
      const row = await selectArticles(db).where('articles.id', '=', id).executeTakeFirst();
      return row === undefined ? null : toFiledArticle(row);
    },
    articlesOfStories: (storyIds: readonly string[]) => articlesOfStories(db, storyIds),
    hasNews: () => hasNews(db, 0),
    hasSample: () => hasNews(db, 1),
  };
}

async function knownArticleIds(db: Kysely<Schema>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('articles').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map((row) => row.id));
}

async function knownLinks(
  db: Kysely<Schema>,
  outletId: string,
  keys: readonly (string | null)[],
): Promise<ReadonlySet<string | null>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('articles')
    .select('link_key')
    .where('link_key', 'in', keys)
    .where('outlet_id', '=', outletId)
    .execute();
  return new Set(rows.map((row) => row.link_key));
}

async function articlesSince(db: Kysely<Schema>, since: Instant): Promise<readonly FiledArticle[]> {
  const rows = await selectArticles(db).where('articles.news_at', '>=', since).orderBy('articles.seq').execute();
  return rows.map(toFiledArticle);
}

/** All articles of the stories whose last news is not older, in the order in which they were kept. */
async function articlesOfOpenStories(db: Kysely<Schema>, since: Instant): Promise<readonly FiledArticle[]> {
  const rows = await selectArticles(db)
    .where('articles.story_id', 'in', (query) => query.selectFrom('stories').select('id').where('news_at', '>=', since))
    .orderBy('articles.seq')
    .execute();
  return rows.map(toFiledArticle);
}

async function articlesOfStories(db: Kysely<Schema>, storyIds: readonly string[]): Promise<readonly FiledArticle[]> {
  if (storyIds.length === 0) return [];
  const rows = await selectArticles(db).where('story_id', 'in', storyIds).orderBy('articles.seq').execute();
  return rows.map(toFiledArticle);
}

function selectArticles(db: Kysely<Schema>) {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .selectAll('articles')
    .select(['outlets.name as outlet_name', 'outlets.home as outlet_home']);
}

type ArticleWithOutlet = Omit<ArticleRow, 'seq'> & {
  readonly outlet_name: string;
  readonly outlet_home: string | null;
};

function toFiledArticle(row: ArticleWithOutlet): FiledArticle {
  const outlet: Outlet = { id: row.outlet_id, name: row.outlet_name, home: row.outlet_home };
  return {
    article: {
      id: row.id,
      outlet,
      url: row.url,
      title: row.title,
      text: row.text,
      language: row.language,
      dateline: row.dateline === null ? null : (JSON.parse(row.dateline) as Article['dateline']),
      agency: row.agency,
      publishedAt: row.published_at,
      seenAt: row.seen_at,
      newsAt: row.news_at,
      about: JSON.parse(row.about) as PlaceShare[],
      mentioned: JSON.parse(row.mentioned) as CountryCode[],
      imageUrl: row.image_url,
    },
    storyId: row.story_id,
    isDuplicate: row.is_duplicate === 1,
  };
}

async function hasNews(db: Kysely<Schema>, isSample: 0 | 1): Promise<boolean> {
  const row = await db
    .selectFrom('articles')
    .select('seq')
    .where('is_sample', '=', isSample)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
