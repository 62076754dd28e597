// /unsubscribe pakistan: no longer wanted. "all" ends every subscription and keeps the settings.
import { namePlace, namePlaces } from '../digests/name-place.ts';
import { type Action, bold, code, say, text } from '../src/model/message.ts';
import { placeKey } from '../src/model/place.ts';
import { placeName } from '../src/places/names.ts';
import { sayUnknownPlace, typedPlace } from './answer.ts';
import { type Command, ENGLISH, LOCALE, wantsDigest } from './command.ts';
import { parseWish } from './wish.ts';

const CHOICES_MAX = 25;

export const unsubscribe: Command = {
  name: 'unsubscribe',
  description: 'End the digest of some places, or of all',
  options: [{ name: 'places', description: 'The places, or: all', isRequired: false, lead: null, hasCompletion: true }],
  who: 'admins',
  isLooking: (words) => words === '',
  examples: ['unsubscribe pakistan', 'unsubscribe all'],
  explanation: 'Your times and zone are kept for when you subscribe again.',
  complete: (_world, _option, typed) => ('all'.startsWith(typed.toLowerCase()) ? [{ label: 'all', value: 'all' }] : []),
  run: async (world, request) => {
    const chat = await world.store.chatAt(request.address);
    const own = chat === null ? [] : (await world.store.subscriptions(chat.id)).map(({ place }) => place);
    if (chat === null || own.length === 0) return say('This chat is not subscribed to anything.');
    const isAll = /^(?:all|everything|\*)$/i.test(request.text);
    if (request.text === '') {
      const message = say([
        text('From which places? You have '),
        bold(namePlaces(own, ENGLISH)),
        text('. For example: '),
        code(`/unsubscribe ${placeName(own[0] ?? { kind: 'world' }, LOCALE).toLowerCase()}`),
        text(' or '),
        code('/unsubscribe all'),
      ]);
      const from = own.slice(0, CHOICES_MAX).map(
        (place): Action => ({
          label: namePlace(place, ENGLISH),
          line: `unsubscribe ${typedPlace(place)}`,
          opens: 'here',
        }),
      );
      return { ...message, choices: { prompt: 'End', from } };
    }
    const wish = isAll ? { places: own, unknown: [] } : parseWish(request.text, world.gazetteer);
    const [unknown] = wish.unknown;
    if (unknown !== undefined) return sayUnknownPlace(world, unknown, 'unsubscribe');
    const keys = new Set(own.map(placeKey));
    const ending = wish.places.filter((place) => keys.has(placeKey(place)));
    if (ending.length === 0) {
      return say([
        text('This chat is not subscribed to '),
        bold(namePlaces(wish.places, ENGLISH)),
        text('. It has '),
        bold(namePlaces(own, ENGLISH)),
        text('.'),
      ]);
    }
    await world.store.unsubscribe(chat.id, ending);
    if (!(await wantsDigest(world, chat))) await world.store.setNextDue(chat.id, null);
    const isLast = ending.length === own.length;
    return say([
      text('No more digests about '),
      bold(namePlaces(ending, ENGLISH)),
      text(isLast ? '. Nothing is left; your settings are kept.' : '.'),
    ]);
  },
};
