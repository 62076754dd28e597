// The gazetteer: every name we know for a place, read once from data/places (sources and licences: data/places/README.md).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountryCode, Place, RegionCode } from '../model/place.ts';

/**
 * name, adjective: of the country. place: part of it. seat: a government or institution that acts for it. none: cancels.
 * cue: a word of domestic news that hints at one country (sheriff, crore).
 */
export type NameKind = 'none' | 'cue' | 'name' | 'adjective' | 'capital' | 'seat' | 'place' | 'state' | 'city';

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

/** Names by key (words.ts), and for each first word the length in words of the longest name that it begins. */
export type NameTable = {
  readonly entries: Map<string, NameEntry>;
  /** Lines of towns that no text has named yet: read with entryOf. */
  readonly unread: Map<string, string>;
  readonly wordsMax: Map<string, number>;
  /** First words of names that count in lower case too; any other word needs a capital to be looked up. */
  readonly lowerFirst: Set<string>;
  /** Keys cut to their stem, for languages that inflect: the word must begin with it. */
  readonly stems: Map<string, NameEntry>;
  /** For scripts without spaces: the longest name that begins with the character. */
  readonly lettersMax: Map<string, number>;
};

type Country = { readonly code: CountryCode; readonly alpha3: string; readonly above: readonly RegionCode[] };
type Region = { readonly code: RegionCode; readonly name: string; readonly above: readonly RegionCode[] };
type Area = {
  readonly code: string;
  readonly name: string;
  readonly others: readonly string[];
  readonly members: readonly CountryCode[];
};

/** language: BCP 47 primary tag, or null for a nickname. */
export type TypedName = { readonly key: string; readonly place: Place; readonly language: string | null };

export type Gazetteer = {
  readonly countries: ReadonlyMap<CountryCode, Country>;
  readonly regions: readonly Region[];
  readonly areas: readonly Area[];
  /** English names, seats, phrases, and the world's cities and states. */
  readonly english: NameTable;
  /** Names in another language (BCP 47 primary tag), parsed when first asked for; empty for a language we do not know. */
  readonly inLanguage: (language: string) => NameTable;
  /** Names of countries and regions in every language and the short forms people type, parsed anew at each call. */
  readonly typedNames: () => readonly TypedName[];
  readonly givenNames: ReadonlySet<string>;
  /** Place names that are also a given name or a surname. */
  readonly personLike: ReadonlySet<string>;
  readonly roleWords: ReadonlySet<string>;
  /** "TX", "Calif", "Ont": read only after "Town, ". */
  readonly stateAbbreviations: ReadonlyMap<string, CountryCode>;
};

const FOLDER = join(import.meta.dirname, '../../data/places');

/** Reads the data files: about 30 ms. Keep what it returns; nothing here is ever read again. */
export function loadGazetteer(): Gazetteer {
  const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
  const { countries, regions } = JSON.parse(read('countries.json')) as { countries: Country[]; regions: Region[] };
  const [given = '', personLike = '', roles = ''] = read('people.txt').split('\n');
  const languages = read('languages.tsv');
  const nicknames = read('nicknames.tsv');
  const tables = new Map<string, NameTable>();
  return {
    countries: new Map(countries.map((country) => [country.code, country])),
    regions,
    areas: JSON.parse(read('areas.json')) as Area[],
    english: parseEnglish(read('english.tsv'), read('cities.tsv')),
    inLanguage: (language) => {
      const known = tables.get(language);
      if (known !== undefined) return known;
      const table = parseLanguage(linesOf(languages, language));
      tables.set(language, table);
      return table;
    },
    typedNames: () => parseTyped(languages, nicknames),
    givenNames: new Set(given.split(' ')),
    personLike: new Set(personLike.split(' ')),
    roleWords: new Set(roles.split(' ')),
    stateAbbreviations: new Map(
      rows(read('state-abbreviations.tsv')).map(([short = '', country = '']) => [short, country]),
    ),
  };
}

function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

const LOWER_KINDS: ReadonlySet<NameKind> = new Set(['none', 'cue', 'seat']);

function emptyTable(): NameTable {
  return {
    entries: new Map(),
    unread: new Map(),
    wordsMax: new Map(),
    lowerFirst: new Set(),
    stems: new Map(),
    lettersMax: new Map(),
  };
}

function keep(table: NameTable, key: string, entry: NameEntry): void {
  table.entries.set(key, entry);
  keepLength(table, key);
  if (LOWER_KINDS.has(entry.kind)) table.lowerFirst.add(key.split(' ', 1)[0] ?? key);
}

function keepLength(table: NameTable, key: string): void {
  const gap = key.indexOf(' ');
  if (gap === -1) {
    if (!table.wordsMax.has(key)) table.wordsMax.set(key, 1);
    return;
  }
  const first = key.slice(0, gap);
  let count = 1;
  for (let at = gap; at !== -1; at = key.indexOf(' ', at + 1)) count += 1;
  if ((table.wordsMax.get(first) ?? 0) < count) table.wordsMax.set(first, count);
}

