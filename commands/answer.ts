// Sentences that several commands share: stories of a place, a name nobody knows, an argument that is missing.
import { withStoryButtons } from '../digests/buttons.ts';
import { composeEdition } from '../digests/compose.ts';
import { coverageOf } from '../digests/coverage.ts';
import { editEdition, ROOM, SHARE_MIN } from '../digests/edit.ts';
import { namePlaces } from '../digests/name-place.ts';
import { visible } from '../digests/select.ts';
import { countriesWanted, LOOK_BACK_MS } from '../digests/write.ts';
import type { Instant } from '../src/base/time.ts';
import type { Choice } from '../src/chat/platform.ts';
import type { Chat } from '../src/model/chat.ts';
import type { Edition } from '../src/model/edition.ts';
import { bold, code, type Message, type Span, say, text } from '../src/model/message.ts';
import type { Place } from '../src/model/place.ts';
import type { Story } from '../src/model/story.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { completePlace, lookUpPlace, nearestPlaces } from '../src/places/look-up.ts';
import { flagOf, placeName } from '../src/places/names.ts';
import { ENGLISH, LOCALE, type World } from './command.ts';
import { pageActions } from './page.ts';
import type { UnknownPlace } from './wish.ts';

/** Where nothing happened in a day, a quiet country still has an answer from the week. */
const LONG_LOOK_BACK_MS = 7 * LOOK_BACK_MS;

const CHOICES_MAX = 25;

/** Stories that an answer weighs: forty pages of fifteen. With 2,000 of 100,000 an answer about the world took half as long again. */
const WEIGHED_MAX = 600;

export type Telling = {
  /** Gives zone and length; null for a chat not met yet. */
  readonly chat: Chat | null;
  /** From 1. */
  readonly page: number;
  /** The question as one would type it, without its page, for the buttons that turn it: "country pakistan". */
  readonly line: string;
  /** Whether a map stands above its first page. Left out for none. */
  readonly hasMap?: true;
  /** A day of the past instead of now. */
  readonly day?: { readonly from: Instant; readonly to: Instant };
};

/** What is known about the places now, whoever was told it before. */
export async function tellPlaces(world: World, places: readonly Place[], telling: Telling): Promise<Message> {
  const { chat, page, line, day } = telling;
  const now = day === undefined ? world.now() : Math.min(day.to, world.now());
  const wanted = countriesWanted(places, world.gazetteer);
  const hidden = await world.store.hiddenOutlets(chat?.id ?? null);
  const about = async (newsSince: number) => {
    const found = await world.store.storiesAbout({
      ...{ countries: wanted, shareMin: SHARE_MIN, newsSince, grewAfter: null, untoldTo: null, countMax: WEIGHED_MAX },
      ...(day === undefined ? {} : { newsBefore: day.to }),
    });
    return visible(found, hidden);
  };
  let since = day?.from ?? now - LOOK_BACK_MS;
  let stories = await about(since);
  if (stories.length === 0 && day !== undefined) return nothingThen(places);
  if (stories.length === 0) {
    since = now - LONG_LOOK_BACK_MS;
    stories = await about(since);
  }
  if (stories.length === 0) return nothingYet(world, places);
  const phrases = phrasesIn(chat?.settings.language ?? 'en');
  const room = ROOM[chat?.settings.length ?? 'normal'];
  const edit = (left: readonly Story[]): Edition =>
    editEdition({ stories: left, places, wanted, toldVersions: new Map(), room, since, now }, world.gazetteer);
  let edition = edit(stories);
  const map = telling.hasMap && page === 1 ? coverageOf(edition, { wanted, phrases }) : null;
  let shownPage = 1;
  for (; shownPage < page && edition.leftOutCount > 0; shownPage++) {
    const shown = storiesIn(edition);
    stories = stories.filter(({ id }) => !shown.has(id));
    edition = edit(stories);
  }
  const note = world.readingNote();
  const message = composeEdition(edition, {
    phrases,
    zone: chat?.settings.zone ?? world.defaultZone,
    sentencesMax: room.sentencesMax,
    lateSince: null,
    footer: note === null ? null : [text(note)],
  });
  const actions = pageActions(line, { page: shownPage, hasMore: edition.leftOutCount > 0 });
  return { ...(map === null ? {} : { map }), ...withStoryButtons(message, phrases), actions };
}

function storiesIn(edition: Edition): ReadonlySet<string> {
  const countries = edition.regions.flatMap((region) => region.countries);
  return new Set(countries.flatMap((country) => country.stories).map(({ story }) => story.id));
}

function nothingThen(places: readonly Place[]): Message {
  return say([
    text('Nothing about '),
    bold(namePlaces(places, ENGLISH)),
    text(' is stored from that day. Stories go back to when this Dateline began to read.'),
  ]);
}

function nothingYet(world: World, places: readonly Place[]): Message {
  const sentence = [text('No story about '), bold(namePlaces(places, ENGLISH)), text(' in the last seven days.')];
  const note = world.readingNote();
  return note === null ? say(sentence) : say(sentence, note);
}

/** "I know no place called “x”. Did you mean Pakistan, Palau or Panama?" */
export function sayUnknownPlace(world: World, { words, nearest: found }: UnknownPlace, command: string): Message {
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  const spans: Span[] = [text('I know no place called “'), text(shown), text('”.')];
  const nearest = nearestPlaces(words, found, world.gazetteer);
  if (nearest.length > 0) {
    spans.push(text(found.length > 0 ? ' Did you mean ' : ' Nearest to it are '));
    for (const [index, place] of nearest.entries()) {
      if (index > 0) spans.push(text(index < nearest.length - 1 ? ', ' : found.length > 0 ? ' or ' : ' and '));
      spans.push(code(`/${command} ${placeName(place, LOCALE).toLowerCase()}`));
    }
    spans.push(text(found.length > 0 ? '?' : '.'));
  }
  return say(spans);
}

/** "Which country? For example: /country pakistan" */
export function askFor(question: string, example: string): Message {
  return say([text(`${question} For example: `), code(`/${example}`)]);
}

export function findPlace(world: World, words: string): Place | UnknownPlace {
  const found = lookUpPlace(words, world.gazetteer);
  return found.kind === 'found' ? found.place : { words, nearest: found.nearest };
}

export function completePlaces(
  world: World,
  typed: string,
  kinds: ReadonlySet<Place['kind']> | null,
): readonly Choice[] {
  return completePlace(typed, world.gazetteer, CHOICES_MAX * 4)
    .filter((place) => kinds === null || kinds.has(place.kind))
    .slice(0, CHOICES_MAX)
    .map(toChoice);
}

function toChoice(place: Place): Choice {
  const name = placeName(place, LOCALE);
  return { label: place.kind === 'country' ? `${flagOf(place.code)} ${name}` : name, value: name };
}

/** A place as /subscribe and its like surely understand it: "PK", "034", "sahel", "world". */
export function typedPlace(place: Place): string {
  if (place.kind === 'world') return 'world';
  return place.kind === 'area' ? placeName(place, LOCALE).toLowerCase() : place.code;
}

/** "07:30, 18:00" */
export function sayTimes(minutes: readonly number[]): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return minutes.map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`).join(', ');
}

/** "every day", "on weekdays", "on Mon, Thu" */
export function sayWeekdays(weekdays: readonly number[]): string {
  const list = weekdays.join('');
  if (list === '1234567') return 'every day';
  if (list === '12345') return 'on weekdays';
  if (list === '67') return 'at weekends';
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return `on ${weekdays.map((weekday) => names[weekday - 1]).join(', ')}`;
}
