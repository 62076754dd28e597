// Articles and stories: kept in one transaction, asked for by place, words or id.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { Article, Outlet } from '../model/article.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import { publisherCount, type Story, type SummarySentence, type Voice } from '../model/story.ts';
import type { ArticleRow, Schema, StoryRow } from './schema.ts';

/** What one article changed: all of it is kept, or none. */
export type KeptArticle = {
  readonly article: Article;
  readonly story: Story;
  readonly isDuplicate: boolean;
  readonly isSample: boolean;
  /** Stories that dissolved into `story`. */
  readonly mergedFrom: readonly string[];
};

/** An article with the story that it belongs to, as the clusters are rebuilt from it. */
export type FiledArticle = { readonly article: Article; readonly storyId: string; readonly isDuplicate: boolean };

/** Rows a place question may return at most; a digest shows far fewer. */
const STORIES_MAX = 2_000;

export function newsroomQueries(db: Kysely<Schema>) {
  return {
    knownArticleIds: (ids: readonly string[]) => knownArticleIds(db, ids),
    keepArticle: (kept: KeptArticle) => db.transaction().execute((trx) => keepArticle(trx, kept)),
    articlesSince: (since: Instant) => articlesSince(db, since),
    articlesOfStories: (storyIds: readonly string[]) => articlesOfStories(db, storyIds),
    storyById: async (id: string) => (await storiesByIds(db, [id]))[0] ?? null,
    storiesAbout: (question: StoriesAbout) => storiesAbout(db, question),
    storiesMatching: (question: StoriesMatching) => storiesMatching(db, question),
    countStories: (question: StoriesAbout) => countStories(db, question),
    hasNews: () => hasNews(db, 0),
    hasSample: () => hasNews(db, 1),
    forgetSample: () => db.transaction().execute(forgetSample),
    outletCountSince: (since: Instant) => outletCountSince(db, since),
  };
}

async function knownArticleIds(db: Kysely<Schema>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('articles').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map((row) => row.id));
}

async function keepArticle(trx: Transaction<Schema>, kept: KeptArticle): Promise<void> {
  const { article, story } = kept;
  const { outlet } = article;
  await trx
    .insertInto('outlets')
    .values({ id: outlet.id, name: outlet.name, home: outlet.home })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: outlet.name, home: outlet.home }))
    .execute();
  await keepStory(trx, story, kept.isSample);
  await trx
    .insertInto('articles')
    .values({
      id: article.id,
      outlet_id: outlet.id,
      story_id: story.id,
      url: article.url,
      title: article.title,
      text: article.text,
      language: article.language,
      dateline: article.dateline === null ? null : JSON.stringify(article.dateline),
      agency: article.agency,
      published_at: article.publishedAt,
      seen_at: article.seenAt,
      news_at: article.newsAt,
      about: JSON.stringify(article.about),
      mentioned: JSON.stringify(article.mentioned),
      is_duplicate: kept.isDuplicate ? 1 : 0,
      is_sample: kept.isSample ? 1 : 0,
    })
    .execute();
  for (const from of kept.mergedFrom) await dissolveStory(trx, { from, into: story.id });
}

async function keepStory(trx: Transaction<Schema>, story: Story, isSample: boolean): Promise<void> {
  const values = {
    headline: story.headline,
    language: story.language,
    summary: JSON.stringify(story.summary),
    about: JSON.stringify(story.about),
    publishers: publisherCount(story),
    version: story.version,
    publishers_at_version: story.publishersAtVersion,
    started_at: story.startedAt,
    news_at: story.newsAt,
    grew_at: story.grewAt,
  };
  const { seq } = await trx
    .insertInto('stories')
    .values({ id: story.id, is_sample: isSample ? 1 : 0, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .returning('seq')
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('story_places').where('story_id', '=', story.id).execute();
  if (story.about.length > 0) {
    await trx
      .insertInto('story_places')
      .values(story.about.map(({ country, share }) => ({ story_id: story.id, country, share, news_at: story.newsAt })))
      .execute();
  }
  const words = [story.headline, ...story.summary.map((sentence) => sentence.text)].join('\n');
  await trx.deleteFrom('story_words').where('rowid', '=', seq).execute();
  await trx.insertInto('story_words').values({ rowid: seq, words }).execute();
}

async function dissolveStory(
  trx: Transaction<Schema>,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  await trx.updateTable('articles').set({ story_id: into }).where('story_id', '=', from).execute();
  // A chat that was told the one is not told the other again until it grows.
  await sql`insert into told (chat_id, story_id, version, told_at)
    select told.chat_id, stories.id, stories.version, told.told_at
    from told join stories on stories.id = ${into}
    where told.story_id = ${from}
    on conflict (chat_id, story_id) do update set version = max(told.version, excluded.version)`.execute(trx);
  await trx.deleteFrom('told').where('story_id', '=', from).execute();
  await deleteStories(trx, [from]);
}

async function deleteStories(trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await trx.selectFrom('stories').select('seq').where('id', 'in', ids).execute();
  for (const { seq } of rows) await trx.deleteFrom('story_words').where('rowid', '=', seq).execute();
  await trx.deleteFrom('stories').where('id', 'in', ids).execute();
}

async function articlesSince(db: Kysely<Schema>, since: Instant): Promise<readonly FiledArticle[]> {
  const rows = await selectArticles(db).where('articles.news_at', '>=', since).orderBy('articles.seq').execute();
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
    },
    storyId: row.story_id,
    isDuplicate: row.is_duplicate === 1,
  };
}

