// When to visit a feed again, and what to remember of the visit.
import { unreachable } from '../base/outcome.ts';
import type { Instant } from '../base/time.ts';
import { DAY_MS, HOUR_MS } from '../base/time.ts';
import type { FeedState } from '../model/feed.ts';
import type { FeedProblem } from './feed-problem.ts';
import { describeFeedProblem } from './feed-problem.ts';
import type { FetchFailure } from './fetch-problem.ts';
import { describeFetchProblem } from './fetch-problem.ts';
import { registrableDomain, visitingLane } from './registrable-domain.ts';

export type VisitOutcome =
  /** 304, or the same bytes again. */
  | {
      readonly kind: 'unchanged';
      readonly movedPermanentlyTo: string | null;
      readonly freshForMs: number | null;
      /** Of a page with the same bytes again, so that the next visit can be a 304; absent after a 304. */
      readonly validators?: { readonly etag: string | null; readonly lastModified: string | null };
    }
  | {
      readonly kind: 'read';
      readonly movedPermanentlyTo: string | null;
      readonly freshForMs: number | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly bodyHash: string;
      /** What the feed itself says of how often it changes; null when nothing. */
      readonly ttlMs: number | null;
      /** Of the feed's items, in any order; null where an item has no date. */
      readonly publishedAt: readonly (Instant | null)[];
    }
  | { readonly kind: 'unfetched'; readonly problem: FetchFailure }
  /** The page came, and no feed could be read from it: the same page need not come again. */
  | {
      readonly kind: 'unread';
      readonly problem: FeedProblem;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly bodyHash: string;
    };

/** Base intervals: what a feed's own rhythm may ask for, and what one without dates gets. Never more than hourly: ADR 0031. */
const INTERVAL_MIN_MS = HOUR_MS;
const INTERVAL_MAX_MS = DAY_MS;
const INTERVAL_DEFAULT_MS = HOUR_MS;

/** A server that offers no validators sends the whole feed every time, and unless it says how long it holds, that is daily. */
const INTERVAL_UNCONDITIONAL_MS = DAY_MS;

/** A quiet visit lengthens the interval by this: a feed that stops is asked once a day after about five days. */
const QUIET_GROWTH = 1.25;

/** Up to this share is added to every wait, so that feeds listed together do not come due together for ever. */
const JITTER_SHARE = 0.2;

const BACKOFF_FIRST_MS = HOUR_MS;
const BACKOFF_MAX_MS = DAY_MS;

/** A move is adopted after this many sightings over this long. */
const MOVE_SIGHTINGS = 3;
const MOVE_AFTER_MS = DAY_MS;

/** The second 410 this long after the first retires the feed. */
const GONE_AFTER_MS = DAY_MS;

/** Newest items from which a rhythm is read. */
const RHYTHM_ITEMS = 20;

/** `random` is 0 to 1. The same arguments give the same state. */
export function decideVisit(feed: FeedState, outcome: VisitOutcome, now: Instant, random: number): FeedState {
  const wait = (spanMs: number, floorMs = 0): Instant =>
    now + Math.round(Math.max(spanMs, floorMs) * (1 + JITTER_SHARE * random));
  /** Sooner than the rhythm, when its hub calls; never sooner than the publisher and good manners allow. */
  const well = (after: FeedState, intervalMs: number, freshForMs: number | null): FeedState => {
    const floor = Math.max(floorMs(after, freshForMs), INTERVAL_MIN_MS);
    return { ...after, nextVisitAt: wait(intervalMs, floor), earliestVisitAt: now + floor };
  };
  switch (outcome.kind) {
    case 'unchanged': {
      const { movedPermanentlyTo, freshForMs, validators } = outcome;
      if (feed.isUnread) {
        const failed = failedAfter(feed, feed.problem ?? describeFeedProblem({ kind: 'not-a-feed' }), now);
        return notBefore({ ...failed, ...validators }, wait(backoffMs(feed.failures), freshForMs ?? 0));
      }
      const after = { ...wellAfter(feed, movedPermanentlyTo, now), ...validators };
      return well(after, clamp(lastIntervalMs(feed) * QUIET_GROWTH), freshForMs);
    }
    case 'read': {
      const { etag, lastModified, bodyHash, ttlMs, freshForMs } = outcome;
      const visited = wellAfter(feed, outcome.movedPermanentlyTo, now);
      const after = { ...visited, etag, lastModified, bodyHash, ttlMs, isUnread: false };
      return well(after, rhythmMs(outcome.publishedAt, now) ?? INTERVAL_DEFAULT_MS, freshForMs);
    }
    case 'unfetched':
      return afterFetchProblem(feed, outcome.problem, now, wait);
    case 'unread': {
      const { etag, lastModified, bodyHash } = outcome;
      const failed = failedAfter(feed, describeFeedProblem(outcome.problem), now);
      const suggestedUrl = outcome.problem.kind === 'web-page' ? outcome.problem.feedUrl : null;
      const read = { etag, lastModified, bodyHash, isUnread: true, suggestedUrl };
      return notBefore({ ...failed, ...read }, wait(backoffMs(feed.failures)));
    }
    default:
      return unreachable(outcome);
  }
}

