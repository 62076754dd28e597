// Which stories each chat was shown last, for a question that names one by its number or not at all. In memory: after a restart one names it.
import type { ChatAddress } from '../src/model/chat.ts';
import type { Message } from '../src/model/message.ts';

const CHATS_MAX = 10_000;

type Shown = {
  /** The first of what was shown last. */
  readonly last: string;
  /** By number, of the last message that numbered its stories: to look at one of them does not end what the numbers mean. */
  readonly numbered: readonly string[];
};

export type LastShown = {
  readonly note: (address: ChatAddress, shown: Message) => void;
  /** A story's id; null where none was shown. */
  readonly storyOf: (address: ChatAddress) => string | null;
  /** The id of the story with that number, from 1; null where there is none. */
  readonly numbered: (address: ChatAddress, number: number) => string | null;
};

export function openLastShown(): LastShown {
  const chats = new Map<string, Shown>();
  return {
    note: (address, { blocks }) => {
      const stories = blocks.flatMap((block) => (block.kind === 'story' ? [block.story] : []));
      const [first] = stories;
      if (first === undefined) return;
      const key = keyOf(address);
      const numbered = stories.filter(({ number }) => number !== undefined).map(({ storyId }) => storyId);
      const before = chats.get(key)?.numbered ?? [];
      chats.delete(key);
      chats.set(key, { last: first.storyId, numbered: numbered.length > 0 ? numbered : before });
      for (const oldest of chats.keys()) {
        if (chats.size <= CHATS_MAX) break;
        chats.delete(oldest);
      }
    },
    storyOf: (address) => chats.get(keyOf(address))?.last ?? null,
    numbered: (address, number) => chats.get(keyOf(address))?.numbered[number - 1] ?? null,
  };
}

function keyOf({ platform, chat, thread }: ChatAddress): string {
  return `${platform} ${chat} ${thread ?? ''}`;
}
