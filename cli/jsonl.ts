// JSON lines in, JSON lines out, in input order: what the verbs for engineers have in common.
import type { Field } from './fields.ts';

/** A longer line is refused: no article, and no bundle of a hundred, comes near. */
const LINE_BYTES_MAX = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** A line understood, or why not, in one sentence. `number` counts from 1. */
export type Line<T> =
  | { readonly ok: true; readonly value: T; readonly number: number }
  | { readonly ok: false; readonly problem: string; readonly number: number };

/**
 * Splits at \n alone: JSON leaves U+2028 and U+2029 raw, and node:readline would cut there. Blank lines are passed over.
 */
export async function* readLines<T>(input: AsyncIterable<Buffer>, field: Field<T>): AsyncGenerator<Line<T>> {
  let number = 0;
  for await (const bytes of splitLines(input)) {
    number++;
    if (bytes === null) yield { ok: false, number, problem: `is longer than ${LINE_BYTES_MAX / 1024 / 1024} MB` };
    else if (bytes.some((byte) => byte > 0x20)) yield parseLine(bytes.toString('utf8'), number, field);
  }
}

/** Null stands for a line that was too long; what comes after it is read again. */
async function* splitLines(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let pieces: Buffer[] = [];
  let size = 0;
  const take = (): Buffer | null => {
    const line = size > LINE_BYTES_MAX ? null : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      pieces.push(chunk.subarray(start, end));
      size += end - start;
      yield take();
      start = end + 1;
    }
    size += chunk.length - start;
    if (size <= LINE_BYTES_MAX) pieces.push(chunk.subarray(start));
    else pieces = [];
  }
  if (size > 0) yield take();
}

function parseLine<T>(line: string, number: number, field: Field<T>): Line<T> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, number, problem: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const read = field(value);
  return read.ok
    ? { ok: true, number, value: read.value }
    : { ok: false, number, problem: `cannot be used: ${read.problem}` };
}

/** One sentence on stderr, and exit status 2 at the end; the good lines are answered all the same. */
export function refuseLine(verb: string, line: { readonly problem: string; readonly number: number }): void {
  process.stderr.write(`${verb}: line ${line.number} ${line.problem.slice(0, 300)}.\n`);
  process.exitCode = 2;
}

/**
 * Waits for the reader when it is slower than we are. The answers to one chunk of input leave together, as soon as there is
 * no more to read: one write for each 16 KB, where each line had one of its own.
 */
export async function writeLine(value: unknown): Promise<void> {
  if (process.stdout.writableCorked === 0) {
    process.stdout.cork();
    process.nextTick(() => process.stdout.uncork());
  }
  if (process.stdout.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
