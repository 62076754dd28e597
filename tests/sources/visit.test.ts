import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/base/time.ts';
import type { FeedState } from '../../src/model/feed.ts';
import type { FetchFailure } from '../../src/sources/fetch-problem.ts';
import type { VisitOutcome } from '../../src/sources/visit.ts';
import { decideVisit } from '../../src/sources/visit.ts';

const NOW = Date.UTC(2021, 3, 6, 12);
const FEED: FeedState = {
  url: 'https://courier.example/feed',
  outletId: 'courier',
  lane: 'courier.example',
  ttlMs: null,
  isUnread: false,
  etag: null,
  lastModified: null,
  bodyHash: null,
  nextVisitAt: NOW,
  earliestVisitAt: 0,
  visitedAt: null,
  failures: 0,
  problem: null,
  movedTo: null,
  movedSightings: 0,
  movedSince: null,
  goneSince: null,
  failingSince: null,
  suggestedUrl: null,
  isRetired: false,
};
const MOVED = 'https://news.courier.example/feed';

function read(options: Partial<Extract<VisitOutcome, { kind: 'read' }>> = {}): VisitOutcome {
  return {
    kind: 'read',
    movedPermanentlyTo: null,
    freshForMs: null,
    etag: '"v1"',
    lastModified: null,
    bodyHash: 'abc',
    ttlMs: null,
    publishedAt: [],
    ...options,
  };
}

function unread(kind: 'empty' | 'not-a-feed'): VisitOutcome {
  return { kind: 'unread', problem: { kind }, etag: '"v1"', lastModified: null, bodyHash: 'abc' };
}

function every(gapMs: number, count = 10): readonly number[] {
  return Array.from({ length: count }, (_, index) => NOW - index * gapMs);
}

function unfetched(problem: FetchFailure): VisitOutcome {
  return { kind: 'unfetched', problem };
}

/** Minutes until the next visit, with no jitter. */
function waitOf(outcome: VisitOutcome, feed: FeedState = FEED): number {
  return (decideVisit(feed, outcome, NOW, 0).nextVisitAt - NOW) / MINUTE_MS;
}

const WAITS: readonly (readonly [string, VisitOutcome, number])[] = [
  ['a feed without dates', read(), 60],
  ['a feed with an item every three hours', read({ publishedAt: every(3 * HOUR_MS) }), 90],
  ['a feed with an item a minute', read({ publishedAt: every(MINUTE_MS) }), 60],
  ['a feed with an item a month', read({ publishedAt: every(30 * DAY_MS) }), 1440],
  ['a busy feed that fell silent a day ago', read({ publishedAt: every(MINUTE_MS).map((at) => at - DAY_MS) }), 360],
  ['a feed with dates of the future only', read({ publishedAt: every(-HOUR_MS).slice(1) }), 60],
  ['a publisher that promises two hours', read({ freshForMs: 2 * HOUR_MS }), 120],
  [
    'a server that offers no validators and says nothing of freshness',
    { kind: 'unchanged', movedPermanentlyTo: null, freshForMs: null },
    1440,
  ],
  ['a site that is down', unfetched({ kind: 'timeout' }), 60],
  ['a site that asks for three hours', unfetched({ kind: 'slow-down', retryAfterMs: 3 * HOUR_MS }), 180],
  ['a site that asks for a second', unfetched({ kind: 'slow-down', retryAfterMs: 1_000 }), 60],
  ['a feed that is gone', unfetched({ kind: 'gone' }), 1440],
  ['a page that is no feed', unread('not-a-feed'), 60],
];

for (const [what, outcome, minutes] of WAITS) {
  test(`${what} is visited again in ${minutes} minutes`, () => assert.equal(waitOf(outcome), minutes));
}

test('errors double the wait up to a day, and one good visit forgets them', () => {
  let feed = FEED;
  const waits: number[] = [];
  for (let visit = 0; visit < 9; visit++) {
    feed = decideVisit(feed, unfetched({ kind: 'server-error', status: 500 }), NOW, 0);
    waits.push((feed.nextVisitAt - NOW) / MINUTE_MS);
  }
  assert.deepEqual(waits, [60, 120, 240, 480, 960, 1440, 1440, 1440, 1440]);
  assert.equal(feed.problem, 'The site has an error of its own (status 500).');
  const well = decideVisit(feed, read(), NOW, 0);
  assert.equal(well.failures, 0);
  assert.equal(well.problem, null);
});

