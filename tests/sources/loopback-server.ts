// A real HTTP server on 127.0.0.1 for one test file, and what it was asked.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from '../../src/base/node-http.ts';

export type LoopbackServer = {
  /** "http://127.0.0.1:4711" */
  readonly origin: string;
  /** Newest last. */
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
};

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** `answers` by path; anything else is 404. */
export async function openLoopbackServer(answers: Readonly<Record<string, Answer>>): Promise<LoopbackServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer({ keepAliveTimeout: 1 }, (request, response) => {
    requests.push(request);
    const answer = answers[(request.url ?? '').split('?')[0] ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
