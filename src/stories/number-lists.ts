// Many short lists of whole numbers in a few large arrays: an array of its own costs V8 some 400 bytes beside its numbers.

/** Each list is told by a whole number from 0 that its owner gives out; a list that was never written is empty. */
export type NumberLists = {
  readonly pages: Int32Array[];
  /** Cells of the last page that were given out. */
  used: number;
  /** Addresses of blocks that were given back, by how many cells they have. */
  readonly free: Map<number, number[]>;
  /** By list: page times PAGE_CELLS and the place there of its block. Says nothing of an empty list. */
  addresses: Int32Array;
  /** By list: how many numbers it holds. */
  lengths: Int32Array;
};

/** Where a list stands: in `cells`, from `from` to before `to`. True until lists are next written. */
export type NumberList = { readonly cells: Int32Array; readonly from: number; readonly to: number };

/** Each page is twice as long as the one before, up to a quarter of a megabyte: few lists need little. A longer list has a page to itself. */
const PAGE_BITS = 16;
const PAGE_CELLS = 1 << PAGE_BITS;
const FIRST_PAGE_CELLS = 1_024;

const NO_CELLS = new Int32Array();

export function openNumberLists(): NumberLists {
  return { pages: [], used: 0, free: new Map(), addresses: new Int32Array(64), lengths: new Int32Array(64) };
}

export function lengthOf(lists: NumberLists, list: number): number {
  return lists.lengths[list] ?? 0;
}

export function readList(lists: NumberLists, list: number): NumberList {
  const length = lengthOf(lists, list);
  if (length === 0) return { cells: NO_CELLS, from: 0, to: 0 };
  const address = lists.addresses[list] ?? 0;
  const from = address & (PAGE_CELLS - 1);
  return { cells: lists.pages[address >>> PAGE_BITS] ?? NO_CELLS, from, to: from + length };
}

/** Adds numbers at the end of a list. */
export function appendTo(lists: NumberLists, list: number, numbers: ArrayLike<number>): void {
  const length = lengthOf(lists, list);
  resizeList(lists, list, length + numbers.length);
  const { cells, from } = readList(lists, list);
  for (let at = 0; at < numbers.length; at++) cells[from + length + at] = numbers[at] ?? 0;
}

/** Gives the list so many numbers: it keeps its first ones, and what is new is undefined until it is written. 0 gives its room back. */
export function resizeList(lists: NumberLists, list: number, length: number): void {
  if (list >= lists.lengths.length) growTo(lists, list);
  const before = lengthOf(lists, list);
  if (capacityFor(before) !== capacityFor(length)) moveList(lists, list, length);
  lists.lengths[list] = length;
}

function moveList(lists: NumberLists, list: number, length: number): void {
  const { cells, from, to } = readList(lists, list);
  const address = takeBlock(lists, capacityFor(length));
  const page = lists.pages[address >>> PAGE_BITS] ?? NO_CELLS;
  page.set(cells.subarray(from, Math.min(to, from + length)), address & (PAGE_CELLS - 1));
  if (to > from) giveBack(lists, lists.addresses[list] ?? 0, capacityFor(to - from));
  lists.addresses[list] = address;
}

/** Cells of the block of a list: at most a quarter more than it needs, so that blocks come in few sizes and fit the next list. */
function capacityFor(length: number): number {
  const step = length <= 8 ? 2 : 1 << (29 - Math.clz32(length));
  return Math.ceil(length / step) * step;
}

function takeBlock(lists: NumberLists, capacity: number): number {
  if (capacity === 0) return 0;
  const known = lists.free.get(capacity)?.pop();
  if (known !== undefined) return known;
  if (lists.used + capacity > (lists.pages.at(-1)?.length ?? 0)) {
    const cells = Math.min(PAGE_CELLS, FIRST_PAGE_CELLS << Math.min(PAGE_BITS, lists.pages.length));
    lists.pages.push(new Int32Array(Math.max(cells, capacity)));
    lists.used = 0;
  }
  const address = (lists.pages.length - 1) * PAGE_CELLS + lists.used;
  lists.used += capacity;
  return address;
}

function giveBack(lists: NumberLists, address: number, capacity: number): void {
  const free = lists.free.get(capacity);
  if (free === undefined) lists.free.set(capacity, [address]);
  else free.push(address);
}

function growTo(lists: NumberLists, list: number): void {
  lists.addresses = grown(lists.addresses, list);
  lists.lengths = grown(lists.lengths, list);
}

/** The array, half as long again or longer, so that it has the place. */
function grown(array: Int32Array, place: number): Int32Array {
  const larger = new Int32Array(Math.max(place + 1, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}
