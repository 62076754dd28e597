// Whether a rewording says nothing that its source does not: numbers, names, dates, links, length, language. Strict: what cannot be shown to be faithful is refused.
import { type Language, parseLanguage } from '../model/language.ts';
import type { Extract, Rewording } from '../model/rewording.ts';
import { commonness } from '../text/commonness.ts';
import { detectLanguage } from '../text/language.ts';
import { asciiDigits, monthNamed } from '../text/months.ts';
import { readAmount } from '../text/numbers.ts';
import { stem } from '../text/stems.ts';
import { isStopWord } from '../text/stop-words.ts';
import { numberWordsOf } from './number-words.ts';

export type Unfaithful = 'shape' | 'markup' | 'link' | 'too long' | 'number' | 'date' | 'name' | 'wrong language';

/**
 * Languages that show a name by a capital: an invented one can be seen and refused. German writes every noun with a
 * capital, so there a new one must follow an article.
 */
const CHECKED: ReadonlySet<Language> = new Set<Language>(['en', 'es', 'fr', 'de', 'pt', 'ru', 'id', 'tr']);

/**
 * Where names cannot be told from words, the answer is translated back, by a request that never saw the source, and what comes back is
 * held against the source in the source's language: there an invented name has a capital again.
 */
export function canBeChecked(language: Language, sourceTag: string | null): boolean {
  return CHECKED.has(language) || backInto(language, sourceTag) !== null;
}

/** The language in which names are looked at: null where the answer shows them itself, or where the source does not either. */
export function backInto(language: Language, sourceTag: string | null): Language | null {
  const source = sourceTag === null ? null : parseLanguage(sourceTag);
  const isShown = source !== null && CHECKED.has(source) && source !== 'de' && source !== language;
  return isShown && (language === 'de' || !CHECKED.has(language)) ? source : null;
}

/** A translation may be longer than its source by this, and a little more where the source is short. */
const LONGER_BY = 1.6;
const LONGER_CHARACTERS = 40;

export type Held = {
  readonly language: Language;
  /** Folded names of the places that the source names, in the language of the rewording: "rusia" for a source with Russia. */
  readonly placeWords: ReadonlySet<string>;
};

/** Null when it is faithful; else the first reason that it is not. */
export function whyUnfaithful(rewording: Rewording, source: Extract, held: Held): Unfaithful | null {
  const lines = [rewording.headline, ...rewording.sentences];
  const sourceText = [source.headline, ...source.sentences].join('\n');
  const known = knownWords(sourceText);
  const isDate = isDateWord(held.language);
  const hasName = (line: string): boolean =>
    CHECKED.has(held.language) ? hasNewName(line, { ...held, known, isDate }) : hasForeignWord(line, known);
  const why = whyUnlike(rewording, source, held.language);
  if (why !== null && why !== 'wrong language') return why;
  return lines.some(hasName) ? 'name' : why;
}

/** All but the names. */
function whyUnlike(rewording: Rewording, source: Extract, language: Language): Unfaithful | null {
  if (rewording.sentences.length !== source.sentences.length) return 'shape';
  const lines = [rewording.headline, ...rewording.sentences];
  const sourceLines = [source.headline, ...source.sentences];
  if (lines.some((line) => !/\p{L}/u.test(line))) return 'shape';
  const sourceText = sourceLines.join('\n');
  if (lines.some((line) => hasMarkup(line, sourceText))) return 'markup';
  const isTooLong = (line: string, at: number): boolean =>
    line.length > LONGER_BY * (sourceLines[at]?.length ?? 0) + LONGER_CHARACTERS;
  if (lines.some(isTooLong)) return 'too long';
  if (lines.some((line) => hasNewLink(line, sourceText))) return 'link';
  const facts = readFacts(sourceText, source.language);
  const said = readFacts(lines.join('\n'), language);
  if (!said.numbers.isSubsetOf(facts.numbers)) return 'number';
  if (!said.months.isSubsetOf(facts.months) || !said.weekdays.isSubsetOf(facts.weekdays)) return 'date';
  return isInLanguage(rewording.sentences.join(' '), language) ? null : 'wrong language';
}

/** A word in Latin letters within another script: a name as the source spells it, or an invention. */
function hasForeignWord(line: string, known: Known): boolean {
  const words = line.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]+/gu) ?? [];
  return words.some((word) => !known.words.has(fold(word)));
}

