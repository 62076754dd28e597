// Spreads a slot that too many chats share: each has its own place in a window that is no longer than the platform needs. Pure.
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
  const windows = new Map<PlatformName, number>();
  for (const [platform, count] of counts) {
    const neededMs = (count / digestsPerSecond(platform)) * SECOND_MS;
    if (neededMs > MINUTE_MS) windows.set(platform, Math.min(neededMs * SHARE_OF_NEED, SPREAD_MAX_MS));
  }
  return (chat) => {
    const windowMs = windows.get(chat.address.platform);
    return windowMs === undefined ? now : now + Math.floor(placeOf(chat) * windowMs);
  };
}

/** 0 to 1, the same for a chat on every day. FNV-1a, its bits mixed at the end as MurmurHash3 does: ids that follow each other are far apart. */
function placeOf({ address: { platform, chat, thread } }: Chat): number {
  let hash = 0x811c9dc5;
  for (const text of [platform, chat, thread ?? '']) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x3a, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
