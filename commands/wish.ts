// Understands one typed line: places, times, weekdays, a zone. "pakistan and south asia every weekday at 7:30 in karachi"
import type { Place } from '../src/model/place.ts';
import { placeKey } from '../src/model/place.ts';
import { findPlaceNamed, type Reader } from './find-place.ts';
import { conjunctionsOf, withoutAnd } from './in-english.ts';
import { wishInEnglish } from './wish-in-english.ts';
import { findZone } from './zone.ts';

export type Wish = {
  readonly places: readonly Place[];
  readonly unknown: readonly UnknownPlace[];
  /** Minutes of the day, ascending; null when no time was named. */
  readonly minutes: readonly number[] | null;
  /** ISO weekdays, ascending; null when none were named. */
  readonly weekdays: readonly number[] | null;
  readonly zone: string | null;
  /** What stands where a time should and is none. */
  readonly badTimes: readonly string[];
};

export type UnknownPlace = { readonly words: string; readonly nearest: readonly Place[] };

/** A longer line is not a wish. Chats take 4,096 characters; a list of places needs a few hundred. */
const CHARACTERS_MAX = 1_000;
const PLACES_MAX = 50;
const TIMES_MAX = 24;

/** Words of the language are understood beside English ones. */
export function parseWish(text: string, { gazetteer, language }: Reader): Wish {
  const isName = (words: string): boolean => findZone(words, gazetteer) !== null;
  const typed = wishInEnglish(text.slice(0, CHARACTERS_MAX), language, isName);
  let rest = ` ${typed.normalize('NFKC').replace(/\s+/g, ' ').trim()} `;
  const badTimes: string[] = [];

  const days = readWeekdays(rest);
  rest = days.rest;

  let minutes: number[] | null = null;
  rest = rest.replace(TIMES, (_, list: string) => {
    for (const word of list.split(TIME_SEPARATOR)) {
      const minute = parseTime(word);
      if (minute === null) badTimes.push(word.trim());
      else minutes = [...(minutes ?? []), minute];
    }
    return BEHIND_TIME;
  });

  let zone: string | null = null;
  rest = rest.replace(ZONE, (whole: string, words: string, at: number) => {
    const found = findZone(words, gazetteer);
    if (found === null) return whole;
    // "in pakistan" alone is the place; behind another place it is where the chat lives.
    const isPlace = findPlaceNamed(words, { gazetteer, language }).kind === 'found';
    if (isPlace && findPlaces(rest.slice(0, at), { gazetteer, language }).places.length === 0) return ` , ${words} `;
    zone = found;
    return ' , ';
  });
  // "mexico at 7:30 panama": behind a place and a time, with nothing between, it is where the chat lives.
  rest = rest.replace(NEXT_TO_TIME, (whole: string, words: string, at: number) => {
    if (zone !== null || withoutAnd(words, language) !== words) return whole;
    if (findPlaces(rest.slice(0, at), { gazetteer, language }).places.length === 0) return whole;
    zone = findZone(words, gazetteer);
    return zone === null ? whole : ' , ';
  });
  rest = rest.replaceAll(BEHIND_TIME, ' , ');
  // "at 7:30 karachi": what is left behind the time, when it is a city that has a zone and no place to subscribe to.
  const { places, unknown } = findPlaces(rest, { gazetteer, language });
  const stillUnknown = unknown.filter(({ words }) => {
    const found = minutes === null || zone !== null ? null : findZone(words, gazetteer);
    if (found !== null) zone = found;
    return found === null;
  });
  return {
    places,
    unknown: stillUnknown,
    minutes: minutes === null ? null : ascending(minutes).slice(0, TIMES_MAX),
    weekdays: days.weekdays,
    zone,
    badTimes,
  };
}

const TIME_WORD = String.raw`(?:\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?)?|\d{4}|noon|midnight)`;
const TIMES = new RegExp(
  String.raw`(?:^|\s)(?:(?:at|@)\s?|(?=\d{1,2}:\d{2}))(${TIME_WORD}(?:\s?(?:,|and|&)\s?${TIME_WORD})*)(?=[\s,;]|$)`,
  'giu',
);
/** Stands where a time was: a character for private use, which no name has. */
const BEHIND_TIME = ' ,\uE001 ';
const NEXT_TO_TIME = / ,\uE001 +(\p{L}[^,;、，،\uE001]{0,80}?)\s*(?=[,;、，،]|$)/u;
const TIME_SEPARATOR = /,|\band\b|&/iu;
const ZONE = /\s(?:in|zone|time ?zone)\s(\p{L}+(?:[/ _+-]+[\p{L}\d]+){0,8}?)(?=\s?[,;]|\s(?:at|every|on)\s|\s*$)/giu;

