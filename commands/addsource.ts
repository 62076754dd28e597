// /addsource address: a feed, or a page that names one, read for this chat from then on.
import { bold, type Message, say } from '../src/model/message.ts';
import { askFor, withExample } from './answer.ts';
import { type Command, meetChat } from './command.ts';
import { exampleOf } from './examples.ts';
import { saySourceProblem } from './say-source-problem.ts';

export const addsource: Command = {
  name: 'addsource',
  options: [{ name: 'address', isRequired: false, lead: null, hasCompletion: false }],
  who: 'admins',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases, text } = asked;
    const example = exampleOf('addsource', phrases);
    if (text === '') return askFor(phrases.words('ask-address'), example, phrases);
    const chat = await meetChat(world, asked);
    const isOperator = asked.address.platform === 'console';
    const added = await world.addSource({ chatId: chat.id, url: text, folder: null, isOperator });
    if (!added.ok) return say(withExample(saySourceProblem(added.problem, phrases), example, phrases));
    const { outletName, url, isNew } = added.value;
    const message = say(phrases.spans(isNew ? 'source-added' : 'source-known', { outlet: bold(outletName) }));
    return {
      ...message,
      actions: [{ label: phrases.words('button-undo'), line: `removesource ${url}`, opens: 'here' }],
    };
  },
};
