// The words that the open stories of one language hold: a number for each, and how rare it is. Flat arrays, because every article asks thousands of times.
import { commonness } from '../text/commonness.ts';

export type WordTable = {
  readonly language: string;
  readonly ids: Map<string, number>;
  /** By id, as are all below; null for an id that is free. */
  readonly words: (string | null)[];
  readonly freeIds: number[];
  /** Imagined stories that hold the word, at least 1. */
  expected: Int32Array;
  /** Open stories that hold it. */
  holders: Int32Array;
  /** ln of both together. */
  logs: Float64Array;
  /** All zero between two uses. */
  scratch: Float64Array;
};

/** Not among the words. */
export const UNKNOWN_WORD = -1;

/**
 * Imagined stories that rarity is reckoned among beside the open ones: keeps the first hundred articles sane. The table speaks of a
 * thousand articles and so counts a third; at twice or half that weight the mean over the development sets was 0.3 lower.
 */
const SEEN_BEFORE = 3_000;

const ROOM_AT_FIRST = 1_024;

export function openWordTable(language: string): WordTable {
  return {
    language,
    ids: new Map(),
    words: [],
    freeIds: [],
    expected: new Int32Array(ROOM_AT_FIRST),
    holders: new Int32Array(ROOM_AT_FIRST),
    logs: new Float64Array(ROOM_AT_FIRST),
    scratch: new Float64Array(ROOM_AT_FIRST),
  };
}

/** Of a word that may be new. It is forgotten when its last story lets go of it. */
export function idFor(table: WordTable, word: string): number {
  const known = table.ids.get(word);
  if (known !== undefined) return known;
  const id = table.freeIds.pop() ?? table.words.length;
  if (id >= table.logs.length) growTo(table, id);
  table.ids.set(word, id);
  table.words[id] = word;
  table.expected[id] = 1 + commonness(word, table.language);
  return id;
}

/** The word has come to or left stories: so many hold it now. */
export function noteHolders(table: WordTable, id: number, holders: number): void {
  table.holders[id] = holders;
  table.logs[id] = logarithm(holders + (table.expected[id] ?? 0));
  if (holders > 0) return;
  table.ids.delete(table.words[id] ?? '');
  table.words[id] = null;
  table.freeIds.push(id);
}

/** ln of so many open stories and the imagined ones: less the log of a word, this is ln of how rare the word is among them. */
export function logOfAll(storyCount: number): number {
  return logarithm(storyCount + SEEN_BEFORE);
}

/** As `logs` has it for the words that some story holds. */
export function logOfUnknown(table: WordTable, word: string): number {
  return logarithm(1 + commonness(word, table.language));
}

const LOGARITHMS = Float64Array.from({ length: 65_536 }, (_, whole) => Math.log(whole));

/** Math.log of a whole number from 1; most are asked for again and again. */
function logarithm(whole: number): number {
  return LOGARITHMS[whole] ?? Math.log(whole);
}

function growTo(table: WordTable, id: number): void {
  const room = Math.max(id + 1, Math.ceil(table.logs.length * 1.5));
  const ints = (from: Int32Array): Int32Array => {
    const larger = new Int32Array(room);
    larger.set(from);
    return larger;
  };
  const floats = (from: Float64Array): Float64Array => {
    const larger = new Float64Array(room);
    larger.set(from);
    return larger;
  };
  table.expected = ints(table.expected);
  table.holders = ints(table.holders);
  table.logs = floats(table.logs);
  table.scratch = floats(table.scratch);
}
