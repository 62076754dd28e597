import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashOf, hashOfPair, keepInSieve, kindsIn, openSieve } from '../../src/places/sieve.ts';

test('what was kept is never denied', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
      const sieve = openSieve(256);
      for (const word of words) keepInSieve(sieve, hashOf(word), 4);
      for (const word of words) assert.ok((kindsIn(sieve, hashOf(word)) & 4) !== 0);
    }),
    { numRuns: 100 },
  );
});

test('most words that were not kept are denied', () => {
  const sieve = openSieve(1 << 13);
  for (let at = 0; at < 1_000; at++) keepInSieve(sieve, hashOf(`kept${at}`), 1);
  const passed = Array.from({ length: 1_000 }, (_, at) => `other${at}`).filter(
    (word) => kindsIn(sieve, hashOf(word)) !== 0,
  );
  assert.ok(passed.length < 150, `${passed.length} of 1,000 passed`);
});

test('two words in a row are not the same two turned round', () => {
  assert.notEqual(hashOfPair(hashOf('new'), hashOf('york')), hashOfPair(hashOf('york'), hashOf('new')));
});
