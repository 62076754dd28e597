import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { drawBlocks } from '../../../drawing.ts';
import { openConsole } from '../../../src/chat/console/bot.ts';
import { cellsOf } from '../../../src/chat/console/cells.ts';
import { renderConsole } from '../../../src/chat/console/render.ts';
import { type Message, say } from '../../../src/model/message.ts';

const MAP = { of: [], counts: { US: 20, IN: 5, SG: 1 }, alt: 'Map of stories by country: United States 20, India 5' };
const MESSAGE: Message = { ...say('The world, today'), map: MAP };

test('a map of 60 columns is blocks, then a sentence, then the message', async () => {
  const raster = await drawBlocks(MAP, 60);
  const lines = renderConsole(MESSAGE, { width: 60, hasColour: false, raster }).split('\n');
  const blocks = lines.slice(0, lines.indexOf(''));
  assert.ok(blocks.length >= 12 && blocks.length <= 32, `${blocks.length} lines`);
  for (const line of lines) assert.ok(cellsOf(line) <= 60, line);
  assert.deepEqual(lines.slice(-3), [MAP.alt, '', 'The world, today']);
  const map = blocks.slice(0, -1).join('\n');
  // The United States, India, land without a story, and Singapore's one cell.
  assert.match(map, /█{3}[\s\S]*▓[\s\S]*▒/);
  assert.match(map, /░{5}/);
  assert.doesNotMatch(map, /[^ ·░▒▓█\n]/);
});

test('in colour it is the same shape, and each line gives the colour back', async () => {
  // Land reaches both edges.
  const raster = await drawBlocks({ ...MAP, of: ['NP', 'BT'] }, 60);
  const painted = renderConsole(MESSAGE, { width: 60, hasColour: true, raster }).split('\n');
  const map = painted.slice(0, Math.ceil(raster.height / 2));
  for (const line of map) {
    assert.ok(cellsOf(stripVTControlCharacters(line)) <= 60);
    assert.ok(!line.includes('\u001B') || line.endsWith('\u001B[0m'), JSON.stringify(line));
  }
  // India's shade alone, and both halves of a cell: another land behind it.
  assert.match(map.join(''), /\u001B\[38;5;214m█+/);
  assert.match(map.join(''), /\u001B\[38;5;\d+;48;5;\d+m▀/);
});

test('where none is drawn there is the sentence', () => {
  assert.equal(renderConsole(MESSAGE, { width: 80, hasColour: false }), `${MAP.alt}\n\nThe world, today`);
});

test('an answer and a digest have their maps drawn as wide as the terminal is then', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  let width = 60;
  const { promise: ended, resolve: onEnd } = Promise.withResolvers<void>();
  const terminal = openConsole({
    ...{ input, output, isInteractive: false, width: () => width, hasColour: false, history: { path: null } },
    ...{ now: () => 0, whenReady: async () => undefined, onEnd, drawMap: drawBlocks },
  });
  await terminal.start([], {
    ...{ request: async () => [MESSAGE], complete: () => [], chatEvent: async () => undefined },
    ...{ turn: async () => () => undefined, trouble: () => undefined },
  });
  const widest = (): number => {
    const words = String(output.read() ?? '');
    assert.match(words, /░{5}/);
    return Math.max(...words.split('\n').map(cellsOf));
  };
  const [payload = ''] = terminal.render(MESSAGE);
  const address = { platform: 'console', chat: 'terminal', thread: null } as const;
  const delivery = { id: 1, address, key: 'slot:0', payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
  assert.equal((await terminal.send(delivery)).kind, 'sent');
  assert.ok(widest() <= 60);
  width = 100;
  input.end('world\n');
  await ended;
  assert.ok(widest() > 80);
});

test('every kind of block that a digest may have is printed, what was left out included', async () => {
  const output = new PassThrough();
  const terminal = openConsole({
    ...{ input: new PassThrough(), output, isInteractive: false, width: () => 80, hasColour: false },
    ...{ history: { path: null }, now: () => 0, whenReady: async () => undefined, onEnd: () => undefined },
  });
  const [payload = ''] = terminal.render({
    blocks: [{ kind: 'more', spans: [{ text: 'and 7 more: /country india' }] }],
  });
  const address = { platform: 'console', chat: 'terminal', thread: null } as const;
  const delivery = { id: 1, address, key: 'slot:0', payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
  assert.deepEqual(await terminal.send(delivery), { kind: 'sent', platformMessageId: 'slot:0' });
  assert.match(String(output.read()), /and 7 more/);
});
