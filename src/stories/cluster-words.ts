// Which open story holds which word and how often, both ways: the words of a story, and the stories of a word.
import { appendTo, lengthOf, type NumberLists, openNumberLists, readList, resizeList } from './number-lists.ts';
import { noteHolders, openWordTable, type WordTable } from './word-table.ts';

export type StoryWords = {
  readonly table: WordTable;
  /** By a story's slot: the id of a word and its weight there, by turns; sums over its articles without the copies. */
  readonly sums: NumberLists;
  /** By a story's slot: the id of a word and in how many of its titles it stands, by turns. */
  readonly titles: NumberLists;
  /** By a word's id: the slot of a story and the word's weight there, by turns. Empty for a word that very many hold. */
  readonly carriers: NumberLists;
};

/** Ids of words, each once, and what each weighs. */
export type WordWeights = { readonly ids: readonly number[]; readonly weights: readonly number[] };

/** A word in more stories than this names no candidate. */
export const CARRIERS_MAX = 600;

/** And in more than this, who holds it is not kept. The distance is wide, because to find it out again all stories are looked at. */
const CARRIERS_KEPT_MAX = 1_200;

export function openStoryWords(language: string): StoryWords {
  const lists = { sums: openNumberLists(), titles: openNumberLists(), carriers: openNumberLists() };
  return { table: openWordTable(language), ...lists };
}

/** Adds the weights to the sums of the story in that slot. */
export function addWords(words: StoryWords, slot: number, added: WordWeights): void {
  const { table, carriers } = words;
  const fresh = addPairs(table, words.sums, slot, added);
  let next = 0;
  for (let at = 0; at < added.ids.length; at++) {
    const id = added.ids[at] ?? 0;
    const weight = added.weights[at] ?? 0;
    if (id !== fresh[next]) {
      addToCarrier(carriers, id, { slot, weight });
      continue;
    }
    next += 2;
    const before = table.holders[id] ?? 0;
    const areKept = lengthOf(carriers, id) === 2 * before;
    noteHolders(table, id, before + 1);
    if (areKept && before < CARRIERS_KEPT_MAX) appendTo(carriers, id, [slot, weight]);
    else resizeList(carriers, id, 0);
  }
}

/** Adds to the counts of the story's titles. The words must be among its sums, which keep their ids alive. */
export function addTitleWords(words: StoryWords, slot: number, added: WordWeights): void {
  addPairs(words.table, words.titles, slot, added);
}

/** Takes stories out of the words they held; a word without a story is forgotten. */
export function dropWords(words: StoryWords, slots: ReadonlySet<number>): void {
  const { table, sums, carriers } = words;
  const losses = new Map<number, number>();
  for (const slot of slots) {
    const { cells, from, to } = readList(sums, slot);
    for (let at = from; at < to; at += 2) losses.set(cells[at] ?? 0, (losses.get(cells[at] ?? 0) ?? 0) + 1);
    resizeList(sums, slot, 0);
    resizeList(words.titles, slot, 0);
  }
  const lost = new Set<number>();
  for (const [id, loss] of losses) {
    const holders = (table.holders[id] ?? 0) - loss;
    if (lengthOf(carriers, id) > 0) dropCarriers(carriers, id, slots);
    else if (holders > 0 && holders <= CARRIERS_MAX) lost.add(id);
    noteHolders(table, id, holders);
  }
  if (lost.size > 0) findCarriers(words, lost);
}

/** The words of the story in that slot. */
export function wordsOfStory(lists: NumberLists, slot: number): WordWeights {
  const { cells, from, to } = readList(lists, slot);
  const ids: number[] = [];
  const weights: number[] = [];
  for (let at = from; at < to; at += 2) {
    ids.push(cells[at] ?? 0);
    weights.push(cells[at + 1] ?? 0);
  }
  return { ids, weights };
}

/** Adds weights to a list of ids and weights by turns, and returns what is new there in the same form. */
function addPairs(table: WordTable, lists: NumberLists, slot: number, added: WordWeights): readonly number[] {
  const { cells, from, to } = readList(lists, slot);
  const places = table.scratch;
  for (let at = from; at < to; at += 2) places[cells[at] ?? 0] = at + 1;
  const fresh: number[] = [];
  for (let at = 0; at < added.ids.length; at++) {
    const id = added.ids[at] ?? 0;
    const place = places[id] ?? 0;
    const weight = added.weights[at] ?? 0;
    if (place === 0) fresh.push(id, weight);
    else cells[place] = (cells[place] ?? 0) + weight;
  }
  for (let at = from; at < to; at += 2) places[cells[at] ?? 0] = 0;
  appendTo(lists, slot, fresh);
  return fresh;
}

/** Looked for from the end: stories that grow are mostly young. */
function addToCarrier(
  carriers: NumberLists,
  id: number,
  { slot, weight }: { readonly slot: number; readonly weight: number },
): void {
  const { cells, from, to } = readList(carriers, id);
  for (let at = to - 2; at >= from; at -= 2) {
    if (cells[at] !== slot) continue;
    cells[at + 1] = (cells[at + 1] ?? 0) + weight;
    return;
  }
}

function dropCarriers(carriers: NumberLists, id: number, slots: ReadonlySet<number>): void {
  const { cells, from, to } = readList(carriers, id);
  let kept = from;
  for (let at = from; at < to; at += 2) {
    const slot = cells[at] ?? 0;
    if (slots.has(slot)) continue;
    cells[kept] = slot;
    cells[kept + 1] = cells[at + 1] ?? 0;
    kept += 2;
  }
  resizeList(carriers, id, kept - from);
}

/** Finds out who holds words that so many held that it was not kept. */
function findCarriers({ sums, carriers }: StoryWords, ids: ReadonlySet<number>): void {
  for (let slot = 0; slot < sums.lengths.length; slot++) {
    const { cells, from, to } = readList(sums, slot);
    for (let at = from; at < to; at += 2) {
      const id = cells[at] ?? 0;
      if (ids.has(id)) appendTo(carriers, id, [slot, cells[at + 1] ?? 0]);
    }
  }
}
