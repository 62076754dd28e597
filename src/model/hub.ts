// A hub's part in a feed (W3C WebSub): what the feed offers, and the subscription to it as we remember it.
import type { Instant } from '../base/time.ts';

/** Who calls when the feed has news, and the address by which the hub knows the feed. */
export type HubOffer = { readonly hub: string; readonly topic: string };

export type HubState =
  /** Asked for, or to be asked for. */
  | 'wanted'
  /** The hub made sure that we want it, and calls until the lease ends. */
  | 'live'
  /** The hub said no; it is asked again much later. */
  | 'refused'
  /** Nobody here asks for the feed any more, or the feed names another hub: the hub is told so. */
  | 'ending';

export type HubSubscription = HubOffer & {
  readonly id: number;
  readonly feedUrl: string;
  readonly state: HubState;
  /** Until when the hub calls; null before it promised. */
  readonly leaseUntil: Instant | null;
  /** Questions without an answer, running. */
  readonly tries: number;
  /** When the hub was last asked; null when no answer is awaited. Only then may it make sure of anything. */
  readonly askedAt: Instant | null;
  /** Why the hub refused, or why it could not be asked; in our words. Null when all is well. */
  readonly reason: string | null;
};

/** What a visit must know of the feed's hub. */
export type FeedHub = HubOffer & {
  /** The lease runs. */
  readonly isLive: boolean;
  /** The hub called for the last news: while it does, the feed is asked less often. */
  readonly isTrusted: boolean;
  /** When it last called; null when never. */
  readonly pushedAt: Instant | null;
};

/** What the feed doctor tells of it. */
export type KnownHub = Pick<HubSubscription, 'hub' | 'state' | 'leaseUntil' | 'reason'>;
