// The only door to better-sqlite3: a connection as all of ours are, WAL and every commit on disk, and the lock of a file.
import Database from 'better-sqlite3';

/** Another program's lock is waited for this long at the start, when nobody is kept waiting by it. */
const OPEN_WAIT_MS = 3_000;

/** What SQLite itself waits afterwards, and the whole process with it. */
const SYNC_WAIT_MS = 50;

export type Connection = Database.Database;

export function openConnection(path: string): Connection {
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

/**
 * A second file whose lock the operating system drops when we die, however we die: a second process is refused at once
 * and a restart after kill -9 waits for nothing. The database itself stays readable beside us.
 */
export function holdFile(path: string): Connection {
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
