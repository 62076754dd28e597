// What the emulated Telegram does to texts, entity by entity: the rules of its own server, in our own examples.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Given, receiveText } from './text.ts';
import { Refusal } from './world.ts';

function receive(given: Partial<Given>) {
  return receiveText({ text: '', entities: [], parseMode: null, kind: 'text', ...given });
}

function refusalOf(given: Partial<Given>): string {
  try {
    receive(given);
  } catch (error) {
    if (error instanceof Refusal) return error.message.replace("Bad Request: can't parse entities: ", '');
    throw error;
  }
  return 'taken';
}

const HTML: readonly (readonly [
  html: string,
  text: string,
  entities: readonly (readonly [string, number, number, string?])[],
])[] = [
  ['<b>Oslo</b> votes', 'Oslo votes', [['bold', 0, 4]]],
  [
    '<strong>a</strong><em>b</em><ins>c</ins><strike>d</strike>',
    'abcd',
    [
      ['bold', 0, 1],
      ['italic', 1, 1],
      ['underline', 2, 1],
      ['strikethrough', 3, 1],
    ],
  ],
  [
    '<a href="https://paper.example/x?a=1&amp;b=2">read</a>',
    'read',
    [['text_link', 0, 4, 'https://paper.example/x?a=1&b=2']],
  ],
  ['<a href=paper.example>read</a>', 'read', [['text_link', 0, 4, 'http://paper.example/']]],
  ['<a href="javascript:alert(1)">read</a>', 'read', []],
  ['1 &lt; 2 &amp;&amp; &#8217;x&#x2019; &nbsp; &copy;', '1 < 2 && ’x’ &nbsp; &copy;', []],
  ['<pre><code class="language-js">x=1</code></pre>', 'x=1', [['pre', 0, 3, 'js']]],
  ['<pre><code>x=1</code></pre>', 'x=1', [['pre', 0, 3]]],
  [
    '<blockquote expandable>long <i>tale</i></blockquote>',
    'long tale',
    [
      ['expandable_blockquote', 0, 9],
      ['italic', 5, 4],
    ],
  ],
  [
    '<span class="tg-spoiler">end</span><tg-spoiler>ing</tg-spoiler>',
    'ending',
    [
      ['spoiler', 0, 3],
      ['spoiler', 3, 3],
    ],
  ],
  [
    '<B>big</b> and <i>small</>',
    'big and small',
    [
      ['bold', 0, 3],
      ['italic', 8, 5],
    ],
  ],
  ['😀<b>b</b>', '😀b', [['bold', 2, 1]]],
];

for (const [html, text, entities] of HTML) {
  test(`the HTML ${html} becomes ${JSON.stringify(text)}`, () => {
    const received = receive({ text: html, parseMode: 'HTML' });
    assert.equal(received.text, text);
    const kept = received.entities.map(({ type, offset, length, url, language }) =>
      [type, offset, length, url ?? language].filter((value) => value !== undefined),
    );
    assert.deepEqual(kept, entities);
  });
}

const REFUSED: readonly (readonly [name: string, given: Partial<Given>, sentence: string])[] = [
  ['an unknown tag', { text: 'a<br>b', parseMode: 'HTML' }, 'Unsupported start tag "br" at byte offset 1'],
  [
    'a paragraph after two bytes',
    { text: 'é<p>b</p>', parseMode: 'HTML' },
    'Unsupported start tag "p" at byte offset 2',
  ],
  [
    'a tag that is never closed',
    { text: '<b>bold', parseMode: 'HTML' },
    'Can\'t find end tag corresponding to start tag "b"',
  ],
  ['an end without a beginning', { text: 'x</b>', parseMode: 'HTML' }, 'Unexpected end tag at byte offset 1'],
  [
    'tags that cross',
    { text: '<b><i>x</b></i>', parseMode: 'HTML' },
    'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
  ],
  ['a bare less-than', { text: '1 < 2', parseMode: 'HTML' }, 'Unsupported start tag "" at byte offset 2'],
  [
    'a span of another class',
    { text: '<span class="x">x</span>', parseMode: 'HTML' },
    'Tag "span" must have class "tg-spoiler" at byte offset 0',
  ],
  [
    'half a surrogate by reference',
    { text: '&#xD83D;', parseMode: 'HTML' },
    'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
  ],
  ['an unknown mode', { text: 'x', parseMode: 'BBCode' }, 'Bad Request: unsupported parse_mode'],
  [
    'a full stop in MarkdownV2',
    { text: 'a.', parseMode: 'MarkdownV2' },
    "Character '.' is reserved and must be escaped with the preceding '\\'",
  ],
  ['an open star', { text: 'a *b', parseMode: 'MarkdownV2' }, "Can't find end of Bold entity at byte offset 2"],
  ['HTML that holds nothing', { text: '<b> </b>', parseMode: 'HTML' }, 'Bad Request: text must be non-empty'],
  ['a caption of 1,025', { text: 'x'.repeat(1_025), kind: 'caption' }, 'Bad Request: message caption is too long'],
  [
    '4,097 after parsing',
    { text: `<b>${'x'.repeat(4_097)}</b>`, parseMode: 'HTML' },
    'Bad Request: message is too long',
  ],
  [
    'an entity before the text',
    { text: 'x', entities: [{ type: 'bold', offset: -1, length: 1 }] },
    'Bad Request: entity begins before the start of the text',
  ],
  [
    'an entity past the end',
    { text: 'abc', entities: [{ type: 'bold', offset: 1, length: 3 }] },
    'Bad Request: entity ends after the end of the text at UTF-16 offset 4',
  ],
  [
    'an entity of no kind',
    { text: 'abc', entities: [{ type: 'blink', offset: 0, length: 3 }] },
    "Bad Request: can't parse MessageEntity: Unsupported type specified",
  ],
  [
    'a link that is none',
    { text: 'abc', entities: [{ type: 'text_link', offset: 0, length: 3, url: 'mailto:a@b.example' }] },
    "Bad Request: entity URL 'mailto:a@b.example' is invalid: Unsupported URL protocol",
  ],
  ['half a surrogate', { text: 'a\uD83D' }, 'Bad Request: strings must be encoded in UTF-8'],
];

