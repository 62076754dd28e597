// A feed that is as it should be to its drafts: the door to feedsmith, and which of its fields are believed first.
import { parseJsonFeed, parseFeed as parseStrictly } from 'feedsmith';
import { unreachable } from '../base/outcome.ts';
import type { FeedDraft } from './feed-item.ts';

/** Null for what is no feed or is damaged. */
export function readStrictly(xml: string): FeedDraft | null {
  try {
    return draftOf(parseStrictly<string>(xml));
  } catch {
    return null; // feedsmith says "not a feed" and "damaged" by throwing alone; the caller tries the next reading
  }
}

/** JSON Feed. Null for what is none. */
export function readJson(text: string): FeedDraft | null {
  try {
    return draftOfJson(parseJsonFeed<string>(JSON.parse(text)));
  } catch {
    return null; // as above; also JSON.parse
  }
}

type Strict = ReturnType<typeof parseStrictly<string>>;
type RssFeed = Extract<Strict, { format: 'rss' }>['feed'];
type AtomFeed = Extract<Strict, { format: 'atom' }>['feed'];
type RdfFeed = Extract<Strict, { format: 'rdf' }>['feed'];
type JsonFeed = Extract<Strict, { format: 'json' }>['feed'];

function draftOf(parsed: Strict): FeedDraft {
  switch (parsed.format) {
    case 'rss':
      return draftOfRss(parsed.feed);
    case 'atom':
      return draftOfAtom(parsed.feed);
    case 'rdf':
      return draftOfRdf(parsed.feed);
    case 'json':
      return draftOfJson(parsed.feed);
    default:
      return unreachable(parsed);
  }
}

function draftOfRss(feed: RssFeed): FeedDraft {
  return {
    ttlMinutes: feed.ttl ?? periodMinutes(feed.sy),
    title: feed.title ?? feed.atom?.title?.value ?? feed.dc?.titles?.[0] ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    base: feed.xml?.base ?? null,
    home: feed.link ?? null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value ?? item.atom?.id ?? null,
      links: [item.link, alternate(item.atom?.links), item.guid?.isPermaLink === false ? null : item.guid?.value],
      base: item.xml?.base ?? null,
      title: item.title ?? item.atom?.title?.value ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? null,
      bodies: [
        item.content?.encoded,
        item.atom?.content?.value,
        item.description,
        item.atom?.summary?.value,
        item.dc?.descriptions?.[0],
        item.media?.description?.value,
        item.itunes?.summary,
      ],
      isPlain: false,
      author:
        personOf(item.authors?.[0]) ??
        item.dc?.creators?.[0] ??
        personOf(item.atom?.authors?.[0]) ??
        item.itunes?.author ??
        null,
      dates: [
        item.pubDate,
        item.atom?.published,
        item.dcterms?.issued?.[0],
        item.dc?.dates?.[0],
        item.dcterms?.created?.[0],
        item.atom?.updated,
        item.dcterms?.modified?.[0],
      ],
      language: item.dc?.languages?.[0] ?? item.xml?.lang ?? null,
      images: [
        ...mediaImages(item.media),
        ...(item.enclosures ?? []).map((file) => (isImage(file.type) ? file.url : null)),
        item.itunes?.image,
      ],
    })),
  };
}

