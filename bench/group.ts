// node bench/group.ts: how fast articles are filed, and in how much memory, while 1,000, 10,000 and 50,000 are open. All texts are
// invented. Wanted: 800 articles a second with 10,000 open and 99 of 100 within 20 ms; under 400 MB, the whole process, with 50,000.
import { HOUR_MS } from '../src/base/time.ts';
import { decide, keep, openClusters } from '../src/stories/cluster.ts';
import type { ClusterArticle } from '../src/stories/cluster-article.ts';
import { controlMs, medianOf, processorMs } from './control.ts';

const OPEN_COUNTS = [1_000, 10_000, 50_000] as const;

/** Articles that are timed once so many are open. */
const TIMED = 2_000;

/** The control is timed once for so many articles, so that both meet the same machine. */
const CONTROL_EVERY = 100;

/** Words of a body: a middling news article. */
const BODY_WORDS = 350;

/** Articles of one event, on average; half of all events have one. */
const ARTICLES_AN_EVENT = 2.5;

/** Events that new articles are of. */
const RUNNING_MAX = 400;

const COUNTRIES = 'AR BR CA CL CN DE EG ES FR GB ID IN IT JP KE MX NG PH PK PL RU TR UA US ZA'.split(' ');

type Event = { readonly country: string; readonly names: readonly string[]; readonly words: readonly string[] };

const START = Date.UTC(2026, 0, 1);
const random = lehmer(20_261_123);
const vocabulary = Array.from({ length: 30_000 }, () => inventWord(2 + Math.floor(random() * 3)));
const nameList = Array.from({ length: 20_000 }, () => capitalise(inventWord(2 + Math.floor(random() * 2))));

process.stdout.write(
  'open articles   stories articles/s   p50 ms   p99 ms   max ms  of control   heap MB   rss MB   (all times are processor time)\n',
);
const clusters = openClusters();
/** No more than are picked from, so that what fills the memory is the clusters. */
const running: Event[] = [];
let written = 0;
const costs: number[] = [];
for (const open of OPEN_COUNTS) {
  while (written < open) keepOne(writeArticle());
  const controls: number[] = [];
  const tookMs: number[] = [];
  for (let at = 0; at < TIMED; at++) {
    if (at % CONTROL_EVERY === 0) controls.push(controlProcessorMs());
    const article = writeArticle();
    const from = process.cpuUsage();
    keepOne(article);
    tookMs.push(processorMs(from));
  }
  report(open, tookMs, medianOf(controls));
}
const [least = 0] = costs;
const most = costs.at(-1) ?? 0;
const growth = (OPEN_COUNTS.at(-1) ?? 0) / OPEN_COUNTS[0];
process.stdout.write(
  `${growth} times as many open articles make one cost ${(most / least).toFixed(2)} times as much, the control taken out\n`,
);

/** Processor time, which other programs on the machine do not lengthen so much; the control takes out the rest. */
function report(open: number, tookMs: readonly number[], control: number): void {
  globalThis.gc?.();
  const { heapUsed, rss, arrayBuffers } = process.memoryUsage();
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  const meanMs = sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length;
  costs.push(meanMs / control);
  const stories = [...clusters.byLanguage.values()].reduce((sum, index) => sum + index.stories.size, 0);
  const columns: readonly (readonly [string | number, number])[] = [
    [open, 13],
    [stories, 9],
    [Math.round(1_000 / meanMs), 10],
    [at(0.5), 8],
    [at(0.99), 8],
    [at(1), 8],
    [(meanMs / control).toFixed(3), 11],
    [Math.round((heapUsed + arrayBuffers) / 1e6), 9],
    [Math.round(rss / 1e6), 8],
  ];
  process.stdout.write(
    `${columns.map(([value, width]) => String(value).padStart(width)).join(' ')}   control ${control.toFixed(1)} ms\n`,
  );
}

function controlProcessorMs(): number {
  const from = process.cpuUsage();
  controlMs();
  return processorMs(from);
}

function keepOne(article: ClusterArticle): void {
  keep(clusters, article, decide(clusters, article));
}

/** The next article of a stream of some 5,000 a day: of an event that is running, or of a new one. */
function writeArticle(): ClusterArticle {
  const isNew = running.length === 0 || random() < 1 / ARTICLES_AN_EVENT;
  const event = isNew ? inventEvent() : pick(running);
  if (isNew) running.push(event);
  if (running.length > RUNNING_MAX) running.shift();
  const id = `a${written++}`;
  const sentences: string[] = [];
  for (let words = 0; words < BODY_WORDS; words += 20) {
    sentences.push(`${capitalise(Array.from({ length: 20 }, () => nextWord(event)).join(' '))}.`);
  }
  return {
    id,
    url: null,
    title: Array.from({ length: 9 }, () => (random() < 0.4 ? pick(event.names) : pick(event.words))).join(' '),
    text: sentences.join(' '),
    language: 'en',
    at: START + (written / 5_000) * 24 * HOUR_MS,
    outletId: `outlet-${Math.floor(random() * 150)}`,
    about: [{ country: event.country, share: 1 }],
  };
}

function inventEvent(): Event {
  return {
    country: pick(COUNTRIES),
    names: Array.from({ length: 8 }, () => pick(nameList)),
    words: Array.from({ length: 30 }, commonWord),
  };
}

function nextWord(event: Event): string {
  const dice = random();
  if (dice < 0.1) return pick(event.names);
  if (dice < 0.3) return pick(event.words);
  return dice < 0.32 ? pick(nameList) : commonWord();
}

/** Zipf's law, roughly: the chance of a word falls with its rank. */
function commonWord(): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'word';
}

function inventWord(syllables: number): string {
  return Array.from({ length: syllables }, () => `${pick([...'bdfgklmnprstvz'])}${pick([...'aeiou'])}`).join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pick<T>(from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** Park and Miller's generator: the same stream at every run. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
