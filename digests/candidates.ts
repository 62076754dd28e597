// The stories about a chat's places that it was not told: those of the places are read once for all chats that have the same, and what each was told
// is taken out of them.
import type { Instant } from '../src/base/time.ts';
import type { CountryCode } from '../src/model/place.ts';
import type { Story } from '../src/model/story.ts';
import type { Store } from '../src/store/store.ts';
import { SHARE_MIN } from './edit.ts';

/** As many as an edition is chosen from (see store/stories.ts), and as many again that a chat may have been told of. */
const CHOSEN_FROM_MAX = 2_000;
const SHARED_MAX = 2 * CHOSEN_FROM_MAX;

/** Stories remembered at most, over all places. */
const REMEMBERED_MAX = 8_000;

export type Wish = {
  readonly chatId: number;
  /** Null for the world. */
  readonly countries: ReadonlySet<CountryCode> | null;
  readonly newsSince: Instant;
  readonly grewAfter: Instant | null;
};

export type Candidates = (wish: Wish) => Promise<readonly Story[]>;

export type CandidateStore = Pick<Store, 'storiesAbout' | 'storyChanges' | 'toldVersions'>;

/**
 * The same stories in the same order as the store would give for the chat alone. To be opened for one run: it remembers stories until one changes.
 * For 9,000 chats that want the world the store read a thousand stories with all their voices 9,000 times.
 */
export function openCandidates(store: CandidateStore): Candidates {
  const remembered = new Map<string, readonly Story[]>();
  let rememberedCount = 0;
  let changesSeen = store.storyChanges();

  const forget = (): void => {
    remembered.clear();
    rememberedCount = 0;
  };

  const storiesOf = async ({ countries, newsSince, grewAfter }: Wish): Promise<readonly Story[]> => {
    const changes = store.storyChanges();
    if (changes !== changesSeen) forget();
    changesSeen = changes;
    const name = `${newsSince} ${grewAfter} ${countries === null ? 'world' : [...countries].join(' ')}`;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const stories = await store.storiesAbout({
      ...{ countries, newsSince, grewAfter, shareMin: SHARE_MIN, untoldTo: null },
      countMax: SHARED_MAX,
    });
    if (store.storyChanges() !== changes) return stories;
    if (rememberedCount + stories.length > REMEMBERED_MAX) forget();
    remembered.set(name, stories);
    rememberedCount += stories.length;
    return stories;
  };

  return async (wish) => {
    const changes = store.storyChanges();
    const shared = await storiesOf(wish);
    const told = await store.toldVersions(
      wish.chatId,
      shared.map(({ id }) => id),
    );
    const untold = shared.filter(({ id, version }) => (told.get(id) ?? Number.NEGATIVE_INFINITY) < version);
    const { chatId, ...question } = wish;
    // Two stories may have become one meanwhile; or there are more than were read, and the chat knows most of these.
    const isUnfit =
      store.storyChanges() !== changes || (shared.length >= SHARED_MAX && untold.length < CHOSEN_FROM_MAX);
    if (isUnfit) return store.storiesAbout({ ...question, shareMin: SHARE_MIN, untoldTo: chatId });
    return untold.slice(0, CHOSEN_FROM_MAX);
  };
}
