// The fingerprint of a text by which its copies are known: hashes of its word triples, a fixed half of them.
import { wordEnd } from '../text/letters.ts';

/** Ascending, without repeats. */
export type Shingles = Int32Array;

/** Words of a triple, lower-cased as they stand: an edited copy keeps most of them, two reports of one event almost none. */
const SHINGLE_WORDS = 3;

/** Bits of a triple's hash that must be 0 for it to be kept: one in 2. */
export const KEPT_MASK = 1;

/** A copy is told by its first words; a longer tail costs memory (4 bytes a kept triple, some 20 an indexed one) and finds nothing more. */
const WORDS_MAX = 600;

/** Kept hashes of the word triples of a text, ascending, without repeats. */
export function shinglesOf(text: string): Shingles {
  const kept: number[] = [];
  let [before, last] = [0, 0];
  let wordCount = 0;
  for (let at = 0; at < text.length && wordCount < WORDS_MAX; ) {
    const end = wordEnd(text, at);
    if (end === at) {
      at++;
      continue;
    }
    const next = hashOfLowerCase(text, at, end);
    const triple = mix(mix(before, last), next);
    if (++wordCount >= SHINGLE_WORDS && (triple & KEPT_MASK) === 0) kept.push(triple);
    [before, last] = [last, next];
    at = end;
  }
  return withoutRepeats(new Int32Array(kept).sort());
}

function withoutRepeats(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    const shingle = sorted[at] ?? 0;
    if (at === 0 || shingle !== sorted[count - 1]) sorted[count++] = shingle;
  }
  return sorted.subarray(0, count);
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}

/** hash() of a piece of the text in lower case; for the letters of English without making a string of it. */
function hashOfLowerCase(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return hash(text.slice(start, end).toLowerCase());
    const isCapital = code >= 0x41 && code <= 0x5a;
    value = Math.imul(value ^ (isCapital ? code + 0x20 : code), 0x01000193);
  }
  return value;
}

/** Order matters: the triple "a b c" is another than "c b a". The last steps (murmur3's) spread the bits for sampling. */
function mix(left: number, right: number): number {
  let value = Math.imul(left ^ (left >>> 15), 0x85ebca6b) + right;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
