// The gazetteer: every name we know for a place, read once from data/places (sources and licences: data/places/README.md).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountryCode, Place, RegionCode } from '../model/place.ts';
import { AGREED, type Languages, openLanguages } from './languages.ts';
import { type NameLines, openLines } from './name-lines.ts';
import { type NameEntry, type NameTable, nameIn, openTable } from './name-table.ts';

type Country = { readonly code: CountryCode; readonly alpha3: string; readonly above: readonly RegionCode[] };
type Region = {
  readonly code: RegionCode;
  readonly name: string;
  /** What papers and people call it beside M49's name. */
  readonly others: readonly string[];
  readonly above: readonly RegionCode[];
};
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
  readonly worldNames: readonly string[];
  /** English names, seats, phrases, and the world's cities and states. */
  readonly english: NameTable;
  /** Those of them that are no towns, parsed anew at each call. */
  readonly englishNames: () => readonly (readonly [key: string, entry: NameEntry])[];
  readonly languages: Languages;
  /** Names of countries and regions in every language and the short forms people type, parsed anew at each call. */
  readonly typedNames: () => readonly TypedName[];
  readonly givenNames: ReadonlySet<string>;
  /** Place names that are also a given name or a surname. */
  readonly personLike: ReadonlySet<string>;
  readonly roleWords: ReadonlySet<string>;
  /** Towns of ambiguous names with the states in which they lie (namesakes.ts). */
  readonly namesakes: NameLines;
  /** "TX", "Calif", "Ont": read only after "Town, ". */
  readonly stateAbbreviations: ReadonlyMap<string, CountryCode>;
};

const FOLDER = join(import.meta.dirname, '../../data/places');

/** Reads the data files: about 20 ms (npm run bench -- gazetteer). Keep what it returns; nothing here is ever read again. */
export function loadGazetteer(): Gazetteer {
  const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
  const { countries, regions, world } = JSON.parse(read('countries.json')) as {
    countries: Country[];
    regions: Region[];
    world: string[];
  };
  const [given = '', personLike = '', roles = ''] = read('people.txt').split('\n');
  // Kept as bytes: most runs decode a few of the languages, and many none.
  const languages = readFileSync(join(FOLDER, 'languages.tsv'));
  const nicknames = read('nicknames.tsv');
  const english = read('english.tsv');
  return {
    countries: new Map(countries.map((country) => [country.code, country])),
    regions,
    worldNames: world,
    areas: JSON.parse(read('areas.json')) as Area[],
    english: openTable({ names: english, towns: read('cities.tsv') }),
    englishNames: () => rows(english).map(nameIn),
    languages: openLanguages(languages),
    typedNames: () => parseTyped(languages.toString('utf8'), nicknames),
    givenNames: new Set(given.split(' ')),
    personLike: new Set(personLike.split(' ')),
    roleWords: new Set(roles.split(' ')),
    namesakes: openLines(read('namesakes.tsv')),
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

function parseTyped(languages: string, nicknames: string): TypedName[] {
  const typed: TypedName[] = [];
  for (const [key = '', country = ''] of rows(nicknames))
    typed.push({ key, place: { kind: 'country', code: country }, language: null });
  for (const [language = '', kind = '', code = '', forms = ''] of rows(languages)) {
    if ((kind !== 'name' && kind !== 'region') || language === AGREED) continue;
    const place: Place = kind === 'name' ? { kind: 'country', code } : { kind: 'region', code };
    for (const form of forms.split('|'))
      if (!form.endsWith('*')) typed.push({ key: form.replace(/[!=]$/, ''), place, language });
  }
  return typed;
}
