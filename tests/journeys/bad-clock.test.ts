// A wall clock that jumps by hours, either way: no digest twice, none lost, and nothing waits for the clock to catch up.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { openFailing } from '../../digests/failing.ts';
import { runDueDigests } from '../../digests/run.ts';
import { openWriter } from '../../digests/write.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, realTimers } from '../../src/base/time.ts';
import { openPace } from '../../src/chat/pace.ts';
import type { Platform } from '../../src/chat/platform.ts';
import { openDeliverer } from '../../src/deliver.ts';
import { openNewsroom } from '../../src/ingest.ts';
import { openLog } from '../../src/log.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { openSeals } from '../../src/seals.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { storeOn } from '../../src/store/store.ts';
import { startTicker } from '../../src/ticker.ts';
import { eventually } from '../world.ts';

/** A Monday, one hour before the digest of 08:00. */
const SEVEN = Date.UTC(2026, 2, 2, 7);
const EIGHT = SEVEN + HOUR_MS;
const gazetteer = loadGazetteer();

/** Two events that have nothing in common but their country. */
const NEWS: readonly [readonly [string, string], readonly [string, string]] = [
  [
    'Kenya opens a second harbour on its coast',
    'Container ships from Asia docked at Lamu on Sunday for the first time. Kenya paid for the cranes with a loan.',
  ],
  [
    'Nurses and doctors end six-week strike in Kenya',
    'Hospital wards in Nairobi filled again on Monday after unions signed a pay deal with the health ministry of Kenya.',
  ],
];

/** One chat that wants Kenya at 08:00 UTC, a real database, and a platform that takes down what it is sent. */
async function openWorld(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-clock-'));
  const database = await openSqlite(join(folder, 'dateline.sqlite'), { isShared: false });
  assert.ok(database.ok, 'the database opens');
  const store = storeOn(database.value.db);
  const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => assert.fail(line) });
  const newsroom = await openNewsroom({ store, gazetteer, log }, SEVEN);
  const sent: string[] = [];
  const platform: Platform = {
    name: 'telegram',
    render: (message) => [JSON.stringify(message)],
    plain: () => null,
    start: async () => undefined,
    send: async ({ key, payload }) => {
      sent.push(`${key} ${/harbour|strike/.exec(payload)?.[0] ?? 'nothing'}`);
      return { kind: 'sent', platformMessageId: String(sent.length) };
    },
    stop: async () => undefined,
  };
  const platforms = new Map([[platform.name, platform]]);
  const clock = { now: SEVEN };
  const settings = {
    language: 'en' as const,
    zone: 'UTC',
    length: 'normal' as const,
    schedule: { minutes: [480], weekdays: [1, 2, 3, 4, 5, 6, 7] },
  };
  const address = { platform: 'telegram' as const, chat: '7', thread: null };
  const chat = await store.meetChat({ address, title: null, isPrivate: true, settings }, SEVEN);
  await store.subscribe(chat.id, [{ kind: 'country', code: 'KE' }], SEVEN);
  await store.keepSettings(chat.id, settings, EIGHT);
  const seals = await openSeals(store);
  const deliverer = await openDeliverer({
    store,
    platforms,
    pace: openPace(),
    now: () => clock.now,
    timers: realTimers,
    log,
    unsurePolicy: 'resend',
  });
  t.after(async () => {
    await deliverer.stop();
    await database.value.close();
    rmSync(folder, { recursive: true });
  });
  let heardCount = 0;
  return {
    /** A new story about Kenya, seen now. */
    hear: async () => {
      const [title, text] = NEWS[heardCount++] ?? NEWS[0];
      const item = { guid: title, url: null, title, text, author: null, language: 'en' };
      const arrival = {
        outlet: { id: title, name: title, home: null },
        language: 'en',
        isDropped: true,
        isSample: false,
      };
      await newsroom.ingest([{ ...item, publishedAt: null }], { ...arrival, seenAt: clock.now });
    },
    /** What the minute's tick does at this hour; returns all that was sent so far. */
    tickAt: async (now: number): Promise<readonly string[]> => {
      clock.now = now;
      const write = openWriter({ store, gazetteer, platforms, seals, reworder: null, noteShown: () => undefined });
      await runDueDigests(
        {
          ...{ store, platforms, write, log, failing: openFailing() },
          elapsed: () => performance.now(),
          noteTold: newsroom.noteTold,
        },
        now,
      );
      deliverer.wake();
      await eventually('the outbox is empty', async () => {
        const counts: Readonly<Record<string, number>> = { ...(await store.outboxCounts()) };
        return (counts.waiting ?? 0) + (counts.sending ?? 0) === 0 ? true : null;
      });
      return sent;
    },
    clock,
  };
}

test('a clock put back by hours after a digest does not send it again', async (t) => {
  const world = await openWorld(t);
  await world.hear();
  assert.equal((await world.tickAt(EIGHT)).length, 1);
  for (let hour = -3; hour <= 3; hour++) await world.tickAt(EIGHT + hour * HOUR_MS);
  assert.deepEqual(await world.tickAt(EIGHT + 5 * HOUR_MS), ['1:2026-03-02:480:1 harbour']);
});

test('a clock that leaps hours ahead sends the digest once, and not again when it is put back', async (t) => {
  const world = await openWorld(t);
  await world.hear();
  assert.equal((await world.tickAt(SEVEN + 4 * HOUR_MS)).length, 1);
  await world.tickAt(SEVEN + MINUTE_MS);
  await world.tickAt(EIGHT);
  assert.equal((await world.tickAt(EIGHT + MINUTE_MS)).length, 1);
});

test('a clock that leaps two days ahead and stays there sends one digest, not two', async (t) => {
  const world = await openWorld(t);
  await world.hear();
  assert.equal((await world.tickAt(EIGHT + 2 * DAY_MS)).length, 1);
  assert.equal((await world.tickAt(EIGHT + 2 * DAY_MS + MINUTE_MS)).length, 1);
});

test('the ticker calls once at the start and waits for a job that still runs', async () => {
  let callCount = 0;
  const job = Promise.withResolvers<void>();
  const ticker = startTicker(() => {
    callCount++;
    return job.promise;
  });
  assert.equal(callCount, 1);
  const stopped = ticker.stop();
  job.resolve();
  await stopped;
  assert.equal(callCount, 1);
});

test('a clock that was years ahead when we started and is put right silences no chat', async (t) => {
  const world = await openWorld(t);
  await world.hear();
  await world.tickAt(SEVEN + 3_000 * DAY_MS);
  await world.tickAt(SEVEN + MINUTE_MS);
  assert.equal((await world.tickAt(EIGHT + DAY_MS)).length, 1);
});

test('news that comes after a clock was put back is told in the next digest', async (t) => {
  const world = await openWorld(t);
  await world.hear();
  await world.tickAt(SEVEN + 5 * HOUR_MS);
  world.clock.now = SEVEN + 2 * HOUR_MS;
  await world.hear();
  const sent = await world.tickAt(EIGHT + DAY_MS);
  assert.deepEqual(
    sent.map((line) => line.slice(line.indexOf(' '))),
    [' harbour', ' strike'],
  );
});

test('a clock put back by hours keeps no message waiting for hours', () => {
  const pace = openPace();
  const address = { platform: 'telegram' as const, chat: '7', thread: null };
  pace.book(address, EIGHT);
  assert.ok(pace.book(address, SEVEN).startAt - SEVEN < MINUTE_MS);
});
