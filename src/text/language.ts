// Says which language a text is in: by script and letters where they decide, by the detector where they do not.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Eld } from 'eld/extrasmall';
import { openCodes } from './codes.ts';
import { commonness, hasCommonness } from './commonness.ts';
import { arabic, cyrillic, devanagari, fits, latinByHeadline, latinByLetters } from './language-letters.ts';
import { countSmallWords } from './small-words.ts';
import { stem } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** The detector needs a sentence or two; more only costs time (about 70 us a sentence). */
const CHARACTERS_READ_MAX = 800;
/** Under this many letters a detection is a guess, and the feed's own word is better. */
const LETTERS_SURE = 60;

const WORDS_READ_MAX = 80;
/** Least share of a language's small words, and how near the next language may come: either line will do. */
const SURE = [
  { shareMin: 0.4, nextMax: 0.55 },
  { shareMin: 0.25, nextMax: 0.4 },
];
/** What the feed declares needs less. */
const SURE_AS_SAID = [
  { shareMin: 0.3, nextMax: 0.7 },
  { shareMin: 0.12, nextMax: 0.4 },
];
/**
 * Common words of what the feed declares, or of English where it is silent: 0.4 to 0.95 of an English text, down to tables
 * of rainfall, and at most 0.33 of a Spanish, French, German or Dutch one.
 */
const VOCABULARY_SHARE_MIN = 0.5;
/** "Men", "al", "ben" are small words somewhere: so few of another language's are chance. */
const STRAY_SHARE_MAX = 0.1;
/** Without accents and with no other language's small words, where the feed is silent and where it says English: others reach 0.27. */
const PLAIN_SHARE_MIN = 0.4;
const PLAIN_AS_SAID_SHARE_MIN = 0.25;
/** What English wires make of common words: a table of results has hardly any others. */
const SHORT_WORDS = new Set('vs corp inc ltd plc co cts mln bln pct qtr div shr shrs revs dlr dlrs stg'.split(' '));
const VOCABULARY_WORDS_MAX = 40;
type Detector = typeof Eld;
let detector: Detector | null = null;

/** Loaded at the first undecided text, not at start: its tables take some 80 MB and a quarter of a second. */
function loadDetector(): Detector {
  // By file: the package's export map knows `import` only, and a dynamic import would make every caller wait.
  detector ??= (
    createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { readonly eld: Detector }
  ).eld;
  return detector;
}

