// Names as their file has them, in sorted lines: found by their first word when a text first holds it, and not read before.
import { HASH_START, hashEnd, hashOf, hashOfPair, hashOn, keepInSieve, openSieve, type Sieve } from './sieve.ts';

/** Lines "key TAB field TAB ...", sorted by UTF-16 code, each with its line feed: a tab sorts before a blank, so that the names of one first word stand together. */
export type NameLines = {
  readonly text: string;
  /** By the hash of a first word one more than where its lines begin; where its place was taken in the next that was free, and 0 where none is. */
  readonly begins: Int32Array;
};

const TAB = 0x09;
const BLANK = 0x20;

/** What a table's sieve keeps words as: asked of every word of a text; their no is certain, and nearly always the answer. */
export const FIRST = 1;
/** The first two words of a name of more than one, by hashOfPair. */
export const PAIR = 2;

/** A name of one word: "the" and "a" begin many and are none. One of four kinds, by bits of the hash that say nothing of its place: three in four strangers that fall on a name's place are told so. */
export function wholeKind(hash: number): number {
  return 4 << (hash >>> 26);
}

/** The fields of each line whose key begins with the word, the shortest key first. */
export function linesFrom({ text, begins }: NameLines, first: string): readonly (readonly string[])[] {
  let place = hashOf(first) & (begins.length - 1);
  while (begins[place] !== 0 && !beginsWith(text, (begins[place] ?? 0) - 1, first))
    place = (place + 1) & (begins.length - 1);
  const found: string[][] = [];
  if (begins[place] === 0) return found;
  for (let at = (begins[place] ?? 0) - 1; at < text.length && beginsWith(text, at, first); ) {
    const end = text.indexOf('\n', at);
    found.push(text.slice(at, end).split('\t'));
    at = end + 1;
  }
  return found;
}

/** Whether it is the first word of the line at `at`. */
function beginsWith(text: string, at: number, first: string): boolean {
  if (!text.startsWith(first, at)) return false;
  const behind = text.charCodeAt(at + first.length);
  return behind === TAB || behind === BLANK;
}

/** No line has fewer (a key, a tab, a field, its line feed), so that some place is always free; most have eighteen. */
const LETTERS_A_PLACE = 4;

/**
 * Keeps the hash of each line's first word, alone or with the second, and where the lines of a first word begin. `lower`: the
 * same of the lines whose second field is one of its kinds; all that is read of them at the start, for keeping each as an entry takes three times as long.
 */
export function sift(
  lines: string,
  sieve: Sieve,
  lower: { readonly sieve: Sieve; readonly kinds: ReadonlySet<string> } | null,
): NameLines {
  const begins = new Int32Array(2 ** Math.ceil(Math.log2(1 + lines.length / LETTERS_A_PLACE)));
  let before = -1;
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
    const start = at;
    let hash = HASH_START;
    let code = lines.charCodeAt(at);
    for (; code !== BLANK && code !== TAB; code = lines.charCodeAt(at)) {
      hash = hashOn(hash, code);
      at += 1;
    }
    const first = hashEnd(hash);
    if (first !== before) keepBegin(begins, first, start);
    before = first;
    if (code === BLANK) {
      hash = HASH_START;
      at += 1;
      for (code = lines.charCodeAt(at); code !== BLANK && code !== TAB; code = lines.charCodeAt(at)) {
        hash = hashOn(hash, code);
        at += 1;
      }
      keepInSieve(sieve, first, FIRST);
      keepInSieve(sieve, hashOfPair(first, hashEnd(hash)), PAIR);
    } else keepInSieve(sieve, first, FIRST | wholeKind(first));
    if (lower?.kinds.has(secondField(lines, at)) === true) keepInSieve(lower.sieve, first, FIRST);
  }
  return { text: lines, begins };
}

/** Lines of which nobody asks first whether they may hold a word. */
export function openLines(lines: string): NameLines {
  return sift(lines, openSieve(1), null);
}

function keepBegin(begins: Int32Array, hash: number, start: number): void {
  let place = hash & (begins.length - 1);
  while (begins[place] !== 0) place = (place + 1) & (begins.length - 1);
  begins[place] = start + 1;
}

function secondField(lines: string, inKey: number): string {
  const start = lines.indexOf('\t', inKey) + 1;
  return lines.slice(start, lines.indexOf('\t', start));
}
