// Makes countries.json of this folder, the outlines of the coverage map, from Natural Earth: see ../README.md for what it holds.
// Run: npm install --prefix /some/folder world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 iso-3166@4.4.0 d3-geo@3.1.2
//      node data/maps/build.ts /some/folder
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Box = readonly [west: number, south: number, east: number, north: number];
type Polygon = { readonly arcs: readonly (readonly number[])[]; readonly box: Box; readonly area: number };

const folder = process.argv[2];
assert.ok(folder !== undefined, 'give the folder with node_modules: see the top of this file');
const modules = join(folder, 'node_modules');
const load = (path: string) => import(pathToFileURL(join(modules, path)).href);
const { feature, mergeArcs } = await load('topojson-client/src/index.js');
const { presimplify, simplify, sphericalTriangleArea } = await load('topojson-simplify/src/index.js');
const { geoArea, geoBounds, geoCentroid } = await load('d3-geo/dist/d3-geo.mjs');
const { iso31661 } = await load('iso-3166/index.js');

const gazetteer: { countries: { code: string }[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../places/countries.json'), 'utf8'),
);
const alpha2 = new Map<string, string>(
  iso31661.map(({ numeric, alpha2 }: Record<string, string>) => [numeric, alpha2]),
);

/** The smallest triangle that a corner of an outline is kept for (Visvalingam), in steradians: about 40 square kilometres, 5 pixels of a world map. */
const TRIANGLE_MIN = 1e-6;

/** Corners lie on a grid of hundredths of a degree, 1.1 km at the equator. */
const PER_DEGREE = 100;

/** Outlines that Natural Earth gives no number. The map shades what the gazetteer counts: see "Decided by hand" in ../places/README.md. */
const UNNUMBERED: Readonly<Record<string, string | null>> = {
  Kosovo: 'XK',
  Somaliland: 'SO',
  'N. Cyprus': 'CY',
  'Indian Ocean Ter.': 'CX',
  'Siachen Glacier': null,
};

/** Pieces that have a code of their own, or another than Natural Earth's: inside the box they are taken out of the country. */
const PIECES: readonly { readonly from: string; readonly to: string; readonly box: Box }[] = [
  { from: 'FR', to: 'GF', box: [-55, 1, -51, 7] },
  { from: 'FR', to: 'GP', box: [-62, 15.7, -60.9, 16.7] },
  { from: 'FR', to: 'MQ', box: [-61.5, 14.2, -60.5, 15.1] },
  { from: 'FR', to: 'RE', box: [55, -22, 56, -20] },
  { from: 'FR', to: 'YT', box: [44.5, -13.5, 45.5, -12.5] },
  { from: 'NO', to: 'SJ', box: [-10, 70.7, 35, 81] },
  { from: 'NL', to: 'BQ', box: [-69, 11, -62, 18] },
  { from: 'CX', to: 'CC', box: [96, -13, 98, -11] },
  { from: 'RU', to: 'UA', box: [32.3, 44.2, 36.7, 46.4] },
];

/** Norway's own islands reach into the box of Svalbard and Jan Mayen: these lie south of 72 and east of 5. */
const isNorwegian = ([west, south]: Box): boolean => south < 72 && west > 5;

/** Countries that 1:50m has no outline of: where their dot stands. Common knowledge. */
const DOTS: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  BV: [3.4, -54.4],
  GI: [-5.35, 36.14],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [-160, -0.4],
};

/** Shown with its neighbours a country counts as far as this; by itself it would push them to the edge. */
const FRAMES: Readonly<Record<string, Box>> = {
  RU: [27, 43, 52, 68],
  US: [-125, 24, -66, 50],
  NZ: [166, -47.5, 179, -34],
};

/** Islands smaller than this share of the country's largest outline do not widen its frame: Easter Island, the Azores. */
const FRAME_SHARE_MIN = 0.02;

const topology = JSON.parse(readFileSync(join(modules, 'world-atlas/countries-50m.json'), 'utf8'));
const fine = simplify(presimplify(topology, sphericalTriangleArea), TRIANGLE_MIN);

const polygons = new Map<string, Polygon[]>();
for (const geometry of fine.objects.countries.geometries) {
  const { name } = geometry.properties;
  const code = geometry.id === undefined ? UNNUMBERED[name] : alpha2.get(geometry.id);
  assert.ok(code !== undefined, `${name} has no code`);
  const all: (readonly (readonly number[])[])[] = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  for (const arcs of all) {
    const shape = feature(topology, { type: 'Polygon', arcs }).geometry;
    const [[west, south], [east, north]] = geoBounds(shape);
    const box: Box = [west, south, east, north];
    const own = code === null ? '--' : codeOf(code, box);
    polygons.set(own, [...(polygons.get(own) ?? []), { arcs, box, area: geoArea(shape) }]);
  }
}

