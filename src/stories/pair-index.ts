// Pairs of whole numbers, found by the first: a hash table in two flat arrays, because a Map of a million keys takes four times the room.

export type PairIndex = {
  /** By place: the first pair of its chain; 0 for none. As many places as a power of two. */
  heads: Int32Array;
  /** Three cells a pair, from the pair numbered 1 on: key, value, the next pair of the chain. */
  cells: Int32Array;
  /** How many pairs are held. */
  size: number;
};

const CELLS = 3;
const PLACES_AT_FIRST = 256;

export function openPairIndex(): PairIndex {
  return { heads: new Int32Array(PLACES_AT_FIRST), cells: new Int32Array(CELLS * PLACES_AT_FIRST), size: 0 };
}

/** What is added twice is held twice. */
export function addPair(index: PairIndex, key: number, value: number): void {
  const pair = index.size + 1;
  if (CELLS * (pair + 1) > index.cells.length) grow(index);
  index.cells[CELLS * pair] = key;
  index.cells[CELLS * pair + 1] = value;
  index.size = pair;
  link(index, pair);
}

/** The values under a key, the last added first, and no more than `max` of them. */
export function valuesUnder(index: PairIndex, key: number, max: number): readonly number[] {
  const { cells } = index;
  const values: number[] = [];
  for (let pair = index.heads[placeOf(index.heads, key)] ?? 0; pair !== 0 && values.length < max; ) {
    if (cells[CELLS * pair] === key) values.push(cells[CELLS * pair + 1] ?? 0);
    pair = cells[CELLS * pair + 2] ?? 0;
  }
  return values;
}

/** Takes out all pairs with these values: walks over all there are, once, however many go. */
export function dropPairsOf(index: PairIndex, values: ReadonlySet<number>): void {
  const { cells, size } = index;
  index.size = 0;
  for (let pair = 1; pair <= size; pair++) {
    const from = CELLS * pair;
    if (!values.has(cells[from + 1] ?? 0)) cells.copyWithin(CELLS * ++index.size, from, from + CELLS);
  }
  linkAll(index);
}

/** Half as much room again; chains stay a pair or two long. */
function grow(index: PairIndex): void {
  const larger = new Int32Array(CELLS * Math.ceil((1.5 * index.cells.length) / CELLS));
  larger.set(index.cells);
  index.cells = larger;
  if (index.size < index.heads.length) return;
  index.heads = new Int32Array(2 * index.heads.length);
  linkAll(index);
}

function linkAll(index: PairIndex): void {
  index.heads.fill(0);
  for (let pair = 1; pair <= index.size; pair++) link(index, pair);
}

function link({ heads, cells }: PairIndex, pair: number): void {
  const place = placeOf(heads, cells[CELLS * pair] ?? 0);
  cells[CELLS * pair + 2] = heads[place] ?? 0;
  heads[place] = pair;
}

/** Keys are often picked by their last bits: the others are stirred in (Knuth's multiplicative hash). */
function placeOf(heads: Int32Array, key: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & (heads.length - 1);
}
