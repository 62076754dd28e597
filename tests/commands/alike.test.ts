// Every command on all three platforms, by their real clients: the same words, whatever they are dressed in.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { dispatch } from '../../commands/dispatch.ts';
import { commands } from '../../commands/list.ts';
import { menuOf } from '../../commands/menu.ts';
import { drawBlocks, openPictures } from '../../drawing.ts';
import { openConsole } from '../../src/chat/console/bot.ts';
import { openDiscord } from '../../src/chat/discord/bot.ts';
import type { Hear, Platform } from '../../src/chat/platform.ts';
import { openTelegram } from '../../src/chat/telegram/bot.ts';
import { type Discord, startDiscord } from '../platforms/discord/client.ts';
import { startTelegram, type TelegramEmulator } from '../platforms/telegram/client.ts';
import { openTalk, type Talk } from './talk.ts';

const TOKENS = {
  telegram: '123456:a-token_for-tests',
  discord: 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody',
};
const PERSON = 99;
const USER = '200000000000000002';

/** One after another, in a chat of its own on each platform. */
const LINES = [
  ...['start', 'start nepal at 7:30', 'help', 'help subscribe', 'country pakistan', 'country atlantika', 'country'],
  ...[
    'region south asia',
    'world',
    'search tea auction',
    'search nothing at all',
    'story mirani dam',
    'story',
    'why mirani dam',
    'why',
  ],
  ...[
    'subscribe sri lanka at 18:00',
    'subscriptions',
    'settings',
    'settings times 07:30, 18:00',
    'settings map on',
    'digest',
  ],
  ...[
    'follow tea auction',
    'mute auction',
    'mute',
    'unmute auction',
    'pause 2 days',
    'resume',
    'sources',
    'export',
    'digest 2021-04-08',
  ],
  ...['addsource https://post.example/feed', 'removesource https://post.example/feed', 'import hello', 'status'],
  ...['unsubscribe all', 'privacy', 'privacy delete'],
];

let talk: Talk;
let telegram: TelegramEmulator;
let discord: Discord;
let channel: string;
const opened: Platform[] = [];
const screen = new PassThrough();
const keyboard = new PassThrough();
let hasEnded = Promise.withResolvers<void>();

before(async () => {
  talk = await openTalk();
  const world = { ...talk.world, operators: new Set([`telegram:${PERSON}`, `discord:${USER}`]) };
  const hear: Hear = {
    request: (request) => dispatch(world, talk.log, { ...request, locale: 'en' }),
    complete: () => [],
    chatEvent: async () => undefined,
    turn: async () => () => undefined,
    trouble: ({ sentence }) => assert.fail(sentence),
  };
  [telegram, discord] = await Promise.all([
    startTelegram({ token: TOKENS.telegram }),
    startDiscord({ token: TOKENS.discord }),
  ]);
  channel = await discord.setChannel({ name: 'private', type: 1 });
  const drawMap = openPictures(assert.ifError);
  opened.push(
    openTelegram({ token: TOKENS.telegram, apiRoot: telegram.apiRoot, now: Date.now, drawMap }),
    openDiscord({ token: TOKENS.discord, apiRoot: discord.apiRoot, now: Date.now, drawMap }),
    openConsole({
      ...{ input: keyboard, output: screen, isInteractive: false, width: () => 100, hasColour: false },
      ...{ history: { path: null }, now: Date.now, whenReady: async () => undefined, drawMap: drawBlocks },
      onEnd: () => hasEnded.resolve(),
    }),
  );
  const menu = menuOf(commands);
  for (const platform of opened) await platform.start(menu, hear);
});
after(async () => {
  await Promise.all(opened.map((platform) => platform.stop()));
  await Promise.all([telegram.stop(), discord.stop()]);
  await talk.close();
});

/** Letters and digits alone, without the addresses that Discord writes behind a link's words. */
function bare(words: string): string {
  return words
    .replace(/\]\(<?https?:[^)]*\)/gu, ']')
    .replace(/[\u200B\u2066-\u2069]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

async function onTelegram(line: string): Promise<string> {
  const start = (await telegram.journal()).length;
  await telegram.say({ chat: PERSON, from: PERSON, text: `/${line}` });
  // A command of its own after it: what stands before its answer is the whole answer.
  await telegram.say({ chat: PERSON, from: PERSON, text: '/nosuchcommand' });
  for (;;) {
    const since = (await telegram.journalOf(start + 2)).slice(start);
    const end = since.findIndex(({ text }) => text.includes('nosuchcommand'));
    if (end !== -1)
      return since
        .slice(0, end)
        .map(({ text }) => text)
        .join('\n');
    await telegram.journalOf(start + since.length + 1);
  }
}

async function onDiscord(line: string): Promise<string> {
  const [command = '', ...rest] = line.split(' ');
  const declared = commands.find(({ name }) => name === command)?.options ?? [];
  const words = rest.join(' ');
  const fitting = declared.find(({ lead }) => lead !== null && words.startsWith(`${lead} `)) ?? declared[0];
  const options = words === '' || fitting === undefined ? {} : { [fitting.name]: words };
  const { interaction } = await discord.slash({ channel, user: USER, command, options });
  const answers = await discord.answers(interaction);
  const shown = answers.flatMap(({ body }) => {
    const { attachments, content, embeds } = body as Record<string, { description?: string }[] | string | undefined>;
    const described = Array.isArray(attachments) ? attachments : [];
    const cards = Array.isArray(embeds) ? embeds : [];
    return [
      ...described.map(({ description }) => description),
      content,
      ...cards.map(({ description }) => description),
    ];
  });
  return shown.filter((words) => typeof words === 'string').join('\n');
}

/** All that the terminal answers, by line: what is typed is echoed in a file. */
async function onTerminal(lines: readonly string[]): Promise<ReadonlyMap<string, string>> {
  keyboard.end(`${lines.map((line) => `/${line}`).join('\n')}\n`);
  await hasEnded.promise;
  const answers = String(screen.read()).split(/^> \//mu).slice(1);
  return new Map(
    answers.map((answer, at) => {
      const [, ...shown] = answer.trimEnd().split('\n');
      const paragraphs = shown.join('\n').trimEnd().split('\n\n');
      // What can be typed next is named below; elsewhere those are buttons.
      const isNumbers = /^\[1(?:-\d+)?\]/u.test(paragraphs.at(-1) ?? '');
      return [lines[at] ?? '', (isNumbers ? paragraphs.slice(0, -1) : paragraphs).join('\n')];
    }),
  );
}

test('every command says the same on Telegram, on Discord and in the terminal', async () => {
  hasEnded = Promise.withResolvers();
  const used = new Set(LINES.map((line) => line.split(' ')[0]));
  assert.deepEqual(
    commands.filter(({ name }) => !used.has(name)).map(({ name }) => name),
    [],
  );
  const terminal = await onTerminal(LINES);
  for (const line of LINES) {
    // The last to ask is one chat more.
    const plain = (words: string): string => bare(line === 'status' ? words.replace(/\d+/gu, '') : words);
    const words = plain(await onTelegram(line));
    assert.ok(words.length > 10, `/${line}: ${words}`);
    assert.equal(plain(await onDiscord(line)), words, `/${line} on Discord`);
    assert.equal(plain(terminal.get(line) ?? ''), words, `/${line} in the terminal`);
  }
});
