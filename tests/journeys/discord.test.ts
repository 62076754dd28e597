// Discord by slash commands and digests, alone and beside Telegram, and tokens that are wrong: the real process against emulated platforms.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Discord, startDiscord, textsOf } from '../platforms/discord/client.ts';
import { startTelegram, type TelegramEmulator } from '../platforms/telegram/client.ts';
import { type Dateline, eventually, freePort, makeHome, startDateline, startOutlets } from '../world.ts';

const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
const TELEGRAM_TOKEN = '123456:a-token_for-journeys';
const READER = 700_000_009;

const outlets = {
  Lantern: {
    country: 'PK',
    items: [
      {
        guid: 'ferries',
        title: 'Pakistan orders six ferries @everyone for Karachi harbour',
        text: 'Pakistan ordered six ferries for Karachi harbour on Monday, the ports ministry in Islamabad said. The first boat should carry passengers between Karachi and Gwadar by spring.',
      },
    ],
  },
  Beacon: {
    country: 'KE',
    items: [
      {
        guid: 'tea',
        title: 'Kenya tea growers win a better price at Mombasa auction',
        text: 'Tea growers in Kenya won a better price at the Mombasa auction on Monday, the growers board said in Nairobi. Kenya sold nine million kilograms in one morning.',
      },
    ],
  },
};

let discord: Discord;
let telegram: TelegramEmulator;
let newsstand: Awaited<ReturnType<typeof startOutlets>>;
let home: ReturnType<typeof makeHome>;
let running: Dateline | null = null;
let channel = '';
before(async () => {
  discord = await startDiscord({ token: DISCORD_TOKEN });
  telegram = await startTelegram({ token: TELEGRAM_TOKEN });
  newsstand = await startOutlets(outlets);
  home = makeHome(newsstand.opml);
  channel = await discord.setChannel({ name: 'news' });
});
after(async () => {
  await running?.kill();
  await Promise.all([discord.stop(), telegram.stop()]);
  newsstand.stop();
  home.remove();
});

type Tokens = { readonly telegram?: string; readonly discord?: string };

async function start(tokens: Tokens, more: Readonly<Record<string, string>> = {}): Promise<Dateline> {
  // One that a failed test left behind holds the file.
  await running?.kill();
  running = startDateline({
    ...home.environment,
    ...(tokens.telegram === undefined ? {} : { TELEGRAM_TOKEN: tokens.telegram, TELEGRAM_API_ROOT: telegram.apiRoot }),
    ...(tokens.discord === undefined ? {} : { DISCORD_TOKEN: tokens.discord, DISCORD_API_ROOT: discord.apiRoot }),
    LOG_LEVEL: 'info',
    ...more,
  });
  return running;
}

function slash(command: string, options: Readonly<Record<string, string>> = {}, isAdmin = false) {
  return discord.slash({ channel, command, options, isAdmin });
}

function replyNumber(number: number): Promise<string> {
  return eventually('Telegram was not answered', async () => (await telegram.journal())[number - 1]?.text ?? null);
}

function chatRow() {
  const [row] = home.ask<{ rest_reason: string | null; next_due_at: number | null }>(
    `select rest_reason, next_due_at from chats where chat = '${channel}'`,
  );
  return row;
}

test('slash commands are answered, places are completed, and only who manages the server may subscribe it', async () => {
  const dateline = await start({ discord: DISCORD_TOKEN });
  await dateline.says('listening');
  await dateline.says(/Read 2 of 2 outlets/);
  const country = await slash('country', { country: 'pakstan' });
  assert.match(country.text, /1 story from 1 outlet[\s\S]*ferries/);
  assert.match(
    (await slash('country', { country: 'iranq' })).text,
    /Did you mean `\/country iran`, `\/country iraq` or `\/country [a-z ]+`\?/,
  );
  const choices = await discord.autocomplete({
    channel,
    command: 'country',
    options: { country: 'paki' },
    focused: 'country',
  });
  assert.deepEqual(choices[0], { name: '🇵🇰 Pakistan', value: 'Pakistan' });
  const wish = { places: 'pakistan, kenya', at: '07:30', zone: 'karachi' };
  assert.match((await slash('subscribe', wish)).text, /^In a group only admins may use/);
  const subscribed = await slash('subscribe', wish, true);
  assert.match(subscribed.text, /^Subscribed to .*every day at 07:30 \(Asia\/Karachi\)/);
  assert.ok(subscribed.isEphemeral, 'settings are between the admin and us');
  assert.match((await slash('subscriptions')).text, /07:30 \(Asia\/Karachi\)\*\*[\s\S]*Kenya[\s\S]*Pakistan/);
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
});

test('a digest comes when it is due, pings nobody, and carries a nonce that a second attempt would repeat', async () => {
  home.setDue(channel, 2);
  const dateline = await start({ discord: DISCORD_TOKEN });
  const digest = await eventually('the digest did not come', async () => (await discord.journal())[0] ?? null);
  assert.equal(digest.channel, channel);
  const words = textsOf(digest.body).join('\n');
  assert.match(words, /2 stories from 2 outlets/);
  // Which country comes first is a matter of the second in which each outlet was read.
  assert.match(words, /Kenya[\s\S]*?tea/);
  assert.match(words, /Pakistan[\s\S]*?ferries/);
  assert.deepEqual(digest.body.allowed_mentions, { parse: [] });
  assert.equal(digest.body.enforce_nonce, true);
  assert.match(digest.nonce ?? '', /^[\w-]{16,25}$/);

  await dateline.says('listening');
  // Removed and invited again: it rests meanwhile and has its hour back.
  await discord.setGuild('remove');
  await eventually('the removal was not noted', () => (chatRow()?.rest_reason == null ? null : true));
  await discord.setGuild('add');
  await eventually('the return was not noted', () => ((chatRow()?.next_due_at ?? 0) > Date.now() ? true : null));
  assert.equal(chatRow()?.rest_reason, null);
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
});

