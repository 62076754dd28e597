// One request to the REST API: its bucket, the fault that strikes it, its answer, and the headers that every answer carries.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { breakBefore, writeAnswer } from '../answer.ts';
import { portOf } from '../command-line.ts';
import { parseMultipart, type UploadedFile } from '../multipart.ts';
import type { RestAnswer } from './answers.ts';
import type { Fault } from './model.ts';
import type { TakeRate } from './rates.ts';
import { answerRest } from './rest.ts';
import type { World } from './world.ts';

const BODY_BYTES_MAX = 25 * 1024 * 1024;

type Stage = { readonly world: World; readonly takeRate: TakeRate; readonly platform: Server };

type Headers = Readonly<Record<string, string>>;

export async function serve(
  { world, takeRate, platform }: Stage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = world.now();
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const upload = world.uploads.get(/^\/attachments\/(\d+)\//.exec(url.pathname)?.[1] ?? '');
  if (upload !== undefined) return void response.writeHead(200, { 'content-type': 'text/plain' }).end(upload);
  world.port = portOf(platform);
  const raw = await readBody(request);
  const version = /^\/api\/(?:v(\d+)\/)?/.exec(url.pathname);
  if (version === null) return write(response, { status: 404, body: { message: '404: Not Found', code: 0 } });
  if (version[1] !== '10') world.violate(`API version ${version[1] ?? 'not named'}, not 10`);
  const path = decodeURIComponent(url.pathname.slice(version[0].length - 1));
  const method = request.method ?? 'GET';
  const route = `${method} ${path}`;
  const fault = world.strike(route, /^\/channels\/(\d+)/.exec(path)?.[1] ?? null);
  const note = (status: number, isCounted = true): void => {
    world.note({ route, status, at, fault: fault?.kind ?? null });
    if (isCounted && (status === 401 || status === 403 || status === 429)) world.noteInvalid();
  };
  if (world.isBanned()) {
    note(403, false);
    const page = '<html><head><title>Access denied | Error 1015</title></head><body>error code: 1015</body></html>';
    return writeAnswer(response, { status: 403, headers: { 'content-type': 'text/html' }, body: page });
  }
  if (fault?.kind === 'cut-before' || fault?.kind === 'hang-before') {
    note(0);
    breakBefore(fault, request);
    return;
  }
  const rate = takeRate({ mode: world.rateMode, route, now: Date.now() });
  if (fault?.kind === 'slow-down' || rate.wait !== null) {
    const scope = fault?.scope ?? rate.wait?.scope ?? 'user';
    note(429, scope !== 'shared');
    if (fault?.kind !== 'slow-down') world.rateRefusals += 1;
    return writeRate(response, { seconds: fault?.retryAfter ?? rate.wait?.seconds ?? 1, scope, headers: rate.headers });
  }
  if (fault?.kind === 'status') {
    note(fault.status ?? 500);
    return writeFault(response, fault, rate.headers);
  }
  const answer = await answerFrom(world, { request, method, path, url, raw, port: portOf(platform) });
  note(answer.status);
  write(response, answer, { headers: rate.headers, fault });
}

async function answerFrom(
  world: World,
  asked: {
    readonly request: IncomingMessage;
    readonly method: string;
    readonly path: string;
    readonly url: URL;
    readonly raw: Buffer | null;
    readonly port: number;
  },
): Promise<RestAnswer> {
  if (asked.raw === null) return { status: 413, body: { message: 'Request entity too large', code: 40005 } };
  const payload = readPayload(asked.raw, asked.request.headers['content-type'] ?? '');
  if (payload === null) {
    return { status: 400, body: { message: 'The request body contains invalid JSON.', code: 50109 } };
  }
  return answerRest(world, {
    method: asked.method,
    path: asked.path,
    query: asked.url.searchParams,
    authorization: asked.request.headers.authorization ?? null,
    userAgent: asked.request.headers['user-agent'] ?? '',
    ...payload,
    port: asked.port,
  });
}

/** Null when it is neither JSON nor a form with JSON in it. Files are named files[0], files[1] and so on. */
function readPayload(raw: Buffer, type: string): { body: unknown; files: ReadonlyMap<string, UploadedFile> } | null {
  const none = new Map<string, UploadedFile>();
  if (!type.startsWith('multipart/form-data')) {
    const body = parse(raw.toString('utf8'));
    return body === undefined ? null : { body, files: none };
  }
  const parts = parseMultipart(type, raw);
  if (parts === null) return null;
  const { payload_json: json, ...fields } = parts.fields;
  const body = json === undefined ? fields : parse(json);
  if (body === undefined) return null;
  const files = Object.entries(parts.files).map(
    ([name, file]) => [/^files\[(\d+)\]$/.exec(name)?.[1] ?? name, file] as const,
  );
  return { body, files: new Map(files) };
}

function write(
  response: ServerResponse,
  answer: RestAnswer,
  { headers, fault }: { readonly headers: Headers; readonly fault: Fault | null } = { headers: {}, fault: null },
): void {
  const { status, body } = answer;
  const typed = body === null ? headers : { ...headers, 'content-type': 'application/json' };
  writeAnswer(response, { status, headers: typed, body: body === null ? null : JSON.stringify(body) }, fault);
}

function writeRate(
  response: ServerResponse,
  rate: { readonly seconds: number; readonly scope: NonNullable<Fault['scope']>; readonly headers: Headers },
): void {
  if (rate.scope === 'edge') {
    const body = '<html><body>You are being rate limited.</body></html>';
    writeAnswer(response, { status: 429, headers: { 'content-type': 'text/html' }, body });
    return;
  }
  const isGlobal = rate.scope === 'global';
  const seconds = Math.round(rate.seconds * 1_000) / 1_000;
  const own = { ...rate.headers, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': seconds.toFixed(3) };
  const headers = {
    ...(isGlobal ? { 'x-ratelimit-global': 'true' } : own),
    'content-type': 'application/json',
    'retry-after': String(Math.max(Math.ceil(seconds), 1)),
    'x-ratelimit-scope': rate.scope,
  };
  const body = JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global: isGlobal });
  writeAnswer(response, { status: 429, headers, body });
}

function writeFault(response: ServerResponse, fault: Fault, headers: Headers): void {
  const status = fault.status ?? 500;
  if (fault.code === null || fault.code === undefined) {
    const body = `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`;
    writeAnswer(response, { status, headers: { 'content-type': 'text/html' }, body });
    return;
  }
  write(response, { status, body: { message: `emulated ${fault.code}`, code: fault.code } }, { headers, fault: null });
}

/** Null when it is too big. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
  }
  return bytes > BODY_BYTES_MAX ? null : Buffer.concat(chunks);
}

/** Undefined when it is not JSON. */
function parse(raw: string): unknown {
  if (raw === '') return {};
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
