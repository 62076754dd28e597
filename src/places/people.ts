// The guard that keeps Jordan Peele out of Jordan: a place word is a person's when its neighbours are those of a name.
import type { Gazetteer } from './gazetteer.ts';
import { entryAt, type NameKind } from './name-table.ts';
import { gapBehind, isCapital, isShout, keyOf, lengthOf, type Words } from './words.ts';

type Around = { readonly words: Words; readonly isTitleCase: boolean };

const TITLES = new Set(
  'mr mrs ms miss dr sir lady lord dame sen rep gov prof judge justice detective sgt capt lt col gen officer coach actor actress singer rapper'.split(
    ' ',
  ),
);
// Before a town's name these are somebody's office more often than a town's: President Clinton, Sheriff Torres.
const OFFICES = new Set(
  'president senator secretary minister chairman sheriff deputy detective pastor councilman congressman congresswoman superintendent principal coach attorney professor chief'.split(
    ' ',
  ),
);
const NAME_PARTICLES = new Set('al bin bint ibn abu'.split(' '));
const DIRECTIONS = new Set(['to', 'from']);
const PLACE_PREPOSITIONS = new Set('in at near across throughout inside outside into within'.split(' '));

/** Whether the word at `at` is part of a person's name here. Looks one word to each side; persons named before are not remembered. */
export function isPerson({ words, isTitleCase }: Around, at: number, kind: NameKind, gazetteer: Gazetteer): boolean {
  if (kind === 'seat') return false;
  if (kind === 'adjective') return isGivenPeople({ words, isTitleCase }, at, gazetteer);
  const key = keyOf(words, at);
  const before = isAdjacent(words, at - 1) ? keyOf(words, at - 1) : '';
  const after = isAdjacent(words, at) ? keyOf(words, at + 1) : '';
  const isBehindCapital = before !== '' && isCapital(words, at - 1);
  const isBeforeCapital = after !== '' && isCapital(words, at + 1);
  // Most stand so, and need not be looked for among the names of persons.
  if (!isBehindCapital && !isBeforeCapital) return kind === 'city' && NAME_PARTICLES.has(after);
  const isPersonLike = gazetteer.personLike.has(key) || gazetteer.givenNames.has(key);
  if (isBehindCapital) {
    if (OFFICES.has(before) && kind === 'city') return true;
    if (TITLES.has(before) && (isPersonLike || kind === 'city')) return true;
    // "Michael Jordan", "Kelly Houston": a given name stands before it.
    if (gazetteer.givenNames.has(before) && !gazetteer.roleWords.has(before)) {
      const place = entryAt(gazetteer.english, words, at - 1);
      if (place === undefined) return isPersonLike || kind === 'city' || kind === 'state';
      // "Tyler Jordan", though Tyler is a town: two places stand side by side only as "Paris France".
      const isTown = place.kind === 'city' || place.kind === 'state';
      if (isTown && isPersonLike && place.country !== entryAt(gazetteer.english, words, at)?.country) return true;
    }
  }
  // "Salem al-Howeitat", "Aden bin Said": the particle of an Arabic name.
  if (kind === 'city' && !isBeforeCapital && NAME_PARTICLES.has(after)) return true;
  if (isTitleCase && isShout(words, at)) return false;
  if (!isPersonLike || !isBeforeCapital) return false;
  // "in Paris Thursday" is the town; "wrote to Vladimir Petrov" is not.
  if (PLACE_PREPOSITIONS.has(before)) return false;
  if (DIRECTIONS.has(before) && kind !== 'city') return false;
  if (gazetteer.roleWords.has(after) || entryAt(gazetteer.english, words, at + 1)?.kind === 'adjective') return false;
  return !isShout(words, at + 1) || isShout(words, at);
}

const GIVEN_PEOPLES = new Set('dane finn scot'.split(' '));
const TITLED_PEOPLES = new Set('dane english finn french german scot thai welsh'.split(' '));

/** Finn Russell, Dr Thai Truong; but "Dane Jonas Vingegaard" and "Finn Valtteri Bottas" are a people's son and his name. */
function isGivenPeople({ words, isTitleCase }: Around, at: number, gazetteer: Gazetteer): boolean {
  const key = keyOf(words, at);
  if (!TITLED_PEOPLES.has(key) || isTitleCase || !isAdjacent(words, at) || !isCapital(words, at + 1)) return false;
  const before = keyOf(words, at - 1);
  const after = keyOf(words, at + 1);
  if (gazetteer.roleWords.has(after) || isShout(words, at + 1)) return false;
  if ((TITLES.has(before) || OFFICES.has(before)) && isCapital(words, at - 1)) return true;
  return GIVEN_PEOPLES.has(key) && !(isAdjacent(words, at + 1) && isCapital(words, at + 2));
}

const ABBREVIATION_LETTERS_MAX = 4;

/** Whether the word and the next may be one name. */
function isAdjacent(words: Words, at: number): boolean {
  const gap = gapBehind(words, at);
  // "Sen. Jordan" is one name, "visits Georgia. Gen. Smith" is not.
  return gap === ' ' || gap === '\u00a0' || (gap === '. ' && lengthOf(words, at) <= ABBREVIATION_LETTERS_MAX);
}
