// Group commit: what is asked within one turn of the event loop is written in one transaction, and waits for the disk once.
import type { Kysely, Transaction } from 'kysely';
import { assertHeld } from './fence.ts';
import type { Schema } from './schema.ts';

/**
 * Writers in one transaction at most. While the disk is slow the event loop waits with it, so that more come together by themselves: nobody
 * is held back on purpose, since an answer that is not yet written is one that a crash makes unsure.
 */
const WORK_MAX = 64;

type Work<T> = (trx: Transaction<Schema>) => Promise<T>;

/** Resolves when the work is on disk. The work may be run twice (alone, when a neighbour failed), so it must do nothing but ask the database. */
export type Clerk = <T>(work: Work<T>) => Promise<T>;

type Job = { readonly run: (trx: Transaction<Schema>) => Promise<() => void>; readonly fail: (error: unknown) => void };

/** With a fence, nothing is written once another process took over: the work rejects with FencedOff. */
export function openClerk(db: Kysely<Schema>, fence: number | null): Clerk {
  const jobs: Job[] = [];
  let isRunning = false;

  const flush = async (): Promise<void> => {
    while (jobs.length > 0) {
      const batch = jobs.splice(0, WORK_MAX);
      try {
        await write(db, fence, batch);
      } catch (error) {
        if (batch.length === 1) batch[0]?.fail(error);
        else for (const job of batch) await write(db, fence, [job]).catch(job.fail);
      }
    }
    isRunning = false;
  };

  return (work) =>
    new Promise((resolve, reject) => {
      jobs.push({
        run: async (trx) => {
          const value = await work(trx);
          return () => resolve(value);
        },
        fail: reject,
      });
      if (isRunning) return;
      isRunning = true;
      setImmediate(() => void flush());
    });
}

/** All of them or none; who asked hears of it only once it is on disk. */
async function write(db: Kysely<Schema>, fence: number | null, batch: readonly Job[]): Promise<void> {
  const tell = await db.transaction().execute(async (trx) => {
    if (fence !== null) await assertHeld(trx, fence);
    const done: (() => void)[] = [];
    for (const job of batch) done.push(await job.run(trx));
    return done;
  });
  for (const resolve of tell) resolve();
}
