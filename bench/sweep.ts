// npm run bench -- sweep [FEEDS] [SILENT]: one reading of 10,000 feeds on loopback, 50 of which never answer, and one that finds nothing new.
// Wanted: under 60 s of processor time for all of it, under 300 MB, and nobody waits more than 5 s for a silent server.
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
import { openHttp } from '../src/sources/http.ts';
import { openParser } from '../src/sources/parse-apart.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { processorMs } from './control.ts';

const [feedCount = 10_000, silentCount = 50] = process.argv.slice(2).map(Number);

const site = fork(join(import.meta.dirname, 'sweep-site.ts'));
const [{ port }] = (await once(site, 'message')) as [{ readonly port: number }];
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
const origin = `http://127.0.0.1:${port}`;
const http = openHttp({ userAgent: 'Dateline-bench/0.1', trustedOrigins: new Set([origin]) });
const parser = openParser();
const reader = openFeedReader({ store, newsroom, http, parser, now, random: () => 0.5, log });

/** Silent ones are the first to be due. */
const feeds = Array.from({ length: feedCount }, (_, at) => {
  const url = `${origin}/${at < silentCount ? 'silent' : 'feed'}/${at}`;
  return { url, lane: url, outlet: { id: `o${at % 300}`, name: `Outlet ${at % 300}`, home: null }, language: null };
});
await store.listFeeds(feeds, { now: now(), isSample: false });

let peakBytes = 0;
const watch = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 100);
for (const what of ['first reading', 'nothing new']) {
  const from = process.cpuUsage();
  const startedAt = performance.now();
  let answeredAt = startedAt;
  const sweep = reader.sweep();
  const wait = setInterval(() => {
    if (reader.progress().answeredCount < feedCount - silentCount) answeredAt = performance.now();
  }, 50);
  const { answeredCount } = await sweep;
  clearInterval(wait);
  const seconds = (span: number): string => (span / 1000).toFixed(1);
  process.stdout.write(
    `${what.padEnd(14)} ${answeredCount} of ${feedCount} feeds answered; all but the silent after ${seconds(answeredAt - startedAt)} s, ` +
      `${seconds(processorMs(from))} s of processor time; peak ${Math.round(peakBytes / 1_000_000)} MB\n`,
  );
  clock.now += DAY_MS;
}
clearInterval(watch);
await http.close();
await reader.stop();
await parser.close();
await database.value.close();
site.disconnect();
