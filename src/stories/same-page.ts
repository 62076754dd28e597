// Finds the article that another one is again: the same page under another address, or the same title in the same outlet.
import { hash } from './shingles.ts';

/** Hashes of what an article is known by; empty when nothing tells it from its neighbours. */
export type PageKeys = readonly number[];

export type PageIndex = {
  /** Most keys have one article, which then stands without an array. */
  readonly byKey: Map<number, string | string[]>;
  readonly keysOf: Map<string, PageKeys>;
};

/** What is added to an address to see where readers come from. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|ns_\w+|mc_\w+|fbclid|gclid|dclid|igshid|msclkid|yclid|ref|ref_src|referrer|source|src|cmp|cmpid|campaign|rss|feed|partner|from|via|xtor|ocid|smid|sr_share|traffic_source|output|amp)$/iu;

/** Subdomains and folders that show the same page in another dress. */
const DRESS = /^(?:www\d?|m|mobile|amp|edition|touch)\./u;
const AMP_FOLDER = /(?:^|\/)amp(?=\/|$)/u;

/** An address that ends in less is a section ("/news", "/"): hundreds of articles may claim it. */
const SLUG_LENGTH_MIN = 12;

/** A title of fewer words ("Weather", "News in brief") is a heading, not an article. */
const TITLE_WORDS_MIN = 4;

const ADDRESS_LENGTH_MAX = 2_000;

export function openPageIndex(): PageIndex {
  return { byKey: new Map(), keysOf: new Map() };
}

export function pageKeys(article: {
  readonly url: string | null;
  readonly outletId: string | null;
  readonly title: string;
}): PageKeys {
  const keys: number[] = [];
  const address = article.url === null ? null : canonicalAddress(article.url);
  if (address !== null) keys.push(hash(address));
  const title = article.title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (article.outletId !== null && title.length >= TITLE_WORDS_MIN) {
    keys.push(hash(`${article.outletId}\n${title.join(' ')}`));
  }
  return keys;
}

/** One spelling of an article's address: host and path, without the dress and what follows readers. Null for no address or a section's. */
export function canonicalAddress(url: string): string | null {
  if (url.length > ADDRESS_LENGTH_MAX || !URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const path = pathname
    .replace(/\/index\.\w+$/u, '')
    .replace(/\.amp(?=$|\.\w+$)/u, '')
    .replace(AMP_FOLDER, '')
    .replace(/(?<!\/)\/+$/u, '');
  const asked = [...searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  const tail = path.slice(path.lastIndexOf('/') + 1);
  const isArticle = tail.length >= SLUG_LENGTH_MIN || /\d{3}/u.test(path) || asked.some((each) => /\d{3}/u.test(each));
  return isArticle ? `${hostname.replace(DRESS, '')}${path}?${asked.toSorted().join('&')}` : null;
}

/** The article that was kept first under one of the keys. */
export function findPage(index: PageIndex, keys: PageKeys): string | null {
  for (const key of keys) {
    const first = idsUnder(index, key)[0];
    if (first !== undefined) return first;
  }
  return null;
}

export function keepPage(index: PageIndex, id: string, keys: PageKeys): void {
  if (keys.length === 0 || index.keysOf.has(id)) return;
  index.keysOf.set(id, keys);
  for (const key of keys) {
    const ids = index.byKey.get(key);
    if (ids === undefined) index.byKey.set(key, id);
    else if (typeof ids === 'string') index.byKey.set(key, [ids, id]);
    else ids.push(id);
  }
}

export function forgetPage(index: PageIndex, id: string): void {
  for (const key of index.keysOf.get(id) ?? []) {
    const left = idsUnder(index, key).filter((other) => other !== id);
    if (left.length === 0) index.byKey.delete(key);
    else index.byKey.set(key, left);
  }
  index.keysOf.delete(id);
}

function idsUnder(index: PageIndex, key: number): readonly string[] {
  const ids = index.byKey.get(key);
  if (ids === undefined) return [];
  return typeof ids === 'string' ? [ids] : ids;
}
