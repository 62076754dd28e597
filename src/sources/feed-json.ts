// JSON Feed, versions 1 and 1.1, to drafts.
import type { FeedDraft, ItemDraft } from './feed-item.ts';

/** Null for what is none. */
export function readJson(text: string): FeedDraft | null {
  const parsed = parseJson(text) ?? parseJson(mendJson(text));
  const feed = objectOf(parsed);
  if (feed === null || !isFeed(feed)) return null;
  const author = authorOf(feed);
  return {
    ttlMinutes: null,
    title: feed.text('title'),
    language: feed.text('language'),
    base: null,
    home: feed.text('home_page_url'),
    hubs: feed.list('hubs').flatMap((value) => {
      const hub = objectOf(value);
      const isWebSub = hub?.text('type')?.toLowerCase() === 'websub';
      return isWebSub ? (hub?.text('url') ?? []) : [];
    }),
    self: feed.text('feed_url'),
    items: feed.list('items').flatMap((value) => {
      const item = objectOf(value);
      return item === null ? [] : [readItem(item, author)];
    }),
  };
}

/** Null for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // JSON.parse says "no JSON" by throwing alone
  }
}

/** Commas before the end of a list, and comments, as people write them; and the call around it that old pages asked for. */
function mendJson(text: string): string {
  const inside = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  return inside.replace(/"(?:[^"\\]|\\.)*"|,(?=\s{0,99}[}\]])|\/\/[^\n]*/g, (part) =>
    part.startsWith('"') ? part : '',
  );
}

function isFeed(feed: Json): boolean {
  const version = feed.text('version');
  if (version !== null) return version.includes('jsonfeed.org/version/');
  return feed.text('title') !== null && (feed.list('items').length > 0 || feed.text('feed_url') !== null);
}

function readItem(item: Json, feedAuthor: string | null): ItemDraft {
  const html = item.text('content_html');
  return {
    guid: item.text('id'),
    links: [item.text('url'), item.text('external_url'), item.text('id')],
    base: null,
    title: item.text('title'),
    bodies: [html ?? item.text('content_text'), item.text('summary')],
    isPlain: html === null,
    author: authorOf(item) ?? feedAuthor,
    dates: [item.text('date_published'), item.text('date_modified')],
    language: item.text('language'),
    images: [item.text('image'), item.text('banner_image')],
  };
}

/** `authors` of 1.1, `author` of 1; a bare name is one too. */
function authorOf(object: Json): string | null {
  for (const value of [...object.list('authors'), object.value('author')]) {
    const name = typeof value === 'string' ? value.trim() : objectOf(value)?.text('name');
    if (name !== undefined && name !== null && name !== '') return name;
  }
  return null;
}

type Json = {
  readonly value: (name: string) => unknown;
  /** Strings and numbers, without space around them; null for anything else and for what is empty. */
  readonly text: (name: string) => string | null;
  readonly list: (name: string) => readonly unknown[];
};

/** Names count in any case, where there are no more of them than a person would write. */
const NAMES_MAX = 200;

/** Null for what is no object. */
function objectOf(value: unknown): Json | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const odd = fields.size > NAMES_MAX ? [] : [...fields.keys()].filter((name) => name !== name.toLowerCase());
  for (const name of odd) if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), fields.get(name));
  return {
    value: (name) => fields.get(name),
    text: (name) => {
      const field = fields.get(name);
      return typeof field === 'string' || typeof field === 'number' ? String(field).trim() || null : null;
    },
    list: (name) => {
      const field = fields.get(name);
      return Array.isArray(field) ? field : [];
    },
  };
}
