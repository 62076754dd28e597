// Starts the emulated Discord as a process of its own and speaks to its control port: for tests of the adapter and for whole journeys.
import { fileURLToPath } from 'node:url';
import { startChild } from '../child.ts';
import type { RateMode } from '../command-line.ts';
import type { FaultCount } from '../faults.ts';
import type { Fields } from './form.ts';
import type { Answer, ChannelGiven, Fault, JournalEntry, RequestRow } from './model.ts';
import type { Press, Submit, Use } from './people.ts';

/** What a person saw for one command: deferral first, then every body they can read, in order. */
type Reply = {
  readonly interaction: string;
  readonly isEphemeral: boolean;
  readonly wasDeferred: boolean;
  readonly bodies: readonly Fields[];
  /** All contents and embed descriptions, joined by line breaks. */
  readonly text: string;
};

export type Discord = {
  readonly port: number;
  readonly controlPort: number;
  readonly token: string;
  /** "http://127.0.0.1:PORT/api": what DISCORD_API_ROOT takes. */
  readonly apiRoot: string;
  /** Uses a registered command and waits for what the person reads first; follow-ups may still come: see answers(). */
  readonly slash: (use: Omit<Use, 'focused'>) => Promise<Reply>;
  /** Many, without waiting for anything: for floods. */
  readonly useAll: (all: readonly Omit<Use, 'focused'>[]) => Promise<void>;
  /** Half-typed: `focused` names the option whose value is being typed. */
  readonly autocomplete: (use: Use & { readonly focused: string }) => Promise<readonly Fields[]>;
  /** Presses a button or chooses, and waits for what the person reads. */
  readonly press: (press: Press) => Promise<Reply>;
  readonly submit: (form: Submit) => Promise<Reply>;
  readonly write: (words: { readonly channel: string; readonly text: string }) => Promise<string>;
  /** A channel's messages as they stand now. */
  readonly messages: (channel: string) => Promise<readonly Fields[]>;
  /** Answers with its id. An unknown id is created, in the one server unless `type` is 1. */
  readonly setChannel: (channel: ChannelGiven) => Promise<string>;
  /** Many text channels at once: answers with their ids. */
  readonly setChannels: (count: number) => Promise<readonly string[]>;
  readonly deleteChannel: (id: string) => Promise<void>;
  readonly setGuild: (
    change: 'remove' | 'add' | 'outage' | 'outage-over',
    given?: { readonly systemChannel: string },
  ) => Promise<void>;
  readonly fault: (fault: Fault) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  readonly faults: () => Promise<readonly (Fault & FaultCount)[]>;
  readonly rates: (mode: RateMode) => Promise<void>;
  readonly setTimes: (times: {
    nonceWindowMs?: number;
    firstAnswerMs?: number;
    tokenLifeMs?: number;
    /** Answers of 401, 403 and 429 in ten minutes after which everything is 403. */
    invalidMax?: number;
    identifiesLeft?: number;
  }) => Promise<void>;
  readonly gateway: (order: Fields) => Promise<{ readonly identifies: number; readonly connections: number }>;
  /** Every accepted channel message; waits up to 8 s until there are `least`. */
  readonly journal: (least?: number) => Promise<readonly JournalEntry[]>;
  readonly answers: (interaction?: string) => Promise<readonly Answer[]>;
  readonly violations: () => Promise<readonly string[]>;
  readonly requests: () => Promise<readonly RequestRow[]>;
  readonly state: () => Promise<{
    accepted: number;
    violations: number;
    rateRefusals: number;
    invalidRequests: number;
  }>;
  readonly commands: () => Promise<readonly Fields[]>;
  /** As just started, for the next test; the journal on disk stays. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const EMULATOR = fileURLToPath(new URL('./emulator.ts', import.meta.url));
const WAIT_MS = 8_000;

export async function startDiscord(
  options: {
    readonly token?: string;
    readonly journal?: string;
    readonly port?: number;
    readonly rates?: RateMode;
    readonly seed?: number;
  } = {},
): Promise<Discord> {
  const { token = 'emulated-token', port = 0, rates = 'off', seed = 1, journal } = options;
  const child = await startChild(EMULATOR, [
    ...['--port', String(port), '--token', token, '--rates', rates, '--seed', String(seed)],
    ...(journal === undefined ? [] : ['--journal', journal]),
  ]);
  const { ask } = child;

  async function inject(
    kind: 'slash' | 'autocomplete' | 'press' | 'submit',
    use: Use | Press | Submit,
  ): Promise<readonly Answer[]> {
    const { id } = await ask<{ id: string }>(kind, use);
    const answers = await ask<readonly Answer[]>('answers', { interaction: id, waitMs: use.waitMs ?? WAIT_MS });
    if (answers.every(({ kind: what }) => what === 'deferred')) throw new Error(`${kind} was not answered`);
    return answers;
  }

  return {
    port: child.port,
    controlPort: child.controlPort,
    token,
    apiRoot: `http://127.0.0.1:${child.port}/api`,
    slash: async (use) => replyFrom(await inject('slash', use)),
    useAll: async (all) => void (await ask('slash-all', { all })),
    press: async (given) => replyFrom(await inject('press', given)),
    submit: async (given) => replyFrom(await inject('submit', given)),
    write: async (words) => (await ask<{ id: string }>('write', words)).id,
    messages: (channel) => ask('messages', { channel }),
    autocomplete: async (use) => {
      const [answer] = await inject('autocomplete', use);
      return (answer?.body.choices ?? []) as readonly Fields[];
    },
    setChannel: async (channel) => (await ask<{ id: string }>('channel', channel)).id,
    setChannels: (count) => ask('channels', { count }),
    deleteChannel: async (id) => void (await ask('channel-delete', { id })),
    setGuild: async (change, given) => void (await ask('guild', { change, ...given })),
    fault: async (fault) => void (await ask('fault', fault)),
    clearFaults: async () => void (await ask('clear-faults')),
    faults: () => ask('faults'),
    rates: async (mode) => void (await ask('rates', { mode })),
    setTimes: async (times) => void (await ask('times', times)),
    gateway: (order) => ask('gateway', order),
    journal: (least = 0) => ask('journal', { count: least, waitMs: WAIT_MS }),
    answers: (interaction) => ask('answers', interaction === undefined ? {} : { interaction }),
    violations: () => ask('violations'),
    requests: () => ask('calls'),
    state: () => ask('state'),
    commands: () => ask('commands'),
    reset: async () => void (await ask('reset')),
    stop: child.stop,
  };
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
