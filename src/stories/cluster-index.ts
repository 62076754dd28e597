// The open stories of one language and where each word occurs in them. What it holds depends only on which article is in which
// story, never on the way there: so a restart, a merge or a forgotten story leaves exactly what a fresh start would.
import type { Instant } from '../base/time.ts';
import { type CopyIndex, findOriginal, forgetCopy, keepCopy, openCopyIndex, type Shingles } from './near-duplicates.ts';
import { cosine, type Weights } from './similarity.ts';

export type OpenStory = {
  readonly id: string;
  readonly articles: Set<string>;
  /** Sums over its articles without the copies. */
  readonly weights: Map<string, number>;
  /** Sum of squares of `weights`: a cheap length for choosing candidates. */
  square: number;
  /** When its articles were news; null while none has a date. */
  span: { readonly first: Instant; readonly last: Instant } | null;
};

export type StoryIndex = {
  readonly stories: Map<string, OpenStory>;
  readonly storyOf: Map<string, OpenStory>;
  readonly byWord: Map<string, OpenStory[]>;
  readonly copies: CopyIndex;
};

/** Stories that the rarity of a word is reckoned among before any has been seen: keeps the first hundred articles sane. */
const SEEN_BEFORE = 1_000;

/** Words of an article, rarest first, whose stories are looked at. */
const QUERY_WORDS_MAX = 30;

/** A word in more stories than this names no candidate. */
const CARRIERS_MAX = 2_000;

/** Stories whose cosine is worked out in full. */
const CANDIDATES_MAX = 24;

export type IndexedArticle = {
  readonly id: string;
  readonly at: Instant | null;
  readonly weights: Weights;
  readonly shingles: Shingles;
};

export function openStoryIndex(): StoryIndex {
  return { stories: new Map(), storyOf: new Map(), byWord: new Map(), copies: openCopyIndex() };
}

/** ln of how rare a word is among the open stories. */
export function rarityIn(index: StoryIndex): (word: string) => number {
  const all = Math.log(index.stories.size + SEEN_BEFORE);
  return (word) => all - Math.log((index.byWord.get(word)?.length ?? 0) + 1);
}

/** The stories most like these weights and how alike, 0 to 1, best first; `without` is left out. */
export function likest(
  index: StoryIndex,
  weights: Weights,
  without: OpenStory | null,
): readonly { readonly story: OpenStory; readonly similarity: number }[] {
  const rarity = rarityIn(index);
  const query = [...weights]
    .map(([word, weight]) => ({ word, weight, pull: weight * rarity(word) }))
    .sort((a, b) => b.pull - a.pull || (a.word < b.word ? -1 : 1))
    .slice(0, QUERY_WORDS_MAX);
  const dots = new Map<OpenStory, number>();
  for (const { word, weight } of query) {
    const carriers = index.byWord.get(word);
    if (carriers === undefined || carriers.length > CARRIERS_MAX) continue;
    const square = rarity(word) ** 2;
    for (const story of carriers) {
      dots.set(story, (dots.get(story) ?? 0) + weight * square * (story.weights.get(word) ?? 0));
    }
  }
  if (without !== null) dots.delete(without);
  return [...dots]
    .map(([story, dot]) => ({ story, rough: dot / Math.sqrt(story.square) }))
    .sort((a, b) => b.rough - a.rough || (a.story.id < b.story.id ? -1 : 1))
    .slice(0, CANDIDATES_MAX)
    .map(({ story }) => ({ story, similarity: cosine(weights, story.weights, rarity) }))
    .sort((a, b) => b.similarity - a.similarity || (a.story.id < b.story.id ? -1 : 1));
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
  addWeights(index, into, from.weights);
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
    const before = story.weights.get(word);
    story.weights.set(word, (before ?? 0) + weight);
    story.square += weight * (weight + 2 * (before ?? 0));
    if (before !== undefined) continue;
    const carriers = index.byWord.get(word);
    if (carriers === undefined) index.byWord.set(word, [story]);
    else carriers.push(story);
  }
}

function dropFromWords(index: StoryIndex, gone: ReadonlySet<OpenStory>): void {
  const words = new Set<string>();
  for (const story of gone) for (const word of story.weights.keys()) words.add(word);
  for (const word of words) {
    const left = (index.byWord.get(word) ?? []).filter((story) => !gone.has(story));
    if (left.length === 0) index.byWord.delete(word);
    else index.byWord.set(word, left);
  }
}

function spanWith(span: OpenStory['span'], other: NonNullable<OpenStory['span']>): OpenStory['span'] {
  return span === null ? other : { first: Math.min(span.first, other.first), last: Math.max(span.last, other.last) };
}
