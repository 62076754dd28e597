// The journal: every message that was accepted, one JSON line each, on disk before anybody is told. It is the oracle for lost and doubled messages.
import { closeSync, fdatasync, openSync, readFileSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

export type Journal<Entry> = {
  readonly entries: readonly Entry[];
  /** Resolves when the line is on the disk itself; lines that come together share one flush. */
  readonly keep: (entry: Entry) => Promise<void>;
  /** Resolves when there are so many entries, or the time is over. */
  readonly until: (count: number, timeoutMs: number) => Promise<void>;
  /** Forgets what is in memory; the file is append-only. */
  readonly forget: () => void;
  readonly close: () => void;
};

const flush = promisify(fdatasync);

/** `path` null keeps it in memory only. A file that is there already is read first and then appended to. */
export function openJournal<Entry>(path: string | null): Journal<Entry> {
  const file = path === null ? null : openSync(path, 'a+');
  const entries: Entry[] = path === null ? [] : readEntries(path);
  const watchers = new Set<() => void>();
  let flushing: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  // A kill may have cut the last line short: nobody was told of it, and the next line must not hang on to it.
  if (file !== null && path !== null && !/(?:^|\n)$/.test(readFileSync(path, 'utf8'))) writeSync(file, '\n');

  return {
    entries,
    keep: (entry) => {
      if (file !== null) writeSync(file, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
      for (const look of watchers) look();
      if (file === null) return Promise.resolve();
      // Whatever was written while a flush runs waits for one more, and all of it for the same one.
      next ??= flushing.then(() => {
        next = null;
        flushing = flush(file);
        return flushing;
      });
      return next;
    },
    until: (count, timeoutMs) => {
      if (entries.length >= count) return Promise.resolve();
      return new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          watchers.delete(look);
          resolve();
        };
        const look = (): void => {
          if (entries.length >= count) end();
        };
        const timer = setTimeout(end, timeoutMs);
        watchers.add(look);
      });
    },
    forget: () => {
      entries.length = 0;
    },
    close: () => {
      if (file !== null) closeSync(file);
    },
  };
}

function readEntries<Entry>(path: string): Entry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
}
