// The first three letters of a word as a number: asked of a table, they tell nearly every word that no list or pattern need be tried on it.
import type { Codes } from './codes.ts';

const PLAIN_LETTERS = 26;
const VALUES = PLAIN_LETTERS + 1;

/** One place for each three letters; 1 where some word begins so. */
export type FirstLetters = Uint8Array;

/** The first letters of all of these words, which are in small letters. */
export function firstLettersOf(words: Iterable<string>): FirstLetters {
  const table = new Uint8Array(VALUES ** 3);
  for (const word of words) table[firstLettersAt(word, 0)] = 1;
  return table;
}

/**
 * Of the word that begins at `at`, in small letters. What is no plain letter ends it, so that "a" and "an" are told from "and"; 0 where none
 * stands, as in all other scripts.
 */
export function firstLettersAt(lower: string, at: number): number {
  return lettersOf(lower.charCodeAt(at), lower.charCodeAt(at + 1), lower.charCodeAt(at + 2));
}

/** The same of a text's codes. */
export function firstLettersIn(codes: Codes, at: number): number {
  return lettersOf(codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0);
}

function lettersOf(first: number, second: number, third: number): number {
  if (!isPlainLetter(first)) return 0;
  const one = (first - BEFORE_A) * VALUES * VALUES;
  if (!isPlainLetter(second)) return one;
  const two = one + (second - BEFORE_A) * VALUES;
  return isPlainLetter(third) ? two + third - BEFORE_A : two;
}

const BEFORE_A = 0x60;

/** Of a to z. */
function isPlainLetter(code: number): boolean {
  return code > BEFORE_A && code <= BEFORE_A + PLAIN_LETTERS;
}
