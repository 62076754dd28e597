// The run of chats that are due: what is changed meanwhile, what fails, and how many slots one transaction claims.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openClaims } from '../../digests/claims.ts';
import { openFailing } from '../../digests/failing.ts';
import { nextDue } from '../../digests/quiet.ts';
import { runDueDigests, type Write } from '../../digests/run.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/base/time.ts';
import type { Platform } from '../../src/chat/platform.ts';
import { openLog } from '../../src/log.ts';
import type { ChatSettings } from '../../src/model/chat.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { storeOn } from '../../src/store/store.ts';

const EIGHT = Date.UTC(2026, 2, 2, 8);

const platform: Platform = {
  ...{ name: 'telegram', render: () => [], plain: () => null },
  start: async () => undefined,
  stop: async () => undefined,
  send: async () => ({ kind: 'sent', platformMessageId: '1' }),
};

function at(hour: number): ChatSettings {
  const schedule = { minutes: [hour * 60], weekdays: [1, 2, 3, 4, 5, 6, 7] };
  return { language: 'en', zone: 'UTC', length: 'normal', schedule };
}

/** So many chats that want the world at 08:00, and what the log said. */
async function openWorld(chatCount: number) {
  const opened = await openSqlite(':memory:', { isShared: false });
  assert.ok(opened.ok);
  const { db } = opened.value;
  const store = storeOn(db);
  const lines: string[] = [];
  const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => void lines.push(line) });
  const failing = openFailing();
  const ids: number[] = [];
  for (let chat = 1; chat <= chatCount; chat++) {
    const address = { platform: 'telegram', chat: String(chat), thread: null } as const;
    const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings: at(8) }, EIGHT - HOUR_MS);
    await store.subscribe(id, [{ kind: 'world' }], EIGHT - HOUR_MS);
    await store.keepSettings(id, at(8), EIGHT);
    ids.push(id);
  }
  /** What was asked of the log, in order. */
  const logWork: string[] = [];
  const writeBack = { putOff: () => void logWork.push('put off'), resume: () => void logWork.push('resume') };
  const run = (now: number, write: Write, elapsed = () => 0) =>
    runDueDigests(
      {
        ...{ store, log, write, elapsed, failing, writeBack, noteTold: () => undefined },
        platforms: new Map([['telegram', platform]]),
      },
      now,
    );
  return { db, store, log, lines, ids, run, failing, logWork };
}

const written = { parts: ['digest'], told: [] };

test('who changes the hour while the digest is being written gets the next one at the new hour', async () => {
  const { store, ids, run } = await openWorld(1);
  const [id = 0] = ids;
  const count = await run(EIGHT, async () => {
    await store.keepSettings(id, at(9), nextDue(at(9), EIGHT));
    return written;
  });
  assert.equal(count, 1);
  assert.equal(await run(EIGHT + HOUR_MS, async () => written), 1);
});

test('where reading and writing are slow every digest goes out all the same', async () => {
  const { run } = await openWorld(3);
  let clockMs = 0;
  const slow = () => (clockMs += 5_000);
  assert.equal(await run(EIGHT, async () => written, slow), 3);
});

test('a digest that cannot be kept costs no other chat its own', async () => {
  const { db, ids, lines, run } = await openWorld(3);
  const [, gone = 0] = ids;
  const count = await run(EIGHT, async ({ chat }) => {
    if (chat.id === ids[2]) await db.deleteFrom('chats').where('id', '=', gone).execute();
    return written;
  });
  assert.equal(count, 2);
  assert.equal(lines.length, 1);
});

test('a digest that fails minute after minute is said once, is told of while it lasts, and goes out in the end', async () => {
  const { ids, lines, run, failing } = await openWorld(2);
  const [stuck = 0] = ids;
  for (let minute = 0; minute < 5; minute++) {
    const count = await run(EIGHT + minute * MINUTE_MS, async ({ chat }) => {
      assert.notEqual(chat.id, stuck, 'it cannot be written');
      return written;
    });
    assert.equal(count, minute === 0 ? 1 : 0);
    assert.deepEqual(failing.since(), [EIGHT]);
  }
  assert.equal(lines.length, 1);
  assert.equal(await run(EIGHT + 5 * MINUTE_MS, async () => written), 1);
  assert.deepEqual(failing.since(), []);
});

test('a full hour is queued before the log is written back, and the log is not forgotten when that fails', async () => {
  const { db, ids, run, logWork } = await openWorld(1);
  await run(EIGHT, async () => written);
  assert.deepEqual(logWork.splice(0), ['resume']);
  const [id = 0] = ids;
  await sql`insert into chats (platform, chat, is_private, zone, length, minutes, weekdays, next_due_at, created_at)
    with recursive n (i) as (select 2 union all select i + 1 from n where i < 1000)
    select platform, i, is_private, zone, length, minutes, weekdays, ${EIGHT}, created_at from n, chats where id = ${id}`.execute(
    db,
  );
  await run(EIGHT, async () => written);
  assert.deepEqual(logWork.splice(0), ['put off', 'put off', 'resume']);
  await sql`drop table follows`.execute(db);
  await sql`update chats set next_due_at = ${EIGHT}`.execute(db);
  await assert.rejects(run(EIGHT, async () => written));
  assert.deepEqual(logWork, ['put off', 'resume']);
});

test('where a transaction takes long the next claims fewer slots, and where it is quick more', async () => {
  const { store, log, ids } = await openWorld(1);
  const [chatId = 0] = ids;
  const counts: number[] = [];
  let clockMs = 0;
  let tookMs = 200;
  const claims = openClaims(
    {
      ...{ log, noteTold: () => undefined, elapsed: () => clockMs },
      store: {
        claimSlots: async (claimed) => {
          counts.push(claimed.length);
          clockMs += tookMs;
          return store.claimSlots(claimed);
        },
      },
    },
    () => assert.fail('a claim failed'),
  );
  for (let minute = 0; minute < 1_000; minute++) {
    if (minute === 300) tookMs = 10;
    const slot = { chatId, localDate: '2026-03-02', minute, dueAt: EIGHT };
    await claims.add({ ...{ slot, composedAt: EIGHT, ...written }, nextDueAt: null });
  }
  await claims.flush();
  assert.deepEqual(counts.slice(0, 4), [100, 30, 25, 25]);
  assert.ok(Math.max(...counts.slice(4)) > 100, counts.join(' '));
  assert.equal(claims.queuedCount(), 1_000);
});
