// How common a word is in its language at large, so that rarity means something before the first hundred articles have been seen.
import english from '../../data/words/en.json' with { type: 'json' };

/** Articles of a thousand that hold the stem; see data/words/README.md. */
const TABLES: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([['en', new Map(Object.entries(english))]]);

/** Articles of a thousand that are expected to hold this stem (see stems.ts), 0 to 1000. 0 for a rare word or a language without a table. */
export function commonness(stemmed: string, language: string | null): number {
  return language === null ? 0 : (TABLES.get(language)?.get(stemmed) ?? 0);
}

/** Whether the language has a table; without one every word counts as rare until live articles have shown otherwise. */
export function hasCommonness(language: string | null): boolean {
  return language !== null && TABLES.has(language);
}
