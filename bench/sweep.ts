// npm run bench -- sweep [FEEDS] [SILENT]: one reading of 10,000 feeds on loopback, 50 of which never answer, and two that find nothing new:
// with 50 other silent ones, never met before and the first to be due, and without any. Wanted: under 60 s of processor time for the first,
// under 300 MB, and nobody waits more than 5 s for a silent server: neither in all (the two later readings compared) nor at one time (the
// longest pause between two answers).
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openFeedReader } from '../src/read-feeds.ts';
import { type Http, openHttp } from '../src/sources/http.ts';
import { openParser } from '../src/sources/parse-apart.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { processorMs } from './control.ts';

const [feedCount = 10_000, silentCount = 50] = process.argv.slice(2).map(Number);

const site = fork(join(import.meta.dirname, 'sweep-site.ts'));
const [ports] = (await once(site, 'message')) as [{ readonly well: number; readonly silent: number }];
const folder = mkdtempSync(join(tmpdir(), 'dateline-sweep-'));
process.on('exit', () => {
  site.kill();
  rmSync(folder, { recursive: true, force: true });
});
const database = await openSqlite(join(folder, 'sweep.sqlite'), { isShared: false });
if (!database.ok) throw new Error(database.problem);
const store = storeOn(database.value.db);
const clock = { now: Date.UTC(2026, 0, 5, 9) };
const now = (): number => clock.now;
const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) });
const newsroom = await openNewsroom({ store, gazetteer: loadGazetteer(), log }, now());
const originOf = { well: `http://127.0.0.1:${ports.well}`, silent: `http://127.0.0.1:${ports.silent}` };
const outside = openHttp({ userAgent: 'Dateline-bench/0.1', trustedOrigins: new Set(Object.values(originOf)) });
const answeredAts: number[] = [];
/** Notes when each feed has answered. */
const http: Http = {
  ...outside,
  get: async (request) => {
    const reply = await outside.get(request);
    if (reply.ok) answeredAts.push(performance.now());
    return reply;
  },
};
const parser = openParser();
const reader = openFeedReader({ store, newsroom, http, parser, now, random: () => 0.5, log });

const feedAt = (origin: string, at: number) => {
  const url = `${origin}/${at}`;
  return { url, lane: url, outlet: { id: `o${at % 300}`, name: `Outlet ${at % 300}`, home: null }, language: null };
};
const well = Array.from({ length: feedCount - silentCount }, (_, at) => feedAt(`${originOf.well}/feed`, at));

let peakBytes = 0;
const watch = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 100);
const seconds = (spanMs: number): string => (spanMs / 1000).toFixed(1);

/** Milliseconds until all that answer have answered. */
async function read(what: string, silentPath: string | null): Promise<number> {
  const silent =
    silentPath === null
      ? []
      : Array.from({ length: silentCount }, (_, at) => feedAt(`${originOf.silent}/${silentPath}`, at));
  // Silent ones are the first to be due.
  await store.listFeeds([...silent, ...well], { now: clock.now, isSample: false });
  clock.now += DAY_MS;
  answeredAts.length = 0;
  const from = process.cpuUsage();
  const startedAt = performance.now();
  const { answeredCount } = await reader.sweep();
  const times = [startedAt, ...answeredAts];
  const pauseMs = Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
  const tookMs = (times.at(-1) ?? startedAt) - startedAt;
  process.stdout.write(
    `${what.padEnd(36)} ${answeredCount} of ${silent.length + well.length} feeds answered, the last after ${seconds(tookMs)} s, the longest pause ${seconds(pauseMs)} s; ` +
      `${seconds(processorMs(from))} s of processor time; peak ${Math.round(peakBytes / 1_000_000)} MB\n`,
  );
  return tookMs;
}

await read('first reading', 'silent');
const withSilent = await read(`nothing new, ${silentCount} others silent`, 'others');
const without = await read('nothing new, none silent', null);
process.stdout.write(`the silent ones held up the others by ${seconds(withSilent - without)} s in all\n`);
clearInterval(watch);
await http.close();
await reader.stop();
await parser.close();
await database.value.close();
site.disconnect();
