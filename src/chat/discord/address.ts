// A Discord channel, thread or direct message as the chat that it is to us.
import type { ChatAddress } from '../../model/chat.ts';

export function addressOf(channelId: string): ChatAddress {
  return { platform: 'discord', chat: channelId, thread: null };
}
