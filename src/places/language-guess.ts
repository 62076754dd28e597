// Which table of names a text is read with besides the English one.
import type { Gazetteer } from './gazetteer.ts';
import type { NameTable } from './name-table.ts';

/**
 * One language for a script we were told nothing about; letters that only one neighbour uses come first. Made when it is first asked for, as in
 * text/language.ts.
 */
function scriptsOf(): readonly (readonly [RegExp, string])[] {
  scripts ??= [
    [/[іїєґ]/i, 'uk'],
    [/\p{sc=Cyrillic}/u, 'ru'],
    [/[ٹڈڑںےھ]/, 'ur'],
    [/[پچژگ]/, 'fa'],
    [/\p{sc=Arabic}/u, 'ar'],
    [/\p{sc=Hebrew}/u, 'he'],
    [/\p{sc=Greek}/u, 'el'],
    [/\p{sc=Devanagari}/u, 'hi'],
    [/\p{sc=Bengali}/u, 'bn'],
    [/\p{sc=Gurmukhi}/u, 'pa'],
    [/\p{sc=Gujarati}/u, 'gu'],
    [/\p{sc=Tamil}/u, 'ta'],
    [/\p{sc=Telugu}/u, 'te'],
    [/\p{sc=Kannada}/u, 'kn'],
    [/\p{sc=Malayalam}/u, 'ml'],
    [/\p{sc=Sinhala}/u, 'si'],
    [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
    [/\p{sc=Hangul}/u, 'ko'],
    [/\p{sc=Han}/u, 'zh'],
    [/\p{sc=Thai}/u, 'th'],
    [/\p{sc=Lao}/u, 'lo'],
    [/\p{sc=Khmer}/u, 'km'],
    [/\p{sc=Myanmar}/u, 'my'],
    [/\p{sc=Georgian}/u, 'ka'],
    [/\p{sc=Armenian}/u, 'hy'],
    [/\p{sc=Ethiopic}/u, 'am'],
  ];
  return scripts;
}

let scripts: readonly (readonly [RegExp, string])[] | null = null;

const SAMPLE_LETTERS = 600;
const FOREIGN_SHARE_MIN = 0.3;

/** Null when English alone will do. */
export function tableFor(language: string | null, text: string, gazetteer: Gazetteer): NameTable | null {
  const primary = language === null ? guess(text) : (language.toLowerCase().split('-')[0] ?? 'en');
  if (primary === 'en') return null;
  const { inLanguage, inLatinLetters } = gazetteer.languages;
  const table = inLanguage(language?.toLowerCase().startsWith('zh-hant') === true ? 'zh-Hant' : primary);
  return table.entries.size === 0 ? inLatinLetters() : table;
}

/** Latin letters in a language that the detector may have taken for another; English it hardly ever does. */
export function isUnsureLatin(language: string | null, text: string): boolean {
  const isLatin = /^[^\u0250-\u1dff\u2c00-\uffff]*$/.test(text.slice(0, SAMPLE_LETTERS));
  return isLatin && language !== null && language !== 'en';
}

function guess(text: string): string {
  const sample = text.slice(0, SAMPLE_LETTERS);
  const other = sample.match(/[^\u0000-\u02af\s\u2000-\u206f]/g)?.length ?? 0;
  if (other < FOREIGN_SHARE_MIN * sample.length * 0.8 || other === 0) return 'en';
  return scriptsOf().find(([script]) => script.test(sample))?.[1] ?? 'en';
}
