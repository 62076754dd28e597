// What people type, as commands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUpdate } from '../../../src/chat/telegram/update.ts';

const SELF = { name: 'OurBot', commands: new Set(['country', 'start']) };

/** The command and text that are understood, or null when nothing is to be answered. */
function heard(text: string, type: 'private' | 'supergroup'): readonly [string, string] | null {
  const message = { date: 1, chat: { id: 5, type }, from: { id: 6, is_bot: false }, text };
  const result = readUpdate({ update_id: 1, message }, SELF);
  return result.kind === 'request' ? [result.command, result.text] : null;
}

const ROWS: readonly ['private' | 'supergroup', string, readonly [string, string] | null][] = [
  ['private', '/country pakistan', ['country', 'pakistan']],
  ['private', '/COUNTRY@ourbot  PK ', ['country', 'PK']],
  ['private', '/country\npakistan', ['country', 'pakistan']],
  ['private', '/start', ['start', '']],
  ['private', '/nonsense x', ['nonsense', 'x']],
  ['private', 'south asia', ['', 'south asia']],
  ['private', ' /country', ['', '/country']],
  ['private', '/country@OtherBot pk', null],
  ['private', '/país', ['', '/país']],
  ['supergroup', '/country pk', ['country', 'pk']],
  ['supergroup', '/nonsense x', null],
  ['supergroup', '/nonsense@OurBot x', ['nonsense', 'x']],
  ['supergroup', 'south asia', null],
  ['supergroup', '/country@OtherBot pk', null],
];

for (const [type, text, expected] of ROWS) {
  test(`${JSON.stringify(text)} in a ${type} chat`, () => assert.deepEqual(heard(text, type), expected));
}

test('General is no topic, any other topic is', () => {
  const chat = { id: -5, type: 'supergroup' };
  const thread = (topic: number, isTopic: boolean) => {
    const message = { date: 1, chat, text: '/start', message_thread_id: topic, is_topic_message: isTopic };
    const result = readUpdate({ update_id: 1, message }, SELF);
    return result.kind === 'request' ? result.address.thread : 'nothing';
  };
  assert.deepEqual([thread(9, true), thread(1, true), thread(9, false)], ['9', null, null]);
});

const STANDINGS: readonly [string, string, Record<string, boolean>, string][] = [
  ['private', 'kicked', {}, 'gone'],
  ['private', 'member', {}, 'back'],
  ['supergroup', 'left', {}, 'gone'],
  ['supergroup', 'restricted', { is_member: true, can_send_messages: false }, 'gone'],
  ['supergroup', 'restricted', { is_member: true, can_send_messages: true }, 'back'],
  ['supergroup', 'restricted', { is_member: false }, 'gone'],
  ['supergroup', 'administrator', {}, 'back'],
  ['channel', 'administrator', { can_post_messages: true }, 'back'],
  ['channel', 'administrator', {}, 'gone'],
];

for (const [type, status, rights, kind] of STANDINGS) {
  test(`${status} ${JSON.stringify(rights)} in a ${type} chat means ${kind}`, () => {
    const change = { chat: { id: -5, type }, new_chat_member: { status, ...rights } };
    const result = readUpdate({ update_id: 1, my_chat_member: change }, SELF);
    assert.equal(result.kind === 'event' && result.event.kind, kind);
  });
}
