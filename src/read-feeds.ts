// Visits the feeds that are due: one polite GET, parsed apart, its new items ingested, its state kept.
import { createHash } from 'node:crypto';
import { type Clock, type Instant, MINUTE_MS, SECOND_MS } from './base/time.ts';
import type { Newsroom } from './ingest.ts';
import type { Log } from './log.ts';
import type { RawArticle } from './model/article.ts';
import type { FeedState } from './model/feed.ts';
import { FEED_BYTES_MAX } from './sources/feed-problem.ts';
import type { Http } from './sources/http.ts';
import type { Parser } from './sources/parse-apart.ts';
import { visitingLane } from './sources/registrable-domain.ts';
import { isTeaser } from './sources/teaser.ts';
import { runInTurns, type Turn, type TurnLimits } from './sources/turns.ts';
import { decideVisit, type VisitOutcome } from './sources/visit.ts';
import type { DueFeed, FeedVisit } from './store/feeds.ts';
import type { WantedPage } from './store/pages.ts';
import type { Store } from './store/store.ts';
import { describeDatabaseTrouble, isDatabaseClosed } from './store/trouble.ts';
import { articleId } from './understand.ts';

/**
 * Two dozen keep one core busy with what comes back. A server that is silent for half a second is waited for beside them: fifty
 * silent ones at the head of a list delay the rest by one second. 64 visits hold at most 320 MB of bodies, were every one
 * of them hostile.
 */
const TURNS: TurnLimits = { places: 24, patienceMs: SECOND_MS / 2, underWayMax: 64 };

/** Between two feeds of one owner: what the fetcher waits anyway, so that nobody holds a place meanwhile. */
const LANE_REST_MS = SECOND_MS;

/** Feeds asked of the store at once, and how often in one sweep; the next tick takes the rest. */
const FEEDS_A_BATCH = 1_000;
const BATCHES_MAX = 20;

/** Visits written in one transaction. */
const VISITS_KEPT_TOGETHER = 32;

/** So many feeds without any answer are not dead all at once. */
const OFFLINE_FEEDS_MIN = 5;

