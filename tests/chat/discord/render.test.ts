// What a reader in Discord sees, and that no outside text can break it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderDiscord } from '../../../src/chat/discord/render.ts';
import type { Block, Message, Span, StoryBlock } from '../../../src/model/message.ts';
import { bold, code, dim, link, say, text } from '../../../src/model/message.ts';
import { textsOf } from '../../platforms/discord/client.ts';
import { asFields, asList } from '../../platforms/discord/form.ts';
import { checkMessage, isEmptyMessage } from '../../platforms/discord/rules.ts';

const HARBOUR: StoryBlock = {
  headline: 'Harbour reopens after storm',
  url: 'https://harbour-post.example/2026/11/storm',
  storyId: 'a1',
  mark: null,
  sentences: ['The harbour reopened on Monday.', 'Ferries sail again.'],
  credits: [[text('Harbour Post +2')], [text('also 🇷🇺')], [text('3 h ago')]],
};

function story(given: Partial<StoryBlock> = {}): Block {
  return { kind: 'story', story: { ...HARBOUR, ...given } };
}

function heading(kind: 'title' | 'region' | 'country', words: string): Block {
  return { kind, spans: [text(words)] };
}

function bodies(message: Message): readonly Readonly<Record<string, unknown>>[] {
  return renderDiscord(message).map((part) => asFields(JSON.parse(part)));
}

/** All that a person reads. */
function read(message: Message): string {
  return bodies(message).flatMap(textsOf).join('\n');
}

function legal(message: Message): void {
  for (const body of bodies(message)) {
    const { nonce, ...findings } = {
      nonce: 'n',
      ...checkMessage({ ...body, nonce: 'n', enforce_nonce: true }, 'create'),
    };
    assert.deepEqual(findings, { errors: [], violations: [] });
    assert.equal(isEmptyMessage(body), false);
  }
}

test('a short answer is plain text without link previews or mentions', () => {
  assert.deepEqual(bodies(say('Good morning.')), [
    { content: 'Good morning.', flags: 4, allowed_mentions: { parse: [] } },
  ]);
});

test('a digest has its title as content and one card a region', () => {
  const blocks = [
    heading('title', 'Tuesday 24 November'),
    heading('region', 'Southern Asia'),
    heading('country', '🇵🇰 Pakistan'),
    story(),
    story({ headline: 'Dam refilled', url: null, mark: 'Update', sentences: [], credits: [] }),
    heading('region', 'Eastern Africa'),
    heading('country', '🇰🇪 Kenya'),
    story({ headline: 'Rail line opened', url: null, credits: [] }),
    { kind: 'footer', spans: [text('From 12 outlets.')] } as const,
  ];
  const [body, ...more] = bodies({ blocks });
  assert.deepEqual(more, []);
  assert.equal(body?.content, '## Tuesday 24 November');
  assert.equal(body?.flags, undefined);
  assert.deepEqual(textsOf(body ?? {}).slice(1), [
    [
      '## Southern Asia',
      '### 🇵🇰 Pakistan',
      '**[Harbour reopens after storm](<https://harbour-post.example/2026/11/storm>)**',
      'The harbour reopened on Monday. Ferries sail again.',
      '-# Harbour Post +2 · also 🇷🇺 · 3 h ago',
      '',
      '**Update · Dam refilled**',
    ].join('\n'),
    [
      '## Eastern Africa',
      '### 🇰🇪 Kenya',
      '**Rail line opened**',
      'The harbour reopened on Monday. Ferries sail again.',
      '',
      '-# From 12 outlets.',
    ].join('\n'),
  ]);
});

test('a long digest is split between stories and no story is lost or cut', () => {
  const count = 60;
  const stories = Array.from({ length: count }, (_, at) => story({ headline: `Story number ${at} ends here` }));
  const blocks = stories.flatMap((block, at) => (at % 20 === 0 ? [heading('region', `Region ${at}`), block] : [block]));
  const message = { blocks: [heading('title', 'A long day'), ...blocks] };
  legal(message);
  const parts = bodies(message);
  assert.ok(parts.length > 1 && parts.length < 6, `${parts.length} parts`);
  for (let at = 0; at < count; at += 1) {
    const holding = parts.filter((body) => textsOf(body).join('\n').includes(`[Story number ${at} ends here]`));
    assert.equal(holding.length, 1);
  }
});

