// /subscriptions: what this chat gets, its places and what it follows, and when.
import { spanPlaces } from '../digests/name-place.ts';
import { type Message, type Span, text } from '../src/model/message.ts';
import { askFor } from './answer.ts';
import type { Command } from './command.ts';
import { exampleOf } from './examples.ts';
import { sayPlan } from './say-plan.ts';
import { notePause } from './settings-menu.ts';

export const subscriptions: Command = {
  name: 'subscriptions',
  options: [],
  who: 'anyone',
  complete: null,
  run: async (world, { chat, phrases }): Promise<Message> => {
    const own = chat === null ? [] : await world.store.subscriptions(chat.id);
    const { follows } = chat === null ? { follows: [] } : await world.store.taste(chat.id);
    if (chat === null || own.length + follows.length === 0) {
      return askFor(phrases.words('no-digest-yet'), exampleOf('subscribe', phrases), phrases);
    }
    const plan = sayPlan(chat.settings, phrases).map((span): Span => ({ ...span, style: 'bold' }));
    return {
      blocks: [
        { kind: 'paragraph', spans: phrases.spans('subscriptions-title', { plan }) },
        {
          kind: 'list',
          items: [
            ...own.map(({ place }) => spanPlaces([place], phrases)),
            ...follows.map((words) => phrases.spans('quoted', { words: text(words) })),
          ],
        },
        ...notePause(chat.settings, world.now(), phrases),
      ],
    };
  },
};
