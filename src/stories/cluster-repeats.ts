// Finds the article that a new one repeats, as another page of it or as a copy of its text, and the story that holds it.
import type { OpenStory, StoryIndex } from './cluster-index.ts';
import { likestToArticle } from './cluster-likeness.ts';
import type { ArticleQuery } from './cluster-query.ts';
import { findOriginal } from './near-duplicates.ts';
import { findPage } from './same-page.ts';

/** An article that another one repeats. `share`: part of the shorter text that the longer holds, 1 for the same page. */
export type Repeated = {
  readonly by: 'page' | 'copy';
  readonly id: string;
  readonly share: number;
  readonly story: OpenStory;
};

/** What is the same page, and still news of the same: less in common than any join needs. */
const SAME_PAGE_MIN = 0.1;

/** The article that this one repeats and its story; null when it is nobody's copy. */
export function repeatedBy(index: StoryIndex, query: ArticleQuery): Repeated | null {
  const { article } = query;
  const page = findPage(index.pages, article.pageKeys);
  const story = page === null ? undefined : index.storyOf.get(page);
  // A page may stand for many articles where a feed is careless: what shares no word with it is another.
  if (page !== null && story !== undefined && isAlike(index, query, story))
    return { by: 'page', id: page, share: 1, story };
  const original = findOriginal(index.copies, article.shingles);
  const copied = original === null ? undefined : index.storyOf.get(original.id);
  return original === null || copied === undefined ? null : { by: 'copy', ...original, story: copied };
}

function isAlike(index: StoryIndex, query: ArticleQuery, story: OpenStory): boolean {
  return likestToArticle(index, query).some((like) => like.story === story && like.similarity >= SAME_PAGE_MIN);
}
