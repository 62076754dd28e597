import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNewspaperText } from '../../src/text/newspaper.ts';

const FIRST =
  'The river rose by two metres on Tuesday, and three villages near the mouth were emptied, officials said.';
const SECOND = 'A school on the hill took in forty families. "We have beds for all," said its head, Ana Ruiz.';
const OTHER =
  'The court fined a grain trader on Tuesday after auditors found a second set of books in its port office.';

test('one article pasted with its furniture gives one article with title, date and author', () => {
  const raw = [
    ' date 2021-04-08 Video',
    'Home > News > World',
    'Thursday, 8 April, 2021',
    'River drives villagers from their homes',
    '',
    'Hill school takes in forty families for the night',
    '',
    'Published : Thursday, 8 April, 2021 at 6:30 PM',
    'By Ana Example',
    'Facebook Twitter WhatsApp Print',
    '',
    `LIMA, Apr 7: ${FIRST}`,
    SECOND,
    'Read more: Ten rivers to watch',
    '',
    'Copyright 2021. All rights reserved.',
  ].join('\r\n');
  const [article, ...others] = readNewspaperText(raw);
  assert.equal(others.length, 0);
  assert.equal(article?.title, 'River drives villagers from their homes');
  assert.equal(article?.author, 'Ana Example');
  assert.equal(article?.publishedAt, Date.UTC(2021, 3, 8, 18, 30));
  assert.equal(article?.text, `LIMA, Apr 7: ${FIRST}\n\n${SECOND}`);
});

test('two articles parted by an appeal and blank lines are two, though neither has a title', () => {
  const raw = `Lima, Apr 7:  ${FIRST}\n\n${SECOND}\n\nIf you like the Echo, please support the Echo and help us print.\n\n\n\nQuito: ${OTHER}\n\n${SECOND}\n`;
  const articles = readNewspaperText(raw);
  assert.deepEqual(
    articles.map((article) => [article.title, article.text.slice(0, 5)]),
    [
      ['', 'Lima,'],
      ['', 'Quito'],
    ],
  );
  assert.doesNotMatch(articles[0]?.text ?? '', /support/);
});

test('a new headline with its own date line begins a new article', () => {
  const raw = `River drives villagers away\n\nPublished : 8 April 2021\n\n${FIRST}\n\n${SECOND}\n\nGrain trader fined over second books\n\nPublished : 9 April 2021\n\n${OTHER}\n`;
  assert.deepEqual(
    readNewspaperText(raw).map((article) => article.title),
    ['River drives villagers away', 'Grain trader fined over second books'],
  );
});

test("the paper's name, a share count and a reporter's line are not taken for the headline or the text", () => {
  const raw = `The Hill Echo\nWorld\nRiver drives villagers away\nStaff Reporter | Published April 8, 2021 | Updated about 5 hours ago\nShare\n0\n${FIRST}\n`;
  const [article] = readNewspaperText(raw);
  assert.deepEqual(
    [article?.title, article?.publishedAt, article?.text],
    ['River drives villagers away', Date.UTC(2021, 3, 8), FIRST],
  );
});

test('a headline that begins with Live or asks a question is a headline', () => {
  for (const title of [
    'Live: River drives villagers away',
    'Who drove the villagers away?',
    'Peru: River drives villagers away',
  ])
    assert.deepEqual(
      readNewspaperText(`${title}\n\n${FIRST}\n\n${SECOND}\n`).map((article) => [article.title, article.text]),
      [[title, `${FIRST}\n\n${SECOND}`]],
    );
});

test('an advertisement and a subheading inside a text do not part it', () => {
  const raw = `River drives villagers away\n\n${FIRST}\n\nAdvertisement\n\nBeds for all\n\n${SECOND}\n\nRead more: Ten rivers\n\n${OTHER}\n`;
  assert.deepEqual(
    readNewspaperText(raw).map(({ text }) => text),
    [[FIRST, SECOND, OTHER].join('\n\n')],
  );
});

test('a separator line parts two articles', () => {
  assert.equal(readNewspaperText(`River rises\n\n${FIRST}\n\n-----\n\nTrader fined\n\n${OTHER}`).length, 2);
});

test('subheadings, wide gaps and plain paragraphs do not part an article', () => {
  const raw = `River rises\n\n${FIRST}\n\nBeds for all\n\n${SECOND}\n\n\n\n${OTHER}\n`;
  const articles = readNewspaperText(raw);
  assert.equal(articles.length, 1);
  assert.equal(articles[0]?.text, [FIRST, SECOND, OTHER].join('\n\n'));
});

test('lines broken at a width are joined again', () => {
  const wrapped = FIRST.replace(/(.{1,50})(?: |$)/gu, '$1\n').trim();
  assert.equal(readNewspaperText(`${wrapped}\n\n${wrapped}\n`)[0]?.text, `${FIRST}\n\n${FIRST}`);
});

const FOREIGN: readonly (readonly [language: string, title: string, text: string])[] = [
  [
    'Russian',
    'Река поднялась на два метра',
    'Москва. 7 апреля. INTERFAX - Река поднялась на два метра, жители трёх деревень покинули дома.',
  ],
  [
    'Spanish',
    'El río sube dos metros',
    'Lima, 7 abr (EFE).- El río subió dos metros el martes y tres aldeas fueron evacuadas.',
  ],
  [
    'Urdu',
    'دریا میں پانی کی سطح بلند',
    'لاہور: دریا میں پانی کی سطح منگل کو دو میٹر بلند ہو گئی اور تین گاؤں خالی کرا لیے گئے۔',
  ],
];

for (const [language, title, text] of FOREIGN) {
  test(`a ${language} newspaper text is read like an English one`, () => {
    const articles = readNewspaperText(`${title}\n\n${text}\n`);
    assert.deepEqual(
      articles.map((article) => [article.title, article.text]),
      [[title, text]],
    );
  });
}

const EMPTY = [
  '',
  ' \n\n\t\n',
  'Share\nTweet\nRead more\n',
  'Thursday, 8 April, 2021\n',
  'Home\nNews\nSport\n',
  '\u0000\u0001\u0002',
  '-----\n-----',
];

for (const raw of EMPTY) {
  test(`no article is made of ${JSON.stringify(raw)}`, () => {
    assert.deepEqual(readNewspaperText(raw), []);
  });
}

test('a megabyte of one letter, of blank lines or of headlines is read without delay', () => {
  // Processor time, and ten times what it takes: what grew with the square would take minutes.
  const started = process.cpuUsage();
  for (const piece of ['a', '\n', 'A headline here\n', '- ', 'By A ']) readNewspaperText(piece.repeat(60_000));
  assert.ok(process.cpuUsage(started).user < 20_000_000);
});
