// Feeds damaged in every way that a wire, an editor and a bad program can damage them: each is a feed, or one sentence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parseFeed } from '../../src/sources/feed.ts';
import { describeFeedProblem } from '../../src/sources/feed-problem.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Aldney Post &amp; Sûn</title>
<link>https://post.example/</link><ttl>60</ttl><item><title><![CDATA[Ferry "sails" <b>again</b>]]></title><link>/a?x=1&amp;y=2</link>
<guid isPermaLink="false">f-1</guid><pubDate>Tue, 06 Apr 2021 07:30:00 +0100</pubDate><content:encoded><![CDATA[<p>Überfahrt — 𝄞</p>]]></content:encoded>
<media:thumbnail url='p.jpg'/></item><item><title>Two &#8217; three</title><description>&lt;p&gt;Short&lt;/p&gt;</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title type="html">L&amp;#39;écho</title><entry><id>urn:1</id><title>Un</title>
<link rel="alternate" href="un"/><author><name>Ann</name></author><updated>2021-04-06T06:30:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Bon <em>jour</em></p></div></content></entry></feed>`;
const JSON_FEED =
  '{"version":"https://jsonfeed.org/version/1.1","title":"Courrier","items":[{"id":1,"title":"Café","content_html":"<p>x</p>","authors":[{"name":"Ann"}],"date_published":"2021-04-06T06:30:00Z"}]}';
const SAMPLES = [RSS, ATOM, JSON_FEED].map((text) => Buffer.from(text));

/** The same damage in every run (Numerical Recipes' generator). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function check(bytes: Uint8Array, what: string, contentType: string | null = null): void {
  const outcome = parseFeed({ bytes, contentType, url: 'https://post.example/feed' });
  if (!outcome.ok) assert.match(describeFeedProblem(outcome.problem), /^[A-Z][^\n]{5,298}\.?$/, what);
  for (const item of outcome.ok ? outcome.value.items : []) {
    assert.ok(item.title.isWellFormed() && item.text.isWellFormed(), what);
    assert.ok(item.url === null || /^https?:\/\//.test(item.url), what);
    assert.ok(item.publishedAt === null || Number.isFinite(item.publishedAt), what);
  }
}

test('a feed that is cut off at any byte is a feed or one sentence, and its whole items stay', () => {
  for (const sample of SAMPLES) {
    for (let end = 0; end <= sample.length; end += 2) check(sample.subarray(0, end), `cut at ${end}`);
  }
  const text = RSS.slice(0, RSS.indexOf('Two'));
  const cut = parseFeed({ bytes: text, contentType: null, url: 'https://post.example/feed' });
  assert.ok(cut.ok && cut.value.items[0]?.guid === 'f-1');
});

test('bytes that were flipped, lost, doubled or moved leave a feed or one sentence', () => {
  const below = seeded(8);
  for (const sample of SAMPLES) {
    for (let round = 0; round < 250; round++) {
      const bytes = [...sample];
      for (let times = 1 + below(4); times > 0; times--) {
        const at = below(bytes.length);
        const [from, length] = [below(bytes.length), 1 + below(30)];
        const kind = below(4);
        if (kind === 0) bytes[at] = below(256);
        else if (kind === 1) bytes.splice(at, length);
        else bytes.splice(at, kind === 2 ? 0 : length, ...bytes.slice(from, from + length));
      }
      check(Uint8Array.from(bytes), `round ${round}`);
    }
  }
});

test('a wrong charset, a mark doubled or halved, and what servers put in front leave a feed or one sentence', () => {
  const text = RSS.replace('encoding="UTF-8"', 'encoding="utf-16"');
  const mark = [0xef, 0xbb, 0xbf];
  const latin = Buffer.from(RSS, 'latin1');
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['says utf-16, is utf-8', Buffer.from(text)],
    ['utf-16 without a mark', Buffer.from(RSS, 'utf16le')],
    ['utf-16 with a mark', Buffer.from(`\ufeff${RSS}`, 'utf16le')],
    ['says utf-8, is latin 1', latin],
    ['two marks', Buffer.concat([Buffer.from([...mark, ...mark]), SAMPLES[0] ?? latin])],
    ['half a mark', Buffer.concat([Buffer.from([0xef, 0xbb]), SAMPLES[0] ?? latin])],
    ['a warning in front', Buffer.from(`<br />\n<b>Warning</b>: mysql_connect()\n${RSS}`)],
    ['nulls in front', Buffer.concat([Buffer.alloc(64), SAMPLES[0] ?? latin])],
    ['twice the same document', Buffer.from(RSS + RSS)],
    [
      'entities of its own',
      Buffer.from(
        `<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>${RSS.replace('Two', '&a;&c;&nosuch;')}`,
      ),
    ],
    ['a section in a section', Buffer.from(RSS.replace('Überfahrt', '<![CDATA[Überfahrt]]>'))],
    ['items in items', Buffer.from(RSS.replaceAll('</item>', ''))],
    ['an attribute of a megabyte', Buffer.from(RSS.replace("url='p.jpg'", `url='${'p'.repeat(1_000_000)}'`))],
    ['no quotes', Buffer.from(RSS.replaceAll('"', '').replaceAll("'", ''))],
  ];
  for (const contentType of [
    null,
    'text/xml; charset=utf-16',
    'application/rss+xml; charset=nonsense',
    'text/html; charset=shift_jis',
  ])
    for (const [what, bytes] of cases) check(bytes, `${what} as ${contentType}`, contentType);
});

function rssOf(items: string): string {
  return `<rss version="2.0"><channel><title>Post</title>${items}</channel></rss>`;
}

const ODD: readonly (readonly [string, string | Uint8Array, readonly (readonly [string, string])[]])[] = [
  ['gzip that nobody mentions', gzipSync(rssOf('<item><title>Gate</title></item>')), [['Gate', '']]],
  [
    'CDATA in CDATA',
    rssOf('<item><title>Gate</title><description><![CDATA[One <![CDATA[two]]> three]]></description></item>'),
    [['Gate', 'One two three']],
  ],
  [
    'CDATA that was escaped',
    rssOf(
      '<item><title>&lt;![CDATA[Gate]]&gt;</title><description>&lt;![CDATA[&lt;p&gt;Open.&lt;/p&gt;]]&gt;</description></item>',
    ),
    [['Gate', 'Open.']],
  ],
  [
    'CDATA that nobody closes',
    rssOf('<item><title>Gate</title><description><![CDATA[<p>Open.</p></description></item>'),
    [['Gate', 'Open.']],
  ],
  [
    'characters in halves',
    rssOf('<item><title>&#55357;&#56832; &#xD83D;&#xDE00; &#55357;</title></item>'),
    [['😀 😀 \ufffd', '']],
  ],
  [
    'JSON with comments and spare commas',
    '// ours\n{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"a, ] // b","content_text":"c",},],}',
    [['a, ] // b', 'c']],
  ],
  [
    'JSON in a call',
    'show({"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"Gate"}]});',
    [['Gate', '']],
  ],
];

for (const [what, bytes, expected] of ODD) {
  test(`${what} is read`, () => {
    const outcome = parseFeed({ bytes, contentType: null, url: 'https://post.example/feed' });
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.value.items.map(({ title, text }) => [title, text]),
      expected,
    );
  });
}

test('what unpacks to more than a feed may be is refused, and what only looks packed is no feed', () => {
  const problemOf = (bytes: Uint8Array) => {
    const outcome = parseFeed({ bytes, contentType: null, url: 'https://post.example/feed' });
    return outcome.ok ? null : outcome.problem.kind;
  };
  assert.equal(problemOf(gzipSync(Buffer.alloc(40_000_000))), 'too-big');
  assert.equal(problemOf(Uint8Array.of(0x1f, 0x8b, 1, 2, 3)), 'not-a-feed');
});
