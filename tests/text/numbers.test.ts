import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountWord, readAmount } from '../../src/text/numbers.ts';

const ROWS: readonly (readonly [
  token: string,
  next: string,
  language: string | null,
  word: string | null,
  tokens: number,
])[] = [
  ['30k', '', 'en', '30000', 1],
  ['30,000', 'people', 'en', '30000', 1],
  ['30', 'thousand', 'en', '30000', 2],
  ['6tn', '', 'en', '6000000000000', 1],
  ['6', 'trillion', 'en', '6000000000000', 2],
  ['1.5m', '', 'en', '1500000', 1],
  ['1,5', 'millionen', 'de', '1500000', 2],
  ['30.000', '', 'de', '30000', 1],
  ['30.5', '', 'en', '30.5', 1],
  ['30', 'тысяч', 'ru', '30000', 2],
  ['nine', 'dead', 'en', '9', 1],
  ['nine', 'dead', 'fr', null, 0],
  ['one', '', 'en', null, 0],
  ['6', 'm', 'en', '6', 1],
  ['4x4', '', 'en', null, 0],
  ['constructor', 'tostring', 'en', null, 0],
  ['', '', null, null, 0],
  ['9'.repeat(500), '', 'en', null, 0],
];

test('a number is one word however it is written', () => {
  for (const [token, next, language, word, tokens] of ROWS) {
    const amount = readAmount(token, next, language);
    assert.equal(amount === null ? null : amountWord(amount.value), word, token);
    assert.equal(amount?.tokens ?? 0, tokens, token);
  }
});
