import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinedWordEnd, wordEnd } from '../../src/text/letters.ts';

/** The obvious way. */
const RUN = /[\p{L}\p{M}\p{N}]+/uy;
const JOINED = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;

const PIECES = [
  'it',
  "'",
  '’',
  '.',
  ',',
  '30',
  '000',
  'U',
  'é',
  'e\u0301',
  '\u0301',
  'ك',
  '部长',
  '𝟛',
  '𐐀',
  '\ud800',
  '\udc00',
  ' ',
  '-',
  'किताब',
];
const TEXT = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

function endBy(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

test('a word ends where a pattern for all scripts would end it', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      for (let at = 0; at < text.length; at++) {
        // Between the halves of a pair no word begins; a pattern steps back to its front.
        if (/[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))) continue;
        assert.equal(wordEnd(text, at), endBy(RUN, text, at));
        assert.equal(joinedWordEnd(text, at), endBy(JOINED, text, at));
      }
    }),
    { numRuns: 300 },
  );
});
