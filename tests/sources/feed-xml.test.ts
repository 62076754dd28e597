// What a feed's own elements say, in whatever order, prefix or damage they come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../src/sources/feed.ts';

function read(text: string) {
  const outcome = parseFeed({ bytes: Buffer.from(text), contentType: null, url: 'https://post.example/feed' });
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';

function rss(items: string, root = NAMESPACES): string {
  return `<rss version="2.0" ${root}><channel><title>Aldney Post</title>${items}</channel></rss>`;
}

const AUTHORS: readonly (readonly [string, string | null])[] = [
  ['<author>Ann Teller</author>', 'Ann Teller'],
  ['<author>ann@post.example (Ann Teller)</author>', 'Ann Teller'],
  ['<author>Ann Teller &lt;ann@post.example&gt;</author>', 'Ann Teller'],
  ['<author>ann@post.example</author>', 'ann@post.example'],
  ['<author>mailto:ann@post.example</author>', 'ann@post.example'],
  ['<author><name>Ann Teller</name><email>ann@post.example</email></author>', 'Ann Teller'],
  ['<author/><dc:creator>Ann Teller</dc:creator>', 'Ann Teller'],
  ['<dc:creator></dc:creator><dc:creator>Ann Teller</dc:creator>', 'Ann Teller'],
  ['<dc:author>Ann Teller</dc:author>', 'Ann Teller'],
  ['<dc:author>Ann Teller (ann@post.example)</dc:author>', 'Ann Teller'],
  ['<itunes:author>Ann Teller</itunes:author>', 'Ann Teller'],
  ['<media:credit role="author">Ann Teller</media:credit>', 'Ann Teller'],
  ['<atom:author><atom:name>Ann Teller</atom:name></atom:author>', 'Ann Teller'],
  ['<itunes:author>Post Audio</itunes:author><dc:creator>Ann Teller</dc:creator>', 'Ann Teller'],
  ['<category>Sea</category>', null],
];

for (const [written, author] of AUTHORS) {
  test(`${written} names ${author ?? 'nobody'}`, () => {
    assert.equal(read(rss(`<item><title>Ferry</title>${written}</item>`)).items[0]?.author, author);
  });
}

const TITLES: Readonly<Record<string, string>> = {
  'a prefix of the feed’s own': rss(
    '<item><d:title>Ferry sails</d:title><d:date>2021-04-06</d:date></item>',
    'xmlns:d="http://purl.org/dc/elements/1.1/"',
  ),
  'a namespace on the element itself': rss(
    '<item><title xmlns="http://www.w3.org/2005/Atom">Ferry sails</title></item>',
    '',
  ),
  'names in capitals': '<RSS><CHANNEL><ITEM><TITLE>Ferry sails</Title></ITEM></CHANNEL></RSS>',
  'prefixed RDF':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:title>x</r:title></r:channel><r:item><r:title>Ferry sails</r:title></r:item></rdf:RDF>',
  'prefixed Atom':
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>x</a:title><a:entry><a:title>Ferry sails</a:title></a:entry></a:feed>',
  'a comment in a title': rss('<item><title>Ferry <!-- or boat -->sails</title></item>'),
  'a comment in CDATA, which is none': rss('<item><title><![CDATA[Ferry <!-- or boat -->sails]]></title></item>'),
  'several sections': rss('<item><title><![CDATA[Ferry]]> &#x73;<![CDATA[ails]]></title></item>'),
  'its end in a section': rss(
    '<item><description><![CDATA[<p></item></title>]]></description><title>Ferry sails</title></item>',
  ),
  'an item that is never closed': rss('<item><title>Ferry sails</title><item><title>Two</title></item>'),
  'HTML left open before it': rss('<item><description><p>One<br><b>two</description><title>Ferry sails</title></item>'),
  'an element left open before it': rss('<item><comments><title>Ferry sails</title></item>'),
  'the channel’s picture': rss('<image><title>Logo</title></image><item><title>Ferry sails</title></item>'),
};

for (const [what, text] of Object.entries(TITLES)) {
  test(`a title is read past ${what}`, () => assert.equal(read(text).items[0]?.title, 'Ferry sails'));
}

test('the address of an Atom link may stand as a text, and a guid that is none is no address', () => {
  const atom = (links: string): string => `<feed><entry><title>x</title>${links}</entry></feed>`;
  const links =
    '<link rel="enclosure">https://post.example/a.mp3</link><link rel="alternate">https://post.example/a</link>';
  assert.equal(read(atom(links)).items[0]?.url, 'https://post.example/a');
  const guid = (attribute: string): string =>
    rss(`<item><title>x</title><guid${attribute}>https://post.example/g</guid></item>`);
  assert.equal(read(guid('')).items[0]?.url, 'https://post.example/g');
  assert.equal(read(guid(' isPermaLink="False"')).items[0]?.url, null);
});

test('what stands in an item of 5 MB or beside two thousand others is bounded', () => {
  const many = read(rss('<item><title>x</title></item>'.repeat(5_000)));
  assert.equal(many.items.length, 2_000);
  const wide = read(rss(`<item>${'<category>x</category>'.repeat(5_000)}<title>Late</title></item>`));
  assert.equal(wide.items[0]?.title, '');
});
