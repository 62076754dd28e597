// Places: what a text is about, and what a person can ask for.

/** ISO 3166-1 alpha-2 in capitals, and XK for Kosovo. */
export type CountryCode = string;

/** UN M49 area of three digits: 034 Southern Asia, 142 Asia, 001 the world. */
export type RegionCode = string;

/** Share of a text (or story) that is about the country, 0 to 1; the shares of one text sum to 1 or to nothing. */
export type PlaceShare = { readonly country: CountryCode; readonly share: number };

/** What one can ask for. An area is a common name that M49 lacks (middle east, sahel): defined once, in data. */
export type Place =
  | { readonly kind: 'country'; readonly code: CountryCode }
  | { readonly kind: 'region'; readonly code: RegionCode }
  | { readonly kind: 'area'; readonly code: string }
  | { readonly kind: 'world' };

/** One word that stands for a place in a table: PK, 034, area:sahel, 001. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'country':
    case 'region':
      return place.code;
    case 'area':
      return `area:${place.code}`;
    case 'world':
      return '001';
  }
}

/** The inverse of placeKey. Null when the key has no known form (a row from another version). */
export function parsePlaceKey(key: string): Place | null {
  if (key === '001') return { kind: 'world' };
  if (/^[A-Z]{2}$/.test(key)) return { kind: 'country', code: key };
  if (/^\d{3}$/.test(key)) return { kind: 'region', code: key };
  if (key.startsWith('area:')) return { kind: 'area', code: key.slice('area:'.length) };
  return null;
}
