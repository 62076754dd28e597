// The words that countries' names are made of, in any language: what all news from one place has in common, whatever happened there.
import { readWords } from './words.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A tag from outside must not fill the memory; news comes in some sixty languages. */
const LANGUAGES_MAX = 200;

const known = new Map<string, ReadonlySet<string>>();

/** Stems (see stems.ts) as CLDR names all countries in the language, through Intl. Empty for a language that Intl does not know. */
export function countryWords(language: string | null): ReadonlySet<string> {
  if (language === null) return new Set();
  const made = known.get(language);
  if (made !== undefined) return made;
  const words = readCountryWords(language);
  if (known.size < LANGUAGES_MAX) known.set(language, words);
  return words;
}

function readCountryWords(language: string): ReadonlySet<string> {
  const words = new Set<string>();
  const isKnown = /^[a-z]{2,3}$/.test(language) && Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  if (!isKnown) return words;
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = names.of(first + second);
      if (name === undefined) continue;
      for (const { word } of readWords(name, language)) words.add(word);
    }
  }
  return words;
}
