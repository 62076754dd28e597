// Sentences that several commands share: stories of a place, a name nobody knows, an argument that is missing.
import { withStoryButtons } from '../digests/buttons.ts';
import { composeEdition } from '../digests/compose.ts';
import { coverageOf } from '../digests/coverage.ts';
import { fillEdition, type Plan, planEdition, ROOM, SHARE_MIN } from '../digests/edit.ts';
import { boldPlaces, namePlace } from '../digests/name-place.ts';
import { countriesWanted, LOOK_BACK_MS } from '../digests/write.ts';
import type { Instant } from '../src/base/time.ts';
import type { Choice } from '../src/chat/platform.ts';
import type { Chat } from '../src/model/chat.ts';
import { code, type Message, type Span, say, text } from '../src/model/message.ts';
import { type Place, placeKey } from '../src/model/place.ts';
import type { Outline } from '../src/model/story.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { completePlace } from '../src/places/look-up.ts';
import { entryOf } from '../src/places/name-table.ts';
import { placeName } from '../src/places/names.ts';
import { nameKey } from '../src/places/words.ts';
import type { World } from './command.ts';
import { findPlaceNamed, placesLike } from './find-place.ts';
import { toItsTaste } from './own-digest.ts';
import { pageActions } from './page.ts';
import { parseWish, type UnknownPlace } from './wish.ts';

/** Where nothing happened in a day, a quiet country still has an answer from the week. */
const LONG_LOOK_BACK_MS = 7 * LOOK_BACK_MS;

const CHOICES_MAX = 25;

/** Stories that an answer weighs: forty pages of fifteen. With 2,000 of 100,000 an answer about the world took half as long again. */
const WEIGHED_MAX = 600;

export type Telling = {
  readonly phrases: Phrases;
  /** Gives zone and length; null for a chat not met yet. */
  readonly chat: Chat | null;
  /** From 1. */
  readonly page: number;
  /** The question as one would type it, without its page, for the buttons that turn it: "country pakistan". */
  readonly line: string;
  /** Whether a map stands above its first page. Left out for none. */
  readonly hasMap?: true;
  /** Whether it is the chat's own digest, with what it follows and without what it mutes. Left out for an answer about a place that was named. */
  readonly isOwn?: true;
  /** Days of the past instead of now. */
  readonly days?: { readonly from: Instant; readonly to: Instant };
};

/** What is known about the places now, whoever was told it before. */
export async function tellPlaces(world: World, places: readonly Place[], telling: Telling): Promise<Message> {
  const { phrases, chat, page, line, days } = telling;
  const now = days === undefined ? world.now() : Math.min(days.to, world.now());
  const wanted = countriesWanted(places, world.gazetteer);
  // A chat that follows words alone is told of them from anywhere.
  const named: readonly Place[] = places.length > 0 ? places : [{ kind: 'world' }];
  const hidden = await world.store.hiddenOutlets(chat?.id ?? null);
  let isOutOfTaste = false;
  const about = async (newsSince: number): Promise<readonly Outline[]> => {
    const span = { newsSince, ...(days === undefined ? {} : { newsBefore: days.to }) };
    const outlines = await world.store.outlinesAbout({
      ...{ ...span, countries: wanted, shareMin: SHARE_MIN, grewAfter: null, untoldTo: null, countMax: WEIGHED_MAX },
      hidden,
    });
    if (telling.isOwn === undefined || chat === null) return outlines;
    const left = await toItsTaste(world, chat, { outlines, span, hidden });
    isOutOfTaste ||= left.length === 0 && outlines.length > 0;
    return left;
  };
  let since = days?.from ?? now - LOOK_BACK_MS;
  let outlines = await about(since);
  if (outlines.length === 0 && days === undefined) {
    since = now - LONG_LOOK_BACK_MS;
    outlines = await about(since);
  }
  if (outlines.length === 0) {
    const shown = { places: boldPlaces(named, phrases), mute: code('/mute'), settings: code('/settings') };
    if (isOutOfTaste) return say(phrases.spans('nothing-for-taste', shown));
    if (days !== undefined) return say(phrases.spans('nothing-then', shown));
    return say(phrases.spans('nothing-in-week', shown), ...sayReading(world, phrases));
  }
  const room = ROOM[chat?.settings.length ?? 'normal'];
  let plan = planEdition({ outlines, wanted, room, now });
  let shownPage = 1;
  for (; shownPage < page && plan.leftOutCount > 0; shownPage++) {
    const shown = idsIn(plan);
    outlines = outlines.filter(({ id }) => !shown.has(id));
    plan = planEdition({ outlines, wanted, room, now });
  }
  // Only what is shown is read whole.
  const stories = await world.store.storiesByIds([...idsIn(plan)]);
  const wish = { stories, places: named, wanted, toldVersions: new Map(), room, since, now };
  const edition = fillEdition(plan, wish, world.gazetteer);
  const map = telling.hasMap && page === 1 ? coverageOf(edition, { wanted, phrases }) : null;
  const [note = null] = sayReading(world, phrases);
  const message = composeEdition(edition, {
    phrases,
    zone: chat?.settings.zone ?? world.defaultZone,
    sentencesMax: room.sentencesMax,
    lateSince: null,
    footer: note,
  });
  const actions = pageActions(line, { page: shownPage, hasMore: edition.leftOutCount > 0 }, phrases);
  return { ...(map === null ? {} : { map }), ...withStoryButtons(message, phrases), actions };
}

