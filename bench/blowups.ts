// npm run bench -- blowups: articles that are one sign or word over and over, read, filed and summed up. Wanted: none costs much more
// than plain prose of its length, and four times as long costs four times as much, or no more at all where something is cut.
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { decide, keep, openClusters } from '../src/stories/cluster.ts';
import { summarise } from '../src/stories/summarise.ts';
import { understand } from '../src/understand.ts';
import { controlMs, medianOf, processorMs } from './control.ts';

const PROSE = 'The ferry stayed in harbour on Thursday because its only pilot was ill, the company said. ';
const PIECES = [
  ...['a', 'A', '1', '.', ',', '-', '/', '(', ')', '[', '"', '“', '’', '|', '*', '@', '#', '&', '<', '=', '$', '—', '…', '中', '。', 'é', '\t'],
  ...['a ', 'A ', 'a. ', 'A. ', 'A.', 'Aa ', 'a, ', '(a) ', '( ', '1.', '1,', '1:', '12 ', 'a-', 'A-', 'A/', 'A&', '*a ', '"a ', '“a” ', '&#', '— ', '• '],
  ...['\n', 'a\n', 'A\n\n', '\n ', 'a:\n', 'Ж ', 'ж', 'я. ', '। ', 'س ', '中。', '<a ', 'http://', 'www.', 'a@a.a '],
  ...['in ', 'of ', 'the ', 'The ', 'and ', 'Mr. ', 'U.S. ', 'said ', 'By ', 'AP ', '(AP) — ', 'Photo: ', '(Photo ', 'killed 9 ', '9 people ', '$1 million ', '5.1 '],
  ...['London, ', 'Paris ', 'New ', 'South ', 'Georgia ', 'Korea and ', 'the Congo ', 'Jordan ', 'ISLAMABAD: ', 'Monday ', '12 March 2026 ', 'Read more: '],
]; // biome-ignore format: a table reads better in rows

/** Two lengths, characters. */
const SHORT = 20_000;
const LONG = 80_000;
const RUNS = 1;
const SHOWN = 12;

const gazetteer = loadGazetteer();
const outlet = { id: 'post', name: 'Post', home: null };
const arrival = { outlet, language: null, seenAt: Date.UTC(2026, 0, 5), isDropped: false, isSample: false };

/** Milliseconds of processor time for the whole road of one article and a second that is nearly the same, at best of a few runs. */
function roadMs(text: string): number {
  const raw = { guid: null, url: null, title: text, text, author: null, publishedAt: null, language: null };
  const times = Array.from({ length: RUNS }, () => {
    const from = process.cpuUsage();
    const clusters = openClusters();
    const docs = ['', 'Again. '].map((opening, at) => {
      const article = understand({ ...raw, text: opening + raw.text }, arrival, gazetteer);
      const { title, text: words, language, about } = article;
      const filed = {
        id: String(at),
        url: null,
        title,
        text: words,
        language,
        at: at * 60_000,
        outletId: String(at),
        about,
      };
      keep(clusters, filed, decide(clusters, filed));
      return { title, text: words, outlet: String(at) };
    });
    for (const several of [docs, docs.slice(1)]) {
      summarise({ docs: several, sentencesMax: 3, charactersMax: null, language: 'en' });
    }
    return processorMs(from);
  });
  return Math.min(...times);
}

const ofLength = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

roadMs(ofLength(PROSE, SHORT));
const proseMs = roadMs(ofLength(PROSE, LONG));
const found = PIECES.map((piece) => {
  const shortMs = roadMs(ofLength(piece, SHORT));
  const longMs = roadMs(ofLength(piece, LONG));
  return { piece, shortMs, longMs };
}).toSorted((a, b) => b.longMs - a.longMs);
const control = medianOf(Array.from({ length: 5 }, controlMs));
process.stdout.write(
  `prose of ${LONG} characters: ${proseMs.toFixed(0)} ms, ${(proseMs / control).toFixed(1)} of the control\n`,
);
for (const { piece, shortMs, longMs } of found.slice(0, SHOWN)) {
  const growth = (longMs / shortMs).toFixed(1);
  process.stdout.write(
    `${JSON.stringify(piece).padEnd(18)} ${longMs.toFixed(0).padStart(6)} ms, ${growth} times that of ${SHORT}\n`,
  );
}
