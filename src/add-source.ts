// A chat asks for a source: the address is looked at, its feed found, and read for that chat from then on.
import { type Outcome, ok, problem } from './base/outcome.ts';
import type { Clock } from './base/time.ts';
import { toListedFeed } from './opening.ts';
import { FEED_BYTES_MAX, type FeedProblem } from './sources/feed-problem.ts';
import type { FetchProblem } from './sources/fetch-problem.ts';
import type { Http } from './sources/http.ts';
import type { Parser } from './sources/parse-apart.ts';
import type { Store } from './store/store.ts';

export type SourceWorld = {
  readonly store: Store;
  readonly http: Http;
  readonly parser: Parser;
  readonly now: Clock;
};

export type SourceWish = {
  readonly chatId: number;
  readonly url: string;
  readonly folder: string | null;
  /** The person at the terminal, who may read the own network as far as the list of feeds does. */
  readonly isOperator: boolean;
};

/** `isNew` is false when the chat had it already. */
export type AddedSource = { readonly url: string; readonly outletName: string; readonly isNew: boolean };

/** Why a source was not added. The chat's own language has a sentence for each. */
export type SourceProblem =
  | { readonly kind: 'no-address' }
  | { readonly kind: 'full'; readonly count: number }
  | { readonly kind: 'unfetched'; readonly problem: FetchProblem }
  | { readonly kind: 'unread'; readonly problem: FeedProblem };

/** Sources of one chat: what one person can want to read, and few enough that nobody makes us a crawler. */
export const CHAT_SOURCES_MAX = 50;

const ADDRESS_CHARS_MAX = 2_000;
const NAME_CHARS_MAX = 100;

/** Private addresses are refused: a chat is not the operator. */
export async function addSource(world: SourceWorld, wish: SourceWish): Promise<Outcome<AddedSource, SourceProblem>> {
  const { store, now } = world;
  const address = readAddress(wish.url);
  if (address === null) return problem({ kind: 'no-address' });
  const own = await store.chatFeeds(wish.chatId);
  const known = own.find(({ state }) => state.url === address);
  if (known !== undefined) return ok({ url: address, outletName: known.outletName, isNew: false });
  if (own.length >= CHAT_SOURCES_MAX) return problem({ kind: 'full', count: own.length });
  const found = await findFeed(world, address, wish.isOperator);
  if (!found.ok) return found;
  const { url, title, language } = found.value;
  const outletName = (title ?? new URL(url).hostname).slice(0, NAME_CHARS_MAX).toWellFormed();
  const feed = toListedFeed({ url, outletName, home: null, language, folder: null });
  const isNew = await store.addChatFeed({ chatId: wish.chatId, feed, folder: wish.folder, now: now() });
  return ok({ url, outletName, isNew });
}

type FoundFeed = { readonly url: string; readonly title: string | null; readonly language: string | null };

/** What is read already needs no visit; a web page may name its feed, and that is looked at once. */
async function findFeed(
  world: SourceWorld,
  address: string,
  isTrusted: boolean,
): Promise<Outcome<FoundFeed, SourceProblem>> {
  const first = await lookAt(world, address, isTrusted);
  const named = first.ok ? null : feedNamedBy(first.problem);
  return named === null ? first : lookAt(world, named, isTrusted);
}

function feedNamedBy(what: SourceProblem): string | null {
  if (what.kind !== 'unread' || what.problem.kind !== 'web-page') return null;
  return readAddress(what.problem.feedUrl ?? '');
}

async function lookAt(
  { store, http, parser }: SourceWorld,
  url: string,
  isTrusted: boolean,
): Promise<Outcome<FoundFeed, SourceProblem>> {
  const known = await store.feedByUrl(url);
  if (known !== null && !known.isRetired) return ok({ url: known.url, title: null, language: null });
  const fetched = await http.get({
    url,
    etag: null,
    lastModified: null,
    accept: 'application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.8, */*;q=0.5',
    bodyBytesMax: FEED_BYTES_MAX,
    isTrusted,
  });
  if (!fetched.ok) return problem({ kind: 'unfetched', problem: fetched.problem });
  if (fetched.value.kind === 'unchanged') return problem({ kind: 'unread', problem: { kind: 'empty' } });
  const page = fetched.value;
  const parsed = await parser.parse({ bytes: page.bytes, contentType: page.contentType, url: page.url });
  if (parsed.ok) {
    const { title, language } = parsed.value;
    return ok({ url: page.movedPermanentlyTo ?? url, title, language });
  }
  return problem({ kind: 'unread', problem: parsed.problem });
}

/** As a person types it: "post.example/feed" is https. Without user and password. Null for what is no web address. */
function readAddress(written: string): string | null {
  const text = written.trim();
  if (text === '' || text.length > ADDRESS_CHARS_MAX || /\s/.test(text)) return null;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname.includes('.'))
    return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
