// Reads the pages of articles whose feed gave only a teaser: once each, politely, and never so that a digest waits for it.
import { type Clock, HOUR_MS, MINUTE_MS, SECOND_MS } from './base/time.ts';
import type { Newsroom } from './ingest.ts';
import type { Log } from './log.ts';
import { describeFetchProblem, type FetchProblem } from './sources/fetch-problem.ts';
import type { Http } from './sources/http.ts';
import { describePageProblem, PAGE_BYTES_MAX } from './sources/page-problem.ts';
import type { Parser } from './sources/parse-apart.ts';
import type { Robots } from './sources/robots.ts';
import { isGain } from './sources/teaser.ts';
import { runInTurns } from './sources/turns.ts';
import type { DuePage, SettledPage } from './store/pages.ts';
import type { Store } from './store/store.ts';
import { describeDatabaseTrouble, isDatabaseClosed } from './store/trouble.ts';

export type PageReader = {
  /** Reads what is due; a round that is under way is joined. Never rejects. */
  readonly read: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type PageReaderWorld = {
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly http: Http;
  readonly parser: Parser;
  readonly robots: Robots;
  readonly now: Clock;
  readonly log: Log;
};

/** Pages of one round; the next minute's goes on. */
const PAGES_A_ROUND = 100;

/** Feeds go first: pages take few places, and a silent server is not waited for in one. */
const TURNS = { places: 4, patienceMs: SECOND_MS, underWayMax: 8, laneRestMs: SECOND_MS, onSlow: () => undefined };

/** A page that could not be had is asked for so often at most. */
const TRIES_MAX = 3;
const RETRY_MS = 20 * MINUTE_MS;
const ROBOTS_RETRY_MS = HOUR_MS;

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';

export function openPageReader(world: PageReaderWorld): PageReader {
  const { store, log, now } = world;
  let running: Promise<void> | null = null;
  let isStopped = false;

  const readOne = async (page: DuePage): Promise<void> => {
    try {
      const settled = await readPage(world, page);
      if (settled !== null && !isStopped) await store.settlePage(settled);
    } catch (error) {
      if (isStopped || isDatabaseClosed(error)) return;
      const reason = describeDatabaseTrouble(error);
      // A database in trouble is said by the reader of feeds; the page stays due.
      if (reason === null) log.error('a page could not be read', { page: page.url, error });
    }
  };

  const readRound = async (): Promise<void> => {
    const due = await store.pagesDue({ now: now(), countMax: PAGES_A_ROUND });
    await runInTurns(due, readOne, { ...TURNS, laneOf: (page) => page.lane, isStopped: () => isStopped });
    await store.forgetOldPages(now());
  };

  return {
    read: () => {
      running ??= readRound()
        .catch((error: unknown) => {
          if (describeDatabaseTrouble(error) === null && !isDatabaseClosed(error))
            log.error('pages could not be listed', { error });
        })
        .finally(() => {
          running = null;
        });
      return running;
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

/** Null when we were stopped before the server could answer. */
async function readPage(world: PageReaderWorld, page: DuePage): Promise<SettledPage | null> {
  const { http, parser, robots, newsroom, store, now } = world;
  const settled = (how: Omit<SettledPage, 'page' | 'now' | 'notBefore'>, waitMs = 0): SettledPage => ({
    ...how,
    page,
    now: now(),
    notBefore: now() + waitMs,
  });
  const givenUp = (reason: string, hasGained: boolean | null): SettledPage =>
    settled({ state: 'given-up', reason, hasGained });
  const later = (reason: string, waitMs: number): SettledPage =>
    page.tries + 1 >= TRIES_MAX
      ? givenUp(reason, null)
      : settled({ state: 'waiting', reason, hasGained: null }, waitMs);

  // The operator's private addresses are for feeds that the operator named, and for what lies beside them.
  const isOwnFeeds = URL.parse(page.url)?.origin === URL.parse(page.feedUrl)?.origin;
  const answer = await robots.allows({ url: page.url, isOwnFeeds });
  if (answer === 'no') return givenUp('The site asks robots not to read this page.', false);
  if (answer === 'later') return later('The site does not say whether robots may read it.', ROBOTS_RETRY_MS);

  const fetched = await http.get({
    url: page.url,
    etag: null,
    lastModified: null,
    accept: ACCEPT,
    bodyBytesMax: PAGE_BYTES_MAX,
    isTrusted: isOwnFeeds,
  });
  if (!fetched.ok) {
    const { problem } = fetched;
    if (problem.kind === 'closed') return null;
    if (problem.kind === 'slow-down') {
      await store.holdLane(page.lane, now() + problem.retryAfterMs);
      return later(describeFetchProblem(problem), problem.retryAfterMs);
    }
    return mayPass(problem)
      ? later(describeFetchProblem(problem), RETRY_MS)
      : givenUp(describeFetchProblem(problem), false);
  }
  if (fetched.value.kind === 'unchanged') return givenUp('The site sent nothing.', false);
  const { bytes, contentType, url } = fetched.value;
  const parsed = await parser.parsePage({ bytes, contentType, url });
  if (!parsed.ok) return givenUp(describePageProblem(parsed.problem), false);
  const known = await store.filedArticle(page.articleId);
  if (known === null) return givenUp('The article is not kept any more.', null);
  if (!isGain(known.article.text, parsed.value.text)) return givenUp('The page says little more than the feed.', false);
  await newsroom.grow(page.articleId, parsed.value.text, now());
  return settled({ state: 'done', reason: null, hasGained: true });
}

function mayPass({ kind }: FetchProblem): boolean {
  return kind === 'timeout' || kind === 'unreachable' || kind === 'server-error';
}
