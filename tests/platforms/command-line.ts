// The command line that both emulators share, and how each comes up and goes away.
import { once } from 'node:events';
import type { Server } from 'node:http';
import { parseArgs } from 'node:util';

export type RateMode = 'off' | 'soft' | 'strict';

export type Options = {
  readonly port: number;
  readonly controlPort: number;
  readonly journalPath: string | null;
  readonly rates: RateMode;
  /** The one token that is known; null takes any of the right form. */
  readonly token: string | null;
  readonly seed: number;
  readonly isWithParent: boolean;
};

const USAGE = `node EMULATOR [--port N] [--control N] [--journal FILE] [--rates off|soft|strict] [--token T] [--seed N] [--with-parent]
  --port         the emulated platform; 0 or nothing: any free port
  --control      the control port; 0 or nothing: any free port
  --journal      every accepted message, one JSON line each, appended
  --rates        off unless told
  --token        the only token that is known
  --seed         repeats the faults of an earlier run
  --with-parent  ends when standard input does
Listens on 127.0.0.1 only and prints one line of JSON when it does: {"port":...,"control":...,"pid":...}
`;

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      control: { type: 'string', default: '0' },
      journal: { type: 'string' },
      rates: { type: 'string', default: 'off' },
      token: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'with-parent': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    process.exit(0);
  }
  return {
    port: Number(values.port),
    controlPort: Number(values.control),
    journalPath: values.journal ?? null,
    rates: readRateMode(values.rates),
    token: values.token ?? null,
    seed: Number(values.seed),
    isWithParent: values['with-parent'],
  };
}

export function readRateMode(word: unknown): RateMode {
  if (word === 'off' || word === 'soft' || word === 'strict') return word;
  throw new Error(`rates are off, soft or strict, not ${String(word)}`);
}

/** Says where it listens, and closes at SIGTERM, SIGINT or, if so wanted, when its parent is gone. */
export async function comeUp(
  { platform, control }: { readonly platform: Server; readonly control: Server },
  options: Options,
  close: () => void,
): Promise<void> {
  platform.listen(options.port, '127.0.0.1');
  control.listen(options.controlPort, '127.0.0.1');
  await Promise.all([platform, control].map((server) => once(server, 'listening')));
  const end = (): void => {
    close();
    process.exit(0);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (options.isWithParent) process.stdin.resume().on('end', end);
  process.stdout.write(`${JSON.stringify({ port: portOf(platform), control: portOf(control), pid: process.pid })}\n`);
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
