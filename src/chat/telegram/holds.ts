// Which chats Telegram told us to leave alone, and until when: no request goes out before, whoever wants to send.
import type { Instant } from '../../base/time.ts';
import { MINUTE_MS } from '../../base/time.ts';

/**
 * A second chat told to wait while a first still waits: then it is the token that is too fast. Telegram does not say so itself,
 * so the others are held for a minute at most, and then one of them asks.
 */
const TOKEN_HOLD_MS_MAX = MINUTE_MS;

export type Holds = {
  /** Notes a 429; answers who must wait, and how long. */
  readonly note: (
    chat: string,
    retryAfterMs: number,
    now: Instant,
  ) => { readonly scope: 'chat' | 'token'; readonly retryAfterMs: number };
  /** Milliseconds until the chat may be asked again; 0 when it may be now. */
  readonly waitMs: (chat: string, now: Instant) => number;
};

export function openHolds(): Holds {
  const heldUntil = new Map<string, Instant>();
  let tokenHeldUntil: Instant = 0;
  return {
    note: (chat, retryAfterMs, now) => {
      for (const [other, until] of heldUntil) if (until <= now) heldUntil.delete(other);
      const isSecond = [...heldUntil.keys()].some((other) => other !== chat);
      heldUntil.set(chat, Math.max(heldUntil.get(chat) ?? 0, now + retryAfterMs));
      if (!isSecond) return { scope: 'chat', retryAfterMs };
      const tokenWaitMs = Math.min(retryAfterMs, TOKEN_HOLD_MS_MAX);
      tokenHeldUntil = Math.max(tokenHeldUntil, now + tokenWaitMs);
      return { scope: 'token', retryAfterMs: tokenWaitMs };
    },
    waitMs: (chat, now) => Math.max(0, (heldUntil.get(chat) ?? 0) - now, tokenHeldUntil - now),
  };
}
