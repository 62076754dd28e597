// Names in languages that inflect them, prefix them or write without spaces: Россию, وباكستان, 巴西总统, kenianische.
import type { Mention } from './mention.ts';
import { mentionOf } from './mention.ts';
import type { NameEntry, NameTable } from './name-table.ts';
import { isCapital, isShout, keyOf, type Words } from './words.ts';

const ENDINGS_MAX = 4;
// Case endings of Tamil and its neighbours are written on the name: சீனாவின்.
const INDIC_ENDINGS_MAX = 7;
/** Those of adjectives, as declensions.ts lists them. */
const DECLINED_ENDINGS_MAX = 8;
const INDIC = /^[\u0900-\u0dff\u10a0-\u10ff]/;
// Scripts that write without spaces: names are looked for at every letter.
const NO_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ARABIC = /^\p{sc=Arabic}/u;
const HEBREW = /^\p{sc=Hebrew}/u;
const CYRILLIC = /^\p{sc=Cyrillic}/u;
const GREEK = /^\p{sc=Greek}/u;
const LATIN = /^[a-z]/;
/** Unicode gives it capitals that no paper uses. */
const GEORGIAN = /^\p{sc=Georgian}/u;
/** "and", "so", "in", "for", "as", with or without the article. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل|[بلك])|[وف])/;
/** With it stands a people, or a name that has it always: المالي is financial, and not Mali. */
const ARABIC_ARTICLE = /^[وف]?(?:[بك]?ال|لل)/;
const HEBREW_PREFIX = /^[ובלמהשכ]/;
/** People and languages of Swahili: Mkenya, Wakenya, Kirusi. */
const BANTU_PREFIX = /^(?:wa|mw|m|ki)(?=[a-z]{4})/;
/** In, for, of, from. */
const ETHIOPIC = /^\p{sc=Ethiopic}/u;
const ETHIOPIC_PREFIX = /^[በለየከ]/;
const BARE_LETTERS_MIN = 2;

// What may follow the stem of a country's name where that makes an adjective or a people, which most languages write small.
const CYRILLIC_DERIVED =
  /^(?:[а-яіїєґ]{0,4}(?:ск|ськ|цк|зьк)[а-яіїєґ]{1,4}|[а-яіїє]{0,2}ец|[а-яіїє]{0,2}ц[аеиуыіяю][а-яіїє]{0,2}|[а-яіїє]{0,2}ців|[а-яі]{0,2}(?:анин|янин)[а-яіїє]{0,3}|[а-яі]{0,2}(?:ане|яне|ани|яни))$/;
const LATIN_DERIVED =
  /^(?:[a-z]{0,4}isch(?:e|en|er|em|es)?|[a-z]{0,3}(?:sk|ck|sc)(?:i|a|e|o|y|ie|ich|iej|im|imi|ej|ou|ych|eho|emu|om|om|u)?|[a-z]{0,2}(?:n|ns|no|na|ni|nos|nas|ne|nes|nen|nse|nsen)|[a-z]{0,2}(?:eno|ena|enos|enas|ense|enses)|[a-z]{0,2}(?:es|esa|esas|eses|ese|esi)|[a-z]{0,2}(?:ais|aise|aises|ois|oise|oises)|[a-z]{0,2}(?:ien|ienne|iens|iennes)|itas?|i|is|ies)$/;
const GREEK_DERIVED =
  /^(?:[α-ω]{0,2}ικ[α-ω]{1,3}|κ[α-ως]{1,3}|[α-ω]{0,2}(?:ος|οι|ου|ων|ους|ο|ε|ας|ες)|[α-ω]{0,2}εζ[α-ως]{1,4})$/;
const DERIVED_LETTERS_MAX = 8;
const DERIVATIONS = [
  { script: LATIN, endings: LATIN_DERIVED, lettersMin: 5 },
  { script: CYRILLIC, endings: CYRILLIC_DERIVED, lettersMin: 4 },
  { script: GREEK, endings: GREEK_DERIVED, lettersMin: 4 },
];

/** Most languages write adjectives small and names large; scripts without capitals leave no choice. */
export function isWrittenAbroad(entry: NameEntry, words: Words, at: number): boolean {
  if (entry.isAsWritten) return isShout(words, at);
  if (isCapital(words, at) || entry.kind === 'adjective' || entry.kind === 'none') return true;
  const key = keyOf(words, at);
  return key.toUpperCase() === key || GEORGIAN.test(key);
}

/** Россию, Pakistans, প্যাকিস্তানের, وباكستان: prefixes and endings come off until a known stem is left. */
export function inflected(table: NameTable, words: Words, first: number): Mention | null {
  const own = keyOf(words, first);
  const keys = withoutPrefix(table, own);
  for (const key of keys) {
    const exact = key === own ? undefined : table.entries.get(key);
    if (exact !== undefined) return mentionOf(exact, first, first);
  }
  for (const key of keys) {
    const entry = stemOf(table, key, (stem) => isWrittenAbroad(stem, words, first));
    if (entry !== null) return mentionOf(entry, first, first);
  }
  const derived = derivedFrom(table, own);
  return derived === null ? null : mentionOf({ ...derived, kind: 'adjective' }, first, first);
}

