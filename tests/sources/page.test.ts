import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../src/sources/page.ts';

const FIRST =
  'The ferry to Aldney stayed in harbour on Tuesday for the third day because the pilot boat had lost its rudder, the harbour office said.';
const SECOND =
  'A tug from the mainland is expected on Wednesday evening with a new rudder and two fitters, who will need a night for the work.';
const THIRD =
  'Until then the mail is carried by a fishing boat, which takes no passengers; the school opened with eleven of its ninety children.';

const PARAGRAPHS = [FIRST, SECOND, THIRD];

type Made = { readonly head?: string; readonly before?: string; readonly after?: string; readonly middle?: string };

function pageOf({ head = '', before = '', after = '', middle = '' }: Made): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays in harbour | Aldney Post</title>${head}</head>` +
    `<body><nav><a href="/">Front page</a> <a href="/sea">Sea</a></nav><div class="wrap"><article><h1>Ferry stays in harbour</h1>${before}` +
    `<p>${FIRST}</p>${middle}<p>${SECOND}</p><p>${THIRD}</p>${after}</article></div><footer>All rights reserved.</footer></body></html>`
  );
}

function read(page: string) {
  const outcome = parsePage({ bytes: Buffer.from(page), contentType: 'text/html', url: 'https://post.example/ferry' });
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

const FURNITURE: Readonly<Record<string, Made>> = {
  'a byline and a date above': { before: '<p>By Ina Marsh</p><div>12 March 2026, 08:15</div>' },
  'a caption below a picture': {
    middle: '<figure><img src="a.jpg"><figcaption>The pilot boat. Photo: Jo Reed/AP</figcaption></figure>',
  },
  'a caption that only its class names': {
    middle: '<div class="image-caption">The pilot boat last summer. Jo Reed/AP</div>',
  },
  'a pointer to another story': {
    middle: '<p>Read more: <a href="/x">Pilot boat was due for repair, papers show</a></p>',
  },
  'a linked title alone': { middle: '<p><a href="/x">Pilot boat was due for repair since May, papers show</a></p>' },
  'a list of other stories with its heading': {
    after:
      '<h3>More from the sea</h3><ul><li><a href="/1">Two whales seen off the cape</a></li><li><a href="/2">Lamp of the light renewed at last</a></li></ul>',
  },
  'an invitation to a newsletter': { after: '<p>Sign up for our morning letter and never miss a tide.</p>' },
  'a share bar': { after: '<div class="social-share">Share on this that and the other</div>' },
  'an advertisement': { middle: '<p>Advertisement</p>' },
  'what is hidden': { middle: '<p style="display: none">You have two free articles left this month, dear reader.</p>' },
  'a note on where it was printed first': { after: '<p>This article first appeared in the Sea Gazette.</p>' },
  'a pointer in Spanish': { middle: '<p>Lea también: <a href="/x">El faro estrena lámpara</a></p>' },
};

for (const [what, made] of Object.entries(FURNITURE)) {
  test(`an article's text comes without ${what}`, () => {
    assert.equal(read(pageOf(made)).text, PARAGRAPHS.join('\n\n'));
  });
}

test('a heading, a quotation and a list within the text stay', () => {
  const middle =
    '<h2>What the crew says</h2><blockquote><p>“We told them in May,” the mate said.</p></blockquote><ul><li>Mail: daily</li><li>Bread: on Friday</li></ul>';
  const { text } = read(pageOf({ middle }));
  for (const kept of ['What the crew says', '“We told them in May,” the mate said.', 'Mail: daily', 'Bread: on Friday'])
    assert.ok(text.includes(kept), kept);
});

test('the part that a page marks as its article body is read, and not the teasers below', () => {
  const teaser =
    '<div><h2>Elsewhere</h2><p>The council of Kell votes on Friday on a bridge that nobody asked for, they say.</p></div>';
  const page = `<html><body><div itemprop="articleBody"><p>${PARAGRAPHS.join('</p><p>')}</p></div>${teaser.repeat(4)}</body></html>`;
  assert.equal(read(page).text, PARAGRAPHS.join('\n\n'));
});

