// A feed as we remember it between visits: one row.
import type { Instant } from '../base/time.ts';

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
  /** Null before the first visit. With nextVisitAt it remembers the interval that was chosen. */
  readonly visitedAt: Instant | null;
  /** Failed visits since the last good one. */
  readonly failures: number;
  /** One sentence on why the last visit failed; null when it did not. */
  readonly problem: string | null;
  /** Where 301 and 308 lead, how often that was seen running, and since when. */
  readonly movedTo: string | null;
  readonly movedSightings: number;
  readonly movedSince: Instant | null;
  /** When 410 was first seen running. */
  readonly goneSince: Instant | null;
  /** Never visited again. */
  readonly isRetired: boolean;
};
