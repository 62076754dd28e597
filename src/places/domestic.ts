// What a text's own domestic words and towns say: of which country it is local news, and which foreign name stands alone in it.
import type { CountryCode } from '../model/place.ts';
import type { Resolved } from './mention.ts';
import type { NameKind } from './name-table.ts';

const DOMESTIC_WORDS_MIN = 2;
const LONELY_KINDS: ReadonlySet<NameKind> = new Set(['name', 'adjective', 'capital', 'city', 'place']);

/**
 * A country that only one word names, in a text with two and more domestic words of another: a namesake, a dish, a language lesson.
 * A town is lonely beside two towns of another country too: Edmonton is a quarter of London and of Cairns, and no table has every quarter.
 */
export function markLonely(resolved: readonly Resolved[]): Resolved[] {
  const local = localWords(resolved);
  if (local.size === 0) return [...resolved];
  const domestic = domesticWords(resolved);
  const names = wordsByCountry(resolved, (kind) => kind !== 'form');
  return resolved.map((one) => {
    const { country, located } = one;
    const isLonely =
      LONELY_KINDS.has(located.mention.kind) &&
      located.mention.within === '' &&
      (located.mention.kind === 'city' ? !local.has(country) : domestic.size > 0 && !domestic.has(country)) &&
      names.get(country)?.size === 1;
    return isLonely ? { ...one, isLonely } : one;
  });
}

/** Countries of which at least two different domestic words stand in the text. */
export function domesticWords(resolved: readonly Resolved[]): ReadonlySet<CountryCode> {
  return countriesWith(resolved, CUE);
}

const CUE: ReadonlySet<NameKind> = new Set(['cue']);
const LOCAL_KINDS: ReadonlySet<NameKind> = new Set(['cue', 'city', 'state']);

/** Countries of which at least two different towns, states or domestic words stand in the text. */
function localWords(resolved: readonly Resolved[]): ReadonlySet<CountryCode> {
  return countriesWith(resolved, LOCAL_KINDS);
}

/** Countries of which two and more different words of these kinds stand in the text. */
function countriesWith(resolved: readonly Resolved[], kinds: ReadonlySet<NameKind>): ReadonlySet<CountryCode> {
  // Most texts have no two of them, and nothing need be counted.
  if (resolved.filter(({ located }) => kinds.has(located.mention.kind)).length < DOMESTIC_WORDS_MIN) return NONE;
  const words = wordsByCountry(resolved, (kind) => kinds.has(kind));
  return new Set([...words].filter(([, own]) => own.size >= DOMESTIC_WORDS_MIN).map(([country]) => country));
}

const NINE = 0x39;
const NONE: ReadonlySet<CountryCode> = new Set();

function wordsByCountry(
  resolved: readonly Resolved[],
  isCounted: (kind: NameKind) => boolean,
): Map<CountryCode, Set<string>> {
  const words = new Map<CountryCode, Set<string>>();
  for (const { country, located } of resolved) {
    if (!isCounted(located.mention.kind)) continue;
    const known = words.get(country);
    // Amounts of one currency (tickers.ts) are one word, however many.
    const key = located.words.charCodeAt(0) <= NINE ? '' : located.words.toLowerCase();
    if (known === undefined) words.set(country, new Set([key]));
    else known.add(key);
  }
  return words;
}
