// Understands what /settings is told: "zone karachi times 07:30, 18:00 quiet 22:00-06:30 length short".
import { type Outcome, ok, problem } from '../src/base/outcome.ts';
import type { ChatSettings, DigestLength, QuietHours } from '../src/model/chat.ts';
import { LANGUAGES, type Language, parseLanguage } from '../src/model/language.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import { shorten } from './answer.ts';
import { inEnglish, SETTING_WORDS } from './in-english.ts';
import { parseTime, readWeekdays } from './wish.ts';
import { timesInEnglish, wishInEnglish } from './wish-in-english.ts';
import { findZone } from './zone.ts';

export const LENGTHS: readonly DigestLength[] = ['short', 'normal', 'long'];
const TIMES_MAX = 24;
const NEWS_LANGUAGES_MAX = 20;
const CHARACTERS_SHOWN_MAX = 60;

/** Every name that a setting goes by, to what it is. */
const NAMES = {
  zone: 'zone',
  time: 'times',
  times: 'times',
  at: 'times',
  weekdays: 'weekdays',
  days: 'weekdays',
  length: 'length',
  quiet: 'quiet',
  language: 'language',
  news: 'news',
  sound: 'sound',
  silent: 'silent',
  map: 'map',
} as const satisfies Readonly<Record<string, string>>;

type Name = (typeof NAMES)[keyof typeof NAMES];

