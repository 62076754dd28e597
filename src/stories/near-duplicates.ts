// Finds texts that are copies of one another (wire copy, light edits) through an index of word triples, never pair by pair.
import { appendTo, lengthOf, type NumberLists, openNumberLists, readList, resizeList } from './number-lists.ts';
import { addPair, dropPairsOf, openPairIndex, type PairIndex, valuesUnder } from './pair-index.ts';
import { KEPT_MASK, type Shingles } from './shingles.ts';

/** Bits of a triple's hash that must be 0 for it to lead to its text through the index: one in 8. */
const INDEXED_MASK = 7;

/** Of a text with more kept triples than this, one in 16 leads to it: halves what the index costs. */
const LONG_KEPT = 80;
const INDEXED_MASK_LONG = 15;

/** A text with fewer kept triples (some 20 words) is too short to call a copy. */
const KEPT_MIN = 8;

/** Share of the shorter text's triples that the longer must hold: finds 228 of 228 edited copies of the development pairs, without a false alarm. */
const CONTAINMENT_MIN = 0.5;

/** Texts that share less than this part of the shorter one's indexed triples are not compared: a copy shares half of all, give or take. */
const HITS_MIN = 0.1;

/** A triple in more texts than this is boilerplate (a newsletter's footer) and names no candidate. */
const CARRIERS_MAX = 200;

export type Original = { readonly id: string; readonly share: number };

export type CopyIndex = {
  /** Each text has a number while it is kept. */
  readonly numbers: Map<string, number>;
  readonly ids: (string | null)[];
  readonly freeNumbers: number[];
  /** By a text's number. */
  readonly shingles: NumberLists;
  /** Of a triple, the numbers of the texts that it leads to. */
  readonly byShingle: PairIndex;
};

export function openCopyIndex(): CopyIndex {
  return { numbers: new Map(), ids: [], freeNumbers: [], shingles: openNumberLists(), byShingle: openPairIndex() };
}

/** The text that this one is a copy of (or that is a copy of it): the best containment, among equals the smallest id. Null when none. */
export function findOriginal(index: CopyIndex, shingles: Shingles): Original | null {
  if (shingles.length < KEPT_MIN) return null;
  const hits = new Map<number, number>();
  let asked = 0;
  for (const shingle of shingles) {
    if (!isIndexed(shingle)) continue;
    asked++;
    const carriers = valuesUnder(index.byShingle, shingle, CARRIERS_MAX + 1);
    if (carriers.length <= CARRIERS_MAX) for (const number of carriers) hits.set(number, (hits.get(number) ?? 0) + 1);
  }
  let best: Original | null = null;
  for (const [number, hitCount] of hits) {
    const keptCount = lengthOf(index.shingles, number);
    if (hitCount < HITS_MIN * Math.min(asked, (keptCount * (KEPT_MASK + 1)) / (INDEXED_MASK + 1))) continue;
    const share = containment(shingles, index.shingles, number);
    const id = index.ids[number];
    if (share < CONTAINMENT_MIN || id === null || id === undefined) continue;
    if (best === null || share > best.share || (share === best.share && id < best.id)) best = { id, share };
  }
  return best;
}

/** Changes the index. A text too short to be told by its triples is not kept. */
export function keepCopy(index: CopyIndex, id: string, shingles: Shingles): void {
  if (shingles.length < KEPT_MIN || index.numbers.has(id)) return;
  const number = index.freeNumbers.pop() ?? index.ids.length;
  index.numbers.set(id, number);
  index.ids[number] = id;
  appendTo(index.shingles, number, shingles);
  const mask = shingles.length > LONG_KEPT ? INDEXED_MASK_LONG : INDEXED_MASK;
  for (const shingle of shingles) if ((shingle & mask) === 0) addPair(index.byShingle, shingle, number);
}

/** Takes texts out again. */
export function forgetCopies(index: CopyIndex, ids: readonly string[]): void {
  const gone = new Set<number>();
  for (const id of ids) {
    const number = index.numbers.get(id);
    if (number === undefined) continue;
    gone.add(number);
    index.numbers.delete(id);
    index.ids[number] = null;
    index.freeNumbers.push(number);
    resizeList(index.shingles, number, 0);
  }
  dropPairsOf(index.byShingle, gone);
}

/** Both ascending: walked side by side, which is ten times faster than looking each up. */
function containment(own: Shingles, kept: NumberLists, number: number): number {
  const { cells, from, to } = readList(kept, number);
  let shared = 0;
  let at = 0;
  for (let other = from; other < to; other++) {
    const shingle = cells[other] ?? 0;
    while (at < own.length && (own[at] ?? 0) < shingle) at++;
    if (own[at] === shingle) shared++;
  }
  return shared / Math.max(1, Math.min(own.length, to - from));
}

function isIndexed(shingle: number): boolean {
  return (shingle & INDEXED_MASK) === 0;
}
