// What each of Discord's answers means for a digest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerProblem, nameProblem, type RestProblem } from '../../../src/chat/discord/answer.ts';

function status(httpStatus: number, code: number | null): RestProblem {
  return { kind: 'answer', status: httpStatus, code, text: 'words of Discord' };
}

function rate(retryAfterMs: number, options: { isGlobal?: boolean; hasHeaders?: boolean } = {}): RestProblem {
  return { kind: 'rate', retryAfterMs, isGlobal: options.isGlobal ?? false, hasHeaders: options.hasHeaders ?? true };
}

const CASES: readonly [name: string, problem: RestProblem, kind: string][] = [
  ['an unknown channel', status(404, 10003), 'gone'],
  ['an unknown server', status(404, 10004), 'gone'],
  ['an unknown webhook', status(404, 10015), 'gone'],
  ['a person who takes no messages', status(403, 50007), 'gone'],
  ['a person who shares no server', status(403, 50278), 'gone'],
  ['missing access', status(403, 50001), 'gone'],
  ['missing permission', status(403, 50013), 'gone'],
  ['a forum that needs a tag', status(400, 40067), 'gone'],
  ['a locked thread', status(403, 160005), 'gone'],
  ['a forum', status(400, 40058), 'gone'],
  ['a channel of voices', status(400, 50024), 'gone'],
  ['an empty message', status(400, 50006), 'refused'],
  ['a wrong form', status(400, 50035), 'refused'],
  ['a body too large', status(413, 40005), 'refused'],
  ['a harmful link', status(400, 240000), 'refused'],
  ['a code that nobody knew when this was written', status(400, 999_999), 'refused'],
  ['a write limit of the channel', status(429, 20028), 'slow-down'],
  ['direct messages too fast', status(400, 40003), 'slow-down'],
  ['an overloaded service', status(503, 130000), 'unsure'],
  ['a resource overloaded, told with 400', status(400, 130000), 'slow-down'],
  ['a proxy’s page', status(403, null), 'slow-down'],
  ['a server error', status(500, 0), 'unsure'],
  ['a bad gateway’s page', status(502, null), 'unsure'],
  ['a token that is no good', status(401, 0), 'stop'],
  ['a token that is no good, told as 403', status(403, 50014), 'stop'],
  ['a client that Discord blocks', status(403, 40333), 'stop'],
  ['a rate limit', rate(1_200), 'slow-down'],
  ['a cut connection', { kind: 'silence', code: 'UND_ERR_SOCKET' }, 'unsure'],
  ['a reset connection', { kind: 'silence', code: 'ECONNRESET' }, 'unsure'],
  ['our own deadline', { kind: 'silence', code: 'AbortError' }, 'unsure'],
  ['an unknown silence', { kind: 'silence', code: null }, 'unsure'],
  ['a refused connection', { kind: 'silence', code: 'ECONNREFUSED' }, 'slow-down'],
  ['a name that does not resolve', { kind: 'silence', code: 'ENOTFOUND' }, 'slow-down'],
  ['a connection that never came about', { kind: 'silence', code: 'UND_ERR_CONNECT_TIMEOUT' }, 'slow-down'],
  ['a certificate that is over', { kind: 'silence', code: 'CERT_HAS_EXPIRED' }, 'slow-down'],
];

for (const [name, problem, kind] of CASES) {
  test(`${name} means ${kind}`, () => assert.equal(answerProblem(problem).kind, kind));
}

test('a rate limit holds its channel, a global one the whole bot, for as long as told', () => {
  const words = { kind: 'slow-down', retryAfterMs: 1_234 };
  assert.deepEqual(answerProblem(rate(1_233.4)), { ...words, scope: 'chat', reason: 'rate limit' });
  assert.deepEqual(answerProblem(rate(1_234, { isGlobal: true })), {
    ...words,
    scope: 'token',
    reason: 'rate limit of the whole bot',
  });
});

test('a refusal at the edge, which names no time, holds the whole bot for a minute', () => {
  const result = answerProblem(rate(0, { hasHeaders: false }));
  assert.ok(result.kind === 'slow-down' && result.scope === 'token' && result.retryAfterMs === 60_000);
});

test('logs get codes and statuses, and no words of Discord’s', () => {
  assert.equal(nameProblem(status(403, 50001)), 'HTTP 403, code 50001');
  assert.equal(nameProblem(status(502, null)), 'HTTP 502');
  assert.equal(nameProblem({ kind: 'silence', code: null }), 'no answer');
});
