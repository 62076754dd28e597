// What becomes of an error that nobody waited for: the adapter that it came from is started anew, and the process goes on unless it comes again and again.
import { type Clock, type Instant, MINUTE_MS } from './src/base/time.ts';
import { failingAdapter } from './src/chat/supervise.ts';
import type { Log } from './src/log.ts';

/** More than so many throws a minute that no adapter answers for, and something is broken that a new process may mend. */
const A_MINUTE_MAX = 5;

export function watchUnforeseen({
  log,
  now,
  onHopeless,
}: {
  readonly log: Log;
  readonly now: Clock;
  readonly onHopeless: () => void;
}): void {
  let lately: readonly Instant[] = [];
  /** True when it is an adapter's, whose new start answers it. */
  const isAnswered = (error: unknown): boolean => {
    const adapter = failingAdapter();
    if (adapter?.fail(error) === true)
      log.error('something failed in an adapter that nobody foresaw', { platform: adapter.name, error });
    return adapter !== null;
  };
  process.on('unhandledRejection', (error) => {
    if (!isAnswered(error)) log.error('something failed that nobody waited for', { error });
  });
  process.on('uncaughtException', (error) => {
    if (isAnswered(error)) return;
    const at = now();
    lately = [...lately.filter((then) => at - then < MINUTE_MS), at];
    if (lately.length <= A_MINUTE_MAX) {
      log.error('something failed that nobody foresaw; everything goes on', { error });
      return;
    }
    log.error('stopping: something fails again and again that nobody foresaw; what waits is kept', { error });
    onHopeless();
  });
}
