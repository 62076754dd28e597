// Reads what a person types in the chat's own language as the English that the parsers know: "alles" is "all".
import type { Choice } from '../src/chat/platform.ts';
import type { Language } from '../src/model/language.ts';
import { type Phrases, phrasesIn } from '../src/phrases/phrases.ts';

/** A word of arguments: data/phrases has it as typed-WORD, with its spellings in each language. */
export type Word = (typeof WORDS)[number];

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const DAY_WORDS = [...WEEKDAYS, 'daily', 'weekdays', 'weekends'] as const;
/** What the settings are called. */
export const SETTING_WORDS = ['zone', 'times', 'days', 'length', 'quiet', 'language', 'news', 'sound', 'map'] as const;
export const WORDS = [
  ...DAY_WORDS,
  ...SETTING_WORDS,
  ...(['at', 'oclock', 'am', 'pm', 'night', 'noon', 'midnight', 'every', 'in', 'to', 'and'] as const),
  ...(['today', 'yesterday', 'tomorrow', 'until', 'hours', 'weeks', 'short', 'normal', 'long'] as const),
  ...(['on', 'off', 'all', 'delete', 'outlet', 'place', 'words', 'world', 'about'] as const),
] as const;

/** Written without spaces between words. */
const UNSPACED: ReadonlySet<Language> = new Set<Language>(['zh', 'ja']);

type Dictionary = { readonly pattern: RegExp; readonly english: ReadonlyMap<string, string> };

const dictionaries = new Map<string, Dictionary>();

/** The line with these words in English wherever they stand in the reader's language; what else it has stays as it was. */
export function inEnglish(typed: string, words: readonly Word[], language: Language): string {
  if (language === 'en') return typed;
  const { pattern, english } = dictionaryOf(words, language);
  const gap = UNSPACED.has(language) ? ' ' : '';
  const said = typed.normalize('NFKC').replace(pattern, (found) => `${gap}${english.get(fold(found)) ?? found}${gap}`);
  return said.replace(/\s+/g, ' ').trim();
}

function dictionaryOf(words: readonly Word[], language: Language): Dictionary {
  const key = `${language} ${words.join()}`;
  const known = dictionaries.get(key);
  if (known !== undefined) return known;
  const english = new Map(
    words.flatMap((word) => spellingsOf(word, language).map((spelling) => [fold(spelling), word] as const)),
  );
  const made = { pattern: new RegExp(anyOf(words, language), 'giu'), english };
  dictionaries.set(key, made);
  return made;
}

/** As data/phrases has them for the language, and the English one, which is understood everywhere. */
export function spellingsOf(word: Word, language: Language): readonly string[] {
  return [word, ...phrasesIn(language).words(`typed-${word}`).split('|')];
}

/** The word as a choice, for who began to type it in the reader's language or in English. */
export function completeWord(word: Word, typed: string, { language }: Phrases): readonly Choice[] {
  const spellings = spellingsOf(word, language);
  const isBegun = spellings.some((spelling) => fold(spelling).startsWith(fold(typed)));
  return isBegun ? [{ label: spellings[1] ?? word, value: word }] : [];
}

/** A pattern for any of these words, standing alone. */
export function anyOf(words: readonly Word[], language: Language): string {
  return alone(
    words.flatMap((word) => spellingsOf(word, language)),
    language,
  );
}

function alone(spellings: readonly string[], language: Language): string {
  // Longest first, so that "jeden tag" is not read as "tag".
  const any = spellings
    .toSorted((a, b) => b.length - a.length)
    .map(RegExp.escape)
    .join('|');
  return UNSPACED.has(language) ? `(?:${any})` : String.raw`(?<![\p{L}\p{M}\p{N}])(?:${any})(?![\p{L}\p{M}\p{N}])`;
}

export function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}

/** "y panamá" as "panamá": what follows a time may go on with the list before it. */
export function withoutAnd(words: string, language: Language): string {
  const cut = conjunctionsOf(language);
  const own = cut === null ? null : new RegExp(`^${cut.source}`, 'iu');
  const typed = words.trim();
  const left = own === null ? typed : ` ${typed} `.replace(own, '').trim();
  return left.replace(/^(?:and|to)(?:\s|$)/iu, '').trim();
}

/** Where a list of places may be cut: at "und", at "と", before an Arabic "و" that is written onto the next word. */
export function conjunctionsOf(language: Language): RegExp | null {
  if (language === 'en') return null;
  if (language === 'ar') return /\sو\s?(?=\p{L})/u;
  const any = spellingsOf('and', language).map(RegExp.escape).join('|');
  return UNSPACED.has(language) ? new RegExp(`(?:${any})`, 'iu') : new RegExp(String.raw`\s(?:${any})\s`, 'iu');
}
