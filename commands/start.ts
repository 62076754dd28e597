// /start: the first minute. One line or three taps set a digest up; doing nothing more gets the world every morning, said aloud.
import { namePlace, namePlaces } from '../digests/name-place.ts';
import { nextDue } from '../digests/quiet.ts';
import type { Request } from '../src/chat/platform.ts';
import type { Chat, ChatSettings } from '../src/model/chat.ts';
import { type Action, bold, code, type Message, say, text } from '../src/model/message.ts';
import type { Place } from '../src/model/place.ts';
import { sayTimes, sayUnknownPlace, sayWeekdays, tellPlaces } from './answer.ts';
import { type Command, ENGLISH, leaveDefault, meetChat, type World } from './command.ts';
import { firstQuestion, nextStep } from './first-run.ts';
import { isPicking, pickPlace } from './place-picker.ts';
import { parseWish, type Wish } from './wish.ts';
import { zoneOfCountry } from './zone.ts';

const EXAMPLE = 'pakistan and south asia every weekday at 7:30 karachi';

export const start: Command = {
  name: 'start',
  description: 'Begin: places, time and zone in one line or three taps',
  options: [{ name: 'wish', description: EXAMPLE, isRequired: false, lead: null, hasCompletion: false }],
  who: 'anyone',
  examples: ['start', `start ${EXAMPLE}`],
  explanation: 'The first message of a chat. A link to the bot may carry the places: t.me/BOT?start=south_asia',
  complete: null,
  run: async (world, request): Promise<Message> => {
    const chat = await meetChat(world, request);
    const step = nextStep(world, request.text);
    if (step !== null && 'ask' in step) return step.ask;
    if (isPicking(request.text)) {
      return pickPlace(world, request.text, { line: 'start', question: 'Which part?', takesRegions: true });
    }
    const own = (await world.store.subscriptions(chat.id)).map(({ place }) => place);
    const wish = readWish(world, step?.line ?? request.text);
    if (wish !== null && wish.places.length === 0 && wish.unknown[0] !== undefined) {
      return sayUnknownPlace(world, wish.unknown[0], 'start');
    }
    if (wish === null && own.length > 0 && chat.settings.isDefault !== true) return welcomeBack(chat, own);
    if (!(await request.mayChangeSettings())) return sayOnlyAdmins();
    if (wish === null) {
      const greeting = await hello(world, request, chat);
      return request.arrival?.isAtPrompt ? firstQuestion(greeting) : greeting;
    }
    return begin(world, { chat, own, wish });
  },
};

/** Null when nothing was asked for. A link's payload has no spaces: "south_asia". */
function readWish(world: World, words: string): Wish | null {
  if (words === '') return null;
  const typed = parseWish(words, world.gazetteer);
  return typed.unknown.length > 0 && /^[\w-]{1,64}$/.test(words)
    ? parseWish(words.replaceAll(/[_-]+/g, ' '), world.gazetteer)
    : typed;
}

/** Subscribes to the world, so that whoever does nothing more is served, and offers something nearer. */
async function hello(world: World, request: Request, chat: Chat): Promise<Message> {
  const near = countryOf(request.locale);
  const zone = near === null ? null : zoneOfCountry(near.code);
  const settings: ChatSettings = { ...chat.settings, zone: zone ?? chat.settings.zone, isDefault: true };
  await world.store.subscribe(chat.id, [{ kind: 'world' }], world.now());
  await world.store.keepSettings(chat.id, settings, nextDue(settings, world.now()));
  const picker = pickPlace(world, '?', { line: 'start', question: 'Where?', takesRegions: false });
  const first: readonly Action[] =
    near === null ? [] : [{ label: namePlace(near, ENGLISH), line: `start ${near.code}`, opens: 'here' }];
  return {
    blocks: [
      { kind: 'title', spans: [text('Dateline')] },
      {
        kind: 'paragraph',
        spans: [
          text(
            'I read many outlets, join the articles that tell one story, work out which countries each story is about, and tell you what is new, by region and country.',
          ),
        ],
      },
      {
        kind: 'paragraph',
        spans: [
          text('You are set: '),
          bold(`the world, ${sayPlan(settings)}`),
          text('. Pick something nearer, or write me one line: '),
          code(EXAMPLE),
        ],
      },
      {
        kind: 'list',
        items: [
          [code('/country pakistan'), text(' what is new about a country')],
          [code('/subscribe pakistan, south asia at 07:30'), text(' a digest every day')],
          [code('/unsubscribe all'), text(' ends it')],
          [code('/help'), text(' everything else')],
        ],
      },
    ],
    choices: { prompt: 'Where?', from: [...first, ...(picker.choices?.from ?? [])] },
    actions: [{ label: 'Show me the world now', line: 'world', opens: 'below' }],
  };
}

