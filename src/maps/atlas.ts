// The outlines of all countries, read when the first map is drawn: data/maps/countries.json, made by the script beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountryCode } from '../model/place.ts';

export type Outline = {
  /** Null for land that no country's stories are counted for. */
  readonly country: CountryCode | null;
  /** None for a country that is too small to have an outline. */
  readonly rings: readonly GlobeRing[];
  /** Where a dot stands for it, in its largest part. */
  readonly dot: readonly [longitude: number, latitude: number];
  /** What of it a map of its region shows whole; of a country on both sides of the antimeridian east is the smaller. */
  readonly frame: readonly [west: number, south: number, east: number, north: number];
};

/** Longitude and latitude of each corner in turn, in degrees; the last corner is joined to the first. Holes are rings as well. */
export type GlobeRing = {
  readonly corners: Float64Array;
  readonly west: number;
  readonly east: number;
};

type Row = Pick<Outline, 'dot' | 'frame'> & { readonly code: string; readonly rings: readonly (readonly number[])[] };

/** Corners are written as steps of a hundredth of a degree. */
const PER_DEGREE = 100;

let outlines: readonly Outline[] | null = null;

export function readAtlas(): readonly Outline[] {
  if (outlines !== null) return outlines;
  const path = join(import.meta.dirname, '../../data/maps/countries.json');
  const rows: readonly Row[] = JSON.parse(readFileSync(path, 'utf8'));
  outlines = rows.map(({ code, dot, frame, rings }) => ({
    ...{ dot, frame, rings: rings.map(toRing) },
    country: code === '--' ? null : code,
  }));
  return outlines;
}

function toRing(steps: readonly number[]): GlobeRing {
  const corners = new Float64Array(steps.length);
  let [x, y, west, east] = [0, 0, Infinity, -Infinity];
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    corners[at] = x / PER_DEGREE;
    corners[at + 1] = y / PER_DEGREE;
    west = Math.min(west, x / PER_DEGREE);
    east = Math.max(east, x / PER_DEGREE);
  }
  return { corners, west, east };
}
