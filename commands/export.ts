// /export: what this chat wants, as lines that /import takes elsewhere, and its own sources as a list that any feed reader takes.
import { code, type Message, say, text } from '../src/model/message.ts';
import type { Command } from './command.ts';
import { writeWishes } from './portable.ts';

export const exportWishes: Command = {
  name: 'export',
  description: 'What this chat wants, to carry to another chat or platform',
  options: [],
  who: 'admins',
  examples: ['export'],
  explanation: 'Paste the lines into the other chat, one message each; send sources.opml there, or to any feed reader.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await world.store.chatAt(request.address);
    if (chat === null) return say([text('Nothing is kept about this chat yet. '), code('/start')]);
    const places = (await world.store.subscriptions(chat.id)).map(({ place }) => place);
    const taste = await world.store.taste(chat.id);
    const lines = writeWishes({ settings: chat.settings, places, taste });
    const sources = (await world.store.chatFeeds(chat.id)).map((feed) => ({ ...feed, url: feed.state.url }));
    return {
      blocks: [
        { kind: 'paragraph', spans: [text('Send this to Dateline in the other chat:')] },
        ...lines.map((line) => ({ kind: 'paragraph' as const, spans: [code(`/import ${line}`)] })),
        ...(sources.length === 0
          ? []
          : [{ kind: 'paragraph' as const, spans: [text('And its own sources, for /import or any feed reader:')] }]),
      ],
      ...(sources.length === 0
        ? {}
        : { file: { name: 'sources.opml', text: world.opml.write('Sources of a chat of Dateline', sources) } }),
    };
  },
};
