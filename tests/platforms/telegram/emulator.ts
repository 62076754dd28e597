// A Telegram Bot API server on loopback, as a process of its own: `node emulator.ts --port 0 --journal FILE [--token T] [--with-parent]`.
// Prints {"port":...} when it listens. It shares no code with the bot: what it refuses, it refuses by Telegram's published rules.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { type Fields, readFields } from './body.ts';
import { runControl } from './control.ts';
import { checkFields, METHODS } from './methods.ts';
import { type Answer, openWorld, Refusal, type World } from './world.ts';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    journal: { type: 'string' },
    /** The only token that is known; without it every well-formed one is. */
    token: { type: 'string' },
    /** Ends when standard input does, so that no test leaves it behind. */
    'with-parent': { type: 'boolean', default: false },
  },
});

const world = openWorld({ journalPath: options.journal ?? null, token: options.token ?? null });
const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    world.violations.push({ method: 'emulator', what: String(error) });
    response.destroy();
  });
});
server.listen(Number(options.port), '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : null })}\n`);
});
if (options['with-parent']) process.stdin.resume().on('end', () => process.exit(0));

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const fields = await readFields(request, url);
  if (url.pathname.startsWith('/control/')) {
    const answer = await runControl(world, url.pathname.slice('/control/'.length), fields, url.searchParams);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    return;
  }
  const found = /^\/bot([^/]*)\/([A-Za-z]+)$/.exec(url.pathname);
  const refusal = found === null ? new Refusal(404, 'Not Found') : refuseToken(world, found[1] ?? '');
  if (refusal !== null) return writeAnswer(response, envelopeOf(refusal));
  const name = METHODS.names.get((found?.[2] ?? '').toLowerCase());
  if (name === undefined) return writeAnswer(response, envelopeOf(new Refusal(404, 'Not Found: method not found')));
  await serveMethod(name, fields, response);
}

/** A token of an impossible form is no page at all; a possible one that nobody has is not authorised. */
function refuseToken({ token }: World, given: string): Refusal | null {
  const words = decodeURIComponent(given);
  if (!/^\d+:[A-Za-z0-9_-]+$/.test(words)) return new Refusal(404, 'Not Found');
  return token !== null && words !== token ? new Refusal(401, 'Unauthorized') : null;
}

async function serveMethod(name: string, fields: Fields, response: ServerResponse): Promise<void> {
  world.calls.push({ method: name, at: Date.now() });
  const fault = world.takeFault(name);
  switch (fault?.kind) {
    case 'cut-before':
      return void response.destroy();
    case 'hang-before':
      return void setTimeout(() => response.destroy(), fault.ms ?? 600_000).unref();
    case 'status':
      // As a proxy in between would: no JSON, no envelope.
      response.writeHead(fault.status ?? 502, { 'content-type': 'text/html' });
      return void response.end(`<html><body><h1>${fault.status ?? 502}</h1></body></html>`);
    case 'answer':
      return writeAnswer(response, envelopeOf(new Refusal(fault.status ?? 400, fault.description ?? 'Bad Request')));
    case 'slow-down': {
      const seconds = fault.retryAfter ?? 1;
      return writeAnswer(response, envelopeOf(tooMany(seconds)));
    }
  }
  const answer = await runMethod(name, fields, response);
  switch (fault?.kind) {
    case 'cut-after':
      return void response.destroy();
    case 'hang-after':
      return void setTimeout(() => response.destroy(), fault.ms ?? 600_000).unref();
    case 'garbage':
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":tru');
    case 'half-body': {
      const body = JSON.stringify(answer.body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length * 2) });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      return;
    }
    default:
      return writeAnswer(response, answer);
  }
}

async function runMethod(name: string, fields: Fields, response: ServerResponse): Promise<Answer> {
  try {
    world.violations.push(...checkFields(name, fields));
    const result = await METHODS.run(name, { world, fields, response });
    return { status: 200, body: { ok: true, result } };
  } catch (error) {
    if (error instanceof Refusal) return envelopeOf(error);
    throw error;
  }
}

function tooMany(seconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}

function envelopeOf(refusal: Refusal): Answer {
  const { status, message: description, parameters } = refusal;
  return {
    status,
    body: { ok: false, error_code: status, description, ...(parameters === null ? {} : { parameters }) },
  };
}

function writeAnswer(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const retryAfter = answer.body.parameters?.retry_after;
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
  response.end(JSON.stringify(answer.body));
}
