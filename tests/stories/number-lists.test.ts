import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendTo, type NumberLists, openNumberLists, readList, resizeList } from '../../src/stories/number-lists.ts';

function toArray(lists: NumberLists, list: number): readonly number[] {
  const { cells, from, to } = readList(lists, list);
  return [...cells.subarray(from, to)];
}

test('lists hold what was put into them, whichever grow, shrink or end meanwhile', () => {
  const step = fc.record({
    list: fc.nat(6),
    added: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }),
    keptPart: fc.constantFrom(0, 0.5, 1),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const lists = openNumberLists();
      const expected = new Map<number, readonly number[]>();
      for (const { list, added, keptPart } of steps) {
        const before = expected.get(list) ?? [];
        const kept = before.slice(0, Math.floor(before.length * keptPart));
        resizeList(lists, list, kept.length);
        appendTo(lists, list, added);
        expected.set(list, [...kept, ...added]);
        for (const [each, numbers] of expected) assert.deepEqual(toArray(lists, each), numbers);
      }
    }),
    { numRuns: 40 },
  );
});

test('a list longer than a page keeps its numbers, and so do its neighbours', () => {
  const lists = openNumberLists();
  appendTo(lists, 0, [1, 2, 3]);
  appendTo(
    lists,
    1,
    Int32Array.from({ length: 70_000 }, (_, at) => at),
  );
  appendTo(lists, 2, [4]);
  appendTo(lists, 1, [-1]);
  assert.deepEqual(toArray(lists, 0), [1, 2, 3]);
  assert.deepEqual(toArray(lists, 1).slice(69_998), [69_998, 69_999, -1]);
  assert.deepEqual(toArray(lists, 2), [4]);
});

test('the room of lists that ended is used again', () => {
  const lists = openNumberLists();
  for (let round = 0; round < 1_000; round++) {
    for (let list = 0; list < 20; list++) appendTo(lists, list, Int32Array.from({ length: 100 }));
    for (let list = 0; list < 20; list++) resizeList(lists, list, 0);
  }
  assert.equal(lists.pages.length, 2);
});
