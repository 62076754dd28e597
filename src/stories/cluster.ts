// Decides for each article, as it comes, whether it joins a story that is open or starts one of its own.
import type { Instant } from '../base/time.ts';
import type { Because } from '../model/because.ts';
import { countryWords } from '../text/country-words.ts';
import type { Word } from '../text/word-forms.ts';
import { type ClusterArticle, type IndexedArticle, readArticle } from './cluster-article.ts';
import {
  areHeadlinesAsked,
  HEADLINES_ADD_MAX,
  headlineFactor,
  hoursBetween,
  JOIN_BESIDE_COUNTRIES_MIN,
  JOIN_MIN,
  joinEvidence,
  MERGE_MIN,
  type Meeting,
  mergeEvidence,
  sameEvent,
} from './cluster-evidence.ts';
import { headlineCover } from './cluster-headlines.ts';
import {
  closeAmong,
  mergeStories,
  type OpenStory,
  openStoryIndex,
  putArticle,
  type StoryIndex,
} from './cluster-index.ts';
import {
  closeMarkedBefore,
  findForeign,
  keepMarks,
  type LanguageBridge,
  mergeMarks,
  openLanguageBridge,
} from './cluster-languages.ts';
import { countSharedNames, likestToArticle, likestToStory, type SharedWord, sharedWords } from './cluster-likeness.ts';
import { type ArticleQuery, queryOfArticle } from './cluster-query.ts';
import { repeatedBy } from './cluster-repeats.ts';
import { areApart, differInMagnitude, shareCountry } from './cluster-scene.ts';

/** The story `from` is part of the story `into` from now on. */
export type Merge = { readonly kind: 'merge'; readonly into: string; readonly from: string };

/** The story looks like the earlier one, but chats were told both: they stay two. */
export type Link = { readonly kind: 'link'; readonly story: string; readonly earlier: string };

export type Decision =
  | { readonly kind: 'start' }
  | { readonly kind: 'join'; readonly story: string; readonly because: Because };

/** What followed from a decision: the story that holds the article now, and what it became to another. */
export type Kept = { readonly story: string; readonly meeting: Merge | Link | null };

export type MayMerge = (into: string, from: string) => boolean;

export type Clusters = {
  readonly mayMerge: MayMerge;
  readonly byLanguage: Map<string, StoryIndex>;
  readonly bridge: LanguageBridge;
  /** What was read from the article that was last asked about. */
  last: { readonly article: ClusterArticle; readonly indexed: IndexedArticle } | null;
};

/** Articles between two looks at whether a large story has come to be like another. */
const MERGE_EVERY = 8;

const SHARED_WORDS_SHOWN = 8;

/** Below this a text that looks copied is a form filled in for another event: robots write about each quake in the same words. */
const COPY_THINKABLE_MIN = 0.8;

/** `mayMerge` says whether two stories may become one; without it all may. Stories that a chat was told must not. */
export function openClusters(options: { readonly mayMerge?: MayMerge } = {}): Clusters {
  return {
    mayMerge: options.mayMerge ?? (() => true),
    byLanguage: new Map(),
    bridge: openLanguageBridge(),
    last: null,
  };
}

/** What to do with an article. Changes nothing; the same article and state always give the same answer. */
export function decide(clusters: Clusters, article: ClusterArticle): Decision {
  const indexed = prepare(clusters, article);
  const index = clusters.byLanguage.get(indexed.language);
  const own = index === undefined ? null : joinOwn(index, indexed);
  return own ?? joinForeign(clusters, indexed) ?? { kind: 'start' };
}

/** A story that is told in the article's own language. */
function joinOwn(index: StoryIndex, article: IndexedArticle): Decision | null {
  const query = queryOfArticle(index, article);
  const repeated = repeatedBy(index, query);
  if (repeated !== null && sameEvent(meeting(index, query, repeated.story)) >= COPY_THINKABLE_MIN) {
    const shared = sharedWords(index, query, repeated.story);
    return join(article, { ...repeated, shared, similarity: repeated.share, duplicateOf: repeated.id });
  }
  const best = bestStory(index, query);
  return best === null ? null : join(article, { ...best, by: 'words', duplicateOf: null });
}

/** A story that only other languages tell so far. */
function joinForeign(clusters: Clusters, article: IndexedArticle): Decision | null {
  if (article.isOpinion || clusters.byLanguage.size - (clusters.byLanguage.has(article.language) ? 1 : 0) === 0)
    return null;
  const found = findForeign(clusters.bridge, article, (storyId) => {
    const halves = halvesOf(clusters, storyId);
    return (
      halves.some(({ scene }) => shareCountry(article.scene, scene)) &&
      halves.every(({ scene }) => !areApart(article.scene, scene) && !differInMagnitude(article.scene, scene))
    );
  });
  if (found === null) return null;
  const written = (kind: Word['kind']): readonly string[] =>
    found.shared.filter((mark) => mark.kind === kind).map((mark) => mark.written);
  const spans = halvesOf(clusters, found.storyId).map(({ span }) => hoursBetween(article.at, span));
  return {
    kind: 'join',
    story: found.storyId,
    because: {
      by: 'names',
      duplicateOf: null,
      names: written('name').slice(0, SHARED_WORDS_SHOWN),
      numbers: written('number').slice(0, SHARED_WORDS_SHOWN),
      words: [],
      similarity: found.share,
      hoursApart: spans.filter((hours) => hours !== null).toSorted((a, b) => a - b)[0] ?? null,
    },
  };
}

/** What each language knows of a story. */
function halvesOf(clusters: Clusters, storyId: string): readonly OpenStory[] {
  return [...clusters.byLanguage.values()].flatMap((index) => index.stories.get(storyId) ?? []);
}

