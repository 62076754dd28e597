// Lists of the words that rules look for beside a name: nearly every word of a text is told to be in none of them by its hash alone.
import { hashOf, keepInSieve, kindsIn, openSieve, type Sieve } from './sieve.ts';
import { hashAt, keyOf, type Words } from './words.ts';

export type WordList = { readonly keys: ReadonlySet<string>; readonly sieve: Sieve };

const SIEVE_PLACES = 1 << 9;

/** Words parted by blanks, spelt as their keys are (words.ts). */
export function wordList(written: string): WordList {
  const keys = new Set(written.split(' '));
  const sieve = openSieve(SIEVE_PLACES);
  for (const key of keys) keepInSieve(sieve, hashOf(key), 1);
  return { keys, sieve };
}

/** Whether the word at `at` is in the list; no word outside the text is. */
export function isOneOf({ keys, sieve }: WordList, words: Words, at: number): boolean {
  return kindsIn(sieve, hashAt(words, at)) !== 0 && keys.has(keyOf(words, at));
}
