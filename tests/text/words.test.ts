import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readWords, wordsOf } from '../../src/text/words.ts';

const ROWS: readonly (readonly [text: string, language: string | null, words: readonly string[]])[] = [
  ['', 'en', []],
  ['The ministers’ talks in Oslo', 'en', ['minist', 'talk', 'oslo']],
  ['Peru’s minister and the U.S. envoy', 'en', ['peru', 'minist', 'us', 'envoy']],
  ['They told us nothing', 'en', []],
  ['около 85 000 домов', 'ru', ['85000', 'дом']],
  ['About 30,000 fled; 30K in all, 30 thousand', 'en', ['30000', 'fled', '30000', '30000']],
  ['Министры и министр', 'ru', ['министр', 'министр']],
  ['東京で地震', 'ja', ['東京', '京で', 'で地', '地震']],
  ['ไฟไหม้โรงงานพลาสติก', 'th', ['ไฟ', 'ไหม้', 'โรงงาน', 'พลาสติก']],
  ['सरकार ने कहा कि सड़कें बंद हैं', 'hi', ['सरकार', 'सड़क', 'बंद']],
  ['The bridge', null, ['the', 'bridge']],
];

test('a text becomes the words that carry its meaning', () => {
  for (const [text, language, words] of ROWS) assert.deepEqual(wordsOf(text, language), words, text);
});

test('a name is told by its capital inside a sentence, and not where every word has one', () => {
  const names = (text: string) =>
    readWords(text, 'en')
      .filter(({ kind }) => kind === 'name')
      .map(({ word }) => word);
  assert.deepEqual(names('Heavy rain closed the bridge at Lisbon.'), ['lisbon']);
  assert.deepEqual(names('Heavy Rain Closes Bridge At Lisbon'), []);
});

test('words of any text in any language never throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('en', 'ru', 'ja', 'de', '__proto__', null),
      (text, language) => {
        assert.ok(wordsOf(text, language).every((word) => word.length > 0));
      },
    ),
    { numRuns: 200 },
  );
});

test('a long text without a space is read in time that grows with its length', () => {
  const started = performance.now();
  wordsOf('a.'.repeat(100_000), 'en');
  wordsOf('語'.repeat(50_000), 'zh');
  assert.ok(performance.now() - started < 2_000);
});
