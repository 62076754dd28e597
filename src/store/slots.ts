// Promised digests: which chats are due, and the one transaction that claims a slot and queues what it says.
import { type Kysely, sql } from 'kysely';
import { DAY_MS, type Instant } from '../base/time.ts';
import type { PlatformName, Slot } from '../model/chat.ts';
import type { Schema } from './schema.ts';

/** A slot decided: everything it changes, kept together or not at all. */
export type ClaimedSlot = {
  readonly slot: Slot;
  readonly composedAt: Instant;
  /** Rendered parts in order; empty when the slot was skipped (past its grace). */
  readonly parts: readonly string[];
  readonly told: readonly { readonly storyId: string; readonly version: number }[];
  readonly nextDueAt: Instant | null;
};

export function slotQueries(db: Kysely<Schema>) {
  return {
    chatsDue: (question: ChatsDue) => chatsDue(db, question),
    claimSlot: (claim: ClaimedSlot) => claimSlot(db, claim),
    lastComposedAt: (chatId: number) => lastComposedAt(db, chatId),
    toldStoryIds: async () => {
      const rows = await db.selectFrom('told').select('story_id').distinct().execute();
      return new Set(rows.map((row) => row.story_id));
    },
    toldVersions: async (chatId: number, storyIds: readonly string[]) => {
      if (storyIds.length === 0) return new Map<string, number>();
      const rows = await db
        .selectFrom('told')
        .select(['story_id', 'version'])
        .where('chat_id', '=', chatId)
        .where('story_id', 'in', storyIds)
        .execute();
      return new Map(rows.map((row) => [row.story_id, row.version]));
    },
  };
}

/** No schedule waits longer than a week: what lies beyond was written by a clock that ran ahead, and is due to be set anew. */
const NEXT_DUE_MAX_MS = 8 * DAY_MS;

export type ChatsDue = {
  readonly now: Instant;
  /** Chats of a platform that is switched off stay due until it is back. */
  readonly platforms: readonly PlatformName[];
  readonly countMax: number;
};

async function chatsDue(
  db: Kysely<Schema>,
  question: ChatsDue,
): Promise<readonly { readonly id: number; readonly dueAt: Instant }[]> {
  const rows = await db
    .selectFrom('chats')
    .select(['id', 'next_due_at'])
    .where(({ or, eb }) =>
      or([eb('next_due_at', '<=', question.now), eb('next_due_at', '>', question.now + NEXT_DUE_MAX_MS)]),
    )
    .where('platform', 'in', question.platforms)
    .where('rest_reason', 'is', null)
    .orderBy('next_due_at')
    .limit(question.countMax)
    .execute();
  return rows.flatMap((row) => (row.next_due_at === null ? [] : [{ id: row.id, dueAt: row.next_due_at }]));
}

/** False when the slot was claimed before, by whomever: nothing is queued then, but the chat's next time moves on. */
async function claimSlot(db: Kysely<Schema>, claim: ClaimedSlot): Promise<boolean> {
  const { slot } = claim;
  return db.transaction().execute(async (trx) => {
    await trx.updateTable('chats').set({ next_due_at: claim.nextDueAt }).where('id', '=', slot.chatId).execute();
    const inserted = await trx
      .insertInto('slots')
      .values({
        chat_id: slot.chatId,
        local_date: slot.localDate,
        minute: slot.minute,
        due_at: slot.dueAt,
        composed_at: claim.composedAt,
        outcome: claim.parts.length > 0 ? 'queued' : 'skipped',
      })
      .onConflict((conflict) => conflict.columns(['chat_id', 'local_date', 'minute']).doNothing())
      .returning('chat_id')
      .executeTakeFirst();
    if (inserted === undefined) return false;
    for (const [index, payload] of claim.parts.entries()) {
      const key = `${slot.chatId}:${slot.localDate}:${slot.minute}:${index + 1}`;
      await trx
        .insertInto('deliveries')
        .values({
          chat_id: slot.chatId,
          key,
          payload,
          state: 'waiting',
          attempts: 0,
          unsure_count: 0,
          not_before: 0,
          first_tried_at: null,
          settled_at: null,
          platform_message_id: null,
          reason: null,
        })
        .execute();
    }
    for (const { storyId, version } of claim.told) {
      const row = { chat_id: slot.chatId, story_id: storyId, version, told_at: claim.composedAt };
      await trx
        .insertInto('told')
        .values(row)
        .onConflict((conflict) => conflict.columns(['chat_id', 'story_id']).doUpdateSet(row))
        .execute();
    }
    return true;
  });
}

/** When the chat's last digest was composed; null before its first. */
async function lastComposedAt(db: Kysely<Schema>, chatId: number): Promise<Instant | null> {
  const row = await db
    .selectFrom('slots')
    // Composed by a clock that ran ahead, it would hide the news of the hours that it was ahead.
    .select(sql<number | null>`max(min(composed_at, due_at))`.as('composed_at'))
    .where('chat_id', '=', chatId)
    .where('outcome', '=', 'queued')
    .executeTakeFirst();
  return row?.composed_at ?? null;
}
