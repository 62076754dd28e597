// Visits the feeds that are due: who is asked when, so that no silent server holds up the rest, and what a crash or a full disk may cost.
import { MINUTE_MS, SECOND_MS } from './base/time.ts';
import { runInTurns, type Turn, type TurnLimits } from './sources/turns.ts';
import type { DueFeed, FeedVisit } from './store/feeds.ts';
import { describeDatabaseTrouble, isDatabaseClosed } from './store/trouble.ts';
import { openVisitClaims } from './visit-claims.ts';
import { NOTHING_CAME, type VisitResult, type VisitWorld, visitFeed } from './visit-feed.ts';

/**
 * Two dozen keep one core busy with what comes back. A server that is silent for half a second is waited for beside them: fifty
 * silent ones at the head of a list delay the rest by one second. 64 visits hold at most 320 MB of bodies, were every one
 * of them hostile.
 */
const TURNS: TurnLimits = { places: 24, patienceMs: SECOND_MS / 2, underWayMax: 64 };

/** Between two feeds of one owner: what the fetcher waits anyway, so that nobody holds a place meanwhile. */
const LANE_REST_MS = SECOND_MS;

/** Listed at once, in 0.1 s, so that none waits for the slowest of those before it; the next tick takes the rest. */
const FEEDS_A_SWEEP = 20_000;

/** Visits written in one transaction. */
const VISITS_KEPT_TOGETHER = 32;

/** So many feeds without any answer are not dead all at once. */
const OFFLINE_FEEDS_MIN = 5;

/** A laptop that wakes, a router that restarts: looked at again this soon, where a feed's own failure waits an hour. */
const OFFLINE_RETRY_MS = 2 * MINUTE_MS;

export type FeedReader = {
  /** Visits what is due, feeds that were well first; a sweep that is under way is joined. Never rejects. */
  readonly sweep: () => Promise<SweepResult>;
  /** Visits the sample's feeds, beside any other sweep: they are our own and answer at once. */
  readonly sweepSample: () => Promise<void>;
  readonly progress: () => SweepProgress;
  /** Begins no visit any more. Those under way may end within the time, so that an owner who asks for patience is heard; then they are cut off. */
  readonly stop: (withinMs?: number) => Promise<void>;
};

export type SweepResult = {
  readonly visitedCount: number;
  readonly answeredCount: number;
  readonly articleCount: number;
};

/** Of the sweep under way, or of the last one. `slowCount` servers have been silent for a while and are still waited for. */
export type SweepProgress = SweepResult & {
  readonly dueCount: number;
  readonly slowCount: number;
  readonly isRunning: boolean;
};

export type ReaderWorld = VisitWorld & {
  /** Between two feeds of one owner; a second when absent. */
  readonly laneRestMs?: number;
};

