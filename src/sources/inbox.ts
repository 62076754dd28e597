// The drop folder: which files are whole, safe and new, and their text. Nothing in the folder is ever moved or changed.
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Instant } from '../base/time.ts';
import { SECOND_MS } from '../base/time.ts';
import { decodeText } from './decode.ts';
import { tidyText } from './plain-text.ts';

/** How a file looked at a scan; unchanged at the next, it is whole. */
export type FileStamp = {
  readonly bytes: number;
  readonly modifiedAt: Instant;
  /** Refused with a sentence, or known already: not looked into again until it changes. */
  readonly isSettled: boolean;
};

export type InboxFile = {
  readonly name: string;
  /** SHA-256 of its bytes in hex. */
  readonly bytesHash: string;
  readonly text: string;
  readonly modifiedAt: Instant;
};

export type InboxScan = {
  /** In order of name. */
  readonly files: readonly InboxFile[];
  /** One sentence each. */
  readonly problems: readonly { readonly name: string; readonly sentence: string }[];
  /** Give it back at the next scan. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  /** Nothing is left for a later scan: no file that may still be being written, none beyond what one scan reads. */
  readonly isComplete: boolean;
};

/** What one scan looks for. */
export type InboxQuestion = {
  /** One file's name; null for all that lie in the folder. */
  readonly only: string | null;
  /** A name to the hash that was read under it. */
  readonly known: ReadonlyMap<string, string>;
  /** The last scan's `stamps`; empty at first. */
  readonly previous: ReadonlyMap<string, FileStamp>;
  /** Null when the clock is not to be trusted: then a file is whole when two scans saw it alike. */
  readonly now: Instant | null;
};

const FILE_BYTES_MAX = 2_000_000;

/** Names looked at in one scan; the rest waits until these are gone. */
const NAMES_MAX = 10_000;

/** Files read in one scan: with 2 MB each that is what one scan may hold in memory. */
const READ_MAX = 100;

/** A file that nobody has touched for this long is whole. */
const STILL_MS = 2 * SECOND_MS;

const EXTENSIONS: ReadonlySet<string> = new Set(['', '.txt', '.text', '.md']);

/** Share of control and broken characters above which bytes are no text. */
const ODD_SHARE_MAX = 0.02;

/**
 * A file still being written is left for a later scan: it is whole when two scans saw it alike, or when it is two seconds
 * old by `now`. Rejects only when the folder itself cannot be listed.
 */
export async function scanInbox(folder: string, { only, known, previous, now }: InboxQuestion): Promise<InboxScan> {
  const root = await realpath(folder);
  const names = only === null ? await listNames(root) : [only];
  const files: InboxFile[] = [];
  const problems: { name: string; sentence: string }[] = [];
  const stamps = new Map<string, FileStamp>();
  let isComplete = true;
  for (const name of names.slice(0, NAMES_MAX)) {
    const before = previous.get(name);
    if (files.length >= READ_MAX) {
      // What waits for a later scan keeps its stamp, or a problem told already would be told again.
      if (before !== undefined) stamps.set(name, before);
      isComplete &&= before?.isSettled === true;
      continue;
    }
    const look = await lookAt({ root, name, before, now });
    if (look.kind === 'vanished') continue;
    const isKnown = look.kind === 'text' && known.get(name) === look.file.bytesHash;
    const stamp = { ...look.stamp, isSettled: look.stamp.isSettled || look.kind === 'refused' || isKnown };
    stamps.set(name, stamp);
    if (look.kind === 'left' && !stamp.isSettled) isComplete = false;
    if (look.kind === 'refused') problems.push({ name, sentence: look.sentence });
    if (look.kind === 'text' && !isKnown) files.push(look.file);
  }
  return { files, problems, stamps, isComplete };
}

async function listNames(root: string): Promise<readonly string[]> {
  return (await readdir(root)).filter((name) => !name.startsWith('.')).toSorted();
}

