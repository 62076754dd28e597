// Which countries a text is about, and which it merely names.
import type { Dateline } from '../model/article.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import { markSeatsOfBodies } from './bodies.ts';
import { withoutNouns } from './common-nouns.ts';
import { datelineEnd, titleDatelineEnd } from './dateline-guess.ts';
import { domesticWords } from './domestic.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isUnsureLatin, tableFor } from './language-guess.ts';
import type { Located, Reading, Resolved, Where } from './mention.ts';
import { findMentions } from './mentions.ts';
import type { NameKind, NameTable } from './name-table.ts';
import { resolveMentions } from './resolve.ts';
import { WEIGHTS, type Weights } from './weights.ts';
import { cutWords, isCapital, lengthOf, type Words } from './words.ts';

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

const ABOUT_COUNTRIES_MAX = 12;
// A 5 MB text is 800,000 words; news says where it plays long before.
const WORDS_MAX = 20_000;
const LETTERS_MAX = 200_000;

export function geotag(input: GeotagInput, gazetteer: Gazetteer, weights: Weights = WEIGHTS): Geotag {
  return decide(readReasons(input, gazetteer, weights), input.home, weights);
}

/** Words that hint at a country and do not name it: where no more is said, the outlet's home is the better guess. */
const HINTS: ReadonlySet<NameKind> = new Set(['cue', 'form']);
/** A firm or a leader stands for a country that the text may never name. */
const UNNAMED: ReadonlySet<NameKind> = new Set(['cue', 'form', 'firm', 'leader']);

/** The same with every reason, strongest first. */
export function explainGeotag(input: GeotagInput, gazetteer: Gazetteer): Geotag & { readonly why: readonly Reason[] } {
  const reasons = readReasons(input, gazetteer, WEIGHTS);
  const tag = decide(reasons, input.home, WEIGHTS);
  if (reasons.every((reason) => HINTS.has(reason.kind)) && input.home !== null) {
    return { ...tag, why: [{ country: input.home, words: '', where: 'home', kind: 'name', points: 0 }] };
  }
  return { ...tag, why: reasons.toSorted((a, b) => b.points - a.points) };
}

function decide(reasons: readonly Reason[], home: CountryCode | null, weights: Weights): Geotag {
  if (home !== null && reasons.every((reason) => HINTS.has(reason.kind)))
    return { about: [{ country: home, share: 1 }], mentioned: [] };
  const ranked = talliesOf(reasons).sort((a, b) => b.points - a.points);
  const top = ranked[0]?.points ?? 0;
  const mentioned = ranked.filter(({ isNamed }) => isNamed).map(({ country }) => country);
  if (top === 0) return { about: [], mentioned };
  const chosen = ranked.filter((tally) => tally.points >= cutOf(tally, weights) * top).slice(0, ABOUT_COUNTRIES_MAX);
  const sum = chosen.reduce((total, { points }) => total + points, 0);
  return {
    about: chosen.map(({ country, points }) => ({ country, share: points / sum })),
    mentioned,
  };
}

/** What the text says of one country. Mutable: it lives inside one call. */
type Tally = {
  readonly country: CountryCode;
  points: number;
  times: number;
  isNamed: boolean;
  /** Somewhere in the title or the lead. */
  isFront: boolean;
  /** By its towns alone, and not in the title. */
  isTownOnly: boolean;
  /** By its name, or by a word that hints at it. */
  isNameOrHint: boolean;
};

function talliesOf(reasons: readonly Reason[]): Tally[] {
  const tallies = new Map<CountryCode, Tally>();
  for (const { country, kind, where, points } of reasons) {
    let tally = tallies.get(country);
    if (tally === undefined) {
      tally = { country, points: 0, times: 0, isNamed: false, isFront: false, isTownOnly: true, isNameOrHint: false };
      tallies.set(country, tally);
    }
    tally.points += points;
    tally.times += 1;
    tally.isNamed ||= !UNNAMED.has(kind);
    tally.isFront ||= where === 'title' || where === 'lead';
    tally.isTownOnly &&= kind === 'city' && where !== 'title';
    tally.isNameOrHint ||= kind === 'name' || HINTS.has(kind);
  }
  return [...tallies.values()];
}

