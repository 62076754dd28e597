// Every word that a person may type for a place, in one index: names in all languages, codes, nicknames, regions and areas.
import { type Place, placeKey } from '../model/place.ts';
import type { Gazetteer, TypedName } from './gazetteer.ts';
import { sharersOf } from './name-table.ts';
import { nameKey } from './words.ts';

export type PlaceIndex = {
  readonly exact: ReadonlyMap<string, Place>;
  /** English names, nicknames, regions and areas: what typing slips are measured against first. */
  readonly common: readonly (readonly [string, Place])[];
  /** Names of all languages by first letter. */
  readonly byLetter: ReadonlyMap<string, readonly (readonly [string, Place])[]>;
  /** How many languages use a name that is not English. */
  readonly languages: ReadonlyMap<string, number>;
  readonly sorted: readonly (readonly [string, Place])[];
};

const ADJECTIVE_LETTERS_MIN = 7;
const indexes = new WeakMap<Gazetteer, PlaceIndex>();

/** Built at the first call for a gazetteer (about 0.2 s), then at hand. */
export function placeIndexOf(gazetteer: Gazetteer): PlaceIndex {
  const known = indexes.get(gazetteer);
  if (known !== undefined) return known;
  const exact = new Map<string, Place>();
  const common: (readonly [string, Place])[] = [];
  const keepCommon = (key: string, place: Place): void => {
    if (exact.has(key)) return;
    exact.set(key, place);
    common.push([key, place]);
  };
  for (const word of gazetteer.worldNames) keepCommon(word, { kind: 'world' });
  const typed = gazetteer.typedNames();
  for (const name of typed) if (name.language === null) keepCommon(name.key, name.place);
  const english = gazetteer.englishNames();
  const shared = new Set(english.filter(([, entry]) => sharersOf(entry.candidates).length > 0).map(([key]) => key));
  for (const name of typed)
    if (name.language === 'en' && name.place.kind === 'country' && !shared.has(name.key))
      keepCommon(name.key, name.place);
  for (const [key, entry] of english)
    if (entry.kind === 'name' && !shared.has(key)) keepCommon(key, { kind: 'country', code: entry.country });
  // "phillipine", "iranain": slips are made in adjectives too; short ones are near too many words.
  for (const [key, entry] of english)
    if (entry.kind === 'adjective' && key.length >= ADJECTIVE_LETTERS_MIN && !shared.has(key))
      keepCommon(key, { kind: 'country', code: entry.country });
  for (const area of gazetteer.areas)
    for (const name of [area.name, ...area.others]) keepCommon(nameKey(name), { kind: 'area', code: area.code });
  for (const region of gazetteer.regions) keepCommon(nameKey(region.name), { kind: 'region', code: region.code });
  for (const region of gazetteer.regions)
    for (const name of region.others) keepCommon(nameKey(name), { kind: 'region', code: region.code });
  for (const name of typed)
    if (name.language === 'en' && name.place.kind === 'region') keepCommon(name.key, name.place);
  for (const code of gazetteer.countries.keys()) keepCommon(code.toLowerCase(), { kind: 'country', code });
  for (const country of gazetteer.countries.values())
    keepCommon(country.alpha3.toLowerCase(), { kind: 'country', code: country.code });
  common.sort(([a], [b]) => (a < b ? -1 : 1));
  const foreign = agreedNames(typed, exact);
  const languages = new Map<string, number>();
  for (const [key, { place, count }] of foreign) {
    if (shared.has(key)) continue;
    exact.set(key, place);
    languages.set(key, count);
  }
  const sorted = [...exact].sort(([a], [b]) => (a < b ? -1 : 1));
  const byLetter = Map.groupBy(sorted, ([key]) => key.charAt(0));
  const index = { exact, common, byLetter, languages, sorted };
  indexes.set(gazetteer, index);
  return index;
}

type Reading = { readonly place: Place; readonly placed: string; count: number };

/** Names in other languages; where languages disagree about a word, the reading of most of them. */
function agreedNames(typed: readonly TypedName[], taken: ReadonlyMap<string, Place>): Map<string, Reading> {
  const readings = new Map<string, Reading[]>();
  for (const { key, place } of typed) {
    if (taken.has(key)) continue;
    const placed = placeKey(place);
    const known = readings.get(key);
    const same = known?.find((reading) => reading.placed === placed);
    if (same !== undefined) same.count += 1;
    else if (known !== undefined) known.push({ place, placed, count: 1 });
    else readings.set(key, [{ place, placed, count: 1 }]);
  }
  const agreed = new Map<string, Reading>();
  for (const [key, found] of readings) {
    const best = found.reduce((most, reading) => (reading.count > most.count ? reading : most));
    agreed.set(key, best);
  }
  return agreed;
}
