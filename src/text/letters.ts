// What kind of character stands in a text, from a table that fills as texts are read: a pattern asked letter by letter costs twenty times as much.

/** Letters, marks and numbers: what words are made of. */
export const IN_WORD = 1;
/** Letters and marks. */
export const LETTER = 2;
export const CAPITAL = 4;
/** A letter's accent or vowel sign, where it is a character of its own. */
export const MARK = 8;
const KNOWN = 128;

/** By UTF-16 code; 0 for what no text has held yet, and for half a pair, which is no character. */
const kinds = new Uint8Array(0x1_0000);

/** The kinds of the character whose first UTF-16 code stands at `at`, added up; 0 behind the end, and for half a pair that stands alone. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known & ~KNOWN;
  if (isHighHalf(code)) return readKind(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const kind = readKind(String.fromCharCode(code));
  kinds[code] = kind | KNOWN;
  return kind;
}

function readKind(character: string): number {
  if (/\p{N}/u.test(character)) return IN_WORD;
  if (/\p{Lu}/u.test(character)) return IN_WORD | LETTER | CAPITAL;
  if (/\p{M}/u.test(character)) return IN_WORD | LETTER | MARK;
  return /\p{L}/u.test(character) ? IN_WORD | LETTER : 0;
}

/** Where the run of letters, marks and numbers that begins at `start` ends; `start` itself when none does. */
export function wordEnd(text: string, start: number): number {
  return runEnd(text, start, IN_WORD);
}

/** Where the run of characters of the kind ends. */
export function runEnd(text: string, start: number, kind: number): number {
  // Asked once: the length of a text is a slow look-up where texts of all makings come by (plain, two-byte, cut, joined).
  const { length } = text;
  let at = start;
  while (at < length) {
    const code = text.charCodeAt(at);
    // Seen before, as nearly all are: one look at the text and one at the table.
    if (((kinds[code] ?? 0) & kind) !== 0) at += 1;
    else if ((kindAt(text, at) & kind) === 0) return at;
    else at += isHighHalf(code) ? 2 : 1;
  }
  return at;
}

/** Whether two UTF-16 codes make one character there; asked only of what kindAt called a letter. */
function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** The same with what may stand between letters inside one word: it's, 30,000, U.S. */
export function joinedWordEnd(text: string, start: number): number {
  let end = wordEnd(text, start);
  while (end > start && JOINTS.has(text.charCodeAt(end))) {
    const kind = kindAt(text, end + 1);
    if ((kind & IN_WORD) === 0 || (kind & MARK) !== 0) break;
    end = wordEnd(text, end + 1);
  }
  return end;
}

const JOINTS = new Set([..."'’.,"].map((mark) => mark.charCodeAt(0)));
