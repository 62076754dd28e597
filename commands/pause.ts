// /pause until monday: no digests for a while; everything is kept.
import { nextDue } from '../digests/quiet.ts';
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { type Command, meetChat, wantsDigest } from './command.ts';
import { readUntil } from './read-date.ts';
import { sayPause } from './settings-menu.ts';

export const pause: Command = {
  name: 'pause',
  description: 'No digests until a date, or until you resume',
  options: [
    { name: 'until', description: 'monday, 3 days, 2027-01-31', isRequired: false, lead: null, hasCompletion: false },
  ],
  who: 'admins',
  examples: ['pause', 'pause until monday', 'pause 3 days', 'pause until 2027-01-31'],
  explanation: 'Places, times and what you were told stay as they are. Without a date it lasts until /resume.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    const until = readUntil(request.text, { zone: chat.settings.zone, now: world.now() });
    if (until === null) {
      return say([
        text(`“${request.text.slice(0, 60)}” is no date to come. For example: `),
        code('/pause until monday'),
      ]);
    }
    const settings = { ...chat.settings, pausedUntil: until };
    const nextDueAt = (await wantsDigest(world, chat)) ? nextDue(settings, world.now()) : null;
    await world.store.keepSettings(chat.id, settings, nextDueAt);
    const message = say([
      text('Paused '),
      bold(sayPause(until, settings)),
      text('. Nothing is lost. '),
      code('/resume'),
    ]);
    return { ...message, actions: [{ label: 'Resume', line: 'resume', opens: 'here' }] };
  },
};
