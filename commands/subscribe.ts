// /subscribe pakistan, south asia at 07:30: what a chat wants, and when, in one line.
import { boldPlaces } from '../digests/name-place.ts';
import { nextDue } from '../digests/quiet.ts';
import { code, say } from '../src/model/message.ts';
import { askFor, completePlaces, sayUnknownPlace, withExample } from './answer.ts';
import { type Command, leaveDefault, meetChat } from './command.ts';
import { exampleOf } from './examples.ts';
import { isPicking, pickPlace } from './place-picker.ts';
import { planActions, sayBadTime, sayPlan } from './say-plan.ts';
import { notePause } from './settings-menu.ts';
import { parseWish } from './wish.ts';

/** Enough for every country and region there is. */
const SUBSCRIPTIONS_MAX = 300;

export const subscribe: Command = {
  name: 'subscribe',
  options: [
    {
      name: 'places',
      isRequired: false,
      lead: null,
      hasCompletion: true,
    },
    {
      name: 'at',
      isRequired: false,
      lead: 'at',
      hasCompletion: false,
    },
    { name: 'zone', isRequired: false, lead: 'in', hasCompletion: false },
  ],
  who: 'admins',
  isLooking: (words) => words === '' || isPicking(words),
  complete: (world, option, typed, phrases) =>
    option === 'places' ? completeLast(typed, (part) => completePlaces(world, part, { kinds: null, phrases })) : [],
  run: async (world, asked) => {
    const { phrases, text } = asked;
    const example = exampleOf('subscribe', phrases);
    if (text === '' || isPicking(text)) {
      const question = phrases.spans('ask-subscribe', { example: code(`/${example}`) });
      return pickPlace(world, text, { line: 'subscribe', question, phrases, takesRegions: true });
    }
    const wish = parseWish(text, { gazetteer: world.gazetteer, language: phrases.language });
    const [badTime] = wish.badTimes;
    if (badTime !== undefined) return say(withExample(sayBadTime(badTime, phrases), example, phrases));
    if (wish.places.length === 0) {
      const [unknown] = wish.unknown;
      return unknown === undefined
        ? askFor(phrases.words('which-places'), example, phrases)
        : sayUnknownPlace(world, unknown, { command: 'subscribe', phrases });
    }
    const chat = await meetChat(world, asked);
    const before = await world.store.subscriptions(chat.id);
    if (before.length + wish.places.length > SUBSCRIPTIONS_MAX) {
      return say(phrases.words('subscriptions-full', { count: SUBSCRIPTIONS_MAX }));
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
    const done = say(
      phrases.spans('subscribed', {
        places: boldPlaces(wish.places, phrases),
        plan: sayPlan(settings, phrases),
        digest: code('/digest'),
        settings: code('/settings'),
      }),
    );
    const missed = wish.unknown.flatMap(
      (unknown) => sayUnknownPlace(world, unknown, { command: 'subscribe', phrases }).blocks,
    );
    return {
      blocks: [...done.blocks, ...missed, ...notePause(settings, world.now(), phrases)],
      actions: planActions(phrases),
    };
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
