// Lists of the words that rules look for beside a name: nearly every word of a text is told to be in none of them by its hash alone.
import { hashOf, keepInSieve, openSieve, type Sieve } from './sieve.ts';
import { HASH_SHIFT, keyOf, type Words } from './words.ts';

export type WordList = { readonly keys: ReadonlySet<string>; readonly sieve: Sieve };

/** Of its own: a name of another module takes a dozen instructions each time that it is asked for. */
const SHIFT = HASH_SHIFT;
const SIEVE_PLACES = 1 << 9;
const SIEVE_MASK = SIEVE_PLACES - 1;

/** Words parted by blanks, spelt as their keys are (words.ts). */
export function wordList(written: string): WordList {
  const keys = new Set(written.split(' '));
  const sieve = openSieve(SIEVE_PLACES);
  for (const key of keys) keepInSieve(sieve, hashOf(key), 1);
  return { keys, sieve };
}

/** Whether the word at `at` is in the list; no word outside the text is. Asked some thirty times of each name, so that it reads the words' signs itself. */
export function isOneOf({ keys, sieve }: WordList, words: Words, at: number): boolean {
  const { signs, count } = words;
  if (at < 0 || at >= count || sieve[((signs[at] ?? 0) >>> SHIFT) & SIEVE_MASK] === 0) return false;
  return keys.has(keyOf(words, at));
}