const WORD = /[\p{L}\p{M}]+(?:'\p{L}+)*/gu;
const PLAIN_WORD = /[a-z]+(?:'[a-z]+)*/g;
const NOT_PLAIN = /[^\x00-\x7f]/;
const NOT_PLAIN_LETTER = /[^\P{L}A-Za-z]/u;
const LATIN = /\p{Script=Latin}/gu;

/**
 * Scripts that one language of the press writes, or that all but decide. Order does not matter; the most letters win. Made when a text first
 * has other letters than plain ones: each such pattern costs a start a tenth of a millisecond.
 */
function scriptsOf(): readonly (readonly [RegExp, string])[] {
  scripts ??= [
    [LATIN, 'Latin'],
    [/\p{Script=Cyrillic}/gu, 'Cyrillic'],
    [/\p{Script=Arabic}/gu, 'Arabic'],
    [/\p{Script=Devanagari}/gu, 'Devanagari'],
    [/\p{Script=Han}/gu, 'Han'],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
    [/\p{Script=Hangul}/gu, 'ko'],
    [/\p{Script=Thai}/gu, 'th'],
    [/\p{Script=Hebrew}/gu, 'he'],
    [/\p{Script=Greek}/gu, 'el'],
    [/\p{Script=Georgian}/gu, 'ka'],
    [/\p{Script=Armenian}/gu, 'hy'],
    [/\p{Script=Bengali}/gu, 'bn'],
    [/\p{Script=Gurmukhi}/gu, 'pa'],
    [/\p{Script=Gujarati}/gu, 'gu'],
    [/\p{Script=Oriya}/gu, 'or'],
    [/\p{Script=Tamil}/gu, 'ta'],
    [/\p{Script=Telugu}/gu, 'te'],
    [/\p{Script=Kannada}/gu, 'kn'],
    [/\p{Script=Malayalam}/gu, 'ml'],
    [/\p{Script=Sinhala}/gu, 'si'],
    [/\p{Script=Khmer}/gu, 'km'],
    [/\p{Script=Lao}/gu, 'lo'],
    [/\p{Script=Myanmar}/gu, 'my'],
    [/\p{Script=Ethiopic}/gu, 'am'],
    [/\p{Script=Tibetan}/gu, 'bo'],
    [/\p{Script=Thaana}/gu, 'dv'],
  ];
  return scripts;
}

let scripts: readonly (readonly [RegExp, string])[] | null = null;

/** One name for what detectors and feeds call differently. Malay and Indonesian are one family: the detector cannot part them. */
const SAME: Readonly<Record<string, string>> = {
  ms: 'id',
  in: 'id',
  iw: 'he',
  ji: 'yi',
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  sh: 'sr',
  zho: 'zh',
  cmn: 'zh',
  prs: 'fa',
  mo: 'ro',
};

/**
 * BCP 47 primary tag of the text's language, null when nothing tells. `declared` is what the feed says ("en-GB"), and
 * stands where the text is short or the detection unsure, as long as it fits the script.
 */
export function detectLanguage(text: string, declared: string | null): string | null {
  const said = primaryTag(declared);
  const sample = text.slice(0, CHARACTERS_READ_MAX);
  const { script, letters } = mainScript(sample);
  if (letters === 0) return said;
  switch (script) {
    case 'Latin':
      return latin(sample, letters, said);
    case 'Cyrillic':
      return said !== null && fits(script, said) && letters < LETTERS_SURE
        ? said
        : (cyrillic(sample) ?? detect(sample, letters, said, script) ?? 'ru');
    case 'Arabic':
      return arabic(sample, said);
    case 'Han':
      return said === 'ja' && letters < LETTERS_SURE ? 'ja' : 'zh';
    case 'Devanagari':
      return said !== null && fits(script, said) ? said : devanagari(sample);
    default:
      return said !== null && fits(script, said) ? said : script;
  }
}

/** "en-GB" -> "en", and one name for languages that go by two; null for what is no tag at all. */
export function primaryTag(declared: string | null): string | null {
  const tag = /^\s*([a-z]{2,3})(?:$|[-_])/iu.exec(declared ?? '')?.[1]?.toLowerCase();
  if (tag === undefined || tag === 'und' || tag === 'mul' || tag === 'xx') return null;
  return SAME[tag] ?? tag;
}

const readCodes = openCodes();

/** Counted by code: a list of eight hundred matches costs ten times as much. */
function countAsciiLetters(sample: string): number {
  let count = 0;
  const { length } = sample;
  const codes = readCodes(sample);
  for (let at = 0; at < length; at++) {
    const lower = (codes[at] ?? 0) | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) count++;
  }
  return count;
}

function mainScript(sample: string): { readonly script: string; readonly letters: number } {
  const asciiLetters = countAsciiLetters(sample);
  if (asciiLetters * 2 > sample.length && asciiLetters >= LETTERS_SURE)
    return { script: 'Latin', letters: asciiLetters };
  const latinLetters = sample.match(LATIN)?.length ?? 0;
  if (latinLetters * 2 > sample.length || !NOT_PLAIN.test(sample)) return { script: 'Latin', letters: latinLetters };
  let best = { script: 'Latin', letters: 0 };
  let kana = 0;
  for (const [pattern, script] of scriptsOf()) {
    const letters = sample.match(pattern)?.length ?? 0;
    if (script === 'ja') kana = letters;
    if (letters > best.letters) best = { script, letters };
  }
  // Japanese mixes both scripts; Chinese never writes kana but in a name.
  return best.script === 'Han' && kana * 12 > best.letters ? { script: 'ja', letters: best.letters + kana } : best;
}

function latin(sample: string, letters: number, said: string | null): string | null {
  const isShort = letters < LETTERS_SURE;
  const ofShort = isShort && said === null ? latinByHeadline(sample) : null;
  const clear = isShort ? ofShort : (byWords(sample, said) ?? latinByLetters(sample, letters));
  return clear ?? detect(sample, letters, said, 'Latin');
}

/** Null leaves it to the detector: the share is low, another language comes near, or the feed says otherwise. */
function byWords(sample: string, said: string | null): string | null {
  const small = sample.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  const { wordCount, best, bestCount, nextCount } = countSmallWords(lower, WORDS_READ_MAX);
  if (said === null || said === best) {
    for (const { shareMin, nextMax } of said === null ? SURE : SURE_AS_SAID)
      if (bestCount > 0 && bestCount >= shareMin * wordCount && nextCount <= nextMax * bestCount) return best;
  }
  const isLikelyEnglish =
    (said === null || said === 'en') && (best === 'en' || bestCount <= STRAY_SHARE_MAX * wordCount);
  return isLikelyEnglish && isPlainEnglish(sample, said === null ? PLAIN_SHARE_MIN : PLAIN_AS_SAID_SHARE_MIN)
    ? 'en'
    : null;
}

/** Headlines, and texts full of figures and names, have too few small words, but the others are common ones. English has no accents. */
function isPlainEnglish(sample: string, shareMin: number): boolean {
  const hasAccents = NOT_PLAIN.test(sample) && NOT_PLAIN_LETTER.test(sample);
  return !hasAccents && vocabularyShare(sample, 'en') >= shareMin;
}

/** One by one, so that it ends at the last one wanted; in plain letters the plain pattern does, several times faster. */
function firstWords(lower: string, countMax: number): readonly string[] {
  const pattern = NOT_PLAIN.test(lower) ? WORD : PLAIN_WORD;
  const words: string[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(lower); found !== null && words.length < countMax; found = pattern.exec(lower))
    words.push(found[0]);
  return words;
}

/** What the detector says where it may be believed, else what the feed says, else its best guess. */
function detect(sample: string, letters: number, said: string | null, script: string): string | null {
  const isSaidPossible = said !== null && (script === 'Latin' ? !isOtherScript(said) : fits(script, said));
  if (
    said !== null &&
    isSaidPossible &&
    (letters < LETTERS_SURE || vocabularyShare(sample, said) >= VOCABULARY_SHARE_MIN)
  )
    return said;
  const found = loadDetector().detect(sample);
  const language = found.language === '' ? null : (SAME[found.language] ?? found.language);
  if (language === null) return isSaidPossible ? said : null;
  if (!isSaidPossible || language === said) return language;
  return found.isReliable() && isKnown(said) ? language : said;
}

/**
 * Share of the first words that are common ones, where we have counted them; else 0. Snippets without their small words are
 * told so without the detector, which takes 0.5 ms a text.
 */
function vocabularyShare(sample: string, language: string): number {
  if (!hasCommonness(language)) return 0;
  const words = firstWords(sample.toLowerCase(), VOCABULARY_WORDS_MAX);
  const isCommon = (word: string): boolean =>
    isStopWord(word, language) || commonness(stem(word, language), language) > 0 || SHORT_WORDS.has(word);
  return words.filter(isCommon).length / Math.max(words.length, 1);
}

/** Swahili, Hausa, Somali: a feed in a language the detector never learnt would come back as some other. */
function isKnown(language: string | null): boolean {
  if (language === null) return true;
  const names: readonly string[] = Object.values(loadDetector().info().Languages);
  return names.some((name) => (SAME[name] ?? name) === language);
}

function isOtherScript(language: string): boolean {
  return (
    scriptsOf().some(([, name]) => name === language) ||
    /^(?:ru|uk|be|bg|mk|kk|ky|mn|ar|ur|fa|ps|ckb|sd|ug|hi|mr|ne|zh)$/u.test(language)
  );
}
