import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAtlas } from '../../src/maps/atlas.ts';
import { drawCoverage } from '../../src/maps/draw.ts';
import { LAND_ASKED, type Raster, shadeOf } from '../../src/model/coverage.ts';
import type { CountryCode, Place } from '../../src/model/place.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { countriesIn } from '../../src/places/m49.ts';

const gazetteer = loadGazetteer();

const ONE = shadeOf(1);
const MANY = shadeOf(16);

function draw(counts: Readonly<Record<CountryCode, number>>, of: readonly CountryCode[] = []): Raster {
  return drawCoverage({ of, counts }, { width: 1_000, cellAspect: 1, hasLines: true, dotRadius: 5 });
}

function inside(place: Place): readonly CountryCode[] {
  return [...countriesIn(place, gazetteer)];
}

const region = (code: string): readonly CountryCode[] => inside({ kind: 'region', code });

function cellsOf({ cells }: Raster, value: number): number {
  return cells.reduce((count, cell) => count + Number(cell === value), 0);
}

/** Between which shares of the width a value stands. */
function extent({ width, cells }: Raster, value: number): readonly [from: number, to: number] {
  const columns = [...cells.keys()].filter((at) => cells[at] === value).map((at) => at % width);
  return [columns.reduce((a, b) => Math.min(a, b), width) / width, columns.reduce((a, b) => Math.max(a, b), 0) / width];
}

test('every country of the gazetteer has a place on the map, and no outline belongs to nobody', () => {
  const drawn = readAtlas().flatMap(({ country }) => country ?? []);
  assert.deepEqual(drawn.toSorted(), [...gazetteer.countries.keys()].toSorted());
});

test('even the smallest state is seen on a map of the world', () => {
  for (const code of ['VA', 'LI', 'SG', 'BH', 'MV', 'TV', 'GI', 'BB', 'XK', 'LU']) {
    const seen = cellsOf(draw({ [code]: 1 }), ONE);
    assert.ok(seen >= 60, `${code}: ${seen} cells`);
  }
});

test('every part of the world has its countries on its map', () => {
  for (const code of ['002', '005', '009', '013', '019', '021', '029', '034', '039', '057', '061', '142', '150']) {
    const of = region(code);
    const [first = '', last = ''] = [of[0], of.at(-1)];
    const drawn = draw({ [first]: 1, [last]: 16 }, of);
    assert.ok(cellsOf(drawn, ONE) >= 60 && cellsOf(drawn, MANY) >= 60, `${first} or ${last} in ${code}`);
  }
});

test('what was asked about and has no story is told from its surroundings', () => {
  const drawn = draw({ PK: 1 }, region('034'));
  assert.ok(cellsOf(drawn, LAND_ASKED) > 20_000);
  assert.equal(cellsOf(draw({ FR: 1 }, region('034')), ONE), 0);
});

test('islands on both sides of the date line stand side by side', () => {
  const drawn = draw({ NZ: 1, WS: 16 }, region('009'));
  const [from, to] = extent(drawn, ONE);
  const [samoa] = extent(drawn, MANY);
  assert.ok(to - from < 0.2 && samoa > from && samoa - to < 0.2, `New Zealand ${from} to ${to}, Samoa ${samoa}`);
});

test('a map over the Pacific has Japan on its left and the United States on its right', () => {
  const drawn = draw({ JP: 1, US: 16 }, ['JP', 'US']);
  const [japan, states] = [extent(drawn, ONE), extent(drawn, MANY)];
  assert.ok(japan[1] < 0.3 && states[0] > japan[1] && states[1] > 0.8, `Japan ${japan}, United States ${states}`);
});

test('Russia is whole: no stripe over the Atlantic, and its far east in the east', () => {
  const [from, to] = extent(draw({ RU: 16 }), MANY);
  assert.ok(from > 0.5 && to > 0.8, `from ${from} to ${to}`);
});

test('the map shades what the gazetteer counts: Crimea with Ukraine, and French Guiana by itself', () => {
  const europe = region('151');
  const alone = cellsOf(draw({ UA: 1 }, europe), ONE);
  // Simferopol is counted for Ukraine: with Russia shaded as well, Ukraine must not lose its south.
  const beside = cellsOf(draw({ UA: 1, RU: 16 }, europe), ONE);
  assert.ok(beside > 0.99 * alone, `${beside} of ${alone} cells`);
  const simferopol = readAtlas()
    .filter(({ rings }) => rings.some((ring) => isAround(ring.corners, [34.1, 45])))
    .map(({ country }) => country);
  assert.deepEqual(simferopol, ['UA']);
  assert.equal(cellsOf(draw({ FR: 1 }, region('005')), ONE), 0);
  assert.ok(cellsOf(draw({ GF: 1 }, region('005')), ONE) > 300);
});

/** Whether a ring goes around a point: an odd number of its edges lies to the east of it. */
function isAround(corners: Float64Array, [x, y]: readonly [number, number]): boolean {
  let crossings = 0;
  for (let at = 0; at < corners.length; at += 2) {
    const [x1 = 0, y1 = 0] = corners.subarray(at, at + 2);
    const [x2 = 0, y2 = 0] = corners.subarray((at + 2) % corners.length);
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) crossings += 1;
  }
  return crossings % 2 === 1;
}

test('countries all around the world are shown on a map of all of it', () => {
  const around = draw({ FR: 1 }, ['US', 'FR', 'IN', 'JP', 'NZ', 'CL']);
  assert.equal(around.height, draw({}).height);
});

test('a map without a story, of nowhere or of a place that is not known, is a map all the same', () => {
  for (const map of [draw({}), draw({ ZZ: 3 }, ['ZZ']), draw({ AQ: 1 }, ['AQ'])]) assert.equal(map.width, 1_000);
});
