// The first three letters of a word as a number: asked of a table, they tell nearly every word that no list or pattern need be tried on it.

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
  const first = letterAt(lower, at);
  if (first === 0) return 0;
  const second = letterAt(lower, at + 1);
  const third = second === 0 ? 0 : letterAt(lower, at + 2);
  return (first * VALUES + second) * VALUES + third;
}

/** 1 to 26, and 0 for all but plain small letters. */
function letterAt(lower: string, at: number): number {
  const letter = lower.charCodeAt(at) - 0x60;
  return letter >= 1 && letter <= PLAIN_LETTERS ? letter : 0;
}
