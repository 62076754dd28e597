// One HTTP answer on its way out, whole or broken as a fault wants it.
import type { IncomingMessage, ServerResponse } from 'node:http';

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for an answer without a body. */
  readonly body: string | null;
};

/** Before anything is done with the request. */
export const BROKEN_BEFORE = ['cut-before', 'hang-before'] as const;
/** After the request was accepted in full; only the answer suffers. */
const BROKEN_AFTER = ['cut-after', 'hang-after', 'trickle', 'half-body', 'garbage'] as const;

/** Faults of the wire, the same on both platforms; each platform has its own ways of answering badly besides. */
export type WireFault = {
  readonly kind: (typeof BROKEN_BEFORE)[number] | (typeof BROKEN_AFTER)[number];
  /** How long a hanging answer hangs (10 min unless told), or how long a trickling one pauses after each byte (1 s unless told). */
  readonly ms?: number;
};

const HANG_MS = 600_000;
const TRICKLE_MS = 1_000;

/** True when the fault is of this kind and the connection was dealt with. */
export function breakBefore(
  fault: { readonly kind: string; readonly ms?: number } | null,
  request: IncomingMessage,
): boolean {
  if (fault?.kind === 'cut-before') request.socket.destroy();
  else if (fault?.kind === 'hang-before') hang(request, fault.ms ?? HANG_MS);
  else return false;
  return true;
}

export function writeAnswer(
  response: ServerResponse,
  answer: HttpAnswer,
  fault: { readonly kind: string; readonly ms?: number } | null = null,
): void {
  if (response.destroyed) return;
  const body = Buffer.from(answer.body ?? '');
  const headers = answer.body === null ? answer.headers : { ...answer.headers, 'content-length': String(body.length) };
  switch (fault?.kind) {
    case 'cut-after':
      response.req.socket.destroy();
      return;
    case 'hang-after':
      hang(response.req, fault.ms ?? HANG_MS);
      return;
    case 'half-body':
      response.writeHead(answer.status, headers);
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.req.socket.destroy());
      return;
    case 'garbage': {
      const half = body.subarray(0, Math.floor(body.length / 2));
      response.writeHead(answer.status, { ...headers, 'content-length': String(half.length) }).end(half);
      return;
    }
    case 'trickle':
      response.writeHead(answer.status, headers);
      trickle(response, body, fault.ms ?? TRICKLE_MS);
      return;
    default:
      response.writeHead(answer.status, headers).end(answer.body === null ? undefined : body);
  }
}

function hang(request: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => request.socket.destroy(), ms);
  request.socket.once('close', () => clearTimeout(timer));
}

function trickle(response: ServerResponse, body: Buffer, pauseMs: number): void {
  let at = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(at, at + 1));
    at += 1;
    if (at < body.length) return;
    clearInterval(timer);
    response.end();
  }, pauseMs);
  response.once('close', () => clearInterval(timer));
}
