// Telegram's sending rates as far as they are known: 1 a second in a chat with short bursts, 20 a minute in a group, 30 a second in all.
import { Refusal, type World, type WorldChat } from './world.ts';

const CHAT_BURST = 3;
const CHAT_WINDOW_MS = 3_000;
const GROUP_MAX = 20;
const GROUP_WINDOW_MS = 60_000;
const ALL_MAX = 30;
const ALL_WINDOW_MS = 1_000;

/** Throws the 429 that the message earns. Asking while one waits keeps the wait. */
export function checkRate(world: World, chat: WorldChat): void {
  const { rates } = world;
  if (rates.mode === 'off') return;
  const now = Date.now();
  const heldUntil = world.heldUntil.get(chat.id) ?? 0;
  if (heldUntil > now) throw tooMany(heldUntil - now);
  const own = (rates.chats.get(chat.id) ?? []).filter((at) => now - at < GROUP_WINDOW_MS);
  const all = rates.all.filter((at) => now - at < ALL_WINDOW_MS);
  const recent = own.filter((at) => now - at < CHAT_WINDOW_MS);
  const waits = [
    waitFor(recent, CHAT_BURST, CHAT_WINDOW_MS, now),
    chat.type === 'private' ? 0 : waitFor(own, GROUP_MAX, GROUP_WINDOW_MS, now),
    waitFor(all, ALL_MAX, ALL_WINDOW_MS, now),
  ];
  const waitMs = Math.max(...waits);
  if (waitMs > 0) {
    world.heldUntil.set(chat.id, now + waitMs);
    throw tooMany(waitMs);
  }
  rates.chats.set(chat.id, [...own, now]);
  rates.all = [...all, now];
}

function waitFor(times: readonly number[], max: number, windowMs: number, now: number): number {
  const oldest = times.at(-max);
  return oldest === undefined ? 0 : oldest + windowMs - now;
}

function tooMany(waitMs: number): Refusal {
  const seconds = Math.max(Math.ceil(waitMs / 1_000), 1);
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
