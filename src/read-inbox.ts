// Reads newspaper texts dropped into a folder: each file once, as many articles as it holds. Files are left as they are.
import { mkdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Clock, type Instant, SECOND_MS } from './base/time.ts';
import type { Newsroom } from './ingest.ts';
import type { Log } from './log.ts';
import type { Outlet, RawArticle } from './model/article.ts';
import { type FileStamp, type InboxFile, scanInbox } from './sources/inbox.ts';
import type { Store } from './store/store.ts';
import { describeDatabaseTrouble, isDatabaseClosed } from './store/trouble.ts';
import { readNewspaperText } from './text/newspaper.ts';

export type InboxReader = {
  /** Reads what is new and whole. Never rejects. */
  readonly scan: () => Promise<InboxResult>;
};

/** `isAllRead` is false while a file may still be being written, or waits because one scan reads a hundred. */
export type InboxResult = { readonly articleCount: number; readonly isAllRead: boolean };

export type InboxWorld = {
  readonly folder: string;
  /** One file of the folder; null for all. */
  readonly only: string | null;
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly now: Clock;
  readonly log: Log;
};

/** A disk that is full at one scan is full at the next: the folder is left alone for a while. */
const AFTER_TROUBLE_MS = 4 * SECOND_MS;

const NOTHING_READ: InboxResult = { articleCount: 0, isAllRead: true };

export function openInbox(world: InboxWorld): InboxReader {
  const { store, log, folder, only, now } = world;
  let stamps: ReadonlyMap<string, FileStamp> = new Map();
  let trouble: { readonly sentence: string; readonly seenAt: Instant } | null = null;
  let running: Promise<InboxResult> | null = null;

  const scanNow = async (): Promise<InboxResult> => {
    await mkdir(folder, { recursive: true });
    const scan = await scanInbox(folder, { only, known: await store.filesRead(), previous: stamps, now: now() });
    stamps = scan.stamps;
    for (const { name, sentence } of scan.problems)
      log.warn('a file in the inbox was not read', { file: name, reason: sentence });
    let articleCount = 0;
    for (const file of scan.files) articleCount += await readFile(world, file);
    return { articleCount, isAllRead: scan.isComplete };
  };

  /** The folder is looked at every few seconds: one trouble is said once, and its end too. */
  const scanSafely = async (): Promise<InboxResult> => {
    const isTooSoon = trouble !== null && Math.abs(now() - trouble.seenAt) < AFTER_TROUBLE_MS;
    if (isTooSoon) return NOTHING_READ;
    try {
      const result = await scanNow();
      if (trouble !== null) log.warn('the inbox is read again', { inbox: folder });
      trouble = null;
      return result;
    } catch (error) {
      if (isDatabaseClosed(error)) return NOTHING_READ;
      const sentence = describeDatabaseTrouble(error) ?? (error instanceof Error ? error.message : String(error));
      if (sentence !== trouble?.sentence)
        log.error('the inbox cannot be read, tried again until it can', { inbox: folder, reason: sentence });
      trouble = { sentence, seenAt: now() };
      return NOTHING_READ;
    }
  };

  return {
    scan: () => {
      running ??= scanSafely().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

async function readFile({ store, newsroom, now, log }: InboxWorld, file: InboxFile): Promise<number> {
  const items = readNewspaperText(file.text);
  if (items.length === 0) log.warn('a file in the inbox holds no article', { file: file.name });
  const articleCount = await newsroom.ingest(
    items.map((item) => withGuid(item, file)),
    {
      outlet: outletOf(file),
      language: null,
      seenAt: now(),
      isDropped: true,
      isSample: false,
    },
  );
  // Last: if we die before, the file is read once more and its articles are known by then.
  await store.keepFile(file.name, file.bytesHash, now());
  if (items.length > 0) log.info('a file in the inbox was read', { file: file.name, articles: articleCount });
  return articleCount;
}

/** A dropped text says nothing sure of its outlet: the file's own name is what the person who dropped it will know. */
function outletOf(file: InboxFile): Outlet {
  const name = file.name.slice(0, file.name.length - extname(file.name).length) || file.name;
  return { id: `file:${name}`, name: readableName(name), home: null };
}

/** Twelve digits and more of a checksum, as programs name what they save. */
const CHECKSUM = /(?<![0-9a-z])(?=[a-z]*\d)[0-9a-f]{12,}(?![0-9a-z])/gi;
const CHECKSUM_SHOWN = 4;

/** "000_5739d1ce2e3b3cef" is "File 000" to a reader; a name that says something stays as it is. */
function readableName(name: string): string {
  const rest = name.replace(CHECKSUM, '').replace(/^[\s_.-]+|[\s_.-]+$/g, '');
  if (rest === name || /\p{L}/u.test(rest)) return rest;
  return `File ${rest === '' ? name.slice(0, CHECKSUM_SHOWN) : rest}`;
}

/** The text itself is its identity: the same file dropped again, or corrected in one of its articles, repeats none. */
function withGuid(item: RawArticle, file: InboxFile): RawArticle {
  return item.guid === null && item.url === null
    ? { ...item, guid: `${file.name}\n${item.title}\n${item.text}` }
    : item;
}
