// When the log is written back into the database: by SQLite as it goes, but after a full hour by a thread, so that no digest waits for it.
import { Worker } from 'node:worker_threads';
import type { Connection } from './connection.ts';

/** The log is written back whenever it has so many pages: SQLite's own measure. */
const PAGES_USUAL = 1_000;

/** 64 MB: whatever is written, a longer log is not left to grow. */
const PAGES_MAX = 16_000;

/** What a long log leaves on the disk once it is written back; without a limit it is all of it. */
const LEFT_BYTES_MAX = 64 * 1024 * 1024;

export type WriteBack = {
  /** To be called before many rows are written, and now and then meanwhile: they go into the log alone. */
  readonly putOff: () => void;
  /** They are written. Does nothing when nothing was put off. */
  readonly resume: () => void;
  /** Resolves when no thread writes back. */
  readonly idle: () => Promise<void>;
};

/** The connection's own; nothing is less safe meanwhile, since a commit is on disk as soon as it is in the log. */
export function openWriteBack(connection: Connection, path: string, pagesMax = PAGES_MAX): WriteBack {
  let isPutOff = false;
  let thread: Promise<void> | null = null;
  connection.pragma(`journal_size_limit = ${LEFT_BYTES_MAX}`);

  /** Where no thread can be had, the next commit writes back what is left, as SQLite does. */
  const leaveToSqlite = (): void => {
    if (!isPutOff && thread === null && connection.open) connection.pragma(`wal_autocheckpoint = ${PAGES_USUAL}`);
  };

  const start = (): void => {
    thread ??= runThread(path).then(() => {
      thread = null;
      leaveToSqlite();
    });
  };

  return {
    putOff: () => {
      if (!isPutOff) connection.pragma('wal_autocheckpoint = 0');
      isPutOff = true;
      if (pagesLeft(connection) > pagesMax) start();
    },
    resume: () => {
      if (!isPutOff) return;
      isPutOff = false;
      if (!connection.open) return;
      if (pagesLeft(connection) > PAGES_USUAL) start();
      leaveToSqlite();
    },
    idle: async () => {
      await thread;
    },
  };
}

/** Pages of the log that the database does not have yet. */
function pagesLeft(connection: Connection): number {
  const [row] = connection.pragma('wal_checkpoint(noop)') as readonly { log: number; checkpointed: number }[];
  return row === undefined ? 0 : row.log - row.checkpointed;
}

/** Resolves when the thread ended, however it ended. */
function runThread(path: string): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./write-back-thread.ts', import.meta.url), { workerData: path });
    worker.on('error', () => undefined).on('exit', () => resolve());
  });
}
