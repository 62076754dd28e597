// Each rule of the emulated Telegram at least once: what is good passes with nothing written down, what is bad is refused or written down.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makePng } from '../png.ts';
import { type Envelope, openApi, type Post } from './api.ts';
import { startTelegram, type TelegramEmulator } from './client.ts';

const TOKEN = '42:rules';
const PERSON = 900_001;
const GROUP = -1_000_000_000_777;
const CHANNEL = -1_000_000_000_888;

let telegram: TelegramEmulator;
let post: Post;
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
  post = openApi(telegram, TOKEN);
  await telegram.setChat({ id: PERSON });
  await telegram.setChat({ id: GROUP, type: 'supergroup', topics: { 9: 'open', 10: 'closed' }, username: 'newsroom' });
  await telegram.setChat({ id: CHANNEL, type: 'channel', isBotAdmin: true });
});
after(() => telegram.stop());

/** What was written down while it ran. */
async function written<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly violations: readonly string[] }> {
  const before = (await telegram.violations()).length;
  const result = await work();
  const violations = (await telegram.violations()).slice(before).map(({ what }) => what);
  return { result, violations };
}

const keyboard = (...buttons: readonly object[]) => ({ inline_keyboard: [buttons] });

const GOOD: readonly (readonly [name: string, method: string, body: object])[] = [
  [
    'a text with everything that a digest uses',
    'sendMessage',
    {
      text: 'Bold news',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'text_link', offset: 5, length: 4, url: 'https://paper.example/a' },
      ],
      link_preview_options: { is_disabled: true },
      disable_notification: true,
    },
  ],
  ['a text by @name', 'sendMessage', { chat_id: '@NewsRoom', text: 'x' }],
  ['HTML', 'sendMessage', { text: '<b>x</b>', parse_mode: 'HTML' }],
  [
    'buttons of every kind',
    'sendMessage',
    {
      text: 'x',
      reply_markup: keyboard(
        { text: 'more', callback_data: 'x'.repeat(64) },
        { text: 'read', url: 'https://paper.example/' },
        { text: 'copy', copy_text: { text: 'x' } },
        { text: 'share', switch_inline_query: 'peru' },
      ),
    },
  ],
  ['an open topic', 'sendMessage', { chat_id: GROUP, text: 'x', message_thread_id: 9 }],
  ['a channel post', 'sendMessage', { chat_id: CHANNEL, text: 'x' }],
  [
    'a photo at an address',
    'sendPhoto',
    { photo: 'https://paper.example/map.png', caption: '<i>map</i>', parse_mode: 'HTML' },
  ],
  ['a chat action', 'sendChatAction', { action: 'typing' }],
  ['a poll', 'sendPoll', { question: 'Which?', options: [{ text: 'this' }, { text: 'that' }] }],
  ['a place', 'sendLocation', { latitude: 23.7, longitude: 90.4 }],
  [
    'a menu for a scope and a language',
    'setMyCommands',
    {
      chat_id: undefined,
      commands: [{ command: 'country', description: 'News about a country' }],
      scope: { type: 'chat_administrators', chat_id: GROUP },
      language_code: 'bn',
    },
  ],
  ['who is in a chat', 'getChatMember', { chat_id: GROUP, user_id: 5 }],
  ['a chat', 'getChat', {}],
];

for (const [name, method, body] of GOOD) {
  test(`${name} passes and nothing is written down`, async () => {
    const { result, violations } = await written(() => post(method, { chat_id: PERSON, ...body }));
    assert.deepEqual([result.ok, result.description, violations], [true, undefined, []]);
  });
}

