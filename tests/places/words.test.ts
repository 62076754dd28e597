import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldWord } from '../../src/places/fold-word.ts';
import { hashOf } from '../../src/places/sieve.ts';
import { cutWords, hashAt, isCapital, isShout, keyOf, nameKey, writtenOf } from '../../src/places/words.ts';

/** The obvious way: one pattern for all scripts. */
const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu;

const PIECES = [
  'U.S.',
  'U.K',
  'D.C.',
  'A.b',
  'St. John’s',
  "Côte d'Ivoire",
  '巴西总统',
  'وباكستان',
  'Россию',
  '3M',
  'é',
  '.',
  ' ',
  '-',
  '\n',
  '٣',
  '\ud800',
  '\udc00',
  'İ',
  '𝟛a',
  'ß',
  'É.U.',
  'CO2',
  'ab',
];
const TEXT = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

test('a text is cut where one pattern for all scripts would cut it, and each word has the key it would fold to', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const words = cutWords(text, 1_000);
      const found = text.match(WORD) ?? [];
      assert.deepEqual(
        found.map((_, at) => writtenOf(words, at)),
        found.slice(),
      );
      assert.equal(words.count, found.length);
      for (const [at, written] of found.entries()) {
        const first = written.charAt(0);
        const isFirst = first !== first.toLowerCase();
        assert.equal(keyOf(words, at), foldWord(written), written);
        assert.equal(hashAt(words, at), hashOf(foldWord(written)), written);
        assert.equal(isCapital(words, at), isFirst, written);
        assert.equal(isShout(words, at), isFirst && written.length > 1 && written === written.toUpperCase(), written);
      }
    }),
    { numRuns: 300 },
  );
});

test('words outside a text are empty and small', () => {
  const words = cutWords(' One', 10);
  for (const at of [-1, 1, 7]) {
    assert.equal(keyOf(words, at), '');
    assert.equal(isCapital(words, at), false);
  }
});

test('no more words are read than are asked for', () => {
  assert.equal(cutWords('a b c d', 2).count, 2);
  assert.equal(nameKey("Côte d'Ivoire"), 'cote d ivoire');
});
