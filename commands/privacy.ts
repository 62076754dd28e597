// /privacy [delete]: what is kept about a chat, and how all of it goes away.
import { code, type Message, say } from '../src/model/message.ts';
import type { Command } from './command.ts';
import { completeWord, inEnglish } from './in-english.ts';

export const privacy: Command = {
  name: 'privacy',
  options: [{ name: 'what', isRequired: false, lead: null, hasCompletion: true }],
  who: 'admins',
  isLooking: (words) => words === '',
  complete: (_world, _option, typed, phrases) => completeWord('delete', typed, phrases),
  run: async (world, { address, phrases, text: typed }): Promise<Message> => {
    const word = inEnglish(typed, ['delete'], phrases.language).toLowerCase();
    if (word === 'delete yes') {
      await world.store.forgetChat(address);
      return say(phrases.spans('deleted', { start: code('/start') }));
    }
    if (word === 'delete') {
      const label = phrases.words('button-delete-all');
      return {
        ...say(phrases.words('ask-delete')),
        actions: [{ label, line: 'privacy delete yes', opens: 'here' }],
      };
    }
    const ways = { export: code('/export'), delete: code('/privacy delete') };
    return {
      ...say(phrases.words('privacy'), phrases.spans('privacy-ways', ways)),
      actions: [{ label: phrases.words('button-delete'), line: 'privacy delete', opens: 'here' }],
    };
  },
};
