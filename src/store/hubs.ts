// Subscriptions to the hubs of feeds: what is to be asked of them, what they promised, and that they called.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { type Instant, MINUTE_MS } from '../base/time.ts';
import type { HubOffer, HubSubscription } from '../model/hub.ts';
import { isWanted } from './feed-rows.ts';
import { bringForward } from './feeds.ts';
import type { HubSubscriptionRow, Schema } from './schema.ts';

/** A call sooner after the last one says nothing new, and costs no write. */
const CALL_EVERY_MS = MINUTE_MS;

export type HubQuestion = { readonly now: Instant; readonly callbackBase: string; readonly countMax: number };

export type OfferedHub = {
  readonly feedUrl: string;
  /** Null when the feed names no hub any more. */
  readonly offer: HubOffer | null;
  readonly callbackBase: string;
  readonly now: Instant;
};

export function hubQueries(db: Kysely<Schema>) {
  return {
    /** What a feed offers now; the subscription to what it offered before ends. */
    noteHubOffer: (offered: OfferedHub) => noteHubOffer(db, offered),
    /** To be asked now. Those of feeds that nobody wants any more begin to end, and those under another address of ours begin anew. */
    hubsToAsk: (question: HubQuestion) => hubsToAsk(db, question),
    hubSubscription: async (id: number): Promise<HubSubscription | null> => {
      const row = await db.selectFrom('hub_subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSubscription(row);
    },
    /** Before the question is sent: a hub may make sure before it answers. */
    noteHubAsked: async (id: number, asked: { readonly now: Instant; readonly againAt: Instant }) => {
      await db
        .updateTable('hub_subscriptions')
        .set(({ eb }) => ({ asked_at: asked.now, next_ask_at: asked.againAt, tries: eb('tries', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },
    noteHubTrouble: async (id: number, reason: string) => {
      await db.updateTable('hub_subscriptions').set({ reason }).where('id', '=', id).execute();
    },
    keepHubLease: async (id: number, lease: { readonly leaseUntil: Instant; readonly renewAt: Instant }) => {
      await db
        .updateTable('hub_subscriptions')
        .set({ state: 'live', lease_until: lease.leaseUntil, next_ask_at: lease.renewAt, ...ANSWERED })
        .where('id', '=', id)
        .execute();
    },
    keepHubRefusal: async (id: number, refused: { readonly reason: string; readonly againAt: Instant }) => {
      await db
        .updateTable('hub_subscriptions')
        .set({ ...ANSWERED, state: 'refused', lease_until: null, next_ask_at: refused.againAt, reason: refused.reason })
        .where('id', '=', id)
        .execute();
    },
    forgetHub: async (id: number) => {
      await db.deleteFrom('hub_subscriptions').where('id', '=', id).execute();
    },
    /** The feed is due as soon as its publisher allows. False when there is no such subscription. */
    noteHubCall: (id: number, now: Instant) => noteHubCall(db, id, now),
  };
}

const ANSWERED = { tries: 0, asked_at: null, reason: null };

async function noteHubOffer(db: Kysely<Schema>, { feedUrl, offer, callbackBase, now }: OfferedHub): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('hub_subscriptions')
      .select(['id', 'hub', 'topic'])
      .where('feed_url', '=', feedUrl)
      .where('state', '<>', 'ending')
      .executeTakeFirst();
    if (known !== undefined && known.hub === offer?.hub && known.topic === offer.topic) return;
    if (known !== undefined) await endHubs(trx, now, sql<boolean>`id = ${known.id}`);
    if (offer === null) return;
    await trx
      .insertInto('hub_subscriptions')
      .values({
        ...{ feed_url: feedUrl, hub: offer.hub, topic: offer.topic, callback_base: callbackBase },
        ...{ ...ANSWERED, state: 'wanted', next_ask_at: now, lease_until: null, pushed_at: null },
      })
      .execute();
  });
}

/** A subscription that no hub has granted, nor been asked for a moment ago, needs no farewell. */
async function endHubs(trx: Transaction<Schema>, now: Instant, which: ReturnType<typeof sql<boolean>>): Promise<void> {
  await trx
    .updateTable('hub_subscriptions')
    .set({ ...ANSWERED, state: 'ending', next_ask_at: now })
    .where('state', '<>', 'ending')
    .where(which)
    .execute();
}

async function hubsToAsk(
  db: Kysely<Schema>,
  { now, callbackBase, countMax }: HubQuestion,
): Promise<readonly HubSubscription[]> {
  return db.transaction().execute(async (trx) => {
    const unwanted = sql<boolean>`not exists (select 1 from feeds where feeds.url = hub_subscriptions.feed_url and ${isWanted})`;
    await endHubs(trx, now, unwanted);
    await trx
      .updateTable('hub_subscriptions')
      .set({ ...ANSWERED, state: 'wanted', lease_until: null, next_ask_at: now, callback_base: callbackBase })
      .where('state', '<>', 'ending')
      .where('callback_base', '<>', callbackBase)
      .execute();
    const rows = await trx
      .selectFrom('hub_subscriptions')
      .selectAll()
      .where('next_ask_at', '<=', now)
      .orderBy('next_ask_at')
      .limit(countMax)
      .execute();
    return rows.map(toSubscription);
  });
}

async function noteHubCall(db: Kysely<Schema>, id: number, now: Instant): Promise<boolean> {
  const known = await db
    .selectFrom('hub_subscriptions')
    .select(['feed_url', 'pushed_at'])
    .where('id', '=', id)
    .where('state', '<>', 'ending')
    .executeTakeFirst();
  if (known === undefined) return false;
  if (known.pushed_at !== null && known.pushed_at <= now && now - known.pushed_at < CALL_EVERY_MS) return true;
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('hub_subscriptions').set({ pushed_at: now }).where('id', '=', id).execute();
    await bringForward(trx, { feedUrl: known.feed_url, now });
  });
  return true;
}

function toSubscription(row: Selectable<HubSubscriptionRow>): HubSubscription {
  return {
    id: row.id,
    feedUrl: row.feed_url,
    hub: row.hub,
    topic: row.topic,
    state: row.state,
    leaseUntil: row.lease_until,
    tries: row.tries,
    askedAt: row.asked_at,
    reason: row.reason,
  };
}
