// Finds texts that are copies of one another (wire copy, light edits) through an index of word triples, never pair by pair.

/** Words of a triple, lower-cased as they stand: an edited copy keeps most of them, two reports of one event almost none. */
const SHINGLE_WORDS = 3;

/** Bits of a triple's hash that must be 0 for it to be kept (one in 2), and to lead to its text through the index (one in 8). */
const KEPT_MASK = 1;
const INDEXED_MASK = 7;

/** Of a text with more kept triples than this, one in 16 leads to it: halves what the index costs, 60 MB with 50,000 articles. */
const LONG_KEPT = 80;
const INDEXED_MASK_LONG = 15;

/** A text with fewer kept triples (some 20 words) is too short to call a copy. */
const KEPT_MIN = 8;

/** A copy is told by its first words; a longer tail costs memory (4 bytes a kept triple, some 50 an indexed one) and finds nothing more. */
const WORDS_MAX = 600;

/** Share of the shorter text's triples that the longer must hold: finds 228 of 228 edited copies of the development pairs, without a false alarm. */
const CONTAINMENT_MIN = 0.5;

/** Texts that share less than this part of the shorter one's indexed triples are not compared: a copy shares half of all, give or take. */
const HITS_MIN = 0.1;

/** A triple in more texts than this is boilerplate (a newsletter's footer) and names no candidate. */
const CARRIERS_MAX = 200;

export type Shingles = Int32Array;

export type Original = { readonly id: string; readonly share: number };

export type CopyIndex = {
  readonly carriers: Map<string, Shingles>;
  /** Most triples have one carrier, which then stands without an array. */
  readonly byShingle: Map<number, string | string[]>;
};

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

export function openCopyIndex(): CopyIndex {
  return { carriers: new Map(), byShingle: new Map() };
}

/** Kept hashes of the word triples of a text, ascending, without repeats. */
export function shinglesOf(text: string): Shingles {
  const hashes: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    hashes.push(hash(match[0].toLowerCase()));
    if (hashes.length === WORDS_MAX) break;
  }
  const kept = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at++) {
    const triple = mix(mix(hashes[at] ?? 0, hashes[at + 1] ?? 0), hashes[at + 2] ?? 0);
    if ((triple & KEPT_MASK) === 0) kept.add(triple);
  }
  return Int32Array.from(kept).sort();
}

/** The text that this one is a copy of (or that is a copy of it): the best containment, among equals the smallest id. Null when none. */
export function findOriginal(index: CopyIndex, shingles: Shingles): Original | null {
  if (shingles.length < KEPT_MIN) return null;
  const hits = new Map<string, number>();
  let asked = 0;
  for (const shingle of shingles) {
    if (!isIndexed(shingle)) continue;
    asked++;
    const carriers = carriersOf(index, shingle);
    if (carriers.length <= CARRIERS_MAX) for (const id of carriers) hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  let best: Original | null = null;
  for (const [id, hitCount] of hits) {
    const other = index.carriers.get(id) ?? new Int32Array();
    if (hitCount < HITS_MIN * Math.min(asked, (other.length * (KEPT_MASK + 1)) / (INDEXED_MASK + 1))) continue;
    const share = containment(shingles, other);
    if (share < CONTAINMENT_MIN) continue;
    if (best === null || share > best.share || (share === best.share && id < best.id)) best = { id, share };
  }
  return best;
}

/** Changes the index. A text too short to be told by its triples is not kept. */
export function keepCopy(index: CopyIndex, id: string, shingles: Shingles): void {
  if (shingles.length < KEPT_MIN || index.carriers.has(id)) return;
  index.carriers.set(id, shingles);
  for (const shingle of shingles) {
    if (!leadsTo(shingles, shingle)) continue;
    const carriers = index.byShingle.get(shingle);
    if (carriers === undefined) index.byShingle.set(shingle, id);
    else if (typeof carriers === 'string') index.byShingle.set(shingle, [carriers, id]);
    else carriers.push(id);
  }
}

/** Takes a text out again. */
export function forgetCopy(index: CopyIndex, id: string): void {
  const shingles = index.carriers.get(id);
  if (shingles === undefined) return;
  index.carriers.delete(id);
  for (const shingle of shingles) {
    if (!leadsTo(shingles, shingle)) continue;
    const left = carriersOf(index, shingle).filter((carrier) => carrier !== id);
    if (left.length === 0) index.byShingle.delete(shingle);
    else index.byShingle.set(shingle, left);
  }
}

/** Both ascending: walked side by side, which is ten times faster than looking each up. */
function containment(own: Shingles, other: Shingles): number {
  let shared = 0;
  let at = 0;
  for (const shingle of other) {
    while (at < own.length && (own[at] ?? 0) < shingle) at++;
    if (own[at] === shingle) shared++;
  }
  return shared / Math.max(1, Math.min(own.length, other.length));
}

function isIndexed(shingle: number): boolean {
  return (shingle & INDEXED_MASK) === 0;
}

function leadsTo(shingles: Shingles, shingle: number): boolean {
  return (shingle & (shingles.length > LONG_KEPT ? INDEXED_MASK_LONG : INDEXED_MASK)) === 0;
}

function carriersOf(index: CopyIndex, shingle: number): readonly string[] {
  const carriers = index.byShingle.get(shingle);
  if (carriers === undefined) return [];
  return typeof carriers === 'string' ? [carriers] : carriers;
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}

/** Order matters: the triple "a b c" is another than "c b a". The last steps (murmur3's) spread the bits for sampling. */
function mix(left: number, right: number): number {
  let value = Math.imul(left ^ (left >>> 15), 0x85ebca6b) + right;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
