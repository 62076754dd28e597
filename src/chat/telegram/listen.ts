// Keeps listening for one bot's updates through second instances, dead networks and bad answers; it never ends the process.
// telegraf's own polling is left aside: it cannot be reused after a 409, waits 500 s on a link that died and 5 s past a stop.
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../base/outcome.ts';
import type { Clock, Instant } from '../../base/time.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import type { Failure } from './answer.ts';

/** The calls that listening needs; each has a deadline of its own and never throws. */
export type Line<Update> = {
  /** Learns who the token's bot is and sets what must be set before the first update. */
  readonly greet: () => Promise<Failure | null>;
  readonly poll: (question: {
    readonly offset: number;
    readonly waitSeconds: number;
  }) => Promise<Outcome<readonly Update[], Failure>>;
  /** Begins the work that an update asks for and returns; must not throw; `isBacklog` when it had waited for us at Telegram. */
  readonly take: (update: Update, how: { readonly isBacklog: boolean }) => Promise<void>;
  /** Says that everything below the offset was taken, so that it does not come again after a restart. */
  readonly confirm: (offset: number) => Promise<void>;
  readonly tell: (sentence: string) => void;
  /** Another program reads the bot's messages. */
  readonly tellConflict: () => void;
};

type Numbered = { readonly update_id: number };

export type Pauses = {
  /** After a 409: another program polls with this token. */
  readonly conflictMs: number;
  /** After the first failure of any other kind; doubled with each, up to a minute. */
  readonly failureMs: number;
};

export const PAUSES: Pauses = { conflictMs: 5 * SECOND_MS, failureMs: SECOND_MS };
const PAUSE_MAX_MS = MINUTE_MS;

/** Shorter than the 50 s that Telegram allows: a link that died without a word is noticed the sooner. */
const POLL_SECONDS = 30;
/** After so long without an answer, what waits at Telegram is a backlog and is read as one. */
const BACKLOG_AFTER_MS = MINUTE_MS;
/** Update ids begin anew at random after a week without updates; an old offset would then hide them. */
const OFFSET_LIFE_MS = 6 * DAY_MS;
/** One lost poll is everyday life; the third in a row is told, once an outage. */
const FAILURES_BEFORE_TOLD = 3;
/** A token that was good is not given up for one answer: a server that starts anew was seen to know nobody for a moment. */
const REFUSALS_BELIEVED = 5;
/** At the start it is more likely a slip of the pen, and somebody sits there. */
const FIRST_REFUSALS_BELIEVED = 2;
/** So long without a conflict, and the next one is another's. */
const QUARREL_OVER_MS = 10 * MINUTE_MS;
/** The ids of this many updates are kept, so that one that Telegram sends twice is answered once. */
const UPDATES_REMEMBERED = 1_000;
/** A poll cut off by a stop sooner than this may not have reached Telegram. */
const ON_ITS_WAY_MS = 2 * SECOND_MS;

type Mailbox = {
  offset: number;
  /** The offset of the last poll and when it went out: once at Telegram, it confirms everything below. */
  askedOffset: number;
  askedAt: Instant;
  isCatchingUp: boolean;
  answeredAt: Instant;
  updateAt: Instant;
  readonly seen: Set<number>;
};

/**
 * Runs until `closing` is aborted or Telegram does not know the token (then 'token refused'). `onFirst` hears what each greeting brought
 * until one went well: null; of a denied token only when it is believed.
 */
export async function listen<Update extends Numbered>(
  line: Line<Update>,
  { now, pauses, closing }: { readonly now: Clock; readonly pauses: Pauses; readonly closing: AbortSignal },
  onFirst: (failure: Failure | null) => void,
): Promise<'closed' | 'token refused'> {
  const mailbox = openMailbox(now());
  let isGreeted = false;
  let failures = 0;
  let refusals = 0;
  const conflicts = openConflicts();
  while (!closing.aborted) {
    const failure = isGreeted ? await readMail(line, mailbox, now) : await line.greet();
    refusals = failure !== null && isTokenRefused(failure) ? refusals + 1 : 0;
    const isDenied = refusals >= (isGreeted ? REFUSALS_BELIEVED : FIRST_REFUSALS_BELIEVED);
    if (!isGreeted && (refusals === 0 || isDenied)) onFirst(failure);
    if (failure === null) {
      isGreeted = true;
      failures = 0;
      continue;
    }
    if (isDenied) return 'token refused';
    if (closing.aborted) break;
    if (isConflict(failure)) {
      line.tellConflict();
      await pauseFor(pauseMs(failure, conflicts.count(now()), pauses), closing);
      continue;
    }
    if (refusals > 0) {
      await pauseFor(pauseMs(failure, refusals, pauses), closing);
      continue;
    }
    failures += 1;
    if (failures === (isGreeted ? FAILURES_BEFORE_TOLD : 1)) line.tell(sentenceFor(failure));
    await pauseFor(pauseMs(failure, failures, pauses), closing);
  }
  const isConfirmed = mailbox.offset === mailbox.askedOffset && now() - mailbox.askedAt > ON_ITS_WAY_MS;
  if (mailbox.offset > 0 && !isConfirmed) await line.confirm(mailbox.offset);
  return 'closed';
}

