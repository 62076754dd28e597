// How news is kept: an article, its story and all that follows from it, in one transaction or not at all.
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Article, linkKey } from '../model/article.ts';
import type { Because } from '../model/because.ts';
import type { Findable } from '../model/search.ts';
import { publisherCount, type Story } from '../model/story.ts';
import type { Schema } from './schema.ts';

/** What one article changed: all of it is kept, or none. */
export type KeptArticle = {
  readonly article: Article;
  readonly story: Story;
  readonly findable: Findable;
  readonly isDuplicate: boolean;
  /** Why it joined the story; null when it started it. */
  readonly because: Because | null;
  readonly isSample: boolean;
  /** Stories that dissolved into `story`. */
  readonly mergedFrom: readonly string[];
  /** A story that looks like an earlier one and stays apart from it. */
  readonly link: { readonly story: string; readonly earlier: string } | null;
};

export function newsroomQueries(db: Kysely<Schema>) {
  let changes = 0;
  /** Counted before and after, so that whoever reads in between never takes what was for what is. */
  const change = async (work: (trx: Transaction<Schema>) => Promise<void>): Promise<void> => {
    changes += 1;
    try {
      await db.transaction().execute(work);
    } finally {
      changes += 1;
    }
  };
  return {
    /** Another number after each change of a story: all of them are made here. */
    storyChanges: () => changes,
    /** An article that is kept already, with more text than before, and its story told anew. */
    growArticle: (grown: Pick<KeptArticle, 'article' | 'story' | 'findable'>) =>
      change((trx) => growArticle(trx, grown)),
    keepArticle: (kept: KeptArticle) => change((trx) => keepArticle(trx, kept)),
    forgetSample: () => change(forgetSample),
  };
}

async function keepArticle(trx: Transaction<Schema>, kept: KeptArticle): Promise<void> {
  const { article, story } = kept;
  const { outlet } = article;
  await trx
    .insertInto('outlets')
    .values({ id: outlet.id, name: outlet.name, home: outlet.home })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: outlet.name, home: outlet.home }))
    .execute();
  await keepStory(trx, kept);
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
      image_url: article.imageUrl ?? null,
      link_key: linkKey(article.url),
      is_duplicate: kept.isDuplicate ? 1 : 0,
      because: kept.because === null ? null : JSON.stringify(kept.because),
      is_sample: kept.isSample ? 1 : 0,
    })
    .execute();
  for (const from of kept.mergedFrom) await dissolveStory(trx, { from, into: story.id });
  if (kept.link !== null) {
    await trx.updateTable('stories').set({ earlier_id: kept.link.earlier }).where('id', '=', kept.link.story).execute();
  }
}

async function growArticle(
  trx: Transaction<Schema>,
  { article, story, findable }: Pick<KeptArticle, 'article' | 'story' | 'findable'>,
): Promise<void> {
  await trx
    .updateTable('articles')
    .set({
      text: article.text,
      language: article.language,
      dateline: article.dateline === null ? null : JSON.stringify(article.dateline),
      agency: article.agency,
      about: JSON.stringify(article.about),
      mentioned: JSON.stringify(article.mentioned),
    })
    .where('id', '=', article.id)
    .execute();
  await keepStory(trx, { story, findable, isSample: false });
}

async function keepStory(
  trx: Transaction<Schema>,
  { story, findable, isSample }: Pick<KeptArticle, 'story' | 'findable' | 'isSample'>,
): Promise<void> {
  const values = {
    headline: story.headline,
    language: story.language,
    summary: JSON.stringify(story.summary),
    disputes: JSON.stringify(story.disputes),
    about: JSON.stringify(story.about),
    publishers: publisherCount(story),
    version: story.version,
    publishers_at_version: story.publishersAtVersion,
    growth: JSON.stringify(story.growth),
    earlier_id: story.earlierId,
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
  await trx.deleteFrom('story_words').where('rowid', '=', seq).execute();
  await trx
    .insertInto('story_words')
    .values({ rowid: seq, ...findable })
    .execute();
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
  await trx.updateTable('stories').set({ earlier_id: into }).where('earlier_id', '=', from).execute();
  await trx
    .updateTable('stories')
    .set({ earlier_id: null })
    .where('id', '=', into)
    .where('earlier_id', '=', into)
    .execute();
  await deleteStories(trx, [from]);
}

async function deleteStories(trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await trx.selectFrom('stories').select('seq').where('id', 'in', ids).execute();
  for (const { seq } of rows) await trx.deleteFrom('story_words').where('rowid', '=', seq).execute();
  await trx.deleteFrom('stories').where('id', 'in', ids).execute();
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
