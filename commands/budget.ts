// How much a person and a chat may ask: more than anybody types, less than a flood. One notice, then silence until it is calm again.
// And how much each asked lately, since whoever asked least is answered first.
import { type Instant, MINUTE_MS, SECOND_MS } from '../src/base/time.ts';
import type { Asker, Standing } from '../src/chat/platform.ts';
import type { ChatAddress } from '../src/model/chat.ts';

/** A bucket that fills by one every so often, up to `burst`. */
type Allowance = { readonly burst: number; readonly everyMs: number };

/**
 * A person who tries everything out makes a press or a command a second for a minute, and whoever has a script do it, as fast as Telegram lets us answer
 * in one chat. More harms nobody else: whoever asked least goes first [0047].
 */
const PERSON: Allowance = { burst: 60, everyMs: SECOND_MS };
const CHAT: Allowance = { burst: 120, everyMs: SECOND_MS / 2 };

/** After a notice this much of the bucket must have filled again before anything is answered, so that a flood is not answered at its own pace. */
const CALM_SHARE = 0.25;

/** What was asked counts half as much after this time: about what one asked in the last minute. */
const ASKED_HALVED_MS = 30 * SECOND_MS;

const BUCKETS_MAX = 50_000;

/** `rank`: see rankAfter. `since`: when it was first filled; 0 for whom the store knew when we started. */
type Bucket = { left: number; rank: number; at: Instant; isTold: boolean; readonly since: Instant };

export type Budget = {
  /** Counts the request; 'notice' once when the budget is used up, 'silence' after that. */
  readonly take: (asker: Asker, now: Instant) => Standing;
};

/** Kept in memory: a restart forgives. The terminal is its owner's and has no budget. `here` are the private chats that the store knows. */
export function openBudget(here: readonly Pick<ChatAddress, 'platform' | 'chat'>[] = []): Budget {
  const buckets = new Map<string, Bucket>();
  const known = new Set(here.map(({ platform, chat }) => `${platform}:${chat}`));

  const fill = (key: string, { burst, everyMs }: Allowance, now: Instant, first: Instant = now): Bucket => {
    const known = buckets.get(key);
    // A clock that was put back must silence nobody.
    if (known === undefined || now < known.at - MINUTE_MS) {
      if (buckets.size >= BUCKETS_MAX) forgetOldest(buckets);
      const fresh = { left: burst, rank: Number.NEGATIVE_INFINITY, at: now, isTold: false, since: first };
      buckets.set(key, fresh);
      return fresh;
    }
    known.left = Math.min(burst, known.left + Math.max(0, now - known.at) / everyMs);
    known.at = Math.max(known.at, now);
    if (known.isTold && known.left >= burst * CALM_SHARE) known.isTold = false;
    return known;
  };

  const judge = (person: Bucket, chat: Bucket): Standing['verdict'] => {
    if (person.isTold || chat.isTold) return 'silence';
    if (person.left < 1 || chat.left < 1) {
      (person.left < 1 ? person : chat).isTold = true;
      return 'notice';
    }
    person.left -= 1;
    chat.left -= 1;
    return 'answer';
  };

  return {
    take: ({ address, senderId }, now) => {
      // On Telegram a private chat goes by its person's own number.
      const isKnown = [address.chat, senderId].some((name) => known.has(`${address.platform}:${name}`));
      const person = fill(`${address.platform}:person:${senderId}`, PERSON, now, isKnown ? 0 : now);
      const chat = fill(`${address.platform}:chat:${address.chat}`, CHAT, now);
      person.rank = rankAfter(person.rank, now);
      const verdict = address.platform === 'console' ? 'answer' : judge(person, chat);
      return { verdict, rank: () => person.rank, asked: () => askedBy(person), since: person.since };
    },
  };
}

/**
 * What was asked counts half as much after each ASKED_HALVED_MS. Instead of making all counts smaller all the time, each is kept as the binary
 * logarithm of what it would have to be now to count as much: so two of them compare the same at any moment.
 */
function rankAfter(rank: number, now: Instant): number {
  const nowRank = now / ASKED_HALVED_MS;
  return nowRank + Math.log2(1 + 2 ** (rank - nowRank));
}

function askedBy({ rank, at }: Bucket): number {
  return 2 ** (rank - at / ASKED_HALVED_MS);
}

/** The oldest tenth goes at once, so that a flood of new names costs a step each and no more. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  let left = BUCKETS_MAX / 10;
  for (const key of buckets.keys()) {
    if (left-- <= 0) return;
    buckets.delete(key);
  }
}
