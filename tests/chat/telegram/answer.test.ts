// What each answer of Telegram means for a digest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Failure, resultOf } from '../../../src/chat/telegram/answer.ts';

const ADDRESS = { platform: 'telegram', chat: '-100', thread: '7' } as const;

function answered(status: number, description: string, more: Partial<Extract<Failure, { kind: 'answered' }>> = {}) {
  return resultOf({ kind: 'answered', status, description, retryAfterSeconds: null, movedTo: null, ...more }, ADDRESS);
}

const ROWS: readonly [number, string, string][] = [
  [403, 'Forbidden: bot was blocked by the user', 'gone'],
  [403, 'Forbidden: user is deactivated', 'gone'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'gone'],
  [403, 'Forbidden: bot was kicked from the supergroup chat', 'gone'],
  [403, 'Forbidden: bot is not a member of the channel chat', 'gone'],
  [403, 'Forbidden: the group chat was deleted', 'gone'],
  [400, 'Bad Request: chat not found', 'gone'],
  [400, 'Bad Request: PEER_ID_INVALID', 'gone'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'gone'],
  [400, 'Bad Request: have no rights to send a message', 'gone'],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'gone'],
  [400, 'Bad Request: CHAT_RESTRICTED', 'gone'],
  [400, 'Bad Request: message thread not found', 'gone'],
  [400, 'Bad Request: TOPIC_CLOSED', 'gone'],
  [400, 'Bad Request: message is too long', 'refused'],
  [400, "Bad Request: can't parse MessageEntity: x", 'refused'],
  [400, 'Bad Request: entity begins after the end of the text at UTF-16 offset 9', 'refused'],
  [400, "Bad Request: entity URL 'x' is invalid: y", 'refused'],
  [400, 'Bad Request: message text is empty', 'refused'],
  [413, 'Request Entity Too Large', 'refused'],
  [401, 'Unauthorized', 'stop'],
  [404, 'Not Found', 'stop'],
  [409, 'Conflict: terminated by other getUpdates request', 'slow-down'],
  [429, 'Too Many Requests', 'slow-down'],
  [500, 'Internal Server Error: restart', 'unsure'],
  [502, 'Bad Gateway', 'unsure'],
  [408, 'Request Timeout', 'unsure'],
  [400, 'Bad Request: USER_BANNED_IN_CHANNEL', 'gone'],
  [400, 'Bad Request: bot was kicked from the group chat', 'gone'],
  [400, 'Bad Request: the topic was closed', 'gone'],
  [200, 'undefined', 'unsure'],
  [0, 'undefined', 'unsure'],
];

for (const [status, description, kind] of ROWS) {
  test(`${status} ${description} is ${kind}`, () => assert.equal(answered(status, description).kind, kind));
}

test('a chat that moved keeps its topic and gets its new number', () => {
  const result = answered(400, 'Bad Request: group chat was upgraded to a supergroup chat', { movedTo: '-1001' });
  assert.deepEqual(result, { kind: 'moved', to: { platform: 'telegram', chat: '-1001', thread: '7' } });
});

test('the time that Telegram names is obeyed, however long, and read from the sentence where it is nowhere else', () => {
  const waits = [
    answered(429, 'Too Many Requests: retry after 73414', { retryAfterSeconds: 73_414 }),
    answered(429, 'Too Many Requests: retry after 31'),
    answered(429, 'Flood control exceeded. Retry in 60 seconds'),
    answered(429, 'Too Many Requests'),
  ];
  assert.deepEqual(
    waits.map((result) => result.kind === 'slow-down' && [result.retryAfterMs, result.scope]),
    [
      [73_414_000, 'chat'],
      [31_000, 'chat'],
      [60_000, 'chat'],
      [30_000, 'chat'],
    ],
  );
});

test('no connection means try again, a lost answer means unsure', () => {
  assert.equal(resultOf({ kind: 'unreachable', code: 'ENOTFOUND' }, ADDRESS).kind, 'slow-down');
  assert.equal(resultOf({ kind: 'unheard', code: 'ECONNRESET' }, ADDRESS).kind, 'unsure');
});
