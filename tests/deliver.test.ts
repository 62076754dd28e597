// The outbox emptied on a real file, towards a platform that answers as each test says.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { MINUTE_MS, realTimers, type Timers } from '../src/base/time.ts';
import { openPace, type Pace } from '../src/chat/pace.ts';
import type { Platform } from '../src/chat/platform.ts';
import { type Deliverer, openDeliverer } from '../src/deliver.ts';
import { openLog } from '../src/log.ts';
import type { PlatformName } from '../src/model/chat.ts';
import type { Delivery, SendResult } from '../src/model/delivery.ts';
import type { UnsurePolicy } from '../src/settle.ts';
import { type OpenDatabase, openSqlite } from '../src/store/sqlite/open.ts';
import { type Store, storeOn } from '../src/store/store.ts';
import { eventually } from './world.ts';

const SETTINGS = {
  language: 'en',
  zone: 'UTC',
  length: 'normal',
  schedule: { minutes: [480], weekdays: [1] },
} as const;

let folder: string;
let database: OpenDatabase;
let store: Store;
let deliverer: Deliverer | null = null;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-deliver-'));
  const opened = await openSqlite(join(folder, 'outbox.sqlite'), { isShared: false });
  assert.ok(opened.ok);
  database = opened.value;
  store = storeOn(database.db);
});
afterEach(async () => {
  await deliverer?.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** A digest of so many parts in the outbox: "7/1", "7/2" and so on. */
async function queue(chat: string, partCount: number, platform: PlatformName = 'telegram'): Promise<void> {
  const address = { platform, chat, thread: null };
  const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings: SETTINGS }, 1);
  await store.claimSlot({
    slot: { chatId: id, localDate: '2026-04-08', minute: 480, dueAt: 1 },
    composedAt: 1,
    parts: Array.from({ length: partCount }, (_, index) => `${chat}/${index + 1}`),
    told: [],
    nextDueAt: null,
  });
}

/** Delivers to a platform that answers like this; what it was asked to send is written down. */
async function deliverTo(
  answer: (delivery: Delivery) => Promise<SendResult>,
  {
    name = 'telegram',
    unsurePolicy = 'resend',
    look,
    timers = realTimers,
    pace = openPace(),
  }: {
    name?: PlatformName;
    unsurePolicy?: UnsurePolicy;
    look?: Platform['look'];
    timers?: Timers;
    pace?: Pace;
  } = {},
): Promise<readonly string[]> {
  const asked: string[] = [];
  const platform: Platform = {
    name,
    render: () => [],
    plain: (part) => (part.startsWith('poison') ? part.replace('poison', 'plain') : null),
    start: async () => undefined,
    stop: async () => undefined,
    ...(look === undefined ? {} : { look }),
    send: (delivery) => {
      asked.push(delivery.payload);
      return answer(delivery);
    },
  };
  deliverer = await openDeliverer({
    ...{ store, pace, now: Date.now, timers, unsurePolicy },
    platforms: new Map([[name, platform]]),
    log: openLog({ level: 'error', isForPeople: true, secrets: [], write: () => undefined }),
  });
  deliverer.wake();
  return asked;
}

const SENT: SendResult = { kind: 'sent', platformMessageId: '1' };

test('groups that must wait for their pace hold up nobody else, and what waits is not in flight', async () => {
  for (const group of ['-1', '-2', '-3', '-4']) await queue(group, 5);
  await queue('7', 1);
  const asked = await deliverTo(async () => SENT);
  await eventually('the private chat was kept waiting', () => (asked.includes('7/1') ? true : null));
  assert.ok(!asked.includes('-1/3'), 'a chat gets one part a second');
  await eventually('something stayed in flight', async () =>
    (await store.outboxCounts()).sending === 0 ? true : null,
  );
  assert.ok((await store.outboxCounts()).waiting >= 8);
});

test('parts come in order, and a chat told to slow down keeps its later parts back', async () => {
  await queue('7', 3);
  await queue('8', 1);
  let isFirst = true;
  const asked = await deliverTo(async ({ payload }) => {
    if (payload !== '7/2' || !isFirst) return SENT;
    isFirst = false;
    return { kind: 'slow-down', retryAfterMs: 300, scope: 'chat', reason: '429' };
  });
  await eventually('not all came', async () => ((await store.outboxCounts()).sent === 4 ? true : null));
  assert.deepEqual(
    asked.filter((part) => part.startsWith('7')),
    ['7/1', '7/2', '7/2', '7/3'],
  );
});

