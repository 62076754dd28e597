// What is asked of Telegram while a command is answered: who is an admin, which chat a name means, and that a press was seen.
import { problem } from '../../base/outcome.ts';
import { fetchText } from '../fetch-text.ts';
import { type Api, ASK_DEADLINE_MS } from './api.ts';
import type { Desk } from './dispatch.ts';

export function openLookups({ bot, ask }: Api): Pick<Desk, 'isAdmin' | 'findChat' | 'readDocument' | 'acknowledge'> {
  return {
    isAdmin: async (chat, userId) => {
      const question = { chat_id: Number(chat), user_id: Number(userId) };
      const member = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getChatMember', question, how));
      // Telegram answers surely about others only where the bot is an admin; who cannot be told to be one is none.
      return member.ok && (member.value.status === 'creator' || member.value.status === 'administrator');
    },
    findChat: async (name) => {
      if (!/^(?:@\w{4,32}|-\d{1,16})$/.test(name)) return null;
      const question = { chat_id: name.startsWith('@') ? name : Number(name) };
      const found = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getChat', question, how));
      if (!found.ok || found.value.type === 'private') return null;
      const { id, title } = found.value;
      const me = { chat_id: id, user_id: bot.botInfo?.id ?? 0 };
      const own = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getChatMember', me, how));
      if (!own.ok) return null;
      const { value } = own;
      const isChannel = found.value.type === 'channel';
      const mayPost =
        value.status === 'administrator'
          ? !isChannel || value.can_post_messages === true
          : !isChannel && value.status === 'member';
      return mayPost ? { chat: String(id), title } : null;
    },
    readDocument: async ({ id, bytes }) => {
      const link = await ask(ASK_DEADLINE_MS, () => bot.telegram.getFileLink(id));
      return link.ok ? fetchText(link.value, bytes) : problem('unfetched');
    },
    acknowledge: async (pressId) => {
      const body = { callback_query_id: pressId };
      await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('answerCallbackQuery', body, how));
    },
  };
}
