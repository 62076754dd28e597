// The chats whose digest failed at the last tick, and since when: each is said once, and told of for as long as it lasts.
import type { Instant } from '../src/base/time.ts';

export type Failing = {
  /** False where it failed at the tick before too. */
  readonly note: (chatId: number, now: Instant) => boolean;
  /** The tick is over: whoever did not fail in it fails no more. */
  readonly settle: (failedNow: ReadonlySet<number>) => void;
  /** Since when each of them fails. */
  readonly since: () => readonly Instant[];
};

export function openFailing(): Failing {
  const since = new Map<number, Instant>();
  return {
    note: (chatId, now) => {
      const isNew = !since.has(chatId);
      if (isNew) since.set(chatId, now);
      return isNew;
    },
    settle: (failedNow) => {
      for (const chatId of [...since.keys()]) if (!failedNow.has(chatId)) since.delete(chatId);
    },
    since: () => [...since.values()],
  };
}