/** A claim waits no longer than this for what the lost answer may have said, unless the feed can only be sent whole. */
const CLAIM_MAX_MS = 6 * HOUR_MS;

/** When to visit again should the answer to the visit that begins now be lost: as if it had brought nothing new. */
export function claimVisit(feed: FeedState, now: Instant): Instant {
  const isWhole = feed.bodyHash !== null && feed.etag === null && feed.lastModified === null;
  return now + Math.min(Math.max(lastIntervalMs(feed), INTERVAL_MIN_MS), isWhole ? INTERVAL_MAX_MS : CLAIM_MAX_MS);
}

function afterFetchProblem(
  feed: FeedState,
  what: FetchFailure,
  now: Instant,
  wait: (spanMs: number, floorMs?: number) => Instant,
): FeedState {
  const moved = what.movedPermanentlyTo === undefined ? {} : sightingOf(feed, what.movedPermanentlyTo, now);
  const failed = { ...failedAfter(feed, describeFetchProblem(what), now), ...moved };
  const floor = feed.bodyHash === null ? 0 : floorMs(feed, null);
  if (what.kind === 'slow-down')
    return notBefore(failed, wait(backoffMs(feed.failures), Math.max(floor, what.retryAfterMs)));
  if (what.kind !== 'gone') return notBefore(failed, wait(backoffMs(feed.failures), floor));
  const goneSince = feed.goneSince ?? now;
  return notBefore({ ...failed, goneSince, isRetired: now - goneSince >= GONE_AFTER_MS }, wait(GONE_AFTER_MS));
}

/** A feed in trouble waits its time whatever its hub says. */
function notBefore(failed: FeedState, nextVisitAt: Instant): FeedState {
  return { ...failed, nextVisitAt, earliestVisitAt: nextVisitAt };
}

/** A good visit forgets failures, and adopts a move that was seen three times by then: what is adopted was just read there. */
function wellAfter(feed: FeedState, movedPermanentlyTo: string | null, now: Instant): FeedState {
  const well = { ...feed, ...WELL, visitedAt: now };
  if (movedPermanentlyTo === null || movedPermanentlyTo === feed.url) return { ...well, ...NOT_MOVED };
  const sighting = sightingOf(feed, movedPermanentlyTo, now);
  if (sighting.movedSightings < MOVE_SIGHTINGS || now - sighting.movedSince < MOVE_AFTER_MS)
    return { ...well, ...sighting };
  const isSameOwner = registrableDomain(movedPermanentlyTo) === registrableDomain(feed.url);
  const lane = isSameOwner ? feed.lane : visitingLane(movedPermanentlyTo);
  return { ...well, ...NOT_MOVED, url: movedPermanentlyTo, lane };
}

/** "Moved for good", said once more. */
function sightingOf(feed: FeedState, movedTo: string, now: Instant) {
  const isSame = movedTo === feed.movedTo;
  const movedSince = isSame ? (feed.movedSince ?? now) : now;
  return { movedTo, movedSightings: isSame ? feed.movedSightings + 1 : 1, movedSince };
}

/** What server and feed say of how long the copy holds; without a word and without validators, a day. */
function floorMs({ etag, lastModified, ttlMs }: FeedState, freshForMs: number | null): number {
  const saidMs = ttlMs === null && freshForMs === null ? null : Math.max(ttlMs ?? 0, freshForMs ?? 0);
  const isConditional = etag !== null || lastModified !== null;
  return isConditional ? (saidMs ?? 0) : (saidMs ?? INTERVAL_UNCONDITIONAL_MS);
}

const WELL = { failures: 0, problem: null, goneSince: null, failingSince: null, suggestedUrl: null } as const;

const NOT_MOVED = { movedTo: null, movedSightings: 0, movedSince: null } as const;

function failedAfter(feed: FeedState, sentence: string, now: Instant): FeedState {
  const failingSince = feed.failingSince ?? now;
  return { ...feed, visitedAt: now, failures: feed.failures + 1, failingSince, problem: sentence };
}

function backoffMs(failuresBefore: number): number {
  return Math.min(BACKOFF_FIRST_MS * 2 ** Math.min(failuresBefore, 20), BACKOFF_MAX_MS);
}

/** Half the median gap between its newest items, so that news waits a quarter of a gap on average. Null with fewer than three dates. */
function rhythmMs(publishedAt: readonly (Instant | null)[], now: Instant): number | null {
  const dates = publishedAt.filter((date): date is Instant => date !== null && date <= now).toSorted((a, b) => b - a);
  const newest = dates.slice(0, RHYTHM_ITEMS);
  if (newest.length < 3) return null;
  const gaps = newest.slice(1).map((date, index) => (newest[index] ?? date) - date);
  const medianMs = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const silentMs = now - (newest[0] ?? now);
  return clamp(Math.max(medianMs, silentMs / 2) / 2);
}

/** What was chosen last time; after a failure or before the first visit, the default. */
function lastIntervalMs(feed: FeedState): number {
  if (feed.visitedAt === null || feed.failures > 0) return INTERVAL_DEFAULT_MS;
  return feed.nextVisitAt - feed.visitedAt;
}

function clamp(intervalMs: number): number {
  return Math.min(Math.max(intervalMs, INTERVAL_MIN_MS), INTERVAL_MAX_MS);
}
