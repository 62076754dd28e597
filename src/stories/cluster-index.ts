// The open stories of one language and where each word occurs in them. What it holds depends only on which article is in which
// story, never on the way there: so a restart, a merge or a forgotten story leaves exactly what a fresh start would.
import type { Instant } from '../base/time.ts';
import { commonness } from '../text/commonness.ts';
import { type CopyIndex, findOriginal, forgetCopy, keepCopy, openCopyIndex, type Shingles } from './near-duplicates.ts';
import type { Weights } from './similarity.ts';

export type OpenStory = {
  readonly id: string;
  readonly articles: Set<string>;
  /** Sums over its articles without the copies. */
  readonly weights: Map<WordEntry, number>;
  /** Sum of squares of `weights`: a cheap length for choosing candidates. */
  square: number;
  /** When its articles were news; null while none has a date. */
  span: { readonly first: Instant; readonly last: Instant } | null;
};

type WordEntry = {
  readonly word: string;
  /** Imagined stories that hold it, at least 1. */
  readonly expected: number;
  carriers: OpenStory[];
};

export type Likeness = { readonly story: OpenStory; readonly similarity: number };

export type StoryIndex = {
  readonly language: string;
  readonly stories: Map<string, OpenStory>;
  readonly storyOf: Map<string, OpenStory>;
  readonly words: Map<string, WordEntry>;
  readonly copies: CopyIndex;
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

export type IndexedArticle = {
  readonly id: string;
  readonly at: Instant | null;
  readonly weights: Weights;
  readonly shingles: Shingles;
};

export function openStoryIndex(language: string): StoryIndex {
  return { language, stories: new Map(), storyOf: new Map(), words: new Map(), copies: openCopyIndex() };
}

/** The stories most like these weights and how alike, 0 to 1, best first; `without` is left out. */
export function likest(index: StoryIndex, weights: Weights, without: OpenStory | null): readonly Likeness[] {
  let ownSquare = 0;
  const known: { readonly entry: WordEntry; readonly pull: number }[] = [];
  for (const [word, weight] of weights) {
    const entry = index.words.get(word) ?? newEntry(index, word);
    const scaled = weight * rarityOf(index, entry);
    ownSquare += scaled * scaled;
    if (entry.carriers.length > 0) known.push({ entry, pull: scaled * rarityOf(index, entry) });
  }
  const query = known
    .toSorted((a, b) => b.pull - a.pull || (a.entry.word < b.entry.word ? -1 : 1))
    .slice(0, QUERY_WORDS_MAX);
  const dots = new Map<OpenStory, number>();
  for (const { entry, pull } of query) {
    if (entry.carriers.length > CARRIERS_MAX) continue;
    for (const story of entry.carriers)
      dots.set(story, (dots.get(story) ?? 0) + pull * (story.weights.get(entry) ?? 0));
  }
  if (without !== null) dots.delete(without);
  return roughlyLikest(dots)
    .map((story) => ({ story, similarity: cosine(known, Math.sqrt(ownSquare * squareOf(index, story)), story) }))
    .sort((a, b) => b.similarity - a.similarity || (a.story.id < b.story.id ? -1 : 1));
}

/** The stories with the largest dot for their length, at most CANDIDATES_MAX. */
function roughlyLikest(dots: ReadonlyMap<OpenStory, number>): readonly OpenStory[] {
  const rough: { readonly story: OpenStory; readonly likeness: number }[] = [];
  let most = 0;
  for (const [story, dot] of dots) {
    const likeness = dot / Math.sqrt(story.square);
    most = Math.max(most, likeness);
    rough.push({ story, likeness });
  }
  return rough
    .filter(({ likeness }) => likeness >= most * ROUGH_PART_MIN)
    .sort((a, b) => b.likeness - a.likeness || (a.story.id < b.story.id ? -1 : 1))
    .slice(0, CANDIDATES_MAX)
    .map(({ story }) => story);
}

/** The words that an article shares with a story, those that make them most alike first. */
export function sharedWords(
  index: StoryIndex,
  weights: Weights,
  options: { readonly story: OpenStory; readonly max: number },
): readonly string[] {
  const shared: { readonly word: string; readonly part: number }[] = [];
  for (const [word, weight] of weights) {
    const entry = index.words.get(word);
    const other = entry === undefined ? undefined : options.story.weights.get(entry);
    if (entry !== undefined && other !== undefined)
      shared.push({ word, part: weight * other * rarityOf(index, entry) ** 2 });
  }
  return shared
    .sort((a, b) => b.part - a.part || (a.word < b.word ? -1 : 1))
    .slice(0, options.max)
    .map(({ word }) => word);
}

/** The words of a whole story, weighed as those of an article. */
export function weightsOf(story: OpenStory): Weights {
  return new Map([...story.weights].map(([entry, weight]) => [entry.word, weight]));
}

function cosine(
  left: readonly { readonly entry: WordEntry; readonly pull: number }[],
  lengths: number,
  story: OpenStory,
): number {
  let dot = 0;
  for (const { entry, pull } of left) dot += pull * (story.weights.get(entry) ?? 0);
  // Sums of fractions depend on their order in the last bits, and a restart may sum in another: so nine digits are enough.
  return dot === 0 ? 0 : Math.min(1, Math.round((dot / lengths) * 1e9) / 1e9);
}

function squareOf(index: StoryIndex, story: OpenStory): number {
  let square = 0;
  for (const [entry, weight] of story.weights) {
    const scaled = weight * rarityOf(index, entry);
    square += scaled * scaled;
  }
  return square;
}

/** ln of how rare a word is among the open stories and imagined ones that use words as the language at large does. */
function rarityOf(index: StoryIndex, entry: WordEntry): number {
  return logarithm(index.stories.size + SEEN_BEFORE) - logarithm(entry.carriers.length + entry.expected);
}

function newEntry(index: StoryIndex, word: string): WordEntry {
  return { word, expected: 1 + commonness(word, index.language), carriers: [] };
}

const LOGARITHMS = Float64Array.from({ length: 65_536 }, (_, whole) => Math.log(whole));

/** Math.log of a whole number from 1; most are asked for again and again. */
function logarithm(whole: number): number {
  return LOGARITHMS[whole] ?? Math.log(whole);
}

/** The article that this one copies and its story; null when it is nobody's copy. */
export function copiedFrom(
  index: StoryIndex,
  article: IndexedArticle,
): { readonly id: string; readonly share: number; readonly story: OpenStory } | null {
  const original = findOriginal(index.copies, article.shingles);
  const story = original === null ? undefined : index.storyOf.get(original.id);
  return original === null || story === undefined ? null : { ...original, story };
}

/** Puts an article into the story of that id, which is opened if it is not there. Putting it twice changes nothing. */
export function putArticle(index: StoryIndex, article: IndexedArticle, storyId: string): OpenStory {
  const known = index.storyOf.get(article.id);
  if (known !== undefined) return known;
  const story = index.stories.get(storyId) ?? openStory(index, storyId);
  const isCopy = copiedFrom(index, article)?.story === story;
  story.articles.add(article.id);
  index.storyOf.set(article.id, story);
  keepCopy(index.copies, article.id, article.shingles);
  if (article.at !== null) story.span = spanWith(story.span, { first: article.at, last: article.at });
  if (!isCopy) addWeights(index, story, article.weights);
  return story;
}

/** Moves every article of `from` into `into` and closes `from`. */
export function mergeStories(index: StoryIndex, into: OpenStory, from: OpenStory): void {
  for (const id of from.articles) {
    into.articles.add(id);
    index.storyOf.set(id, into);
  }
  if (from.span !== null) into.span = spanWith(into.span, from.span);
  addWeights(index, into, weightsOf(from));
  index.stories.delete(from.id);
  dropFromWords(index, new Set([from]));
}

/** Closes the stories whose last article is older than that. A story without a date stays. */
export function closeBefore(index: StoryIndex, instant: Instant): void {
  const closed = new Set([...index.stories.values()].filter(({ span }) => span !== null && span.last < instant));
  for (const story of closed) {
    index.stories.delete(story.id);
    for (const id of story.articles) {
      index.storyOf.delete(id);
      forgetCopy(index.copies, id);
    }
  }
  dropFromWords(index, closed);
}

function openStory(index: StoryIndex, id: string): OpenStory {
  const story: OpenStory = { id, articles: new Set(), weights: new Map(), square: 0, span: null };
  index.stories.set(id, story);
  return story;
}

function addWeights(index: StoryIndex, story: OpenStory, weights: Weights): void {
  for (const [word, weight] of weights) {
    const entry = index.words.get(word) ?? newEntry(index, word);
    if (entry.carriers.length === 0) index.words.set(word, entry);
    const before = story.weights.get(entry);
    story.weights.set(entry, (before ?? 0) + weight);
    story.square += weight * (weight + 2 * (before ?? 0));
    if (before === undefined) entry.carriers.push(story);
  }
}

function dropFromWords(index: StoryIndex, gone: ReadonlySet<OpenStory>): void {
  const entries = new Set<WordEntry>();
  for (const story of gone) for (const entry of story.weights.keys()) entries.add(entry);
  for (const entry of entries) {
    entry.carriers = entry.carriers.filter((story) => !gone.has(story));
    if (entry.carriers.length === 0) index.words.delete(entry.word);
  }
}

function spanWith(span: OpenStory['span'], other: NonNullable<OpenStory['span']>): OpenStory['span'] {
  return span === null ? other : { first: Math.min(span.first, other.first), last: Math.max(span.last, other.last) };
}