/** Carries a decision out. The id of a started story is that of its first article. */
export function keep(clusters: Clusters, article: ClusterArticle, decision: Decision): Kept {
  const indexed = prepare(clusters, article);
  const isCopy = decision.kind === 'join' && decision.because.duplicateOf !== null;
  const { index, story } = put(clusters, indexed, {
    storyId: decision.kind === 'join' ? decision.story : article.id,
    isCopy,
  });
  const look = decision.kind === 'start' || indexed.isOpinion ? null : lookForLookAlike(clusters, index, story);
  if (look?.kind !== 'merge') return { story: story.id, meeting: look };
  for (const each of clusters.byLanguage.values()) mergeStories(each, look);
  mergeMarks(clusters.bridge, look);
  return { story: look.into, meeting: look };
}

/**
 * Puts an article back where the store says it is. The articles of all open stories, in the order they were kept and with
 * the stories they have now, give the state that was left: later decisions are the same.
 */
export function restore(
  clusters: Clusters,
  article: ClusterArticle,
  place: { readonly storyId: string; readonly isCopy: boolean },
): void {
  put(clusters, prepare(clusters, article), place);
}

/** Putting it twice changes nothing. */
function put(
  clusters: Clusters,
  article: IndexedArticle,
  place: { readonly storyId: string; readonly isCopy: boolean },
): { readonly index: StoryIndex; readonly story: OpenStory } {
  const index = indexFor(clusters, article.language);
  const known = index.storyOf.get(article.id);
  if (known !== undefined) return { index, story: known };
  keepMarks(clusters.bridge, article, place.storyId);
  return { index, story: putArticle(index, article, place) };
}

/** Closes the stories whose last article is older; those of articles without a date stay open. */
export function forgetBefore(clusters: Clusters, instant: Instant): void {
  const closed = closeMarkedBefore(clusters.bridge, instant);
  for (const [language, index] of clusters.byLanguage) {
    closeAmong(index, closed);
    if (index.stories.size === 0) clusters.byLanguage.delete(language);
  }
}

type Found = { readonly story: OpenStory; readonly similarity: number; readonly shared: readonly SharedWord[] };

function bestStory(index: StoryIndex, query: ArticleQuery): Found | null {
  const { article } = query;
  let best: (Found & { readonly evidence: number }) | null = null;
  for (const { story, similarity } of likestToArticle(index, query)) {
    const likely = joinEvidence({ ...meeting(index, query, story), similarity, language: index.language });
    if (likely * HEADLINES_ADD_MAX < JOIN_MIN) continue;
    const evidence = areHeadlinesAsked(article, story)
      ? likely * headlineFactor(headlineCover(index, query, story), story)
      : likely;
    if (evidence < JOIN_MIN || (best !== null && evidence <= best.evidence)) continue;
    const shared = sharedWords(index, query, story);
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

function meeting(index: StoryIndex, query: ArticleQuery, story: OpenStory): Meeting {
  return { article: query.article, story, sharedNames: countSharedNames(index, query, story) };
}

/**
 * A story that grew may have come to look like another: at most one meets it at a time, and the larger keeps its id. Changes nothing.
 * Where nobody reports and all comment, there is no event to be one about.
 */
function lookForLookAlike(clusters: Clusters, index: StoryIndex, story: OpenStory): Merge | Link | null {
  if (!isMergeTurn(story.articles.length) || story.newsCount === 0) return null;
  for (const { story: other, similarity } of likestToStory(index, story)) {
    if (similarity < MERGE_MIN) return null;
    if (other.newsCount === 0 || mergeEvidence(similarity, story, other) < MERGE_MIN) continue;
    const [into, from] = other.articles.length >= story.articles.length ? [other, story] : [story, other];
    if (clusters.mayMerge(into.id, from.id)) return { kind: 'merge', into: into.id, from: from.id };
    const isLater = (story.span?.first ?? 0) >= (other.span?.first ?? 0);
    return { kind: 'link', story: isLater ? story.id : other.id, earlier: isLater ? other.id : story.id };
  }
  return null;
}

function join(
  article: IndexedArticle,
  found: Found & { readonly by: Because['by']; readonly duplicateOf: string | null },
): Decision {
  const { story, by, duplicateOf } = found;
  const shown = (kind: Word['kind']): readonly string[] => {
    const words = found.shared.filter(({ word }) => kindOf(article, word) === kind).slice(0, SHARED_WORDS_SHOWN);
    return words.map(({ word }) => article.words.find((each) => each.word === word)?.written ?? word);
  };
  return {
    kind: 'join',
    story: story.id,
    because: {
      by,
      duplicateOf,
      names: shown('name'),
      numbers: shown('number'),
      words: shown('plain'),
      similarity: Math.min(1, found.similarity),
      hoursApart: hoursBetween(article.at, story.span),
    },
  };
}

function kindOf(article: IndexedArticle, word: string): Word['kind'] {
  if (article.names.has(word)) return 'name';
  return /^\d/u.test(word) ? 'number' : 'plain';
}

/** A story that grows is compared at every article at first, then at every eighth: told by its size alone, so a replay does the same. */
function isMergeTurn(articles: number): boolean {
  return articles <= MERGE_EVERY || articles % MERGE_EVERY === 0;
}

function indexFor(clusters: Clusters, language: string): StoryIndex {
  const open = clusters.byLanguage.get(language);
  if (open !== undefined) return open;
  const made = openStoryIndex(language);
  clusters.byLanguage.set(language, made);
  return made;
}

/** decide and keep are asked about the same article one after the other: what was read from the last one is remembered. */
function prepare(clusters: Clusters, article: ClusterArticle): IndexedArticle {
  if (clusters.last?.article === article) return clusters.last.indexed;
  const indexed = readArticle(article);
  clusters.last = { article, indexed };
  return indexed;
}
