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

/** Null when nothing by that name has a zone. */
export function findZone(words: string, gazetteer: Gazetteer): string | null {
  return namedZone(words) ?? zoneOfCity(words) ?? zoneOfPlace(words, gazetteer);
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
