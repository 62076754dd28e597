// What the verbs `feed` and `page` are given: a file's bytes or a text, read without trusting either.
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Outcome, ok, problem } from '../src/base/outcome.ts';
import { lineId, type ObjectOf, object, optionalText } from './fields.ts';

const sourceFields = {
  id: lineId,
  path: optionalText,
  text: optionalText,
  url: optionalText,
  contentType: optionalText,
};

export const sourceLine = object(sourceFields);

export type SourceLine = ObjectOf<typeof sourceFields>;

/** The problem is one sentence. One byte more than `bytesMax` is read, so that the parser can say that it is too big. */
export async function readSource(
  { path, text }: SourceLine,
  bytesMax: number,
): Promise<Outcome<Uint8Array | string, string>> {
  if (text !== null) return ok(text);
  if (path === null) return problem('The line names neither a path nor a text.');
  // A pipe would wait for ever for somebody to write into it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null);
  if (file === null) return problem('The file cannot be opened.');
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return problem('The path leads to no file.');
    const buffer = Buffer.alloc(Math.min(stats.size, bytesMax + 1));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return ok(buffer.subarray(0, bytesRead));
  } catch {
    return problem('The file cannot be read.'); // a folder, or a disk that fails: this line's trouble alone
  } finally {
    await file.close();
  }
}

/** An instant as the verbs write it. */
export function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
