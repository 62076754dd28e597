// A feed's row: as a state, and back, and whether anybody wants it.
import { sql } from 'kysely';
import type { FeedState } from '../model/feed.ts';
import type { FeedRow } from './schema.ts';

/** Not gone for good, and somebody asks for it: the operator's list or a chat. */
export const isWanted = sql<boolean>`feeds.is_retired = 0
  and (feeds.is_listed = 1 or exists (select 1 from chat_feeds where chat_feeds.url = feeds.url))`;

export function toFeedState(row: FeedRow): FeedState {
  return {
    lane: row.lane,
    ttlMs: row.ttl_ms,
    isUnread: row.is_unread === 1,
    url: row.url,
    outletId: row.outlet_id,
    etag: row.etag,
    lastModified: row.last_modified,
    bodyHash: row.body_hash,
    nextVisitAt: row.next_visit_at,
    earliestVisitAt: row.earliest_visit_at,
    visitedAt: row.visited_at,
    failures: row.failures,
    problem: row.problem,
    movedTo: row.moved_to,
    movedSightings: row.moved_sightings,
    movedSince: row.moved_since,
    goneSince: row.gone_since,
    failingSince: row.failing_since,
    suggestedUrl: row.suggested_url,
    isRetired: row.is_retired === 1,
  };
}

/** What a visit may change, the address first. */
export function toColumns(state: FeedState) {
  return {
    url: state.url,
    lane: state.lane,
    ttl_ms: state.ttlMs,
    is_unread: state.isUnread ? 1 : 0,
    etag: state.etag,
    last_modified: state.lastModified,
    body_hash: state.bodyHash,
    next_visit_at: state.nextVisitAt,
    earliest_visit_at: state.earliestVisitAt,
    visited_at: state.visitedAt,
    failures: state.failures,
    problem: state.problem,
    moved_to: state.movedTo,
    moved_sightings: state.movedSightings,
    moved_since: state.movedSince,
    gone_since: state.goneSince,
    failing_since: state.failingSince,
    suggested_url: state.suggestedUrl,
    is_retired: state.isRetired ? 1 : 0,
  };
}
