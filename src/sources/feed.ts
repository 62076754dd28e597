// A feed's bytes to its articles, and the order in which damage is mended.
import { constants, gunzipSync } from 'node:zlib';
import type { Outcome } from '../base/outcome.ts';
import { ok, problem, unreachable } from '../base/outcome.ts';
import { DAY_MS, MINUTE_MS } from '../base/time.ts';
import type { RawArticle } from '../model/article.ts';
import { decodeText } from './decode.ts';
import { ITEMS_MAX } from './feed-elements.ts';
import type { FeedDraft, ItemDraft } from './feed-item.ts';
import { rawArticles } from './feed-item.ts';
import { readJson } from './feed-json.ts';
import { findFeedLink } from './feed-link.ts';
import type { FeedProblem } from './feed-problem.ts';
import { FEED_BYTES_MAX } from './feed-problem.ts';
import { scanXml, shapeOf, tidyXml } from './feed-scan.ts';
import { readXml } from './feed-xml.ts';
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
  /** How long the feed says that nothing changes in it; null when it does not say. */
  readonly ttlMs: number | null;
  /** Hubs that the feed names, and its own address by which they know it (W3C WebSub), as written. */
  readonly hubs: readonly string[];
  readonly self: string | null;
  /** In the feed's own order. */
  readonly items: readonly RawArticle[];
};

/** One is asked; some feeds name a second in case. */
const HUBS_MAX = 5;

/** The last resort is quadratic in places, so it gets less. */
const LOOSE_CHARS_MAX = 1_000_000;

/** Pure, never throws. Text is plain, links are absolute http(s), dates are instants or null. Run it in parse-apart.ts: input is hostile. */
export function parseFeed(input: FeedInput): Outcome<ParsedFeed, FeedProblem> {
  if (input.bytes.length > FEED_BYTES_MAX) return problem({ kind: 'too-big', bytes: input.bytes.length });
  const bytes = unpacked(input.bytes);
  if (bytes === null) return problem({ kind: 'too-big', bytes: FEED_BYTES_MAX + 1 });
  const text = typeof bytes === 'string' ? bytes : decodeText({ ...input, bytes });
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
      return bomb === null
        ? finish(readXmlFeed(xml, Math.min(itemCount, ITEMS_MAX)), input.url)
        : problem({ kind: bomb });
    }
    default:
      return unreachable(shape);
  }
}

/** Some serve "feed.xml.gz" and say nothing of it. Null for what unpacks to more than a feed may be. */
function unpacked(bytes: Uint8Array | string): Uint8Array | string | null {
  if (typeof bytes === 'string' || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: FEED_BYTES_MAX, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return error instanceof RangeError ? null : bytes; // whatever else it is, it is no gzip
  }
}

function finish(draft: FeedDraft | null, url: string): Outcome<ParsedFeed, FeedProblem> {
  if (draft === null) return problem({ kind: 'not-a-feed' });
  const items = rawArticles(draft, url, ITEMS_MAX);
  const ttlMs = draft.ttlMinutes === null ? null : ttlOf(draft.ttlMinutes);
  return ok({
    title: draft.title === null ? null : plainLine(draft.title) || null,
    language: draft.language,
    ttlMs,
    hubs: draft.hubs.slice(0, HUBS_MAX),
    self: draft.self,
    items,
  });
}

/** A day at most: a longer one is a mistake, and news does not wait for it. */
function ttlOf(minutes: number): number | null {
  return Number.isFinite(minutes) && minutes > 0 ? Math.min(Math.round(minutes * MINUTE_MS), DAY_MS) : null;
}

/** By its elements; if items are missing then loosely. One that was cut off in the middle is not asked for. The reading with most items counts. */
function readXmlFeed(xml: string, expected: number): FeedDraft | null {
  const best = readXml(xml);
  if (best !== null && best.items.length >= expected - 1) return best;
  return xml.length > LOOSE_CHARS_MAX ? best : fuller(best, readLoosely(xml));
}

function fuller(first: FeedDraft | null, second: FeedDraft | null): FeedDraft | null {
  if (first === null || second === null) return first ?? second;
  return second.items.length > first.items.length ? second : first;
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
      images: [],
    }),
  );
  const nothing = { ttlMinutes: null, language: null, base: null, home: null, hubs: [], self: null };
  return { ...nothing, title: loose.title, items };
}
