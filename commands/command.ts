// What a command is: declared once, from which menus, slash commands, completion and help all come.
import type { AddedSource, SourceProblem, SourceWish } from '../src/add-source.ts';
import type { Outcome } from '../src/base/outcome.ts';
import type { Clock } from '../src/base/time.ts';
import type { Choice, CommandSpec, OptionSpec, Request } from '../src/chat/platform.ts';
import type { Chat, ChatSettings } from '../src/model/chat.ts';
import { type Language, parseLanguage } from '../src/model/language.ts';
import type { Message } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import type { Seals } from '../src/seals.ts';
import type { Store } from '../src/store/store.ts';
import type { LastShown } from './last-shown.ts';

/** Its words stand in data/phrases: menu-NAME, option-NAME-OPTION, explain-NAME and examples-NAME. */
export type Command = {
  readonly name: string;
  readonly options: readonly Omit<OptionSpec, 'description' | 'descriptionIn'>[];
  /** 'anyone', or 'admins' where a group's settings would change. */
  readonly who: CommandSpec['who'];
  /** For a command of admins: whether these words only look at something, which anyone may. Left out for never. */
  readonly isLooking?: (words: string) => boolean;
  readonly run: (world: World, asked: Asked) => Promise<Message>;
  /** Choices for a half-typed option; null when the command completes none. */
  readonly complete: ((world: World, option: string, typed: string, phrases: Phrases) => readonly Choice[]) | null;
};

/** A request, the chat that it is about (null before the first word that is kept of it), and the words in which its sender is answered. */
export type Asked = Request & { readonly chat: Chat | null; readonly phrases: Phrases };

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
  /** How many outlets were visited of how many, while feeds are still being read for the first time; null afterwards. */
  readonly reading: () => { readonly visited: number; readonly due: number } | null;
  readonly seals: Seals;
  readonly lastShown: LastShown;
  readonly addSource: (wish: SourceWish) => Promise<Outcome<AddedSource, SourceProblem>>;
  /** Lists of feeds as other readers exchange them. */
  readonly opml: {
    readonly read: (xml: string) => Outcome<readonly ListedSource[], string>;
    readonly write: (title: string, sources: readonly ListedSource[]) => string;
  };
  /** Who may ask for /status besides the terminal: "telegram:123". */
  readonly operators: ReadonlySet<string>;
  readonly commands: readonly Command[];
};

/** A digest in the morning, every day, until the chat says otherwise. */
const DEFAULT_MINUTES = [8 * 60];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** What the asker's own client speaks, until the chat has its own language. */
export function languageOfLocale(locale: string | null): Language {
  return parseLanguage(locale ?? '') ?? 'en';
}

/** The chat that asks, made on its first word. */
export function meetChat(world: World, request: Asked): Promise<Chat> {
  return world.store.meetChat(
    {
      address: request.address,
      title: request.chatTitle,
      isPrivate: request.isPrivate,
      settings: {
        language: languageOfLocale(request.locale),
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
