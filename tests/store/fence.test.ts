// Two processes on one file: the second waits for a sign of life, takes over from a dead one, and fences it off for good.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FencedOff, LEASE_LIFE_MS } from '../../src/store/fence.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { storeOn } from '../../src/store/store.ts';

const START = Date.UTC(2026, 3, 8);
const SETTINGS = {
  zone: 'UTC',
  length: 'normal',
  language: 'en',
  schedule: { minutes: [480], weekdays: [1] },
} as const;

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-fence-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function openAt(file: string, now: () => number, onWait?: () => void) {
  const opened = await openSqlite(join(folder, file), {
    isShared: false,
    now,
    ...(onWait === undefined ? {} : { onWait }),
  });
  assert.ok(opened.ok, opened.ok ? '' : opened.problem);
  assert.ok(opened.value.hold !== null);
  return { ...opened.value, hold: opened.value.hold, store: storeOn(opened.value.db, opened.value.hold) };
}

async function queueOne(store: Awaited<ReturnType<typeof openAt>>['store']): Promise<void> {
  const address = { platform: 'telegram', chat: '7', thread: null } as const;
  const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings: SETTINGS }, START);
  await store.claimSlots([
    {
      slot: { chatId: id, localDate: '2026-04-08', minute: 480, dueAt: START },
      ...{ composedAt: START, parts: ['digest'], told: [], nextDueAt: null },
    },
  ]);
}

test('a holder without a sign of life is given half a minute', () => {
  assert.equal(LEASE_LIFE_MS, 30_000);
});

test('a holder that was stopped is taken over from, and can write nothing when it wakes up', async () => {
  const first = await openAt('stopped.sqlite', () => START);
  await queueOne(first.store);
  const [head] = await first.store.waitingHeads({ platform: 'telegram', countMax: 1 });
  assert.ok(head !== undefined);

  const second = await openAt('stopped.sqlite', () => START + LEASE_LIFE_MS + 1);
  assert.equal(second.hold.number, first.hold.number + 1);
  await assert.rejects(first.store.claimDelivery(head, START), FencedOff);
  await assert.rejects(
    first.store.settleDelivery(head.id, { state: 'sent', platformMessageId: '1' }, START),
    FencedOff,
  );
  await assert.rejects(first.store.assertHeld(), FencedOff);
  assert.equal(await first.hold.renew(), false);

  assert.equal(await second.hold.renew(), true);
  assert.equal((await second.store.claimDelivery(head, START))?.payload, 'digest');
  await first.close();
  assert.equal(await second.hold.renew(), true, 'and now it holds the lock of the file as well');
  await second.close();
});

test('a second process is refused as soon as the first gives a sign of life', async () => {
  let clock = START;
  const first = await openAt('living.sqlite', () => clock);
  const refused = await openSqlite(join(folder, 'living.sqlite'), {
    isShared: false,
    now: () => START,
    onWait: () => {
      clock = START + 5_000;
      // After the second has seen the lease as it was.
      setTimeout(() => void first.hold.renew(), 300);
    },
  });
  assert.ok(!refused.ok && /is in use by another Dateline/.test(refused.problem));
  await first.close();
});

test('after a process that died nobody waits', async () => {
  const first = await openAt('dead.sqlite', () => START);
  await first.close();
  const second = await openAt(
    'dead.sqlite',
    () => START + 1,
    () => assert.fail('it waited'),
  );
  await second.close();
});
