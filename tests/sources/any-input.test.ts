import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../../src/sources/feed.ts';
import { describeFeedProblem } from '../../src/sources/feed-problem.ts';
import { parsePage } from '../../src/sources/page.ts';
import { describePageProblem } from '../../src/sources/page-problem.ts';
import { plainLine, plainText } from '../../src/sources/plain-text.ts';

/** Words of feeds and pages, whole and broken, in any order. */
const PIECES = [
  '<rss version="2.0">', '<channel>', '</channel>', '<item>', '</item>', '<title>', '</title>', '<link>https://a.example/1</link>', '<feed>',
  '<entry>', '</entry>', '<rdf:RDF>', '<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE html>', '<html>', '<body>', '<p>', '</p>', '<div class="ad">', '<a href="javascript:x">',
  '<script>', '</script>', '<script type="application/ld+json">', '{"@type":"NewsArticle"}', '{', '}', '[', ']', '"', "'", '&', '&lt;', '&#0;', '&#xD800;', '<__proto__>', '<constructor/>', '=',
  '<', '>', '/>', '\u2028', '\u0000', '\ud83d', '\u202e', 'é', '<time datetime="2026-13-45">', 'Tue, 32 Foo 2026', '{"version":"https://jsonfeed.org/version/1","items":[', 'A whole sentence, as an article has it, stands here and ends. ',
]; // biome-ignore format: a table reads better in rows

const document = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

test('whatever comes as a feed gives items of whole text, or one sentence', () => {
  fc.assert(
    fc.property(document, (text) => {
      const outcome = parseFeed({ bytes: Buffer.from(text), contentType: null, url: 'https://a.example/' });
      if (!outcome.ok) return assert.match(describeFeedProblem(outcome.problem), /^[^\n]{5,300}$/);
      for (const { title, text: words, url, publishedAt } of outcome.value.items) {
        assert.ok(title.isWellFormed() && words.isWellFormed());
        assert.ok(url === null || /^https?:\/\//.test(url));
        assert.ok(publishedAt === null || Number.isFinite(publishedAt));
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever comes as a page gives a text, or one sentence', () => {
  fc.assert(
    fc.property(document, (text) => {
      const outcome = parsePage({ bytes: `<html><body>${text}`, contentType: null, url: null });
      if (!outcome.ok) return assert.match(describePageProblem(outcome.problem), /^[^\n]{5,300}$/);
      assert.ok(outcome.value.text !== '' && outcome.value.text.isWellFormed() && outcome.value.title.isWellFormed());
    }),
    // linkedom loses its way in a page with both: found by a run of 15,000.
    { numRuns: 200, examples: [['<![CDATA[--><!DOCTYPE html>']] },
  );
});

test('no tag of a script survives in a text, and reading a text twice changes nothing', () => {
  fc.assert(
    fc.property(document, (html) => {
      const text = plainText(html);
      assert.doesNotMatch(text, /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
      assert.doesNotMatch(plainLine(html), /\n/);
      assert.ok(text.isWellFormed());
    }),
    { numRuns: 500 },
  );
});
