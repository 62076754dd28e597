// The door at which hubs call (W3C WebSub): they make sure that we asked, and say when a feed has news. The only one that strangers can reach.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from './base/node-http.ts';
import { type Outcome, ok, problem, unreachable } from './base/outcome.ts';
import { type Clock, SECOND_MS } from './base/time.ts';
import type { Log } from './log.ts';
import { FEED_BYTES_MAX } from './sources/feed-problem.ts';
import { askRefusedAgainAt, describeRefusal, judgeCall } from './sources/hub.ts';
import { type HubKeys, openSignature } from './sources/hub-keys.ts';
import type { Store } from './store/store.ts';
import { isDatabaseClosed } from './store/trouble.ts';

export type HubDoor = { readonly port: number; readonly close: () => Promise<void> };

export type HubDoorWorld = {
  readonly store: Store;
  readonly keys: HubKeys;
  readonly now: Clock;
  readonly log: Log;
};

export type ListenAddress = { readonly host: string; readonly port: number };

/** A few hubs serve thousands of feeds; whoever opens more waits outside. */
const CONNECTIONS_MAX = 100;

const LIMITS = { maxHeaderSize: 16_384, headersTimeout: 5 * SECOND_MS, requestTimeout: 20 * SECOND_MS } as const;

/** Port 0 takes a free one. The problem is one sentence. */
export function openHubDoor(world: HubDoorWorld, { host, port }: ListenAddress): Promise<Outcome<HubDoor, string>> {
  const server = createServer(LIMITS, (request, response) => {
    answer(world, request, response).catch((error: unknown) => {
      // The hub tries again, as the recommendation has it.
      if (!isDatabaseClosed(error)) world.log.warn('a hub could not be answered', { error });
      if (!response.headersSent) end(response, 503);
    });
  });
  server.maxConnections = CONNECTIONS_MAX;
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
      resolve(problem(`${host}:${port} cannot be opened for hubs (${why}): give WEBSUB_LISTEN another address.`));
    });
    server.listen(port, host, () => {
      const { port: opened } = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve(ok({ port: opened, close }));
    });
  });
}

async function answer(world: HubDoorWorld, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://door.invalid');
  // A proxy in front of us may have taken the rest of the path off.
  const id = url === null ? null : world.keys.idOf(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
  if (url === null || id === null) return end(response, 404);
  if (request.method === 'GET') return answerQuestion(world, { id, query: url.searchParams, response });
  if (request.method === 'POST') return hearCall(world, { id, request, response });
  end(response, 404);
}

type Question = { readonly id: number; readonly query: URLSearchParams; readonly response: ServerResponse };

/** "Did you ask for this?": yes to what we asked for, and to nothing else. */
async function answerQuestion({ store, now, log }: HubDoorWorld, { id, query, response }: Question): Promise<void> {
  const sub = await store.hubSubscription(id);
  if (sub === null) return end(response, 404);
  const asked = (name: string): string => query.get(`hub.${name}`) ?? '';
  const challenge = asked('challenge');
  const call = { mode: asked('mode'), topic: asked('topic'), challenge, leaseSeconds: asked('lease_seconds') };
  const verdict = judgeCall(sub, call, now());
  if (!verdict.ok) return end(response, 404);
  const fact = { feed: sub.feedUrl, hub: sub.hub };
  switch (verdict.value.kind) {
    case 'live':
      await store.keepHubLease(id, verdict.value);
      if (sub.state !== 'live') log.info('a hub calls when a feed has news', fact);
      return end(response, 200, challenge);
    case 'ended':
      await store.forgetHub(id);
      return end(response, 200, challenge);
    case 'refused': {
      const reason = describeRefusal(asked('reason'));
      await store.keepHubRefusal(id, { reason, againAt: askRefusedAgainAt(now()) });
      log.info('a hub does not call for a feed', { ...fact, reason });
      return end(response, 200);
    }
    default:
      return unreachable(verdict.value);
  }
}

type Call = { readonly id: number; readonly request: IncomingMessage; readonly response: ServerResponse };

/** "There is news": signed, it is a reason to visit the feed soon. What it carries is not read: ADR 0048. */
async function hearCall({ store, keys, now, log }: HubDoorWorld, { id, request, response }: Call): Promise<void> {
  const header = request.headers['x-hub-signature'];
  const signature = openSignature(typeof header === 'string' ? header : '', keys.secretOf(id));
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > FEED_BYTES_MAX) {
      end(response, 413);
      return void request.destroy();
    }
    signature?.read(chunk);
  }
  // Whoever guesses is not told that the guess was wrong.
  if (signature?.isRight() !== true) {
    log.info('a call that its hub did not sign was not heeded', { subscription: id });
    return end(response, 202);
  }
  end(response, (await store.noteHubCall(id, now())) ? 202 : 410);
}

/** Plain words that no browser takes for more. */
function end(response: ServerResponse, status: number, words = ''): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, status === 404 ? { ...headers, connection: 'close' } : headers).end(words);
}