/** "07:30", "7:30 pm", "7am", "0730", "7", "noon". Null when it is no time of day. */
export function parseTime(words: string): number | null {
  const word = words.trim().toLowerCase().replaceAll('.m', 'm').replace(/m\.$/, 'm');
  if (word === 'noon') return 12 * 60;
  if (word === 'midnight') return 0;
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s?(am|pm)?$/.exec(word);
  if (found === null) return null;
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (found[3] !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (found[3] === 'pm' ? 12 : 0);
  }
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : null;
}

const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAY_WORD =
  '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?';
const DAY_SETS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\s(?:(?:on|every) )?(?:weekdays?|working days?)(?=[\s,;]|$)/iu, [1, 2, 3, 4, 5]],
  [/\s(?:(?:on|at|every) )?weekends?(?=[\s,;]|$)/iu, [6, 7]],
  [/\s(?:every ?day|daily|all days)(?=[\s,;]|$)/iu, [1, 2, 3, 4, 5, 6, 7]],
];
const DAY_LIST = new RegExp(
  String.raw`\s(?:on |every )?(${DAY_WORD}(?:\s?(?:,|and|&|-|–|to)\s?${DAY_WORD})*)(?=[\s,;]|$)`,
  'iu',
);

export function readWeekdays(text: string): { readonly weekdays: readonly number[] | null; readonly rest: string } {
  for (const [pattern, weekdays] of DAY_SETS) {
    if (pattern.test(text)) return { weekdays, rest: text.replace(pattern, ' , ') };
  }
  const found = DAY_LIST.exec(text);
  if (found === null) return { weekdays: null, rest: text };
  const weekdays = (found[1] ?? '').split(/,|\band\b|&/iu).flatMap(parseDays);
  return { weekdays: ascending(weekdays), rest: text.replace(found[0], ' , ') };
}

/** "mon" or "fri-sun", a range that may run over the week's end. */
function parseDays(words: string): readonly number[] {
  const [first, last] = words.split(/-|–|\bto\b/iu).map(parseDay);
  if (first == null) return [];
  if (last == null) return [first];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => ((first - 1 + step) % 7) + 1);
}

function parseDay(word: string): number | null {
  const index = DAY_NAMES.findIndex((name) => name.startsWith(word.trim().toLowerCase().slice(0, 3)));
  return word.trim() === '' || index === -1 ? null : index + 1;
}

/** A part is tried whole before it is cut at "and": Trinidad and Tobago is one place. */
function findPlaces(
  text: string,
  { gazetteer, language }: Reader,
): { readonly places: readonly Place[]; readonly unknown: readonly UnknownPlace[] } {
  const places = new Map<string, Place>();
  const unknown: UnknownPlace[] = [];
  const find = (words: string, cuts: readonly RegExp[]): void => {
    const found = findPlaceNamed(words, { gazetteer, language });
    if (found.kind === 'found') {
      places.set(placeKey(found.place), found.place);
      return;
    }
    const [cut, ...later] = cuts;
    const parts = cut === undefined ? [words] : words.split(cut).map((part) => part.trim());
    if (parts.length > 1) for (const part of parts) find(part, cuts);
    else if (later.length > 0) find(words, later);
    else if (words !== '') unknown.push({ words, nearest: found.nearest });
  };
  const cuts = [/\s(?:and|or)\s|\s?[&+]\s?/iu, conjunctionsOf(language)].filter((cut) => cut !== null);
  const parts = text.split(/[,;\n،、，；؛]/u).slice(0, PLACES_MAX);
  for (const part of parts) {
    const words = withoutAnd(part, language)
      .replace(/\s(?:and|please)$/giu, '')
      .trim();
    if (words !== '') find(words, cuts);
  }
  return { places: [...places.values()], unknown };
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
