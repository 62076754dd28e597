// Whether two words that follow one another may be words of one name.
import { gapBehind, lengthOf, type Words } from './words.ts';

const ONE_JOINT = new Set([' ', '-', '&', "'", '’', '"', '\n', '\u00a0', '\u200c']);
const JOINT = /^[ \-–’'.\u00a0\n\u200b\u200c]{1,3}$/;

/** Whether the word and the next may be words of one name. */
export function isJoined(words: Words, at: number): boolean {
  const gap = gapBehind(words, at);
  if (gap.length === 1) return ONE_JOINT.has(gap);
  // A full stop joins only after an abbreviation: St. Petersburg, but not "in Jordan. River".
  return JOINT.test(gap) && (!gap.includes('.') || lengthOf(words, at) <= 3) && gap !== '\n\n';
}
