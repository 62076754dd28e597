// How far the largest town of a name is ahead of the next: a great city tells in which country the towns beside it lie.
import type { CountryCode } from '../model/place.ts';
import type { Mention } from './mention.ts';

const FAR_AHEAD = 4;

/** Whether the largest town of the name is several times the next. */
export function isLikeliestByFar({ kind, candidates }: Mention): boolean {
  const [first, second] = candidates;
  return (
    kind === 'city' && first !== undefined && second !== undefined && first.thousands >= FAR_AHEAD * second.thousands
  );
}

const GREAT_CITY_THOUSANDS = 1_000;
const GREAT_AHEAD = 25;

/** Melbourne is Australia's, though Florida has one. */
export function isGreatByFar({ candidates }: Mention): boolean {
  const [first, second] = candidates;
  if (first === undefined || first.thousands < GREAT_CITY_THOUSANDS) return false;
  return first.thousands >= GREAT_AHEAD * (second?.thousands ?? 0);
}

/** Whether another great city of the country stands in the text: beside Melbourne, Richmond is not Virginia's. */
export function isBesideGreat(great: ReadonlyMap<string, CountryCode>, name: string, country: CountryCode): boolean {
  for (const [city, own] of great) if (own === country && city !== name) return true;
  return false;
}
