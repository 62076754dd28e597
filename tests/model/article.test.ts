import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkKey, withoutTracking } from '../../src/model/article.ts';

test('an address is known again whatever tracks its readers', () => {
  const key = linkKey('https://www.post.example/news/ferry?id=7');
  for (const again of [
    'http://post.example/news/ferry/?id=7&utm_source=rss&utm_medium=feed',
    'https://m.post.example/news/ferry?fbclid=xyz&id=7',
    'https://post.example/news/ferry?at_medium=RSS&id=7&xtor=AL-1',
  ])
    assert.equal(linkKey(again), key, again);
  for (const other of [
    'https://post.example/news/ferry?id=8',
    'https://post.example/news/ferry?id=7#update-2',
    'https://post.example/sport/ferry?id=7',
  ])
    assert.notEqual(linkKey(other), key, other);
  assert.equal(linkKey(null), null);
  assert.equal(linkKey('no address'), null);
});

test('what is no address, or tracks nobody, stays letter for letter', () => {
  for (const guid of [
    'tag:post.example,2026:7',
    'f-7?utm_source=x',
    'https://post.example/?p=7',
    'HTTP://Post.example/A b',
  ])
    assert.equal(withoutTracking(guid), guid);
  assert.equal(withoutTracking(null), null);
});
