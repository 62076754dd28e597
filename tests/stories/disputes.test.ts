import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import type { Article } from '../../src/model/article.ts';
import { findDisputes } from '../../src/stories/disputes.ts';

const NOW = Date.UTC(2026, 10, 3, 12);

function article(outlet: string, text: string, given: Partial<Article> = {}): Article {
  return {
    id: `${outlet} ${text.length}`,
    outlet: { id: outlet, name: outlet, home: null },
    url: null,
    title: '',
    text,
    language: 'en',
    dateline: null,
    agency: null,
    publishedAt: null,
    seenAt: NOW,
    newsAt: NOW,
    about: [],
    mentioned: [],
    ...given,
  };
}

const said = (articles: readonly Article[]): readonly string[] =>
  findDisputes(articles).map(
    ({ counted, who, claims }) =>
      `${counted}${who === null ? '' : ` ${who}`}: ${claims.map(({ words, articleId }) => `${words} (${articleId.split(' ')[0]})`).join(', ')}`,
  );

const NINE = 'At least 9 people were killed when a ferry sank off Tarn.';
const TWELVE = 'A ferry sank off Tarn and 12 people died, the navy said.';

test('newsrooms that count differently are told apart, with the sentence that each of them printed', () => {
  const articles = [article('Dawn', NINE), article('Echo', TWELVE)];
  assert.deepEqual(said(articles), ['dead: At least 9 (Dawn), 12 (Echo)']);
  for (const { sentence, articleId } of findDisputes(articles)[0]?.claims ?? []) {
    assert.equal(articles.find(({ id }) => id === articleId)?.text, sentence);
  }
});

const AT_ONE: readonly (readonly [why: string, articles: readonly Article[]])[] = [
  ['the same number', [article('Dawn', NINE), article('Echo', 'Nine people died when a ferry sank.')]],
  ['one rounds', [article('Dawn', 'The fire killed more than 30 people.'), article('Echo', 'Fire kills 33 people.')]],
  [
    'the same wire in two papers',
    [article('Dawn', NINE, { agency: 'AFP' }), article('Echo', TWELVE, { agency: 'AFP' })],
  ],
  ['this morning and tonight', [article('Dawn', NINE, { newsAt: NOW - 9 * HOUR_MS }), article('Echo', TWELVE)]],
  ['one outlet that corrects itself', [article('Dawn', NINE, { newsAt: NOW - HOUR_MS }), article('Dawn', TWELVE)]],
  [
    'not the same people',
    [article('Dawn', 'Nine soldiers were killed.'), article('Echo', 'Twelve drivers were killed.')],
  ],
  ['numbers of another size', [article('Dawn', 'Nine people died.'), article('Echo', 'Floods killed 900 people.')]],
  ['one article alone', [article('Dawn', NINE)]],
  ['none', []],
];

for (const [why, articles] of AT_ONE) {
  test(`no dispute is made up: ${why}`, () => assert.deepEqual(said(articles), []));
}

test('an earthquake that two observatories measure differently is told as they measured it', () => {
  const articles = [
    article('Dawn', 'A magnitude 6.1 earthquake shook Tarn.'),
    article('Echo', 'An earthquake measuring 5.8 on the Richter scale shook Tarn.'),
  ];
  assert.deepEqual(said(articles), ['magnitude: 5.8 (Echo), 6.1 (Dawn)']);
});
