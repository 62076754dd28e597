// /unmute: takes back what /mute left out.
import { type Action, type Message, say } from '../src/model/message.ts';
import { type Command, meetChat } from './command.ts';
import { boldMute, lineOf, nameMute, plainWords, readMute } from './read-mute.ts';

const CHOICES_MAX = 25;

export const unmute: Command = {
  name: 'unmute',
  options: [{ name: 'what', isRequired: false, lead: null, hasCompletion: false }],
  who: 'admins',
  isLooking: (words) => words === '',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases, text } = asked;
    const chat = await meetChat(world, asked);
    const { mutes } = await world.store.taste(chat.id);
    if (mutes.length === 0) return say(phrases.words('mutes-none'));
    const wish = text === '' ? null : await readMute(world, text, phrases.language);
    const kept = wish === null ? undefined : mutes.find((each) => lineOf(each) === lineOf(wish));
    if (kept !== undefined) {
      await world.store.unmute(chat.id, kept);
      const message = say(phrases.spans('unmuted', { what: boldMute(await nameMute(world, kept, phrases)) }));
      const undo = { label: phrases.words('button-undo'), line: `mute ${lineOf(kept)}` };
      return { ...message, actions: [{ ...undo, opens: 'here' }] };
    }
    const from: Action[] = [];
    for (const each of mutes.slice(0, CHOICES_MAX)) {
      const label = plainWords(await nameMute(world, each, phrases));
      from.push({ label, line: `unmute ${lineOf(each)}`, opens: 'here' });
    }
    const question = phrases.words(text === '' ? 'which-one' : 'not-muted');
    return { ...say(question), choices: { prompt: phrases.words('pick-unmute'), from } };
  },
};
