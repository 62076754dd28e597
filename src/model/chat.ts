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

/** The one chat that this process's own streams are. */
export const TERMINAL: ChatAddress = { platform: 'console', chat: 'terminal', thread: null };

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
  /** When nothing is sent: what falls due then waits for the end. Left out for never. */
  readonly quiet?: QuietHours;
  /** No digest before that; FOREVER until it is resumed. Left out when not paused. */
  readonly pausedUntil?: Instant;
  /** Digests make no sound. */
  readonly isSilent?: boolean;
  /** Languages of the news wanted, BCP 47 primary tags; left out for all. */
  readonly newsLanguages?: readonly string[];
  /** A map of where the news is stands at the head of each digest. Left out for none. */
  readonly hasMap?: true;
  /** The world was chosen for the chat, not by it: the first place that it names takes its place. */
  readonly isDefault?: true;
};

/** Minutes of the local day, 0 to 1439; over midnight where `from` is the later one. */
export type QuietHours = { readonly from: number; readonly to: number };

/** A pause without an end. */
export const FOREVER: Instant = Number.MAX_SAFE_INTEGER;

/** What a chat wants to hear of wherever it happens, and what it does not want to hear of. */
export type Taste = {
  /** A story with all the words of one of them comes with the digest. */
  readonly follows: readonly string[];
  readonly mutes: readonly Mute[];
};

export type Mute =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'outlet'; readonly outletId: string }
  | { readonly kind: 'place'; readonly place: Place };

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
