import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rank } from '../../digests/rank.ts';
import { HOUR_MS } from '../../src/base/time.ts';
import { outlineOf, type Story } from '../../src/model/story.ts';

const NOW = Date.parse('2026-04-08T08:00:00Z');

type Given = {
  readonly outlets?: number;
  readonly hoursAgo?: number;
  readonly share?: number;
  readonly wires?: number;
};

function story(id: string, { outlets = 1, hoursAgo = 2, share = 1, wires = 0 }: Given = {}): Story {
  const newsAt = NOW - hoursAgo * HOUR_MS;
  const voice = (index: number, agency: string | null) => ({
    articleId: `${id}-${index}`,
    outletId: `outlet-${index}`,
    outletName: `Outlet ${index}`,
    url: null,
    agency,
    isDuplicate: false,
    newsAt,
  });
  return {
    id,
    headline: id,
    language: 'en',
    summary: [{ text: 'A sentence.', articleId: `${id}-0` }],
    disputes: [],
    voices: [
      ...Array.from({ length: outlets }, (_, index) => voice(index, null)),
      ...Array.from({ length: wires }, (_, index) => voice(100 + index, 'Meridian Wire')),
    ],
    about: [
      { country: 'PK', share },
      { country: 'IN', share: 1 - share },
    ],
    version: 1,
    publishersAtVersion: 1,
    growth: [],
    earlierId: null,
    startedAt: newsAt,
    newsAt,
    grewAt: newsAt,
  };
}

const order = (stories: readonly Story[], wanted: readonly string[] | null = null): readonly string[] =>
  rank(stories.map(outlineOf), wanted === null ? null : new Set(wanted), NOW).map(({ id }) => id);

test('what more newsrooms tell comes first', () => {
  assert.deepEqual(order([story('one'), story('four', { outlets: 4 })]), ['four', 'one']);
});

test('the same wire in ten papers weighs as one newsroom', () => {
  assert.deepEqual(order([story('wire', { outlets: 0, wires: 10 }), story('two', { outlets: 2 })]), ['two', 'wire']);
});

test('this hour’s story passes yesterday’s of two newsrooms', () => {
  assert.deepEqual(order([story('old', { outlets: 2, hoursAgo: 26 }), story('new', { hoursAgo: 0.5 })]), [
    'new',
    'old',
  ]);
});

test('asked about one country, a story that is all about it passes one that touches it', () => {
  assert.deepEqual(order([story('touches', { share: 0.2 }), story('all', { share: 1 })], ['PK']), ['all', 'touches']);
});

test('equal stories always come in the same order', () => {
  const stories = [story('b'), story('a'), story('c')];
  assert.deepEqual(order(stories), order(stories.toReversed()));
});
