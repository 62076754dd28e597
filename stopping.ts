// How the process ends: everything is closed in reverse order of opening, once, whoever asks.
import { SECOND_MS } from './src/base/time.ts';
import type { Log } from './src/log.ts';

/** A clean stop that takes longer is given up: the outbox's rows say where to go on. */
const STOP_MS = 15 * SECOND_MS;

export type Closers = readonly (() => Promise<unknown> | unknown)[];

/** `closers` may grow until the stop begins. */
export function stopOnce(closers: Closers, log: Log): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(), STOP_MS).unref();
    void (async () => {
      for (const close of closers.toReversed()) {
        try {
          await close();
        } catch (error) {
          log.error('something did not close', { error });
        }
      }
      // Look-ups of names cannot be called off, and would hold the process for seconds where there is no network.
      await Promise.all([process.stdout, process.stderr].map(drained));
      process.exit();
    })();
  };
}

/** Resolves when the stream has handed on all that was written to it, or cannot any more. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.destroyed || stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) =>
    stream
      .once('drain', resolve)
      .once('close', resolve)
      .once('error', () => resolve()),
  );
}

/** What is asked of an outlet already is answered within this time, or cut off. */
export const VISITS_END_MS = SECOND_MS;

/** Resolves when the work has ended, or after the time. */
export async function endOrTimeout(work: Promise<unknown>, timeoutMs: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, timeoutMs);
  await Promise.race([work, late]);
  clearTimeout(timer);
}
