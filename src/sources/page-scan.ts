// A look at a web page's text before any parser may have it: scripts, styles and comments are cut out, and a bomb is found.
import { decodeEntities } from './markup.ts';

/** Deeper than any page: 20,000 nested tags cost Readability 14 s and its stack. */
const DEPTH_MAX = 400;

/** Attributes of one tag. */
const ATTRIBUTES_MAX = 500;

/** Tags of one page; the longest article page of a public benchmark has 9,000. */
const TAGS_MAX = 60_000;

/** Entities and stray "<" of one page: each cuts its text into one more node, and 300,000 cost Readability 4 s and its stack. */
const PIECES_MAX = 60_000;

/** Elements whose content is no text of the article; they end at their own closing tag alone, whatever stands in them. */
const OPAQUE: ReadonlySet<string> = new Set(
  'script style noscript svg iframe template textarea select object canvas math'.split(' '),
);

/** Never nested, because they are empty or because the next of their kind closes them. */
const FLAT: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

export type PageScan = {
  /** The page without what nobody reads. */
  readonly html: string;
  /** Content of <script type="application/ld+json">, as written. */
  readonly jsonLd: readonly string[];
};

export type PageBomb = 'too-deep' | 'too-many-attributes' | 'too-many-tags';

/** Machine-readable blocks kept; some pages have one for each picture. */
const JSON_LD_MAX = 20;

export function scanPage(page: string): PageScan | PageBomb {
  const kept: string[] = [];
  const jsonLd: string[] = [];
  let keptTo = 0;
  let depth = 0;
  let tags = 0;
  let pieces = 0;
  const cut = (from: number, to: number): void => {
    kept.push(page.slice(keptTo, from));
    keptTo = to;
  };
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
    const commentEnd = endOfComment(page, at);
    if (commentEnd !== null) {
      cut(at, commentEnd);
      at = commentEnd;
      continue;
    }
    const tag = readTag(page, at);
    at = tag.end;
    if (tag.name === '') {
      if (++pieces > PIECES_MAX) return 'too-many-tags';
      continue;
    }
    if (++tags > TAGS_MAX) return 'too-many-tags';
    if (tag.attributes > ATTRIBUTES_MAX) return 'too-many-attributes';
    if (tag.isClose) {
      if (!FLAT.has(tag.name)) depth = Math.max(0, depth - 1);
    } else if (OPAQUE.has(tag.name)) {
      if (tag.isEmpty && tag.name === 'svg') continue;
      const end = closingOf(page, tag.name, tag.end);
      if (tag.name === 'script' && jsonLd.length < JSON_LD_MAX && /ld\+json/i.test(page.slice(tag.start, tag.end)))
        jsonLd.push(page.slice(tag.end, end.from));
      cut(tag.start, end.to);
      at = end.to;
    } else if (!FLAT.has(tag.name) && ++depth > DEPTH_MAX) return 'too-deep';
  }
  cut(page.length, page.length);
  const html = kept.join('');
  if (countEntities(html) <= PIECES_MAX) return { html, jsonLd };
  // Some write all of a script that is not Latin in numbers.
  const plainer = html.replace(NUMBER, (number, decimal) => (Number(decimal) > 255 ? decodeEntities(number) : number));
  return countEntities(plainer) > PIECES_MAX ? 'too-many-tags' : { html: plainer, jsonLd };
}

/**
 * Null when "<" opens none. A declaration, an instruction and what XML calls CDATA are comments to a browser too, up to their first ">", and
 * linkedom cannot walk past some of them. https://html.spec.whatwg.org/multipage/parsing.html#bogus-comment-state
 */
function endOfComment(page: string, start: number): number | null {
  const mark = page[start + 1];
  if (mark !== '!' && mark !== '?') return null;
  const close = page.startsWith('--', start + 2) ? '-->' : '>';
  const end = page.indexOf(close, start + 2);
  return end < 0 ? page.length : end + close.length;
}

const NUMBER = /&#(\d{3,7});/g;

function countEntities(html: string): number {
  let count = 0;
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) count++;
  return count;
}

type Tag = {
  /** In lower case; empty when "<" opens no tag. */
  readonly name: string;
  readonly isClose: boolean;
  readonly isEmpty: boolean;
  readonly attributes: number;
  readonly start: number;
  /** After ">", or where the next tag begins. */
  readonly end: number;
};

function readTag(page: string, start: number): Tag {
  const isClose = page[start + 1] === '/';
  const nameStart = isClose ? start + 2 : start + 1;
  let end = nameStart;
  while (end < page.length && isNamePart(page.charCodeAt(end))) end++;
  const name = page.slice(nameStart, Math.min(end, nameStart + 40)).toLowerCase();
  if (!/^[a-z]/.test(name)) return { name: '', isClose, isEmpty: false, attributes: 0, start, end: nameStart };
  let attributes = 0;
  let quote = '';
  for (; end < page.length; end++) {
    const letter = page[end];
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '=') {
      attributes++;
      const next = page[end + 1];
      if (next === '"' || next === "'") {
        quote = next;
        end++;
      }
    } else if (letter === '>') break;
  }
  return { name, isClose, isEmpty: page[end - 1] === '/', attributes, start, end: Math.min(end + 1, page.length) };
}

/** Letters, digits, "-", "_" and ":". */
function isNamePart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 58) ||
    code === 45 ||
    code === 95
  );
}

/** Where the element's own closing tag begins and ends; the end of the page when it has none. */
function closingOf(page: string, name: string, from: number): { readonly from: number; readonly to: number } {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(page);
  if (found === null) return { from: page.length, to: page.length };
  const end = page.indexOf('>', found.index);
  return { from: found.index, to: end < 0 ? page.length : end + 1 };
}
