import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOpml } from '../../src/sources/opml.ts';

function opml(body: string): string {
  return `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;
}

test('a list is read through its folders, each address once', () => {
  const outcome = readOpml(
    opml(`
      <outline text="South Asia">
        <outline type="rss" text="Marlow Courier" xmlUrl="https://courier.example/feed?a=1&amp;b=2" country="pk" language="en_PK"/>
        <outline text="Deeper"><outline title="Kell &amp; Sons" xmlurl="http://kell.example/rss"></outline></outline>
      </outline>
      <outline text="Again" xmlUrl="https://courier.example/feed?a=1&amp;b=2"/>
      <outline text="" xmlUrl="https://nameless.example/atom" country="Pakistan" language="English (UK)"/>`),
  );
  assert.deepEqual(outcome, {
    ok: true,
    value: [
      { url: 'https://courier.example/feed?a=1&b=2', outletName: 'Marlow Courier', home: 'PK', language: 'en-PK' },
      { url: 'http://kell.example/rss', outletName: 'Kell & Sons', home: null, language: null },
      { url: 'https://nameless.example/atom', outletName: 'nameless.example', home: null, language: null },
    ],
  });
});

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['a list that is no OPML', '<rss version="2.0"/>', /is not OPML; export one/],
  ['an empty file', '', /is not OPML/],
  [
    'a list with a script for an address',
    opml('<outline text="x" xmlUrl="javascript:alert(1)"/>'),
    /"javascript:alert\(1\)"; correct/,
  ],
  [
    'a list of too many feeds',
    opml(Array.from({ length: 5_001 }, (_, n) => `<outline xmlUrl="https://f.example/${n}"/>`).join('')),
    /5001 feeds and 5000 are read at most/,
  ],
];

for (const [what, xml, expected] of REFUSED) {
  test(`${what} is refused with a sentence that says what to do`, () => {
    const outcome = readOpml(xml);
    assert.ok(!outcome.ok);
    assert.match(outcome.problem, expected);
    assert.ok(!outcome.problem.includes('\n') && outcome.problem.length < 300);
  });
}

test('a list may be empty: who only drops files into the inbox has no feeds', () => {
  assert.deepEqual(readOpml(opml('<outline text="Folder"/>')), { ok: true, value: [] });
});
