// The open stories of one language and where each word occurs in them. What it holds depends only on which article is in which
// story, never on the way there: so a restart, a merge or a forgotten story leaves exactly what a fresh start would.
import type { Instant } from '../base/time.ts';
import type { Word } from '../text/words.ts';
import type { Column } from './cluster-column.ts';
import { joinScenes, NO_SCENE, type Scene } from './cluster-scene.ts';
import {
  addCounts,
  addWords,
  dropWords,
  openWordTable,
  type WordSums,
  type WordTable,
  weightsOfSums,
} from './cluster-words.ts';
import type { Marks } from './marks.ts';
import { type CopyIndex, forgetCopy, keepCopy, openCopyIndex, type Shingles } from './near-duplicates.ts';
import { forgetPage, keepPage, openPageIndex, type PageIndex, type PageKeys } from './same-page.ts';
import type { Weights } from './similarity.ts';

type Span = { readonly first: Instant; readonly last: Instant };

export type OpenStory = {
  readonly id: string;
  /** Its place in `bySlot` while it is open. */
  readonly slot: number;
  readonly articles: Set<string>;
  /** Of those, the ones that are no opinion piece. */
  newsCount: number;
  /** Sums over its articles without the copies. */
  readonly sums: WordSums;
  /** In how many of their titles each word stands. */
  readonly titles: WordSums;
  /** Sum of squares of the weights: a cheap length for choosing candidates. */
  square: number;
  /** When its articles were news; null while none has a date. */
  span: Span | null;
  scene: Scene;
  /** Whether any of its articles does: see IndexedArticle. */
  tellsNames: boolean;
  readonly columns: Map<number, Span>;
};

export type StoryIndex = {
  readonly language: string;
  readonly stories: Map<string, OpenStory>;
  readonly storyOf: Map<string, OpenStory>;
  readonly bySlot: (OpenStory | null)[];
  readonly freeSlots: number[];
  /** By slot, all zero between two uses. */
  dots: Float64Array;
  readonly words: WordTable;
  readonly copies: CopyIndex;
  readonly pages: PageIndex;
};

export type IndexedArticle = {
  readonly id: string;
  readonly at: Instant | null;
  readonly weights: Weights;
  /** Those of its words that stand as names. */
  readonly names: ReadonlySet<string>;
  readonly words: readonly Word[];
  /** The words of its title, each once, with 1. */
  readonly titleWords: Weights;
  /** Content words of its body that were weighed. */
  readonly bodyWordCount: number;
  /** Whether names would be known if there were any. */
  readonly tellsNames: boolean;
  readonly scene: Scene;
  readonly column: Column;
  readonly isOpinion: boolean;
  readonly shingles: Shingles;
  readonly pageKeys: PageKeys;
  readonly language: string;
  readonly marks: Marks;
};

export function openStoryIndex(language: string): StoryIndex {
  return {
    language,
    stories: new Map(),
    storyOf: new Map(),
    bySlot: [],
    freeSlots: [],
    dots: new Float64Array(256),
    words: openWordTable(language),
    copies: openCopyIndex(),
    pages: openPageIndex(),
  };
}

/** Puts an article into the story of that id, which is opened if it is not there. Putting it twice changes nothing. */
export function putArticle(
  index: StoryIndex,
  article: IndexedArticle,
  place: { readonly storyId: string; readonly isCopy: boolean },
): OpenStory {
  const known = index.storyOf.get(article.id);
  if (known !== undefined) return known;
  const story = index.stories.get(place.storyId) ?? openStory(index, place.storyId);
  story.articles.add(article.id);
  if (!article.isOpinion) story.newsCount++;
  index.storyOf.set(article.id, story);
  keepCopy(index.copies, article.id, article.shingles);
  keepPage(index.pages, article.id, article.pageKeys);
  if (article.at !== null) {
    const moment = { first: article.at, last: article.at };
    story.span = spanWith(story.span, moment);
    if (article.column !== null)
      story.columns.set(article.column, spanWith(story.columns.get(article.column) ?? null, moment));
  }
  if (place.isCopy) return story;
  story.tellsNames ||= article.tellsNames;
  story.scene = joinScenes(story.scene, article.scene);
  addWeights(index, story, article.weights);
  addCounts(index.words, story.titles, article.titleWords);
  return story;
}

/** Moves every article of `from` into `into` and closes `from`. */
export function mergeStories(index: StoryIndex, ids: { readonly into: string; readonly from: string }): void {
  const from = index.stories.get(ids.from);
  if (from === undefined) return;
  const into = index.stories.get(ids.into) ?? openStory(index, ids.into);
  for (const id of from.articles) {
    into.articles.add(id);
    index.storyOf.set(id, into);
  }
  into.newsCount += from.newsCount;
  if (from.span !== null) into.span = spanWith(into.span, from.span);
  for (const [column, span] of from.columns) into.columns.set(column, spanWith(into.columns.get(column) ?? null, span));
  into.tellsNames ||= from.tellsNames;
  into.scene = joinScenes(into.scene, from.scene);
  addWeights(index, into, weightsOfSums(index.words, from.sums));
  addCounts(index.words, into.titles, weightsOfSums(index.words, from.titles));
  closeStories(index, [from]);
}

export function closeAmong(index: StoryIndex, ids: ReadonlySet<string>): void {
  const closed = [...ids].map((id) => index.stories.get(id)).filter((story) => story !== undefined);
  for (const story of closed) {
    for (const id of story.articles) {
      index.storyOf.delete(id);
      forgetCopy(index.copies, id);
      forgetPage(index.pages, id);
    }
  }
  closeStories(index, closed);
}

function openStory(index: StoryIndex, id: string): OpenStory {
  const slot = index.freeSlots.pop() ?? index.bySlot.length;
  const sums = { ids: new Int32Array(), weights: new Int32Array() };
  const story: OpenStory = {
    id,
    slot,
    articles: new Set(),
    newsCount: 0,
    sums,
    titles: { ids: new Int32Array(), weights: new Int32Array() },
    square: 0,
    span: null,
    scene: NO_SCENE,
    tellsNames: false,
    columns: new Map(),
  };
  index.stories.set(id, story);
  index.bySlot[slot] = story;
  return story;
}

function closeStories(index: StoryIndex, closed: readonly OpenStory[]): void {
  dropWords(index.words, closed);
  for (const { id, slot } of closed) {
    index.stories.delete(id);
    index.bySlot[slot] = null;
    index.freeSlots.push(slot);
  }
}

function addWeights(index: StoryIndex, story: OpenStory, weights: Weights): void {
  addWords(index.words, story.sums, { slot: story.slot, weights });
  let square = 0;
  for (const weight of story.sums.weights) square += weight * weight;
  story.square = square;
}

function spanWith(span: OpenStory['span'], other: Span): Span {
  return span === null ? other : { first: Math.min(span.first, other.first), last: Math.max(span.last, other.last) };
}
