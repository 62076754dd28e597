import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RestKind, restKindOf } from '../../src/model/rest.ts';

const CASES: readonly (readonly [string, RestKind])[] = [
  ['403 Forbidden: bot was blocked by the user', 'blocked'],
  ['403 Forbidden: user is deactivated', 'blocked'],
  ["403 Forbidden: bot can't initiate conversation with a user", 'blocked'],
  ['400 Bad Request: USER_IS_BLOCKED', 'blocked'],
  ['the person takes no direct messages (HTTP 403, code 50007)', 'blocked'],
  ['403 Forbidden: bot was kicked from the supergroup chat', 'removed'],
  ['403 Forbidden: bot is not a member of the channel chat', 'removed'],
  ['Dateline was removed from the server', 'removed'],
  ['403 Forbidden: the group chat was deleted', 'deleted'],
  ['400 Bad Request: chat not found', 'deleted'],
  ['the channel no longer exists (HTTP 404, code 10003)', 'deleted'],
  ['the thread was deleted', 'deleted'],
  ['400 Bad Request: not enough rights to send text messages to the chat', 'no rights'],
  ['400 Bad Request: TOPIC_CLOSED', 'no rights'],
  [
    'Dateline may not write there: View Channel, Send Messages and Embed Links are needed (HTTP 403, code 50013)',
    'no rights',
  ],
  ['403 Forbidden: something that Telegram has not said before', 'other'],
];

test('why a chat rests is told in five kinds, whatever words the platform has for it', () => {
  for (const [reason, kind] of CASES) assert.equal(restKindOf(reason), kind, reason);
});
