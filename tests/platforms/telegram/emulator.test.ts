// The emulated Telegram itself: it answers, refuses and remembers as the documents say, to anyone who asks over HTTP.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { startTelegram, type TelegramEmulator } from './client.ts';

const TOKEN = '42:emulator_test';
const PERSON = 800_001;
const GROUP = -1_000_000_000_042;

let telegram: TelegramEmulator;
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
  await telegram.setChat({ id: PERSON, state: 'open' });
});
after(() => telegram.stop());

type Envelope = {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
};

async function call(method: string, body: object = {}, token = TOKEN): Promise<Envelope & { readonly status: number }> {
  const response = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const envelope: Envelope = JSON.parse(await response.text());
  return { ...envelope, status: response.status };
}

async function refusal(body: object): Promise<string | undefined> {
  return (await call('sendMessage', { chat_id: PERSON, ...body })).description;
}

test('a known token is greeted in any case of the method, an unknown one is not', async () => {
  assert.equal((await call('getme')).ok, true);
  assert.equal((await fetch(`${telegram.apiRoot}/bot${TOKEN}/getMe`)).status, 200);
  assert.deepEqual(await call('getMe', {}, '43:other'), {
    ...{ status: 401, ok: false, error_code: 401, description: 'Unauthorized' },
  });
  assert.equal((await call('getMe', {}, 'nonsense')).status, 404);
  assert.equal((await call('makeCoffee')).description, 'Not Found: method not found');
});

test('queries, forms and JSON all carry fields', async () => {
  const address = `${telegram.apiRoot}/bot${TOKEN}/sendMessage`;
  const bold = JSON.stringify([{ type: 'bold', offset: 0, length: 2 }]);
  const form = new URLSearchParams({ chat_id: String(PERSON), text: 'by form', entities: bold });
  assert.equal((await fetch(`${address}?chat_id=${PERSON}&text=by+query`)).status, 200);
  assert.equal((await fetch(address, { method: 'POST', body: form })).status, 200);
  const [byQuery, byForm] = (await telegram.journal()).slice(-2);
  assert.equal(byQuery?.text, 'by query');
  assert.deepEqual(byForm?.entities, [{ type: 'bold', offset: 0, length: 2 }]);
});

const REFUSED: readonly [string, object, string][] = [
  ['no text', {}, 'Bad Request: message text is empty'],
  ['an empty text', { text: '' }, 'Bad Request: message text is empty'],
  ['blanks only', { text: ' \n ' }, 'Bad Request: text must be non-empty'],
  ['4097 characters', { text: 'x'.repeat(4_097) }, 'Bad Request: message is too long'],
  ['too many bytes', { text: '€'.repeat(11_000) }, 'Bad Request: text is too long'],
  [
    'an entity behind the end',
    { text: 'abc', entities: [{ type: 'bold', offset: 3, length: 1 }] },
    'Bad Request: entity begins after the end of the text at UTF-16 offset 3',
  ],
  [
    'an entity inside a surrogate pair',
    { text: 'a😀b', entities: [{ type: 'bold', offset: 2, length: 2 }] },
    'Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 1',
  ],
  [
    'a link without a dot',
    { text: 'abc', entities: [{ type: 'text_link', offset: 0, length: 3, url: 'http://localhost/' }] },
    "Bad Request: entity URL 'http://localhost/' is invalid: Wrong HTTP URL",
  ],
  ['a chat that nobody knows', { chat_id: 5, text: 'x' }, 'Bad Request: chat not found'],
];

for (const [name, body, description] of REFUSED) {
  test(`a message with ${name} is refused`, async () => assert.equal(await refusal(body), description));
}

test('4096 characters outside the basic plane are one message', async () => {
  assert.equal(await refusal({ text: '😀'.repeat(4_096) }), undefined);
});

test('what the server would change, drop or find is written down', async () => {
  const entities = Array.from({ length: 101 }, (_, index) => ({ type: 'bold', offset: index * 2, length: 1 }));
  const before = (await telegram.violations()).length;
  await call('sendMessage', { chat_id: PERSON, text: 'a '.repeat(101).concat('end'), entities, colour: 'red' });
  await call('sendMessage', { chat_id: PERSON, text: '\u202E@somebody /stop #tag mail@paper.example\r' });
  const said = (await telegram.violations()).slice(before).map(({ what }) => what);
  assert.deepEqual(said, [
    'unknown field colour',
    '1 entities over 100 are dropped',
    'the server had to clean the text',
  ]);
  const sent = (await telegram.journal()).at(-1);
  assert.equal(sent?.text, '@somebody /stop #tag mail@paper.example');
  assert.deepEqual(sent?.found, ['mention @somebody', 'hashtag #tag', 'bot_command /stop', 'email mail@paper.example']);
});

