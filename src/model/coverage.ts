// Where the news is: how many stories each country has, to be drawn as a map by whoever can draw.
import type { CountryCode } from './place.ts';

export type CoverageMap = {
  /** The countries that the map is of, and shows as large as they fit; empty for the whole world. */
  readonly of: readonly CountryCode[];
  /** Stories about each; a country without any is left out. */
  readonly counts: Readonly<Record<CountryCode, number>>;
  /** The same in a sentence of the chat's language, for whoever cannot see it; at most 1,000 characters. */
  readonly alt: string;
};

/** Whether what comes out of a stored row is a map: its outer shape is looked at, the rest is ours. */
export function isCoverageMap(value: unknown): value is CoverageMap {
  if (typeof value !== 'object' || value === null || !('of' in value && 'counts' in value && 'alt' in value))
    return false;
  return Array.isArray(value.of) && typeof value.counts === 'object' && typeof value.alt === 'string';
}

/** A map as a grid of cells, row by row from the top. Small numbers, so that it can be painted by any palette. */
export type Raster = { readonly width: number; readonly height: number; readonly cells: Uint8Array };

/** What a cell shows. Above LAND_ASKED come the shades: LAND_ASKED + 1 for one story to LAND_ASKED + SHADES for the most. */
export const SEA = 0;
export const LAND = 1;
/** A country that was asked about and has no story. */
export const LAND_ASKED = 2;
export const SHADES = 5;
/** Between two countries, and around a dot. */
export const LINE = LAND_ASKED + SHADES + 1;

/** A shade for twice as many: 1, 2 to 3, 4 to 7, 8 to 15, 16 and more. The same on every map, so that two days can be compared. */
export function shadeOf(count: number): number {
  return count < 1 ? LAND_ASKED : LAND_ASKED + Math.min(Math.floor(Math.log2(count)) + 1, SHADES);
}
