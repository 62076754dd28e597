// Which countries a text is about, and which it merely names.
import type { Dateline } from '../model/article.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import { datelineEnd, titleDatelineEnd } from './dateline-guess.ts';
import type { Gazetteer, NameKind } from './gazetteer.ts';
import { tableFor } from './language-guess.ts';
import type { Located, Reading, Where } from './mention.ts';
import { findMentions } from './mentions.ts';
import { type Resolved, resolveMentions } from './resolve.ts';
import { type Word, wordsOf } from './words.ts';

export type GeotagInput = {
  readonly title: string;
  readonly text: string;
  /** BCP 47; null when unknown: then the script decides, and Latin letters are read as English. */
  readonly language: string | null;
  /** Null also when the text may still begin with one. */
  readonly dateline: Dateline | null;
  /** The outlet's home: the answer only when no place is named. */
  readonly home: CountryCode | null;
};

/** Ranked. `about` sums to 1 or is empty; `mentioned` holds every country that is named, those of `about` first. */
export type Geotag = { readonly about: readonly PlaceShare[]; readonly mentioned: readonly CountryCode[] };

/** One reason for a country: the words as written, where they stand, and the points they gave. */
export type Reason = {
  readonly country: CountryCode;
  readonly words: string;
  readonly where: Where;
  readonly kind: NameKind;
  readonly points: number;
};

// Points of one mention. Tuned together on the public development sets (November 2026), which gave focus@1 of 96.4 cliff, 86.0 reuters,
// 91.1 geowebnews, 86.2 tr-news, 87.9 lgl, 96.9 geovirus and 88.5 bbc-region, and an about F1 of 81.7 on reuters.
const KIND_POINTS: Readonly<Record<NameKind, number>> = {
  none: 0,
  cue: 0.05,
  name: 1,
  adjective: 0.9,
  capital: 0.9,
  seat: 0.6,
  place: 0.8,
  state: 0.8,
  city: 0.9,
};
const PLACE_POINTS = { title: 2.5, lead: 2, text: 1, dateline: 0.3, home: 0 } as const;
// 500 letters cost 7 points on cliff: the second paragraph is background as often as not.
const LEAD_LETTERS = 200;
const SCENE_FACTOR = 1.2;
const LIST_FACTOR = 0.8;
const PARTNER_FACTOR = 0.5;
const PART_OF_NAME_FACTOR = 0.5;
/** A country is among what a text is about from this part of the strongest country's points. */
const ABOUT_CUT = 0.25;
const ABOUT_COUNTRIES_MAX = 8;
// A 5 MB text is 800,000 words; news says where it plays long before.
const WORDS_MAX = 20_000;
const LETTERS_MAX = 200_000;

export function geotag(input: GeotagInput, gazetteer: Gazetteer): Geotag {
  const reasons = readReasons(input, gazetteer);
  return decide(reasons, input.home);
}

/** The same with every reason, strongest first. */
export function explainGeotag(input: GeotagInput, gazetteer: Gazetteer): Geotag & { readonly why: readonly Reason[] } {
  const reasons = readReasons(input, gazetteer);
  const tag = decide(reasons, input.home);
  if (reasons.every((reason) => reason.kind === 'cue') && input.home !== null) {
    return { ...tag, why: [{ country: input.home, words: '', where: 'home', kind: 'name', points: 0 }] };
  }
  return { ...tag, why: reasons.toSorted((a, b) => b.points - a.points) };
}

function decide(reasons: readonly Reason[], home: CountryCode | null): Geotag {
  if (home !== null && reasons.every((reason) => reason.kind === 'cue'))
    return { about: [{ country: home, share: 1 }], mentioned: [] };
  const points = new Map<CountryCode, number>();
  for (const reason of reasons) points.set(reason.country, (points.get(reason.country) ?? 0) + reason.points);
  const named = new Set(reasons.filter((reason) => reason.kind !== 'cue').map((reason) => reason.country));
  const ranked = [...points].sort(([a, aPoints], [b, bPoints]) => bPoints - aPoints || (a < b ? -1 : 1));
  const top = ranked[0]?.[1] ?? 0;
  if (top === 0) return { about: [], mentioned: [] };
  const chosen = ranked.filter(([, of]) => of >= ABOUT_CUT * top).slice(0, ABOUT_COUNTRIES_MAX);
  const sum = chosen.reduce((total, [, of]) => total + of, 0);
  return {
    about: chosen.map(([country, of]) => ({ country, share: of / sum })),
    mentioned: ranked.map(([country]) => country).filter((country) => named.has(country)),
  };
}

function readReasons(input: GeotagInput, gazetteer: Gazetteer): Reason[] {
  const text = input.text.slice(0, LETTERS_MAX);
  const title = input.title.slice(0, LETTERS_MAX);
  const titleReading = readingOf(title, input, gazetteer);
  const textReading = readingOf(text, input, gazetteer);
  const persons = new Set<string>();
  const titleFiledUntil = titleDatelineEnd(title);
  const dateline = input.dateline?.place ?? null;
  const filedFrom =
    dateline === null ? [] : located(readingOf(dateline, input, gazetteer), new Set(), () => 'dateline').slice(0, 1);
  const resolved = resolveMentions(
    [
      ...filedFrom,
      ...located(titleReading, persons, (start) => (start < titleFiledUntil ? 'dateline' : 'title')),
      ...locatedInText(textReading, persons, input.dateline),
    ],
    persons,
  );
  return toReasons(resolved);
}

function readingOf(text: string, input: GeotagInput, gazetteer: Gazetteer): Reading {
  const words = wordsOf(text, WORDS_MAX);
  return {
    text,
    words,
    gazetteer,
    foreign: tableFor(input.language, text, gazetteer),
    isTitleCase: isTitleCase(words),
  };
}

/** Words of three letters and more nearly all begin with a capital. */
function isTitleCase(words: readonly Word[]): boolean {
  if (words.length > 60) return false;
  const long = words.filter((word) => word.end - word.start > 3);
  return long.length > 2 && long.filter((word) => word.isCapital).length >= 0.75 * long.length;
}

function located(reading: Reading, persons: Set<string>, where: (start: number) => Where): Located[] {
  return findMentions(reading, persons).map((mention) => {
    const start = reading.words[mention.first]?.start ?? 0;
    const end = reading.words[mention.last]?.end ?? start;
    return { mention, words: reading.text.slice(start, end), where: where(start), reading };
  });
}

function locatedInText(reading: Reading, persons: Set<string>, dateline: Dateline | null): Located[] {
  const filedUntil = dateline === null ? datelineEnd(reading.text) : 0;
  return located(reading, persons, (start) =>
    start < filedUntil ? 'dateline' : start < filedUntil + LEAD_LETTERS ? 'lead' : 'text',
  );
}

function toReasons(resolved: readonly Resolved[]): Reason[] {
  return resolved.map(({ country, located: { mention, words, where }, isListed, trust }) => {
    const context =
      (isListed ? LIST_FACTOR : 1) *
      (mention.isPartOfName ? PART_OF_NAME_FACTOR : 1) *
      (mention.isScene ? SCENE_FACTOR : 1) *
      (mention.isPartner ? PARTNER_FACTOR : 1);
    const points = KIND_POINTS[mention.kind] * PLACE_POINTS[where] * trust * context;
    return { country, words, where, kind: mention.kind, points };
  });
}