test('offsets follow the text when the server cleans it', async () => {
  const entities = [{ type: 'bold', offset: 4, length: 3 }];
  await call('sendMessage', { chat_id: PERSON, text: ' \u202Eab\u202Ecd ', entities: entities });
  const sent = (await telegram.journal()).at(-1);
  assert.deepEqual([sent?.text, sent?.entities], ['abcd', [{ type: 'bold', offset: 2, length: 2 }]]);
});

test('a message is on disk before anybody is told, also when the answer is cut', async () => {
  await telegram.fault({ method: 'sendMessage', kind: 'cut-after' });
  await assert.rejects(call('sendMessage', { chat_id: PERSON, text: 'kept though cut' }));
  await telegram.fault({ method: 'sendMessage', kind: 'cut-before' });
  await assert.rejects(call('sendMessage', { chat_id: PERSON, text: 'cut before it was kept' }));
  const onDisk = readFileSync(telegram.journalPath, 'utf8').trimEnd().split('\n');
  assert.equal(onDisk.length, (await telegram.journal()).length);
  assert.match(onDisk.at(-1) ?? '', /kept though cut/);
});

test('updates come until they are confirmed, and only the kinds that were asked for', async () => {
  await telegram.say({ chat: PERSON, text: 'one' });
  await telegram.say({ chat: PERSON, text: '/two@DatelineTestBot x' });
  const first = await call('getUpdates', { timeout: 1, allowed_updates: ['message'] });
  const ids = updateIds(first);
  assert.equal(ids.length, 2);
  assert.deepEqual(updateIds(await call('getUpdates', { offset: (ids[0] ?? 0) + 1, timeout: 1 })), ids.slice(1));
  await telegram.setMember({ chat: PERSON, status: 'member' });
  assert.equal(await telegram.waiting(), 1);
  assert.deepEqual(updateIds(await call('getUpdates', { offset: (ids[1] ?? 0) + 1, timeout: 0 })), []);
  assert.equal(await telegram.waiting(), 0);
});

test('of two pollers the older is told of the conflict, and a webhook stops both', async () => {
  const callsBefore = (await telegram.calls()).length;
  const older = call('getUpdates', { offset: -1, timeout: 20 });
  // The second poll must find the first one waiting.
  while ((await telegram.calls()).length === callsBefore) await new Promise(setImmediate);
  const younger = call('getUpdates', { offset: 1, timeout: 20 });
  assert.equal((await older).status, 409);
  await telegram.say({ chat: PERSON, text: 'wake up' });
  assert.equal((await younger).ok, true);
  await call('setWebhook', { url: 'https://bot.example/hook' });
  assert.match((await call('getUpdates')).description ?? '', /^Conflict: can't use getUpdates/);
  await call('deleteWebhook');
});

test('a 429 says for how long, in the body and in the header', async () => {
  await telegram.fault({ method: 'sendMessage', kind: 'slow-down', retryAfter: 7 });
  const response = await fetch(`${telegram.apiRoot}/bot${TOKEN}/sendMessage?chat_id=${PERSON}&text=x`);
  assert.equal(response.headers.get('retry-after'), '7');
  const envelope: Envelope = JSON.parse(await response.text());
  assert.deepEqual(envelope.parameters, { retry_after: 7 });
});

test('strict rates stop the fourth message in a chat within three seconds', async () => {
  await telegram.setChat({ id: 800_777, state: 'open' });
  await telegram.rates('strict');
  const statuses: number[] = [];
  for (let index = 0; index < 5; index += 1) {
    statuses.push((await call('sendMessage', { chat_id: 800_777, text: 'x' })).status);
  }
  await telegram.rates('off');
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
});

test('a group that moved names its new number, and General is sent to without a topic', async () => {
  await telegram.migrate(-4_242, GROUP);
  const moved = await call('sendMessage', { chat_id: -4_242, text: 'x' });
  assert.deepEqual(moved.parameters, { migrate_to_chat_id: GROUP });
  await telegram.setChat({ id: GROUP, topics: { 9: 'open' } });
  const general = await call('sendMessage', { chat_id: GROUP, text: 'x', message_thread_id: 1 });
  assert.equal(general.description, 'Bad Request: message thread not found');
  assert.equal((await call('sendMessage', { chat_id: GROUP, text: 'x', message_thread_id: 9 })).ok, true);
});

test('in a group a bot without rights hears only what is said to it', async () => {
  await telegram.setChat({ id: GROUP, type: 'supergroup', isBotAdmin: false });
  const heard = async (text: string) => (await telegram.say({ chat: GROUP, from: 5, text })).isHeard;
  assert.deepEqual(
    [await heard('hello all'), await heard('/x@Other'), await heard('/x'), await heard('/x@datelinetestbot')],
    [false, false, true, true],
  );
});

function updateIds(envelope: Envelope): readonly number[] {
  assert.ok(Array.isArray(envelope.result));
  return envelope.result.map((update: { update_id: number }) => update.update_id);
}
