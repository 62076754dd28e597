// How a message looks in a terminal, whatever its width and whatever outsiders wrote into it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { cellsOf, cleanLine, cutToCells } from '../../../src/chat/console/cells.ts';
import { renderConsole } from '../../../src/chat/console/render.ts';
import { bold, code, dim, link, type Message, say, text } from '../../../src/model/message.ts';

const DIGEST: Message = {
  blocks: [
    { kind: 'title', spans: [bold('Southern Asia'), text(' · Thu 8 Apr, 08:00 · 2 stories')] },
    { kind: 'region', spans: [text('Southern Asia')] },
    { kind: 'country', spans: [text('🇵🇰 Pakistan')] },
    {
      kind: 'story',
      story: {
        headline: 'Ferry returns to Keamari after eleven years in dry dock',
        url: 'https://lantern.example/ferry',
        storyId: 'a1',
        mark: 'Update',
        sentences: ['The ferry carried 300 people on its first morning.', 'A ticket costs as much as a cup of tea.'],
        credits: [[link('The Lantern', 'https://lantern.example/ferry'), text(', Mirror +2')], [text('3 h ago')]],
      },
    },
    { kind: 'paragraph', spans: [text('Times:')] },
    { kind: 'list', items: [[code('/settings'), text(' changes them')], [text('two')]] },
    { kind: 'footer', spans: [dim('and 7 more')] },
  ],
};

test('a digest is laid out like a column, without colour, at 60 columns', () => {
  assert.equal(
    renderConsole(DIGEST, { width: 60, hasColour: false }),
    `Southern Asia · Thu 8 Apr, 08:00 · 2 stories
════════════════════════════════════════════

── Southern Asia ───────────────────────────────────────────
🇵🇰 Pakistan
  Update · Ferry returns to Keamari after eleven years in
  dry dock
  The ferry carried 300 people on its first morning. A
  ticket costs as much as a cup of tea.
  The Lantern, Mirror +2 · 3 h ago

Times:
• /settings changes them
• two

and 7 more`,
  );
});

test('colour adds weights and links, and changes no word', () => {
  for (const width of [60, 100]) {
    const plain = renderConsole(DIGEST, { width, hasColour: false });
    const painted = renderConsole(DIGEST, { width, hasColour: true });
    assert.equal(stripVTControlCharacters(painted), plain);
    assert.ok(painted.includes('\u001B]8;;https://lantern.example/ferry\u001B\\'));
    assert.ok(painted.includes('\u001B[1m') && !plain.includes('\u001B'));
  }
});

const WIDTHS: readonly (readonly [asked: number, used: number])[] = [
  [0, 40],
  [Number.NaN, 40],
  [39, 40],
  [60, 60],
  [100, 100],
  [400, 100],
];

test('no line is wider than the terminal, or ends in a space, whatever the words', () => {
  const long = `${'word '.repeat(60)}${'x'.repeat(230)} ${'東京都で新しい図書館が開館した。'.repeat(9)} ${'👩‍👩‍👧 '.repeat(40)}`;
  const message: Message = {
    blocks: [
      { kind: 'title', spans: [text(long)] },
      { kind: 'region', spans: [text(long)] },
      { kind: 'list', items: [[text(long), bold(long)]] },
      { kind: 'footer', spans: [text(long)] },
      { kind: 'paragraph', spans: [text(long)] },
    ],
  };
  for (const [width, used] of WIDTHS) {
    const lines = renderConsole(message, { width, hasColour: false }).split('\n');
    for (const line of lines) assert.ok(cellsOf(line) <= used, `${cellsOf(line)} > ${used}: ${line}`);
    assert.ok(lines.some((line) => cellsOf(line) > used - 12));
    assert.ok(lines.every((line) => line === line.trimEnd()));
  }
});

