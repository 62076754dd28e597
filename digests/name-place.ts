// What places are called in the chat's language: countries and regions by Unicode's data, areas by our own phrases.
import { text } from '../src/model/message.ts';
import type { CountryCode, Place } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { flagOf, placeName } from '../src/places/names.ts';

/** Places named one by one; beyond that the rest are counted. */
const NAMED_MAX = 3;

/** "🇵🇰 Pakistan, Southern Asia", "Japan, Kenya and 4 more" */
export function namePlaces(places: readonly Place[], phrases: Phrases): string {
  const names = places.map((place) => namePlace(place, phrases));
  const comma = phrases.words('comma');
  if (names.length <= NAMED_MAX) return names.join(comma);
  const some = names.slice(0, NAMED_MAX - 1).join(comma);
  const spans = phrases.spans('places-more', { places: text(some), count: names.length - NAMED_MAX + 1 });
  return spans.map((span) => span.text).join('');
}

/** A country with its flag before it. */
export function namePlace(place: Place, phrases: Phrases): string {
  if (place.kind === 'area' && phrases.has(`area-${place.code}`)) return phrases.words(`area-${place.code}`);
  const name = placeName(place, phrases.locale);
  return place.kind === 'country' ? `${flagOf(place.code)} ${name}` : name;
}

export function nameCountry(country: CountryCode | null, phrases: Phrases): string {
  return country === null ? phrases.words('country-none') : namePlace({ kind: 'country', code: country }, phrases);
}
