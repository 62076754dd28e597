// Hostile input is read in a thread of its own, with a deadline and a memory cap: it costs that thread and nothing else.
import { Worker } from 'node:worker_threads';
import { SECOND_MS } from '../base/time.ts';

export type Apart<Input, Output> = {
  /** One at a time, in order of asking. Null when the thread was stopped at its deadline or at its memory cap. Never throws. */
  readonly ask: (input: Input) => Promise<Output | null>;
  readonly close: () => Promise<void>;
};

/** What the thread says: that it is up, then one answer a question. */
export type ThreadReply<Output> = { readonly kind: 'up' } | { readonly kind: 'done'; readonly output: Output };

export type ApartOptions = {
  /** The thread's file. */
  readonly thread: URL;
  readonly deadlineMs: number;
  readonly heapMbMax: number;
  /** Of short-lived values: with too little of it a quarter of the time goes into collecting them. */
  readonly youngMbMax: number;
};

/** The deadline starts when the thread is up: loading a parser takes 0.3 s, on a busy machine a few seconds. */
const START_DEADLINE_MS = 30 * SECOND_MS;

/** A thread holds 40 MB; a sweep wants it for minutes, and then nobody for a quarter of an hour. */
const IDLE_MS = 10 * SECOND_MS;

/** Starts no thread before the first question, and ends it when nothing was asked for a while. */
export function openApart<Input, Output>(options: ApartOptions): Apart<Input, Output> {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  /** Held from its first moment, so that close() ends a thread that is still coming up. Null when it does not. */
  async function reachWorker(): Promise<Worker | null> {
    if (worker !== null) return worker;
    const fresh = startWorker(options);
    worker = fresh;
    const up = nextReply<Output>(fresh, START_DEADLINE_MS);
    if ((await up) !== null) return fresh;
    await end();
    return null;
  }

  async function askNow(input: Input): Promise<Output | null> {
    clearTimeout(idle);
    if (isClosed) return null;
    const reached = await reachWorker();
    if (reached === null) return null;
    const reply = nextReply<Output>(reached, options.deadlineMs);
    reached.postMessage(input);
    const heard = await reply;
    if (heard?.kind !== 'done') {
      await end();
      return null;
    }
    idle = setTimeout(() => void end(), IDLE_MS).unref();
    return heard.output;
  }

  return {
    ask: (input) => {
      const turn = last.then(() => askNow(input));
      last = turn;
      return turn;
    },
    close: async () => {
      isClosed = true;
      clearTimeout(idle);
      await end();
    },
  };
}

function startWorker({ thread, heapMbMax, youngMbMax }: ApartOptions): Worker {
  const worker = new Worker(thread, {
    resourceLimits: { maxOldGenerationSizeMb: heapMbMax, maxYoungGenerationSizeMb: youngMbMax },
  });
  // A thread that dies of its memory cap says so here, at any time; nextReply() hears it too and gives the input up.
  worker.on('error', () => undefined);
  return worker;
}

/** Null when the deadline passes or the thread dies first. The thread keeps the process alive only meanwhile. */
async function nextReply<Output>(worker: Worker, waitMs: number): Promise<ThreadReply<Output> | null> {
  const { promise, resolve } = Promise.withResolvers<ThreadReply<Output> | null>();
  const giveUp = () => resolve(null);
  const timer = setTimeout(giveUp, waitMs);
  worker.ref();
  worker.once('message', (reply: ThreadReply<Output>) => resolve(reply));
  worker.once('exit', giveUp);
  const reply = await promise;
  clearTimeout(timer);
  worker.off('exit', giveUp);
  worker.unref();
  return reply;
}
