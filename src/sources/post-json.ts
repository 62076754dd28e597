// One guarded POST of JSON to an address that the operator named: no redirect, a deadline for the whole answer, a cap on its bytes.
import { request as requestHttps } from 'node:https';
import { request as requestHttp } from '../base/node-http.ts';
import { type Outcome, ok, problem } from '../base/outcome.ts';

export type PostRequest = {
  readonly url: string;
  /** Sent as a bearer token; null for an endpoint that wants none. Never part of a problem. */
  readonly key: string | null;
  readonly body: unknown;
  /** From the first byte sent to the last received. */
  readonly deadlineMs: number;
  readonly bodyBytesMax: number;
  /** Ends it early, as unreachable. */
  readonly signal: AbortSignal;
};

export type PostReply = { readonly status: number; readonly body: string; readonly retryAfterMs: number | null };

export type PostProblem =
  | { readonly kind: 'late' }
  | { readonly kind: 'too-big' }
  /** Refused, reset, no such host: a word of the system's, such as ECONNREFUSED. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Never throws, and is over by the deadline. A redirect is an answer like any other: a key goes to the address it was given for. */
export function postJson(post: PostRequest): Promise<Outcome<PostReply, PostProblem>> {
  const { promise, resolve } = Promise.withResolvers<Outcome<PostReply, PostProblem>>();
  const url = URL.parse(post.url);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    resolve(problem({ kind: 'unreachable', reason: 'no http address' }));
    return promise;
  }
  const body = JSON.stringify(post.body);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const request = send(
    url,
    {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept: 'application/json',
        ...(post.key === null ? {} : { authorization: `Bearer ${post.key}` }),
      },
    },
    (response) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      response.on('data', (piece: Buffer) => {
        bytes += piece.length;
        if (bytes <= post.bodyBytesMax) pieces.push(piece);
        else end(problem({ kind: 'too-big' }));
      });
      response.on('error', (error) => end(problem({ kind: 'unreachable', reason: codeOf(error) })));
      response.on('end', () => {
        const retryAfter = Number(response.headers['retry-after'] ?? Number.NaN);
        end(
          ok({
            status: response.statusCode ?? 0,
            body: Buffer.concat(pieces).toString('utf8'),
            retryAfterMs: Number.isFinite(retryAfter) && retryAfter >= 0 ? retryAfter * 1_000 : null,
          }),
        );
      });
    },
  );
  const cut = (): void => end(problem({ kind: 'unreachable', reason: 'closed' }));
  post.signal.addEventListener('abort', cut);
  const timer = setTimeout(() => end(problem({ kind: 'late' })), post.deadlineMs);
  function end(outcome: Outcome<PostReply, PostProblem>): void {
    clearTimeout(timer);
    post.signal.removeEventListener('abort', cut);
    resolve(outcome);
    request.destroy();
  }
  request.on('error', (error) => end(problem({ kind: 'unreachable', reason: codeOf(error) })));
  request.end(body);
  return promise;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
