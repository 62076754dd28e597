import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../../src/base/time.ts';
import { type Clusters, decide, forgetBefore, keep, openClusters, restore } from '../../src/stories/cluster.ts';
import type { ClusterArticle } from '../../src/stories/cluster-article.ts';

const NOON = Date.UTC(2026, 2, 4, 12);

function article(fields: Partial<ClusterArticle> & { readonly id: string }): ClusterArticle {
  return {
    url: null,
    title: '',
    text: '',
    language: 'en',
    at: NOON,
    outletId: null,
    about: [],
    ...fields,
  };
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
    if (kept.meeting?.kind === 'merge') parent.set(kept.meeting.from, kept.meeting.into);
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
  assert.equal(decision.because.duplicateOf, null);
  assert.equal(decision.because.by, 'words');
  assert.equal(decision.because.hoursApart, 3);
  assert.ok(decision.because.similarity > 0 && decision.because.similarity <= 1);
  assert.ok(decision.because.names.includes('Karpathos'));
  assert.ok(decision.because.words.includes('ferry'));
  assert.deepEqual(decision.because.numbers, ['140']);
});

test('a copy of wire text joins its original whatever its title', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY, STRIKE]);
  const decision = decide(
    clusters,
    article({ id: 'copy', title: 'News in brief', text: `${FERRY.text} More follows.` }),
  );
  assert.ok(decision.kind === 'join' && decision.story === 'ferry' && decision.because.duplicateOf === 'ferry');
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

/** As the store remembers a filed article. */
type Remembered = { readonly article: ClusterArticle; readonly storyId: string; readonly isCopy: boolean };

test('a restart in the middle of any stream changes no later story', () => {
  fc.assert(
    fc.property(STREAM, fc.nat(), (stream, cut) => {
      const articles = toArticles(stream);
      const half = cut % (articles.length + 1);
      const straight = openClusters();
      let remembered: Remembered[] = [];
      for (const each of articles.slice(0, half)) {
        const decision = decide(straight, each);
        const { story, meeting } = keep(straight, each, decision);
        const isCopy = decision.kind === 'join' && decision.because.duplicateOf !== null;
        remembered.push({ article: each, storyId: story, isCopy });
        if (meeting?.kind !== 'merge') continue;
        remembered = remembered.map((one) => (one.storyId === meeting.from ? { ...one, storyId: meeting.into } : one));
      }
      const restarted = openClusters();
      for (const { article, ...place } of remembered) restore(restarted, article, place);
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

test('the same stream twice gives the same stories', () => {
  fc.assert(
    fc.property(STREAM, (stream) => {
      assert.deepEqual(keepAll(openClusters(), toArticles(stream)), keepAll(openClusters(), toArticles(stream)));
    }),
    { numRuns: 50 },
  );
});

/** Two stories that came to tell the same, and an article that makes one of them grow. */
function growOneOfTwo(clusters: Clusters, two: readonly [ClusterArticle, ClusterArticle]) {
  two.forEach((each, position) => {
    restore(clusters, each, { storyId: `story ${position}`, isCopy: false });
  });
  const third = { ...FERRY_AGAIN, id: 'third', url: null };
  return keep(clusters, third, decide(clusters, third));
}

test('two stories that came to tell the same become one, the larger takes the other in', () => {
  const { story, meeting } = growOneOfTwo(openClusters(), [FERRY, FERRY_AGAIN]);
  assert.deepEqual(
    { story, meeting },
    { story: 'story 1', meeting: { kind: 'merge', into: 'story 1', from: 'story 0' } },
  );
});

test('two stories that chats were told are linked, the later to the earlier, and stay two', () => {
  const { story, meeting } = growOneOfTwo(openClusters({ mayMerge: () => false }), [FERRY, FERRY_AGAIN]);
  assert.equal(story, 'story 1');
  assert.deepEqual(meeting, { kind: 'link', story: 'story 1', earlier: 'story 0' });
});

test('the same page under another address is one article, whichever outlet lists it', () => {
  const clusters = openClusters();
  keepAll(clusters, [article({ ...FERRY, url: 'https://www.harbour.example/sea/ferry-aground-karpathos' })]);
  const again = {
    ...FERRY_AGAIN,
    outletId: 'another',
    url: 'http://m.harbour.example/sea/ferry-aground-karpathos/amp/?utm_source=feed#top',
  };
  const decision = decide(clusters, again);
  assert.ok(decision.kind === 'join' && decision.because.by === 'page' && decision.because.duplicateOf === 'ferry');
});

test('a feed that gives every item one address does not make one story of all', () => {
  const clusters = openClusters();
  const url = 'https://www.harbour.example/everything-of-today';
  keepAll(clusters, [article({ ...FERRY, url })]);
  assert.equal(decide(clusters, article({ ...STRIKE, url })).kind, 'start');
});

test('one outlet printing one title twice in a day tells one thing', () => {
  const clusters = openClusters();
  keepAll(clusters, [article({ ...FERRY, outletId: 'harbour', text: '' })]);
  const again = article({ ...FERRY, id: 'again', outletId: 'harbour', at: NOON + HOUR_MS, text: 'All are safe.' });
  const decision = decide(clusters, again);
  assert.ok(decision.kind === 'join' && decision.because.by === 'page');
});

test('an opinion piece joins a story and makes no two stories one', () => {
  const clusters = openClusters();
  keepAll(clusters, [FERRY]);
  const opinion = { ...FERRY_AGAIN, id: 'opinion', title: `Opinion: ${FERRY_AGAIN.title}` };
  assert.equal(decide(clusters, opinion).kind, 'join');
  const comment = (each: ClusterArticle) => ({
    ...each,
    url: `https://x.example/opinion/2026/${each.id}-seen-from-here`,
  });
  assert.equal(growOneOfTwo(openClusters(), [comment(FERRY), FERRY_AGAIN]).meeting, null);
});
