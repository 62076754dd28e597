import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../../src/base/time.ts';
import {
  type ClusterArticle,
  type Clusters,
  decide,
  forgetBefore,
  keep,
  type Merge,
  openClusters,
  restore,
} from '../../src/stories/cluster.ts';

const NOON = Date.UTC(2026, 2, 4, 12);

function article(fields: Partial<ClusterArticle> & { readonly id: string }): ClusterArticle {
  return { title: '', text: '', language: 'en', at: NOON, outletId: null, agency: null, about: [], ...fields };
}

const FERRY = article({
  id: 'ferry',
  title: 'Ferry with 140 aboard runs aground off Karpathos',
  text: 'A ferry carrying 140 people ran aground off the island of Karpathos on Wednesday. The coast guard sent six boats, and the captain of the Aegean Star told the port of Rhodes that nobody was hurt.',
});
const FERRY_AGAIN = article({
  id: 'ferry-again',
  title: 'Passengers taken off stranded Greek ferry Aegean Star',
  text: 'Coast guard boats took all passengers off the Aegean Star, which ran aground near Karpathos earlier in the day. The ferry had left Rhodes in the morning with 140 people aboard, the captain among the last to leave.',
  at: NOON + 3 * HOUR_MS,
});
const STRIKE = article({
  id: 'strike',
  title: 'Bakers in Lyon walk out over flour prices',
  text: 'Hundreds of bakers in Lyon closed their shops on Wednesday in protest at the price of flour, which has doubled since autumn. Their union wants a cap; the prefect offered talks next week.',
});

function keepAll(clusters: Clusters, articles: readonly ClusterArticle[]) {
  const parent = new Map<string, string>();
  const told: { readonly id: string; readonly story: string }[] = [];
  for (const each of articles) {
    const kept = keep(clusters, each, decide(clusters, each));
    for (const { into, from } of kept.merges) parent.set(from, into);
    told.push({ id: each.id, story: kept.story });
  }
  const last = (story: string): string => {
    const into = parent.get(story);
    return into === undefined ? story : last(into);
  };
  return told.map(({ id, story }) => ({ id, story: last(story) }));
}

test('two reports of one event join, another event stays apart', () => {
  const clusters = openClusters();
  assert.deepEqual(keepAll(clusters, [FERRY, STRIKE, FERRY_AGAIN]), [
    { id: 'ferry', story: 'ferry' },
    { id: 'strike', story: 'strike' },
    { id: 'ferry-again', story: 'ferry' },
  ]);
});

test('a join says why: words, likeness, hours apart', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY]);
  const decision = decide(clusters, FERRY_AGAIN);
  assert.equal(decision.kind, 'join');
  if (decision.kind !== 'join') return;
  assert.equal(decision.duplicateOf, null);
  assert.equal(decision.because.hoursApart, 3);
  assert.ok(decision.because.similarity > 0 && decision.because.similarity <= 1);
  assert.ok(decision.because.sharedWords.includes('karpatho'));
});

test('a copy of wire text joins its original whatever its title', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY, STRIKE]);
  const decision = decide(
    clusters,
    article({ id: 'copy', title: 'News in brief', text: `${FERRY.text} More follows.` }),
  );
  assert.ok(decision.kind === 'join' && decision.story === 'ferry' && decision.duplicateOf === 'ferry');
});

test('a text without a title joins by its body', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY]);
  assert.equal(decide(clusters, { ...FERRY_AGAIN, title: '', at: null }).kind, 'join');
});

test('the same words two weeks later are another story', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY]);
  assert.equal(decide(clusters, { ...FERRY_AGAIN, at: NOON + 14 * DAY_MS }).kind, 'start');
});

test('articles of different languages do not meet', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY]);
  assert.equal(decide(clusters, { ...FERRY_AGAIN, language: 'fr' }).kind, 'start');
});

test('empty articles each start a story of their own', () => {
  const clusters = openClusters();
  const stories = keepAll(clusters, [article({ id: 'a' }), article({ id: 'b' })]);
  assert.deepEqual(stories, [
    { id: 'a', story: 'a' },
    { id: 'b', story: 'b' },
  ]);
});

test('deciding changes nothing', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY]);
  const first = decide(clusters, FERRY_AGAIN);
  decide(clusters, STRIKE);
  assert.deepEqual(decide(clusters, FERRY_AGAIN), first);
});

test('a story closes a while after its last article and leaves nothing behind', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY, STRIKE]);
  forgetBefore(clusters, NOON);
  assert.equal(decide(clusters, FERRY_AGAIN).kind, 'join');
  forgetBefore(clusters, NOON + 1);
  assert.equal(decide(clusters, FERRY_AGAIN).kind, 'start');
  assert.equal(clusters.byLanguage.size, 0);
});

/** Streams drawn from a few events with a small vocabulary, so that joins, copies and merges all happen. */
const VOCABULARY =
  'harbour bridge Oslo Lima senate verdict flood storm Marta Kovac strike airline 40 2000 vaccine trial goal cup mine'.split(
    ' ',
  );
const STREAM = fc.array(
  fc.record({
    title: fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 6 }),
    text: fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 40 }),
    at: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    language: fc.constantFrom('en', 'ru', null),
  }),
  { minLength: 1, maxLength: 30 },
);
const toArticles = (
  stream: readonly { title: string[]; text: string[]; at: number | null; language: string | null }[],
) =>
  stream.map(({ title, text, at, language }, position) =>
    article({
      id: `a${position}`,
      title: title.join(' '),
      text: text.join(' '),
      language,
      at: at === null ? null : NOON + at * HOUR_MS,
    }),
  );

test('a restart in the middle of any stream changes no later story', () => {
  fc.assert(
    fc.property(STREAM, fc.nat(), (stream, cut) => {
      const articles = toArticles(stream);
      const half = cut % (articles.length + 1);
      const straight = openClusters();
      const before = keepAll(straight, articles.slice(0, half));
      const restarted = openClusters();
      before.forEach(({ story }, position) => {
        const again = articles[position];
        if (again !== undefined) restore(restarted, again, story);
      });
      forgetBefore(straight, NOON + 20 * HOUR_MS);
      forgetBefore(restarted, NOON + 20 * HOUR_MS);
      for (const each of articles.slice(half)) {
        const decision = decide(straight, each);
        assert.deepEqual(decide(restarted, each), decision);
        assert.deepEqual(keep(restarted, each, decision), keep(straight, each, decision));
      }
    }),
    { numRuns: 150 },
  );
});

test('stories that may not be merged never are', () => {
  fc.assert(
    fc.property(STREAM, (stream) => {
      const merges: Merge[] = [];
      const clusters = openClusters({ mayMerge: () => false });
      for (const each of toArticles(stream)) merges.push(...keep(clusters, each, decide(clusters, each)).merges);
      assert.deepEqual(merges, []);
    }),
    { numRuns: 50 },
  );
});
