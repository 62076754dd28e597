// What a preview shows: digests in several languages, lengths and conditions, composed as a chat would get them.
import { withStoryButtons } from '../digests/buttons.ts';
import { composeEdition, sayHowToChange } from '../digests/compose.ts';
import { coverageOf } from '../digests/coverage.ts';
import { editEdition, ROOM, SHARE_MIN } from '../digests/edit.ts';
import { labelSample } from '../digests/label.ts';
import { countriesWanted, digestActions } from '../digests/write.ts';
import { DAY_MS, HOUR_MS, type Instant } from '../src/base/time.ts';
import type { DigestLength } from '../src/model/chat.ts';
import type { Language } from '../src/model/language.ts';
import type { Message } from '../src/model/message.ts';
import type { Place } from '../src/model/place.ts';
import { phrasesIn } from '../src/phrases/phrases.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import type { Stage } from './stage.ts';

/** plain: on time, all new. late: three hours. grown: what several outlets tell was told before its last version. quiet: nothing new. */
export type Condition = 'plain' | 'late' | 'grown' | 'quiet';

export type Scene = {
  readonly name: string;
  readonly language: Language;
  readonly length: DigestLength;
  readonly places: readonly Place[];
  readonly condition: Condition;
  /** With the map above it, as for who switched it on. */
  readonly hasMap?: true;
};

const WORLD: readonly Place[] = [{ kind: 'world' }];
const SOUTHERN_ASIA: readonly Place[] = [{ kind: 'region', code: '034' }];

export const SCENES: readonly Scene[] = [
  { name: 'en-normal', language: 'en', length: 'normal', places: WORLD, condition: 'plain', hasMap: true },
  { name: 'en-short', language: 'en', length: 'short', places: WORLD, condition: 'late' },
  { name: 'en-long', language: 'en', length: 'long', places: WORLD, condition: 'grown' },
  {
    name: 'en-country',
    language: 'en',
    length: 'normal',
    places: [{ kind: 'country', code: 'PK' }],
    condition: 'plain',
  },
  { name: 'en-quiet', language: 'en', length: 'normal', places: SOUTHERN_ASIA, condition: 'quiet' },
  { name: 'ar-short', language: 'ar', length: 'short', places: WORLD, condition: 'grown', hasMap: true },
  { name: 'ur-short', language: 'ur', length: 'short', places: SOUTHERN_ASIA, condition: 'late' },
  { name: 'hi-short', language: 'hi', length: 'short', places: SOUTHERN_ASIA, condition: 'plain' },
  { name: 'ja-short', language: 'ja', length: 'short', places: WORLD, condition: 'plain' },
  { name: 'de-normal', language: 'de', length: 'normal', places: WORLD, condition: 'grown' },
];

/** Null where the stage has nothing for it. */
export async function playScene(
  scene: Scene,
  stage: Stage,
  world: { readonly gazetteer: Gazetteer; readonly now: Instant },
): Promise<Message> {
  const { gazetteer, now } = world;
  const phrases = phrasesIn(scene.language);
  const wanted = countriesWanted(scene.places, gazetteer);
  const since = now - DAY_MS;
  const stories =
    scene.condition === 'quiet'
      ? []
      : await stage.store.storiesAbout({
          countries: wanted,
          shareMin: SHARE_MIN,
          newsSince: since,
          grewAfter: null,
          untoldTo: null,
        });
  const grown = scene.condition === 'grown' ? stories.filter(({ voices }) => voices.length > 1) : [];
  const room = ROOM[scene.length];
  const edition = editEdition(
    {
      stories,
      places: scene.places,
      wanted,
      toldVersions: new Map(grown.map(({ id, version }) => [id, version - 1])),
      room,
      since,
      now,
    },
    gazetteer,
  );
  const message = composeEdition(edition, {
    phrases,
    zone: 'UTC',
    sentencesMax: room.sentencesMax,
    lateSince: scene.condition === 'late' ? now - 3 * HOUR_MS : null,
    footer: sayHowToChange(phrases),
  });
  const map = scene.hasMap === true ? coverageOf(edition, { wanted, phrases }) : null;
  const pressable = {
    ...(map === null ? {} : { map }),
    ...withStoryButtons(message, phrases),
    actions: digestActions(phrases),
  };
  return stage.isSample ? labelSample(pressable, phrases) : pressable;
}
