// The power goes while the write-ahead log is being written: a real outbox on a real file, its log cut or spoilt at any byte, and what must then be there.
// With synchronous = FULL a commit is acknowledged when its bytes are on the disk, so a power cut takes only what lies behind the last
// acknowledged byte. We cut in front of it as well: then what is found must be one moment of the past, whole, and never a mixture of two.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { type Store, storeOn } from '../../src/store/store.ts';

const CHATS = 12;
const PARTS = 3;
const WRITES = 80;

const WAL_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** A prime, so that it repeats itself in no rhythm of the log. */
const NOISE_BYTES = 997;

/** Everything the outbox says after a write was acknowledged, and where in the log its last byte lies. */
type Mark = { readonly walBytes: number; readonly state: string };

export type History = {
  /** The database as it is without its log. */
  readonly database: string;
  readonly wal: Buffer;
  /** The first is the state without any of the log. */
  readonly marks: readonly Mark[];
};

/** Two files: one whose log is written for the first time, one whose log begins anew over the remains of an older one. */
export async function writeHistories(folder: string, draw: () => number): Promise<readonly History[]> {
  const path = join(folder, 'outbox.sqlite');
  const store = async (work: (store: Store) => Promise<void>): Promise<void> => {
    const opened = await openSqlite(path, { isShared: false });
    assert.ok(opened.ok);
    const { rows } = await sql<{ readonly synchronous: number }>`pragma synchronous`.execute(opened.value.db);
    assert.deepEqual(rows, [{ synchronous: 2 }], 'FULL: a commit waits for the disk');
    await work(storeOn(opened.value.db));
    await opened.value.close();
  };
  // The schema is in the database itself, not in its log.
  await store(async () => undefined);
  const histories: History[] = [];
  await store(async (open) => {
    const { ask, state, walBytes } = lookInto(path);
    assert.equal(ask('pragma wal_autocheckpoint'), 1_000, 'the log is not written back by itself in between');
    for (const name of ['first', 'second']) {
      const database = join(folder, `${name}.sqlite`);
      copyFileSync(path, database);
      const marks: Mark[] = [{ walBytes: 0, state: state() }];
      const note = (): void => void marks.push({ walBytes: walBytes(), state: state() });
      await writeMuch(open, { draw, note, day: name === 'first' ? 8 : 9 });
      histories.push({ database, wal: readFileSync(`${path}-wal`), marks });
      ask('pragma wal_checkpoint(PASSIVE)');
    }
  });
  return histories;
}

/** Digests queued, claimed, sent, put off, given up and promised anew, as chance has it; each write is noted when it is acknowledged. */
async function writeMuch(
  store: Store,
  { draw, note, day }: { readonly draw: () => number; readonly note: () => void; readonly day: number },
): Promise<void> {
  const settings = {
    language: 'en',
    zone: 'UTC',
    length: 'normal',
    schedule: { minutes: [480], weekdays: [1] },
  } as const;
  const sending: number[] = [];
  for (let write = 0; write < WRITES; write++) {
    const now = write + 1;
    if (write % 10 < 1) {
      const address = { platform: 'telegram', chat: String(1 + Math.floor(draw() * CHATS)), thread: null } as const;
      const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings }, now);
      note();
      await store.claimSlot({
        slot: { chatId: id, localDate: `2026-04-0${day}`, minute: write, dueAt: now },
        ...{ composedAt: now, told: [], nextDueAt: now + 1_000 },
        parts: Array.from(
          { length: PARTS },
          (_, part) => `${write}/${part} ${'news '.repeat(Math.floor(draw() * 300))}`,
        ),
      });
    } else if (draw() < 0.55 || sending.length === 0) {
      const [head] = await store.waitingHeads({ platform: 'telegram', countMax: 1 });
      if (head === undefined) continue;
      const claimed = await store.claimDelivery(head, now);
      if (claimed !== null) sending.push(claimed.id);
    } else {
      const [id = 0] = sending.splice(Math.floor(draw() * sending.length), 1);
      const chance = draw();
      await store.settleDelivery(
        id,
        chance < 0.7
          ? { state: 'sent', platformMessageId: String(write) }
          : chance < 0.9
            ? { state: 'waiting', notBefore: now, reason: 'lost', mayHaveArrived: true }
            : { state: 'dead', reason: 'gone' },
        now,
      );
    }
    note();
  }
}

/** Beside the one that writes. */
function lookInto(path: string) {
  const db = new Database(path, { readonly: true });
  const pageBytes = Number(db.pragma('page_size', { simple: true }));
  const frames = db.prepare('pragma wal_checkpoint(NOOP)');
  return {
    ask: (sql: string) => (sql.includes('checkpoint(') ? checkpoint(path) : db.prepare(sql).pluck().get()),
    state: () => stateOf(db),
    walBytes: () => {
      const { log } = frames.get() as { readonly log: number };
      return WAL_HEADER_BYTES + log * (FRAME_HEADER_BYTES + pageBytes);
    },
  };
}

function checkpoint(path: string): void {
  const db = new Database(path);
  db.pragma('wal_checkpoint(PASSIVE)');
  db.close();
}

function stateOf(db: Database.Database): string {
  const rows = (sql: string): readonly unknown[] => db.prepare(sql).raw().all();
  return JSON.stringify([
    rows(
      'select id, chat_id, key, state, attempts, is_head, may_have_arrived, length(payload) from deliveries order by id',
    ),
    rows('select chat_id, local_date, minute from slots order by 1, 2, 3'),
    rows('select id, next_due_at from chats order by id'),
  ]);
}

export type Cut = { readonly atByte: number; readonly kind: 'truncated' | 'zeros' | 'noise' };

/** A byte of the log and what became of everything behind it. */
export function drawCut({ wal }: History, draw: () => number): Cut {
  const kinds = ['truncated', 'zeros', 'noise'] as const;
  return {
    atByte: Math.floor(draw() * (wal.length + 1)),
    kind: kinds[Math.floor(draw() * kinds.length)] ?? 'truncated',
  };
}

/** Fails unless the file opens whole and says exactly what was acknowledged in front of the cut. Answers which of the marks that was. */
export function assertHistoryHolds(history: History, cut: Cut, draw: () => number): number {
  const wal = `${history.database}-wal`;
  rmSync(`${history.database}-shm`, { force: true });
  writeFileSync(wal, spoil(history.wal, cut, draw));
  const db = new Database(history.database, { readonly: true });
  try {
    const where = `cut at byte ${cut.atByte} of ${history.wal.length} (${cut.kind})`;
    assert.equal(db.pragma('integrity_check', { simple: true }), 'ok', where);
    const expected = history.marks.findLastIndex(({ walBytes }) => walBytes <= cut.atByte);
    assert.equal(stateOf(db), history.marks[expected]?.state, where);
    return expected;
  } finally {
    db.close();
    rmSync(wal, { force: true });
  }
}

function spoil(wal: Buffer, { atByte, kind }: Cut, draw: () => number): Buffer {
  const whole = wal.subarray(0, atByte);
  if (kind === 'truncated') return whole;
  const noise = Buffer.from(Array.from({ length: NOISE_BYTES }, () => Math.floor(draw() * 256)));
  return Buffer.concat([whole, Buffer.alloc(wal.length - atByte, kind === 'zeros' ? 0 : noise)]);
}
