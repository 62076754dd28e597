// What became of a chat's sources: told once, to those who asked, through the outbox, whatever moment we die at.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { tellNotices } from '../../digests/tell-notices.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../../src/base/time.ts';
import { openConsole } from '../../src/chat/console/bot.ts';
import { openLog } from '../../src/log.ts';
import type { ChatSettings } from '../../src/model/chat.ts';
import { openSeals } from '../../src/seals.ts';
import { decideVisit, type VisitOutcome } from '../../src/sources/visit.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { type Store, storeOn } from '../../src/store/store.ts';
import { mortalStore } from '../simulation/mortal.ts';

const MONDAY = Date.UTC(2026, 2, 2, 8);
const OLD = 'https://post.example/feed';
const NEW = 'https://new.example/feed';
const OPERATOR = { platform: 'console', chat: 'operator', thread: null } as const;
const SETTINGS: ChatSettings = {
  language: 'en',
  zone: 'UTC',
  length: 'normal',
  schedule: { minutes: [480], weekdays: [1, 2, 3, 4, 5, 6, 7] },
};

const GONE: VisitOutcome = { kind: 'unfetched', problem: { kind: 'gone' } };
const RECOVERED: VisitOutcome = {
  ...{ kind: 'read', movedPermanentlyTo: null, freshForMs: null, ttlMs: null, publishedAt: [] },
  ...{ etag: null, lastModified: null, bodyHash: 'feed' },
};
const TIMEOUT: VisitOutcome = { kind: 'unfetched', problem: { kind: 'timeout' } };

/** All that a person reads of a part. */
function wordsOf(part: unknown): string {
  if (typeof part === 'object' && part !== null)
    return Object.entries(part)
      .map(([name, value]) => (typeof value !== 'string' || name === 'text' || name === 'label' ? wordsOf(value) : ''))
      .join('');
  return typeof part === 'string' ? part : '';
}

function read(movedPermanentlyTo: string | null): VisitOutcome {
  return { kind: 'unchanged', movedPermanentlyTo, freshForMs: null };
}

async function openWorld(t: TestContext, operatorChat: typeof OPERATOR | null = null) {
  const database = await openSqlite(':memory:', { isShared: false });
  assert.ok(database.ok);
  t.after(database.value.close);
  const { db } = database.value;
  const store = storeOn(db);
  const lines: string[] = [];
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => lines.push(line) });
  const platform = openConsole({
    input: new PassThrough(),
    output: new PassThrough(),
    isInteractive: false,
    width: () => 400,
    hasColour: false,
    history: { path: null },
    now: () => MONDAY,
    whenReady: async () => {},
    onEnd: () => {},
  });
  const seals = await openSeals(store);
  const platforms = new Map([['console' as const, platform]]);
  const feedOf = (url: string) => ({
    url,
    lane: url,
    outlet: { id: url, name: `Post at ${new URL(url).hostname}`, home: null },
    language: null,
  });
  let chats = 0;
  return {
    store,
    lines,
    meet: async (settings: Partial<ChatSettings>, sources: readonly string[]) => {
      const address = { platform: 'console', chat: `${++chats}`, thread: null } as const;
      const chat = { address, title: null, isPrivate: true, settings: { ...SETTINGS, ...settings } };
      const { id } = await store.meetChat(chat, MONDAY);
      for (const url of sources) await store.addChatFeed({ chatId: id, feed: feedOf(url), folder: null, now: MONDAY });
      return { id, address };
    },
    list: (...urls: readonly string[]) => store.listFeeds(urls.map(feedOf), { now: MONDAY, isSample: false }),
    visit: async (url: string, outcome: VisitOutcome, now: Instant) => {
      const state = await store.feedByUrl(url);
      assert.ok(state !== null);
      await store.keepFeed(state.url, decideVisit(state, outcome, now, 0));
    },
    tell: (now: Instant, by: Store = store) => tellNotices({ store: by, platforms, seals, log, operatorChat }, now),
    /** What waits in the outbox, by the chat's own name. */
    said: async () => {
      const rows = await db
        .selectFrom('deliveries as d')
        .innerJoin('chats as c', 'c.id', 'd.chat_id')
        .select(['c.chat', 'd.payload', 'd.not_before'])
        .orderBy('d.id')
        .execute();
      return rows.map((row) => ({
        chat: row.chat,
        words: wordsOf(JSON.parse(row.payload)),
        notBefore: row.not_before,
      }));
    },
  };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** 410 today and 410 tomorrow. */
