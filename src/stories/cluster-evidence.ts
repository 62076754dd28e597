// How much speaks for a join or a merge: likeness of words, less what time, size and missing knowledge take away.
import { HOUR_MS, type Instant } from '../base/time.ts';
import { hasCommonness } from '../text/commonness.ts';
import { isUncased } from '../text/uncased.ts';
import type { IndexedArticle } from './cluster-article.ts';
import { isNextIssue } from './cluster-column.ts';
import type { HeadlineCover } from './cluster-headlines.ts';
import type { OpenStory } from './cluster-index.ts';
import { areApart, differInMagnitude } from './cluster-scene.ts';

// Tuned together on the public development sets (November 2026), which gave BCubed F1 95.8 (precision 95.9) on dated news round-ups,
// 90.0 on headlines alone, 97.6 on full articles, 86.5 (80.7) on look-alike events, 90.0 on undated snippets: mean 91.3. Stories without
// dates merge as easily as dated ones: held back by 0.92, undated snippets lost 2 points of recall for 0.1 of precision.

/** What likeness must reach, after all that is asked below, for an article to join. */
export const JOIN_MIN = 0.18;

/** And what must be left of it without the words of countries' names: all short texts from Seoul of one day have those in common. */
export const JOIN_BESIDE_COUNTRIES_MIN = 0.08;

/** What likeness must reach for two stories to become one: dear, because it cannot be undone once told. */
export const MERGE_MIN = 0.38;

/** After this many hours likeness counts a third (1/e). */
const FADING_HOURS = 48;

/** Part of the time a story has been running that counts as distance: preview, event and reaction are not one story. News F1 +1.3. */
const AGEING = 0.4;

/** Where no date says that two texts are of one time, likeness counts for less. Precision on look-alikes 68 without it, 80 with it. */
const UNDATED = 0.72;

/** The larger a story, the more alike an article must be: by this part for each doubling, up to TIGHT_MAX articles. Precision +3. */
const TIGHTENING = 0.12;
const TIGHT_MAX = 64;

/**
 * In a language without a table of common words, texts look more alike than they are. Pair F1 79 without it, 83 with it on Russian. Less so
 * without capitals, since no name weighs more than its neighbours: Russian in small letters has its best F1 from 1.1 to 1.3, where reports
 * of one event in Arabic, Hebrew and Hindi find each other a third more often than at 1.6, and none that should not.
 */
const UNLISTED = { cased: 1.6, uncased: 1.3 };

/**
 * Where an article has a body, its headline and those of a story that is young must say the same: reports of one topic share their
 * background, reports of one event what stands above it. Full articles +0.6, Russian pairs +1.2; headlines alone are likeness already.
 */
const BODY_WORDS_MIN = 30;
const COVER_OF_STORY = { usual: 0.35, pull: 1 };
const COVER_OF_ARTICLE = { usual: 0.4, pull: 0.5 };
const YOUNG_MAX = 8;

/** The most that agreeing headlines can add: evidence below this part of JOIN_MIN need not be looked at. */
export const HEADLINES_ADD_MAX = Math.exp(
  COVER_OF_STORY.pull * (1 - COVER_OF_STORY.usual) + COVER_OF_ARTICLE.pull * (1 - COVER_OF_ARTICLE.usual),
);

type Span = OpenStory['span'];

/**
 * What is left of likeness when both play clearly in different countries: told in the same words, two votes are still two. Nothing is,
 * where the country decides and the article shares at most one name with the story; names in common outweigh the place.
 * Elsewhere most of it (undated snippets: 90.3 without it, 90.0 at 0.93, 89.2 at 0.85), because a headline's only country is often a bystander's.
 */
const ELSEWHERE_NAMELESS = 0.93;
const NAMES_SHARED_MIN = 2;

/**
 * In one country too: an article of so many names that shares at most one with the story is more often of another event. Precision +0.6 on
 * dated news, +1.2 on full articles, +0.7 on look-alikes; at 0.85 recall fell by as much.
 */
const STRANGER = 0.9;
const STRANGER_NAMES_MIN = 4;

/** An article and a story that it might join; `sharedNames` counts its rare names that the story holds. */
export type Meeting = {
  readonly article: Pick<IndexedArticle, 'at' | 'names' | 'countryDecides' | 'scene' | 'column'>;
  readonly story: OpenStory;
  readonly sharedNames: number;
};

/** How far it is thinkable that both tell one event, 0 to 1, whatever their words. */
export function sameEvent({ article, story, sharedNames }: Meeting): number {
  if (differInMagnitude(article.scene, story.scene)) return 0;
  if (isNextIssue(article.column, article.at, story.columns)) return 0;
  if (sharedNames >= NAMES_SHARED_MIN) return 1;
  if (areApart(article.scene, story.scene)) return article.countryDecides ? 0 : ELSEWHERE_NAMELESS;
  return article.countryDecides && story.countryDecides && article.names.size >= STRANGER_NAMES_MIN ? STRANGER : 1;
}

/** What speaks for an article joining a story, to be held against JOIN_MIN. `at` null when the article has no date. */
export function joinEvidence(pair: Meeting & { readonly similarity: number; readonly language: string }): number {
  const { similarity, article, story, language } = pair;
  const { at } = article;
  const hours = hoursBetween(at, story.span);
  const running = story.span === null ? 0 : (story.span.last - story.span.first) / HOUR_MS;
  const time = hours === null ? UNDATED : fading(hours + AGEING * running);
  const tightness = 1 + TIGHTENING * Math.log2(Math.min(Math.max(story.articles.length, 1), TIGHT_MAX));
  return (similarity * time * sameEvent(pair)) / (tightness * unlistedFactor(language));
}

function unlistedFactor(language: string): number {
  if (hasCommonness(language)) return 1;
  return isUncased(language) ? UNLISTED.uncased : UNLISTED.cased;
}

/** Whether headlines say more than likeness already does. */
export function areHeadlinesAsked(article: Pick<IndexedArticle, 'bodyWordCount'>, story: OpenStory): boolean {
  return article.bodyWordCount >= BODY_WORDS_MIN && story.articles.length <= YOUNG_MAX;
}

/** What agreeing or differing headlines make of the evidence, as a factor. The more articles a story has, the less. */
export function headlineFactor({ ofArticle, ofStory }: HeadlineCover, story: OpenStory): number {
  const told = ofStory === null ? 0 : COVER_OF_STORY.pull * (ofStory - COVER_OF_STORY.usual);
  const telling = ofArticle === null ? 0 : COVER_OF_ARTICLE.pull * (ofArticle - COVER_OF_ARTICLE.usual);
  return Math.exp((told + telling) / story.articles.length);
}

/** What speaks for two stories being one, to be held against MERGE_MIN. */
export function mergeEvidence(similarity: number, story: OpenStory, other: OpenStory): number {
  if (differInMagnitude(story.scene, other.scene)) return 0;
  const isElsewhere = areApart(story.scene, other.scene);
  if (isElsewhere && story.countryDecides && other.countryDecides) return 0;
  const likeness = isElsewhere ? similarity * ELSEWHERE_NAMELESS : similarity;
  if (story.span === null || other.span === null) return likeness;
  return (
    likeness * fading(Math.max(0, story.span.first - other.span.last, other.span.first - story.span.last) / HOUR_MS)
  );
}

/** Hours from the nearest end of a story, 0 within it; null where either has no date. */
export function hoursBetween(at: Instant | null, span: Span): number | null {
  return at === null || span === null ? null : Math.max(0, at - span.last, span.first - at) / HOUR_MS;
}

function fading(hours: number): number {
  return Math.exp(-hours / FADING_HOURS);
}