test('chance only ever adds to a wait, a fifth at most, and never goes below what the site asked for', () => {
  const asked = unfetched({ kind: 'slow-down', retryAfterMs: HOUR_MS });
  for (const random of [0, 0.3, 0.999]) {
    const waitMs = decideVisit(FEED, asked, NOW, random).nextVisitAt - NOW;
    assert.ok(waitMs >= HOUR_MS && waitMs <= 1.2 * HOUR_MS);
  }
});

test('quiet visits grow further apart, up to a day', () => {
  let feed = FEED;
  let now = NOW;
  const waits: number[] = [];
  for (let visit = 0; visit < 20; visit++) {
    feed = decideVisit(feed, { kind: 'unchanged', movedPermanentlyTo: null, freshForMs: null }, now, 0);
    waits.push(feed.nextVisitAt - now);
    now = feed.nextVisitAt;
  }
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  );
  assert.equal(waits.at(-1), DAY_MS);
});

test('a move is believed at its third sighting, a day after the first', () => {
  const moved = read({ movedPermanentlyTo: MOVED });
  const first = decideVisit(FEED, moved, NOW, 0);
  const second = decideVisit(first, moved, NOW + HOUR_MS, 0);
  const tooSoon = decideVisit(second, moved, NOW + 2 * HOUR_MS, 0);
  assert.deepEqual([first.url, second.url, tooSoon.url], [FEED.url, FEED.url, FEED.url]);
  const adopted = decideVisit(second, moved, NOW + DAY_MS, 0);
  assert.equal(adopted.url, MOVED);
  assert.deepEqual([adopted.movedTo, adopted.movedSightings, adopted.movedSince], [null, 0, null]);
});

test('a move is seen also while the new address is in trouble, and adopted once it was read there', () => {
  const down = unfetched({ kind: 'server-error', status: 500, movedPermanentlyTo: MOVED });
  const first = decideVisit(FEED, down, NOW, 0);
  const second = decideVisit(first, down, NOW + HOUR_MS, 0);
  assert.deepEqual([second.url, second.movedTo, second.movedSightings], [FEED.url, MOVED, 2]);
  assert.equal(decideVisit(second, down, NOW + DAY_MS, 0).url, FEED.url);
  assert.equal(decideVisit(second, read({ movedPermanentlyTo: MOVED }), NOW + DAY_MS, 0).url, MOVED);
});

test('a move to another place, or a visit without one, starts the count again', () => {
  const first = decideVisit(FEED, read({ movedPermanentlyTo: MOVED }), NOW, 0);
  const elsewhere = decideVisit(first, read({ movedPermanentlyTo: 'https://else.example/' }), NOW + DAY_MS, 0);
  assert.equal(elsewhere.movedSightings, 1);
  assert.equal(decideVisit(first, read(), NOW + DAY_MS, 0).movedSightings, 0);
});

test('a feed that says it is gone twice, a day apart, is never visited again', () => {
  const first = decideVisit(FEED, unfetched({ kind: 'gone' }), NOW, 0);
  assert.equal(first.isRetired, false);
  assert.equal(decideVisit(first, unfetched({ kind: 'gone' }), NOW + HOUR_MS, 0).isRetired, false);
  const down = decideVisit(first, unfetched({ kind: 'timeout' }), NOW + HOUR_MS, 0);
  assert.equal(decideVisit(down, unfetched({ kind: 'gone' }), first.nextVisitAt, 0).isRetired, true);
  const back = decideVisit(first, read(), NOW + DAY_MS, 0);
  assert.equal(decideVisit(back, unfetched({ kind: 'gone' }), NOW + 2 * DAY_MS, 0).isRetired, false);
});

test('the same bytes under a new label are remembered under the new label', () => {
  const same = { kind: 'unchanged', movedPermanentlyTo: null, freshForMs: null } as const;
  const well = decideVisit(FEED, read(), NOW, 0);
  assert.equal(decideVisit(well, same, NOW, 0).etag, '"v1"');
  assert.equal(decideVisit(well, { ...same, validators: { etag: '"v2"', lastModified: null } }, NOW, 0).etag, '"v2"');
});

