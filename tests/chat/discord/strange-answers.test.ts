// Answers of servers that are not quite Discord: other emulators, proxies, what stands in front of Discord itself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDiscord } from '../../../src/chat/discord/bot.ts';
import type { Delivery, SendResult } from '../../../src/model/delivery.ts';
import { type StrangeAnswer, type StrangeServer, startStrangeServer } from '../strange-server.ts';

let server: StrangeServer;
let channels = 300_000_000_000_000_000n;
before(async () => {
  server = await startStrangeServer();
  server.answer('@me', KNOWN);
});
after(() => server.stop());

const KNOWN: StrangeAnswer = { status: 200, body: '{"id":"100000000000000001","username":"bot"}' };
const SENT: StrangeAnswer = { status: 200, body: '{"id":"400000000000000001"}' };

function no(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): StrangeAnswer {
  return { status, body: typeof body === 'string' ? body : JSON.stringify(body), headers };
}

function open() {
  const token = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
  const platform = openDiscord({ token, apiRoot: `${server.root}/api`, now: () => 0 });
  const delivery = (): Delivery => ({
    ...{ id: 1, key: 'k', payload: JSON.stringify({ content: 'news' }), attempts: 0 },
    ...{ firstTriedAt: 0, mayHaveArrived: false },
    address: { platform: 'discord', chat: String(++channels), thread: null },
  });
  return { send: () => platform.send(delivery()) };
}

const DENIED = no(401, { message: '401: Unauthorized', code: 0 });

test('one "401" from a server that knows the token a moment later makes digests wait and stops nothing', async () => {
  const { send } = open();
  server.answer('messages', DENIED, SENT);
  const waiting = await send();
  assert.ok(waiting.kind === 'slow-down' && waiting.scope === 'token' && waiting.retryAfterMs === 5_000);
  assert.equal((await send()).kind, 'sent');
});

test('many sends that are denied at once ask about the token together', async () => {
  const { send } = open();
  server.answer('messages', DENIED);
  const before = server.asked('@me');
  const results = await Promise.all(Array.from({ length: 8 }, send));
  assert.deepEqual(new Set(results.map(({ kind }) => kind)), new Set(['slow-down']));
  assert.ok(server.asked('@me') - before < 8);
});

/** The library adds 50 ms to each wait that it was told of. */
const ROWS: readonly [StrangeAnswer, Partial<SendResult>][] = [
  [
    no(429, { message: 'limited', retry_after: 1.5, global: false }),
    { kind: 'slow-down', retryAfterMs: 1_550, scope: 'chat' },
  ],
  [
    no(429, { message: 'limited', retry_after: 2.5, global: true }),
    { kind: 'slow-down', retryAfterMs: 2_550, scope: 'token' },
  ],
  [no(429, { message: 'limited' }), { kind: 'slow-down', retryAfterMs: 60_000, scope: 'token' }],
  [no(429, '<html>error 1015</html>'), { kind: 'slow-down', retryAfterMs: 60_000, scope: 'token' }],
  [no(429, { retry_after: 9 }, { 'retry-after': '3' }), { kind: 'slow-down', retryAfterMs: 3_050, scope: 'chat' }],
  [no(403, '<html>blocked</html>'), { kind: 'slow-down', retryAfterMs: 60_000, scope: 'token' }],
  // One channel's trouble in words without a number must not hold up all the others.
  [no(404, { message: 'Unknown Channel' }), { kind: 'refused' }],
  [no(502, '<html>bad gateway</html>'), { kind: 'unsure' }],
  [no(200, '{"id":"40'), { kind: 'unsure' }],
  // A page of somebody in between, which takes whatever it is sent.
  [no(200, '<html>log in to this network</html>'), { kind: 'unsure' }],
  [no(200, {}), { kind: 'unsure' }],
  [no(204, ''), { kind: 'unsure' }],
];

for (const [answer, expected] of ROWS) {
  test(`${answer.status} ${answer.body} is ${JSON.stringify(expected)}`, async () => {
    server.answer('messages', answer);
    const { reason: _, ...result } = { reason: '', ...(await open().send()) };
    assert.deepEqual(result, expected);
  });
}
