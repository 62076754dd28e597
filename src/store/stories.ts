// Stories as they are asked for: by place, by words, by id.
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import type { CountDispute, Growth, Story, SummarySentence, Voice } from '../model/story.ts';
import type { Schema, StoryRow } from './schema.ts';

/** Rows a place question may return at most; a digest shows far fewer. */
const STORIES_MAX = 2_000;

export function storyQueries(db: Kysely<Schema>) {
  return {
    storyById: async (id: string) => (await storiesByIds(db, [id]))[0] ?? null,
    storiesAbout: (question: StoriesAbout) => storiesAbout(db, question),
    storiesMatching: (question: StoriesMatching) => storiesMatching(db, question),
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

function queryAbout(db: Kysely<Schema>, question: StoriesAbout) {
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
  const rows = await queryAbout(db, question)
    .selectAll('stories')
    .orderBy('stories.publishers', 'desc')
    .orderBy('stories.news_at', 'desc')
    .limit(STORIES_MAX)
    .execute();
  return toStories(db, rows);
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
    disputes: JSON.parse(row.disputes) as CountDispute[],
    voices: voices.get(row.id) ?? [],
    about: JSON.parse(row.about) as PlaceShare[],
    version: row.version,
    publishersAtVersion: row.publishers_at_version,
    growth: JSON.parse(row.growth) as Growth[],
    earlierId: row.earlier_id,
    startedAt: row.started_at,
    newsAt: row.news_at,
    grewAt: row.grew_at,
  }));
}
