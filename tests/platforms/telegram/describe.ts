// A chat as the API tells of it inside a message.
import type { Fields } from './body.ts';
import type { WorldChat } from './model.ts';

export function describeChat(chat: WorldChat): Fields {
  const { id, type, title, username } = chat;
  const name = username === null ? {} : { username };
  if (type === 'private') return { id, type, first_name: title, ...name };
  return { id, type, title, ...name, ...(chat.topics === null ? {} : { is_forum: true }) };
}
