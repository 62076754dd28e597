// Where the stories of a digest or an answer are, by country: the map above it, and the same in a sentence.
import type { CoverageMap } from '../src/model/coverage.ts';
import type { Edition } from '../src/model/edition.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { placeName } from '../src/places/names.ts';
import { listNames } from './name-place.ts';

/** Countries named for whoever cannot see the map. */
const NAMED_MAX = 6;

/** `wanted` null for the world. Null where no story is about any of the countries. */
export function coverageOf(
  { countryCounts }: Edition,
  { wanted, phrases }: { readonly wanted: ReadonlySet<CountryCode> | null; readonly phrases: Phrases },
): CoverageMap | null {
  if (Object.keys(countryCounts).length === 0) return null;
  const of = wanted === null ? [] : [...wanted].toSorted();
  return { of, counts: countryCounts, alt: sayCounts(countryCounts, phrases) };
}

/** "Map of stories by country: Pakistan 5, India 4 and 7 more" */
function sayCounts(counts: Edition['countryCounts'], phrases: Phrases): string {
  const most = Object.entries(counts).toSorted(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  const names = most.map(([code, count]) =>
    phrases.words('map-country', { country: placeName({ kind: 'country', code }, phrases.locale), count }),
  );
  return phrases.words('map-alt', { countries: listNames(names, { namedMax: NAMED_MAX, phrases }) });
}
