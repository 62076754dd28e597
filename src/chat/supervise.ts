// Keeps one platform's adapter running: where something fails in it that it did not answer itself, it is stopped and a new one takes its place.
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Clock, type Instant, MINUTE_MS, SECOND_MS, type Timers } from '../base/time.ts';
import type { PlatformName } from '../model/chat.ts';
import type { LookResult } from '../model/delivery.ts';
import type { CommandSpec, Hear, Platform, Trouble } from './platform.ts';

/** An adapter lives at least so long before it is replaced again, doubled with each time: each start costs one of Discord's 1,000 a day. */
const LIFE_MS_MIN = SECOND_MS;
const LIFE_MS_MAX = 5 * MINUTE_MS;

/** So long without another's use of the token, and the next one is news. */
export const QUARREL_MS = 10 * MINUTE_MS;

/** After so long without a failure the count begins anew. */
const CALM_MS = 30 * MINUTE_MS;

const TITLES: Readonly<Record<PlatformName, string>> = {
  telegram: 'Telegram',
  discord: 'Discord',
  console: 'the terminal',
};

/** How an adapter fares, for whoever runs it. */
export type Condition = {
  readonly restarts: number;
  readonly restartedAt: Instant | null;
  /** When another program was last seen to use the same token. */
  readonly conflictAt: Instant | null;
  /** A sentence, when it stopped for good. */
  readonly stoppedBecause: string | null;
};

export type Supervised = Platform & {
  /** Something failed in the adapter that nobody waited for. False when that is known already: a new one is on its way. Never throws. */
  readonly fail: (error: unknown) => boolean;
  readonly condition: () => Condition;
};

type Listening = { readonly commands: readonly CommandSpec[]; readonly hear: Hear };

const NOTHING_TO_SEE: LookResult = { kind: 'cannot tell', reason: 'the platform lets nobody read' };

/** Which adapter the running code belongs to: timers, sockets and promises that it began inherit it. */
const owner = new AsyncLocalStorage<Supervised | null>();

/** Asked where an error came up that nobody caught; null when it came from elsewhere. */
export function failingAdapter(): Supervised | null {
  return owner.getStore() ?? null;
}

export function supervise(
  open: () => Platform,
  { now, timers }: { readonly now: Clock; readonly timers: Timers },
): Supervised {
  let current = open();
  let listening: Listening | null = null;
  let bornAt = now();
  let failures = 0;
  let count = 0;
  let callOff: (() => void) | null = null;
  let restarting: Promise<void> = Promise.resolve();
  let isOver = false;
  let conflictAt: Instant | null = null;
  let stoppedBecause: string | null = null;

  const inside = <T>(work: () => T): T => owner.run(supervised, work);

  /** Another's use of the token is told once a quarrel, however long it lasts. */
  const noteTrouble = (hear: Hear, trouble: Trouble): void => {
    if (trouble.isFinal) {
      isOver = true;
      stoppedBecause = trouble.sentence;
    }
    const isToldAlready = trouble.isConflict === true && conflictAt !== null && now() - conflictAt < QUARREL_MS;
    if (trouble.isConflict === true) conflictAt = now();
    if (!isToldAlready) hear.trouble(trouble);
  };

  const start = async ({ commands, hear }: Listening): Promise<void> => {
    try {
      await inside(() =>
        current.start(commands, outside({ ...hear, trouble: (trouble) => noteTrouble(hear, trouble) })),
      );
    } catch (error) {
      isOver = true;
      throw error;
    }
  };

  /** Sends go by the new one at once, what the old one has under way is waited for, and the new one listens when the old one does no more. */
  const restart = async (): Promise<void> => {
    callOff = null;
    if (isOver || listening === null) return;
    const failed = current;
    current = inside(open);
    bornAt = now();
    count += 1;
    failures += 1;
    const { hear } = listening;
    const tell = (error: unknown): void => hear.trouble({ sentence: sentenceOf(error), isFinal: isOver });
    await inside(failed.stop).catch(tell);
    if (isOver) return;
    await start(listening).catch((error: unknown) => {
      // At the process's own start whoever starts it is told, and the adapter is left out.
      stoppedBecause = sentenceOf(error);
      tell(error);
    });
  };

  const supervised: Supervised = {
    name: current.name,
    render: current.render,
    plain: current.plain,
    send: (delivery) => inside(() => current.send(delivery)),
    look: async (delivery, afterId) => (await inside(() => current.look?.(delivery, afterId))) ?? NOTHING_TO_SEE,
    start: (commands, hear) => {
      listening = { commands, hear };
      return start(listening);
    },
    stop: async () => {
      isOver = true;
      callOff?.();
      await restarting;
      await inside(current.stop);
    },
    fail: (error) => {
      if (isOver || callOff !== null || listening === null) return false;
      const ageMs = now() - bornAt;
      if (ageMs > CALM_MS) failures = 0;
      const lifeMs = failures === 0 ? 0 : Math.min(LIFE_MS_MIN * 2 ** Math.min(failures, 10), LIFE_MS_MAX);
      callOff = timers(
        () => {
          restarting = restarting.then(restart);
        },
        Math.max(lifeMs - ageMs, 0),
      );
      const what = error instanceof Error ? error.name : 'no reason given';
      listening.hear.trouble({
        sentence: `Something failed in what listens to ${TITLES[current.name]} (${what}): it is stopped and started anew`,
        isFinal: false,
      });
      return true;
    },
    condition: () => ({ restarts: count, restartedAt: count === 0 ? null : bornAt, conflictAt, stoppedBecause }),
  };
  return supervised;
}

/** What the rest of Dateline does for an adapter is not the adapter's fault. */
function outside(hear: Hear): Hear {
  const run = <T>(work: () => T): T => owner.run(null, work);
  return {
    ...(hear.standing === undefined ? {} : { standing: hear.standing }),
    ...(hear.freeAt === undefined ? {} : { freeAt: hear.freeAt }),
    ...(hear.shed === undefined ? {} : { shed: hear.shed }),
    request: (request) => run(() => hear.request(request)),
    complete: (question) => run(() => hear.complete(question)),
    chatEvent: (event) => run(() => hear.chatEvent(event)),
    turn: (address) => run(() => hear.turn(address)),
    trouble: (trouble) => run(() => hear.trouble(trouble)),
  };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
