// Chooses and orders what one edition says: ranked stories, each standing once, under the regions and countries they are about.
import type { Instant } from '../src/base/time.ts';
import type { DigestLength } from '../src/model/chat.ts';
import type { Edition, EditionCountry, EditionRegion, EditionStory } from '../src/model/edition.ts';
import type { CountryCode, Place } from '../src/model/place.ts';
import type { Story } from '../src/model/story.ts';
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

export type EditionWish = {
  readonly stories: readonly Story[];
  readonly places: readonly Place[];
  /** Countries of the places; null for the whole world, stories about no country included. */
  readonly wanted: ReadonlySet<CountryCode> | null;
  /** Versions already told to the chat: a story in here comes back as an update. */
  readonly toldVersions: ReadonlyMap<string, number>;
  readonly room: Room;
  readonly since: Instant;
  readonly now: Instant;
};

export function editEdition(wish: EditionWish, gazetteer: Gazetteer): Edition {
  const ranked = rank(wish.stories, wish.wanted, wish.now);
  const perCountryMax = wish.wanted?.size === 1 ? wish.room.storiesMax : wish.room.storiesPerCountryMax;
  const chosen = new Map<CountryCode | null, Story[]>();
  const leftOut = new Map<CountryCode | null, number>();
  let storyCount = 0;
  for (const story of ranked) {
    const country = placeOf(story, wish.wanted);
    const beside = chosen.get(country) ?? [];
    if (storyCount >= wish.room.storiesMax || beside.length >= perCountryMax) {
      leftOut.set(country, (leftOut.get(country) ?? 0) + 1);
      continue;
    }
    chosen.set(country, [...beside, story]);
    storyCount++;
  }
  const toEditionStory = (story: Story): EditionStory => ({ story, isUpdate: wish.toldVersions.has(story.id) });
  const countries = [...chosen].map(
    ([country, stories]): EditionCountry => ({
      country,
      stories: stories.map(toEditionStory),
      leftOutCount: leftOut.get(country) ?? 0,
    }),
  );
  return {
    places: wish.places,
    regions: groupByRegion(countries, wish, gazetteer),
    storyCount,
    outletCount: new Set([...chosen.values()].flat().flatMap((story) => story.voices.map((voice) => voice.outletId)))
      .size,
    leftOutCount: ranked.length - storyCount,
    since: wish.since,
    composedAt: wish.now,
  };
}

/** The one country that a story stands under: its strongest of those asked for, its strongest of all otherwise. */
function placeOf(story: Story, wanted: ReadonlySet<CountryCode> | null): CountryCode | null {
  const strongest = story.about.find(({ country }) => wanted === null || wanted.has(country)) ?? story.about[0];
  return strongest?.country ?? null;
}

/** Regions and their countries, each in the order of their weightiest story; what is about no country comes last. */
function groupByRegion(
  countries: readonly EditionCountry[],
  wish: EditionWish,
  gazetteer: Gazetteer,
): readonly EditionRegion[] {
  const weight = ({ stories }: EditionCountry): number =>
    stories.reduce((sum, { story }) => sum + weightOf(story, wish.wanted, wish.now), 0);
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
