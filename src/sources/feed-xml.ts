// RSS, Atom and RDF to drafts: which of a feed's elements are believed first.
import { childrenOf, type Document, type Element, isItem, openDocument, walkFeed } from './feed-elements.ts';
import { attributesOf, type Fields, fieldsOf, textOf } from './feed-fields.ts';
import type { FeedDraft, ItemDraft } from './feed-item.ts';

/** Null for what is no feed: without a title, an address and an item. */
export function readXml(xml: string): FeedDraft | null {
  const document = openDocument(xml);
  const { frames, elements } = walkFeed(document);
  const [root] = frames;
  if (root === undefined) return null;
  const isAtom = root.name === 'feed';
  const fields = fieldsOf(
    document,
    elements.filter(({ name }) => !isItem(name)),
  );
  const items = elements.filter(({ name }) => isItem(name));
  const title = fields.text('title', 'atom:title', 'dc:title');
  const links = linksOf(document, fields);
  const home = isAtom ? pageOf(links) : (fields.text('link') ?? pageOf(links));
  if (title === null && home === null && items.length === 0) return null;
  const feedAuthor = isAtom ? atomAuthor(document, fields) : null;
  const readItem = isAtom ? readEntry : readRssItem;
  return {
    title,
    home,
    hubs: links.filter(({ rel }) => isRel(rel, 'hub')).map(({ href }) => href),
    self: links.find(({ rel }) => isRel(rel, 'self'))?.href ?? null,
    ttlMinutes: ttlMinutes(fields),
    language: fields.text('language', 'dc:language') ?? ofFrames(frames, 'xml:lang'),
    base: ofFrames(frames, 'xml:base'),
    items: items.map((item) => readItem({ document, item, feedAuthor })),
  };
}

type ItemInput = { readonly document: Document; readonly item: Element; readonly feedAuthor: string | null };

/** RSS of all ages and RDF. */
function readRssItem({ document, item }: ItemInput): ItemDraft {
  const fields = fieldsOf(document, childrenOf(document, item));
  const own = attributesOf(item);
  const guid = fields.text('guid', 'atom:id') ?? own.get('rdf:about') ?? null;
  const isAddress = fields.attribute('guid', 'ispermalink')?.toLowerCase() !== 'false';
  const media = fields.within('media:group');
  return {
    guid,
    links: [fields.text('link'), pageOf(linksOf(document, fields)), isAddress ? guid : null],
    base: own.get('xml:base') ?? null,
    title: fields.text('title', 'atom:title', 'dc:title', 'media:title'),
    bodies: fields
      .all('content:encoded', 'atom:content', 'xhtml:body', 'body', 'fullitem')
      .map((element) => textOf(document, element))
      .concat(
        fields.text('description'),
        fields.text('atom:summary'),
        fields.text('dc:description'),
        fields.text('media:description'),
        fields.text('itunes:summary'),
      ),
    isPlain: false,
    author:
      personOf(fields.within('author').text('name') ?? fields.text('author')) ??
      personOf(fields.text('dc:creator', 'dc:author')) ??
      atomAuthor(document, fields) ??
      fields.text('itunes:author', 'media:credit'),
    dates: datesOf(fields, [
      'pubdate',
      'atom:published',
      ...ISSUED,
      'dcterms:created',
      'atom:updated',
      'dcterms:modified',
    ]),
    language: fields.text('dc:language') ?? own.get('xml:lang') ?? null,
    images: [...mediaImages(fields, media), ...enclosures(fields), fields.attribute('itunes:image', 'href')],
  };
}

const ISSUED = ['dcterms:issued', 'dc:date'] as const;

function readEntry({ document, item, feedAuthor }: ItemInput): ItemDraft {
  const fields = fieldsOf(document, childrenOf(document, item));
  const own = attributesOf(item);
  const guid = fields.text('id', 'atom:id');
  const links = linksOf(document, fields);
  const [content] = fields.all('content', 'atom:content');
  const media = fields.within('media:group');
  return {
    guid,
    links: [pageOf(links), fields.attribute('content', 'src'), guid],
    base: own.get('xml:base') ?? null,
    title: fields.text('title', 'atom:title', 'dc:title', 'media:title'),
    bodies: [
      fields.text('content', 'atom:content'),
      fields.text('summary', 'atom:summary'),
      fields.text('dc:description'),
      media.text('media:description'),
    ],
    isPlain: false,
    author:
      atomAuthor(document, fields) ??
      personOf(fields.text('dc:creator', 'dc:author')) ??
      atomAuthor(document, fields.within('source')) ??
      feedAuthor ??
      fields.text('itunes:author', 'media:credit'),
    dates: datesOf(fields, [
      ...['published', 'atom:published', 'issued', 'atom:issued', ...ISSUED],
      ...['updated', 'atom:updated', 'modified', 'atom:modified', 'created', 'atom:created', 'dcterms:created'],
    ]),
    language:
      own.get('xml:lang') ??
      (content === undefined ? undefined : attributesOf(content).get('xml:lang')) ??
      fields.text('dc:language'),
    images: [
      ...mediaImages(fields, media),
      ...links.map((link) => (link.rel === 'enclosure' && isImage(link.type) ? link.href : null)),
    ],
  };
}

