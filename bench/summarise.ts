// node bench/summarise.ts: stories of three articles summed up in a second on one core, from raw text and from clean text.
// Invented articles of some 130 words; processor time, which other programs disturb little. Wanted: 1,000 stories a second once warm. The control is a fixed piece of work, timed in turn.
import { summarise } from '../src/stories/summarise.ts';
import { clean } from '../src/text/clean.ts';
import { controlMs, medianOf, processorMs } from './control.ts';
import { inventArticle } from './texts.ts';

const STORIES = 300;
const ROUNDS = 7;

const raw = Array.from({ length: STORIES }, (_, story) => [0, 1, 2].map((voice) => inventArticle(story, voice)));
const cleaned = raw.map((docs) =>
  docs.map((doc) => ({ ...clean({ ...doc, outletName: doc.outlet }), outlet: doc.outlet })),
);
const sum = (docs: (typeof cleaned)[number]) =>
  summarise({ docs, sentencesMax: 3, charactersMax: 700, language: 'en' });

const works: readonly (readonly [name: string, work: () => void])[] = [
  [
    'clean and summarise',
    () =>
      raw.forEach(
        (docs) => void sum(docs.map((doc) => ({ ...clean({ ...doc, outletName: doc.outlet }), outlet: doc.outlet }))),
      ),
  ],
  ['summarise alone', () => cleaned.forEach((docs) => void sum(docs))],
];
for (const [name, work] of works) {
  const figures: number[] = [];
  const controls: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    controls.push(controlMs());
    const startedAt = process.cpuUsage();
    work();
    figures.push(processorMs(startedAt));
  }
  const warm = medianOf(figures.slice(2));
  process.stdout.write(
    `${name.padEnd(24)} ${Math.round((STORIES / warm) * 1000)} stories/s warm, ${Math.round((STORIES / (figures[0] ?? 0)) * 1000)} in the first round; a story costs ${(warm / STORIES / medianOf(controls)).toFixed(3)} of the control (${medianOf(controls).toFixed(1)} ms)\n`,
  );
}