test('styles, code, small print and lists are Discord’s Markdown', () => {
  const cases: readonly [Block, string][] = [
    [{ kind: 'paragraph', spans: [bold(' big '), text('and small')] }, '**big** and small'],
    [{ kind: 'paragraph', spans: [code('/country pakistan')] }, '`/country pakistan`'],
    [{ kind: 'paragraph', spans: [code('a`b')] }, '`aˋb`'],
    [{ kind: 'paragraph', spans: [dim('quietly')] }, '-# quietly'],
    [{ kind: 'paragraph', spans: [link('read', 'https://a.example/x')] }, '[read](<https://a.example/x>)'],
    [{ kind: 'list', items: [[text('one')], [text('two')]] }, '- one\n- two'],
  ];
  for (const [block, expected] of cases) assert.equal(read({ blocks: [block] }), expected);
});

test('outside text stays words: no mention, format, link or list comes of it', () => {
  const cases: readonly [given: string, shown: string][] = [
    ['@everyone read this', '@\u200Beveryone read this'],
    ['<@123456789012345678>', '<\u200B@\u200B123456789012345678>'],
    ['<@&123456789012345678> <#123456789012345678>', '<\u200B@\u200B&123456789012345678> <\u200B#123456789012345678>'],
    ['starts <t:1700000000:R>', 'starts <\u200Bt:1700000000:R>'],
    ['# not a heading', '\\# not a heading'],
    ['-# not small print', '\\-# not small print'],
    ['- not a list', '\\- not a list'],
    ['> not a quote', '\\> not a quote'],
    ['1. not a list', '1\\. not a list'],
    ['2026 was a year', '2026 was a year'],
    ['a * b _ c ~~d~~ ||e|| `f`', 'a \\* b \\_ c \\~\\~d\\~\\~ \\|\\|e\\|\\| \\`f\\`'],
    ['[label](https://evil.example)', '\\[label\\](https\\://evil.example)'],
    ['back\\slash', 'back\\\\slash'],
    ['right\u202Eto left\u2066x\u2069', 'rightto leftx'],
    ['zero\u200Bwidth\uFEFF\u2060', 'zerowidth'],
    ['two\r\nlines\tand\u0000more', 'two lines and more'],
    ['می\u200Cخواهم 👩\u200D👩\u200D👧', 'می\u200Cخواهم 👩\u200D👩\u200D👧'],
    ['e\u0301tat', 'état'],
    ['half \uD83D pair', 'half \uFFFD pair'],
  ];
  for (const [given, shown] of cases) assert.equal(read(say(given)), shown);
});

test('a link opens http and https only, and says so where its label names another site', () => {
  const cases: readonly [label: string, url: string, shown: string][] = [
    ['read', 'javascript:alert(1)', 'read'],
    ['read', 'ftp://a.example/', 'read'],
    ['read', 'nonsense', 'read'],
    ['read', 'https://user:secret@a.example/', 'read'],
    ['read', `https://a.example/${'x'.repeat(1_000)}`, 'read'],
    ['read', 'https://a.example/b(c)_d e@f', '[read](<https://a.example/b%28c%29_d%20e%40f>)'],
    ['bank.example pays', 'https://evil.example/', 'bank.example pays ([evil.example](<https://evil.example/>))'],
    [
      'https://bank.example',
      'https://evil.example/',
      'https\\://bank.example ([evil.example](<https://evil.example/>))',
    ],
    ['a.example', 'https://www.a.example/x', '[a.example](<https://www.a.example/x>)'],
    ['Rates rise 3.5 per cent', 'https://a.example/', '[Rates rise 3.5 per cent](<https://a.example/>)'],
    ['a ] b [ c', 'https://a.example/', '[a \\] b \\[ c](<https://a.example/>)'],
    [' \u200B ', 'https://a.example/', '[a.example](<https://a.example/>)'],
  ];
  for (const [label, url, shown] of cases) {
    assert.equal(read({ blocks: [{ kind: 'paragraph', spans: [link(label, url)] }] }), shown);
  }
});

test('text that is nothing to see is still a message', () => {
  for (const words of ['', ' ', '\u200B', '\u202E\u2066', '\n\n']) {
    legal(say(words));
    assert.equal(read(say(words)), '…');
  }
  legal({ blocks: [story({ headline: '', url: null, sentences: [], credits: [] })] });
});

test('no message of no blocks', () => {
  assert.deepEqual(renderDiscord({ blocks: [] }), []);
});

