import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/base/time.ts';
import { openHubDoor } from '../src/hub-door.ts';
import { openHubs } from '../src/hubs.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openFeedReader } from '../src/read-feeds.ts';
import { diagnoseFeed } from '../src/sources/feed-state.ts';
import { openHttp } from '../src/sources/http.ts';
import { openHubKeys } from '../src/sources/hub-keys.ts';
import { openParser } from '../src/sources/parse-apart.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { type Child, startChild } from './platforms/child.ts';

const MONDAY = Date.UTC(2026, 2, 2, 8);
const gazetteer = loadGazetteer();
const parser = openParser();

type Subscriber = { readonly callback: string; readonly topic: string; readonly secret: string };
type HubState = {
  readonly violations: readonly string[];
  readonly requests: readonly string[];
  readonly subscribers: readonly Subscriber[];
  readonly asked: Subscriber | null;
  readonly origin: string;
};

let hub: Child;
before(async () => {
  hub = await startChild(join(import.meta.dirname, 'platforms/hub/emulator.ts'), []);
});
after(async () => {
  await hub.stop();
  await parser.close();
});

/** A reader of one feed that offers a hub, both in a process of their own, and a clock that the test holds. */
async function openWorld(t: TestContext) {
  await hub.ask('reset');
  const state = () => hub.ask<HubState>('state');
  const { origin } = await state();
  const folder = mkdtempSync(join(tmpdir(), 'dateline-hubs-'));
  const database = await openSqlite(join(folder, 'dateline.sqlite'), { isShared: false });
  assert.ok(database.ok);
  const store = storeOn(database.value.db);
  const clock = { now: MONDAY };
  const now = () => clock.now;
  const lines: string[] = [];
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => void lines.push(line) });
  const newsroom = await openNewsroom({ store, gazetteer, log }, MONDAY);
  const http = openHttp({ userAgent: 'Dateline-test/1.0', trustedOrigins: new Set([origin]) });
  const keys = openHubKeys('a key of this test');
  const door = await openHubDoor({ store, keys, now, log }, { host: '127.0.0.1', port: 0 });
  assert.ok(door.ok);
  const hubs = openHubs({ store, http, keys, now, log }, `http://127.0.0.1:${door.value.port}/under/`);
  const reader = openFeedReader({ store, newsroom, http, parser, now, random: () => 0, log, hubs });
  const url = `${origin}/feed`;
  const listed = { url, lane: url, outlet: { id: 'harbour', name: 'Harbour', home: null }, language: 'en' };
  await store.listFeeds([listed], { now: MONDAY, isSample: false });
  t.after(async () => {
    await http.close();
    await reader.stop();
    await hubs.stop();
    await door.value.close();
    await database.value.close();
    rmSync(folder, { recursive: true });
  });
  return {
    store,
    clock,
    lines,
    url,
    state,
    port: door.value.port,
    /** One minute's work, after so long. */
    pass: async (spanMs: number) => {
      clock.now += spanMs;
      await reader.sweep();
      await hubs.tend();
      await hub.ask('quiet');
      assert.deepEqual((await state()).violations, []);
    },
    /** What the publisher and its hub were asked. */
    requests: async () => (await state()).requests,
    subscriber: async () => {
      const { subscribers, asked: last } = await state();
      return subscribers.find(({ callback }) => callback === last?.callback) ?? null;
    },
    articleCount: async () => (await store.articlesSince(0)).length,
    diagnosis: async () => {
      const [feed] = await store.feedsForDoctor();
      assert.ok(feed !== undefined);
      return diagnoseFeed(feed.state, clock.now, feed.hub).sentence;
    },
    unlist: () => store.listFeeds([], { now: clock.now, isSample: false }),
  };
}

