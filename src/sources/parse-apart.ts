// Feeds and article pages are parsed in threads of their own: one hostile page holds up no feed.
import type { Outcome } from '../base/outcome.ts';
import { problem } from '../base/outcome.ts';
import { SECOND_MS } from '../base/time.ts';
import { openApart } from './apart.ts';
import type { FeedInput, ParsedFeed } from './feed.ts';
import type { FeedProblem } from './feed-problem.ts';
import type { PageInput, ReadPage } from './page.ts';
import type { PageProblem } from './page-problem.ts';

export type Parser = {
  /** One at a time, in order of asking. Never throws. */
  readonly parse: (input: FeedInput) => Promise<Outcome<ParsedFeed, FeedProblem>>;
  /** The same for an article page, beside the feeds. */
  readonly parsePage: (input: PageInput) => Promise<Outcome<ReadPage, PageProblem>>;
  readonly close: () => Promise<void>;
};

/** The slowest of 906 test feeds took 0.13 s (1 MB, 2 busy cores). */
const FEED_DEADLINE_MS = 5 * SECOND_MS;

/** The slowest of 89 article pages took 0.2 s; hostile ones that pass the scan end here. */
const PAGE_DEADLINE_MS = 2.5 * SECOND_MS;

const HEAP_MB_MAX = 256;

/** A page of 95 in 100 took 50 ms of processor time with 24 MB and 36 ms with 48. */
const FEED_YOUNG_MB_MAX = 16;
const PAGE_YOUNG_MB_MAX = 48;

/** Starts no thread before the first parse, and ends it when nothing was parsed for a while. */
export function openParser({ deadlineMs = FEED_DEADLINE_MS, pageDeadlineMs = PAGE_DEADLINE_MS } = {}): Parser {
  const feeds = openApart<FeedInput, Outcome<ParsedFeed, FeedProblem>>({
    thread: new URL('./feed-worker.ts', import.meta.url),
    deadlineMs,
    heapMbMax: HEAP_MB_MAX,
    youngMbMax: FEED_YOUNG_MB_MAX,
  });
  const pages = openApart<PageInput, Outcome<ReadPage, PageProblem>>({
    thread: new URL('./page-worker.ts', import.meta.url),
    deadlineMs: pageDeadlineMs,
    heapMbMax: HEAP_MB_MAX,
    youngMbMax: PAGE_YOUNG_MB_MAX,
  });
  return {
    parse: async (input) => (await feeds.ask(input)) ?? problem({ kind: 'took-too-long' }),
    parsePage: async (input) => (await pages.ask(input)) ?? problem({ kind: 'took-too-long' }),
    close: async () => {
      await Promise.all([feeds.close(), pages.close()]);
    },
  };
}
