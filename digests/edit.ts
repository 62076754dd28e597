// Chooses and orders what one edition says: ranked stories, each standing once, under the regions and countries they are about.
import type { Instant } from '../src/base/time.ts';
import type { DigestLength } from '../src/model/chat.ts';
import type { Edition, EditionCountry, EditionRegion, EditionStory } from '../src/model/edition.ts';
import type { CountryCode, Place } from '../src/model/place.ts';
import { newsSince, type Outline, outlineOf, type Story } from '../src/model/story.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import { regionsOf } from '../src/places/m49.ts';
import { rank, weightOf } from './rank.ts';

/** A story counts for a place when at least this share of it is about it: under it, it is a mention. */
export const SHARE_MIN = 0.15;

/** How much room each length gives. Sentences are those of one story's summary. */
export const ROOM: Readonly<Record<DigestLength, Room>> = {
  short: { storiesMax: 7, storiesPerCountryMax: 2, sentencesMax: 1 },
  normal: { storiesMax: 15, storiesPerCountryMax: 4, sentencesMax: 2 },
  long: { storiesMax: 30, storiesPerCountryMax: 8, sentencesMax: 3 },
};

export type Room = {
  readonly storiesMax: number;
  /** Variety: no country takes more than this of an edition about several. */
  readonly storiesPerCountryMax: number;
  readonly sentencesMax: number;
};

/**
 * What each story already chosen about a country, and each from an outlet that nobody else backs, takes off the next one's
 * weight. Chosen by reading: with less, an edition of the world is four countries long; with more, a second great story
 * of a country comes after trifles.
 */
const SAME_COUNTRY = 0.88;
const SAME_OUTLET = 0.94;

export type PlanWish = {
  readonly outlines: readonly Outline[];
  /** Countries of the places; null for the whole world, stories about no country included. */
  readonly wanted: ReadonlySet<CountryCode> | null;
  readonly room: Room;
  readonly now: Instant;
};

export type EditionWish = Omit<PlanWish, 'outlines'> & {
  readonly stories: readonly Story[];
  readonly places: readonly Place[];
  /** Versions already told to the chat: a story in here comes back as an update. */
  readonly toldVersions: ReadonlyMap<string, number>;
  readonly since: Instant;
};

/** Which stories an edition has and under which country: all that can be known without their words. */
export type Plan = Choice & {
  readonly leftOutCount: number;
  readonly countryCounts: Edition['countryCounts'];
};

export function editEdition(wish: EditionWish, gazetteer: Gazetteer): Edition {
  return fillEdition(planEdition({ ...wish, outlines: wish.stories.map(outlineOf) }), wish, gazetteer);
}

export function planEdition(wish: PlanWish): Plan {
  const ranked = rank(wish.outlines, wish.wanted, wish.now);
  const perCountryMax = wish.wanted?.size === 1 ? wish.room.storiesMax : wish.room.storiesPerCountryMax;
  const choice = choose(ranked, wish, perCountryMax);
  return { ...choice, leftOutCount: ranked.length - choice.storyCount, countryCounts: countByCountry(wish) };
}

/** `wish.stories` has at least those that were chosen. */
export function fillEdition(plan: Plan, wish: EditionWish, gazetteer: Gazetteer): Edition {
  const byId = new Map(wish.stories.map((story) => [story.id, story]));
  const toEditionStory = (story: Story): EditionStory => {
    const told = wish.toldVersions.get(story.id);
    return { story, news: told === undefined ? null : newsSince(story, told) };
  };
  const countries = [...plan.chosen].map(
    ([country, outlines]): EditionCountry => ({
      country,
      // One that became part of another meanwhile is gone.
      stories: outlines
        .map(({ id }) => byId.get(id))
        .filter((story) => story !== undefined)
        .map(toEditionStory),
      leftOutCount: plan.leftOut.get(country) ?? 0,
    }),
  );
  const told = countries.flatMap(({ stories }) => stories);
  return {
    places: wish.places,
    regions: groupByRegion(
      countries.filter(({ stories }) => stories.length > 0),
      wish,
      gazetteer,
    ),
    storyCount: told.length,
    outletCount: new Set(told.flatMap(({ story }) => story.voices.map((voice) => voice.outletId))).size,
    leftOutCount: plan.leftOutCount,
    countryCounts: plan.countryCounts,
    since: wish.since,
    composedAt: wish.now,
  };
}

