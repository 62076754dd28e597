// One platform's sends: claim what may start at this moment, send it, settle it by the answer. Few at a time, and never two to one chat.
import { unreachable } from './base/outcome.ts';
import { type Clock, type Instant, SECOND_MS, type Timers } from './base/time.ts';
import type { Pace, Turn } from './chat/pace.ts';
import type { Platform } from './chat/platform.ts';
import type { Log } from './log.ts';
import type { PlatformName } from './model/chat.ts';
import type { Delivery, LookResult } from './model/delivery.ts';
import { type Aftermath, decideRepeat, isSafeToRepeat, settle, type UnsurePolicy } from './settle.ts';
import type { Head, Settlement } from './store/outbox.ts';
import type { Store } from './store/store.ts';

/**
 * Sends in flight. On Telegram few, because each is unsure after a crash, and three stay three however far it is: nothing makes a repeat safe there,
 * and no double digest comes before speed. They fill its 30/s up to 100 ms a round trip. On Discord nothing doubles, so that twenty are as good as
 * five; they fill its 50/s up to 400 ms, and from a busy machine.
 */
const IN_FLIGHT_MAX: Readonly<Record<PlatformName, number>> = { telegram: 3, discord: 20, console: 3 };

/** A send without an answer for this long gives its place to another, so that hanging chats hold up nobody else. */
const SLOW_MS = 3 * SECOND_MS;

/** Beside those that have a place. */
const SLOW_MAX = 5;

/** Who claims and does not send within this time looks first whether it still may. */
const AWAY_MS = SECOND_MS;

/** When an answer cannot be written down, it is tried again every second, for an hour. */
const SETTLE_AGAIN_MS = SECOND_MS;
const SETTLE_ATTEMPTS_MAX = 3_600;

/** A clean stop waits this long for what is in flight. */
const DRAIN_MS = 10 * SECOND_MS;

/** What waits until later is looked for when its time comes; a clock that steps meanwhile costs no more than this. */
const LOOK_AHEAD_MAX_MS = 30 * SECOND_MS;

/** A database that cannot be read is tried again. */
const TROUBLE_MS = SECOND_MS;

export type SendWorld = {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly pace: Pace;
  readonly now: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly unsurePolicy: UnsurePolicy;
};

/** First a few, then as many as can be waiting for the pace of their own chats: at 30 sends a second fewer than a hundred. */
const HEADS_LOOKED_AT = [24, 200];

/** A head that may start, and the turn that is booked for it. */
type Chosen = { readonly head: Head; readonly turn: Turn };

export type Lane = {
  readonly wake: () => void;
  readonly isSending: (deliveryId: number) => boolean;
  /** The clock was put back by so much. */
  readonly putBack: (byMs: number) => void;
  readonly stop: () => Promise<void>;
};