/** What part of the strongest country's points a country needs, by where and how it is spoken of. */
function cutOf({ times, isFront, isTownOnly, isNameOrHint }: Tally, weights: Weights): number {
  // A town in the lead is where somebody met or lives as often as where it happens; in the title it is the news.
  if (isFront && !isTownOnly) return weights.frontCut;
  const isHinted = isTownOnly || (times <= HINTED_TIMES_MAX && !isNameOrHint);
  return isHinted ? weights.hintedCut : weights.aboutCut;
}

const HINTED_TIMES_MAX = 2;

function readReasons(input: GeotagInput, gazetteer: Gazetteer, weights: Weights): Reason[] {
  const cut = { ...input, text: input.text.slice(0, LETTERS_MAX), title: input.title.slice(0, LETTERS_MAX) };
  const sample = `${cut.title}\n${cut.text}`;
  const foreign = tableFor(input.language, sample, gazetteer);
  const plainWords = foreign?.plainWords ?? NO_WORDS;
  const reasons = reasonsIn(cut, foreign, { gazetteer, weights, plainWords, own: null, isEnglishRead: false });
  if (reasons.length > 0 || !isUnsureLatin(input.language, sample)) return reasons;
  // Swahili is taken for Tagalog and Hausa for whatever: then names count on which all languages agree.
  const agreed = gazetteer.languages.inLatinLetters();
  return reasonsIn(cut, agreed, { gazetteer, weights, plainWords, own: foreign, isEnglishRead: true });
}

const NO_WORDS: ReadonlySet<string> = new Set();

type Means = {
  readonly gazetteer: Gazetteer;
  readonly weights: Weights;
  /** Of the text's own language (name-table.ts). */
  readonly plainWords: ReadonlySet<string>;
  /** The table of that language, when it has been tried already. */
  readonly own: NameTable | null;
  /** Whether the English names have been tried already. */
  readonly isEnglishRead: boolean;
};

function reasonsIn(input: GeotagInput, foreign: NameTable | null, means: Means): Reason[] {
  const { weights } = means;
  const { title, text } = input;
  const titleReading = readingOf(title, foreign, means);
  const textReading = readingOf(text, foreign, means);
  const persons = new Set<string>();
  // "Кремль: ...", "Paris : ..." elsewhere say who speaks, or where it happens.
  const titleFiledUntil = foreign === null ? titleDatelineEnd(title) : 0;
  const dateline = input.dateline?.place ?? null;
  const filedFrom =
    dateline === null ? [] : located(readingOf(dateline, foreign, means), new Set(), () => 'dateline').slice(0, 1);
  const found = [
    ...filedFrom,
    ...located(titleReading, persons, (at) => (isLabel(at, titleFiledUntil) ? 'dateline' : 'title')),
    ...locatedInText(textReading, persons, input.dateline, weights),
  ];
  const resolved = resolveMentions(withoutNouns(found, [titleReading, textReading]), persons, weights);
  return toReasons(markSeatsOfBodies(resolved, [title, text]), weights);
}

function readingOf(text: string, foreign: NameTable | null, means: Means): Reading {
  const words = cutWords(text, WORDS_MAX);
  const isSmall = words.count >= SMALL_WORDS_MIN && !holdsCapital(words);
  const { gazetteer, plainWords, own, isEnglishRead } = means;
  return { words, gazetteer, foreign, plainWords, own, isEnglishRead, isTitleCase: isTitleCase(words), isSmall };
}

const SMALL_WORDS_MIN = 4;

function holdsCapital(words: Words): boolean {
  for (let at = 0; at < words.count; at += 1) if (isCapital(words, at)) return true;
  return false;
}

