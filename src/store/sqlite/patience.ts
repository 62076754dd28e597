// Waits for another program's lock without stopping the world, and tells a failed transaction's own error, not its clean-up's.
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DatabaseConnection,
  type QueryCompiler,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { limitWritingCompiler } from './limits.ts';

/** A backup or a person's shell holds its lock for a moment; what takes longer is for the caller to try again later. */
const PATIENCE_MS = 2_500;
const LOOK_AGAIN_MS = 50;

/** kysely's own, but a statement that finds the database locked is tried again until patience ends. */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.#config);
  }

  override createQueryCompiler(): QueryCompiler {
    return limitWritingCompiler();
  }
}

class PatientSqliteDriver extends SqliteDriver {
  #patient: DatabaseConnection | null = null;

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#patient ??= patientConnection(await super.acquireConnection());
    return this.#patient;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      // SQLite rolls back by itself when the disk is full or fails (lang_transaction.html, 3.1); the caller wants that error.
      if (!(error instanceof Error && /no transaction is active/.test(error.message))) throw error;
    }
  }
}

function patientConnection(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: async (query) => {
      const until = performance.now() + PATIENCE_MS;
      for (;;) {
        try {
          return await connection.executeQuery(query);
        } catch (error) {
          if (!isLocked(error) || performance.now() >= until) throw error;
          await pause(LOOK_AGAIN_MS);
        }
      }
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

/** SQLITE_BUSY alone: after SQLITE_BUSY_SNAPSHOT the transaction must begin anew. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
