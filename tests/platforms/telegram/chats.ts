// The methods about chats, their members and their topics.
import { asNumber, asText, type Fields } from './body.ts';
import { describeChat } from './describe.ts';
import type { Call, Method } from './method.ts';
import type { WorldChat } from './model.ts';
import { deliver } from './send.ts';
import { findChat, mayAsAdmin, refuseByState } from './states.ts';
import { BOT, BOT_AS_SENDER, bad } from './world.ts';

const ADMIN_RIGHTS = ['can_manage_chat', 'can_delete_messages', 'can_manage_video_chats', 'can_restrict_members']
  .concat(['can_promote_members', 'can_change_info', 'can_invite_users', 'can_post_stories', 'can_edit_stories'])
  .concat(['can_delete_stories', 'can_pin_messages', 'can_manage_topics', 'can_post_messages', 'can_edit_messages']);
const ICON_COLORS = [7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047];

export const CHATS: Readonly<Record<string, Method>> = {
  getChat: (call) => {
    const chat = findAnyChat(call);
    return {
      ...describeChat(chat),
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        ...{ unlimited_gifts: false, limited_gifts: false, unique_gifts: false, premium_subscription: false },
        gifts_from_channels: false,
      },
    };
  },
  getChatMember: (call) => {
    const chat = findAnyChat(call);
    const id = asNumber(call.fields.user_id);
    if (id === null) throw bad('invalid user_id specified');
    if (id === BOT.id) return { ...memberOf(chat, BOT.id), user: BOT_AS_SENDER };
    const isHidden = chat.hidesMembers || (chat.type === 'channel' && !chat.isBotAdmin);
    if (isHidden && !chat.isBotAdmin) throw bad('member list is inaccessible');
    return memberOf(chat, id);
  },
  getChatAdministrators: (call) => {
    const chat = findAnyChat(call);
    if (chat.type === 'private') throw bad('there are no administrators in the private chat');
    if (chat.type === 'channel' && !chat.isBotAdmin) throw bad('member list is inaccessible');
    const people = Object.entries(chat.members)
      .filter(([, status]) => status === 'creator' || status === 'administrator')
      .map(([id]) => memberOf(chat, Number(id)));
    return chat.isBotAdmin ? [...people, memberOf(chat, BOT.id)] : people;
  },
  getChatMemberCount: (call) => Object.keys(findAnyChat(call).members).length + 2,
  leaveChat: (call) => {
    const chat = findAnyChat(call);
    if (chat.type === 'private') throw bad("chat member status can't be changed in private chats");
    chat.state = 'left';
    return true;
  },
  banChatMember: (call) => changeMember(call, 'kicked', 'can_restrict_members'),
  unbanChatMember: (call) => changeMember(call, 'left', 'can_restrict_members'),
  restrictChatMember: (call) => changeMember(call, 'restricted', 'can_restrict_members'),
  promoteChatMember: (call) => changeMember(call, 'administrator', 'can_promote_members'),
  setChatPermissions: (call) => needing(call, 'can_restrict_members', () => true),
  setChatPhoto: (call) => needing(call, 'can_change_info', () => true),
  deleteChatPhoto: (call) => needing(call, 'can_change_info', () => true),
  setChatTitle: (call) =>
    needing(call, 'can_change_info', (chat) => {
      const title = asText(call.fields.title) ?? '';
      if (title === '' || [...title].length > 128) throw bad('title must be non-empty');
      chat.title = title;
      return true;
    }),
  setChatDescription: (call) =>
    needing(call, 'can_change_info', () => {
      if ([...(asText(call.fields.description) ?? '')].length > 255) throw bad('CHAT_ABOUT_TOO_LONG');
      return true;
    }),

  getForumTopicIconStickers: () => [],
  createForumTopic: (call) =>
    inForum(call, async (chat, topics) => {
      const name = nameOf(call);
      const color = asNumber(call.fields.icon_color) ?? ICON_COLORS[0];
      if (color === undefined || !ICON_COLORS.includes(color)) throw bad('invalid topic icon color specified');
      const { message_thread_id: _, ...fields } = call.fields;
      const service = { ...call, fields: { chat_id: fields.chat_id } };
      const message = await deliver(service, { content: { forum_topic_created: { name, icon_color: color } } });
      chat.topics = { ...topics, [message.message_id]: 'open' };
      return { message_thread_id: message.message_id, name, icon_color: color };
    }),
  editForumTopic: (call) => onTopic(call, () => true),
  closeForumTopic: (call) => onTopic(call, (_, change) => change('open', 'closed')),
  reopenForumTopic: (call) => onTopic(call, (_, change) => change('closed', 'open')),
  deleteForumTopic: (call) =>
    onTopic(call, (chat) => {
      const { [String(asNumber(call.fields.message_thread_id))]: _, ...rest } = chat.topics ?? {};
      chat.topics = rest;
      return true;
    }),
  unpinAllForumTopicMessages: (call) => onTopic(call, () => true),
  editGeneralForumTopic: (call) => inForum(call, () => nameOf(call) !== ''),
  closeGeneralForumTopic: (call) => inForum(call, () => true),
  reopenGeneralForumTopic: (call) => inForum(call, () => true),
  hideGeneralForumTopic: (call) => inForum(call, () => true),
  unhideGeneralForumTopic: (call) => inForum(call, () => true),
  unpinAllGeneralForumTopicMessages: (call) => inForum(call, () => true),
};

