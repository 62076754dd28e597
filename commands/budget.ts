// How much a person and a chat may ask: more than anybody types, less than a flood. One notice, then silence until it is calm again.
import { type Instant, MINUTE_MS, SECOND_MS } from '../src/base/time.ts';
import type { Request } from '../src/chat/platform.ts';

/** A bucket that fills by one every so often, up to `burst`. */
type Allowance = { readonly burst: number; readonly everyMs: number };

/** A person who taps through the settings makes some twenty presses in a minute. */
const PERSON: Allowance = { burst: 20, everyMs: 2 * SECOND_MS };
const CHAT: Allowance = { burst: 40, everyMs: SECOND_MS };

/** After a notice this much of the bucket must have filled again before anything is answered, so that a flood is not answered at its own pace. */
const CALM_SHARE = 0.25;

const BUCKETS_MAX = 50_000;

type Bucket = { left: number; at: Instant; isTold: boolean };

export type Budget = {
  /** Whether `take` would say 'silence'; takes nothing. */
  readonly isUsedUp: (request: Pick<Request, 'address' | 'senderId'>, now: Instant) => boolean;
  /** 'notice' once when it is used up, 'silence' after that. */
  readonly take: (request: Pick<Request, 'address' | 'senderId'>, now: Instant) => 'answer' | 'notice' | 'silence';
};

/** Kept in memory: a restart forgives. The terminal is its owner's and has no budget. */
export function openBudget(): Budget {
  const buckets = new Map<string, Bucket>();

  const fill = (key: string, { burst, everyMs }: Allowance, now: Instant): Bucket => {
    const known = buckets.get(key);
    // A clock that was put back must silence nobody.
    if (known === undefined || now < known.at - MINUTE_MS) {
      if (buckets.size >= BUCKETS_MAX) forgetOldest(buckets);
      const fresh = { left: burst, at: now, isTold: false };
      buckets.set(key, fresh);
      return fresh;
    }
    known.left = Math.min(burst, known.left + Math.max(0, now - known.at) / everyMs);
    known.at = Math.max(known.at, now);
    if (known.isTold && known.left >= burst * CALM_SHARE) known.isTold = false;
    return known;
  };

  const bucketsOf = ({ address, senderId }: Pick<Request, 'address' | 'senderId'>, now: Instant) => ({
    person: fill(`${address.platform}:person:${senderId}`, PERSON, now),
    chat: fill(`${address.platform}:chat:${address.chat}`, CHAT, now),
  });

  return {
    isUsedUp: (request, now) => {
      if (request.address.platform === 'console') return false;
      const { person, chat } = bucketsOf(request, now);
      return person.isTold || chat.isTold;
    },
    take: (request, now) => {
      if (request.address.platform === 'console') return 'answer';
      const { person, chat } = bucketsOf(request, now);
      if (person.isTold || chat.isTold) return 'silence';
      if (person.left < 1 || chat.left < 1) {
        (person.left < 1 ? person : chat).isTold = true;
        return 'notice';
      }
      person.left -= 1;
      chat.left -= 1;
      return 'answer';
    },
  };
}

/** The oldest tenth goes at once, so that a flood of new names costs a step each and no more. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  let left = BUCKETS_MAX / 10;
  for (const key of buckets.keys()) {
    if (left-- <= 0) return;
    buckets.delete(key);
  }
}
