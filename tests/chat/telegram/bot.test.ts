// The Telegram adapter with the real telegraf, against an emulated Telegram in a process of its own.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { CommandSpec, Hear, Platform, Request, Trouble } from '../../../src/chat/platform.ts';
import { openTelegram } from '../../../src/chat/telegram/bot.ts';
import type { Delivery } from '../../../src/model/delivery.ts';
import { bold, say as sayWords, text } from '../../../src/model/message.ts';
import { BOT_NAME, startTelegram, type TelegramEmulator } from '../../platforms/telegram/client.ts';

const TOKEN = '123456:a-token_for-tests';
const PERSON = 700_000_001;
const GROUP = -1_001_234_567_890;
const CHANNEL = -1_009_876_543_210;

const COMMANDS: readonly CommandSpec[] = [
  { name: 'country', description: 'News about a country', options: [], who: 'anyone' },
  { name: 'subscribe', description: 'Get a digest', options: [], who: 'admins' },
];

let telegram: TelegramEmulator;
const opened: Platform[] = [];
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
});
after(() => telegram.stop());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((platform) => platform.stop()));
  await telegram.clearFaults();
  assert.deepEqual(await telegram.violations(), []);
});

/** What the rest of Dateline would hear, written down; it answers every request with the command it understood. */
function listener(answer: (request: Request) => Promise<string> = async (r) => `${r.command}: ${r.text}`) {
  const requests: Request[] = [];
  const events: unknown[] = [];
  const troubles: Trouble[] = [];
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const look of waiting) look();
  };
  const hear: Hear = {
    request: async (request) => {
      requests.push(request);
      changed();
      return [sayWords([bold('Heard '), text(await answer(request))])];
    },
    complete: () => [],
    chatEvent: async (event) => {
      events.push(event);
      changed();
    },
    turn: async () => () => undefined,
    trouble: (trouble) => {
      troubles.push(trouble);
      changed();
    },
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new Error('it did not come about')), 8_000);
    const look = () => isSo() && resolve();
    waiting.add(look);
    look();
    await promise.finally(() => {
      clearTimeout(timer);
      waiting.delete(look);
    });
  };
  return { hear, requests, events, troubles, until };
}

function open({ token = TOKEN, apiRoot = telegram.apiRoot }: { token?: string; apiRoot?: string } = {}): Platform {
  const platform = openTelegram({
    token,
    apiRoot,
    now: Date.now,
    pauses: { conflictMs: 30, failureMs: 20 },
    sendDeadlineMs: 400,
  });
  opened.push(platform);
  return platform;
}