/** The word itself, then what is left of it without an article or preposition that is written together with it. */
export function withoutPrefix(table: NameTable, key: string): readonly string[] {
  if (ARABIC.test(key)) {
    const bare = key.replace(ARABIC_PREFIX, '');
    if (bare.length < BARE_LETTERS_MIN || bare === key) return [key];
    return ARABIC_ARTICLE.test(key) ? [key, `ال${bare}`] : [key, `ال${bare}`, bare];
  }
  if (HEBREW.test(key)) {
    const once = key.replace(HEBREW_PREFIX, '');
    return [key, once, once.replace(HEBREW_PREFIX, '')].filter((bare) => bare.length >= BARE_LETTERS_MIN);
  }
  if (!ETHIOPIC.test(key) && !table.isBantu) return [key];
  const bare = key.replace(table.isBantu ? BANTU_PREFIX : ETHIOPIC_PREFIX, '');
  return bare === key ? [key] : [key, bare];
}

/** Genitives and plurals, of which languages without endings have no others: Pakistans, ivoiriens. */
const PLURAL_LETTERS_MIN = 5;

/** `isSo`: whether it may be written as it is here. Turska is a country, turska what is of it. */
function stemOf(table: NameTable, key: string, isSo: (entry: NameEntry) => boolean): NameEntry | null {
  if (table.endings === 'none' && key.length > PLURAL_LETTERS_MIN && key.endsWith('s')) {
    const entry = table.entries.get(key.slice(0, -1));
    if (entry !== undefined && entry.kind !== 'none' && isSo(entry)) return entry;
  }
  const isIndic = INDIC.test(key);
  const most = isIndic ? INDIC_ENDINGS_MAX : ENDINGS_MAX;
  for (let cut = 0; cut <= DECLINED_ENDINGS_MAX && key.length - cut >= 2; cut += 1) {
    const begun = key.slice(0, key.length - cut);
    // A stem of four letters begins many words: Инди-и is India, инди-вид is not.
    const isLikely = cut <= most && (cut <= 2 || begun.length >= (isIndic ? 4 : 5));
    const beginning = isLikely ? table.beginnings.get(begun) : undefined;
    if (beginning !== undefined && isSo(beginning)) return beginning;
    const stem = table.endings === 'none' ? undefined : table.stems.get(begun);
    if (stem === undefined || !isSo(stem.entry)) continue;
    if (stem.endings === null ? isLikely : stem.endings.test(key.slice(begun.length))) return stem.entry;
  }
  return null;
}

/** непальский, vietnamita, kenianische: the stem of a country's name and an ending that makes an adjective or a people of it. */
function derivedFrom(table: NameTable, key: string): NameEntry | null {
  const derivation = DERIVATIONS.find(({ script }) => script.test(key));
  if (derivation === undefined) return null;
  for (let cut = 1; cut <= DERIVED_LETTERS_MAX && key.length - cut >= derivation.lettersMin; cut += 1) {
    const entry = table.stems.get(key.slice(0, key.length - cut))?.entry;
    if (entry?.kind === 'name' && derivation.endings.test(key.slice(key.length - cut))) return entry;
  }
  return null;
}

export function isWithoutSpaces(letters: string): boolean {
  return NO_SPACES.test(letters);
}

const KATAKANA_LETTERS_MAX = 3;
const KATAKANA = /^\p{scx=Katakana}+$/u;

/** タイ is Thailand, and no part of タイプ, type. Longer names stand before another word as often: ブラジルワイン. */
function isInsideWord(letters: string, start: number, length: number): boolean {
  if (length > KATAKANA_LETTERS_MAX || !KATAKANA.test(letters.slice(start, start + length))) return false;
  return KATAKANA.test(letters.charAt(start - 1)) || KATAKANA.test(letters.charAt(start + length));
}

/** Names inside a run of letters without spaces, the longest first; all of them stand at the word `at`. */
export function mentionsInside(table: NameTable, letters: string, at: number, countMax: number): Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < letters.length && mentions.length < countMax; start += 1) {
    const most = Math.min(table.lettersMax.get(letters.charAt(start)) ?? 0, letters.length - start);
    for (let length = most; length >= 2; length -= 1) {
      const name = letters.slice(start, start + length);
      const entry = table.entries.get(name) ?? table.stems.get(name)?.entry ?? table.beginnings.get(name);
      if (entry === undefined || isInsideWord(letters, start, length)) continue;
      if (entry.kind !== 'none') mentions.push(mentionOf(entry, at, at));
      start += length - 1;
      break;
    }
  }
  return mentions;
}
