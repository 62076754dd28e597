// /digest [place]: the digest as it would read now, for the chat's own places or another; it uses up no story.
import { completePlaces, sayUnknownPlace, tellPlaces } from './answer.ts';
import type { Command } from './command.ts';
import { readPage } from './page.ts';
import { parseWish } from './wish.ts';

export const digest: Command = {
  name: 'digest',
  description: 'Your digest as it would read now',
  options: [
    { name: 'place', description: 'Another place than yours', isRequired: false, lead: null, hasCompletion: true },
  ],
  who: 'anyone',
  examples: ['digest', 'digest south asia', 'digest japan, korea'],
  explanation: 'For the places this chat subscribed to, or the world. What it shows will still be in the next digest.',
  complete: (world, _option, typed) => completePlaces(world, typed, null),
  run: async (world, request) => {
    const chat = await world.store.chatAt(request.address);
    const { words, page } = readPage(request.text);
    const telling = { chat, page, line: `digest ${words}`.trim() };
    const wish = parseWish(words, world.gazetteer);
    const [unknown] = wish.unknown;
    if (unknown !== undefined) return sayUnknownPlace(world, unknown, 'digest');
    if (wish.places.length > 0) return tellPlaces(world, wish.places, telling);
    const own = chat === null ? [] : await world.store.subscriptions(chat.id);
    const places = own.map((subscription) => subscription.place);
    return tellPlaces(world, places.length > 0 ? places : [{ kind: 'world' }], telling);
  },
};
