// What a page says of itself: title, author, date, language, from its machine-readable data before its looks.
import type { Instant } from '../base/time.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { parseFeedDate } from './feed-date.ts';
import { languageTag } from './feed-item.ts';
import { plainLine } from './plain-text.ts';

export type PageFacts = {
  readonly title: string;
  readonly author: string | null;
  readonly publishedAt: Instant | null;
  readonly language: string | null;
};

const TITLE_CHARS_MAX = 1_000;
const AUTHOR_CHARS_MAX = 200;

/** Elements looked at for a date or a byline. */
const LOOKS_MAX = 5_000;

export function readPageFacts(document: DomDocument, jsonLd: readonly string[]): PageFacts {
  const named = readMetas(document);
  const linked = readJsonLd(jsonLd);
  return {
    title: readTitle(document, named, linked),
    author: readAuthor(document, named, linked),
    publishedAt: readDate(document, named, linked),
    language: readLanguage(document, named, linked),
  };
}

type Metas = ReadonlyMap<string, string>;

/** <meta name=… property=… itemprop=…>, the first of each name. */
function readMetas(document: DomDocument): Metas {
  const metas = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name !== undefined && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

type Linked = {
  readonly headline: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
};

const NOTHING_LINKED: Linked = { headline: null, author: null, published: null, language: null };

const ARTICLE_TYPES = /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|\w*NewsArticle)$/;

/** The first object of schema.org that is an article, wherever it stands. */
function readJsonLd(blocks: readonly string[]): Linked {
  for (const block of blocks) {
    const article = findArticle(parseJson(block), 0);
    if (article === null) continue;
    return {
      headline: textOf(article.headline) ?? textOf(article.name),
      author: personOf(article.author) ?? personOf(article.creator),
      published: textOf(article.datePublished) ?? textOf(article.dateCreated) ?? textOf(article.dateModified),
      language: textOf(article.inLanguage),
    };
  }
  return NOTHING_LINKED;
}

function parseJson(block: string): unknown {
  try {
    return JSON.parse(block.trim().replace(/^(?:<!\[CDATA\[|<!--|\/\*.{0,40}?\*\/)|(?:\]\]>|-->)\s{0,9};?$/g, ''));
  } catch {
    return null; // what is no JSON says nothing
  }
}

type JsonObject = { readonly [name: string]: unknown };

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NESTING_MAX = 4;
const LIST_MAX = 50;

function findArticle(value: unknown, depth: number): JsonObject | null {
  if (depth > NESTING_MAX) return null;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, LIST_MAX)) {
      const found = findArticle(entry, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']];
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return value;
  return findArticle(value['@graph'], depth + 1) ?? findArticle(value.mainEntity, depth + 1);
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Several names are joined as a byline joins them. */
function personOf(value: unknown): string | null {
  const people = Array.isArray(value) ? value.slice(0, LIST_MAX) : [value];
  const names = people
    .map((person) => (isObject(person) ? textOf(person.name) : textOf(person)))
    .filter((name) => name !== null && !/^https?:/i.test(name.trim()));
  return names.length === 0 ? null : names.join(', ');
}

function readTitle(document: DomDocument, named: Metas, linked: Linked): string {
  const whole = line(firstText(document, 'title'), TITLE_CHARS_MAX);
  const headings = [...document.getElementsByTagName('h1')].map((heading) =>
    line(heading.textContent, TITLE_CHARS_MAX),
  );
  const declared = [linked.headline, named.get('og:title'), named.get('twitter:title'), named.get('dc.title')]
    .map((title) => line(title ?? null, TITLE_CHARS_MAX))
    .filter((title) => title !== '');
  const own = declared[0] ?? whole;
  // The page's own heading settles where the title ends and the name of the site begins.
  const heading = headings.find(
    (words) => words.length > 8 && own.startsWith(words) && /^\s+[|»·—–-]\s/.test(own.slice(words.length)),
  );
  return heading ?? (declared.length > 0 ? own : withoutSite(own, named.get('og:site_name') ?? null));
}

/** "Tide closes road | Marlow Courier": the longer side, where a mark stands between blanks. */
function withoutSite(title: string, site: string | null): string {
  const cut = title.search(/\s[|»·—–-]\s[^|»·—–-]{2,40}$/);
  if (cut < 0) return title;
  const head = title.slice(0, cut).trim();
  const tail = title.slice(cut + 3).trim();
  const isSite = site !== null && tail.toLowerCase().includes(site.toLowerCase());
  return isSite || (head.split(' ').length >= 4 && head.length > tail.length) ? head : title;
}

function readAuthor(document: DomDocument, named: Metas, linked: Linked): string | null {
  const declared = [linked.author, named.get('author'), named.get('dc.creator'), named.get('parsely-author')];
  for (const name of declared) {
    const author = nameOf(name ?? null);
    if (author !== null) return author;
  }
  const links = firstWhere(document, 'a', (link) => /\bauthor\b/.test(link.getAttribute('rel') ?? ''));
  const marked = links ?? firstWhere(document, '*', (element) => element.getAttribute('itemprop') === 'author');
  return nameOf(marked?.textContent ?? null);
}

/** "By Ann Teller" is Ann Teller; an address is nobody's name. */
function nameOf(written: string | null): string | null {
  const name = line(written, AUTHOR_CHARS_MAX).replace(/^(?:by|von|par|por|door|di|av)\s+(?=\p{Lu})/iu, '');
  return name === '' || name.length >= AUTHOR_CHARS_MAX || /^(?:https?:|@)/i.test(name) ? null : name;
}

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'pubdate',
  'publish-date',
];

function readDate(document: DomDocument, named: Metas, linked: Linked): Instant | null {
  const declared = [linked.published, ...DATE_METAS.map((name) => named.get(name))];
  for (const written of declared) {
    const at = written === null || written === undefined ? null : parseFeedDate(written);
    if (at !== null) return at;
  }
  const marked = firstWhere(document, 'time', (time) => parseFeedDate(time.getAttribute('datetime') ?? '') !== null);
  return parseFeedDate(marked?.getAttribute('datetime') ?? '');
}

function readLanguage(document: DomDocument, named: Metas, linked: Linked): string | null {
  return (
    languageTag(document.documentElement?.getAttribute('lang') ?? null) ??
    languageTag(linked.language) ??
    languageTag(named.get('content-language') ?? named.get('og:locale') ?? null)
  );
}

function firstText(document: DomDocument, name: string): string | null {
  for (const element of document.getElementsByTagName(name)) return element.textContent;
  return null;
}

function firstWhere(
  document: DomDocument,
  name: string,
  isWanted: (element: DomElement) => boolean,
): DomElement | null {
  let looks = 0;
  for (const element of document.getElementsByTagName(name)) {
    if (isWanted(element)) return element;
    if (++looks >= LOOKS_MAX) return null;
  }
  return null;
}

function line(written: string | null, charactersMax: number): string {
  return plainLine((written ?? '').slice(0, charactersMax * 4))
    .slice(0, charactersMax)
    .toWellFormed();
}
