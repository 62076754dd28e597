// The feed that a web page names in its head.
import { readHtml } from './markup.ts';

const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
]);

/** Where a page's links stand. */
const HEAD_CHARS_MAX = 200_000;

/** Absolute http(s) address of the first <link rel=alternate> with a feed's type; null when there is none. */
export function findFeedLink(html: string, pageUrl: string): string | null {
  let found: string | null = null;
  let base = pageUrl;
  readHtml(html.slice(0, HEAD_CHARS_MAX), {
    onOpen: (name, attributes) => {
      if (name === 'base' && attributes.href !== undefined) base = URL.parse(attributes.href, pageUrl)?.href ?? base;
      if (name !== 'link' || found !== null || attributes.href === undefined) return;
      const isAlternate = (attributes.rel ?? '').toLowerCase().split(/\s+/).includes('alternate');
      if (!isAlternate || !FEED_TYPES.has((attributes.type ?? '').toLowerCase().trim())) return;
      const url = URL.parse(attributes.href, base);
      if (url !== null && (url.protocol === 'http:' || url.protocol === 'https:')) found = url.href;
    },
    onText: () => undefined,
    onClose: () => undefined,
  });
  return found;
}