test('a block too long for any message is shortened by whole sentences, items or graphemes', () => {
  const family = '👨\u200D👩\u200D👧\u200D👦';
  const huge: readonly Block[] = [
    { kind: 'paragraph', spans: [text(family.repeat(1_000))] },
    { kind: 'paragraph', spans: Array.from({ length: 400 }, (_, at) => link(`page ${at}`, `https://a.example/${at}`)) },
    { kind: 'list', items: Array.from({ length: 2_000 }, (_, at) => [text(`item ${at}`)]) },
    { kind: 'title', spans: [text('*'.repeat(5_000))] },
    { kind: 'footer', spans: [text('_'.repeat(9_000))] },
    story({ sentences: Array.from({ length: 300 }, (_, at) => `Sentence ${at} is whole.`) }),
    story({ headline: '['.repeat(6_000), url: `https://a.example/${'('.repeat(400)}`, sentences: ['@'.repeat(9_000)] }),
    story({ credits: Array.from({ length: 500 }, () => [link('Paper', 'https://a.example/')]) }),
    story({ headline: `x${'\u0301'.repeat(20_000)}` }),
  ];
  for (const block of huge) {
    legal({ blocks: [block] });
    const shown = read({ blocks: [block] });
    for (const piece of shown.match(/Sentence[^.…]*./g) ?? []) assert.match(piece, /^Sentence \d+ is whole\.$/);
    assert.ok(shown.replaceAll(family, '').match(/[\u200D👨👩👧👦]/u) === null, 'a family was cut apart');
  }
  legal({ blocks: huge });
});

test('bold words that touch share their marks, with an isolate among them too', () => {
  assert.equal(
    read(say([bold('07:30 ('), bold('Asia/Karachi'), bold(')'), text(' daily')])),
    '**07:30 (Asia/Karachi)** daily',
  );
  const flag: Span = { ...bold('🇵🇰'), isIsolated: true };
  assert.equal(read(say([text('عن '), flag, bold(' باكستان')])), 'عن **\u2068🇵🇰\u2069 باكستان**');
  assert.equal(read(say([bold('a'), code('b'), bold('c')])), '**a**`b`**c**');
});

test('ten thousand headings and stories cost a bounded time', () => {
  const blocks = Array.from({ length: 10_000 }, (_, at) =>
    at % 3 === 0 ? heading('region', 'R'.repeat(50)) : story(),
  );
  const start = performance.now();
  const parts = renderDiscord({ blocks });
  assert.ok(parts.length <= 20);
  assert.ok(performance.now() - start < 5_000);
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '@everyone',
    '@here',
    '<@1>',
    '<#12>',
    '</a:1>',
    '<t:1>',
    '<a:b:1>',
    '```',
    '**',
    '[',
    '](',
    '||',
    '\\',
    ' ',
    '# ',
    '\u202E',
    'a.bc',
  ),
);
const span: fc.Arbitrary<Span> = fc.record(
  {
    text: fc.array(words, { maxLength: 6 }).map((pieces) => pieces.join('')),
    style: fc.constantFrom('bold', 'italic', 'code', 'dim'),
    link: fc.oneof(fc.webUrl(), words),
  },
  { requiredKeys: ['text'] },
);
const spans = fc.array(span, { maxLength: 5 });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title', 'region', 'country', 'paragraph', 'footer'), spans }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(spans, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('story' as const),
    story: fc.record({
      headline: words,
      url: fc.oneof(fc.webUrl(), words, fc.constant(null)),
      storyId: fc.constant('s'),
      mark: fc.constantFrom('Update', null),
      sentences: fc.array(words, { maxLength: 12 }),
      credits: fc.array(spans, { maxLength: 4 }),
    }),
  }),
);

test('whatever the text, every part is legal and mentions nobody', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 20 }), (blocks) => {
      assert.ok(renderDiscord({ blocks }).length > 0);
      legal({ blocks });
    }),
    { numRuns: 120 },
  );
});

test('stories to pick are a list, what one may do are buttons, and both are legal', () => {
  const action = (label: string, at: number) => ({ label, line: `b12345678story ${at}`, opens: 'below' as const });
  const from = Array.from({ length: 30 }, (_, at) => action(`${at + 1}. ${'Harbour reopens '.repeat(20)}`, at));
  const message: Message = {
    blocks: [story({ number: 1 })],
    choices: { prompt: 'A story', from: [...from, action('the first again', 0)] },
    actions: [
      action('Settings', 101),
      action('\u200b', 102),
      ...Array.from({ length: 5 }, (_, at) => action('More', 200 + at)),
    ],
  };
  legal(message);
  assert.match(read(message), /1\\\. \[Harbour reopens after storm\]/);
  const [pick, first, second] = asList(bodies(message)[0]?.components).map((row) =>
    asList(asFields(row).components).map(asFields),
  );
  const [list] = pick ?? [];
  const options = asList(list?.options).map(asFields);
  assert.equal(options.length, 25);
  assert.ok(options.every(({ label }) => String(label).length <= 100));
  assert.deepEqual([first?.length, second?.length], [5, 2]);
  assert.equal(first?.[0]?.custom_id, 'b12345678story 101');
  assert.equal(first?.[1]?.label, '…');
});
