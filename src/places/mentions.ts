// Finds the names of places in a text: one pass over its words, the longest name first, phrases that cancel included.
import { inflected, isWithoutSpaces, isWrittenAbroad, mentionsInside, withoutPrefix } from './endings.ts';
import { isJoined } from './joints.ts';
import { type Mention, mentionOf, type Reading } from './mention.ts';
import { FIRST, PAIR, wholeKind } from './name-lines.ts';
import { entryOf, type NameEntry, type NameKind, type NameTable, wordsMaxFrom } from './name-table.ts';
import { isGreatTown, isProperNoun, withNeighbours } from './neighbours.ts';
import { isPerson } from './people.ts';
import { phraseWithEnding } from './phrase-endings.ts';
import { hashOf, hashOfPair, kindsIn, type Sieve } from './sieve.ts';
import { hasCommaBehind, joinWithStates } from './states.ts';
import { tickerAt } from './tickers.ts';
import { isOneOf, wordList } from './word-list.ts';
import {
  gapBehind,
  hashAt,
  isBehindSign,
  isBlankBehind,
  isCapital,
  isShout,
  keyOf,
  nextNotable,
  type Words,
} from './words.ts';

const NAME_WORDS_MAX = 8;
// The longest article of the development sets has 400.
const MENTIONS_MAX = 5_000;
// A town so small that only a state behind it, or its country named elsewhere, makes it one: Reading, Nice and Mobile are words first.
const WORD_CITY_NEEDS = wordList('in at near from of to around outside across');
const WORD_CITY_THOUSANDS_SURE = 200;
const LATIN_FOREIGN_CITY_THOUSANDS_MIN = 300;
/** Abbreviations of four letters and fewer are no towns. */
const ABBREVIATION_LETTERS_MAX = 4;

/** `persons` collects the keys of words that were part of a person's name, so that a bare surname later is known too. */
export function findMentions(reading: Reading, persons: Set<string>): Mention[] {
  const mentions: Mention[] = [];
  const { words, foreign } = reading;
  // Any word of a text in another language may be a name of that language, with whatever ending.
  const next = (at: number): number => (foreign === null ? nextBeginning(reading, at) : at);
  for (let at = next(0); at < words.count && mentions.length < MENTIONS_MAX; at = next(at + 1)) {
    const found = tickerAt(reading, at) ?? mentionAt(reading, at, persons);
    if (found !== null) {
      if (found.kind !== 'none') mentions.push(found);
      at = found.last;
    } else if (foreign !== null) {
      const letters = keyOf(words, at);
      if (isWithoutSpaces(letters))
        mentions.push(...mentionsInside(foreign, letters, at, MENTIONS_MAX - mentions.length));
    }
  }
  return joinWithStates(reading, mentions);
}

/** The first word from `from` on at which an English name or a share's code may begin, the number of words when none does: fewer than one in ten. */
function nextBeginning(reading: Reading, from: number): number {
  const { words, gazetteer, isSmall } = reading;
  const { lowerSieve } = gazetteer.english;
  let at = isSmall ? from : nextNotable(words, from, lowerSieve);
  while (at < words.count && !mayBegin(reading, gazetteer.english, at) && !isBehindSign(words, at))
    at = isSmall ? at + 1 : nextNotable(words, at + 1, lowerSieve);
  return at;
}

function mentionAt(reading: Reading, first: number, persons: Set<string>): Mention | null {
  const { foreign, gazetteer } = reading;
  if (foreign !== null) {
    if (isPlainWord(reading, first)) return null;
    const found = cancelledAt(reading, first) ?? abroad(reading, foreign, first);
    if (found !== null || reading.isEnglishRead) return found;
  }
  const found = mayBegin(reading, gazetteer.english, first)
    ? longest(reading, gazetteer.english, first, keyOf(reading.words, first))
    : null;
  if (found === null || found.kind === 'none') return found;
  if (foreign !== null && ENGLISH_ALONE.has(found.kind)) return null;
  const read =
    found.needsEvidence && (isProperNoun(reading, found) || isGreatTown(reading, found))
      ? { ...found, needsEvidence: false }
      : found;
  return isTaken(reading, read, persons) ? withNeighbours(reading, read) : null;
}

/** Money and peoples: "taka" is a Polish word, "pole" a French one. */
const ENGLISH_ALONE: ReadonlySet<NameKind> = new Set(['adjective', 'cue']);

/** "Río", "Cada": a capital says nothing where any word has one. "Asunción: ..." is the town. */
function isPlainWord({ words, plainWords }: Reading, first: number): boolean {
  return (
    (first === 0 || !isBlankBehind(words, first - 1)) &&
    plainWords.has(keyOf(words, first)) &&
    !(first === 0 && COLON.test(gapBehind(words, first)))
  );
}

const COLON = /^ ?:/;

function cancelledAt(reading: Reading, first: number): Mention | null {
  const { own } = reading;
  const found = own === null ? null : abroad({ ...reading, foreign: own }, own, first);
  return found?.kind === 'none' ? found : null;
}

/** The longest name, then the longest whose first word has lost its preposition (والولايات المتحدة), then one with an ending. */
function abroad(reading: Reading, table: NameTable, first: number): Mention | null {
  const own = keyOf(reading.words, first);
  const phrase = phraseWithEnding(table, reading.words, first);
  for (const key of withoutPrefix(table, own)) {
    const found = longest(reading, table, first, key);
    if (found === null || (key !== own && found.last === first)) continue;
    return phrase !== null && phrase.last > found.last ? phrase : found;
  }
  return phrase ?? inflected(table, reading.words, first);
}

