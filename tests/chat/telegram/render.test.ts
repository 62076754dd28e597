// How a digest looks on Telegram, and that nothing a feed can hold breaks it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { openTelegram } from '../../../src/chat/telegram/bot.ts';
import { type Entity, parsePart, type TelegramPart } from '../../../src/chat/telegram/part.ts';
import { renderTelegram } from '../../../src/chat/telegram/render.ts';
import type { Block, Message, StoryBlock } from '../../../src/model/message.ts';
import { code, dim, link, text } from '../../../src/model/message.ts';
import { startTelegram, type TelegramEmulator } from '../../platforms/telegram/client.ts';

const TOKEN = '77:render';
const CHAT = 500_001;

let telegram: TelegramEmulator;
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
  await telegram.setChat({ id: CHAT, state: 'open' });
});
after(() => telegram.stop());

function story(more: Partial<StoryBlock> = {}): Block {
  const plain = {
    headline: 'Ministers meet by the river',
    url: 'https://paper.example/river',
    storyId: 's1',
    mark: null,
    sentences: ['They met on Monday.', 'They will meet again.'],
    credits: [[link('The Paper', 'https://paper.example/'), text(', The Wire')], [text('3 h ago')]],
  };
  return { kind: 'story', story: { ...plain, ...more } };
}

function parts(blocks: readonly Block[]): readonly TelegramPart[] {
  return renderTelegram({ blocks }).map((payload) => {
    const part = parsePart(payload);
    assert.ok(part !== null);
    return part;
  });
}

const MARKS = { bold: '* *', italic: '_ _', code: '` `' };

/** The text with entities written out, as a person would see them. */
function seen(part: TelegramPart | undefined): string {
  assert.ok(part !== undefined);
  const isLink = (entity: Entity) => Number(entity.type === 'text_link');
  const outerFirst = part.entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || isLink(a) - isLink(b),
  );
  const marks = outerFirst.flatMap((entity, depth) => {
    const [open = '', close = ''] =
      entity.type === 'text_link' ? ['[', `](${entity.url})`] : MARKS[entity.type].split(' ');
    return [
      { at: entity.offset, order: -depth, mark: open },
      { at: entity.offset + entity.length, order: 1 + depth, mark: close },
    ];
  });
  // Written from the end, and at one place from right to left.
  marks.sort((a, b) => b.at - a.at || a.order - b.order);
  return marks.reduce((words, { at, mark }) => words.slice(0, at) + mark + words.slice(at), part.text);
}

test('a digest looks made by an editor', () => {
  const [part, ...more] = parts([
    { kind: 'title', spans: [text('Your morning digest')] },
    { kind: 'region', spans: [text('Southern Asia')] },
    { kind: 'country', spans: [text('🇵🇰 Pakistan')] },
    story(),
    story({ headline: 'River rises', mark: 'Update', url: null, credits: [] }),
    { kind: 'footer', spans: [dim('Other hours: '), code('/settings'), dim(', a country: '), code('/country PK')] },
  ]);
  assert.deepEqual(more, []);
  assert.equal(
    seen(part),
    [
      '*Your morning digest*',
      '',
      '*— Southern Asia —*',
      '',
      '*🇵🇰 Pakistan*',
      '*[Ministers meet by the river](https://paper.example/river)*',
      'They met on Monday. They will meet again.',
      '_[The Paper](https://paper.example/), The Wire · 3 h ago_',
      '',
      '*Update · River rises*',
      'They met on Monday. They will meet again.',
      '',
      '_Other hours: /settings, a country: _`/country PK`',
    ].join('\n'),
  );
  assert.deepEqual(part?.link_preview_options, { is_disabled: true });
});

test('a list stands under the line that opens it', () => {
  const [part] = parts([
    { kind: 'paragraph', spans: [text('Did you mean')] },
    { kind: 'list', items: [[text('🇳🇪 Niger')], [text('🇳🇬 Nigeria')]] },
  ]);
  assert.equal(part?.text, 'Did you mean\n• 🇳🇪 Niger\n• 🇳🇬 Nigeria');
});

test('a bad link is left out and its words stay', () => {
  const [part] = parts([story({ url: 'http://localhost/secret', credits: [] })]);
  assert.ok(part?.text.startsWith('Ministers meet by the river'));
  assert.deepEqual(
    part?.entities.map(({ type }) => type),
    ['bold'],
  );
});

