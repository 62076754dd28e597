// Finds lists of countries, "Poland, Japan, Chile and Fiji": names with nothing but commas and "and" between them.
import type { Located } from './mention.ts';

const LIST_COUNTRIES_MIN = 4;
const LIST_GAP_LETTERS_MAX = 6;

/** The positions of mentions in runs of at least four different countries. */
export function listedMentions(found: readonly Located[]): ReadonlySet<number> {
  const listed = new Set<number>();
  if (found.length < LIST_COUNTRIES_MIN) return listed;
  for (let start = 0; start < found.length; ) {
    let end = start + 1;
    while (end < found.length && areInARow(found[end - 1], found[end])) end += 1;
    if (end - start >= LIST_COUNTRIES_MIN && countriesIn(found.slice(start, end)) >= LIST_COUNTRIES_MIN)
      for (let at = start; at < end; at += 1) listed.add(at);
    start = end;
  }
  return listed;
}

function countriesIn(found: readonly Located[]): number {
  return new Set(found.map(({ mention }) => mention.country)).size;
}

function areInARow(a: Located | undefined, b: Located | undefined): boolean {
  if (a === undefined || b === undefined || a.reading !== b.reading) return false;
  const { text, starts, ends } = a.reading.words;
  const end = ends[a.mention.last] ?? 0;
  const start = starts[b.mention.first] ?? 0;
  if (start - end > LIST_GAP_LETTERS_MAX || start < end) return false;
  return /^(?:,? (?:and |the |or )?|, )$/.test(text.slice(end, start));
}
