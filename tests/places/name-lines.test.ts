import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { linesFrom, sift } from '../../src/places/name-lines.ts';
import { openSieve } from '../../src/places/sieve.ts';

for (const file of ['english.tsv', 'cities.tsv']) {
  test(`each line of ${file} is found by its first word, in its order`, () => {
    const text = readFileSync(new URL(`../../data/places/${file}`, import.meta.url), 'utf8');
    const lines = sift(text, openSieve(1 << 16), null);
    const byFirst = Map.groupBy(text.split('\n').slice(0, -1), (line) => line.split(/[\t ]/, 1)[0] ?? '');
    for (const [first, alike] of byFirst)
      assert.deepEqual(
        linesFrom(lines, first),
        alike.map((line) => line.split('\t')),
        first,
      );
  });
}

test('a word that begins no name has no lines, though it begins a first word or goes on behind one', () => {
  const lines = sift('new\tname\nnew york\ttown\nnewark\ttown\n', openSieve(1 << 6), null);
  assert.deepEqual(linesFrom(lines, 'new'), [
    ['new', 'name'],
    ['new york', 'town'],
  ]);
  for (const none of ['ne', 'newa', 'news', 'york', '']) assert.deepEqual(linesFrom(lines, none), [], none);
});
