// Which chat a request means, and why nothing can be sent to it.
import { asNumber, asText, type Fields } from './body.ts';
import type { WorldChat } from './model.ts';
import { bad, forbidden, Refusal, type World } from './world.ts';

export function findChat(world: World, fields: Fields, field = 'chat_id'): WorldChat {
  const value = fields[field];
  if (value === undefined || value === null || value === '') throw bad(`${field} is empty`);
  const name = asText(value)?.startsWith('@') === true ? String(value).slice(1).toLowerCase() : null;
  const id = asNumber(value);
  const chat =
    name === null
      ? world.chats.get(id ?? Number.NaN)
      : [...world.chats.values()].find(({ username }) => username?.toLowerCase() === name);
  if (chat === undefined) throw bad('chat not found');
  return chat;
}

export function refuseByState(chat: WorldChat): void {
  switch (chat.state) {
    case 'open':
      return;
    case 'never-started':
      throw forbidden("bot can't initiate conversation with a user");
    case 'blocked':
      throw forbidden('bot was blocked by the user');
    case 'deactivated':
      throw forbidden('user is deactivated');
    case 'kicked':
      throw forbidden(`bot was kicked from the ${chat.type} chat`);
    case 'left':
      throw forbidden(`bot is not a member of the ${chat.type} chat`);
    case 'deleted':
      throw forbidden('the group chat was deleted');
    case 'upgraded':
      throw new Refusal(
        400,
        'Bad Request: group chat was upgraded to a supergroup chat',
        chat.migrateTo === null ? null : { migrate_to_chat_id: chat.migrateTo },
      );
    case 'no-rights':
      throw bad('not enough rights to send text messages to the chat');
    case 'write-forbidden':
      throw bad('CHAT_WRITE_FORBIDDEN');
    case 'restricted':
      throw bad('CHAT_RESTRICTED');
    case 'not-admin':
      throw bad('need administrator rights in the channel chat');
    case 'peer-invalid':
      throw bad('PEER_ID_INVALID');
  }
}

/** General has id 1 and is no thread: sent with it, the message finds none. */
export function checkTopic(chat: WorldChat, thread: number | null): void {
  if (thread === null || thread === 0) return;
  const topic = thread === 1 ? undefined : chat.topics?.[thread];
  if (topic === undefined) throw bad('message thread not found');
  if (topic === 'closed' && !chat.isBotAdmin) throw bad('TOPIC_CLOSED');
}

/** Whether the bot has a right in the chat: an admin has all that are not taken from it, another has none of an admin's. */
export function mayAsAdmin(chat: WorldChat, right: string): boolean {
  return chat.isBotAdmin && chat.rights[right] !== false;
}
