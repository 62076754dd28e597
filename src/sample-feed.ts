// One invented outlet as data/sample holds it, and as its feed: RSS 2.0, Atom, RSS 1.0 (RDF) or JSON Feed, as four kinds of newsroom would write it.
import assert from 'node:assert/strict';
import { DAY_MS, HOUR_MS, type Instant } from './base/time.ts';

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

export type SampleOutlet = {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly home: string;
  /** BCP 47. */
  readonly language: string;
  readonly format: FeedFormat;
  /** Ends in a slash. */
  readonly siteUrl: string;
  readonly articles: readonly SampleArticle[];
};

export type SampleArticle = {
  readonly slug: string;
  readonly title: string;
  /** Age in hours, fractions allowed. */
  readonly hoursAgo: number;
  readonly author: string | null;
  /** As written; {date}, {longdate} and {weekday} (with +n or -n days) stand for the day it is published. */
  readonly paragraphs: readonly string[];
};

type Item = {
  readonly title: string;
  readonly url: string;
  readonly at: Date;
  readonly author: string | null;
  readonly html: string;
  readonly lead: string;
};

export const CONTENT_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rdf: 'application/rdf+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

const RENDERERS: Readonly<Record<FeedFormat, (outlet: SampleOutlet, items: readonly Item[]) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  rdf: renderRdf,
  json: renderJson,
};

/** Newest first, each article as old as it says. */
export function renderFeed(outlet: SampleOutlet, openedAt: Instant): string {
  const newestFirst = outlet.articles.toSorted((one, other) => one.hoursAgo - other.hoursAgo);
  const items = newestFirst.map((article) => toItem(outlet, article, openedAt));
  return RENDERERS[outlet.format](outlet, items);
}

function toItem(outlet: SampleOutlet, article: SampleArticle, openedAt: Instant): Item {
  // Feeds tell whole seconds.
  const at = Math.floor((openedAt - article.hoursAgo * HOUR_MS) / 1_000) * 1_000;
  const paragraphs = article.paragraphs.map((paragraph) => fillDates(paragraph, at, outlet.language));
  return {
    title: article.title,
    url: outlet.siteUrl + article.slug,
    at: new Date(at),
    author: article.author,
    html: paragraphs.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join('\n'),
    lead: paragraphs[0] ?? '',
  };
}

const DATES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { month: 'short', day: 'numeric' },
  longdate: { month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
};

/** "KARACHI, {date} (Meridian Wire):" has to say the day it is read on, or the sample would age. */
function fillDates(paragraph: string, at: Instant, language: string): string {
  return paragraph.replace(/\{(date|longdate|weekday)([+-]\d{1,2})?\}/g, (_, name: string, days = '0') =>
    new Intl.DateTimeFormat(language, { ...DATES[name], timeZone: 'UTC' }).format(at + Number(days) * DAY_MS),
  );
}

