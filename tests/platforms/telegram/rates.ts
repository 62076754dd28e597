// Telegram's sending rates as far as they are known: about 1 a second in a chat with short bursts, 20 a minute in a group, 30 a second in all.
import type { RateMode } from '../command-line.ts';
import type { ChatKind } from './model.ts';
import { tooMany, type World } from './world.ts';

type Window = { readonly max: number; readonly windowMs: number };

type Limits = {
  readonly chat: Window;
  /** Groups and channels. */
  readonly group: Window;
  readonly all: Window;
  /** Added to the wait by each request that comes while it lasts. */
  readonly penaltyMs: number;
};

/**
 * Strict is the letter of the published figures, in any window: who spaces evenly below them never sees a 429. Soft lets through the bursts
 * that the real server was seen to let through.
 */
const LIMITS: Readonly<Record<Exclude<RateMode, 'off'>, Limits>> = {
  strict: {
    chat: { max: 3, windowMs: 3_000 },
    group: { max: 20, windowMs: 60_000 },
    all: { max: 30, windowMs: 1_000 },
    penaltyMs: 1_000,
  },
  soft: {
    chat: { max: 20, windowMs: 20_000 },
    group: { max: 20, windowMs: 60_000 },
    all: { max: 90, windowMs: 3_000 },
    penaltyMs: 0,
  },
};

export type Rates = {
  /** Throws the 429 that the call earns. */
  readonly check: (world: World, call: { readonly chat: number; readonly kind: ChatKind; readonly at: number }) => void;
  readonly forget: () => void;
};

export function openRates(): Rates {
  const chats = new Map<number, number[]>();
  const heldUntil = new Map<number, number>();
  let all: number[] = [];

  return {
    check: (world, { chat, kind, at }) => {
      if (world.rateMode === 'off') return;
      const limits = LIMITS[world.rateMode];
      const refuse = (until: number): never => {
        heldUntil.set(chat, until);
        world.rateRefusals += 1;
        throw tooMany(until - at);
      };
      const held = heldUntil.get(chat) ?? 0;
      if (held > at) refuse(held + limits.penaltyMs);
      const longestMs = Math.max(limits.chat.windowMs, limits.group.windowMs);
      const own = (chats.get(chat) ?? []).filter((then) => at - then < longestMs);
      all = all.filter((then) => at - then < limits.all.windowMs);
      const until = Math.max(
        openAt(own, limits.chat, at),
        kind === 'private' ? 0 : openAt(own, limits.group, at),
        openAt(all, limits.all, at),
      );
      if (until > at) refuse(until);
      own.push(at);
      chats.set(chat, own);
      all.push(at);
    },
    forget: () => {
      chats.clear();
      heldUntil.clear();
      all = [];
    },
  };
}

/** When the window has room again; in the past where it has room now. */
function openAt(times: readonly number[], { max, windowMs }: Window, at: number): number {
  const oldest = times.at(-max);
  return oldest === undefined || at - oldest >= windowMs ? 0 : oldest + windowMs;
}
