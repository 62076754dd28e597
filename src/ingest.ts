// The life of one article: understood, filed with its story, kept in one transaction.
import { articleId } from './article-id.ts';
import { DAY_MS, type Instant } from './base/time.ts';
import type { Log } from './log.ts';
import { type Article, linkKey, type RawArticle } from './model/article.ts';
import type { Gazetteer } from './places/gazetteer.ts';
import type { Store } from './store/store.ts';
import { describeDatabaseTrouble } from './store/trouble.ts';
import { type Clusters, decide, forgetBefore, keep, openClusters, restore } from './stories/cluster.ts';
import type { ClusterArticle } from './stories/cluster-article.ts';
import { buildStory, type StoryArticle } from './stories/story.ts';
import { learnRepeats, openRepeats, type Repeats, repeatedIn } from './text/repeats.ts';
import { findableOf } from './text/search-forms.ts';
import { type Arrival, understand } from './understand.ts';

/** A feed's item older than this at first sight is history, not news: a first visit may list months. */
const FEED_ITEM_MAX_AGE_MS = 7 * DAY_MS;

/** Stories take in articles for this long; what is older need not be in memory. */
const CLUSTER_WINDOW_MS = 8 * DAY_MS;

const LOGGED_TITLE_CHARACTERS_MAX = 100;

export type Newsroom = {
  /**
   * Files what is new among the items; returns how many articles were kept. Items known already cost one look-up. An item
   * that cannot be filed is left out with a line in the log; rejects only when the database fails, and what was kept by
   * then stays. `isStopped` is asked between two items.
   */
  readonly ingest: (items: readonly RawArticle[], arrival: Arrival, isStopped?: () => boolean) => Promise<number>;
  /** The text of an article's page takes the place of its teaser. False when the article is gone. Rejects as `ingest` does. */
  readonly grow: (articleId: string, text: string, now: Instant) => Promise<boolean>;
  readonly forgetOld: (now: Instant) => void;
  /** A story that a chat was told is never merged away. */
  readonly noteTold: (storyIds: readonly string[]) => void;
};

export type NewsroomWorld = {
  readonly store: Store;
  readonly gazetteer: Gazetteer;
  readonly log: Log;
};

/** Rebuilds the clusters from the store, so that a restart files the next article where the last run would have. */
export async function openNewsroom(world: NewsroomWorld, now: Instant): Promise<Newsroom> {
  const { store } = world;
  const told = new Set(await store.toldStoryIds());
  let { clusters, repeats } = await rebuild(store, told, now);
  let areClustersStale = false;
  let last: Promise<unknown> = Promise.resolve();

  const fileOne = async (raw: RawArticle, arrival: Arrival): Promise<void> => {
    const { outlet } = arrival;
    const understood = understand(raw, arrival, world.gazetteer, repeatedIn(repeats, outlet.id));
    const article: Article = { id: articleId(outlet, raw), ...understood };
    const input = toClusterArticle(article);
    const decision = decide(clusters, input);
    const { story: storyId, meeting } = keep(clusters, input, decision);
    const because = decision.kind === 'join' ? decision.because : null;
    const isDuplicate = because !== null && because.duplicateOf !== null;
    const mergedFrom = meeting?.kind === 'merge' ? [meeting.from] : [];
    const before = await store.storyById(storyId);
    const filed = await store.articlesOfStories([storyId, ...mergedFrom]);
    const articles: StoryArticle[] = [...filed, { article, isDuplicate }];
    const story = buildStory(storyId, articles, before, arrival.seenAt);
    const link = meeting?.kind === 'link' ? meeting : null;
    const { isSample } = arrival;
    const findable = findableOf(story);
    await store.keepArticle({ article, story, findable, isDuplicate, because, isSample, mergedFrom, link });
    if (!isDuplicate) learnRepeats(repeats, article.outlet.id, article.text);
  };

  /** False for an item that was left out. After any failure the clusters may hold what the store does not: they are rebuilt. */
  const ingestOne = async (raw: RawArticle, arrival: Arrival): Promise<boolean> => {
    try {
      if (areClustersStale) ({ clusters, repeats } = await rebuild(store, told, arrival.seenAt));
      areClustersStale = false;
      await fileOne(raw, arrival);
      return true;
    } catch (error) {
      areClustersStale = true;
      if (describeDatabaseTrouble(error) !== null) throw error;
      const title = raw.title.slice(0, LOGGED_TITLE_CHARACTERS_MAX);
      world.log.error('an article could not be filed and is left out', { outlet: arrival.outlet.name, title, error });
      return false;
    }
  };

  const ingest = async (
    items: readonly RawArticle[],
    arrival: Arrival,
    isStopped: () => boolean = () => false,
  ): Promise<number> => {
    if (items.length === 0) return 0;
    const fresh = await unseenNews(store, items, arrival);
    if (fresh.length === 0) return 0;
    if (arrival.isSample && (await store.hasNews())) return 0;
    if (!arrival.isSample && (await store.hasSample())) {
      await store.forgetSample();
      areClustersStale = true;
      world.log.warn('real news came in: the sample edition is gone');
    }
    let keptCount = 0;
    for (const raw of fresh) {
      if (isStopped()) break;
      if (await ingestOne(raw, arrival)) keptCount++;
      await letOthersRun();
    }
    return keptCount;
  };

  /** The article stays in its story, whose summary and places are made anew; the clusters know its teaser until the next start. */
  const grow = async (articleId: string, text: string, now: Instant): Promise<boolean> => {
    const known = await store.filedArticle(articleId);
    if (known === null) return false;
    const { article, storyId } = known;
    const { outlet, language, seenAt } = article;
    const arrival: Arrival = { outlet, language, seenAt, isDropped: false, isSample: false };
    const raw: RawArticle = { ...article, guid: null, author: null, text };
    const { id, newsAt } = article;
    const grown: Article = { ...understand(raw, arrival, world.gazetteer), id, newsAt };
    const filed = await store.articlesOfStories([storyId]);
    const articles = filed.map((one) => (one.article.id === id ? { ...one, article: grown } : one));
    const story = buildStory(storyId, articles, await store.storyById(storyId), now);
    await store.growArticle({ article: grown, story, findable: findableOf(story) });
    return true;
  };

  return {
    grow: (articleId, text, now) => {
      const turn = last.then(() => grow(articleId, text, now));
      last = turn.catch(() => undefined);
      return turn;
    },
    // One article at a time: the next decision must see this one.
    ingest: (items, arrival, isStopped) => {
      const turn = last.then(() => ingest(items, arrival, isStopped));
      last = turn.catch(() => undefined);
      return turn;
    },
    forgetOld: (at) => forgetBefore(clusters, at - CLUSTER_WINDOW_MS),
    noteTold: (storyIds) => {
      for (const id of storyIds) told.add(id);
    },
  };
}

