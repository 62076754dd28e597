import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { offer, openShortlist } from '../../src/stories/shortlist.ts';

test('a shortlist holds the best, best first, in whatever order they were offered', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 9 }), (numbers, max) => {
      const list = openShortlist<number>(max, (one, other) => one > other);
      for (const number of numbers) offer(list, number);
      assert.deepEqual(list.best, numbers.toSorted((a, b) => b - a).slice(0, max));
    }),
  );
});
