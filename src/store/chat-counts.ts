// How many chats there are, by platform and by why those rest that nothing is sent to.
import type { Kysely } from 'kysely';
import type { PlatformName } from '../model/chat.ts';
import { type RestKind, restKindOf } from '../model/rest.ts';
import type { Schema } from './schema.ts';

export type ChatCount = {
  readonly platform: PlatformName;
  /** Null for those that do not rest. */
  readonly rest: RestKind | null;
  readonly count: number;
};

export function chatCountQueries(db: Kysely<Schema>) {
  return {
    chatCount: async () => {
      const row = await db
        .selectFrom('chats')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    chatCounts: () => chatCounts(db),
  };
}

async function chatCounts(db: Kysely<Schema>): Promise<readonly ChatCount[]> {
  const rows = await db
    .selectFrom('chats')
    .select(({ fn }) => ['platform', 'rest_reason', fn.countAll<number>().as('count')])
    .groupBy(['platform', 'rest_reason'])
    .orderBy('platform')
    .execute();
  const counts = new Map<string, ChatCount>();
  for (const { platform, rest_reason: reason, count } of rows) {
    const rest = reason === null ? null : restKindOf(reason);
    const key = `${platform} ${rest ?? ''}`;
    counts.set(key, { platform, rest, count: (counts.get(key)?.count ?? 0) + Number(count) });
  }
  return [...counts.values()];
}
