// Cuts a line of Latin or Cyrillic letters where Intl.Segmenter would, by the same rules: UAX #29, SB6 to SB11.

/** Letters of Europe and Vietnam, typesetters' quotation marks and dashes, and signs that are part of no word. */
const PLAIN = /^[ -~¡-¬®-ſƠơƯưЀ-џҐґẠ-ỹ“”„‘’–—‐‑―…•€₫₹₽™№✔]*$/;

/** Whether plainSegments may be asked. */
export function isPlain(line: string): boolean {
  return PLAIN.test(line);
}

/** Full stops, question and exclamation marks, with the quotes, brackets and blanks that belong to the sentence they end. */
const TERMINATOR = /([.?!])["'()[\]{}“”„‘’«»]*( *)/g;
/** SB8a: what continues a sentence, or ends it once more. */
const CONTINUES = /[,\-:;.?!–—]/;
/** SB8: behind a full stop, what comes before the next letter is passed over; a small letter continues the sentence. */
const SMALL_COMES_NEXT = /[^\p{L}.?!]*\p{Lowercase}/uy;

/**
 * Segments that joined give the line back. Made for speed alone: Intl.Segmenter takes 22 us a paragraph of wire copy, this
 * takes 11, and tests/text/plain-segments.test.ts holds the two together. Not for Greek, whose question mark is a semicolon.
 */
export function plainSegments(line: string): readonly string[] {
  const segments: string[] = [];
  let start = 0;
  TERMINATOR.lastIndex = 0;
  for (let found = TERMINATOR.exec(line); found !== null; found = TERMINATOR.exec(line)) {
    const end = TERMINATOR.lastIndex;
    if (end >= line.length) break;
    if (goesOn(line, found, end)) continue;
    segments.push(line.slice(start, end));
    start = end;
  }
  if (start < line.length) segments.push(line.slice(start));
  return segments;
}

function goesOn(line: string, found: RegExpExecArray, end: number): boolean {
  const next = line.charAt(end);
  if (CONTINUES.test(next)) return true;
  if (found[1] !== '.') return false;
  const isBare = end === found.index + 1;
  // SB6 and SB7: 3.5, U.S
  if (isBare && /\d/.test(next)) return true;
  if (isBare && /\p{Lu}/u.test(next) && /\p{L}/u.test(line.charAt(found.index - 1))) return true;
  SMALL_COMES_NEXT.lastIndex = end;
  return SMALL_COMES_NEXT.test(line);
}
