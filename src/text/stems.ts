// Cuts the endings off a word, so that "ministers" and "minister" are one; the only door to snowball-stemmers.
import snowball from 'snowball-stemmers';

/** BCP 47 primary tag to Snowball algorithm. A language that is not here keeps its words whole. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
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
  const cut = stemmer.cut(word) || word;
  stemmer.known.set(word, cut);
  return cut;
}

function stemmerOf(language: string | null): Stemmer | null {
  if (language === null) return null;
  const open = stemmers.get(language);
  if (open !== undefined) return open;
  const algorithm = Object.hasOwn(ALGORITHMS, language) ? ALGORITHMS[language] : undefined;
  if (algorithm === undefined) return null;
  const library = snowball.newStemmer(algorithm);
  const made: Stemmer = { cut: (word) => library.stem(word), known: new Map() };
  stemmers.set(language, made);
  return made;
}