export function openFeedReader(world: ReaderWorld): FeedReader {
  const { store, log, now, laneRestMs = LANE_REST_MS } = world;
  let progress: SweepProgress = { ...NOTHING_DONE, isRunning: false };
  let running: Promise<SweepResult> | null = null;
  let isStopped = false;
  /** Visits under way end as well. */
  let isCutOff = false;
  let isFirstSweep = true;
  /** What is wrong with the database, as it was said; null when nothing is. */
  let trouble: string | null = null;
  /** Of the sweep under way: servers are not bothered for what cannot be kept. */
  let isWell = true;

  const noteTrouble = (error: unknown): void => {
    isWell = false;
    if (isStopped || isDatabaseClosed(error)) return;
    const sentence = describeDatabaseTrouble(error) ?? (error instanceof Error ? error.message : String(error));
    if (sentence !== trouble) log.error('reading of feeds waits until news can be kept again', { reason: sentence });
    trouble = sentence;
  };

  const claims = openVisitClaims(store, now);

  /** Each visit by itself would wait for the disk once: 10,000 feeds waited for half a minute. What a crash loses was claimed. */
  let visitsToKeep: FeedVisit[] = [];
  const flush = async (): Promise<void> => {
    const visits = visitsToKeep;
    visitsToKeep = [];
    await store.keepFeeds(visits);
    claims.forget(visits.map(({ url }) => url));
  };
  const keep = async (visited: FeedVisit): Promise<void> => {
    visitsToKeep.push(visited);
    if (visitsToKeep.length >= VISITS_KEPT_TOGETHER) await flush();
  };

  /** A feed that fails in a way nobody foresaw is logged, and visited again when it is next due. */
  const visitSafely = async (feed: DueFeed, turn: Turn): Promise<VisitResult> => {
    try {
      return await visitFeed(world, feed, { turn, isStopped: () => isCutOff, keep });
    } catch (error) {
      if (describeDatabaseTrouble(error) !== null) noteTrouble(error);
      else log.error('a feed could not be read, tried again later', { feed: feed.state.url, error });
      return { ...NOTHING_CAME, hasFailed: true };
    }
  };

  const runSweep = async (): Promise<void> => {
    progress = { ...NOTHING_DONE, isRunning: true };
    isWell = true;
    // The rows that were not kept when the database was in trouble: they are due again, and show whether it can be written by now.
    await claims.giveBack('all');
    const due = await store.feedsDue({ now: now(), isSample: false, countMax: FEEDS_A_SWEEP });
    const [first] = due;
    if (first === undefined) return;
    if (trouble !== null) await store.keepFeed(first.state.url, first.state);
    progress = { ...progress, dueCount: due.length };
    let failedCount = 0;
    const held = new Set<string>();
    const order = wellFirst(due);
    claims.plan(order);
    const visitNext = async (feed: DueFeed, turn: Turn): Promise<void> => {
      // Its owner said "slow down" to another feed a moment ago: this one was put off with it.
      if (held.has(feed.state.lane)) return claims.forget([feed.state.url]);
      try {
        await claims.claim(feed);
      } catch (error) {
        return noteTrouble(error);
      }
      const { hasAnswered, hasFailed, articleCount, isHeld, isCut } = await visitSafely(feed, turn);
      if (isCut) isStopped = true;
      if (isHeld) held.add(feed.state.lane);
      if (hasFailed) failedCount++;
      progress = {
        ...progress,
        visitedCount: progress.visitedCount + 1,
        answeredCount: progress.answeredCount + (hasAnswered ? 1 : 0),
        articleCount: progress.articleCount + articleCount,
      };
    };
    await runInTurns(order, visitNext, {
      ...TURNS,
      laneOf: (feed) => feed.state.lane || feed.state.url,
      laneRestMs,
      isStopped: () => isStopped || !isWell,
      onSlow: (slowCount) => {
        progress = { ...progress, slowCount };
      },
    });
    await flush();
    if (isStopped) return claims.giveBack('unasked');
    if (!isWell) return;
    claims.forget(due.map(({ state }) => state.url));
    // Not one answer from many hosts: it is our own network that is away, and no feed's fault.
    if (progress.answeredCount === 0 && due.length >= OFFLINE_FEEDS_MIN) {
      await store.revisitFeeds(
        due.map(({ state }) => state.url),
        now() + OFFLINE_RETRY_MS,
      );
    }
    if (trouble !== null) log.warn('news can be kept again: feeds are read');
    trouble = null;
    if (isFirstSweep) await sayWhatFailed(failedCount);
    isFirstSweep = false;
  };

  /** Once a start, so that a person at the terminal knows: each feed's own trouble is only worth a line of `info`. */
  const sayWhatFailed = async (failedCount: number): Promise<void> => {
    const { dueCount, answeredCount } = progress;
    // With nothing read and nothing stored the opening says so itself.
    if (failedCount === 0 || (answeredCount === 0 && !(await store.hasNews()))) return;
    log.warn(`${failedCount} of ${dueCount} outlets could not be read; LOG_LEVEL=info names them`);
  };

  return {
    sweep: () => {
      running ??= runSweep()
        .catch(noteTrouble)
        .then(() => {
          running = null;
          progress = { ...progress, isRunning: false };
          return progress;
        });
      return running;
    },
    sweepSample: async () => {
      const due = await store.feedsDue({ now: now(), isSample: true, countMax: FEEDS_A_SWEEP });
      for (const feed of due) await visitSafely(feed, { answered: () => undefined });
      await flush();
    },
    progress: () => progress,
    stop: async (withinMs = 0) => {
      isStopped = true;
      if (withinMs === 0) isCutOff = true;
      const late = setTimeout(() => {
        isCutOff = true;
      }, withinMs);
      await running;
      clearTimeout(late);
    },
  };
}

const NOTHING_DONE = { dueCount: 0, visitedCount: 0, answeredCount: 0, articleCount: 0, slowCount: 0 };

/** Those that failed last time wait behind those that did not; within both, the longest due first. */
function wellFirst(due: readonly DueFeed[]): readonly DueFeed[] {
  return due.toSorted((a, b) => Number(a.state.failures > 0) - Number(b.state.failures > 0));
}