export function openLane(world: SendWorld, platform: Platform, start: { readonly holdUntil: Instant }): Lane {
  const { store, pace, now, timers, log } = world;
  const inFlight = new Map<number, Promise<void>>();
  let placesTaken = 0;
  /** Those that gave their place up included. */
  let underWay = 0;
  let isStopped = false;
  let holdUntil = start.holdUntil;
  let claiming: Promise<void> | null = null;
  let isTroubled = false;
  let wasWoken = false;
  let callOffNextLook: (() => void) | null = null;

  const pause = (durationMs: number): Promise<void> => new Promise((resolve) => timers(resolve, durationMs));

  const deliver = async (delivery: Delivery, turn: Turn, giveUpPlace: () => void): Promise<void> => {
    // A process that was stopped since it claimed may have been taken for dead, and its work be done by another.
    if (now() - turn.startAt > AWAY_MS) await store.assertHeld();
    if (delivery.mayHaveArrived && !isSafeToRepeat(delivery, now())) {
      const look = await lookFor(delivery);
      const repeat = decideRepeat(look, delivery, { now: now(), unsurePolicy: world.unsurePolicy });
      if (repeat.kind === 'settle') {
        turn.answered(now());
        return settleSurely(delivery, repeat.settlement);
      }
      if (repeat.kind === 'count and send') await store.countRepeat(delivery.id);
    }
    const result = await platform.send(delivery);
    turn.answered(now());
    const { settlement, aftermath } = settle(result, delivery, {
      now: now(),
      unsurePolicy: world.unsurePolicy,
      plainPayload: () => platform.plain(delivery.payload),
    });
    // What the answer means for the chat comes first: between the two nobody may send to it as if nothing had been said.
    await answer(aftermath, delivery);
    const settled = settleSurely(delivery, settlement);
    // What is claimed in its place at this moment is written in the same transaction: never more rows are being sent than there are places.
    giveUpPlace();
    await settled;
    if (settlement.state !== 'sent')
      log.warn('not sent', { delivery: delivery.key, answer: result.kind, now: settlement.state });
  };

  /** A look is a request like any other: what it takes from the token's pace, those that follow wait for. */
  const lookFor = async (delivery: Delivery): Promise<LookResult> => {
    if (platform.look === undefined) return { kind: 'cannot tell', reason: `not to be read on ${platform.name}` };
    const before = await store.messageBefore(delivery.id);
    const taken = pace.bookReply(delivery.address, now());
    const look = await platform.look(delivery, before);
    taken.answered(now());
    return look;
  };

  /** The answer is known only here until it is written: a full disk must not turn a sent message into an unsure one. */
  const settleSurely = async (delivery: Delivery, settlement: Settlement): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await store.settleDelivery(delivery.id, settlement, now());
      } catch (error) {
        if (isStopped || attempt >= SETTLE_ATTEMPTS_MAX) throw error;
        if (attempt === 1)
          log.error('an answer cannot be written down, tried again every second', { delivery: delivery.key, error });
        await pause(SETTLE_AGAIN_MS);
      }
    }
  };

  const answer = async (aftermath: Aftermath, delivery: Delivery): Promise<void> => {
    switch (aftermath.kind) {
      case 'nothing':
        return;
      case 'hold-platform':
        holdUntil = Math.max(holdUntil, aftermath.until);
        pace.slowToken(platform.name, now());
        log.warn('a platform holds us off', {
          platform: platform.name,
          seconds: Math.ceil((holdUntil - now()) / SECOND_MS),
        });
        await store.holdPlatform(platform.name, holdUntil);
        return;
      case 'rest-chat':
        await store.restChat(delivery.address, aftermath.reason);
        log.warn('a chat rests', { platform: platform.name, chat: delivery.address.chat, reason: aftermath.reason });
        return;
      case 'move-chat':
        await store.moveChat(delivery.address, aftermath.to);
        log.info('a chat moved', { platform: platform.name, from: delivery.address.chat, to: aftermath.to.chat });
        return;
      case 'report-refused':
        log.error('a message was refused, which is a defect of ours', {
          delivery: delivery.key,
          reason: aftermath.reason,
        });
        return;
      case 'stop-platform':
        isStopped = true;
        // One that could not start has said so itself.
        if (world.platforms.has(platform.name))
          log.error('a platform stopped', { platform: platform.name, reason: aftermath.reason });
        return;
      default:
        return unreachable(aftermath);
    }
  };

  const hasPlace = (): boolean => {
    const places = IN_FLIGHT_MAX[platform.name];
    return placesTaken < places && underWay < places + SLOW_MAX;
  };

  /**
   * Claims all that may start at this moment, in one wait for the disk, then looks again: what waits for its pace is not in flight yet and keeps no
   * place.
   */
  const run = async (): Promise<void> => {
    while (!isStopped && world.platforms.has(platform.name) && hasPlace()) {
      const freeAt = Math.max(holdUntil, pace.peekToken(platform.name, now()));
      if (freeAt > now()) return lookAgainAt(freeAt);
      const { ready, nextAt } = await choose();
      if (ready.length === 0) return nextAt === null ? undefined : lookAgainAt(nextAt);
      const claims = await Promise.allSettled(ready.map(({ head }) => store.claimDelivery(head, now())));
      for (const [index, claim] of claims.entries()) {
        const turn = ready[index]?.turn;
        if (claim.status === 'fulfilled' && claim.value !== null && turn !== undefined) begin(claim.value, turn);
        else giveBack();
      }
      const failed = claims.find((claim) => claim.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    }
  };

  const giveBack = (): void => {
    placesTaken -= 1;
    underWay -= 1;
  };

  /** Books a turn and a place for each head that may start now by its row and by its chat's pace; a short look nearly always finds some. */
  const choose = async (): Promise<{ readonly ready: readonly Chosen[]; readonly nextAt: Instant | null }> => {
    let nextAt: Instant | null = null;
    for (const countMax of HEADS_LOOKED_AT) {
      const heads = await store.waitingHeads({ platform: platform.name, countMax });
      const ready: Chosen[] = [];
      nextAt = null;
      for (const head of heads) {
        if (!hasPlace()) break;
        const startAt = Math.max(head.notBefore, pace.peek(head.address, now()));
        if (startAt > now()) {
          nextAt = Math.min(nextAt ?? startAt, startAt);
          continue;
        }
        ready.push({ head, turn: pace.book(head.address, now()) });
        placesTaken += 1;
        underWay += 1;
      }
      // Those behind wait at least as long as the last of these by its row.
      if (ready.length > 0 || heads.length < countMax || (heads.at(-1)?.notBefore ?? 0) > now())
        return { ready, nextAt };
    }
    return { ready: [], nextAt };
  };

  const lookAgainAt = (at: Instant): void => {
    callOffNextLook?.();
    callOffNextLook = timers(wake, Math.min(Math.max(Math.ceil(at - now()), 1), LOOK_AHEAD_MAX_MS));
  };

  const begin = (delivery: Delivery, turn: Turn): void => {
    let hasPlaceStill = true;
    const giveUpPlace = (): void => {
      if (hasPlaceStill) placesTaken -= 1;
      hasPlaceStill = false;
      wake();
    };
    const callOffSlow = timers(giveUpPlace, SLOW_MS);
    const sending = deliver(delivery, turn, giveUpPlace)
      .catch((error: unknown) =>
        log.error('a delivery was not settled, looked at again when its lease ends', { delivery: delivery.key, error }),
      )
      .finally(() => {
        callOffSlow();
        inFlight.delete(delivery.id);
        underWay -= 1;
        giveUpPlace();
      });
    inFlight.set(delivery.id, sending);
  };

  /** One claim at a time; a call that comes meanwhile makes it look once more. */
  const wake = (): void => {
    wasWoken = true;
    if (claiming !== null || isStopped) return;
    claiming = (async () => {
      try {
        while (wasWoken && !isStopped) {
          wasWoken = false;
          await run();
          isTroubled = false;
        }
      } catch (error) {
        // Looked at every second: one trouble is said once.
        if (!isTroubled) log.error('the outbox cannot be read, tried again every second', { error });
        isTroubled = true;
        lookAgainAt(now() + TROUBLE_MS);
      } finally {
        claiming = null;
      }
    })();
  };

  return {
    wake,
    isSending: (deliveryId) => inFlight.has(deliveryId),
    putBack: (byMs) => {
      holdUntil -= byMs;
      wake();
    },
    stop: async () => {
      isStopped = true;
      callOffNextLook?.();
      // What is being claimed at this moment is sent as well: given back, it would be one more way to go wrong.
      await claiming;
      await Promise.race([Promise.all(inFlight.values()), pause(DRAIN_MS)]);
    },
  };
}
