// Reads times, days and zones that are typed in the chat's own language as English: "jeden Montag um 7 Uhr abends" is "monday at 7:00 pm".
import type { Language } from '../src/model/language.ts';
import { anyOf, DAY_WORDS, fold, inEnglish, spellingsOf, WEEKDAYS } from './in-english.ts';

/** A whole wish: places are left as they are. `isName` knows of two words whether they are a name, as Santo Domingo is, whatever day "domingo" is. */
export function wishInEnglish(
  typed: string,
  language: Language,
  isName: (words: string) => boolean = () => false,
): string {
  if (language === 'en') return timesInEnglish(typed, language);
  const names: string[] = [];
  const hidden = typed.replaceAll(NAME, '').replaceAll(twoWordsOf(language), (words) => {
    if (!isName(words)) return words;
    names.push(words);
    return NAME;
  });
  const read = daysInEnglish(timesInEnglish(hidden, language), language);
  return read.replaceAll(NAME, () => names.shift() ?? '');
}

/** Stands for a name meanwhile: a character for private use, which nobody's name has. */
const NAME = '\uE000';

/** A word and a word for days behind it. */
function twoWordsOf(language: Language): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]{1,30}\s+${anyOf(DAY_WORDS, language)}`, 'giu');
}

function daysInEnglish(times: string, language: Language): string {
  const day = `(?:${WEEKDAYS.join('|')})`;
  const every = anyOf(['every'], language);
  const between = (joint: string): RegExp =>
    new RegExp(String.raw`(?<=${day})\s*(?:${joint})\s*(?:${every}\s*)?(?=${day})`, 'giu');
  return inEnglish(times, DAY_WORDS, language)
    .replaceAll(new RegExp(String.raw`${every}\s*(?=${day})`, 'giu'), '')
    .replaceAll(between(`${anyOf(['to'], language)}|[-–~]`), '-')
    .replaceAll(between(`${anyOf(['and'], language)}|[、，،]`), ', ')
    .replaceAll(new RegExp(anyOf(['in'], language), 'giu'), 'in');
}

/** "٧:٣٠" as "7:30", for every script that has digits of its own. */
export function asciiDigits(words: string): string {
  return words.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps each script's digits together, zero first (The Unicode Standard, 4.6). */
function digitOf(codePoint: number): number {
  let zero = codePoint;
  while (codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
}

type TimeWords = { readonly time: RegExp; readonly joint: RegExp; readonly range: RegExp };

const timeWords = new Map<Language, TimeWords>();

/** Times of day as " at 7:30 pm ", whatever stands round them: "um 7 Uhr abends", "सुबह 7:30 बजे", "下午6点半". */
export function timesInEnglish(typed: string, language: Language): string {
  const digits = asciiDigits(typed.normalize('NFKC'));
  if (language === 'en') return digits;
  const { time, joint, range } = timeWordsOf(language);
  return inEnglish(digits, ['noon', 'midnight'], language)
    .replaceAll(/(?<![\p{L}\p{N}])(?:noon|midnight)(?![\p{L}\p{N}])/giu, ' at $& ')
    .replace(time, (...found) => sayTime(found.at(-1), language) ?? String(found[0]))
    .replaceAll(joint, ' , ')
    .replaceAll(range, ' - ')
    .replaceAll(/\s+/g, ' ');
}

function timeWordsOf(language: Language): TimeWords {
  const known = timeWords.get(language);
  if (known !== undefined) return known;
  const part = anyOf(['am', 'pm', 'night'], language);
  const at = anyOf(['at'], language);
  // What may be written onto the number: 7時, 7টায়, 7:30'da.
  const oclock = spellingsOf('oclock', language).map(RegExp.escape).join('|');
  const clock = String.raw`(?<hour>\d{1,2})(?:(?<dot>[:.h])(?<minute>\d{2})|(?<sign>[時时点點])(?:(?<after>\d{1,2})分?|(?<half>半))?|(?<h>h))?`;
  const behind = String.raw`(?:\s*'?(?<oclock>${oclock})(?![\p{L}\p{M}]))?(?:\s*(?<behind>${part}))?`;
  const atTime = String.raw`at \d{1,2}:\d{2}(?: [ap]m)?\s*`;
  const made = {
    time: new RegExp(
      String.raw`(?<![\p{N}:.-])(?:(?<before>${part})\s*)?(?<at>(?:${at}\s*){1,3})?(?:(?<between>${part})\s*)?${clock}(?![\p{N}:-])${behind}`,
      'giu',
    ),
    joint: new RegExp(String.raw`(?<=${atTime})(?:${anyOf(['and'], language)})\s*(?=at \d)`, 'giu'),
    range: new RegExp(String.raw`(?<=${atTime})(?:${anyOf(['to'], language)}|[-–])\s*(?=at \d)`, 'giu'),
  };
  timeWords.set(language, made);
  return made;
}

/** Null for a number that nothing says is a time. */
function sayTime(groups: unknown, language: Language): string | null {
  const found = typeof groups === 'object' && groups !== null ? new Map(Object.entries(groups)) : new Map();
  const word = (name: string): string | null => found.get(name) ?? null;
  const part = word('before') ?? word('between') ?? word('behind');
  const isTime = [part, word('at'), word('oclock'), word('sign'), word('h')].some((said) => said !== null);
  // "7.30" alone may be any number; "7:30" is a time, and so is "7h30".
  if (!isTime && word('dot') !== ':' && word('dot') !== 'h') return null;
  const hour = word('hour') ?? '';
  const minute = word('minute') ?? word('after')?.padStart(2, '0') ?? (word('half') === null ? '00' : '30');
  return ` at ${hour}:${minute}${part === null ? '' : halfOfDay(part, Number(hour), language)} `;
}

/** Ten at night is before midnight, one at night is after it. */
function halfOfDay(part: string, hour: number, language: Language): '' | ' am' | ' pm' {
  if (hour < 1 || hour > 12) return '';
  const isOf = (word: 'am' | 'pm'): boolean => spellingsOf(word, language).some((each) => fold(each) === fold(part));
  if (isOf('am')) return ' am';
  return isOf('pm') || (hour >= 6 && hour < 12) ? ' pm' : ' am';
}
