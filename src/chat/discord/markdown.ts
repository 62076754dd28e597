// Outside text made harmless as Discord Markdown: nothing it says can mention, format, hide or link by itself.

/** A longer address is dropped rather than cut: a link that is half an address opens the wrong page. */
const URL_CHARS_MAX = 1_000;

/** Longer text than any Discord message can hold is cut before it is looked at, so that no input costs more than this. */
const TEXT_CHARS_MAX = 8_000;

/** Bidi embeddings, overrides and isolates, zero-width space, word joiner and BOM. U+200C and U+200D stay: Urdu, Indic scripts and emoji need them. */
const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g;

/** Discord's inline marks; "://" so that only we make links. */
const MARKS = /[\\*_~|`[\]]|:(?=\/\/)/g;

/** What opens a heading, list, quote or small print when it begins a line. */
const LINE_START = /^(\s*)([#>+-])/;
const NUMBERED_START = /^(\s*\d{1,9})([.)])/;

/** Plain text on one line: composed, well-formed, without controls and invisible characters that deceive. */
export function cleanText(words: string): string {
  return clip(words, TEXT_CHARS_MAX)
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ');
}

/** Markdown that Discord shows as the words themselves. */
export function escapeMarkdown(words: string): string {
  return cleanText(words)
    .replace(MARKS, '\\$&')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED_START, '$1\\$2')
    .replace(/[@<]/g, '$&\u200B');
}

/** A monospaced run: nothing in it is Markdown except the backtick, which Discord cannot escape there. */
export function codeMarkdown(words: string): string {
  const inside = cleanText(words).replaceAll('`', '\u02CB').replace(/[@<]/g, '$&\u200B').trim();
  return inside === '' ? '' : `\`${inside}\``;
}

/**
 * `[label](<address>)`; angle brackets keep Discord from unfolding a preview. A label that reads like another site's address is
 * written as plain text with the true host behind it. Without a usable http or https address, the label alone.
 */
export function linkMarkdown(label: string, address: string): string {
  const words = escapeMarkdown(label).trim();
  const url = parseLink(address);
  if (url === null) return words;
  const target = `(<${url.href}>)`;
  const host = escapeMarkdown(url.host);
  if (words === '') return `[${host}]${target}`;
  return namesOtherHost(label, url.hostname) ? `${words} ([${host}]${target})` : `[${words}]${target}`;
}

/** Null for anything but a plain http or https address. Characters that end a Markdown link or read as a mention are percent-encoded. */
function parseLink(
  address: string,
): { readonly href: string; readonly host: string; readonly hostname: string } | null {
  if (address.length > URL_CHARS_MAX) return null;
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  const href = url.href.replace(
    /[()<>\\@|`\s]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return href.length > URL_CHARS_MAX ? null : { href, host: url.host, hostname: url.hostname };
}

/** Whether a word of the label looks like a host name that the link does not go to. Linear: words are cut, not searched. */
function namesOtherHost(label: string, hostname: string): boolean {
  const target = hostname.replace(/^www\./, '');
  for (const word of cleanText(label).split(/[^\p{L}\p{N}.\u2024\uFF0E-]+/u)) {
    const pieces = word
      .replaceAll(/[\u2024\uFF0E]/g, '.')
      .split('.')
      .filter((piece) => piece !== '');
    const last = pieces.at(-1);
    if (pieces.length < 2 || last === undefined || !/^\p{L}{2,63}$/u.test(last)) continue;
    const named = pieces
      .join('.')
      .toLowerCase()
      .replace(/^www\./, '');
    if (named !== target && !target.endsWith(`.${named}`)) return true;
  }
  return false;
}

/** At most `charsMax` UTF-16 units, cut between graphemes, with an ellipsis where something went. */
export function clip(words: string, charsMax: number): string {
  if (words.length <= charsMax) return words;
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(words.slice(0, charsMax + 1))) {
    if (index + segment.length > charsMax - 1) break;
    end = index + segment.length;
  }
  return `${words.slice(0, end).trimEnd()}…`;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
