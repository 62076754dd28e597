// Readers for the fields of a JSON line: a value from outside becomes a typed one, or a sentence on what is wrong with it.
import { type Outcome, ok, problem } from '../src/base/outcome.ts';

/** Never throws. The problem is a clause that follows the field's name: "must be text". */
export type Field<T> = (value: unknown) => Outcome<T, string>;

/** An id as the line gives it, text or number, handed back as it came. */
export const lineId: Field<string | number> = (value) =>
  typeof value === 'string' || typeof value === 'number' ? ok(value) : problem('must be text or a number');

/** Text that may be absent or null in a line. */
export const optionalText: Field<string | null> = (value) =>
  value === undefined || value === null ? ok(null) : typeof value === 'string' ? ok(value) : problem('must be text');

/** A whole number that may be absent or null in a line. */
export function optionalCount({ min, max }: { readonly min: number; readonly max: number }): Field<number | null> {
  return (value) => {
    if (value === undefined || value === null) return ok(null);
    return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? ok(value)
      : problem(`must be a whole number from ${min} to ${max}`);
  };
}

export function listOf<T>(field: Field<T>, { max }: { readonly max: number }): Field<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return problem('must be a list');
    if (value.length > max) return problem(`may hold at most ${max}`);
    const read: T[] = [];
    for (const [at, each] of value.entries()) {
      const item = field(each);
      if (!item.ok) return problem(`number ${at + 1}: ${item.problem}`);
      read.push(item.value);
    }
    return ok(read);
  };
}

/** An object with these fields; others that it has are passed over. */
export function object<F extends Readonly<Record<string, Field<unknown>>>>(fields: F): Field<ObjectOf<F>> {
  const entries = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem('must be an object');
    const read: Record<string, unknown> = {};
    for (const [name, field] of entries) {
      const item = field(Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined);
      if (!item.ok) return problem(`"${name}" ${item.problem}`);
      read[name] = item.value;
    }
    // Each field was read by its own reader: the compiler cannot follow that through a loop.
    return ok(read as ObjectOf<F>);
  };
}

export type ObjectOf<F> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };
