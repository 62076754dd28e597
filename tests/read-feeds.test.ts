import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { sql } from 'kysely';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openFeedReader } from '../src/read-feeds.ts';
import { openHttp } from '../src/sources/http.ts';
import { openParser } from '../src/sources/parse-apart.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { mortalStore } from './simulation/mortal.ts';
import { openLoopbackServer } from './sources/loopback-server.ts';

const MONDAY = Date.UTC(2026, 2, 2, 8);
const gazetteer = loadGazetteer();

function feed(name: string, count: number): string {
  const filler = 'The ministry of transport of Kenya said so in a long report. '.repeat(50);
  const items = Array.from(
    { length: count },
    (_, index) =>
      `<item><guid>${name}-${index}</guid><title>Kenya builds road ${name} ${index}</title><description>Kenya built road ${index} near ${name}. ${filler}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
}

/** Two real outlets, a real database, and a clock that the test holds. */
async function openWorld(t: TestContext) {
  const server = await openLoopbackServer({
    '/one': (_, response) => response.end(feed('one', 30)),
    '/two': (_, response) => response.end(feed('two', 2)),
    '/patience': (_, response) => response.writeHead(429, { 'retry-after': '18000' }).end(),
    // Hostile or merely odd: times that are no whole milliseconds, and names that JSON must carry.
    '/odd': (_, response) => {
      const odd = feed('odd', 1).replace('<title>odd', `<ttl>4.35</ttl><title>odd \u2028 "'\\ \ud83c\uddf0`);
      response.writeHead(200, { etag: 'W/"caf\u00e9 \\ \'1\'"', 'last-modified': '123' }).end(odd);
    },
    '/tiny': (_, response) => response.writeHead(200, { etag: '"1"' }).end(feed('tiny', 0)),
  });
  const folder = mkdtempSync(join(tmpdir(), 'dateline-reader-'));
  const database = await openSqlite(join(folder, 'dateline.sqlite'), { isShared: false });
  assert.ok(database.ok, 'the database opens');
  const { db } = database.value;
  const store = storeOn(db);
  const lines: string[] = [];
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => void lines.push(line) });
  const clock = { now: MONDAY };
  const now = () => clock.now;
  const newsroom = await openNewsroom({ store, gazetteer, log }, MONDAY);
  const http = openHttp({ userAgent: 'Dateline-test/1.0', trustedOrigins: new Set([server.origin]) });
  const parser = openParser();
  const reader = openFeedReader({ store, newsroom, http, parser, now, random: () => 0, log });
  const outlet = (id: string) => ({
    url: `${server.origin}/${id}`,
    lane: id,
    outlet: { id, name: id, home: null },
    language: 'en',
  });
  await store.listFeeds([outlet('one'), outlet('two')], { now: MONDAY, isSample: false });
  t.after(async () => {
    await http.close();
    await reader.stop();
    await parser.close();
    await database.value.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const articleCount = async () => (await store.articlesSince(0)).length;
  const pages = async () => (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]?.page_count ?? 0;
  return {
    server,
    db,
    store,
    newsroom,
    parser,
    log,
    reader,
    clock,
    lines,
    articleCount,
    /** SQLITE_FULL from here on, as a full disk gives it; null makes room. */
    fillDisk: async (spare: number | null) =>
      sql.raw(`pragma max_page_count = ${spare === null ? 1_000_000 : (await pages()) + spare}`).execute(db),
  };
}

test('a disk that fills up in the middle of a feed is said once, no site is asked meanwhile, and nothing is lost or doubled', async (t) => {
  const world = await openWorld(t);
  await world.fillDisk(20);
  await world.reader.sweep();
  const kept = await world.articleCount();
  assert.ok(kept > 0 && kept < 32, `${kept} kept`);
  await world.fillDisk(0);
  const asked = world.server.requests.length;
  for (let minute = 1; minute <= 3; minute++) {
    world.clock.now += MINUTE_MS;
    await world.reader.sweep();
  }
  assert.equal(await world.articleCount(), kept);
  // Rewriting a row needs no new page here, as it may in a log with room left: at most the two feeds are asked again.
  assert.ok(world.server.requests.length - asked <= 6);
  await world.fillDisk(null);
  world.clock.now += MINUTE_MS;
  await world.reader.sweep();
  assert.equal(await world.articleCount(), 32);
  const errors = world.lines.filter((line) => line.startsWith('error'));
  assert.deepEqual(errors, [
    'error: reading of feeds waits until news can be kept again (reason The disk is full; make room.)\n',
  ]);
  assert.ok(world.lines.includes('warn: news can be kept again: feeds are read\n'));
});

test('an item that cannot be filed is left out with one line, and the others of its feed are filed', async (t) => {
  const world = await openWorld(t);
  await sql`create trigger poison before insert on articles when new.text like '%road 7 near one%'
    begin select raise(abort, 'poison'); end`.execute(world.db);
  await world.reader.sweep();
  assert.equal(await world.articleCount(), 31);
  assert.equal(world.lines.filter((line) => line.includes('is left out')).length, 1);
  world.clock.now += 10 * MINUTE_MS;
  const asked = world.server.requests.length;
  await world.reader.sweep();
  assert.equal(world.server.requests.length, asked, 'the feed is not due again because of one item');
  await sql`drop trigger poison`.execute(world.db);
  world.clock.now += DAY_MS;
  await world.reader.sweep();
  const stories = await world.store.articlesSince(0);
  assert.equal(new Set(stories.map(({ article }) => article.id)).size, stories.length);
});

test('a feed with times and marks of any kind is kept with the others of its sweep, its marks byte for byte', async (t) => {
  const { server, store, reader, clock, lines } = await openWorld(t);
  const outlet = { id: 'odd', name: 'Odd "\u2028\' \\', home: null };
  const odd = { url: `${server.origin}/odd`, lane: 'odd', outlet, language: 'en' };
  const tiny = { url: `${server.origin}/tiny`, lane: 'tiny', outlet, language: null };
  await store.listFeeds([odd, tiny], { now: MONDAY, isSample: false });
  await reader.sweep();
  const states = await Promise.all([odd, tiny].map(({ url }) => store.feedByUrl(url)));
  assert.deepEqual(
    states.map((state) => [state?.etag, state?.lastModified, state?.ttlMs, state?.visitedAt, state?.problem]),
    [
      ['W/"caf\u00e9 \\ \'1\'"', '123', 261_000, MONDAY, null],
      ['"1"', null, null, MONDAY, null],
    ],
  );
  const [due] = await store.feedsDue({ now: MONDAY + DAY_MS, isSample: false, countMax: 1 });
  assert.equal(due?.outlet.name, outlet.name);
  clock.now += DAY_MS;
  await reader.sweep();
  assert.equal(server.requests.at(-1)?.headers['if-none-match'] !== undefined, true);
  assert.deepEqual(
    lines.filter((line) => line.startsWith('error')),
    [],
  );
});

test('an owner who asks for patience is left alone with all its feeds, also with one that was read a moment before', async (t) => {
  const { server, store, reader } = await openWorld(t);
  const feedAt = (id: string) => ({
    ...{ url: `${server.origin}/${id}`, lane: 'owner', outlet: { id, name: id, home: null }, language: 'en' },
  });
  await store.listFeeds([feedAt('tiny')], { now: MONDAY - MINUTE_MS, isSample: false });
  await store.listFeeds([feedAt('tiny'), feedAt('patience')], { now: MONDAY, isSample: false });
  await reader.sweep();
  assert.deepEqual(
    server.requests.map(({ url }) => url),
    ['/tiny', '/patience'],
  );
  const dueAfter = async (hours: number) =>
    (await store.feedsDue({ now: MONDAY + hours * HOUR_MS, isSample: false, countMax: 9 })).length;
  assert.equal(await dueAfter(4.9), 0);
  await store.holdLane('owner', MONDAY + HOUR_MS);
  assert.equal(await dueAfter(4.9), 0, 'a shorter wish takes back no longer one');
  assert.equal(await dueAfter(5.1), 2);
});

test('a clock that was hours ahead and is put back silences no feed', async (t) => {
  const world = await openWorld(t);
  world.clock.now = MONDAY + 9 * HOUR_MS;
  await world.reader.sweep();
  assert.equal(world.server.requests.length, 2);
  world.clock.now = MONDAY;
  await world.reader.sweep();
  assert.equal(world.server.requests.length, 4, 'visited in the future: due now');
  await world.reader.sweep();
  assert.equal(world.server.requests.length, 4, 'and not again at once');
  assert.equal(await world.articleCount(), 32);
});

test('a clock that leaps ahead visits each feed once', async (t) => {
  const world = await openWorld(t);
  await world.reader.sweep();
  world.clock.now += 40 * HOUR_MS;
  await world.reader.sweep();
  await world.reader.sweep();
  assert.equal(world.server.requests.length, 4);
  assert.equal(await world.articleCount(), 32);
});

test('being stopped is no failure of the feeds that were not heard out', async (t) => {
  const world = await openWorld(t);
  const sweep = world.reader.sweep();
  await world.reader.stop();
  await sweep;
  const { listed, visited, healthy } = await world.store.feedHealth();
  assert.equal(listed, 2);
  assert.equal(visited, healthy);
});

test('a sweep without one answer blames the network, and looks again in minutes', async (t) => {
  const world = await openWorld(t);
  const nowhere = (id: number) => ({
    url: `http://127.0.0.1:9/${id}`,
    lane: `${id}`,
    outlet: { id: `nowhere-${id}`, name: `Nowhere ${id}`, home: null },
    language: null,
  });
  await world.store.listFeeds(
    Array.from({ length: 6 }, (_, id) => nowhere(id)),
    { now: MONDAY, isSample: false },
  );
  await world.reader.sweep();
  const dueIn = (minutes: number) =>
    world.store.feedsDue({ now: MONDAY + minutes * MINUTE_MS, isSample: false, countMax: 99 });
  assert.equal((await dueIn(1)).length, 0);
  const due = await dueIn(3);
  assert.equal(due.length, 6);
  assert.ok(due.every(({ state }) => state.failures === 0));
});

/** Eighty feeds of as many owners, and readers that begin one after the other, as a process does that is started again. */
async function openManyFeeds(t: TestContext) {
  const world = await openWorld(t);
  const { server, store, newsroom, parser, log, clock } = world;
  const feeds = Array.from({ length: 80 }, (_, at) => ({
    url: `${server.origin}/tiny?${at}`,
    lane: `tiny-${at}`,
    outlet: { id: 'tiny', name: 'Tiny', home: null },
    language: null,
  }));
  await store.listFeeds(feeds, { now: MONDAY, isSample: false });
  const asked = () => server.requests.map(({ url }) => url);
  return {
    clock,
    asked,
    /** `store` may be one that dies. */
    start: (itsStore = store) => {
      const http = openHttp({ userAgent: 'Dateline-test/1.0', trustedOrigins: new Set([server.origin]) });
      t.after(http.close);
      const outside = { newsroom, http, parser, now: () => clock.now, random: () => 0, log };
      return { http, ...openFeedReader({ ...outside, store: itsStore }) };
    },
    store,
    isAsked: async (count: number) => {
      while (asked().length < count) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('a process that is killed in the middle of a sweep asks no site a second time when it comes back', async (t) => {
  const { store, clock, asked, start, isAsked } = await openManyFeeds(t);
  let isAlive = true;
  const fates = { isAlive: () => isAlive, begin: () => 'go' as const, end: () => undefined, busy: () => undefined };
  const first = start(mortalStore(store, fates));
  void first.sweep();
  await isAsked(40);
  isAlive = false;
  await first.http.close();
  const before = asked().length;
  clock.now += MINUTE_MS;
  await start().sweep();
  assert.ok(asked().length > before, 'those that nobody had asked are asked');
  assert.equal(new Set(asked()).size, asked().length, 'no site is asked twice');
  clock.now += HOUR_MS;
  await start().sweep();
  assert.equal(new Set(asked()).size, 80, 'an hour later every one was read');
});

test('a process that is stopped in the middle of a sweep leaves due what it has not asked, and nothing else', async (t) => {
  const { clock, asked, start, isAsked } = await openManyFeeds(t);
  await start().sweep();
  clock.now += DAY_MS;
  const first = start();
  void first.sweep();
  await isAsked(120);
  await first.stop();
  assert.ok(asked().length < 160, 'it was stopped in the middle');
  await start().sweep();
  assert.equal(asked().length, 160);
  assert.equal(new Set(asked().slice(80)).size, 80);
});