function deliveryTo(chat: number | string, words = 'A digest', thread: string | null = null): Delivery {
  const [payload = ''] = openTelegram({ token: TOKEN, apiRoot: null, now: Date.now }).render(sayWords(words));
  const address = { platform: 'telegram', chat: String(chat), thread } as const;
  return { id: 1, address, key: 'slot:0', payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
}

test('a command is answered, and the menu is set', async () => {
  const { hear, requests } = listener();
  const sentBefore = (await telegram.journal()).length;
  await open().start(COMMANDS, hear);
  await telegram.say({ chat: PERSON, text: '/Country  pakistan ', language: 'ur' });
  const sent = (await telegram.journalOf(sentBefore + 1)).at(-1);
  assert.equal(sent?.text, 'Heard country: pakistan');
  assert.deepEqual(
    sent?.entities,
    [{ type: 'bold', offset: 0, length: 5 }].map((e) => ({ ...e, length: 6 })),
  );
  assert.equal(requests[0]?.locale, 'ur');
  assert.equal(requests[0]?.isPrivate, true);
  assert.equal(requests[0]?.chatTitle, `Person ${PERSON}`);
  const menu = await fetch(`${telegram.apiRoot}/bot${TOKEN}/getMyCommands`);
  assert.deepEqual(await menu.json(), {
    ok: true,
    result: [
      { command: 'country', description: 'News about a country' },
      { command: 'subscribe', description: 'Get a digest' },
    ],
  });
});

test('whoever’s client speaks another of our languages sees the menu in it', async () => {
  const told = COMMANDS.map((command) => ({
    ...command,
    descriptionIn: (language: string) => `${command.name}: ${language}`,
  }));
  await open().start(told, listener().hear);
  const menuIn = async (language: string): Promise<unknown> =>
    (await fetch(`${telegram.apiRoot}/bot${TOKEN}/getMyCommands?language_code=${language}`)).json();
  for (const language of ['ar', 'bn', 'pt', 'ur']) {
    const result = COMMANDS.map(({ name }) => ({ command: name, description: `${name}: ${language}` }));
    assert.deepEqual(await menuIn(language), { ok: true, result });
  }
  assert.deepEqual(await menuIn('sw'), { ok: true, result: [] }, 'the client shows the one for everybody');
});

test('a Bot API server of somebody’s own may lack the menu and the webhook', async () => {
  for (const method of ['deleteWebhook', 'setMyCommands']) {
    await telegram.fault({ method, kind: 'answer', status: 404, description: 'Not Found: method not found' });
  }
  const { hear, requests, troubles, until } = listener();
  await open().start(COMMANDS, hear);
  await telegram.say({ chat: PERSON, text: '/country kenya' });
  await until(() => requests.length === 1);
  assert.ok(troubles.every(({ isFinal }) => !isFinal));
});

test('commands in one chat are answered in order, and a slow one holds up no other chat', async () => {
  const slow = Promise.withResolvers<string>();
  const { hear } = listener((request) => (request.text === 'slow' ? slow.promise : Promise.resolve(request.text)));
  const sentBefore = (await telegram.journal()).length;
  await open().start(COMMANDS, hear);
  await telegram.say({ chat: PERSON, text: '/country slow' });
  await telegram.say({ chat: PERSON, text: '/country second' });
  await telegram.say({ chat: PERSON + 1, text: '/country elsewhere' });
  await telegram.journalOf(sentBefore + 1);
  slow.resolve('first');
  const texts = (await telegram.journalOf(sentBefore + 3)).slice(sentBefore).map((sent) => sent.text);
  assert.deepEqual(texts, ['Heard elsewhere', 'Heard first', 'Heard second']);
});

test('in a group only admins may change the settings, anonymous ones too', async () => {
  await telegram.setChat({ id: GROUP, type: 'supergroup', members: { 11: 'administrator', 12: 'creator' } });
  const { hear, requests, until } = listener();
  await open().start(COMMANDS, hear);
  await telegram.say({ chat: GROUP, from: 11, text: '/subscribe by an admin' });
  await telegram.say({ chat: GROUP, from: 12, text: `/subscribe@${BOT_NAME} by the owner` });
  await telegram.say({ chat: GROUP, from: 13, text: '/subscribe by a member' });
  await telegram.say({ chat: GROUP, isAnonymous: true, text: '/subscribe by an anonymous admin' });
  await telegram.say({ chat: GROUP, senderChat: CHANNEL, text: '/subscribe by some channel' });
  await telegram.say({ chat: CHANNEL, chatType: 'channel', text: '/subscribe in a channel' });
  await telegram.say({ chat: PERSON, text: '/subscribe in private' });
  await until(() => requests.length === 7);
  const may = new Map<string, boolean>();
  for (const request of requests) may.set(request.text, await request.mayChangeSettings());
  await telegram.setChat({ id: GROUP, hidesMembers: true });
  assert.equal(await requests.find((request) => request.text === 'by an admin')?.mayChangeSettings(), false);
  assert.deepEqual(Object.fromEntries(may), {
    'by an admin': true,
    'by the owner': true,
    'by a member': false,
    'by an anonymous admin': true,
    'by some channel': false,
    'in a channel': true,
    'in private': true,
  });
});

test('in a topic the answer goes into the topic', async () => {
  await telegram.setChat({ id: GROUP, type: 'supergroup', topics: { 55: 'open', 56: 'closed' } });
  const { hear } = listener();
  const sentBefore = (await telegram.journal()).length;
  const platform = open();
  await platform.start(COMMANDS, hear);
  await telegram.say({ chat: GROUP, from: 13, thread: 55, text: '/country pk' });
  assert.equal((await telegram.journalOf(sentBefore + 1)).at(-1)?.thread, 55);
  assert.equal((await platform.send(deliveryTo(GROUP, 'x', '56'))).kind, 'gone');
  assert.equal((await platform.send(deliveryTo(GROUP, 'x', '57'))).kind, 'gone');
});

test('edits, talk in groups and commands for other bots are left alone', async () => {
  const { hear, requests, until } = listener();
  await open().start(COMMANDS, hear);
  await telegram.setChat({ id: GROUP, isBotAdmin: true });
  await telegram.say({ chat: PERSON, text: '/country edited', isEdit: true });
  await telegram.say({ chat: GROUP, from: 13, text: 'we talk among ourselves' });
  await telegram.say({ chat: GROUP, from: 13, text: '/country@SomeOtherBot pk' });
  await telegram.say({ chat: GROUP, from: 13, text: '/play chess' });
  await telegram.say({ chat: PERSON, text: 'pakistan' });
  await until(() => requests.length > 0);
  assert.deepEqual(
    requests.map(({ command, text: words }) => [command, words]),
    [['', 'pakistan']],
  );
});

test('of what waited more than a minute while we were away one is passed on, as late, for an apology', async () => {
  const { hear, requests, until } = listener();
  const minuteAgo = Math.floor(Date.now() / 1000) - 61;
  await telegram.setMember({ chat: PERSON + 5, status: 'member' });
  for (const words of ['old', 'older', 'oldest'])
    await telegram.say({ chat: PERSON + 5, text: `/country ${words}`, date: minuteAgo });
  await telegram.say({ chat: PERSON + 5, text: '/country young' });
  await open().start(COMMANDS, hear);
  await until(() => requests.length > 1);
  // A clock that is wrong by minutes makes no live command stale.
  await telegram.say({ chat: PERSON + 5, text: '/country live', date: minuteAgo });
  await until(() => requests.length > 2);
  assert.deepEqual(
    requests.map((request) => [request.text, request.excuse]),
    [
      ['old', 'away'],
      ['young', undefined],
      ['live', undefined],
    ],
  );
});

test('a pressed button is answered in its own message or below it, by what the button says', async () => {
  const { hear, requests } = listener();
  const answer = (words: string) => ({
    ...sayWords(words),
    actions: [
      { label: 'In place', line: 'h12345678story 1', opens: 'here' as const },
      { label: 'Below', line: 'b12345678story 1', opens: 'below' as const },
    ],
  });
  const sentBefore = (await telegram.journal()).length;
  await open().start(COMMANDS, {
    ...hear,
    request: async (request) => {
      requests.push(request);
      return [answer(`Answer ${requests.length}`)];
    },
  });
  await telegram.setChat({ id: GROUP, type: 'supergroup', members: { 11: 'administrator' }, topics: { 55: 'open' } });
  await telegram.say({ chat: GROUP, from: 11, thread: 55, text: '/country kenya' });
  const first = (await telegram.journalOf(sentBefore + 1)).at(-1);
  assert.equal(first?.text, 'Answer 1');
  await telegram.press({ chat: GROUP, messageId: first?.messageId ?? 0, from: 11, label: 'In place' });
  await telegram.press({ chat: GROUP, messageId: first?.messageId ?? 0, from: 13, label: 'Below' });
  const below = (await telegram.journalOf(sentBefore + 2)).at(-1);
  assert.deepEqual([below?.text, below?.thread], ['Answer 3', 55]);
  const standing = (await telegram.messages(GROUP)).map(({ text: words }) => words);
  assert.deepEqual(standing.slice(-2), ['Answer 2', 'Answer 3']);
  const pressed = requests.slice(1);
  assert.deepEqual(
    pressed.map(({ press, command, senderId, address }) => [press, command, senderId, address.thread]),
    [
      ['h12345678story 1', '', '11', '55'],
      ['b12345678story 1', '', '13', '55'],
    ],
  );
  assert.deepEqual(await Promise.all(pressed.map((request) => request.mayChangeSettings())), [true, false]);
  // What stands there already is no reason to say it again below, and what cannot be edited is said below.
  for (const description of ['message is not modified', "message can't be edited"]) {
    await telegram.fault({
      method: 'editMessageText',
      kind: 'answer',
      status: 400,
      description: `Bad Request: ${description}`,
    });
    await telegram.press({ chat: GROUP, messageId: first?.messageId ?? 0, from: 11, label: 'In place' });
  }
  assert.equal((await telegram.journalOf(sentBefore + 3)).at(-1)?.text, 'Answer 5');
});

test('a channel can be set up from a private chat by one of its admins, if we may post there', async () => {
  const base = { type: 'channel' as const, isBotAdmin: true, members: { 21: 'administrator', 22: 'member' } };
  await telegram.setChat({ id: CHANNEL - 1, ...base, username: 'HarbourNews', title: 'Harbour News' });
  await telegram.setChat({
    ...{ id: CHANNEL - 2, ...base, username: 'ReadOnlyNews', title: 'Read Only' },
    rights: { can_post_messages: false },
  });
  const { hear, requests, until } = listener();
  await open().start(COMMANDS, hear);
  for (const person of [21, 22])
    await telegram.say({ chat: person, from: person, text: '/subscribe kenya for @harbournews' });
  await until(() => requests.length === 2);
  const byAdmin = requests.find(({ senderId }) => senderId === '21');
  const byMember = requests.find(({ senderId }) => senderId === '22');
  assert.deepEqual(await byAdmin?.reach?.('@harbournews'), {
    address: { platform: 'telegram', chat: String(CHANNEL - 1), thread: null },
    title: 'Harbour News',
  });
  assert.equal(await byMember?.reach?.('@harbournews'), null);
  assert.equal(await byAdmin?.reach?.('@readonlynews'), null);
  assert.equal(await byAdmin?.reach?.('@nobodyhere'), null);
});

test('an update that comes twice is answered once, and a stop confirms what was taken', async () => {
  const { hear, requests, until } = listener();
  const platform = open();
  await platform.start(COMMANDS, hear);
  const chat = { id: PERSON, type: 'private', first_name: 'A' };
  const message = (words: string) => ({ message_id: 9, date: Math.floor(Date.now() / 1000), chat, text: words });
  await telegram.update({ kind: 'message', updateId: 5_000_000, body: message('/country once') });
  await until(() => requests.length === 1);
  await telegram.update({ kind: 'message', updateId: 5_000_000, body: message('/country once') });
  await telegram.update({ kind: 'message', updateId: 5_000_001, body: message('/country then') });
  await until(() => requests.length === 2);
  await platform.stop();
  assert.equal(requests[1]?.text, 'then');
  assert.equal(await telegram.waiting(), 0);
});

test('blocked, unblocked, moved: the chat is told of as gone, back and moved', async () => {
  const { hear, events, until } = listener();
  await open().start(COMMANDS, hear);
  const address = { platform: 'telegram', chat: String(PERSON + 2), thread: null };
  await telegram.setMember({ chat: PERSON + 2, status: 'kicked' });
  await telegram.setMember({ chat: PERSON + 2, status: 'member' });
  await telegram.migrate(-555, -1_000_000_000_555);
  await until(() => events.length === 3);
  assert.deepEqual(events, [
    { kind: 'gone', address, reason: 'bot was blocked by the user' },
    { kind: 'back', address },
    { kind: 'moved', from: { ...address, chat: '-555' }, to: { ...address, chat: '-1000000000555' } },
  ]);
  assert.deepEqual((await open().send(deliveryTo(-555))).kind, 'moved');
});

test('a group that adds the bot is greeted in the group, in the language of who added it', async () => {
  const { hear, requests } = listener(async () => 'hello');
  const sentBefore = (await telegram.journal()).length;
  await open().start(COMMANDS, hear);
  await telegram.setMember({ chat: -777, chatType: 'group', status: 'member' });
  const sent = (await telegram.journalOf(sentBefore + 1)).at(-1);
  const address = { platform: 'telegram', chat: '-777', thread: null };
  assert.deepEqual([sent?.chat, sent?.text], [-777, 'Heard hello']);
  assert.deepEqual([requests[0]?.address, requests[0]?.arrival], [address, { chats: [address] }]);
  assert.equal(await requests[0]?.mayChangeSettings(), true);
});

test('about a channel the bot speaks in private to who added it, and in the channel only where it may not', async () => {
  const { hear, requests } = listener(async () => 'hello');
  const sentBefore = (await telegram.journal()).length;
  await open().start(COMMANDS, hear);
  // The person who adds is 1, and has written to the bot.
  await telegram.setChat({ id: 1, type: 'private', state: 'open' });
  const channel = { chat: CHANNEL - 7, chatType: 'channel' as const, status: 'administrator' };
  await telegram.setMember({ ...channel, rights: { can_post_messages: true } });
  assert.equal((await telegram.journalOf(sentBefore + 1)).at(-1)?.chat, 1);
  const arrival = requests[0]?.arrival;
  assert.deepEqual(arrival?.chats, [{ platform: 'telegram', chat: String(CHANNEL - 7), thread: null }]);
  assert.match(arrival?.channel?.name ?? '', /^(?:@\w+|-100\d+)$/);
  await telegram.setChat({ id: 1, type: 'private', state: 'blocked' });
  await telegram.setMember({ ...channel, chat: CHANNEL - 8, rights: { can_post_messages: true } });
  assert.equal((await telegram.journalOf(sentBefore + 2)).at(-1)?.chat, CHANNEL - 8);
});

test('a press on an old button is acknowledged', async () => {
  const { hear } = listener();
  await open().start(COMMANDS, hear);
  await telegram.update({ kind: 'callback_query', body: { id: 'press-1', from: { id: 1 }, data: 'x' } });
  await untilCalled('answerCallbackQuery');
});

test('each answer of Telegram to a digest is understood', async () => {
  const platform = open();
  await telegram.setChat({ id: 1_001, state: 'open' });
  await telegram.setChat({ id: 1_002, state: 'blocked' });
  await telegram.setChat({ id: 1_003, state: 'deactivated' });
  await telegram.setChat({ id: -1_004, type: 'group', state: 'kicked' });
  await telegram.setChat({ id: -1_005, type: 'supergroup', state: 'no-rights' });
  await telegram.setChat({ id: -1_006, type: 'group', state: 'deleted' });
  const kinds: [number, string][] = [
    [1_001, 'sent'],
    [1_002, 'gone'],
    [1_003, 'gone'],
    [-1_004, 'gone'],
    [-1_005, 'gone'],
    [-1_006, 'gone'],
    [999_999, 'gone'],
  ];
  for (const [chat, kind] of kinds) assert.equal((await platform.send(deliveryTo(chat))).kind, kind, String(chat));

  await telegram.fault({ method: 'sendMessage', kind: 'slow-down', retryAfter: 17 });
  assert.deepEqual(await platform.send(deliveryTo(1_001)), {
    kind: 'slow-down',
    retryAfterMs: 17_000,
    scope: 'chat',
    reason: '429 Too Many Requests: retry after 17',
  });
  const before = (await telegram.calls()).length;
  const again = await platform.send(deliveryTo(1_001));
  assert.ok(again.kind === 'slow-down' && again.retryAfterMs > 10_000 && again.scope === 'chat');
  assert.equal((await telegram.calls()).length, before, 'Telegram was not asked while it wants us to wait');
  await telegram.setChat({ id: 1_007, state: 'open' });
  const description = `Bad Request: no room for ${TOKEN} here`;
  await telegram.fault({ method: 'sendMessage', kind: 'answer', status: 400, description });
  assert.deepEqual(await platform.send(deliveryTo(1_007)), {
    kind: 'refused',
    reason: '400 Bad Request: no room for [token] here',
  });
  const notJson = await platform.send({ ...deliveryTo(1_007), payload: 'not json' });
  assert.equal(notJson.kind, 'refused');
  const badEntity = { text: 'x', entities: [{ type: 'bold', offset: 9, length: 1 }] };
  const refused = await platform.send({ ...deliveryTo(1_007), payload: JSON.stringify(badEntity) });
  assert.equal(refused.kind, 'refused');
});

test('an answer that is lost makes the send unsure, whether it arrived or not', async () => {
  const platform = open();
  await telegram.setChat({ id: 1_001, state: 'open' });
  const arrived: [Parameters<TelegramEmulator['fault']>[0]['kind'], boolean][] = [
    ['cut-after', true],
    ['hang-after', true],
    ['garbage', true],
    ['cut-before', false],
    ['status', false],
  ];
  for (const [kind, isKept] of arrived) {
    const countBefore = (await telegram.journal()).length;
    await telegram.fault({ method: 'sendMessage', kind });
    const result = await platform.send(deliveryTo(1_007));
    assert.equal(result.kind, 'unsure', kind);
    assert.equal((await telegram.journal()).length - countBefore, isKept ? 1 : 0, kind);
    assert.ok(!JSON.stringify(result).includes('a-token_for-tests'));
  }
});

test('nobody listening at the address makes every send wait', async () => {
  const { port } = await closedPort();
  const result = await open({ apiRoot: `http://127.0.0.1:${port}` }).send(deliveryTo(1));
  assert.deepEqual(result, {
    kind: 'slow-down',
    retryAfterMs: 5_000,
    scope: 'token',
    reason: 'Telegram cannot be reached (ECONNREFUSED)',
  });
});

test('a wrong token is one clear sentence, and never printed', async () => {
  for (const token of ['999999:not-the-right-one', 'no-token-at-all', 'with space/and slash']) {
    const { hear, troubles } = listener();
    const platform = open({ token });
    await assert.rejects(platform.start(COMMANDS, hear), (error: Error) => {
      assert.match(error.message, /^Telegram does not know this token: check TELEGRAM_TOKEN in \.env/);
      assert.ok(!error.message.includes(token));
      return true;
    });
    assert.deepEqual(troubles, [], 'said once, by start itself');
    assert.equal((await platform.send(deliveryTo(1_001))).kind, 'stop');
  }
});

test('a Telegram that cannot be reached at the start is tried again until it can', async () => {
  const { hear, troubles, requests, until } = listener();
  await telegram.fault({ method: 'getMe', kind: 'answer', status: 401, description: 'Unauthorized' });
  await telegram.fault({ method: 'getMe', kind: 'cut-before', times: 2 });
  await telegram.fault({ method: 'setMyCommands', kind: 'status', times: 1 });
  await open().start(COMMANDS, hear);
  await telegram.say({ chat: PERSON, text: '/country later' });
  await until(() => requests.length === 1);
  assert.deepEqual(troubles, [
    { sentence: 'Telegram cannot be reached (ECONNRESET). Trying again until it can.', isFinal: false },
  ]);
});

test('a second program with the same token is told of, and both live on', async () => {
  const first = listener();
  const second = listener();
  await open().start(COMMANDS, first.hear);
  const other = open();
  await other.start(COMMANDS, second.hear);
  await first.until(() => first.troubles.length > 0);
  assert.match(first.troubles[0]?.sentence ?? '', /^Another program reads the messages of this Telegram bot/);
  await other.stop();
  await telegram.say({ chat: PERSON, text: '/country after' });
  await first.until(() => first.requests.length > 0);
  assert.ok(first.troubles.every(({ isFinal, isConflict }) => !isFinal && isConflict === true));
});

test('failed polls and unreadable updates neither end the listening nor show the token', async () => {
  const { hear, requests, troubles, until } = listener();
  await open().start(COMMANDS, hear);
  for (const kind of ['cut-after', 'garbage', 'status'] as const) {
    await telegram.fault({ method: 'getUpdates', kind });
  }
  // Of a server that starts anew, and knows nobody for a moment.
  await telegram.fault({ method: 'getUpdates', kind: 'answer', status: 401, description: 'Unauthorized', times: 2 });
  await telegram.update({ kind: 'message', body: { nonsense: true } });
  await telegram.update({ kind: 'my_chat_member', body: {} });
  await telegram.say({ chat: PERSON, text: '/country still here' });
  await until(() => requests.length === 1);
  // By then the poll that was under way is over, and all the others failed.
  await telegram.say({ chat: PERSON, text: '/country and here' });
  await until(() => requests.length === 2);
  assert.ok(!JSON.stringify(troubles).includes('a-token_for-tests'));
});

test('a reply waits out a short 429, and a refused one is sent as plain text', async () => {
  const { hear, troubles } = listener();
  const sentBefore = (await telegram.journal()).length;
  await open().start(COMMANDS, hear);
  await telegram.fault({ method: 'sendMessage', kind: 'slow-down', retryAfter: 1 });
  await telegram.say({ chat: PERSON, text: '/country soon' });
  assert.equal((await telegram.journalOf(sentBefore + 1)).at(-1)?.text, 'Heard country: soon');
  await telegram.fault({
    method: 'sendMessage',
    kind: 'answer',
    status: 400,
    description: "Bad Request: can't parse MessageEntity: something",
  });
  await telegram.say({ chat: PERSON, text: '/country plain' });
  const sent = (await telegram.journalOf(sentBefore + 2)).at(-1);
  assert.deepEqual([sent?.text, sent?.entities], ['Heard country: plain', []]);
  assert.match(troubles[0]?.sentence ?? '', /^Telegram refused a reply/);
});

test('a stop before the start and a second stop are harmless', async () => {
  const platform = open();
  await platform.stop();
  await platform.stop();
  const started = open();
  await started.start(COMMANDS, listener().hear);
  await Promise.all([started.stop(), started.stop()]);
});

async function untilCalled(method: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if ((await telegram.calls()).some((call) => call.method === method)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`${method} was never called`);
}

/** A port on which nobody listens any more. */
async function closedPort(): Promise<{ port: number }> {
  const gone = await startTelegram({ token: TOKEN });
  await gone.stop();
  return { port: gone.port };
}
