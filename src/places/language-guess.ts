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

/**
 * Common letters that mainland China writes otherwise: what feeds declare is as often zh-TW, zh-HK or plain zh, and the letters never lie.
 * Taipei and Hong Kong call countries otherwise too: 紐西蘭, 查德.
 */
const TRADITIONAL =
  /[國會總發開門關東車無電長時學對實說與這個來們為產業務區縣黨選舉議員億萬歲點報導經濟軍隊戰爭領獨義親見視觀覺題類風飛馬魚鳥龍齊灣臺緊團園圍從過還進運動機場層麼樣樂廣應當處備將專師帶條標樓歡殺氣沒漢災熱爾獎獲環畫異療盡確種稱積穩築約級紀納紐線組結給統絕網維績織續聯聲職聽興葉藝蘇號術衛補製複規許設訴診評詞試話該認誤調談請論證識護讓貨質費資賓賽趙跡載輕輸轉農遊達遠適遲郵鄉鄰醫釋針銀錄錢鐵鏡陸陽隨險雙雜離難雲靈靜韓頁項順預頭顧願顯馮驗驚體鬥鮮]/;

/** Null when English alone will do. */
export function tableFor(language: string | null, text: string, gazetteer: Gazetteer): NameTable | null {
  const primary = language === null ? guess(text) : (language.toLowerCase().split('-')[0] ?? 'en');
  if (primary === 'en') return null;
  const { inLanguage, inLatinLetters } = gazetteer.languages;
  const table = inLanguage(primary === 'zh' && TRADITIONAL.test(text) ? 'zh-Hant' : primary);
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
