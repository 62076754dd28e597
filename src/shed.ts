// How many questions went without an answer because all together asked too much: in all, and lately.
import { type Instant, MINUTE_MS } from './base/time.ts';
import type { PlatformName } from './model/chat.ts';

/** What is counted as lately. */
const SHED_LATELY_MS = 10 * MINUTE_MS;

export type Shed = {
  readonly add: (platform: PlatformName, now: Instant) => void;
  /** Since the process started. */
  readonly total: () => ReadonlyMap<PlatformName, number>;
  readonly lately: (now: Instant) => ReadonlyMap<PlatformName, number>;
};

export function openShed(): Shed {
  const total = new Map<PlatformName, number>();
  /** By minute, so that a flood costs ten numbers a platform. */
  const minutes = new Map<PlatformName, Map<number, number>>();
  return {
    add: (platform, now) => {
      total.set(platform, (total.get(platform) ?? 0) + 1);
      const own = minutes.get(platform) ?? new Map<number, number>();
      minutes.set(platform, own);
      const minute = Math.floor(now / MINUTE_MS);
      own.set(minute, (own.get(minute) ?? 0) + 1);
      for (const past of own.keys()) if (past <= minute - SHED_LATELY_MS / MINUTE_MS) own.delete(past);
    },
    total: () => total,
    lately: (now) => {
      const since = Math.floor((now - SHED_LATELY_MS) / MINUTE_MS);
      const sums = [...minutes].map(([platform, own]): [PlatformName, number] => [
        platform,
        [...own].reduce((sum, [minute, count]) => sum + (minute > since ? count : 0), 0),
      ]);
      return new Map(sums.filter(([, count]) => count > 0));
    },
  };
}