const REFUSED: readonly (readonly [name: string, method: string, body: object, description: string])[] = [
  [
    'callback data of 65 bytes',
    'sendMessage',
    { text: 'x', reply_markup: keyboard({ text: 'a', callback_data: '€'.repeat(22) }) },
    'BUTTON_DATA_INVALID',
  ],
  [
    'empty callback data',
    'sendMessage',
    { text: 'x', reply_markup: keyboard({ text: 'a', callback_data: '' }) },
    'BUTTON_DATA_INVALID',
  ],
  [
    'a button without a label',
    'sendMessage',
    { text: 'x', reply_markup: keyboard({ text: ' ', callback_data: 'a' }) },
    'inline keyboard button text must be non-empty',
  ],
  [
    'a button that does nothing',
    'sendMessage',
    { text: 'x', reply_markup: keyboard({ text: 'a' }) },
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'a button to nowhere',
    'sendMessage',
    { text: 'x', reply_markup: keyboard({ text: 'a', url: 'http://localhost/' }) },
    "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
  ],
  [
    'General by its number',
    'sendMessage',
    { chat_id: GROUP, text: 'x', message_thread_id: 1 },
    'message thread not found',
  ],
  [
    'a topic that is not there',
    'sendMessage',
    { chat_id: GROUP, text: 'x', message_thread_id: 77 },
    'message thread not found',
  ],
  ['a closed topic', 'sendMessage', { chat_id: GROUP, text: 'x', message_thread_id: 10 }, 'TOPIC_CLOSED'],
  [
    'a reply to nothing',
    'sendMessage',
    { text: 'x', reply_parameters: { message_id: 999_999 } },
    'message to be replied not found',
  ],
  [
    'a caption of 1,025',
    'sendPhoto',
    { photo: 'https://paper.example/a.png', caption: 'x'.repeat(1_025) },
    'message caption is too long',
  ],
  ['a file that nobody has', 'sendDocument', { document: 'AgACnone' }, 'wrong file identifier/HTTP URL specified'],
  ['an action of no kind', 'sendChatAction', { action: 'thinking' }, 'wrong parameter action in request'],
  [
    'an action in a channel',
    'sendChatAction',
    { chat_id: CHANNEL, action: 'typing' },
    "chat actions can't be sent to channel chats",
  ],
  [
    'a poll with thirteen options',
    'sendPoll',
    { question: 'x', options: Array.from({ length: 13 }, (_, at) => ({ text: `${at}` })) },
    "poll can't have more than 12 options",
  ],
  ['a place off the earth', 'sendLocation', { latitude: 91, longitude: 0 }, 'wrong location specified'],
  [
    '101 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, at) => ({ command: `c${at}`, description: 'x' })) },
    'BOT_COMMANDS_TOO_MUCH',
  ],
  [
    'a command with a hyphen',
    'setMyCommands',
    { commands: [{ command: 'a-b', description: 'x' }] },
    'BOT_COMMAND_INVALID',
  ],
  [
    'a command without a description',
    'setMyCommands',
    { commands: [{ command: 'a', description: '' }] },
    'BOT_COMMAND_DESCRIPTION_INVALID',
  ],
  [
    'an answer to a press that was never made',
    'answerCallbackQuery',
    { callback_query_id: '7' },
    'query is too old and response timeout expired or query ID is invalid',
  ],
  ['an alert of 201', 'answerCallbackQuery', { callback_query_id: '7', text: 'x'.repeat(201) }, 'MESSAGE_TOO_LONG'],
  [
    '51 inline results',
    'answerInlineQuery',
    {
      inline_query_id: '7',
      results: Array.from({ length: 51 }, (_, at) => ({
        type: 'article',
        id: `${at}`,
        title: 'x',
        input_message_content: { message_text: 'x' },
      })),
    },
    'RESULTS_TOO_MUCH',
  ],
  [
    'two inline results of one id',
    'answerInlineQuery',
    {
      inline_query_id: '7',
      results: [1, 1].map((id) => ({
        type: 'article',
        id: `${id}`,
        title: 'x',
        input_message_content: { message_text: 'x' },
      })),
    },
    'RESULT_ID_DUPLICATE',
  ],
  ['an edit of nothing', 'editMessageText', { message_id: 999_999, text: 'x' }, 'message to edit not found'],
  ['a deletion of nothing', 'deleteMessage', { message_id: 999_999 }, 'message to delete not found'],
  [
    'a pin without the right',
    'pinChatMessage',
    { chat_id: GROUP, message_id: 1 },
    'not enough rights to manage pinned messages in the chat',
  ],
  [
    'a topic without the right',
    'createForumTopic',
    { chat_id: GROUP, name: 'x' },
    'not enough rights to create a topic',
  ],
  [
    'the administrators of a private chat',
    'getChatAdministrators',
    {},
    'there are no administrators in the private chat',
  ],
  [
    'a webhook over plain HTTP',
    'setWebhook',
    { url: 'http://bot.example/' },
    'bad webhook: An HTTPS URL must be provided for webhook',
  ],
  [
    'a webhook on another port',
    'setWebhook',
    { url: 'https://bot.example:444/' },
    'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
  ],
  [
    'a secret with a blank',
    'setWebhook',
    { url: 'https://bot.example/', secret_token: 'a b' },
    'secret token contains unallowed characters',
  ],
  ['a method that is not emulated', 'sendGift', {}, 'the emulator does not know this method'],
];

