// What an article is known by in any language: its names as they sound, and its larger numbers. Words of countries are left out.
import { commonness } from '../text/commonness.ts';
import { countryWords } from '../text/country-words.ts';
import { monthNamed } from '../text/months.ts';
import { stem } from '../text/stems.ts';
import type { Word } from '../text/word-forms.ts';
import { hash } from './shingles.ts';

export type Mark = {
  readonly kind: 'name' | 'number';
  readonly written: string;
  /** How long a number is before its point, 0 for a name. */
  readonly digits: number;
};

/** By the hash of how a name sounds, or of a number. */
export type Marks = ReadonlyMap<number, Mark>;

/** The first ones tell the event. */
const MARKS_MAX = 32;

/** A name of fewer letters, or of fewer consonants, sounds like too many others. */
const LETTERS_MIN = 4;
const CONSONANTS_MIN = 3;

/** Small numbers are everywhere, and years are no number of an event. */
const NUMBER_MIN = 11;
const YEAR_FIRST = 1_900;
const YEAR_LAST = 2_100;

/** A name that is an English word of which so many are expected in a thousand articles (President, Union) names nobody. */
const EXPECTED_MAX = 3;

/** Cyrillic letters and how each sounds, letter and Latin spelling by turns; - for no sound. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  (
    'а a,б b,в v,г g,ґ g,д d,е e,ё e,є e,ж j,з z,и i,і i,ї i,й i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х h,ц ts,ч ch,ш sh,щ sh,' +
    'ъ -,ы i,ь -,э e,ю u,я a,ћ ch,ђ j,љ l,њ n,џ j,ј i'
  )
    .split(',')
    .map((pair) => [pair.slice(0, 1), pair.slice(2).replace('-', '')] as const),
);

/** Spellings of one sound, the longer first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|tch|tsch|ch|cz|č|ç|ş|š|ś/gu, 's'],
  [/kh|gh/gu, 'h'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ck|q|c/gu, 'k'],
  [/x/gu, 'ks'],
  [/dj|zh|ž|j/gu, 'i'],
  [/w/gu, 'v'],
  [/z/gu, 's'],
  [/h/gu, ''],
];

const VOWELS = /[aeiouyıæøœ]/gu;
const CAPITAL = /^\p{Lu}/u;
const LATIN_OR_CYRILLIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’.-]+$/u;

export function marksOf(article: { readonly words: readonly Word[]; readonly language: string }): Marks {
  const marks = new Map<number, Mark>();
  const countries = countryWords(article.language);
  for (const [at, { word, kind, written }] of article.words.entries()) {
    if (marks.size === MARKS_MAX) break;
    if (kind === 'number') {
      const value = Number(word);
      if (isMonth(article.words[at - 1]) || isMonth(article.words[at + 1])) continue;
      if (value >= NUMBER_MIN && !(value >= YEAR_FIRST && value <= YEAR_LAST))
        marks.set(hash(`#${word}`), { kind, written, digits: String(Math.trunc(value)).length });
      continue;
    }
    // German capitalises all nouns: its names are told by what the other language has too.
    if (kind !== 'name' && !(article.language === 'de' && CAPITAL.test(written))) continue;
    if (countries.has(word) || written.length < LETTERS_MIN || !LATIN_OR_CYRILLIC.test(written)) continue;
    const key = keyOfName(written);
    if (key !== null && !marks.has(key)) marks.set(key, { kind: 'name', written, digits: 0 });
  }
  return marks;
}

/** Names come again and again, and working out how one sounds takes a dozen patterns. The memory starts afresh at this many. */
const NAMES_MAX = 10_000;
const keysOfNames = new Map<string, number | null>();

/** Null for a name that sounds like too many others, or is a word of everyday speech. */
function keyOfName(written: string): number | null {
  const known = keysOfNames.get(written);
  if (known !== undefined) return known;
  if (keysOfNames.size >= NAMES_MAX) keysOfNames.clear();
  const plain = foldedName(written);
  const sound = soundOf(plain);
  const isNobody = sound.length < CONSONANTS_MIN || commonness(stem(plain, 'en'), 'en') > EXPECTED_MAX;
  const key = isNobody ? null : hash(sound);
  keysOfNames.set(written, key);
  return key;
}

/** 15 April is a date. */
function isMonth(beside: Word | undefined): boolean {
  return beside !== undefined && monthNamed(beside.written.toLowerCase()) !== null;
}

/** Lower-case Latin letters without accents. */
function foldedName(written: string): string {
  const latin = [...written.toLowerCase().replace(/['’]s$/u, '')]
    .map((letter) => CYRILLIC.get(letter) ?? letter)
    .join('');
  return latin.normalize('NFD').replace(/[\u0300-\u036f'’.-]/gu, '');
}

/** Its consonants as they sound: Zelensky, Selenskyj and Зеленский are slnsk. */
function soundOf(folded: string): string {
  let sound = folded;
  for (const [spelling, plain] of SOUNDS) sound = sound.replace(spelling, plain);
  return sound.replace(VOWELS, '').replace(/(.)\1+/gu, '$1');
}
