// An item as some parser understood it, made into the article every later step relies on.
import type { RawArticle } from '../model/article.ts';
import { parseFeedDate } from './feed-date.ts';
import { plainLine, plainText, tidyText } from './plain-text.ts';

/** What any format's parser found, still as written. Lists are in order of preference. */
export type ItemDraft = {
  readonly guid: string | null;
  readonly links: readonly (string | null | undefined)[];
  readonly base: string | null;
  readonly title: string | null;
  readonly bodies: readonly (string | null | undefined)[];
  /** The body says that it is no HTML (JSON Feed's content_text). */
  readonly isPlain: boolean;
  readonly author: string | null;
  readonly dates: readonly (string | null | undefined)[];
  readonly language: string | null;
};

export type FeedDraft = {
  readonly title: string | null;
  readonly language: string | null;
  /** xml:base of the root. */
  readonly base: string | null;
  /** The site's own address, as written. */
  readonly home: string | null;
  readonly items: readonly ItemDraft[];
};

/** HTML read of one item: some feeds carry a book. */
const HTML_CHARS_MAX = 200_000;
const TITLE_CHARS_MAX = 1_000;
const AUTHOR_CHARS_MAX = 200;

export function rawArticle(item: ItemDraft, feed: { readonly draft: FeedDraft; readonly url: string }): RawArticle {
  const bases = [item.base, feed.draft.base, feed.draft.home].filter((base) => base !== null);
  return {
    guid: item.guid === null ? null : tidyText(item.guid) || null,
    url: firstOf(item.links, (link) => resolveLink(link, bases, feed.url)),
    title:
      item.title === null
        ? ''
        : plainLine(item.title.slice(0, TITLE_CHARS_MAX * 4))
            .slice(0, TITLE_CHARS_MAX)
            .toWellFormed(),
    text: firstOf(item.bodies, (body) => bodyText(body.slice(0, HTML_CHARS_MAX), item.isPlain)) ?? '',
    author: item.author === null ? null : plainLine(item.author.slice(0, AUTHOR_CHARS_MAX)) || null,
    publishedAt: firstOf(item.dates, parseFeedDate),
    language: languageTag(item.language) ?? languageTag(feed.draft.language),
  };
}

/** "en_US " is written for en-US; null for what is no tag ("none", "English (US)"). */
export function languageTag(written: string | null): string | null {
  const tag = (written ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

/** Against the nearest base that makes it absolute; only http and https leave here, at most 2,000 characters, without fragment-only links. */
function resolveLink(link: string, bases: readonly string[], feedUrl: string): string | null {
  const written = link.trim();
  if (written === '' || written.length > 2_000 || written.startsWith('#')) return null;
  let base: string | undefined = URL.parse(feedUrl)?.href;
  for (const outer of bases.toReversed()) base = URL.parse(outer.trim(), base)?.href ?? base;
  const url = URL.parse(written, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

function bodyText(body: string, isPlain: boolean): string | null {
  return (isPlain ? tidyText(body) : plainText(body)) || null;
}

function firstOf<T, R>(values: readonly (T | null | undefined)[], read: (value: T) => R | null): R | null {
  for (const value of values) {
    const result = value === null || value === undefined ? null : read(value);
    if (result !== null) return result;
  }
  return null;
}