type Known = { readonly clusters: Clusters; readonly repeats: Repeats };

async function rebuild(store: Store, told: ReadonlySet<string>, now: Instant): Promise<Known> {
  const repeats = openRepeats();
  const clusters = openClusters({ mayMerge: (into, from) => !(told.has(into) && told.has(from)) });
  for (const { article, storyId, isDuplicate } of await store.articlesOfOpenStories(now - CLUSTER_WINDOW_MS)) {
    restore(clusters, toClusterArticle(article), { storyId, isCopy: isDuplicate });
    if (!isDuplicate) learnRepeats(repeats, article.outlet.id, article.text);
  }
  forgetBefore(clusters, now - CLUSTER_WINDOW_MS);
  return { clusters, repeats };
}

async function unseenNews(
  store: Store,
  items: readonly RawArticle[],
  { outlet, seenAt, isDropped }: Arrival,
): Promise<readonly RawArticle[]> {
  const byId = new Map<string, RawArticle>();
  for (const raw of items) {
    const isOld = !isDropped && raw.publishedAt !== null && raw.publishedAt < seenAt - FEED_ITEM_MAX_AGE_MS;
    if (!isOld && (raw.title !== '' || raw.text !== '')) byId.set(articleId(outlet, raw), raw);
  }
  const known = await store.knownArticleIds([...byId.keys()]);
  // A feed that changes its guids, as when its site moves to other software, repeats nothing: the link tells.
  const links = ownLinks([...byId.values()]);
  const isKnown = known.size === byId.size;
  const knownLinks = isKnown ? new Set() : await store.knownLinks(outlet.id, [...links]);
  // Feeds list the newest first; stories are told from their beginning.
  return [...byId]
    .filter(([id, raw]) => !known.has(id) && !(links.has(linkKey(raw.url)) && knownLinks.has(linkKey(raw.url))))
    .map(([, raw]) => raw)
    .toSorted((a, b) => (a.publishedAt ?? seenAt) - (b.publishedAt ?? seenAt));
}

/** Links that one item has for itself. Where several share one, as in a live page, it tells them not apart. */
function ownLinks(items: readonly RawArticle[]): ReadonlySet<string | null> {
  const counts = new Map<string, number>();
  for (const { url } of items) {
    const key = linkKey(url);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([key]) => key));
}

function toClusterArticle(article: Article): ClusterArticle {
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    text: article.text,
    language: article.language,
    at: article.newsAt,
    outletId: article.outlet.id,
    about: article.about,
  };
}

/** A big feed must not hold up an answer. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
