// What places are called in the chat's language: countries and regions by Unicode's data, areas by our own phrases.
import { type Span, text } from '../src/model/message.ts';
import type { CountryCode, Place } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { flagOf, placeName } from '../src/places/names.ts';

/** Places named one by one; beyond that the rest are counted. */
const NAMED_MAX = 3;

/** "🇵🇰 Pakistan, Southern Asia", "Japan, Kenya and 4 more" */
export function namePlaces(places: readonly Place[], phrases: Phrases): string {
  return listNames(
    places.map((place) => namePlace(place, phrases)),
    { namedMax: NAMED_MAX, phrases },
  );
}

/** All of them where they are few, else the first ones and how many more. */
export function listNames(
  names: readonly string[],
  { namedMax, phrases }: { readonly namedMax: number; readonly phrases: Phrases },
): string {
  const comma = phrases.words('comma');
  if (names.length <= namedMax) return names.join(comma);
  const some = names.slice(0, namedMax - 1).join(comma);
  const spans = phrases.spans('places-more', { places: text(some), count: names.length - namedMax + 1 });
  return spans.map((span) => span.text).join('');
}

/** The same in bold, for a line of ours. */
export function boldPlaces(places: readonly Place[], phrases: Phrases): readonly Span[] {
  return spanPlaces(places, phrases).map((span) => ({ ...span, style: 'bold' }));
}

/**
 * The same as spans, for a line of ours. Where lines run from right to left each flag stands in an isolate of its own: as its halves
 * are Latin letters, it would turn the whole list round.
 */
export function spanPlaces(places: readonly Place[], phrases: Phrases): readonly Span[] {
  const names = namePlaces(places, phrases);
  if (phrases.direction === 'ltr') return [text(names)];
  return names
    .split(FLAG)
    .filter((piece) => piece !== '')
    .map((piece) => phrases.place(text(piece)));
}

const FLAG = /(\p{Regional_Indicator}{2})/u;

/** A country with its flag before it. */
export function namePlace(place: Place, phrases: Phrases): string {
  if (place.kind === 'area' && phrases.has(`area-${place.code}`)) return phrases.words(`area-${place.code}`);
  const name = placeName(place, phrases.locale);
  return place.kind === 'country' ? `${flagOf(place.code)} ${name}` : name;
}

export function nameCountry(country: CountryCode, phrases: Phrases): string {
  return namePlace({ kind: 'country', code: country }, phrases);
}

/** A country as a heading: its flag is isolated, or the first thing in an Arabic line would be Latin letters. */
export function headCountry(country: CountryCode, phrases: Phrases): readonly Span[] {
  const name = placeName({ kind: 'country', code: country }, phrases.locale);
  return [phrases.place(text(flagOf(country))), text(` ${name}`)];
}
