// npm run bench -- tag [FILE.jsonl]: articles tagged a second on the main thread of one process, cold and warm; without a file, of invented news.
import { readFileSync } from 'node:fs';
import { object } from '../cli/fields.ts';
import { articleFields, toArrival, toRaw } from '../cli/tag.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { understand } from '../src/understand.ts';
import { controlMs, medianOf, processorMs } from './control.ts';
import { inventArticle } from './texts.ts';

const STORIES = 2_000;
const WARM_PASSES = 7;

const readArticle = object(articleFields);
const [file] = process.argv.slice(2);
const values: readonly unknown[] =
  file === undefined
    ? Array.from({ length: STORIES }, (_, story) => ({ id: story, ...inventArticle(story, story) }))
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
const articles = values.map((value) => {
  const read = readArticle(value);
  if (!read.ok) throw new Error(`An article ${read.problem}: give {"id", "title", "text"} a line.`);
  return read.value;
});

const gazetteer = loadGazetteer();
controlMs();
const cold = pass();
const passes = Array.from({ length: WARM_PASSES }, () => ({ ...pass(), controlMs: controlMs() }));

const letters = articles.reduce((sum, { text }) => sum + (text ?? '').length, 0);
console.log(`${articles.length} articles of ${Math.round(letters / articles.length)} letters, one thread`);
console.log(
  `cold, V8 compiling as it goes   ${perSecond(cold.wallMs)} a second, ${cold.cpuMs.toFixed(0)} ms of processor time`,
);
const warmMs = medianOf(passes.map(({ wallMs }) => wallMs));
const ratio = warmMs / medianOf(passes.map((each) => each.controlMs));
console.log(`warm, as in a running bot       ${perSecond(warmMs)} a second, ${ratio.toFixed(1)} of the control`);

function pass(): { readonly wallMs: number; readonly cpuMs: number } {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for (const article of articles) understand(toRaw(article), toArrival(article), gazetteer);
  return { wallMs: performance.now() - startedAt, cpuMs: processorMs(cpu) };
}

function perSecond(ms: number): string {
  return Math.round((articles.length / ms) * 1000).toLocaleString('en');
}