for (const [name, method, body, description] of REFUSED) {
  test(`${name} is refused`, async () => {
    const whole = method.startsWith('answer') || method.startsWith('set') ? body : { chat_id: PERSON, ...body };
    const result = await post(method, whole);
    assert.deepEqual([result.status, result.error_code, result.description], [400, 400, `Bad Request: ${description}`]);
  });
}

const WRITTEN: readonly (readonly [name: string, body: object, what: string])[] = [
  ['a field that no method has', { disable_web_page_preview: true }, 'unknown field disable_web_page_preview'],
  [
    'a field that no entity has',
    { entities: [{ type: 'bold', offset: 0, length: 1, colour: 1 }] },
    'unknown field entities.0.colour',
  ],
  [
    'a field that no button has',
    { reply_markup: keyboard({ text: 'a', callback_data: 'a', hint: 'b' }) },
    'unknown field reply_markup.inline_keyboard.0.0.hint',
  ],
  ['a truth that is a word', { disable_notification: 'yes' }, 'disable_notification is no Bool'],
  ['a list that is none', { entities: { type: 'bold' } }, 'entities is no list'],
  ['two modes at once', { parse_mode: 'HTML', entities: [] }, 'parse_mode makes the server ignore entities'],
  ['a text that must be cleaned', { text: 'a\u202Eb' }, 'the server had to clean the text'],
  [
    'nine buttons in a row',
    { reply_markup: keyboard(...Array.from({ length: 9 }, (_, at) => ({ text: `${at}`, callback_data: `${at}` }))) },
    'more than 8 buttons in a row are cut short',
  ],
  [
    'a button that is two things',
    { reply_markup: keyboard({ text: 'a', callback_data: 'a', url: 'https://paper.example/' }) },
    'a button is url and callback_data at once',
  ],
];

for (const [name, body, what] of WRITTEN) {
  test(`${name} passes, as it would, and is written down`, async () => {
    const { result, violations } = await written(() => post('sendMessage', { chat_id: PERSON, text: 'x', ...body }));
    assert.deepEqual([result.ok, violations], [true, [what]]);
  });
}

