// One visit of a feed: a polite GET, parsed apart, its new items ingested, and what the visit says of the next one.
import { createHash } from 'node:crypto';
import { articleId } from './article-id.ts';
import type { Clock, Instant } from './base/time.ts';
import type { Hubs } from './hubs.ts';
import type { Newsroom } from './ingest.ts';
import type { Log } from './log.ts';
import type { RawArticle } from './model/article.ts';
import type { FeedState } from './model/feed.ts';
import type { HubOffer } from './model/hub.ts';
import { FEED_BYTES_MAX } from './sources/feed-problem.ts';
import type { Http } from './sources/http.ts';
import { isTrustedAfter, readOffer, whileRelied } from './sources/hub.ts';
import type { Parser } from './sources/parse-apart.ts';
import { visitingLane } from './sources/registrable-domain.ts';
import { isTeaser } from './sources/teaser.ts';
import type { Turn } from './sources/turns.ts';
import { decideVisit, type VisitOutcome } from './sources/visit.ts';
import type { DueFeed, FeedVisit } from './store/feeds.ts';
import type { WantedPage } from './store/pages.ts';
import type { Store } from './store/store.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export type VisitResult = {
  readonly hasAnswered: boolean;
  readonly hasFailed: boolean;
  readonly articleCount: number;
  /** The owner asked to be left alone with all its feeds. */
  readonly isHeld: boolean;
  /** We are ending: the visit was cut off, and no other is worth beginning. */
  readonly isCut: boolean;
};

export const NOTHING_CAME: VisitResult = {
  hasAnswered: false,
  hasFailed: false,
  articleCount: 0,
  isHeld: false,
  isCut: false,
};

export type VisitWorld = {
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly http: Http;
  readonly parser: Parser;
  readonly now: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Absent where no hub can reach us: then none is asked, and none is relied upon. */
  readonly hubs?: Pick<Hubs, 'noteOffer'>;
};

type VisitOptions = {
  readonly turn: Turn;
  readonly isStopped: () => boolean;
  readonly keep: (visit: FeedVisit) => Promise<void>;
};

export async function visitFeed(
  world: VisitWorld,
  feed: DueFeed,
  { turn, isStopped, keep }: VisitOptions,
): Promise<VisitResult> {
  const { state, hub } = feed;
  const since = world.now();
  const fetched = await fetchFeed(world, state, turn);
  // Being stopped says nothing about the feed: it stays due as it was. An answer without news is kept all the same: it may ask for patience.
  if (fetched === null || (isStopped() && fetched.items.length > 0)) return { ...NOTHING_CAME, isCut: true };
  const { outcome, items, offer } = fetched;
  const arrival = {
    outlet: feed.outlet,
    language: feed.language,
    seenAt: world.now(),
    isDropped: false,
    isSample: feed.isSample,
  };
  // Articles first: if we die between the two, the feed is read once more and its articles are known by then.
  const articleCount = await world.newsroom.ingest(items, arrival, isStopped);
  if (isStopped() && items.length > 0) return { ...NOTHING_CAME, hasAnswered: true, articleCount };
  await world.store.wantPages(pagesOf(feed, items, arrival.seenAt), arrival.seenAt);
  const decided = decideVisit(state, outcome, world.now(), world.random());
  const isTrusted = hub !== null && isTrustedAfter(hub, { before: state, hasNews: articleCount > 0 });
  const isRelied = world.hubs !== undefined && isTrusted && hub.isLive;
  const after = isRelied ? whileRelied(decided, world.now(), world.random()) : decided;
  await keep({ url: state.url, state: after, ...(hub === null ? {} : { hub: { isTrusted, since } }) });
  // One that moves is asked about where it is read from then on.
  if (outcome.kind === 'read' && !feed.isSample && after.url === state.url && !isSameOffer(offer, hub))
    await world.hubs?.noteOffer(state.url, offer);
  if (after.problem !== null) world.log.info('a feed has a problem', { feed: state.url, problem: after.problem });
  const isHeld = outcome.kind === 'unfetched' && outcome.problem.kind === 'slow-down';
  if (isHeld) await world.store.holdLane(state.lane, after.nextVisitAt);
  return {
    ...NOTHING_CAME,
    hasAnswered: hasAnswered(outcome),
    hasFailed: after.problem !== null,
    articleCount,
    isHeld,
  };
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

function isSameOffer(one: HubOffer | null, other: HubOffer | null): boolean {
  return one?.hub === other?.hub && one?.topic === other?.topic;
}

/** `offer` is of the page that was read, and null where none was. */
type Read = {
  readonly outcome: VisitOutcome;
  readonly items: readonly RawArticle[];
  readonly offer: HubOffer | null;
};

const NOTHING_READ = { items: [], offer: null } as const;

/** Null when we were stopped before the server could answer. */
async function fetchFeed(world: VisitWorld, state: FeedState, turn: Turn): Promise<Read | null> {
  const { url, etag, lastModified } = state;
  const fetched = await world.http.get({ url, etag, lastModified, accept: ACCEPT, bodyBytesMax: FEED_BYTES_MAX });
  turn.answered();
  if (!fetched.ok && fetched.problem.kind === 'closed') return null;
  if (!fetched.ok) return { outcome: { kind: 'unfetched', problem: fetched.problem }, ...NOTHING_READ };
  const page = fetched.value;
  const { movedPermanentlyTo, freshForMs } = page;
  if (page.kind === 'unchanged')
    return { outcome: { kind: 'unchanged', movedPermanentlyTo, freshForMs }, ...NOTHING_READ };
  const bodyHash = createHash('sha256').update(page.bytes).digest('base64url');
  if (bodyHash === state.bodyHash) {
    const validators = { etag: page.etag, lastModified: page.lastModified };
    return { outcome: { kind: 'unchanged', movedPermanentlyTo, freshForMs, validators }, ...NOTHING_READ };
  }
  const parsed = await world.parser.parse({ bytes: page.bytes, contentType: page.contentType, url: page.url });
  if (!parsed.ok) {
    const { etag, lastModified } = page;
    return { outcome: { kind: 'unread', problem: parsed.problem, etag, lastModified, bodyHash }, ...NOTHING_READ };
  }
  const { items, language, ttlMs, hubs, self } = parsed.value;
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
    offer: readOffer({ link: page.link, hubs, self, url: page.url }),
  };
}

/** Whether anything at all came back: a site that says no is still reached. */
function hasAnswered(outcome: VisitOutcome): boolean {
  return outcome.kind !== 'unfetched' || !['unreachable', 'timeout', 'private-address'].includes(outcome.problem.kind);
}
