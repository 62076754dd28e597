// Whatever comes in, the store holds the very stories that clustering decided on, merges and restarts included.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleId } from '../src/article-id.ts';
import { HOUR_MS } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import type { Log } from '../src/log.ts';
import type { RawArticle } from '../src/model/article.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { decide, keep, openClusters } from '../src/stories/cluster.ts';
import { type Arrival, understand } from '../src/understand.ts';

const NOW = Date.UTC(2026, 2, 4, 12);
const QUIET: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const ARRIVAL: Arrival = {
  outlet: { id: 'lantern', name: 'Lantern', home: null },
  language: 'en',
  seenAt: NOW,
  isDropped: false,
  isSample: false,
};

/** Few words, so that joins, copies and merges all happen. */
const VOCABULARY =
  'harbour bridge Oslo Lima senate verdict flood storm Marta Kovac strike airline 40 2000 vaccine trial goal cup mine'.split(
    ' ',
  );
const STREAM = fc.array(
  fc.record({
    title: fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 6 }),
    text: fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 40 }),
    hoursAgo: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 20, maxLength: 40 },
);

const gazetteer = loadGazetteer();

test('the store and the clusters agree after any stream of articles, with a restart in the middle', async () => {
  let mergeCount = 0;
  await fc.assert(
    fc.asyncProperty(STREAM, fc.nat(), async (stream, cut) => {
      const raws = stream.map(toRaw);
      const decided = decideAll(raws);
      mergeCount += decided.mergeCount;
      assert.deepEqual(await fileAll(raws, cut % raws.length), decided.stories);
    }),
    { numRuns: 5, seed: 4 },
  );
  assert.ok(mergeCount > 0, 'the streams hold stories that merge');
});

const ITEM: RawArticle = {
  guid: 'f-1',
  url: 'https://lantern.example/ferry',
  title: 'Ferry of Oslo sails again',
  text: 'The ferry of Oslo in Norway sailed on Tuesday for the first time in a week.',
  author: null,
  publishedAt: NOW - HOUR_MS,
  language: 'en',
};

const THE_SAME: Readonly<Record<string, Partial<RawArticle>>> = {
  'its title was edited': { title: 'Ferry of Oslo sails at last' },
  'its date was changed': { publishedAt: NOW },
  'its guid was changed': { guid: 'https://lantern.example/?p=77' },
  'its guid was lost': { guid: null },
  'its link is tracked': { guid: null, url: 'https://lantern.example/ferry?utm_source=rss&utm_medium=feed' },
  'its link lost its scheme and slash': { guid: 'other', url: 'http://www.lantern.example/ferry/' },
  'its link was changed': { url: 'https://lantern.example/2026/ferry' },
};

for (const [what, change] of Object.entries(THE_SAME)) {
  test(`an item stays known when ${what}`, async () => {
    assert.equal(await countKept([[ITEM], [{ ...ITEM, ...change }]]), 1);
  });
}

test('items that share a link and have guids of their own are items of their own, as in a live page', async () => {
  const live = [1, 2, 3].map((at) => ({ ...ITEM, guid: `live-${at}`, title: `Ferry of Oslo, update ${at}` }));
  assert.equal(await countKept([live.slice(0, 2), live]), 3);
});

function toRaw(
  { title, text, hoursAgo }: { title: string[]; text: string[]; hoursAgo: number },
  position: number,
): RawArticle {
  return {
    guid: `g${position}`,
    url: null,
    title: title.join(' '),
    text: text.join(' '),
    author: null,
    publishedAt: NOW - hoursAgo * HOUR_MS,
    language: 'en',
  };
}

/** By the pure functions alone: the ids of each story's articles. */
function decideAll(raws: readonly RawArticle[]) {
  const clusters = openClusters();
  const storyOf = new Map<string, string>();
  let mergeCount = 0;
  for (const raw of raws) {
    const { newsAt, outlet, ...article } = understand(raw, ARRIVAL, gazetteer);
    const id = articleId(outlet, raw);
    const input = { ...article, id, at: newsAt, outletId: outlet.id };
    const { story, meeting } = keep(clusters, input, decide(clusters, input));
    storyOf.set(id, story);
    if (meeting?.kind !== 'merge') continue;
    mergeCount++;
    for (const [id, held] of storyOf) if (held === meeting.from) storyOf.set(id, meeting.into);
  }
  return { stories: grouped([...storyOf]), mergeCount };
}

/** By a newsroom on a real file, closed and opened again before article `cut`: the ids of each story's articles. */
async function fileAll(raws: readonly RawArticle[], cut: number) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'));
  const opened = await openSqlite(join(folder, 'ingest.sqlite'), { isShared: false });
  assert.ok(opened.ok);
  const store = storeOn(opened.value.db);
  try {
    for (const part of [raws.slice(0, cut), raws.slice(cut)]) {
      const newsroom = await openNewsroom({ store, gazetteer, log: QUIET }, NOW);
      for (const raw of part) await newsroom.ingest([raw], ARRIVAL);
    }
    const filed = await store.articlesSince(0);
    for (const { article, storyId } of filed) {
      const story = await store.storyById(storyId);
      assert.ok(
        story?.voices.some(({ articleId }) => articleId === article.id),
        'a story credits each of its articles',
      );
    }
    return grouped(filed.map(({ article, storyId }) => [article.id, storyId] as const));
  } finally {
    await opened.value.close();
    rmSync(folder, { recursive: true });
  }
}

/** Articles that a newsroom keeps of a feed read so many times. */
async function countKept(readings: readonly (readonly RawArticle[])[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ingest-'));
  const opened = await openSqlite(join(folder, 'ingest.sqlite'), { isShared: false });
  assert.ok(opened.ok);
  const store = storeOn(opened.value.db);
  try {
    const newsroom = await openNewsroom({ store, gazetteer, log: QUIET }, NOW);
    for (const items of readings) await newsroom.ingest(items, ARRIVAL);
    return (await store.articlesSince(0)).length;
  } finally {
    await opened.value.close();
    rmSync(folder, { recursive: true });
  }
}

function grouped(filed: readonly (readonly [article: string, story: string])[]): readonly (readonly string[])[] {
  const stories = new Map<string, string[]>();
  for (const [article, story] of filed) stories.set(story, [...(stories.get(story) ?? []), article]);
  return [...stories.values()].map((articles) => articles.sort()).sort();
}