function findAnyChat({ world, fields }: Call): WorldChat {
  const chat = findChat(world, fields);
  // Being silenced in a chat is no reason not to look at it.
  if (!['no-rights', 'write-forbidden', 'restricted'].includes(chat.state)) refuseByState(chat);
  return chat;
}

function memberOf(chat: WorldChat, id: number): Fields {
  const user = id === BOT.id ? BOT_AS_SENDER : { id, is_bot: false, first_name: `Person ${id}` };
  const status = id === BOT.id ? (chat.isBotAdmin ? 'administrator' : 'member') : (chat.members[id] ?? 'member');
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false };
    case 'administrator': {
      const rights = ADMIN_RIGHTS.map((right) => [right, id !== BOT.id || mayAsAdmin(chat, right)]);
      return { status, user, can_be_edited: false, is_anonymous: false, ...Object.fromEntries(rights) };
    }
    case 'kicked':
      return { status, user, until_date: 0 };
    case 'restricted':
      return { status, user, is_member: true, can_send_messages: false, until_date: 0 };
    default:
      return { status, user };
  }
}

function needing(call: Call, right: string, act: (chat: WorldChat) => unknown): unknown {
  const chat = findAnyChat(call);
  if (chat.type === 'private') throw bad("chat member status can't be changed in private chats");
  if (!mayAsAdmin(chat, right)) throw bad('not enough rights');
  return act(chat);
}

function changeMember(call: Call, status: string, right: string): unknown {
  return needing(call, right, (chat) => {
    const id = asNumber(call.fields.user_id);
    if (id === null) throw bad('invalid user_id specified');
    if (chat.members[id] === 'creator') throw bad("can't remove chat owner");
    chat.members = { ...chat.members, [id]: status };
    return true;
  });
}

type Topics = NonNullable<WorldChat['topics']>;

function inForum(call: Call, act: (chat: WorldChat, topics: Topics) => unknown): unknown {
  const chat = findAnyChat(call);
  if (chat.topics === null) throw bad('the chat is not a forum');
  if (!mayAsAdmin(chat, 'can_manage_topics')) throw bad('not enough rights to create a topic');
  return act(chat, chat.topics);
}

function onTopic(
  call: Call,
  act: (chat: WorldChat, change: (from: 'open' | 'closed', to: 'open' | 'closed') => true) => unknown,
): unknown {
  return inForum(call, (chat, topics) => {
    const id = asNumber(call.fields.message_thread_id) ?? 0;
    if (topics[id] === undefined) throw bad('message thread not found');
    return act(chat, (from, to) => {
      if (topics[id] !== from) throw bad('TOPIC_NOT_MODIFIED');
      chat.topics = { ...topics, [id]: to };
      return true;
    });
  });
}

function nameOf({ fields }: Call): string {
  const name = asText(fields.name) ?? '';
  if (name === '' || [...name].length > 128) throw bad('topic name must be non-empty');
  return name;
}
