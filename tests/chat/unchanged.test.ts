// What a person types reaches the commands as it was typed, by the real clients of both platforms: only blanks at its ends are lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDiscord } from '../../src/chat/discord/bot.ts';
import type { CommandSpec, Hear, Platform } from '../../src/chat/platform.ts';
import { openTelegram } from '../../src/chat/telegram/bot.ts';
import { say } from '../../src/model/message.ts';
import { NAUGHTY } from '../commands/naughty.ts';
import { type Discord, startDiscord } from '../platforms/discord/client.ts';
import { startTelegram, type TelegramEmulator } from '../platforms/telegram/client.ts';

const TOKENS = {
  telegram: '123456:a-token_for-tests',
  discord: 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody',
};
const option = { name: 'words', description: 'Any', isRequired: false, lead: null, hasCompletion: false };
const COMMANDS: readonly CommandSpec[] = [{ name: 'search', description: 'Search', options: [option], who: 'anyone' }];

let telegram: TelegramEmulator;
let discord: Discord;
const opened: Platform[] = [];
before(async () => {
  [telegram, discord] = await Promise.all([
    startTelegram({ token: TOKENS.telegram }),
    startDiscord({ token: TOKENS.discord }),
  ]);
});
after(async () => {
  await Promise.all(opened.map((platform) => platform.stop()));
  await Promise.all([telegram.stop(), discord.stop()]);
});

/** Listens, and gives what each request said. */
async function listen(platform: Platform): Promise<readonly string[]> {
  const heard: string[] = [];
  const hear: Hear = {
    request: async ({ text }) => {
      heard.push(text);
      return [say('Heard')];
    },
    complete: () => [],
    chatEvent: async () => undefined,
    turn: async () => () => undefined,
    trouble: () => undefined,
  };
  opened.push(platform);
  await platform.start(COMMANDS, hear);
  return heard;
}

/** Ten of them a message: each costs both platforms a way there and back. */
const TOGETHER = 10;
const CHARACTERS_MAX = 3_000;

/** What JSON can carry, which halves of letters are not: neither platform would send them. */
const TYPED = Array.from({ length: Math.ceil(NAUGHTY.length / TOGETHER) }, (_, at) =>
  NAUGHTY.slice(at * TOGETHER, (at + 1) * TOGETHER)
    .join(' ')
    .slice(0, CHARACTERS_MAX)
    .toWellFormed(),
);

test('on Telegram', async () => {
  const heard = await listen(openTelegram({ token: TOKENS.telegram, apiRoot: telegram.apiRoot, now: Date.now }));
  for (const [at, words] of TYPED.entries()) await telegram.say({ chat: 700_000_100 + at, text: `/search ${words}` });
  await telegram.journalOf(TYPED.length);
  assert.deepEqual(heard.toSorted(), TYPED.map((words) => words.trim()).toSorted());
  assert.deepEqual(await telegram.violations(), []);
});

test('on Discord', async () => {
  const heard = await listen(openDiscord({ token: TOKENS.discord, apiRoot: discord.apiRoot, now: Date.now }));
  const channel = await discord.setChannel({ name: 'general' });
  for (const words of TYPED) await discord.slash({ channel, command: 'search', options: { words } });
  assert.deepEqual(
    heard,
    TYPED.map((words) => words.trim()),
  );
  assert.deepEqual(await discord.violations(), []);
});