/** Asked of every word; all but a few in a hundred small words go no further. */
function mayBegin({ words, isSmall }: Reading, { sieve, lowerSieve }: NameTable, first: number): boolean {
  const hash = hashAt(words, first);
  if (!isSmall && !isCapital(words, first) && kindsIn(lowerSieve, hash) === 0) return false;
  const kinds = kindsIn(sieve, hash);
  return (kinds & wholeKind(hash)) !== 0 || ((kinds & FIRST) !== 0 && mayGoOn(words, sieve, first, hash));
}

/** `key`: the first word's, or what is left of it when part has been taken off. */
function longest(reading: Reading, table: NameTable, first: number, key: string): Mention | null {
  const { words } = reading;
  const isForeign = table === reading.foreign;
  const isSmallName = reading.isSmall && keyOf(words, first).length >= SMALL_NAME_LETTERS_MIN;
  const hash = key === keyOf(words, first) ? hashAt(words, first) : hashOf(key);
  const most = mayGoOn(words, table.sieve, first, hash) ? Math.min(wordsMaxFrom(table, key), NAME_WORDS_MAX) : 1;
  const alone = entryOf(table, key);
  if (alone === undefined && most <= 1) return null;
  if (!isForeign && !isCapital(words, first) && !isSmallName && !table.lowerFirst.has(key)) return null;
  const keys = [key];
  while (keys.length < most && isJoined(words, first + keys.length - 1)) keys.push(keyOf(words, first + keys.length));
  for (let count = keys.length; count > 0; count -= 1) {
    // Its towns have been read with the length of its longest name.
    const entry = count === 1 ? alone : table.entries.get(keys.slice(0, count).join(' '));
    if (entry === undefined) continue;
    const isMeant = isForeign ? isWrittenAbroad(entry, words, first) : isWritten(entry, words, first, count);
    if (isMeant || (isSmallName && SMALL_KINDS.has(entry.kind))) return mentionOf(entry, first, first + count - 1);
  }
  return null;
}

/** Whether a name may begin with a word of that hash and the word behind the first: nearly never, though many begin with "the" and "new". */
function mayGoOn(words: Words, sieve: Sieve, first: number, hash: number): boolean {
  return (kindsIn(sieve, hashOfPair(hash, hashAt(words, first + 1))) & PAIR) !== 0;
}

const SMALL_NAME_LETTERS_MIN = 4;
/** Towns and persons without a capital are words as often as not: mobile, nice, chad. */
const SMALL_KINDS: ReadonlySet<NameKind> = new Set(['name', 'adjective', 'capital', 'place']);

function isWritten(entry: NameEntry, words: Words, first: number, count: number): boolean {
  switch (entry.kind) {
    case 'none':
      return true;
    case 'cue':
      return !entry.isAsWritten || isCapital(words, first);
    case 'seat':
      return entry.isAsWritten ? isShout(words, first) : isCapital(words, first) || count > 1;
    case 'city':
      // Four capitals in a row are an abbreviation before they are a town: ICO, SPA.
      return (
        isCapital(words, first) &&
        !(count === 1 && isShout(words, first) && keyOf(words, first).length <= ABBREVIATION_LETTERS_MAX)
      );
    default:
      return entry.isAsWritten ? isShout(words, first) && !isUnit(words, first) : isCapital(words, first);
  }
}

/** "8 GB of memory". */
function isUnit(words: Words, first: number): boolean {
  return keyOf(words, first) === 'gb' && /^\d/.test(keyOf(words, first - 1));
}

const NO_PERSONS: ReadonlySet<NameKind> = new Set(['cue', 'form', 'firm', 'leader', 'none']);

/** Whether a name read from the English table stands for a place here, and not for a person or a plain word. */
function isTaken(reading: Reading, mention: Mention, persons: Set<string>): boolean {
  const { words, foreign, gazetteer, isTitleCase } = reading;
  const isOneWord = mention.first === mention.last;
  if (foreign !== null && isOneWord && (mention.kind === 'city' || mention.kind === 'state')) {
    if ((mention.candidates[0]?.thousands ?? 0) < LATIN_FOREIGN_CITY_THOUSANDS_MIN) return false;
  }
  if (NO_PERSONS.has(mention.kind)) return true;
  if (mention.needsEvidence) {
    const hasComma = hasCommaBehind(reading, mention.last);
    const isLarge = (mention.candidates[0]?.thousands ?? 0) >= WORD_CITY_THOUSANDS_SURE;
    if (isTitleCase && !hasComma) return false;
    if (!hasComma && !isLarge && !isOneOf(WORD_CITY_NEEDS, words, mention.first - 1)) return false;
  }
  if (isOneWord && mention.kind === 'city' && persons.size > 0 && isSurname(words, mention.first, persons))
    return false;
  if (!isOneWord || !isPerson(reading, mention.first, mention.kind, gazetteer)) return true;
  persons.add(keyOf(words, mention.first));
  return false;
}

/** "Jordan Henderson", "Paris Jackson": a word before it that was read as part of a person's name goes on. */
function isSurname(words: Words, first: number, persons: ReadonlySet<string>): boolean {
  return gapBehind(words, first - 1) === ' ' && isCapital(words, first - 1) && persons.has(keyOf(words, first - 1));
}
