// The names of one language, looked up by their words: what a name may mean, and how long the longest one is that begins with a word.
import type { CountryCode } from '../model/place.ts';
import { declensionOf } from './declensions.ts';
import { linesFrom, type NameLines, PAIR, sift, wholeKind } from './name-lines.ts';
import { fleetingDeclensionOf, NO_DECLENSIONS, type ShortDeclensions, shortDeclensionOf } from './short-names.ts';
import { hashOf, hashOfPair, keepInSieve, kindsIn, openSieve, type Sieve } from './sieve.ts';
import { hashAt, keyOf, type Words } from './words.ts';

/**
 * name, adjective: of the country. place: part of it. seat: a government or institution that acts for it. leader: a person who
 * governs it. firm: a company at home in it. none: cancels. cue: a word of domestic news that hints at one country (sheriff,
 * crore). form: the legal form of companies of one country (GmbH).
 */
export type NameKind =
  | 'none'
  | 'cue'
  | 'form'
  | 'name'
  | 'adjective'
  | 'capital'
  | 'seat'
  | 'leader'
  | 'firm'
  | 'place'
  | 'state'
  | 'city';

/** One country that a name may mean; thousands: inhabitants, as a measure of how likely it is meant (states: a fixed rank). */
export type Candidate = { readonly country: CountryCode; readonly isState: boolean; readonly thousands: number };

export type NameEntry = {
  readonly kind: NameKind;
  /** The country it means when nothing else speaks; empty for kind none. */
  readonly country: CountryCode;
  /** Capitals count: US is a country, us is not. */
  readonly isAsWritten: boolean;
  /** Likeliest first, filled for towns and states; empty when only one country bears the name. */
  readonly candidates: readonly Candidate[];
  /** An English dictionary has it in lower case too (Reading, Nice, Mobile). */
  readonly isWord: boolean;
};

export type Endings = 'none' | 'listed' | 'any';
export type Grammar = Pick<NameTable, 'endings' | 'shortNames' | 'isBantu'>;
const INFLECTING: Grammar = { endings: 'any', shortNames: NO_DECLENSIONS, isBantu: false };

/** `endings`: what may follow, whole; null for up to four letters of any kind. */
export type Stem = { readonly entry: NameEntry; readonly endings: RegExp | null };

export type NameTable = {
  readonly entries: Map<string, NameEntry>;
  /** For each first word the length in words of the longest name that it begins; of names unread, for those that were asked for, 0 where they begin none. */
  readonly wordsMax: Map<string, number>;
  /** First words of English names that count in lower case too; any other word needs a capital to be looked up. */
  readonly lowerFirst: Set<string>;
  /** Pairs of first words with the second; of English, which is not asked of every word, all first words too. */
  readonly sieve: Sieve;
  /** Those of lowerFirst, apart: it is asked of nine words in ten, and so small that it stays at hand. */
  readonly lowerSieve: Sieve;
  /** Keys cut to their stem, for languages that inflect: the word must begin with it. */
  readonly stems: Map<string, Stem>;
  /** Beginnings written by hand: whatever begins so is meant, in any language. */
  readonly beginnings: Map<string, NameEntry>;
  /** What towns and countries take: nothing (stems only make adjectives), what declensions.ts lists, or whatever is short. */
  readonly endings: Endings;
  /** What names of four and five letters take where longer ones take whatever is short. */
  readonly shortNames: ShortDeclensions;
  /** Whether peoples and languages begin with a prefix: Wakenya, Kirusi. */
  readonly isBantu: boolean;
  /** Words of the language that are a name too: at the beginning of a sentence they are the word. */
  readonly plainWords: Set<string>;
  /** For scripts without spaces: the longest name that begins with the character. */
  readonly lettersMax: Map<string, number>;
  /** Names that are read when a text first holds their first word; null for most languages, whose names are all kept at once. */
  readonly unread: UnreadNames | null;
};

/** `names`: "key TAB kind TAB country TAB = where capitals count TAB sharers of the name"; `towns`: "key TAB flags TAB candidates". */
export type UnreadNames = { readonly names: NameLines; readonly towns: NameLines };

/** Asking again costs two microseconds; a set that only grows would cost memory for good. */
const ASKED_MAX = 20_000;

/** Countries that bear one name between them (Congo, Korea); empty where a single one does, or towns do. */
export function sharersOf(candidates: readonly Candidate[]): readonly CountryCode[] {
  return candidates.filter(({ isState, thousands }) => !isState && thousands === 0).map(({ country }) => country);
}

const LOWER_KINDS: ReadonlySet<string> = new Set<NameKind>(['none', 'cue', 'seat']);

