// Starts the emulated Discord as a process of its own and speaks to its control port: for tests of the adapter and for whole journeys.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Use } from './control.ts';
import type { Fields } from './rules.ts';
import type { Answer, ChannelState, Fault, JournalEntry } from './world.ts';

/** What a person saw for one command: deferral first, then every body they can read, in order. */
type Reply = {
  readonly interaction: string;
  readonly isEphemeral: boolean;
  readonly wasDeferred: boolean;
  readonly bodies: readonly Fields[];
  /** All contents and embed descriptions, joined by line breaks. */
  readonly text: string;
};

type ChannelGiven = {
  readonly id?: string;
  readonly name?: string;
  /** 0 text (the default), 1 direct message, 11 thread. */
  readonly type?: number;
  readonly state?: ChannelState;
};

export type Discord = {
  readonly port: number;
  readonly token: string;
  /** "http://127.0.0.1:PORT/api": what DISCORD_API_ROOT takes. */
  readonly apiRoot: string;
  /** Uses a registered command and waits for what the person reads first; follow-ups may still come: see answers(). */
  readonly slash: (use: Omit<Use, 'focused'>) => Promise<Reply>;
  /** Half-typed: `focused` names the option whose value is being typed. */
  readonly autocomplete: (use: Use & { readonly focused: string }) => Promise<readonly Fields[]>;
  /** Answers with its id. An unknown id is created, in the one server unless `type` is 1. */
  readonly setChannel: (channel: ChannelGiven) => Promise<string>;
  readonly deleteChannel: (id: string) => Promise<void>;
  readonly setGuild: (change: 'remove' | 'add' | 'outage' | 'outage-over') => Promise<void>;
  readonly fault: (fault: Fault) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  readonly setTimes: (times: { nonceWindowMs?: number; firstAnswerMs?: number; tokenLifeMs?: number }) => Promise<void>;
  readonly gateway: (order: Fields) => Promise<{ readonly identifies: number; readonly connections: number }>;
  /** Every accepted channel message; waits up to 8 s until there are `least`. */
  readonly journal: (least?: number) => Promise<readonly JournalEntry[]>;
  readonly answers: (interaction?: string) => Promise<readonly Answer[]>;
  readonly violations: () => Promise<readonly string[]>;
  readonly requests: () => Promise<readonly { readonly route: string; readonly status: number; readonly at: number }[]>;
  readonly commands: () => Promise<readonly Fields[]>;
  /** As just started, for the next test; the journal on disk stays. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const EMULATOR = fileURLToPath(new URL('./emulator.ts', import.meta.url));
const WAIT_MS = 8_000;
const START_MS_MAX = 15_000;

export async function startDiscord(
  options: {
    readonly token?: string;
    readonly journal?: string;
    readonly port?: number;
    readonly areRatesStrict?: boolean;
  } = {},
): Promise<Discord> {
  const token = options.token ?? 'emulated-token';
  const child = spawn(
    process.execPath,
    [
      EMULATOR,
      ...[
        '--port',
        String(options.port ?? 0),
        '--token',
        token,
        '--rates',
        options.areRatesStrict === true ? 'strict' : 'off',
      ],
      ...(options.journal === undefined ? [] : ['--journal', options.journal]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const stopped = once(child, 'exit');
  assert.ok(child.stdout !== null, 'stdout was asked for as a pipe');
  const port = await readPort(child.stdout);

  async function control(verb: string, given: unknown = {}): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}/control/${verb}`, {
      method: 'POST',
      body: JSON.stringify(given),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`emulated Discord: ${JSON.stringify(body)}`);
    return body;
  }

  async function inject(kind: 'slash' | 'autocomplete', use: Use): Promise<readonly Answer[]> {
    const { id } = (await control(kind, use)) as { id: string };
    const answers = (await control(`answers?interaction=${id}&wait=${use.waitMs ?? WAIT_MS}`)) as readonly Answer[];
    if (answers.every(({ kind: what }) => what === 'deferred')) throw new Error(`/${use.command} was not answered`);
    return answers;
  }

  return {
    port,
    token,
    apiRoot: `http://127.0.0.1:${port}/api`,
    slash: async (use) => replyFrom(await inject('slash', use)),
    autocomplete: async (use) => {
      const [answer] = await inject('autocomplete', use);
      return (answer?.body.choices ?? []) as readonly Fields[];
    },
    setChannel: async (channel) => ((await control('channel', channel)) as { id: string }).id,
    deleteChannel: async (id) => void (await control('channel-delete', { id })),
    setGuild: async (change) => void (await control('guild', { change })),
    fault: async (fault) => void (await control('fault', fault)),
    clearFaults: async () => void (await control('clear-faults')),
    setTimes: async (times) => void (await control('times', times)),
    gateway: async (order) => (await control('gateway', order)) as { identifies: number; connections: number },
    journal: async (least = 0) => (await control(`journal?least=${least}`)) as readonly JournalEntry[],
    answers: async (interaction) =>
      (await control(
        interaction === undefined ? 'answers' : `answers?interaction=${interaction}`,
      )) as readonly Answer[],
    violations: async () => (await control('violations')) as readonly string[],
    requests: async () => (await control('requests')) as readonly { route: string; status: number; at: number }[],
    commands: async () => (await control('commands')) as readonly Fields[],
    reset: async () => void (await control('reset')),
    stop: async () => {
      child.kill('SIGTERM');
      await stopped;
    },
  };
}

async function readPort(stdout: NodeJS.ReadableStream): Promise<number> {
  const lines = createInterface({ input: stdout });
  const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(START_MS_MAX) })) as [string];
  return (JSON.parse(line) as { port: number }).port;
}

function replyFrom(answers: readonly Answer[]): Reply {
  const readable = answers.filter(({ kind }) => kind === 'message' || kind === 'edit' || kind === 'follow-up');
  const bodies = readable.map(({ body }) => body);
  return {
    interaction: answers[0]?.interaction ?? '',
    isEphemeral: answers.some(({ isEphemeral }) => isEphemeral),
    wasDeferred: answers.some(({ kind }) => kind === 'deferred'),
    bodies,
    text: bodies.flatMap(textsOf).join('\n'),
  };
}

/** Content and embed descriptions of a message body, as a person reads them. */
export function textsOf(body: Fields): readonly string[] {
  const embeds = Array.isArray(body.embeds) ? body.embeds : [];
  return [body.content, ...embeds.map((embed: { description?: unknown }) => embed.description)].filter(
    (words) => typeof words === 'string',
  );
}
