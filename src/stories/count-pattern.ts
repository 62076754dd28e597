// How a language counts the dead, the hurt and the like: the shape of its words and patterns.
import type { Counted } from '../model/story.ts';

/**
 * In a pattern, {n} is a number with what bounds it ("at least nine") and {who} what is counted ("Afghan miners", may be
 * nothing); upper and lower case are one. Strict on purpose: a claim that is missed costs a line, one that is misread is an
 * invented dispute.
 */
export type CountWords = {
  /** Between a bound and its number: a blank, or nothing in scripts without. */
  readonly gap: string;
  readonly bounds: { readonly least: string; readonly about: string; readonly most: string };
  /** Small numbers that are written in letters. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly who: string;
  /** Words that count anybody, so that "nine people" and "twelve" can be compared. */
  readonly people: string;
  /** Behind one of these a number counts a part, or a place: "three of the nine", "in four villages". */
  readonly notBehind: string;
  readonly patterns: Partial<Readonly<Record<Counted, readonly string[]>>>;
  /** A sentence with one of these tells of another day, or of what may be. */
  readonly past: string;
};

/** Number words in order, from two. */
export function countFromTwo(words: string): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, at + 2]));
}
