// /mute words, outlet or place: what this chat's digests leave out.
import type { Mute } from '../src/model/chat.ts';
import { type Action, bold, code, type Message, say, text } from '../src/model/message.ts';
import { completePlaces } from './answer.ts';
import { type Command, meetChat, type World } from './command.ts';
import { lineOf, nameMute, readMute } from './read-mute.ts';

const MUTES_MAX = 100;

export const mute: Command = {
  name: 'mute',
  description: 'Leave out an outlet, a place, or stories with some words',
  options: [
    { name: 'what', description: 'Outlet, place or words', isRequired: false, lead: null, hasCompletion: true },
  ],
  who: 'admins',
  isLooking: (words) => words === '' || words.startsWith('story '),
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
    const storyId = /^story (?<id>[\w-]{16})$/.exec(request.text)?.groups?.id;
    if (storyId !== undefined) return offerMutes(world, storyId);
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

const OUTLETS_OFFERED_MAX = 8;

/** What a story could be muted by: its places and the outlets that tell it. */
async function offerMutes(world: World, storyId: string): Promise<Message> {
  const story = await world.store.storyById(storyId);
  if (story === null) return say('That story is no longer kept.');
  const outlets = [...new Set(story.voices.map(({ outletId }) => outletId))].slice(0, OUTLETS_OFFERED_MAX);
  const mutes: readonly Mute[] = [
    ...outlets.map((outletId): Mute => ({ kind: 'outlet', outletId })),
    ...story.about.map(({ country }): Mute => ({ kind: 'place', place: { kind: 'country', code: country } })),
  ];
  const from: Action[] = [];
  for (const each of mutes)
    from.push({ label: await nameMute(world, each), line: `mute ${lineOf(each)}`, opens: 'here' });
  const question = say([text('What shall be left out from now on? Words can be typed: '), code('/mute cricket')]);
  return { ...question, choices: { prompt: 'Mute', from } };
}
