// Empties the outbox: claim, pace, send, settle; whatever happens anywhere, a row says where to go on.
import { unreachable } from './base/outcome.ts';
import { type Clock, type Instant, SECOND_MS } from './base/time.ts';
import type { Pace } from './chat/pace.ts';
import type { Platform } from './chat/platform.ts';
import type { Log } from './log.ts';
import type { PlatformName } from './model/chat.ts';
import type { Delivery } from './model/delivery.ts';
import { type Aftermath, settle, settleUnsure, type UnsurePolicy } from './settle.ts';
import type { Settlement } from './store/outbox.ts';
import type { Store } from './store/store.ts';

/** Sends in flight a platform: few, because each is unsure after a crash; three fill 30/s at 100 ms a round trip. */
const IN_FLIGHT_MAX = 3;

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
  const lanes = [...world.platforms.values()].map((platform) => openLane(world, platform));
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
    const settlement = settleUnsure('in flight when the process ended', delivery, { now: now(), unsurePolicy });
    await store.settleDelivery(delivery.id, settlement, now());
    log.warn('a delivery was in flight when the process ended', { delivery: delivery.key, now: settlement.state });
  }
}

function openLane(world: DeliverWorld, platform: Platform): Deliverer {
  const { store, pace, now, log } = world;
  const inFlight = new Set<Promise<void>>();
  let isStopped = false;
  let holdUntil: Instant = 0;
  let isClaiming = false;
  let wasWoken = false;

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

  const run = async (): Promise<void> => {
    while (!isStopped && now() >= holdUntil && inFlight.size < IN_FLIGHT_MAX) {
      const claimed = await store.claimDeliveries({
        platform: platform.name,
        now: now(),
        countMax: IN_FLIGHT_MAX - inFlight.size,
      });
      if (claimed.length === 0) return;
      for (const delivery of claimed) {
        const sending = deliver(delivery)
          .catch((error: unknown) =>
            log.error('a delivery was not settled, looked at again at the next start', {
              delivery: delivery.key,
              error,
            }),
          )
          .finally(() => {
            inFlight.delete(sending);
            wake();
          });
        inFlight.add(sending);
      }
    }
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
        }
      } catch (error) {
        log.error('the outbox cannot be read, tried again in a moment', { error });
      } finally {
        isClaiming = false;
      }
    })();
  };

  const timer = setInterval(wake, IDLE_MS);
  void store.holds().then((holds) => {
    holdUntil = Math.max(holdUntil, holds.get(platform.name) ?? 0);
  });

  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
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
