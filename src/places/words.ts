// How a text is cut into words for place names, and what is asked of them.
import { openCodes } from '../text/codes.ts';
import { CAPITAL, IN_WORD, kindAt, LETTER, wordEnd } from '../text/letters.ts';
import { foldWord } from './fold-word.ts';
import { HASH_START, hashEnd, hashOf, hashOn, type Sieve } from './sieve.ts';

/**
 * A text cut into words, kept as columns. Half a million objects, each with its key, cost more than all that is asked of
 * them: most words of a text are never looked at again. Ask by the functions below, which answer for words outside the text too.
 */
export type Words = {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** CAPITAL_FIRST, ALL_CAPITALS, PLAIN_LETTERS and BEHIND_SIGN, and above them the hash of the key (sieve.ts). */
  readonly signs: readonly number[];
  /** Keys as far as they have been asked for. */
  readonly keys: (string | undefined)[];
};

const CAPITAL_FIRST = 1;
const ALL_CAPITALS = 2;
/** Letters and digits of ASCII alone: to fold it is to make it small. */
const PLAIN_LETTERS = 4;
const BEHIND_SIGN = 8;
/** Above these lies the hash of the key. */
export const HASH_SHIFT = 4;

const codesOf = openCodes();
/** With the blank behind it; a word of English has six. */
const LETTERS_A_WORD = 5;
const STOP = 0x2e;
const BRACKET = 0x28;
const ANGLE = 0x3c;
const POUND = 0xa3;
const NINE = 0x39;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** Small letters and digits stand for themselves, plain capitals for their small letter; 0 for all else. */
const SMALL = Uint8Array.from({ length: 128 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(small) ? small.charCodeAt(0) : 0;
});

/**
 * Words of a text in order, at most `countMax`; linear in the text. A dotted abbreviation (U.S., U.K., D.C.) or a run of
 * letters and digits; apostrophes and hyphens cut, so that genitives fall off.
 */
export function cutWords(text: string, countMax: number): Words {
  const { length } = text;
  const codes = codesOf(text);
  // Made with room for most texts: a column that grows is copied each time.
  const room = Math.min(countMax, Math.ceil(length / LETTERS_A_WORD));
  // A module's names are looked up anew for each letter, and those of another take a dozen instructions.
  const smallOf = SMALL;
  const withLetter = hashOn;
  const starts = new Array<number>(room);
  const ends = new Array<number>(room);
  const signs = new Array<number>(room);
  let count = 0;
  for (let start = 0; start < length && count < countMax; ) {
    // Nearly all words are of plain letters, whose end, hash and capitals are read in one go.
    let end = start;
    let hash = HASH_START;
    let notSmallCount = 0;
    for (; ; end += 1) {
      const code = codes[end] ?? 0;
      if (code >= SMALL_A && code <= SMALL_Z) {
        hash = withLetter(hash, code);
        continue;
      }
      // 0 stands behind the last letter.
      const small = code < 0x80 ? (smallOf[code] ?? 0) : 0;
      if (small === 0) break;
      hash = withLetter(hash, small);
      notSmallCount += 1;
    }
    const isPlain = !isMoreThanPlain(text, codes[end] ?? 0, start, end);
    if (!isPlain) {
      const isCapitalFirst = (kindAt(text, start) & CAPITAL) !== 0;
      end = (isCapitalFirst ? abbreviationEnd(text, start) : null) ?? apostropheEnd(text, wordEnd(text, start));
    }
    if (end > start) {
      starts[count] = start;
      ends[count] = end;
      const behind = start === 0 ? 0 : (codes[start - 1] ?? 0);
      signs[count] =
        (behind === BRACKET || behind === ANGLE || (behind >= POUND && (codes[start] ?? 0) <= NINE) ? BEHIND_SIGN : 0) |
        (isPlain
          ? PLAIN_LETTERS | plainSigns(codes[start] ?? 0, end - start, hash, notSmallCount === end - start)
          : signsOf(text, start, end));
      count += 1;
    }
    // What ends a plain word is no part of another.
    start = isPlain ? end + 1 : end;
  }
  return { text, count, starts, ends, signs, keys: new Array<string | undefined>(count) };
}

/** В'єтнам, צ'כיה: in Cyrillic and Hebrew an apostrophe is part of a word, as it is in no language of Latin letters. */
function apostropheEnd(text: string, first: number): number {
  let end = first;
  while (
    APOSTROPHES.has(text.charCodeAt(end)) &&
    isCyrillicOrHebrew(text, end - 1) &&
    isCyrillicOrHebrew(text, end + 1)
  )
    end = wordEnd(text, end + 1);
  return end;
}

const APOSTROPHES = new Set([..."'’\u05f3"].map((mark) => mark.charCodeAt(0)));

function isCyrillicOrHebrew(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x400 && code <= 0x52f) || (code >= 0x5d0 && code <= 0x5ea);
}

/** Whether the word that begins at `start` is an abbreviation, or has letters beyond the plain ones that end at `end`. */
function isMoreThanPlain(text: string, next: number, start: number, end: number): boolean {
  if (next === STOP) return end === start + 1 && (kindAt(text, start) & CAPITAL) !== 0;
  return next >= 0x80 && (kindAt(text, end) & IN_WORD) !== 0;
}

/** "U.S.", and "U.S" where no third letter follows; null where the capital at `start` begins no abbreviation. */
function abbreviationEnd(text: string, start: number): number | null {
  let end = start;
  while (text.charCodeAt(end + 1) === STOP && (kindAt(text, end) & CAPITAL) !== 0) end += 2;
  if (end >= start + 4) return end;
  const isPair = end === start + 2 && (kindAt(text, end) & CAPITAL) !== 0 && (kindAt(text, end + 1) & LETTER) === 0;
  return isPair ? end + 1 : null;
}

