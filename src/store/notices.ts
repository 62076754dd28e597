// What is to be told of feeds that moved, went or fell silent: noted with the visit that found it, queued once for whoever asked for the feed.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../base/time.ts';
import { type FeedNotice, type FeedState, noticeOf } from '../model/feed.ts';
import type { Clerk } from './clerk.ts';
import { enqueueDeliveries, queuesOf } from './enqueue.ts';
import { anyOf } from './listed.ts';
import type { Schema } from './schema.ts';

export type StoredNotice = FeedNotice & {
  readonly id: number;
  /** Null for the operator, whose list names the feed. */
  readonly chatId: number | null;
  /** Where the feed was when it happened. */
  readonly url: string;
  readonly outletName: string;
  readonly notedAt: Instant;
  /** For a silent feed. */
  readonly failingSince: Instant | null;
};

/** Notices worded as one message, to be queued with the mark that they are told. */
export type NoticeClaim = {
  readonly noticeIds: readonly number[];
  readonly chatId: number;
  readonly parts: readonly string[];
  readonly now: Instant;
  readonly notBefore: Instant;
};

/** Notices given at once; what is beyond waits until these are told. */
const NOTICES_MAX = 1_000;

export function noticeQueries(db: Kysely<Schema>, clerk: Clerk) {
  return {
    /** In the order in which they were noted; without those of chats that rest, and of sources that the chat has ended since. */
    untoldNotices: () => untoldNotices(db),
    /** False when one of them was told meanwhile: then nothing is queued. */
    claimNotices: (claim: NoticeClaim) => clerk((trx) => claimNotices(trx, claim)),
    /** For what is told past the outbox: in the log. */
    noteNoticesTold: (ids: readonly number[], now: Instant) => clerk((trx) => markTold(trx, ids, now)),
  };
}

type Visited = { readonly url: string; readonly state: FeedState };

/** In the transaction of the visits, so that a crash cannot keep one and lose the other. */
export async function keepNotices(trx: Transaction<Schema>, visits: readonly Visited[]): Promise<void> {
  // Read again: should it fall silent once more, that is news.
  const read = visits.filter(({ state }) => state.failures === 0).map(({ url }) => url);
  await sql`delete from feed_notices where kind = 'silent' and url in ${anyOf(read)}`.execute(trx);
  for (const visit of visits) await keepNotice(trx, visit);
}

async function keepNotice(trx: Transaction<Schema>, { url, state }: Visited): Promise<void> {
  const notice = noticeOf(url, state);
  if (notice === null) return;
  const { kind, detail } = notice;
  const notedAt = state.visitedAt ?? 0;
  await sql`insert or ignore into feed_notices (chat_id, url, kind, detail, noted_at)
    select chat_id, ${url}, ${kind}, ${detail}, ${notedAt} from chat_feeds where url = ${url}
    union all
    select null, ${url}, ${kind}, ${detail}, ${notedAt} from feeds where url = ${url} and is_listed = 1 and is_sample = 0`.execute(
    trx,
  );
}

async function untoldNotices(db: Kysely<Schema>): Promise<readonly StoredNotice[]> {
  const rows = await db
    .selectFrom('feed_notices as n')
    .leftJoin('chats as c', 'c.id', 'n.chat_id')
    .leftJoin('feeds as f', (join) =>
      join.on(sql<boolean>`f.url = case n.kind when 'moved' then n.detail else n.url end`),
    )
    .leftJoin('outlets as o', 'o.id', 'f.outlet_id')
    .select(['n.id', 'n.chat_id', 'n.url', 'n.kind', 'n.detail', 'n.noted_at', 'o.name', 'f.failing_since'])
    .where('n.told_at', 'is', null)
    .where('c.rest_reason', 'is', null)
    .where(
      sql<boolean>`(n.chat_id is null or exists (select 1 from chat_feeds s where s.chat_id = n.chat_id and s.url in (n.url, n.detail)))`,
    )
    .orderBy('n.id')
    .limit(NOTICES_MAX)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    chatId: row.chat_id,
    url: row.url,
    kind: row.kind,
    detail: row.detail,
    outletName: row.name ?? row.url,
    notedAt: row.noted_at,
    failingSince: row.failing_since,
  }));
}

async function claimNotices(trx: Transaction<Schema>, claim: NoticeClaim): Promise<boolean> {
  const { noticeIds, chatId, parts, now, notBefore } = claim;
  const { untold } = await trx
    .selectFrom('feed_notices')
    .select(({ fn }) => fn.countAll<number>().as('untold'))
    .where('id', 'in', noticeIds)
    .where('told_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(untold) < noticeIds.length) return false;
  await markTold(trx, noticeIds, now);
  await enqueueDeliveries(
    trx,
    parts.map((payload, index) => ({
      ...{ chatId, payload, notBefore, dueAt: Math.max(now, notBefore) },
      key: `notice:${noticeIds[0]}:${index + 1}`,
    })),
    await queuesOf(trx, [chatId]),
  );
  return true;
}

async function markTold(trx: Transaction<Schema>, ids: readonly number[], now: Instant): Promise<void> {
  await trx.updateTable('feed_notices').set({ told_at: now }).where('id', 'in', ids).execute();
}
