// /subscriptions: what this chat gets, and when.
import { namePlace } from '../digests/name-place.ts';
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { sayTimes, sayWeekdays } from './answer.ts';
import { type Command, ENGLISH } from './command.ts';

export const subscriptions: Command = {
  name: 'subscriptions',
  description: 'What this chat gets, and when',
  options: [],
  who: 'anyone',
  examples: ['subscriptions'],
  explanation: 'The places of this chat, with the times, weekdays and zone of its digest.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await world.store.chatAt(request.address);
    const own = chat === null ? [] : await world.store.subscriptions(chat.id);
    if (chat === null || own.length === 0) {
      return say([
        text('This chat gets no digest yet. For example: '),
        code('/subscribe pakistan, south asia at 07:30'),
      ]);
    }
    const { zone, schedule } = chat.settings;
    return {
      blocks: [
        {
          kind: 'paragraph',
          spans: [
            text('A digest '),
            bold(`${sayWeekdays(schedule.weekdays)} at ${sayTimes(schedule.minutes)}`),
            text(` (${zone}) about:`),
          ],
        },
        {
          kind: 'list',
          items: own.map(({ place }) => [text(namePlace(place, ENGLISH))]),
        },
      ],
    };
  },
};
