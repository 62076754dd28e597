// One polite, guarded GET: the door to undici, and the only way to the network for feeds and pages.
import type { Agent } from 'undici';
import type { Outcome } from '../base/outcome.ts';
import { ok, problem } from '../base/outcome.ts';
import { SECOND_MS } from '../base/time.ts';
import { guardConnection, publicLookup } from './address-guard.ts';
import { alongTheWay, type FetchFailure, type FetchProblem } from './fetch-problem.ts';
import { type Fetched, type Landing, problemOfError, problemOfStatus, type Reply, readFetched } from './fetch-reply.ts';
import type { Headers } from './freshness.ts';
import { retryAfterMs } from './freshness.ts';
import { openHostQueue } from './host-queue.ts';
import { inflate } from './inflate.ts';
import { isLoopback, registrableDomain } from './registrable-domain.ts';
import { openSilentHosts } from './silent-hosts.ts';

export type HttpRequest = {
  readonly url: string;
  /** Byte for byte as the last reply had them; null at the first visit. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly accept: string;
  /** After decompression; 10 MB when absent. */
  readonly bodyBytesMax?: number;
  /** False for an address that came from outside: then the operator's private origins are private to it. True when absent. */
  readonly isTrusted?: boolean;
};

/** What a hub is sent: a form, and only its status is heard. */
export type PostRequest = {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly isTrusted: boolean;
};

export type Http = {
  /** Never throws; ends within the deadline, counted from when the host is free. */
  readonly get: (request: HttpRequest) => Promise<Outcome<Fetched, FetchFailure>>;
  /** The same for a form, under the same guard and pace. Any status of 2xx is well; 307 and 308 are followed, no other. */
  readonly post: (request: PostRequest) => Promise<Outcome<null, FetchProblem>>;
  /** Visits under way and all later ones end at once, as `closed`. */
  readonly close: () => Promise<void>;
};

export type HttpOptions = {
  /** Names us and says where to complain: "Dateline/0.1 (+https://...)". */
  readonly userAgent: string;
  /** Origins that the operator named ("http://127.0.0.1:8080") and that may therefore be private. Redirects elsewhere stay guarded. */
  readonly trustedOrigins: ReadonlySet<string>;
  /** From the first byte sent to the last received, all redirects included; 20 s when absent. */
  readonly deadlineMs?: number;
  /** Between two requests to one owner; when it is given, the operator's own machine has to be spared too. A second when absent. */
  readonly ownerPauseMs?: number;
  /** Milliseconds from some moment on, by which owners are left alone; the process's own clock when absent. */
  readonly elapsed?: () => number;
};

const BODY_BYTES_MAX = 10_000_000;
const REDIRECTS_MAX = 5;
const DEADLINE_MS = 20 * SECOND_MS;
const CONNECT_DEADLINE_MS = 4 * SECOND_MS;
const HEADER_BYTES_MAX = 32_768;
/** Between the end of one visit and the start of the next at the same public host. */
const OWNER_PAUSE_MS = SECOND_MS;
/** Owners that asked us to slow down, remembered at most. The store remembers for the feeds over a restart. */
const HELD_MAX = 5_000;
/** Public hosts get one: the queue sees to it. Fewer than there are visits, and silent feeds of one server hide its others. */
const LOOPBACK_CONNECTIONS = 64;

const processClock = (): number => performance.now();

