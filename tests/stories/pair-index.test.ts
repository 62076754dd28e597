import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addPair, dropPairsOf, openPairIndex, valuesUnder } from '../../src/stories/pair-index.ts';

test('values are found under their keys, and under no other, when many came and some went', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.nat(50)), { maxLength: 1_500 });
  fc.assert(
    fc.property(pairs, fc.uniqueArray(fc.nat(50)), (added, gone) => {
      const index = openPairIndex();
      for (const [key, value] of added) addPair(index, key, value);
      dropPairsOf(index, new Set(gone));
      const left = added.filter(([, value]) => !gone.includes(value));
      assert.equal(index.size, left.length);
      for (const key of new Set(added.map(([each]) => each))) {
        const expected = left.filter(([each]) => each === key).map(([, value]) => value);
        assert.deepEqual([...valuesUnder(index, key, 2_000)].sort(), expected.sort());
        assert.equal(valuesUnder(index, key, 1).length, Math.min(1, expected.length));
      }
      assert.deepEqual(valuesUnder(index, 301, 10), []);
    }),
    { numRuns: 20 },
  );
});
