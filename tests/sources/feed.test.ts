import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedInput, ParsedFeed } from '../../src/sources/feed.ts';
import { parseFeed } from '../../src/sources/feed.ts';
import { describeFeedProblem } from '../../src/sources/feed-problem.ts';

const FEED_URL = 'https://courier.example/feeds/news.xml';

function input(text: string | Uint8Array, options: Partial<FeedInput> = {}): FeedInput {
  return { bytes: typeof text === 'string' ? Buffer.from(text) : text, contentType: null, url: FEED_URL, ...options };
}

function read(text: string | Uint8Array, options: Partial<FeedInput> = {}): ParsedFeed {
  const outcome = parseFeed(input(text, options));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

function rss(items: string, channel = '<title>Marlow Courier</title><link>https://courier.example/</link>'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`;
}

function items(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `<item><title>Story ${n}</title><link>https://courier.example/${n}</link></item>`,
  ).join('');
}

const FERRY = {
  guid: 'ferry-1',
  url: 'https://courier.example/a/ferry',
  title: 'Ferry sails again',
  text: 'The ferry sails.\n\nNobody was hurt.',
  author: 'Ann Teller',
  publishedAt: Date.UTC(2021, 3, 6, 6, 30),
  language: 'en-GB',
  imageUrl: null,
};

