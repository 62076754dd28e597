// Says of most paragraphs in one pass that nothing in them can be a web site's own, so that they need not be cut into sentences.
import { firstLettersAt, firstLettersOf } from './first-letters.ts';
import { mayOpenAsFurniture } from './furniture-openings.ts';
import { ANYWHERE, SHARE_WORDS } from './furniture-words.ts';
import { IN_WORD, kindAt } from './letters.ts';
import { mayBeStampAt } from './stamp.ts';

/** All phrases at once, in small letters. */
export const PHRASE = new RegExp(`©|${ANYWHERE.map((phrase) => phrase.replace(/[[\]()]/g, '\\$&')).join('|')}`);

const AGENCIES = 'ap|afp|epa|reuters'.split('|');
const PICTURES = 'photo|pic|image|file'.split('|');

/** One of these, or one of the signs, stands in every line that is furniture for what it holds and not for how it opens. Small letters. */
const HINTS: readonly string[] = [
  ...ANYWHERE,
  ...'cookie|www.|http| covers | writes about | reports on |contributed to|contributed reporting'.split('|'),
  ...[...AGENCIES, ...'getty|pti|ani|shutterstock|istock|alamy'.split('|')].flatMap((agency) => [
    `${agency} via `,
    `${agency}/`,
    `${agency} /`,
  ]),
  ...['file', 'stock', 'handout', 'undated', 'courtesy'].flatMap((kind) => PICTURES.map((of) => `${kind} ${of}`)),
  ...AGENCIES.flatMap((agency) => PICTURES.flatMap((of) => [`${agency}${of}`, `${agency} ${of}`])),
  ...'photo|image|file|ap|afp|reuters|getty|epa|left|right|l-r|pictured|centre|center'
    .split('|')
    .map((in_) => `(${in_}`),
];
const SIGNS = codesOf('@©ⓒ#[');

/** Hints by their first three letters, five bits of each; and one bit for each such three, since most texts' threes are none. */
const hintsByThree = Map.groupBy(HINTS, (hint) => threeAt(hint, 0));
const threes = new Uint8Array(1 << 12);
for (const three of hintsByThree.keys()) threes[three >> 3] = (threes[three >> 3] ?? 0) | (1 << (three & 7));

function threeAt(text: string, at: number): number {
  let three = 0;
  for (let next = at; next < at + 3; next++) three = (three << 5) | (text.charCodeAt(next) & 31);
  return three;
}

function codesOf(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}

/** Openings of credits and imprints. */
const CREDIT_OPENERS =
  'acting editor|editor|additional|reporting|writing|editing|translated|compiled|edited|produced|photo|picture|image|graphic|video|text|words|with additional|with input|with reporting|with agenc|with information|with files|by |von |par |por |di |автор|credit|source|foto|bild';
const CREDIT_START = new RegExp(CREDIT_OPENERS.replaceAll(' |', '\\s|'), 'y');
const creditLetters = firstLettersOf(CREDIT_OPENERS.split('|'));

const FULL_STOP = 0x2e;
const MARKS_OF_START = codesOf('.!?');
/** A line of these without a word is furniture. */
const SYMBOLS = codesOf('+=<>|~^`*_$');
/** Beyond plain letters, what stands inside sentences; all else there may part two of them, or be a bullet. */
const NO_START = codesOf('“”„‘’«»–—…·€£¥°\u00a0');
/** "AB-1234", "BSS/AE/CT": codes and initials have no full stop, so that they end their paragraph. */
const CODE_LETTERS_MAX = 30;
const IN_CODE = /[\d/]/;

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** False is certain: neither the paragraph nor any sentence of it is furniture, however it is cut. */
export function mayHoldFurniture(text: string): boolean {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return true;
  let isStart = true;
  let hasWord = false;
  let isBare = false;
  let three = 0;
  const { length } = lower;
  for (let at = 0; at < length; at++) {
    const code = lower.charCodeAt(at);
    three = ((three << 5) | (code & 31)) & 0x7fff;
    if (((threes[three >> 3] ?? 0) & (1 << (three & 7))) !== 0 && isHint(lower, at - 2, three)) return true;
    const isSmall = code >= SMALL_A && code <= SMALL_Z;
    if (isSmall && !isStart) continue;
    if (isSmall || (code < 0x80 ? isDigit(code) : (kindAt(lower, at) & IN_WORD) !== 0)) {
      if (!isStart) continue;
      if (mayStart(lower, at)) return true;
      isStart = false;
      isBare = false;
      hasWord = true;
    } else if (code !== BLANK) {
      if (SIGNS.has(code)) return true;
      if (MARKS_OF_START.has(code)) {
        if (!hasWord || isBare) return true;
        isStart ||= code !== FULL_STOP || !isDigit(lower.charCodeAt(at + 1));
      } else if (code > 0x7f) isStart ||= !NO_START.has(code);
      else if (isStart && SYMBOLS.has(code)) isBare = true;
    }
  }
  return !hasWord || isBare || mayEndShareBar(lower);
}

const BLANK = 0x20;

function isHint(lower: string, at: number, three: number): boolean {
  const hints = hintsByThree.get(three) ?? [];
  for (let next = 0; next < hints.length; next++) if (lower.startsWith(hints[next] ?? '', at)) return true;
  return false;
}

function mayStart(lower: string, at: number): boolean {
  if (mayOpenAsFurniture(lower, at) || mayBeStampAt(lower, at)) return true;
  if (lower.length - at <= CODE_LETTERS_MAX) {
    const rest = lower.slice(at);
    if (IN_CODE.test(rest) && !/[.!?]$/.test(rest)) return true;
  }
  if (creditLetters[firstLettersAt(lower, at)] === 0) return false;
  CREDIT_START.lastIndex = at;
  return CREDIT_START.test(lower);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const SEPARATORS = codesOf(' |/·•,:');

/** "Share on Facebook Twitter 12": such a bar has no full stop, and its last word is one of its own. */
function mayEndShareBar(lower: string): boolean {
  if (MARKS_OF_START.has(lower.charCodeAt(lower.length - 1))) return false;
  for (let end = lower.length; end > 0; ) {
    let from = end;
    while (from > 0 && !SEPARATORS.has(lower.charCodeAt(from - 1))) from--;
    const last = lower.slice(from, end);
    if (HAS_LETTER.test(last)) return SHARE_WORDS.has(last) || last === 'a';
    end = from - 1;
  }
  return true;
}

const HAS_LETTER = /\p{L}/u;
