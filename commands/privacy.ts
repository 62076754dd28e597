// /privacy [delete]: what is kept about a chat, and how all of it goes away.
import { code, type Message, say, text } from '../src/model/message.ts';
import type { Command } from './command.ts';

export const privacy: Command = {
  name: 'privacy',
  description: 'What is kept about this chat; delete all of it',
  options: [{ name: 'what', description: 'delete', isRequired: false, lead: null, hasCompletion: true }],
  who: 'admins',
  isLooking: (words) => words === '',
  examples: ['privacy', 'privacy delete'],
  explanation:
    'Deleting is final: places, settings, what was told and every message that waits are gone from the database file.',
  complete: (_world, _option, typed) =>
    'delete'.startsWith(typed.toLowerCase()) ? [{ label: 'delete', value: 'delete' }] : [],
  run: async (world, request): Promise<Message> => {
    const word = request.text.toLowerCase();
    if (word === 'delete yes') {
      await world.store.forgetChat(request.address);
      return say([text('Deleted: nothing about this chat is left here. '), code('/start'), text(' begins anew.')]);
    }
    if (word === 'delete') {
      const question = say('Delete the places, settings, mutes and history of this chat? It cannot be undone.');
      return { ...question, actions: [{ label: 'Delete everything', line: 'privacy delete yes', opens: 'here' }] };
    }
    return {
      ...say(
        'Kept for this chat: its address and name on the platform, its places, times, settings, what it follows and mutes, which stories it was told, and the digests that were sent. Not kept: what you ask, who you are, who reads.',
        [text('See it all: '), code('/export'), text('. Remove it all: '), code('/privacy delete')],
      ),
      actions: [{ label: 'Delete…', line: 'privacy delete', opens: 'here' }],
    };
  },
};
