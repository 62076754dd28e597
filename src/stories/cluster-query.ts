// What the words of an article, or of a whole story, are worth among the open stories of its language: what likeness is reckoned from.
import type { IndexedArticle } from './cluster-article.ts';
import type { OpenStory, StoryIndex } from './cluster-index.ts';
import { wordsOfStory } from './cluster-words.ts';
import { logOfAll, logOfUnknown, UNKNOWN_WORD } from './word-table.ts';

/** Beside each word its id, UNKNOWN_WORD where no open story holds it, and its weight times its rarity squared. */
export type Query = {
  readonly ids: readonly number[];
  readonly pulls: readonly number[];
  /** Sum of the squares of weight times rarity, over all words. */
  readonly square: number;
};

export type ArticleQuery = Query & {
  readonly article: IndexedArticle;
  /** Beside each word how rare it is: ln of the open stories and the imagined ones, less ln of those that hold it. */
  readonly rarities: readonly number[];
  /** Ids of its names that are rare words and that some story holds. */
  readonly rareNames: readonly number[];
};

/** A name that is a word of everyday speech as well (Bill, Union, Monday) tells nothing; expected stories as in WordTable. */
const RARE_NAME_MAX = 5;

export function queryOfArticle(index: StoryIndex, article: IndexedArticle): ArticleQuery {
  const { table } = index.words;
  const { words, weights } = article.weights;
  const all = logOfAll(index.stories.size);
  const ids: number[] = [];
  const rarities: number[] = [];
  const pulls: number[] = [];
  let square = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const weight = weights[at] ?? 0;
    const id = table.ids.get(word) ?? UNKNOWN_WORD;
    const rarity = all - (id === UNKNOWN_WORD ? logOfUnknown(table, word) : (table.logs[id] ?? 0));
    ids.push(id);
    rarities.push(rarity);
    pulls.push(weight * rarity * rarity);
    square += (weight * rarity) ** 2;
  }
  const rareNames: number[] = [];
  for (const name of article.names) {
    const id = table.ids.get(name);
    if (id !== undefined && (table.expected[id] ?? 0) <= RARE_NAME_MAX) rareNames.push(id);
  }
  return { article, ids, pulls, square, rarities, rareNames };
}

export function queryOfStory(index: StoryIndex, story: OpenStory): Query {
  const { logs } = index.words.table;
  const { ids, weights } = wordsOfStory(index.words.sums, story.slot);
  const all = logOfAll(index.stories.size);
  const pulls: number[] = [];
  let square = 0;
  for (let at = 0; at < ids.length; at++) {
    const weight = weights[at] ?? 0;
    const rarity = all - (logs[ids[at] ?? 0] ?? 0);
    pulls.push(weight * rarity * rarity);
    square += (weight * rarity) ** 2;
  }
  return { ids, pulls, square };
}
