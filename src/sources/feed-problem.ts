// Why a reply could not be read as a feed, and the sentence that says so.
import { unreachable } from '../base/outcome.ts';

/** A feed larger than this is refused unread. Here and not in feed.ts, so that who fetches need not load the parser (0.3 s). */
export const FEED_BYTES_MAX = 5_000_000;

export type FeedProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-feed' }
  /** A web page; `feedUrl` is the feed that it names, absolute, null when it names none. */
  | { readonly kind: 'web-page'; readonly feedUrl: string | null }
  | { readonly kind: 'too-big'; readonly bytes: number }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many-attributes' }
  /** The parser was stopped at its deadline or at its memory cap. */
  | { readonly kind: 'took-too-long' };

/** One sentence in plain words, at most 300 characters. */
export function describeFeedProblem(what: FeedProblem): string {
  switch (what.kind) {
    case 'empty':
      return 'The reply is empty.';
    case 'not-a-feed':
      return 'The reply is not a feed: neither RSS, Atom, RDF nor JSON Feed could be found in it.';
    case 'web-page':
      return what.feedUrl === null || what.feedUrl.length > 200
        ? 'The address leads to a web page, not to a feed.'
        : `The address leads to a web page, not to a feed; the page names this feed: ${what.feedUrl}`;
    case 'too-big':
      return `The feed is too big: ${Math.ceil(what.bytes / 1_000_000)} MB.`;
    case 'too-deep':
      return 'The feed is nested too deeply to be read safely.';
    case 'too-many-attributes':
      return 'The feed has a tag with too many attributes to be read safely.';
    case 'took-too-long':
      return 'The feed took too long to read and was given up.';
    default:
      return unreachable(what);
  }
}
