// What the emulated Telegram is made of: chats, messages, calls, faults, as types.
import type { WireFault } from '../answer.ts';
import type { Fields } from './body.ts';

export type AnswerParameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number };

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

export type ChatState =
  | 'open'
  /** Private chats. */
  | 'never-started'
  | 'blocked'
  | 'deactivated'
  /** Groups and channels. */
  | 'kicked'
  | 'left'
  | 'deleted'
  | 'upgraded'
  /** May not write: three ways in which Telegram says so. */
  | 'no-rights'
  | 'write-forbidden'
  | 'restricted'
  /** A channel whose admin the bot is no longer. */
  | 'not-admin'
  | 'peer-invalid';

export type WorldChat = {
  readonly id: number;
  type: ChatKind;
  title: string;
  /** Without the @. */
  username: string | null;
  state: ChatState;
  /** Where an upgraded group went. */
  migrateTo: number | null;
  /** Status by user id; whoever is not named is a member. */
  members: Record<string, string>;
  /** Whether getChatMember fails for others, as it may where the bot is no admin. */
  hidesMembers: boolean;
  /** Whether the bot sees every message of a group and not only commands. */
  isBotAdmin: boolean;
  /** What a bot that is an admin may do; each is allowed unless it is false here. */
  rights: Record<string, boolean>;
  /** Topics of a forum; null for a chat without any. */
  topics: Record<string, 'open' | 'closed'> | null;
};

export type Sent = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "sendMessage", "sendPhoto" and so on. */
  readonly method: string;
  readonly chat: number;
  readonly thread: number | null;
  readonly messageId: number;
  /** The text or the caption. */
  readonly text: string;
  readonly entities: readonly SentEntity[];
  /** What the server found by itself in the plain text: "mention @name", "hashtag #x", "bot_command /x". */
  readonly found: readonly string[];
  /** What was sent beside the text: names and sizes of files, buttons as rows of labels. */
  readonly files?: readonly SentFile[];
  readonly buttons?: readonly (readonly string[])[];
};

export type SentFile = {
  readonly field: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  readonly sha256: string;
};

export type SentEntity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly user?: Fields;
};

/** Something the documentation forbids and the real server might let pass. */
export type Violation = { readonly method: string; readonly what: string };

export type Call = {
  readonly method: string;
  readonly chat: number | null;
  readonly at: number;
  /** 0 until it is answered, and for good where a fault kept the answer back. */
  status: number;
  /** The kind of the fault that struck it. */
  readonly fault: string | null;
};

export type Fault = {
  /** A method's name, or * for any; "update" strikes updates on their way to the bot. */
  readonly method: string;
  readonly kind:
    | WireFault['kind']
    /** An answer as of a proxy in between: no JSON, no envelope. */
    | 'status'
    /** A refusal in Telegram's own form. */
    | 'answer'
    | 'slow-down'
    /** Of updates: it comes twice, or after the one that follows it. */
    | 'duplicate'
    | 'reorder';
  readonly times?: number;
  readonly probability?: number;
  readonly after?: number;
  /** Only calls to this chat. */
  readonly chat?: number;
  readonly status?: number;
  readonly description?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly ms?: number;
};

export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

export type Webhook = {
  readonly url: string;
  readonly secret: string | null;
  readonly connectionsMax: number;
  readonly setAt: number;
};

/** A message as the API tells of it. */
export type Message = Fields & { readonly message_id: number; readonly date: number };
