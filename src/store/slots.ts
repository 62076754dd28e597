// Promised digests: which chats are due, and the one transaction that claims a slot and queues what it says.
import { type Kysely, sql, type Transaction } from 'kysely';
import { DAY_MS, type Instant } from '../base/time.ts';
import type { ChatSettings, PlatformName, Slot } from '../model/chat.ts';
import { areSameSettings, toSettings } from './chat-rows.ts';
import type { Clerk } from './clerk.ts';
import { enqueueDeliveries, type Queue, queuesOf } from './enqueue.ts';
import { anyOf, listed } from './listed.ts';
import type { Schema, SlotRow } from './schema.ts';
import { type BlankOf, worded } from './worded.ts';

/** A slot decided: everything it changes, kept together or not at all. */
export type ClaimedSlot = {
  readonly slot: Slot;
  readonly composedAt: Instant;
  /** Rendered parts in order; empty when the slot was skipped (past its grace). */
  readonly parts: readonly string[];
  readonly told: readonly { readonly storyId: string; readonly version: number }[];
  readonly nextDueAt: Instant | null;
  /** What `nextDueAt` was worked out from: where the chat has others by now, its next time stays as it is. Whatever they are when left out. */
  readonly settings?: ChatSettings;
  /** Its parts are not sent before: a slot that too many chats share is spread. At once when left out. */
  readonly notBefore?: Instant;
};

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
        .where('story_id', 'in', anyOf(storyIds))
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
  const queues = await queuesOf(
    trx,
    claims.map(({ slot }) => slot.chatId),
  );
  const nextDues = listed(
    claims.filter((claim) => !isChanged(claim, queues)).map(({ slot, nextDueAt }) => [slot.chatId, nextDueAt]),
  );
  await sql`update chats set next_due_at = due.value ->> 1 from ${nextDues} as due where chats.id = due.value ->> 0`.execute(
    trx,
  );
  const slots = listed(
    claims.map(({ slot, composedAt, parts }) => [
      ...[slot.chatId, slot.localDate, slot.minute, slot.dueAt, composedAt],
      parts.length > 0 ? 'queued' : 'skipped',
    ]),
  );
  const inserted = await sql<Pick<SlotRow, 'chat_id' | 'local_date' | 'minute'>>`
    insert into slots (chat_id, local_date, minute, due_at, composed_at, outcome)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from ${slots} where true
    on conflict (chat_id, local_date, minute) do nothing
    returning chat_id, local_date, minute`.execute(trx);
  const first = new Set(inserted.rows.map((row) => `${row.chat_id}:${row.local_date}:${row.minute}`));
  const won = claims.filter(({ slot }) => first.delete(keyOf(slot)));
  await enqueueDeliveries(
    trx,
    won.flatMap(({ slot, parts, notBefore = 0 }) =>
      parts.map((payload, index) => ({
        ...{ chatId: slot.chatId, payload, dueAt: slot.dueAt, notBefore },
        key: `${keyOf(slot)}:${index + 1}`,
      })),
    ),
    queues,
  );
  const told = won.flatMap(({ slot, composedAt, told }) =>
    told.map(({ storyId, version }) => [slot.chatId, storyId, version, composedAt]),
  );
  if (told.length > 0)
    await sql`
      insert into told (chat_id, story_id, version, told_at)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from ${listed(told)} where true
      on conflict (chat_id, story_id) do update set version = excluded.version, told_at = excluded.told_at`.execute(
      trx,
    );
  return new Set(won);
}

/** Whether somebody changed its settings since they were read: a digest takes its time to write, and its chat stays due to be looked at anew. */
function isChanged({ slot, settings }: ClaimedSlot, queues: ReadonlyMap<number, Queue>): boolean {
  const own = queues.get(slot.chatId);
  return settings !== undefined && own !== undefined && !areSameSettings(toSettings(own), settings);
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
