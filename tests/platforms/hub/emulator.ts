// A WebSub hub and the publisher it works for, as a process of its own: it holds every request of a subscriber to the recommendation.
import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from '../../../src/base/node-http.ts';
import { comeUp, portOf, readOptions } from '../command-line.ts';
import { openControlPort } from '../control-port.ts';

type Subscriber = { readonly callback: string; readonly topic: string; readonly secret: string };

const violations: string[] = [];
/** "GET /feed", "subscribe", "unsubscribe", in the order in which they came. */
const requests: string[] = [];
const subscribers = new Map<string, Subscriber>();
/** The last request of a subscriber, confirmed or not. */
let asked: Subscriber | null = null;
/** A hub makes sure once it has answered. */
let pending: Promise<unknown> = Promise.resolve();
let itemCount = 1;
let leaseSeconds = 864_000;
let manner: 'agrees' | 'refuses' | 'denies' | 'fails' | 'moves' = 'agrees';
let offers: 'elements' | 'headers' | 'nothing' = 'elements';

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    violations.push(String(error));
    response.writeHead(500).end();
  });
});

const origin = (): string => `http://127.0.0.1:${portOf(server)}`;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  if (request.method === 'GET') requests.push(`GET ${path}`);
  if (request.method === 'GET' && path === '/feed') return publish(request, response);
  const isHub = path === '/hub' || (path === '/moved' && manner === 'moves');
  if (request.method !== 'POST' || !isHub) return void response.writeHead(404).end();
  if (path === '/hub' && manner === 'moves') return void response.writeHead(307, { location: '/moved' }).end();
  const form = new URLSearchParams(await read(request));
  requests.push(form.get('hub.mode') ?? '');
  if (manner === 'fails') return void response.writeHead(503).end();
  if (manner === 'refuses') return void response.writeHead(403).end('not here');
  const wrong = check(request, form);
  if (wrong !== null) {
    violations.push(wrong);
    return void response.writeHead(400).end(wrong);
  }
  response.writeHead(202).end();
  const [mode, topic, callback] = [field(form, 'mode'), field(form, 'topic'), field(form, 'callback')];
  asked = { callback, topic, secret: field(form, 'secret') };
  pending = (
    manner === 'denies' ? ask(asked, { mode: 'denied', reason: 'topic <b>closed</b>' }) : makeSure(asked, mode)
  ).catch((error: unknown) => violations.push(String(error)));
}

/** What the recommendation asks of a subscriber's form; null when all is right. */
function check(request: IncomingMessage, form: URLSearchParams): string | null {
  const mode = form.get('hub.mode');
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') return 'no form';
  if (!/^Dateline-test/.test(request.headers['user-agent'] ?? '')) return 'does not say who it is';
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return `hub.mode is ${mode}`;
  if (form.get('hub.topic') !== `${origin()}/feed?self`) return `hub.topic is ${form.get('hub.topic')}`;
  if (!URL.canParse(form.get('hub.callback') ?? '')) return 'hub.callback is no address';
  if (mode === 'unsubscribe') return null;
  if (!/^[1-9]\d*$/.test(form.get('hub.lease_seconds') ?? '')) return 'hub.lease_seconds is no number';
  const secret = form.get('hub.secret') ?? '';
  if (secret.length < 32 || secret.length >= 200) return 'hub.secret is short or long';
  const isShared = [...subscribers.values()].some(
    (other) => other.callback !== field(form, 'callback') && other.secret === secret,
  );
  return isShared ? 'hub.secret is used twice' : null;
}

const field = (form: URLSearchParams, name: string): string => form.get(`hub.${name}`) ?? '';