function openMailbox(at: Instant): Mailbox {
  return {
    ...{ offset: 0, askedOffset: 0, isCatchingUp: true, seen: new Set<number>() },
    ...{ askedAt: at, answeredAt: at, updateAt: at },
  };
}

async function readMail<Update extends Numbered>(
  line: Line<Update>,
  mailbox: Mailbox,
  now: Clock,
): Promise<Failure | null> {
  const at = now();
  if (at - mailbox.answeredAt > BACKLOG_AFTER_MS) mailbox.isCatchingUp = true;
  if (at - mailbox.updateAt > OFFSET_LIFE_MS) mailbox.offset = 0;
  // Without waiting first: what comes at once had been written while we were away, whatever our clock says.
  const isBacklog = mailbox.isCatchingUp;
  mailbox.askedOffset = mailbox.offset;
  mailbox.askedAt = at;
  const updates = await line.poll({ offset: mailbox.offset, waitSeconds: isBacklog ? 0 : POLL_SECONDS });
  if (!updates.ok) return updates.problem;
  mailbox.answeredAt = now();
  mailbox.isCatchingUp = isBacklog && updates.value.length > 0;
  for (const update of updates.value) {
    mailbox.offset = update.update_id + 1;
    mailbox.updateAt = mailbox.answeredAt;
    if (remember(mailbox.seen, update.update_id)) await line.take(update, { isBacklog });
  }
  return null;
}

/** False when the id was known already. */
function remember(seen: Set<number>, id: number): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  for (const oldest of seen) {
    if (seen.size <= UPDATES_REMEMBERED) break;
    seen.delete(oldest);
  }
  return true;
}

/** 404 too: to a token of an impossible form Telegram answers that there is no such page. */
export function isTokenRefused(failure: Failure): boolean {
  return failure.kind === 'answered' && (failure.status === 401 || failure.status === 404);
}

function isConflict(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.status === 409;
}

/**
 * Conflicts of the same quarrel, whatever was read between two of them: each of our polls ends the other's, and each of its ends ours. So we give
 * way for longer with each, up to a minute, and both read in turns instead of fighting.
 */
export function openConflicts(): { readonly count: (at: Instant) => number } {
  let count = 0;
  let lastAt: Instant = 0;
  return {
    count: (at) => {
      count = at - lastAt > QUARREL_OVER_MS ? 1 : count + 1;
      lastAt = at;
      return count;
    },
  };
}

function sentenceFor(failure: Failure): string {
  const why = failure.kind === 'answered' ? `${failure.status} ${failure.description}` : failure.code;
  return `Telegram cannot be reached (${why}). Trying again until it can.`;
}

/**
 * A conflict never ends in giving up: two instances of which each gives up for the other leave the chats with none. A fence for
 * the senders is the store's lease, not this.
 */
function pauseMs(failure: Failure, failures: number, pauses: Pauses): number {
  const retryAfterSeconds = failure.kind === 'answered' ? failure.retryAfterSeconds : null;
  if (retryAfterSeconds !== null) return retryAfterSeconds * SECOND_MS;
  const firstMs = isConflict(failure) ? pauses.conflictMs : pauses.failureMs;
  return Math.min(firstMs * 2 ** Math.min(failures - 1, 10), PAUSE_MAX_MS);
}

async function pauseFor(durationMs: number, closing: AbortSignal): Promise<void> {
  // Aborting is how a stop ends the pause; there is no other way for it to reject.
  await pause(durationMs, undefined, { signal: closing }).catch(() => null);
}
