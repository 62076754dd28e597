// How a message looks as a page, and that nothing an outlet writes becomes markup or script in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { renderHtml } from '../../../src/chat/html/render.ts';
import { bold, code, link, type Message, text } from '../../../src/model/message.ts';

function digest(words: string, url: string): Message {
  return {
    blocks: [
      { kind: 'title', spans: [bold('Southern Asia'), text(' · Thu 8 Apr, 08:00 · 1 story')] },
      { kind: 'region', spans: [text('Southern Asia')] },
      { kind: 'country', spans: [text('🇵🇰 Pakistan')] },
      {
        kind: 'story',
        story: {
          headline: words,
          url,
          storyId: 's1',
          language: 'en',
          mark: 'Update',
          news: [text('New: now nine ('), link(words, url), text(')')],
          sentences: [words],
          disputes: [[text(`Figures differ · ${words}`)]],
          credits: [[{ ...link(words, url), isIsolated: true }], [text('3 h ago')]],
        },
      },
      { kind: 'more', spans: [text('and 7 more: '), code('/country india')] },
      { kind: 'list', items: [[text(words)]] },
      { kind: 'paragraph', spans: [text(words)] },
      { kind: 'footer', spans: [text('Change it: '), code('/settings')] },
    ],
  };
}

/** Elements with their attributes as a browser's parser meets them. */
function elementsOf(
  html: string,
): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => void elements.push({ name, attributes: { ...attributes } }),
  });
  parser.end(html);
  return elements;
}

const PLAIN = renderHtml(digest('Ministers meet', 'https://lantern.example/a'), 'en');

test('a digest is a page of headings and articles, with every outlet linked', () => {
  assert.match(PLAIN, /<h1><b>Southern Asia<\/b><\/h1>\n<p class="facts">Thu 8 Apr, 08:00 · 1 story<\/p>/);
  assert.match(PLAIN, /<h2>Southern Asia<\/h2>\n<h3>🇵🇰 Pakistan<\/h3>\n<article>/);
  assert.equal(
    elementsOf(PLAIN).filter(({ name, attributes }) => name === 'a' && attributes.href === 'https://lantern.example/a')
      .length,
    3,
  );
});

test('a page in Arabic runs from the right, and each story in its own direction', () => {
  const html = renderHtml(digest('Ministers meet', 'https://lantern.example/a'), 'ar');
  assert.match(html, /<html lang="ar" dir="rtl">/);
  assert.match(html, /<p dir="auto" lang="en">Ministers meet<\/p>/);
  assert.match(html, /<bdi><a /);
});

test('whatever an outlet writes, the page has the elements it would have had, and no address but http', () => {
  const shape = elementsOf(PLAIN).map(({ name }) => name);
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '</title><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='x",
      '</style>',
      '<!--',
      ']]>',
      '&lt;b&gt;',
    ),
  );
  const address = fc.oneof(
    fc.webUrl(),
    fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://u:p@x.example/', '"><b>'),
  );
  fc.assert(
    fc.property(hostile, address, (outside, url) => {
      const words = `a${outside}`;
      const elements = elementsOf(renderHtml(digest(words, url), 'en'));
      const names = elements.map(({ name }) => name).filter((name) => name !== 'a');
      assert.deepEqual(
        names,
        shape.filter((name) => name !== 'a'),
      );
      for (const { attributes } of elements) {
        for (const [name, value] of Object.entries(attributes)) {
          assert.ok(!name.startsWith('on'), name);
          if (name === 'href') assert.match(value, /^https?:\/\//);
        }
      }
    }),
    { numRuns: 120 },
  );
});