for (const [name, given, sentence] of REFUSED) {
  test(`${name} is refused in the server's words`, () => assert.equal(refusalOf(given), sentence));
}

test('4,096 characters remain when the tags are gone, and a caption may be empty', () => {
  assert.equal(receive({ text: `<b>${'x'.repeat(4_096)}</b>`, parseMode: 'HTML' }).text.length, 4_096);
  assert.equal(receive({ text: '', kind: 'caption' }).text, '');
});

test('MarkdownV2 and the old Markdown are read', () => {
  const second = receive({
    text: '*bold* _it_ __un__ ||sp|| `c` [l](https://paper.example/) 1\\.5',
    parseMode: 'MarkdownV2',
  });
  assert.equal(second.text, 'bold it un sp c l 1.5');
  assert.deepEqual(
    second.entities.map(({ type }) => type),
    ['bold', 'italic', 'underline', 'spoiler', 'code', 'text_link'],
  );
  const first = receive({ text: '*bold* 1.5 _it_', parseMode: 'Markdown' });
  assert.deepEqual([first.text, first.entities.length], ['bold 1.5 it', 2]);
});

const NESTED: readonly (readonly [name: string, given: readonly string[], kept: readonly string[]])[] = [
  ['bold over italic that crosses it is cut', ['bold 0 5', 'italic 3 5'], ['bold 0 5', 'italic 3 2', 'italic 5 3']],
  ['a link may be bold', ['text_link 0 8', 'bold 2 4'], ['text_link 0 8', 'bold 2 4']],
  [
    'bold across the edge of a link is cut there',
    ['text_link 0 4', 'bold 2 4'],
    ['text_link 0 4', 'bold 2 2', 'bold 4 2'],
  ],
  ['a link in a link goes', ['text_link 0 8', 'text_link 2 4'], ['text_link 0 8']],
  ['code holds nothing', ['code 0 8', 'bold 2 2', 'text_link 4 2'], ['code 0 8']],
  ['code in a quotation stays', ['blockquote 0 8', 'code 2 4'], ['blockquote 0 8', 'code 2 4']],
  ['a quotation in a quotation goes', ['blockquote 0 8', 'blockquote 2 4'], ['blockquote 0 8']],
];

for (const [name, given, kept] of NESTED) {
  test(name, () => {
    const entities = given.map((words) => {
      const [type, offset, length] = words.split(' ');
      return { type, offset: Number(offset), length: Number(length), url: 'https://paper.example/' };
    });
    const received = receive({ text: 'abcdefgh', entities });
    assert.deepEqual(
      received.entities.map(({ type, offset, length }) => `${type} ${offset} ${length}`),
      kept,
    );
    // Whatever goes, goes in silence on the real server, and is reported here.
    const gone = given.filter((words) => !kept.some((one) => one.startsWith(`${words.split(' ', 2).join(' ')} `)));
    assert.equal(received.silent.length, gone.length);
  });
}

const FOUND: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['ask @somebody or #tag', ['mention @somebody', 'hashtag #tag']],
  ['a@b and me@paper.example', ['email me@paper.example']],
  ['/stop and/or /x@y_bot', ['bot_command /stop', 'bot_command /x@y_bot']],
  ['$ACME at $40', ['cashtag $ACME']],
  ['see https://paper.example/a?b=1 or paper.com', ['url https://paper.example/a?b=1', 'url paper.com']],
  ['plain words, 1.5 and U.S. news', []],
];

for (const [text, found] of FOUND) {
  test(`in ${JSON.stringify(text)} the server finds ${found.length}`, () => {
    const received = receive({ text });
    assert.deepEqual(
      received.found.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`),
      found,
    );
  });
}
