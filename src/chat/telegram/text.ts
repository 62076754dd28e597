// Outside text made safe for Telegram: what its server would change is changed here first, so that entity offsets stay true.

/**
 * Applies the server's own cleaning (td, clean_input_string) and switches off what it would find in plain text:
 * an @name pings a member, a /word is tapped, a #tag and a $TAG search. Neither trims nor joins lines.
 */
export function cleanText(words: string): string {
  return (
    keepText(words)
      .replaceAll('@', '@\u200B')
      // td takes no command after a word or another slash, and no tag after a word: "and/or", "C#" stay as they are.
      .replace(/(?<![\p{L}\p{N}_/])\/(?=[\p{L}\p{N}_])/gu, '/\u200B')
      .replace(/(?<![\p{L}\p{N}_])#(?=[\p{L}\p{N}_])/gu, '#\u200B')
      // A share's sign in a headline, "$TSLA"; sums of money are none.
      .replace(/(?<![\p{L}\p{N}_$])\$(?=[A-Z]{1,8}(?![\p{L}\p{N}_$]))/gu, '$$\u200B')
  );
}

/** The cleaning alone, for text inside a code entity, where the server looks for nothing and people copy it. */
export function keepText(words: string): string {
  return (
    words
      .toWellFormed()
      // Before the removals: the server drops the combining ring U+030A, so a decomposed Å must be composed to survive.
      .normalize('NFC')
      .replace(/[\r\u2028-\u202E\u2066-\u2069]|\u030A|\u0333|\u033F/g, '')
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
      // Of a run of direction marks the server keeps the last and turns the rest into U+200C.
      .replace(/[\u200E\u200F]+([\u200E\u200F])/g, '$1')
  );
}

/** Headlines and sentences are one line, whatever the feed put into them. */
export function oneLine(words: string): string {
  return words.replace(/[ \n\t\r]+/g, ' ').trim();
}

/**
 * The first graphemes of a text that fit into so many UTF-16 units, ended by an ellipsis when something was left off.
 * Never cuts inside a grapheme: a first one that is too long leaves the ellipsis alone.
 */
export function cutText(words: string, unitsMax: number): string {
  if (words.length <= unitsMax) return words;
  let end = 0;
  // Only the front is segmented: a grapheme that crosses the edge of this window is longer than any that we keep.
  for (const { segment } of GRAPHEMES.segment(words.slice(0, unitsMax + WINDOW_UNITS))) {
    if (end + segment.length > unitsMax - ELLIPSIS.length) break;
    end += segment.length;
  }
  return words.slice(0, end).trimEnd() + ELLIPSIS;
}

const ELLIPSIS = '…';
const WINDOW_UNITS = 64;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Longer addresses are tracking or attacks; browsers and servers agree on about 2,000. */
const LINK_UNITS_MAX = 2_000;

/**
 * The address as Telegram will take it, or null. One bad link in `entities` fails the whole message, so: http or https,
 * a host with a dot or IPv6 (td, LinkManager), a usable port; and no user name, which only disguises the host.
 */
export function safeLink(address: string): string | null {
  if (address.length > LINK_UNITS_MAX) return null;
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '' || url.password !== '' || url.port === '0') return null;
  const isDotted = /^[^.]+(?:\.[^.]+)+$/.test(url.hostname);
  if (!isDotted && !url.hostname.startsWith('[')) return null;
  return url.href.length <= LINK_UNITS_MAX ? url.href : null;
}
