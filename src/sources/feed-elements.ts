// The elements of a feed's XML, as far down as somebody asks: what stands inside one is a slice until it is read.
import { opensMarkup, readTag } from './feed-scan.ts';

export type Element = {
  /** In lower case, with the prefix by which this project knows its namespace: "dc:creator". None for the feed's own vocabulary. */
  readonly name: string;
  /** As written, between the name and the end of the tag. */
  readonly attributes: string;
  /** Where its content stands in the text; both are the same for an empty element. */
  readonly from: number;
  readonly to: number;
};

/** Namespaces by the last words of their addresses, which survive http and https, www and trailing marks. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/w3\.org\/2005\/atom|purl\.org\/atom/i, 'atom'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/i, 'sy'],
  [/purl\.org\/dc\/elements/i, 'dc'],
  [/purl\.org\/dc\/terms/i, 'dcterms'],
  [/search\.yahoo\.com\/mrss|tools\.search\.yahoo\.com\/mrss/i, 'media'],
  [/itunes\.com\/dtds\/podcast/i, 'itunes'],
  [/w3\.org\/1999\/02\/22-rdf-syntax-ns/i, 'rdf'],
  [/w3\.org\/1999\/xhtml/i, 'xhtml'],
  [/purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/rdf|backend\.userland\.com\/rss|channel\.netscape\.com\/rdf/i, ''],
];

/** Declarations stand on the root, and sometimes on the channel. */
const DECLARED_WITHIN = 20_000;
const DECLARATIONS_MAX = 200;

/** Prefix as written, in lower case, to prefix as known. */
export type Prefixes = ReadonlyMap<string, string>;

function readPrefixes(xml: string): Prefixes {
  const prefixes = new Map<string, string>();
  for (const [, prefix = '', double, single] of xml.slice(0, DECLARED_WITHIN).matchAll(DECLARATION)) {
    if (prefixes.size >= DECLARATIONS_MAX) break;
    const known = knownPrefix(double ?? single ?? '');
    if (known !== null && !prefixes.has(prefix.toLowerCase())) prefixes.set(prefix.toLowerCase(), known);
  }
  return prefixes;
}

const DECLARATION = /\sxmlns:([\w.-]{1,40})\s*=\s*(?:"([^"]{1,200})"|'([^']{1,200})')/gi;

function knownPrefix(address: string): string | null {
  return PREFIXES.find(([pattern]) => pattern.test(address.trim()))?.[1] ?? null;
}

/** Elements without an end that are looked for in one slice: beyond that the slice is damaged past reading. */
const UNCLOSED_MAX = 50;

/** Items read of one feed; news feeds carry 10 to 100. */
export const ITEMS_MAX = 2_000;

/** Beside its items a feed has a dozen elements, and an item some twenty. */
const OTHERS_MAX = 1_000;

export type Document = {
  readonly xml: string;
  readonly prefixes: Prefixes;
  /** Where the last CDATA section and the last comment end: one that begins later is never closed, and is none. */
  readonly cdataUntil: number;
  readonly commentsUntil: number;
};

export function openDocument(xml: string): Document {
  const prefixes = readPrefixes(xml);
  return { xml, prefixes, cdataUntil: xml.lastIndexOf(']]>'), commentsUntil: xml.lastIndexOf('-->') };
}

/** Elements that hold the feed: what stands inside them is listed as if it stood beside them. */
const FRAMES: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf:rdf', 'channel']);

export type Walk = {
  /** Containers themselves, for their attributes; the root first. */
  readonly frames: readonly Element[];
  /** What they hold, in the order of the text. */
  readonly elements: readonly Element[];
};

/** The root, the channel, and all that stands directly in either. */
export function walkFeed(document: Document): Walk {
  const frames: Element[] = [];
  const elements = readElements(document, { from: 0, to: document.xml.length }, (element) => {
    if (!FRAMES.has(element.name)) return false;
    frames.push(element);
    return true;
  });
  return { frames, elements };
}

/** What stands directly in an element. */
export function childrenOf(document: Document, element: Pick<Element, 'from' | 'to'>): readonly Element[] {
  return readElements(document, element, () => false);
}

