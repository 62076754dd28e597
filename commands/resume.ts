// /resume: digests again, as they were before /pause.
import { nextDue } from '../digests/quiet.ts';
import { code, type Message, say } from '../src/model/message.ts';
import { type Command, meetChat, wantsDigest } from './command.ts';
import { sayPlan } from './say-plan.ts';

export const resume: Command = {
  name: 'resume',
  options: [],
  who: 'admins',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases } = asked;
    const chat = await meetChat(world, asked);
    const { pausedUntil, ...settings } = chat.settings;
    if (pausedUntil === undefined) return say(phrases.words('not-paused'));
    const hasWish = await wantsDigest(world, chat);
    await world.store.keepSettings(chat.id, settings, hasWish ? nextDue(settings, world.now()) : null);
    return say(
      hasWish
        ? phrases.spans('resumed', { plan: sayPlan(settings, phrases) })
        : phrases.spans('resumed-empty', { subscribe: code('/subscribe') }),
    );
  },
};