/** A line has some 18 letters: eight places a name and more, since they are a power of two. */
const SIEVE_PLACES_A_LETTER = 0.45;
/** Eight for each name of English that counts in lower case too. */
const LOWER_SIEVE_PLACES = 2 ** 13;
/** Eight for each name of a language, which has 8,000 at most. */
const SIEVE_PLACES_MIN = 2 ** 16;

/** Of `files`, whose lines are `UnreadNames`, only the hashes of their first words are kept at the start. */
export function openTable(
  files: { readonly names: string; readonly towns: string } | null,
  grammar: Grammar = INFLECTING,
): NameTable {
  const letters = files === null ? 0 : files.names.length + files.towns.length;
  const sieve = openSieve(Math.max(SIEVE_PLACES_MIN, 2 ** Math.ceil(Math.log2(letters * SIEVE_PLACES_A_LETTER))));
  const lowerSieve = openSieve(LOWER_SIEVE_PLACES);
  const unread = files && {
    names: sift(files.names, sieve, { sieve: lowerSieve, kinds: LOWER_KINDS }),
    towns: sift(files.towns, sieve, null),
  };
  return {
    entries: new Map(),
    wordsMax: new Map(),
    lowerFirst: new Set(),
    sieve,
    lowerSieve,
    stems: new Map(),
    beginnings: new Map(),
    ...grammar,
    plainWords: new Set(),
    lettersMax: new Map(),
    unread,
  };
}

/** A later entry takes the place of an earlier one; towns of the same name become its candidates unless it brings its own. */
function keepName(table: NameTable, key: string, entry: NameEntry): void {
  const gap = key.indexOf(' ');
  const first = gap === -1 ? key : key.slice(0, gap);
  table.entries.set(key, entry);
  table.wordsMax.set(first, Math.max(table.wordsMax.get(first) ?? 0, wordsIn(key)));
  if (gap === -1) return;
  const second = key.slice(gap + 1).split(' ', 1)[0] ?? '';
  keepInSieve(table.sieve, hashOfPair(hashOf(first), hashOf(second)), PAIR);
}

function wordsIn(key: string): number {
  let count = 1;
  for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Length in words of the longest name that begins with the word; 0 when none does. */
export function wordsMaxFrom(table: NameTable, first: string): number {
  const known = table.wordsMax.get(first);
  if (known !== undefined || table.unread === null) return known ?? 0;
  return readNames(table, table.unread, first);
}

/** The entry under a key (words.ts), or undefined. */
export function entryOf(table: NameTable, key: string): NameEntry | undefined {
  const known = table.entries.get(key);
  if (known !== undefined) return known;
  const gap = key.indexOf(' ');
  if (wordsMaxFrom(table, gap === -1 ? key : key.slice(0, gap)) === 0) return undefined;
  return table.entries.get(key);
}

/** The entry of one word of a text. Most words are no name, which their hash tells before any line is looked for. */
export function entryAt(table: NameTable, words: Words, at: number): NameEntry | undefined {
  const hash = hashAt(words, at);
  return (kindsIn(table.sieve, hash) & wholeKind(hash)) !== 0 ? entryOf(table, keyOf(words, at)) : undefined;
}

/** Reads the names that begin with the word, once; the sieve knows them already. */
function readNames(table: NameTable, { names, towns }: UnreadNames, first: string): number {
  let wordsMax = 0;
  for (const fields of linesFrom(names, first)) {
    const [key, entry] = nameIn(fields);
    table.entries.set(key, entry);
    if (LOWER_KINDS.has(entry.kind)) table.lowerFirst.add(first);
    wordsMax = Math.max(wordsMax, wordsIn(key));
  }
  for (const [key = '', flags = '', written = ''] of linesFrom(towns, first)) {
    const town = townEntry(flags, written);
    const known = table.entries.get(key);
    if (known === undefined) table.entries.set(key, town);
    else if (known.candidates.length === 0) table.entries.set(key, { ...known, candidates: town.candidates });
    wordsMax = Math.max(wordsMax, wordsIn(key));
  }
  if (table.wordsMax.size >= ASKED_MAX) table.wordsMax.clear();
  table.wordsMax.set(first, wordsMax);
  return wordsMax;
}

/** A line of `names`: its key and what it means. */
export function nameIn([key = '', kind = '', country = '', written = '', sharers = '']: readonly string[]): [
  key: string,
  entry: NameEntry,
] {
  const candidates = sharers === '' ? [] : sharers.split(' ').map(sharer);
  return [key, { kind: kind as NameKind, country, isAsWritten: written === '=', candidates, isWord: false }];
}

function sharer(country: CountryCode): Candidate {
  return { country, isState: false, thousands: 0 };
}

function townEntry(flags: string, written: string): NameEntry {
  const candidates = written.split(' ').map(parseCandidate);
  const kind = candidates[0]?.isState === true ? 'state' : 'city';
  const country = candidates[0]?.country ?? '';
  return { kind, country, isAsWritten: false, candidates, isWord: flags.includes('w') };
}

function parseCandidate(written: string): Candidate {
  return { country: written.slice(0, 2), isState: written.charAt(2) === 's', thousands: Number(written.slice(3)) };
}

const ONE_SCRIPT_WITH_ENDINGS =
  /^[\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Georgian}\p{sc=Armenian}\p{sc=Ethiopic}\u0900-\u0dff]/u;
