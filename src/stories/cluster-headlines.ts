// Whether headlines agree: how much of what an article's title says the story holds, and how much of the story's titles the article.
import type { OpenStory, StoryIndex } from './cluster-index.ts';
import type { ArticleQuery } from './cluster-query.ts';
import { readList } from './number-lists.ts';
import { logOfAll, UNKNOWN_WORD } from './word-table.ts';

/** Parts of the headlines' words, rarest counting most, that the other side holds, 0 to 1; null where there is no headline. */
export type HeadlineCover = { readonly ofArticle: number | null; readonly ofStory: number | null };

export function headlineCover(index: StoryIndex, query: ArticleQuery, story: OpenStory): HeadlineCover {
  return { ofArticle: coverOfArticle(index, query, story), ofStory: coverOfStory(index, query, story) };
}

function coverOfArticle(index: StoryIndex, { article, ids, rarities }: ArticleQuery, story: OpenStory): number | null {
  const { scratch } = index.words.table;
  const { cells, from, to } = readList(index.words.sums, story.slot);
  for (let at = from; at < to; at += 2) scratch[cells[at] ?? 0] = 1;
  let whole = 0;
  let held = 0;
  for (let at = 0; at < article.titleWordCount; at++) {
    const id = ids[at] ?? UNKNOWN_WORD;
    const weight = (rarities[at] ?? 0) ** 2;
    whole += weight;
    if (id !== UNKNOWN_WORD && scratch[id] === 1) held += weight;
  }
  for (let at = from; at < to; at += 2) scratch[cells[at] ?? 0] = 0;
  return partOf(held, whole);
}

function coverOfStory(index: StoryIndex, { ids }: ArticleQuery, story: OpenStory): number | null {
  const { logs, scratch } = index.words.table;
  const { cells, from, to } = readList(index.words.titles, story.slot);
  const all = logOfAll(index.stories.size);
  for (const id of ids) if (id !== UNKNOWN_WORD) scratch[id] = 1;
  let whole = 0;
  let held = 0;
  for (let at = from; at < to; at += 2) {
    const id = cells[at] ?? 0;
    const weight = (cells[at + 1] ?? 0) * (all - (logs[id] ?? 0)) ** 2;
    whole += weight;
    if (scratch[id] === 1) held += weight;
  }
  for (const id of ids) if (id !== UNKNOWN_WORD) scratch[id] = 0;
  return partOf(held, whole);
}

/** Nine digits, because a restart may sum in another order. */
function partOf(held: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((held / whole) * 1e9) / 1e9;
}
