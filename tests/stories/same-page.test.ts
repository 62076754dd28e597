import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  canonicalAddress,
  findPage,
  forgetPage,
  keepPage,
  openPageIndex,
  pageKeys,
} from '../../src/stories/same-page.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['https://www.post.example/world/bridge-falls-in-rain/', 'http://post.example/world/bridge-falls-in-rain'],
  ['https://m.post.example/world/bridge-falls-in-rain', 'https://post.example/world/bridge-falls-in-rain#comments'],
  [
    'https://post.example/world/bridge-falls-in-rain?utm_source=x&fbclid=1',
    'https://post.example/world/bridge-falls-in-rain',
  ],
  ['https://post.example/amp/world/bridge-falls-in-rain', 'https://post.example/world/bridge-falls-in-rain.amp'],
  ['https://post.example/story?id=48213&b=2', 'https://post.example/story?b=2&id=48213&ref=rss'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['https://post.example/story?id=48213', 'https://post.example/story?id=48214'],
  ['https://post.example/world/bridge-falls-in-rain', 'https://echo.example/world/bridge-falls-in-rain'],
  ['https://post.example/2026/03/04/1', 'https://post.example/2026/03/04/2'],
];

const NO_ARTICLE = [
  'https://post.example/',
  'https://post.example/news',
  'not an address',
  'ftp://post.example/a-long-file-name',
];

test('an address is the same however readers came by it', () => {
  for (const [one, other] of SAME) assert.equal(canonicalAddress(one), canonicalAddress(other));
  for (const [one, other] of DIFFERENT) assert.notEqual(canonicalAddress(one), canonicalAddress(other));
  for (const url of NO_ARTICLE) assert.equal(canonicalAddress(url), null, url);
});

test('a heading that stands over many articles tells none of them', () => {
  assert.deepEqual(pageKeys({ url: null, outletId: 'post', title: 'News in brief' }), []);
  assert.deepEqual(pageKeys({ url: null, outletId: null, title: 'Bridge over the Tana falls in rain' }), []);
});

test('a page is found by its first article until that is forgotten', () => {
  const index = openPageIndex();
  const keys = pageKeys({ url: null, outletId: 'post', title: 'Bridge over the Tana falls in rain' });
  keepPage(index, 'a', keys);
  keepPage(index, 'b', keys);
  assert.equal(findPage(index, keys), 'a');
  forgetPage(index, 'a');
  assert.equal(findPage(index, keys), 'b');
  forgetPage(index, 'b');
  assert.equal(findPage(index, keys), null);
  assert.equal(index.byKey.size, 0);
});
