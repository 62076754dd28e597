// A look at a feed's text before it is read: what kind it is, and whether it is a bomb.

/** Deeper than any feed, and shallow enough for every parser: 100,000 nested tags cost htmlparser2 10 s. */
const DEPTH_MAX = 500;

/** Attributes of one tag; 200,000 of them cost 1.9 s and 302 MB. */
const ATTRIBUTES_MAX = 1_000;

/** HTML's own empty elements, left unclosed in descriptions; `link` is not among them, since RSS fills it. */
const NEVER_CLOSED: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'meta',
  'embed',
  'col',
  'source',
]);

export type FeedShape = 'xml' | 'json' | 'html' | 'empty' | 'other';

/** Where the root of an XML feed stands, whatever stands before it (blank lines, a warning of the server's, comments). */
const ROOT = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|channel)(?=[\s>/])/i;

/** How far into a document its root is looked for. */
const ROOT_WITHIN = 65_536;

export function shapeOf(text: string): FeedShape {
  const trimmed = text.trimStart();
  if (trimmed === '') return 'empty';
  if (/^(?:\{|\/\/[^\n]{0,200}\n\s{0,99}\{|[\w$.]{1,60}\(\s{0,9}\{)/.test(trimmed)) return 'json';
  const head = trimmed.slice(0, ROOT_WITHIN);
  const root = head.search(ROOT);
  // A list of feeds has a head and a body too.
  if (root < 0 && /<opml[\s>]/i.test(head)) return 'other';
  const page = head.search(/<(?:!doctype\s+html|html|head|body)[\s>]/i);
  if (root >= 0 && (page < 0 || root < page || /<!doctype\s+html/i.test(head.slice(page, page + 20)))) return 'xml';
  return page >= 0 ? 'html' : 'other';
}

/** Cuts what stands before the root and any DOCTYPE, and drops characters that XML forbids. The declaration is not needed any more. */
export function tidyXml(text: string): string {
  const start = text.search(ROOT);
  return (start > 0 ? text.slice(start) : text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g, '');
}

export type Bomb = 'too-deep' | 'too-many-attributes';

export type XmlScan = {
  /** Null when any parser may read the text. */
  readonly bomb: Bomb | null;
  /** How many items the text opens; parsers that return fewer have lost some. */
  readonly itemCount: number;
};

/** One pass from "<" to "<". An item inside an open item is damage, not depth. */
export function scanXml(xml: string): XmlScan {
  let depth = 0;
  let openItems = 0;
  let itemCount = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    if (!opensMarkup(xml.charCodeAt(at + 1))) at++;
    else if (xml.startsWith('<![CDATA[', at)) at = after(xml, ']]>', at);
    else if (xml.startsWith('<!--', at)) at = after(xml, '-->', at);
    else {
      const tag = readTag(xml, at);
      if (tag.attributes > ATTRIBUTES_MAX) return { bomb: 'too-many-attributes', itemCount };
      const isItem = tag.name.endsWith('item') ? isNamed(tag.name, 'item') : isNamed(tag.name, 'entry');
      if (isItem && tag.kind !== 'close') itemCount++;
      if (tag.kind === 'close') {
        depth = Math.max(0, depth - 1);
        if (isItem) openItems = Math.max(0, openItems - 1);
      } else if (tag.kind === 'open' && !NEVER_CLOSED.has(tag.name)) {
        depth = isItem ? 3 : depth + 1;
        if (isItem) openItems++;
      }
      if (depth > DEPTH_MAX || openItems > DEPTH_MAX) return { bomb: 'too-deep', itemCount };
      at = tag.end;
    }
    at = xml.indexOf('<', at);
  }
  return { bomb: null, itemCount };
}

/** "!", "/", "?" or the beginning of a name: all other "<" are text. */
export function opensMarkup(next: number): boolean {
  return next === 33 || next === 47 || next === 63 || isNamePart(next);
}

/** With any prefix: "rss:item" is an item too. */
function isNamed(name: string, local: string): boolean {
  return name === local || (name.length > local.length && name.endsWith(`:${local}`));
}

export type Tag = {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'other';
  readonly nameEnd: number;
  readonly attributes: number;
  /** Where its ">" stands, or what broke it off. */
  readonly end: number;
};

export function readTag(xml: string, at: number): Tag {
  const isClose = xml[at + 1] === '/';
  const nameStart = isClose ? at + 2 : at + 1;
  let end = nameStart;
  while (end < xml.length && isNamePart(xml.charCodeAt(end))) end++;
  const name = xml.slice(nameStart, Math.min(end, nameStart + 40)).toLowerCase();
  if (end === nameStart) return { name, kind: 'other', nameEnd: end, attributes: 0, end: nameStart };
  const nameEnd = end;
  let attributes = 0;
  let quote = '';
  for (; end < xml.length; end++) {
    const letter = xml[end];
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '=') {
      attributes++;
      const next = xml[end + 1];
      if (next === '"' || next === "'") {
        quote = next;
        end++;
      }
    } else if (letter === '>' || letter === '<') break;
  }
  const isEmpty = xml[end - 1] === '/';
  return { name, kind: isClose ? 'close' : isEmpty ? 'other' : 'open', nameEnd, attributes, end };
}

/** Letters, digits, "_", "-", "." and ":"; anything beyond ASCII counts as a letter. */
function isNamePart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 58 && code !== 47) ||
    code === 95 ||
    code > 127
  );
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
