// The log of the database: left to grow while a full hour is queued, written back by a thread afterwards, and emptied when a chat is forgotten.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Database from 'better-sqlite3';
import { openConnection } from '../../../src/store/sqlite/connection.ts';
import { openSqlite } from '../../../src/store/sqlite/open.ts';
import { openWriteBack } from '../../../src/store/sqlite/write-back.ts';
import { storeOn } from '../../../src/store/store.ts';

const PAGE_BYTES = 4_096;
const PAGES_MAX = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'dateline-log-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

function openFile() {
  const path = join(folder, `${++files}.sqlite`);
  const connection = openConnection(path);
  connection.exec('create table words (word text) strict');
  const writing = connection.prepare(
    'insert into words with recursive n (i) as (select 1 union all select i + 1 from n where i < ?) select hex(zeroblob(1900)) from n',
  );
  return {
    ...{ path, connection, writeBack: openWriteBack(connection, path, PAGES_MAX) },
    /** Each in a page of its own. */
    write: (count: number) => void writing.run(count),
    /** Pages of the log, and how many of them the database has. */
    pages: () => (connection.pragma('wal_checkpoint(noop)') as { log: number; checkpointed: number }[])[0],
  };
}

test('what is put off is in the log alone, and a thread writes it back afterwards', async () => {
  const { writeBack, write, pages, path, connection } = openFile();
  writeBack.putOff();
  write(900);
  write(900);
  writeBack.putOff();
  await writeBack.idle();
  assert.equal(pages()?.checkpointed, 0);
  assert.ok(statSync(path).size < 100 * PAGE_BYTES);
  writeBack.resume();
  await writeBack.idle();
  assert.equal(pages()?.checkpointed, pages()?.log);
  assert.ok(statSync(path).size > 1_800 * PAGE_BYTES);
  // And from now on the log is kept short again.
  for (let count = 0; count < 4; count++) write(600);
  assert.ok((pages()?.log ?? 0) < 1_800);
  connection.close();
});

test('little is left to SQLite, and a log that grows too long is written back meanwhile', async () => {
  const { writeBack, write, pages, connection } = openFile();
  writeBack.resume();
  writeBack.putOff();
  write(500);
  writeBack.resume();
  await writeBack.idle();
  assert.equal(pages()?.checkpointed, 0);
  writeBack.putOff();
  write(1_600);
  writeBack.putOff();
  await writeBack.idle();
  assert.ok((pages()?.checkpointed ?? 0) > 2_000);
  writeBack.resume();
  connection.close();
});

test('a chat is forgotten in the log as well, whoever reads it at the moment', async () => {
  const path = join(folder, 'forgotten.sqlite');
  const opened = await openSqlite(path, { isShared: false });
  assert.ok(opened.ok);
  const { db, close } = opened.value;
  const store = storeOn(db);
  const address = { platform: 'telegram', chat: '77', thread: null } as const;
  const schedule = { minutes: [], weekdays: [] };
  const settings = { language: 'en', zone: 'UTC', length: 'normal', schedule } as const;
  await store.meetChat({ address, title: 'The club of quiet anglers', isPrivate: false, settings }, 1);
  const reader = new Database(path);
  reader.exec('begin');
  reader.prepare('select count(*) from chats').all();
  const forgotten = store.forgetChat(address);
  setImmediate(() => setImmediate(() => reader.close()));
  await forgotten;
  for (const file of [path, `${path}-wal`]) assert.ok(!readFileSync(file).includes('quiet anglers'), file);
  await close();
});

test('the thread’s file does nothing where no thread is', async () => {
  await import('../../../src/store/sqlite/write-back-thread.ts');
  assert.equal(existsSync('null'), false);
});
