// Why each article of a story was put there, as it was written down at the time.
import type { Kysely } from 'kysely';
import type { Because } from '../model/because.ts';
import type { Schema } from './schema.ts';

/** Articles of one story that are looked at; a story of hundreds is explained by its first. */
const ARTICLES_MAX = 50;

export function reasonQueries(db: Kysely<Schema>) {
  return {
    /** Oldest first; without the article that began the story, which had nothing to join. */
    reasonsOfStory: async (storyId: string): Promise<readonly Because[]> => {
      const rows = await db
        .selectFrom('articles')
        .select('because')
        .where('story_id', '=', storyId)
        .where('because', 'is not', null)
        .orderBy('seq')
        .limit(ARTICLES_MAX)
        .execute();
      return rows.flatMap(({ because }) => (because === null ? [] : [JSON.parse(because) as Because]));
    },
  };
}
