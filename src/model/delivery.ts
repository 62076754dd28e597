// One rendered part of one message on its way to one chat, and what the platform answered.
import type { Instant } from '../base/time.ts';
import type { ChatAddress } from './chat.ts';

/** A row of the outbox as a sender gets it. */
export type Delivery = {
  readonly id: number;
  readonly address: ChatAddress;
  /** Unique over the whole outbox and the same on every attempt: "slot:part". Platforms derive their idempotency key from it. */
  readonly key: string;
  /** What the platform's own render() made, as JSON: it is sent as it stands, whatever the code says by then. */
  readonly payload: string;
  /** Attempts begun before this one. */
  readonly attempts: number;
  /** When the first attempt began; null before it. */
  readonly firstTriedAt: Instant | null;
  /** An earlier attempt was never answered: sent again, it may stand twice in its chat. */
  readonly mayHaveArrived: boolean;
};

export type SendResult =
  | { readonly kind: 'sent'; readonly platformMessageId: string }
  /** Surely not accepted; try again no sooner than that. `scope` says what must wait: this chat, or every send of the token. */
  | {
      readonly kind: 'slow-down';
      readonly retryAfterMs: number;
      readonly scope: 'chat' | 'token';
      readonly reason: string;
    }
  /** The chat cannot be reached until it comes back by itself. */
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'moved'; readonly to: ChatAddress }
  /** The platform will never take this payload: our defect. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The platform takes no such part there, and the message says all without it: a picture. */
  | { readonly kind: 'skipped'; readonly reason: string }
  /** We asked and never heard: it may have arrived. */
  | { readonly kind: 'unsure'; readonly reason: string }
  /** The token is no good: the whole adapter stops and the operator is told. */
  | { readonly kind: 'stop'; readonly reason: string };

/** Whether a delivery whose answer was lost stands in its chat already. */
export type LookResult =
  | { readonly kind: 'there'; readonly platformMessageId: string }
  | { readonly kind: 'absent' }
  /** Not to be seen, by what the platform lets us see. */
  | { readonly kind: 'cannot tell'; readonly reason: string }
  /** No answer at this moment. */
  | { readonly kind: 'later'; readonly reason: string };
