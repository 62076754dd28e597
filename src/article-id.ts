// The id of an article: the same item gives the same one after any restart.
import { hash } from 'node:crypto';
import { type Outlet, type RawArticle, withoutTracking } from './model/article.ts';

/** Sixteen letters of a hash. A title that is edited does not change it. */
export function articleId(outlet: Outlet, raw: RawArticle): string {
  const identity = withoutTracking(raw.guid ?? raw.url) ?? `${raw.title}\n${raw.text.slice(0, 500)}`;
  return hash('sha256', `${outlet.id}\n${identity}`, 'base64url').slice(0, 16);
}