function idsIn({ chosen }: Plan): ReadonlySet<string> {
  return new Set([...chosen.values()].flat().map(({ id }) => id));
}

/** "Still reading: 40 of 210 outlets so far." No paragraph once all are read. */
export function sayReading(world: World, phrases: Phrases): readonly (readonly Span[])[] {
  const reading = world.reading();
  return reading === null ? [] : [phrases.spans('still-reading', reading)];
}

const UNKNOWN_CHARACTERS_MAX = 60;

/** "I know no place called “x”. Did you mean Pakistan, Palau or Panama?" */
export function sayUnknownPlace(
  world: World,
  { words, nearest: found }: UnknownPlace,
  { command, phrases }: { readonly command: string; readonly phrases: Phrases },
): Message {
  const shown = phrases.spans('place-unknown', { words: text(shorten(words, UNKNOWN_CHARACTERS_MAX)) });
  const { gazetteer } = world;
  // Of a town that is known, its country is meant, and no other that is spelled a little like it.
  const isTown = found.length > 0 && entryOf(gazetteer.english, nameKey(words)) !== undefined;
  const near = isTown ? found : placesLike(words, found, { gazetteer, language: phrases.language });
  const nearest = near.map((place) => [
    code(`/${command} ${nameToType(world, place, phrases).toLocaleLowerCase(phrases.locale)}`),
  ]);
  if (nearest.length === 0) return say(shown);
  const guess =
    found.length > 0
      ? phrases.spans('did-you-mean', { choices: phrases.list(nearest, 'or') })
      : phrases.spans('places-nearest', { choices: phrases.list(nearest, 'and') });
  return say(phrases.spans('two-sentences', { first: shown, second: guess }));
}

const COMMAND_CHARACTERS_MAX = 40;

export function sayNoCommand(typed: string, phrases: Phrases): readonly Span[] {
  const command = text(`/${shorten(typed, COMMAND_CHARACTERS_MAX)}`);
  return phrases.spans('no-command', { command, help: code('/help') });
}

/** What was typed, short enough to be shown in a sentence. */
export function shorten(words: string, charactersMax: number): string {
  return words.length > charactersMax ? `${words.slice(0, charactersMax)}…` : words;
}

/** A name in the chat's language that surely finds the place again; in English where that one would not. */
export function nameToType(world: World, place: Place, phrases: Phrases): string {
  const name = namePlace(place, phrases).replace(/^\p{Regional_Indicator}+ /u, '');
  const found = findPlaceNamed(name, { gazetteer: world.gazetteer, language: phrases.language });
  const isSure = found.kind === 'found' && placeKey(found.place) === placeKey(place);
  return isSure ? name : placeName(place, 'en');
}

/** "Which country? For example: /country pakistan" */
export function askFor(question: string, example: string, phrases: Phrases): Message {
  return say(withExample(question, example, phrases));
}

/** A sentence, and a line that would do. */
export function withExample(sentence: string | readonly Span[], example: string, phrases: Phrases): readonly Span[] {
  return phrases.spans('with-example', { sentence, example: code(`/${example}`) });
}

export function findPlace({ gazetteer }: World, words: string, { language }: Phrases): Place | UnknownPlace {
  const found = findPlaceNamed(words, { gazetteer, language });
  return found.kind === 'found' ? found.place : { words, nearest: found.nearest };
}

/** One place, or several with commas or "and" between them where all are known. */
export function findPlaces(world: World, words: string, phrases: Phrases): readonly Place[] | UnknownPlace {
  const place = findPlace(world, words, phrases);
  if ('kind' in place) return [place];
  const { gazetteer } = world;
  const { places, unknown, minutes, weekdays, zone } = parseWish(words, { gazetteer, language: phrases.language });
  const isPlaces = unknown.length === 0 && [minutes, weekdays, zone].every((part) => part === null);
  return isPlaces && places.length > 1 ? places : place;
}

export function completePlaces(
  world: World,
  typed: string,
  { kinds, phrases }: { readonly kinds: ReadonlySet<Place['kind']> | null; readonly phrases: Phrases },
): readonly Choice[] {
  return completePlace(typed, world.gazetteer, CHOICES_MAX * 4)
    .filter((place) => kinds === null || kinds.has(place.kind))
    .slice(0, CHOICES_MAX)
    .map((place) => ({ label: namePlace(place, phrases), value: nameToType(world, place, phrases) }));
}

/** A place as every command surely understands it: "PK", "034", "sahel", "world". */
export function typedPlace(place: Place): string {
  if (place.kind === 'world') return 'world';
  return place.kind === 'area' ? placeName(place, 'en').toLowerCase() : place.code;
}