test('a long digest is cut between stories, with a country over its first story', () => {
  const sentences = [
    'A sentence that is about a hundred characters long, so that forty of them fill a message, more or less.',
  ];
  const blocks = Array.from({ length: 40 }, (_, index): readonly Block[] => [
    { kind: 'country', spans: [text(`Country ${index}`)] },
    story({ headline: `Headline ${index}`, sentences }),
  ]).flat();
  const cut = parts(blocks);
  assert.ok(cut.length > 1);
  for (const part of cut) {
    assert.ok(part.text.length <= 4096 && part.entities.length <= 100);
    assert.match(part.text, /^Country \d+\nHeadline \d+\n/);
    assert.match(part.text, /3 h ago$/);
  }
  assert.equal(
    cut
      .map((part) => part.text)
      .join('')
      .match(/Headline \d+/g)?.length,
    40,
  );
});

test('a part is filled to the limit and not past it', () => {
  const blocks = Array.from({ length: 150 }, (): Block => ({ kind: 'paragraph', spans: [text('x'.repeat(58))] }));
  // Paragraphs of 58 and two line breaks between them: 68 make 4078, one more would make 4138.
  assert.deepEqual(
    parts(blocks).map((part) => part.text.length),
    [4_078, 4_078, 14 * 60 - 2],
  );
});

test('a story too long for any message loses sentences from its end, and no half ones', () => {
  const sentences = Array.from({ length: 99 }, (_, index) => `Sentence ${index} ${'and so on '.repeat(20)}is whole.`);
  const [part, ...more] = parts([{ kind: 'country', spans: [text('Chad')] }, story({ sentences })]);
  assert.deepEqual(more, []);
  assert.ok((part?.text.length ?? 0) > 3_000);
  assert.match(part?.text ?? '', /is whole\.\nThe Paper, The Wire/);
});

test('more than a hundred links are not sent in one message', () => {
  const items = Array.from({ length: 150 }, (_, index) => [link(`Paper ${index}`, `https://p${index}.example/`)]);
  for (const part of parts([{ kind: 'list', items }])) assert.ok(part.entities.length <= 100);
});

test('a message of nothing visible still arrives, an empty one is no message', () => {
  assert.deepEqual(parts([]), []);
  for (const blank of ['', ' \n ', '\u200B\u200E', '\u0000']) {
    assert.equal(parts([{ kind: 'paragraph', spans: [text(blank)] }])[0]?.text, '…');
  }
});

/** Titles that have broken renderers before, in our own words. */
const NAUGHTY: readonly string[] = [
  '@everyone @admin_of_this_group look',
  '/start /stop@somebot #tag $CASH',
  '*bold* _italic_ `code` [link](http://x.example) <b>tag</b> &amp;',
  'right\u202Eto\u2066left',
  'marks \u200E\u200F\u200E\u200F here',
  'A\u030A a\u0333 b\u033F',
  'half \uD83D pair \uDE00',
  'nul\u0000 bell\u0007 escape\u001B[31m tab\t cr\r\n lf\n',
  '🏳️‍🌈👨‍👩‍👧‍👦🇵🇰🇮🇳'.repeat(30),
  `Z${'\u0300\u0316\u0489'.repeat(200)}`,
  'پاکستان کی خبریں @کوئی /country',
  'ﷺ'.repeat(300),
  '𝕬𝖗𝖙𝖎𝖈𝖑𝖊 ﬀﬁ ①②',
  '\u2028line\u2029separators\u0085',
  '@'.repeat(5_000),
  'x'.repeat(9_000),
  '\uFEFF\u2060\u00AD',
  '\u{1D160}'.repeat(2_000),
  'mail someone@news.example or call +1 555 0100',
];

