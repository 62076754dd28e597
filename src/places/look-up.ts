// What a person typed, read as a place: codes, flags, names in any language, nicknames, and one or two slips of the finger.
import type { Place } from '../model/place.ts';
import { placeKey } from '../model/place.ts';
import { editsBetween } from './edits.ts';
import type { Gazetteer } from './gazetteer.ts';
import { regionCodes } from './m49.ts';
import { entryOf, type NameEntry, type NameKind, sharersOf } from './name-table.ts';
import { placeName } from './names.ts';
import { type PlaceIndex, placeIndexOf } from './place-index.ts';
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
  const index = placeIndexOf(gazetteer);
  const exact =
    index.exact.get(typed.toLowerCase().normalize('NFC')) ?? index.exact.get(key) ?? index.exact.get(bareKey(key));
  if (exact !== undefined) {
    const meant = slipsFrom(key, exact, index);
    return meant.length === 0
      ? { kind: 'found', place: exact }
      : { kind: 'unknown', nearest: [...meant, exact].slice(0, NEAREST_MAX) };
  }
  const entry = entryOf(gazetteer.english, key);
  return entry === undefined || !SPEAKS_FOR_ONE.has(entry.kind) ? judgeNearest(key, index) : countryOf(entry);
}

const LED_BY = /^(?:the|la|le|les|el|los|die|der|das|republic of|kingdom of|state of|news (?:from|of|in|about)) /;
const FOLLOWED_BY = / (?:the|islamic republic|republic|kingdom|pdr|country|countries|states|region|news)$/;
const COMPASS: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west', se: 'south east' };

/** "the Gambia", "Gambia the", "Laos PDR", "Sahel region", "news from Peru", "N. Korea": what people write around a name. */
function bareKey(key: string): string {
  return key
    .replace(LED_BY, '')
    .replace(FOLLOWED_BY, '')
    .replace(/^(?:[nsew]|se) /, (short) => `${COMPASS[short.trim()] ?? ''} `);
}

const SPEAKS_FOR_ONE: ReadonlySet<NameKind> = new Set([
  'name',
  'adjective',
  'capital',
  'seat',
  'leader',
  'place',
  'state',
  'city',
]);

/** "French" is France; a town or a name that two countries share is asked about. */
function countryOf({ kind, country, candidates }: NameEntry): LookUp {
  const sharers = sharersOf(candidates);
  if (kind === 'adjective' && sharers.length === 0) return { kind: 'found', place: { kind: 'country', code: country } };
  const codes = sharers.length === 0 ? [country] : sharers;
  return { kind: 'unknown', nearest: codes.slice(0, NEAREST_MAX).map((code) => ({ kind: 'country', code })) };
}

/** Places for autocompletion, best first, at most `countMax`; an empty input gives the regions. */
export function completePlace(typed: string, gazetteer: Gazetteer, countMax: number): readonly Place[] {
  const key = nameKey(typed.slice(0, TYPED_LETTERS_MAX));
  if (key === '') {
    const regions = regionCodes(gazetteer).map((code): Place => ({ kind: 'region', code }));
    return [{ kind: 'world' } satisfies Place, ...regions].slice(0, countMax);
  }
  const index = placeIndexOf(gazetteer);
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

function judgeNearest(key: string, index: PlaceIndex): LookUp {
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
  // Two letters that changed places, far apart: "vietman". One name alone has the same letters.
  const swapped = first === undefined && key.length >= LETTERS_TO_FORGIVE_ONE ? sameLetters(key, index) : [];
  if (swapped.length === 1 && swapped[0] !== undefined) return { kind: 'found', place: swapped[0] };
  const isClear =
    first !== undefined && (second === undefined || first.edits < second.edits || (first.isCommon && !second.isCommon));
  if (first !== undefined && isClear && key.length >= LETTERS_TO_FORGIVE_ONE)
    return { kind: 'found', place: first.place };
  return { kind: 'unknown', nearest: ranked.slice(0, NEAREST_MAX).map(({ place }) => place) };
}

/** Common names of the same letters in another order that begin alike. */
function sameLetters(key: string, index: PlaceIndex): readonly Place[] {
  const letters = sorted(key);
  const alike = index.common.filter(
    ([name]) => name.length === key.length && name.charAt(0) === key.charAt(0) && sorted(name) === letters,
  );
  return [...new Map(alike.map(([, place]) => [placeKey(place), place])).values()];
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}

/** "nigera" is Niger in a language or two, and more often Nigeria with a letter left out: then the person is asked. */
function slipsFrom(key: string, exact: Place, index: PlaceIndex): readonly Place[] {
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
  const index = placeIndexOf(gazetteer);
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

function firstAtOrAfter(sorted: PlaceIndex['sorted'], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
