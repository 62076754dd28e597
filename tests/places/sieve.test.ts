import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashOf, hashOfPair, keepInSieve, mayHold, openSieve } from '../../src/places/sieve.ts';

test('what was kept is never denied', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
      const sieve = openSieve(256);
      for (const word of words) keepInSieve(sieve, hashOf(word));
      for (const word of words) assert.ok(mayHold(sieve, hashOf(word)));
    }),
    { numRuns: 100 },
  );
});

test('most words that were not kept are denied', () => {
  const sieve = openSieve(1 << 14);
  for (let at = 0; at < 1_000; at++) keepInSieve(sieve, hashOf(`kept${at}`));
  const passed = Array.from({ length: 1_000 }, (_, at) => `other${at}`).filter((word) => mayHold(sieve, hashOf(word)));
  assert.ok(passed.length < 150, `${passed.length} of 1,000 passed`);
});

test('two words in a row are not the same two turned round', () => {
  assert.notEqual(hashOfPair(hashOf('new'), hashOf('york')), hashOfPair(hashOf('york'), hashOf('new')));
});