test('a feed that offers a hub is read soon after the hub calls, and not before its publisher allows', async (t) => {
  const world = await openWorld(t);
  await world.pass(0);
  assert.deepEqual(await world.requests(), ['GET /feed', 'subscribe']);
  assert.match(
    await world.diagnosis(),
    /^It is read\. It is pushed by its hub: 127\.0\.0\.1:\d+ calls when it has news\./,
  );
  await world.pass(40 * MINUTE_MS);
  await hub.ask('set', { itemCount: 2 });
  assert.deepEqual(await hub.ask('call'), { statuses: [202] });
  await world.pass(MINUTE_MS);
  assert.equal(await world.articleCount(), 1, 'within the hour a publisher is left alone');
  await world.pass(20 * MINUTE_MS);
  assert.equal(await world.articleCount(), 2);
  assert.deepEqual(await world.requests(), ['GET /feed', 'subscribe', 'GET /feed']);
});

test('a hub that calls in time is relied upon for six hours, and one that kept silent about news no more', async (t) => {
  const world = await openWorld(t);
  await world.pass(0);
  const publish = async (itemCount: number, isTold: boolean): Promise<void> => {
    await hub.ask('set', { itemCount });
    if (isTold) assert.deepEqual(await hub.ask('call'), { statuses: [202] });
  };
  const feedWaitMs = async () => {
    const feed = await world.store.feedByUrl(world.url);
    return (feed?.nextVisitAt ?? 0) - (feed?.visitedAt ?? 0);
  };
  assert.equal(await feedWaitMs(), HOUR_MS);
  await publish(2, true);
  await world.pass(61 * MINUTE_MS);
  assert.equal(await feedWaitMs(), 6 * HOUR_MS);
  // It calls again, and the feed is visited at once though it had hours left.
  await publish(3, true);
  await world.pass(2 * HOUR_MS);
  assert.deepEqual([await world.articleCount(), await feedWaitMs()], [3, 6 * HOUR_MS]);
  await publish(4, false);
  await world.pass(6 * HOUR_MS);
  assert.deepEqual([await world.articleCount(), await feedWaitMs()], [4, HOUR_MS]);
});

test('a call while the feed is being read is not lost', async (t) => {
  const world = await openWorld(t);
  await world.pass(0);
  const { callback } = (await world.subscriber()) ?? { callback: '' };
  const id = openHubKeys('a key of this test').idOf(callback.slice(callback.lastIndexOf('/') + 1)) ?? 0;
  const feed = await world.store.feedByUrl(world.url);
  assert.ok(feed !== null);
  const since = world.clock.now;
  assert.equal(await world.store.noteHubCall(id, since + 5), true);
  const after = { ...feed, nextVisitAt: since + DAY_MS, earliestVisitAt: since + HOUR_MS, visitedAt: since + 9 };
  await world.store.keepFeeds([{ url: world.url, state: after, hub: { isTrusted: true, since } }]);
  assert.equal((await world.store.feedByUrl(world.url))?.nextVisitAt, since + HOUR_MS);
});

test('a call signed by any method of the recommendation is heeded; unsigned, forged and endless ones wake nobody', async (t) => {
  const world = await openWorld(t);
  await world.pass(0);
  const feed = await world.store.feedByUrl(world.url);
  assert.ok(feed !== null);
  const wakes = async (given: object): Promise<boolean> => {
    world.clock.now += MINUTE_MS;
    await world.store.keepFeed(world.url, { ...feed, nextVisitAt: MONDAY + DAY_MS });
    const { statuses } = await hub.ask<{ statuses: readonly number[] }>('call', given);
    // A server that hangs up in the middle of a body may or may not be heard saying why.
    assert.ok(statuses.length === 1 && [202, 413, 0].includes(statuses[0] ?? 1), JSON.stringify(statuses));
    return (await world.store.feedByUrl(world.url))?.nextVisitAt !== MONDAY + DAY_MS;
  };
  for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) {
    assert.equal(await wakes({ method }), true, method);
    assert.equal(await wakes({ method, signed: 'wrong' }), false, `forged with ${method}`);
  }
  assert.equal(await wakes({ method: 'md5' }), false);
  assert.equal(await wakes({ signed: 'not' }), false);
  assert.equal(await wakes({ bytes: 6_000_000 }), false);
});

