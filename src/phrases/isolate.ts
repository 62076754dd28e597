// Which pieces of a line must be read in a direction of their own, so that a Latin name cannot turn an Arabic line round.
import type { Direction } from '../model/language.ts';
import type { Span } from '../model/message.ts';

/** Letters of the scripts that run from right to left (Unicode bidi classes R and AL). */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Any other letter, digits ("+2" takes the direction of what stands before it), and flags, whose halves are letters to UAX 9. */
const LEFT_TO_RIGHT =
  /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}])[\p{L}\p{N}\p{Regional_Indicator}]/u;

/** The span marked where its text runs against the line; as it was where it does not, so that plain text stays plain. */
export function isolate(span: Span, line: Direction): Span {
  const runsAgainst = line === 'rtl' ? LEFT_TO_RIGHT.test(span.text) : RIGHT_TO_LEFT.test(span.text);
  return runsAgainst || (line === 'rtl' && span.style === 'code') ? { ...span, isIsolated: true } : span;
}
