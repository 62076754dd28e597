// Decides for each article, as it comes, whether it joins a story that is open or starts one of its own.
import type { Instant } from '../base/time.ts';
import type { PlaceShare } from '../model/place.ts';
import { countryWords } from '../text/country-words.ts';
import { readColumn } from './cluster-column.ts';
import {
  hoursBetween,
  JOIN_BESIDE_COUNTRIES_MIN,
  JOIN_MIN,
  joinEvidence,
  MERGE_MIN,
  type Meeting,
  mergeEvidence,
  sameEvent,
} from './cluster-evidence.ts';
import {
  closeBefore,
  copiedFrom,
  countSharedNames,
  type IndexedArticle,
  likestToArticle,
  likestToStory,
  mergeStories,
  type OpenStory,
  openStoryIndex,
  putArticle,
  type SharedWord,
  type StoryIndex,
  sharedWords,
} from './cluster-index.ts';
import { readScene } from './cluster-scene.ts';
import { shinglesOf } from './near-duplicates.ts';
import { weigh } from './similarity.ts';

/** What clustering needs of an article. `text` is clean; `language` a BCP 47 primary tag; `at` null when nothing says when. */
export type ClusterArticle = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly at: Instant | null;
  readonly outletId: string | null;
  readonly agency: string | null;
  readonly about: readonly PlaceShare[];
};

/** Why an article joined: words as stemmed, similarity 0 to 1 before time took its part, hours to the story's nearest article. */
export type Because = {
  readonly sharedWords: readonly string[];
  readonly similarity: number;
  readonly hoursApart: number | null;
};

export type Decision =
  | { readonly kind: 'start' }
  | { readonly kind: 'join'; readonly story: string; readonly duplicateOf: string | null; readonly because: Because };

/** The story `from` is now part of the story `into`. */
export type Merge = { readonly into: string; readonly from: string };

export type MayMerge = (into: string, from: string) => boolean;

export type Clusters = { readonly mayMerge: MayMerge; readonly byLanguage: Map<string, StoryIndex> };

/** Articles between two looks at whether a large story has come to be like another. */
const MERGE_EVERY = 8;

const SHARED_WORDS_SHOWN = 8;

/** Below this a text that looks copied is a form filled in for another event: robots write about each quake in the same words. */
const COPY_THINKABLE_MIN = 0.8;

/** `mayMerge` says whether two stories may become one; without it all may. Stories that a chat was told must not. */
export function openClusters(options: { readonly mayMerge?: MayMerge } = {}): Clusters {
  return { mayMerge: options.mayMerge ?? (() => true), byLanguage: new Map() };
}

/** What to do with an article. Changes nothing; the same article and state always give the same answer. */
export function decide(clusters: Clusters, article: ClusterArticle): Decision {
  const index = clusters.byLanguage.get(languageOf(article));
  if (index === undefined) return { kind: 'start' };
  const indexed = prepare(article);
  const original = copiedFrom(index, indexed);
  if (original !== null && sameEvent(meeting(index, indexed, original.story)) >= COPY_THINKABLE_MIN) {
    const shared = sharedWords(index, indexed.weights, original.story);
    return join(indexed, { ...original, shared, similarity: original.share, duplicateOf: original.id });
  }
  const best = bestStory(index, indexed);
  return best === null ? { kind: 'start' } : join(indexed, { ...best, duplicateOf: null });
}

/** Carries a decision out. The id of a started story is that of its first article. */
export function keep(
  clusters: Clusters,
  article: ClusterArticle,
  decision: Decision,
): { readonly story: string; readonly merges: readonly Merge[] } {
  const index = indexFor(clusters, article);
  const story = putArticle(index, prepare(article), decision.kind === 'start' ? article.id : decision.story);
  const merges = decision.kind === 'start' ? [] : mergeLookAlikes(clusters, index, story);
  return { story: merges[0]?.into ?? story.id, merges };
}

/** Puts an article back where the store says it is. The articles of all open
 * stories, in the order they were kept and with the stories they have now, give the state that was left: later decisions are the same. */
export function restore(clusters: Clusters, article: ClusterArticle, storyId: string): void {
  putArticle(indexFor(clusters, article), prepare(article), storyId);
}

