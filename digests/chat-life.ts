// What happens to a chat outside any command: it leaves, comes back, or moves; its settings live on.
import { unreachable } from '../src/base/outcome.ts';
import type { Instant } from '../src/base/time.ts';
import type { ChatEvent } from '../src/chat/platform.ts';
import type { ChatAddress } from '../src/model/chat.ts';
import type { Store } from '../src/store/store.ts';
import { GRACE_MS } from './due.ts';
import { nextDue } from './quiet.ts';

export async function answerChatEvent(store: Store, event: ChatEvent, now: Instant): Promise<void> {
  switch (event.kind) {
    case 'gone':
      return store.restChat(event.address, event.reason);
    case 'back':
      for (const chatId of await store.wakeChat(event.address, now - GRACE_MS)) await scheduleNext(store, chatId, now);
      return;
    case 'moved':
      return store.moveChat(event.from, event.to);
    default:
      return unreachable(event);
  }
}

/** Whoever asks is there: a chat that rested is back with all it had, even where the platform never said so. Before its request is answered. */
export async function noteAsking(store: Store, address: ChatAddress, now: Instant): Promise<void> {
  const chat = await store.chatAt(address);
  if (chat !== null && chat.restReason !== null) await answerChatEvent(store, { kind: 'back', address }, now);
}

/**
 * We were added: whatever rested there is back with all it had. 'new' where nothing there was ever met, 'known' where nothing rested, as
 * when a platform tells of one arrival twice.
 */
export async function noteArrival(
  store: Store,
  chats: readonly ChatAddress[],
  now: Instant,
): Promise<'new' | 'back' | 'known'> {
  let isKnown = false;
  let isBack = false;
  for (const address of chats) {
    if (!(await store.isKnownChat(address))) continue;
    isKnown = true;
    const woken = await store.wakeChat(address, now - GRACE_MS);
    for (const chatId of woken) await scheduleNext(store, chatId, now);
    isBack ||= woken.length > 0;
  }
  return isBack ? 'back' : isKnown ? 'known' : 'new';
}

/** Gives a chat its next digest from now on; none when it wants nothing. */
async function scheduleNext(store: Store, chatId: number, now: Instant): Promise<void> {
  const chat = await store.chatById(chatId);
  if (chat === null) return;
  const hasPlaces = (await store.subscriptions(chatId)).length > 0;
  const wantsSomething = hasPlaces || (await store.chatsFollowing([chatId])).has(chatId);
  await store.setNextDue(chatId, wantsSomething ? nextDue(chat.settings, now) : null);
}
