// What a start opens on: the outlets, what is stored from them, or, when neither is there, the sample edition.
import { type Clock, HOUR_MS, SECOND_MS } from './base/time.ts';
import type { FeedReader } from './read-feeds.ts';
import type { InboxReader } from './read-inbox.ts';
import { openSample } from './sample.ts';
import type { OpmlFeed } from './sources/opml.ts';
import { visitingLane } from './sources/registrable-domain.ts';
import type { ListedFeed } from './store/listed-feeds.ts';
import type { Store } from './store/store.ts';

/** Where there is a network, one outlet of a long list should answer within this; a person waits no longer for a first answer. */
const REACH_MS = 2.5 * SECOND_MS;

/** After this long, so many visits that failed outright and none that was answered say the same: servers that are slow fail later. */
const FAIL_MS = 1.2 * SECOND_MS;
const FAILURES_MIN = 5;

/** A first answer waits at most this long for the first sweep, and for no server that is silent while all others are read. */
const READ_MS = 20 * SECOND_MS;

const LOOK_AGAIN_MS = 50;

const SECOND_LOOK_MS = 300;

/** A stored sample that is older is told anew: its stories have left the day that a digest looks back over. */
const SAMPLE_MAX_AGE_MS = 12 * HOUR_MS;

export type Opening = {
  /** Resolves when there is something to answer with: the first sweep is done, the sample is read, or news is stored already. */
  readonly ready: Promise<OpenedOn>;
  readonly close: () => Promise<void>;
};

/** What there is to answer with, for the person at the terminal and the operator's log. */
export type OpenedOn =
  | { readonly on: 'outlets'; readonly visited: number; readonly due: number; readonly articles: number }
  | { readonly on: 'stored news' }
  | { readonly on: 'sample'; readonly isDemo: boolean };

export type OpeningWorld = {
  readonly store: Store;
  readonly reader: FeedReader;
  readonly inbox: InboxReader;
  readonly now: Clock;
  /** Addresses that may be private: the sample's own server is put in. */
  readonly trustedOrigins: Set<string>;
  readonly readSampleList: (opml: string) => readonly OpmlFeed[];
};

/** `isDemo` forces the sample; the store must hold no real news then. */
export function openEdition(world: OpeningWorld, options: { readonly isDemo: boolean }): Opening {
  let closeSample: (() => Promise<void>) | null = null;
  let isClosed = false;

  const openOnSample = async (): Promise<OpenedOn> => {
    const { store, now } = world;
    if (await isStale(store, now())) await store.forgetSample();
    const sample = await openSample({ now });
    closeSample = sample.close;
    if (isClosed) await sample.close();
    world.trustedOrigins.add(sample.origin);
    const feeds = world.readSampleList(sample.opml);
    await store.listFeeds(feeds.map(toListedFeed), { now: now(), isSample: true });
    // The sweep that could not reach anything may still be waiting for its network: the sample is not kept waiting by it.
    await world.reader.sweepSample();
    return { on: 'sample', isDemo: options.isDemo };
  };

  const decide = async (): Promise<OpenedOn> => {
    if (options.isDemo) return openOnSample();
    const { isAllRead } = await world.inbox.scan();
    if (!isAllRead) {
      // A file dropped a moment ago is whole when a second look finds it unchanged.
      await pause(SECOND_LOOK_MS);
      await world.inbox.scan();
    }
    if (await world.store.hasNews()) return { on: 'stored news' };
    const sweep = world.reader.sweep();
    if (await reachesAnything(world, sweep)) {
      await readsAllButSlow(world, sweep);
      const { visitedCount: visited, dueCount: due, articleCount: articles } = world.reader.progress();
      return { on: 'outlets', visited, due, articles };
    }
    return openOnSample();
  };

  return {
    ready: decide(),
    close: async () => {
      isClosed = true;
      await closeSample?.();
    },
  };
}

/**
 * True as soon as one outlet answers; false when the sweep ends or the time is over without any. Time is counted in looks, so that a stall
 * of our own, on a machine that has much else to do, is not taken for the network's silence.
 */
async function reachesAnything({ reader }: OpeningWorld, sweep: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void sweep.then(() => {
    isOver = true;
  });
  for (let lookedMs = 0; !isOver && lookedMs < REACH_MS; lookedMs += LOOK_AGAIN_MS) {
    const { answeredCount, visitedCount } = reader.progress();
    if (answeredCount > 0) return true;
    if (visitedCount >= FAILURES_MIN && lookedMs > FAIL_MS) return false;
    await pause(LOOK_AGAIN_MS);
  }
  return reader.progress().answeredCount > 0;
}

/** Resolves when nobody is waited for but servers that keep silent. Twice in a row: after a stall of our own all look silent. */
async function readsAllButSlow({ reader }: OpeningWorld, sweep: Promise<unknown>): Promise<void> {
  const until = performance.now() + READ_MS;
  let isOver = false;
  void sweep.then(() => {
    isOver = true;
  });
  for (let looks = 0; !isOver && looks < 2 && performance.now() < until; ) {
    await pause(SECOND_LOOK_MS);
    const { visitedCount, slowCount, dueCount } = reader.progress();
    looks = visitedCount + slowCount >= dueCount ? looks + 1 : 0;
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs).unref();
  });
}

async function isStale(store: Store, now: number): Promise<boolean> {
  if (!(await store.hasSample())) return false;
  const recent = await store.articlesSince(now - SAMPLE_MAX_AGE_MS);
  return recent.length === 0;
}

/** An outlet with several feeds is one outlet: its id comes from its name. */
export function toListedFeed(feed: OpmlFeed): ListedFeed {
  return {
    url: feed.url,
    lane: visitingLane(feed.url),
    outlet: { id: slugOf(feed.outletName), name: feed.outletName, home: feed.home },
    language: feed.language,
  };
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? name : slug;
}
