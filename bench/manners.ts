// npm run bench -- manners [DAYS] [FEEDS] [RESTARTS]: a month of visits, judged by the publishers. Wanted: no violation.
// The reader, the store and the network are the real ones; the clock is simulated, and the second between two requests to an
// owner is scaled to a few milliseconds. A restart closes everything, may come in the middle of a sweep, and lasts up to three hours.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openFeedReader } from '../src/read-feeds.ts';
import { openHttp } from '../src/sources/http.ts';
import { openParser } from '../src/sources/parse-apart.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { endOrTimeout, VISITS_END_MS } from '../stopping.ts';
import { openScorer } from './manners-scorer.ts';

const [days = 30, feedCount = 1_000, restarts = 50] = process.argv.slice(2).map(Number);
const PAUSE_MS = 4;

/** The same month in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const random = seeded(7);
const chance = seeded(11);
const start = Date.UTC(2026, 0, 5, 7);
const clock = { now: start };
const now = (): number => clock.now;
const scorer = await openScorer({ feedCount, ownerCount: Math.ceil(feedCount / 6), now, random, pauseMs: PAUSE_MS });
const folder = mkdtempSync(join(tmpdir(), 'dateline-manners-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) });
const gazetteer = loadGazetteer();
const parser = openParser();

async function openReader() {
  const database = await openSqlite(join(folder, 'manners.sqlite'), { isShared: false });
  if (!database.ok) throw new Error(database.problem);
  const store = storeOn(database.value.db);
  const trustedOrigins = new Set(scorer.feeds.map(({ url }) => new URL(url).origin));
  const userAgent = 'Dateline/0.1 (news digest bot; +https://dateline.example/bot)';
  const http = openHttp({ userAgent, trustedOrigins, ownerPauseMs: PAUSE_MS, elapsed: now });
  const newsroom = await openNewsroom({ store, gazetteer, log }, now());
  const reader = openFeedReader({ store, newsroom, http, parser, now, random: chance, log, laneRestMs: 0 });
  const feeds = scorer.feeds.map(({ url, owner }) => ({
    url,
    lane: owner,
    outlet: { id: owner, name: owner, home: null },
    language: null,
  }));
  await store.listFeeds(feeds, { now: now(), isSample: false });
  return {
    store,
    reader,
    close: async () => {
      // As main.ts does it.
      const stopped = reader.stop(VISITS_END_MS);
      await endOrTimeout(stopped, VISITS_END_MS);
      await http.close();
      await stopped;
      await database.value.close();
    },
  };
}

let open = await openReader();
const restartsAt = Array.from({ length: restarts }, () => start + chance() * days * DAY_MS).toSorted((a, b) => a - b);
let burstMax = 0;
for (clock.now = start; clock.now < start + days * DAY_MS; clock.now += MINUTE_MS) {
  const isRestart = (restartsAt[0] ?? Number.POSITIVE_INFINITY) <= clock.now;
  const sweep = open.reader.sweep();
  if (!isRestart) {
    await sweep;
    continue;
  }
  restartsAt.shift();
  if (restartsAt.length % 2 === 0) await sweep;
  await open.close();
  clock.now += Math.floor(chance() * 3 * HOUR_MS);
  open = await openReader();
  const before = scorer.requestCount();
  await open.reader.sweep();
  burstMax = Math.max(burstMax, scorer.requestCount() - before);
}
await open.close();
await parser.close();
await scorer.close();

const total = [...scorer.violations.values()].reduce((sum, count) => sum + count, 0);
for (const [rule, count] of scorer.violations) process.stdout.write(`${String(count).padStart(6)}  rule ${rule}\n`);
for (const example of scorer.examples) process.stdout.write(`        ${example}\n`);
process.stdout.write(
  `${feedCount} feeds, ${days} days, ${restarts} restarts: ${scorer.requestCount()} requests, ${(scorer.requestCount() / feedCount / days).toFixed(1)} a feed and day; ` +
    `at most ${burstMax} in the first sweep after a restart; ${total} violations (wanted: 0)\n`,
);
process.exitCode = total === 0 ? 0 : 1;
