// What an update from Telegram says to us: a request, something that happened to a chat, a pressed button, or nothing.
import type { Instant } from '../../base/time.ts';
import { SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { ChatEvent, Excuse } from '../platform.ts';

/** The part of the Bot API's Update that we read; everything else in it is ignored. */
export type TelegramUpdate = {
  readonly update_id: number;
  readonly message?: TelegramMessage;
  readonly channel_post?: TelegramMessage;
  readonly callback_query?: TelegramPress;
  readonly my_chat_member?: {
    readonly chat: TelegramChat;
    readonly from?: TelegramUser;
    readonly old_chat_member?: TelegramMembership;
    readonly new_chat_member: TelegramMembership;
  };
};

type TelegramPress = {
  readonly id: string;
  readonly from?: TelegramUser;
  /** Without text and with date 0 when the message is too old for the server to show us. */
  readonly message?: TelegramMessage & { readonly message_id: number };
  readonly data?: string;
};

type TelegramMessage = {
  readonly date: number;
  readonly chat: TelegramChat;
  readonly from?: TelegramUser;
  readonly sender_chat?: TelegramChat;
  readonly text?: string;
  /** The words under a file. */
  readonly caption?: string;
  readonly document?: { readonly file_id: string; readonly file_name?: string; readonly file_size?: number };
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly is_automatic_forward?: boolean;
  readonly migrate_to_chat_id?: number;
};

type TelegramChat = {
  readonly id: number;
  readonly type: string;
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
  readonly last_name?: string;
};

type TelegramUser = { readonly id: number; readonly is_bot: boolean; readonly language_code?: string };

type TelegramMembership = {
  readonly status: string;
  readonly is_member?: boolean;
  readonly can_send_messages?: boolean;
  readonly can_post_messages?: boolean;
};

/** `messageId` is the message that has the button. */
export type Pressed = Omit<Asked, 'command' | 'text' | 'sentAt'> & {
  readonly data: string;
  readonly messageId: number;
};

export type Asked = {
  readonly address: ChatAddress;
  readonly chatTitle: string | null;
  readonly isPrivate: boolean;
  readonly senderId: string;
  readonly command: string;
  readonly text: string;
  readonly locale: string | null;
  readonly sentAt: Instant;
  /** Who may change the chat's settings: known from the update, or to be asked of Telegram about that user. */
  readonly rights: 'yes' | 'no' | 'ask';
  readonly document?: SentDocument;
  /** See Request. */
  readonly excuse?: Excuse;
};

/** `bytes` as Telegram tells it. */
export type SentDocument = { readonly id: string; readonly bytes: number };

/** Somebody added us to a group, or to a channel with the right to post. */
export type Arrived = {
  readonly address: ChatAddress;
  readonly chatTitle: string | null;
  /** What a channel goes by after "for"; null for a group. */
  readonly channelName: string | null;
  /** Who added us, and in which language that person uses Telegram. */
  readonly senderId: string;
  readonly locale: string | null;
};

export type Heard =
  | ({ readonly kind: 'request' } & Asked)
  | { readonly kind: 'event'; readonly event: ChatEvent }
  | { readonly kind: 'arrival'; readonly arrived: Arrived }
  /** What the pressed button carried; null when nothing of ours stands under it (a game, a button of inline mode). */
  | { readonly kind: 'press'; readonly id: string; readonly pressed: Pressed | null }
  | { readonly kind: 'nothing' };

const NOTHING: Heard = { kind: 'nothing' };

/** Our own name without "@", and the commands we have, both as people may type them in any case. */
export type Self = { readonly name: string; readonly commands: ReadonlySet<string> };

export function readUpdate(update: TelegramUpdate, self: Self): Heard {
  if (update.message !== undefined) return readMessage(update.message, self);
  if (update.channel_post !== undefined) return readMessage(update.channel_post, self);
  if (update.my_chat_member !== undefined) {
    return readMembership(update.my_chat_member);
  }
  if (update.callback_query !== undefined) return readPress(update.callback_query);
  return NOTHING;
}

function readMessage(message: TelegramMessage, self: Self): Heard {
  const { chat } = message;
  if (message.migrate_to_chat_id !== undefined) {
    const to = addressOf(message.migrate_to_chat_id, null);
    return { kind: 'event', event: { kind: 'moved', from: addressOf(chat.id, null), to } };
  }
  // A channel's post copied into its discussion group is heard once, in the channel.
  const isPrivate = chat.type === 'private';
  const spoken = message.text ?? captionOf(message, isPrivate);
  if (spoken === undefined || message.is_automatic_forward === true) return NOTHING;
  const words = readCommand(spoken, self.name);
  if (words === 'for another bot') return NOTHING;
  if (words === null && !isPrivate) return NOTHING;
  // In a group an unaddressed /word that is none of ours belongs to another bot.
  if (words !== null && !isPrivate && !words.isAddressed && !self.commands.has(words.command)) return NOTHING;
  return {
    kind: 'request',
    address: addressOf(chat.id, threadOf(message)),
    chatTitle: titleOf(chat),
    isPrivate,
    senderId: String(message.from?.id ?? message.sender_chat?.id ?? chat.id),
    command: words?.command ?? '',
    text: words?.text ?? spoken.trim(),
    ...(message.document === undefined ? {} : { document: documentOf(message.document) }),
    locale: message.from?.language_code ?? null,
    sentAt: message.date * SECOND_MS,
    rights: rightsOf(message),
  };
}

/** A list of feeds sent in private without a word wants to be taken over. */
function captionOf({ document, caption }: TelegramMessage, isPrivate: boolean): string | undefined {
  if (document === undefined) return undefined;
  const isList = isPrivate && /\.(?:opml|xml|json|txt)$/i.test(document.file_name ?? '');
  return caption ?? (isList ? '/import' : undefined);
}

function documentOf({ file_id: id, file_size: bytes = 0 }: NonNullable<TelegramMessage['document']>): SentDocument {
  return { id, bytes };
}

function readPress({ id, from, message, data }: TelegramPress): Heard {
  if (from === undefined || message === undefined || data === undefined) return { kind: 'press', id, pressed: null };
  const { chat } = message;
  const pressed: Pressed = {
    address: addressOf(chat.id, threadOf(message)),
    chatTitle: titleOf(chat),
    isPrivate: chat.type === 'private',
    senderId: String(from.id),
    locale: from.language_code ?? null,
    // Unlike a post, a press in a channel may be any reader's.
    rights: chat.type === 'private' ? 'yes' : 'ask',
    data,
    messageId: message.message_id,
  };
  return { kind: 'press', id, pressed };
}

/** "/Country@OurBot  pakistan": the command in lower case and the rest. Null for a text without a command at its start. */
function readCommand(
  text: string,
  ourName: string,
): { readonly command: string; readonly isAddressed: boolean; readonly text: string } | 'for another bot' | null {
  const found = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,64}))?(?=\s|$)/i.exec(text);
  if (found === null) return null;
  const [whole, command, name] = found;
  if (command === undefined) return null;
  if (name !== undefined && name.toLowerCase() !== ourName.toLowerCase()) return 'for another bot';
  return { command: command.toLowerCase(), isAddressed: name !== undefined, text: text.slice(whole.length).trim() };
}

