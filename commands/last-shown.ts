// Which story each chat was shown last, for a question that names none. In memory: after a restart one names it.
import type { ChatAddress } from '../src/model/chat.ts';
import type { Message } from '../src/model/message.ts';

const CHATS_MAX = 10_000;

export type LastShown = {
  readonly note: (address: ChatAddress, answer: Message) => void;
  /** A story's id; null where none was shown. */
  readonly storyOf: (address: ChatAddress) => string | null;
};

export function openLastShown(): LastShown {
  const stories = new Map<string, string>();
  return {
    note: (address, { blocks }) => {
      const first = blocks.find((block) => block.kind === 'story');
      if (first === undefined) return;
      const key = keyOf(address);
      stories.delete(key);
      stories.set(key, first.story.storyId);
      for (const oldest of stories.keys()) {
        if (stories.size <= CHATS_MAX) break;
        stories.delete(oldest);
      }
    },
    storyOf: (address) => stories.get(keyOf(address)) ?? null,
  };
}

function keyOf({ platform, chat, thread }: ChatAddress): string {
  return `${platform} ${chat} ${thread ?? ''}`;
}
