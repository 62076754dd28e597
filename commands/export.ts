// /export: what this chat wants, as lines that /import takes elsewhere, and its own sources as a list that any feed reader takes.
import { code, type Message, say } from '../src/model/message.ts';
import type { Command } from './command.ts';
import { writeWishes } from './portable.ts';

export const exportWishes: Command = {
  name: 'export',
  options: [],
  who: 'admins',
  complete: null,
  run: async (world, { chat, phrases }): Promise<Message> => {
    if (chat === null) return say(phrases.spans('nothing-kept', { start: code('/start') }));
    const places = (await world.store.subscriptions(chat.id)).map(({ place }) => place);
    const taste = await world.store.taste(chat.id);
    const lines = writeWishes({ settings: chat.settings, places, taste });
    const sources = (await world.store.chatFeeds(chat.id)).map((feed) => ({ ...feed, url: feed.state.url }));
    const wishes = lines.map((line) => [code(`/import ${line}`)]);
    if (sources.length === 0) return say(phrases.words('export-title'), ...wishes);
    return {
      ...say(phrases.words('export-title'), ...wishes, phrases.spans('export-sources', { import: code('/import') })),
      file: { name: 'sources.opml', text: world.opml.write('Dateline', sources) },
    };
  },
};
