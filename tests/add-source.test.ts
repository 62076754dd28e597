import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { saySourceProblem } from '../commands/say-source-problem.ts';
import { addSource, CHAT_SOURCES_MAX } from '../src/add-source.ts';
import { DAY_MS } from '../src/base/time.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { openHttp } from '../src/sources/http.ts';
import { openParser } from '../src/sources/parse-apart.ts';
import { decideVisit } from '../src/sources/visit.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { openLoopbackServer } from './sources/loopback-server.ts';

const MONDAY = Date.UTC(2026, 2, 2, 8);
const FEED =
  '<rss version="2.0"><channel><title>Aldney Post</title><language>en</language><item><title>Ferry</title></item></channel></rss>';
const PAGE =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>Front page</body></html>';

const SETTINGS = {
  language: 'en',
  zone: 'UTC',
  length: 'normal',
  schedule: { minutes: [480], weekdays: [1, 2, 3, 4, 5, 6, 7] },
} as const;

async function openWorld(t: TestContext) {
  const server = await openLoopbackServer({
    '/feed': (_, response) => response.end(FEED),
    '/': (_, response) => response.end(PAGE),
    '/circle': (_, response) => response.end(PAGE.replace('/feed', '/circle')),
    '/nothing': (_, response) => response.end('<html><body>No feed here.</body></html>'),
  });
  const folder = mkdtempSync(join(tmpdir(), 'dateline-sources-'));
  const database = await openSqlite(join(folder, 'dateline.sqlite'), { isShared: false });
  assert.ok(database.ok, 'the database opens');
  const store = storeOn(database.value.db);
  const http = openHttp({ userAgent: 'Dateline-test/1.0', trustedOrigins: new Set([server.origin]) });
  const parser = openParser();
  const chats: number[] = [];
  for (const name of ['one', 'two']) {
    const address = { platform: 'telegram', chat: name, thread: null } as const;
    const chat = await store.meetChat({ address, title: null, isPrivate: true, settings: SETTINGS }, MONDAY);
    chats.push(chat.id);
  }
  t.after(async () => {
    await http.close();
    await parser.close();
    await database.value.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const world = { store, http, parser, now: () => MONDAY };
  const [one = 0, two = 0] = chats;
  const add = (url: string, chatId = one, isOperator = true) =>
    addSource(world, { chatId, url, folder: null, isOperator });
  return { server, store, add, one, two };
}

test('a feed is added by its address or by the page that names it, once, for the chat that asked', async (t) => {
  const { server, store, add, one, two } = await openWorld(t);
  const url = `${server.origin}/feed`;
  assert.deepEqual(await add(`${server.origin}/`), {
    ok: true,
    value: { url, outletName: 'Aldney Post', isNew: true },
  });
  assert.deepEqual(await add(url), { ok: true, value: { url, outletName: 'Aldney Post', isNew: false } });
  assert.deepEqual(
    (await store.chatFeeds(one)).map(({ state }) => state.url),
    [url],
  );
  assert.deepEqual(await store.chatFeeds(two), []);
  const due = await store.feedsDue({ now: MONDAY, isSample: false, countMax: 9 });
  assert.deepEqual(
    due.map(({ state }) => state.url),
    [url],
  );
});

test('a feed that somebody reads already is not fetched again for another chat', async (t) => {
  const { server, store, add, two } = await openWorld(t);
  const url = `${server.origin}/feed`;
  await add(url);
  const before = server.requests.length;
  assert.ok((await add(url, two)).ok);
  assert.equal(server.requests.length, before);
  assert.equal((await store.chatFeeds(two)).length, 1);
});

test('a feed that no chat asks for any more is not visited, and one on the list still is', async (t) => {
  const { server, store, add, one } = await openWorld(t);
  const url = `${server.origin}/feed`;
  await add(url);
  assert.equal(await store.removeChatFeed(one, url), true);
  assert.equal(await store.removeChatFeed(one, url), false);
  const due = () => store.feedsDue({ now: MONDAY, isSample: false, countMax: 9 });
  assert.equal((await due()).length, 0);
  const outlet = { id: 'post', name: 'Post', home: null };
  await store.listFeeds([{ url, lane: url, outlet, language: null }], { now: MONDAY, isSample: false });
  assert.equal((await due()).length, 1);
  await store.listFeeds([], { now: MONDAY, isSample: false });
  assert.equal((await due()).length, 0);
});

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['not an address', /no web address/],
  ['file:///etc/passwd', /no web address/],
  ['javascript:alert(1)', /no web address/],
  ['localhost', /no web address/],
  ['/nothing', /web page that names no feed/],
  ['/circle', /web page that names no feed/],
  ['/absent', /nothing at this address/],
];

for (const [address, sentence] of REFUSED) {
  test(`"${address}" is refused as a source, in one sentence`, async (t) => {
    const { server, add } = await openWorld(t);
    const outcome = await add(address.startsWith('/') ? `${server.origin}${address}` : address);
    assert.ok(!outcome.ok);
    assert.match(saySourceProblem(outcome.problem, phrasesIn('en')), sentence);
  });
}

test('a chat cannot make us look into our own network, whatever the operator may', async (t) => {
  const { server, add } = await openWorld(t);
  const outcome = await add(`${server.origin}/feed`, undefined, false);
  assert.deepEqual(outcome, { ok: false, problem: { kind: 'unfetched', problem: { kind: 'private-address' } } });
  assert.equal(server.requests.length, 0);
});

test('a chat has as many sources as one chat may have', async (t) => {
  const { store, add, one } = await openWorld(t);
  for (let at = 0; at < CHAT_SOURCES_MAX; at++) {
    const url = `https://post${at}.example/feed`;
    const outlet = { id: `post-${at}`, name: `Post ${at}`, home: null };
    await store.addChatFeed({
      chatId: one,
      feed: { url, lane: url, outlet, language: null },
      folder: null,
      now: MONDAY,
    });
  }
  const outcome = await add('https://one-more.example/feed');
  assert.deepEqual(outcome, { ok: false, problem: { kind: 'full', count: CHAT_SOURCES_MAX } });
});

test('those who asked for a feed are told once that it is gone, and it never comes back with the list', async (t) => {
  const { server, store, add, one } = await openWorld(t);
  const url = `${server.origin}/feed`;
  await add(url);
  let state = await store.feedByUrl(url);
  for (const now of [MONDAY, MONDAY + DAY_MS]) {
    assert.ok(state !== null);
    state = decideVisit(state, { kind: 'unfetched', problem: { kind: 'gone' } }, now, 0);
    await store.keepFeed(url, state);
    await store.keepFeed(url, state);
  }
  const notices = await store.untoldNotices();
  assert.deepEqual(
    notices.map(({ chatId, kind, url: gone }) => [chatId, kind, gone]),
    [[one, 'gone', url]],
  );
  await store.noteNoticesTold([notices[0]?.id ?? 0], MONDAY);
  assert.deepEqual(await store.untoldNotices(), []);
  const outlet = { id: 'post', name: 'Post', home: null };
  await store.listFeeds([{ url, lane: url, outlet, language: null }], { now: MONDAY + 9 * DAY_MS, isSample: false });
  assert.deepEqual(await store.feedsDue({ now: MONDAY + 99 * DAY_MS, isSample: false, countMax: 9 }), []);
});

test('a feed that moved is read where it is now, by its chats and for its list', async (t) => {
  const { server, store, add, one } = await openWorld(t);
  const url = `${server.origin}/feed`;
  const moved = 'https://new.example/feed';
  const outlet = { id: 'post', name: 'Post', home: null };
  const listed = [{ url, lane: url, outlet, language: null }];
  await store.listFeeds(listed, { now: MONDAY, isSample: false });
  await add(url);
  const state = await store.feedByUrl(url);
  assert.ok(state !== null);
  await store.keepFeed(url, { ...state, url: moved, lane: 'new.example' });
  assert.deepEqual(
    (await store.chatFeeds(one)).map((feed) => feed.state.url),
    [moved],
  );
  assert.deepEqual(
    (await store.untoldNotices()).map(({ chatId, kind, detail }) => [chatId, kind, detail]),
    [
      [one, 'moved', moved],
      [null, 'moved', moved],
    ],
  );
  await store.listFeeds([], { now: MONDAY, isSample: false });
  await store.listFeeds(listed, { now: MONDAY, isSample: false });
  const due = await store.feedsDue({ now: MONDAY + DAY_MS, isSample: false, countMax: 9 });
  assert.deepEqual(
    due.map((feed) => feed.state.url),
    [moved],
  );
});
