// A feed's bytes to its articles: the door to feedsmith, and the order in which damage is mended.
import { parseJsonFeed, parseFeed as parseStrictly } from 'feedsmith';
import type { Outcome } from '../base/outcome.ts';
import { ok, problem, unreachable } from '../base/outcome.ts';
import type { RawArticle } from '../model/article.ts';
import { decodeText } from './decode.ts';
import type { FeedDraft, ItemDraft } from './feed-item.ts';
import { rawArticles } from './feed-item.ts';
import { findFeedLink } from './feed-link.ts';
import type { FeedProblem } from './feed-problem.ts';
import { FEED_BYTES_MAX } from './feed-problem.ts';
import { repairCutEnd, scanXml, shapeOf, tidyXml } from './feed-scan.ts';
import { parseLooseFeed } from './markup.ts';
import { plainLine } from './plain-text.ts';

export type FeedInput = {
  /** As it was fetched; text is a feed that somebody has decoded already. */
  readonly bytes: Uint8Array | string;
  /** The Content-Type header; its charset counts, its type is often wrong and does not. */
  readonly contentType: string | null;
  /** Where the bytes came from: the base of relative links. */
  readonly url: string;
};

export type ParsedFeed = {
  readonly title: string | null;
  /** BCP 47 as the feed declares it. */
  readonly language: string | null;
  /** In the feed's own order. */
  readonly items: readonly RawArticle[];
};

/** The last resort is quadratic in places, so it gets less. */
const LOOSE_CHARS_MAX = 1_000_000;

/** Items read of one feed; news feeds carry 10 to 100. */
const ITEMS_MAX = 2_000;

/** Pure, never throws. Text is plain, links are absolute http(s), dates are instants or null. Run it in parse-apart.ts: input is hostile. */
export function parseFeed(input: FeedInput): Outcome<ParsedFeed, FeedProblem> {
  if (input.bytes.length > FEED_BYTES_MAX) return problem({ kind: 'too-big', bytes: input.bytes.length });
  const text = typeof input.bytes === 'string' ? input.bytes : decodeText({ ...input, bytes: input.bytes });
  const shape = shapeOf(text);
  switch (shape) {
    case 'empty':
      return problem({ kind: 'empty' });
    case 'html':
      return problem({ kind: 'web-page', feedUrl: findFeedLink(text, input.url) });
    case 'other':
      return problem({ kind: 'not-a-feed' });
    case 'json':
      return finish(readJson(text), input.url);
    case 'xml': {
      const xml = tidyXml(text);
      const { bomb, itemCount } = scanXml(xml);
      return bomb === null ? finish(readXmlFeed(xml, itemCount), input.url) : problem({ kind: bomb });
    }
    default:
      return unreachable(shape);
  }
}

function finish(draft: FeedDraft | null, url: string): Outcome<ParsedFeed, FeedProblem> {
  if (draft === null) return problem({ kind: 'not-a-feed' });
  const items = rawArticles(draft, url, ITEMS_MAX);
  return ok({ title: draft.title === null ? null : plainLine(draft.title) || null, language: draft.language, items });
}

/** Strictly; if items are missing then with its end mended; if they still are then loosely. The reading with most items counts. */
function readXmlFeed(xml: string, expected: number): FeedDraft | null {
  let best = readStrictly(xml);
  if (best !== null && best.items.length >= expected) return best;
  const repaired = repairCutEnd(xml);
  if (repaired !== null) best = fuller(best, readStrictly(repaired));
  if (best !== null && best.items.length >= expected - 1) return best;
  return xml.length > LOOSE_CHARS_MAX ? best : fuller(best, readLoosely(xml));
}

function fuller(first: FeedDraft | null, second: FeedDraft | null): FeedDraft | null {
  if (first === null || second === null) return first ?? second;
  return second.items.length > first.items.length ? second : first;
}

function readStrictly(xml: string): FeedDraft | null {
  try {
    return draftOf(parseStrictly<string>(xml));
  } catch {
    return null; // feedsmith says "not a feed" and "damaged" by throwing alone; the caller tries the next reading
  }
}

function readJson(text: string): FeedDraft | null {
  try {
    return draftOfJson(parseJsonFeed<string>(JSON.parse(text)));
  } catch {
    return null; // as above; also JSON.parse
  }
}

function readLoosely(xml: string): FeedDraft | null {
  const loose = parseLooseFeed(xml);
  if (loose === null) return null;
  const items = loose.items.map(
    (item): ItemDraft => ({
      guid: item.guid,
      links: [item.url, item.guid],
      base: null,
      title: item.title,
      bodies: [item.html],
      isPlain: false,
      author: null,
      dates: [
        item.publishedAt === null || Number.isNaN(item.publishedAt.getTime()) ? null : item.publishedAt.toISOString(),
      ],
      language: null,
    }),
  );
  return { title: loose.title, language: null, base: null, home: null, items };
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
    })),
  };
}

function draftOfAtom(feed: AtomFeed): FeedDraft {
  return {
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
    })),
  };
}

function draftOfRdf(feed: RdfFeed): FeedDraft {
  return {
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
    })),
  };
}

function draftOfJson(feed: JsonFeed): FeedDraft {
  return {
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
    })),
  };
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
