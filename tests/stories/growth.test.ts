import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import type { Article } from '../../src/model/article.ts';
import { newsSince, type Story } from '../../src/model/story.ts';
import { buildStory, type StoryArticle } from '../../src/stories/story.ts';

const START = Date.parse('2026-04-08T06:00:00Z');

function article(outlet: string, title: string, country = 'KE'): StoryArticle {
  const own: Article = {
    id: `${outlet}: ${title}`,
    outlet: { id: outlet.toLowerCase(), name: outlet, home: null },
    url: null,
    title,
    text: '',
    language: 'en',
    dateline: null,
    agency: null,
    publishedAt: START,
    seenAt: START,
    newsAt: START,
    about: [{ country, share: 1 }],
    mentioned: [],
  };
  return { article: own, isDuplicate: false };
}

/** The story after each article. */
function tell(...articles: readonly StoryArticle[]): readonly Story[] {
  const told: Story[] = [];
  for (let count = 1; count <= articles.length; count++) {
    told.push(buildStory('s', articles.slice(0, count), told.at(-1) ?? null, START + count * HOUR_MS));
  }
  return told;
}

const versions = (stories: readonly Story[]) => stories.map(({ version }) => version);

test('a toll that two papers report is an update, one that a single paper reports is not', () => {
  const stories = tell(
    article('Star', 'Four dead as ferry sinks off Mombasa'),
    article('Star', 'Nine dead as ferry sinks off Mombasa'),
    article('Echo', 'Mombasa ferry: 9 dead'),
  );
  assert.deepEqual(versions(stories), [1, 1, 2]);
  const last = stories.at(-1);
  assert.ok(last !== undefined);
  assert.deepEqual(
    newsSince(last, 1).numbers.map(({ value, articleId }) => [value, articleId]),
    [[9, 'Star: Nine dead as ferry sinks off Mombasa']],
  );
  assert.equal(last.grewAt, START + 3 * HOUR_MS);
});

test('years, dates, ages and clock times are no news', () => {
  const stories = tell(
    article('Star', 'Ferry sinks off Mombasa'),
    article('Star', 'On 8 April at 10:30, a man aged 45: 35-year-old ferry of 1991 sinks'),
    article('Echo', 'The 35-year-old ferry of 1991 sank on 8 April at 10:30'),
  );
  assert.ok(stories.every(({ growth }) => growth.every(({ numbers }) => numbers.every(({ value }) => value === 45))));
});

test('30K, 30,000 and 30 thousand are one number', () => {
  const stories = tell(
    article('Star', 'Dam breaks above Kisumu'),
    article('Star', '30K flee as dam breaks above Kisumu'),
    article('Echo', '30,000 flee from dam above Kisumu'),
    article('Post', 'Dam: 30 thousand flee from Kisumu'),
  );
  assert.deepEqual(
    stories.at(-1)?.growth.flatMap(({ numbers }) => numbers.map(({ value }) => value)),
    [30_000],
  );
});

test('what is new is told from the version that a chat was told', () => {
  const stories = tell(
    article('Star', 'Ferry sinks off Mombasa'),
    article('Echo', 'Ferry lost near Mombasa'),
    article('Post', 'Mombasa ferry sinks'),
    article('Courier', 'Tanzanian ferry sinks', 'TZ'),
    article('Herald', 'Tanzanian ferry lost', 'TZ'),
    article('Globe', 'Ferry of Tanzania lost', 'TZ'),
  );
  const last = stories.at(-1);
  assert.ok(last !== undefined && last.version === 3);
  assert.deepEqual(newsSince(last, 2).places, ['TZ']);
  assert.deepEqual(newsSince(last, 1).publishers, ['Echo', 'Post', 'Courier', 'Herald']);
  assert.deepEqual(newsSince(last, 3), { publishers: [], numbers: [], places: [] });
});

test('two outlets of one publisher, and the wire that papers print, are one voice each', () => {
  const wire = (outlet: string) => {
    const own = article(outlet, 'Ferry sinks off Mombasa');
    return { ...own, article: { ...own.article, agency: 'Reuters' } };
  };
  const last = tell(article('BBC News', 'a'), article('Reuters', 'b'), wire('Star'), wire('Echo')).at(-1);
  assert.equal(last?.growth.length, 1);
  const family = tell(article('Hespress', 'a'), article('hespress-english', 'b'), article('hespress-francais', 'c')).at(
    -1,
  );
  assert.equal(family?.version, 1);
});

test('a story of many versions remembers eight and forgets no number', () => {
  const articles = Array.from({ length: 24 }, (_, at) =>
    article(at % 2 === 0 ? 'Star' : 'Echo', `${100 + Math.floor(at / 2)} dead as ferry sinks`),
  );
  const last = tell(...articles).at(-1);
  assert.equal(last?.growth.length, 8);
  const values = last.growth.flatMap(({ numbers }) => numbers.map(({ value }) => value));
  assert.deepEqual(values, [...new Set(values)]);
  assert.equal(values.length, 12);
});