type Beginning = {
  readonly chat: Chat;
  readonly own: readonly Place[];
  readonly wish: Wish;
};

/** What was asked for takes the place of the default, and the answer shows what a digest will look like. */
async function begin(world: World, { chat, own, wish }: Beginning): Promise<Message> {
  const [problem] = wish.problems;
  if (problem !== undefined) return say([text(`${problem} For example: `), code(EXAMPLE)]);
  const places: readonly Place[] = wish.places.length > 0 ? wish.places : own.length > 0 ? own : [{ kind: 'world' }];
  const before = wish.places.length > 0 ? await leaveDefault(world, chat) : chat.settings;
  await world.store.subscribe(chat.id, places, world.now());
  const hasZone = before.zone !== world.defaultZone;
  const settings: ChatSettings = {
    ...before,
    zone: wish.zone ?? (hasZone ? before.zone : (zoneOf(places) ?? before.zone)),
    schedule: {
      minutes: wish.minutes ?? before.schedule.minutes,
      weekdays: wish.weekdays ?? before.schedule.weekdays,
    },
  };
  await world.store.keepSettings(chat.id, settings, nextDue(settings, world.now()));
  const preview = await tellPlaces(world, places, { chat: { ...chat, settings }, page: 1, line: 'digest' });
  const done = say(
    [
      bold('Done. '),
      text('Your digest about '),
      bold(namePlaces(places, ENGLISH)),
      text(` comes ${sayPlan(settings)}.`),
    ],
    'This is what it would say now:',
  );
  return {
    ...preview,
    blocks: [...done.blocks, ...preview.blocks],
    actions: [
      { label: 'Other time', line: 'settings ?times', opens: 'below' },
      { label: 'Other zone', line: 'settings ?zone', opens: 'below' },
      { label: 'More places', line: 'subscribe ?', opens: 'below' },
      ...(preview.actions ?? []),
    ],
  };
}

function welcomeBack({ settings }: Chat, own: readonly Place[]): Message {
  return {
    ...say([
      text('Welcome back: all is as you left it. Your digest about '),
      bold(namePlaces(own, ENGLISH)),
      text(` comes ${sayPlan(settings)}.`),
    ]),
    actions: [
      { label: 'Show it now', line: 'digest', opens: 'below' },
      { label: 'Settings', line: 'settings', opens: 'below' },
      { label: 'More places', line: 'subscribe ?', opens: 'below' },
    ],
  };
}

function sayOnlyAdmins(): Message {
  return say([
    text('Dateline tells groups what is new in the world, at their hour. An admin sets it up with '),
    code('/start'),
    text('; anyone may ask: '),
    code('/country pakistan'),
  ]);
}

/** "every day at 08:00 (Asia/Karachi)" */
function sayPlan({ zone, schedule }: ChatSettings): string {
  return `${sayWeekdays(schedule.weekdays)} at ${sayTimes(schedule.minutes)} (${zone})`;
}

/** Whoever wants one country most likely lives by its clock. */
function zoneOf(places: readonly Place[]): string | null {
  const [first] = places.filter((place) => place.kind === 'country');
  return first === undefined ? null : zoneOfCountry(first.code);
}

/** The country that the person's own settings name ("en-PK"), or where most who speak the language live. English says nothing. */
function countryOf(locale: string | null): Extract<Place, { kind: 'country' }> | null {
  if (locale === null || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale) || /^en$/i.test(locale)) return null;
  const region = new Intl.Locale(locale).maximize().region;
  return region === undefined || !/^[A-Z]{2}$/.test(region) ? null : { kind: 'country', code: region };
}
