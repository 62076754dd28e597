// Answers of servers that are not quite Telegram: other emulators, proxies, a server that is starting anew.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTelegram } from '../../../src/chat/telegram/bot.ts';
import type { Delivery } from '../../../src/model/delivery.ts';
import { type StrangeAnswer, type StrangeServer, startStrangeServer } from '../strange-server.ts';

let server: StrangeServer;
let chats = 0;
before(async () => {
  server = await startStrangeServer();
  server.answer('getMe', KNOWN);
});
after(() => server.stop());

const KNOWN: StrangeAnswer = { status: 200, body: '{"ok":true,"result":{"id":1,"is_bot":true,"username":"a_bot"}}' };
const SENT: StrangeAnswer = { status: 200, body: '{"ok":true,"result":{"message_id":5}}' };

function no(status: number, description: string, parameters?: unknown): StrangeAnswer {
  return { status, body: JSON.stringify({ ok: false, error_code: status, description, parameters }) };
}

function open() {
  const platform = openTelegram({ token: '123456:a-token', apiRoot: server.root, now: () => 0 });
  const delivery = (): Delivery => ({
    ...{ id: 1, key: 'k', payload: JSON.stringify({ text: 'news', entities: [] }), attempts: 0 },
    ...{ firstTriedAt: 0, mayHaveArrived: false },
    address: { platform: 'telegram', chat: String(++chats), thread: null },
  });
  return { send: () => platform.send(delivery()) };
}

test('one "401" from a server that knows the token a moment later makes digests wait and stops nothing', async () => {
  const { send } = open();
  server.answer('sendMessage', no(401, 'Unauthorized'), SENT);
  const waiting = await send();
  assert.ok(waiting.kind === 'slow-down' && waiting.scope === 'token' && waiting.retryAfterMs === 5_000);
  assert.equal((await send()).kind, 'sent');
});

test('"404" for one chat concerns that chat alone', async () => {
  const { send } = open();
  server.answer('sendMessage', no(404, 'Not Found: chat not found'), no(404, 'Not Found'), SENT);
  assert.equal((await send()).kind, 'gone');
  const later = await send();
  assert.ok(later.kind === 'slow-down' && later.scope === 'chat');
  assert.equal((await send()).kind, 'sent');
});

test('a token that Telegram denies each time that it is asked stops the sending', async () => {
  const { send } = open();
  server.answer('sendMessage', no(401, 'Unauthorized'));
  server.answer('getMe', no(401, 'Unauthorized'));
  assert.equal((await send()).kind, 'stop');
  // Where nothing can be said of the token, nothing is stopped for it.
  server.answer('getMe', no(401, 'Unauthorized'), { status: 502, body: '<html>' });
  assert.equal((await send()).kind, 'slow-down');
  server.answer('getMe', KNOWN);
});

const WAITS: readonly [StrangeAnswer, number][] = [
  [no(429, 'Too Many Requests: retry after 7'), 7_000],
  [no(429, 'Too Many Requests', { retry_after: '7' }), 7_000],
  [no(429, 'Too Many Requests', { retry_after: 0.25 }), 1_000],
  [no(429, 'Too Many Requests', { retry_after: 0 }), 1_000],
  [no(429, 'Too Many Requests', { retry_after: 'soon' }), 30_000],
  [no(429, 'Too Many Requests', { retry_after: null }), 30_000],
];

for (const [answer, waitMs] of WAITS) {
  test(`${answer.body} is a wait of ${waitMs} ms`, async () => {
    server.answer('sendMessage', answer);
    const result = await open().send();
    assert.deepEqual(result.kind === 'slow-down' && [result.retryAfterMs, result.scope], [waitMs, 'chat']);
  });
}

for (const body of [
  '',
  '<html>no</html>',
  'null',
  '{}',
  '[]',
  '{"ok":true}',
  '{"ok":true,"result":null}',
  '{"ok":fal',
]) {
  test(`an answer of "${body}" may hide a message that arrived`, async () => {
    server.answer('sendMessage', { status: 200, body });
    assert.equal((await open().send()).kind, 'unsure');
  });
}