/** A laptop that wakes, a router that restarts: looked at again this soon, where a feed's own failure waits an hour. */
const OFFLINE_RETRY_MS = 2 * MINUTE_MS;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export type FeedReader = {
  /** Visits what is due, feeds that were well first; a sweep that is under way is joined. Never rejects. */
  readonly sweep: () => Promise<SweepResult>;
  /** Visits the sample's feeds, beside any other sweep: they are our own and answer at once. */
  readonly sweepSample: () => Promise<void>;
  readonly progress: () => SweepProgress;
  readonly stop: () => Promise<void>;
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

export type ReaderWorld = {
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly http: Http;
  readonly parser: Parser;
  readonly now: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Between two feeds of one owner; a second when absent. */
  readonly laneRestMs?: number;
};

export function openFeedReader(world: ReaderWorld): FeedReader {
  const { store, log, now, laneRestMs = LANE_REST_MS } = world;
  let progress: SweepProgress = { ...NOTHING_DONE, isRunning: false };
  let running: Promise<SweepResult> | null = null;
  let isStopped = false;
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

  /** Each visit by itself would wait for the disk once: 10,000 feeds waited for half a minute. What a crash loses is asked again. */
  let visitsToKeep: FeedVisit[] = [];
  const flush = async (): Promise<void> => {
    const visits = visitsToKeep;
    visitsToKeep = [];
    await store.keepFeeds(visits);
  };
  const keep = async (visited: FeedVisit): Promise<void> => {
    visitsToKeep.push(visited);
    if (visitsToKeep.length >= VISITS_KEPT_TOGETHER) await flush();
  };

  /** A feed that fails in a way nobody foresaw is logged, and visited again when it is next due. */
  const visitSafely = async (feed: DueFeed, turn: Turn): Promise<VisitResult> => {
    try {
      return await visit(world, feed, { turn, isStopped: () => isStopped, keep });
    } catch (error) {
      if (describeDatabaseTrouble(error) !== null) noteTrouble(error);
      else log.error('a feed could not be read, tried again later', { feed: feed.state.url, error });
      return { ...NOTHING_CAME, hasFailed: true };
    }
  };

  const nextBatch = async (): Promise<readonly DueFeed[]> => {
    const due = await store.feedsDue({ now: now(), isSample: false, countMax: FEEDS_A_BATCH });
    progress = { ...progress, dueCount: progress.dueCount + due.length };
    return due;
  };

  const runSweep = async (): Promise<void> => {
    progress = { ...NOTHING_DONE, isRunning: true };
    isWell = true;
    let due = await nextBatch();
    const first = due[0];
    if (first === undefined) return;
    // The one row that is certain to be writable when any is.
    if (trouble !== null) await store.keepFeed(first.state.url, first.state);
    let failedCount = 0;
    const held = new Set<string>();
    const visited: DueFeed[] = [];
    const visitNext = async (feed: DueFeed, turn: Turn): Promise<void> => {
      // Its owner said "slow down" to another feed a moment ago: this one was put off with it.
      if (held.has(feed.state.lane)) return;
      const { hasAnswered, hasFailed, articleCount, isHeld } = await visitSafely(feed, turn);
      if (isHeld) held.add(feed.state.lane);
      if (hasFailed) failedCount++;
      progress = {
        ...progress,
        visitedCount: progress.visitedCount + 1,
        answeredCount: progress.answeredCount + (hasAnswered ? 1 : 0),
        articleCount: progress.articleCount + articleCount,
      };
    };
    for (let batch = 1; ; batch++) {
      visited.push(...due);
      await runInTurns(wellFirst(due), visitNext, {
        ...TURNS,
        laneOf: (feed) => feed.state.lane || feed.state.url,
        laneRestMs,
        isStopped: () => isStopped || !isWell,
        onSlow: (slowCount) => {
          progress = { ...progress, slowCount };
        },
      });
      await flush();
      if (!isWell || isStopped) return;
      if (due.length < FEEDS_A_BATCH || batch >= BATCHES_MAX) break;
      due = await nextBatch();
    }
    // Not one answer from many hosts: it is our own network that is away, and no feed's fault.
    if (progress.answeredCount === 0 && visited.length >= OFFLINE_FEEDS_MIN) {
      await store.revisitFeeds(
        visited.map(({ state }) => state.url),
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
      const due = await store.feedsDue({ now: now(), isSample: true, countMax: FEEDS_A_BATCH });
      for (const feed of due) await visitSafely(feed, { answered: () => undefined });
      await flush();
    },
    progress: () => progress,
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

const NOTHING_DONE = { dueCount: 0, visitedCount: 0, answeredCount: 0, articleCount: 0, slowCount: 0 };

type VisitResult = {
  readonly hasAnswered: boolean;
  readonly hasFailed: boolean;
  readonly articleCount: number;
  /** The owner asked to be left alone with all its feeds. */
  readonly isHeld: boolean;
};

const NOTHING_CAME: VisitResult = { hasAnswered: false, hasFailed: false, articleCount: 0, isHeld: false };

/** Those that failed last time wait behind those that did not; within both, the longest due first. */
function wellFirst(due: readonly DueFeed[]): readonly DueFeed[] {
  return due.toSorted((a, b) => Number(a.state.failures > 0) - Number(b.state.failures > 0));
}

type VisitOptions = {
  readonly turn: Turn;
  readonly isStopped: () => boolean;
  readonly keep: (visit: FeedVisit) => Promise<void>;
};

async function visit(world: ReaderWorld, feed: DueFeed, { turn, isStopped, keep }: VisitOptions): Promise<VisitResult> {
  const { state } = feed;
  const fetched = await fetchFeed(world, state, turn);
  // Being stopped says nothing about the feed: it stays due as it was.
  if (fetched === null || isStopped()) return NOTHING_CAME;
  const { outcome, items } = fetched;
  const arrival = {
    outlet: feed.outlet,
    language: feed.language,
    seenAt: world.now(),
    isDropped: false,
    isSample: feed.isSample,
  };
  // Articles first: if we die between the two, the feed is read once more and its articles are known by then.
  const articleCount = await world.newsroom.ingest(items, arrival, isStopped);
  if (isStopped()) return { ...NOTHING_CAME, hasAnswered: true, articleCount };
  await world.store.wantPages(pagesOf(feed, items, arrival.seenAt), arrival.seenAt);
  const after = decideVisit(state, outcome, world.now(), world.random());
  await keep({ url: state.url, state: after });
  if (after.problem !== null) world.log.info('a feed has a problem', { feed: state.url, problem: after.problem });
  const isHeld = outcome.kind === 'unfetched' && outcome.problem.kind === 'slow-down';
  if (isHeld) await world.store.holdLane(state.lane, after.nextVisitAt);
  return { hasAnswered: hasAnswered(outcome), hasFailed: after.problem !== null, articleCount, isHeld };
}

/** The pages of what is only a teaser. Those of articles that were not filed are left out by the store. */
function pagesOf(
  { state, outlet, isSample }: DueFeed,
  items: readonly RawArticle[],
  now: Instant,
): readonly WantedPage[] {
  if (isSample) return [];
  return items.flatMap((item) =>
    item.url !== null && isTeaser(item, now)
      ? [
          {
            articleId: articleId(outlet, item),
            url: item.url,
            lane: visitingLane(item.url),
            outletId: outlet.id,
            feedUrl: state.url,
          },
        ]
      : [],
  );
}

type Read = { readonly outcome: VisitOutcome; readonly items: readonly RawArticle[] };

/** Null when we were stopped before the server could answer. */
async function fetchFeed(world: ReaderWorld, state: FeedState, turn: Turn): Promise<Read | null> {
  const { url, etag, lastModified } = state;
  const fetched = await world.http.get({ url, etag, lastModified, accept: ACCEPT, bodyBytesMax: FEED_BYTES_MAX });
  turn.answered();
  if (!fetched.ok && fetched.problem.kind === 'closed') return null;
  if (!fetched.ok) return { outcome: { kind: 'unfetched', problem: fetched.problem }, items: [] };
  const page = fetched.value;
  const { movedPermanentlyTo, freshForMs } = page;
  if (page.kind === 'unchanged') return { outcome: { kind: 'unchanged', movedPermanentlyTo, freshForMs }, items: [] };
  const bodyHash = createHash('sha256').update(page.bytes).digest('base64url');
  if (bodyHash === state.bodyHash) {
    const validators = { etag: page.etag, lastModified: page.lastModified };
    return { outcome: { kind: 'unchanged', movedPermanentlyTo, freshForMs, validators }, items: [] };
  }
  const parsed = await world.parser.parse({ bytes: page.bytes, contentType: page.contentType, url: page.url });
  if (!parsed.ok) {
    const { etag, lastModified } = page;
    return { outcome: { kind: 'unread', problem: parsed.problem, etag, lastModified, bodyHash }, items: [] };
  }
  const { items, language, ttlMs } = parsed.value;
  const publishedAt = items.map((item) => item.publishedAt);
  return {
    outcome: {
      kind: 'read',
      movedPermanentlyTo,
      freshForMs,
      etag: page.etag,
      lastModified: page.lastModified,
      bodyHash,
      ttlMs,
      publishedAt,
    },
    items: items.map((item) => ({ ...item, language: item.language ?? language })),
  };
}

/** Whether anything at all came back: a site that says no is still reached. */
function hasAnswered(outcome: VisitOutcome): boolean {
  return outcome.kind !== 'unfetched' || !['unreachable', 'timeout', 'private-address'].includes(outcome.problem.kind);
}