/** Closes the stories whose last article is older; those of articles without a date stay open. */
export function forgetBefore(clusters: Clusters, instant: Instant): void {
  for (const [language, index] of clusters.byLanguage) {
    closeBefore(index, instant);
    if (index.stories.size === 0) clusters.byLanguage.delete(language);
  }
}

type Found = { readonly story: OpenStory; readonly similarity: number; readonly shared: readonly SharedWord[] };

function bestStory(index: StoryIndex, article: IndexedArticle): Found | null {
  let best: (Found & { readonly evidence: number }) | null = null;
  for (const { story, similarity } of likestToArticle(index, article.weights)) {
    const evidence = joinEvidence({ ...meeting(index, article, story), similarity, language: index.language });
    if (evidence < JOIN_MIN || (best !== null && evidence <= best.evidence)) continue;
    const shared = sharedWords(index, article.weights, story);
    if (evidence * partBesideCountries(shared, index.language) >= JOIN_BESIDE_COUNTRIES_MIN)
      best = { story, similarity, shared, evidence };
  }
  return best;
}

/** What part of a likeness is left without the words of countries' names, 0 to 1. */
function partBesideCountries(shared: readonly SharedWord[], language: string): number {
  const countries = countryWords(language);
  const part = shared.reduce((sum, each) => sum + (countries.has(each.word) ? 0 : each.part), 0);
  // As in the cosine: nine digits, because a restart may sum in another order.
  return Math.round(part * 1e9) / 1e9;
}

function meeting(index: StoryIndex, article: IndexedArticle, story: OpenStory): Meeting {
  return { article, story, sharedNames: countSharedNames(index, article.names, story) };
}

/** A story that grew may have come to look like another: at most one is merged at a time, the larger keeps its id. */
function mergeLookAlikes(clusters: Clusters, index: StoryIndex, story: OpenStory): readonly Merge[] {
  if (!isMergeTurn(story.articles.size)) return [];
  for (const { story: other, similarity } of likestToStory(index, story)) {
    if (similarity < MERGE_MIN) return [];
    if (mergeEvidence(similarity, story, other) < MERGE_MIN) continue;
    const [into, from] = other.articles.size >= story.articles.size ? [other, story] : [story, other];
    if (!clusters.mayMerge(into.id, from.id)) continue;
    mergeStories(index, into, from);
    return [{ into: into.id, from: from.id }];
  }
  return [];
}

function join(article: IndexedArticle, found: Found & { readonly duplicateOf: string | null }): Decision {
  return {
    kind: 'join',
    story: found.story.id,
    duplicateOf: found.duplicateOf,
    because: {
      sharedWords: found.shared.slice(0, SHARED_WORDS_SHOWN).map(({ word }) => word),
      similarity: Math.min(1, found.similarity),
      hoursApart: hoursBetween(article.at, found.story.span),
    },
  };
}

/** A story that grows is compared at every article at first, then at every eighth: told by its size alone, so a replay does the same. */
function isMergeTurn(articles: number): boolean {
  return articles <= MERGE_EVERY || articles % MERGE_EVERY === 0;
}

function indexFor(clusters: Clusters, article: ClusterArticle): StoryIndex {
  const language = languageOf(article);
  const open = clusters.byLanguage.get(language);
  if (open !== undefined) return open;
  const made = openStoryIndex(language);
  clusters.byLanguage.set(language, made);
  return made;
}

function languageOf(article: ClusterArticle): string {
  return article.language?.toLowerCase().split('-')[0] ?? 'unknown';
}

/** decide and keep are asked about the same article one after the other: what is read from it is remembered while it lives. */
const prepared = new WeakMap<ClusterArticle, IndexedArticle>();

function prepare(article: ClusterArticle): IndexedArticle {
  const known = prepared.get(article);
  if (known !== undefined) return known;
  const made = {
    id: article.id,
    at: article.at,
    ...weigh({ ...article, language: languageOf(article) }),
    scene: readScene(article),
    column: readColumn(article),
    shingles: shinglesOf(article.text),
  };
  prepared.set(article, made);
  return made;
}
