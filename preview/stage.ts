// The news of a preview: the sample edition, texts of a folder, or what a database holds, as stories in a store.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, ok, problem } from '../src/base/outcome.ts';
import { HOUR_MS, type Instant } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import type { Log } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openInbox } from '../src/read-inbox.ts';
import { readSampleOutlets } from '../src/sample.ts';
import { CONTENT_TYPES, renderFeed } from '../src/sample-feed.ts';
import { parseFeed } from '../src/sources/feed.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { type Store, storeOn } from '../src/store/store.ts';

/** Where the stories come from: a database as it is, or texts and the sample in a database of their own. */
export type Source =
  | { readonly kind: 'sample' }
  | { readonly kind: 'inbox'; readonly folder: string }
  | { readonly kind: 'database'; readonly path: string };

export type Stage = { readonly store: Store; readonly isSample: boolean; readonly close: () => Promise<void> };

const QUIET: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A folder's file is read at the second look, once it is known to be whole. */
const LOOKS_MAX = 50;

export async function openStage(source: Source, now: Instant): Promise<Outcome<Stage, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-stage-'));
  const path = source.kind === 'database' ? source.path : join(folder, 'stage.sqlite');
  const database = await openSqlite(path, { isShared: source.kind === 'database' });
  if (!database.ok) {
    await rm(folder, { recursive: true });
    return problem(database.problem);
  }
  const store = storeOn(database.value.db);
  if (source.kind === 'sample') await readSample(store, now);
  if (source.kind === 'inbox') await readInbox(store, source.folder, now);
  const close = async (): Promise<void> => {
    await database.value.close();
    await rm(folder, { recursive: true });
  };
  return ok({ store, isSample: await store.hasSample(), close });
}

/** Oldest first, as the day went: so stories grow, and what grew late is an update. */
async function readSample(store: Store, now: Instant): Promise<void> {
  const newsroom = await openNewsroom({ store, gazetteer: loadGazetteer(), log: QUIET }, now);
  const filed = (await readSampleOutlets()).flatMap((outlet) => {
    const bytes = renderFeed(outlet, now);
    const feed = parseFeed({ bytes, contentType: CONTENT_TYPES[outlet.format], url: outlet.siteUrl });
    const { id, name, home, language } = outlet;
    const items = feed.ok ? feed.value.items : [];
    return items.map((item) => ({ item, outlet: { id, name, home }, language }));
  });
  filed.sort((a, b) => (a.item.publishedAt ?? 0) - (b.item.publishedAt ?? 0));
  for (const { item, outlet, language } of filed) {
    const seenAt = item.publishedAt ?? now - HOUR_MS;
    await newsroom.ingest([item], { outlet, language, seenAt, isDropped: false, isSample: true });
  }
}

async function readInbox(store: Store, folder: string, now: Instant): Promise<void> {
  const newsroom = await openNewsroom({ store, gazetteer: loadGazetteer(), log: QUIET }, now);
  const inbox = openInbox({ folder, only: null, store, newsroom, now: () => now, log: QUIET });
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { articleCount, isAllRead } = await inbox.scan();
    if (isAllRead && articleCount === 0) return;
  }
}
