// Writes one chat's digest: reads the stories that it has not been told, edits, composes and renders them.
import assert from 'node:assert/strict';
import { DAY_MS, HOUR_MS, type Instant } from '../src/base/time.ts';
import type { Platform } from '../src/chat/platform.ts';
import type { Chat, ChatAddress, PlatformName } from '../src/model/chat.ts';
import type { Edition } from '../src/model/edition.ts';
import type { Action, Message } from '../src/model/message.ts';
import type { CountryCode, Place } from '../src/model/place.ts';
import { type Phrases, phrasesIn } from '../src/phrases/phrases.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import { countriesIn } from '../src/places/m49.ts';
import type { Reworder } from '../src/reword.ts';
import type { Seals } from '../src/seals.ts';
import type { Store } from '../src/store/store.ts';
import { withStoryButtons } from './buttons.ts';
import { type Candidates, openCandidates } from './candidates.ts';
import { composeEdition, sayHowToChange } from './compose.ts';
import { coverageOf } from './coverage.ts';
import { LATE_MS } from './due.ts';
import { editEdition, ROOM } from './edit.ts';
import { inWords, signReworded } from './in-words.ts';
import { labelSample } from './label.ts';
import type { Write } from './run.ts';
import { followTerms, selectStories } from './select.ts';

/** Stories older than this are not news to anyone, whenever we came to read them. */
const NEWS_MAX_AGE_MS = 72 * HOUR_MS;

/** What a first digest, or an answer to /digest, looks back over. */
export const LOOK_BACK_MS = DAY_MS;

/** What stands under every digest; the answers come below it. */
export function digestActions(phrases: Phrases): readonly Action[] {
  return [{ label: phrases.words('settings-button'), line: 'settings', opens: 'below' }];
}

export type WriterWorld = {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly seals: Seals;
  /** Null where no model is set. */
  readonly reworder: Reworder | null;
  /** Hears what a chat is about to be shown. */
  readonly noteShown: (address: ChatAddress, shown: Message) => void;
};

/** To be opened for one run: what its chats have in common is read once. */
export function openWriter(opened: WriterWorld): Write {
  const world = { ...opened, candidates: openCandidates(opened.store) };
  return async ({ chat, places, dueAt, now }) => {
    const platform = world.platforms.get(chat.address.platform);
    assert.ok(platform !== undefined, 'only chats of platforms that are on are due');
    const { message, told } = await composeDigest(world, chat, places, { dueAt, now });
    world.noteShown(chat.address, message);
    return { parts: platform.render(await world.seals.close(chat.address, message)), told };
  };
}

async function composeDigest(
  world: WriterWorld & { readonly candidates: Candidates },
  chat: Chat,
  places: readonly Place[],
  at: { readonly dueAt: Instant; readonly now: Instant },
): Promise<{ readonly message: Message; readonly told: readonly { storyId: string; version: number }[] }> {
  const { now } = at;
  const { language } = chat.settings;
  const edited = await editFor(world, chat, places, now);
  const edition = world.reworder === null ? edited : await inWords(edited, world.reworder, language);
  const phrases = phrasesIn(language);
  const message = composeEdition(edition, {
    phrases,
    zone: chat.settings.zone,
    sentencesMax: ROOM[chat.settings.length].sentencesMax,
    lateSince: now - at.dueAt > LATE_MS ? at.dueAt : null,
    footer: sayHowToChange(phrases),
  });
  const isSample = await world.store.hasSample();
  const signed = edition === edited ? message : signReworded(message, phrases);
  const silence = chat.settings.isSilent === true ? { isSilent: true as const } : {};
  const map = chat.settings.hasMap
    ? coverageOf(edition, { wanted: countriesWanted(places, world.gazetteer), phrases })
    : null;
  const pressable = {
    ...(map === null ? {} : { map }),
    ...withStoryButtons(signed, phrases),
    actions: digestActions(phrases),
    ...silence,
  };
  return { message: isSample ? labelSample(pressable, phrases) : pressable, told: toldIn(edition) };
}

/** What the chat's next digest would hold if it were due now. */
export async function editFor(
  { store, gazetteer, candidates }: Pick<WriterWorld, 'store' | 'gazetteer'> & { readonly candidates: Candidates },
  chat: Chat,
  places: readonly Place[],
  now: Instant,
): Promise<Edition> {
  const lastComposedAt = await store.lastComposedAt(chat.id);
  const wanted = countriesWanted(places, gazetteer);
  const newsSince = lastComposedAt === null ? now - LOOK_BACK_MS : now - NEWS_MAX_AGE_MS;
  const span = { newsSince, grewAfter: lastComposedAt };
  const taste = await store.taste(chat.id);
  const newsLanguages = chat.settings.newsLanguages ?? [];
  const hidden = await store.hiddenOutlets(chat.id);
  const about = await candidates({ ...span, countries: wanted, chatId: chat.id });
  const followed = await store.storiesFollowed({ ...span, untoldTo: chat.id, follows: followTerms(taste, chat) });
  const everything = [...new Map([...about, ...followed].map((story) => [story.id, story])).values()];
  const stories = selectStories({ stories: everything, taste, newsLanguages, hidden }, gazetteer);
  const toldVersions = await store.toldVersions(
    chat.id,
    stories.map((story) => story.id),
  );
  const room = ROOM[chat.settings.length];
  const since = lastComposedAt ?? now - LOOK_BACK_MS;
  // A chat that follows words alone is told of them from anywhere.
  const named: readonly Place[] = places.length > 0 ? places : [{ kind: 'world' }];
  return editEdition({ stories, places: named, wanted, toldVersions, room, since, now }, gazetteer);
}

function toldIn(edition: Edition): readonly { storyId: string; version: number }[] {
  return edition.regions
    .flatMap((region) => region.countries)
    .flatMap((country) => country.stories)
    .map(({ story }) => ({ storyId: story.id, version: story.version }));
}

/** Null when the world is among the places: then a story about no country counts too. */
export function countriesWanted(places: readonly Place[], gazetteer: Gazetteer): ReadonlySet<CountryCode> | null {
  if (places.some((place) => place.kind === 'world')) return null;
  return new Set(places.flatMap((place) => [...countriesIn(place, gazetteer)]));
}
