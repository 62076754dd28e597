// Empties the outbox: claim, pace, send, settle; whatever happens anywhere, a row says where to go on.
import { unreachable } from './base/outcome.ts';
import { type Clock, type Instant, SECOND_MS } from './base/time.ts';
import type { Pace } from './chat/pace.ts';
import type { Platform } from './chat/platform.ts';
import type { Log } from './log.ts';
import type { ChatAddress, PlatformName } from './model/chat.ts';
import type { Delivery } from './model/delivery.ts';
import { type Aftermath, settle, settleUnsure, type UnsurePolicy } from './settle.ts';
import type { Settlement } from './store/outbox.ts';
import type { Store } from './store/store.ts';

/** Sends in flight a platform: few, because each is unsure after a crash; three fill 30/s at 100 ms a round trip. */
const IN_FLIGHT_MAX = 3;

/** A send without an answer for this long gives its place to another, so that hanging chats hold up nobody else. */
const SLOW_MS = 3 * SECOND_MS;

/** Slow ones included. */
const IN_FLIGHT_MAX_EVER = 8;

/** How often the outbox is looked at when nobody wakes it: for what waits until a time. */
const IDLE_MS = SECOND_MS;

/** An hour of trying to write down an answer. */
const SETTLE_ATTEMPTS_MAX = 3_600;

/** A clean stop waits this long for what is in flight. */
const DRAIN_MS = 10 * SECOND_MS;

export type Deliverer = {
  /** Something may be waiting. */
  readonly wake: () => void;
  /** Claims nothing more and waits for what is in flight. */
  readonly stop: () => Promise<void>;
};

export type DeliverWorld = {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly pace: Pace;
  readonly now: Clock;
  readonly log: Log;
  readonly unsurePolicy: UnsurePolicy;
};

/** Starts with what was in flight when the last run ended without saying goodbye. */
export async function openDeliverer(world: DeliverWorld): Promise<Deliverer> {
  await recoverInFlight(world);
  const holds = await world.store.holds();
  const lanes = [...world.platforms.values()].map((platform) =>
    openLane(world, platform, { holdUntil: holds.get(platform.name) ?? 0 }),
  );
  return {
    wake: () => {
      for (const lane of lanes) lane.wake();
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}

async function recoverInFlight({ store, now, log, unsurePolicy }: DeliverWorld): Promise<void> {
  for (const delivery of await store.deliveriesInFlight()) {
    const unsure = settleUnsure('in flight when the process ended', delivery, { now: now(), unsurePolicy });
    // It was we who failed, not the platform: there is nothing to wait for.
    const settlement = unsure.state === 'waiting' ? { ...unsure, notBefore: now() } : unsure;
    await store.settleDelivery(delivery.id, settlement, now());
    log.warn('a delivery was in flight when the process ended', { delivery: delivery.key, now: settlement.state });
  }
}

function openLane(world: DeliverWorld, platform: Platform, start: { readonly holdUntil: Instant }): Deliverer {
  const { store, pace, now, log } = world;
  const inFlight = new Set<Promise<void>>();
  let placesTaken = 0;
  let isStopped = false;
  let holdUntil = start.holdUntil;
  let isClaiming = false;
  let isTroubled = false;
  let wasWoken = false;
  let nextLook: NodeJS.Timeout | null = null;

  const deliver = async (delivery: Delivery): Promise<void> => {
    await waitUntil(pace.book(delivery.address, now()), now);
    const result = await platform.send(delivery);
    const { settlement, aftermath } = settle(result, delivery, { now: now(), unsurePolicy: world.unsurePolicy });
    await settleSurely(delivery, settlement);
    if (settlement.state !== 'sent')
      log.warn('not sent', { delivery: delivery.key, answer: result.kind, now: settlement.state });
    await answer(aftermath, delivery);
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
        await pause(IDLE_MS);
      }
    }
  };

  const answer = async (aftermath: Aftermath, delivery: Delivery): Promise<void> => {
    switch (aftermath.kind) {
      case 'nothing':
        return;
      case 'hold-platform':
        holdUntil = Math.max(holdUntil, aftermath.until);
        await store.holdPlatform(platform.name, holdUntil);
        return;
      case 'rest-chat':
        await store.restChat(delivery.address, aftermath.reason);
        log.warn('a chat rests', { platform: platform.name, chat: delivery.address.chat, reason: aftermath.reason });
        return;
      case 'move-chat':
        await store.moveChat(delivery.address, aftermath.to);
        return;
      case 'report-refused':
        log.error('a message was refused, which is a defect of ours', {
          delivery: delivery.key,
          reason: aftermath.reason,
        });
        return;
      case 'stop-platform':
        isStopped = true;
        log.error('a platform stopped', { platform: platform.name, reason: aftermath.reason });
        return;
      default:
        return unreachable(aftermath);
    }
  };

  const hasPlace = (): boolean => placesTaken < IN_FLIGHT_MAX && inFlight.size < IN_FLIGHT_MAX_EVER;

  /** Claims one that may start at this moment, then the next: what waits for its pace is not in flight yet and keeps no place. */
  const run = async (): Promise<void> => {
    while (!isStopped && world.platforms.has(platform.name) && now() >= holdUntil && hasPlace()) {
      const tokenFreeAt = pace.peekToken(platform.name, now());
      if (tokenFreeAt > now()) return lookAgainAt(tokenFreeAt);
      let nextStartAt = Number.POSITIVE_INFINITY;
      const mayStart = (address: ChatAddress): boolean => {
        const startAt = pace.peek(address, now());
        nextStartAt = Math.min(nextStartAt, startAt);
        return startAt <= now();
      };
      const [claimed] = await store.claimDeliveries({ platform: platform.name, now: now(), countMax: 1, mayStart });
      if (claimed === undefined) return lookAgainAt(nextStartAt);
      begin(claimed);
    }
  };

  const lookAgainAt = (at: Instant): void => {
    if (nextLook !== null) clearTimeout(nextLook);
    nextLook = at - now() < IDLE_MS ? setTimeout(wake, Math.max(at - now(), 1)) : null;
    nextLook?.unref();
  };

  const begin = (delivery: Delivery): void => {
    placesTaken += 1;
    let hasPlaceStill = true;
    const giveUpPlace = (): void => {
      if (hasPlaceStill) placesTaken -= 1;
      hasPlaceStill = false;
      wake();
    };
    const slow = setTimeout(giveUpPlace, SLOW_MS).unref();
    const sending = deliver(delivery)
      .catch((error: unknown) =>
        log.error('a delivery was not settled, looked at again at the next start', { delivery: delivery.key, error }),
      )
      .finally(() => {
        clearTimeout(slow);
        inFlight.delete(sending);
        giveUpPlace();
      });
    inFlight.add(sending);
  };

  /** One claim at a time; a call that comes meanwhile makes it look once more. */
  const wake = (): void => {
    wasWoken = true;
    if (isClaiming || isStopped) return;
    isClaiming = true;
    void (async () => {
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
      } finally {
        isClaiming = false;
      }
    })();
  };

  const timer = setInterval(wake, IDLE_MS);

  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      if (nextLook !== null) clearTimeout(nextLook);
      await Promise.race([Promise.all(inFlight), pause(DRAIN_MS)]);
    },
  };
}

async function waitUntil(at: Instant, now: Clock): Promise<void> {
  const waitMs = at - now();
  if (waitMs > 0) await pause(waitMs);
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs).unref();
  });
}
