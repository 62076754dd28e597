// What one digest says, before it is worded.
import type { Instant } from '../base/time.ts';
import type { CountryCode, Place, RegionCode } from './place.ts';
import type { News, Story } from './story.ts';

/** `news` is what the story has that the chat was not told: null for a story that it was told nothing of. */
export type EditionStory = { readonly story: Story; readonly news: News | null };

/** The stories of one country, heaviest first. Country null holds stories that are about no country. */
export type EditionCountry = {
  readonly country: CountryCode | null;
  readonly stories: readonly EditionStory[];
  /** Stories of the country that found no room. */
  readonly leftOutCount: number;
};

export type EditionRegion = { readonly region: RegionCode | null; readonly countries: readonly EditionCountry[] };

export type Edition = {
  readonly places: readonly Place[];
  readonly regions: readonly EditionRegion[];
  readonly storyCount: number;
  readonly outletCount: number;
  /** Stories left out altogether, for want of room. */
  readonly leftOutCount: number;
  /** Stories about each of the countries asked for, told or left out; one about two counts for both. */
  readonly countryCounts: Readonly<Record<CountryCode, number>>;
  readonly since: Instant;
  readonly composedAt: Instant;
};
