import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf } from '../../src/stories/marks.ts';
import { readWords } from '../../src/text/words.ts';

const marksIn = (text: string, language: string) => marksOf({ words: readWords(text, language), language });
const keysIn = (text: string, language: string) => [...marksIn(text, language).keys()];

/** The same name in the middle of a sentence of two languages. */
const SAME_NAMES: readonly (readonly [readonly [string, string], readonly [string, string]])[] = [
  [
    ['he met Zelensky there', 'en'],
    ['сьогодні вона бачила Зеленський у полі', 'uk'],
  ],
  [
    ['he met Danylenko there', 'en'],
    ['он увидел Даниленко там', 'ru'],
  ],
  [
    ['he went to Kharkiv again', 'en'],
    ['fue a Járkiv otra vez', 'es'],
  ],
  [
    ['he met Selenskyj there', 'en'],
    ['il a rencontré Zelensky hier', 'fr'],
  ],
];

test('a name is known by its sound, whatever the spelling', () => {
  for (const [[one, oneLanguage], [other, otherLanguage]] of SAME_NAMES) {
    const [key] = keysIn(one, oneLanguage);
    assert.ok(key !== undefined && keysIn(other, otherLanguage).includes(key), `${one} / ${other}`);
  }
});

test('countries, offices, years, dates and small numbers mark nothing', () => {
  assert.deepEqual(keysIn('they said the President of Pakistan came on 15 April 2026 with 7 men', 'en'), []);
});

test('a large number is the same however it is grouped', () => {
  assert.deepEqual(keysIn('some 85,000 homes', 'en'), keysIn('около 85 000 домов', 'ru'));
  assert.deepEqual(keysIn('some 85,000 homes', 'en'), keysIn('unas 85.000 casas', 'es'));
});
