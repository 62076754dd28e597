// New deliveries, put behind what their chats still wait for: many rows in a statement, since at a full hour thousands come at once.
import assert from 'node:assert/strict';
import { sql, type Transaction } from 'kysely';
import type { Instant } from '../base/time.ts';
import type { PlatformName } from '../model/chat.ts';
import type { SettingsRow } from './chat-rows.ts';
import { anyOf } from './listed.ts';
import { IS_OPEN } from './outbox.ts';
import type { Schema } from './schema.ts';
import { type BlankOf, worded } from './worded.ts';

export type NewDelivery = {
  readonly chatId: number;
  readonly key: string;
  readonly payload: string;
  readonly dueAt: Instant;
  readonly notBefore: Instant;
};

/** A chat as it is in the transaction that queues something for it. */
export type Queue = SettingsRow & { readonly id: number; readonly platform: PlatformName; readonly has_head: number };

/** The chats by id. */
export async function queuesOf(
  trx: Transaction<Schema>,
  chatIds: readonly number[],
): Promise<ReadonlyMap<number, Queue>> {
  const rows = await trx
    .selectFrom('chats')
    .select(['id', 'platform', 'language', 'zone', 'length', 'minutes', 'weekdays', 'habits'])
    .select(({ selectFrom }) =>
      sql<number>`exists ${selectFrom('deliveries').select('id').whereRef('chat_id', '=', 'chats.id').where(IS_OPEN)}`.as(
        'has_head',
      ),
    )
    .where('id', 'in', anyOf(chatIds))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** In the caller's transaction, in which nothing was queued for these chats since the queues were read. */
export async function enqueueDeliveries(
  trx: Transaction<Schema>,
  deliveries: readonly NewDelivery[],
  queues: ReadonlyMap<number, Queue>,
): Promise<void> {
  const headed = new Set<number>();
  const rows = deliveries.map(({ chatId, key, payload, dueAt, notBefore }): readonly Cell[] => {
    const queue = queues.get(chatId);
    assert.ok(queue !== undefined, 'a slot is claimed for a chat that is there');
    const isHead = queue.has_head === 0 && !headed.has(chatId);
    headed.add(chatId);
    return [chatId, queue.platform, key, payload, dueAt, notBefore, isHead ? 1 : 0];
  });
  let at = 0;
  for (const count of ROWS_AT_ONCE) {
    for (; rows.length - at >= count; at += count) await insertQuestion(trx, rows.slice(at, at + count).flat(), count);
  }
}

/** In the order of a row's cells. */
const COLUMNS = ['chat_id', 'platform', 'key', 'payload', 'due_at', 'not_before', 'is_head'] as const;

type Cell = string | number;

/**
 * Rows of one statement, of which there are three: more kinds would each be worded and compiled. By ones, to write 10,000 rows took twice the
 * processor time, most of it to go from one statement to the next; by hundreds no less than by fifties.
 */
const ROWS_AT_ONCE = [50, 8, 1];

const insertQuestion = worded((db, blank: BlankOf<readonly Cell[]>, count: number) => {
  const row = (_: unknown, at: number) =>
    sql`(${sql.join(COLUMNS.map((__, column) => blank(at * COLUMNS.length + column)))}, 'waiting', 0, 0)`;
  const columns = sql.join([...COLUMNS, 'state', 'attempts', 'unsure_count'].map((column) => sql.ref(column)));
  const words = sql`insert into deliveries (${columns}) values ${sql.join(Array.from({ length: count }, row))}`;
  return { compile: () => words.compile(db) };
});