test('whatever a feed puts into a title arrives as it was sent, pings nobody and breaks no rule', async () => {
  const platform = openTelegram({ token: TOKEN, apiRoot: telegram.apiRoot, now: Date.now });
  for (const words of NAUGHTY) {
    const message: Message = {
      blocks: [
        { kind: 'title', spans: [text(words)] },
        { kind: 'region', spans: [text(words)] },
        story({ headline: words, url: words, sentences: [words, words], credits: [[link(words, words)]] }),
        { kind: 'list', items: [[text(words)], [code(words)]] },
        { kind: 'footer', spans: [dim(words), code(words)] },
      ],
    };
    for (const payload of platform.render(message)) {
      const address = { platform: 'telegram', chat: String(CHAT), thread: null } as const;
      const row = { id: 1, address, key: 'k', payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
      assert.equal((await platform.send(row)).kind, 'sent', JSON.stringify(words.slice(0, 40)));
      const sent = (await telegram.journal()).at(-1);
      assert.equal(sent?.text, parsePart(payload)?.text);
      assert.deepEqual(sent?.found, [], JSON.stringify(words.slice(0, 40)));
    }
  }
  await platform.stop();
  assert.deepEqual(await telegram.violations(), []);
});

test('buttons stand under the last part: numbers in rows of eight, longer words in rows that a phone shows whole', async () => {
  const action = (label: string, shortLabel?: string) => ({
    ...{ label, line: `b12345678${label}`.slice(0, 60), opens: 'below' as const },
    ...(shortLabel === undefined ? {} : { shortLabel }),
  });
  const message: Message = {
    blocks: Array.from({ length: 40 }, (_, at) => story({ headline: `Story ${at} ${'with many words '.repeat(8)}` })),
    choices: {
      prompt: 'A story',
      from: Array.from({ length: 10 }, (_, at) => action(`${at + 1}. Ministers meet`, String(at + 1))),
    },
    actions: [
      action('Settings'),
      action('More ›'),
      action('A long label that fills a row by itself'),
      action(' \u0000 '),
    ],
  };
  const rendered = renderTelegram(message).map((payload) => parsePart(payload));
  assert.ok(rendered.length > 1);
  for (const part of rendered.slice(0, -1)) assert.equal(part?.reply_markup, undefined);
  const rows = rendered.at(-1)?.reply_markup?.inline_keyboard.map((row) => row.map((button) => button.text));
  assert.deepEqual(rows, [
    ['1', '2', '3', '4', '5', '6', '7', '8'],
    ['9', '10'],
    ['Settings', 'More ›'],
    ['A long label that fills a row by itself'],
  ]);
  const platform = openTelegram({ token: TOKEN, apiRoot: telegram.apiRoot, now: Date.now });
  for (const payload of renderTelegram(message)) {
    const sent = await platform.send({
      id: 1,
      address: { platform: 'telegram', chat: String(CHAT), thread: null },
      key: 'slot:0',
      payload,
      attempts: 0,
      firstTriedAt: null,
      mayHaveArrived: false,
    });
    assert.equal(sent.kind, 'sent', JSON.stringify(sent));
  }
  await platform.stop();
});

test('a button that Telegram would refuse is left out, and the message is sent', () => {
  const actions = ['x'.repeat(65), '', 'ok'].map((line) => ({ label: 'Press', line, opens: 'here' as const }));
  const [payload = ''] = renderTelegram({ blocks: [story()], actions });
  assert.deepEqual(parsePart(payload)?.reply_markup?.inline_keyboard, [[{ text: 'Press', callback_data: 'ok' }]]);
});

test('no text at all makes a part too long, an entity out of place or a cut surrogate', () => {
  const words = fc.string({ unit: 'binary', maxLength: 300 }).map((some) => some.repeat(1 + (some.length % 7)));
  const spans = fc.array(fc.record({ text: words, link: words }), { maxLength: 5 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom('title', 'region', 'country', 'paragraph', 'footer'), spans }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(spans, { minLength: 1, maxLength: 40 }) }),
    fc.tuple(words, spans).map(([headline, credit]) => story({ headline, sentences: [headline], credits: [credit] })),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      const made = parts(blocks);
      assert.ok(made.length > 0);
      for (const { text: sent, entities } of made) {
        assert.ok(sent.length > 0 && sent.length <= 4096 && entities.length <= 100 && sent.isWellFormed());
        for (const { offset, length } of entities) {
          assert.ok(length > 0 && offset >= 0 && offset + length <= sent.length);
          assert.ok(sent.slice(offset, offset + length).isWellFormed());
        }
      }
    }),
    { numRuns: 150 },
  );
});