export type StoriesAbout = {
  /** Null means everywhere, stories without a place included. */
  readonly countries: ReadonlySet<CountryCode> | null;
  /** A story counts for a country when at least this share of it is about it, 0 to 1. */
  readonly shareMin: number;
  readonly newsSince: Instant;
  /** Only stories that are new or grew after that; null for any. */
  readonly grewAfter: Instant | null;
  /** Leaves out what this chat was told at the story's present version; null for nobody. */
  readonly untoldTo: number | null;
};

function storySeqsAbout(db: Kysely<Schema>, question: StoriesAbout) {
  const { countries, untoldTo, grewAfter } = question;
  let query = db.selectFrom('stories').where('stories.news_at', '>=', question.newsSince);
  if (grewAfter !== null) query = query.where('stories.grew_at', '>', grewAfter);
  if (countries !== null) {
    // From the places to their stories: the other way round every story of the week is looked at.
    query = query.where(({ eb, selectFrom }) =>
      eb(
        'stories.id',
        'in',
        selectFrom('story_places')
          .select('story_places.story_id')
          .where('story_places.country', 'in', [...countries])
          .where('story_places.news_at', '>=', question.newsSince)
          .where('story_places.share', '>=', question.shareMin),
      ),
    );
  }
  if (untoldTo !== null) {
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('told')
            .select('told.story_id')
            .where('told.chat_id', '=', untoldTo)
            .whereRef('told.story_id', '=', 'stories.id')
            .whereRef('told.version', '>=', 'stories.version'),
        ),
      ),
    );
  }
  return query;
}

/** The most widely told first, then the newest; the caller ranks. */
async function storiesAbout(db: Kysely<Schema>, question: StoriesAbout): Promise<readonly Story[]> {
  const rows = await storySeqsAbout(db, question)
    .selectAll('stories')
    .orderBy('stories.publishers', 'desc')
    .orderBy('stories.news_at', 'desc')
    .limit(STORIES_MAX)
    .execute();
  return toStories(db, rows);
}

async function countStories(db: Kysely<Schema>, question: StoriesAbout): Promise<number> {
  const row = await storySeqsAbout(db, question)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type StoriesMatching = { readonly words: readonly string[]; readonly countMax: number };

/** Best match first: stories with all the words, else with some of them. Words are quoted here: nothing a person types is query syntax. */
async function storiesMatching(db: Kysely<Schema>, question: StoriesMatching): Promise<readonly Story[]> {
  if (question.words.length === 0) return [];
  const quoted = question.words.map((word) => `"${word.replaceAll('"', '""')}"`);
  const all = await rowsMatching(db, quoted.join(' '), question.countMax);
  const rows = all.length > 0 ? all : await rowsMatching(db, quoted.join(' OR '), question.countMax);
  return toStories(db, rows);
}

function rowsMatching(db: Kysely<Schema>, match: string, countMax: number) {
  return db
    .selectFrom('story_words')
    .innerJoin('stories', 'stories.seq', 'story_words.rowid')
    .selectAll('stories')
    .where(sql<boolean>`story_words match ${match}`)
    .orderBy(sql`story_words.rank`)
    .limit(countMax)
    .execute();
}

async function storiesByIds(db: Kysely<Schema>, ids: readonly string[]): Promise<readonly Story[]> {
  if (ids.length === 0) return [];
  return toStories(db, await db.selectFrom('stories').selectAll().where('id', 'in', ids).execute());
}

async function toStories(db: Kysely<Schema>, rows: readonly Omit<StoryRow, 'seq'>[]): Promise<readonly Story[]> {
  if (rows.length === 0) return [];
  const voices = new Map<string, Voice[]>();
  const voiceRows = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'articles.id as articleId',
      'articles.story_id as storyId',
      'articles.outlet_id as outletId',
      'outlets.name as outletName',
      'articles.url as url',
      'articles.agency as agency',
      'articles.is_duplicate as isDuplicate',
      'articles.news_at as newsAt',
    ])
    .where(
      'articles.story_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('articles.news_at')
    .orderBy('articles.seq')
    .execute();
  for (const { storyId, isDuplicate, ...voice } of voiceRows) {
    const list = voices.get(storyId) ?? [];
    list.push({ ...voice, isDuplicate: isDuplicate === 1 });
    voices.set(storyId, list);
  }
  return rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    language: row.language,
    summary: JSON.parse(row.summary) as SummarySentence[],
    voices: voices.get(row.id) ?? [],
    about: JSON.parse(row.about) as PlaceShare[],
    version: row.version,
    publishersAtVersion: row.publishers_at_version,
    startedAt: row.started_at,
    newsAt: row.news_at,
    grewAt: row.grew_at,
  }));
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

/** Invented news leaves before the first real article comes in. */
async function forgetSample(trx: Transaction<Schema>): Promise<void> {
  const stories = await trx.selectFrom('stories').select('id').where('is_sample', '=', 1).execute();
  const ids = stories.map((story) => story.id);
  await trx.deleteFrom('articles').where('is_sample', '=', 1).execute();
  await trx.deleteFrom('feeds').where('is_sample', '=', 1).execute();
  if (ids.length > 0) await trx.deleteFrom('told').where('story_id', 'in', ids).execute();
  await deleteStories(trx, ids);
}

async function outletCountSince(db: Kysely<Schema>, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('articles')
    .select(({ fn }) => fn.count<number>('outlet_id').distinct().as('count'))
    .where('news_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
