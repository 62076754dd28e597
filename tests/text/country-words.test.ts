import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryWords } from '../../src/text/country-words.ts';
import { wordsOf } from '../../src/text/words.ts';

test('words of countries are known in many languages, other words are not', () => {
  const cases: readonly (readonly [language: string, country: string, other: string])[] = [
    ['en', 'South Korea', 'Seoul strike'],
    ['es', 'Corea del Sur', 'huelga'],
    ['fr', 'Allemagne', 'grève'],
    ['ru', 'Казахстан', 'пожар'],
    ['ar', 'مصر', 'حريق'],
  ];
  for (const [language, country, other] of cases) {
    const known = countryWords(language);
    for (const word of wordsOf(country, language)) assert.ok(known.has(word), `${language} ${word}`);
    for (const word of wordsOf(other, language)) assert.ok(!known.has(word), `${language} ${word}`);
  }
});

test('a language that is none has no words of countries', () => {
  for (const language of [null, '', 'unknown', 'x-klingon', '../../etc', 'zzz'])
    assert.equal(countryWords(language).size, 0);
});
