// How common a word is in its language at large, so that rarity means something before the first hundred articles have been seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../data/words');
/** Languages that have a table there; see data/words/README.md. */
const COUNTED: ReadonlySet<string> = new Set(['en']);

/** Read when a language's first word is asked for (10 ms): half of what is started needs none. */
const tables = new Map<string, ReadonlyMap<string, number>>();

/** Articles of a thousand that are expected to hold this stem (see stems.ts), 0 to 1000. 0 for a rare word or a language without a table. */
export function commonness(stemmed: string, language: string | null): number {
  return language !== null && COUNTED.has(language) ? (tableOf(language).get(stemmed) ?? 0) : 0;
}

/** Whether the language has a table; without one every word counts as rare until live articles have shown otherwise. */
export function hasCommonness(language: string | null): boolean {
  return language !== null && COUNTED.has(language);
}

function tableOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const counts = JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8')) as Readonly<Record<string, number>>;
  const table = new Map(Object.entries(counts));
  tables.set(language, table);
  return table;
}
