// Stories as they are asked for: by place, by words, by id.
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import type { Term } from '../model/search.ts';
import type { CountDispute, Growth, Outline, Story, SummarySentence, Voice } from '../model/story.ts';
import { anyOf } from './listed.ts';
import type { Schema, StoryRow } from './schema.ts';

/** Rows a place question may return at most; a digest shows far fewer. */
const STORIES_MAX = 2_000;

export function storyQueries(db: Kysely<Schema>) {
  return {
    storyById: async (id: string) => (await storiesByIds(db, [id]))[0] ?? null,
    storiesByIds: (ids: readonly string[]) => storiesByIds(db, ids),
    storiesAbout: (question: StoriesAbout) => storiesAbout(db, question),
    outlinesAbout: (question: OutlinesAbout) => outlinesAbout(db, question),
    storiesMatching: (question: StoriesMatching) => storiesMatching(db, question),
    storiesFollowed: (question: StoriesFollowed) => storiesFollowed(db, question),
  };
}

export type StoriesAbout = {
  /** Null means everywhere, stories without a place included. */
  readonly countries: ReadonlySet<CountryCode> | null;
  /** A story counts for a country when at least this share of it is about it, 0 to 1. */
  readonly shareMin: number;
  readonly newsSince: Instant;
  /** Nothing newer than that; left out for no limit. */
  readonly newsBefore?: Instant;
  /** Only stories that are new or grew after that; null for any. */
  readonly grewAfter: Instant | null;
  /** Leaves out what this chat was told at the story's present version; null for nobody. */
  readonly untoldTo: number | null;
  /** At most so many; left out for STORIES_MAX. */
  readonly countMax?: number;
};

function queryAbout(db: Kysely<Schema>, question: StoriesAbout) {
  const { countries, untoldTo, grewAfter, newsBefore } = question;
  let query = db.selectFrom('stories').where('stories.news_at', '>=', question.newsSince);
  if (newsBefore !== undefined) query = query.where('stories.news_at', '<', newsBefore);
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

export type StoriesFollowed = Omit<StoriesAbout, 'countries' | 'shareMin'> & {
  /** A story is followed that has all the words of one of them, wherever it happens. */
  readonly follows: readonly (readonly Term[])[];
};

/** Words that a chat follows; more are not looked for. */
const FOLLOWS_MAX = 50;

async function storiesFollowed(db: Kysely<Schema>, question: StoriesFollowed): Promise<readonly Story[]> {
  const follows = question.follows.slice(0, FOLLOWS_MAX).filter((terms) => terms.length > 0);
  const match = follows.map((terms) => `(${terms.map(matchOf).join(' AND ')})`).join(' OR ');
  if (match === '') return [];
  const rows = await queryAbout(db, { ...question, countries: null, shareMin: 0 })
    .selectAll('stories')
    .where('stories.seq', 'in', ({ selectFrom }) =>
      selectFrom('story_words').select('story_words.rowid').where(sql<boolean>`story_words match ${match}`),
    )
    .orderBy('stories.publishers', 'desc')
    .orderBy('stories.news_at', 'desc')
    .limit(STORIES_MAX)
    .execute();
  return toStories(db, rows);
}

/** Nothing a person types is query syntax. */
function matchOf(term: Term): string {
  return `(${term.map((form) => `"${form.replaceAll('"', '""')}"`).join(' OR ')})`;
}

export type OutlinesAbout = StoriesAbout & {
  /** What these outlets alone tell is left out. */
  readonly hidden: ReadonlySet<string>;
};

/** The same stories without their words: for the world in a tenth of the time. */
async function outlinesAbout(db: Kysely<Schema>, question: OutlinesAbout): Promise<readonly Outline[]> {
  const { hidden, countMax = STORIES_MAX } = question;
  let query = queryAbout(db, question);
  if (hidden.size > 0) {
    query = query.where(({ or, not, exists, selectFrom }) => {
      const voices = selectFrom('articles').select('articles.id').whereRef('articles.story_id', '=', 'stories.id');
      return or([not(exists(voices)), exists(voices.where('articles.outlet_id', 'not in', [...hidden]))]);
    });
  }
  const chosen = query
    .select('stories.seq')
    .orderBy('stories.publishers', 'desc')
    .orderBy('stories.news_at', 'desc')
    .limit(countMax);
  const rows = await db
    .selectFrom('stories')
    .select(['id', 'about', 'publishers', 'news_at as newsAt', sql<number>`summary <> '[]'`.as('hasText')])
    .where('seq', 'in', chosen)
    .orderBy('publishers', 'desc')
    .orderBy('news_at', 'desc')
    .execute();
  const alone = await loneOutlets(
    db,
    rows.filter(({ publishers }) => publishers <= 1).map(({ id }) => id),
  );
  return rows.map(({ about, hasText, ...row }) => ({
    ...row,
    about: JSON.parse(about) as PlaceShare[],
    loneOutlet: alone.get(row.id) ?? null,
    hasText: hasText === 1,
  }));
}

/** By story, where one outlet alone tells it. */
async function loneOutlets(db: Kysely<Schema>, storyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('articles')
    .select(({ fn }) => ['story_id as storyId', fn.min('outlet_id').as('first'), fn.max('outlet_id').as('last')])
    .where('story_id', 'in', anyOf(storyIds))
    .groupBy('story_id')
    .execute();
  return new Map(rows.filter(({ first, last }) => first === last).map(({ storyId, first }) => [storyId, first]));
}

/** The most widely told first, then the newest; the caller ranks. */
async function storiesAbout(db: Kysely<Schema>, question: StoriesAbout): Promise<readonly Story[]> {
  const rows = await queryAbout(db, question)
    .selectAll('stories')
    .orderBy('stories.publishers', 'desc')
    .orderBy('stories.news_at', 'desc')
    .limit(question.countMax ?? STORIES_MAX)
    .execute();
  return toStories(db, rows);
}

export type StoriesMatching = {
  readonly terms: readonly Term[];
  readonly countMax: number;
  /** Only stories of these countries; left out for everywhere. */
  readonly countries?: ReadonlySet<CountryCode>;
  readonly shareMin?: number;
  /** Only news since then; left out for all. */
  readonly newsSince?: Instant;
  /** Whether a story that has some of the words will do where none has all. */
  readonly areSomeEnough: boolean;
};

/**
 * Best match first. A story is found first by its own headline: that counts five times its summary, and one whose headline
 * is nearly the question stands above all.
 */
async function storiesMatching(db: Kysely<Schema>, question: StoriesMatching): Promise<readonly Story[]> {
  const { terms, countMax, areSomeEnough } = question;
  if (terms.length === 0) return [];
  const matches = terms.map(matchOf);
  const all = await rowsMatching(db, matches.join(' AND '), question);
  const rows = all.length > 0 || !areSomeEnough ? all : await rowsMatching(db, matches.join(' OR '), question);
  const words = terms.map(([typed]) => typed);
  const ranked = rows.toSorted((a, b) => Number(isOwnHeadline(b, words)) - Number(isOwnHeadline(a, words)));
  return toStories(db, ranked.slice(0, countMax));
}

/** Of a word that stands in very many stories the newest are weighed: weighing 100,000 would take 0.1 s. */
const WEIGHED_MAX = 1_000;

/** Looked at again by their headlines. */
const CANDIDATES_MAX = 60;

function rowsMatching(db: Kysely<Schema>, match: string, question: StoriesMatching) {
  const { countries, shareMin = 0, newsSince, countMax } = question;
  let query = db
    .selectFrom(({ selectFrom }) =>
      selectFrom('story_words')
        .select(['story_words.rowid as found', sql<number>`bm25(story_words, 5.0, 1.0)`.as('weight')])
        .where(sql<boolean>`story_words match ${match}`)
        .orderBy('story_words.rowid', 'desc')
        .limit(WEIGHED_MAX)
        .as('matches'),
    )
    .innerJoin('stories', 'stories.seq', 'matches.found')
    .selectAll('stories');
  if (newsSince !== undefined) query = query.where('stories.news_at', '>=', newsSince);
  if (countries !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('story_places')
          .select('story_places.story_id')
          .whereRef('story_places.story_id', '=', 'stories.id')
          .where('story_places.country', 'in', [...countries])
          .where('story_places.share', '>=', shareMin),
      ),
    );
  }
  return query
    .orderBy('matches.weight')
    .orderBy('stories.news_at', 'desc')
    .limit(Math.max(countMax, CANDIDATES_MAX))
    .execute();
}

const OWN_SHARE = 0.8;

/** Whether question and headline have at least four fifths of their words in common. */
function isOwnHeadline({ headline }: { readonly headline: string }, words: readonly string[]): boolean {
  const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const own = new Set((headline.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(fold));
  const asked = new Set(words.map(fold));
  return own.intersection(asked).size >= OWN_SHARE * own.union(asked).size;
}

async function storiesByIds(db: Kysely<Schema>, ids: readonly string[]): Promise<readonly Story[]> {
  if (ids.length === 0) return [];
  return toStories(db, await db.selectFrom('stories').selectAll().where('id', 'in', anyOf(ids)).execute());
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
    .where('articles.story_id', 'in', anyOf(rows.map(({ id }) => id)))
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
