// HTML to the text a person would read: paragraphs kept, scripts and styles gone, entities decoded, invisible characters removed.
import { readHtml } from './markup.ts';

/** An element that starts and ends a paragraph. */
const PARAGRAPH_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** An element whose content nobody reads as text; what stands in object and iframe is meant to be read where they fail. */
const SILENT_TAGS: ReadonlySet<string> = new Set(
  'audio canvas head noembed noframes noscript script select style svg template textarea title video'.split(' '),
);

/** Every other element of HTML that is dropped without a break. */
const INLINE_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym applet area b base basefont bdi bdo big blink br button caption cite code col data del dfn em embed font frame ' +
    'frameset i iframe img input ins kbd label legend link map mark marquee meta meter nobr object output param picture plaintext ' +
    'progress q rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr xml'
  ).split(' '),
);

/** Rounds of decoding: feeds escape HTML once too often, some twice. */
const ROUNDS_MAX = 3;

/** A tag without anything odd about it. Names and quoted values cannot overlap, so no text makes this slow. */
const PLAIN_TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s+[a-z][a-z0-9:_-]*(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))?)*\s*\/?>/gi;

/**
 * Most bodies hold nothing but such tags and no entity: taking these off costs a third of reading them as HTML. Null for
 * all others, and where a tag hides what stands in it.
 */
function simpleText(html: string): string | null {
  if (html.includes('&')) return null;
  let isSimple = true;
  const text = html.replace(PLAIN_TAG, (_, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (SILENT_TAGS.has(name)) isSimple = false;
    if (name === 'br') return slash === '' ? '\n' : '';
    return PARAGRAPH_TAGS.has(name) ? '\n\n' : '';
  });
  return isSimple && !text.includes('<') ? text : null;
}

/** Text of an HTML fragment: paragraphs joined by "\n\n", lines by "\n". Empty when there is nothing to read; never throws. */
export function plainText(html: string): string {
  const opened = withoutCdata(html);
  const text = visible(simpleText(opened) ?? withoutMarkup(opened, isMarkupInBody));
  const even = UNEVEN_LINES.test(text) ? text.replace(/[^\S\n]+/g, ' ') : text;
  return (even.includes('\n') ? even.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n') : even).trim();
}

const UNEVEN_LINES = / {2}|[^\S\n ]/;

/** The same in one line, for titles and names; there "List<T>" and "<grin>" are words. */
export function plainLine(html: string): string {
  return squeeze(visible(withoutMarkup(withoutCdata(html), isMarkupInTitle)));
}

/** Sections within sections, sections that were escaped and sections that nobody closed: HTML would hide what stands in them. */
function withoutCdata(html: string): string {
  const marked = /&lt;!\[CDATA\[/i.test(html) ? html.replace(/&lt;!\[CDATA\[|\]\]&gt;/gi, '') : html;
  return marked.includes('<![CDATA[') ? marked.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : marked;
}

/** Text that is no markup, kept but for invisible characters. */
export function tidyText(text: string): string {
  return visible(text).trim();
}

type IsMarkup = (name: string, attributes: Readonly<Record<string, string>>) => boolean;

function isMarkupInBody(): boolean {
  return true;
}

function isMarkupInTitle(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return isHtmlTag(name) || !/^[a-z]{1,12}$/.test(name) || Object.keys(attributes).length > 0;
}

/**
 * Markup that was escaped twice shows as tags in a text that had none: that is read again. Where tags were found, what
 * still looks like one is meant to be seen ("use <br> here"), and only entities are decoded once more.
 */
function withoutMarkup(html: string, isMarkup: IsMarkup): string {
  let text = html;
  for (let round = 0; round < ROUNDS_MAX && (text.includes('<') || text.includes('&')); round++) {
    const read = readOnce(text, isMarkup);
    const isLost = round > 0 && read.text.trim() === '';
    if (isLost) break;
    text = read.text;
    if (!looksEncoded(text)) break;
    if (read.hadTags) return readOnce(text.replaceAll('<', '&lt;'), isMarkup).text;
  }
  return text;
}

function readOnce(html: string, isMarkup: IsMarkup): { readonly text: string; readonly hadTags: boolean } {
  const parts: string[] = [];
  let silentDepth = 0;
  let hadTags = false;
  readHtml(html, {
    onOpen: (name, attributes) => {
      hadTags = true;
      if (SILENT_TAGS.has(name)) silentDepth++;
      else if (silentDepth > 0) return;
      else if (name === 'br') parts.push('\n');
      else if (PARAGRAPH_TAGS.has(name)) parts.push('\n\n');
      else if (!isMarkup(name, attributes)) parts.push(`<${name}>`);
    },
    onText: (text) => {
      if (silentDepth === 0) parts.push(text);
    },
    onClose: (name) => {
      if (SILENT_TAGS.has(name)) silentDepth = Math.max(0, silentDepth - 1);
      else if (silentDepth === 0 && PARAGRAPH_TAGS.has(name)) parts.push('\n\n');
    },
  });
  return { text: parts.join(''), hadTags };
}

function looksEncoded(text: string): boolean {
  if (/&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8});/i.test(text)) return true;
  for (const [, name = ''] of text.matchAll(/<\/?([a-z][a-z0-9]{0,10})[\s/>]/gi)) {
    if (isHtmlTag(name.toLowerCase())) return true;
  }
  return false;
}

function isHtmlTag(name: string): boolean {
  return PARAGRAPH_TAGS.has(name) || INLINE_TAGS.has(name) || SILENT_TAGS.has(name);
}

/** Controls, soft hyphens, zero-width spaces and bidi overrides hide text or turn it round; joiners (U+200C, U+200D) are spelling. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** Whatever of these a text holds; most hold none, and one look is cheaper than three replacements. */
const ODD = new RegExp(`[\r\u2028\u2029]|${HIDDEN.source}`);

const windows1252 = new TextDecoder('windows-1252');

function visible(text: string): string {
  if (!ODD.test(text)) return text.toWellFormed();
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u0080-\u009f]/g, (control) => windows1252.decode(Uint8Array.of(control.charCodeAt(0))))
    .replace(HIDDEN, '')
    .toWellFormed();
}

const UNEVEN = /\s\s|[^\S ]/;

function squeeze(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}
