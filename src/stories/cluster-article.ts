// What clustering needs of an article, and all that it reads from it.
import type { Instant } from '../base/time.ts';
import type { PlaceShare } from '../model/place.ts';
import { type Column, readColumn } from './cluster-column.ts';
import { readScene, type Scene } from './cluster-scene.ts';
import { type Marks, marksOf } from './marks.ts';
import { isOpinion } from './opinion.ts';
import { type PageKeys, pageKeys } from './same-page.ts';
import { type Shingles, shinglesOf } from './shingles.ts';
import { type Weighed, weigh } from './similarity.ts';

/** `text` is clean; `language` a BCP 47 primary tag; `at` null when nothing says when. */
export type ClusterArticle = {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly at: Instant | null;
  readonly outletId: string | null;
  readonly about: readonly PlaceShare[];
};

export type IndexedArticle = Weighed & {
  readonly id: string;
  readonly at: Instant | null;
  readonly scene: Scene;
  readonly column: Column;
  readonly isOpinion: boolean;
  readonly shingles: Shingles;
  readonly pageKeys: PageKeys;
  readonly language: string;
  readonly marks: Marks;
};

export function readArticle(article: ClusterArticle): IndexedArticle {
  const language = languageOf(article);
  const weighed = weigh({ ...article, language });
  return {
    id: article.id,
    at: article.at,
    language,
    ...weighed,
    marks: marksOf({ words: weighed.words, language }),
    scene: readScene(article),
    column: readColumn(article),
    isOpinion: isOpinion(article),
    shingles: shinglesOf(article.text),
    pageKeys: pageKeys(article),
  };
}

function languageOf(article: ClusterArticle): string {
  return article.language?.toLowerCase().split('-')[0] ?? 'unknown';
}