function parseEnglish(english: string, cities: string): NameTable {
  const table = emptyTable();
  // 23,000 lines: what stands behind the name is parsed when the name is first met, which keeps the start short.
  let at = 0;
  while (at < cities.length) {
    const end = cities.indexOf('\n', at);
    const tab = cities.indexOf('\t', at);
    const key = cities.slice(at, tab);
    table.unread.set(key, cities.slice(tab + 1, end));
    keepLength(table, key);
    at = end + 1;
  }
  for (const [key = '', kind = '', country = '', written = '', shared = ''] of rows(english)) {
    const candidates =
      shared === ''
        ? (entryOf(table, key)?.candidates ?? [])
        : shared.split(' ').map((code) => ({ country: code, isState: false, thousands: 0 }));
    keep(table, key, { kind: kind as NameKind, country, isAsWritten: written === '=', candidates, isWord: false });
  }
  return table;
}

/** The entry under a key (words.ts), or undefined. */
export function entryOf(table: NameTable, key: string): NameEntry | undefined {
  const known = table.entries.get(key);
  if (known !== undefined) return known;
  const unread = table.unread.get(key);
  if (unread === undefined) return undefined;
  const [flags = '', written = ''] = unread.split('\t');
  const candidates = written.split(' ').map(parseCandidate);
  const first = candidates[0];
  if (first === undefined) return undefined;
  const kind = first.isState ? 'state' : 'city';
  const entry: NameEntry = {
    kind,
    country: first.country,
    isAsWritten: false,
    candidates,
    isWord: flags.includes('w'),
  };
  table.entries.set(key, entry);
  return entry;
}

function parseCandidate(written: string): Candidate {
  return { country: written.slice(0, 2), isState: written.charAt(2) === 's', thousands: Number(written.slice(3)) };
}

/** The lines of one language stand together in the file. */
function linesOf(languages: string, language: string): string {
  const first = languages.startsWith(`${language}\t`) ? 0 : languages.indexOf(`\n${language}\t`) + 1;
  if (first === 0 && !languages.startsWith(`${language}\t`)) return '';
  const last = languages.lastIndexOf(`\n${language}\t`);
  const end = languages.indexOf('\n', Math.max(first, last + 1));
  return languages.slice(first, end === -1 ? undefined : end);
}

function parseLanguage(lines: string): NameTable {
  const table = emptyTable();
  for (const [, kind = '', country = '', forms = ''] of rows(lines)) {
    if (kind === 'region') continue;
    const entry: NameEntry = { kind: kind as NameKind, country, isAsWritten: false, candidates: [], isWord: false };
    for (const form of forms.split('|')) {
      const isStem = form.endsWith('*');
      const key = isStem ? form.slice(0, -1) : form;
      const known = table.entries.get(key);
      // A capital that bears its country's name (Djibouti, Luxembourg) stays the country; hand-written lines come last and win.
      if (known !== undefined && kind === 'city') continue;
      keep(table, key, entry);
      keepStems(table, key, entry, isStem);
      const letter = key.charAt(0);
      if ((table.lettersMax.get(letter) ?? 0) < key.length) table.lettersMax.set(letter, key.length);
    }
  }
  return table;
}

const ONE_SCRIPT_WITH_ENDINGS = /^[\p{sc=Hangul}\p{sc=Bengali}\p{sc=Devanagari}\p{sc=Arabic}\p{sc=Hebrew}]/u;
const LAST_VOWEL = /[aeiouyаеиоуыэюяіїєьαηος]$/u;

/** The beginnings that a name keeps when its ending changes: Россия, России; Polska, Polski; 한국, 한국은. */
function keepStems(table: NameTable, key: string, entry: NameEntry, isStem: boolean): void {
  const keepStem = (stem: string): void => {
    if (entry.kind !== 'city' || !table.stems.has(stem)) table.stems.set(stem, entry);
  };
  if (isStem || (ONE_SCRIPT_WITH_ENDINGS.test(key) && key.length >= 2)) {
    keepStem(key);
    return;
  }
  // In Latin letters four are too few: Mali, Peru and Iran begin other words.
  const lettersMin = /^[a-z]/.test(key) ? 5 : 4;
  if (key.includes(' ') || key.length < lettersMin) return;
  keepStem(key);
  if (LAST_VOWEL.test(key) && key.length > lettersMin) keepStem(key.slice(0, -1));
}

function parseTyped(languages: string, nicknames: string): TypedName[] {
  const typed: TypedName[] = [];
  for (const [key = '', country = ''] of rows(nicknames))
    typed.push({ key, place: { kind: 'country', code: country }, language: null });
  for (const [language = '', kind = '', code = '', forms = ''] of rows(languages)) {
    if (kind !== 'name' && kind !== 'region') continue;
    const place: Place = kind === 'name' ? { kind: 'country', code } : { kind: 'region', code };
    for (const key of forms.split('|')) if (!key.endsWith('*')) typed.push({ key, place, language });
  }
  return typed;
}
