// npm run bench -- map [--maps 200]: coverage maps of the world, of regions and of countries with any number of stories anywhere, drawn from the outlines
// to the PNG that is sent. Wanted: under 150 ms and 150 KB. Milliseconds of one thread's processor, beside the control of the same run; the first map,
// which loads the outlines, is told apart.
import { parseArgs } from 'node:util';
import { paintCoverage } from '../src/maps/png.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { countriesIn } from '../src/places/m49.ts';
import { controlMs, medianOf, processorMs } from './control.ts';
import { drawFrom } from './draw.ts';

const { values: given } = parseArgs({
  options: { maps: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const STORIES_MAX = 40;

const gazetteer = loadGazetteer();
const draw = drawFrom(Number(given.seed));
const countries = [...gazetteer.countries.keys()].toSorted();
const regions = gazetteer.regions.map(({ code }) => code);

type Map = Parameters<typeof paintCoverage>[0];

/** The world each third time, else a region, or a country now and then; stories in few of its countries or in all. */
function anyMap(at: number): Map {
  const country = countries[Math.floor(draw() * countries.length)] ?? '';
  const code = regions[Math.floor(draw() * regions.length)] ?? '';
  const inside = [...countriesIn({ kind: 'region', code }, gazetteer)];
  const of = at % 3 === 0 ? [] : at % 10 === 1 || inside.length === 0 ? [country] : inside;
  const share = draw();
  const told: readonly string[] = (of.length === 0 ? countries : of).filter(() => draw() < share);
  return { of, counts: Object.fromEntries(told.map((each) => [each, 1 + Math.floor(draw() ** 3 * STORIES_MAX)])) };
}

function timed(map: Map): { readonly ms: number; readonly kb: number } {
  const before = process.cpuUsage();
  const { length } = paintCoverage(map);
  return { ms: processorMs(before), kb: length / 1024 };
}

const everywhere = Object.fromEntries(countries.map((country, at) => [country, 1 + (at % STORIES_MAX)]));
const first = timed({ of: [], counts: everywhere });
const controls: number[] = [];
const drawn = Array.from({ length: Number(given.maps) }, (_, at) => {
  controls.push(controlMs());
  return timed(anyMap(at));
});
const ms = drawn.map((map) => map.ms).toSorted((a, b) => a - b);
const of = (share: number): number => ms[Math.min(Math.floor(share * ms.length), ms.length - 1)] ?? Number.NaN;
const largestKb = Math.max(first.kb, ...drawn.map(({ kb }) => kb));
process.stdout.write(
  `${JSON.stringify({
    ...{ maps: drawn.length, msP50: Math.round(of(0.5)), msP95: Math.round(of(0.95)), msMost: Math.round(of(1)) },
    ...{ firstMs: Math.round(first.ms), largestKb: Math.round(largestKb), controlMs: Math.round(medianOf(controls)) },
  })}\n`,
);
