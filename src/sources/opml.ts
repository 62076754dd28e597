// The operator's list of feeds: OPML as readers exchange it, with the outlet's home country as an attribute of our own.
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
};

const FEEDS_MAX = 5_000;
const CHARS_MAX = 5_000_000;

/** Feeds in the list's order, each address once, folders ignored. The problem is one sentence that says what to do. */
export function readOpml(xml: string): Outcome<readonly OpmlFeed[], string> {
  if (xml.length > CHARS_MAX)
    return problem('The list of feeds is bigger than 5 MB; split it and keep the feeds that you read.');
  const feeds = new Map<string, OpmlFeed>();
  const wrong: string[] = [];
  let isOpml = false;
  readXml(xml, {
    onOpen: (name, attributes) => {
      if (name.toLowerCase() === 'opml') isOpml = true;
      if (!isOpml || name.toLowerCase() !== 'outline') return;
      const outline = lowerKeys(attributes);
      if (outline.xmlurl === undefined) return;
      const url = URL.parse(outline.xmlurl.trim());
      if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) wrong.push(outline.xmlurl);
      else if (!feeds.has(url.href)) feeds.set(url.href, feedOf(outline, url));
    },
    onText: () => undefined,
    onClose: () => undefined,
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

function feedOf(outline: Outline, url: URL): OpmlFeed {
  const name = (outline.text ?? '').trim() || (outline.title ?? '').trim() || url.hostname;
  const country = (outline.country ?? '').trim().toUpperCase();
  return {
    url: url.href,
    outletName: name.slice(0, 200).toWellFormed(),
    home: /^[A-Z]{2}$/.test(country) ? country : null,
    language: languageTag(outline.language ?? null),
  };
}

/** Readers write xmlUrl, xmlurl and XMLURL. */
function lowerKeys(attributes: Readonly<Record<string, string>>): Outline {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}
