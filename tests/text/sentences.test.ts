import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../../src/text/sentences.ts';

type Row = readonly [trap: string, language: string | null, sentences: readonly string[]];

/** Each row is written as its sentences; joined with blanks, they must come apart again. */
const ROWS: readonly Row[] = [
  ['titles before names', 'en', ['Mr. Ruiz met Dr. Okoye and Gen. Park.', 'They ate.']],
  ['initials', 'en', ['John F. Example won.', 'J. K. Sample lost.']],
  ['U.S. inside and at the end', 'en', ['The U.S. Army left.', 'It went to the U.S.', 'The end came.']],
  ['times', 'en', ['It began at 5 p.m. on Monday.', 'It rained.']],
  ['decimals and money', 'en', ['Prices rose 3.5 percent to $2.10.', 'Wages fell.']],
  ['a question and who asked it', 'en', ['"Is this true?" he asked.', 'Nobody knew.']],
  ['a quotation of several sentences stays whole', 'en', ['“We are here. We will stay,” said Ana Ruiz.', 'She left.']],
  ['a company with a mark in its name', 'en', ['Yahoo! Inc. rose.', 'Others fell.']],
  ['words that look like abbreviations', 'en', ['The mayor is ill.', 'The dog sat.', 'He said no.', 'A vote came.']],
  ['a numbered thing', 'en', ['See No. 5 on the list.', 'Then rest.']],
  ['German ordinals and titles', 'de', ['Am 7. April kam Dr. Weber an.', 'Es regnete.']],
  ['French titles', 'fr', ['M. Dupont est parti.', 'Mme. Petit est restée.']],
  ['Spanish titles', 'es', ['El Sr. López salió.', 'La Dra. Gil entró.']],
  ['Russian years and initials', 'ru', ['В 2020 г. Иванов уехал.', 'А. С. Петров остался.']],
  ['Arabic initials', 'ar', ['زار جورج دبليو. بوش القاهرة.', 'هطل المطر.']],
  ['Hindi measures', 'hi', ['नदी ६५० कि.मी. लंबी है।', 'बारिश हुई।']],
  ['Urdu full stops', 'ur', ['وزیر نے بات کی۔', 'بارش ہوئی۔']],
  ['Hindi full stops', 'hi', ['मंत्री आए।', 'बारिश हुई।']],
  ['no language known', null, ['Rain fell.', 'Snow fell.']],
];

for (const [trap, language, sentences] of ROWS) {
  test(`sentences are parted rightly: ${trap}`, () => {
    assert.deepEqual(splitSentences(sentences.join(' '), language), sentences);
  });
}

test('a blank lost between two sentences is put back', () => {
  assert.deepEqual(splitSentences('The river rose.Villages were emptied.', 'en'), [
    'The river rose.',
    'Villages were emptied.',
  ]);
});

test('no sentence runs over a line break', () => {
  assert.deepEqual(splitSentences('A title without stop\nThe text begins.', 'en'), [
    'A title without stop',
    'The text begins.',
  ]);
});

test('Chinese is parted without blanks', () => {
  assert.deepEqual(splitSentences('会议召开。雨停了。', 'zh'), ['会议召开。', '雨停了。']);
});

test('nothing gives nothing, and odd languages or marks do no harm', () => {
  assert.deepEqual(splitSentences(' \n\n ', 'en'), []);
  assert.deepEqual(splitSentences('Rain fell.', 'not a tag!'), ['Rain fell.']);
  assert.equal(splitSentences('"'.repeat(20_000), 'en').join('').length, 20_000);
});