export function openHttp(options: HttpOptions): Http {
  const { userAgent, trustedOrigins, deadlineMs = DEADLINE_MS, ownerPauseMs, elapsed = processClock } = options;
  const queue = openHostQueue(ownerPauseMs ?? OWNER_PAUSE_MS);
  const silentHosts = openSilentHosts(elapsed);
  const heldUntil = new Map<string, number>();
  const closing = new AbortController();
  let opened: Promise<Agents> | null = null;

  async function get(request: HttpRequest): Promise<Outcome<Fetched, FetchFailure>> {
    const landing = await send({ ...request, form: null, isTrusted: request.isTrusted ?? true });
    return landing.ok ? readFetched(landing.value) : landing;
  }

  async function post(request: PostRequest): Promise<Outcome<null, FetchProblem>> {
    const form = new URLSearchParams({ ...request.form }).toString();
    const landing = await send({ ...request, form, etag: null, lastModified: null, accept: '*/*' });
    if (!landing.ok) return landing;
    const { status, headers } = landing.value;
    return status >= 200 && status < 300 ? ok(null) : problem(problemOfStatus(status, headers));
  }

  async function send(question: Question): Promise<Outcome<Landing, FetchFailure>> {
    const url = URL.parse(question.url);
    if (url === null || !isWeb(url)) return problem({ kind: 'bad-scheme' });
    opened ??= openAgents();
    const agents = await opened;
    let leftMs = deadlineMs;
    /** One hop, within what is left of the deadline: waiting for a host that others visit does not count. */
    const ask: Ask = async (hop) => {
      if (closing.signal.aborted) return problem({ kind: 'closed' });
      const startedAt = performance.now();
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)))]);
      const reply = await askOnce({ question, first: url, url: hop, agents, userAgent, trustedOrigins, signal });
      leftMs -= performance.now() - startedAt;
      // Whatever a visit cut off by us ended in, it is not the site's fault.
      return closing.signal.aborted && !reply.ok ? problem({ kind: 'closed' }) : reply;
    };
    const mayHurry = (hop: URL): boolean =>
      ownerPauseMs === undefined && question.isTrusted && trustedOrigins.has(hop.origin) && isLoopback(hop.hostname);
    // The operator's own machine serves many feeds at once (the sample edition) and needs no pause.
    const askInTurn: Ask = (hop) => (mayHurry(hop) ? ask(hop) : inTurn(hop, () => ask(hop)));
    return follow(url, question.form === null ? isRedirect : isRedirectWithBody, askInTurn);
  }

  /** Each hop waits for its own host, since a redirect leads to another owner. */
  async function inTurn(url: URL, visit: () => Promise<HopReply>): Promise<HopReply> {
    const domain = registrableDomain(url.href);
    return queue.run(domain, async () => {
      const heldMs = Math.ceil((heldUntil.get(domain) ?? Number.NEGATIVE_INFINITY) - elapsed());
      if (heldMs > 0) return problem({ kind: 'slow-down', retryAfterMs: heldMs });
      const silence = silentHosts.problemOf(url.host);
      if (silence !== null) return problem(silence);
      const reply = await visit();
      silentHosts.note(url.host, reply.ok ? null : reply.problem);
      if (reply.ok && reply.value.status === 429) hold(domain, retryAfterMs(reply.value.headers));
      return reply;
    });
  }

  /** "Slow down" is said for the whole owner: nobody else of ours asks there meanwhile. */
  function hold(domain: string, spanMs: number): void {
    heldUntil.delete(domain);
    heldUntil.set(domain, elapsed() + spanMs);
    const oldest = heldUntil.keys().next().value;
    if (heldUntil.size > HELD_MAX && oldest !== undefined) heldUntil.delete(oldest);
  }

  async function close(): Promise<void> {
    closing.abort();
    queue.close();
    const agents = await opened;
    await Promise.all([agents?.guarded.destroy(), agents?.trusted.destroy()]);
  }

  return { get, post, close };
}

type Agents = { readonly guarded: Agent; readonly trusted: Agent; readonly request: typeof import('undici').request };

/** undici takes 0.2 s to load, so it is loaded at the first visit. */
async function openAgents(): Promise<Agents> {
  const { Agent, buildConnector, request } = await import('undici');
  const common = {
    connections: 1,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: HEADER_BYTES_MAX,
    keepAliveTimeout: 4 * SECOND_MS,
  };
  const trusted = new Agent({
    ...common,
    connections: LOOPBACK_CONNECTIONS,
    connect: { timeout: CONNECT_DEADLINE_MS },
  });
  const connect = buildConnector({ timeout: CONNECT_DEADLINE_MS, allowH2: false, lookup: publicLookup });
  const guarded = new Agent({
    ...common,
    connect: guardConnection(connect),
  });
  return { guarded, trusted, request };
}

type HopReply = Outcome<Reply, FetchProblem>;

