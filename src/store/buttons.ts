// What buttons need to outlive the process: one secret, and the lines that are too long to be carried by a button.
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Kept lines of one chat; the oldest go first. A page of a search with long words is one line. */
const LINES_PER_CHAT_MAX = 200;

type LineName = {
  /** Platform and chat: "telegram:-1001". */
  readonly owner: string;
  readonly name: string;
};

export function buttonQueries(db: Kysely<Schema>) {
  return {
    /** The secret of that name: the one that is kept, or this fresh one from now on. */
    secret: async (name: string, fresh: string): Promise<string> => {
      await db
        .insertInto('secrets')
        .values({ name, value: fresh })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const row = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow();
      return row.value;
    },
    keepLine: (line: LineName & { readonly line: string }) => keepLine(db, line),
    keptLine: async ({ owner, name }: LineName): Promise<string | null> => {
      const row = await db
        .selectFrom('kept_lines')
        .select('line')
        .where('owner', '=', owner)
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.line ?? null;
    },
  };
}

async function keepLine(db: Kysely<Schema>, row: LineName & { readonly line: string }): Promise<void> {
  await db
    .insertInto('kept_lines')
    .values(row)
    .onConflict((conflict) => conflict.columns(['owner', 'name']).doNothing())
    .execute();
  await sql`delete from kept_lines where seq in (
    select seq from kept_lines where owner = ${row.owner} order by seq desc limit -1 offset ${LINES_PER_CHAT_MAX}
  )`.execute(db);
}
