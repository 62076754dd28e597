// The whole sample edition through a real newsroom on a real file: what belongs together is one story, and nothing else.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import { openNewsroom } from '../../src/ingest.ts';
import type { Log } from '../../src/log.ts';
import type { RawArticle } from '../../src/model/article.ts';
import { publisherCount } from '../../src/model/story.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { readSampleOutlets } from '../../src/sample.ts';
import { CONTENT_TYPES, renderFeed, type SampleOutlet } from '../../src/sample-feed.ts';
import { parseFeed } from '../../src/sources/feed.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { type Store, storeOn } from '../../src/store/store.ts';

type Expected = {
  readonly outlet: string;
  readonly slug: string;
  readonly countries: readonly string[];
  readonly story: string;
};

/** An article as the newsroom filed it, beside what a person says of it. */
type Filed = {
  readonly name: string;
  readonly wanted: Expected;
  readonly language: string | null;
  readonly storyId: string;
  readonly isDuplicate: boolean;
  readonly topCountry: string | null;
};

const NOW = Date.UTC(2026, 2, 4, 12);
const QUIET: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const gazetteer = loadGazetteer();
const outlets = await readSampleOutlets();
const wanted: readonly Expected[] = JSON.parse(
  readFileSync(new URL('../sample-expected.json', import.meta.url), 'utf8'),
);

/** The whole sample in the outlets' own order, filed once for all who ask of it. */
let straight: readonly Filed[];
let straightStore: OpenStore;
before(async () => {
  straightStore = await openStore();
  straight = await fileAll(straightStore.store, [outlets]);
});
after(() => straightStore.remove());

test('every story of the sample is one story in each language at least, and no story holds two', () => {
  assert.equal(straight.length, wanted.length);
  assert.deepEqual(wrongPairs(straight), { merged: [], split: [] });
});

test('the outlets may answer in any order', async () => {
  const orders = [outlets.toReversed(), [...outlets.slice(7), ...outlets.slice(0, 7)]];
  for (const order of orders) {
    const filed = await withStore((store) => fileAll(store, [order]));
    assert.deepEqual(wrongPairs(filed), { merged: [], split: [] });
  }
});

test('each article of the sample is filed under the country it is about', () => {
  const misfiled = straight.filter(({ topCountry, wanted: { countries } }) => !countries.includes(topCountry ?? ''));
  assert.deepEqual(
    misfiled.map(({ name, topCountry }) => `${name}: ${topCountry}`),
    [],
  );
});

test('a closed and reopened newsroom files the rest as if it had never been away', async () => {
  for (const cut of [4, 11]) {
    const parts = [outlets.slice(0, cut), outlets.slice(cut)];
    assert.deepEqual(await withStore((store) => fileAll(store, parts)), straight);
  }
});

test('copies of one wire count as one voice', async () => {
  const copies = straight.filter(({ isDuplicate }) => isDuplicate);
  assert.ok(copies.length > 0, 'the sample has copies of wire text');
  for (const { storyId } of copies) {
    const story = await straightStore.store.storyById(storyId);
    assert.ok(story !== null && publisherCount(story) < story.voices.length);
  }
});

/** Each part is filed by a newsroom of its own, opened on what the one before has left. */
async function fileAll(store: Store, parts: readonly (readonly SampleOutlet[])[]): Promise<readonly Filed[]> {
  for (const part of parts) {
    const newsroom = await openNewsroom({ store, gazetteer, log: QUIET }, NOW);
    for (const outlet of part) {
      const { id, name, home, language } = outlet;
      await newsroom.ingest(itemsOf(outlet), {
        outlet: { id, name, home },
        language,
        seenAt: NOW,
        isDropped: false,
        isSample: true,
      });
    }
  }
  const filed = await store.articlesSince(NOW - 14 * 24 * HOUR_MS);
  return filed.map(({ article, storyId, isDuplicate }) => {
    const known = wanted.find(({ outlet, slug }) => outlet === article.outlet.id && article.url?.endsWith(`/${slug}`));
    assert.ok(known !== undefined, `${article.url} is not in sample-expected.json`);
    return {
      name: `${known.outlet}/${known.slug}`,
      wanted: known,
      language: article.language,
      storyId,
      isDuplicate,
      topCountry: article.about[0]?.country ?? null,
    };
  });
}

function itemsOf(outlet: SampleOutlet): readonly RawArticle[] {
  const feed = parseFeed({
    bytes: Buffer.from(renderFeed(outlet, NOW)),
    contentType: CONTENT_TYPES[outlet.format],
    url: outlet.siteUrl,
  });
  assert.ok(feed.ok, outlet.id);
  return feed.value.items;
}

/**
 * Pairs of articles that are in one story and tell two, or tell one in one language and are in two. Across languages a story may stay
 * apart: it joins only where the evidence is strong (decision 19).
 */
function wrongPairs(filed: readonly Filed[]) {
  const merged: string[] = [];
  const split: string[] = [];
  filed.forEach((one, at) => {
    for (const other of filed.slice(0, at)) {
      const isOne = one.storyId === other.storyId;
      const isOneEvent = one.wanted.story === other.wanted.story;
      if (isOne && !isOneEvent) merged.push(`${one.name} with ${other.name}`);
      if (isOneEvent && one.language === other.language && !isOne) split.push(`${one.name} from ${other.name}`);
    }
  });
  return { merged, split };
}

type OpenStore = { readonly store: Store; readonly remove: () => Promise<void> };

async function openStore(): Promise<OpenStore> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-sample-'));
  const opened = await openSqlite(join(folder, 'sample.sqlite'), { isShared: false });
  assert.ok(opened.ok);
  const { db, close } = opened.value;
  return {
    store: storeOn(db),
    remove: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const { store, remove } = await openStore();
  try {
    return await use(store);
  } finally {
    await remove();
  }
}