function renderRss(outlet: SampleOutlet, items: readonly Item[]): string {
  const written = items.map(
    (item) => `<item>
<title>${escapeXml(item.title)}</title>
<link>${escapeXml(item.url)}</link>
<guid isPermaLink="true">${escapeXml(item.url)}</guid>
<pubDate>${item.at.toUTCString()}</pubDate>
${item.author === null ? '' : `<dc:creator>${escapeXml(item.author)}</dc:creator>\n`}<description>${escapeXml(item.lead)}</description>
<content:encoded><![CDATA[${item.html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>
</item>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeXml(outlet.name)}</title>
<link>${escapeXml(outlet.siteUrl)}</link>
<description>${escapeXml(`News from ${outlet.name}`)}</description>
<language>${escapeXml(outlet.language)}</language>
${written.join('')}</channel>
</rss>
`;
}

function renderAtom(outlet: SampleOutlet, items: readonly Item[]): string {
  const written = items.map(
    (item) => `<entry>
<title>${escapeXml(item.title)}</title>
<link rel="alternate" href="${escapeXml(item.url)}"/>
<id>${escapeXml(item.url)}</id>
<published>${item.at.toISOString()}</published>
<updated>${item.at.toISOString()}</updated>
${item.author === null ? '' : `<author><name>${escapeXml(item.author)}</name></author>\n`}<content type="html">${escapeXml(item.html)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(outlet.language)}">
<title>${escapeXml(outlet.name)}</title>
<link href="${escapeXml(outlet.siteUrl)}"/>
<id>${escapeXml(outlet.siteUrl)}</id>
<author><name>${escapeXml(outlet.name)}</name></author>
<updated>${(items[0]?.at ?? new Date(0)).toISOString()}</updated>
${written.join('')}</feed>
`;
}

function renderRdf(outlet: SampleOutlet, items: readonly Item[]): string {
  const order = items.map((item) => `<rdf:li rdf:resource="${escapeXml(item.url)}"/>\n`);
  const written = items.map(
    (item) => `<item rdf:about="${escapeXml(item.url)}">
<title>${escapeXml(item.title)}</title>
<link>${escapeXml(item.url)}</link>
<description>${escapeXml(item.html)}</description>
<dc:date>${item.at.toISOString()}</dc:date>
${item.author === null ? '' : `<dc:creator>${escapeXml(item.author)}</dc:creator>\n`}</item>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${escapeXml(outlet.siteUrl)}">
<title>${escapeXml(outlet.name)}</title>
<link>${escapeXml(outlet.siteUrl)}</link>
<description>${escapeXml(`News from ${outlet.name}`)}</description>
<dc:language>${escapeXml(outlet.language)}</dc:language>
<items><rdf:Seq>
${order.join('')}</rdf:Seq></items>
</channel>
${written.join('')}</rdf:RDF>
`;
}

function renderJson(outlet: SampleOutlet, items: readonly Item[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: outlet.siteUrl,
    language: outlet.language,
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_html: item.html,
      date_published: item.at.toISOString(),
      ...(item.author === null ? {} : { authors: [{ name: item.author }] }),
    })),
  };
  return JSON.stringify(feed, null, 1);
}

/** For text and for attribute values in double quotes. */
export function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Our own files: a wrong one is our defect, so it throws a sentence that names the file. */
export function parseSampleOutlet(value: unknown, file: string): SampleOutlet {
  const fields = readFields(value, file);
  const words = (name: string): string => readWords(fields.get(name), `${file}: ${name}`);
  const format = words('format');
  assert.ok(isFormat(format), `${file}: format must be rss, atom, rdf or json`);
  const articles = fields.get('articles');
  assert.ok(Array.isArray(articles) && articles.length > 0, `${file}: articles must be a list`);
  return {
    id: words('id'),
    name: words('name'),
    home: words('home'),
    language: words('language'),
    format,
    siteUrl: words('siteUrl'),
    articles: articles.map((article, index) => parseArticle(article, `${file}, article ${index + 1}`)),
  };
}

function parseArticle(value: unknown, where: string): SampleArticle {
  const fields = readFields(value, where);
  const hoursAgo = fields.get('hoursAgo');
  const author = fields.get('author') ?? null;
  const paragraphs = fields.get('paragraphs');
  assert.ok(typeof hoursAgo === 'number' && hoursAgo >= 0, `${where}: hoursAgo must be a number`);
  assert.ok(Array.isArray(paragraphs) && paragraphs.length > 0, `${where}: paragraphs must be a list`);
  return {
    slug: readWords(fields.get('slug'), `${where}: slug`),
    title: readWords(fields.get('title'), `${where}: title`),
    hoursAgo,
    author: author === null ? null : readWords(author, `${where}: author`),
    paragraphs: paragraphs.map((paragraph) => readWords(paragraph, `${where}: a paragraph`)),
  };
}

function isFormat(word: string): word is FeedFormat {
  return Object.hasOwn(RENDERERS, word);
}

function readFields(value: unknown, where: string): ReadonlyMap<string, unknown> {
  assert.ok(typeof value === 'object' && value !== null, `${where} must be an object`);
  return new Map(Object.entries(value));
}

function readWords(value: unknown, where: string): string {
  assert.ok(typeof value === 'string' && value.trim() !== '', `${where} must be words`);
  return value;
}
