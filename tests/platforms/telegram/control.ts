// The emulator's control side: people write, chats change, faults are ordered, and the journal is read.
import { asNumber, asRecord, asText, type Fields } from './body.ts';
import { describeChat } from './methods.ts';
import { commandEntities } from './text.ts';
import { BOT, type ChatKind, type Fault, type World, type WorldChat } from './world.ts';

/** POST /control/say, with a text message that a person (or a channel) writes. */
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
};

/** POST /control/chat: what changes about a chat; it comes into being when it is not known. */
export type ChatChange = { readonly id: number } & Partial<Omit<WorldChat, 'id'>>;

/** POST /control/member: the bot's own standing in a chat changes, as my_chat_member tells it. */
export type MemberChange = {
  readonly chat: number;
  readonly chatType?: ChatKind;
  readonly status: string;
  readonly rights?: Readonly<Record<string, boolean>>;
};

const GROUP_ANONYMOUS_BOT = 1_087_968_824;
const WAIT_MS_MAX = 30_000;

export async function runControl(
  world: World,
  action: string,
  fields: Fields,
  query: URLSearchParams,
): Promise<unknown> {
  switch (action) {
    case 'say':
      return say(world, fields as Say);
    case 'chat': {
      const { id, ...change } = fields as ChatChange;
      Object.assign(world.chatAt(id, change.type), change);
      return { ok: true };
    }
    case 'member':
      return changeMember(world, fields as MemberChange);
    case 'migrate':
      return migrate(world, Number(fields.from), Number(fields.to));
    case 'update': {
      const kind = asText(fields.kind) ?? 'message';
      const at = asNumber(fields.updateId);
      if (kind === 'callback_query') world.openCallbacks.add(String(asRecord(fields.body).id));
      return { updateId: world.addUpdate(kind, fields.body, at ?? undefined) };
    }
    case 'fault':
      world.addFault(fields as Fault);
      return { ok: true };
    case 'clear-faults':
      world.clearFaults();
      return { ok: true };
    case 'rates':
      world.rates.mode = fields.mode === 'strict' ? 'strict' : 'off';
      return { ok: true };
    case 'journal':
      await waitUntilKept(world, Number(query.get('count') ?? 0), Number(query.get('waitMs') ?? 0));
      return world.journal;
    case 'violations':
      return world.violations;
    case 'calls':
      return world.calls;
    case 'waiting':
      return { updates: world.updates.length };
    default:
      return { ok: false, problem: `no such control: ${action}` };
  }
}

function say(world: World, words: Say): unknown {
  const chat = world.chatAt(words.chat, words.chatType);
  if (chat.type === 'private' && chat.state !== 'deactivated') chat.state = 'open';
  if (!isHeard(chat, words.text)) return { isHeard: false };
  const isPost = chat.type === 'channel';
  const body = {
    message_id: world.nextMessageId(),
    date: words.date ?? Math.floor(Date.now() / 1000),
    chat: describeChat(chat),
    ...(isPost ? { sender_chat: describeChat(chat) } : writer(chat, words)),
    ...(words.thread === undefined ? {} : { message_thread_id: words.thread, is_topic_message: true }),
    ...(words.isEdit === true ? { edit_date: Math.floor(Date.now() / 1000) } : {}),
    text: words.text,
    entities: commandEntities(words.text),
  };
  const kind = isPost ? 'channel_post' : 'message';
  return { isHeard: true, updateId: world.addUpdate(words.isEdit === true ? `edited_${kind}` : kind, body) };
}

function writer(chat: WorldChat, words: Say): Fields {
  const fake = { id: GROUP_ANONYMOUS_BOT, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
  if (words.isAnonymous === true) return { from: fake, sender_chat: describeChat(chat) };
  if (words.senderChat !== undefined) {
    const sender = { id: words.senderChat, type: 'channel', title: 'Some channel' };
    return { from: { ...fake, username: 'Channel_Bot' }, sender_chat: sender };
  }
  const id = words.from ?? Math.abs(chat.id);
  const language = words.language === undefined ? {} : { language_code: words.language };
  return { from: { id, is_bot: false, first_name: `Person ${id}`, ...language } };
}

/** Privacy mode, on by default: of a group's talk a bot that is no admin sees commands that may be meant for it. */
function isHeard(chat: WorldChat, text: string): boolean {
  if (chat.type === 'private' || chat.type === 'channel' || chat.isBotAdmin) return true;
  const name = /^\/[A-Za-z0-9_]+(?:@([A-Za-z0-9_]+))?/.exec(text);
  return name !== null && (name[1] === undefined || name[1].toLowerCase() === BOT.username.toLowerCase());
}

function changeMember(world: World, change: MemberChange): unknown {
  const chat = world.chatAt(change.chat, change.chatType);
  const isAway = change.status === 'kicked' || change.status === 'left';
  chat.state = isAway ? (chat.type === 'private' ? 'blocked' : change.status === 'left' ? 'left' : 'kicked') : 'open';
  const user = { id: BOT.id, is_bot: true, first_name: BOT.first_name, username: BOT.username };
  const updateId = world.addUpdate('my_chat_member', {
    chat: describeChat(chat),
    from: { id: 1, is_bot: false, first_name: 'Somebody' },
    date: Math.floor(Date.now() / 1000),
    old_chat_member: { status: isAway ? 'member' : 'left', user },
    new_chat_member: { status: change.status, user, ...change.rights },
  });
  return { updateId };
}

/** A group becomes a supergroup: two service messages, and the old id answers with the new one. */
function migrate(world: World, from: number, to: number): unknown {
  const old = world.chatAt(from, 'group');
  Object.assign(old, { type: 'group', state: 'upgraded', migrateTo: to });
  const young = world.chatAt(to, 'supergroup');
  const date = Math.floor(Date.now() / 1000);
  world.addUpdate('message', {
    ...{ message_id: world.nextMessageId(), date, chat: describeChat(old), migrate_to_chat_id: to },
  });
  const updateId = world.addUpdate('message', {
    ...{ message_id: world.nextMessageId(), date, chat: describeChat(young), migrate_from_chat_id: from },
  });
  return { updateId };
}

async function waitUntilKept(world: World, count: number, waitMs: number): Promise<void> {
  if (world.journal.length >= count || waitMs <= 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, Math.min(waitMs, WAIT_MS_MAX));
  const forget = world.whenKept(() => {
    if (world.journal.length >= count) resolve();
  });
  await promise;
  clearTimeout(timer);
  forget();
}
