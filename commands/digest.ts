// /digest [place]: the digest as it would read now, for the chat's own places or another; it uses up no story.

import { say } from '../src/model/message.ts';
import { completePlaces, sayUnknownPlace, tellPlaces } from './answer.ts';
import type { Command } from './command.ts';
import { readPage } from './page.ts';
import { findDay } from './read-date.ts';
import { parseWish } from './wish.ts';

export const digest: Command = {
  name: 'digest',
  options: [
    { name: 'place', isRequired: false, lead: null, hasCompletion: true },
    { name: 'date', isRequired: false, lead: 'on', hasCompletion: false },
  ],
  who: 'anyone',
  complete: (world, option, typed, phrases) =>
    option === 'place' ? completePlaces(world, typed, { kinds: null, phrases }) : [],
  run: async (world, { chat, phrases, text }) => {
    const { words: line, page } = readPage(text);
    const calendar = { zone: chat?.settings.zone ?? world.defaultZone, now: world.now(), language: phrases.language };
    const { words, day } = findDay(line, calendar) ?? { words: line, day: null };
    if (day !== null && day.from > world.now()) return say(phrases.words('day-to-come'));
    const telling = { phrases, chat, page, line: `digest ${line}`.trim(), ...(day === null ? {} : { day }) };
    const wish = parseWish(words, { gazetteer: world.gazetteer, language: phrases.language });
    const [unknown] = wish.unknown;
    if (unknown !== undefined) return sayUnknownPlace(world, unknown, { command: 'digest', phrases });
    if (wish.places.length > 0) return tellPlaces(world, wish.places, telling);
    const own = chat === null ? [] : await world.store.subscriptions(chat.id);
    const places = own.map((subscription) => subscription.place);
    return tellPlaces(world, places.length > 0 ? places : [{ kind: 'world' }], telling);
  },
};