const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}/_-])(${Object.keys(NAMES).join('|')})(?![\p{L}\p{N}/_-])`, 'giu');

/** What could not be understood, and which words those were; 'nothing' when no setting was named. */
export type SettingProblem = {
  readonly about: Exclude<Name, 'silent'> | 'nothing' | 'too-many-times';
  readonly words: string;
};

export type SettingsBefore = {
  readonly before: ChatSettings;
  readonly gazetteer: Gazetteer;
  /** What the person writes in, besides English. */
  readonly language: Language;
};

/** The settings with the named ones changed; a problem when one of them could not be understood, and then none is. */
export function parseSettings(
  typed: string,
  { before, gazetteer, language }: SettingsBefore,
): Outcome<ChatSettings, SettingProblem> {
  const parts = inEnglish(typed, SETTING_WORDS, language).split(NAME);
  if (parts.length < 3 || parts[0]?.trim() !== '') return problem({ about: 'nothing', words: '' });
  let after = before;
  for (let index = 1; index < parts.length; index += 2) {
    const name = nameOf(parts[index] ?? '');
    const words = parts[index + 1]?.trim().replace(/[,;]$/, '') ?? '';
    const changed = CHANGES[name](after, words, { gazetteer, language });
    if (changed === null)
      return problem({ about: name === 'silent' ? 'sound' : name, words: shorten(words, CHARACTERS_SHOWN_MAX) });
    if (changed === 'too many') return problem({ about: 'too-many-times', words: String(TIMES_MAX) });
    after = changed;
  }
  return ok(after);
}

function nameOf(typed: string): Name {
  return settingNamed(typed, 'en') ?? 'zone';
}

/** The setting that these words name and say nothing more of: "days", "idioma". Null for anything else. */
export function settingNamed(typed: string, language: Language): Name | null {
  const words = inEnglish(typed.trim(), SETTING_WORDS, language).toLowerCase();
  return Object.entries(NAMES).find(([name]) => name === words)?.[1] ?? null;
}

/** Null for what cannot be understood. */
type Change = (
  before: ChatSettings,
  value: string,
  reader: Pick<SettingsBefore, 'gazetteer' | 'language'>,
) => ChatSettings | 'too many' | null;

const CHANGES: Readonly<Record<Name, Change>> = {
  zone: (before, value, { gazetteer }) => {
    const zone = findZone(value, gazetteer);
    return zone === null ? null : { ...before, zone };
  },
  times: (before, value, { language }) => {
    const times = withoutAt(timesInEnglish(value, language))
      .split(/[,،、，]|\band\b|\s(?=\d)/iu)
      .filter((word) => word.trim() !== '');
    const minutes = times.map(parseTime).filter((minute) => minute !== null);
    if (minutes.length < times.length || times.length === 0) return null;
    if (times.length > TIMES_MAX) return 'too many';
    return { ...before, schedule: { ...before.schedule, minutes: [...new Set(minutes)].toSorted((a, b) => a - b) } };
  },
  weekdays: (before, value, { language }) => {
    const { weekdays } = readWeekdays(` ${wishInEnglish(value, language)} `);
    if (weekdays === null || weekdays.length === 0) return null;
    return { ...before, schedule: { ...before.schedule, weekdays } };
  },
  length: (before, value, { language }) => {
    const words = inEnglish(value, LENGTHS, language).toLowerCase();
    const length = LENGTHS.find((known) => known === words);
    return length === undefined ? null : { ...before, length };
  },
  quiet: (before, value, { language }) => {
    const { quiet: _, ...loud } = before;
    if (isOff(value, language)) return loud;
    const quiet = readQuiet(withoutAt(timesInEnglish(value, language)));
    return quiet === null ? null : { ...before, quiet };
  },
  language: (before, value, reader) => {
    const language = parseLanguage(value) ?? languageCalled(value, reader.language);
    return language === null ? null : { ...before, language };
  },
  news: (before, value, { language }) => {
    const { newsLanguages: _, ...all } = before;
    if (/^(?:all|any|\*)$/i.test(inEnglish(value, ['all'], language))) return all;
    const words = value.split(/[\s,،、，]+/u).filter((word) => word !== '');
    const tags = words.map((word) => tagOf(word, language)).filter((tag) => tag !== null);
    if (words.length === 0 || tags.length < words.length || tags.length > NEWS_LANGUAGES_MAX) return null;
    return { ...before, newsLanguages: [...new Set(tags)].toSorted() };
  },
  sound: (before, value, { language }) => {
    const { isSilent: _, ...loud } = before;
    if (isOff(value, language)) return { ...before, isSilent: true };
    return isOn(value, language) ? loud : null;
  },
  /** "silent on" is "sound off", and "silent" alone means it. */
  silent: (before, value, { language }) => {
    const { isSilent: _, ...loud } = before;
    if (isOff(value, language)) return loud;
    return value === '' || isOn(value, language) ? { ...before, isSilent: true } : null;
  },
  map: (before, value, { language }) => {
    const { hasMap: _, ...bare } = before;
    if (isOff(value, language)) return bare;
    return isOn(value, language) ? { ...before, hasMap: true } : null;
  },
};

function withoutAt(times: string): string {
  return times.replaceAll(/\bat\b/g, ' ');
}

/** "22:00-06:30", "10pm to 6am". Null when it is no pair of times. */
function readQuiet(value: string): QuietHours | null {
  const [from, to, more] = value.split(/-|–|\bto\b|\band\b|,/iu).map(parseTime);
  return from == null || to == null || more !== undefined || from === to ? null : { from, to };
}

function isOff(value: string, language: Language): boolean {
  return /^(?:off|none|no)$/i.test(inEnglish(value, ['off'], language));
}

function isOn(value: string, language: Language): boolean {
  return /^(?:on|yes)$/i.test(inEnglish(value, ['on'], language));
}

/** "ur", "urdu", "اردو": any two or three letters are a tag, any other word is a language that we speak. */
function tagOf(word: string, reader: Language): string | null {
  return /^[a-z]{2,3}$/i.test(word) ? word.toLowerCase() : languageCalled(word, reader);
}

/** By its name in English, in itself, or in the reader's language. */
function languageCalled(name: string, reader: Language): Language | null {
  const wanted = name.trim().toLowerCase();
  const isCalled = (tag: Language): boolean =>
    ['en', tag, reader].some(
      (locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(tag)?.toLowerCase() === wanted,
    );
  return LANGUAGES.find(isCalled) ?? null;
}
