// Whether headlines agree: how much of what an article's title says the story holds, and how much of the story's titles the article.
import type { IndexedArticle, OpenStory, StoryIndex } from './cluster-index.ts';
import { rarityOf, rarityOfWord } from './cluster-likeness.ts';

/** Parts of the headlines' words, rarest counting most, that the other side holds, 0 to 1; null where there is no headline. */
export type HeadlineCover = { readonly ofArticle: number | null; readonly ofStory: number | null };

export function headlineCover(index: StoryIndex, article: IndexedArticle, story: OpenStory): HeadlineCover {
  return { ofArticle: coverOfArticle(index, article, story), ofStory: coverOfStory(index, article, story) };
}

function coverOfArticle(index: StoryIndex, article: IndexedArticle, story: OpenStory): number | null {
  const { entries, scratch } = index.words;
  for (const id of story.sums.ids) scratch[id] = 1;
  let whole = 0;
  let held = 0;
  for (const word of article.titleWords.keys()) {
    const entry = entries.get(word);
    const weight = rarityOfWord(index, word) ** 2;
    whole += weight;
    if (entry !== undefined && scratch[entry.id] === 1) held += weight;
  }
  for (const id of story.sums.ids) scratch[id] = 0;
  return partOf(held, whole);
}

function coverOfStory(index: StoryIndex, article: IndexedArticle, story: OpenStory): number | null {
  const { byId } = index.words;
  const { ids, weights } = story.titles;
  let whole = 0;
  let held = 0;
  for (let at = 0; at < ids.length; at++) {
    const entry = byId[ids[at] ?? 0];
    if (entry === null || entry === undefined) continue;
    const weight = (weights[at] ?? 0) * rarityOf(index, entry) ** 2;
    whole += weight;
    if (article.weights.has(entry.word)) held += weight;
  }
  return partOf(held, whole);
}

/** Nine digits, because a restart may sum in another order. */
function partOf(held: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((held / whole) * 1e9) / 1e9;
}
