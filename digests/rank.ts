// Which stories come first: how many newsrooms tell them, how fresh they are, how much they are about the place.
import { HOUR_MS, type Instant } from '../src/base/time.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { Outline } from '../src/model/story.ts';

/** A story loses half of its weight in this time, so that yesterday's two-outlet story yields to this hour's. */
const HALF_LIFE_MS = 18 * HOUR_MS;

/** Weight without bounds above; only its order means something. `wanted` null means everywhere. */
export function weightOf(story: Outline, wanted: ReadonlySet<CountryCode> | null, now: Instant): number {
  const newsrooms = 1 + Math.log2(story.publishers);
  const freshness = 0.5 ** (Math.max(0, now - story.newsAt) / HALF_LIFE_MS);
  const share = wanted === null ? 1 : shareIn(story, wanted);
  const hasText = story.hasText ? 1 : 0.7;
  return newsrooms * freshness * (0.5 + 0.5 * share) * hasText;
}

/** Heaviest first; equal ones by id, so that the same stories always come in the same order. */
export function rank(
  stories: readonly Outline[],
  wanted: ReadonlySet<CountryCode> | null,
  now: Instant,
): readonly Outline[] {
  const weights = new Map(stories.map((story) => [story.id, weightOf(story, wanted, now)]));
  return stories.toSorted((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

function shareIn(story: Outline, wanted: ReadonlySet<CountryCode>): number {
  let share = 0;
  for (const place of story.about) if (wanted.has(place.country)) share += place.share;
  return share;
}
