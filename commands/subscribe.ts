// /subscribe pakistan, south asia at 07:30: what a chat wants, and when, in one line.
import { namePlaces } from '../digests/name-place.ts';
import { nextDue } from '../digests/quiet.ts';
import { type Action, bold, code, type Message, say, text } from '../src/model/message.ts';
import { askFor, completePlaces, sayTimes, sayUnknownPlace, sayWeekdays } from './answer.ts';
import { type Command, ENGLISH, leaveDefault, meetChat } from './command.ts';
import { isPicking, pickPlace } from './place-picker.ts';
import { parseWish } from './wish.ts';

/** Enough for every country and region there is. */
const SUBSCRIPTIONS_MAX = 300;

export const subscribe: Command = {
  name: 'subscribe',
  description: 'Get a digest of places, at the times you choose',
  options: [
    {
      name: 'places',
      description: 'Countries or regions, with commas between',
      isRequired: false,
      lead: null,
      hasCompletion: true,
    },
    {
      name: 'at',
      description: 'Local time or times: 07:30, 18:00',
      isRequired: false,
      lead: 'at',
      hasCompletion: false,
    },
    { name: 'zone', description: 'City or time zone: Karachi', isRequired: false, lead: 'in', hasCompletion: false },
  ],
  who: 'admins',
  isLooking: (words) => words === '' || isPicking(words),
  examples: ['subscribe pakistan, south asia at 07:30', 'subscribe kenya every weekday at 7am in nairobi'],
  explanation:
    'Places with commas between them, then times, weekdays and a zone if you like. Asking again adds places.',
  complete: (world, option, typed) =>
    option === 'places' ? completeLast(typed, (part) => completePlaces(world, part, null)) : [],
  run: async (world, request) => {
    if (request.text === '' || isPicking(request.text)) {
      const question = 'To which places? Several can be typed: /subscribe pakistan, south asia at 07:30';
      return pickPlace(world, request.text, { line: 'subscribe', question, takesRegions: true });
    }
    const wish = parseWish(request.text, world.gazetteer);
    const [problem] = wish.problems;
    if (problem !== undefined)
      return say([text(problem), text(' For example: '), code('/subscribe pakistan at 07:30')]);
    if (wish.places.length === 0 && wish.unknown[0] === undefined) {
      return askFor('To which places?', 'subscribe pakistan, south asia at 07:30');
    }
    if (wish.places.length === 0 && wish.unknown[0] !== undefined)
      return sayUnknownPlace(world, wish.unknown[0], 'subscribe');
    const chat = await meetChat(world, request);
    const before = await world.store.subscriptions(chat.id);
    if (before.length + wish.places.length > SUBSCRIPTIONS_MAX) {
      return say(`That would be more than ${SUBSCRIPTIONS_MAX} places: subscribe to a region or the world instead.`);
    }
    const settings = {
      ...(await leaveDefault(world, chat)),
      zone: wish.zone ?? chat.settings.zone,
      schedule: {
        minutes: wish.minutes ?? chat.settings.schedule.minutes,
        weekdays: wish.weekdays ?? chat.settings.schedule.weekdays,
      },
    };
    await world.store.subscribe(chat.id, wish.places, world.now());
    await world.store.keepSettings(chat.id, settings, nextDue(settings, world.now()));
    const { minutes, weekdays } = settings.schedule;
    const done: Message = say([
      text('Subscribed to '),
      bold(namePlaces(wish.places, ENGLISH)),
      text(`. Your digest comes ${sayWeekdays(weekdays)} at ${sayTimes(minutes)} (${settings.zone}). `),
      code('/digest'),
      text(' shows it now, '),
      code('/settings'),
      text(' changes the time.'),
    ]);
    const missed = wish.unknown.flatMap((unknown) => sayUnknownPlace(world, unknown, 'subscribe').blocks);
    const actions: readonly Action[] = [
      { label: 'Show it now', line: 'digest', opens: 'below' },
      { label: 'Settings', line: 'settings', opens: 'below' },
      { label: 'More places', line: 'subscribe ?', opens: 'below' },
    ];
    return { blocks: [...done.blocks, ...missed], actions };
  },
};

/** Completes the last of several places and keeps those before it. */
function completeLast<T extends { readonly label: string; readonly value: string }>(
  typed: string,
  complete: (part: string) => readonly T[],
): readonly { readonly label: string; readonly value: string }[] {
  const cut = typed.lastIndexOf(',') + 1;
  const before = typed.slice(0, cut);
  const lead = before === '' ? '' : `${before} `;
  return complete(typed.slice(cut).trim()).map(({ label, value }) => ({
    label: `${lead}${label}`.slice(-100),
    value: `${lead}${value}`,
  }));
}
