// Time that only moves when everything that could happen now has happened: a wall clock that may step, timers that do not.
import type { Clock, Instant, Timers } from '../../src/base/time.ts';

type Timer = { readonly at: number; readonly order: number; readonly run: () => void; isOff: boolean };

export type VirtualTime = {
  /** The wall clock, steps included. */
  readonly now: Clock;
  readonly timers: Timers;
  /** Milliseconds since the start that no clock step changes. */
  readonly elapsed: () => number;
  readonly step: (byMs: number) => void;
  /** When the next timer rings, in elapsed time; null when none is set. */
  readonly nextAt: () => number | null;
  readonly moveTo: (at: number) => void;
  /** Rings the first timer that is due, if any. */
  readonly ring: () => void;
};

export function openVirtualTime(start: Instant): VirtualTime {
  const pending: Timer[] = [];
  let elapsed = 0;
  let skewMs = 0;
  let order = 0;

  const next = (): Timer | null => {
    while (pending[0]?.isOff) pending.shift();
    return pending[0] ?? null;
  };

  return {
    now: () => Math.floor(start + elapsed + skewMs),
    elapsed: () => elapsed,
    step: (byMs) => {
      skewMs += byMs;
    },
    timers: (run, delayMs) => {
      order += 1;
      const timer: Timer = { at: elapsed + Math.max(delayMs, 0), order, run, isOff: false };
      let place = pending.length;
      while (place > 0 && (pending[place - 1]?.at ?? 0) > timer.at) place -= 1;
      pending.splice(place, 0, timer);
      return () => {
        timer.isOff = true;
      };
    },
    nextAt: () => next()?.at ?? null,
    moveTo: (at) => {
      elapsed = Math.max(elapsed, at);
    },
    ring: () => {
      const timer = next();
      if (timer === null || timer.at > elapsed) return;
      pending.shift();
      timer.run();
    },
  };
}
