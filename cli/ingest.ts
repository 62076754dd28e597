// dateline ingest: reads newspaper texts, files or whole folders, into the database, as the inbox would.
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { openNewsroom } from '../src/ingest.ts';
import { openLog } from '../src/log.ts';
import { loadGazetteer } from '../src/places/gazetteer.ts';
import { openInbox } from '../src/read-inbox.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { refuse } from './refuse.ts';

/** Scans of one folder: each reads a hundred files, and a file just written is whole at the second look. */
const SCANS_MAX = 1_000;
const SCAN_EVERY_MS = 300;

export async function ingest(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return refuse('ingest', 'name at least one text file or folder.');
  const config = readConfig(process.env);
  if (!config.ok) return refuse('ingest', config.problem);
  const folders: { readonly folder: string; readonly only: string | null }[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) return refuse('ingest', `${path} does not exist.`);
    folders.push(found.isDirectory() ? { folder: path, only: null } : { folder: dirname(path), only: basename(path) });
  }
  const database = await openSqlite(config.value.database, { isShared: false });
  if (!database.ok) return refuse('ingest', `${database.problem} A running bot reads what is dropped into its inbox.`);
  const store = storeOn(database.value.db);
  const now = (): number => Date.now();
  const log = openLog({ level: 'info', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) });
  const newsroom = await openNewsroom({ store, gazetteer: loadGazetteer(), log }, now());
  let articleCount = 0;
  for (const { folder, only } of folders) {
    const inbox = openInbox({ folder, only, store, newsroom, now, log });
    for (let scans = 0; scans < SCANS_MAX; scans++) {
      const result = await inbox.scan();
      articleCount += result.articleCount;
      if (result.isAllRead && result.articleCount === 0) break;
      if (!result.isAllRead) await new Promise((resolve) => setTimeout(resolve, SCAN_EVERY_MS));
    }
  }
  await database.value.close();
  process.stdout.write(`${articleCount} new articles in ${join(config.value.database)}\n`);
}
