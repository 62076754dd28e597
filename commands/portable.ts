// A chat's wishes as lines to carry elsewhere, and read back there: another chat, platform or instance.

import { isZone } from '../src/config.ts';
import type { ChatSettings, Mute, Taste } from '../src/model/chat.ts';
import { LANGUAGES } from '../src/model/language.ts';
import { type Place, parsePlaceKey, placeKey } from '../src/model/place.ts';
import { lineOf } from './read-mute.ts';

/** Each line stands alone, so that a long list fits the messages of every platform. */
const LINE_CHARACTERS_MAX = 1_200;

export type Wishes = { readonly settings: ChatSettings; readonly places: readonly Place[]; readonly taste: Taste };

/** What one line adds. Settings null when the line has none. */
export type Carried = {
  readonly settings: ChatSettings | null;
  readonly places: readonly Place[];
  readonly follows: readonly string[];
  /** As /mute takes them. */
  readonly mutes: readonly string[];
};

/** "{...}" each: the first has the settings, the others what found no room. */
export function writeWishes({ settings, places, taste }: Wishes): readonly string[] {
  const lines: string[] = [];
  let open: Record<string, unknown> = { v: 1, settings };
  const add = (name: string, value: string): void => {
    const list = open[name];
    const longer = { ...open, [name]: [...(Array.isArray(list) ? list : []), value] };
    if (JSON.stringify(longer).length <= LINE_CHARACTERS_MAX) {
      open = longer;
      return;
    }
    lines.push(JSON.stringify(open));
    open = { v: 1, [name]: [value] };
  };
  for (const place of places) add('places', placeKey(place));
  for (const words of taste.follows) add('follows', words);
  for (const mute of taste.mutes) add('mutes', lineOf(mute satisfies Mute));
  return [...lines, JSON.stringify(open)];
}

/** Null for what was not written by writeWishes, of this or an earlier version. */
export function readWishes(line: string): Carried | null {
  const value = parseJson(line);
  if (!isRecord(value) || value.v !== 1) return null;
  return {
    settings: isRecord(value.settings) ? readSettings(value.settings) : null,
    places: texts(value.places).flatMap((key) => parsePlaceKey(key) ?? []),
    follows: texts(value.follows),
    mutes: texts(value.mutes),
  };
}

/** Everything is looked at: a person may have edited the line. Null when the main part is not whole. */
function readSettings(given: Readonly<Record<string, unknown>>): ChatSettings | null {
  const { zone, length, schedule, language, quiet, pausedUntil, isSilent, newsLanguages, hasMap } = given;
  const known = LANGUAGES.find((each) => each === language) ?? 'en';
  if (typeof zone !== 'string' || !isZone(zone)) return null;
  if (length !== 'short' && length !== 'normal' && length !== 'long') return null;
  const minutes = isRecord(schedule) ? integers(schedule.minutes, 0, 1439) : [];
  const weekdays = isRecord(schedule) ? integers(schedule.weekdays, 1, 7) : [];
  if (minutes.length === 0 || minutes.length > 24 || weekdays.length === 0) return null;
  const hours = isRecord(quiet) ? integers([quiet.from, quiet.to], 0, 1439, 'as they stand') : [];
  const [from, to] = hours;
  const tags = texts(newsLanguages).filter((tag) => /^[a-z]{2,3}$/.test(tag));
  return {
    ...{ language: known, zone, length, schedule: { minutes, weekdays } },
    ...(from === undefined || to === undefined ? {} : { quiet: { from, to } }),
    ...(typeof pausedUntil === 'number' && Number.isSafeInteger(pausedUntil) ? { pausedUntil } : {}),
    ...(isSilent === true ? { isSilent } : {}),
    ...(tags.length === 0 ? {} : { newsLanguages: tags }),
    ...(hasMap === true ? { hasMap } : {}),
  };
}

function integers(value: unknown, min: number, max: number, order: 'ascending' | 'as they stand' = 'ascending') {
  const numbers = (Array.isArray(value) ? value : []).filter(
    (each): each is number => Number.isInteger(each) && each >= min && each <= max,
  );
  return order === 'ascending' ? [...new Set(numbers)].toSorted((a, b) => a - b) : numbers;
}

function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : []).filter((each): each is string => typeof each === 'string').slice(0, 300);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null; // A person typed something else: the caller says what an import looks like.
  }
}
