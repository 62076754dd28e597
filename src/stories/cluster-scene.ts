// Where an event is and how strong it was: what keeps two quakes, two votes or two strikes apart that are told in the same words.
import type { CountryCode, PlaceShare } from '../model/place.ts';
import { asciiDigits } from '../text/months.ts';

/** Of one article, or of all articles of a story. Whole numbers, so that sums do not depend on the order in which articles came. */
export type Scene = {
  /** Thousandths of an article that are about the country, summed. */
  readonly countries: ReadonlyMap<CountryCode, number>;
  /** Smallest and largest magnitude of a quake that a text leads with; null when none does. */
  readonly magnitudes: { readonly least: number; readonly most: number } | null;
};

export const NO_SCENE: Scene = { countries: new Map(), magnitudes: null };

/** A scene has one clear country when that has this part of it, and is elsewhere for a country with less than that part. */
const CLEAR_SHARE = 0.6;
const ELSEWHERE_SHARE = 0.1;

/** A country has a part in a scene from this share on. */
const PART_MIN = 0.3;

/** First reports of one quake differ by this much: services measure on different scales. */
const MAGNITUDE_SPREAD = 0.35;

/** A magnitude is in the title or the first sentences; what comes later are aftershocks and the great quakes of the past. */
const MAGNITUDE_CHARACTERS_MAX = 500;

const MAGNITUDE =
  /(?:\b(?:magnitud|magnitude|magnitudo|magnitudine|stärke|büyüklü)|магнитуд|قوة|بقوة|شدت|तीव्रता|মাত্রা|マグニチュード|규모|ขนาด)\p{L}{0,8}[^\p{N}.]{0,14}(\d[.,٫]\d)|(\d[.,٫]\d)[\s-]?(?:magnitud|richter|ρίχτερ|рихтер|درجة|درجات|балл|तीव्रता|মাত্রা|شدت|级|級)/iu;

export function readScene(article: {
  readonly title: string;
  readonly text: string;
  readonly about: readonly PlaceShare[];
}): Scene {
  const countries = new Map<CountryCode, number>();
  for (const { country, share } of article.about) {
    countries.set(country, (countries.get(country) ?? 0) + Math.round(1_000 * share));
  }
  const head = `${article.title.slice(0, 300)}\n${article.text.slice(0, MAGNITUDE_CHARACTERS_MAX)}`;
  const found = MAGNITUDE.exec(asciiDigits(head));
  const magnitude = Number((found?.[1] ?? found?.[2] ?? '').replace(/[,٫]/u, '.'));
  return { countries, magnitudes: magnitude > 0 ? { least: magnitude, most: magnitude } : null };
}

export function joinScenes(one: Scene, other: Scene): Scene {
  const countries = new Map(one.countries);
  for (const [country, share] of other.countries) countries.set(country, (countries.get(country) ?? 0) + share);
  return { countries, magnitudes: joinMagnitudes(one.magnitudes, other.magnitudes) };
}

/** Whether both play clearly in one country each and neither touches the other's. False when either does not say. */
export function areApart(one: Scene, other: Scene): boolean {
  const here = clearCountry(one);
  const there = clearCountry(other);
  if (here === null || there === null || here === there) return false;
  return shareOf(one, there) < ELSEWHERE_SHARE && shareOf(other, here) < ELSEWHERE_SHARE;
}

/** Whether some country has a part in both. */
export function shareCountry(one: Scene, other: Scene): boolean {
  for (const country of one.countries.keys()) {
    if (shareOf(one, country) >= PART_MIN && shareOf(other, country) >= PART_MIN) return true;
  }
  return false;
}

/** Whether both lead with the magnitude of a quake and the magnitudes are of two. */
export function differInMagnitude({ magnitudes: one }: Scene, { magnitudes: other }: Scene): boolean {
  if (one === null || other === null) return false;
  return one.least - other.most > MAGNITUDE_SPREAD || other.least - one.most > MAGNITUDE_SPREAD;
}

function clearCountry(scene: Scene): CountryCode | null {
  for (const country of scene.countries.keys()) if (shareOf(scene, country) >= CLEAR_SHARE) return country;
  return null;
}

function shareOf({ countries }: Scene, country: CountryCode): number {
  let sum = 0;
  for (const share of countries.values()) sum += share;
  return sum === 0 ? 0 : (countries.get(country) ?? 0) / sum;
}

function joinMagnitudes(one: Scene['magnitudes'], other: Scene['magnitudes']): Scene['magnitudes'] {
  if (one === null || other === null) return one ?? other;
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}
