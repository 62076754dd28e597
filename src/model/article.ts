// Outlets, the feeds they publish and the articles that come from them.
import type { Instant } from '../base/time.ts';
import type { CountryCode, PlaceShare } from './place.ts';

/** Who published: one publisher, however many feeds it has. The id is stable: a slug of the name. */
export type Outlet = {
  readonly id: string;
  readonly name: string;
  /** Home country; null when it has none that we know (a wire, a dropped file). */
  readonly home: CountryCode | null;
};

/** An item as a feed or a dropped file gave it: plain text, no markup left, not yet cleaned of newspaper furniture. */
export type RawArticle = {
  /** What the source calls the item (guid, atom:id); null when it gives none. */
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
  readonly author: string | null;
  /** What the source says; null when it says nothing that can be read. */
  readonly publishedAt: Instant | null;
  /** BCP 47 as the source declares it; null when it does not. */
  readonly language: string | null;
  /** The picture that the source shows beside it, absolute http(s); null or absent when it shows none. */
  readonly imageUrl?: string | null;
};

/** Parameters that say where a reader came from and not what is read. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|xtor|cmp|cmpid|taid|oc|ref|ref_src|ito|ns_\w+|ftag|smid|traffic_source|wt_\w+|_ga|__twitter_impression|guccounter)$/i;

/** An address without what only tracks its readers; any other text as it is. Null stays null. */
export function withoutTracking<T extends string | null>(written: T): T | string {
  if (written === null || !/^https?:.*\?/i.test(written)) return written;
  const url = URL.parse(written);
  if (url === null) return written;
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return written;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/** What stays of an article's address when its feed changes its mind about scheme, "www", slashes and tracking. Null for none. */
export function linkKey(written: string | null): string | null {
  const url = URL.parse(withoutTracking(written) ?? '');
  if (url === null) return null;
  url.searchParams.sort();
  return `${url.host.replace(/^(?:www|m|amp)\./, '')}${url.pathname.replace(/(?<!\/)\/+$/, '')}${url.search}${url.hash}`;
}

/** "ISLAMABAD, Apr 7 (AFP) —": where and when a text was filed, taken off its front. */
export type Dateline = {
  /** As written: "ISLAMABAD", "New Delhi"; null when only a credit stood there. */
  readonly place: string | null;
  readonly agency: string | null;
  /** Month 1 to 12 and day of a date in the dateline; year null where it names none. */
  readonly date: { readonly year: number | null; readonly month: number; readonly day: number } | null;
};

/** One outlet's text, cleaned and understood. */
export type Article = {
  /** Short, sortable by nothing, the same after a replay: a hash of outlet and guid, url or title. */
  readonly id: string;
  readonly outlet: Outlet;
  readonly url: string | null;
  readonly title: string;
  /** Clean paragraphs joined by "\n\n": no dateline, credit or furniture. May be empty. */
  readonly text: string;
  /** BCP 47 primary tag (en, pt, zh); null when it could not be told. */
  readonly language: string | null;
  readonly dateline: Dateline | null;
  /** Wire agency whose copy this is (AFP, Reuters), null for the outlet's own. */
  readonly agency: string | null;
  readonly publishedAt: Instant | null;
  readonly seenAt: Instant;
  /** When it counts as news: publishedAt clamped to seenAt for a feed's item, seenAt for a dropped file. */
  readonly newsAt: Instant;
  readonly about: readonly PlaceShare[];
  readonly mentioned: readonly CountryCode[];
  /** The picture that the source shows beside it; null or absent when it shows none. */
  readonly imageUrl?: string | null;
};
