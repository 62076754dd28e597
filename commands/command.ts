// What a command is: declared once, from which menus, slash commands, completion and help all come.
import type { AddedSource, SourceWish } from '../src/add-source.ts';
import type { Outcome } from '../src/base/outcome.ts';
import type { Clock } from '../src/base/time.ts';
import type { Choice, CommandSpec, Request } from '../src/chat/platform.ts';
import type { Chat, ChatSettings } from '../src/model/chat.ts';
import { parseLanguage } from '../src/model/language.ts';
import type { Message } from '../src/model/message.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import type { Seals } from '../src/seals.ts';
import type { Store } from '../src/store/store.ts';
import type { Budget } from './budget.ts';
import type { LastShown } from './last-shown.ts';

export type Command = CommandSpec & {
  /** Whole lines a person can copy, without the slash: "country pakistan". The first also serves in "for example". */
  readonly examples: readonly [string, ...string[]];
  /** What /help NAME says beyond the description. */
  readonly explanation: string;
  /** For a command of admins: whether these words only look at something, which anyone may. Left out for never. */
  readonly isLooking?: (words: string) => boolean;
  readonly run: (world: World, request: Request) => Promise<Message>;
  /** Choices for a half-typed option; null when the command completes none. */
  readonly complete: ((world: World, option: string, typed: string) => readonly Choice[]) | null;
};

/** A feed in a list. */
export type ListedSource = {
  readonly url: string;
  readonly outletName: string;
  readonly home: string | null;
  readonly language: string | null;
  readonly folder: string | null;
};

export type World = {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly now: Clock;
  /** IANA zone of a chat that has not said its own. */
  readonly defaultZone: string;
  /** A sentence while feeds are still being read for the first time; null afterwards. */
  readonly readingNote: () => string | null;
  readonly seals: Seals;
  readonly budget: Budget;
  readonly lastShown: LastShown;
  readonly addSource: (wish: SourceWish) => Promise<Outcome<AddedSource, string>>;
  /** Lists of feeds as other readers exchange them. */
  readonly opml: {
    readonly read: (xml: string) => Outcome<readonly ListedSource[], string>;
    readonly write: (title: string, sources: readonly ListedSource[]) => string;
  };
  /** Who may ask for /status besides the terminal: "telegram:123". */
  readonly operators: ReadonlySet<string>;
  readonly commands: readonly Command[];
};

/** What the commands themselves say is worded for this reader, until their words have moved to data/phrases as the digests' have. */
export const LOCALE = 'en-GB';
export const ENGLISH = phrasesIn('en');

/** A digest in the morning, every day, until the chat says otherwise. */
const DEFAULT_MINUTES = [8 * 60];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The chat that asks, made on its first word. */
export function meetChat(world: World, request: Request): Promise<Chat> {
  return world.store.meetChat(
    {
      address: request.address,
      title: request.chatTitle,
      isPrivate: request.isPrivate,
      settings: {
        language: parseLanguage(request.locale ?? '') ?? 'en',
        zone: world.defaultZone,
        length: 'normal',
        schedule: { minutes: DEFAULT_MINUTES, weekdays: EVERY_DAY },
      },
    },
    world.now(),
  );
}

/** Whether there is anything to tell the chat about. */
export async function wantsDigest(world: World, chat: Chat): Promise<boolean> {
  if ((await world.store.subscriptions(chat.id)).length > 0) return true;
  return (await world.store.taste(chat.id)).follows.length > 0;
}

/** Ends the subscription that /start made by itself, if that is still there, for a chat that now says what it wants. */
export async function leaveDefault(world: World, chat: Chat): Promise<ChatSettings> {
  const { isDefault, ...settings } = chat.settings;
  if (isDefault === true) await world.store.unsubscribe(chat.id, [{ kind: 'world' }]);
  return settings;
}
