// The servers of bench/sweep.ts, in a process of their own so that their work is not counted: small feeds, and some that never answer.
import { createServer, type Server } from 'node:http';

const item = (path: string, at: number): string =>
  `<item><guid>${path}-${at}</guid><link>https://sweep.example${path}/${at}</link><pubDate>Mon, 05 Jan 2026 0${at}:00:00 GMT</pubDate></item>`;

const server = createServer((request, response) => {
  const path = request.url ?? '';
  const etag = `"${path}"`;
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const items = Array.from({ length: 8 }, (_, at) => item(path, at)).join('');
  response
    .writeHead(200, { etag, 'content-type': 'application/rss+xml' })
    .end(`<rss version="2.0"><channel><title>Sweep ${path}</title>${items}</channel></rss>`);
});

/** Silent hosts are other hosts: the visitor's connections to them are no connections to these. */
const silent = createServer(() => undefined);
silent.listen(0, '127.0.0.1', () => {
  server.listen(0, '127.0.0.1', () => process.send?.({ well: portOf(server), silent: portOf(silent) }));
});

function portOf(listening: Server): number {
  const address = listening.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

process.on('disconnect', () => process.exit());