function readElements(
  document: Document,
  { from, to }: { readonly from: number; readonly to: number },
  isFrame: (element: Element) => boolean,
): readonly Element[] {
  const { xml, prefixes } = document;
  const elements: Element[] = [];
  let itemCount = 0;
  let unclosed = 0;
  for (let at = xml.indexOf('<', from); at >= 0 && at < to; at = xml.indexOf('<', at)) {
    if (!opensMarkup(xml.charCodeAt(at + 1))) {
      at++;
      continue;
    }
    const skipped = skipSilent(document, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const tag = readTag(xml, at);
    if (tag.kind === 'close' || tag.name === '') {
      at = tag.end;
      continue;
    }
    if (itemCount >= ITEMS_MAX || elements.length - itemCount >= OTHERS_MAX) break;
    const isEmpty = tag.kind === 'other';
    const attributes = xml.slice(tag.nameEnd, isEmpty ? tag.end - 1 : tag.end);
    const inner = Math.min(tag.end + 1, to);
    const name = nameOf(tag.name, attributes, prefixes);
    if (isFrame({ name, attributes, from: inner, to: inner })) {
      at = inner;
      continue;
    }
    if (isItem(name)) itemCount++;
    if (isEmpty) {
      elements.push({ name, attributes, from: inner, to: inner });
      at = inner;
      continue;
    }
    const end = findEnd(document, { written: xml.slice(at + 1, tag.nameEnd), isItem: isItem(name), from: inner, to });
    if (end === null) {
      if (++unclosed > UNCLOSED_MAX) break;
      at = inner;
      continue;
    }
    elements.push({ name, attributes, from: inner, to: end.inner });
    at = end.outer;
  }
  return elements;
}

export function isItem(name: string): boolean {
  return name === 'item' || name === 'entry';
}

/** Past a comment, a CDATA section, a declaration or an instruction that begins here; `at` itself when none does. */
function skipSilent({ xml, cdataUntil, commentsUntil }: Document, at: number): number {
  const next = xml.charCodeAt(at + 1);
  if (next !== 33 && next !== 63) return at;
  if (xml.startsWith('<!--', at)) return at < commentsUntil ? xml.indexOf('-->', at) + 3 : at + 4;
  if (xml.startsWith('<![CDATA[', at)) return at < cdataUntil ? xml.indexOf(']]>', at) + 3 : at + 9;
  const end = xml.indexOf('>', at);
  return end < 0 ? xml.length : end + 1;
}

type Sought = {
  readonly written: string;
  readonly isItem: boolean;
  readonly from: number;
  readonly to: number;
};

/** Where an element's content ends and where its closing tag does; null when it is never closed. */
function findEnd(document: Document, sought: Sought): { readonly inner: number; readonly outer: number } | null {
  const { xml } = document;
  const { written, from, to } = sought;
  // Most elements hold one text and nothing else.
  const close = xml.indexOf(`</${written}>`, from);
  const inner = close < 0 || close >= to ? null : xml.slice(from, close);
  if (inner !== null && !inner.includes('<!') && !inner.includes(`<${written}`))
    return { inner: close, outer: Math.min(close + written.length + 3, to) };
  const name = written.toLowerCase();
  let depth = 1;
  for (let at = xml.indexOf('<', from); at >= 0 && at < to; at = xml.indexOf('<', at)) {
    const isClose = xml.charCodeAt(at + 1) === 47;
    const nameAt = isClose ? at + 2 : at + 1;
    if (isSame(xml, nameAt, name)) {
      const tag = readTag(xml, at);
      if (isClose && --depth === 0) return { inner: at, outer: Math.min(tag.end + 1, to) };
      // An item that begins in an open one: the first was never closed.
      if (!isClose && sought.isItem) return { inner: at, outer: at };
      if (tag.kind === 'open') depth++;
      at = tag.end;
      continue;
    }
    const skipped = skipSilent(document, at);
    at = skipped > at ? skipped : at + 1;
  }
  return null;
}

/** Whether a tag of this name stands here, in whatever case. */
function isSame(xml: string, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = xml.charCodeAt(at + index);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== name.charCodeAt(index)) return false;
  }
  const next = xml.charCodeAt(at + name.length);
  return next === 62 || next === 47 || next <= 32;
}

/** A default namespace on the element itself counts: `<link xmlns="http://www.w3.org/2005/Atom" ...>` within RSS. */
function nameOf(written: string, attributes: string, prefixes: Prefixes): string {
  const colon = written.indexOf(':');
  if (colon < 0) {
    if (!attributes.includes('xmlns=')) return written;
    const own = /\sxmlns=(?:"([^"]{1,200})"|'([^']{1,200})')/.exec(attributes);
    const known = knownPrefix(own?.[1] ?? own?.[2] ?? '') ?? '';
    return known === '' || FRAMES.has(written) || isItem(written) ? written : `${known}:${written}`;
  }
  const prefix = written.slice(0, colon);
  const local = written.slice(colon + 1);
  const known = prefixes.get(prefix) ?? prefix;
  if (known === '' || (known === 'atom' && (local === 'feed' || local === 'entry'))) return local;
  return known === 'rdf' && local === 'rdf' ? 'rdf:rdf' : `${known}:${local}`;
}