function datesOf(fields: Fields, names: readonly string[]): readonly (string | null)[] {
  return names.map((name) => fields.text(name));
}

function ofFrames(frames: readonly Element[], attribute: string): string | null {
  for (const frame of frames) {
    const value = attributesOf(frame).get(attribute);
    if (value !== undefined) return value;
  }
  return null;
}

/** Counted in minutes. The syndication module counts on the hour for what changes hourly; its days and weeks are a template's default. */
function ttlMinutes(fields: Fields): number | null {
  const ttl = Number.parseFloat(fields.text('ttl') ?? '');
  if (Number.isFinite(ttl)) return ttl;
  if (fields.text('sy:updateperiod')?.toLowerCase() !== 'hourly') return null;
  return 60 / Math.max(1, Number.parseInt(fields.text('sy:updatefrequency') ?? '', 10) || 1);
}

type Link = { readonly href: string; readonly rel: string | undefined; readonly type: string | undefined };

/** Some write the address of an Atom link as RSS does. */
function linksOf(document: Document, fields: Fields): readonly Link[] {
  return fields.all('link', 'atom:link').flatMap((element): Link[] => {
    const attributes = attributesOf(element);
    const href = attributes.get('href') ?? textOf(document, element);
    return href === null ? [] : [{ href, rel: attributes.get('rel'), type: attributes.get('type') }];
  });
}

/** Some write several in one: rel="self hub". */
function isRel(rel: string | undefined, name: string): boolean {
  return (rel ?? '').toLowerCase().split(/\s+/).includes(name);
}

/** rel="alternate" is what a link without rel is; failing that, any link that is not the feed's own plumbing. */
function pageOf(links: readonly Link[]): string | null {
  const pages = links.filter((link) => link.rel === undefined || link.rel === 'alternate');
  return (pages.find((link) => link.type === undefined || link.type.includes('html')) ?? pages[0])?.href ?? null;
}

function atomAuthor(document: Document, fields: Fields): string | null {
  for (const author of fields.all('author', 'atom:author')) {
    const person = fieldsOf(document, childrenOf(document, author));
    const name = person.text('name', 'atom:name') ?? person.text('email', 'atom:email');
    if (name !== null) return name;
  }
  return null;
}

const PERSON_CHARS_MAX = 400;

/** "ann@post.example (Ann Teller)", "Ann Teller <ann@post.example>": the name; where there is none, the address. */
function personOf(text: string | null): string | null {
  const written = text?.slice(0, PERSON_CHARS_MAX) ?? null;
  if (written === null || !written.includes('@')) return written;
  const bracketed = /[(<[]([^()<>[\]@]{1,200})[)>\]]/.exec(written)?.[1]?.trim();
  const rest = written
    .replace(/[(<[][^()<>[\]]{0,200}[)>\]]/g, ' ')
    .split(/\s+/)
    .filter((word) => !word.includes('@'))
    .join(' ')
    .replace(/^[\s,\-|/:;]+|(?<![\s,\-|/:;])[\s,\-|/:;]+$/g, '');
  return (
    rest ||
    bracketed ||
    (/(?<![^\s@()<>[\]])[^\s@()<>[\]]+@[^\s@()<>[\]]+/.exec(written)?.[0].replace(/^mailto:/i, '') ?? written)
  );
}

/** Media RSS: thumbnails are meant for lists; a content that is a picture will do. */
function mediaImages(fields: Fields, group: Fields): readonly (string | null)[] {
  const pictures = fields.all('media:content').flatMap((element) => {
    const attributes = attributesOf(element);
    return attributes.get('medium') === 'image' || isImage(attributes.get('type'))
      ? [attributes.get('url') ?? null]
      : [];
  });
  return [
    fields.attribute('media:thumbnail', 'url'),
    ...pictures.slice(0, 5),
    group.attribute('media:thumbnail', 'url'),
  ];
}

function enclosures(fields: Fields): readonly (string | null)[] {
  return fields.all('enclosure').map((element) => {
    const attributes = attributesOf(element);
    return isImage(attributes.get('type')) ? (attributes.get('url') ?? null) : null;
  });
}

function isImage(type: string | undefined): boolean {
  return (type ?? '').toLowerCase().startsWith('image/');
}
