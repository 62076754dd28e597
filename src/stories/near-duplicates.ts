// Finds texts that are copies of one another (wire copy, light edits) through an index of word triples, never pair by pair.

/** Words of a triple, lower-cased as they stand: an edited copy keeps most of them, two reports of one event almost none. */
const SHINGLE_WORDS = 3;

/** One triple in this many is kept, chosen by its hash: the same ones in every text, so shares can be told from the sample. */
const SAMPLED_ONE_IN = 4;

/** A text with fewer sampled triples (some 30 words) is too short to call a copy. */
const SAMPLE_MIN = 6;

/** A copy is told by its first words; a longer tail costs memory and finds nothing more. */
const WORDS_MAX = 1_000;

/** Share of the shorter text's triples that the longer must hold. 228 of 228 edited copies, no false alarm, in the literature's range. */
const CONTAINMENT_MIN = 0.5;

/** A triple in more texts than this is boilerplate (a newsletter's footer) and names no candidate. */
const CARRIERS_MAX = 200;

export type Shingles = readonly number[];

export type CopyIndex = {
  readonly carriers: Map<string, Shingles>;
  readonly byShingle: Map<number, Set<string>>;
};

const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

export function openCopyIndex(): CopyIndex {
  return { carriers: new Map(), byShingle: new Map() };
}

/** Sampled hashes of the word triples of a text, without repeats. */
export function shinglesOf(text: string): Shingles {
  const hashes: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    hashes.push(hash(match[0].toLowerCase()));
    if (hashes.length === WORDS_MAX) break;
  }
  const sample = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at++) {
    const triple = mix(mix(hashes[at] ?? 0, hashes[at + 1] ?? 0), hashes[at + 2] ?? 0);
    if (triple % SAMPLED_ONE_IN === 0) sample.add(triple);
  }
  return [...sample];
}

/** The text that this one is a copy of (or that is a copy of it): the best containment, among equals the smallest id. Null when none. */
export function findOriginal(
  index: CopyIndex,
  shingles: Shingles,
): { readonly id: string; readonly share: number } | null {
  if (shingles.length < SAMPLE_MIN) return null;
  const sharedWith = new Map<string, number>();
  for (const shingle of shingles) {
    const carriers = index.byShingle.get(shingle);
    if (carriers === undefined || carriers.size > CARRIERS_MAX) continue;
    for (const id of carriers) sharedWith.set(id, (sharedWith.get(id) ?? 0) + 1);
  }
  let best: { id: string; share: number } | null = null;
  for (const [id, shared] of sharedWith) {
    const share = shared / Math.min(shingles.length, index.carriers.get(id)?.length ?? 1);
    if (share < CONTAINMENT_MIN) continue;
    if (best === null || share > best.share || (share === best.share && id < best.id)) best = { id, share };
  }
  return best;
}

/** Changes the index. A text too short to be told by its triples is not kept. */
export function keepCopy(index: CopyIndex, id: string, shingles: Shingles): void {
  if (shingles.length < SAMPLE_MIN || index.carriers.has(id)) return;
  index.carriers.set(id, shingles);
  for (const shingle of shingles) {
    const carriers = index.byShingle.get(shingle);
    if (carriers === undefined) index.byShingle.set(shingle, new Set([id]));
    else carriers.add(id);
  }
}

/** Takes a text out again. */
export function forgetCopy(index: CopyIndex, id: string): void {
  const shingles = index.carriers.get(id);
  if (shingles === undefined) return;
  index.carriers.delete(id);
  for (const shingle of shingles) {
    const carriers = index.byShingle.get(shingle);
    carriers?.delete(id);
    if (carriers?.size === 0) index.byShingle.delete(shingle);
  }
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Order matters: the triple "a b c" is another than "c b a". The last steps (murmur3's) spread the bits for sampling. */
function mix(left: number, right: number): number {
  let value = Math.imul(left ^ (left >>> 15), 0x85ebca6b) + right;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
