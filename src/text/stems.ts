// Cuts the endings off a word, so that "ministers" and "minister" are one; the only door to snowball-stemmers.
import { createRequire } from 'node:module';
import type Snowball from 'snowball-stemmers';
import { ownCopy } from './own-copy.ts';
import { endingCutter } from './stem-endings.ts';
import { stemEnglish } from './stem-english.ts';

/** BCP 47 primary tag to Snowball algorithm. English is our own, and a dozen more have their endings cut. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  tr: 'turkish',
};

/** Snowball manages 60,000 words a second, a Map millions; a language's memory starts afresh at this many words. */
const REMEMBERED_MAX = 100_000;

type Stemmer = { readonly cut: (word: string) => string; readonly known: Map<string, string> };

const stemmers = new Map<string, Stemmer | null>();

/** The word without its endings. Expects lower case; an unknown language or null gives the word back. */
export function stem(word: string, language: string | null): string {
  const stemmer = stemmerOf(language);
  if (stemmer === null) return word;
  const known = stemmer.known.get(word);
  if (known !== undefined) return known;
  if (stemmer.known.size >= REMEMBERED_MAX) stemmer.known.clear();
  const own = ownCopy(word);
  const cut = stemmer.cut(own) || own;
  stemmer.known.set(own, cut);
  return cut;
}

function stemmerOf(language: string | null): Stemmer | null {
  if (language === null) return null;
  const open = stemmers.get(language);
  if (open !== undefined) return open;
  const cut = language === 'en' ? stemEnglish : snowballFor(language);
  if (cut === null) return null;
  const made: Stemmer = { cut, known: new Map() };
  stemmers.set(language, made);
  return made;
}

/** The library is loaded with the first text in another language: reading its 23,000 lines takes some 50 ms. */
function snowballFor(language: string): ((word: string) => string) | null {
  const algorithm = Object.hasOwn(ALGORITHMS, language) ? ALGORITHMS[language] : undefined;
  if (algorithm === undefined) return endingCutter(language);
  const snowball = createRequire(import.meta.url)('snowball-stemmers') as typeof Snowball;
  const library = snowball.newStemmer(algorithm);
  return (word) => library.stem(word);
}
