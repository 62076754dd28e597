// Finds the names of places in a text: one pass over its words, the longest name first, phrases that cancel included.
import { inflected, isWithoutSpaces, isWrittenAbroad, mentionsInside, withoutPrefix } from './endings.ts';
import { type Mention, mentionOf, type Reading } from './mention.ts';
import { type NameEntry, type NameKind, type NameTable, wordsMaxFrom } from './name-table.ts';
import { isGreatTown, isProperNoun, withNeighbours } from './neighbours.ts';
import { isPerson } from './people.ts';
import { hasCommaBehind, joinWithStates } from './states.ts';
import { tickerAt } from './tickers.ts';
import type { Word } from './words.ts';

const NAME_WORDS_MAX = 8;
// The longest article of the development sets has 400.
const MENTIONS_MAX = 5_000;
const JOINT = /^[ \-–’'.\u00a0\n\u200b]{1,3}$/;
// A town so small that only a state behind it, or its country named elsewhere, makes it one: Reading, Nice and Mobile are words first.
const WORD_CITY_NEEDS = new Set(['in', 'at', 'near', 'from', 'of', 'to', 'around', 'outside', 'across']);
const WORD_CITY_THOUSANDS_SURE = 200;
const LATIN_FOREIGN_CITY_THOUSANDS_MIN = 300;
/** Abbreviations of four letters and fewer are no towns. */
const ABBREVIATION_LETTERS_MAX = 4;

/** `persons` collects the keys of words that were part of a person's name, so that a bare surname later is known too. */
export function findMentions(reading: Reading, persons: Set<string>): Mention[] {
  const mentions: Mention[] = [];
  const { words, foreign } = reading;
  for (let at = 0; at < words.length && mentions.length < MENTIONS_MAX; at += 1) {
    const found = tickerAt(reading, at) ?? mentionAt(reading, at, persons);
    if (found !== null) {
      if (found.kind !== 'none') mentions.push(found);
      at = found.last;
    } else if (foreign !== null) {
      const letters = words[at]?.key ?? '';
      if (isWithoutSpaces(letters))
        mentions.push(...mentionsInside(foreign, letters, at, MENTIONS_MAX - mentions.length));
    }
  }
  return joinWithStates(reading, mentions);
}

function mentionAt(reading: Reading, first: number, persons: Set<string>): Mention | null {
  const { words, foreign, gazetteer } = reading;
  const word = words[first];
  if (word === undefined) return null;
  if (foreign !== null) {
    const found = abroad(reading, foreign, first);
    if (found !== null) return found;
  }
  const found = longest(reading, gazetteer.english, first);
  if (found === null || found.kind === 'none') return found;
  const read =
    found.needsEvidence && (isProperNoun(reading, found) || isGreatTown(reading, found))
      ? { ...found, needsEvidence: false }
      : found;
  return isTaken(reading, read, persons) ? withNeighbours(reading, read) : null;
}

/** The longest name, then the longest whose first word has lost its preposition (والولايات المتحدة), then one with an ending. */
function abroad(reading: Reading, table: NameTable, first: number): Mention | null {
  const word = reading.words[first];
  if (word === undefined) return null;
  for (const key of withoutPrefix(word.key)) {
    const found = longest(reading, table, first, key);
    if (found !== null && (key === word.key || found.last > first)) return found;
  }
  return inflected(table, word, first);
}

/** `key`: the first word's, when part of it has been taken off. */
function longest(
  reading: Reading,
  table: NameTable,
  first: number,
  key = reading.words[first]?.key ?? '',
): Mention | null {
  const { words, text } = reading;
  const word = words[first];
  if (word === undefined) return null;
  const isForeign = table === reading.foreign;
  const isSmallName = reading.isSmall && word.key.length >= SMALL_NAME_LETTERS_MIN;
  if (!isForeign && !word.isCapital && !isSmallName && !table.lowerFirst.has(word.key)) return null;
  const most = Math.min(wordsMaxFrom(table, key), NAME_WORDS_MAX);
  if (most === 0) return null;
  const keys = [key];
  for (let next = first + 1; keys.length < most; next += 1) {
    const before = words[next - 1];
    const after = words[next];
    if (before === undefined || after === undefined || !isJoined(text, before, after)) break;
    keys.push(after.key);
  }
  for (let count = keys.length; count > 0; count -= 1) {
    // Its towns have been read with the length of its longest name.
    const entry = table.entries.get(count === 1 ? key : keys.slice(0, count).join(' '));
    if (
      entry !== undefined &&
      (isWritten(entry, word, count, isForeign) || (isSmallName && SMALL_KINDS.has(entry.kind)))
    )
      return mentionOf(entry, first, first + count - 1);
  }
  return null;
}

const SMALL_NAME_LETTERS_MIN = 4;
/** Towns and persons without a capital are words as often as not: mobile, nice, chad. */
const SMALL_KINDS: ReadonlySet<NameKind> = new Set(['name', 'adjective', 'capital', 'place']);

function isJoined(text: string, before: Word, after: Word): boolean {
  const length = after.start - before.end;
  if (length === 1) {
    const gap = text.charCodeAt(before.end);
    // A full stop joins only after an abbreviation: St. Petersburg, but not "in Jordan. River".
    return gap === 32 || gap === 45 || gap === 39 || gap === 0x2019 || gap === 10 || gap === 0xa0 || gap === 0x22;
  }
  if (length > 3 || length === 0) return false;
  const gap = text.slice(before.end, after.start);
  return JOINT.test(gap) && (!gap.includes('.') || before.end - before.start <= 3) && gap !== '\n\n';
}

function isWritten(entry: NameEntry, word: Word, count: number, isForeign: boolean): boolean {
  if (isForeign) return isWrittenAbroad(entry, word);
  switch (entry.kind) {
    case 'none':
      return true;
    case 'cue':
      return !entry.isAsWritten || word.isCapital;
    case 'seat':
      return entry.isAsWritten ? word.isShout : word.isCapital || count > 1;
    case 'city':
      // Four capitals in a row are an abbreviation before they are a town: ICO, SPA.
      return word.isCapital && !(count === 1 && word.isShout && word.key.length <= ABBREVIATION_LETTERS_MAX);
    default:
      return entry.isAsWritten ? word.isShout : word.isCapital;
  }
}

const NO_PERSONS: ReadonlySet<NameKind> = new Set(['cue', 'form', 'firm', 'leader', 'none']);

/** Whether a name read from the English table stands for a place here, and not for a person or a plain word. */
function isTaken(reading: Reading, mention: Mention, persons: Set<string>): boolean {
  const { words, foreign, gazetteer, isTitleCase } = reading;
  const before = words[mention.first - 1];
  const isOneWord = mention.first === mention.last;
  if (foreign !== null && isOneWord && (mention.kind === 'city' || mention.kind === 'state')) {
    if ((mention.candidates[0]?.thousands ?? 0) < LATIN_FOREIGN_CITY_THOUSANDS_MIN) return false;
  }
  if (NO_PERSONS.has(mention.kind)) return true;
  if (mention.needsEvidence) {
    const hasComma = hasCommaBehind(reading, mention.last);
    const isLarge = (mention.candidates[0]?.thousands ?? 0) >= WORD_CITY_THOUSANDS_SURE;
    if (isTitleCase && !hasComma) return false;
    if (!hasComma && !isLarge && (before === undefined || !WORD_CITY_NEEDS.has(before.key))) return false;
  }
  if (!isOneWord || !isPerson(reading, mention.first, mention.kind, gazetteer)) return true;
  persons.add(words[mention.first]?.key ?? '');
  return false;
}
