// /subscriptions: what this chat gets, and when.
import { spanPlaces } from '../digests/name-place.ts';
import type { Message, Span } from '../src/model/message.ts';
import { askFor } from './answer.ts';
import type { Command } from './command.ts';
import { exampleOf } from './examples.ts';
import { sayPlan } from './say-plan.ts';

export const subscriptions: Command = {
  name: 'subscriptions',
  options: [],
  who: 'anyone',
  complete: null,
  run: async (world, { chat, phrases }): Promise<Message> => {
    const own = chat === null ? [] : await world.store.subscriptions(chat.id);
    if (chat === null || own.length === 0) {
      return askFor(phrases.words('no-digest-yet'), exampleOf('subscribe', phrases), phrases);
    }
    const plan = sayPlan(chat.settings, phrases).map((span): Span => ({ ...span, style: 'bold' }));
    return {
      blocks: [
        { kind: 'paragraph', spans: phrases.spans('subscriptions-title', { plan }) },
        { kind: 'list', items: own.map(({ place }) => spanPlaces([place], phrases)) },
      ],
    };
  },
};