/** First what a subscriber must not agree to, then what it must. */
async function makeSure(subscriber: Subscriber, mode: string): Promise<void> {
  const other = mode === 'subscribe' ? 'unsubscribe' : 'subscribe';
  for (const lie of [
    { mode, topic: `${origin()}/other` },
    { mode: other },
    { mode, challenge: 'two\nlines' },
    { mode: 'dance' },
  ]) {
    const refused = await ask(subscriber, lie);
    if (refused.status !== 404) violations.push(`${JSON.stringify(lie)} was answered with ${refused.status}`);
  }
  const challenge = randomBytes(24).toString('hex');
  const reply = await ask(subscriber, { mode, challenge });
  const isEcho = reply.status === 200 && reply.body === challenge;
  const isSafe = reply.type?.startsWith('text/plain') === true && reply.isSniffed === false;
  if (!isEcho || !isSafe) violations.push(`${mode} was not confirmed: ${JSON.stringify(reply)}`);
  else if (mode === 'subscribe') subscribers.set(subscriber.callback, subscriber);
  else subscribers.delete(subscriber.callback);
}

type Question = {
  readonly mode: string;
  readonly topic?: string;
  readonly challenge?: string;
  readonly reason?: string;
};

async function ask({ callback, topic }: Subscriber, question: Question) {
  const url = new URL(callback);
  const words = { topic, challenge: 'harmless', lease_seconds: String(leaseSeconds), ...question };
  for (const [name, value] of Object.entries(words)) url.searchParams.set(`hub.${name}`, value);
  const response = await fetch(url, { redirect: 'manual' });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    isSniffed: response.headers.get('x-content-type-options') !== 'nosniff',
    body: await response.text(),
  };
}

function feed(): string {
  const named =
    offers === 'elements' ? `<atom:link rel="hub" href="/hub"/><atom:link rel="self" href="/feed?self"/>` : '';
  const items = Array.from(
    { length: itemCount },
    (_, index) =>
      `<item><guid>item-${index}</guid><title>Kenya opens harbour gate ${index}</title><description>Kenya opened gate ${index} of the harbour of Mombasa on Monday, the port authority said.</description></item>`,
  );
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour</title>${named}${items.join('')}</channel></rss>`;
}

function publish(request: IncomingMessage, response: ServerResponse): void {
  const etag = `"${itemCount} ${offers}"`;
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const link = `<${origin()}/feed?self>; rel=self, <${origin()}/elsewhere>; rel="next", </hub>; rel="hub"`;
  response.writeHead(200, { etag, ...(offers === 'headers' ? { link } : {}) }).end(feed());
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

const control = openControlPort({
  /** Once it has made sure of the last request. */
  quiet: async () => {
    await pending;
  },
  state: () => ({ violations, requests, subscribers: [...subscribers.values()], asked, origin: origin() }),
  /** As just started. */
  reset: () => {
    subscribers.clear();
    [violations.length, requests.length, asked] = [0, 0, null];
    [itemCount, leaseSeconds, manner, offers] = [1, 864_000, 'agrees', 'elements'];
  },
  set: (given) => {
    if (typeof given.itemCount === 'number') itemCount = given.itemCount;
    if (typeof given.leaseSeconds === 'number') leaseSeconds = given.leaseSeconds;
    if (given.manner !== undefined) manner = given.manner as typeof manner;
    if (given.offers !== undefined) offers = given.offers as typeof offers;
  },
  /** Calls whoever subscribed; answers with the statuses. `signed` may be a lie. */
  call: async ({ method = 'sha256', signed = 'right', bytes = 0 }) => {
    const statuses: number[] = [];
    for (const { callback, secret } of subscribers.values()) {
      const body = feed() + ' '.repeat(Number(bytes));
      const signature = createHmac(String(method), signed === 'right' ? secret : 'guessed')
        .update(body)
        .digest('hex');
      const headers = signed === 'not' ? {} : { 'x-hub-signature': `${method}=${signature}` };
      const response = await fetch(callback, { method: 'POST', body, headers }).catch(() => null);
      statuses.push(response?.status ?? 0);
    }
    return { statuses };
  },
  /** Asks the last subscriber anything. */
  ask: (given) => (asked === null ? null : ask(asked, given as Question)),
});

await comeUp({ platform: server, control }, readOptions(), () => server.close());
