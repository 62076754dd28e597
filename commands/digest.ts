// /digest [place]: the digest as it would read now, for the chat's own places or another; it uses up no story.

import { say } from '../src/model/message.ts';
import { completePlaces, sayUnknownPlace, tellPlaces } from './answer.ts';
import type { Command } from './command.ts';
import { readPage } from './page.ts';
import { type Calendar, readDay } from './read-date.ts';
import { parseWish } from './wish.ts';

export const digest: Command = {
  name: 'digest',
  description: 'Your digest as it would read now, or on a day of the past',
  options: [
    { name: 'place', description: 'Another place than yours', isRequired: false, lead: null, hasCompletion: true },
    { name: 'date', description: 'A day of the past: 2021-04-08', isRequired: false, lead: 'on', hasCompletion: false },
  ],
  who: 'anyone',
  examples: ['digest', 'digest south asia', 'digest japan, korea', 'digest yesterday', 'digest pakistan 2021-04-08'],
  explanation: 'For the places this chat subscribed to, or the world. What it shows will still be in the next digest.',
  complete: (world, option, typed) => (option === 'place' ? completePlaces(world, typed, null) : []),
  run: async (world, request) => {
    const chat = await world.store.chatAt(request.address);
    const { words: line, page } = readPage(request.text);
    const { words, day } = findDay(line, { zone: chat?.settings.zone ?? world.defaultZone, now: world.now() });
    if (day !== null && day.from > world.now()) return say('That day is still to come.');
    const telling = { chat, page, line: `digest ${line}`.trim(), ...(day === null ? {} : { day }) };
    const wish = parseWish(words, world.gazetteer);
    const [unknown] = wish.unknown;
    if (unknown !== undefined) return sayUnknownPlace(world, unknown, 'digest');
    if (wish.places.length > 0) return tellPlaces(world, wish.places, telling);
    const own = chat === null ? [] : await world.store.subscriptions(chat.id);
    const places = own.map((subscription) => subscription.place);
    return tellPlaces(world, places.length > 0 ? places : [{ kind: 'world' }], telling);
  },
};

const DAY = /(?:^|\s)(?:on |of )?(?<day>\d{4}-\d{2}-\d{2}|yesterday|today)(?=\s|$)/iu;

/** "japan 2021-04-08": the words without the day, and the day. */
function findDay(
  line: string,
  calendar: Calendar,
): { readonly words: string; readonly day: ReturnType<typeof readDay> } {
  const named = DAY.exec(line)?.groups?.day;
  const day = named === undefined ? null : readDay(named, calendar);
  return day === null ? { words: line, day } : { words: line.replace(DAY, ' ').trim(), day };
}