/** The delivery was tried so long ago, on Discord, and its answer never came. */
async function tried(agoMs: number): Promise<void> {
  await queue('7', 1, 'discord');
  await database.db
    .updateTable('deliveries')
    .set({ first_tried_at: Date.now() - agoMs, attempts: 1, may_have_arrived: 1 })
    .execute();
}

test('a repeat on Discord is counted when its nonce protects it no more by the time it is sent', async () => {
  await tried(3 * MINUTE_MS);
  const asked = await deliverTo(async () => SENT, { name: 'discord' });
  await eventually('it did not come', async () => ((await store.outboxCounts()).sent === 1 ? true : null));
  assert.equal(asked.length, 1);
  assert.equal((await store.outboxCounts()).resentUnsure, 1);
});

test('a repeat on Discord is not sent when the first stands in its channel', async () => {
  await tried(3 * MINUTE_MS);
  const look = async () => ({ kind: 'there', platformMessageId: '77' }) as const;
  const open = openPace();
  let turnsOfLooks = 0;
  const pace: Pace = {
    ...open,
    bookReply: (address, at) => {
      turnsOfLooks += 1;
      return open.bookReply(address, at);
    },
  };
  const asked = await deliverTo(async () => SENT, { name: 'discord', look, pace });
  await eventually('it is still on its way', async () => ((await store.outboxCounts()).sent === 1 ? true : null));
  assert.deepEqual(asked, []);
  assert.equal((await store.outboxCounts()).resentUnsure, 0);
  assert.equal(turnsOfLooks, 1);
});

test('a repeat on Discord is not counted while its nonce protects it', async () => {
  await tried(MINUTE_MS);
  await deliverTo(async () => SENT, { name: 'discord' });
  await eventually('it did not come', async () => ((await store.outboxCounts()).sent === 1 ? true : null));
  assert.equal((await store.outboxCounts()).resentUnsure, 0);
});

test('on hold, what its nonce protects no more is not repeated', async () => {
  await tried(3 * MINUTE_MS);
  const asked = await deliverTo(async () => SENT, { name: 'discord', unsurePolicy: 'hold' });
  await eventually('it is still on its way', async () => ((await store.outboxCounts()).unsure === 1 ? true : null));
  assert.deepEqual(asked, []);
});

test('chats that hang give their places to others', async () => {
  for (const chat of ['1', '2', '3', '4']) await queue(chat, 1);
  const hanging = Promise.withResolvers<SendResult>();
  // Three seconds of patience pass in a tenth of the time.
  const timers: Timers = (run, delayMs) => realTimers(run, delayMs / 10);
  const answer = ({ payload }: Delivery) => (payload === '4/1' ? Promise.resolve(SENT) : hanging.promise);
  const asked = await deliverTo(answer, { timers });
  await eventually('the fourth chat was kept waiting', () => (asked.includes('4/1') ? true : null));
  hanging.resolve(SENT);
  await eventually('not all came', async () => ((await store.outboxCounts()).sent === 4 ? true : null));
});

test('a limit of the whole bot outlives a restart: nothing is asked before it is over', async () => {
  await queue('7', 1);
  const heldUntil = Date.now() + 400;
  await store.holdPlatform('telegram', heldUntil);
  let askedAt = 0;
  await deliverTo(async () => {
    askedAt = Date.now();
    return SENT;
  });
  await eventually('it did not come', () => (askedAt > 0 ? true : null));
  assert.ok(askedAt >= heldUntil);
});

test('what was in flight when the process died is sent again at once', async () => {
  await queue('7', 1);
  const [head] = await store.waitingHeads({ platform: 'telegram', countMax: 1 });
  assert.ok(head !== undefined);
  await store.claimDelivery(head, Date.now());
  const startedAt = Date.now();
  const asked = await deliverTo(async () => SENT);
  await eventually('it did not come', () => (asked.length === 1 ? true : null));
  assert.ok(Date.now() - startedAt < 2_000);
  await eventually('it was not counted', async () => ((await store.outboxCounts()).resentUnsure === 1 ? true : null));
});

test('a message that the platform will not take is tried once in plain words, then set aside, and never holds up its chat', async () => {
  await queue('poison', 2);
  const asked = await deliverTo(async ({ payload }) =>
    payload.endsWith('/1') ? { kind: 'refused', reason: "400 can't parse entities" } : SENT,
  );
  await eventually('the next part did not come', async () => ((await store.outboxCounts()).sent === 1 ? true : null));
  assert.deepEqual(asked, ['poison/1', 'plain/1', 'poison/2']);
});
