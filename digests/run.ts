// Runs the chats that are due: which slot each is promised, what is written for it, and the claim of many slots in one transaction.
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { Instant } from '../src/base/time.ts';
import type { Platform } from '../src/chat/platform.ts';
import type { Chat, ChatSettings, PlatformName } from '../src/model/chat.ts';
import type { Place } from '../src/model/place.ts';
import type { Store } from '../src/store/store.ts';
import { CLAIMS_MAX, type Claims, type ClaimWorld, openClaims } from './claims.ts';
import { type DueSlot, GRACE_MS, lastMissedSlot } from './due.ts';
import type { Failing } from './failing.ts';
import { afterQuiet, isPaused, nextDue, quietMs } from './quiet.ts';
import { openSpread, type Spread } from './spread.ts';

/** Chats looked at together. */
const CHATS_AT_ONCE = CLAIMS_MAX;

/** Chats and their settings are read anew after this time. */
const READ_MS_MAX = 1_000;

/**
 * So many digests, 70 MB, are queued before any is written back: 10,000 take two thirds of the time then. With 50,000 nothing is gained: to make
 * the log so much longer takes the disk as long [0051].
 */
const PUT_OFF_MAX = 15_000;

/** Written digests hold up everybody else no longer than this. */
const HELD_MS_MAX = 30;

export type Due = {
  readonly chat: Chat;
  readonly places: readonly Place[];
  readonly dueAt: Instant;
  readonly now: Instant;
};

export type Written = {
  /** Rendered for the chat's platform. */
  readonly parts: readonly string[];
  readonly told: readonly { readonly storyId: string; readonly version: number }[];
};

export type Write = (due: Due) => Promise<Written>;

export type DigestWorld = Omit<ClaimWorld, 'store'> & {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly write: Write;
  readonly failing: Failing;
  /** SQLite's log, which is written back into the database only when the digests of a full hour are queued. As ever when left out. */
  readonly writeBack?: { readonly putOff: () => void; readonly resume: () => void };
};

/** Queues every digest that is due at `now`; returns how many it queued. A chat that fails is logged once and tried at each tick. */
export async function runDueDigests(world: DigestWorld, now: Instant): Promise<number> {
  try {
    return await runAll(world, now);
  } finally {
    world.writeBack?.resume();
  }
}

async function runAll(world: DigestWorld, now: Instant): Promise<number> {
  const { store, log, failing, writeBack } = world;
  const platforms = [...world.platforms.keys()];
  const failed = new Set<number>();
  const fail = (chatId: number, error: unknown): void => {
    failed.add(chatId);
    if (failing.note(chatId, now)) log.error('digest failed, tried again at each tick', { chat: chatId, error });
  };
  const claims = openClaims(world, fail);
  let spread: Spread | null = null;
  let hasFullHour = false;
  for (;;) {
    const countMax = CHATS_AT_ONCE + failed.size;
    const found = await store.chatsDue({ now, platforms, countMax });
    const isLast = found.length < countMax;
    if (spread === null) {
      // Few enough for one look are few enough for their minute.
      const counts = isLast ? new Map<PlatformName, number>() : await store.dueCounts({ now, platforms });
      spread = openSpread(counts, now);
      const dueCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
      hasFullHour = dueCount > 0 && dueCount <= PUT_OFF_MAX;
    }
    if (hasFullHour) writeBack?.putOff();
    const due = found.filter(({ id }) => !failed.has(id));
    const isDone = await runBatch(world, { due, now, spread, claims, fail });
    await claims.flush();
    if ((isLast && isDone) || due.length === 0) break;
    await turnOfOthers();
  }
  failing.settle(failed);
  return claims.queuedCount();
}

type Batch = {
  readonly due: readonly { readonly id: number; readonly dueAt: Instant }[];
  readonly now: Instant;
  readonly spread: Spread;
  readonly claims: Claims;
  readonly fail: (chatId: number, error: unknown) => void;
};