const FORMATS: Readonly<Record<string, string>> = {
  'RSS 2.0': rss(
    `<item><title>Ferry sails again</title><link>/a/ferry</link><guid isPermaLink="false">ferry-1</guid><dc:creator>Ann Teller</dc:creator>
      <pubDate>Tue, 06 Apr 2021 07:30:00 +0100</pubDate><description>Shorter.</description>
      <content:encoded><![CDATA[<p>The ferry sails.</p><p>Nobody was hurt.</p>]]></content:encoded></item>`,
    '<title>Marlow Courier</title><link>https://courier.example/</link><language>en_GB</language>',
  ),
  'RSS 0.91': `<rss version="0.91"><channel><title>Marlow Courier</title><language>en-gb</language><item><title>Ferry sails again</title>
    <link>https://courier.example/a/ferry</link><description>&lt;p&gt;The ferry sails.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</description></item></channel></rss>`,
  'Atom 1.0': `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://courier.example/a/"><title>Marlow Courier</title>
    <entry><id>ferry-1</id><title type="html">Ferry &lt;b&gt;sails&lt;/b&gt; again</title><link rel="self" href="self"/><link href="ferry"/>
    <author><name>Ann Teller</name></author><published>2021-04-06T06:30:00Z</published><updated>2022-01-01T00:00:00Z</updated>
    <summary>Shorter.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry sails.</p><p>Nobody was hurt.</p></div></content></entry></feed>`,
  'Atom 0.3': `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en-GB"><title>Marlow Courier</title><entry><id>ferry-1</id>
    <title>Ferry sails again</title><link rel="alternate" type="text/html" href="https://courier.example/a/ferry"/><author><name>Ann Teller</name></author>
    <issued>2021-04-06T06:30:00Z</issued><content mode="escaped" type="text/html">&lt;p&gt;The ferry sails.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</content></entry></feed>`,
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://courier.example/"><title>Marlow Courier</title><link>https://courier.example/</link><dc:language>en-GB</dc:language></channel>
    <item rdf:about="ferry-1"><title>Ferry sails again</title><link>https://courier.example/a/ferry</link><dc:creator>Ann Teller</dc:creator>
    <dc:date>2021-04-06T06:30:00Z</dc:date><description>&lt;p&gt;The ferry sails.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</description></item></rdf:RDF>`,
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Marlow Courier',
    language: 'en-GB',
    items: [
      {
        id: 'ferry-1',
        url: 'https://courier.example/a/ferry',
        title: 'Ferry sails again',
        authors: [{ name: 'Ann Teller' }],
        date_published: '2021-04-06T06:30:00Z',
        content_html: '<p>The ferry sails.</p><p>Nobody was hurt.</p>',
      },
    ],
  }),
};

for (const [name, text] of Object.entries(FORMATS)) {
  test(`${name} gives the same article as every other format`, () => {
    const feed = read(text);
    assert.equal(feed.title, 'Marlow Courier');
    const isBare = name === 'RSS 0.91';
    const expected = isBare ? { ...FERRY, guid: null, author: null, publishedAt: null, language: 'en-gb' } : FERRY;
    assert.deepEqual(feed.items, [expected]);
  });
}

const DAMAGE: readonly (readonly [string, string, number])[] = [
  ['a feed cut off in the middle of an item', rss(items(9)).slice(0, -120), 7],
  [
    'a feed cut off inside CDATA',
    `${rss(items(5)).replace('</channel></rss>', '')}<item><description><![CDATA[<p>and th`,
    5,
  ],
  ['a feed with a raw ampersand', rss(`${items(2)}<item><title>Law & order & more</title></item>`), 3],
  ['a feed after a warning of the server', `<br />\n<b>Warning</b>: line 3<br />\n${rss(items(4))}`, 4],
  ['a feed after blank lines', `\n\n \t${rss(items(4))}`, 4],
  ['a feed with control characters', rss(items(3)).replaceAll('Story', 'Sto\u0000\u0008ry'), 3],
  ['a feed with undeclared prefixes', rss(items(3)).replaceAll('</link>', '</link><media:thumb url="x"/>'), 3],
  [
    'a feed with an unclosed tag in a text',
    rss(`<item><title>A</title><description>one<br>two</description></item>${items(2)}`),
    3,
  ],
  ['a feed with a page behind it', `${rss(items(3))}<!-- 12 ms --><html>`, 3],
  ['a channel without items', rss(''), 0],
];

for (const [what, text, count] of DAMAGE) {
  test(`${what} gives its ${count} items`, () => assert.equal(read(text).items.length, count));
}

const TITLES: readonly (readonly [string, string])[] = [
  ['Floods &lt;b&gt;in&lt;/b&gt; Kell', 'Floods in Kell'],
  ['<![CDATA[Kell&#8217;s army &amp; navy]]>', 'Kell’s army & navy'],
  ['AT&amp;amp;T sells', 'AT&T sells'],
  ['AT&amp;amp;amp;T sells', 'AT&T sells'],
  ['Profit &lt; loss, 3 &gt; 2', 'Profit < loss, 3 > 2'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;Quiet day', 'Quiet day'],
  ['\n  Two\n lines\t', 'Two lines'],
  ['pay\u200bpal \u202egnp.exe', 'paypal gnp.exe'],
];

for (const [written, expected] of TITLES) {
  test(`the title ${JSON.stringify(written)} reads ${JSON.stringify(expected)}`, () => {
    assert.equal(read(rss(`<item><title>${written}</title></item>`)).items[0]?.title, expected);
  });
}

const LINKS: readonly (readonly [string, string | null])[] = [
  ['<link>/a</link>', 'https://courier.example/a'],
  ['<link> https://courier.example/a?x=1&amp;y=2 </link>', 'https://courier.example/a?x=1&y=2'],
  ['<link>javascript:alert(1)</link>', null],
  ['<link>data:text/html,x</link><guid>https://courier.example/g</guid>', 'https://courier.example/g'],
  ['<guid isPermaLink="false">https://courier.example/g</guid>', null],
  ['<guid isPermaLink="false">x</guid>', null],
];

for (const [written, expected] of LINKS) {
  test(`${written} leads to ${expected}`, () => {
    assert.equal(read(rss(`<item><title>A</title>${written}</item>`)).items[0]?.url, expected);
  });
}

test('names like __proto__ in a feed change nothing', () => {
  parseFeed(
    input(
      '{"version":"https://jsonfeed.org/version/1","title":"x","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"polluted":1}}]}',
    ),
  );
  parseFeed(input(rss('<item><__proto__><polluted>1</polluted></__proto__><title constructor="x">A</title></item>')));
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

const NOT_READ: readonly (readonly [string, FeedInput, string])[] = [
  ['nothing', input(''), 'The reply is empty.'],
  ['blanks', input(' \n '), 'The reply is empty.'],
  ['a web page', input('<!doctype html><html><p>Hello'), 'The address leads to a web page, not to a feed.'],
  [
    'a web page that names its feed',
    input(
      '<!DOCTYPE html><head><base href="/x/"><link rel="alternate" type="application/atom+xml" href="news.atom"></head>',
    ),
    'The address leads to a web page, not to a feed; the page names this feed: https://courier.example/x/news.atom',
  ],
  [
    'a picture',
    input(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
    'The reply is not a feed: neither RSS, Atom, RDF nor JSON Feed could be found in it.',
  ],
  [
    'some other JSON',
    input('{"error":"not found"}'),
    'The reply is not a feed: neither RSS, Atom, RDF nor JSON Feed could be found in it.',
  ],
  [
    'JSON cut off',
    input('{"version":"https://jsonfeed.org/version/1","items":[{'),
    'The reply is not a feed: neither RSS, Atom, RDF nor JSON Feed could be found in it.',
  ],
  ['50 MB', input(Buffer.alloc(50_000_000, ' ')), 'The feed is too big: 50 MB.'],
  ['100,000 nested tags', input(rss('<d>'.repeat(100_000))), 'The feed is nested too deeply to be read safely.'],
  ['100,000 nested items', input(rss('<item>'.repeat(100_000))), 'The feed is nested too deeply to be read safely.'],
  [
    '200,000 attributes',
    input(rss(`<item ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`)),
    'The feed has a tag with too many attributes to be read safely.',
  ],
];

for (const [what, given, sentence] of NOT_READ) {
  test(`${what} is told in one sentence, at once`, () => {
    const startedAt = performance.now();
    const outcome = parseFeed(given);
    assert.ok(!outcome.ok);
    assert.equal(describeFeedProblem(outcome.problem), sentence);
    assert.ok(performance.now() - startedAt < 1_000);
  });
}

test('a billion laughs stay unlaughed', () => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const feed = read(
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${entities}]>${rss('<item><title>&l9;</title></item>').slice(38)}`,
  );
  assert.ok((feed.items[0]?.title.length ?? 0) < 20);
});