function countByCountry({ outlines, wanted }: PlanWish): Edition['countryCounts'] {
  const counts: Record<CountryCode, number> = {};
  for (const { country, share } of outlines.flatMap(({ about }) => about)) {
    const isAsked = wanted === null || wanted.has(country);
    if (isAsked && share >= SHARE_MIN) counts[country] = (counts[country] ?? 0) + 1;
  }
  return counts;
}

type Choice = {
  readonly chosen: ReadonlyMap<CountryCode | null, readonly Outline[]>;
  readonly leftOut: ReadonlyMap<CountryCode | null, number>;
  readonly storyCount: number;
};

/** The weightiest first, then always the one that is weightiest beside those chosen: publishers, freshness, share, and variety. */
function choose(ranked: readonly Outline[], wish: PlanWish, perCountryMax: number): Choice {
  const chosen = new Map<CountryCode | null, Outline[]>();
  const tellings = new Map<string, number>();
  const left = new Map(ranked.map((story) => [story, weightOf(story, wish.wanted, wish.now)]));
  const weightNow = (story: Outline, weight: number): number => {
    const { loneOutlet } = story;
    const beside = chosen.get(placeOf(story, wish.wanted))?.length ?? 0;
    const told = loneOutlet === null ? 0 : (tellings.get(loneOutlet) ?? 0);
    return weight * SAME_COUNTRY ** beside * SAME_OUTLET ** told;
  };
  let storyCount = 0;
  while (storyCount < wish.room.storiesMax) {
    let best: { readonly story: Outline; readonly weight: number } | null = null;
    for (const [story, full] of left) {
      // What is left comes heaviest first: nothing further down can be weightier than it was.
      if (best !== null && full <= best.weight) break;
      if ((chosen.get(placeOf(story, wish.wanted))?.length ?? 0) >= perCountryMax) continue;
      const weight = weightNow(story, full);
      if (best === null || weight > best.weight) best = { story, weight };
    }
    if (best === null) break;
    const { story } = best;
    const country = placeOf(story, wish.wanted);
    chosen.set(country, [...(chosen.get(country) ?? []), story]);
    const { loneOutlet } = story;
    if (loneOutlet !== null) tellings.set(loneOutlet, (tellings.get(loneOutlet) ?? 0) + 1);
    left.delete(story);
    storyCount++;
  }
  const leftOut = new Map<CountryCode | null, number>();
  for (const story of left.keys()) {
    const country = placeOf(story, wish.wanted);
    leftOut.set(country, (leftOut.get(country) ?? 0) + 1);
  }
  return { chosen, leftOut, storyCount };
}

/** The one country that a story stands under: its strongest of those asked for, its strongest of all otherwise. */
function placeOf(story: Outline, wanted: ReadonlySet<CountryCode> | null): CountryCode | null {
  const strongest = story.about.find(({ country }) => wanted === null || wanted.has(country)) ?? story.about[0];
  return strongest?.country ?? null;
}

/** Regions and their countries, each in the order of their weightiest story; what is about no country comes last. */
function groupByRegion(
  countries: readonly EditionCountry[],
  wish: Pick<EditionWish, 'wanted' | 'now'>,
  gazetteer: Gazetteer,
): readonly EditionRegion[] {
  const weight = ({ stories }: EditionCountry): number =>
    stories.reduce((sum, { story }) => sum + weightOf(outlineOf(story), wish.wanted, wish.now), 0);
  const byRegion = new Map<string | null, EditionCountry[]>();
  for (const country of countries.toSorted((a, b) => weight(b) - weight(a))) {
    const region = country.country === null ? null : (regionsOf(country.country, gazetteer)?.subregion ?? null);
    byRegion.set(region, [...(byRegion.get(region) ?? []), country]);
  }
  const regionWeight = ({ countries: inside }: EditionRegion): number =>
    inside.reduce((sum, country) => sum + weight(country), 0);
  return [...byRegion]
    .map(([region, inside]): EditionRegion => ({ region, countries: inside }))
    .toSorted((a, b) => Number(a.region === null) - Number(b.region === null) || regionWeight(b) - regionWeight(a));
}
