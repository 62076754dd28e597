// Starts an emulator as a process of its own and speaks to its control port: the part of both clients that is the same.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Child = {
  readonly port: number;
  readonly controlPort: number;
  /** Asks a verb of the control port; rejects with its sentence when it makes no sense there. */
  readonly ask: <T>(verb: string, given?: object) => Promise<T>;
  readonly stop: () => Promise<void>;
};

const START_MS_MAX = 30_000;

export async function startChild(script: string, words: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, [script, ...words, '--with-parent'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said = once(createInterface({ input: child.stdout }), 'line', { signal: AbortSignal.timeout(START_MS_MAX) });
  const [line] = (await Promise.race([said, ended.then(() => [null])])) as [string | null];
  if (line === null) throw new Error(`${script} ended before it listened`);
  const { port, control: controlPort } = JSON.parse(line) as { readonly port: number; readonly control: number };
  return {
    port,
    controlPort,
    ask: async <T>(verb: string, given: object = {}) => {
      const response = await fetch(`http://127.0.0.1:${controlPort}/${verb}`, {
        method: 'POST',
        body: JSON.stringify(given),
      });
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(`${verb}: ${JSON.stringify(body)}`);
      return body as T;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}
