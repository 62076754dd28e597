// What the emulated Discord is made of: channels, messages, interactions, faults, as types.
import type { WireFault } from '../answer.ts';
import type { Fields } from './form.ts';

export type ChannelState =
  | 'open'
  | 'unknown'
  | 'no-access'
  | 'no-permission'
  | 'dm-closed'
  | 'locked'
  /** As a channel of type 15. */
  | 'forum'
  | 'tag-needed';

export type Channel = {
  readonly id: string;
  name: string;
  /** Discord's channel type: 0 text, 1 DM, 5 announcements, 11 public thread, 15 forum. */
  readonly type: number;
  readonly guildId: string | null;
  readonly parentId: string | null;
  state: ChannelState;
  isArchived: boolean;
  tags: readonly string[];
};

/** What a test says of a channel; what it leaves out stays, or is as in a fresh text channel. */
export type ChannelGiven = Partial<Omit<Channel, 'guildId'>>;

/** A message as it stands now. */
export type Message = {
  readonly id: string;
  readonly channel: string;
  readonly body: Fields;
  readonly at: number;
  readonly editedAt: number | null;
  readonly isPinned: boolean;
  readonly isCrossposted: boolean;
  readonly reactions: readonly string[];
  readonly files: readonly SentFile[];
  /** Null for the bot's own; else who posted it by which webhook. */
  readonly webhook: string | null;
  /** Who wrote it, where it was not the bot. */
  readonly author: Fields | null;
};

export type SentFile = {
  readonly name: string;
  /** For who cannot see it; left out where none was given. */
  readonly description?: string;
  readonly bytes: number;
  readonly type: string;
  readonly sha256: string;
};

export type ChannelWebhook = {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly name: string;
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  isMember: boolean;
  isAvailable: boolean;
  /** Where Discord itself says who came; null for nowhere. */
  systemChannel: string | null;
};

export type JournalEntry = {
  readonly id: string;
  readonly channel: string;
  /** By which door it came: the channel, a forum's new thread, or a channel's webhook. */
  readonly via: 'channel' | 'forum' | 'webhook';
  readonly nonce: string | null;
  readonly body: Fields;
  readonly files?: readonly SentFile[];
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Answer = {
  readonly interaction: string;
  readonly kind: 'deferred' | 'message' | 'choices' | 'edit' | 'follow-up' | 'deleted' | 'modal';
  /** The message's id, where it makes or changes one. */
  readonly message: string | null;
  readonly isEphemeral: boolean;
  readonly body: Fields;
  readonly at: number;
};

export type InteractionRow = {
  readonly id: string;
  readonly token: string;
  readonly kind: 'slash' | 'autocomplete' | 'component' | 'modal';
  readonly createdAt: number;
  readonly channel: string;
  isAcknowledged: boolean;
  isEphemeral: boolean;
  /** Whether @original holds something that the person can read, or was taken away. */
  isSettled: boolean;
  /** The message that @original means: the answer's own, or the one that a pressed button stands on. */
  originalId: string;
};

export type RegisteredCommand = { readonly id: string; readonly version: string; readonly given: Fields };

export type Fault = {
  /**
   * "POST /channels/ID/messages" with * for ID: method, space, path under /api/v10 with * for one segment; "*" for every request. On the
   * gateway: "GATEWAY dispatch", "GATEWAY identify", "GATEWAY resume", "GATEWAY heartbeat".
   */
  readonly route: string;
  readonly kind:
    | WireFault['kind']
    | 'status'
    | 'slow-down'
    /** Of dispatches: it comes twice, or after the one that follows it, or the connection closes in its stead. */
    | 'duplicate'
    | 'reorder'
    | 'close'
    /** Of identify and resume: answered by opcode 9, not to be resumed. */
    | 'invalid-session'
    /** Of heartbeats and anything else that is answered: it is not. */
    | 'silence';
  /** For 'status': 500 by default, and the code in Discord's JSON; null answers HTML like a proxy. For 'close': the close code, 4000 by default. */
  readonly status?: number;
  readonly code?: number | null;
  /** For 'slow-down': seconds, and whose limit it is. 'edge' answers HTML without any rate header. */
  readonly retryAfter?: number;
  readonly scope?: 'user' | 'global' | 'shared' | 'edge';
  readonly times?: number;
  readonly probability?: number;
  readonly after?: number;
  readonly channel?: string;
  readonly ms?: number;
};

export type RequestRow = {
  readonly route: string;
  readonly at: number;
  /** 0 where a fault kept the answer back. */
  readonly status: number;
  readonly fault: string | null;
};
