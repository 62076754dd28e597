// npm run bench: articles a second through the whole road: clean, language, places, story, summary, one transaction on disk.
// Invented articles, three outlets a story, into a temporary file. Wanted: 150 a second with 3,000 stored. The control is timed in turn.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOUR_MS } from '../src/base/time.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
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
const newsroom = await openNewsroom({ store, gazetteer: loadGazetteer(), log }, start);

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
const stories = await store.storiesAbout({
  countries: null,
  shareMin: 0,
  newsSince: 0,
  grewAfter: null,
  untoldTo: null,
});
process.stdout.write(`${STORIES} invented stories were filed as ${stories.length}\n`);
await database.value.close();