/** Encoded by hand where Node has no encoder: "議会" in Shift-JIS, "Вода" in windows-1251, "물" in EUC-KR. */
const CHARSETS: readonly (readonly [string, Uint8Array, string | null, string])[] = [
  ['Shift-JIS as declared', declared('Shift_JIS', [0x8b, 0x63, 0x89, 0xef]), null, '議会'],
  ['windows-1251 as declared', declared('windows-1251', [0xc2, 0xee, 0xe4, 0xe0]), null, 'Вода'],
  ['EUC-KR, said by the reply alone', declared(null, [0xb9, 0xb0]), 'text/xml; charset=euc-kr', '물'],
  [
    'latin-1 that calls itself UTF-8',
    declared('utf-8', [...Buffer.from('Café fermé à Évreux depuis février', 'latin1')]),
    null,
    'Café fermé à Évreux depuis février',
  ],
  [
    'windows-1251 that calls itself UTF-8',
    declared(
      'utf-8',
      [0xc2, 0xee, 0xe4, 0xe0, 0x20, 0xf3, 0xf8, 0xeb, 0xe0, 0x20, 0xe8, 0xe7, 0x20, 0xf0, 0xe5, 0xea, 0xe8],
    ),
    null,
    'Вода ушла из реки',
  ],
  [
    'UTF-8 with a word of latin-1 in it',
    declared('utf-8', [...Buffer.from('Café fermé à '), ...Buffer.from('Évreux', 'latin1')]),
    null,
    'Café fermé à Évreux',
  ],
  ['UTF-8 that calls itself latin-1', declared('iso-8859-1', [...Buffer.from('Café fermé')]), null, 'Café fermé'],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${rss('<item><title>Вода</title></item>')}`, 'utf16le'), null, 'Вода'],
  [
    'a charset that does not exist',
    declared('x-klingon', [...Buffer.from('Café')]),
    'text/xml; charset=nonsense',
    'Café',
  ],
];

function declared(charset: string | null, title: readonly number[]): Uint8Array {
  const declaration = charset === null ? '' : `<?xml version="1.0" encoding="${charset}"?>`;
  const head = `${declaration}<rss version="2.0"><channel><title>T</title><item><title>`;
  return Buffer.concat([Buffer.from(head), Buffer.from(title), Buffer.from('</title></item></channel></rss>')]);
}

for (const [what, bytes, contentType, expected] of CHARSETS) {
  test(`${what} is read as "${expected}"`, () => assert.equal(read(bytes, { contentType }).items[0]?.title, expected));
}

const PICTURED: Readonly<Record<string, string>> = {
  'a Media RSS thumbnail': rss(
    '<item xmlns:media="http://search.yahoo.com/mrss/"><title>Ferry</title><media:thumbnail url="/p/ferry.jpg"/><media:content url="/p/big.jpg" medium="image"/></item>',
  ),
  'an enclosure': rss('<item><title>Ferry</title><enclosure url="/p/ferry.jpg" type="image/jpeg" length="1"/></item>'),
  'a link of Atom':
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><id>1</id><title>Ferry</title><link rel="enclosure" type="image/png" href="https://courier.example/p/ferry.jpg"/></entry></feed>',
  'a JSON Feed':
    '{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[{"id":"1","title":"Ferry","image":"https://courier.example/p/ferry.jpg"}]}',
};

for (const [what, feed] of Object.entries(PICTURED)) {
  test(`the picture of ${what} is kept`, () => {
    assert.equal(read(feed).items[0]?.imageUrl, 'https://courier.example/p/ferry.jpg');
  });
}

test('a picture that is no web address is none', () => {
  for (const url of ['javascript:alert(1)', 'data:image/png;base64,AAAA', 'file:///etc/passwd'])
    assert.equal(
      read(rss(`<item><title>Ferry</title><enclosure url="${url}" type="image/png"/></item>`)).items[0]?.imageUrl,
      null,
    );
});

test('a feed may say for how long nothing changes in it, a day at most', () => {
  const ttl = (channel: string): number | null => read(rss(items(1), `<title>C</title>${channel}`)).ttlMs;
  assert.equal(ttl('<ttl>120</ttl>'), 2 * 3_600_000);
  assert.equal(ttl('<ttl>999999</ttl>'), 24 * 3_600_000);
  for (const nothing of ['', '<ttl>soon</ttl>', '<ttl>0</ttl>', '<ttl>-5</ttl>']) assert.equal(ttl(nothing), null);
});