function draftOfAtom(feed: AtomFeed): FeedDraft {
  return {
    ttlMinutes: periodMinutes(feed.sy),
    title: feed.title?.value ?? null,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0] ?? null,
    base: feed.xml?.base ?? null,
    home: alternate(feed.links),
    items: (feed.entries ?? []).map((entry) => ({
      guid: entry.id ?? null,
      links: [alternate(entry.links), entry.content?.src, entry.id],
      base: entry.xml?.base ?? null,
      title: entry.title?.value ?? entry.dc?.titles?.[0] ?? entry.media?.title?.value ?? null,
      bodies: [
        entry.content?.value,
        entry.summary?.value,
        entry.dc?.descriptions?.[0],
        entry.media?.groups?.[0]?.description?.value,
      ],
      isPlain: false,
      author:
        personOf(entry.authors?.[0]) ??
        entry.dc?.creators?.[0] ??
        personOf(entry.source?.authors?.[0]) ??
        personOf(feed.authors?.[0]),
      dates: [
        entry.published,
        entry.dcterms?.issued?.[0],
        entry.dc?.dates?.[0],
        entry.updated,
        entry.dcterms?.created?.[0],
      ],
      language: entry.xml?.lang ?? entry.content?.xml?.lang ?? entry.dc?.languages?.[0] ?? null,
      images: [
        ...mediaImages(entry.media),
        ...(entry.links ?? []).map((link) => (link.rel === 'enclosure' && isImage(link.type) ? link.href : null)),
      ],
    })),
  };
}

function draftOfRdf(feed: RdfFeed): FeedDraft {
  return {
    ttlMinutes: periodMinutes(feed.sy),
    title: feed.title ?? feed.dc?.titles?.[0] ?? null,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    base: feed.xml?.base ?? null,
    home: feed.link ?? null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about ?? null,
      links: [item.link, item.rdf?.about],
      base: item.xml?.base ?? null,
      title: item.title ?? item.dc?.titles?.[0] ?? null,
      bodies: [item.content?.encoded, item.description, item.dc?.descriptions?.[0]],
      isPlain: false,
      author: item.dc?.creators?.[0] ?? null,
      dates: [item.dcterms?.issued?.[0], item.dc?.dates?.[0], item.dcterms?.created?.[0]],
      language: item.dc?.languages?.[0] ?? item.xml?.lang ?? null,
      images: mediaImages(item.media),
    })),
  };
}

function draftOfJson(feed: JsonFeed): FeedDraft {
  return {
    ttlMinutes: null,
    title: feed.title ?? null,
    language: feed.language ?? null,
    base: null,
    home: feed.home_page_url ?? null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.id ?? null,
      links: [item.url, item.external_url, item.id],
      base: null,
      title: item.title ?? null,
      bodies: [item.content_html ?? item.content_text, item.summary],
      isPlain: item.content_html === undefined,
      author: item.authors?.[0]?.name ?? feed.authors?.[0]?.name ?? null,
      dates: [item.date_published, item.date_modified],
      language: item.language ?? null,
      images: [item.image, item.banner_image],
    })),
  };
}

type Media = NonNullable<NonNullable<RssFeed['items']>[number]['media']>;

/** Media RSS: thumbnails are meant for lists; a content that is a picture will do. */
function mediaImages(media: Media | undefined): readonly (string | undefined)[] {
  const pictures = (media?.contents ?? []).filter((file) => file.medium === 'image' || isImage(file.type));
  return [
    media?.thumbnails?.[0]?.url,
    ...pictures.slice(0, 5).map((file) => file.url),
    media?.groups?.[0]?.thumbnails?.[0]?.url,
  ];
}

function isImage(type: string | undefined): boolean {
  return (type ?? '').toLowerCase().startsWith('image/');
}

/** The syndication module counts on the hour for what changes hourly. Its days and weeks are a template's default, not a wish. */
function periodMinutes(
  sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | null {
  return sy?.updatePeriod?.trim().toLowerCase() === 'hourly' ? 60 / Math.max(1, sy.updateFrequency ?? 1) : null;
}

/** rel="alternate" is what a link without rel is; failing that, any link that is not the feed's own plumbing. */
function alternate(
  links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined,
): string | null {
  const pages = (links ?? []).filter((link) => link.rel === undefined || link.rel === 'alternate');
  return (pages.find((link) => link.type === undefined || link.type.includes('html')) ?? pages[0])?.href ?? null;
}

function personOf(person: { readonly name?: string; readonly email?: string } | undefined): string | null {
  return person?.name ?? person?.email ?? null;
}
