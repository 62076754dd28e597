// Runs a verb of the command line as an engineer does: a real process, its input and what it prints.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'cli', 'dateline.ts');

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts it and leaves its input open. */
export function startVerb(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [CLI, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  // A verb that refuses its options ends before it has read.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const ended = new Promise<{ readonly exitCode: number | null; readonly signal: string | null }>((resolve) => {
    child.on('close', (exitCode, signal) => {
      children.delete(child);
      resolve({ exitCode, signal });
    });
  });
  return {
    child,
    output: () => output,
    /** Resolves with the next answers once there are that many in all. */
    answers: async (count: number): Promise<readonly unknown[]> => {
      while (output.split('\n').length - 1 < count) {
        await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
      }
      return parseLines(output);
    },
    ended: ended.then((end) => ({ ...end, output, errors })),
  };
}

/** Runs it to its end on this input. */
export function runVerb(words: readonly string[], input: string, environment: Readonly<Record<string, string>> = {}) {
  const verb = startVerb(words, environment);
  verb.child.stdin.end(input);
  return verb.ended;
}

/** Objects, one a line. */
export function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

export function parseLines(output: string): readonly unknown[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
