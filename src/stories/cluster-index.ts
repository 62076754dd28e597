// The open stories of one language and where each word occurs in them. What it holds depends only on which article is in which
// story, never on the way there: so a restart, a merge or a forgotten story leaves exactly what a fresh start would.
import type { Instant } from '../base/time.ts';
import type { Word } from '../text/words.ts';
import type { Column } from './cluster-column.ts';
import { joinScenes, NO_SCENE, type Scene } from './cluster-scene.ts';
import {
  addWords,
  carriersLog,
  dropWords,
  logarithm,
  openWordTable,
  type WordEntry,
  type WordSums,
  type WordTable,
  weightsOfSums,
  wordsOfSums,
} from './cluster-words.ts';
import { type CopyIndex, findOriginal, forgetCopy, keepCopy, openCopyIndex, type Shingles } from './near-duplicates.ts';
import { findPage, forgetPage, keepPage, openPageIndex, type PageIndex, type PageKeys } from './same-page.ts';
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
  /** Sum of squares of the weights: a cheap length for choosing candidates. */
  square: number;
  /** When its articles were news; null while none has a date. */
  span: Span | null;
  scene: Scene;
  /** Whether any of its articles does: see IndexedArticle. */
  tellsNames: boolean;
  readonly columns: Map<number, Span>;
};

export type SharedWord = { readonly word: string; readonly part: number };

/** An article that another one repeats. `share`: part of the shorter text that the longer holds, 1 for the same page. */
export type Repeated = {
  readonly by: 'page' | 'copy';
  readonly id: string;
  readonly share: number;
  readonly story: OpenStory;
};

export type Likeness = { readonly story: OpenStory; readonly similarity: number };

export type StoryIndex = {
  readonly language: string;
  readonly stories: Map<string, OpenStory>;
  readonly storyOf: Map<string, OpenStory>;
  readonly bySlot: (OpenStory | null)[];
  readonly freeSlots: number[];
  readonly words: WordTable;
  readonly copies: CopyIndex;
  readonly pages: PageIndex;
};

/**
 * Imagined stories that rarity is reckoned among beside the open ones: keeps the first hundred articles sane. The table speaks of a
 * thousand articles and so counts a third; at twice or half that weight the mean over the development sets was 0.3 lower.
 */
const SEEN_BEFORE = 3_000;

/** Words of an article, rarest first, whose stories are looked at. */
const QUERY_WORDS_MAX = 30;

/** A word in more stories than this names no candidate. */
const CARRIERS_MAX = 2_000;

/** Stories whose cosine is worked out in full. */
const CANDIDATES_MAX = 12;

/** Of those, none that is less than this part as alike, roughly, as the best: most articles then have two or three. */
const ROUGH_PART_MIN = 0.35;

/** A name that is a word of everyday speech as well (Bill, Union, Monday) tells nothing; expected stories as in WordEntry. */
const RARE_NAME_MAX = 5;

export type IndexedArticle = {
  readonly id: string;
  readonly at: Instant | null;
  readonly weights: Weights;
  /** Those of its words that stand as names. */
  readonly names: ReadonlySet<string>;
  readonly words: readonly Word[];
  /** Whether names would be known if there were any. */
  readonly tellsNames: boolean;
  readonly scene: Scene;
  readonly column: Column;
  readonly isOpinion: boolean;
  readonly shingles: Shingles;
  readonly pageKeys: PageKeys;
};

/** What is the same page, and still news of the same: less in common than any join needs. */
const SAME_PAGE_MIN = 0.1;

type Pull = { readonly entry: WordEntry; readonly pull: number };

export function openStoryIndex(language: string): StoryIndex {
  return {
    language,
    stories: new Map(),
    storyOf: new Map(),
    bySlot: [],
    freeSlots: [],
    words: openWordTable(language),
    copies: openCopyIndex(),
    pages: openPageIndex(),
  };
}

/** The open stories most like an article and how alike, 0 to 1, best first. */
export function likestToArticle(index: StoryIndex, weights: Weights): readonly Likeness[] {
  const all = allLog(index);
  let ownSquare = 0;
  const known: Pull[] = [];
  for (const [word, weight] of weights) {
    const entry = index.words.entries.get(word);
    const rarity = all - carriersLog(index.words, word, entry);
    ownSquare += (weight * rarity) ** 2;
    if (entry !== undefined) known.push({ entry, pull: weight * rarity * rarity });
  }
  return likest(index, { known, ownSquare, without: null });
}

/** As likestToArticle, for a whole story and without itself. */
export function likestToStory(index: StoryIndex, story: OpenStory): readonly Likeness[] {
  const all = allLog(index);
  let ownSquare = 0;
  const known: Pull[] = [];
  for (const { entry, weight } of wordsOfSums(index.words, story.sums)) {
    const rarity = all - (index.words.logs[entry.id] ?? 0);
    ownSquare += (weight * rarity) ** 2;
    known.push({ entry, pull: weight * rarity * rarity });
  }
  return likest(index, { known, ownSquare, without: story });
}

function likest(
  index: StoryIndex,
  own: { readonly known: readonly Pull[]; readonly ownSquare: number; readonly without: OpenStory | null },
): readonly Likeness[] {
  const { scratch } = index.words;
  const candidates = roughlyLikest(index, strongest(own.known), own.without);
  for (const { entry, pull } of own.known) scratch[entry.id] = pull;
  const likenesses = candidates.map((story) => ({ story, similarity: cosine(index, own.ownSquare, story) }));
  for (const { entry } of own.known) scratch[entry.id] = 0;
  return likenesses.sort((a, b) => b.similarity - a.similarity || (a.story.id < b.story.id ? -1 : 1));
}

