// /digest [place]: the digest as it would read now, for the chat's own places or another; it uses up no story.

import { say } from '../src/model/message.ts';
import { completePlaces, sayUnknownPlace, tellPlaces } from './answer.ts';
import type { Command } from './command.ts';
import { inEnglish } from './in-english.ts';
import { readPage } from './page.ts';
import { type Calendar, readDay } from './read-date.ts';
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
    const { words, day } = findDay(line, {
      zone: chat?.settings.zone ?? world.defaultZone,
      now: world.now(),
      language: phrases.language,
    });
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

const DAY = /(?:^|\s)(?:on |of )?(?<day>\d{4}-\d{2}-\d{2}|yesterday|today)(?=\s|$)/iu;

/** "japan 2021-04-08": the words without the day, and the day. */
function findDay(
  typed: string,
  calendar: Calendar,
): { readonly words: string; readonly day: ReturnType<typeof readDay> } {
  const line = inEnglish(typed, ['today', 'yesterday'], calendar.language);
  const named = DAY.exec(line)?.groups?.day;
  const day = named === undefined ? null : readDay(named, calendar);
  return day === null ? { words: line, day } : { words: line.replace(DAY, ' ').trim(), day };
}
