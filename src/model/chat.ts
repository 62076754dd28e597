// Conversations, what they want, when they want it, and each promise made to them.
import type { Instant } from '../base/time.ts';
import type { Language } from './language.ts';
import type { Place } from './place.ts';

export type PlatformName = 'telegram' | 'discord' | 'console';

/** Where a platform delivers to. `chat` is the platform's own id as text; `thread` a topic or null. */
export type ChatAddress = {
  readonly platform: PlatformName;
  readonly chat: string;
  readonly thread: string | null;
};

/** Telegram private chat, group, topic, channel; Discord channel, thread, DM; the terminal. */
export type Chat = {
  readonly id: number;
  readonly address: ChatAddress;
  readonly title: string | null;
  readonly isPrivate: boolean;
  /** Why nothing is sent there at present (blocked, kicked); null when all is well. */
  readonly restReason: string | null;
  readonly settings: ChatSettings;
};

export type DigestLength = 'short' | 'normal' | 'long';

export type ChatSettings = {
  /** What we speak there; the news itself stays in the language of its outlets. */
  readonly language: Language;
  /** IANA zone of the chat's wall clock. */
  readonly zone: string;
  readonly length: DigestLength;
  readonly schedule: Schedule;
};

export type Schedule = {
  /** Minutes of the local day, 0 to 1439, ascending, at most 24 of them. */
  readonly minutes: readonly number[];
  /** ISO weekdays, 1 Monday to 7 Sunday, ascending. */
  readonly weekdays: readonly number[];
};

/** A chat wants a place. */
export type Subscription = { readonly chatId: number; readonly place: Place; readonly since: Instant };

/** One promised digest: unique by (chat, local date, minute), which is what "never twice" rests on. */
export type Slot = {
  readonly chatId: number;
  /** YYYY-MM-DD on the chat's own calendar. */
  readonly localDate: string;
  /** Minute of that local day. */
  readonly minute: number;
  readonly dueAt: Instant;
};
