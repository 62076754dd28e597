// Raw text to paragraphs: line ends, invisible characters and hard wraps.

const PARAGRAPHS_MAX = 2_000;
/** Lines are joined up to here: a paragraph is never longer, and joining costs its length each time. */
export const PARAGRAPH_CHARACTERS_MAX = 4_000;
/** Nothing wraps wider than this; one longer line shows that paragraphs stand whole. */
const WRAP_WIDTH_MAX = 120;
/** A wrapped line is nearly full; a shorter one ended because its paragraph did. */
const WRAP_SHARE_MIN = 0.7;

/** Paragraphs of a text, white space collapsed, none empty. Lines that a mail client or a fixed width has wrapped are joined again. */
export function readParagraphs(raw: string): readonly string[] {
  const lines = plainLines(raw);
  const isWrapped = isHardWrapped(lines);
  const paragraphs: string[] = [];
  let before = '';
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (line !== '') {
      if (before !== '' && isWrapped && last !== undefined && last.length < PARAGRAPH_CHARACTERS_MAX)
        // Asked of the line: the paragraph would be copied each time that its end is looked at.
        paragraphs[paragraphs.length - 1] = last + wrapJoint(before, line) + line;
      else if (paragraphs.push(line) >= PARAGRAPHS_MAX) break;
    }
    before = line;
  }
  return paragraphs;
}

/** Line feeds and plain letters: wire copy, and most of what is read. */
const PLAIN = /^[\n -~]*$/;
/** Most lines have single blanks alone, and a test is several times faster than replacing them by themselves. */
const MORE_THAN_BLANKS = / {2}|[^\S ]/;

/** Lines with their white space collapsed and invisible characters off; blank lines are ''. */
export function plainLines(raw: string): readonly string[] {
  if (PLAIN.test(raw)) return raw.split('\n').map(withSingleBlanks);
  return raw
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f]/gu, '')
    .split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/u)
    .map((line) => (MORE_THAN_BLANKS.test(line) ? line.replace(/\s+/gu, ' ') : line).trim());
}

function withSingleBlanks(line: string): string {
  const trimmed = line.trim();
  return trimmed.includes('  ') ? trimmed.replace(/ +/g, ' ') : trimmed;
}

/** What comes between a line that was cut and the next. "co-" + "operation" keeps its hyphen: we cannot know whether it was the typesetter's. */
export function wrapJoint(line: string, next: string): '' | ' ' {
  return line.endsWith('-') && beginsSmall(next) ? '' : ' ';
}

function beginsSmall(line: string): boolean {
  const code = line.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /^\p{Ll}/u.test(line);
}

/**
 * True when the lines were broken at a width, not at paragraphs: no line is longer than such a width, and of those that have a next line most stop in the middle of a sentence.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  let width = 0;
  for (const { length } of lines) if (length > width) width = length;
  if (width > WRAP_WIDTH_MAX) return false;
  let [followed, broken, cased, continued] = [0, 0, 0, 0];
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    if (line.length < width * WRAP_SHARE_MIN || next === '') continue;
    followed++;
    if (!STATEMENT_ENDS.has(line.charCodeAt(line.length - 1))) broken++;
    if (beginsSmall(next)) {
      continued++;
      cased++;
    } else if (/[a-zA-Z]/.test(next) || /\p{Lu}|\p{Ll}/u.test(next)) cased++;
  }
  // Headlines and bylines have no full stop either, but what follows them does not begin small.
  const isContinued = cased * 2 < followed || (continued >= 2 && continued * 3 >= cased);
  return broken >= 2 && broken * 2 >= followed && isContinued;
}

const STATEMENT_ENDS: ReadonlySet<number> = new Set([...'.!?:。।۔؟…"”’)'].map((mark) => mark.charCodeAt(0)));