/** Asks at one address, whatever that takes. */
type Ask = (url: URL) => Promise<HopReply>;

/** The first address and up to five redirects, each judged anew. */
async function follow(
  first: URL,
  leadsOn: (status: number) => boolean,
  ask: Ask,
): Promise<Outcome<Landing, FetchFailure>> {
  const seen = new Set<string>();
  let url = first;
  let movedPermanentlyTo: string | null = null;
  let isChainPermanent = true;
  for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
    if (seen.has(url.href)) return problem({ kind: 'bad-redirect', reason: 'loop' });
    seen.add(url.href);
    const reply = await ask(url);
    if (!reply.ok) return problem(alongTheWay(reply.problem, movedPermanentlyTo));
    const { status, headers } = reply.value;
    if (!leadsOn(status)) return ok({ ...reply.value, url: url.href, movedPermanentlyTo });
    const next = URL.parse(headers.location ?? '', url.href);
    if (next === null || headers.location === undefined) return problem({ kind: 'bad-redirect', reason: 'no-address' });
    if (!isWeb(next)) return problem({ kind: 'bad-scheme' });
    next.hash = '';
    // A way out of TLS is gone each time and never for good: who sits on the line could keep us outside.
    isChainPermanent &&=
      (status === 301 || status === 308) && !(url.protocol === 'https:' && next.protocol === 'http:');
    if (isChainPermanent) movedPermanentlyTo = next.href;
    url = next;
  }
  return problem({ kind: 'bad-redirect', reason: 'too-many' });
}

/** A GET, or with a form a POST. */
type Question = HttpRequest & { readonly form: string | null; readonly isTrusted: boolean };

type Hop = {
  readonly question: Question;
  /** Where the journey began. */
  readonly first: URL;
  readonly url: URL;
  readonly agents: Agents;
  readonly userAgent: string;
  readonly trustedOrigins: ReadonlySet<string>;
  readonly signal: AbortSignal;
};

async function askOnce({ question, first, url, agents, userAgent, trustedOrigins, signal }: Hop): Promise<HopReply> {
  const { accept, etag, lastModified, form, bodyBytesMax: bytesMax = BODY_BYTES_MAX } = question;
  // Trust is for addresses the operator wrote, so it counts only on journeys that began at one.
  const isTrusted = question.isTrusted && trustedOrigins.has(first.origin) && trustedOrigins.has(url.origin);
  try {
    const reply = await agents.request(withoutSecrets(url), {
      dispatcher: isTrusted ? agents.trusted : agents.guarded,
      signal,
      headersTimeout: DEADLINE_MS,
      bodyTimeout: DEADLINE_MS,
      headers: {
        'user-agent': userAgent,
        accept,
        'accept-encoding': 'gzip, br, deflate',
        ...(etag === null ? {} : { 'if-none-match': etag }),
        ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
        ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === null ? {} : { method: 'POST', body: form }),
    });
    const headers = singleHeaders(reply.headers);
    if (reply.statusCode !== 200 || form !== null) {
      await reply.body.dump({ limit: 65_536, signal });
      return ok({ status: reply.statusCode, headers, bytes: new Uint8Array() });
    }
    const chunks: Uint8Array[] = [];
    let bytesRead = 0;
    for await (const chunk of reply.body as AsyncIterable<Uint8Array>) {
      bytesRead += chunk.length;
      if (bytesRead > bytesMax) return problem({ kind: 'too-big', bytesMax });
      chunks.push(chunk);
    }
    const encoding = headers['content-encoding'] ?? '';
    const bytes = await inflate(Buffer.concat(chunks), { encoding, bytesMax });
    return bytes.ok ? ok({ status: 200, headers, bytes: bytes.value }) : bytes;
  } catch (error) {
    return problem(signal.aborted ? { kind: 'timeout' } : problemOfError(error));
  }
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Those that ask for the same request once more; the others turn a POST into a GET. */
function isRedirectWithBody(status: number): boolean {
  return status === 307 || status === 308;
}

/** User, password and fragment are not sent. */
function withoutSecrets(url: URL): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare.href;
}

function singleHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}
