// Lists of feeds as readers exchange them: OPML read and written, with the outlet's home country as an attribute of our own.
import type { Outcome } from '../base/outcome.ts';
import { ok, problem } from '../base/outcome.ts';
import type { CountryCode } from '../model/place.ts';
import { languageTag } from './feed-item.ts';
import { readXml } from './markup.ts';

export type OpmlFeed = {
  /** Absolute, http or https. */
  readonly url: string;
  /** `text`, else `title`, else the host of the address. */
  readonly outletName: string;
  /** `country`: ISO 3166-1 alpha-2; null when absent or no such code. */
  readonly home: CountryCode | null;
  /** `language`: BCP 47; null when absent or no tag. */
  readonly language: string | null;
  /** The folders it lies in, outermost first, joined by "/"; null when in none. */
  readonly folder: string | null;
};

const FEEDS_MAX = 20_000;
const FOLDER_CHARS_MAX = 200;
const CHARS_MAX = 5_000_000;

/** Feeds in the list's order, each address once. The problem is one sentence that says what to do. */
export function readOpml(xml: string): Outcome<readonly OpmlFeed[], string> {
  if (xml.length > CHARS_MAX)
    return problem('The list of feeds is bigger than 5 MB; split it and keep the feeds that you read.');
  const feeds = new Map<string, OpmlFeed>();
  const wrong: string[] = [];
  let isOpml = false;
  /** Outlines that are open; null for one that is a feed and no folder. */
  const open: (string | null)[] = [];
  readXml(xml, {
    onOpen: (name, attributes) => {
      if (name.toLowerCase() === 'opml') isOpml = true;
      if (!isOpml || name.toLowerCase() !== 'outline') return;
      const outline = lowerKeys(attributes);
      const isFeed = outline.xmlurl !== undefined;
      const folder = open.filter((name) => name !== null && name !== '').join('/');
      open.push(isFeed ? null : (outline.text ?? outline.title ?? '').trim().replaceAll('/', ' '));
      if (outline.xmlurl === undefined) return;
      const url = URL.parse(outline.xmlurl.trim());
      if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) wrong.push(outline.xmlurl);
      else {
        // No feed needs them here, and a list is passed around.
        url.username = '';
        url.password = '';
        if (!feeds.has(url.href)) feeds.set(url.href, feedOf(outline, url, folder.slice(0, FOLDER_CHARS_MAX) || null));
      }
    },
    onText: () => undefined,
    onClose: (name) => {
      if (name.toLowerCase() === 'outline') open.pop();
    },
  });
  if (!isOpml)
    return problem('The list of feeds is not OPML; export one from a feed reader, or start from data/feeds.opml.');
  if (wrong[0] !== undefined) {
    return problem(
      `The list of feeds has an xmlUrl that is no http or https address: "${wrong[0].slice(0, 100)}"; correct or remove it.`,
    );
  }
  if (feeds.size > FEEDS_MAX)
    return problem(`The list has ${feeds.size} feeds and ${FEEDS_MAX} are read at most; remove some.`);
  return ok([...feeds.values()]);
}

type Outline = { readonly [name: string]: string | undefined };

function feedOf(outline: Outline, url: URL, folder: string | null): OpmlFeed {
  const name = (outline.text ?? '').trim() || (outline.title ?? '').trim() || url.hostname;
  const country = (outline.country ?? '').trim().toUpperCase();
  return {
    url: url.href,
    outletName: name.slice(0, 200).toWellFormed(),
    home: /^[A-Z]{2}$/.test(country) ? country : null,
    language: languageTag(outline.language ?? null),
    folder: folder === null ? null : folder.toWellFormed(),
  };
}

/** The same list again, feeds of one folder together, as any reader takes it. `title` names the list. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[]): string {
  const root: Folder = { feeds: [], folders: new Map() };
  for (const feed of feeds) {
    let at = root;
    for (const name of feed.folder?.split('/') ?? []) {
      const next = at.folders.get(name) ?? { feeds: [], folders: new Map() };
      at.folders.set(name, next);
      at = next;
    }
    at.feeds.push(feed);
  }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title></head>`,
    '  <body>',
    ...outlinesOf(root, '    '),
    '  </body>',
    '</opml>',
  ];
  return `${lines.join('\n')}\n`;
}

type Folder = { readonly feeds: OpmlFeed[]; readonly folders: Map<string, Folder> };

function outlinesOf(folder: Folder, indent: string): readonly string[] {
  const feeds = folder.feeds.map(({ url, outletName, home, language }) => {
    const country = home === null ? '' : ` country="${home}"`;
    const tongue = language === null ? '' : ` language="${escapeXml(language)}"`;
    return `${indent}<outline type="rss" text="${escapeXml(outletName)}" xmlUrl="${escapeXml(url)}"${country}${tongue}/>`;
  });
  const folders = [...folder.folders].flatMap(([name, inner]) => [
    `${indent}<outline text="${escapeXml(name)}">`,
    ...outlinesOf(inner, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...feeds, ...folders];
}

/** What XML 1.0 forbids is left out; the rest is text, in an attribute too. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"'\n\r\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Readers write xmlUrl, xmlurl and XMLURL. */
function lowerKeys(attributes: Readonly<Record<string, string>>): Outline {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}
