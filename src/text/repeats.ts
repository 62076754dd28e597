// Learns what an outlet prints under and over every article: a line that comes back in article after article is furniture, in whatever language.
import { splitSentences } from './sentences.ts';

/** What is known of one outlet's lines. Mutable, bounded, and small: about 300 numbers. */
type OutletLines = { readonly sightings: Map<number, number>; articles: number };

export type Repeats = Map<string, OutletLines>;

/** Seen in this many articles a line is furniture. Four, for an outlet may tell one event in three articles with one paragraph in common. */
const SIGHTINGS_MIN = 4;
/** Furniture stands at the edges; in the middle a repeated paragraph is background, and the article's own. */
const EDGE_FIRST = 3;
const EDGE_LAST = 4;
/** Longer ones are background that the desk keeps ready: not news, but true. */
const LINE_CHARACTERS_MAX = 320;
const LINES_KEPT_MAX = 300;
const OUTLETS_KEPT_MAX = 5_000;
/** An article that shares more of its edges than this with earlier ones is a new version of one of them and teaches nothing. */
const KNOWN_SHARE_MAX = 0.5;

export function openRepeats(): Repeats {
  return new Map();
}

/**
 * Whether the outlet has printed this line in article after article; null while it has printed none so often, so that its
 * texts need not be cut into lines. Letters and digits alone count: "Read more »" is "READ MORE".
 */
export function repeatedIn(repeats: Repeats, outletId: string): ((line: string) => boolean) | null {
  const known = repeats.get(outletId);
  if (known === undefined || !known.sightings.values().some((sightings) => sightings >= SIGHTINGS_MIN)) return null;
  return (line) => {
    const key = keyOf(line);
    return key !== null && (known.sightings.get(key) ?? 0) >= SIGHTINGS_MIN;
  };
}

/** Takes note of one article's clean text, paragraphs joined by a blank line. To be called once an article, in the order of arrival. */
export function learnRepeats(repeats: Repeats, outletId: string, text: string): void {
  const known = repeats.get(outletId) ?? { sightings: new Map<number, number>(), articles: 0 };
  if (!repeats.has(outletId) && repeats.size >= OUTLETS_KEPT_MAX) repeats.clear();
  repeats.set(outletId, known);
  const keys = edgeKeys(text);
  const seenBefore = keys.filter((key) => known.sightings.has(key)).length;
  if (keys.length > 1 && seenBefore > keys.length * KNOWN_SHARE_MAX) return;
  known.articles++;
  for (const key of keys) {
    const sightings = (known.sightings.get(key) ?? 0) + 1;
    known.sightings.delete(key); // moves to the end: the longest unseen goes first
    known.sightings.set(key, sightings);
  }
  for (const [key, sightings] of known.sightings) {
    if (known.sightings.size <= LINES_KEPT_MAX) break;
    if (sightings < SIGHTINGS_MIN) known.sightings.delete(key);
  }
  if (known.sightings.size > 2 * LINES_KEPT_MAX) known.sightings.clear();
}

/** Paragraphs at the edges, and the first and last sentences: many feeds give an article in one paragraph, furniture included. */
function edgeKeys(text: string): readonly number[] {
  const lines = text.split('\n\n');
  const edge =
    lines.length <= EDGE_FIRST + EDGE_LAST ? lines : [...lines.slice(0, EDGE_FIRST), ...lines.slice(-EDGE_LAST)];
  const first = splitSentences(edge[0] ?? '', null).slice(0, 1);
  const last = splitSentences(edge.at(-1) ?? '', null).slice(-2);
  return [...new Set([...edge, ...first, ...last].flatMap((line) => keyOf(line) ?? []))];
}

/** A number for a line; null for what is no line of furniture. Its digits count: a market that closes at another number each day is news. */
function keyOf(line: string): number | null {
  if (line.length > LINE_CHARACTERS_MAX) return null;
  const letters = line.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (letters.length < 4) return null;
  let hash = 0x811c9dc5; // FNV-1a, 30 bits of it: a small integer costs a map least
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return (hash >>> 2) ^ letters.length;
}
