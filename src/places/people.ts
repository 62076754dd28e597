// The guard that keeps Jordan Peele out of Jordan: a place word is a person's when its neighbours are those of a name.
import type { Gazetteer } from './gazetteer.ts';
import { entryAt, type NameKind } from './name-table.ts';
import { isOneOf, wordList } from './word-list.ts';
import { gapBehind, isCapital, isShout, keyOf, lengthOf, type Words } from './words.ts';

type Around = { readonly words: Words; readonly isTitleCase: boolean };

const TITLES = wordList(
  'mr mrs ms miss dr sir lady lord dame sen rep gov prof judge justice detective sgt capt lt col gen officer coach actor actress singer rapper',
);
// Before a town's name these are somebody's office more often than a town's: President Clinton, Sheriff Torres.
const OFFICES = wordList(
  'president senator secretary minister chairman sheriff deputy detective pastor councilman congressman congresswoman superintendent principal coach attorney professor chief',
);
const NAME_PARTICLES = wordList('al bin bint ibn abu');
const SURNAME_PARTICLES = wordList('del dela dos van von bin ibn');
const DIRECTIONS = wordList('to from');
const PLACE_PREPOSITIONS = wordList('in at near across throughout inside outside into within');

/** Whether the word at `at` is part of a person's name here. Looks one word to each side; persons named before are not remembered. */
export function isPerson({ words, isTitleCase }: Around, at: number, kind: NameKind, gazetteer: Gazetteer): boolean {
  if (kind === 'seat') return false;
  if (kind === 'adjective') return isGivenPeople({ words, isTitleCase }, at, gazetteer);
  const isBehind = isAdjacent(words, at - 1);
  const isBefore = isAdjacent(words, at);
  const isBehindCapital = isBehind && isCapital(words, at - 1);
  const isBeforeCapital = isBefore && isCapital(words, at + 1);
  // "Ramon del Rosario"; "Mar del Plata" is a name of its own.
  if (kind === 'city' && isBehind && isOneOf(SURNAME_PARTICLES, words, at - 1) && isCapital(words, at - 2)) return true;
  const isBeforeParticle = kind === 'city' && isBefore && isOneOf(NAME_PARTICLES, words, at + 1);
  // Most stand so, and need not be looked for among the names of persons.
  if (!isBehindCapital && !isBeforeCapital) return isBeforeParticle;
  const key = keyOf(words, at);
  const isPersonLike = gazetteer.personLike.has(key) || gazetteer.givenNames.has(key);
  if (isBehindCapital) {
    if (kind === 'city' && isOneOf(OFFICES, words, at - 1)) return true;
    if ((isPersonLike || kind === 'city') && isOneOf(TITLES, words, at - 1)) return true;
    // "Michael Jordan", "Kelly Houston": a given name stands before it.
    const before = keyOf(words, at - 1);
    if (gazetteer.givenNames.has(before) && !gazetteer.roleWords.has(before)) {
      const place = entryAt(gazetteer.english, words, at - 1);
      if (place === undefined) return isPersonLike || kind === 'city' || kind === 'state';
      // "Tyler Jordan", though Tyler is a town: two places stand side by side only as "Paris France".
      const isTown = place.kind === 'city' || place.kind === 'state';
      if (isTown && isPersonLike && place.country !== entryAt(gazetteer.english, words, at)?.country) return true;
    }
  }
  // "Salem al-Howeitat", "Aden bin Said": the particle of an Arabic name.
  if (isBeforeParticle && !isBeforeCapital) return true;
  if (isTitleCase && isShout(words, at)) return false;
  if (!isPersonLike || !isBeforeCapital) return false;
  // "in Paris Thursday" is the town; "wrote to Vladimir Petrov" is not.
  if (isBehind && isOneOf(PLACE_PREPOSITIONS, words, at - 1)) return false;
  if (isBehind && kind !== 'city' && isOneOf(DIRECTIONS, words, at - 1)) return false;
  if (gazetteer.roleWords.has(keyOf(words, at + 1))) return false;
  if (entryAt(gazetteer.english, words, at + 1)?.kind === 'adjective') return false;
  return !isShout(words, at + 1) || isShout(words, at);
}

const GIVEN_PEOPLES = wordList('dane finn scot');
const TITLED_PEOPLES = wordList('dane english finn french german scot thai welsh');

/** Finn Russell, Dr Thai Truong; but "Dane Jonas Vingegaard" and "Finn Valtteri Bottas" are a people's son and his name. */
function isGivenPeople({ words, isTitleCase }: Around, at: number, gazetteer: Gazetteer): boolean {
  if (!isOneOf(TITLED_PEOPLES, words, at) || isTitleCase) return false;
  if (!isAdjacent(words, at) || !isCapital(words, at + 1) || isShout(words, at + 1)) return false;
  if (gazetteer.roleWords.has(keyOf(words, at + 1))) return false;
  const isTitled = isOneOf(TITLES, words, at - 1) || isOneOf(OFFICES, words, at - 1);
  if (isTitled && isCapital(words, at - 1)) return true;
  return isOneOf(GIVEN_PEOPLES, words, at) && !(isAdjacent(words, at + 1) && isCapital(words, at + 2));
}

const ABBREVIATION_LETTERS_MAX = 4;

/** Whether the word and the next may be one name. */
function isAdjacent(words: Words, at: number): boolean {
  const gap = gapBehind(words, at);
  // "Sen. Jordan" is one name, "visits Georgia. Gen. Smith" is not.
  return gap === ' ' || gap === '\u00a0' || (gap === '. ' && lengthOf(words, at) <= ABBREVIATION_LETTERS_MAX);
}