test('a failed visit keeps the validators of the last good one', () => {
  const well = decideVisit(FEED, read(), NOW, 0);
  const failed = decideVisit(well, unread('empty'), NOW, 0);
  assert.deepEqual([failed.etag, failed.bodyHash, failed.problem], ['"v1"', 'abc', 'The reply is empty.']);
});

test('the same page that was no feed is no good visit, and is asked for with its validators', () => {
  const unreadable = decideVisit(FEED, unread('not-a-feed'), NOW, 0);
  assert.deepEqual([unreadable.etag, unreadable.isUnread], ['"v1"', true]);
  const same = { kind: 'unchanged', movedPermanentlyTo: null, freshForMs: null } as const;
  const again = decideVisit(unreadable, same, NOW + HOUR_MS, 0);
  assert.deepEqual([again.failures, again.problem !== null], [2, true]);
  const mended = decideVisit(again, read(), NOW + 3 * HOUR_MS, 0);
  assert.deepEqual([mended.failures, mended.problem, mended.isUnread], [0, null, false]);
});

test('what the feed itself says of how long it holds is remembered for the visits that find nothing new', () => {
  const feed = decideVisit(FEED, read({ ttlMs: 5 * HOUR_MS, publishedAt: every(MINUTE_MS) }), NOW, 0);
  assert.equal(feed.nextVisitAt - NOW, 5 * HOUR_MS);
  const same = { kind: 'unchanged', movedPermanentlyTo: null, freshForMs: null } as const;
  assert.ok(decideVisit(feed, same, feed.nextVisitAt, 0).nextVisitAt - feed.nextVisitAt >= 5 * HOUR_MS);
});

test('a server without validators is visited daily, unless it says how long its copy holds', () => {
  const bare = { etag: null, publishedAt: every(MINUTE_MS) };
  assert.equal(waitOf(read(bare)), 1440);
  assert.equal(waitOf(read({ ...bare, freshForMs: 10 * MINUTE_MS })), 60);
  assert.equal(waitOf(read({ ...bare, ttlMs: 2 * HOUR_MS })), 120);
});

test('a feed that its server can only send whole is asked once a day, also while it fails', () => {
  const whole = { ...FEED, bodyHash: 'abc', visitedAt: NOW - DAY_MS };
  assert.equal(waitOf(unfetched({ kind: 'server-error', status: 500 }), whole), 1440);
  assert.equal(waitOf(unfetched({ kind: 'slow-down', retryAfterMs: HOUR_MS }), whole), 1440);
  assert.equal(waitOf(unfetched({ kind: 'server-error', status: 500 }), { ...whole, etag: '"v1"' }), 60);
  assert.equal(waitOf(unfetched({ kind: 'server-error', status: 500 }), { ...whole, ttlMs: 2 * HOUR_MS }), 120);
});

test('a feed that moved to another owner waits in the lane of that owner', () => {
  const elsewhere = read({ movedPermanentlyTo: 'https://feeds.other.example/feed' });
  const second = decideVisit(decideVisit(FEED, elsewhere, NOW, 0), elsewhere, NOW + HOUR_MS, 0);
  assert.equal(decideVisit(second, elsewhere, NOW + DAY_MS, 0).lane, 'other.example');
});

test('a feed that moved within its owner stays in the lane where it waits with the others', () => {
  const feed = { ...FEED, lane: 'a lane of its list' };
  const moved = read({ movedPermanentlyTo: MOVED });
  const second = decideVisit(decideVisit(feed, moved, NOW, 0), moved, NOW + HOUR_MS, 0);
  const adopted = decideVisit(second, moved, NOW + DAY_MS, 0);
  assert.deepEqual([adopted.url, adopted.lane], [MOVED, 'a lane of its list']);
});

test('since when a feed fails is remembered until it is read again, and so is the feed that its page names', () => {
  const page: VisitOutcome = {
    kind: 'unread',
    problem: { kind: 'web-page', feedUrl: MOVED },
    etag: null,
    lastModified: null,
    bodyHash: 'page',
  };
  const first = decideVisit(FEED, unfetched({ kind: 'timeout' }), NOW, 0);
  const second = decideVisit(first, page, NOW + HOUR_MS, 0);
  assert.deepEqual([second.failingSince, second.failures, second.suggestedUrl], [NOW, 2, MOVED]);
  const well = decideVisit(second, read(), NOW + DAY_MS, 0);
  assert.deepEqual([well.failingSince, well.failures, well.suggestedUrl], [null, 0, null]);
});
