// News in many languages, read as a feed without a declared language brings it: the country that leads is the one the text is about.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { geotag } from '../../src/places/geotag.ts';
import { detectLanguage } from '../../src/text/language.ts';

type Case = { readonly language: string; readonly country: string; readonly title: string };

const RIGHT_SHARE_MIN = 0.95;
const RIGHT_OF_TEN_MIN = 8;

const gazetteer = loadGazetteer();
const cases = readFileSync(join(import.meta.dirname, 'many-languages.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Case => {
    const [language = '', country = '', title = ''] = line.split('|').map((part) => part.trim());
    return { language, country, title };
  });
const byLanguage = Map.groupBy(cases, ({ language }) => language);

function isRight({ country, title }: Case): boolean {
  const language = detectLanguage(title, null);
  const { about } = geotag({ title, text: '', language, dateline: null, home: null }, gazetteer);
  return (about[0]?.country ?? '-') === country;
}

const wellHeld = [...byLanguage].filter(([, texts]) => texts.length >= 10);

test('the set holds at least fifteen languages with at least ten texts each', () => assert.ok(wellHeld.length >= 15));

test('of all short texts at least 95 in a hundred are filed under their country', () => {
  const wrong = cases.filter((one) => !isRight(one)).map(({ language, title }) => `${language}: ${title}`);
  assert.ok(wrong.length <= (1 - RIGHT_SHARE_MIN) * cases.length, wrong.join('\n'));
});

test('words that are a name elsewhere give a text that names no country none', () => {
  const plain = cases.filter(({ country }) => country === '-');
  assert.ok(plain.length >= 20);
  const wrong = plain.filter((one) => !isRight(one)).map(({ language, title }) => `${language}: ${title}`);
  assert.deepEqual(wrong, []);
});

for (const [language, texts] of wellHeld) {
  test(`in ${language} at least eight short texts in ten are filed under their country`, () => {
    const wrong = texts.filter((one) => !isRight(one)).map(({ title }) => title);
    assert.ok(texts.length - wrong.length >= (RIGHT_OF_TEN_MIN / 10) * texts.length, wrong.join('\n'));
  });
}

/** One of each trap; the share above would let any of them go wrong unseen. */
const TRAPS: readonly (readonly [language: string, country: string, title: string])[] = [
  // An adjective opens the title, a name follows.
  ['pl', 'HU', 'Węgierski rząd blokuje pomoc dla Ukrainy'],
  ['hi', 'CN', 'चीनी सेना ने ताइवान के पास अभ्यास शुरू किया'],
  // Who speaks, before a colon.
  ['it', 'RU', 'Il Cremlino: "Nessun incontro previsto con Zelensky"'],
  // The White House, and a town on the coast.
  ['vi', 'US', 'Nhà Trắng công bố mức thuế mới'],
  ['vi', 'VN', 'Nha Trang đón thêm khách mùa mưa'],
  ['vi', '-', 'Nhà trắng bên bờ sông được bán'],
  // A word that begins a sentence, or a town before a colon.
  ['es', 'PY', 'Asunción: cortan rutas por el precio de la leche'],
  ['es', '-', 'Asunción de riesgos en la banca'],
  // One letter for a country, and the same letter at the end of another word.
  ['ja', 'GB', '英中銀、政策金利を据え置き'],
  ['zh', 'KR', '韩外长取消行程'],
  ['ko', 'US', '美국무부 대변인 교체'],
  ['zh', '-', '专家建议增加政府支出'],
  // Words that a joiner or an apostrophe parts.
  ['fa', 'PK', 'انفجار در اسلام‌آباد'],
  ['ko', 'IL', '이스라엘군, 가자시티 지상작전 개시'],
  ['uk', 'VN', "В'єтнамські рибалки врятували екіпаж"],
  ['he', 'CZ', "הממשלה הצ'כית מתפטרת"],
  ['he', '-', 'גובה המים עלה בשליש'],
  // Part of another name or word.
  ['pl', '-', 'Ocean Indyjski coraz cieplejszy'],
  ['hu', '-', 'Hidegebb lett az ősz'],
  ['it', '-', 'Restaurata la scala esterna del municipio'],
  ['ar', '-', 'ورقة بحثية جديدة عن النوم'],
  // An ending on the last word of a name.
  ['hu', 'SL', 'Sierra Leonéban betiltották a fakivitelt'],
  ['ru', 'LK', 'На Шри-Ланке закончилось топливо'],
  ['bn', 'BD', 'জাতীয় সংসদে নতুন বাজেট পাস'],
  // A language in small letters, and what Taipei calls a country.
  ['ru', '-', 'Зачем учить английский язык'],
  ['zh', 'NZ', '紐西蘭總理宣布提前大選'],
];

test('a people is read in a text of whose language nobody is sure', () => {
  const unsure = { title: 'Japonezii aleg un nou parlament', text: '', language: 'ca', dateline: null, home: null };
  assert.equal(geotag(unsure, gazetteer).about[0]?.country, 'JP');
});

for (const [language, country, title] of TRAPS) {
  test(`in ${language} "${title}" leads with ${country === '-' ? 'no country' : country}`, () => {
    const { about } = geotag({ title, text: '', language, dateline: null, home: null }, gazetteer);
    assert.equal(about[0]?.country ?? '-', country);
  });
}

type Form = { readonly country: string; readonly form: string };

/** Each language's line of forms.txt. */
const formsByLanguage = readFileSync(join(import.meta.dirname, 'forms.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [language = '', countries = ''] = line.split(' | ');
    const forms = countries.split('; ').flatMap((part): Form[] => {
      const [country = '', words = ''] = part.split(': ');
      return words.split(', ').map((form) => ({ country, form }));
    });
    return { language, forms };
  });

test('what countries and their peoples are called is read with its endings, in every language of the list', () => {
  const wrong = formsByLanguage.flatMap(({ language, forms }) =>
    forms
      .filter(({ country, form }) => {
        const { about } = geotag({ title: `${form} lorem`, text: '', language, dateline: null, home: null }, gazetteer);
        return about[0]?.country !== country;
      })
      .map(({ country, form }) => `${language}: ${form} is ${country}`),
  );
  assert.deepEqual(wrong, []);
});
