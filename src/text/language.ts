// Says which language a text is in: by script and letters where they decide, by the detector where they do not.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld as Eld } from 'eld/extrasmall';
import { commonness, hasCommonness } from './commonness.ts';
import { stem } from './stems.ts';
import { isStopWord, stopWordsOf } from './stop-words.ts';

/** The detector needs a sentence or two; more only costs time (about 70 us a sentence). */
const CHARACTERS_READ_MAX = 800;
/** Under this many letters a detection is a guess, and the feed's own word is better. */
const LETTERS_SURE = 60;

/**
 * Small words tell the great languages apart without the detector, whose tables most runs then never load (0.3 s, 85 MB).
 * Running text is 35 to 65 % such words; beside it Danish is 22 % English, Croatian 19 % Polish, Catalan 32 % Spanish
 * and Galician 51 % Portuguese, the last two with the next language close behind.
 */
const WITH_SMALL_WORDS = ['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'tr', 'id', 'pl'];
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
/** Common words of what the feed declares, or of English where it is silent: 0.5 to 0.9 of an English text, at most 0.33 of a Spanish, French, German or Dutch one. */
const VOCABULARY_SHARE_MIN = 0.5;
const VOCABULARY_WORDS_MAX = 40;
/** For each small word the indexes of the languages in which it is one: one look-up instead of ten. Made when first needed. */
let smallIn: ReadonlyMap<string, readonly number[]> | null = null;

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

/** Scripts that one language of the press writes, or that all but decide. Order does not matter; the most letters win. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
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

/** Languages that share a script with others: a declaration of one of them is believed over the script's default. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  Devanagari: ['hi', 'mr', 'ne', 'kok', 'mai', 'bho', 'sa'],
  bn: ['bn', 'as'],
  am: ['am', 'ti'],
  he: ['he', 'yi'],
  my: ['my'],
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn', 'tt', 'ba', 'uz'],
  Arabic: ['ar', 'ur', 'fa', 'ps', 'ckb', 'ku', 'sd', 'ug', 'pa', 'ks', 'azb'],
};

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

function fits(script: string, language: string): boolean {
  return (WRITTEN_IN[script] ?? [script]).includes(language);
}

/** "en-GB" -> "en", and one name for languages that go by two; null for what is no tag at all. */
export function primaryTag(declared: string | null): string | null {
  const tag = /^\s*([a-z]{2,3})(?:$|[-_])/iu.exec(declared ?? '')?.[1]?.toLowerCase();
  if (tag === undefined || tag === 'und' || tag === 'mul' || tag === 'xx') return null;
  return SAME[tag] ?? tag;
}

/** Counted by code: a list of eight hundred matches costs ten times as much. */
function countAsciiLetters(sample: string): number {
  let count = 0;
  for (let at = 0; at < sample.length; at++) {
    const lower = sample.charCodeAt(at) | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) count++;
  }
  return count;
}

function mainScript(sample: string): { readonly script: string; readonly letters: number } {
  const asciiLetters = countAsciiLetters(sample);
  if (asciiLetters * 2 > sample.length && asciiLetters >= LETTERS_SURE)
    return { script: 'Latin', letters: asciiLetters };
  const latinLetters = sample.match(LATIN)?.length ?? 0;
  if (latinLetters * 2 > sample.length) return { script: 'Latin', letters: latinLetters };
  let best = { script: 'Latin', letters: 0 };
  let kana = 0;
  for (const [pattern, script] of SCRIPTS) {
    const letters = sample.match(pattern)?.length ?? 0;
    if (script === 'ja') kana = letters;
    if (letters > best.letters) best = { script, letters };
  }
  // Japanese mixes both scripts; Chinese never writes kana but in a name.
  return best.script === 'Han' && kana * 12 > best.letters ? { script: 'ja', letters: best.letters + kana } : best;
}

function latin(sample: string, letters: number, said: string | null): string | null {
  const clear = letters < LETTERS_SURE ? null : byWords(sample, said);
  return clear ?? detect(sample, letters, said, 'Latin');
}

