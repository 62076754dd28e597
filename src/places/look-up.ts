// What a person typed, read as a place: codes, flags, names in any language, nicknames, and one or two slips of the finger.
import type { Place } from '../model/place.ts';
import { placeKey } from '../model/place.ts';
import type { Gazetteer, TypedName } from './gazetteer.ts';
import { regionCodes } from './m49.ts';
import { entryOf } from './name-table.ts';
import { placeName } from './names.ts';
import { nameKey } from './words.ts';

export type LookUp =
  | { readonly kind: 'found'; readonly place: Place }
  /** Best first, at most three; empty when nothing comes near. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Place[] };

const TYPED_LETTERS_MAX = 80;
const NEAREST_MAX = 3;
// Four letters with one wrong are another word as often as a slip (iron, chat, male): offered, not taken.
const LETTERS_TO_FORGIVE_ONE = 5;
// A name that so many languages use is no slip of English.
const LANGUAGES_SURE = 3;
// Shorter ones are codes.
const LETTERS_OF_A_NAME = 4;
const LETTERS_TO_FORGIVE_TWO = 8;
const WORLD_WORDS = [
  'world',
  'the world',
  'worldwide',
  'global',
  'globe',
  'international',
  'everywhere',
  'everything',
  'earth',
  'all',
  '001',
];
// The names papers use for M49's regions, and what M49 calls otherwise.
const REGION_WORDS: Readonly<Record<string, string>> = {
  'west africa': '011',
  'east africa': '014',
  'north africa': '015',
  'central africa': '017',
  'south asia': '034',
  'east asia': '030',
  'southeast asia': '035',
  'south east asia': '035',
  'southeastern asia': '035',
  'west asia': '145',
  'southwest asia': '145',
  'south europe': '039',
  'mediterranean europe': '039',
  'east europe': '151',
  'north europe': '154',
  'west europe': '155',
  americas: '019',
  'the americas': '019',
  'the caribbean': '029',
  carribean: '029',
  australasia: '053',
  'southern africa region': '018',
};

type Index = {
  readonly exact: ReadonlyMap<string, Place>;
  /** English names, nicknames, regions and areas: what typing slips are measured against first. */
  readonly common: readonly (readonly [string, Place])[];
  /** Names of all languages by first letter. */
  readonly byLetter: ReadonlyMap<string, readonly (readonly [string, Place])[]>;
  /** How many languages use a name that is not English. */
  readonly languages: ReadonlyMap<string, number>;
  readonly sorted: readonly (readonly [string, Place])[];
};

const indexes = new WeakMap<Gazetteer, Index>();

/**
 * The first call of a process builds an index (about 0.2 s); each later one takes under 1 ms, a misspelt word up to 4 ms.
 * A country wins over a region of the same name (Micronesia; `america` is the country, `americas` the region).
 * A city or capital is not taken for its country, since one may mean the word; its country is offered as nearest.
 */
export function lookUpPlace(words: string, gazetteer: Gazetteer): LookUp {
  const typed = words.trim().slice(0, TYPED_LETTERS_MAX);
  const coded = readCode(typed, gazetteer);
  if (coded !== null) return { kind: 'found', place: coded };
  const key = nameKey(typed);
  if (key === '') return { kind: 'unknown', nearest: [] };
  const index = indexOf(gazetteer);
  const exact = index.exact.get(key) ?? index.exact.get(key.replace(/^(?:the|la|le|les|el|los|die|der|das) /, ''));
  if (exact !== undefined) {
    const meant = slipsFrom(key, exact, index);
    return meant.length === 0
      ? { kind: 'found', place: exact }
      : { kind: 'unknown', nearest: [...meant, exact].slice(0, NEAREST_MAX) };
  }
  const city = entryOf(gazetteer.english, key);
  if (city !== undefined && city.country !== '')
    return { kind: 'unknown', nearest: [{ kind: 'country', code: city.country }] };
  return judgeNearest(key, index);
}

/** Places for autocompletion, best first, at most `countMax`; an empty input gives the regions. */
export function completePlace(typed: string, gazetteer: Gazetteer, countMax: number): readonly Place[] {
  const key = nameKey(typed.slice(0, TYPED_LETTERS_MAX));
  if (key === '') {
    const regions = regionCodes(gazetteer).map((code): Place => ({ kind: 'region', code }));
    return [{ kind: 'world' } satisfies Place, ...regions].slice(0, countMax);
  }
  const index = indexOf(gazetteer);
  const found = new Map<string, Place>();
  const offer = (place: Place): void => {
    if (found.size < countMax && !found.has(placeKey(place))) found.set(placeKey(place), place);
  };
  const exact = lookUpPlace(typed, gazetteer);
  if (exact.kind === 'found') offer(exact.place);
  for (const [name, place] of index.common) if (name.startsWith(key)) offer(place);
  for (const [name, place] of index.common) if (name.includes(` ${key}`)) offer(place);
  for (let at = firstAtOrAfter(index.sorted, key); at < index.sorted.length && found.size < countMax; at += 1) {
    const [name, place] = index.sorted[at] ?? ['', null];
    if (place === null || !name.startsWith(key)) break;
    offer(place);
  }
  if (found.size === 0 && exact.kind === 'unknown') for (const place of exact.nearest) offer(place);
  return [...found.values()];
}

