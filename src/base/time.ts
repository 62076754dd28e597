// Instants and spans as plain numbers of milliseconds; zones and wall clocks live in digests/due.ts.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Where the present comes from: main.ts passes the wall clock, tests pass their own. */
export type Clock = () => Instant;

/** Calls `run` once after the delay; what it returns calls that off. Waiting keeps no process alive. */
export type Timers = (run: () => void, delayMs: number) => () => void;

export const realTimers: Timers = (run, delayMs) => {
  const timer = setTimeout(run, delayMs).unref();
  return () => clearTimeout(timer);
};
