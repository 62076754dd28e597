// The one shape that Telegram, Discord and the terminal share. Each folder beside this one has bot.ts (start, send, stop) and render.ts; a
// library ends in its platform's folder.
import type { Outcome } from '../base/outcome.ts';
import type { Instant } from '../base/time.ts';
import type { ChatAddress, PlatformName } from '../model/chat.ts';
import type { CoverageMap } from '../model/coverage.ts';
import type { Delivery, LookResult, SendResult } from '../model/delivery.ts';
import type { Language } from '../model/language.ts';
import type { Message } from '../model/message.ts';

/** What a person asked, as every platform tells it. */
export type Request = {
  readonly address: ChatAddress;
  /** Name of the chat as people see it; null where it has none. */
  readonly chatTitle: string | null;
  readonly isPrivate: boolean;
  /** Platform's id of the person, for budgets and logs. */
  readonly senderId: string;
  /** Lower-cased command without slash: "country". */
  readonly command: string;
  /** Everything after the command as one would type it: "pakistan, south asia at 07:30". */
  readonly text: string;
  /** What the pressed button carried, sealed; command and text are empty then. Left out for what was typed. */
  readonly press?: string;
  /** We were added to a chat and nobody asked anything; what is said to that is said once. Command and text are empty then. */
  readonly arrival?: Arrival;
  /** What is said instead of an answer. Left out for an answer. */
  readonly excuse?: Excuse;
  /** BCP 47 tag of the asker's client; null when unknown. */
  readonly locale: string | null;
  readonly receivedAt: Instant;
  /** Whether the asker may change the chat's settings. Asked only when a command needs it; false when it cannot be told. */
  readonly mayChangeSettings: () => Promise<boolean>;
  /** A text that came along as a file, fetched when it is asked for. Left out where none came. */
  readonly file?: () => Promise<Outcome<string, FileProblem>>;
  /**
   * Another chat that the asker may set up from here: a channel named "@name" or "<#123>". Null when there is none, when the asker
   * is no admin of it, or when we may not post there. Left out where a platform has no such thing.
   */
  readonly reach?: (name: string) => Promise<ReachedChat | null>;
};

/**
 * 'away': it waited for us so long, while we were away, that nobody expects an answer, and one apology a chat stands for all of them; 'flood': the
 * person or the chat asked too much; 'busy': all together asked more than we can answer.
 */
export type Excuse = 'away' | 'flood' | 'busy';

/** How somebody who asks something stands at this moment. */
export type Standing = {
  /** 'notice' for what is answered by the excuse of a flood, 'silence' for what nothing is to be done about, not even acknowledging it. */
  readonly verdict: 'answer' | 'notice' | 'silence';
  /** How much the person has asked lately, this included: what is half a minute old counts half. */
  readonly asked: () => number;
  /** Lower for whoever asked less lately, and of equals for whoever asked first: by one for half as much. Grows while the person asks more. */
  readonly rank: () => number;
  /** When the person first asked, as far as anybody remembers; 0 for whoever has been here since before we started. */
  readonly since: Instant;
};

export type Asker = Pick<Request, 'address' | 'senderId'>;

export type Arrival = {
  /** All the chats that came with it: the group or channel itself, every channel of a server. */
  readonly chats: readonly ChatAddress[];
  /** Somebody sits at a prompt and may be led by questions. */
  readonly isAtPrompt?: true;
  /** A channel that is set up from the private chat where the answer goes: what it goes by after "for", and its title. */
  readonly channel?: { readonly name: string; readonly title: string | null };
};

/** Why a file that came along could not be read: it is over 512 KB, or the platform did not hand it over. */
export type FileProblem = 'too-big' | 'unfetched';

export type ReachedChat = { readonly address: ChatAddress; readonly title: string | null };

/** Something happened to a chat, outside any command. */
export type ChatEvent =
  | { readonly kind: 'gone'; readonly address: ChatAddress; readonly reason: string }
  | { readonly kind: 'back'; readonly address: ChatAddress }
  | { readonly kind: 'moved'; readonly from: ChatAddress; readonly to: ChatAddress };

