// One tick a minute, in UTC: the only door to node-cron. It is no truth about what is due, only a reason to look.
import cron from 'node-cron';
import { MINUTE_MS } from './base/time.ts';

/** A stall over the minute's turn must not drop the tick: by default node-cron drops it after one second. */
const LATENESS_MS = MINUTE_MS;

export type Ticker = { readonly stop: () => Promise<void> };

/** Calls `job` at every full minute and once at the start; a job that still runs is not started again. `job` must not reject. */
export function startTicker(job: () => Promise<void>): Ticker {
  let running: Promise<void> | null = null;
  const tick = (): void => {
    running ??= job().finally(() => {
      running = null;
    });
  };
  const task = cron.schedule('* * * * *', tick, { timezone: 'UTC', missedExecutionTolerance: LATENESS_MS });
  tick();
  return {
    stop: async () => {
      await task.stop();
      await running;
    },
  };
}