function codeOf(code: string, box: Box): string {
  const piece = PIECES.find(({ from, box: around }) => from === code && isInside(box, around));
  return piece === undefined || (piece.to === 'SJ' && isNorwegian(box)) ? code : piece.to;
}

function isInside([west, south, east, north]: Box, around: Box): boolean {
  return west >= around[0] && south >= around[1] && east <= around[2] && north <= around[3];
}

const round = (degrees: number): number => Math.round(degrees * 10) / 10;

type Outline = {
  readonly code: string;
  readonly dot: readonly number[];
  readonly frame: readonly number[];
  readonly rings: readonly (readonly number[])[];
};

const outlines: Outline[] = [];
for (const [code, parts] of polygons) {
  const merged = mergeArcs(
    fine,
    parts.map(({ arcs }) => ({ type: 'Polygon', arcs })),
  );
  const [largest] = parts.toSorted((a, b) => b.area - a.area);
  assert.ok(largest !== undefined);
  const dot = geoCentroid(feature(topology, { type: 'Polygon', arcs: largest.arcs }).geometry).map(round);
  const wide = parts.filter(({ area }) => area >= FRAME_SHARE_MIN * largest.area).map(({ box }) => box);
  const rings = feature(fine, merged).geometry.coordinates.flat(1).map(toSteps);
  outlines.push({ code, dot, frame: FRAMES[code] ?? around(wide).map(round), rings });
}
for (const [code, dot] of Object.entries(DOTS)) outlines.push({ code, dot, frame: [...dot, ...dot], rings: [] });

/** The first corner and the step to each next one, in hundredths of a degree; the last corner is joined to the first. */
function toSteps(ring: readonly (readonly [number, number])[]): readonly number[] {
  const steps: number[] = [];
  let [fromX, fromY] = [0, 0];
  for (const [x, y] of unwrap(ring).map((corner) => corner.map((degrees) => Math.round(degrees * PER_DEGREE)))) {
    assert.ok(x !== undefined && y !== undefined);
    if (steps.length > 0 && x === fromX && y === fromY) continue;
    steps.push(x - fromX, y - fromY);
    [fromX, fromY] = [x, y];
  }
  return steps;
}

/** A ring over the antimeridian goes on beyond 180 degrees; one around the pole, Antarctica's, is closed along it. */
function unwrap(ring: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const corners: (readonly [number, number])[] = [];
  let turn = 0;
  for (const [longitude, latitude] of ring) {
    const before = corners.at(-1)?.[0] ?? longitude;
    turn -= 360 * Math.round((longitude + turn - before) / 360);
    corners.push([longitude + turn, latitude]);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  assert.ok(first !== undefined && last !== undefined);
  return Math.abs(last[0] - first[0]) < 180 ? corners.slice(0, -1) : [...corners, [last[0], -90], [first[0], -90]];
}

/** West of east, but for a country on both sides of the antimeridian, whose east is then the smaller. */
function around(boxes: readonly Box[]): Box {
  const crosses = boxes.some(([west, , east]) => west > east) || spread(boxes) > 180;
  const turn = (degrees: number): number => (crosses && degrees < 0 ? degrees + 360 : degrees);
  const back = (degrees: number): number => (degrees > 180 ? degrees - 360 : degrees);
  return [
    back(Math.min(...boxes.map(([west]) => turn(west)))),
    Math.min(...boxes.map(([, south]) => south)),
    back(Math.max(...boxes.map(([, , east]) => turn(east)))),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

function spread(boxes: readonly Box[]): number {
  return Math.max(...boxes.map(([, , east]) => east)) - Math.min(...boxes.map(([west]) => west));
}

const missing = gazetteer.countries.filter(({ code }) => !outlines.some((outline) => outline.code === code));
assert.deepEqual(missing, [], 'every country of the gazetteer is on the map');

const lines = outlines.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((outline) => JSON.stringify(outline));
writeFileSync(join(import.meta.dirname, 'countries.json'), `[\n${lines.join(',\n')}\n]\n`);
const rings = outlines.flatMap((outline) => outline.rings);
const corners = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
process.stdout.write(`${outlines.length} outlines, ${rings.length} rings, ${corners} corners\n`);
