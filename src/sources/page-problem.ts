// Why a reply could not be read as an article, and the sentence that says so.
import { unreachable } from '../base/outcome.ts';

/** A page larger than this is refused unread. Here and not in page.ts, so that who fetches need not load the parser. */
export const PAGE_BYTES_MAX = 2_500_000;

export type PageProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'no-article' }
  | { readonly kind: 'too-big'; readonly bytes: number }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many-attributes' }
  | { readonly kind: 'too-many-tags' }
  /** The parser was stopped at its deadline or at its memory cap. */
  | { readonly kind: 'took-too-long' };

/** One sentence in plain words; holds nothing of what the site sent. */
export function describePageProblem(what: PageProblem): string {
  switch (what.kind) {
    case 'empty':
      return 'The reply is empty.';
    case 'not-a-page':
      return 'The reply is not a web page.';
    case 'no-article':
      return 'No article could be found in the page.';
    case 'too-big':
      return `The page is too big: ${Math.ceil(what.bytes / 1_000_000)} MB.`;
    case 'too-deep':
      return 'The page is nested too deeply to be read safely.';
    case 'too-many-attributes':
      return 'The page has a tag with too many attributes to be read safely.';
    case 'too-many-tags':
      return 'The page has too many tags or entities to be read safely.';
    case 'took-too-long':
      return 'The page took too long to read and was given up.';
    default:
      return unreachable(what);
  }
}