/** Read off the letters where they are plain, as nearly all are: no string is made of them. */
function signsOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  let smallCount = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return foreignSignsOf(text.slice(start, end));
    const small = SMALL[code] ?? 0;
    if (small === 0) continue; // a dot
    hash = hashOn(hash, small);
    if (small === code && code > NINE) smallCount += 1;
  }
  return plainSigns(text.charCodeAt(start), end - start, hash, smallCount === 0);
}

/** `hash`: not ended yet. */
function plainSigns(first: number, length: number, hash: number, isWithoutSmall: boolean): number {
  const known = hashEnd(hash) << HASH_SHIFT;
  if (SMALL[first] === first) return known;
  return known | CAPITAL_FIRST | (isWithoutSmall && length > 1 ? ALL_CAPITALS : 0);
}

function foreignSignsOf(written: string): number {
  const first = written.charAt(0);
  const isCapitalFirst = first !== first.toLowerCase();
  const isAll = isCapitalFirst && written.length > 1 && written === written.toUpperCase();
  return (hashOf(foldWord(written)) << HASH_SHIFT) | (isCapitalFirst ? CAPITAL_FIRST : 0) | (isAll ? ALL_CAPITALS : 0);
}

/** Folded: lower case, no accents, no dots. Empty outside the text. */
export function keyOf(words: Words, at: number): string {
  if (at < 0 || at >= words.count) return '';
  const known = words.keys[at];
  if (known !== undefined) return known;
  const written = writtenOf(words, at);
  const key = (signsAt(words, at) & PLAIN_LETTERS) === 0 ? foldWord(written) : written.toLowerCase();
  words.keys[at] = key;
  return key;
}

/** The word as it stands in the text. */
export function writtenOf({ text, starts, ends }: Words, at: number): string {
  return text.slice(starts[at], ends[at]);
}

/** Hash of the key, 0 outside the text: see sieve.ts. */
export function hashAt(words: Words, at: number): number {
  return signsAt(words, at) >>> HASH_SHIFT;
}

export function isCapital(words: Words, at: number): boolean {
  return (signsAt(words, at) & CAPITAL_FIRST) !== 0;
}

/** "(" or "<" stands before it, or, where it is an amount, the sign of a currency other than the dollar. */
export function isBehindSign(words: Words, at: number): boolean {
  return (signsAt(words, at) & BEHIND_SIGN) !== 0;
}

/**
 * The first word from `from` on that has a capital or stands behind a sign, or whose hash is kept in the sieve; the number of words when none
 * does. Asked of every word of a text, so that it reads their signs itself.
 */
export function nextNotable({ signs, count }: Words, from: number, sieve: Sieve): number {
  const mask = sieve.length - 1;
  for (let at = from; at < count; at += 1) {
    const known = signs[at] ?? 0;
    if ((known & (CAPITAL_FIRST | BEHIND_SIGN)) !== 0 || sieve[(known >>> HASH_SHIFT) & mask] !== 0) return at;
  }
  return count;
}

/** The first word from `from` on that has a capital, as the word before it has; the number of words when there is none. */
export function nextOfTwoCapitals({ signs, count }: Words, from: number): number {
  for (let at = Math.max(from, 1); at < count; at += 1)
    if (((signs[at] ?? 0) & (signs[at - 1] ?? 0) & CAPITAL_FIRST) !== 0) return at;
  return count;
}

/** All letters are capitals, and there are at least two. */
export function isShout(words: Words, at: number): boolean {
  return (signsAt(words, at) & ALL_CAPITALS) !== 0;
}

/** Asked first whether there is such a word: an index below 0 makes each later look-up as slow as one by name. */
function signsAt({ signs, count }: Words, at: number): number {
  return at >= 0 && at < count ? (signs[at] ?? 0) : 0;
}

/** Number of UTF-16 codes. */
export function lengthOf({ starts, ends, count }: Words, at: number): number {
  return at >= 0 && at < count ? (ends[at] ?? 0) - (starts[at] ?? 0) : 0;
}

/** What stands between the word and the next; empty where there is no next. */
export function gapBehind({ text, starts, ends, count }: Words, at: number): string {
  return at >= 0 && at + 1 < count ? text.slice(ends[at], starts[at + 1]) : '';
}

/** One blank between the word and the next. */
export function isBlankBehind({ text, starts, ends, count }: Words, at: number): boolean {
  if (at < 0 || at + 1 >= count) return false;
  const end = ends[at] ?? 0;
  return starts[at + 1] === end + 1 && text.charCodeAt(end) === BLANK;
}

const BLANK = 0x20;

const NAME_WORDS_MAX = 20;

/** The spelling under which a name of one or more words is kept: "Côte d'Ivoire" -> "cote d ivoire". */
export function nameKey(name: string): string {
  const words = cutWords(name, NAME_WORDS_MAX);
  return Array.from({ length: words.count }, (_, at) => keyOf(words, at)).join(' ');
}

/** Whether the words stand in the text as they are written, not inside longer words; without cutting it. */
export function standsIn(text: string, written: string): boolean {
  for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
    const isWhole =
      (at === 0 || (kindAt(text, at - 1) & IN_WORD) === 0) && (kindAt(text, at + written.length) & IN_WORD) === 0;
    if (isWhole) return true;
  }
  return false;
}
