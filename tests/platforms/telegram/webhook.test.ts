// The emulated Telegram posts updates to a webhook as Telegram does: with the secret, in order within a chat, again until it hears 2xx.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { Telegraf } from 'telegraf';
import { createServer } from '../../../src/base/node-http.ts';
import { openApi, type Post } from './api.ts';
import { startTelegram, type TelegramEmulator } from './client.ts';

const TOKEN = '42:webhooks';
const PERSON = 910_001;

let telegram: TelegramEmulator;
let post: Post;
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
  post = openApi(telegram, TOKEN);
});
after(() => telegram.stop());

type Heard = { readonly secret: string | undefined; readonly text: string };

/** The bot's own address; `before` are the texts that were posted earlier. */
async function openEar(answer: (heard: Heard, before: readonly string[]) => { status: number; body?: object }) {
  const heard: Heard[] = [];
  let wake = (): void => undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const update = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { message: { text: string } };
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    const one = { secret: Array.isArray(secret) ? secret[0] : secret, text: update.message.text };
    const { status, body } = answer(
      one,
      heard.map(({ text }) => text),
    );
    heard.push(one);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    wake();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    heard,
    until: async (words: readonly string[]) => {
      while (!words.every((one) => heard.some(({ text }) => text === one))) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('updates come with the secret, in order, and one that failed comes again before the next of its chat', async () => {
  const ear = await openEar(({ text }, before) => ({ status: text === 'two' && !before.includes('two') ? 500 : 200 }));
  assert.equal((await post('setWebhook', { url: ear.url, secret_token: 'quiet-please' })).ok, true);
  for (const text of ['one', 'two', 'three']) await telegram.say({ chat: PERSON, text });
  await telegram.say({ chat: PERSON + 1, text: 'elsewhere' });
  await ear.until(['three', 'elsewhere']);
  const mine = ear.heard.filter(({ text }) => text !== 'elsewhere').map(({ text }) => text);
  assert.deepEqual(mine, ['one', 'two', 'two', 'three']);
  assert.ok(ear.heard.every(({ secret }) => secret === 'quiet-please'));
  const info = (await post('getWebhookInfo')).result as { last_error_message: string };
  assert.match(info.last_error_message, /Wrong response from the webhook: 500/);
  await post('deleteWebhook');
  ear.close();
});

test('a method in the answer’s body is carried out', async () => {
  await telegram.clock({ offsetMs: 2_000 });
  const ear = await openEar(() => ({
    status: 200,
    body: { method: 'sendMessage', chat_id: PERSON, text: 'by reply' },
  }));
  await post('setWebhook', { url: ear.url });
  const before = (await telegram.journal()).length;
  await telegram.say({ chat: PERSON, text: 'say it' });
  assert.equal((await telegram.journalOf(before + 1)).at(-1)?.text, 'by reply');
  await post('deleteWebhook');
  ear.close();
});

test('a second webhook within a second is too soon, and pollers are turned away while one is set', async () => {
  await telegram.clock({ offsetMs: 4_000 });
  assert.equal((await post('setWebhook', { url: 'https://bot.example/hook' })).ok, true);
  const second = await post('setWebhook', { url: 'https://bot.example/other' });
  assert.deepEqual([second.status, second.parameters], [429, { retry_after: 1 }]);
  assert.equal((await post('getUpdates')).status, 409);
  await post('deleteWebhook', { drop_pending_updates: true });
  assert.equal((await post('getUpdates')).ok, true);
});

test('telegraf’s own webhook is fed', async () => {
  await telegram.clock({ offsetMs: 6_000 });
  const bot = new Telegraf(TOKEN, { telegram: { apiRoot: telegram.apiRoot, webhookReply: false } });
  let reply: Promise<unknown> = Promise.resolve();
  bot.command('ping', (context) => {
    reply = context.reply('pong');
    return reply;
  });
  bot.botInfo = await bot.telegram.getMe();
  const server = createServer(bot.webhookCallback('/telegraf', { secretToken: 'abc' }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  await bot.telegram.setWebhook(`http://127.0.0.1:${address.port}/telegraf`, { secret_token: 'abc' });
  const before = (await telegram.journal()).length;
  await telegram.say({ chat: PERSON, text: '/ping' });
  assert.equal((await telegram.journalOf(before + 1)).at(-1)?.text, 'pong');
  // What is in the journal is not answered yet.
  await reply;
  await bot.telegram.deleteWebhook();
  server.closeAllConnections();
  server.close();
  assert.deepEqual(await telegram.violations(), []);
});
