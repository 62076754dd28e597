// /removesource: ends what /addsource began.
import type { Action, Message } from '../src/model/message.ts';
import { bold, say } from '../src/model/message.ts';
import { askFor } from './answer.ts';
import { type Command, meetChat } from './command.ts';
import { exampleOf } from './examples.ts';

const CHOICES_MAX = 25;

export const removesource: Command = {
  name: 'removesource',
  options: [{ name: 'source', isRequired: false, lead: null, hasCompletion: false }],
  who: 'admins',
  isLooking: (words) => words === '',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases, text } = asked;
    const chat = await meetChat(world, asked);
    const own = await world.store.chatFeeds(chat.id);
    if (own.length === 0) return askFor(phrases.words('no-source-added'), exampleOf('addsource', phrases), phrases);
    const wanted = text.toLowerCase();
    const found = own.find(({ state, outletName }) => state.url === text || outletName.toLowerCase() === wanted);
    if (found !== undefined) {
      await world.store.removeChatFeed(chat.id, found.state.url);
      const message = say(phrases.spans('source-removed', { outlet: bold(found.outletName) }));
      const undo = { label: phrases.words('button-undo'), line: `addsource ${found.state.url}` };
      return { ...message, actions: [{ ...undo, opens: 'here' }] };
    }
    const from = own
      .slice(0, CHOICES_MAX)
      .map(
        ({ state, outletName }): Action => ({ label: outletName, line: `removesource ${state.url}`, opens: 'here' }),
      );
    const question = phrases.words(wanted === '' ? 'which-one' : 'no-such-source');
    return { ...say(question), choices: { prompt: phrases.words('pick-remove'), from } };
  },
};
