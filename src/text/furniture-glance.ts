// Says of most paragraphs in one pass that nothing in them can be a web site's own, so that they need not be cut into sentences.
import { type Codes, openCodes } from './codes.ts';
import { firstLettersAt, firstLettersIn, firstLettersOf } from './first-letters.ts';
import { mayOpenAsFurniture, OPENERS } from './furniture-openings.ts';
import { ANYWHERE, SHARE_WORDS } from './furniture-words.ts';
import { IN_WORD, kindAt } from './letters.ts';
import { LABEL_LETTERS_MAX, mayBeStampAt } from './stamp.ts';

/** All phrases at once, in small letters, each at the beginning of a word. */
export const PHRASE = new RegExp(
  `©|(?<![a-z])(?:${ANYWHERE.map((phrase) => phrase.replace(/[[\]()]/g, '\\$&')).join('|')})`,
);

const AGENCIES = 'ap|afp|epa|reuters'.split('|');
const PICTURES = 'photo|pic|image|file'.split('|');

/** One of these begins at a word, or one of the signs stands, in every line that is furniture for what it holds and not for how it opens. Small letters. */
const HINTS: readonly string[] = [
  ...ANYWHERE,
  ...'cookie|www.|http|covers |writes about |reports on |contributed to|contributed reporting'.split('|'),
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

/** By the first three letters of their first word, which a bracket may stand before; and one bit for each such three, for most words begin like none. */
const hintsByThree = Map.groupBy(HINTS, (hint) => {
  const word = hint.startsWith('(') ? 1 : 0;
  return threeOf(hint.charCodeAt(word), hint.charCodeAt(word + 1), hint.charCodeAt(word + 2));
});
const hintThrees = new Uint8Array(1 << 12);
for (const three of hintsByThree.keys()) hintThrees[three >> 3] = (hintThrees[three >> 3] ?? 0) | (1 << (three & 7));

/** Five bits of each. */
function threeOf(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** Openings of credits and imprints. */
const CREDIT_OPENERS =
  'acting editor|editor|additional|reporting|writing|editing|translated|compiled|edited|produced|photo|picture|image|graphic|video|text|words|with additional|with input|with reporting|with agenc|with information|with files|by |von |par |por |di |автор|credit|source|foto|bild';
const CREDIT_START = new RegExp(CREDIT_OPENERS.replaceAll(' |', '\\s|'), 'y');

/** Whether a credit or an opening may begin with these first letters, added up: one look for each sentence, and nearly always neither. */
const OPENING = 1;
const CREDIT = 2;
const startKinds = firstLettersOf([]);
addKind(OPENING, OPENERS);
addKind(CREDIT, CREDIT_OPENERS.split('|'));

function addKind(kind: number, openers: readonly string[]): void {
  for (const opener of openers) {
    const letters = firstLettersAt(opener, 0);
    startKinds[letters] = (startKinds[letters] ?? 0) | kind;
  }
}

const FULL_STOP = 0x2e;
const BLANK = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** What a sign of ASCII that is no letter means here. */
const DIGIT = 1;
/** Stands in furniture alone. */
const SIGN = 2;
/** Ends a sentence. */
const END = 3;
/** A line of these without a word is furniture. */
const SYMBOL = 4;
const COLON = 5;
const BRACKET = 6;
const signKinds = new Uint8Array(0x80);
for (const [kind, signs] of [
  [DIGIT, '0123456789'],
  [SIGN, '@#['],
  [END, '.!?'],
  [SYMBOL, '+=<>|~^`*_$'],
  [COLON, ':'],
  [BRACKET, '('],
] as const)
  for (const sign of signs) signKinds[sign.charCodeAt(0)] = kind;

const FOREIGN_SIGNS = setOf('©ⓒ');
const WIDE_COLON = 0xff1a;
/** Beyond plain letters, what stands inside sentences; all else there may part two of them, or be a bullet. */
const NO_START = setOf('“”„‘’«»–—…·€£¥°\u00a0');

function setOf(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}

/** "AB-1234", "BSS/AE/CT": codes and initials have no full stop, so that they end their paragraph. */
const CODE_LETTERS_MAX = 30;
const IN_CODE = /[\d/]/;

/** So far back that no label begins there. */
const NOWHERE = -LABEL_LETTERS_MAX;

/** False is certain: neither the paragraph nor any sentence of it is furniture, however it is cut. */
export function mayHoldFurniture(text: string): boolean {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return true;
  let isStart = true;
  let hasWord = false;
  let isBare = false;
  // The last two starts without a digit behind them: a colon near either may end a label.
  let start = NOWHERE;
  let startBefore = NOWHERE;
  const codes = codesOf(lower);
  const { length } = lower;
  // Bound here: see cutWords in places/words.ts [0057].
  const signKindOf = signKinds;
  const joined = threeOf;
  const hints = hintThrees;
  for (let at = 0; at < length; at++) {
    const code = codes[at] ?? 0;
    if (code === BLANK) continue;
    const isPlain = code >= SMALL_A && code <= SMALL_Z;
    const kind = code < 0x80 ? signKindOf[code] : 0;
    if (kind === DIGIT) startBefore = start = NOWHERE;
    if (isPlain || kind === DIGIT || (code >= 0x80 && (kindAt(lower, at) & IN_WORD) !== 0)) {
      const three = joined(code, codes[at + 1] ?? 0, codes[at + 2] ?? 0);
      if (((hints[three >> 3] ?? 0) & (1 << (three & 7))) !== 0 && isHintAt(lower, three, at)) return true;
      if (isStart) {
        if (mayStart(lower, codes, at)) return true;
        isStart = false;
        isBare = false;
        hasWord = true;
        if (kind !== DIGIT) {
          startBefore = start;
          start = at;
        }
      }
      if (isPlain) while (isLetter(codes[at + 1] ?? 0)) at++;
    } else if (code >= 0x80) {
      if (FOREIGN_SIGNS.has(code) || (code === WIDE_COLON && isNear(start, startBefore, at))) return true;
      isStart ||= !NO_START.has(code);
    } else if (kind === END) {
      if (!hasWord || isBare) return true;
      isStart ||= code !== FULL_STOP || signKinds[codes[at + 1] ?? 0] !== DIGIT;
    } else if (kind === SIGN || (kind === COLON && isNear(start, startBefore, at))) return true;
    else if (
      kind === BRACKET &&
      isHintAt(lower, joined(codes[at + 1] ?? 0, codes[at + 2] ?? 0, codes[at + 3] ?? 0), at)
    )
      return true;
    else if (kind === SYMBOL && isStart) isBare = true;
  }
  return !hasWord || isBare || mayEndShareBar(lower);
}

const codesOf = openCodes();

function isLetter(code: number): boolean {
  return code >= SMALL_A && code <= SMALL_Z;
}

/** `three`: the first letters of its first word. Not within the function that is asked of every word: one that knows the text would cost it an object each time. */
function isHintAt(lower: string, three: number, at: number): boolean {
  return hintsByThree.get(three)?.some((hint) => lower.startsWith(hint, at)) === true;
}

/** Whether a label that began at either start may end at the colon. */
function isNear(start: number, startBefore: number, colon: number): boolean {
  return colon - (colon - start >= 2 ? start : startBefore) < LABEL_LETTERS_MAX;
}

function mayStart(lower: string, codes: Codes, at: number): boolean {
  const letters = firstLettersIn(codes, at);
  const kinds = startKinds[letters] ?? 0;
  if ((kinds & OPENING) !== 0 && mayOpenAsFurniture(lower, at, letters)) return true;
  if (mayBeStampAt(lower, codes, at)) return true;
  if (lower.length - at <= CODE_LETTERS_MAX) {
    const rest = lower.slice(at);
    if (IN_CODE.test(rest) && !/[.!?]$/.test(rest)) return true;
  }
  if ((kinds & CREDIT) === 0) return false;
  CREDIT_START.lastIndex = at;
  return CREDIT_START.test(lower);
}

const SEPARATORS = setOf(' |/·•,:');

/** "Share on Facebook Twitter 12": such a bar has no full stop, and its last word is one of its own. */
function mayEndShareBar(lower: string): boolean {
  if (signKinds[lower.charCodeAt(lower.length - 1)] === END) return false;
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
