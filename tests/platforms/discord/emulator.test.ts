// The emulated Discord keeps to what Discord documents: otherwise the tests that trust it prove nothing.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type Discord, startDiscord } from './client.ts';

const TOKEN = 'emulated-token';
const AGENT = 'DiscordBot (https://example.org, 1.0)';

type Answer = { readonly status: number; readonly headers: Headers; readonly body: Readonly<Record<string, unknown>> };

describe('the emulated Discord', () => {
  let discord: Discord;
  let channel: string;

  before(async () => {
    discord = await startDiscord({ token: TOKEN });
  });
  after(() => discord.stop());
  beforeEach(async () => {
    await discord.reset();
    channel = await discord.setChannel({ name: 'general' });
  });

  async function ask(route: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const [method = 'GET', path = ''] = route.split(' ');
    const response = await fetch(`${discord.apiRoot}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${TOKEN}`, 'user-agent': AGENT, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  }

  function post(body: Readonly<Record<string, unknown>>, to = channel): Promise<Answer> {
    const whole = { allowed_mentions: { parse: [] }, nonce: 'n1', enforce_nonce: true, ...body };
    return ask(`POST /channels/${to}/messages`, whole);
  }

  test('ids have 17 to 19 digits', async () => {
    const { body } = await post({ content: 'hello' });
    assert.match(String(body.id), /^\d{17,19}$/);
    assert.match(channel, /^\d{17,19}$/);
  });

  test('a wrong token is 401, a missing User-Agent 40333, an unknown route 404', async () => {
    assert.equal((await ask('GET /users/@me', undefined, { authorization: 'Bot wrong' })).status, 401);
    assert.equal((await ask('GET /users/@me', undefined, { 'user-agent': 'curl' })).body.code, 40333);
    assert.equal((await ask('GET /nowhere')).status, 404);
  });

  test('the same nonce inside the window is the first message, over all channels', async () => {
    const other = await discord.setChannel({ name: 'other' });
    const first = await post({ content: 'one' });
    const second = await post({ content: 'two' }, other);
    assert.equal(second.body.id, first.body.id);
    assert.equal((await discord.journal()).length, 1);
    await discord.setTimes({ nonceWindowMs: 0 });
    assert.notEqual((await post({ content: 'three' })).body.id, first.body.id);
  });

  const refusals: readonly [name: string, body: Readonly<Record<string, unknown>>, field: string][] = [
    ['content over 2,000 characters', { content: 'x'.repeat(2_001) }, 'content'],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ description: 'x' })) }, 'embeds'],
    ['a description over 4,096', { embeds: [{ description: 'x'.repeat(4_097) }] }, 'embeds'],
    [
      'embeds over 6,000 together',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
      'embeds',
    ],
    ['a nonce over 25', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce'],
    ['flags that a bot may not set', { content: 'x', flags: 1 << 6 }, 'flags'],
    ['content that is not a text', { content: 7 }, 'content'],
  ];
  for (const [name, body, field] of refusals) {
    test(`${name} is refused with 50035, naming the field`, async () => {
      const answer = await post(body);
      assert.equal(answer.status, 400);
      assert.equal(answer.body.code, 50035);
      assert.ok(field in (answer.body.errors as object));
      assert.equal((await discord.journal()).length, 0);
      assert.ok((await discord.violations()).length > 0);
    });
  }

  test('an empty message is 50006 and broken JSON 50109', async () => {
    assert.equal((await post({ content: '  ' })).body.code, 50006);
    assert.equal((await ask(`POST /channels/${channel}/messages`, '{"content":')).body.code, 50109);
  });

  const careless: readonly [name: string, body: Readonly<Record<string, unknown>>][] = [
    ['an unknown field', { content: 'x', contents: 'y' }],
    ['no allowed_mentions', { content: 'x', allowed_mentions: undefined }],
    ['allowed mentions', { content: 'x', allowed_mentions: { parse: ['users'] } }],
    ['a live mention', { content: 'hello @everyone' }],
    ['no nonce', { content: 'x', nonce: undefined, enforce_nonce: undefined }],
  ];
  for (const [name, body] of careless) {
    test(`${name} passes, as it would, but is written down as a violation`, async () => {
      assert.equal((await post(body)).status, 200);
      assert.equal((await discord.violations()).length, 1);
    });
  }

  test('every answer tells its bucket, and a fault of 429 tells how long', async () => {
    const { headers } = await post({ content: 'x' });
    for (const name of ['limit', 'remaining', 'reset', 'reset-after', 'bucket'])
      assert.ok(headers.has(`x-ratelimit-${name}`), name);
    await discord.fault({ route: 'POST /channels/*/messages', kind: 'slow-down', retryAfter: 2.5, scope: 'global' });
    const limited = await post({ content: 'y', nonce: 'n2' });
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get('x-ratelimit-global'), 'true');
    assert.equal(limited.body.retry_after, 2.5);
  });

  test('strict rates stop the sixth message in five seconds, and only in its channel', async () => {
    const strict = await startDiscord({ token: TOKEN, rates: 'strict' });
    const kept = discord;
    discord = strict;
    try {
      const busy = await strict.setChannel({ name: 'busy' });
      const calm = await strict.setChannel({ name: 'calm' });
      const statuses: number[] = [];
      for (let at = 0; at < 6; at += 1) statuses.push((await post({ content: 'x', nonce: `n${at}` }, busy)).status);
      assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429]);
      assert.equal((await post({ content: 'x', nonce: 'calm' }, calm)).status, 200);
    } finally {
      discord = kept;
      await strict.stop();
    }
  });
});
