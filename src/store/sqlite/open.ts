// Opens the embedded database: the only door to better-sqlite3. One process a file, WAL, every commit on disk.
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, type SqliteDatabase } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Outcome, ok, problem } from '../../base/outcome.ts';
import type { Schema } from '../schema.ts';
import { migrations } from './migrations.ts';
import { PatientSqliteDialect, SYNC_WAIT_MS } from './patience.ts';

/** Another program's lock is waited for this long at the start, when nobody is kept waiting by it. */
const OPEN_WAIT_MS = 3_000;

export type OpenDatabase = { readonly db: Kysely<Schema>; readonly close: () => Promise<void> };

/**
 * Opens or creates the file and brings its schema up to date. The problem is one sentence for the operator.
 * `isShared` opens it beside a running bot, for a verb that only reads; otherwise the file is held until close().
 */
export async function openSqlite(
  path: string,
  options: { readonly isShared: boolean },
): Promise<Outcome<OpenDatabase, string>> {
  let lock: Database.Database | null = null;
  try {
    if (path !== ':memory:') closeSync(openSync(path, 'a+'));
    if (!options.isShared && path !== ':memory:') lock = holdFile(path);
  } catch (error) {
    return problem(describe(path, error));
  }
  let connection: Database.Database;
  try {
    connection = openConnection(path);
  } catch (error) {
    lock?.close();
    return problem(describe(path, error));
  }
  const db = new Kysely<Schema>({ dialect: new PatientSqliteDialect({ database: rememberingStatements(connection) }) });
  const close = async () => {
    await db.destroy();
    lock?.close();
  };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await close();
    return problem(describe(path, error));
  }
  return ok({ db, close });
}

function openConnection(path: string): Database.Database {
  const connection = new Database(path, { timeout: OPEN_WAIT_MS });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma(`busy_timeout = ${SYNC_WAIT_MS}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A statement is compiled once: kysely asks for it anew each time, which costs as much as running most of ours. */
const STATEMENTS_MAX = 500;

function rememberingStatements(connection: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement<unknown[]>>();
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

/**
 * A second file whose lock the operating system drops when we die, however we die: a second process is refused at once
 * and a restart after kill -9 waits for nothing. The database itself stays readable beside us.
 */
function holdFile(path: string): Database.Database {
  const lock = new Database(`${path}-lock`, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
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
