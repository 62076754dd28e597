// The tree of UN M49: which countries a place holds, and under which heading a digest puts a country.
import type { CountryCode, Place, RegionCode } from '../model/place.ts';
import type { Gazetteer } from './gazetteer.ts';

// Continents in the order of a world page that begins with most readers; below them the subregions as M49 lists them.
const CONTINENTS: readonly RegionCode[] = ['142', '002', '150', '019', '009'];
// M49 groups these by two codes; a digest's reader knows the finer one: Western Africa (011) rather than Sub-Saharan Africa (202),
// South America (005) rather than Latin America (419).
const TOO_WIDE: ReadonlySet<RegionCode> = new Set(['202', '419']);

/** Every country of a place; for a country itself. Empty for a code that the gazetteer does not know. */
export function countriesIn(place: Place, gazetteer: Gazetteer): ReadonlySet<CountryCode> {
  switch (place.kind) {
    case 'country':
      return new Set(gazetteer.countries.has(place.code) ? [place.code] : []);
    case 'region': {
      const inside = [...gazetteer.countries.values()].filter((country) => country.above.includes(place.code));
      return new Set(inside.map((country) => country.code));
    }
    case 'area':
      return new Set(gazetteer.areas.find((area) => area.code === place.code)?.members ?? []);
    case 'world':
      return new Set(gazetteer.countries.keys());
  }
}

/** Where a digest files a country. Null for Antarctica (no region in M49) and for unknown codes. */
export function regionsOf(
  country: CountryCode,
  gazetteer: Gazetteer,
): { readonly subregion: RegionCode; readonly continent: RegionCode } | null {
  const above = gazetteer.countries.get(country)?.above ?? [];
  const subregion = above[0];
  const continent = above.at(-1);
  return subregion === undefined || continent === undefined ? null : { subregion, continent };
}

/** All regions that hold countries, in display order: each continent, then its subregions. */
export function regionCodes(gazetteer: Gazetteer): readonly RegionCode[] {
  const inOrder: RegionCode[] = [];
  for (const continent of CONTINENTS) {
    inOrder.push(continent);
    for (const region of gazetteer.regions) {
      if (region.above.includes(continent) && !TOO_WIDE.has(region.code)) inOrder.push(region.code);
    }
  }
  return inOrder;
}
