// Countries whose name is a common noun too: where a text writes turkey or china small, its capital at the head of a headline is no country.
import type { Located, Reading } from './mention.ts';
import type { NameKind } from './name-table.ts';
import { isCapital, keyOf } from './words.ts';

/** The name and the forms that give the noun away. */
const NOUNS: Readonly<Record<string, ReadonlySet<string>>> = {
  turkey: new Set(['turkey', 'turkeys', 'thanksgiving']),
  china: new Set(['china', 'tableware']),
};
const SPEAKING_KINDS: ReadonlySet<NameKind> = new Set(['adjective', 'capital', 'seat', 'city']);

/** The mentions without those of a noun; a text that speaks of the country's people, towns or government means the country. */
export function withoutNouns(found: readonly Located[], readings: readonly Reading[]): readonly Located[] {
  return found.some(isNounLike) ? found.filter((one) => !isNounLike(one) || !isNoun(one, found, readings)) : found;
}

function isNounLike({ mention, words }: Located): boolean {
  return mention.kind === 'name' && (words === 'Turkey' || words === 'China');
}

function isNoun({ mention, words }: Located, found: readonly Located[], readings: readonly Reading[]): boolean {
  if (found.some((other) => other.mention.country === mention.country && SPEAKING_KINDS.has(other.mention.kind)))
    return false;
  const forms = NOUNS[words.toLowerCase()];
  return forms !== undefined && readings.some((reading) => holdsNoun(reading, forms));
}

/** A small letter in the middle of prose; a feed without capitals says nothing. */
function holdsNoun({ words, isSmall }: Reading, forms: ReadonlySet<string>): boolean {
  if (isSmall) return false;
  for (let at = 0; at < words.count; at += 1) {
    const key = keyOf(words, at);
    if (forms.has(key) && (!isCapital(words, at) || key === 'thanksgiving')) return true;
  }
  return false;
}
