// A server that answers what a test tells it, whatever the platform's documents say: other people's emulators and proxies are as various.
import type { Server } from 'node:http';
import { createServer } from '../../src/base/node-http.ts';

/** By "METHOD path's last word"; the last one stays for whatever is asked afterwards. */
export type StrangeAnswer = {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type StrangeServer = {
  readonly root: string;
  /** From now on, for paths that end in the word. */
  readonly answer: (word: string, ...answers: readonly StrangeAnswer[]) => void;
  readonly asked: (word: string) => number;
  readonly stop: () => Promise<void>;
};

export async function startStrangeServer(): Promise<StrangeServer> {
  const answers = new Map<string, StrangeAnswer[]>();
  const counts = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const word = new URL(request.url ?? '/', 'http://localhost').pathname.split('/').at(-1) ?? '';
    counts.set(word, (counts.get(word) ?? 0) + 1);
    request.resume().on('end', () => {
      const known = answers.get(word) ?? [];
      const { status, body, headers } = (known.length > 1 ? known.shift() : known[0]) ?? { status: 501, body: '' };
      response.writeHead(status, {
        'content-type': body.startsWith('<') ? 'text/html' : 'application/json',
        ...headers,
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    root: `http://127.0.0.1:${port}`,
    answer: (word, ...told) => void answers.set(word, [...told]),
    asked: (word) => counts.get(word) ?? 0,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
