// A Dateline process to be measured from outside: when it says what, and what memory it holds. Ends with the measurement.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { START_WORDS } from '../tests/world.ts';

const SAYS_MS_MAX = 60_000;

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export type Measured = {
  /** Milliseconds from its start until it had said that, on stdout or stderr. */
  readonly says: (words: RegExp) => Promise<number>;
  readonly type: (line: string) => void;
  readonly residentMb: () => number;
  readonly kill: () => Promise<void>;
};

/** Any program at all: npm start is `startDateline`. */
export function startProcess(
  words: readonly string[],
  options: { readonly folder: string; readonly environment: Readonly<Record<string, string>> },
): Measured {
  const startedAt = performance.now();
  const child = spawn(process.execPath, words, {
    cwd: options.folder,
    env: { ...process.env, HOME: options.folder, ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  children.add(child);
  const ended = once(child, 'close');
  let said = '';
  let hear: () => void = () => undefined;
  const listen = (text: string): void => {
    said += text;
    hear();
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  return {
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => reject(new Error(`it never said ${wanted}:\n${said}`));
        const timer = setTimeout(giveUp, SAYS_MS_MAX);
        hear = () => {
          if (!wanted.test(said)) return;
          clearTimeout(timer);
          resolve(performance.now() - startedAt);
        };
        child.once('exit', giveUp);
        hear();
      }),
    type: (line) => child.stdin.write(`${line}\n`),
    residentMb: () => residentMbOf(child.pid),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      children.delete(child);
    },
  };
}

export function startDateline(
  folder: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Measured {
  return startProcess([...START_WORDS, ...words], { folder, environment });
}

/** ps is on Linux and macOS alike, and speaks of kilobytes. */
function residentMbOf(pid: number | undefined): number {
  if (pid === undefined) throw new Error('the process did not start');
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
