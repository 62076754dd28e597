// /start: the first minute. One line or three taps set a digest up; doing nothing more gets the world every morning, said aloud.

import { boldPlaces, namePlace } from '../digests/name-place.ts';
import { nextDue } from '../digests/quiet.ts';
import type { Instant } from '../src/base/time.ts';
import type { Chat, ChatSettings } from '../src/model/chat.ts';
import type { Language } from '../src/model/language.ts';
import { type Action, bold, code, type Message, type Span, say, text } from '../src/model/message.ts';
import type { Place } from '../src/model/place.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { sayUnknownPlace, tellPlaces, withExample } from './answer.ts';
import { type Asked, type Command, leaveDefault, meetChat, type World } from './command.ts';
import { exampleOf } from './examples.ts';
import { firstQuestion, nextStep } from './first-run.ts';
import { isPicking, pickPlace } from './place-picker.ts';
import { planActions, sayBadTime, sayPlan } from './say-plan.ts';
import { notePause } from './settings-menu.ts';
import { parseWish, type Wish } from './wish.ts';
import { zoneOfCountry } from './zone.ts';

export const start: Command = {
  name: 'start',
  options: [{ name: 'wish', isRequired: false, lead: null, hasCompletion: false }],
  who: 'anyone',
  complete: null,
  run: async (world, asked): Promise<Message> => {
    const { phrases, text: typed } = asked;
    const chat = await meetChat(world, asked);
    const step = nextStep(world, typed, phrases);
    if (step !== null && 'ask' in step) return step.ask;
    if (isPicking(typed)) {
      const question = [text(phrases.words('which-part'))];
      return pickPlace(world, typed, { line: 'start', question, phrases, takesRegions: true });
    }
    const own = (await world.store.subscriptions(chat.id)).map(({ place }) => place);
    const wish = readWish(world, step?.line ?? typed, phrases.language);
    if (wish !== null && wish.places.length === 0 && wish.unknown[0] !== undefined) {
      return sayUnknownPlace(world, wish.unknown[0], { command: 'start', phrases });
    }
    if (wish === null && own.length > 0 && chat.settings.isDefault !== true)
      return welcomeBack(chat, own, { now: world.now(), phrases });
    if (!(await asked.mayChangeSettings())) return sayOnlyAdmins(phrases);
    if (wish === null) {
      const greeting = await hello(world, asked, chat);
      return asked.arrival?.isAtPrompt ? firstQuestion(greeting, phrases) : greeting;
    }
    return begin(world, { chat, own, wish, phrases });
  },
};

/** Null when nothing was asked for. A link's payload has no spaces: "south_asia". */
function readWish(world: World, words: string, language: Language): Wish | null {
  if (words === '') return null;
  const { gazetteer } = world;
  const typed = parseWish(words, { gazetteer, language });
  return typed.unknown.length > 0 && /^[\w-]{1,64}$/.test(words)
    ? parseWish(words.replaceAll(/[_-]+/g, ' '), { gazetteer, language })
    : typed;
}

/** Subscribes to the world, so that whoever does nothing more is served, and offers something nearer. */
async function hello(world: World, { locale, phrases }: Asked, chat: Chat): Promise<Message> {
  const near = countryOf(locale);
  const zone = near === null ? null : zoneOfCountry(near.code);
  const settings: ChatSettings = { ...chat.settings, zone: zone ?? chat.settings.zone, isDefault: true };
  await world.store.subscribe(chat.id, [{ kind: 'world' }], world.now());
  await world.store.keepSettings(chat.id, settings, nextDue(settings, world.now()));
  const where = phrases.words('which-place');
  const picker = pickPlace(world, '?', { line: 'start', question: [text(where)], phrases, takesRegions: false });
  const first: readonly Action[] =
    near === null ? [] : [{ label: namePlace(near, phrases), line: `start ${near.code}`, opens: 'here' }];
  const plan = sayPlan(settings, phrases).map((span): Span => ({ ...span, style: 'bold' }));
  return {
    blocks: [
      { kind: 'title', spans: [text('Dateline')] },
      { kind: 'paragraph', spans: [text(phrases.words('hello'))] },
      { kind: 'paragraph', spans: phrases.spans('hello-set', { plan, example: code(phrases.words('start-line')) }) },
      {
        kind: 'list',
        items: [
          phrases.spans('hello-country', { line: code(`/${exampleOf('country', phrases)}`) }),
          phrases.spans('hello-subscribe', { line: code(`/${exampleOf('subscribe', phrases)}`) }),
          phrases.spans('hello-end', { line: code('/unsubscribe all') }),
          phrases.spans('hello-help', { line: code('/help') }),
        ],
      },
    ],
    choices: { prompt: where, from: [...first, ...(picker.choices?.from ?? [])] },
    actions: [{ label: phrases.words('button-world'), line: 'world', opens: 'below' }],
  };
}

type Beginning = {
  readonly chat: Chat;
  readonly own: readonly Place[];
  readonly wish: Wish;
  readonly phrases: Phrases;
};

/** What was asked for takes the place of the default, and the answer shows what a digest will look like. */
async function begin(world: World, { chat, own, wish, phrases }: Beginning): Promise<Message> {
  const [badTime] = wish.badTimes;
  if (badTime !== undefined) {
    return say(withExample(sayBadTime(badTime, phrases), `start ${phrases.words('start-line')}`, phrases));
  }
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
  const preview = await tellPlaces(world, places, { phrases, chat: { ...chat, settings }, page: 1, line: 'digest' });
  const plan = sayPlan(settings, phrases);
  const done = say(
    phrases.spans('begun', { done: bold(phrases.words('done')), places: boldPlaces(places, phrases), plan }),
    phrases.words('preview'),
  );
  return {
    ...preview,
    blocks: [...done.blocks, ...preview.blocks],
    actions: [
      { label: phrases.words('button-other-time'), line: 'settings ?times', opens: 'below' },
      { label: phrases.words('button-other-zone'), line: 'settings ?zone', opens: 'below' },
      { label: phrases.words('button-more-places'), line: 'subscribe ?', opens: 'below' },
      ...(preview.actions ?? []),
    ],
  };
}

function welcomeBack(
  { settings }: Chat,
  own: readonly Place[],
  { now, phrases }: { readonly now: Instant; readonly phrases: Phrases },
): Message {
  const places = boldPlaces(own, phrases);
  const { blocks } = say(phrases.spans('welcome-back', { places, plan: sayPlan(settings, phrases) }));
  return {
    blocks: [...blocks, ...notePause(settings, now, phrases)],
    actions: planActions(phrases),
  };
}

function sayOnlyAdmins(phrases: Phrases): Message {
  const country = code(`/${exampleOf('country', phrases)}`);
  return say(phrases.spans('start-admins', { start: code('/start'), country }));
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
