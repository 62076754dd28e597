// People on the emulated Telegram: they write, press buttons, ask inline, join and leave, and the bot hears of it as the API tells it.
import { type Verbs, WrongOrder } from '../control-port.ts';
import { asRecord, type Fields } from './body.ts';
import { describeChat } from './describe.ts';
import { entitiesOfPerson } from './found.ts';
import type { ChatKind, Message, WorldChat } from './model.ts';
import { BOT, BOT_AS_SENDER, type World } from './world.ts';

/** What a person (or a channel) writes. */
export type Say = {
  readonly chat: number;
  /** User id; the chat's own id in a private chat when it is not given. */
  readonly from?: number;
  readonly text: string;
  readonly chatType?: ChatKind;
  readonly language?: string;
  readonly thread?: number;
  /** Seconds since 1970; now when it is not given. */
  readonly date?: number;
  /** Written by an admin who stays anonymous, as the group itself. */
  readonly isAnonymous?: boolean;
  /** Written in the name of that other channel. */
  readonly senderChat?: number;
  /** An edit of an older message. */
  readonly isEdit?: boolean;
  /** The id of a message that this one replies to. */
  readonly replyTo?: number;
};

/** Somebody presses a button: by its callback data, or by the label that stands on it. */
export type Press = {
  readonly chat: number;
  readonly messageId: number;
  readonly from?: number;
  readonly data?: string;
  readonly label?: string;
  readonly language?: string;
};

/** The bot's own standing in a chat changes, as my_chat_member tells it. */
export type MemberChange = {
  readonly chat: number;
  readonly chatType?: ChatKind;
  readonly status: string;
  readonly rights?: Readonly<Record<string, boolean>>;
};

const GROUP_ANONYMOUS_BOT = 1_087_968_824;
const CHANNEL_BOT = 136_817_688;
/** How long Telegram takes an answer to a press or an inline question. */
const CALLBACK_LIFE_MS = 60_000;
const INLINE_LIFE_MS = 30_000;

export function peopleVerbs(world: World): Verbs {
  return {
    say: (given) => say(world, given as Say),
    /** Many at once: a flood is not to be one of requests to us. */
    'say-all': ({ all }) => (all as readonly Say[]).map((words) => say(world, words)),
    press: (given) => press(world, given as Press),
    inline: (given) =>
      askInline(world, given as { readonly query: string; readonly from?: number; readonly offset?: string }),
    member: (given) => changeMember(world, given as MemberChange),
    migrate: ({ from, to }) => migrate(world, Number(from), Number(to)),
    /** Any update at all, with an id of one's own or the next. */
    update: ({ kind, body, updateId }) => {
      const name = String(kind ?? 'message');
      const id = String(asRecord(body).id);
      if (name === 'callback_query') world.openQueries.set(id, world.now() + CALLBACK_LIFE_MS);
      if (name === 'inline_query') world.openQueries.set(id, world.now() + INLINE_LIFE_MS);
      return { updateId: world.addUpdate(name, body, updateId === undefined ? undefined : Number(updateId)) };
    },
    /** The next update's id starts anew at random, as after a week of silence. */
    'jump-updates': () => ({ updateId: world.addUpdate('nothing', {}, 1 + Math.floor(Math.random() * 900_000_000)) }),
  };
}

function say(world: World, words: Say): unknown {
  const chat = world.chatAt(words.chat, words.chatType);
  if (chat.type === 'private' && chat.state !== 'deactivated') chat.state = 'open';
  if (!isHeard(world, chat, words)) return { isHeard: false };
  const isPost = chat.type === 'channel';
  const repliedTo = words.replyTo === undefined ? undefined : world.messages.get(`${chat.id} ${words.replyTo}`);
  const body: Message = {
    message_id: world.nextMessageId(),
    date: words.date ?? world.dateNow(),
    chat: describeChat(chat),
    ...(isPost ? { sender_chat: describeChat(chat) } : writer(chat, words)),
    ...(words.thread === undefined ? {} : { message_thread_id: words.thread, is_topic_message: true }),
    ...(words.isEdit === true ? { edit_date: world.dateNow() } : {}),
    ...(repliedTo === undefined ? {} : { reply_to_message: repliedTo }),
    text: words.text,
    entities: entitiesOfPerson(words.text),
  };
  world.messages.set(`${chat.id} ${body.message_id}`, body);
  const kind = isPost ? 'channel_post' : 'message';
  const updateId = world.addUpdate(words.isEdit === true ? `edited_${kind}` : kind, body);
  return { isHeard: true, updateId, messageId: body.message_id };
}

