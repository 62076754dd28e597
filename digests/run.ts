// Runs the chats that are due: which slot each is promised, what is written for it, and the claim of many slots in one transaction.
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { Instant } from '../src/base/time.ts';
import type { Platform } from '../src/chat/platform.ts';
import type { Log } from '../src/log.ts';
import type { Chat, PlatformName } from '../src/model/chat.ts';
import type { Place } from '../src/model/place.ts';
import type { ClaimedSlot } from '../src/store/slots.ts';
import type { Store } from '../src/store/store.ts';
import { GRACE_MS, lastMissedSlot } from './due.ts';
import { afterQuiet, isPaused, nextDue, quietMs } from './quiet.ts';
import { openSpread, type Spread } from './spread.ts';

/** Chats looked at and claimed together: one wait for the disk, in which nobody else has a turn. */
const CHATS_AT_ONCE = 50;

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

export type DigestWorld = {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly write: Write;
  readonly log: Log;
  /** Called with what a chat was just told. */
  readonly noteTold: (storyIds: readonly string[]) => void;
};

/** Queues every digest that is due at `now`; returns how many it queued. A chat that fails is logged and tried at the next tick. */
export async function runDueDigests(world: DigestWorld, now: Instant): Promise<number> {
  const { store } = world;
  const platforms = [...world.platforms.keys()];
  const failed = new Set<number>();
  let queuedCount = 0;
  let spread: Spread | null = null;
  for (;;) {
    const countMax = CHATS_AT_ONCE + failed.size;
    const found = await store.chatsDue({ now, platforms, countMax });
    const isLast = found.length < countMax;
    // Few enough for one look are few enough for their minute.
    spread ??= openSpread(isLast ? new Map() : await store.dueCounts({ now, platforms }), now);
    const due = found.filter(({ id }) => !failed.has(id));
    queuedCount += await runBatch(world, { due, now, spread, failed });
    if (isLast || due.length === 0) return queuedCount;
    await turnOfOthers();
  }
}

type Batch = {
  readonly due: readonly { readonly id: number; readonly dueAt: Instant }[];
  readonly now: Instant;
  readonly spread: Spread;
  /** Chats that failed are added. */
  readonly failed: Set<number>;
};

async function runBatch(world: DigestWorld, batch: Batch): Promise<number> {
  const { store, log } = world;
  const ids = batch.due.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const chats = await store.chatsByIds(ids);
  const places = await store.placesOf(ids);
  const following = await store.chatsFollowing(ids);
  const claims: ClaimedSlot[] = [];
  const passed: { chatId: number; nextDueAt: Instant | null }[] = [];
  const fail = (chatId: number, error: unknown): void => {
    batch.failed.add(chatId);
    log.error('digest failed, tried again at the next tick', { chat: chatId, error });
  };
  let heldSince = performance.now();
  for (const { id, dueAt } of batch.due) {
    const chat = chats.get(id);
    const wanted = places.get(id) ?? [];
    if (chat === undefined) continue;
    try {
      const { settings } = chat;
      const wantsNothing = wanted.length === 0 && !following.has(id);
      const quietEnd = afterQuiet(settings, batch.now);
      const isQuiet = quietEnd > batch.now;
      const nextDueAt = wantsNothing ? null : isQuiet ? quietEnd : nextDue(settings, batch.now);
      // What fell due in quiet hours is looked for from their beginning: the chat's next time says only when they end.
      const missed = lastMissedSlot(settings, dueAt - quietMs(settings), batch.now);
      const slot = wantsNothing || isQuiet || isPaused(settings, batch.now) ? null : missed;
      if (slot === null) {
        passed.push({ chatId: id, nextDueAt });
        continue;
      }
      const mayBeSentAt = afterQuiet(settings, slot.dueAt);
      const isPastGrace = batch.now - mayBeSentAt > GRACE_MS + quietMs(settings);
      const written = isPastGrace
        ? { parts: [], told: [] }
        : await world.write({ chat, places: wanted, dueAt: mayBeSentAt, now: batch.now });
      if (isPastGrace) log.warn('digest skipped, past its grace', { chat: id, dueAt: slot.dueAt });
      claims.push({
        slot: { chatId: id, ...slot },
        composedAt: batch.now,
        ...written,
        nextDueAt,
        notBefore: batch.spread(chat),
      });
    } catch (error) {
      fail(id, error);
    }
    if (performance.now() - heldSince > HELD_MS_MAX) {
      await turnOfOthers();
      heldSince = performance.now();
    }
  }
  if (passed.length > 0) await store.setNextDues(passed);
  const won = await claimAll(world, claims, fail);
  for (const claim of won) {
    const { slot, told, parts } = claim;
    if (parts.length === 0) continue;
    world.noteTold(told.map(({ storyId }) => storyId));
    log.info('digest queued', { chat: slot.chatId, slot: `${slot.localDate} ${slot.minute}`, stories: told.length });
  }
  return won.filter(({ parts }) => parts.length > 0).length;
}

/** All in one transaction; where that fails, each alone, so that one bad row costs no other chat its digest. */
async function claimAll(
  world: Pick<DigestWorld, 'store'>,
  claims: readonly ClaimedSlot[],
  fail: (chatId: number, error: unknown) => void,
): Promise<readonly ClaimedSlot[]> {
  if (claims.length === 0) return [];
  try {
    const won = await world.store.claimSlots(claims);
    return claims.filter((claim) => won.has(claim));
  } catch (error) {
    if (claims.length === 1) {
      for (const { slot } of claims) fail(slot.chatId, error);
      return [];
    }
  }
  const won: ClaimedSlot[] = [];
  for (const claim of claims) won.push(...(await claimAll(world, [claim], fail)));
  return won;
}