test('a promise is renewed before it ends, at the same address, and after its end the feed is visited as before', async (t) => {
  const world = await openWorld(t);
  await hub.ask('set', { leaseSeconds: 10 * 3_600 });
  await world.pass(0);
  const first = await world.subscriber();
  await world.pass(7.9 * HOUR_MS);
  assert.deepEqual(
    (await world.requests()).filter((request) => !request.startsWith('GET')),
    ['subscribe'],
  );
  await world.pass(0.2 * HOUR_MS);
  assert.deepEqual(
    (await world.requests()).filter((request) => !request.startsWith('GET')),
    ['subscribe', 'subscribe'],
  );
  assert.deepEqual(await world.subscriber(), first);
  await hub.ask('set', { manner: 'fails' });
  await world.pass(11 * HOUR_MS);
  assert.match(
    await world.diagnosis(),
    /Its hub, 127\.0\.0\.1:\d+, was asked to call for it\. The site has an error of its own/,
  );
});

test('a hub is asked again less and less often while it fails, and goes on where it sent us', async (t) => {
  const world = await openWorld(t);
  await hub.ask('set', { manner: 'fails' });
  for (let hour = 0; hour < 16; hour++) await world.pass(hour === 0 ? 0 : HOUR_MS);
  assert.equal((await world.requests()).filter((request) => request === 'subscribe').length, 5);
  await hub.ask('set', { manner: 'moves' });
  await world.pass(16 * HOUR_MS);
  assert.ok((await world.subscriber()) !== null);
});

test('a hub that says no is told of in plain words and asked again after a week', async (t) => {
  const world = await openWorld(t);
  await hub.ask('set', { manner: 'denies' });
  await world.pass(0);
  assert.match(await world.diagnosis(), /does not call for it\. It said: topic b closed \/b It is visited/);
  await hub.ask('set', { manner: 'agrees' });
  await world.pass(6 * DAY_MS);
  assert.equal((await world.requests()).filter((request) => request === 'subscribe').length, 1);
  await world.pass(DAY_MS);
  assert.match(await world.diagnosis(), /pushed by its hub/);
});

test('a feed that nobody wants any more is cancelled at its hub, and its address is gone', async (t) => {
  const world = await openWorld(t);
  await world.pass(0);
  const { callback } = (await world.subscriber()) ?? { callback: '' };
  await world.unlist();
  await world.pass(MINUTE_MS);
  assert.deepEqual((await world.requests()).slice(1), ['subscribe', 'unsubscribe']);
  assert.equal(await world.subscriber(), null);
  assert.equal((await fetch(callback, { method: 'POST', body: 'x' })).status, 202);
  assert.equal((await fetch(callback)).status, 404);
});

test('a feed that names its hub in its headers only is found, and one that names none any more is let go', async (t) => {
  const world = await openWorld(t);
  await hub.ask('set', { offers: 'headers' });
  await world.pass(0);
  assert.ok((await world.subscriber()) !== null);
  await hub.ask('set', { offers: 'nothing', itemCount: 2 });
  await world.pass(HOUR_MS);
  assert.equal(await world.subscriber(), null);
  assert.equal((await world.requests()).at(-1), 'unsubscribe');
});

test('whoever knows no address of ours finds no door, and nobody can confirm what was not asked', async (t) => {
  const world = await openWorld(t);
  await world.pass(0);
  const { callback } = (await world.subscriber()) ?? { callback: '' };
  const forged = callback.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const other = callback.replace(/\/\d+-/, '/999-');
  for (const address of [forged, other, `http://127.0.0.1:${world.port}/`, `${callback}/`])
    for (const method of ['GET', 'POST', 'PUT'])
      assert.equal((await fetch(address, { method, ...(method === 'GET' ? {} : { body: 'x' }) })).status, 404, address);
  // Confirmed already: a second confirmation was not asked for, and cannot prolong or end anything.
  for (const mode of ['subscribe', 'unsubscribe'])
    assert.equal((await hub.ask<{ status: number }>('ask', { mode, lease_seconds: '9' })).status, 404, mode);
  assert.match(await world.diagnosis(), /pushed by its hub/);
});
