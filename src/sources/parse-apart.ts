// Feeds are parsed in a thread of their own, with a deadline and a memory cap: a hostile one costs that thread and nothing else.
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../base/outcome.ts';
import { problem } from '../base/outcome.ts';
import { SECOND_MS } from '../base/time.ts';
import type { FeedInput, ParsedFeed } from './feed.ts';
import type { FeedProblem } from './feed-problem.ts';
import type { WorkerReply } from './feed-worker.ts';

export type Parser = {
  /** One at a time, in order of asking. Never throws. */
  readonly parse: (input: FeedInput) => Promise<Outcome<ParsedFeed, FeedProblem>>;
  readonly close: () => Promise<void>;
};

/** The slowest of 906 test feeds took 0.13 s (1 MB, 2 busy cores). */
const DEADLINE_MS = 5 * SECOND_MS;

/** The deadline starts when the thread is up: loading the parser takes 0.3 s, on a busy machine a few seconds. */
const START_DEADLINE_MS = 30 * SECOND_MS;

const HEAP_MB_MAX = 256;

/** Feeds are parsed one after another: short-lived values need no more room than that. */
const YOUNG_MB_MAX = 8;

/** A thread holds 40 MB; a sweep wants it for minutes, and then nobody for a quarter of an hour. */
const IDLE_MS = 10 * SECOND_MS;

/** Starts no thread before the first parse, and ends it when nothing was parsed for a while. */
export function openParser({ deadlineMs = DEADLINE_MS } = {}): Parser {
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
    const fresh = startWorker();
    worker = fresh;
    if ((await ask(fresh, START_DEADLINE_MS, null)) !== null) return fresh;
    await end();
    return null;
  }

  async function parseNow(input: FeedInput): Promise<Outcome<ParsedFeed, FeedProblem>> {
    clearTimeout(idle);
    if (isClosed) return problem({ kind: 'took-too-long' });
    const reached = await reachWorker();
    const reply = reached === null ? null : await ask(reached, deadlineMs, input);
    if (reply?.kind !== 'parsed') {
      await end();
      return problem({ kind: 'took-too-long' });
    }
    idle = setTimeout(() => void end(), IDLE_MS).unref();
    return reply.outcome;
  }

  return {
    parse: (input) => {
      const turn = last.then(() => parseNow(input));
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

function startWorker(): Worker {
  const worker = new Worker(new URL('./feed-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX, maxYoungGenerationSizeMb: YOUNG_MB_MAX },
  });
  // A thread that dies of its memory cap says so here, at any time; ask() hears it too and gives the feed up.
  worker.on('error', () => undefined);
  return worker;
}

/** The next reply; null when the deadline passes or the thread dies first. The thread keeps the process alive only meanwhile. */
async function ask(worker: Worker, waitMs: number, input: FeedInput | null): Promise<WorkerReply | null> {
  const { promise, resolve } = Promise.withResolvers<WorkerReply | null>();
  const giveUp = () => resolve(null);
  const timer = setTimeout(giveUp, waitMs);
  worker.ref();
  worker.once('message', (reply: WorkerReply) => resolve(reply));
  worker.once('exit', giveUp);
  if (input !== null) worker.postMessage(input);
  const reply = await promise;
  clearTimeout(timer);
  worker.off('exit', giveUp);
  worker.unref();
  return reply;
}