test('title, author, date and language come from what a page says of itself', () => {
  const linked = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Aldney Post' },
      {
        '@type': ['NewsArticle'],
        headline: 'Ferry stays in harbour &amp; waits',
        author: [{ '@type': 'Person', name: 'Ina Marsh' }, { name: 'Olu Bright' }],
        datePublished: '2026-03-12T08:15:00+01:00',
      },
    ],
  };
  const { text, ...facts } = read(
    pageOf({ head: `<script type="application/ld+json">${JSON.stringify(linked)}</script>` }),
  );
  assert.deepEqual(facts, {
    title: 'Ferry stays in harbour & waits',
    author: 'Ina Marsh, Olu Bright',
    publishedAt: Date.UTC(2026, 2, 12, 7, 15),
    language: 'en',
  });
  assert.ok(text.startsWith(FIRST));
});

test('what a page does not say is null, and the name of the site is no part of its title', () => {
  const { text: _, ...facts } = read(pageOf({}));
  assert.deepEqual(facts, { title: 'Ferry stays in harbour', author: null, publishedAt: null, language: 'en' });
});

test('machine-readable data that is broken or hostile says nothing', () => {
  const blocks = [
    '{',
    '[]',
    '"x"',
    '{"@type":"NewsArticle","headline":{"a":1},"author":7}',
    '{"__proto__":{"polluted":1}}',
  ];
  const head = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('');
  assert.equal(read(pageOf({ head })).author, null);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

const REFUSED: Readonly<Record<string, readonly [string, string]>> = {
  'nothing at all': ['', 'empty'],
  'a picture': ['\u0089PNG\r\n\u001a\n\u0000\u0000\u0000', 'not-a-page'],
  'a page for people who must prove that they are': [
    '<html><head><title>One moment</title></head><body><noscript>Turn scripts on.</noscript><script src="/c.js"></script></body></html>',
    'no-article',
  ],
  '20,000 nested boxes': [`<html><body>${'<div>'.repeat(20_000)}deep`, 'too-deep'],
  '100,000 stray brackets': [`<html><body>${'<'.repeat(100_000)}`, 'too-many-tags'],
  '100,000 entities': [`<html><body>${'&amp;lt;'.repeat(100_000)}`, 'too-many-tags'],
  'nested boxes hidden in what looks like a comment': [`<html><body><!-- -->${'<b><i>'.repeat(400)}deep`, 'too-deep'],
  'a tag with a thousand attributes': [`<html><body><p ${'a=1 '.repeat(1_000)}>x</p>`, 'too-many-attributes'],
  'a hundred thousand tags': [`<html><body>${'<p>x'.repeat(100_000)}`, 'too-many-tags'],
  'three megabytes': [`<html><body><p>${'x'.repeat(3_000_000)}`, 'too-big'],
};

for (const [what, [page, kind]] of Object.entries(REFUSED)) {
  test(`a page that is ${what} is refused with a reason`, () => {
    const outcome = parsePage({ bytes: Buffer.from(page, 'latin1'), contentType: null, url: null });
    assert.deepEqual(outcome.ok ? 'read' : outcome.problem.kind, kind);
  });
}

test('a page whose every letter is written as a number is read all the same', () => {
  const sentence = 'কক্সবাজারের জেলেরা বৃহস্পতিবার সমুদ্রে যাননি, কারণ আবহাওয়া খারাপ ছিল বলে বন্দর জানিয়েছে। ';
  const numbers = [...sentence.repeat(40)].map((letter) => `&#${letter.codePointAt(0)};`).join('');
  const page = `<html><body><article>${`<p>${numbers}</p>`.repeat(20)}</article></body></html>`;
  const outcome = parsePage({ bytes: page, contentType: null, url: null });
  assert.ok(outcome.ok && outcome.value.text.startsWith(sentence.trim()), JSON.stringify(outcome).slice(0, 99));
});

test('scripts, styles and handlers leave no trace in the text', () => {
  const { text } = read(
    pageOf({
      middle:
        '<script>steal("<p>")</script><style>p{color:red}</style><p onclick="steal()">The mate went home.</p><svg><text>wave</text></svg>',
    }),
  );
  assert.doesNotMatch(text, /steal|color|wave/);
  assert.match(text, /The mate went home\./);
});