/** Words of three letters and more nearly all begin with a capital. */
function isTitleCase(words: Words): boolean {
  if (words.count > TITLE_WORDS_MAX) return false;
  let [long, capitals] = [0, 0];
  for (let at = 0; at < words.count; at += 1) {
    if (lengthOf(words, at) <= 3) continue;
    long += 1;
    if (isCapital(words, at)) capitals += 1;
  }
  return long > 2 && capitals >= 0.75 * long;
}

const TITLE_WORDS_MAX = 60;

const LABEL_KINDS: ReadonlySet<NameKind> = new Set(['capital', 'city']);

/** "Washington: India and Pakistan agree" was filed there; "Colombia election: ..." and "China: ..." say what it is about. */
function isLabel({ start, end, kind }: Spot, labelEnd: number): boolean {
  return labelEnd > 0 && start === 0 && end + 2 >= labelEnd && LABEL_KINDS.has(kind);
}

type Spot = { readonly start: number; readonly end: number; readonly kind: NameKind };

function located(reading: Reading, persons: Set<string>, where: (at: Spot) => Where): Located[] {
  return findMentions(reading, persons).map((mention) => {
    const { text, starts, ends } = reading.words;
    const start = starts[mention.first] ?? 0;
    const end = ends[mention.last] ?? start;
    return {
      mention,
      words: text.slice(start, end),
      where: where({ start, end, kind: mention.kind }),
      reading,
    };
  });
}

function locatedInText(reading: Reading, persons: Set<string>, dateline: Dateline | null, weights: Weights): Located[] {
  const filedUntil = dateline === null ? datelineEnd(reading.words.text) : 0;
  const leadUntil = filedUntil + weights.leadLetters;
  const textUntil = filedUntil + weights.tailLetters;
  return located(reading, persons, ({ start }) =>
    start < filedUntil ? 'dateline' : start < leadUntil ? 'lead' : start < textUntil ? 'text' : 'tail',
  );
}

function toReasons(resolved: readonly Resolved[], weights: Weights): Reason[] {
  const domestic = domesticWords(resolved);
  const hosts = hostsAlone(resolved);
  const opening = openingOf(resolved);
  return resolved.map(({ country, located, isLonely, isSeatOfBody, trust }) => {
    const { mention, words, where } = located;
    const context =
      (located === opening ? weights.opening : 1) *
      (mention.isPartOfName ? weights.partOfName : 1) *
      (mention.isVenue
        ? hosts.has(country)
          ? weights.venueOnly
          : weights.venue
        : mention.isScene
          ? weights.scene
          : 1) *
      (mention.isOrigin ? weights.origin : 1) *
      (mention.isPartner ? weights.partner : 1) *
      (mention.isEnvoy ? weights.envoy : 1) *
      (isLonely ? weights.lonely : 1) *
      (mention.kind === 'cue' && domestic.has(country) ? weights.domestic : 1);
    const points = isSeatOfBody ? 0 : weights.kinds[mention.kind] * weights.where[where] * trust * context;
    return { country, words, where, kind: mention.kind, points };
  });
}

/** What a title opens with acts: "Węgierski rząd blokuje pomoc dla Ukrainy" is about Hungary. English titles tell more by their other words. */
function openingOf(resolved: readonly Resolved[]): Located | null {
  const first = resolved.find(({ located }) => located.where === 'title')?.located;
  return first === undefined || first.reading.foreign === null ? null : first;
}

const NO_COUNTRIES: ReadonlySet<CountryCode> = new Set();

/** Countries of which the text says no more than that somebody met there. */
function hostsAlone(resolved: readonly Resolved[]): ReadonlySet<CountryCode> {
  if (!resolved.some(({ located }) => located.mention.isVenue)) return NO_COUNTRIES;
  const hosts = new Set<CountryCode>();
  for (const { country, located } of resolved) if (located.mention.isVenue) hosts.add(country);
  for (const { country, located } of resolved) if (!located.mention.isVenue) hosts.delete(country);
  return hosts;
}
