// Which open story bears which mark (a hash of a name or a number), both ways. Stories are told by numbers.
import { appendTo, lengthOf, type NumberLists, openNumberLists, readList, resizeList } from './number-lists.ts';

export type MarkTable = {
  /** Each mark that some story bears has a number too. */
  readonly ids: Map<number, number>;
  readonly freeIds: number[];
  /** By story: its marks, ascending. */
  readonly marks: NumberLists;
  /** By a mark's number: the stories that bear it. */
  readonly stories: NumberLists;
};

/** Marks that a story keeps: the smallest, which are the same in whatever order its articles came. */
const MARKS_MAX = 96;

export function openMarkTable(): MarkTable {
  return { ids: new Map(), freeIds: [], marks: openNumberLists(), stories: openNumberLists() };
}

/** How many stories bear the mark. */
export function countUnder({ ids, stories }: MarkTable, mark: number): number {
  const id = ids.get(mark);
  return id === undefined ? 0 : lengthOf(stories, id);
}

export function storiesUnder({ ids, stories }: MarkTable, mark: number): readonly number[] {
  const id = ids.get(mark);
  return id === undefined ? [] : toArray(stories, id);
}

export function marksOfStory({ marks }: MarkTable, story: number): readonly number[] {
  return toArray(marks, story);
}

export function addMarks(table: MarkTable, story: number, added: Iterable<number>): void {
  const before = marksOfStory(table, story);
  const known = new Set(before);
  const after = [...known.union(new Set(added))].sort((a, b) => a - b).slice(0, MARKS_MAX);
  const kept = new Set(after);
  for (const mark of before) if (!kept.has(mark)) dropPair(table, mark, story);
  for (const mark of after) if (!known.has(mark)) addPair(table, mark, story);
  resizeList(table.marks, story, 0);
  appendTo(table.marks, story, after);
}

/** The story bears no mark any more. */
export function dropMarks(table: MarkTable, story: number): void {
  for (const mark of marksOfStory(table, story)) dropPair(table, mark, story);
  resizeList(table.marks, story, 0);
}

function addPair(table: MarkTable, mark: number, story: number): void {
  const id = table.ids.get(mark) ?? table.freeIds.pop() ?? table.ids.size;
  table.ids.set(mark, id);
  appendTo(table.stories, id, [story]);
}

/** The last story of the list takes the place of the one that goes. */
function dropPair(table: MarkTable, mark: number, story: number): void {
  const id = table.ids.get(mark);
  if (id === undefined) return;
  const { cells, from, to } = readList(table.stories, id);
  const at = cells.subarray(from, to).indexOf(story);
  if (at === -1) return;
  cells[from + at] = cells[to - 1] ?? 0;
  resizeList(table.stories, id, to - from - 1);
  if (to - from > 1) return;
  table.ids.delete(mark);
  table.freeIds.push(id);
}

function toArray(lists: NumberLists, list: number): readonly number[] {
  const { cells, from, to } = readList(lists, list);
  return Array.from(cells.subarray(from, to));
}
