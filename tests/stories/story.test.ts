import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import type { Article } from '../../src/model/article.ts';
import type { PlaceShare } from '../../src/model/place.ts';
import { publisherCount } from '../../src/model/story.ts';
import { buildStory, type StoryArticle } from '../../src/stories/story.ts';

const START = Date.parse('2026-04-08T06:00:00Z');

type Given = {
  readonly about?: readonly PlaceShare[];
  readonly hours?: number;
  readonly agency?: string;
  readonly title?: string;
  readonly text?: string;
  readonly language?: string;
};

function article(
  outlet: string,
  { about = [{ country: 'KE', share: 1 }], hours = 0, agency, title, text, language = 'en' }: Given = {},
): StoryArticle {
  const newsAt = START + hours * HOUR_MS;
  const own: Article = {
    id: `${outlet}-${hours}`,
    outlet: { id: outlet, name: outlet, home: null },
    url: null,
    title: title ?? 'Ferry sinks off Mombasa',
    text: text ?? 'A ferry sank off Mombasa on Wednesday with sixty people on board, the coast guard said.',
    language,
    dateline: null,
    agency: agency ?? null,
    publishedAt: newsAt,
    seenAt: newsAt,
    newsAt,
    about,
    mentioned: [],
  };
  return { article: own, isDuplicate: false };
}

const build = (articles: readonly StoryArticle[], previous: Parameters<typeof buildStory>[2] = null) =>
  buildStory('s', articles, previous, START);

test('each outlet has one voice on where a story is, however often it writes', () => {
  const chatty = [0, 1, 2].map((hours) => article('lantern', { hours, about: [{ country: 'TZ', share: 1 }] }));
  const story = build([...chatty, article('courier'), article('gazette')]);
  assert.equal(story.about[0]?.country, 'KE');
});

test('ten papers that print one wire do not outvote two newsrooms on where a story is', () => {
  const wire = Array.from({ length: 10 }, (_, at) =>
    article(`paper-${at}`, { agency: 'AFP', about: [{ country: 'TZ', share: 1 }] }),
  );
  const story = build([...wire, article('courier'), article('gazette')]);
  assert.deepEqual(
    story.about.map(({ country }) => country),
    ['KE', 'TZ'],
  );
});

test('ten copies of one article do not outvote two newsrooms on where a story is', () => {
  const copies = Array.from({ length: 10 }, (_, at) => ({
    ...article(`paper-${at}`, { about: [{ country: 'TZ', share: 1 }] }),
    isDuplicate: true,
  }));
  const story = build([...copies, article('courier'), article('gazette')]);
  assert.deepEqual(
    story.about.map(({ country }) => country),
    ['KE'],
  );
});

test('a story of which only copies say where is filed where they say', () => {
  const story = build([article('courier', { about: [] }), { ...article('gazette'), isDuplicate: true }]);
  assert.equal(story.about[0]?.country, 'KE');
});

test('a country that was only passed through is not what the story is about', () => {
  const story = build([
    article('mirror', {
      about: [
        { country: 'BD', share: 0.5 },
        { country: 'IN', share: 0.3 },
        { country: 'AE', share: 0.2 },
      ],
    }),
  ]);
  assert.deepEqual(
    story.about.map(({ country }) => country),
    ['BD', 'IN'],
  );
});

test('the same wire in ten papers is one voice, and so is a copy', () => {
  const wire = ['a', 'b', 'c'].map((outlet) => article(outlet, { agency: 'Meridian' }));
  assert.equal(publisherCount(build(wire)), 1);
  assert.equal(publisherCount(build([...wire, article('own')])), 2);
  assert.equal(publisherCount(build([article('own'), { ...article('copier'), isDuplicate: true }])), 1);
});

test('a story is told again when its publishers doubled, not for each that joins', () => {
  const one = build([article('a')]);
  const two = build([article('a'), article('b')], one);
  assert.equal(two.version, 1);
  const three = build([article('a'), article('b'), article('c')], two);
  assert.equal(three.version, 2);
  const four = build([article('a'), article('b'), article('c'), article('d')], three);
  assert.equal(four.version, 2);
});

test('a story is told again when another country enters it with weight', () => {
  const one = build([article('a')]);
  const both = [
    { country: 'TZ', share: 0.7 },
    { country: 'KE', share: 0.3 },
  ];
  assert.equal(build([article('a'), article('b', { about: both })], one).version, 2);
});

test('headline and summary come from the last hours of a story that goes on', () => {
  const story = build([
    article('a', {
      title: 'Four dead as ferry sinks off Mombasa',
      text: 'At least four people died when a ferry sank off Mombasa on Wednesday.',
    }),
    article('b', {
      title: 'Four dead in Mombasa ferry accident',
      text: 'Four people died when a ferry sank off Mombasa, the coast guard said.',
    }),
    article('c', {
      hours: 12,
      title: 'Ferry toll rises to nine off Mombasa',
      text: 'The death toll of the ferry accident off Mombasa rose to nine on Wednesday night, the coast guard said.',
    }),
  ]);
  assert.match(story.headline, /nine/);
  assert.ok(story.summary.every(({ text }) => !/four/i.test(text)));
});

test('every sentence of a summary names the article that says it', () => {
  const articles = [
    article('a'),
    article('b', { text: 'Rescuers from Mombasa pulled forty people from the water by noon, officials said.' }),
  ];
  const ids = new Set(articles.map((one) => one.article.id));
  const { summary } = build(articles);
  assert.ok(summary.length > 0 && summary.every(({ articleId }) => ids.has(articleId)));
});

test('a story told once in each of two languages is worded in English, whichever outlet answered first', () => {
  const english = article('courier');
  const french = article('quotidien', { language: 'fr', title: 'Un ferry coule au large de Mombasa', text: '' });
  assert.equal(build([french, english]).language, 'en');
  assert.equal(build([english, french]).headline, 'Ferry sinks off Mombasa');
  assert.equal(build([english, french, article('fleuve', { language: 'fr', text: '' })]).language, 'fr');
});