async function retire({ visit }: World, url = OLD): Promise<void> {
  await visit(url, GONE, MONDAY);
  await visit(url, GONE, MONDAY + DAY_MS);
}

test('a source that is gone is told once to the chat that asked for it, in its language, and to no other', async (t) => {
  const world = await openWorld(t);
  await world.meet({ language: 'de' }, [OLD]);
  await world.meet({}, [NEW]);
  await world.visit(OLD, GONE, MONDAY);
  await world.tell(MONDAY);
  assert.deepEqual(await world.said(), [], 'one 410 may be a mistake');
  await world.visit(OLD, GONE, MONDAY + DAY_MS);
  for (let again = 0; again < 3; again++) await world.tell(MONDAY + DAY_MS);
  const said = await world.said();
  assert.deepEqual(
    said.map(({ chat }) => chat),
    ['1'],
  );
  assert.match(said[0]?.words ?? '', /Post at post\.example.*gibt es nicht mehr, sagt die Website/);
  assert.match(said[0]?.words ?? '', /Diese Quelle entfernen/);
});

test('a source that moved is told with its new address, and one 301 is not yet a move', async (t) => {
  const world = await openWorld(t);
  await world.meet({}, [OLD]);
  for (const hours of [0, 12, 25]) {
    assert.deepEqual(await world.said(), []);
    await world.visit(OLD, read(NEW), MONDAY + hours * HOUR_MS);
    await world.tell(MONDAY + hours * HOUR_MS);
  }
  const [only, ...more] = await world.said();
  assert.deepEqual(more, []);
  assert.match(only?.words ?? '', /has moved\. It is read at https:\/\/new\.example\/feed/);
});

test('a source that fails for a week is told once, with the feed that its page names; and anew only after it was well', async (t) => {
  const world = await openWorld(t);
  await world.meet({}, [OLD]);
  const fail = async (from: Instant): Promise<void> => {
    for (let day = 0; day < 12; day++) {
      const page: VisitOutcome = {
        ...{ kind: 'unread', problem: { kind: 'web-page', feedUrl: NEW } },
        ...{ etag: null, lastModified: null, bodyHash: 'page' },
      };
      await world.visit(OLD, day % 2 === 0 ? TIMEOUT : page, from + day * DAY_MS);
      await world.tell(from + day * DAY_MS);
    }
  };
  await fail(MONDAY);
  const [first, ...more] = await world.said();
  assert.deepEqual(more, []);
  assert.match(first?.words ?? '', /could not be read for 7 days.*\/addsource https:\/\/new\.example\/feed/);
  await world.visit(OLD, RECOVERED, MONDAY + 20 * DAY_MS);
  await fail(MONDAY + 30 * DAY_MS);
  assert.equal((await world.said()).length, 2);
});

test('a feed that recovers before anybody was told is told to nobody', async (t) => {
  const world = await openWorld(t);
  await world.meet({}, [OLD]);
  for (let day = 0; day < 12; day++) await world.visit(OLD, TIMEOUT, MONDAY + day * DAY_MS);
  await world.visit(OLD, read(null), MONDAY + 13 * DAY_MS);
  await world.tell(MONDAY + 13 * DAY_MS);
  assert.deepEqual(await world.said(), []);
});