function strongest(known: readonly Pull[]): readonly Pull[] {
  return known.toSorted((a, b) => b.pull - a.pull || (a.entry.word < b.entry.word ? -1 : 1)).slice(0, QUERY_WORDS_MAX);
}

/** The stories with the largest dot for their length, at most CANDIDATES_MAX. */
function roughlyLikest(index: StoryIndex, query: readonly Pull[], without: OpenStory | null): readonly OpenStory[] {
  const dots = new Float64Array(index.bySlot.length);
  const touched: OpenStory[] = [];
  for (const { entry, pull } of query) {
    const { carriers } = entry;
    if (carriers.length > 2 * CARRIERS_MAX) continue;
    for (let at = 0; at < carriers.length; at += 2) {
      const slot = carriers[at] ?? 0;
      const story = dots[slot] === 0 ? index.bySlot[slot] : null;
      if (story !== null && story !== undefined && story !== without) touched.push(story);
      dots[slot] = (dots[slot] ?? 0) + pull * (carriers[at + 1] ?? 0);
    }
  }
  let most = 0;
  for (const story of touched) most = Math.max(most, (dots[story.slot] ?? 0) / Math.sqrt(story.square));
  const rough: { readonly story: OpenStory; readonly likeness: number }[] = [];
  for (const story of touched) {
    const likeness = (dots[story.slot] ?? 0) / Math.sqrt(story.square);
    if (likeness >= most * ROUGH_PART_MIN) rough.push({ story, likeness });
  }
  return rough
    .sort((a, b) => b.likeness - a.likeness || (a.story.id < b.story.id ? -1 : 1))
    .slice(0, CANDIDATES_MAX)
    .map(({ story }) => story);
}

/** The words that an article shares with a story, those that make them most alike first, and what part each has in their likeness, 0 to 1. */
export function sharedWords(index: StoryIndex, weights: Weights, story: OpenStory): readonly SharedWord[] {
  const { entries, byId, scratch } = index.words;
  const all = allLog(index);
  const { sums } = story;
  const known: WordEntry[] = [];
  for (const [word, weight] of weights) {
    const entry = entries.get(word);
    if (entry === undefined) continue;
    known.push(entry);
    scratch[entry.id] = weight * (all - carriersLog(index.words, word, entry)) ** 2;
  }
  const shared: { readonly word: string; readonly pull: number }[] = [];
  let whole = 0;
  for (let at = 0; at < sums.ids.length; at++) {
    const id = sums.ids[at] ?? 0;
    const pull = (scratch[id] ?? 0) * (sums.weights[at] ?? 0);
    whole += pull;
    if (pull > 0) shared.push({ word: byId[id]?.word ?? '', pull });
  }
  for (const entry of known) scratch[entry.id] = 0;
  return shared
    .sort((a, b) => b.pull - a.pull || (a.word < b.word ? -1 : 1))
    .map(({ word, pull }) => ({ word, part: pull / whole }));
}

/** How many of the names are rare words that the story holds too. */
export function countSharedNames(index: StoryIndex, names: ReadonlySet<string>, story: OpenStory): number {
  let count = 0;
  for (const name of names) {
    const entry = index.words.entries.get(name);
    if (entry !== undefined && entry.expected <= RARE_NAME_MAX && story.sums.ids.includes(entry.id)) count++;
  }
  return count;
}

/** `words.scratch` holds the other side's pulls. Rarity is ln of how rare a word is among the open stories and the imagined ones. */
function cosine(index: StoryIndex, ownSquare: number, story: OpenStory): number {
  const { logs, scratch } = index.words;
  const { ids, weights } = story.sums;
  const all = allLog(index);
  let dot = 0;
  let square = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const weight = weights[at] ?? 0;
    const scaled = weight * (all - (logs[id] ?? 0));
    square += scaled * scaled;
    dot += (scratch[id] ?? 0) * weight;
  }
  // Sums of fractions depend on their order in the last bits, and a restart may sum in another: so nine digits are enough.
  return dot === 0 ? 0 : Math.min(1, Math.round((dot / Math.sqrt(ownSquare * square)) * 1e9) / 1e9);
}

function allLog(index: StoryIndex): number {
  return logarithm(index.stories.size + SEEN_BEFORE);
}

/** The article that this one repeats and its story; null when it is nobody's copy. */
export function repeatedBy(index: StoryIndex, article: IndexedArticle): Repeated | null {
  const page = findPage(index.pages, article.pageKeys);
  const story = page === null ? undefined : index.storyOf.get(page);
  // A page may stand for many articles where a feed is careless: what shares no word with it is another.
  if (page !== null && story !== undefined && isAlike(index, article, story))
    return { by: 'page', id: page, share: 1, story };
  const original = findOriginal(index.copies, article.shingles);
  const copied = original === null ? undefined : index.storyOf.get(original.id);
  return original === null || copied === undefined ? null : { by: 'copy', ...original, story: copied };
}

function isAlike(index: StoryIndex, article: IndexedArticle, story: OpenStory): boolean {
  return likestToArticle(index, article.weights).some(
    (like) => like.story === story && like.similarity >= SAME_PAGE_MIN,
  );
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
  return story;
}

/** Moves every article of `from` into `into` and closes `from`. */
export function mergeStories(index: StoryIndex, ids: { readonly into: string; readonly from: string }): void {
  const into = index.stories.get(ids.into);
  const from = index.stories.get(ids.from);
  if (into === undefined || from === undefined) return;
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
  closeStories(index, [from]);
}

/** Closes the stories whose last article is older than that. A story without a date stays. */
export function closeBefore(index: StoryIndex, instant: Instant): void {
  const closed = [...index.stories.values()].filter(({ span }) => span !== null && span.last < instant);
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
