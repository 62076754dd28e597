// Which open story holds which word, and how often: flat arrays of whole numbers, because every article asks for thousands of them.
import { commonness } from '../text/commonness.ts';
import type { Weights } from './similarity.ts';

/** A word that some open story holds. `carriers` alternates a story's slot and the word's weight there. */
export type WordEntry = {
  readonly word: string;
  readonly id: number;
  /** Imagined stories that hold it, at least 1. */
  readonly expected: number;
  readonly carriers: number[];
};

/** The words of one story by the entry's id, and their weights beside them. */
export type WordSums = { ids: Int32Array; weights: Int32Array };

export type WordTable = {
  readonly language: string;
  readonly entries: Map<string, WordEntry>;
  readonly byId: (WordEntry | null)[];
  readonly freeIds: number[];
  /** By id: ln of the stories that hold the word, the imagined ones with them. */
  logs: Float64Array;
  /** By id, all zero between two uses. */
  scratch: Float64Array;
};

export function openWordTable(language: string): WordTable {
  return {
    language,
    entries: new Map(),
    byId: [],
    freeIds: [],
    logs: new Float64Array(1_024),
    scratch: new Float64Array(1_024),
  };
}

/** ln of the stories that would hold a word: those that do and the imagined ones. */
export function carriersLog(table: WordTable, word: string, entry: WordEntry | undefined): number {
  return entry === undefined
    ? logarithm(1 + commonness(word, table.language))
    : logarithm(entry.carriers.length / 2 + entry.expected);
}

/** Adds the weights to the sums of the story in that slot. */
export function addWords(
  table: WordTable,
  sums: WordSums,
  added: { readonly slot: number; readonly weights: Weights },
): void {
  const { slot, weights } = added;
  const entries: WordEntry[] = [];
  for (const word of weights.keys()) entries.push(table.entries.get(word) ?? newEntry(table, word));
  const places = table.scratch;
  for (let at = 0; at < sums.ids.length; at++) places[sums.ids[at] ?? 0] = at + 1;
  const fresh: WordEntry[] = [];
  const freshWeights: number[] = [];
  let next = 0;
  for (const weight of weights.values()) {
    const entry = entries[next++];
    if (entry === undefined) break;
    const place = places[entry.id] ?? 0;
    if (place === 0) {
      fresh.push(entry);
      freshWeights.push(weight);
    } else {
      const sum = (sums.weights[place - 1] ?? 0) + weight;
      sums.weights[place - 1] = sum;
      entry.carriers[weightPlace(entry, slot)] = sum;
    }
  }
  for (const id of sums.ids) places[id] = 0;
  sums.ids = joined(
    sums.ids,
    fresh.map((entry) => entry.id),
  );
  sums.weights = joined(sums.weights, freshWeights);
  fresh.forEach((entry, at) => {
    entry.carriers.push(slot, freshWeights[at] ?? 0);
    table.logs[entry.id] = logarithm(entry.carriers.length / 2 + entry.expected);
  });
}

/** Adds to counts that only the story knows. The words must be among its sums, which give them their ids. */
export function addCounts(table: WordTable, counts: WordSums, added: Weights): void {
  const places = new Map<number, number>();
  for (const [at, id] of counts.ids.entries()) places.set(id, at);
  const fresh: number[] = [];
  const freshCounts: number[] = [];
  for (const [word, count] of added) {
    const id = table.entries.get(word)?.id;
    if (id === undefined) continue;
    const place = places.get(id);
    if (place !== undefined) counts.weights[place] = (counts.weights[place] ?? 0) + count;
    else {
      fresh.push(id);
      freshCounts.push(count);
    }
  }
  counts.ids = joined(counts.ids, fresh);
  counts.weights = joined(counts.weights, freshCounts);
}

/** Takes stories out of the words they held; a word without a story is forgotten. */
export function dropWords(table: WordTable, gone: readonly { readonly slot: number; readonly sums: WordSums }[]): void {
  const slots = new Set(gone.map(({ slot }) => slot));
  const ids = new Set<number>();
  for (const { sums } of gone) for (const id of sums.ids) ids.add(id);
  for (const id of ids) {
    const entry = table.byId[id];
    if (entry === null || entry === undefined) continue;
    let kept = 0;
    for (let at = 0; at < entry.carriers.length; at += 2) {
      const slot = entry.carriers[at] ?? 0;
      if (slots.has(slot)) continue;
      entry.carriers[kept] = slot;
      entry.carriers[kept + 1] = entry.carriers[at + 1] ?? 0;
      kept += 2;
    }
    entry.carriers.length = kept;
    table.logs[id] = logarithm(kept / 2 + entry.expected);
    if (kept > 0) continue;
    table.entries.delete(entry.word);
    table.byId[id] = null;
    table.freeIds.push(id);
  }
}

/** The words of a story with what they weigh there. */
export function* wordsOfSums(
  table: WordTable,
  sums: WordSums,
): Generator<{ readonly entry: WordEntry; readonly weight: number }> {
  for (let at = 0; at < sums.ids.length; at++) {
    const entry = table.byId[sums.ids[at] ?? 0];
    if (entry !== null && entry !== undefined) yield { entry, weight: sums.weights[at] ?? 0 };
  }
}

/** The same as weights of an article. */
export function weightsOfSums(table: WordTable, sums: WordSums): Weights {
  const weights = new Map<string, number>();
  for (const { entry, weight } of wordsOfSums(table, sums)) weights.set(entry.word, weight);
  return weights;
}

const LOGARITHMS = Float64Array.from({ length: 65_536 }, (_, whole) => Math.log(whole));

/** Math.log of a whole number from 1; most are asked for again and again. */
export function logarithm(whole: number): number {
  return LOGARITHMS[whole] ?? Math.log(whole);
}

function newEntry(table: WordTable, word: string): WordEntry {
  const id = table.freeIds.pop() ?? table.byId.length;
  const entry: WordEntry = { word, id, expected: 1 + commonness(word, table.language), carriers: [] };
  table.entries.set(word, entry);
  table.byId[id] = entry;
  if (id >= table.logs.length) {
    table.logs = grown(table.logs);
    table.scratch = grown(table.scratch);
  }
  return entry;
}

/** Where the weight of that story stands among the carriers. Looked for from the end: stories that grow are mostly young. */
function weightPlace(entry: WordEntry, slot: number): number {
  for (let at = entry.carriers.length - 2; at >= 0; at -= 2) if (entry.carriers[at] === slot) return at + 1;
  throw new Error(`the story in slot ${slot} holds "${entry.word}" but the word does not know it`);
}

function joined(left: Int32Array, right: readonly number[]): Int32Array {
  const all = new Int32Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}

function grown(array: Float64Array): Float64Array {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
