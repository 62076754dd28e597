// Names as their file has them, in sorted lines: found by their first word when a text first holds it, and not read before.
import { HASH_START, hashEnd, hashOfPair, hashOn, keepInSieve, type Sieve } from './sieve.ts';

/** Lines "key TAB field TAB ...", sorted by UTF-16 code, each with its line feed: a tab sorts before a blank, so that the names of one first word stand together. */
export type NameLines = string;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const BLANK = 0x20;

/** The fields of each line whose key begins with the word, the shortest key first. */
export function linesFrom(lines: NameLines, first: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (let at = firstLineFrom(lines, first); at < lines.length && compareKey(lines, at, first) === 0; ) {
    const end = lines.indexOf('\n', at);
    found.push(lines.slice(at, end).split('\t'));
    at = end + 1;
  }
  return found;
}

/** Where the first line stands whose first word does not sort before `first`; halves the letters that are left at each step. */
function firstLineFrom(lines: NameLines, first: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = lineStart(lines, middle);
    if (compareKey(lines, start, first) < 0) low = lines.indexOf('\n', middle) + 1;
    else high = start;
  }
  return low;
}

/** Letter by letter: a line has some eighteen, and lastIndexOf costs as much as a hundred. */
function lineStart(lines: NameLines, at: number): number {
  let start = at;
  while (start > 0 && lines.charCodeAt(start - 1) !== LINE_FEED) start -= 1;
  return start;
}

/** The first word of the line that begins at `at`, against `first`: below 0 when it sorts before. By codes: no step of the search makes a string. */
function compareKey(lines: NameLines, at: number, first: string): number {
  for (let letter = 0; letter < first.length; letter += 1) {
    const code = lines.charCodeAt(at + letter);
    const wanted = first.charCodeAt(letter);
    if (code !== wanted) return code - wanted;
  }
  const behind = lines.charCodeAt(at + first.length);
  return behind === TAB || behind === BLANK ? 0 : 1;
}

/**
 * Keeps the hash of each line's first word, alone or with the second. `lower`: of the lines whose second field begins with
 * one of these; all that is read of them at the start, for keeping each as an entry takes three times as long.
 */
export function sift(
  lines: NameLines,
  sieves: { readonly first: Sieve; readonly whole: Sieve; readonly pair: Sieve; readonly lower: Sieve },
  lowerKinds: ReadonlySet<string>,
): void {
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
    let hash = HASH_START;
    let code = lines.charCodeAt(at);
    for (; code !== BLANK && code !== TAB; code = lines.charCodeAt(at)) {
      hash = hashOn(hash, code);
      at += 1;
    }
    const first = hashEnd(hash);
    keepInSieve(sieves.first, first);
    if (code === BLANK) {
      hash = HASH_START;
      at += 1;
      for (code = lines.charCodeAt(at); code !== BLANK && code !== TAB; code = lines.charCodeAt(at)) {
        hash = hashOn(hash, code);
        at += 1;
      }
      keepInSieve(sieves.pair, hashOfPair(first, hashEnd(hash)));
    } else keepInSieve(sieves.whole, first);
    if (lowerKinds.size > 0 && lowerKinds.has(secondField(lines, at))) keepInSieve(sieves.lower, first);
  }
}

function secondField(lines: NameLines, inKey: number): string {
  const start = lines.indexOf('\t', inKey) + 1;
  return lines.slice(start, lines.indexOf('\t', start));
}
