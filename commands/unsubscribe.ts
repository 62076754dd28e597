// /unsubscribe pakistan: no longer wanted. "all" ends every subscription and keeps the settings.
import { boldPlaces, namePlace } from '../digests/name-place.ts';
import { type Action, code, type Message, say } from '../src/model/message.ts';
import { type Place, placeKey } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { nameToType, sayUnknownPlace, typedPlace } from './answer.ts';
import { type Command, type World, wantsDigest } from './command.ts';
import { completeWord, inEnglish } from './in-english.ts';
import { parseWish } from './wish.ts';

const CHOICES_MAX = 25;

export const unsubscribe: Command = {
  name: 'unsubscribe',
  options: [{ name: 'places', isRequired: false, lead: null, hasCompletion: true }],
  who: 'admins',
  isLooking: (words) => words === '',
  complete: (_world, _option, typed, phrases) => completeWord('all', typed, phrases),
  run: async (world, { chat, phrases, text: typed }) => {
    const own = chat === null ? [] : (await world.store.subscriptions(chat.id)).map(({ place }) => place);
    if (chat === null || own.length === 0) return say(phrases.words('not-subscribed'));
    if (typed === '') return askWhich(world, own, phrases);
    const isAll = /^(?:all|everything|\*)$/i.test(inEnglish(typed, ['all'], phrases.language));
    const { gazetteer } = world;
    const wish = isAll ? { places: own, unknown: [] } : parseWish(typed, { gazetteer, language: phrases.language });
    const [unknown] = wish.unknown;
    if (unknown !== undefined) return sayUnknownPlace(world, unknown, { command: 'unsubscribe', phrases });
    const keys = new Set(own.map(placeKey));
    const ending = wish.places.filter((place) => keys.has(placeKey(place)));
    if (ending.length === 0) {
      const places = { places: boldPlaces(wish.places, phrases), own: boldPlaces(own, phrases) };
      return say(phrases.spans('not-subscribed-to', places));
    }
    await world.store.unsubscribe(chat.id, ending);
    if (!(await wantsDigest(world, chat))) await world.store.setNextDue(chat.id, null);
    const isLast = ending.length === own.length;
    return say(
      phrases.spans('unsubscribed', { places: boldPlaces(ending, phrases) }),
      ...(isLast ? [phrases.words('nothing-left')] : []),
    );
  },
};

function askWhich(world: World, own: readonly Place[], phrases: Phrases): Message {
  const [first = { kind: 'world' } as const] = own;
  const question = phrases.spans('ask-unsubscribe', {
    places: boldPlaces(own, phrases),
    example: code(`/unsubscribe ${nameToType(world, first, phrases).toLocaleLowerCase(phrases.locale)}`),
    all: code('/unsubscribe all'),
  });
  const from = own.slice(0, CHOICES_MAX).map(
    (place): Action => ({
      label: namePlace(place, phrases),
      line: `unsubscribe ${typedPlace(place)}`,
      opens: 'here',
    }),
  );
  return { ...say(question), choices: { prompt: phrases.words('pick-remove'), from } };
}
