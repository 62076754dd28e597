// npm run bench -- answers [--stories N] [--asks N]: how long answers take while articles come in, with 100,000 stories stored.
// One process as in life: the newsroom files batches of articles, a person asks a question every 50 ms. Wanted: p95 under 50 ms each. Wall time:
// see control.ts for how a busy machine shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { World } from '../commands/command.ts';
import { dispatch } from '../commands/dispatch.ts';
import { openLastShown } from '../commands/last-shown.ts';
import { commands } from '../commands/list.ts';
import { problem } from '../src/base/outcome.ts';
import { HOUR_MS } from '../src/base/time.ts';
import type { Request } from '../src/chat/platform.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openSeals } from '../src/seals.ts';
import { readOpml, writeOpml } from '../src/sources/opml.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { controlMs } from './control.ts';
import { fillStories } from './stored-stories.ts';
import { inventArticle } from './texts.ts';

const { values: given } = parseArgs({
  options: { stories: { type: 'string', default: '100000' }, asks: { type: 'string', default: '60' } },
});
const storyCount = Number(given.stories);
const askCount = Number(given.asks);

const QUESTIONS = [
  'country pakistan',
  'country us',
  'region south asia',
  'world',
  'search tunnel',
  'search council 77 bridge',
];
const ASK_EVERY_MS = 50;
/** A feed with twenty new articles, five times a second: far more than 10,000 feeds bring. */
const ARTICLES_A_BATCH = 20;
const BATCH_EVERY_MS = 200;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const opened = await openSqlite(join(folder, 'answers.sqlite'), { isShared: false });
if (!opened.ok) throw new Error(opened.problem);
await fillStories(opened.value.db, { storyCount, days: 7, now: Date.now() });
const store = storeOn(opened.value.db);
const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) });
const gazetteer = loadGazetteer();
const newsroom = await openNewsroom({ store, gazetteer, log }, Date.now());
const world: World = {
  ...{ store, gazetteer, now: Date.now, defaultZone: 'UTC', reading: () => null, seals: await openSeals(store) },
  ...{
    lastShown: openLastShown(),
    addSource: async () => problem({ kind: 'no-address' }),
    opml: { read: readOpml, write: writeOpml },
    operators: new Set<string>(),
    commands,
  },
};

let isOver = false;
let filed = 0;
async function ingest(): Promise<void> {
  while (!isOver) {
    const from = filed;
    const { outlet } = inventArticle(0, from % 3);
    const items = Array.from({ length: ARTICLES_A_BATCH }, (_, at) => {
      const { title, text } = inventArticle(from + at, from % 3);
      return {
        guid: `${from + at}`,
        url: null,
        title,
        text,
        author: null,
        publishedAt: Date.now() - HOUR_MS,
        language: 'en',
      };
    });
    await newsroom.ingest(items, {
      outlet: { id: outlet.toLowerCase(), name: outlet, home: null },
      ...{ language: 'en', seenAt: Date.now(), isDropped: false, isSample: false },
    });
    filed += ARTICLES_A_BATCH;
    await pause(BATCH_EVERY_MS);
  }
}

function ask(words: string): Request {
  const [command = '', ...rest] = words.split(' ');
  return {
    ...{ address: { platform: 'console', chat: 'bench', thread: null }, chatTitle: null, isPrivate: true },
    ...{ senderId: 'bench', command, text: rest.join(' '), locale: null, receivedAt: 0 },
    mayChangeSettings: async () => true,
  };
}

const startedAt = performance.now();
const ingesting = ingest();
const controls: number[] = [];
for (const question of QUESTIONS) {
  const times: number[] = [];
  controls.push(controlMs());
  for (let count = 0; count < askCount; count += 1) {
    const askedAt = performance.now();
    await dispatch(world, log, ask(question));
    times.push(performance.now() - askedAt);
    await pause(ASK_EVERY_MS);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(Math.floor(share * times.length), times.length - 1)] ?? 0).toFixed(1);
  process.stdout.write(`/${question}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms\n`);
}
isOver = true;
await ingesting;
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(
  `${storyCount} stories stored; ${Math.round(filed / seconds)} articles a second came in meanwhile; control ${Math.min(...controls).toFixed(1)} to ${Math.max(...controls).toFixed(1)} ms\n`,
);
await opened.value.close();
