// How much speaks for a join or a merge: likeness of words, less what time, size and missing knowledge take away.
import { HOUR_MS, type Instant } from '../base/time.ts';
import { hasCommonness } from '../text/commonness.ts';
import type { IndexedArticle, OpenStory } from './cluster-index.ts';
import { areApart, differInMagnitude } from './cluster-scene.ts';

// Tuned together on the public development sets (November 2026), which gave BCubed F1 96.2 (precision 95.9) on dated news round-ups,
// 90.2 on headlines alone, 97.6 on full articles, 86.0 (80.3) on look-alike events, 88.5 on undated snippets: mean 91.1.

/** What likeness must reach, after all that is asked below, for an article to join. */
export const JOIN_MIN = 0.18;

/** What likeness must reach for two stories to become one: dear, because it cannot be undone once told. */
export const MERGE_MIN = 0.38;

/** After this many hours likeness counts a third (1/e). */
const FADING_HOURS = 48;

/** Part of the time a story has been running that counts as distance: preview, event and reaction are not one story. News F1 +1.3. */
const AGEING = 0.4;

/** Where no date says that two texts are of one time, likeness counts for less. Precision on look-alikes 68 without it, 80 with it. */
const UNDATED = 0.72;
const UNDATED_MERGE = 0.92;

/** The larger a story, the more alike an article must be: by this part for each doubling, up to TIGHT_MAX articles. Precision +3. */
const TIGHTENING = 0.12;
const TIGHT_MAX = 64;

/** In a language without a table of common words, texts look more alike than they are. Pair F1 79 without it, 83 with it on Russian. */
const UNLISTED = 1.55;

type Span = OpenStory['span'];

/**
 * What is left of likeness when both play clearly in different countries: told in the same words, two votes are still two. Where capitals
 * tell names, and an article of two names or more shares at most one with the story, hardly anything; where they do not, most of it,
 * because a headline's only country is often a bystander's. Names in common outweigh the place.
 */
const ELSEWHERE = Number(process.env.EW ?? 0.45);
const ELSEWHERE_NAMELESS = Number(process.env.EN ?? 0.75);
const NAMES_TOLD_MIN = 2;
const NAMES_SHARED_MIN = 2;

/** And when the magnitudes of their quakes differ. */
const OTHER_MAGNITUDE = 0.5;

/** What speaks for an article joining a story, to be held against JOIN_MIN. `at` null when the article has no date. */
export function joinEvidence(pair: {
  readonly similarity: number;
  readonly article: Pick<IndexedArticle, 'at' | 'names' | 'scene'>;
  readonly sharedNames: number;
  readonly story: OpenStory;
  readonly language: string;
}): number {
  const { similarity, article, sharedNames, story, language } = pair;
  const { at, names, scene } = article;
  const hours = hoursBetween(at, story.span);
  const running = story.span === null ? 0 : (story.span.last - story.span.first) / HOUR_MS;
  const time = hours === null ? UNDATED : fading(hours + AGEING * running);
  const tightness = 1 + TIGHTENING * Math.log2(Math.min(Math.max(story.articles.size, 1), TIGHT_MAX));
  const sameness = areApart(scene, story.scene) ? elsewhere(names.size, sharedNames) : 1;
  const strength = differInMagnitude(scene, story.scene) ? OTHER_MAGNITUDE : 1;
  return (similarity * time * sameness * strength) / (tightness * (hasCommonness(language) ? 1 : UNLISTED));
}

/** What speaks for two stories being one, to be held against MERGE_MIN. */
export function mergeEvidence(similarity: number, story: OpenStory, other: OpenStory): number {
  const isOther = areApart(story.scene, other.scene) || differInMagnitude(story.scene, other.scene);
  const scene = isOther ? ELSEWHERE : 1;
  if (story.span === null || other.span === null) return similarity * scene * UNDATED_MERGE;
  return (
    similarity *
    scene *
    fading(Math.max(0, story.span.first - other.span.last, other.span.first - story.span.last) / HOUR_MS)
  );
}

/** Hours from the nearest end of a story, 0 within it; null where either has no date. */
export function hoursBetween(at: Instant | null, span: Span): number | null {
  return at === null || span === null ? null : Math.max(0, at - span.last, span.first - at) / HOUR_MS;
}

function elsewhere(namesTold: number, namesShared: number): number {
  if (namesShared >= NAMES_SHARED_MIN) return 1;
  return namesTold >= NAMES_TOLD_MIN ? ELSEWHERE : ELSEWHERE_NAMELESS;
}

function fading(hours: number): number {
  return Math.exp(-hours / FADING_HOURS);
}
