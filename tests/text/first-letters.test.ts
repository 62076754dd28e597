import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLettersAt, firstLettersOf } from '../../src/text/first-letters.ts';

const table = firstLettersOf(['a', 'an', 'click here', 'e-paper', 'há', 'дата']);

const CASES: readonly (readonly [text: string, mayBeginAWord: boolean])[] = [
  ['a day', true],
  ['an hour', true],
  ['and', false],
  ['as', false],
  ['click', true],
  ['clinic', true],
  ['clock', false],
  ['e-mail', true],
  ['eve', false],
  ['há', true],
  ['hat', false],
  ['данные', true],
  ['7 april', true],
  ['', true],
];

test('a word passes that shares three letters with one of the list, or begins in no plain letter', () => {
  for (const [text, mayBeginAWord] of CASES) assert.equal(table[firstLettersAt(text, 0)], mayBeginAWord ? 1 : 0, text);
});

test('letters are read where they are asked for', () => {
  assert.equal(firstLettersAt('then click', 5), firstLettersAt('click', 0));
  assert.equal(firstLettersAt('then', 4), 0);
});
