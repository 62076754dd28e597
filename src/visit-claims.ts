// A visit's timer is written before its request: a process that dies in between asks no server again before its time.
import type { Clock, Instant } from './base/time.ts';
import { claimVisit } from './sources/visit.ts';
import type { DueFeed } from './store/feeds.ts';
import type { Store } from './store/store.ts';

/** Claimed in one transaction, and so many feeds at most wait an hour or more after a crash though nobody had asked them yet. */
const CLAIMED_TOGETHER = 32;

export type VisitClaims = {
  /** The order in which the feeds of a sweep will be visited. */
  readonly plan: (order: readonly DueFeed[]) => void;
  /** Resolves when the feed's next visit is on disk, and that of the next few with it. Rejects when the database fails. */
  readonly claim: (feed: DueFeed) => Promise<void>;
  /** These visits are kept, or are not to be made: their claims stay as they are. */
  readonly forget: (urls: readonly string[]) => void;
  /** What was claimed and not kept is due as it was before: all of it, or what nobody was asked for. */
  readonly giveBack: (which: 'all' | 'unasked') => Promise<void>;
};

type Claim = {
  readonly from: Instant;
  readonly to: Instant;
  readonly isNew: boolean;
  isAsked: boolean;
};

export function openVisitClaims(store: Pick<Store, 'moveVisits'>, now: Clock): VisitClaims {
  const claims = new Map<string, Claim>();
  let ahead: readonly DueFeed[] = [];
  let nextAt = 0;
  let written: Promise<void> = Promise.resolve();

  /** The feed and those that come after it in the plan. */
  const groupOf = (feed: DueFeed): readonly DueFeed[] => {
    const group = [feed];
    for (; group.length < CLAIMED_TOGETHER && nextAt < ahead.length; nextAt++) {
      const next = ahead[nextAt];
      if (next !== undefined && next !== feed && !claims.has(next.state.url)) group.push(next);
    }
    return group;
  };

  /** Noted at once, so that nobody claims it a second time, and written when it is its turn. */
  const write = (group: readonly DueFeed[]): void => {
    const moves = group.map(({ state }) => {
      const move = { from: state.nextVisitAt, to: claimVisit(state, now()) };
      claims.set(state.url, { ...move, isNew: state.visitedAt === null, isAsked: false });
      return { ...move, url: state.url };
    });
    written = written.then(() => store.moveVisits(moves));
  };

  return {
    plan: (order) => {
      ahead = order;
      nextAt = 0;
      written = Promise.resolve();
    },
    claim: async (feed) => {
      if (!claims.has(feed.state.url)) write(groupOf(feed));
      await written;
      const claim = claims.get(feed.state.url);
      if (claim !== undefined) claim.isAsked = true;
    },
    forget: (urls) => {
      for (const url of urls) claims.delete(url);
    },
    giveBack: async (which) => {
      // One that was never read is not missed for an hour because somebody stopped and started us again.
      const mine = [...claims].filter(([, { isAsked, isNew }]) => which === 'all' || !isAsked || isNew);
      await store.moveVisits(mine.map(([url, { from, to }]) => ({ url, from: to, to: from })));
      claims.clear();
    },
  };
}