/** Control and invisible characters, line breaks, and marks of any markup that the source does not have. */
function hasMarkup(line: string, source: string): boolean {
  if (/[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u.test(line)) return true;
  return (line.match(/[<>[\]{}|\\`*_#~^@=]/gu) ?? []).some((mark) => !source.includes(mark));
}

function hasNewLink(line: string, source: string): boolean {
  const lower = source.toLowerCase();
  const links =
    line.toLowerCase().match(/\b\w+:\/\/\S*|\bwww\.\S+|[\p{L}\p{N}-]{1,63}\.\p{L}{2,63}(?![\p{L}])/gu) ?? [];
  return links.some((link) => !lower.includes(link));
}

type Facts = {
  readonly numbers: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
};

const TOKEN = /[\p{N}]+(?:[.,][\p{N}]+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

function readFacts(text: string, tag: string | null): Facts {
  const numbers = new Set<number>();
  const months = new Set<number>();
  const weekdays = new Set<number>();
  const language = tag === null ? null : parseLanguage(tag);
  const spelled: ReadonlyMap<string, number> = language === null ? new Map() : numberWordsOf(language);
  const days = weekdaysIn(tag);
  // "23 000" and "23’000" are one number; "23.000" and "23,000" are readAmount's to tell.
  const joined = asciiDigits(text)
    .replace(/(?<=\d)[ \u00A0\u202F'’](?=\d{3}(?!\d))/g, '')
    // "3月2日" is the second of March in Chinese and Japanese.
    .replace(/(?<!\d)(1[0-2]|[1-9])月/g, (_, month: string) => {
      months.add(Number(month));
      return ' ';
    });
  const tokens = joined.toLowerCase().match(TOKEN) ?? [];
  for (const [at, token] of tokens.entries()) {
    const amount = /^\d/.test(token) ? readAmount(token, tokens[at + 1] ?? '', tag) : null;
    if (amount !== null) numbers.add(amount.value);
    // "10-year-old", "twenty-two": each part counts.
    for (const part of [token, ...token.split('-')]) {
      const value = spelled.get(part);
      if (value !== undefined) numbers.add(value);
      const month = part.length >= 3 ? monthNamed(part) : null;
      if (month !== null) months.add(month);
      const day = days.get(part);
      if (day !== undefined) weekdays.add(day);
    }
  }
  return { numbers, months, weekdays };
}

const weekdayNames = new Map<string, ReadonlyMap<string, number>>();

/** Full names of the days, lower case, as they stand alone and in a date. */
function weekdaysIn(tag: string | null): ReadonlyMap<string, number> {
  const locale = tag ?? 'en';
  const known = weekdayNames.get(locale);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (let day = 1; day <= 7; day++) {
    // 1 January 2024 was a Monday.
    const at = Date.UTC(2024, 0, day);
    for (const options of [{ weekday: 'long' }, { weekday: 'long', day: 'numeric', month: 'long' }] as const) {
      const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(at);
      const name = parts.find(({ type }) => type === 'weekday')?.value.toLowerCase();
      if (name !== undefined) names.set(name, day);
    }
  }
  // Russian inflects them: "в среду", "в пятницу".
  if (locale === 'ru') for (const [name, day] of [...names]) names.set(name.replace(/а$/, 'у'), day);
  weekdayNames.set(locale, names);
  return names;
}

/** Days and months have been held against the source already, and some languages write them with a capital. */
function isDateWord(language: Language): (word: string) => boolean {
  const days = weekdaysIn(language);
  return (word) => days.has(word.toLowerCase()) || monthNamed(word) !== null;
}

type Known = {
  /** Folded words of the source. */
  readonly words: ReadonlySet<string>;
  /** Those with a capital. */
  readonly names: readonly string[];
};

function knownWords(source: string): Known {
  const written = source.match(TOKEN) ?? [];
  return {
    words: new Set(written.flatMap((word) => [word, ...word.split(/['’-]/)]).map(fold)),
    names: written.filter((word) => /\p{Lu}/u.test(word)).map(fold),
  };
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const GERMAN_ARTICLES = new Set(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen zum zur im am vom beim ins ans seine seinen seiner ihre ihren ihrer diese diesen dieser dieses'.split(
    ' ',
  ),
);

/** A word with a capital that the source does not have, in any form. */
function hasNewName(
  line: string,
  held: Held & { readonly known: Known; readonly isDate: (word: string) => boolean },
): boolean {
  let before = '';
  let beforeThat = '';
  for (const { 0: word, index } of line.matchAll(TOKEN)) {
    const startsSentence = index === 0 || /[.!?:;“"«„(—–-]\s*$/u.test(line.slice(0, index));
    const isNew = (part: string, at: number): boolean =>
      /\p{Lu}/u.test(part) &&
      !isKnownName(part, { ...held, startsSentence: startsSentence && at === 0, before, beforeThat });
    // "l’Écosse", "Franco-British": each part is a word; the "L" of "L’accord" is an article.
    if (word.split(/['’-]/).some((part, at) => isNew(part, at) && !(startsSentence && part.length === 1))) return true;
    beforeThat = before;
    before = word;
  }
  return false;
}

function isKnownName(
  word: string,
  held: Held & {
    readonly known: Known;
    readonly isDate: (word: string) => boolean;
    readonly startsSentence: boolean;
    readonly before: string;
    readonly beforeThat: string;
  },
): boolean {
  const { known, language, startsSentence } = held;
  const folded = fold(word);
  if (known.words.has(folded) || held.placeWords.has(folded) || held.isDate(word)) return true;
  // Inflected, or an adjective of it: "Pakistans", "Russian" from Russia.
  const isForm = (other: string): boolean =>
    other.length >= 5 && Math.abs(other.length - folded.length) <= 3 && sharedFront(other, folded) >= other.length - 1;
  if (known.names.some(isForm) || [...held.placeWords].some(isForm)) return true;
  const isInnerCapital = /\p{Lu}/u.test(word.slice(1));
  if (startsSentence && !isInnerCapital) {
    const lower = word.toLowerCase();
    if (isStopWord(lower, language)) return true;
    if (language === 'en' && commonness(stem(lower, 'en'), 'en') >= COMMON_MIN) return true;
  }
  return language === 'de' && !isInnerCapital && followsArticle(held);
}

/** A surname is seldom a word that English uses this often. */
const COMMON_MIN = 20;

/** "die Ausrüstung", "der militärischen Ausrüstung"; not "sagte Schmidt", "Minister Schmidt". */
function followsArticle({ before, beforeThat }: { readonly before: string; readonly beforeThat: string }): boolean {
  if (GERMAN_ARTICLES.has(before.toLowerCase())) return true;
  return GERMAN_ARTICLES.has(beforeThat.toLowerCase()) && /^\p{Ll}+e[nrsm]?$/u.test(before);
}

function sharedFront(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Malay and Indonesian are one to the detector; a short text tells nothing. */
function isInLanguage(text: string, language: Language): boolean {
  const detected = detectLanguage(text, null);
  return detected === null || detected === language || (language === 'id' && detected === 'ms');
}
