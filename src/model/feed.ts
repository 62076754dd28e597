// A feed as we remember it between visits: one row; and what those who asked for it are to be told.
import { DAY_MS, type Instant } from '../base/time.ts';

export type FeedState = {
  /** Where it is visited; changes when a move is adopted. */
  readonly url: string;
  readonly outletId: string;
  /** Whose server it is: feeds of one lane are visited one at a time. */
  readonly lane: string;
  /** Validators byte for byte as the last page had them; null when it had none. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Hash of the last page's bytes; null before the first. */
  readonly bodyHash: string | null;
  /** How long the feed itself says that nothing changes in it (RSS ttl and its like); null when it does not say. */
  readonly ttlMs: number | null;
  /** The bytes of that hash could not be read: the same bytes again are no good visit. */
  readonly isUnread: boolean;
  readonly nextVisitAt: Instant;
  /** When it may be visited at the earliest, should its hub call. */
  readonly earliestVisitAt: Instant;
  /** Null before the first visit. With nextVisitAt it remembers the interval that was chosen. */
  readonly visitedAt: Instant | null;
  /** Failed visits since the last good one. */
  readonly failures: number;
  /** One sentence on why the last visit failed; null when it did not. */
  readonly problem: string | null;
  /** When it failed for the first time since the last good visit; null when that was good. */
  readonly failingSince: Instant | null;
  /** The feed that the web page at its address names; null when a feed is there, or when none is named. */
  readonly suggestedUrl: string | null;
  /** Where 301 and 308 lead, how often that was seen running, and since when. */
  readonly movedTo: string | null;
  readonly movedSightings: number;
  readonly movedSince: Instant | null;
  /** When 410 was first seen running. */
  readonly goneSince: Instant | null;
  /** Never visited again. */
  readonly isRetired: boolean;
};

/** What those who asked for a feed are told, once. `detail` is where it is read now, or may be. */
export type FeedNotice = { readonly kind: 'gone' | 'moved' | 'silent'; readonly detail: string | null };

/** A site that is away for a weekend comes back by itself; and a machine that slept for a week has not asked. */
const SILENT_AFTER_MS = 7 * DAY_MS;
const SILENT_FAILURES_MIN = 8;

/** What a visit at `url` that ended in this state gives to tell; null for nearly every visit. */
export function noticeOf(url: string, state: FeedState): FeedNotice | null {
  const elsewhere = state.movedTo ?? state.suggestedUrl;
  if (state.isRetired) return { kind: 'gone', detail: elsewhere };
  if (state.url !== url) return { kind: 'moved', detail: state.url };
  const failingMs = (state.visitedAt ?? 0) - (state.failingSince ?? Number.POSITIVE_INFINITY);
  const isSilent = state.failures >= SILENT_FAILURES_MIN && failingMs >= SILENT_AFTER_MS;
  return isSilent ? { kind: 'silent', detail: elsewhere } : null;
}
