// An emulated Discord in a process of its own, REST and gateway on one loopback port: node tests/platforms/discord/emulator.ts --port 0 --journal FILE
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { answerControl } from './control.ts';
import { openGateway } from './gateway.ts';
import { openRates } from './rates.ts';
import { answerRest, type RestAnswer } from './rest.ts';
import { type Fault, World } from './world.ts';

const BODY_BYTES_MAX = 25 * 1024 * 1024;
const REQUESTS_KEPT = 100_000;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    journal: { type: 'string' },
    token: { type: 'string', default: 'emulated-token' },
    rates: { type: 'string', default: 'off' },
  },
});
if (values.rates !== 'off' && values.rates !== 'strict') throw new Error('--rates is off or strict');
const areRatesStrict = values.rates === 'strict';

const world = new World({ token: values.token, journalPath: values.journal ?? null, areRatesStrict });
const takeRate = openRates(areRatesStrict);
const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    world.violate(`the emulator itself failed: ${String(error)}`);
    response.destroy();
  });
});
const gateway = openGateway(server, world);

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const raw = await readBody(request);
  if (raw === null) {
    write(response, { status: 413, body: { message: 'Request entity too large', code: 40005 } });
    return;
  }
  const method = request.method ?? 'GET';
  if (url.pathname.startsWith('/control/')) {
    const verb = url.pathname.slice('/control/'.length);
    write(
      response,
      await answerControl(
        { world, gateway },
        { verb, given: raw === '' ? {} : JSON.parse(raw), query: url.searchParams },
      ),
    );
    return;
  }
  if (!url.pathname.startsWith('/api/v10/')) {
    write(response, { status: 404, body: { message: '404: Not Found', code: 0 } });
    return;
  }
  const path = decodeURIComponent(url.pathname.slice('/api/v10'.length));
  const route = `${method} ${path}`;
  const note = (status: number): void => {
    world.requests.push({ route, status, at: Date.now() });
    if (world.requests.length > REQUESTS_KEPT) world.requests.shift();
  };
  const fault = world.strike(route, /^\/channels\/(\d+)/.exec(path)?.[1] ?? null);
  if (fault?.kind === 'cut-before' || fault?.kind === 'hang-before') {
    note(0);
    if (fault.kind === 'cut-before') request.socket.destroy();
    return;
  }
  const rate = takeRate(route, Date.now());
  if (fault?.kind === 'rate' || rate.wait !== null) {
    note(429);
    const seconds = fault?.retryAfter ?? rate.wait?.seconds ?? 1;
    writeRate(response, { seconds, scope: fault?.scope ?? rate.wait?.scope ?? 'user', headers: rate.headers });
    return;
  }
  if (fault?.kind === 'status') {
    note(fault.status ?? 500);
    writeFault(response, fault, rate.headers);
    return;
  }
  const body = parse(raw);
  const answer: RestAnswer =
    body === undefined
      ? { status: 400, body: { message: 'The request body contains invalid JSON.', code: 50109 } }
      : answerRest(world, {
          method,
          path,
          query: url.searchParams,
          authorization: request.headers.authorization ?? null,
          userAgent: request.headers['user-agent'] ?? '',
          body,
          port: listeningPort(),
        });
  note(answer.status);
  if (fault?.kind === 'cut-after') {
    request.socket.destroy();
    return;
  }
  if (fault?.kind === 'hang-after') return;
  write(response, answer, rate.headers);
}

function write(response: ServerResponse, answer: RestAnswer, headers: Readonly<Record<string, string>> = {}): void {
  if (answer.body === null) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  response.writeHead(answer.status, { ...headers, 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
}

function writeRate(
  response: ServerResponse,
  rate: { seconds: number; scope: NonNullable<Fault['scope']>; headers: Readonly<Record<string, string>> },
): void {
  if (rate.scope === 'edge') {
    response.writeHead(429, { 'content-type': 'text/html' });
    response.end('<html><body>You are being rate limited.</body></html>');
    return;
  }
  const isGlobal = rate.scope === 'global';
  response.writeHead(429, {
    ...(isGlobal
      ? {}
      : { ...rate.headers, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': rate.seconds.toFixed(3) }),
    'content-type': 'application/json',
    'retry-after': String(Math.ceil(rate.seconds)),
    'x-ratelimit-scope': rate.scope,
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
  });
  response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: rate.seconds, global: isGlobal }));
}

function writeFault(response: ServerResponse, fault: Fault, headers: Readonly<Record<string, string>>): void {
  const status = fault.status ?? 500;
  if (fault.code === null || fault.code === undefined) {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(`<html><body>${status}</body></html>`);
    return;
  }
  write(response, { status, body: { message: `emulated ${fault.code}`, code: fault.code } }, headers);
}

/** Null when it is too big. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined when it is not JSON. */
function parse(raw: string): unknown {
  if (raw === '') return {};
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function listeningPort(): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function close(): void {
  gateway.stop();
  server.close();
  server.closeAllConnections();
  world.close();
  process.exit(0);
}
process.once('SIGTERM', close);
process.once('SIGINT', close);
// Whoever started it as a child and died without a word leaves a closed pipe behind.
process.once('disconnect', close);

server.listen(Number(values.port), '127.0.0.1', () => console.log(JSON.stringify({ port: listeningPort() })));