const CLEANED: readonly (readonly [hostile: string, safe: string])[] = [
  ['plain', 'plain'],
  ['\u001B[31mred\u001B[0m', 'red'],
  ['\u001B]0;new title\u0007after', 'after'],
  ['\u001B]8;;https://bad.example\u001B\\click', '\\click'],
  ['\u009B2Jgone', 'gone'],
  ['\u001Bc reset', 'c reset'],
  ['a\u0000b\u0007c\u007Fd', 'abcd'],
  ['one\r\ntwo\tthree', 'one two three'],
  ['user\u202Egnp.exe\u2066x\u2069', 'usergnp.exex'],
  ['\uD800lone', '\uFFFDlone'],
  ['5\u00A0kg', '5\u00A0kg'],
];

test('outside text cannot command the terminal or turn its words round', () => {
  for (const [hostile, safe] of CLEANED) {
    assert.equal(cleanLine(hostile), safe, JSON.stringify(hostile));
    const shown = renderConsole(say([text(hostile)]), { width: 60, hasColour: true });
    assert.ok(
      !/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(shown),
      JSON.stringify(shown),
    );
  }
});

test('a hundred thousand brackets of an escape are cleaned at once', () => {
  const startedAt = performance.now();
  cleanLine(`${'\u001B['.repeat(50_000)}${'\u001B]'.repeat(50_000)}${'['.repeat(100_000)}`);
  assert.ok(performance.now() - startedAt < 1_000);
});

test('only a web address becomes a link, and none can leave its escape', () => {
  const links: readonly (readonly [string, boolean])[] = [
    ['https://a.example/x', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['https://user:pw@a.example/', false],
    ['https://a.example/\u001B\\\u001B[2J', true],
    ['not an address', false],
  ];
  for (const [url, isLink] of links) {
    const shown = renderConsole(say([link('here', url)]), { width: 60, hasColour: true });
    assert.equal(shown.includes('\u001B]8;;'), isLink, url);
    assert.ok(!shown.includes('\u001B[2J'), url);
  }
});

test('columns are counted as terminals count them', () => {
  const cells: readonly (readonly [string, number])[] = [
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['東京', 4],
    ['한국', 4],
    ['🇵🇰', 2],
    ['👩‍👩‍👧', 2],
    ['☀️', 2],
    ['مرحبا', 5],
    ['ｱ', 1],
  ];
  for (const [words, count] of cells) assert.equal(cellsOf(words), count, words);
  assert.equal(cutToCells('reading 12 outlets', 9), 'reading…');
  assert.equal(cutToCells('東京東京', 5), '東京…');
});

test('Japanese breaks between characters, but no line begins with its full stop', () => {
  const shown = renderConsole(say('東京都で新しい図書館が開館した。'.repeat(8)), { width: 46, hasColour: false });
  for (const line of shown.split('\n')) assert.ok(!line.startsWith('。'), line);
});

test('a message without blocks is no line at all', () => {
  assert.equal(renderConsole({ blocks: [] }, { width: 80, hasColour: true }), '');
});

test('buttons are numbers: stories by the numbers beside them, the rest after', () => {
  const action = (label: string, shortLabel?: string) => ({
    ...{ label, line: 'x', opens: 'below' as const },
    ...(shortLabel === undefined ? {} : { shortLabel }),
  });
  const message = {
    ...say('Words'),
    choices: { prompt: 'A story', from: [action('1. One', '1'), action('2. Two', '2')] },
    actions: [action('More ›'), action('Settings')],
  };
  assert.match(
    renderConsole(message, { width: 60, hasColour: false }),
    /\n\n\[1-2\]\u00A0A story · \[3\]\u00A0More › · \[4\]\u00A0Settings$/,
  );
  const places = { ...say('Where?'), choices: { prompt: 'A part', from: [action('Asia'), action('Africa')] } };
  assert.match(renderConsole(places, { width: 60, hasColour: false }), /\[1\]\u00A0Asia · \[2\]\u00A0Africa$/);
});

test('a line to be copied is left whole, however narrow the screen', () => {
  const line = `/import ${JSON.stringify({ v: 1, follows: ['tea auction', 'x'.repeat(80)] })}`;
  const page = renderConsole(say('Send this:', [code(line)]), { width: 60, hasColour: false });
  assert.deepEqual(page.split('\n'), ['Send this:', '', line]);
});
