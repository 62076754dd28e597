// The open stories of one language and where each word occurs in them. What it holds depends only on which article is in which
// story, never on the way there: so a restart, a merge or a forgotten story leaves exactly what a fresh start would.
import type { Instant } from '../base/time.ts';
import type { IndexedArticle } from './cluster-article.ts';
import { type ColumnSpan, noteIssue } from './cluster-column.ts';
import { joinScenes, NO_SCENE, type Scene } from './cluster-scene.ts';
import {
  addTitleWords,
  addWords,
  dropWords,
  openStoryWords,
  type StoryWords,
  type WordWeights,
  wordsOfStory,
} from './cluster-words.ts';
import { type CopyIndex, forgetCopies, keepCopy, openCopyIndex } from './near-duplicates.ts';
import { readList } from './number-lists.ts';
import { forgetPage, keepPage, openPageIndex, type PageIndex } from './same-page.ts';
import { idFor } from './word-table.ts';

type Span = { readonly first: Instant; readonly last: Instant };

export type OpenStory = {
  readonly id: string;
  /** Its place in `bySlot` while it is open, and the number of its lists of words. */
  readonly slot: number;
  readonly articles: string[];
  /** Of those, the ones that are no opinion piece. */
  newsCount: number;
  /** When its articles were news; null while none has a date. */
  span: Span | null;
  scene: Scene;
  /** Whether any of its articles does: see IndexedArticle. */
  countryDecides: boolean;
  readonly columns: ColumnSpan[];
};

export type StoryIndex = {
  readonly language: string;
  readonly stories: Map<string, OpenStory>;
  readonly storyOf: Map<string, OpenStory>;
  readonly bySlot: (OpenStory | null)[];
  readonly freeSlots: number[];
  /** By slot: length of a story's weights, before rarity. Cheap, and good enough for choosing candidates. */
  roughLengths: Float64Array;
  /** By slot, all zero between two uses. */
  dots: Float64Array;
  readonly words: StoryWords;
  readonly copies: CopyIndex;
  readonly pages: PageIndex;
};

const SLOTS_AT_FIRST = 256;

export function openStoryIndex(language: string): StoryIndex {
  return {
    language,
    stories: new Map(),
    storyOf: new Map(),
    bySlot: [],
    freeSlots: [],
    roughLengths: new Float64Array(SLOTS_AT_FIRST),
    dots: new Float64Array(SLOTS_AT_FIRST),
    words: openStoryWords(language),
    copies: openCopyIndex(),
    pages: openPageIndex(),
  };
}

/** Puts a new article into the story of that id, which is opened if it is not there. */
export function putArticle(
  index: StoryIndex,
  article: IndexedArticle,
  place: { readonly storyId: string; readonly isCopy: boolean },
): OpenStory {
  const story = index.stories.get(place.storyId) ?? openStory(index, place.storyId);
  story.articles.push(article.id);
  if (!article.isOpinion) story.newsCount++;
  index.storyOf.set(article.id, story);
  keepCopy(index.copies, article.id, article.shingles);
  keepPage(index.pages, article.id, article.pageKeys);
  if (article.at !== null) {
    const moment = { first: article.at, last: article.at };
    story.span = spanWith(story.span, moment);
    if (article.column !== null) noteIssue(story.columns, { column: article.column, ...moment });
  }
  if (place.isCopy) return story;
  story.countryDecides ||= article.countryDecides;
  story.scene = joinScenes(story.scene, article.scene);
  const ids = article.weights.words.map((word) => idFor(index.words.table, word));
  addWeights(index, story, { ids, weights: article.weights.weights });
  const titleIds = ids.slice(0, article.titleWordCount);
  addTitleWords(index.words, story.slot, { ids: titleIds, weights: titleIds.map(() => 1) });
  return story;
}

/** Moves every article of `from` into `into` and closes `from`. */
export function mergeStories(index: StoryIndex, ids: { readonly into: string; readonly from: string }): void {
  const from = index.stories.get(ids.from);
  if (from === undefined) return;
  const into = index.stories.get(ids.into) ?? openStory(index, ids.into);
  for (const id of from.articles) {
    into.articles.push(id);
    index.storyOf.set(id, into);
  }
  into.newsCount += from.newsCount;
  if (from.span !== null) into.span = spanWith(into.span, from.span);
  for (const issue of from.columns) noteIssue(into.columns, issue);
  into.countryDecides ||= from.countryDecides;
  into.scene = joinScenes(into.scene, from.scene);
  addWeights(index, into, wordsOfStory(index.words.sums, from.slot));
  addTitleWords(index.words, into.slot, wordsOfStory(index.words.titles, from.slot));
  closeStories(index, [from]);
}

export function closeAmong(index: StoryIndex, ids: ReadonlySet<string>): void {
  const closed = [...ids].map((id) => index.stories.get(id)).filter((story) => story !== undefined);
  const articles = closed.flatMap((story) => story.articles);
  for (const id of articles) {
    index.storyOf.delete(id);
    forgetPage(index.pages, id);
  }
  forgetCopies(index.copies, articles);
  closeStories(index, closed);
}

function openStory(index: StoryIndex, id: string): OpenStory {
  const slot = index.freeSlots.pop() ?? index.bySlot.length;
  if (slot >= index.dots.length) {
    index.dots = new Float64Array(2 * slot);
    const lengths = new Float64Array(2 * slot);
    lengths.set(index.roughLengths);
    index.roughLengths = lengths;
  }
  const story: OpenStory = {
    id,
    slot,
    articles: [],
    newsCount: 0,
    span: null,
    scene: NO_SCENE,
    countryDecides: false,
    columns: [],
  };
  index.stories.set(id, story);
  index.bySlot[slot] = story;
  return story;
}

function closeStories(index: StoryIndex, closed: readonly OpenStory[]): void {
  dropWords(index.words, new Set(closed.map(({ slot }) => slot)));
  for (const { id, slot } of closed) {
    index.stories.delete(id);
    index.bySlot[slot] = null;
    index.freeSlots.push(slot);
  }
}

function addWeights(index: StoryIndex, story: OpenStory, added: WordWeights): void {
  addWords(index.words, story.slot, added);
  const { cells, from, to } = readList(index.words.sums, story.slot);
  let square = 0;
  for (let at = from + 1; at < to; at += 2) square += (cells[at] ?? 0) ** 2;
  index.roughLengths[story.slot] = Math.sqrt(square);
}

function spanWith(span: OpenStory['span'], other: Span): Span {
  return span === null ? other : { first: Math.min(span.first, other.first), last: Math.max(span.last, other.last) };
}
