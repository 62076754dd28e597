// /unmute: takes back what /mute left out.
import { type Action, bold, type Message, say, text } from '../src/model/message.ts';
import { type Command, meetChat } from './command.ts';
import { lineOf, nameMute, readMute } from './read-mute.ts';

const CHOICES_MAX = 25;

export const unmute: Command = {
  name: 'unmute',
  description: 'Take back what was muted',
  options: [
    { name: 'what', description: 'Outlet, place or words', isRequired: false, lead: null, hasCompletion: false },
  ],
  who: 'admins',
  isLooking: (words) => words === '',
  examples: ['unmute cricket', 'unmute'],
  explanation: 'Without words it offers all that is muted here.',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    const { mutes } = await world.store.taste(chat.id);
    if (mutes.length === 0) return say('This chat mutes nothing.');
    const wish = request.text === '' ? null : await readMute(world, request.text);
    const kept = wish === null ? undefined : mutes.find((each) => lineOf(each) === lineOf(wish));
    if (kept !== undefined) {
      await world.store.unmute(chat.id, kept);
      const message = say([bold(await nameMute(world, kept)), text(' is no longer muted.')]);
      return { ...message, actions: [{ label: 'Undo', line: `mute ${lineOf(kept)}`, opens: 'here' }] };
    }
    const from: Action[] = [];
    for (const each of mutes.slice(0, CHOICES_MAX)) {
      from.push({ label: await nameMute(world, each), line: `unmute ${lineOf(each)}`, opens: 'here' });
    }
    const question = request.text === '' ? 'Which one?' : 'That is not muted here. Which one?';
    return { ...say(question), choices: { prompt: 'Unmute', from } };
  },
};
