// The thread's side of write-back.ts: writes back what the log has, and ends. Readers and the writer go on meanwhile.
import { workerData } from 'node:worker_threads';
import { openConnection } from './connection.ts';

// Null where somebody only loads the file, as a look at all modules does: SQLite would make a database of that name.
if (typeof workerData === 'string') {
  const connection = openConnection(workerData);
  connection.pragma('wal_checkpoint(passive)');
  connection.close();
}