/** Null leaves it to the detector: the share is low, another language comes near, or the feed says otherwise. */
function byWords(sample: string, said: string | null): string | null {
  const words = firstWords(sample.toLowerCase().replaceAll('’', "'"), WORDS_READ_MAX);
  const counts = WITH_SMALL_WORDS.map(() => 0);
  const languages = languagesBySmallWord();
  for (const word of words) for (const at of languages.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  const [bestCount = 0, nextCount = 0] = counts.toSorted((a, b) => b - a);
  const best = WITH_SMALL_WORDS[counts.indexOf(bestCount)] ?? null;
  if (said !== null && said !== best) return null;
  const isClear =
    bestCount > 0 &&
    (said === null ? SURE : SURE_AS_SAID).some(
      ({ shareMin, nextMax }) => bestCount >= shareMin * words.length && nextCount <= nextMax * bestCount,
    );
  return isClear || (said === null && best === 'en' && isPlainEnglish(sample)) ? best : null;
}

/** Headlines, and texts full of figures and names, have too few small words, but the others are common ones. English has no accents. */
function isPlainEnglish(sample: string): boolean {
  return !NOT_PLAIN_LETTER.test(sample) && isInVocabulary(sample, 'en');
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

function languagesBySmallWord(): ReadonlyMap<string, readonly number[]> {
  if (smallIn !== null) return smallIn;
  const made = new Map<string, number[]>();
  for (const [at, language] of WITH_SMALL_WORDS.entries()) {
    for (const word of stopWordsOf(language)) {
      const known = made.get(word);
      if (known === undefined) made.set(word, [at]);
      else known.push(at);
    }
  }
  smallIn = made;
  return made;
}

/** What the detector says where it may be believed, else what the feed says, else its best guess. */
function detect(sample: string, letters: number, said: string | null, script: string): string | null {
  const isSaidPossible = said !== null && (script === 'Latin' ? !isOtherScript(said) : fits(script, said));
  if (said !== null && isSaidPossible && (letters < LETTERS_SURE || isInVocabulary(sample, said))) return said;
  const found = loadDetector().detect(sample);
  const language = found.language === '' ? null : (SAME[found.language] ?? found.language);
  if (language === null) return isSaidPossible ? said : null;
  if (!isSaidPossible || language === said) return language;
  return found.isReliable() && isKnown(said) ? language : said;
}

/** Snippets without their small words are told by their common ones, where we have counted them: without the detector, 0.5 ms a text. */
function isInVocabulary(sample: string, language: string): boolean {
  if (!hasCommonness(language)) return false;
  const words = firstWords(sample.toLowerCase(), VOCABULARY_WORDS_MAX);
  const known = words.filter((word) => isStopWord(word, language) || commonness(stem(word, language), language) > 0);
  return known.length >= VOCABULARY_SHARE_MIN * words.length;
}

/** Swahili, Hausa, Somali: a feed in a language the detector never learnt would come back as some other. */
function isKnown(language: string | null): boolean {
  if (language === null) return true;
  const names: readonly string[] = Object.values(loadDetector().info().Languages);
  return names.some((name) => (SAME[name] ?? name) === language);
}

function isOtherScript(language: string): boolean {
  return (
    SCRIPTS.some(([, name]) => name === language) ||
    /^(?:ru|uk|be|bg|mk|kk|ky|mn|ar|ur|fa|ps|ckb|sd|ug|hi|mr|ne|zh)$/u.test(language)
  );
}

/** Letters that one Cyrillic alphabet has and its neighbours lack. Null leaves it to the detector. */
function cyrillic(sample: string): string | null {
  if (/[әғқңұһ]/iu.test(sample)) return /[ҭҩ]/iu.test(sample) ? null : 'kk';
  if (/ў/iu.test(sample) && /і/iu.test(sample)) return 'be';
  if (/[їєґ]/iu.test(sample)) return 'uk';
  if (/[ѓќѕ]/iu.test(sample)) return 'mk';
  if (/[ђћџљњ]/iu.test(sample)) return 'sr';
  if (/[ҷӣӯ]/iu.test(sample)) return 'tg';
  if (/[өү]/iu.test(sample)) return /ң/iu.test(sample) ? 'ky' : 'mn';
  if (/[ыэё]/iu.test(sample)) return 'ru';
  if (/ъ/iu.test(sample) && (sample.match(/ъ/giu)?.length ?? 0) * 60 > sample.length) return 'bg';
  return null;
}

/** Urdu, Pashto, Sindhi, Kurdish, Uyghur and Persian have letters that Arabic has not; short Urdu is told by its commonest words. */
function arabic(sample: string, said: string | null): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  if (count(/[ټډړږښځڅۍ]/gu) >= 2) return 'ps';
  if (count(/[ڄڃٻڀڳڱ]/gu) >= 2) return 'sd';
  if (count(/[ېۆۈۋ]/gu) >= 3 && count(/ە/gu) >= 2) return 'ug';
  if (count(/[ێۆڵڕ]/gu) >= 2) return 'ckb';
  const urdu = count(/[ٹڈڑںےۓ]/gu) + 2 * count(/(?:^|\s)(?:کے|کی|کا|میں|ہے|ہیں|سے|نے|اور|پر|کو)(?=\s|$|۔)/gu);
  const persian = 2 * count(/(?:^|\s)(?:در|به|از|این|که|را|با|است|برای|شد|کرد)(?=\s|$|\.)/gu);
  const arab = count(/[ةىيكأإؤئ]/gu);
  if (urdu >= 2 && urdu >= persian) return 'ur';
  if (persian >= 2 || (count(/[پچژگ]/gu) >= 1 && count(/[یک]/gu) > arab))
    return said === 'ur' && urdu > 0 ? 'ur' : 'fa';
  if (said !== null && fits('Arabic', said) && arab < 3) return said;
  return 'ar';
}

/** Marathi and Nepali by their commonest words; Hindi otherwise. */
function devanagari(sample: string): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const hindi = count(/(?:^|\s)(?:है|हैं|का|की|के|में|से|ने|को|और|पर)(?=\s|$|।)/gu);
  const marathi = count(/(?:^|\s)(?:आहे|आहेत|आणि|होते|या|च्या|यांनी|त्यांनी|मध्ये)(?=\s|$|\.)/gu) + count(/ळ/gu);
  const nepali = count(/(?:^|\s)(?:छ|छन्|गरेको|भएको|हो|थियो|पनि|लागि|गर्ने)(?=\s|$|।)/gu);
  if (marathi > hindi && marathi >= nepali) return 'mr';
  return nepali > hindi ? 'ne' : 'hi';
}
