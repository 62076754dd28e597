// The thread's side of write-back.ts: writes back what the log has, and ends. Readers and the writer go on meanwhile.
import { workerData } from 'node:worker_threads';
import { openConnection } from './connection.ts';

const connection = openConnection(String(workerData));
connection.pragma('wal_checkpoint(passive)');
connection.close();
