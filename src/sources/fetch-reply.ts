// What a server answered, and what that means: a page, nothing new, or a problem told by status, or by what the network threw.
import { type Outcome, ok, problem } from '../base/outcome.ts';
import { PrivateAddressError } from './address-guard.ts';
import { alongTheWay, type FetchFailure, type FetchProblem } from './fetch-problem.ts';
import { freshForMs, type Headers, retryAfterMs } from './freshness.ts';

export type Fetched =
  | {
      /** 304: nothing new. */
      readonly kind: 'unchanged';
      /** How long the publisher promises that nothing changes; null when it does not say. */
      readonly freshForMs: number | null;
      readonly movedPermanentlyTo: string | null;
    }
  | {
      readonly kind: 'page';
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      /** The final address, after redirects. */
      readonly url: string;
      /** Where an unbroken chain of 301 and 308 from the first address leads; null when there was none. */
      readonly movedPermanentlyTo: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly freshForMs: number | null;
      /** The Link headers in one, as written. */
      readonly link: string | null;
    };

export type Reply = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array };

/** The reply that ended a journey, and where that was. */
export type Landing = Reply & { readonly url: string; readonly movedPermanentlyTo: string | null };

export function readFetched({
  status,
  headers,
  bytes,
  url,
  movedPermanentlyTo,
}: Landing): Outcome<Fetched, FetchFailure> {
  const fresh = freshForMs(headers);
  if (status === 304) return ok({ kind: 'unchanged', freshForMs: fresh, movedPermanentlyTo });
  if (status !== 200) return problem(alongTheWay(problemOfStatus(status, headers), movedPermanentlyTo));
  const contentType = headers['content-type'] ?? null;
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
  const link = headers.link ?? null;
  return ok({ kind: 'page', bytes, contentType, url, movedPermanentlyTo, ...validators, freshForMs: fresh, link });
}

/** Of a status that is not what was asked for. */
export function problemOfStatus(status: number, headers: Headers): FetchProblem {
  if (status === 410) return { kind: 'gone' };
  if (status === 404) return { kind: 'not-found' };
  if (status === 429 || (status === 503 && headers['retry-after'] !== undefined))
    return { kind: 'slow-down', retryAfterMs: retryAfterMs(headers) };
  return status >= 500 ? { kind: 'server-error', status } : { kind: 'refused', status };
}

/** What undici, net, tls and dns throw, told by code. */
export function problemOfError(error: unknown): FetchProblem {
  if (error instanceof PrivateAddressError) return { kind: 'private-address' };
  const code = codeOf(error);
  if (error instanceof AggregateError || error instanceof Error) {
    const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
    if (inner instanceof PrivateAddressError) return { kind: 'private-address' };
  }
  if (/TIMEOUT|ETIMEDOUT|ABORT/.test(code)) return { kind: 'timeout' };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA')
    return { kind: 'unreachable', reason: 'dns' };
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return { kind: 'unreachable', reason: 'refused' };
  if (/CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return { kind: 'unreachable', reason: 'tls' };
  // The parser's error has a code for some faults and none for others.
  if (error instanceof Error && error.name === 'HTTPParserError') return { kind: 'unreachable', reason: 'garbled' };
  if (/^HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_INVALID/.test(code)) return { kind: 'unreachable', reason: 'garbled' };
  return { kind: 'unreachable', reason: 'reset' };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
