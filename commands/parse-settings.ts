// Understands what /settings is told: "zone karachi times 07:30, 18:00 quiet 22:00-06:30 length short".
import type { ChatSettings, DigestLength, QuietHours } from '../src/model/chat.ts';
import { LANGUAGES, parseLanguage } from '../src/model/language.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import { parseTime, readWeekdays } from './wish.ts';
import { findZone } from './zone.ts';

export const LENGTHS: readonly DigestLength[] = ['short', 'normal', 'long'];
const TIMES_MAX = 24;
const NEWS_LANGUAGES_MAX = 20;

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
  map: 'map',
} as const satisfies Readonly<Record<string, string>>;

type Name = (typeof NAMES)[keyof typeof NAMES];

const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}/_-])(${Object.keys(NAMES).join('|')})(?![\p{L}\p{N}/_-])`, 'giu');

type Change = (before: ChatSettings, value: string, gazetteer: Gazetteer) => ChatSettings | string;

/** The settings with the named ones changed; a sentence when one of them could not be understood, and then none is. */
export function parseSettings(words: string, before: ChatSettings, gazetteer: Gazetteer): ChatSettings | string {
  const parts = words.split(NAME);
  if (parts.length < 3 || parts[0]?.trim() !== '') {
    return 'Say what to change: zone, times, weekdays, quiet, length, language, news, sound or map.';
  }
  let after = before;
  for (let index = 1; index < parts.length; index += 2) {
    const name = nameOf(parts[index] ?? '');
    const value = parts[index + 1]?.trim().replace(/[,;]$/, '') ?? '';
    const changed = CHANGES[name](after, value, gazetteer);
    if (typeof changed === 'string') return changed;
    after = changed;
  }
  return after;
}

function nameOf(typed: string): Name {
  const found = Object.entries(NAMES).find(([name]) => name === typed.toLowerCase());
  return found?.[1] ?? 'zone';
}

const CHANGES: Readonly<Record<Name, Change>> = {
  zone: (before, value, gazetteer) => {
    const zone = findZone(value, gazetteer);
    return zone === null ? `I know no time zone called “${shown(value)}”.` : { ...before, zone };
  },
  times: (before, value) => {
    const times = value.split(/,|\band\b|\s(?=\d)/iu).filter((word) => word.trim() !== '');
    const minutes = times.map(parseTime);
    const bad = times.find((_, index) => minutes[index] === null);
    if (bad !== undefined || times.length === 0) return `“${shown(bad ?? value)}” is not a time of day.`;
    if (times.length > TIMES_MAX) return `At most ${TIMES_MAX} digests a day.`;
    const sorted = [...new Set(minutes.filter((minute) => minute !== null))].toSorted((a, b) => a - b);
    return { ...before, schedule: { ...before.schedule, minutes: sorted } };
  },
  weekdays: (before, value) => {
    const { weekdays } = readWeekdays(` ${value} `);
    return weekdays === null || weekdays.length === 0
      ? `“${shown(value)}” names no weekdays.`
      : { ...before, schedule: { ...before.schedule, weekdays } };
  },
  length: (before, value) => {
    const length = LENGTHS.find((known) => known === value.toLowerCase());
    return length === undefined ? `A length is short, normal or long, not “${shown(value)}”.` : { ...before, length };
  },
  quiet: (before, value) => {
    const { quiet: _, ...loud } = before;
    if (isOff(value)) return loud;
    const quiet = readQuiet(value);
    return quiet === null
      ? `“${shown(value)}” are no hours: write them like 22:00-06:30, or off.`
      : { ...before, quiet };
  },
  language: (before, value) => {
    const language = parseLanguage(value) ?? LANGUAGES.find((known) => languageName(known) === value.toLowerCase());
    return language === undefined || language === null
      ? `I speak ${LANGUAGES.join(', ')}, not “${shown(value)}”.`
      : { ...before, language };
  },
  news: (before, value) => {
    const { newsLanguages: _, ...all } = before;
    if (/^(?:all|any|\*)$/i.test(value)) return all;
    const tags = value.split(/[\s,]+/u).filter((tag) => tag !== '');
    const bad = tags.find((tag) => !/^[a-z]{2,3}$/i.test(tag));
    if (tags.length === 0 || tags.length > NEWS_LANGUAGES_MAX || bad !== undefined) {
      return `“${shown(bad ?? value)}” is no language: write two letters each, like en, ur, or all.`;
    }
    return { ...before, newsLanguages: [...new Set(tags.map((tag) => tag.toLowerCase()))].toSorted() };
  },
  sound: (before, value) => {
    const { isSilent: _, ...loud } = before;
    if (isOff(value)) return { ...before, isSilent: true };
    return isOn(value) ? loud : `Sound is on or off, not “${shown(value)}”.`;
  },
  map: (before, value) => {
    const { hasMap: _, ...bare } = before;
    if (isOff(value)) return bare;
    return isOn(value) ? { ...before, hasMap: true } : `The map is on or off, not “${shown(value)}”.`;
  },
};

/** "22:00-06:30", "10pm to 6am". Null when it is no pair of times. */
function readQuiet(value: string): QuietHours | null {
  const [from, to, more] = value.split(/\s*(?:-|–|\bto\b|\band\b|,)\s*/iu).map(parseTime);
  return from == null || to == null || more !== undefined || from === to ? null : { from, to };
}

function isOff(value: string): boolean {
  return /^(?:off|none|no)$/i.test(value);
}

function isOn(value: string): boolean {
  return /^(?:on|yes)$/i.test(value);
}

function languageName(tag: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag)?.toLowerCase();
}

function shown(value: string): string {
  return value.trim().slice(0, 60);
}
