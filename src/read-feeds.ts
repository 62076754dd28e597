// Visits the feeds that are due: one polite GET, parsed apart, its new items ingested, its state kept.
import { createHash } from 'node:crypto';
import type { Clock } from './base/time.ts';
import type { Newsroom } from './ingest.ts';
import type { Log } from './log.ts';
import type { RawArticle } from './model/article.ts';
import type { FeedState } from './model/feed.ts';
import { FEED_BYTES_MAX } from './sources/feed-problem.ts';
import type { Http } from './sources/http.ts';
import type { Parser } from './sources/parse-apart.ts';
import { decideVisit, type VisitOutcome } from './sources/visit.ts';
import type { DueFeed } from './store/feeds.ts';
import type { Store } from './store/store.ts';

/** Visits under way at once. Each waits for a network, so a dozen keep one core busy with what comes back. */
const VISITS_MAX = 12;

/** Feeds taken in one sweep at most; the next tick takes the rest. */
const FEEDS_PER_SWEEP = 1_000;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export type FeedReader = {
  /** Visits what is due; a sweep that is under way is joined. */
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

/** Of the sweep under way, or of the last one. */
export type SweepProgress = SweepResult & { readonly dueCount: number; readonly isRunning: boolean };

export type ReaderWorld = {
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly http: Http;
  readonly parser: Parser;
  readonly now: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
};

export function openFeedReader(world: ReaderWorld): FeedReader {
  let progress: SweepProgress = { dueCount: 0, visitedCount: 0, answeredCount: 0, articleCount: 0, isRunning: false };
  let running: Promise<SweepResult> | null = null;
  let isStopped = false;

  const runSweep = async (): Promise<SweepResult> => {
    const due = [...(await world.store.feedsDue({ now: world.now(), isSample: false, countMax: FEEDS_PER_SWEEP }))];
    progress = { dueCount: due.length, visitedCount: 0, answeredCount: 0, articleCount: 0, isRunning: true };
    const visitNext = async (): Promise<void> => {
      for (let feed = due.shift(); feed !== undefined && !isStopped; feed = due.shift()) {
        const { hasAnswered, articleCount } = await visitSafely(world, feed);
        progress = {
          ...progress,
          visitedCount: progress.visitedCount + 1,
          answeredCount: progress.answeredCount + (hasAnswered ? 1 : 0),
          articleCount: progress.articleCount + articleCount,
        };
      }
    };
    await Promise.all(Array.from({ length: VISITS_MAX }, visitNext));
    return progress;
  };

  return {
    sweep: () => {
      running ??= runSweep().finally(() => {
        running = null;
        progress = { ...progress, isRunning: false };
      });
      return running;
    },
    sweepSample: async () => {
      const due = await world.store.feedsDue({ now: world.now(), isSample: true, countMax: FEEDS_PER_SWEEP });
      for (const feed of due) await visitSafely(world, feed);
    },
    progress: () => progress,
    stop: async () => {
      isStopped = true;
      await running?.catch(() => undefined);
    },
  };
}

type VisitResult = { readonly hasAnswered: boolean; readonly articleCount: number };

/** A feed that fails in a way nobody foresaw is logged, and visited again when it is next due. */
async function visitSafely(world: ReaderWorld, feed: DueFeed): Promise<VisitResult> {
  try {
    return await visit(world, feed);
  } catch (error) {
    world.log.error('a feed could not be read, tried again later', { feed: feed.state.url, error });
    return { hasAnswered: false, articleCount: 0 };
  }
}

async function visit(world: ReaderWorld, feed: DueFeed): Promise<VisitResult> {
  const { state } = feed;
  const { outcome, items } = await fetchFeed(world, state);
  const arrival = {
    outlet: feed.outlet,
    language: feed.language,
    seenAt: world.now(),
    isDropped: false,
    isSample: feed.isSample,
  };
  // Articles first: if we die between the two, the feed is read once more and its articles are known by then.
  const articleCount = await world.newsroom.ingest(items, arrival);
  const after = decideVisit(state, outcome, world.now(), world.random());
  await world.store.keepFeed(state.url, after);
  if (after.problem !== null) world.log.info('a feed has a problem', { feed: state.url, problem: after.problem });
  return { hasAnswered: hasAnswered(outcome), articleCount };
}

async function fetchFeed(
  world: ReaderWorld,
  state: FeedState,
): Promise<{ readonly outcome: VisitOutcome; readonly items: readonly RawArticle[] }> {
  const { url, etag, lastModified } = state;
  const fetched = await world.http.get({ url, etag, lastModified, accept: ACCEPT, bodyBytesMax: FEED_BYTES_MAX });
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
  if (!parsed.ok) return { outcome: { kind: 'unread', problem: parsed.problem }, items: [] };
  const { items, language } = parsed.value;
  const publishedAt = items.map((item) => item.publishedAt);
  return {
    outcome: {
      kind: 'read',
      movedPermanentlyTo,
      freshForMs,
      etag: page.etag,
      lastModified: page.lastModified,
      bodyHash,
      publishedAt,
    },
    items: items.map((item) => ({ ...item, language: item.language ?? language })),
  };
}

/** Whether anything at all came back: a site that says no is still reached. */
function hasAnswered(outcome: VisitOutcome): boolean {
  return outcome.kind !== 'unfetched' || !['unreachable', 'timeout', 'private-address'].includes(outcome.problem.kind);
}
