// How alike an article and the open stories of its language are: the cosine between their words, the rarest counting most.
import { roughlyLikest } from './cluster-candidates.ts';
import type { OpenStory, StoryIndex } from './cluster-index.ts';
import { type ArticleQuery, type Query, queryOfStory } from './cluster-query.ts';
import { readList } from './number-lists.ts';
import { logOfAll, UNKNOWN_WORD } from './word-table.ts';

export type SharedWord = { readonly word: string; readonly part: number };

export type Likeness = { readonly story: OpenStory; readonly similarity: number };

/** The open stories most like an article and how alike, 0 to 1, best first. */
export function likestToArticle(index: StoryIndex, query: ArticleQuery): readonly Likeness[] {
  return likest(index, query, null);
}

/** As likestToArticle, for a whole story and without itself. */
export function likestToStory(index: StoryIndex, story: OpenStory): readonly Likeness[] {
  return likest(index, queryOfStory(index, story), story);
}

function likest(index: StoryIndex, query: Query, without: OpenStory | null): readonly Likeness[] {
  const candidates = roughlyLikest(index, query, without);
  if (candidates.length === 0) return [];
  const likenesses = withPulls(index, query, () =>
    candidates.map((story) => ({ story, similarity: cosine(index, query.square, story) })),
  );
  return likenesses.toSorted((a, b) => b.similarity - a.similarity || (a.story.id < b.story.id ? -1 : 1));
}

/** The words that an article shares with a story, those that make them most alike first, and what part each has in their likeness, 0 to 1. */
export function sharedWords(index: StoryIndex, query: ArticleQuery, story: OpenStory): readonly SharedWord[] {
  const { words, scratch } = index.words.table;
  const { cells, from, to } = readList(index.words.sums, story.slot);
  const shared: { readonly word: string; readonly pull: number }[] = [];
  const whole = withPulls(index, query, () => {
    let sum = 0;
    for (let at = from; at < to; at += 2) {
      const id = cells[at] ?? 0;
      const pull = (scratch[id] ?? 0) * (cells[at + 1] ?? 0);
      sum += pull;
      if (pull > 0) shared.push({ word: words[id] ?? '', pull });
    }
    return sum;
  });
  return shared
    .sort((a, b) => b.pull - a.pull || (a.word < b.word ? -1 : 1))
    .map(({ word, pull }) => ({ word, part: pull / whole }));
}

/** How many of the article's names are rare words that the story holds too. */
export function countSharedNames(index: StoryIndex, { rareNames }: ArticleQuery, story: OpenStory): number {
  if (rareNames.length === 0) return 0;
  const { scratch } = index.words.table;
  const { cells, from, to } = readList(index.words.sums, story.slot);
  let count = 0;
  for (const id of rareNames) scratch[id] = 1;
  for (let at = from; at < to; at += 2) count += scratch[cells[at] ?? 0] ?? 0;
  for (const id of rareNames) scratch[id] = 0;
  return count;
}

/** Does something while the table's scratch holds, by id, the pulls of a query. */
function withPulls<T>(index: StoryIndex, { ids, pulls }: Query, run: () => T): T {
  const { scratch } = index.words.table;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? UNKNOWN_WORD;
    if (id !== UNKNOWN_WORD) scratch[id] = pulls[at] ?? 0;
  }
  const result = run();
  for (const id of ids) if (id !== UNKNOWN_WORD) scratch[id] = 0;
  return result;
}

/** `scratch` holds the other side's pulls. */
function cosine(index: StoryIndex, ownSquare: number, story: OpenStory): number {
  const { logs, scratch } = index.words.table;
  const { cells, from, to } = readList(index.words.sums, story.slot);
  const all = logOfAll(index.stories.size);
  let dot = 0;
  let square = 0;
  for (let at = from; at < to; at += 2) {
    const id = cells[at] ?? 0;
    const weight = cells[at + 1] ?? 0;
    const scaled = weight * (all - (logs[id] ?? 0));
    square += scaled * scaled;
    dot += (scratch[id] ?? 0) * weight;
  }
  // Sums of fractions depend on their order in the last bits, and a restart may sum in another: so nine digits are enough.
  return dot === 0 ? 0 : Math.min(1, Math.round((dot / Math.sqrt(ownSquare * square)) * 1e9) / 1e9);
}
