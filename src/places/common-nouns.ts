// Countries whose name is a common noun too: where a text writes turkey or china small, its capital at the head of a headline is no country.
import type { Located, Reading } from './mention.ts';
import type { NameKind } from './name-table.ts';
import { standsIn } from './words.ts';

/** By the name, what gives the noun away. */
const NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Turkey', ['turkey', 'turkeys', 'Thanksgiving']],
  ['China', ['china', 'tableware']],
]);
const SPEAKING_KINDS: ReadonlySet<NameKind> = new Set(['adjective', 'capital', 'seat', 'city']);

/** The mentions without those of a noun; a text that speaks of the country's people, towns or government means the country. */
export function withoutNouns(found: readonly Located[], readings: readonly Reading[]): readonly Located[] {
  return found.some(isNounLike) ? found.filter((one) => !isNounLike(one) || !isNoun(one, found, readings)) : found;
}

function isNounLike({ mention, words }: Located): boolean {
  return mention.kind === 'name' && (words === 'Turkey' || words === 'China');
}

function isNoun({ mention, words }: Located, found: readonly Located[], readings: readonly Reading[]): boolean {
  const nouns = NOUNS.get(words) ?? [];
  // A feed without capitals says nothing.
  if (!readings.some(({ words: { text }, isSmall }) => !isSmall && nouns.some((noun) => standsIn(text, noun))))
    return false;
  return !found.some((other) => other.mention.country === mention.country && SPEAKING_KINDS.has(other.mention.kind));
}