type Look =
  | { readonly kind: 'text'; readonly stamp: FileStamp; readonly file: InboxFile }
  | { readonly kind: 'refused'; readonly stamp: FileStamp; readonly sentence: string }
  /** Settled before, or still being written. */
  | { readonly kind: 'left'; readonly stamp: FileStamp }
  | { readonly kind: 'vanished' };

type Candidate = {
  readonly root: string;
  readonly name: string;
  readonly before: FileStamp | undefined;
  readonly now: Instant | null;
};

async function lookAt({ root, name, before, now }: Candidate): Promise<Look> {
  const path = join(root, name);
  const stats = await lstat(path).catch(absent);
  if (stats === null) return name.includes('\ufffd') ? badName(before) : { kind: 'vanished' };
  const modifiedAt = Math.round(stats.mtimeMs);
  const isSame = before !== undefined && before.bytes === stats.size && before.modifiedAt === modifiedAt;
  const stamp: FileStamp = { bytes: stats.size, modifiedAt, isSettled: isSame && before.isSettled };
  if (stamp.isSettled) return { kind: 'left', stamp };
  const refused = (sentence: string): Look => ({ kind: 'refused', stamp, sentence });
  if (stats.isSymbolicLink()) return refused('It is a link; only files that lie in the folder itself are read.');
  if (!stats.isFile()) return refused('It is not a file that can be read; put text files into the folder itself.');
  if (!EXTENSIONS.has(extname(name).toLowerCase())) return refused('Only .txt, .text and .md files are read.');
  if (stats.size > FILE_BYTES_MAX) return refused(`It is bigger than ${FILE_BYTES_MAX / 1_000_000} MB.`);
  const isStill = isSame || (now !== null && now - modifiedAt >= STILL_MS);
  if (!isStill) return { kind: 'left', stamp };
  if (stats.size === 0) return refused('It is empty.');
  if (dirname(await realpath(path).catch(() => '')) !== root) return refused('It does not lie in the folder.');
  const bytes = await readWhole(path, stats);
  if (bytes === 'unreadable') return refused('It may not be read; check its permissions.');
  if (bytes === 'changing') return { kind: 'left', stamp };
  const text = textOf(bytes);
  if (text === null) return refused('It is not a text file.');
  if (text === '') return refused('There is no text in it.');
  const bytesHash = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'text', stamp, file: { name, bytesHash, text, modifiedAt } };
}

/** A name that is no UTF-8 reaches us with U+FFFD in it, and no file answers to that. */
function badName(before: FileStamp | undefined): Look {
  const stamp: FileStamp = { bytes: 0, modifiedAt: 0, isSettled: true };
  if (before?.isSettled === true) return { kind: 'left', stamp };
  return { kind: 'refused', stamp, sentence: 'Its name is not UTF-8; rename it.' };
}

/** O_NOFOLLOW refuses a link put in its place since lstat, O_NONBLOCK a pipe that would wait for ever. */
async function readWhole(path: string, expected: Stats): Promise<Uint8Array | 'unreadable' | 'changing'> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch(() => null);
  if (file === null) return 'unreadable';
  try {
    const before = await file.stat();
    if (!before.isFile() || before.ino !== expected.ino || before.size > FILE_BYTES_MAX) return 'changing';
    const buffer = Buffer.alloc(before.size);
    const { bytesRead } = await file.read(buffer, 0, before.size, 0);
    const after = await file.stat();
    return bytesRead === before.size && after.size === before.size && after.mtimeMs === expected.mtimeMs
      ? buffer
      : 'changing';
  } catch {
    return 'unreadable'; // a bad sector is this file's trouble, not the folder's
  } finally {
    await file.close();
  }
}

/** Null for what is no text: NULs outside UTF-16, or too many other controls. */
function textOf(bytes: Uint8Array): string | null {
  const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!hasUtf16Mark && bytes.includes(0)) return null;
  const text = decodeText({ bytes, contentType: null });
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return odd > text.length * ODD_SHARE_MAX ? null : tidyText(text);
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
