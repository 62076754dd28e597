// One request to the Bot API: its token and method, the fault that strikes it, what it does, and the envelope it comes back in.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { breakBefore, writeAnswer } from '../answer.ts';
import { asNumber, type Body, readFields } from './body.ts';
import { checkRequest } from './check.ts';
import { METHOD_NAMES, runMethod } from './methods.ts';
import type { Rates } from './rates.ts';
import { bad, Refusal, tooMany, type World } from './world.ts';

export type Stage = { readonly world: World; readonly rates: Rates };

export type Answer = {
  readonly status: number;
  readonly body: {
    readonly ok: boolean;
    readonly result?: unknown;
    readonly error_code?: number;
    readonly description?: string;
    readonly parameters?: Refusal['parameters'];
  };
};

export async function serve(stage: Stage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world } = stage;
  const at = world.now();
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = await readFields(request, url);
  const file = /^\/file\/bot([^/]*)\/(.+)$/.exec(url.pathname);
  if (file !== null) return serveFile(world, { token: file[1] ?? '', path: file[2] ?? '' }, response);
  const found = /^\/bot([^/]*)\/(?:test\/)?([A-Za-z]+)$/.exec(url.pathname);
  const refusal = found === null ? new Refusal(404, 'Not Found') : refuseToken(world, found[1] ?? '');
  if (refusal !== null) return write(response, envelopeOf(refusal));
  const name = METHOD_NAMES.get((found?.[2] ?? '').toLowerCase());
  if (name === undefined) {
    world.violate(found?.[2] ?? '', 'no such method');
    return write(response, envelopeOf(new Refusal(404, 'Not Found: method not found')));
  }
  await serveMethod(stage, { name, body, at }, response);
}

/** A token of an impossible form is no page at all; a possible one that nobody has is not authorised. */
function refuseToken({ token }: World, given: string): Refusal | null {
  const words = decodeURIComponent(given);
  if (!/^\d+:[A-Za-z0-9_-]+$/.test(words)) return new Refusal(404, 'Not Found');
  return token !== null && words !== token ? new Refusal(401, 'Unauthorized') : null;
}

export type MethodCall = { readonly name: string; readonly body: Body; readonly at: number };

async function serveMethod(stage: Stage, call: MethodCall, response: ServerResponse): Promise<void> {
  const { world } = stage;
  const { name, body, at } = call;
  const chat = asNumber(body.fields.chat_id);
  const fault = world.faults.strike(
    (rule) => (rule.method === '*' || rule.method === name) && (rule.chat === undefined || rule.chat === chat),
  );
  const noted = world.note({ method: name, chat, at, status: 0, fault: fault?.kind ?? null });
  if (breakBefore(fault, response.req)) return;
  switch (fault?.kind) {
    case 'status': {
      noted.status = fault.status ?? 502;
      const page = `<html><head><title>${noted.status}</title></head><body><h1>${noted.status}</h1></body></html>`;
      return writeAnswer(response, { status: noted.status, headers: { 'content-type': 'text/html' }, body: page });
    }
    case 'answer':
    case 'slow-down': {
      if (fault.ms !== undefined) await pause(fault.ms);
      const wrong =
        fault.kind === 'slow-down'
          ? tooMany((fault.retryAfter ?? 1) * 1_000)
          : new Refusal(fault.status ?? 400, fault.description ?? 'Bad Request');
      noted.status = wrong.status;
      return write(response, envelopeOf(wrong));
    }
  }
  const answer = await answerTo(stage, call, response);
  noted.status = answer.status;
  write(response, answer, fault);
}

/** Also for what a webhook's reply asks for: its result goes nowhere. */
export async function answerTo(
  stage: Stage,
  { name, body, at }: MethodCall,
  response: ServerResponse | null,
): Promise<Answer> {
  const { world } = stage;
  try {
    if (body.trouble !== null)
      throw body.trouble === 'Request Entity Too Large' ? new Refusal(413, body.trouble) : bad(body.trouble);
    for (const what of checkRequest(name, body)) world.violate(name, what);
    const result = await runMethod({ ...stage, name, fields: body.fields, files: body.files, response, at });
    return { status: 200, body: { ok: true, result } };
  } catch (error) {
    if (error instanceof Refusal) return envelopeOf(error);
    throw error;
  }
}

function envelopeOf(refusal: Refusal): Answer {
  const { status, message: description, parameters } = refusal;
  return {
    status,
    body: { ok: false, error_code: status, description, ...(parameters === null ? {} : { parameters }) },
  };
}

function write(response: ServerResponse, answer: Answer, fault: Parameters<typeof writeAnswer>[2] = null): void {
  const retryAfter = answer.body.parameters?.retry_after;
  const headers = {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  writeAnswer(response, { status: answer.status, headers, body: JSON.stringify(answer.body) }, fault);
}

function serveFile(world: World, asked: { token: string; path: string }, response: ServerResponse): void {
  const refusal = refuseToken(world, asked.token);
  const file = world.files.get(asked.path);
  if (refusal !== null || file === undefined) {
    write(response, envelopeOf(refusal ?? new Refusal(404, 'Not Found')));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
}
