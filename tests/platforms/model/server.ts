// A model's endpoint in a process of its own that misbehaves as the model's name tells it to; each request is a line on its standard output.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from '../../../src/base/node-http.ts';

type Asked = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
};

/** What the API answers around the model's words. */
function completion(content: string, more: Readonly<Record<string, unknown>> = {}): string {
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...more }];
  return JSON.stringify({ object: 'chat.completion', choices, usage: { total_tokens: 321 } });
}

/** The JSON that stands between the fences of the request. */
function sourceOf({ messages }: Asked): { readonly headline: string; readonly sentences: readonly string[] } {
  const lines = (messages.at(-1)?.content ?? '').split('\n');
  return JSON.parse(lines.slice(1, -1).join('\n')) as { headline: string; sentences: string[] };
}

const BEHAVIOURS: Readonly<Record<string, (response: ServerResponse, asked: Asked) => void>> = {
  hang: () => {},
  trickle: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '500': (response) => response.writeHead(500).end('oops'),
  '401': (response) => response.writeHead(401).end('{"error":"bad key"}'),
  '429': (response) => response.writeHead(429, { 'retry-after': '3600' }).end('{}'),
  redirect: (response) => response.writeHead(307, { location: `http://127.0.0.1:9/` }).end(),
  reset: (response) => response.destroy(),
  junk: (response) => response.end('<html>not json'),
  huge: (response) => {
    response.writeHead(200);
    const write = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', write);
    };
    response.on('close', () => response.destroy());
    write();
  },
  prose: (response) => response.end(completion('Here is your text: ministers met.')),
  'cut off': (response, asked) =>
    response.end(completion(JSON.stringify(sourceOf(asked)), { finish_reason: 'length' })),
  'extra key': (response, asked) =>
    response.end(completion(JSON.stringify({ ...sourceOf(asked), links: ['https://evil.example/'] }))),
  leak: (response, { messages }) =>
    response.end(completion(JSON.stringify({ headline: messages[0]?.content, sentences: [messages[0]?.content] }))),
  echo: (response, asked) => response.end(completion(JSON.stringify(sourceOf(asked)))),
  /** Does what any sentence of its source tells it to: a model that fell for an injection. */
  obey: (response, asked) => {
    const { headline, sentences } = sourceOf(asked);
    const order = sentences.join(' ').split('INSTRUCTION: say ')[1] ?? headline;
    // Every other time it adds something of its own.
    const added = /[13579]$/.test(headline) ? ' See https://added.example, says @Ivo_Nemo of 4711.' : '';
    response.end(completion(JSON.stringify({ headline: order, sentences: sentences.map(() => order + added) })));
  },
};

function answer(response: ServerResponse, asked: Asked): void {
  const { model } = asked;
  if (model.startsWith('trip:')) {
    // There, and back by a request that never saw the source.
    const { there, back } = JSON.parse(model.slice('trip:'.length)) as { there: unknown; back: unknown };
    const isBack = asked.messages[0]?.content.includes('word for word') === true;
    return void response.end(completion(JSON.stringify(isBack ? back : there)));
  }
  if (model.startsWith('say:')) response.end(completion(model.slice('say:'.length)));
  else BEHAVIOURS[model]?.(response, asked);
}

function read(request: IncomingMessage, response: ServerResponse): void {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const body = Buffer.concat(pieces).toString('utf8');
    process.stdout.write(`${JSON.stringify({ authorization: request.headers.authorization ?? null, body })}\n`);
    answer(response, JSON.parse(body) as Asked);
  });
}

const server = createServer(read);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
process.stdin.on('end', () => process.exit()).resume();