test('of a feed on the list the operator is told, in a chat that may be new or in the log', async (t) => {
  const world = await openWorld(t, OPERATOR);
  await world.meet({}, []);
  await world.list(OLD);
  await retire(world);
  await world.tell(MONDAY);
  await world.tell(MONDAY);
  const said = await world.said();
  assert.deepEqual(
    said.map(({ chat }) => chat),
    ['operator'],
  );
  assert.match(said[0]?.words ?? '', /gone for good.*\n*.*on the list that every chat reads/);

  const silent = await openWorld(t);
  await silent.list(OLD);
  await retire(silent);
  await silent.tell(MONDAY);
  await silent.tell(MONDAY);
  assert.deepEqual(await silent.said(), []);
  assert.equal(silent.lines.filter((line) => /a feed of the list needs a look.*post\.example/.test(line)).length, 1);
});

test('whenever we die while telling, it is told afterwards, and once', async (t) => {
  for (let deathAt = 0, isOver = false; !isOver; deathAt++) {
    const world = await openWorld(t, OPERATOR);
    await world.meet({}, [OLD]);
    await world.list(OLD);
    await retire(world);
    let questions = 0;
    let isAlive = true;
    const died = Promise.withResolvers<void>();
    const mortal = mortalStore(world.store, {
      isAlive: () => isAlive,
      begin: () => (questions++ === deathAt ? 'die after' : 'go'),
      end: (fate) => {
        if (fate !== 'die after') return;
        isAlive = false;
        died.resolve();
      },
      busy: () => undefined,
    });
    isOver =
      (await Promise.race([world.tell(MONDAY, mortal).then(() => true), died.promise.then(() => false)])) === true;
    await world.tell(MONDAY + HOUR_MS);
    const said = (await world.said()).map(({ chat }) => chat).toSorted();
    assert.deepEqual(said, ['1', 'operator'], `died after question ${deathAt}`);
  }
});

test('a chat that sleeps, is paused or rests is told when it may be, and one that ended the source is not', async (t) => {
  const world = await openWorld(t);
  const night = { from: 7 * 60, to: 10 * 60 };
  await world.meet({ quiet: night }, [OLD]);
  await world.meet({ pausedUntil: MONDAY + 9 * DAY_MS }, [OLD]);
  const { address } = await world.meet({}, [OLD]);
  const { id } = await world.meet({}, [OLD]);
  await retire(world);
  await world.store.restChat(address, 'blocked');
  await world.store.removeChatFeed(id, OLD);
  await world.tell(MONDAY + DAY_MS);
  assert.deepEqual(
    (await world.said()).map(({ chat, notBefore }) => [chat, notBefore]),
    [['1', MONDAY + DAY_MS + 2 * HOUR_MS]],
  );
  await world.store.wakeChat(address, 0);
  await world.tell(MONDAY + 10 * DAY_MS);
  assert.deepEqual((await world.said()).map(({ chat }) => chat).toSorted(), ['1', '2', '3']);
});

test('when many sources go at once a chat gets few messages and hears of every one', async (t) => {
  const world = await openWorld(t);
  const urls = Array.from({ length: 23 }, (_, at) => `https://post${at}.example/feed`);
  await world.meet({}, urls);
  for (const url of urls) await retire(world, url);
  for (let tick = 0; tick < 5; tick++) await world.tell(MONDAY + DAY_MS);
  const said = await world.said();
  assert.equal(said.length, 3);
  for (const url of urls) assert.equal(said.filter(({ words }) => words.includes(`${url})`)).length, 1, url);
});

test('a source that moves to where another is read leaves both to be read once, and the list unharmed', async (t) => {
  const world = await openWorld(t);
  const { id } = await world.meet({}, [OLD]);
  await world.list(NEW, OLD);
  for (const hours of [0, 12, 25]) await world.visit(OLD, read(NEW), MONDAY + hours * HOUR_MS);
  const urls = async () =>
    (await world.store.feedsDue({ now: MONDAY + 9 * DAY_MS, isSample: false, countMax: 9 })).map(
      ({ state }) => state.url,
    );
  assert.deepEqual(await urls(), [NEW]);
  assert.deepEqual(
    (await world.store.chatFeeds(id)).map(({ state }) => state.url),
    [NEW],
  );
  await world.list();
  await world.list(NEW, OLD);
  assert.deepEqual(await urls(), [NEW]);
});