const LAST_VOWEL = /[aeiouy]$/;

/** Which words mean a name: itself alone, its cases too, or whatever begins with it. */
export type Spelling = 'exact' | 'inflected' | 'begun';

/** The same for a language that inflects, and for a script without spaces. */
export function keepInflected(table: NameTable, key: string, entry: NameEntry, spelling: Spelling): void {
  const known = table.entries.get(key);
  // A town that bears its country's name (Djibouti, Luxembourg) stays the country. Of two names the later wins, which is the one written by hand.
  if (known !== undefined && isTown(entry.kind)) return;
  keepName(table, key, entry);
  if (spelling === 'begun') table.beginnings.set(key, entry);
  if (spelling === 'inflected') keepStems(table, key, entry);
  const letter = key.charAt(0);
  if ((table.lettersMax.get(letter) ?? 0) < key.length) table.lettersMax.set(letter, key.length);
}

function isTown(kind: NameKind): boolean {
  return kind === 'city' || kind === 'capital';
}

/** The beginnings that a name keeps when its ending changes: Россия, России; Polska, Polski; 한국, 한국은. */
function keepStems(table: NameTable, key: string, entry: NameEntry): void {
  const keepStem = (stem: string, endings: RegExp | null = null): void => {
    if (!isTown(entry.kind) || !table.stems.has(stem)) table.stems.set(stem, { entry, endings });
  };
  if (table.endings === 'listed') {
    const declension = key.includes(' ') ? null : declensionOf(key);
    if (declension !== null) keepStem(declension.stem, declension.endings);
    if (entry.kind === 'name') keepAdjectiveStem(table, key, entry);
    return;
  }
  if (ONE_SCRIPT_WITH_ENDINGS.test(key) && key.length >= 2) {
    keepStem(key);
    if (key.length > 3 && LAST_SIGN.some((pattern) => pattern.test(key))) keepStem(key.slice(0, -1));
    if (entry.kind === 'name') keepAdjectiveStem(table, key, entry);
    return;
  }
  // Towns of such endings are many, and few of their names so short and no word.
  const declensionIn = entry.kind === 'city' ? fleetingDeclensionOf : shortDeclensionOf;
  const declension = declensionIn(key, table.shortNames);
  if (declension !== null) keepStem(declension.stem, declension.endings);
  // In Latin letters four are too few: Mali, Peru and Iran begin other words.
  const lettersMin = /^[a-z]/.test(key) ? 5 : 4;
  if (key.includes(' ') || key.length < lettersMin) return;
  keepStem(key);
  if (LAST_VOWEL.test(key) && key.length > lettersMin) keepStem(key.slice(0, -1));
}

/** The last vowel, or the sign that there is none, which gives way before an ending: Indic scripts, Hebrew, Georgian. */
const LAST_SIGN = [/^[\u0900-\u0dff].*\p{M}$/u, /^\p{sc=Hebrew}+ה$/u, /^\p{sc=Georgian}+[იაეო]$/u];
const ARABIC_PEOPLE = /^(?:[هة]|ين|ون|ات|ان|تين|ا)?$/;
const ARABIC_ROOT = /^(?:ال)?(\p{sc=Arabic}{3,}?)(?:يا|ا|ه)?$/u;

/** سوريا, سوري: a people is the name with its last letters changed. */
function keepAdjectiveStem(table: NameTable, key: string, name: NameEntry): void {
  const root = ARABIC_ROOT.exec(key)?.[1];
  if (root === undefined) return;
  const entry: NameEntry = { ...name, kind: 'adjective' };
  for (const stem of [`${root}ي`, `ال${root}ي`])
    if (!table.stems.has(stem)) table.stems.set(stem, { entry, endings: ARABIC_PEOPLE });
}
