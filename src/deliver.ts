// Empties the outbox: a lane a platform, and what is left over from senders that never came back; whatever happens, a row says where to go on.
import { SECOND_MS } from './base/time.ts';
import { type Lane, openLane, type SendWorld } from './send-lane.ts';
import { settleUnsure } from './settle.ts';
import type { Store } from './store/store.ts';

/** A clock that is put back by less is slewed or drifts: nobody waits longer for it than that. */
const CLOCK_STEP_MS = 2 * SECOND_MS;

export type Deliverer = {
  /** Something may be waiting. */
  readonly wake: () => void;
  /** To be called each minute: looks for rows whose sender never came back, and for waits that a wrong clock made. */
  readonly tend: () => Promise<void>;
  /** Claims nothing more and waits for what is in flight, at most 10 s. */
  readonly stop: () => Promise<void>;
};

/** Starts with what was in flight when the last run ended without saying goodbye. */
export async function openDeliverer(world: SendWorld): Promise<Deliverer> {
  const { store, now, log } = world;
  await recover(world, await store.deliveriesInFlight(null), 'in flight when the process ended');
  const holds = await store.holds();
  const lanes = [...world.platforms.values()].map((platform) =>
    openLane(world, platform, { holdUntil: holds.get(platform.name) ?? 0 }),
  );
  let lastSeen = now();
  for (const lane of lanes) lane.wake();

  /** What was put off by a clock since put back waits no longer than it was meant to. */
  const watchClock = async (): Promise<void> => {
    const backMs = lastSeen - now();
    lastSeen = now();
    if (backMs < CLOCK_STEP_MS) return;
    log.warn('the clock was put back', { seconds: Math.round(backMs / SECOND_MS) });
    await store.shiftWaits(backMs);
    for (const lane of lanes) lane.putBack(backMs);
  };

  return {
    wake: () => {
      for (const lane of lanes) lane.wake();
    },
    tend: async () => {
      await watchClock();
      await store.mendWaits(now());
      const late = await store.deliveriesInFlight(now());
      const left = late.filter(({ id }) => !lanes.some((lane) => lane.isSending(id)));
      await recover(world, left, 'its sender never came back');
      for (const lane of lanes) lane.wake();
    },
    stop: async () => {
      await Promise.all(lanes.map((lane: Lane) => lane.stop()));
    },
  };
}

async function recover(
  { store, now, log, unsurePolicy }: SendWorld,
  deliveries: Awaited<ReturnType<Store['deliveriesInFlight']>>,
  reason: string,
): Promise<void> {
  for (const delivery of deliveries) {
    const unsure = settleUnsure(reason, delivery, { now: now(), unsurePolicy });
    // It was we who failed, not the platform: there is nothing to wait for.
    const settlement = unsure.state === 'waiting' ? { ...unsure, notBefore: now() } : unsure;
    await store.settleDelivery(delivery.id, settlement, now());
    log.warn('a delivery was in flight and its answer was not heard', {
      delivery: delivery.key,
      reason,
      now: settlement.state,
    });
  }
}
