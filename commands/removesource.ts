// /removesource: ends what /addsource began.
import type { Action, Message } from '../src/model/message.ts';
import { bold, code, say, text } from '../src/model/message.ts';
import { type Command, meetChat } from './command.ts';

const CHOICES_MAX = 25;

export const removesource: Command = {
  name: 'removesource',
  description: 'End a source that this chat added',
  options: [
    { name: 'source', description: 'Its address or name', isRequired: false, lead: null, hasCompletion: false },
  ],
  who: 'admins',
  isLooking: (words) => words === '',
  examples: ['removesource https://post.example/feed', 'removesource'],
  explanation: 'Without words it offers the sources that this chat added.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    const own = await world.store.chatFeeds(chat.id);
    if (own.length === 0)
      return say([text('This chat added no source. '), code('/addsource https://post.example/feed')]);
    const wanted = request.text.toLowerCase();
    const found = own.find(
      ({ state, outletName }) => state.url === request.text || outletName.toLowerCase() === wanted,
    );
    if (found !== undefined) {
      await world.store.removeChatFeed(chat.id, found.state.url);
      const message = say([bold(found.outletName), text(' is no longer read for this chat.')]);
      return { ...message, actions: [{ label: 'Undo', line: `addsource ${found.state.url}`, opens: 'here' }] };
    }
    const from = own
      .slice(0, CHOICES_MAX)
      .map(
        ({ state, outletName }): Action => ({ label: outletName, line: `removesource ${state.url}`, opens: 'here' }),
      );
    const question = wanted === '' ? 'Which one?' : 'This chat has no such source. Which one?';
    return { ...say(question), choices: { prompt: 'End', from } };
  },
};
