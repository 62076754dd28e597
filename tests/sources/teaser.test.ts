import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import type { RawArticle } from '../../src/model/article.ts';
import { isGain, isTeaser } from '../../src/sources/teaser.ts';

const NOW = Date.UTC(2026, 2, 2, 8);
const ITEM: RawArticle = {
  guid: null,
  url: 'https://post.example/1',
  title: 'Ferry sails',
  text: 'The ferry sails again, the harbour office said.',
  author: null,
  publishedAt: NOW - HOUR_MS,
  language: null,
};
const LONG = 'The ferry sailed at six with forty people on board, the harbour office said on Monday. '
  .repeat(20)
  .trim();

test('a short item and one that its feed cut off are teasers; a whole text, an old one and one without a link are none', () => {
  assert.ok(isTeaser(ITEM, NOW));
  assert.ok(isTeaser({ ...ITEM, text: '' }, NOW));
  for (const cut of ['…', '...', ' […]', ' [&hellip;]', '\n\nContinue reading →', ' Lire la suite'])
    assert.ok(isTeaser({ ...ITEM, text: LONG + cut }, NOW), cut);
  assert.ok(!isTeaser({ ...ITEM, text: LONG }, NOW));
  assert.ok(!isTeaser({ ...ITEM, publishedAt: NOW - 48 * HOUR_MS }, NOW));
  assert.ok(!isTeaser({ ...ITEM, url: null }, NOW));
});

test('a page is a gain when it says clearly more than its teaser', () => {
  assert.ok(isGain(ITEM.text, LONG));
  assert.ok(!isGain(LONG, `${LONG} And so on.`));
  assert.ok(!isGain(ITEM.text, `${ITEM.text} Please subscribe to read on.`));
});
