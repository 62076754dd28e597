// Finds the IANA zone that a person means: "Asia/Karachi", "karachi", "карачи", "lahore", "pakistan", "new york", "utc".
import { isZone } from '../src/config.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import { lookUpPlace } from '../src/places/look-up.ts';
import { entryOf } from '../src/places/name-table.ts';
import { nameKey } from '../src/places/words.ts';
import { zoneOfCity } from './zone-cities.ts';

const zones = new Map<string, string>();

/** Where a country has several: the one of most of its people. */
const MAIN_ZONES: Readonly<Record<CountryCode, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

/** Cities whose zone is not the main one of their country, and that no zone is named after. */
const CITY_ZONES: Readonly<Record<string, string>> = {
  austin: 'America/Chicago',
  brisbane: 'Australia/Brisbane',
  calgary: 'America/Edmonton',
  dallas: 'America/Chicago',
  houston: 'America/Chicago',
  'las vegas': 'America/Los_Angeles',
  portland: 'America/Los_Angeles',
  'san antonio': 'America/Chicago',
  'san diego': 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  'st louis': 'America/Chicago',
};

/** As people sign their hours, where one meaning is by far the commonest; EST is no Estonia here. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ...{ est: 'America/New_York', edt: 'America/New_York', cst: 'America/Chicago', cdt: 'America/Chicago' },
  ...{ mst: 'America/Denver', mdt: 'America/Denver', pst: 'America/Los_Angeles', pdt: 'America/Los_Angeles' },
  ...{ akst: 'America/Anchorage', hst: 'Pacific/Honolulu', brt: 'America/Sao_Paulo' },
  ...{ bst: 'Europe/London', wet: 'Europe/Lisbon', cet: 'Europe/Paris', cest: 'Europe/Paris', msk: 'Europe/Moscow' },
  ...{ wat: 'Africa/Lagos', cat: 'Africa/Maputo', eat: 'Africa/Nairobi', sast: 'Africa/Johannesburg' },
  ...{ pkt: 'Asia/Karachi', ist: 'Asia/Kolkata', npt: 'Asia/Kathmandu', wib: 'Asia/Jakarta', sgt: 'Asia/Singapore' },
  ...{ hkt: 'Asia/Hong_Kong', jst: 'Asia/Tokyo', kst: 'Asia/Seoul', awst: 'Australia/Perth' },
  ...{ aest: 'Australia/Sydney', aedt: 'Australia/Sydney', nzst: 'Pacific/Auckland', nzdt: 'Pacific/Auckland' },
};

/** Minutes ahead of UTC to a place that has that clock all the year: IANA has no zones for half hours, and names the others with the sign turned. */
const OFFSETS: ReadonlyMap<number, string> = new Map([
  ...([
    [-660, 'Pacific/Pago_Pago'],
    [-600, 'Pacific/Honolulu'],
    [-540, 'Pacific/Gambier'],
  ] as const),
  ...([
    [-480, 'Pacific/Pitcairn'],
    [-420, 'America/Phoenix'],
    [-360, 'America/Costa_Rica'],
  ] as const),
  ...([
    [-300, 'America/Bogota'],
    [-240, 'America/Caracas'],
    [-180, 'America/Sao_Paulo'],
  ] as const),
  ...([
    [-120, 'America/Noronha'],
    [-60, 'Atlantic/Cape_Verde'],
    [0, 'UTC'],
    [60, 'Africa/Lagos'],
  ] as const),
  ...([
    [120, 'Africa/Maputo'],
    [180, 'Africa/Nairobi'],
    [210, 'Asia/Tehran'],
    [240, 'Asia/Dubai'],
  ] as const),
  ...([
    [270, 'Asia/Kabul'],
    [300, 'Asia/Karachi'],
    [330, 'Asia/Kolkata'],
    [345, 'Asia/Kathmandu'],
  ] as const),
  ...([
    [360, 'Asia/Dhaka'],
    [390, 'Asia/Yangon'],
    [420, 'Asia/Bangkok'],
    [480, 'Asia/Singapore'],
  ] as const),
  ...([
    [540, 'Asia/Tokyo'],
    [570, 'Australia/Darwin'],
    [600, 'Australia/Brisbane'],
  ] as const),
  ...([
    [660, 'Pacific/Guadalcanal'],
    [720, 'Pacific/Tarawa'],
    [780, 'Pacific/Tongatapu'],
    [840, 'Pacific/Kiritimati'],
  ] as const),
]);

/** Null when nothing by that name has a zone. */
export function findZone(words: string, gazetteer: Gazetteer): string | null {
  return (
    ABBREVIATIONS[words.trim().toLowerCase()] ??
    offsetZone(words) ??
    namedZone(words) ??
    zoneOfCity(words) ??
    zoneOfPlace(words, gazetteer)
  );
}

/** "UTC+5", "gmt +5:30", "-03:00". Null for anything else, and for an offset that nobody keeps all the year. */
function offsetZone(words: string): string | null {
  const found = /^(?:utc|gmt)?\s?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?$/iu.exec(words.trim());
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return OFFSETS.get(found[1] === '+' || minutes === 0 ? minutes : -minutes) ?? null;
}

/** By the zone's own name alone. */
function namedZone(words: string): string | null {
  const name = words
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
  if (name === 'utc' || name === 'gmt' || name === 'z') return 'UTC';
  if (zones.size === 0) {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      zones.set(zone.toLowerCase(), zone);
      const city = zone.split('/').at(-1)?.toLowerCase();
      if (city !== undefined && zone.includes('/')) zones.set(city, zone);
    }
  }
  const found = zones.get(name);
  if (found !== undefined) return found;
  // An alias that ICU knows but does not list, such as Asia/Calcutta's new name.
  return name.includes('/') && isZone(words.trim()) ? words.trim() : null;
}

function zoneOfPlace(words: string, gazetteer: Gazetteer): string | null {
  const key = nameKey(words);
  const city = CITY_ZONES[key];
  if (city !== undefined) return city;
  const place = lookUpPlace(words, gazetteer);
  if (place.kind === 'found') return place.place.kind === 'country' ? zoneOfCountry(place.place.code) : null;
  const entry = entryOf(gazetteer.english, key);
  return entry === undefined || entry.country === '' ? null : zoneOfCountry(entry.country);
}

/** The zone of most of its people; null for a code that nobody knows. */
export function zoneOfCountry(country: CountryCode): string | null {
  const main = MAIN_ZONES[country];
  if (main !== undefined) return main;
  const [only] = zonesOfCountry(country);
  return only ?? null;
}

/** All that its people live by, as the Unicode data lists them. */
function zonesOfCountry(country: CountryCode): readonly string[] {
  const locale: Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  );
  return locale.getTimeZones?.() ?? [];
}
