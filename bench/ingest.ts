// npm run bench -- ingest: articles a second through the whole road: clean, language, places, story, summary, one transaction on disk; and how
// long people wait for an answer meanwhile, ten questions a second, counted from the moment at which each was asked. Invented articles, three
// outlets a story, into a temporary file. Wanted: 150 articles a second of processor time with 3,000 stored, answers within 100 ms for 95 of 100.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../commands/command.ts';
import { dispatch } from '../commands/dispatch.ts';
import { openLastShown } from '../commands/last-shown.ts';
import { commands } from '../commands/list.ts';
import { problem } from '../src/base/outcome.ts';
import { HOUR_MS } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openSeals } from '../src/seals.ts';
import { readOpml, writeOpml } from '../src/sources/opml.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { controlMs, processorMs } from './control.ts';
import { inventArticle } from './texts.ts';

const STORIES = 1_000;
const STORIES_A_BATCH = 200;
const VOICES = 3;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const database = await openSqlite(join(folder, 'ingest.sqlite'), { isShared: false });
if (!database.ok) throw new Error(database.problem);
const store = storeOn(database.value.db);
const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) });
const start = Date.UTC(2026, 0, 5);
const gazetteer = loadGazetteer();
const newsroom = await openNewsroom({ store, gazetteer, log }, start);

const world: World = {
  store,
  gazetteer,
  now: () => start + 26 * HOUR_MS,
  defaultZone: 'UTC',
  reading: () => null,
  seals: await openSeals(store),
  lastShown: openLastShown(),
  addSource: async () => problem({ kind: 'no-address' }),
  opml: { read: readOpml, write: writeOpml },
  operators: new Set(),
  commands,
};
const QUESTIONS = ['country pakistan', 'region south asia', 'search tunnel', 'world', 'subscriptions'];
const ASK_EVERY_MS = 100;
const waitsMs: number[] = [];
let isOver = false;

async function ask(askedAt: number): Promise<void> {
  const [command = '', ...rest] = (QUESTIONS[waitsMs.length % QUESTIONS.length] ?? '').split(' ');
  await dispatch(world, log, {
    address: { platform: 'console', chat: 'bench', thread: null },
    ...{ chatTitle: null, isPrivate: true, senderId: 'bench', command, text: rest.join(' '), locale: null },
    ...{ receivedAt: 0, mayChangeSettings: async () => true },
  });
  waitsMs.push(performance.now() - askedAt);
}

/** Asked by the clock and not after the last answer: who waits longest is not left out. */
const asking = (async () => {
  const startedAt = performance.now();
  const asked: Promise<void>[] = [];
  for (let nextAt = startedAt; !isOver; nextAt += ASK_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, nextAt - performance.now())));
    asked.push(ask(nextAt));
  }
  await Promise.all(asked);
})();

for (let from = 0; from < STORIES; from += STORIES_A_BATCH) {
  const control = controlMs();
  const startedAt = performance.now();
  const cpuFrom = process.cpuUsage();
  for (let voice = 0; voice < VOICES; voice++) {
    const items = Array.from({ length: STORIES_A_BATCH }, (_, at) => {
      const { title, text } = inventArticle(from + at, voice);
      const publishedAt = start + ((from + at) / STORIES) * 24 * HOUR_MS + voice * HOUR_MS;
      return { guid: `${from + at}`, url: null, title, text, author: null, publishedAt, language: 'en' };
    });
    const { outlet } = inventArticle(0, voice);
    await newsroom.ingest(items, {
      outlet: { id: outlet.toLowerCase(), name: outlet, home: null },
      language: 'en',
      seenAt: start + 26 * HOUR_MS,
      isDropped: false,
      isSample: false,
    });
  }
  const tookMs = performance.now() - startedAt;
  const articles = STORIES_A_BATCH * VOICES;
  process.stdout.write(
    `${String((from + STORIES_A_BATCH) * VOICES).padStart(6)} stored: ${Math.round((articles / tookMs) * 1000)} articles/s, ${Math.round((articles / processorMs(cpuFrom)) * 1000)} a second of processor time; one costs ${(tookMs / articles / control).toFixed(3)} of the control (${control.toFixed(1)} ms)\n`,
  );
}
isOver = true;
await asking;
const sorted = waitsMs.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
process.stdout.write(
  `${sorted.length} questions meanwhile: half answered within ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, the last within ${at(0.999)} ms\n`,
);
const stories = await store.storiesAbout({
  countries: null,
  shareMin: 0,
  newsSince: 0,
  grewAfter: null,
  untoldTo: null,
});
process.stdout.write(`${STORIES} invented stories were filed as ${stories.length}\n`);
await database.value.close();
