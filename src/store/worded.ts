// A question that is put very often is worded once, with blanks, and asked with other values: kysely takes longer to word most of ours than
// SQLite to answer them.
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** What stands in a worded question where a value will. */
class Blank {
  readonly name: string | number;

  constructor(name: string | number) {
    this.name = name;
  }
}

/** By name; by number, as a list, where they are many. */
type Values = { readonly [at: number]: unknown };

/** Stands for the value of that name or number. */
export type BlankOf<V extends Values> = <Name extends keyof V & (string | number)>(name: Name) => RawBuilder<V[Name]>;

/**
 * `build` is called once for each `shape`, which is all that its words depend on beside the values; there must be few. One engine a process: the
 * words are those of the first database that was asked. Resolves with the rows.
 */
export function worded<Shape extends readonly (string | number)[], V extends Values, Row>(
  build: (db: Kysely<Schema>, blank: BlankOf<V>, ...shape: Shape) => { readonly compile: () => CompiledQuery<Row> },
): (db: Kysely<Schema>, values: V, ...shape: Shape) => Promise<readonly Row[]> {
  const known = new Map<string, CompiledQuery<Row>>();
  return async (db, values, ...shape) => {
    const name = shape.join(' ');
    let question = known.get(name);
    if (question === undefined) {
      question = build(db, (blank) => sql`${new Blank(blank)}`, ...shape).compile();
      known.set(name, question);
    }
    const parameters = question.parameters.map((value) =>
      value instanceof Blank ? Reflect.get(values, value.name) : value,
    );
    const { rows } = await db.executeQuery<Row>({ ...question, parameters });
    return rows;
  };
}
