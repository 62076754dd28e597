// GET /health on loopback: whether the bot lives, in numbers an operator's monitor can read.
import { createServer } from 'node:http';
import { type Outcome, ok, problem } from './base/outcome.ts';

export type Health = { readonly port: number; readonly close: () => Promise<void> };

/** Port 0 takes a free one. The problem is one sentence. `read` gives plain numbers and words, never a token. */
export function openHealth(
  port: number,
  read: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<Outcome<Health, string>> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/health') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Dateline answers GET /health.\n');
      return;
    }
    read().then(
      (health) => response.writeHead(200, { 'content-type': 'application/json' }).end(`${JSON.stringify(health)}\n`),
      () => response.writeHead(500, { 'content-type': 'application/json' }).end('{"ok":false}\n'),
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
