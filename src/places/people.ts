// The guard that keeps Jordan Peele out of Jordan: a place word is a person's when its neighbours are those of a name.
import type { Gazetteer } from './gazetteer.ts';
import { entryOf, type NameKind } from './name-table.ts';
import type { Word } from './words.ts';

type Around = { readonly text: string; readonly words: readonly Word[]; readonly isTitleCase: boolean };

const TITLES = new Set(
  'mr mrs ms miss dr sir lady lord dame sen rep gov prof judge justice detective sgt capt lt col gen officer coach actor actress singer rapper'.split(
    ' ',
  ),
);
// Before a town's name these are somebody's office more often than a town's: President Clinton, Sheriff Torres.
const OFFICES = new Set(
  'president senator secretary minister chairman sheriff deputy detective pastor councilman congressman congresswoman superintendent principal coach attorney professor'.split(
    ' ',
  ),
);
const NAME_PARTICLES = new Set('al bin bint ibn abu'.split(' '));
const DIRECTIONS = new Set(['to', 'from']);
const PLACE_PREPOSITIONS = new Set('in at near across throughout inside outside into within'.split(' '));

/** Whether the word at `at` is part of a person's name here. Looks one word to each side; persons named before are not remembered. */
export function isPerson(around: Around, at: number, kind: NameKind, gazetteer: Gazetteer): boolean {
  const word = around.words[at];
  if (word === undefined || kind === 'adjective' || kind === 'seat') return false;
  const before = adjacent(around, at - 1, at) ? around.words[at - 1] : undefined;
  const after = adjacent(around, at, at + 1) ? around.words[at + 1] : undefined;
  const isPersonLike = gazetteer.personLike.has(word.key) || gazetteer.givenNames.has(word.key);
  if (before?.isCapital === true) {
    if (OFFICES.has(before.key) && kind === 'city') return true;
    if (TITLES.has(before.key) && (isPersonLike || kind === 'city')) return true;
    // "Michael Jordan", "Kelly Houston": a given name stands before it.
    if (gazetteer.givenNames.has(before.key) && !gazetteer.roleWords.has(before.key)) {
      const place = entryOf(gazetteer.english, before.key);
      if (place === undefined) return isPersonLike || kind === 'city' || kind === 'state';
      // "Tyler Jordan", though Tyler is a town: two places stand side by side only as "Paris France".
      const isTown = place.kind === 'city' || place.kind === 'state';
      if (isTown && isPersonLike && place.country !== entryOf(gazetteer.english, word.key)?.country) return true;
    }
  }
  // "Salem al-Howeitat", "Aden bin Said": the particle of an Arabic name.
  if (kind === 'city' && after !== undefined && !after.isCapital && NAME_PARTICLES.has(after.key)) return true;
  if (around.isTitleCase && word.isShout) return false;
  if (!isPersonLike || after === undefined || !after.isCapital) return false;
  // "in Paris Thursday" is the town; "wrote to Vladimir Petrov" is not.
  if (before !== undefined && PLACE_PREPOSITIONS.has(before.key)) return false;
  if (before !== undefined && DIRECTIONS.has(before.key) && kind !== 'city') return false;
  if (gazetteer.roleWords.has(after.key) || entryOf(gazetteer.english, after.key)?.kind === 'adjective') return false;
  return !after.isShout || word.isShout;
}

const ABBREVIATION_LETTERS_MAX = 4;

function adjacent(around: Around, left: number, right: number): boolean {
  const a = around.words[left];
  const b = around.words[right];
  if (a === undefined || b === undefined) return false;
  const gap = around.text.slice(a.end, Math.min(b.start, a.end + 3));
  // "Sen. Jordan" is one name, "visits Georgia. Gen. Smith" is not.
  return gap === ' ' || gap === '\u00a0' || (gap === '. ' && a.end - a.start <= ABBREVIATION_LETTERS_MAX);
}
