// Promised digests: which chats are due, and the one transaction that claims a slot and queues what it says.
import { type Kysely, sql, type Transaction } from 'kysely';
import { DAY_MS, type Instant } from '../base/time.ts';
import type { PlatformName, Slot } from '../model/chat.ts';
import type { Clerk } from './clerk.ts';
import { enqueueDeliveries } from './outbox.ts';
import type { Schema } from './schema.ts';
import { type BlankOf, worded } from './worded.ts';

/** A slot decided: everything it changes, kept together or not at all. */
export type ClaimedSlot = {
  readonly slot: Slot;
  readonly composedAt: Instant;
  /** Rendered parts in order; empty when the slot was skipped (past its grace). */
  readonly parts: readonly string[];
  readonly told: readonly { readonly storyId: string; readonly version: number }[];
  readonly nextDueAt: Instant | null;
  /** Its parts are not sent before: a slot that too many chats share is spread. At once when left out. */
  readonly notBefore?: Instant;
};

/** Four values a row, and SQLite binds at most 32,766. */
const TOLD_PER_INSERT = 4_000;

export function slotQueries(db: Kysely<Schema>, clerk: Clerk) {
  return {
    chatsDue: (question: ChatsDue) => chatsDue(db, question),
    dueCounts: (question: Omit<ChatsDue, 'countMax'>) => dueCounts(db, question),
    claimSlot: (claim: ClaimedSlot) => clerk(async (trx) => (await claimSlots(trx, [claim])).has(claim)),
    claimSlots: (claims: readonly ClaimedSlot[]) => clerk((trx) => claimSlots(trx, claims)),
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

/** Kept from SQLite's sight: it would take the index of chats' addresses for it, read every chat of a platform, and sort: 181 ms instead of one. */
const PLATFORM = sql<PlatformName>`platform || ''`;

type DueBounds = { readonly after: Instant; readonly until: Instant };

const dueQuestion = worded((db, blank: BlankOf<DueBounds>, platforms: string, countMax: number) =>
  db
    .selectFrom('chats')
    .select(['id', 'next_due_at'])
    .where('next_due_at', '>', blank('after'))
    .where('next_due_at', '<=', blank('until'))
    .where(PLATFORM, 'in', sql<PlatformName>`(${sql.join(platforms.split(' ').map((name) => sql.lit(name)))})`)
    .where('rest_reason', 'is', null)
    .orderBy('next_due_at')
    .limit(countMax),
);
async function chatsDue(
  db: Kysely<Schema>,
  question: ChatsDue,
): Promise<readonly { readonly id: number; readonly dueAt: Instant }[]> {
  const { now, countMax } = question;
  const platforms = question.platforms.join(' ');
  // Two questions, each answered from the index of next times as far as its limit; as one with an "or" all that are due were read and sorted.
  const due = await dueQuestion(db, { after: Number.MIN_SAFE_INTEGER, until: now }, platforms, countMax);
  const left = countMax - due.length;
  const misdated =
    left === 0
      ? []
      : await dueQuestion(db, { after: now + NEXT_DUE_MAX_MS, until: Number.MAX_SAFE_INTEGER }, platforms, left);
  const rows = [...due, ...misdated];
  return rows.flatMap((row) => (row.next_due_at === null ? [] : [{ id: row.id, dueAt: row.next_due_at }]));
}

/** How many chats are due now, by platform. */
async function dueCounts(
  db: Kysely<Schema>,
  question: Omit<ChatsDue, 'countMax'>,
): Promise<ReadonlyMap<PlatformName, number>> {
  const rows = await db
    .selectFrom('chats')
    .select(({ fn }) => ['platform', fn.countAll<number>().as('count')])
    .where('next_due_at', '<=', question.now)
    .where(PLATFORM, 'in', question.platforms)
    .where('rest_reason', 'is', null)
    .groupBy('platform')
    .execute();
  return new Map(rows.map((row) => [row.platform, Number(row.count)]));
}

/**
 * The claims that came first, by chat; one that somebody made before queues nothing, but its chat's next time moves on all the same. One
 * transaction for all of them.
 */
async function claimSlots(trx: Transaction<Schema>, claims: readonly ClaimedSlot[]): Promise<ReadonlySet<ClaimedSlot>> {
  if (claims.length === 0) return new Set();
  const nextDues = claims.map(({ slot, nextDueAt }) => sql`(${slot.chatId}, ${nextDueAt})`);
  await sql`update chats set next_due_at = due.column2 from (values ${sql.join(nextDues)}) as due where chats.id = due.column1`.execute(
    trx,
  );
  const inserted = await trx
    .insertInto('slots')
    .values(
      claims.map(({ slot, composedAt, parts }) => ({
        chat_id: slot.chatId,
        local_date: slot.localDate,
        minute: slot.minute,
        due_at: slot.dueAt,
        composed_at: composedAt,
        outcome: parts.length > 0 ? ('queued' as const) : ('skipped' as const),
      })),
    )
    .onConflict((conflict) => conflict.columns(['chat_id', 'local_date', 'minute']).doNothing())
    .returning(['chat_id', 'local_date', 'minute'])
    .execute();
  const first = new Set(inserted.map((row) => `${row.chat_id}:${row.local_date}:${row.minute}`));
  const won = claims.filter(({ slot }) => first.delete(keyOf(slot)));
  await enqueueDeliveries(
    trx,
    won.flatMap(({ slot, parts, notBefore = 0 }) =>
      parts.map((payload, index) => ({
        ...{ chatId: slot.chatId, payload, dueAt: slot.dueAt, notBefore },
        key: `${keyOf(slot)}:${index + 1}`,
      })),
    ),
  );
  const told = won.flatMap(({ slot, composedAt, told }) =>
    told.map(({ storyId, version }) => ({ chat_id: slot.chatId, story_id: storyId, version, told_at: composedAt })),
  );
  for (let at = 0; at < told.length; at += TOLD_PER_INSERT) {
    await trx
      .insertInto('told')
      .values(told.slice(at, at + TOLD_PER_INSERT))
      .onConflict((conflict) =>
        conflict.columns(['chat_id', 'story_id']).doUpdateSet(({ ref }) => ({
          version: ref('excluded.version'),
          told_at: ref('excluded.told_at'),
        })),
      )
      .execute();
  }
  return new Set(won);
}

function keyOf(slot: Slot): string {
  return `${slot.chatId}:${slot.localDate}:${slot.minute}`;
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