const STATES: readonly (readonly [
  state: Parameters<TelegramEmulator['setChat']>[0]['state'],
  id: number,
  status: number,
  description: string,
])[] = [
  ['never-started', 31, 403, "Forbidden: bot can't initiate conversation with a user"],
  ['blocked', 32, 403, 'Forbidden: bot was blocked by the user'],
  ['deactivated', 33, 403, 'Forbidden: user is deactivated'],
  ['kicked', -34, 403, 'Forbidden: bot was kicked from the group chat'],
  ['left', -35, 403, 'Forbidden: bot is not a member of the group chat'],
  ['deleted', -36, 403, 'Forbidden: the group chat was deleted'],
  ['no-rights', -37, 400, 'Bad Request: not enough rights to send text messages to the chat'],
  ['write-forbidden', -38, 400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
  ['restricted', -39, 400, 'Bad Request: CHAT_RESTRICTED'],
  ['not-admin', -40, 400, 'Bad Request: need administrator rights in the channel chat'],
  ['peer-invalid', 41, 400, 'Bad Request: PEER_ID_INVALID'],
];

for (const [state, id, status, description] of STATES) {
  test(`a chat that is ${state} says so, and again lets pass when it is open`, async () => {
    await telegram.setChat({ id, type: id > 0 ? 'private' : 'group', ...(state === undefined ? {} : { state }) });
    const refused = await post('sendMessage', { chat_id: id, text: 'x' });
    assert.deepEqual([refused.status, refused.description], [status, description]);
    await telegram.setChat({ id, state: 'open' });
    assert.equal((await post('sendMessage', { chat_id: id, text: 'x' })).ok, true);
  });
}

const form = (parts: Readonly<Record<string, string | Blob>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.set(name, value);
  return data;
};

test('a photo is uploaded, kept, fetched again and sent by its id', async () => {
  const png = makePng({ width: 320, height: 200 });
  const body = form({
    chat_id: String(PERSON),
    photo: new File([png], 'map.png', { type: 'image/png' }),
    caption: 'A map',
  });
  const { result, violations } = await written(() => post('sendPhoto', body));
  assert.deepEqual(violations, []);
  const sizes = (result.result as { photo: { file_id: string; width: number; height: number; file_size: number }[] })
    .photo;
  assert.deepEqual([sizes.at(-1)?.width, sizes.at(-1)?.height, sizes.at(-1)?.file_size], [320, 200, png.length]);
  const entry = (await telegram.journal()).at(-1);
  assert.deepEqual([entry?.text, entry?.files?.[0]?.name, entry?.files?.[0]?.bytes], ['A map', 'map.png', png.length]);
  const id = sizes.at(-1)?.file_id ?? '';
  const again = await post('sendPhoto', { chat_id: PERSON, photo: id });
  assert.equal(again.ok, true);
  const { file_path: path } = (await post('getFile', { file_id: id })).result as { file_path: string };
  const fetched = await fetch(`${telegram.apiRoot}/file/bot${TOKEN}/${path}`);
  assert.deepEqual(Buffer.from(await fetched.arrayBuffer()), png);
});

const UPLOADS: readonly (readonly [name: string, file: () => Blob, description: string])[] = [
  ['too wide', () => new Blob([makePng({ width: 9_000, height: 1_001 })]), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
  ['too flat', () => new Blob([makePng({ width: 2_100, height: 100 })]), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
  ['no image', () => new Blob(['plain words']), 'Bad Request: IMAGE_PROCESS_FAILED'],
  ['empty', () => new Blob([]), 'Bad Request: file must be non-empty'],
  ['eleven megabytes', () => new Blob([Buffer.alloc(11 * 1024 * 1024)]), 'Bad Request: file is too big for a photo'],
];

for (const [name, file, description] of UPLOADS) {
  test(`a photo that is ${name} is refused`, async () => {
    const { result } = await written(() => post('sendPhoto', form({ chat_id: String(PERSON), photo: file() })));
    assert.equal(result.description, description);
  });
}

test('an album takes attached files, and a file that nothing names is written down', async () => {
  const png = new Blob([makePng({ width: 10, height: 10 })]);
  const media = JSON.stringify(['one', 'two'].map((name) => ({ type: 'photo', media: `attach://${name}` })));
  const album = form({ chat_id: String(PERSON), media, one: png, two: png, three: png });
  const { result, violations } = await written(() => post('sendMediaGroup', album));
  assert.equal((result.result as unknown[]).length, 2);
  assert.deepEqual(violations, ['file three is neither a field nor attached to one']);
});

test('a message is edited, not edited twice to the same, pinned and deleted', async () => {
  await telegram.setChat({ id: GROUP, isBotAdmin: true });
  const sent = await post('sendMessage', {
    chat_id: GROUP,
    text: 'first',
    reply_markup: keyboard({ text: 'a', callback_data: 'a' }),
  });
  const { message_id } = sent.result as { message_id: number };
  const at = { chat_id: GROUP, message_id };
  const edited = await post('editMessageText', { ...at, text: 'second' });
  const message = edited.result as { text: string; edit_date: number; reply_markup?: unknown };
  assert.deepEqual([message.text, message.reply_markup, message.edit_date > 0], ['second', undefined, true]);
  assert.match(
    (await post('editMessageText', { ...at, text: 'second' })).description ?? '',
    /^Bad Request: message is not modified: /,
  );
  assert.equal(
    (await post('editMessageCaption', { ...at, caption: 'x' })).description,
    'Bad Request: there is no caption in the message to edit',
  );
  const buttons = { reply_markup: keyboard({ text: 'b', callback_data: 'b' }) };
  assert.equal((await post('editMessageReplyMarkup', { ...at, ...buttons })).ok, true);
  assert.equal((await post('pinChatMessage', at)).ok, true);
  assert.equal((await post('deleteMessage', at)).ok, true);
  assert.deepEqual(
    (await telegram.messages(GROUP)).filter((one) => one.message_id === message_id),
    [],
  );
});

test('what others wrote can be neither edited nor, after 48 hours, deleted', async () => {
  const { messageId = 0 } = await telegram.say({ chat: PERSON, text: 'mine' });
  const theirs = { chat_id: PERSON, message_id: messageId };
  assert.equal(
    (await post('editMessageText', { ...theirs, text: 'x' })).description,
    "Bad Request: message can't be edited",
  );
  await telegram.clock({ offsetMs: 49 * 3_600_000 });
  assert.equal((await post('deleteMessage', theirs)).description, "Bad Request: message can't be deleted");
  await telegram.clock({ offsetMs: 0 });
});

test('a press is answered once and in time, and its data may be anything', async () => {
  const sent = await post('sendMessage', {
    chat_id: PERSON,
    text: 'x',
    reply_markup: keyboard({ text: 'More', callback_data: 'more:2' }),
  });
  const { message_id: messageId } = sent.result as { message_id: number };
  const { id } = await telegram.press({ chat: PERSON, messageId, label: 'More' });
  assert.equal((await post('answerCallbackQuery', { callback_query_id: id, text: 'here' })).ok, true);
  assert.equal((await post('answerCallbackQuery', { callback_query_id: id })).ok, false);
  const forged = await telegram.press({ chat: PERSON, messageId, data: 'never offered' });
  await telegram.clock({ offsetMs: 61_000 });
  assert.match(
    (await post('answerCallbackQuery', { callback_query_id: forged.id })).description ?? '',
    /query is too old/,
  );
  await telegram.clock({ offsetMs: 0 });
  const updates = (await post('getUpdates', { limit: 100 })).result as { callback_query?: { data: string } }[];
  assert.deepEqual(
    updates.flatMap(({ callback_query }) => callback_query?.data ?? []),
    ['more:2', 'never offered'],
  );
});

test('menus are kept by scope and language, and taken away again', async () => {
  const menu = (command: string, more: object) =>
    post('setMyCommands', { commands: [{ command, description: 'x' }], ...more });
  await menu('all', {});
  await menu('here', { scope: { type: 'chat', chat_id: PERSON } });
  await menu('bangla', { language_code: 'bn' });
  const named = async (more: object) =>
    ((await post('getMyCommands', more)).result as { command: string }[]).map(({ command }) => command);
  assert.deepEqual(await named({}), ['all']);
  assert.deepEqual(await named({ scope: { type: 'chat', chat_id: PERSON } }), ['here']);
  assert.deepEqual(await named({ language_code: 'bn' }), ['bangla']);
  await post('deleteMyCommands', { language_code: 'bn' });
  assert.deepEqual(await named({ language_code: 'bn' }), []);
});

test('who is an administrator is told, and hidden where it is hidden', async () => {
  await telegram.setChat({ id: GROUP, members: { 5: 'creator', 6: 'administrator', 7: 'left' }, isBotAdmin: true });
  const status = async (id: number) =>
    ((await post('getChatMember', { chat_id: GROUP, user_id: id })).result as { status: string }).status;
  assert.deepEqual(
    [await status(5), await status(6), await status(7), await status(8)],
    ['creator', 'administrator', 'left', 'member'],
  );
  const admins = (await post('getChatAdministrators', { chat_id: GROUP })).result as unknown[];
  assert.equal(admins.length, 3);
  await telegram.setChat({ id: GROUP, isBotAdmin: false, hidesMembers: true });
  assert.equal(
    (await post('getChatMember', { chat_id: GROUP, user_id: 8 })).description,
    'Bad Request: member list is inaccessible',
  );
  await telegram.setChat({ id: GROUP, isBotAdmin: true, hidesMembers: false });
});

test('a topic is opened, written to, closed and opened again', async () => {
  const { message_thread_id } = (await post('createForumTopic', { chat_id: GROUP, name: 'Asia' })).result as {
    message_thread_id: number;
  };
  const topic = { chat_id: GROUP, message_thread_id };
  const sent = (await post('sendMessage', { ...topic, text: 'x' })).result as { is_topic_message: boolean };
  assert.equal(sent.is_topic_message, true);
  assert.equal((await post('closeForumTopic', topic)).ok, true);
  assert.equal((await post('closeForumTopic', topic)).description, 'Bad Request: TOPIC_NOT_MODIFIED');
  await telegram.setChat({ id: GROUP, isBotAdmin: false });
  assert.equal((await post('sendMessage', { ...topic, text: 'x' })).description, 'Bad Request: TOPIC_CLOSED');
});

test('a broken body is a refusal, whatever its kind', async () => {
  const send = async (type: string, body: string): Promise<Envelope> => {
    const response = await fetch(`${telegram.apiRoot}/bot${TOKEN}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return { status: response.status, ...JSON.parse(await response.text()) };
  };
  assert.equal((await send('application/json', '{"chat_id":')).description, "Bad Request: can't parse JSON object");
  assert.equal(
    (await send('multipart/form-data; boundary=x', '--x\r\n')).description,
    'Bad Request: Failed to parse multipart/form-data body',
  );
  assert.equal((await send('application/x-www-form-urlencoded', `chat_id=${PERSON}&text=by+form`)).ok, true);
});

test('each accepted message is one line in the journal, and refused ones are none', async () => {
  const before = (await telegram.journal()).length;
  await post('sendMessage', { chat_id: PERSON, text: 'kept' });
  await post('sendMessage', { chat_id: PERSON, text: '' });
  await telegram.rates('strict');
  for (let count = 0; count < 5; count += 1) await post('sendMessage', { chat_id: PERSON, text: `${count}` });
  await telegram.rates('off');
  assert.equal((await telegram.journal()).length, before + 4);
  assert.equal((await telegram.state()).rateRefusals, 2);
});
