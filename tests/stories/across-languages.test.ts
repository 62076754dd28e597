import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import { decide, keep, openClusters, restore } from '../../src/stories/cluster.ts';
import type { ClusterArticle } from '../../src/stories/cluster-article.ts';

type Telling = { readonly language: string; readonly country: string; readonly title: string; readonly text: string };
type Case = {
  readonly name: string;
  readonly hours: number;
  readonly isSame: boolean;
  readonly tellings: readonly Telling[];
};

const NOON = Date.UTC(2026, 2, 3, 12);

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('across-languages.json', import.meta.url), 'utf8'));

const articlesOf = ({ name, hours, tellings }: Case): readonly ClusterArticle[] =>
  tellings.map(({ language, country, title, text }, at) => ({
    id: `${name} ${language}`,
    url: null,
    title,
    text,
    language,
    at: NOON + at * hours * HOUR_MS,
    outletId: language,
    about: [{ country, share: 1 }],
  }));

/** Each ordered pair of tellings: whether the second joins the first. */
function joinsOf(one: Case): readonly { readonly name: string; readonly joins: boolean }[] {
  const articles = articlesOf(one);
  return articles.flatMap((first) =>
    articles
      .filter((second) => second !== first)
      .map((second) => {
        const clusters = openClusters();
        keep(clusters, first, decide(clusters, first));
        return { name: `${first.id} - ${second.id}`, joins: decide(clusters, second).kind === 'join' };
      }),
  );
}

test('what two languages tell of two events never joins', () => {
  const apart = cases.filter(({ isSame }) => !isSame);
  assert.ok(apart.length >= 12);
  const joined = apart.flatMap(joinsOf).filter(({ joins }) => joins);
  assert.deepEqual(joined, []);
});

test('one event told in two languages joins in most cases, and says by which names', () => {
  const pairs = cases.filter(({ isSame }) => isSame).flatMap(joinsOf);
  const missed = pairs.filter(({ joins }) => !joins).map(({ name }) => name);
  assert.ok(pairs.length >= 25);
  assert.ok(missed.length <= pairs.length / 5, missed.join(', '));
});

test('all of them in one stream: no story holds two events, and a story of three languages is one', () => {
  const clusters = openClusters();
  const storyOf = new Map<string, string>();
  for (const article of cases.filter(({ isSame }) => isSame).flatMap(articlesOf)) {
    storyOf.set(article.id, keep(clusters, article, decide(clusters, article)).story);
  }
  const eventsOf = Map.groupBy(storyOf, ([, story]) => story);
  for (const [story, filed] of eventsOf) {
    const events = new Set(filed.map(([id]) => id.slice(0, -3)));
    assert.equal(events.size, 1, `${story}: ${[...events].join(', ')}`);
  }
  assert.equal(new Set(['en', 'fr', 'es'].map((language) => storyOf.get(`a mine ${language}`))).size, 1);
});

test('a story of two languages is the same after a restart', () => {
  const [mine] = cases;
  assert.ok(mine !== undefined);
  const [english, spanish, french] = articlesOf(mine);
  assert.ok(english !== undefined && spanish !== undefined && french !== undefined);
  const straight = openClusters();
  const restarted = openClusters();
  for (const article of [english, spanish]) {
    const decision = decide(straight, article);
    const { story } = keep(straight, article, decision);
    restore(restarted, article, { storyId: story, isCopy: false });
  }
  const decision = decide(straight, french);
  assert.ok(decision.kind === 'join' && decision.because.by === 'names' && decision.because.names.length >= 2);
  assert.deepEqual(decide(restarted, french), decision);
});
