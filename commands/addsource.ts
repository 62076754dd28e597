// /addsource address: a feed, or a page that names one, read for this chat from then on.
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { askFor } from './answer.ts';
import { type Command, meetChat } from './command.ts';

export const addsource: Command = {
  name: 'addsource',
  description: 'Read one more feed or site for this chat',
  options: [
    { name: 'address', description: 'https://post.example/feed', isRequired: false, lead: null, hasCompletion: false },
  ],
  who: 'admins',
  examples: ['addsource https://post.example/feed'],
  explanation:
    'The address of a feed, or of a site that names its feed. What only such a source tells is told to no other chat.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    if (request.text === '') return askFor('Which address?', 'addsource https://post.example/feed');
    const chat = await meetChat(world, request);
    const isOperator = request.address.platform === 'console';
    const added = await world.addSource({ chatId: chat.id, url: request.text, folder: null, isOperator });
    if (!added.ok) return say([text(`${added.problem} `), code('/addsource https://post.example/feed')]);
    const { outletName, url, isNew } = added.value;
    const message = say([
      bold(outletName),
      text(isNew ? ' is read for this chat from now on.' : ' is read for this chat already.'),
    ]);
    return { ...message, actions: [{ label: 'Undo', line: `removesource ${url}`, opens: 'here' }] };
  },
};
