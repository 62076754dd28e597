// npm run bench -- schedules [--chats 100000] [--due 50000]: so many chats in 40 zones on a file, of which so many are due in one minute, and 10,000
// an hour later. How long until all are enqueued, how late the last but one in a hundred is (its drift), how long the event loop was held, how much
// memory a chat costs. What each is told is one short text: the schedule is measured, not the news.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { nextSlot } from '../digests/due.ts';
import { openFailing } from '../digests/failing.ts';
import { runDueDigests } from '../digests/run.ts';
import { MINUTE_MS } from '../src/base/time.ts';
import type { Platform } from '../src/chat/platform.ts';
import type { Log } from '../src/log.ts';
import type { PlatformName } from '../src/model/chat.ts';
import { placeKey } from '../src/model/place.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { controlMs, medianOf } from './control.ts';

const { values: given } = parseArgs({
  options: { chats: { type: 'string', default: '100000' }, due: { type: 'string', default: '50000' } },
});
const chatCount = Number(given.chats);
const dueCount = Number(given.due);
/** So many share an ordinary full hour; their drift is to stay under a second. */
const SECOND_DUE = 10_000;
const NOW = Date.UTC(2026, 3, 8, 8);
const HOUR_LATER = NOW + 60 * MINUTE_MS;
const ZONES = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 10 === 0);
const ROWS_AT_ONCE = 1_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const opened = await openSqlite(join(folder, 'schedules.sqlite'), { isShared: false });
if (!opened.ok) throw new Error(opened.problem);
const { db, writeBack, close } = opened.value;

/** The minute of the zone's day at that instant. */
function localMinute(zone: string, at: number): number {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return Number(words.slice(0, 2)) * 60 + Number(words.slice(3));
}

const minutesOf = new Map(ZONES.map((zone) => [zone, localMinute(zone, NOW)]));
for (let from = 0; from < chatCount; from += ROWS_AT_ONCE) {
  const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, chatCount - from) }, (_, index) => {
    const at = from + index;
    const zone = ZONES[at % ZONES.length] ?? 'UTC';
    const isDue = at < dueCount;
    const isSecond = !isDue && at < dueCount + SECOND_DUE;
    const minute = ((minutesOf.get(zone) ?? 0) + (isDue ? 0 : isSecond ? 60 : 120)) % 1_440;
    return {
      ...{
        platform: at % 2 === 0 ? ('telegram' as const) : ('discord' as const),
        chat: String(1_000_000 + at),
        thread: '',
      },
      ...{
        title: null,
        is_private: 1,
        rest_reason: null,
        zone,
        length: 'normal' as const,
        language: 'en',
        habits: '{}',
      },
      ...{ minutes: JSON.stringify([minute]), weekdays: JSON.stringify(EVERY_DAY), created_at: 0 },
      next_due_at: isDue ? NOW : isSecond ? HOUR_LATER : HOUR_LATER + 60 * MINUTE_MS,
    };
  });
  await db.insertInto('chats').values(rows).execute();
}
await db
  .insertInto('subscriptions')
  .columns(['chat_id', 'place', 'since'])
  .expression(({ selectFrom, val }) =>
    selectFrom('chats').select(['id as chat_id', val(placeKey({ kind: 'world' })).as('place'), val(0).as('since')]),
  )
  .execute();

const platformNamed = (name: PlatformName): Platform => ({
  ...{ name, render: () => [], plain: () => null, start: async () => undefined, stop: async () => undefined },
  send: async () => ({ kind: 'sent', platformMessageId: '1' }),
});
const quiet: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (fact, fields) => process.stderr.write(`${fact} ${fields?.error ?? ''}\n`),
};
const text = 'A digest of the usual length. '.repeat(100);
nextSlot({ zone: 'UTC', length: 'normal', language: 'en', schedule: { minutes: [0], weekdays: EVERY_DAY } }, NOW);
const store = storeOn(db);
globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const all = await runAt(NOW);
globalThis.gc?.();
const heapAfter = process.memoryUsage().heapUsed;
// An hour later the log is long written back.
await writeBack.idle();
const second = await runAt(HOUR_LATER);
await close();
process.stdout.write(
  `${JSON.stringify({
    ...{ chats: chatCount, due: dueCount, ...all },
    bytesAChat: Math.round(Math.max(heapAfter - heapBefore, 0) / chatCount),
    anHourLater: { due: SECOND_DUE, ...second },
    controlMs: Number(medianOf([controlMs(), controlMs(), controlMs()]).toFixed(1)),
  })}\n`,
);

/** The tick of that minute. */
async function runAt(now: number) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const processorBefore = process.cpuUsage();
  const startedAt = performance.now();
  /** Milliseconds from the minute's beginning until each slot's row was on disk. */
  const driftsMs: number[] = [];
  const enqueued = await runDueDigests(
    {
      ...{ log: quiet, failing: openFailing(), writeBack, noteTold: () => undefined, elapsed: () => performance.now() },
      store: {
        ...store,
        claimSlots: async (claims) => {
          const won = await store.claimSlots(claims);
          for (const _ of won) driftsMs.push(performance.now() - startedAt);
          return won;
        },
      },
      platforms: new Map((['telegram', 'discord'] as const).map((name) => [name, platformNamed(name)])),
      write: async () => ({ parts: [text], told: [] }),
    },
    now,
  );
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(processorBefore);
  delay.disable();
  return {
    enqueued,
    wallSeconds: Number((wallMs / 1e3).toFixed(2)),
    driftMsP99: Math.round(driftsMs.toSorted((a, b) => a - b)[Math.floor(driftsMs.length * 0.99)] ?? 0),
    processorSeconds: Number(((user + system) / 1e6).toFixed(2)),
    loopHeldMsMax: Math.round(delay.max / 1e6),
    loopHeldMsP99: Math.round(delay.percentile(99) / 1e6),
  };
}
