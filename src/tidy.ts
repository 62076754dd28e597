// Once a day: what digests said is forgotten a month after they were sent, so that the file holds no more than it needs.
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { DAY_MS, type Instant } from './base/time.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** Long enough to find out what went wrong with a digest that somebody asks about. */
const KEPT_MS = 30 * DAY_MS;

/** Rows looked at in one transaction: a few milliseconds. */
const ROWS_AT_ONCE = 200;

export type Tidy = {
  /** To be called each minute; begins once a day, and resolves when that is done. Never rejects. */
  readonly tend: (now: Instant) => Promise<void>;
  readonly stop: () => void;
};

export function openTidy({ store, log }: { readonly store: Pick<Store, 'clearSpent'>; readonly log: Log }): Tidy {
  let lastAt: Instant | null = null;
  let isStopped = false;

  const clear = async (now: Instant): Promise<void> => {
    let count = 0;
    for (let afterId: number | null = 0; afterId !== null && !isStopped; ) {
      const look: Awaited<ReturnType<Store['clearSpent']>> = await store.clearSpent({
        ...{ afterId, settledBefore: now - KEPT_MS, countMax: ROWS_AT_ONCE },
      });
      count += look.clearedCount;
      afterId = look.lastId;
      await turnOfOthers();
    }
    if (count > 0) log.info('what old digests said was cleared away', { deliveries: count });
  };

  return {
    tend: async (now) => {
      // A clock that was put back waits for nothing.
      if (lastAt !== null && now - lastAt < DAY_MS && now >= lastAt) return;
      lastAt = now;
      await clear(now).catch((error: unknown) => log.error('old digests could not be cleared away', { error }));
    },
    stop: () => {
      isStopped = true;
    },
  };
}
