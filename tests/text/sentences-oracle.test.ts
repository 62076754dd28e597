// The oracle is cldr-segmentation: Unicode's sentence rules and abbreviations in eight languages, written by others.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import cldr from 'cldr-segmentation';
import { splitSentences } from '../../src/text/sentences.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Texts full of places where a full stop ends no sentence. */
const TRAPS: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Mr. Ruiz met Dr. Okoye on Monday. They spoke for 3.5 hours. Nobody else was asked.'],
  ['en', 'The ferry left at 5 p.m. on Sunday. It carried 1,204 people. All of them got home.'],
  ['en', 'Orsk Mining Inc. sold its pit. The price was $2.10 a share. Why? The board would not say!'],
  ['en', 'Prof. Park and Capt. Gil crossed the river. Company E stayed behind. Snow fell.'],
  ['de', 'Der Zug kam um 8.30 Uhr an. Die Brücke war gesperrt. Rund 3,5 Mio. Euro kostet der Umbau.'],
  ['de', 'Die Fähre fährt bzw. fuhr nur im Sommer. Jetzt liegt sie im Hafen. Warum? Das weiß niemand.'],
  ['es', 'El Sr. López llegó a las 8.30 horas. La Dra. Gil lo esperaba. ¿Qué dijeron? Nada.'],
  ['es', 'El puente costó 3,5 millones. La obra duró un año. ¡Por fin abre!'],
  ['fr', 'Le maire est resté au port. Le pont rouvre à 8.30 heures. Pourquoi ? Nul ne le sait.'],
  ['it', 'Il dott. Rossi è partito alle 8.30. Il ponte resta chiuso. Perché? Nessuno lo sa.'],
  ['pt', 'O Dr. Lima chegou às 8.30 horas. A ponte custou 3,5 milhões. Quem paga? Ninguém sabe.'],
  ['ru', 'Мост открыли в 2020 г. и закрыли через год. Почему? Никто не знает. Работы стоят 3,5 млн рублей.'],
  ['tr', 'Dr. Yılmaz saat 8.30 sularında geldi. Köprü kapalıydı. Neden? Kimse bilmiyor.'],
];

/** Where we part from it on purpose: what a reader of a chat would miss, or half a quotation. */
const DISAGREEMENTS: readonly (readonly [why: string, language: string, text: string, ours: readonly string[]])[] = [
  [
    'who asked belongs to the question',
    'en',
    '"Is it true?" he asked. Nobody knew.',
    ['"Is it true?" he asked.', 'Nobody knew.'],
  ],
  [
    'a quotation of two sentences stays whole',
    'en',
    '“We are here. We will stay,” said Ana Ruiz. She left.',
    ['“We are here. We will stay,” said Ana Ruiz.', 'She left.'],
  ],
  [
    'the closing mark of a French quotation',
    'fr',
    'Elle a dit : « Le pont peut moisir. »',
    ['Elle a dit : « Le pont peut moisir. »'],
  ],
  ['initials of a name', 'en', 'J. K. Sample lost the vote. He left.', ['J. K. Sample lost the vote.', 'He left.']],
  [
    'a day of the month in German',
    'de',
    'Am 7. April kam der Regen. Er blieb.',
    ['Am 7. April kam der Regen.', 'Er blieb.'],
  ],
  [
    'a blank lost in pasting',
    'en',
    'The river rose.Villages were emptied.',
    ['The river rose.', 'Villages were emptied.'],
  ],
  ['a firm with a mark in its name', 'en', 'Yahoo! Inc. rose. Others fell.', ['Yahoo! Inc. rose.', 'Others fell.']],
  ['the second rank of a general', 'en', 'Maj.-Gen. Park spoke. Rain fell.', ['Maj.-Gen. Park spoke.', 'Rain fell.']],
  [
    'titles before names that its lists lack',
    'en',
    'Gen. Park left. No. 5 Company stayed.',
    ['Gen. Park left.', 'No. 5 Company stayed.'],
  ],
  ['and in German', 'de', 'Dr. Weber kam an. Es regnete.', ['Dr. Weber kam an.', 'Es regnete.']],
  ['and in French', 'fr', 'Mme. Petit est restée. Il pleut.', ['Mme. Petit est restée.', 'Il pleut.']],
  ['and in Portuguese', 'pt', 'O Sr. Lima chegou. Choveu.', ['O Sr. Lima chegou.', 'Choveu.']],
  ['initials of a Russian name', 'ru', 'А. С. Петров остался. Мост закрыт.', ['А. С. Петров остался.', 'Мост закрыт.']],
];

function theirs(text: string, language: string): readonly string[] {
  return cldr.sentenceSplit(text, cldr.suppressions[language]).map((sentence) => sentence.trim());
}

for (const [language, text] of TRAPS) {
  test(`Unicode's own rules part this as we do: ${text}`, () =>
    assert.deepEqual(splitSentences(text, language), theirs(text, language)));
}

for (const [why, language, text, ours] of DISAGREEMENTS) {
  test(`we part from Unicode's rules on purpose: ${why}`, () => {
    assert.deepEqual(splitSentences(text, language), ours);
    assert.notDeepEqual(theirs(text, language), ours);
  });
}

test('the sample edition is parted as Unicode parts it, quotations of several sentences apart', () => {
  let paragraphCount = 0;
  const others: string[] = [];
  for (const path of globSync('data/sample/*.json', { cwd: ROOT })) {
    const { language, articles } = JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as {
      readonly language: string;
      readonly articles: readonly { readonly paragraphs: readonly string[] }[];
    };
    if (cldr.suppressions[language] === undefined) continue;
    for (const paragraph of articles.flatMap((article) => article.paragraphs)) {
      paragraphCount++;
      const ours = splitSentences(paragraph, language);
      if (JSON.stringify(ours) !== JSON.stringify(theirs(paragraph, language))) others.push(paragraph);
    }
  }
  assert.ok(paragraphCount > 200);
  // Each of them holds a quotation that Unicode cuts in two.
  for (const paragraph of others) assert.match(paragraph, /“[^”]*[.!?] [^”]*”|«[^»]*[.!?] ?»/u);
  assert.ok(others.length <= paragraphCount / 50, others.join('\n'));
});
