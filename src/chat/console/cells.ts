// How many columns of a terminal a text takes, and outside text made safe to print there.

/** Wide and fullwidth ranges of Unicode's EastAsianWidth (UAX 11), joined where only unassigned code points lie between. */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Flags, emoji and what a variation selector makes one: two columns in every terminal that draws them. */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|\uFE0F/u;

const NO_INK = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Printable ASCII, which is nearly everything, needs no segmenting. */
const PLAIN = /^[ -~]*$/;

export function cellsOf(words: string): number {
  if (PLAIN.test(words)) return words.length;
  let cells = 0;
  for (const { segment } of GRAPHEMES.segment(words)) cells += cellsOfGrapheme(segment);
  return cells;
}

export function graphemesOf(words: string): readonly string[] {
  return Array.from(GRAPHEMES.segment(words), ({ segment }) => segment);
}

/** 0, 1 or 2. */
export function cellsOfGrapheme(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x7f && grapheme.length === 1) return 1;
  if (EMOJI.test(grapheme) || isWide(code)) return 2;
  return NO_INK.test(grapheme) ? 0 : 1;
}

function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([from, to]) => code >= from && code <= to);
}

/**
 * One line without anything a terminal would obey: escape sequences go whole, strings of commands where they have an end, then every control
 * character, and the overrides that show a text in another order than it is written (UAX 9; CVE-2021-42574).
 */
export function cleanLine(words: string): string {
  return words
    .toWellFormed()
    .replace(/(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?/g, '')
    .replace(
      /(?:\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u0090\u0098\u009C-\u009F]*[\u0007\u001B\u009C]/g,
      '',
    )
    .replace(/[\s\u2028\u2029]+/g, toSpace)
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .trim();
}

/** A no-break space stays what it is: it holds a number and its unit together. */
function toSpace(blank: string): string {
  return /^[\u00A0\u202F]$/.test(blank) ? blank : ' ';
}

/** The front of a text in at most so many columns, ended by an ellipsis when something was left off. */
export function cutToCells(words: string, cellsMax: number): string {
  // No grapheme on screen is 16 units long on average: the rest is not looked at.
  const front = words.slice(0, cellsMax * 16);
  if (front.length === words.length && cellsOf(words) <= cellsMax) return words;
  let cells = 0;
  let kept = '';
  for (const grapheme of graphemesOf(front)) {
    cells += cellsOfGrapheme(grapheme);
    if (cells > cellsMax - 1) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}
