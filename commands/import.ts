// /import {...}: takes over what /export wrote in another chat, on another platform, at another instance.
import { nextDue } from '../digests/quiet.ts';
import { code, type Message, say, text } from '../src/model/message.ts';
import { type Command, leaveDefault, meetChat, wantsDigest } from './command.ts';
import { readWishes } from './portable.ts';
import { readMute } from './read-mute.ts';

export const importWishes: Command = {
  name: 'import',
  description: 'Take over what /export wrote in another chat',
  options: [
    { name: 'line', description: 'The line that /export wrote', isRequired: true, lead: null, hasCompletion: false },
  ],
  who: 'admins',
  examples: ['import {"v":1,"places":["PK","034"]}'],
  explanation:
    'Places, follows and mutes are added to those that are here; settings take the place of those that are here.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const carried = readWishes(request.text);
    if (carried === null) {
      return say([
        text('That is not what '),
        code('/export'),
        text(' writes. Send it in the other chat, and paste its lines here.'),
      ]);
    }
    const chat = await meetChat(world, request);
    const now = world.now();
    const before = carried.places.length > 0 ? await leaveDefault(world, chat) : chat.settings;
    await world.store.subscribe(chat.id, carried.places, now);
    for (const words of carried.follows) await world.store.follow({ chatId: chat.id, words, now });
    for (const words of carried.mutes) {
      const mute = await readMute(world, words);
      if (mute !== null) await world.store.mute({ chatId: chat.id, now, mute });
    }
    const settings = carried.settings ?? before;
    await world.store.keepSettings(chat.id, settings, (await wantsDigest(world, chat)) ? nextDue(settings, now) : null);
    return say([
      text(
        `Taken over: ${carried.places.length} places, ${carried.follows.length} follows, ${carried.mutes.length} mutes. `,
      ),
      code('/settings'),
      text(', '),
      code('/subscriptions'),
    ]);
  },
};
