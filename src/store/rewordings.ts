// Rewordings that were asked for, one a story's version and language, kept or refused; and what each day's asking has cost.
import type { Kysely } from 'kysely';
import type { Language } from '../model/language.ts';
import type { Extract, Rewording, RewordingKey } from '../model/rewording.ts';
import type { Schema } from './schema.ts';

export type KnownRewording = {
  /** What it was made from: of a story that reads otherwise now it is none. */
  readonly source: string;
  /** Null where the answer was refused. */
  readonly rewording: Rewording | null;
};

export function rewordingQueries(db: Kysely<Schema>) {
  return {
    rewordings: (storyIds: readonly string[], language: Language) => rewordings(db, storyIds, language),
    keepRewording: async (key: RewordingKey, known: KnownRewording, now: number) => {
      const row = {
        source: known.source,
        rewording: known.rewording === null ? null : JSON.stringify(known.rewording),
        made_at: now,
      };
      await db
        .insertInto('rewordings')
        .values({ story_id: key.storyId, version: key.version, language: key.language, ...row })
        .onConflict((conflict) => conflict.columns(['story_id', 'version', 'language']).doUpdateSet(row))
        .execute();
    },
    forgetRewordings: async (before: number) => {
      await db.deleteFrom('rewordings').where('made_at', '<', before).execute();
    },
    modelDay: async (day: string) => {
      const row = await db.selectFrom('model_days').selectAll().where('day', '=', day).executeTakeFirst();
      return { requests: row?.requests ?? 0, tokens: row?.tokens ?? 0 };
    },
    addToModelDay: async (day: string, used: { readonly requests: number; readonly tokens: number }) => {
      await db
        .insertInto('model_days')
        .values({ day, ...used })
        .onConflict((conflict) =>
          conflict.column('day').doUpdateSet(({ eb }) => ({
            requests: eb('model_days.requests', '+', used.requests),
            tokens: eb('model_days.tokens', '+', used.tokens),
          })),
        )
        .execute();
    },
  };
}

/** By "story version", for the language. */
async function rewordings(
  db: Kysely<Schema>,
  storyIds: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, KnownRewording>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('rewordings')
    .selectAll()
    .where('language', '=', language)
    .where('story_id', 'in', [...storyIds])
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.story_id} ${row.version}`,
      { source: row.source, rewording: row.rewording === null ? null : (JSON.parse(row.rewording) as Rewording) },
    ]),
  );
}

/** What is compared to know whether a story still reads as it did. */
export function sourceKey({ headline, sentences }: Extract): string {
  return JSON.stringify([headline, ...sentences]);
}
