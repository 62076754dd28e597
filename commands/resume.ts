// /resume: digests again, as they were before /pause.
import { nextDue } from '../digests/quiet.ts';
import { type Message, say } from '../src/model/message.ts';
import { sayTimes, sayWeekdays } from './answer.ts';
import { type Command, meetChat, wantsDigest } from './command.ts';

export const resume: Command = {
  name: 'resume',
  description: 'Digests again after a pause',
  options: [],
  who: 'admins',
  examples: ['resume'],
  explanation: 'With the places, times and zone from before.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    const { pausedUntil, ...settings } = chat.settings;
    if (pausedUntil === undefined) return say('This chat is not paused.');
    const hasWish = await wantsDigest(world, chat);
    await world.store.keepSettings(chat.id, settings, hasWish ? nextDue(settings, world.now()) : null);
    const { minutes, weekdays } = settings.schedule;
    return say(
      hasWish
        ? `Welcome back. Your digest comes ${sayWeekdays(weekdays)} at ${sayTimes(minutes)} (${settings.zone}).`
        : 'No longer paused. This chat is subscribed to nothing yet: /subscribe',
    );
  },
};
