// /digest [place]: the digest as it would read now, for the chat's own places or another; it uses up no story.

import { type Message, text as plain, say } from '../src/model/message.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { completePlaces, sayUnknownPlace, shorten, tellPlaces, withExample } from './answer.ts';
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
    const named = findDay(line, calendar);
    if (named?.days === null) return sayUnknownDay(named.said, phrases);
    const { words, days } = named ?? { words: line, days: null };
    if (days !== null && days.from > world.now()) return say(phrases.words('day-to-come'));
    const telling = { phrases, chat, page, line: `digest ${line}`.trim(), ...(days === null ? {} : { days }) };
    const wish = parseWish(words, { gazetteer: world.gazetteer, language: phrases.language });
    const [unknown] = wish.unknown;
    if (unknown !== undefined) {
      const day = dayIn(unknown.words);
      if (day !== null) return sayUnknownDay(day, phrases);
      return sayUnknownPlace(world, unknown, { command: 'digest', phrases });
    }
    if (wish.places.length > 0) return tellPlaces(world, wish.places, telling);
    const own = chat === null ? [] : await world.store.subscriptions(chat.id);
    const places = own.map((subscription) => subscription.place);
    const isForWords =
      chat !== null && places.length === 0 && (await world.store.chatsFollowing([chat.id])).has(chat.id);
    const shown = places.length > 0 || isForWords ? places : [{ kind: 'world' } as const];
    return tellPlaces(world, shown, { ...telling, isOwn: true });
  },
};

const DAY_CHARACTERS_MAX = 60;

/** Discord's option for the day comes as "on blah", and no place has a number in its name. Null for a place. */
function dayIn(words: string): string | null {
  const behindOn = /^on\s+(.+)$/iu.exec(words)?.[1];
  return behindOn ?? (/\p{Nd}/u.test(words) ? words : null);
}

function sayUnknownDay(words: string, phrases: Phrases): Message {
  const sentence = phrases.spans('day-unknown', { words: plain(shorten(words, DAY_CHARACTERS_MAX)) });
  return say(withExample(sentence, 'digest 2021-04-08', phrases));
}