export type Choice = {
  /** What the person reads: "🇵🇰 Pakistan". */
  readonly label: string;
  /** What is put into the request's text: "Pakistan". */
  readonly value: string;
};

/** A command as a platform needs to know it: from this come menu, slash command and completion. */
export type CommandSpec = {
  readonly name: string;
  /** One line in English, at most 100 characters, no full stop. */
  readonly description: string;
  /** The same in another language, no longer; left out where it is known in English alone. */
  readonly descriptionIn?: (language: Language) => string;
  readonly options: readonly OptionSpec[];
  /** 'anyone', or 'admins' where a group's settings would change. */
  readonly who: 'anyone' | 'admins';
};

export type OptionSpec = {
  /** Lower case, [a-z]{1,32}: the slash option's name. */
  readonly name: string;
  readonly description: string;
  readonly descriptionIn?: (language: Language) => string;
  readonly isRequired: boolean;
  /** Word that stands before the value when options are written as one line: "at" in "pakistan at 07:30". Null for none. */
  readonly lead: string | null;
  /** A file to upload where a platform has such a thing; left out for words. */
  readonly kind?: 'file';
  /** Whether hear.complete() has choices for it. */
  readonly hasCompletion: boolean;
};

/** What a platform calls when something comes in. Every function may be called concurrently; none throws. */
export type Hear = {
  /** Counts that somebody asks, and says how the person stands. Quick, from memory. Left out, everybody is answered. */
  readonly standing?: (asker: Asker) => Standing;
  /** When another reply on the platform could start after so many more, whatever waits in its own chat. Left out for at once. */
  readonly freeAt?: (platform: PlatformName, after: number) => Instant;
  /** A question gets an excuse, or nothing at all, because all together ask too much. */
  readonly shed?: (platform: PlatformName) => void;
  /** Answers a command. An empty list means: say nothing. */
  readonly request: (request: Request) => Promise<readonly Message[]>;
  /** At most 25 choices for a half-typed value; quick, from memory. */
  readonly complete: (question: {
    readonly command: string;
    readonly option: string;
    readonly typed: string;
    readonly locale: string | null;
  }) => readonly Choice[];
  readonly chatEvent: (event: ChatEvent) => Promise<void>;
  /** Resolves when a reply to the chat may start, before any digest; call what it gives when the platform has answered. */
  readonly turn: (address: ChatAddress) => Promise<() => void>;
  /** The adapter met something an operator should know: a sentence, never a token. `isFinal` when the adapter has stopped for good. */
  readonly trouble: (trouble: Trouble) => void;
};

/** A map as PNG; null when it cannot be drawn, which whoever draws has said: the text says all without it. Never rejects. */
export type DrawMap = (map: CoverageMap) => Promise<Uint8Array | null>;

export type Trouble = {
  readonly sentence: string;
  readonly isFinal: boolean;
  /** Another program uses the same token at this moment. */
  readonly isConflict?: true;
};

/** A rendered part: JSON that send() takes as it stands. */
export type Part = string;

export type Platform = {
  readonly name: PlatformName;
  /** Pure: a message as the platform's own payloads, split between blocks where one message cannot hold it. Never empty for a non-empty message. */
  readonly render: (message: Message) => readonly Part[];
  /** Pure: the same words without markup, for a part that was refused; null when there is nothing plainer. */
  readonly plain: (part: Part) => Part | null;
  /** Begins to listen; resolves when it does (for Telegram: token checked, menu set). Rejects with one clear sentence. */
  readonly start: (commands: readonly CommandSpec[], hear: Hear) => Promise<void>;
  /** One attempt, with a deadline of its own; never retries, never throws. */
  readonly send: (delivery: Delivery) => Promise<SendResult>;
  /**
   * Reads in the chat whether an earlier attempt arrived; never throws. `afterId` is the platform's id of the message before it in that chat: two
   * digests may say the same words. Left out where a platform lets nobody read.
   */
  readonly look?: (delivery: Delivery, afterId: string | null) => Promise<LookResult>;
  /** Stops listening and waits for what is in flight, at most 10 s. Safe to call twice and before start. */
  readonly stop: () => Promise<void>;
};
