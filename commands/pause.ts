// /pause until monday: no digests for a while; everything is kept.
import { nextDue } from '../digests/quiet.ts';
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { shorten, withExample } from './answer.ts';
import { type Command, meetChat, wantsDigest } from './command.ts';
import { examplesOf } from './examples.ts';
import { readUntil } from './read-date.ts';
import { sayPause } from './settings-menu.ts';

const DATE_CHARACTERS_MAX = 60;

export const pause: Command = {
  name: 'pause',
  options: [{ name: 'until', isRequired: false, lead: null, hasCompletion: false }],
  who: 'admins',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases, text: typed } = asked;
    const chat = await meetChat(world, asked);
    const until = readUntil(typed, { zone: chat.settings.zone, now: world.now(), language: phrases.language });
    if (until === null) {
      const sorry = phrases.spans('no-date', { words: text(shorten(typed, DATE_CHARACTERS_MAX)) });
      return say(withExample(sorry, examplesOf('pause', phrases)[1] ?? 'pause', phrases));
    }
    const settings = { ...chat.settings, pausedUntil: until };
    const nextDueAt = (await wantsDigest(world, chat)) ? nextDue(settings, world.now()) : null;
    await world.store.keepSettings(chat.id, settings, nextDueAt);
    const message = say(
      phrases.spans('paused', { until: bold(sayPause(until, settings, phrases)), resume: code('/resume') }),
    );
    return { ...message, actions: [{ label: phrases.words('button-resume'), line: 'resume', opens: 'here' }] };
  },
};