/** False when it left some to the next: what was read of them would have been old by the time they were written. */
async function runBatch(world: DigestWorld, batch: Batch): Promise<boolean> {
  const { store, log, elapsed } = world;
  const { claims, fail, now } = batch;
  const ids = batch.due.map(({ id }) => id);
  if (ids.length === 0) return true;
  const readAt = elapsed();
  const chats = await store.chatsByIds(ids);
  const places = await store.placesOf(ids);
  const following = await store.chatsFollowing(ids);
  const passed: { chatId: number; nextDueAt: Instant | null }[] = [];
  const promised: Promised[] = [];
  const decideOnce = onceForAll(decide);
  for (const { id, dueAt } of batch.due) {
    const chat = chats.get(id);
    if (chat === undefined) continue;
    const wanted = places.get(id) ?? [];
    try {
      const { nextDueAt, slot } = decideOnce(chat.settings, {
        ...{ dueAt, now },
        wantsNothing: wanted.length === 0 && !following.has(id),
      });
      if (slot === null) passed.push({ chatId: id, nextDueAt });
      else promised.push({ chat, places: wanted, slot, nextDueAt });
    } catch (error) {
      fail(id, error);
    }
  }
  // Before anything is written: meanwhile somebody may subscribe.
  if (passed.length > 0) await store.setNextDues(passed);
  let heldSince = elapsed();
  for (const [at, { chat, places: wanted, slot, nextDueAt }] of promised.entries()) {
    // The first goes however long the reading took: else a disk that is slow enough would let nobody's digest out.
    if (at > 0 && elapsed() - readAt > READ_MS_MAX) return false;
    const { id, settings } = chat;
    try {
      const dueAt = afterQuiet(settings, slot.dueAt);
      const isPastGrace = now - dueAt > GRACE_MS + quietMs(settings);
      const written = isPastGrace ? { parts: [], told: [] } : await world.write({ chat, places: wanted, dueAt, now });
      if (isPastGrace) log.warn('digest skipped, past its grace', { chat: id, dueAt: slot.dueAt });
      await claims.add({
        slot: { chatId: id, ...slot },
        ...{ composedAt: now, ...written, nextDueAt, settings, notBefore: batch.spread(chat) },
      });
    } catch (error) {
      fail(id, error);
    }
    if (elapsed() - heldSince > HELD_MS_MAX) {
      await turnOfOthers();
      heldSince = elapsed();
    }
  }
  return true;
}

type Promised = {
  readonly chat: Chat;
  readonly places: readonly Place[];
  readonly slot: DueSlot;
  readonly nextDueAt: Instant | null;
};

type Moment = { readonly dueAt: Instant; readonly now: Instant; readonly wantsNothing: boolean };
type Decision = { readonly slot: DueSlot | null; readonly nextDueAt: Instant | null };

/** Which slot the chat is owed, if any, and when it is due again. */
function decide(settings: ChatSettings, { dueAt, now, wantsNothing }: Moment): Decision {
  if (wantsNothing) return { slot: null, nextDueAt: null };
  const quietEnd = afterQuiet(settings, now);
  if (quietEnd > now) return { slot: null, nextDueAt: quietEnd };
  const nextDueAt = nextDue(settings, now);
  // What fell due in quiet hours is looked for from their beginning: the chat's next time says only when they end.
  const slot = isPaused(settings, now) ? null : lastMissedSlot(settings, dueAt - quietMs(settings), now);
  return { slot, nextDueAt };
}

/** At a full hour thousands of chats have the same settings, and are owed the same slot. */
function onceForAll(decideFor: typeof decide): typeof decide {
  const known = new Map<ChatSettings, { readonly moment: Moment; readonly decision: Decision }>();
  return (settings, moment) => {
    const last = known.get(settings);
    if (last?.moment.dueAt === moment.dueAt && last.moment.wantsNothing === moment.wantsNothing) return last.decision;
    const decision = decideFor(settings, moment);
    known.set(settings, { moment, decision });
    return decision;
  };
}