/** General has no topic id of its own: sent with id 1 the server answers "message thread not found". */
function threadOf(message: TelegramMessage): string | null {
  const { is_topic_message: isInTopic, message_thread_id: topic } = message;
  return isInTopic === true && topic !== undefined && topic !== 1 ? String(topic) : null;
}

function rightsOf(message: TelegramMessage): 'yes' | 'no' | 'ask' {
  const { chat } = message;
  if (chat.type === 'private' || chat.type === 'channel') return 'yes';
  // An admin who stays anonymous writes as the group itself; whoever writes as another channel is anybody.
  if (message.sender_chat !== undefined) return message.sender_chat.id === chat.id ? 'yes' : 'no';
  return message.from === undefined || message.from.is_bot ? 'no' : 'ask';
}

function readMembership(change: NonNullable<TelegramUpdate['my_chat_member']>): Heard {
  const { chat, from, old_chat_member: before, new_chat_member: membership } = change;
  const address = addressOf(chat.id, null);
  const reason = whyAway(chat, membership);
  if (reason !== null) return { kind: 'event', event: { kind: 'gone', address, reason } };
  const wasThere = before !== undefined && whyAway(chat, before) === null;
  // Who unblocks us in private is about to say something.
  if (chat.type === 'private' || from === undefined || wasThere) {
    return { kind: 'event', event: { kind: 'back', address } };
  }
  const channelName = chat.type !== 'channel' ? null : chat.username === undefined ? `${chat.id}` : `@${chat.username}`;
  const [senderId, locale] = [String(from.id), from.language_code ?? null];
  return { kind: 'arrival', arrived: { address, chatTitle: titleOf(chat), channelName, senderId, locale } };
}

function whyAway(chat: TelegramChat, membership: TelegramMembership): string | null {
  switch (membership.status) {
    case 'kicked':
      return chat.type === 'private' ? 'bot was blocked by the user' : `bot was kicked from the ${chat.type}`;
    case 'left':
      return `bot left the ${chat.type}`;
    case 'restricted':
      if (membership.is_member === false) return `bot is not a member of the ${chat.type}`;
      return membership.can_send_messages === false ? 'bot may not write here' : null;
    case 'administrator':
      return chat.type === 'channel' && membership.can_post_messages !== true ? 'bot may not post here' : null;
    default:
      return null;
  }
}

function titleOf(chat: TelegramChat): string | null {
  const personName = [chat.first_name, chat.last_name].filter((name) => name !== undefined).join(' ');
  return chat.title ?? (personName === '' ? null : personName);
}

function addressOf(chatId: number, thread: string | null): ChatAddress {
  return { platform: 'telegram', chat: String(chatId), thread };
}