test('both platforms work beside each other, and a failure inside one starts it anew while the other goes on', async () => {
  const port = await freePort();
  const operator = { OPERATOR_CHAT: `telegram:${READER}`, OPERATORS: `telegram:${READER}`, PORT: String(port) };
  await telegram.setChat({ id: READER, state: 'open' });
  home.edit("insert into holds (platform, not_before) values ('discord', ?)", Date.now() + 1_200_000);
  home.edit("update chats set rest_reason = '403 Forbidden: bot was kicked' where chat = ?", channel);
  const dateline = await start({ discord: DISCORD_TOKEN, telegram: TELEGRAM_TOKEN }, operator);
  await dateline.says(/listening[\s\S]*listening/);
  assert.equal(await replyNumber(1), '⚠️ discord told us to wait 20 minutes with everything.');
  await telegram.say({ chat: READER, text: '/status' });
  assert.match(await replyNumber(2), /chats 1, of which 1 rest: 1 removed/);
  await telegram.say({ chat: READER, text: '/country kenya' });
  assert.match(await replyNumber(3), /Mombasa/);
  assert.match((await slash('country', { country: 'kenya' })).text, /Mombasa/);

  // discord.js rejects on it, in nobody's hands.
  const { identifies } = await discord.gateway({});
  await discord.gateway({ order: 'babble', words: '{"op":0,"t":"GUILD_CREATE","s":900,"d":null}' });
  await dateline.says('something failed in an adapter that nobody foresaw');
  await dateline.says('Something failed in what listens to Discord (TypeError): it is stopped and started anew');
  await telegram.say({ chat: READER, text: '/country pakistan' });
  assert.match(await replyNumber(4), /ferries/);
  await eventually('Discord was not listened to again', async () =>
    (await discord.gateway({})).identifies > identifies ? true : null,
  );
  assert.match((await slash('country', { country: 'pakistan' })).text, /ferries/);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  assert.match(metrics, /^dateline_adapter_restarts_total\{platform="discord"\} 1$/m);
  assert.match(metrics, /^dateline_adapter_restarts_total\{platform="telegram"\} 0$/m);
  assert.match(metrics, /^dateline_chats\{platform="discord",resting="(?:removed|no)"\} 1$/m);
  assert.match(metrics, /^dateline_alarms 1$/m);
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
  home.edit('delete from holds');
});

test('a wrong token of one is said in one sentence, and the other goes on', async () => {
  const wrongDiscord = await start({ discord: 'MTAw.wrong.token', telegram: TELEGRAM_TOKEN });
  await wrongDiscord.says('Discord does not know this token');
  await telegram.say({ chat: READER, text: '/country pakistan' });
  assert.match(await replyNumber(5), /ferries/);
  assert.equal((await wrongDiscord.kill('SIGTERM')).exitCode, 0);
  assertSaidOnce(wrongDiscord, /Discord does not know this token/g);

  const wrongTelegram = await start({ discord: DISCORD_TOKEN, telegram: '123456:wrong' });
  await wrongTelegram.says('Telegram does not know this token');
  await wrongTelegram.says('listening');
  assert.match((await slash('country', { country: 'pakistan' })).text, /ferries/);
  assert.equal((await wrongTelegram.kill('SIGTERM')).exitCode, 0);
  assertSaidOnce(wrongTelegram, /Telegram does not know this token/g);
});

test('a wrong token alone ends the process with status 1 and one sentence', async () => {
  home.setDue(channel, 1);
  for (const tokens of [{ discord: 'MTAw.wrong.token' }, { telegram: '123456:wrong' }]) {
    const dateline = await start(tokens);
    assert.deepEqual(await dateline.ended, { exitCode: 1, signal: null });
    assertSaidOnce(dateline, /does not know this token/g);
  }
});

test('with a wrong token the terminal still works', async () => {
  const dateline = await start({ telegram: '123456:wrong' }, { TERMINAL: 'on', LOG_LEVEL: 'warn' });
  await dateline.says('Telegram does not know this token');
  dateline.type('country kenya');
  await dateline.says('Mombasa');
  await dateline.kill('SIGTERM');
  assertSaidOnce(dateline, /does not know this token/g);
});

test('a platform that does not answer at the start holds up neither the other nor the terminal', async () => {
  await discord.gateway({ order: 'close-at-once', code: 4000 });
  const dateline = await start({ discord: DISCORD_TOKEN, telegram: TELEGRAM_TOKEN }, { TERMINAL: 'on' });
  await dateline.says('Dateline. Try:');
  await telegram.say({ chat: READER, text: '/country kenya' });
  assert.match(await replyNumber(6), /Mombasa/);
  // A digest needs no gateway, and the one that was due under the wrong token is not given up.
  await eventually('the digest did not come', async () => ((await discord.journal()).length >= 2 ? true : null));
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
  await discord.gateway({ order: 'close-at-once' });
});

test('neither platform had anything to object to in all of this', async () => {
  assert.deepEqual(await discord.violations(), []);
  assert.deepEqual(await telegram.violations(), []);
});

function assertSaidOnce(dateline: Dateline, words: RegExp): void {
  const said = dateline.output() + dateline.errors();
  assert.equal(said.match(words)?.length, 1, said);
  assert.doesNotMatch(said, /\n\s+at |wrong-token|123456:wrong|MTAw/);
}
