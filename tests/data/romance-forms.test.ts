import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { romanceForms } from '../../data/places/romance-forms.ts';

/** What is listed, and what comes of it. */
const ROWS: readonly (readonly [language: string, listed: string, made: string])[] = [
  ['es', 'ingles,inglesa', 'ingleses,inglesas'],
  ['es', 'ruso,rusa,rusos', 'rusas'],
  ['es', 'estadounidenses', ''],
  ['pt', 'japones,japonesa', 'japoneses,japonesas'],
  ['pt', 'espanhol,espanhola', 'espanhois,espanholas'],
  ['pt', 'alemao,alema,alemaes', 'alemas'],
  ['pt', 'mineiro', ''],
  ['fr', 'francais,francaise', 'francaises'],
  ['it', 'tedesco,tedesca,tedeschi', 'tedesche'],
  ['it', 'austriaco', 'austriaci,austriaca,austriache'],
  ['it', 'giapponese', 'giapponesi'],
  ['it', 'campano', 'campani,campana'],
  ['de', 'deutsche*', ''],
];

test('the other forms of an adjective follow from those listed, and none that is another word', () => {
  for (const [language, listed, made] of ROWS)
    assert.equal(romanceForms(language, listed.split(',')).join(','), made, `${language} ${listed}`);
});

test('the gazetteer holds them', () => {
  const lines = readFileSync(new URL('../../data/places/languages.tsv', import.meta.url), 'utf8').split('\n');
  for (const [language, country, form] of [
    ['pt', 'JP', 'japoneses'],
    ['es', 'GB', 'ingleses'],
    ['it', 'DE', 'tedesche'],
  ] as const) {
    const own = lines.filter((line) => line.startsWith(`${language}\tadjective\t${country}\t`));
    assert.ok(
      own.some((line) => line.split('\t')[3]?.split('|').includes(form)),
      form,
    );
  }
});
