import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS } from '../../src/base/time.ts';
import { type FeedNotice, type FeedState, noticeOf } from '../../src/model/feed.ts';
import { diagnoseFeed, type FeedCondition } from '../../src/sources/feed-state.ts';

const NOW = Date.UTC(2026, 2, 2, 8);
const WELL: FeedState = {
  url: 'https://post.example/feed',
  outletId: 'post',
  lane: 'post.example',
  etag: '"1"',
  lastModified: null,
  bodyHash: 'x',
  ttlMs: null,
  isUnread: false,
  nextVisitAt: NOW + 3 * HOUR_MS,
  earliestVisitAt: 0,
  visitedAt: NOW - HOUR_MS,
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
const SILENT = { problem: 'The site did not answer in time.' };
const NEW_HOME = 'https://new.example/feed';

const CASES: readonly (readonly [string, Partial<FeedState>, FeedCondition, RegExp])[] = [
  ['is read', {}, 'well', /^It is read\. It is visited again in 3 hours\.$/],
  ['is due', { nextVisitAt: NOW - 1 }, 'well', /within a minute/],
  ['was never visited', { visitedAt: null }, 'new', /has not been visited yet/],
  [
    'failed once',
    { ...SILENT, failures: 1 },
    'slow',
    /^The site did not answer in time\. It is visited again in 3 hours\.$/,
  ],
  ['fails again and again', { ...SILENT, failures: 6 }, 'ailing', /6 times running.*look there for a new address/],
  [
    'is a page by now',
    { problem: 'No feed.', failures: 5, isUnread: true },
    'ailing',
    /Look on the site for the address/,
  ],
  ['moved', { movedTo: NEW_HOME }, 'well', /moved to https:\/\/new\.example\/feed/],
  ['fails at its old address', { ...SILENT, failures: 2, movedTo: NEW_HOME }, 'slow', /try that address/],
  ['says that it is gone', { problem: 'Gone.', failures: 1, goneSince: NOW - HOUR_MS }, 'slow', /given up/],
  ['is gone', { isRetired: true, problem: 'Gone.' }, 'gone', /not visited any more/],
  [
    'moved to where another is read',
    { isRetired: true, movedTo: NEW_HOME },
    'gone',
    /moved to https:..new.example.*read already/,
  ],
  ['offers no validators', { etag: null, nextVisitAt: NOW + DAY_MS }, 'well', /once a day, since its site cannot say/],
];

for (const [what, state, condition, sentence] of CASES) {
  test(`a feed that ${what} is told in plain words`, () => {
    const diagnosis = diagnoseFeed({ ...WELL, ...state }, NOW);
    assert.equal(diagnosis.condition, condition);
    assert.match(diagnosis.sentence, sentence);
  });
}

test('what is told of a feed follows from the visit, and nearly every visit gives nothing to tell', () => {
  const away = { failures: 12, visitedAt: NOW, failingSince: NOW - 8 * DAY_MS };
  const cases: readonly (readonly [Partial<FeedState>, FeedNotice | null])[] = [
    [{}, null],
    [{ failures: 3, visitedAt: NOW, failingSince: NOW - 8 * DAY_MS }, null],
    [{ ...away, failingSince: NOW - 6 * DAY_MS }, null],
    [away, { kind: 'silent', detail: null }],
    [
      { ...away, suggestedUrl: NEW_HOME },
      { kind: 'silent', detail: NEW_HOME },
    ],
    [
      { isRetired: true, failures: 2, movedTo: NEW_HOME },
      { kind: 'gone', detail: NEW_HOME },
    ],
    [{ url: NEW_HOME }, { kind: 'moved', detail: NEW_HOME }],
  ];
  for (const [state, notice] of cases) assert.deepEqual(noticeOf(WELL.url, { ...WELL, ...state }), notice);
});
