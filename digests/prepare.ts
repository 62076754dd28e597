// Has the stories of digests that are due soon reworded, so that no digest waits for a model.
import type { Instant } from '../src/base/time.ts';
import type { Log } from '../src/log.ts';
import type { PlatformName } from '../src/model/chat.ts';
import type { Gazetteer } from '../src/places/gazetteer.ts';
import type { Reworder } from '../src/reword.ts';
import type { Store } from '../src/store/store.ts';
import { openCandidates } from './candidates.ts';
import { AHEAD_MS, storiesOf } from './in-words.ts';
import { editFor } from './write.ts';

/** Chats looked at in one turn; the next turn is a minute away. */
const CHATS_MAX = 100;

export type PrepareWorld = {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly reworder: Reworder;
  readonly platforms: readonly PlatformName[];
  readonly log: Log;
};

export type Preparer = {
  /** Begins a turn beside whatever else is done, unless one is under way. */
  readonly wake: (now: Instant) => void;
  /** Cuts the turn that is under way, and waits for its end. */
  readonly stop: () => Promise<void>;
};

export function openPreparer(world: PrepareWorld): Preparer {
  let running: Promise<void> | null = null;
  return {
    wake: (now) => {
      running ??= prepareWordings(world, now)
        .catch((error: unknown) => world.log.error('stories could not be reworded', { error }))
        .finally(() => {
          running = null;
        });
    },
    stop: async () => {
      world.reworder.stop();
      await running;
    },
  };
}

async function prepareWordings(world: PrepareWorld, now: Instant): Promise<void> {
  const { store, reworder, platforms } = world;
  const due = await store.chatsDue({ now: now + AHEAD_MS, platforms, countMax: CHATS_MAX });
  const ids = due.map(({ id }) => id);
  const chats = await store.chatsByIds(ids);
  const places = await store.placesOf(ids);
  const candidates = openCandidates(store);
  for (const id of ids) {
    const chat = chats.get(id);
    if (chat === undefined) continue;
    const edition = await editFor({ ...world, candidates }, chat, places.get(id) ?? [], now);
    await reworder.prepare(storiesOf(edition), chat.settings.language);
  }
}
