import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openFeedReader } from '../src/read-feeds.ts';
import { openPageReader } from '../src/read-pages.ts';
import { openHttp } from '../src/sources/http.ts';
import { openParser } from '../src/sources/parse-apart.ts';
import { openRobots } from '../src/sources/robots.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { type Answer, openLoopbackServer } from './sources/loopback-server.ts';

const MONDAY = Date.UTC(2026, 2, 2, 8);
const gazetteer = loadGazetteer();

const TEASER = 'Ports in Kenya reopened on Monday after a strike.';
const WHOLE =
  'The strike of crane drivers at the port of Mombasa in Kenya ended on Sunday night, when the union and the port authority signed an agreement on pay. ' +
  'Nineteen ships had been waiting off the coast, some of them for eleven days, and shops in Uganda had begun to run short of cooking oil. ';

const item = (path: string): string =>
  `<item><guid>${path}</guid><title>Kenya reopens ports ${path}</title><link>${path}</link><description>${TEASER}</description></item>`;
const page = (text: string): string =>
  `<html lang="en"><head><title>Kenya reopens ports</title></head><body><nav><a href="/">Front</a></nav><article><h1>Kenya reopens ports</h1><p>${text}</p><p>${text}</p></article></body></html>`;

/** An outlet whose feed has teasers and whose pages are what `pages` says, by path. */
async function openOutlet(t: TestContext, pages: Readonly<Record<string, Answer>>, shownCount = 99) {
  const paths = Object.keys(pages).filter((path) => path !== '/robots.txt');
  const shown = { count: shownCount };
  const server = await openLoopbackServer({
    '/feed': (_, response) =>
      response.end(
        `<rss version="2.0"><channel><title>Post</title>${paths.slice(0, shown.count).map(item).join('')}</channel></rss>`,
      ),
    ...pages,
  });
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pages-'));
  const database = await openSqlite(join(folder, 'dateline.sqlite'), { isShared: false });
  assert.ok(database.ok, 'the database opens');
  const store = storeOn(database.value.db);
  const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => assert.fail(line) });
  const clock = { now: MONDAY };
  const now = () => clock.now;
  const newsroom = await openNewsroom({ store, gazetteer, log }, MONDAY);
  const http = openHttp({ userAgent: 'Dateline-test/1.0', trustedOrigins: new Set([server.origin]) });
  const parser = openParser();
  const robots = openRobots({ http, now, agent: 'Dateline' });
  const feeds = openFeedReader({ store, newsroom, http, parser, now, random: () => 0, log });
  const reader = openPageReader({ store, newsroom, http, parser, robots, now, log });
  const url = `${server.origin}/feed`;
  const outlet = { id: 'post', name: 'Post', home: null };
  await store.listFeeds([{ url, lane: 'post', outlet, language: 'en' }], { now: MONDAY, isSample: false });
  await feeds.sweep();
  t.after(async () => {
    await http.close();
    await Promise.all([feeds.stop(), reader.stop()]);
    await parser.close();
    await database.value.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const asked = (path: string): number => server.requests.filter((request) => request.url === path).length;
  const texts = async () => (await store.articlesSince(0)).map(({ article }) => article.text);
  return { feeds, reader, store, clock, asked, texts, shown };
}

test('a story told from a teaser grows when its page was read, and the page is read once', async (t) => {
  const { reader, store, asked, texts } = await openOutlet(t, { '/a': (_, response) => response.end(page(WHOLE)) });
  const [teaser] = await texts();
  assert.equal(teaser, TEASER);
  await reader.read();
  await reader.read();
  assert.equal(asked('/a'), 1);
  assert.equal(asked('/robots.txt'), 1);
  const [text] = await texts();
  assert.ok(text?.startsWith('The strike of crane drivers'), text);
  const [filed] = await store.articlesSince(0);
  const story = await store.storyById(filed?.storyId ?? '');
  assert.match(story?.summary.map((sentence) => sentence.text).join(' ') ?? '', /union and the port authority signed/);
});

const NO_GAIN: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  'the site asks robots to stay away': {
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /'),
    '/a': (_, response) => response.end(page(WHOLE)),
  },
  'the page says no more than the feed': { '/a': (_, response) => response.end(page(TEASER)) },
  'the page is not there': { '/a': (_, response) => response.writeHead(404).end() },
  'the page is a bomb': { '/a': (_, response) => response.end(`<html><body>${'<div>'.repeat(20_000)}`) },
  'the page leads into a private network': {
    '/a': (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/admin' }).end(),
  },
};

for (const [what, pages] of Object.entries(NO_GAIN)) {
  test(`where ${what} the teaser stays, and nobody asks again`, async (t) => {
    const { reader, clock, asked, texts } = await openOutlet(t, pages);
    await reader.read();
    const before = asked('/a');
    clock.now += 2 * HOUR_MS;
    await reader.read();
    assert.equal(asked('/a'), before);
    assert.deepEqual(await texts(), [TEASER]);
  });
}

test('a page that fails is asked for three times, some minutes apart', async (t) => {
  const { reader, clock, asked } = await openOutlet(t, { '/a': (_, response) => response.writeHead(500).end() });
  for (let minute = 0; minute < 120; minute += 10) {
    await reader.read();
    clock.now += 10 * MINUTE_MS;
  }
  assert.equal(asked('/a'), 3);
});

test('an outlet whose pages never gave more is left alone, and tried again after a week', async (t) => {
  const paths = ['/a', '/b', '/c', '/d', '/e', '/later', '/last'];
  const short: Answer = (_, response) => response.end(page(TEASER));
  const outlet = await openOutlet(t, Object.fromEntries(paths.map((path) => [path, short])), 5);
  await outlet.reader.read();
  assert.equal(outlet.asked('/e'), 1);
  outlet.shown.count = 6;
  outlet.clock.now += 25 * HOUR_MS;
  await outlet.feeds.sweep();
  await outlet.reader.read();
  assert.equal(outlet.asked('/later'), 0);
  outlet.clock.now += 7 * DAY_MS;
  await outlet.reader.read();
  assert.equal(outlet.asked('/later'), 1);
});
