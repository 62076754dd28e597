// GET /health and /metrics on loopback: whether the bot lives, in numbers an operator's monitor can read.
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from './base/node-http.ts';
import { type Outcome, ok, problem } from './base/outcome.ts';
import { SECOND_MS } from './base/time.ts';

export type Health = { readonly port: number; readonly close: () => Promise<void> };

/** A monitor gives up sooner than a database that waits for another program's lock. */
const READ_MS = 2 * SECOND_MS;

/** Port 0 takes a free one. The problem is one sentence. `read` gives plain numbers and words, never a token; 503 says that it cannot. */
export function openHealth(
  port: number,
  read: () => Promise<Readonly<Record<string, unknown>>>,
  /** Prometheus' text format. */
  readMetrics: () => Promise<string>,
): Promise<Outcome<Health, string>> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/metrics') {
      readMetrics().then(
        (words) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(words),
        () => response.writeHead(503, { 'content-type': 'text/plain' }).end('The database cannot be read.\n'),
      );
      return;
    }
    if (request.method !== 'GET' || request.url !== '/health') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Dateline answers GET /health and GET /metrics.\n');
      return;
    }
    const say = (status: number, health: Readonly<Record<string, unknown>>): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(health)}\n`);
    };
    const busy = pause(READ_MS, null, { ref: false });
    Promise.race([read(), busy]).then(
      (health) => (health === null ? say(503, { ok: false, why: 'the database is busy' }) : say(200, health)),
      () => say(503, { ok: false, why: 'the database cannot be read' }),
    );
  });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
      resolve(problem(`Port ${port} cannot be opened (${why}): give PORT another number, or leave it out.`));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(
        ok({
          port: typeof address === 'object' && address !== null ? address.port : port,
          close: () =>
            new Promise<void>((closed) => {
              server.close(() => closed());
              server.closeAllConnections();
            }),
        }),
      );
    });
  });
}
