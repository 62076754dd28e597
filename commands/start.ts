// /start: who we are, and the one line that is enough to begin.
import { code, type Message, text } from '../src/model/message.ts';
import { type Command, meetChat } from './command.ts';

export const start: Command = {
  name: 'start',
  description: 'What Dateline does and how to begin',
  options: [],
  who: 'anyone',
  examples: ['start'],
  explanation: 'The first message of a chat.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    await meetChat(world, request);
    return {
      blocks: [
        { kind: 'title', spans: [text('Dateline')] },
        {
          kind: 'paragraph',
          spans: [
            text(
              'I read many outlets, join the articles that tell one story, work out which countries each story is about, and tell you what is new, by region and country.',
            ),
          ],
        },
        {
          kind: 'list',
          items: [
            [code('/country pakistan'), text(' what is new about a country')],
            [code('/region south asia'), text(' a part of the world')],
            [code('/subscribe pakistan, south asia at 07:30'), text(' a digest every day')],
            [code('/help'), text(' everything else')],
          ],
        },
      ],
    };
  },
};