function writer(chat: WorldChat, words: Say): Fields {
  const fake = { id: GROUP_ANONYMOUS_BOT, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
  if (words.isAnonymous === true) return { from: fake, sender_chat: describeChat(chat) };
  if (words.senderChat !== undefined) {
    const sender = { id: words.senderChat, type: 'channel', title: 'Some channel' };
    return { from: { ...fake, id: CHANNEL_BOT, first_name: 'Channel', username: 'Channel_Bot' }, sender_chat: sender };
  }
  return { from: person(words.from ?? Math.abs(chat.id), words.language) };
}

function person(id: number, language?: string): Fields {
  return {
    ...{ id, is_bot: false, first_name: `Person ${id}` },
    ...(language === undefined ? {} : { language_code: language }),
  };
}

/** Privacy mode, on by default: of a group's talk a bot that is no admin sees commands that may be meant for it, and replies to it. */
function isHeard(world: World, chat: WorldChat, { text, replyTo }: Say): boolean {
  if (chat.type === 'private' || chat.type === 'channel' || chat.isBotAdmin) return true;
  const answered = replyTo === undefined ? undefined : world.messages.get(`${chat.id} ${replyTo}`);
  if (asRecord(answered?.from).id === BOT.id) return true;
  const name = /^\/[A-Za-z0-9_]+(?:@([A-Za-z0-9_]+))?/.exec(text);
  return name !== null && (name[1] === undefined || name[1].toLowerCase() === BOT.username.toLowerCase());
}

function press(world: World, { chat, messageId, from, data, label, language }: Press): unknown {
  const message = world.messages.get(`${chat} ${messageId}`);
  if (message === undefined) throw new WrongOrder(`there is no message ${messageId} in chat ${chat}`);
  const rows = asRecord(message.reply_markup).inline_keyboard;
  const buttons = (Array.isArray(rows) ? rows.flat() : []).map(asRecord);
  const button = buttons.find((one) => (label === undefined ? one.callback_data === data : one.text === label));
  // A changed client can send any data at all, on a message with buttons or without.
  const sent = button?.callback_data ?? data;
  if (typeof sent !== 'string') throw new WrongOrder(`no such button on message ${messageId}`);
  const id = String(world.nextMessageId() * 1_000_003);
  world.openQueries.set(id, world.now() + CALLBACK_LIFE_MS);
  const updateId = world.addUpdate('callback_query', {
    ...{ id, from: person(from ?? Math.abs(chat), language), message, chat_instance: String(chat), data: sent },
  });
  return { id, updateId };
}

function askInline(world: World, asked: { query: string; from?: number; offset?: string }): unknown {
  const id = String(world.nextMessageId() * 1_000_003);
  world.openQueries.set(id, world.now() + INLINE_LIFE_MS);
  const { query, from = 1, offset = '' } = asked;
  return {
    id,
    updateId: world.addUpdate('inline_query', { id, from: person(from), query, offset, chat_type: 'sender' }),
  };
}

function changeMember(world: World, change: MemberChange): unknown {
  const chat = world.chatAt(change.chat, change.chatType);
  const isAway = change.status === 'kicked' || change.status === 'left';
  chat.state = isAway ? (chat.type === 'private' ? 'blocked' : change.status === 'left' ? 'left' : 'kicked') : 'open';
  if (change.status === 'administrator') chat.isBotAdmin = true;
  else if (isAway || change.status === 'member') chat.isBotAdmin = false;
  const updateId = world.addUpdate('my_chat_member', {
    chat: describeChat(chat),
    from: person(1),
    date: world.dateNow(),
    old_chat_member: { status: isAway ? 'member' : 'left', user: BOT_AS_SENDER },
    new_chat_member: { status: change.status, user: BOT_AS_SENDER, ...change.rights },
  });
  return { updateId };
}

/** A group becomes a supergroup: two service messages, and the old id answers with the new one. */
function migrate(world: World, from: number, to: number): unknown {
  const old = world.chatAt(from, 'group');
  Object.assign(old, { type: 'group', state: 'upgraded', migrateTo: to });
  const young = world.chatAt(to, 'supergroup');
  const date = world.dateNow();
  world.addUpdate('message', {
    ...{ message_id: world.nextMessageId(), date, chat: describeChat(old), migrate_to_chat_id: to },
  });
  const updateId = world.addUpdate('message', {
    ...{ message_id: world.nextMessageId(), date, chat: describeChat(young), migrate_from_chat_id: from },
  });
  return { updateId };
}
