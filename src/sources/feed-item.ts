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
  /** Pictures, the one meant for a list of stories first. */
  readonly images: readonly (string | null | undefined)[];
};

export type FeedDraft = {
  /** Minutes for which the feed says that nothing changes; null when it does not say. */
  readonly ttlMinutes: number | null;
  readonly title: string | null;
  readonly language: string | null;
  /** xml:base of the root. */
  readonly base: string | null;
  /** The site's own address, as written. */
  readonly home: string | null;
  /** Hubs that call when it has news, and the address by which they know it (W3C WebSub), as written. */
  readonly hubs: readonly string[];
  readonly self: string | null;
  readonly items: readonly ItemDraft[];
};

/** HTML read of one item: some feeds carry a book. */
const HTML_CHARS_MAX = 200_000;
const TITLE_CHARS_MAX = 1_000;
const AUTHOR_CHARS_MAX = 200;

/** The articles of a feed, in its own order. `url` is where it came from. */
export function rawArticles(draft: FeedDraft, url: string, countMax: number): readonly RawArticle[] {
  const site = baseOf([draft.base, draft.home], URL.parse(url)?.href);
  const language = languageTag(draft.language);
  return draft.items.slice(0, countMax).map((item) => rawArticle(item, { site, language }));
}

type Site = { readonly site: string | undefined; readonly language: string | null };

function rawArticle(item: ItemDraft, { site, language }: Site): RawArticle {
  const base = baseOf([item.base], site);
  return {
    guid: item.guid === null ? null : tidyText(item.guid) || null,
    url: firstOf(item.links, (link) => resolveLink(link, base)),
    title:
      item.title === null
        ? ''
        : plainLine(item.title.slice(0, TITLE_CHARS_MAX * 4))
            .slice(0, TITLE_CHARS_MAX)
            .toWellFormed(),
    text: firstOf(item.bodies, (body) => bodyText(body.slice(0, HTML_CHARS_MAX), item.isPlain)) ?? '',
    author: item.author === null ? null : plainLine(item.author.slice(0, AUTHOR_CHARS_MAX)) || null,
    publishedAt: firstOf(item.dates, parseFeedDate),
    language: languageTag(item.language) ?? language,
    imageUrl: firstOf(item.images, (link) => resolveLink(link, base)),
  };
}

/** "en_US " is written for en-US; null for what is no tag ("none", "English (US)"). */
export function languageTag(written: string | null): string | null {
  const tag = (written ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

/** The nearest base first; each is resolved against those outside it. Undefined when none is absolute. */
function baseOf(bases: readonly (string | null)[], outermost: string | undefined): string | undefined {
  let base = outermost;
  for (const written of bases.toReversed()) {
    if (written !== null) base = URL.parse(written.trim(), base)?.href ?? base;
  }
  return base;
}

/** Only http and https leave here, at most 2,000 characters, without fragment-only links. */
function resolveLink(link: string, base: string | undefined): string | null {
  const written = link.trim();
  if (written === '' || written.length > 2_000 || written.startsWith('#')) return null;
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
