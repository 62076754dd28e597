// Two client libraries that many bots use, telegraf and grammY, do with the emulated Telegram what they do with the real one.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Bot, GrammyError, HttpError, InlineKeyboard, InputFile } from 'grammy';
import { Telegraf, TelegramError } from 'telegraf';
import { makePng } from '../png.ts';
import { startTelegram, type TelegramEmulator } from './client.ts';

const TOKEN = '42:libraries';
const PERSON = 920_001;
const GROUP = -1_000_000_000_921;
const PNG = makePng({ width: 64, height: 48 });

let telegram: TelegramEmulator;
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
  await telegram.setChat({ id: PERSON });
  await telegram.setChat({ id: GROUP, type: 'group' });
});
after(() => telegram.stop());
afterEach(async () => assert.deepEqual(await telegram.violations(), []));

test('telegraf polls, answers a command, edits on a press, and sends a photo', async () => {
  const bot = new Telegraf(TOKEN, { telegram: { apiRoot: telegram.apiRoot } });
  bot.command('news', (context) =>
    // Its own Markup adds a field that Telegram does not have, "hide".
    context.reply('Pick one', { reply_markup: { inline_keyboard: [[{ text: 'Peru', callback_data: 'country:PE' }]] } }),
  );
  bot.action(/^country:(\w+)$/, async (context) => {
    await context.answerCbQuery('One moment');
    await context.editMessageText(`News about <b>${context.match[1]}</b>`, { parse_mode: 'HTML' });
    await context.replyWithPhoto({ source: PNG, filename: 'map.png' }, { caption: 'Where it is' });
  });
  const ended = bot.launch({ allowedUpdates: ['message', 'callback_query'] });
  const start = (await telegram.journal()).length;
  await telegram.say({ chat: PERSON, text: '/news' });
  const question = (await telegram.journalOf(start + 1)).at(-1);
  assert.deepEqual(question?.buttons, [['Peru']]);
  await telegram.press({ chat: PERSON, messageId: question?.messageId ?? 0, label: 'Peru' });
  const photo = (await telegram.journalOf(start + 2)).at(-1);
  assert.deepEqual([photo?.method, photo?.text, photo?.files?.[0]?.name], ['sendPhoto', 'Where it is', 'map.png']);
  const edited = (await telegram.messages(PERSON)).find(({ message_id }) => message_id === question?.messageId);
  assert.deepEqual([edited?.text, edited?.entities], ['News about PE', [{ type: 'bold', offset: 11, length: 2 }]]);
  assert.equal((await telegram.queries()).length, 1);
  bot.stop();
  await telegram.say({ chat: PERSON, text: 'wake up' });
  await ended;
});

test('telegraf tells refusals by code, description and parameters, and lost answers by their kind', async () => {
  const bot = new Telegraf(TOKEN, { telegram: { apiRoot: telegram.apiRoot } });
  const send = (chat = PERSON) =>
    bot.telegram.sendMessage(chat, 'x').then(
      () => null,
      (error: unknown) => error,
    );
  await telegram.migrate(GROUP, GROUP - 1);
  const moved = await send(GROUP);
  assert.ok(moved instanceof TelegramError);
  assert.deepEqual([moved.code, moved.parameters], [400, { migrate_to_chat_id: GROUP - 1 }]);
  await telegram.fault({ method: 'sendMessage', kind: 'slow-down', retryAfter: 3 });
  const slow = await send();
  assert.ok(slow instanceof TelegramError);
  assert.deepEqual([slow.code, slow.parameters?.retry_after], [429, 3]);
  // Half a body is left out: node-fetch, which telegraf and grammY use, waits for the other half until its caller gives up.
  for (const kind of ['cut-before', 'cut-after', 'garbage'] as const) {
    await telegram.fault({ method: 'sendMessage', kind });
    const lost = await send();
    assert.ok(lost instanceof Error && !(lost instanceof TelegramError), kind);
  }
});

test('grammY polls, answers a command, and edits on a press', async () => {
  const bot = new Bot(TOKEN, { client: { apiRoot: telegram.apiRoot } });
  bot.command('news', (context) =>
    context.reply('Pick one', { reply_markup: new InlineKeyboard().text('Chad', 'country:TD') }),
  );
  bot.callbackQuery(/^country:/, async (context) => {
    await context.answerCallbackQuery();
    await context.editMessageText('News about Chad', { entities: [{ type: 'italic', offset: 11, length: 4 }] });
    await context.replyWithDocument(new InputFile(PNG, 'chad.png'), { caption: 'A file' });
  });
  const start = (await telegram.journal()).length;
  const ended = bot.start({ allowed_updates: ['message', 'callback_query'] });
  await telegram.say({ chat: PERSON, text: '/news' });
  const question = (await telegram.journalOf(start + 1)).at(-1);
  await telegram.press({ chat: PERSON, messageId: question?.messageId ?? 0, data: 'country:TD' });
  const file = (await telegram.journalOf(start + 2)).at(-1);
  assert.deepEqual(
    [file?.method, file?.files?.[0]?.name, file?.files?.[0]?.bytes],
    ['sendDocument', 'chad.png', PNG.length],
  );
  await bot.stop();
  await ended;
});

test('grammY calls a row of methods, and each answer has the shape that it expects', async () => {
  const { api } = new Bot(TOKEN, { client: { apiRoot: telegram.apiRoot } });
  assert.equal((await api.getMe()).username, 'DatelineTestBot');
  await api.setMyCommands([{ command: 'news', description: 'What is new' }], { scope: { type: 'all_private_chats' } });
  assert.deepEqual(await api.getMyCommands({ scope: { type: 'all_private_chats' } }), [
    { command: 'news', description: 'What is new' },
  ]);
  const message = await api.sendMessage(PERSON, 'With a <code>tag</code>', {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  });
  assert.deepEqual(message.entities, [{ type: 'code', offset: 7, length: 3 }]);
  const copied = await api.copyMessage(PERSON, PERSON, message.message_id);
  const forwarded = await api.forwardMessage(PERSON, PERSON, message.message_id);
  assert.ok(copied.message_id > message.message_id && forwarded.forward_origin !== undefined);
  const album = await api.sendMediaGroup(
    PERSON,
    ['a', 'b'].map((name) => ({ type: 'photo', media: new InputFile(PNG, `${name}.png`) })),
  );
  assert.equal(album.length, 2);
  await api.setMessageReaction(PERSON, message.message_id, [{ type: 'emoji', emoji: '👍' }]);
  await api.sendChatAction(PERSON, 'typing');
  assert.equal((await api.getChat(PERSON)).type, 'private');
  assert.equal((await api.getWebhookInfo()).url, '');
  assert.equal(await api.deleteMessages(PERSON, [copied.message_id, forwarded.message_id]), true);
});

test('grammY tells refusals from lost answers', async () => {
  const { api } = new Bot(TOKEN, { client: { apiRoot: telegram.apiRoot } });
  await telegram.setChat({ id: 920_077, state: 'blocked' });
  await assert.rejects(
    api.sendMessage(920_077, 'x'),
    (error) => error instanceof GrammyError && error.error_code === 403,
  );
  await telegram.fault({ method: 'sendMessage', kind: 'status', status: 502 });
  await assert.rejects(api.sendMessage(PERSON, 'x'), (error) => error instanceof HttpError);
  await telegram.fault({ method: 'sendMessage', kind: 'cut-after' });
  await assert.rejects(api.sendMessage(PERSON, 'arrived all the same'), HttpError);
  assert.equal((await telegram.journal()).at(-1)?.text, 'arrived all the same');
});
