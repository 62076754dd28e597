// What a place is called on the page: names through Intl, flags by arithmetic.
import areas from '../../data/places/areas.json' with { type: 'json' };
import type { CountryCode, Place } from '../model/place.ts';

const REGIONAL_INDICATOR_A = 0x1f1e6;
const namesByLocale = new Map<string, { readonly long: Intl.DisplayNames; readonly short: Intl.DisplayNames }>();
// Locales come from outside; more than this many different ones are forgotten and made anew.
const LOCALES_MAX = 200;

/** The name in the locale (BCP 47; an unreadable one counts as English). Areas have English names only. Unknown codes stay as they are. */
export function placeName(place: Place, locale: string): string {
  switch (place.kind) {
    case 'country':
      return countryName(place.code, locale);
    case 'region':
      return capitalised(nameOf('long', place.code, locale));
    case 'area':
      return areas.find((area) => area.code === place.code)?.name ?? place.code;
    case 'world':
      return capitalised(nameOf('long', '001', locale));
  }
}

/** Two regional indicator letters that chats draw as a flag. Empty when the code is no two letters. */
export function flagOf(country: CountryCode): string {
  if (!/^[A-Z]{2}$/.test(country)) return '';
  return String.fromCodePoint(...[...country].map((letter) => REGIONAL_INDICATOR_A + letter.charCodeAt(0) - 65));
}

/** "Hong Kong SAR China" and "Myanmar (Burma)" are for forms; CLDR's short names are what papers print. */
function countryName(code: CountryCode, locale: string): string {
  const long = nameOf('long', code, locale);
  const isForForms = /[(（]/.test(long) || code === 'HK' || code === 'MO' || code === 'PS';
  return isForForms ? nameOf('short', code, locale) : long;
}

function nameOf(style: 'long' | 'short', code: string, locale: string): string {
  if (!/^(?:[A-Z]{2}|\d{3})$/.test(code)) return code;
  return displayNames(locale)[style].of(code) ?? code;
}

function displayNames(locale: string): { readonly long: Intl.DisplayNames; readonly short: Intl.DisplayNames } {
  const known = namesByLocale.get(locale);
  if (known !== undefined) return known;
  const readable = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale) && isLocale(locale) ? locale : 'en';
  const made = {
    long: new Intl.DisplayNames([readable, 'en'], { type: 'region' }),
    short: new Intl.DisplayNames([readable, 'en'], { type: 'region', style: 'short' }),
  };
  if (namesByLocale.size >= LOCALES_MAX) namesByLocale.clear();
  namesByLocale.set(locale, made);
  return made;
}

/** Intl throws on a malformed tag and offers no other question. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
