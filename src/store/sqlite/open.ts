// Opens the embedded database: one process a file, its schema up to date.
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, type SqliteDatabase } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Outcome, ok, problem } from '../../base/outcome.ts';
import { type Clock, SECOND_MS } from '../../base/time.ts';
import { LEASE_LIFE_MS, readLease, renewLease, takeFence } from '../fence.ts';
import type { Schema } from '../schema.ts';
import { type Connection, holdFile, openConnection } from './connection.ts';
import { migrations } from './migrations.ts';
import { PatientSqliteDialect } from './patience.ts';
import { openWriteBack, type WriteBack } from './write-back.ts';

/** How often a lease that is still good is looked at: a living holder renews it within six of these. */
const LOOK_MS = SECOND_MS;

/** A holder renews its lease this often. */
export const RENEW_MS = 5 * SECOND_MS;

export type Hold = {
  readonly number: number;
  /** A sign of life; false when another process took over. */
  readonly renew: () => Promise<boolean>;
};

export type OpenDatabase = {
  readonly db: Kysely<Schema>;
  /** Null where no clock was given. */
  readonly hold: Hold | null;
  readonly writeBack: WriteBack;
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  /** Beside a running bot, for a verb that only reads; otherwise the file is held until close(). */
  readonly isShared: boolean;
  /** With a clock the holder keeps a lease, and takes over from one whose lease has ended (a process that was stopped). */
  readonly now?: Clock;
  /** Hears that somebody else holds the file and is given time to show that it lives. */
  readonly onWait?: (sentence: string) => void;
};

/** Opens or creates the file and brings its schema up to date. The problem is one sentence for the operator. */
export async function openSqlite(path: string, options: OpenOptions): Promise<Outcome<OpenDatabase, string>> {
  const { now } = options;
  const isHeld = !options.isShared && path !== ':memory:';
  let lock: Connection | null = null;
  let connection: Connection | null = null;
  let busy: unknown = null;
  try {
    if (path !== ':memory:') closeSync(openSync(path, 'a+'));
    if (isHeld) {
      try {
        lock = holdFile(path);
      } catch (error) {
        if (now === undefined || !isBusy(error)) throw error;
        busy = error;
      }
    }
    connection = openConnection(path);
  } catch (error) {
    lock?.close();
    return problem(describe(path, error));
  }
  const db = new Kysely<Schema>({ dialect: new PatientSqliteDialect({ database: rememberingStatements(connection) }) });
  const writeBack = openWriteBack(connection, path);
  const close = async () => {
    await writeBack.idle();
    await db.destroy();
    lock?.close();
  };
  if (busy !== null && now !== undefined) {
    options.onWait?.(`${path} is held by another Dateline: waiting to see whether it lives.`);
    if (!(await isAbandoned(db, now))) {
      await close();
      return problem(describe(path, busy));
    }
    options.onWait?.(`Nothing was heard of it until its lease ended: this Dateline takes over ${path}.`);
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await close();
    return problem(describe(path, error));
  }
  if (!isHeld || now === undefined) return ok({ db, hold: null, writeBack, close });
  try {
    const number = await takeFence(db, now());
    const renew = async (): Promise<boolean> => {
      // The one whose lease had ended still has the file's lock, until it ends.
      if (lock === null) lock = tryToHold(path);
      return renewLease(db, { number, now: now() });
    };
    return ok({ db, hold: { number, renew }, writeBack, close });
  } catch (error) {
    await close();
    return problem(describe(path, error));
  }
}

/** Whether the holder gives no sign of life until its lease is over. One that lives gives one within seconds. */
async function isAbandoned(db: Kysely<Schema>, now: Clock): Promise<boolean> {
  const first = await readLease(db).catch(() => null);
  // Of a version that kept no lease.
  if (first === null) return false;
  for (let looks = 0; looks <= LEASE_LIFE_MS / LOOK_MS; looks++) {
    if (first.until <= now()) return true;
    await pause(LOOK_MS);
    const lease = await readLease(db);
    if (lease === null || lease.until !== first.until || lease.number !== first.number) return false;
  }
  return false;
}

function tryToHold(path: string): Connection | null {
  try {
    return holdFile(path);
  } catch (error) {
    if (isBusy(error)) return null;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** A statement is compiled once: kysely asks for it anew each time, which costs as much as running most of ours. */
const STATEMENTS_MAX = 500;

function rememberingStatements(connection: Connection): SqliteDatabase {
  const statements = new Map<string, ReturnType<typeof connection.prepare<unknown[]>>>();
  return {
    prepare: (words) => {
      let statement = statements.get(words);
      if (statement === undefined) {
        statement = connection.prepare<unknown[]>(words);
        if (statements.size >= STATEMENTS_MAX) statements.clear();
        statements.set(words, statement);
      }
      return statement;
    },
    close: () => {
      connection.close();
    },
  };
}

function describe(path: string, error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/corrupted migrations|missing/.test(words)) {
    return `${path} was written by a newer Dateline: update this one, or give DATABASE another path.`;
  }
  if (code.startsWith('SQLITE_BUSY') || /locked/.test(words)) {
    return `${path} is in use by another Dateline: stop that one first, or give DATABASE another path.`;
  }
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT' || /malformed/.test(words)) {
    return `${path} is not a Dateline database or is damaged: move it away, or give DATABASE another path.`;
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return `${path} cannot be written: make it and its folder writable for this user, or give DATABASE another path.`;
  }
  if (code === 'ENOENT' || code === 'SQLITE_CANTOPEN' || code === 'EISDIR' || code === 'ENOTDIR') {
    return `${path} cannot be opened (${words}): create its folder, or give DATABASE another path.`;
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return `The disk that holds ${path} is full: make room and start again, nothing stored is lost.`;
  }
  return `${path} cannot be opened (${words}): check the file, or give DATABASE another path.`;
}
