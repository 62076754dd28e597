// The coverage map as a file, read back by a decoder that is not ours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { paintCoverage } from '../../src/maps/png.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';

/** Red, green and blue of the sea, and of 1, 2, 4, 8 and 16 stories. */
const SEA = 0xe9f0f5;
const SHADES = [0xfed98e, 0xfeb24c, 0xf08228, 0xcc4c02, 0x7f2704];

function colours(png: Uint8Array): ReadonlyMap<number, number> {
  const { data } = PNG.sync.read(Buffer.from(png));
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at) >>> 8;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

test('a map of the world with every country shaded is a PNG of less than 150 KB with a shade for each step', () => {
  const codes = [...loadGazetteer().countries.keys()];
  const png = paintCoverage({ of: [], counts: Object.fromEntries(codes.map((code, at) => [code, 1 + (at % 20)])) });
  assert.ok(png.length < 150_000, `${png.length} bytes`);
  const { width, height } = PNG.sync.read(Buffer.from(png));
  assert.deepEqual([width, height >= 450 && height <= 800], [1_000, true]);
  const found = colours(png);
  for (const shade of SHADES) assert.ok((found.get(shade) ?? 0) > 500, `${shade.toString(16)}: ${found.get(shade)}`);
  assert.ok((found.get(SEA) ?? 0) > 0.4 * width * height);
});

test('the same news gives the same picture', () => {
  const map = { of: ['PK', 'IN'], counts: { PK: 2 } };
  assert.deepEqual(paintCoverage(map), paintCoverage(map));
  assert.notDeepEqual(paintCoverage(map), paintCoverage({ ...map, counts: { PK: 4 } }));
});
