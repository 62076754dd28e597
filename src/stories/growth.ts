// Whether a story really grew, and what is new in it: publishers, leading numbers, countries. Pure.
import type { Instant } from '../base/time.ts';
import type { Article } from '../model/article.ts';
import type { CountryCode, PlaceShare } from '../model/place.ts';
import { publisherOf } from '../model/publisher.ts';
import type { Growth, LeadingNumber, News, Story, Voice } from '../model/story.ts';
import { leadingNumbers } from './leading-numbers.ts';

/** A country that enters a story with this share makes it worth telling again. */
const NEW_PLACE_SHARE_MIN = 0.25;

/** A number leads a story once so many publishers lead with it: one paper's slip is not an update. */
const NUMBER_PUBLISHERS_MIN = 2;

/** Originals whose numbers are looked at, the latest kept. */
const ARTICLES_READ_MAX = 24;

/** Versions remembered one by one; older ones are summed up in the first. */
const GROWTH_MAX = 8;

/** Numbers remembered for a story. */
const NUMBERS_MAX = 40;

type Present = {
  /** Oldest first. */
  readonly voices: readonly Voice[];
  /** Originals in the order they were kept. */
  readonly originals: readonly Article[];
  readonly about: readonly PlaceShare[];
  readonly publishers: number;
};

type Grown = Pick<Story, 'version' | 'growth' | 'publishersAtVersion' | 'grewAt'>;

/**
 * The version rises when publishers doubled since it last rose, when two publishers lead with a number that did not lead before,
 * or when a new country entered with weight. `previous` is what stood before, null at the story's start.
 */
export function grow(previous: Story | null, present: Present, now: Instant): Grown {
  const news = newIn(previous, present);
  const { publishers } = present;
  if (previous !== null && !hasGrown(previous, publishers, news)) {
    const { version, growth, publishersAtVersion, grewAt } = previous;
    return { version, growth, publishersAtVersion, grewAt };
  }
  const version = (previous?.version ?? 0) + 1;
  const growth = shortened([...(previous?.growth ?? []), { version, at: now, ...news }]);
  return { version, growth, publishersAtVersion: publishers, grewAt: now };
}

function hasGrown(previous: Story, publishers: number, { numbers, places }: News): boolean {
  const before = previous.publishersAtVersion;
  const hasDoubled = publishers >= before + 2 && publishers >= 2 * before;
  return hasDoubled || numbers.length > 0 || places.length > 0;
}

function newIn(previous: Story | null, { voices, originals, about }: Present): News {
  const growth = previous?.growth ?? [];
  const knownNumbers = new Set(growth.flatMap(({ numbers }) => numbers.map(({ value }) => value)));
  const knownPlaces = new Set<CountryCode>([
    ...growth.flatMap(({ places }) => places),
    ...(previous?.about ?? []).map(({ country }) => country),
  ]);
  const entered = about.filter(({ country, share }) => !knownPlaces.has(country) && share >= NEW_PLACE_SHARE_MIN);
  return {
    publishers: newNames(growth, voices),
    numbers: numbersLedWith(originals, previous === null ? 1 : NUMBER_PUBLISHERS_MIN).filter(
      ({ value }) => !knownNumbers.has(value),
    ),
    places: entered.map(({ country }) => country),
  };
}

/** One name a publisher, that of its first voice. */
function newNames(growth: readonly Growth[], voices: readonly Voice[]): readonly string[] {
  const known = new Set(growth.flatMap(({ publishers }) => publishers));
  const names = new Map<string, string>();
  for (const voice of voices) {
    const publisher = publisherOf(voice);
    if (!voice.isDuplicate && !names.has(publisher)) names.set(publisher, voice.outletName);
  }
  return [...names.values()].filter((name) => !known.has(name));
}

/** The most widely led with first. */
function numbersLedWith(originals: readonly Article[], publishersMin: number): readonly LeadingNumber[] {
  const byValue = new Map<number, { readonly number: LeadingNumber; readonly publishers: Set<string> }>();
  for (const article of originals.slice(-ARTICLES_READ_MAX)) {
    const publisher = publisherOf({ outletId: article.outlet.id, agency: article.agency });
    for (const number of leadingNumbers(article)) {
      const known = byValue.get(number.value);
      if (known === undefined) byValue.set(number.value, { number, publishers: new Set([publisher]) });
      else known.publishers.add(publisher);
    }
  }
  return [...byValue.values()]
    .filter(({ publishers }) => publishers.size >= publishersMin)
    .toSorted((a, b) => b.publishers.size - a.publishers.size || b.number.value - a.number.value)
    .map(({ number }) => number);
}

function shortened(growth: readonly Growth[]): readonly Growth[] {
  const [first, second, ...rest] = growth;
  if (first === undefined || second === undefined || growth.length <= GROWTH_MAX) return growth;
  const summed: Growth = {
    version: second.version,
    at: second.at,
    publishers: [...first.publishers, ...second.publishers],
    numbers: [...first.numbers, ...second.numbers].slice(-NUMBERS_MAX),
    places: [...first.places, ...second.places],
  };
  return [summed, ...rest];
}
