// Why a page could not be fetched, and the sentence that says so.
import { unreachable } from '../base/outcome.ts';
import { HOUR_MS, MINUTE_MS } from '../base/time.ts';

export type FetchProblem =
  | { readonly kind: 'unreachable'; readonly reason: 'dns' | 'refused' | 'reset' | 'tls' | 'garbled' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'too-big'; readonly bytesMax: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'slow-down'; readonly retryAfterMs: number }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'bad-redirect'; readonly reason: 'too-many' | 'loop' | 'no-address' }
  | { readonly kind: 'private-address' }
  | { readonly kind: 'bad-scheme' }
  /** We are ending: it says nothing about the site. */
  | { readonly kind: 'closed' };

/** At the end of a way that began with permanent moves: where they led, when what is wrong there may pass. */
export type FetchFailure = FetchProblem & { readonly movedPermanentlyTo?: string };

/** That the site says "moved for good" counts, whatever befalls the new address meanwhile. */
export function alongTheWay(what: FetchProblem, movedPermanentlyTo: string | null): FetchFailure {
  const mayPass = ['server-error', 'slow-down', 'timeout', 'unreachable'].includes(what.kind);
  return mayPass && movedPermanentlyTo !== null ? { ...what, movedPermanentlyTo } : what;
}

const UNREACHABLE = {
  dns: 'The name of the site cannot be found.',
  refused: 'The site refuses the connection.',
  reset: 'The site broke the connection off.',
  tls: 'The site has no valid certificate.',
  garbled: 'The site does not answer as a web server should.',
} as const;

const BAD_REDIRECT = {
  'too-many': 'The address leads on through too many others.',
  loop: 'The address leads round in a circle.',
  'no-address': 'The address leads on to nowhere.',
} as const;

/** One sentence in plain words; holds nothing of what the site sent. */
export function describeFetchProblem(what: FetchProblem): string {
  switch (what.kind) {
    case 'unreachable':
      return UNREACHABLE[what.reason];
    case 'timeout':
      return 'The site did not answer in time.';
    case 'too-big':
      return `The page is bigger than ${Math.round(what.bytesMax / 1_000_000)} MB.`;
    case 'gone':
      return 'The site says that the feed is gone for good.';
    case 'not-found':
      return 'There is nothing at this address.';
    case 'refused':
      return `The site refuses to show the page (status ${what.status}).`;
    case 'slow-down':
      return `The site asks to be left alone for ${inWords(what.retryAfterMs)}.`;
    case 'server-error':
      return `The site has an error of its own (status ${what.status}).`;
    case 'bad-redirect':
      return BAD_REDIRECT[what.reason];
    case 'private-address':
      return 'The address leads into a private network, where Dateline does not go.';
    case 'bad-scheme':
      return 'Only addresses that start with http:// or https:// can be read.';
    case 'closed':
      return 'Dateline was stopped before the site could answer.';
    default:
      return unreachable(what);
  }
}

function inWords(spanMs: number): string {
  if (spanMs >= 2 * HOUR_MS) return `${Math.round(spanMs / HOUR_MS)} hours`;
  return spanMs > MINUTE_MS ? `${Math.round(spanMs / MINUTE_MS)} minutes` : 'a minute';
}
