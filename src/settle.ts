// What becomes of a delivery after the platform's answer: the one place where sending again is decided. Pure.
import { unreachable } from './base/outcome.ts';
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from './base/time.ts';
import type { ChatAddress, PlatformName } from './model/chat.ts';
import type { Delivery, LookResult, SendResult } from './model/delivery.ts';
import type { Settlement } from './store/outbox.ts';

/** What an answer means beyond its own row. */
export type Aftermath =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'hold-platform'; readonly until: Instant }
  | { readonly kind: 'rest-chat'; readonly reason: string }
  | { readonly kind: 'move-chat'; readonly to: ChatAddress }
  | { readonly kind: 'report-refused'; readonly reason: string }
  | { readonly kind: 'stop-platform'; readonly reason: string };

export type UnsurePolicy = 'resend' | 'hold';

/** A delivery that never gets an answer is set aside after this many attempts, so that it cannot block its chat for ever. */
const ATTEMPTS_MAX = 20;

/** Discord returns the first message for a repeated nonce within "the past few minutes"; we trust two of them. */
const NONCE_WINDOW_MS = 2 * MINUTE_MS;

/** The longest that a platform was seen to ask for is 20 h; who asks for more is asked again after a day. */
const RETRY_AFTER_MAX_MS = 24 * HOUR_MS;

const UNSURE_BACK_OFF_MS = 3 * SECOND_MS;
const BACK_OFF_MAX_MS = 10 * MINUTE_MS;

export function settle(
  result: SendResult,
  delivery: Delivery,
  options: {
    readonly now: Instant;
    readonly unsurePolicy: UnsurePolicy;
    /** The same words without markup; null when there is nothing plainer to try. */
    readonly plainPayload: () => string | null;
  },
): { readonly settlement: Settlement; readonly aftermath: Aftermath } {
  const { now } = options;
  const nothing: Aftermath = { kind: 'nothing' };
  switch (result.kind) {
    case 'sent':
      return { settlement: { state: 'sent', platformMessageId: result.platformMessageId }, aftermath: nothing };
    case 'slow-down': {
      const notBefore = now + Math.min(Math.max(result.retryAfterMs, 1), RETRY_AFTER_MAX_MS);
      return {
        settlement: { state: 'waiting', notBefore, reason: result.reason, mayHaveArrived: false },
        aftermath: result.scope === 'token' ? { kind: 'hold-platform', until: notBefore } : nothing,
      };
    }
    case 'gone':
      return {
        settlement: { state: 'dead', reason: result.reason },
        aftermath: { kind: 'rest-chat', reason: result.reason },
      };
    case 'moved':
      return {
        settlement: { state: 'waiting', notBefore: now, reason: 'the chat moved', mayHaveArrived: false },
        aftermath: { kind: 'move-chat', to: result.to },
      };
    case 'refused': {
      const aftermath: Aftermath = { kind: 'report-refused', reason: result.reason };
      const payload = options.plainPayload();
      // Once more in plain words: what was poison is mostly the markup. A second refusal finds nothing plainer, and is the end of it.
      return payload === null
        ? { settlement: { state: 'dead', reason: result.reason }, aftermath }
        : {
            settlement: { state: 'waiting', notBefore: now, reason: result.reason, mayHaveArrived: false, payload },
            aftermath,
          };
    }
    case 'skipped':
      return { settlement: { state: 'dead', reason: result.reason }, aftermath: nothing };
    case 'unsure':
      return { settlement: settleUnsure(result.reason, delivery, options), aftermath: nothing };
    case 'stop':
      return {
        // The platform stops until the operator has acted; after that nothing is worth waiting for.
        settlement: { state: 'waiting', notBefore: now, reason: result.reason, mayHaveArrived: false },
        aftermath: { kind: 'stop-platform', reason: result.reason },
      };
    default:
      return unreachable(result);
  }
}

/** Also for what was in flight when the process died. No lost digest comes before no double one: see the ADR on unsure sends. */
export function settleUnsure(
  reason: string,
  delivery: Delivery,
  options: { readonly now: Instant; readonly unsurePolicy: UnsurePolicy },
): Settlement {
  const { now } = options;
  const isSafe = isSafeToRepeat(delivery, now);
  if (options.unsurePolicy === 'hold' && !isSafe && !canBeLookedFor(delivery.address.platform))
    return { state: 'unsure', reason };
  if (delivery.attempts >= ATTEMPTS_MAX) return { state: 'unsure', reason: `${reason}; ${ATTEMPTS_MAX} attempts` };
  const backOffMs = Math.min(UNSURE_BACK_OFF_MS * 2 ** Math.min(delivery.attempts, 10), BACK_OFF_MAX_MS);
  // Inside the nonce window waiting only risks leaving it.
  const notBefore = isSafe ? now + SECOND_MS : now + backOffMs;
  return { state: 'waiting', notBefore, reason, mayHaveArrived: true };
}

/** What is done about a delivery that may have arrived, after its chat was looked at. */
export type Repeat =
  | { readonly kind: 'send' }
  /** It may then stand there twice. */
  | { readonly kind: 'count and send' }
  | { readonly kind: 'settle'; readonly settlement: Settlement };

export function decideRepeat(
  look: LookResult,
  delivery: Delivery,
  options: { readonly now: Instant; readonly unsurePolicy: UnsurePolicy },
): Repeat {
  switch (look.kind) {
    case 'there':
      return { kind: 'settle', settlement: { state: 'sent', platformMessageId: look.platformMessageId } };
    case 'absent':
      return { kind: 'send' };
    case 'later':
      return { kind: 'settle', settlement: settleUnsure(look.reason, delivery, options) };
    case 'cannot tell': {
      const reason = `an earlier attempt may have arrived (${look.reason})`;
      return options.unsurePolicy === 'hold'
        ? { kind: 'settle', settlement: { state: 'unsure', reason } }
        : { kind: 'count and send' };
    }
    default:
      return unreachable(look);
  }
}

/** Whether the platform itself would take a second arrival for the first. True of an answer that was lost is not true of a send much later. */
export function isSafeToRepeat(delivery: Pick<Delivery, 'address' | 'firstTriedAt'>, now: Instant): boolean {
  const ageMs = now - (delivery.firstTriedAt ?? now);
  return hasNonce(delivery.address.platform) && ageMs >= 0 && ageMs < NONCE_WINDOW_MS;
}

/** Where a bot may read what stands in a chat, it looks before it sends again. */
function canBeLookedFor(platform: PlatformName): boolean {
  return platform === 'discord';
}

function hasNonce(platform: PlatformName): boolean {
  return platform === 'discord';
}
