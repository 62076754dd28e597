// What may be asked of storage: one function a question. No SQL stands outside this folder.
import type { Kysely } from 'kysely';
import { articleQueries } from './articles.ts';
import { buttonQueries } from './buttons.ts';
import { chatCountQueries } from './chat-counts.ts';
import { chatFeedQueries } from './chat-feeds.ts';
import { chatQueries } from './chats.ts';
import { openClerk } from './clerk.ts';
import { feedQueries } from './feeds.ts';
import { assertHeld } from './fence.ts';
import { forgetQueries } from './forget.ts';
import { hubQueries } from './hubs.ts';
import { listedFeedQueries } from './listed-feeds.ts';
import { newsroomQueries } from './newsroom.ts';
import { noticeQueries } from './notices.ts';
import { outboxQueries } from './outbox.ts';
import { outboxCountQueries } from './outbox-counts.ts';
import { outboxWaitQueries } from './outbox-waits.ts';
import { outletQueries } from './outlets.ts';
import { pageQueries } from './pages.ts';
import { reasonQueries } from './reasons.ts';
import { rewordingQueries } from './rewordings.ts';
import type { Schema } from './schema.ts';
import { slotQueries } from './slots.ts';
import { spentQueries } from './spent.ts';
import { storyQueries } from './stories.ts';
import { tasteQueries } from './taste.ts';

/** What a process holds that alone may write. */
export type Fence = { readonly number: number };

export type Store = ReturnType<typeof storeOn>;

/** The questions, asked of an open database of any engine. Every function rejects only when the database itself fails. */
export function storeOn(db: Kysely<Schema>, fence: Fence | null = null) {
  const clerk = openClerk(db, fence?.number ?? null);
  return {
    ...rewordingQueries(db),
    /** Rejects when another process took over the database. */
    assertHeld: async () => {
      if (fence !== null) await assertHeld(db, fence.number);
    },
    ...newsroomQueries(db),
    ...articleQueries(db),
    ...storyQueries(db),
    ...feedQueries(db),
    ...listedFeedQueries(db),
    ...chatFeedQueries(db),
    ...noticeQueries(db, clerk),
    ...hubQueries(db),
    ...pageQueries(db),
    ...chatQueries(db, clerk),
    ...chatCountQueries(db),
    ...slotQueries(db, clerk),
    ...outboxQueries(db, clerk),
    ...outboxWaitQueries(db),
    ...spentQueries(clerk),
    ...outboxCountQueries(db),
    ...buttonQueries(db),
    ...tasteQueries(db),
    ...reasonQueries(db),
    ...forgetQueries(db),
    ...outletQueries(db),
  };
}
