// Spreads a slot that too many chats share: each has its own place in a window that is no longer than the platform needs. Pure.
import { hash } from 'node:crypto';
import { type Instant, MINUTE_MS, SECOND_MS } from '../src/base/time.ts';
import { digestsPerSecond } from '../src/chat/pace.ts';
import type { Chat, PlatformName } from '../src/model/chat.ts';

/** The window is never longer: who asked for 08:00 has the digest by 08:30 unless the platform itself cannot. */
const SPREAD_MAX_MS = 30 * MINUTE_MS;

/** A little shorter than what the platform needs, so that it is never left waiting for the next place. */
const SHARE_OF_NEED = 0.9;

/** When the chat's digest may start. */
export type Spread = (chat: Chat) => Instant;

/** `counts` are the chats due now; what a platform can send within a minute starts at once. */
export function openSpread(counts: ReadonlyMap<PlatformName, number>, now: Instant): Spread {
  return (chat) => {
    const count = counts.get(chat.address.platform) ?? 0;
    const neededMs = (count / digestsPerSecond(chat.address.platform)) * SECOND_MS;
    if (neededMs <= MINUTE_MS) return now;
    return now + Math.floor(placeOf(chat) * Math.min(neededMs * SHARE_OF_NEED, SPREAD_MAX_MS));
  };
}

/** 0 to 1, the same for a chat on every day. */
function placeOf(chat: Chat): number {
  const { platform, chat: id, thread } = chat.address;
  return hash('sha256', `${platform}:${id}:${thread}`, 'buffer').readUInt32BE(0) / 2 ** 32;
}
