// /mute words, outlet or place: what this chat's digests leave out.
import { bold, code, type Message, say, text } from '../src/model/message.ts';
import { completePlaces } from './answer.ts';
import { type Command, meetChat } from './command.ts';
import { lineOf, nameMute, readMute } from './read-mute.ts';

const MUTES_MAX = 100;

export const mute: Command = {
  name: 'mute',
  description: 'Leave out an outlet, a place, or stories with some words',
  options: [
    { name: 'what', description: 'Outlet, place or words', isRequired: false, lead: null, hasCompletion: true },
  ],
  who: 'admins',
  isLooking: (words) => words === '',
  examples: ['mute cricket', 'mute outlet gulf mirror', 'mute place india', 'mute'],
  explanation:
    'A story is left out when it has all of the words, when only that outlet tells it, or when it is mostly about that place. A name that could be several things is an outlet first, then a place; “words” before it says that it is words.',
  complete: (world, _option, typed) => completePlaces(world, typed, null),
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    const { mutes } = await world.store.taste(chat.id);
    if (request.text === '') {
      if (mutes.length === 0) return say([text('This chat mutes nothing. For example: '), code('/mute cricket')]);
      const names = await Promise.all(mutes.map((kept) => nameMute(world, kept)));
      return {
        blocks: [
          { kind: 'paragraph', spans: [text('Left out of the digests here:')] },
          { kind: 'list', items: names.map((name) => [bold(name)]) },
          { kind: 'footer', spans: [code('/unmute'), text(' takes one back')] },
        ],
      };
    }
    const wish = await readMute(world, request.text);
    if (wish === null) return say([text('I know no such outlet or place. For example: '), code('/mute words cricket')]);
    if (wish.kind === 'place' && wish.place.kind === 'world') {
      return say([text('That would be everything. '), code('/pause'), text(' does it.')]);
    }
    if (mutes.length >= MUTES_MAX) return say(`At most ${MUTES_MAX} can be muted: take one back first.`);
    await world.store.mute({ chatId: chat.id, now: world.now(), mute: wish });
    const message = say([text('Muted '), bold(await nameMute(world, wish)), text(' in this chat’s digests.')]);
    return { ...message, actions: [{ label: 'Undo', line: `unmute ${lineOf(wish)}`, opens: 'here' }] };
  },
};