function readCode(typed: string, gazetteer: Gazetteer): Place | null {
  const letters = [...typed].map((letter) => (letter.codePointAt(0) ?? 0) - 0x1f1e6);
  if (letters.length === 2 && letters.every((letter) => letter >= 0 && letter < 26)) {
    const code = String.fromCharCode(...letters.map((letter) => 65 + letter));
    return gazetteer.countries.has(code) ? { kind: 'country', code } : null;
  }
  if (/^\d{3}$/.test(typed) && gazetteer.regions.some((region) => region.code === typed))
    return { kind: 'region', code: typed };
  return null;
}

function indexOf(gazetteer: Gazetteer): Index {
  const known = indexes.get(gazetteer);
  if (known !== undefined) return known;
  const exact = new Map<string, Place>();
  const common: (readonly [string, Place])[] = [];
  const keepCommon = (key: string, place: Place): void => {
    if (exact.has(key)) return;
    exact.set(key, place);
    common.push([key, place]);
  };
  for (const word of WORLD_WORDS) keepCommon(word, { kind: 'world' });
  const typed = gazetteer.typedNames();
  for (const name of typed) if (name.language === null) keepCommon(name.key, name.place);
  for (const name of typed)
    if (name.language === 'en' && name.place.kind === 'country') keepCommon(name.key, name.place);
  for (const [key, entry] of gazetteer.english.entries)
    if (entry.kind === 'name') keepCommon(key, { kind: 'country', code: entry.country });
  for (const area of gazetteer.areas)
    for (const name of [area.name, ...area.others]) keepCommon(nameKey(name), { kind: 'area', code: area.code });
  for (const region of gazetteer.regions) keepCommon(nameKey(region.name), { kind: 'region', code: region.code });
  for (const [key, code] of Object.entries(REGION_WORDS)) keepCommon(key, { kind: 'region', code });
  for (const name of typed)
    if (name.language === 'en' && name.place.kind === 'region') keepCommon(name.key, name.place);
  for (const code of gazetteer.countries.keys()) keepCommon(code.toLowerCase(), { kind: 'country', code });
  for (const country of gazetteer.countries.values())
    keepCommon(country.alpha3.toLowerCase(), { kind: 'country', code: country.code });
  common.sort(([a], [b]) => (a < b ? -1 : 1));
  const foreign = agreedNames(typed, exact);
  const languages = new Map<string, number>();
  for (const [key, { place, count }] of foreign) {
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

function judgeNearest(key: string, index: Index): LookUp {
  const allowed = key.length >= LETTERS_TO_FORGIVE_TWO ? 2 : 1;
  if (key.length < 4) return { kind: 'unknown', nearest: [] };
  const best = new Map<string, { readonly place: Place; readonly edits: number; readonly isCommon: boolean }>();
  const weigh = (name: string, place: Place, isCommon: boolean): void => {
    if (name.length < 4 || Math.abs(name.length - key.length) > allowed) return;
    const edits = editsBetween(key, name);
    const known = best.get(placeKey(place));
    if (edits <= allowed && (known === undefined || edits < known.edits))
      best.set(placeKey(place), { place, edits, isCommon });
  };
  for (const [name, place] of index.common) weigh(name, place, true);
  for (const [name, place] of index.byLetter.get(key.charAt(0)) ?? []) weigh(name, place, false);
  const ranked = [...best.values()].sort((a, b) => a.edits - b.edits || Number(b.isCommon) - Number(a.isCommon));
  const [first, second] = ranked;
  const isClear =
    first !== undefined && (second === undefined || first.edits < second.edits || (first.isCommon && !second.isCommon));
  if (first !== undefined && isClear && key.length >= LETTERS_TO_FORGIVE_ONE)
    return { kind: 'found', place: first.place };
  return { kind: 'unknown', nearest: ranked.slice(0, NEAREST_MAX).map(({ place }) => place) };
}

/** "nigera" is Niger in a language or two, and more often Nigeria with a letter left out: then the person is asked. */
function slipsFrom(key: string, exact: Place, index: Index): readonly Place[] {
  const speakers = index.languages.get(key);
  if (speakers === undefined || speakers >= LANGUAGES_SURE || key.length < LETTERS_TO_FORGIVE_ONE) return [];
  const near = index.common.filter(
    ([name, place]) =>
      Math.abs(name.length - key.length) <= 1 && placeKey(place) !== placeKey(exact) && editsBetween(key, name) === 1,
  );
  return [...new Map(near.map(([, place]) => [placeKey(place), place])).values()];
}

/** Three to choose from for whoever was not understood: those that look-up found near, then the names with the fewest edits for their length. */
export function nearestPlaces(words: string, found: readonly Place[], gazetteer: Gazetteer): readonly Place[] {
  const key = nameKey(words.slice(0, TYPED_LETTERS_MAX));
  const index = indexOf(gazetteer);
  const nearest = new Map(found.map((place) => [placeKey(place), place]));
  const ranked = index.common
    .filter(([name, place]) => name.length >= LETTERS_OF_A_NAME && name === nameKey(placeName(place, 'en')))
    .map(([name, place]) => ({ place, edits: editsBetween(key, name) / Math.max(key.length, name.length) }))
    .sort((a, b) => a.edits - b.edits);
  for (const { place } of ranked) {
    if (nearest.size >= NEAREST_MAX) break;
    if (!nearest.has(placeKey(place))) nearest.set(placeKey(place), place);
  }
  return [...nearest.values()];
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      const isSwap =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isSwap) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

function firstAtOrAfter(sorted: Index['sorted'], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
