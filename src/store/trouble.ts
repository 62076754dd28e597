// Whether an error speaks of the database itself or only of what was asked of it, and the sentence that says so.

/** Codes that blame the question: the row is refused, the next one may be fine. */
const ROWS_FAULT = /^SQLITE_(?:CONSTRAINT|TOOBIG|MISMATCH|RANGE|ERROR)/;

/** Said by better-sqlite3 and by kysely once the database was closed: a process that is about to end. */
const CLOSED = /connection is not open|driver has already been destroyed/;

/**
 * What is wrong with the database, in one sentence; null when the error is not about the database (a row that it refuses,
 * a defect of ours): then the next row may be fine.
 */
export function describeDatabaseTrouble(error: unknown): string | null {
  if (isDatabaseClosed(error)) return 'The database is closed.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('SQLITE_') || ROWS_FAULT.test(code)) return null;
  if (code.startsWith('SQLITE_FULL')) return 'The disk is full; make room.';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return 'Another program holds the database locked.';
  if (code.startsWith('SQLITE_READONLY')) return 'The database cannot be written; check the permissions of its folder.';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return 'The database is damaged; stop, and put a copy in its place.';
  return `The disk fails (${code}); check it and the room left on it.`;
}

/** We are ending, and somebody was still writing: not worth a word. */
export function isDatabaseClosed(error: unknown): boolean {
  return error instanceof Error && CLOSED.test(error.message);
}
