import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OpmlFeed, readOpml, writeOpml } from '../../src/sources/opml.ts';

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
      {
        url: 'https://courier.example/feed?a=1&b=2',
        outletName: 'Marlow Courier',
        home: 'PK',
        language: 'en-PK',
        folder: 'South Asia',
      },
      {
        url: 'http://kell.example/rss',
        outletName: 'Kell & Sons',
        home: null,
        language: null,
        folder: 'South Asia/Deeper',
      },
      {
        url: 'https://nameless.example/atom',
        outletName: 'nameless.example',
        home: null,
        language: null,
        folder: null,
      },
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
    opml(Array.from({ length: 20_001 }, (_, n) => `<outline xmlUrl="https://f.example/${n}"/>`).join('')),
    /20001 feeds and 20000 are read at most/,
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

test('a list that is written is read again as it was, folders and odd names included', () => {
  const feed = (number: number, more: Partial<OpmlFeed>): OpmlFeed => ({
    url: `https://post.example/${number}?a=1&b=<2>`.replaceAll('<2>', '2'),
    outletName: `Post ${number}`,
    home: null,
    language: null,
    folder: null,
    ...more,
  });
  const feeds = [
    feed(1, { outletName: 'Kell & "Sons" <b>', home: 'KE', language: 'sw' }),
    feed(2, { folder: 'South Asia' }),
    feed(3, { folder: 'South Asia/Deeper & deeper' }),
    feed(4, { outletName: 'Line\nbreak', folder: 'Empty <name>' }),
  ];
  const outcome = readOpml(writeOpml('Mine & yours', feeds));
  assert.deepEqual(outcome, { ok: true, value: feeds });
});

test('user and password of an address stay out of the list', () => {
  const outcome = readOpml(opml('<outline text="Paid" xmlUrl="https://ann:s3cret@post.example/feed"/>'));
  assert.ok(outcome.ok);
  assert.equal(outcome.value[0]?.url, 'https://post.example/feed');
});
