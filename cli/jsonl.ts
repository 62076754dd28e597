// JSON lines in, JSON lines out, in input order: what the verbs for engineers have in common.
import type { Field } from './fields.ts';

/** A longer line is refused: no article, and no bundle of a hundred, comes near. */
const LINE_BYTES_MAX = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;
const HOLDS_MORE_THAN_BLANKS = /[^\0- ]/;

const WRITTEN_CHARACTERS_MAX = 16 * 1024;

/** A line understood, or why not, in one sentence. `number` counts from 1. */
export type Line<T> =
  | { readonly ok: true; readonly value: T; readonly number: number }
  | { readonly ok: false; readonly problem: string; readonly number: number };

/**
 * Lines as they come, all together that one read of the input has completed: a generator asked line by line takes longer than most
 * lines do. Splits at \n alone: JSON leaves U+2028 and U+2029 raw, and node:readline would cut there. Blank lines are passed over.
 */
export async function* readLines<T>(input: AsyncIterable<Buffer>, field: Field<T>): AsyncGenerator<readonly Line<T>[]> {
  let number = 0;
  let begun: Buffer[] = [];
  let begunBytes = 0;
  const take = (chunk: Buffer, start: number, end: number): readonly Line<T>[] => {
    number++;
    if (begunBytes + end - start > LINE_BYTES_MAX) {
      [begun, begunBytes] = [[], 0];
      return [{ ok: false, number, problem: `is longer than ${LINE_BYTES_MAX / 1024 / 1024} MB` }];
    }
    const line =
      begunBytes === 0
        ? chunk.toString('utf8', start, end)
        : Buffer.concat([...begun, chunk.subarray(start, end)]).toString('utf8');
    [begun, begunBytes] = [[], 0];
    return HOLDS_MORE_THAN_BLANKS.test(line) ? [parseLine(line, number, field)] : [];
  };
  for await (const chunk of input) {
    const lines: Line<T>[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      lines.push(...take(chunk, start, end));
      start = end + 1;
    }
    begunBytes += chunk.length - start;
    // Of a line that is too long only its length is kept; what comes after it is read again.
    if (begunBytes > LINE_BYTES_MAX) begun = [];
    else if (start < chunk.length) begun.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (begunBytes > 0) yield take(Buffer.alloc(0), 0, 0);
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

/** Answers each line with what `answer` makes of it; the answers to what one read of the input has brought leave together. */
export async function answerLines<T>(
  input: AsyncIterable<Buffer>,
  how: { readonly verb: string; readonly field: Field<T>; readonly answer: (value: T) => unknown },
): Promise<void> {
  for await (const lines of readLines(input, how.field)) await writeLines(answersTo(lines, how));
}

function* answersTo<T>(
  lines: readonly Line<T>[],
  { verb, answer }: { readonly verb: string; readonly answer: (value: T) => unknown },
): Generator<unknown> {
  for (const line of lines) {
    if (line.ok) yield answer(line.value);
    else refuseLine(verb, line);
  }
}

/** Waits for the reader when it is slower than we are. One write for each 16 KB: one for each line would cost more than many a line does. */
export async function writeLines(values: Iterable<unknown>): Promise<void> {
  let text = '';
  for (const value of values) {
    text += `${JSON.stringify(value)}\n`;
    if (text.length < WRITTEN_CHARACTERS_MAX) continue;
    await write(text);
    text = '';
  }
  await write(text);
}

async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
