// The control port of an emulator: a small HTTP server of verbs, apart from the emulated platform, on loopback only.
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from '../../src/base/node-http.ts';

export type Given = Readonly<Record<string, unknown>>;

/** What a verb answers is sent as JSON. `given` holds the fields of the JSON body and of the query, as texts there. */
export type Verbs = Readonly<Record<string, (given: Given) => unknown>>;

/** What was asked of the control port makes no sense: 400, with the sentence. */
export class WrongOrder extends Error {}

export function openControlPort(verbs: Verbs): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    };
    const run = async (): Promise<void> => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const given = { ...Object.fromEntries(url.searchParams), ...(await readBody(request)) };
      const name = url.pathname.slice(1);
      if (name === '') return answer(200, { verbs: Object.keys(verbs) });
      const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
      if (verb === undefined) return answer(404, { error: `no such verb: ${name}`, verbs: Object.keys(verbs) });
      answer(200, await verb(given));
    };
    run().catch((error: unknown) =>
      answer(error instanceof WrongOrder ? 400 : 500, {
        error: error instanceof Error ? error.message : String(error),
      }),
    );
  });
}

async function readBody(request: IncomingMessage): Promise<Given> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  if (body === '') return {};
  try {
    return asGiven(JSON.parse(body));
  } catch {
    throw new WrongOrder('the body is not JSON');
  }
}

function asGiven(value: unknown): Given {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new WrongOrder('the body is not a JSON object');
}
