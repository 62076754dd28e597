// The publishers' side of bench/manners.ts: feeds of many owners on loopback, and the ten rules by which each request is judged.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../src/base/time.ts';

export type Scorer = {
  readonly port: number;
  /** What is listed: an address, and the owner (a loopback address of its own). */
  readonly feeds: readonly { readonly url: string; readonly owner: string }[];
  /** Counts by rule. */
  readonly violations: ReadonlyMap<string, number>;
  readonly examples: readonly string[];
  readonly requestCount: () => number;
  readonly close: () => Promise<void>;
};

export type ScorerWorld = {
  readonly feedCount: number;
  readonly ownerCount: number;
  /** Simulated time. */
  readonly now: () => number;
  readonly random: () => number;
  /** Between two requests to one owner, in real milliseconds: the simulated second is this long. */
  readonly pauseMs: number;
};

type Site = {
  readonly path: string;
  readonly owner: string;
  readonly gapMs: number;
  readonly validators: 'etag' | 'modified' | 'both' | 'none';
  readonly maxAgeMs: number | null;
  readonly ttlMinutes: number | null;
  readonly movesAt: number;
  readonly detoursAt: number;
  readonly goneAt: number;
  readonly downFrom: number;
  readonly startedAt: number;
  // What the last answers said, and when.
  lastAskedAt: number;
  lastEtag: string | null;
  lastModified: string | null;
  hasAnswered: boolean;
  freshUntil: number;
  notBefore: number;
  movedSeen: number;
  /** When it was seen for the second time: the first answer may have been lost with a restart, as any other one. */
  movedSecondAt: number;
  /** Sightings that were the third of those or later, a day or more after that. */
  movedAdoptable: number;
  goneSeen: number;
  goneFirstAt: number;
};

type Owner = { notBefore: number; underWay: number; lastEndedAt: number };

const EXAMPLES_MAX = 20;

export async function openScorer(world: ScorerWorld): Promise<Scorer> {
  const { now, random } = world;
  const violations = new Map<string, number>();
  const examples: string[] = [];
  const owners = new Map<string, Owner>();
  const sites = new Map<string, Site>();
  let requestCount = 0;
  for (let at = 0; at < world.feedCount; at++) {
    const owner = `127.0.${1 + Math.floor((at % world.ownerCount) / 200)}.${1 + ((at % world.ownerCount) % 200)}`;
    owners.set(owner, { notBefore: 0, underWay: 0, lastEndedAt: 0 });
    sites.set(`${owner}/feed/${at}`, inventSite(`/feed/${at}`, owner, world));
  }
  const violate = (rule: string, site: Site, detail: string): void => {
    violations.set(rule, (violations.get(rule) ?? 0) + 1);
    if (examples.length < EXAMPLES_MAX) examples.push(`${rule}: ${site.owner}${site.path} ${detail}`);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    requestCount++;
    const owner = (request.headers.host ?? '').split(':')[0] ?? '';
    const [path = '', query] = (request.url ?? '').split('?');
    const original = path.replace(/^\/(?:new|detour)/, '');
    const site = sites.get(`${owner}${original}`);
    const host = owners.get(owner);
    if (site === undefined || host === undefined) return void response.writeHead(404).end();
    const at = now();
    host.underWay++;
    if (host.underWay > 1) violate('10 one at a time an owner', site, '');
    // A timer of the system may fire a millisecond early.
    if (performance.now() - host.lastEndedAt < world.pauseMs - 1.5) violate('10 a second apart an owner', site, '');
    response.on('finish', () => {
      host.underWay--;
      host.lastEndedAt = performance.now();
    });
    const isFollowed = path !== original && at - site.lastAskedAt < MINUTE_MS;
    judgeManners(request, query, (rule, detail) => violate(rule, site, detail));
    judgeConditional(site, request, (rule, detail) => violate(rule, site, detail));
    if (!isFollowed)
      judgeTime({ site, owner: host, isConditional: isConditional(request), at }, (rule, detail) =>
        violate(rule, site, detail),
      );
    // One such answer may have been lost with a restart.
    if (path === original && site.movedAdoptable >= 2)
      violate('6 a move is adopted', site, `${site.movedSeen} sightings`);
    if (path.startsWith('/detour') && !isFollowed) violate('6 a detour is never adopted', site, '');
    site.lastAskedAt = at;
    reply(site, host, { path, original, request, response, at, random });
  };

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    feeds: [...sites.values()].map(({ owner, path }) => ({ url: `http://${owner}:${port}${path}`, owner })),
    violations,
    examples,
    requestCount: () => requestCount,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function inventSite(path: string, owner: string, { now, random }: ScorerWorld): Site {
  const startedAt = now();
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const some = (share: number, at: () => number): number => (random() < share ? at() : Number.POSITIVE_INFINITY);
  const within = (days: number) => () => startedAt + random() * days * DAY_MS;
  return {
    path,
    owner,
    startedAt,
    gapMs: pick(20 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 12 * HOUR_MS, 3 * DAY_MS),
    validators: pick('etag', 'modified', 'both', 'both', 'none'),
    maxAgeMs: pick(null, null, 5 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS),
    ttlMinutes: pick(null, null, null, 30, 180),
    movesAt: some(0.1, within(20)),
    detoursAt: some(0.1, within(20)),
    goneAt: some(0.05, within(20)),
    downFrom: some(0.1, within(25)),
    lastAskedAt: Number.NEGATIVE_INFINITY,
    lastEtag: null,
    lastModified: null,
    hasAnswered: false,
    freshUntil: 0,
    notBefore: 0,
    movedSeen: 0,
    movedSecondAt: 0,
    movedAdoptable: 0,
    goneSeen: 0,
    goneFirstAt: 0,
  };
}

type Violate = (rule: string, detail: string) => void;

function isConditional({ headers }: IncomingMessage): boolean {
  return headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;
}

/** Rules 9: nothing that tracks, and who we are. */
function judgeManners({ headers }: IncomingMessage, query: string | undefined, violate: Violate): void {
  if (headers.cookie !== undefined || headers.referer !== undefined) violate('9 no cookie, no Referer', '');
  if (query !== undefined) violate('9 no added query', query);
  if (!/^Dateline\/.*https?:\/\//.test(headers['user-agent'] ?? ''))
    violate('9 says who it is', headers['user-agent'] ?? '');
  if (!/gzip/.test(headers['accept-encoding'] ?? '')) violate('9 takes gzip', '');
}

/** Rules 1 to 3: what was given is given back, byte for byte, and nothing is invented. */
function judgeConditional(site: Site, request: IncomingMessage, violate: Violate): void {
  const etag = request.headers['if-none-match'] ?? null;
  const modified = request.headers['if-modified-since'] ?? null;
  const hadOne = site.lastEtag !== null || site.lastModified !== null;
  if (hadOne && etag === null && modified === null) violate('1 conditional after the first', '');
  if (etag !== site.lastEtag) violate('2 the ETag byte for byte', `${etag} for ${site.lastEtag}`);
  if (modified !== site.lastModified) violate('3 the date byte for byte', `${modified} for ${site.lastModified}`);
}

type Asked = { readonly site: Site; readonly owner: Owner; readonly isConditional: boolean; readonly at: number };

/** Rules 4, 5, 7: how often, and when the publisher asked for patience. */
function judgeTime({ site, owner, isConditional: conditional, at }: Asked, violate: Violate): void {
  const sinceMs = at - site.lastAskedAt;
  const minutes = `after ${Math.round(sinceMs / MINUTE_MS)} min`;
  if (sinceMs < HOUR_MS) violate('4 at most once an hour', minutes);
  const hasWord = site.maxAgeMs !== null || site.ttlMinutes !== null;
  if (!conditional && site.hasAnswered && !hasWord && sinceMs < DAY_MS)
    violate('4 without conditions once a day', minutes);
  if (at < site.freshUntil) violate('5 not while it is fresh', minutes);
  if (at < site.notBefore) violate('5 not before Retry-After', minutes);
  if (at < owner.notBefore) violate('5 slow down holds for the owner', minutes);
  if (site.goneSeen >= 2 && site.goneFirstAt + DAY_MS <= site.lastAskedAt) violate('7 gone is gone', '');
}

type Exchange = {
  readonly path: string;
  readonly original: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly at: number;
  readonly random: () => number;
};

function reply(site: Site, owner: Owner, { path, original, request, response, at, random }: Exchange): void {
  if (at >= site.goneAt) {
    if (site.goneSeen++ === 0) site.goneFirstAt = at;
    return void response.writeHead(410).end();
  }
  if (at >= site.downFrom && at < site.downFrom + 2 * DAY_MS) return void response.writeHead(500).end();
  const mood = random();
  if (mood < 0.002) {
    const spanMs = (1 + Math.floor(random() * 5)) * HOUR_MS;
    const isDate = random() < 0.5;
    owner.notBefore = at + spanMs;
    const headers = isDate
      ? { date: new Date(at).toUTCString(), 'retry-after': new Date(at + spanMs - SECOND_MS).toUTCString() }
      : { 'retry-after': String(spanMs / SECOND_MS) };
    if (isDate) owner.notBefore = at + spanMs - 2 * SECOND_MS;
    return void response.writeHead(429, headers).end();
  }
  if (mood < 0.004) {
    site.notBefore = at + 3 * HOUR_MS;
    return void response.writeHead(503, { 'retry-after': String((3 * HOUR_MS) / SECOND_MS) }).end();
  }
  if (path === original && at >= site.movesAt) {
    if (++site.movedSeen === 2) site.movedSecondAt = at;
    if (site.movedSeen >= 4 && at - site.movedSecondAt >= DAY_MS) site.movedAdoptable++;
    return void response.writeHead(random() < 0.5 ? 301 : 308, { location: `/new${original}` }).end();
  }
  if (path === original && at >= site.detoursAt && at < site.movesAt)
    return void response.writeHead(random() < 0.5 ? 302 : 307, { location: `/detour${original}` }).end();
  const issue = Math.floor((at - site.startedAt) / site.gapMs);
  const etag = site.validators === 'etag' || site.validators === 'both' ? `W/"v ${issue}, of \\"${site.path}"` : null;
  // A date as some servers write it: it must come back as it is.
  const modified =
    site.validators === 'modified' || site.validators === 'both'
      ? new Date(site.startedAt + issue * site.gapMs).toUTCString().replace('GMT', '+0000')
      : null;
  site.freshUntil = Math.max(
    site.maxAgeMs === null ? 0 : at + site.maxAgeMs,
    site.ttlMinutes === null ? 0 : at + site.ttlMinutes * MINUTE_MS,
  );
  const headers: Record<string, string> = { 'content-type': 'application/rss+xml' };
  if (etag !== null) headers.etag = etag;
  if (modified !== null) headers['last-modified'] = modified;
  if (site.maxAgeMs !== null) headers['cache-control'] = `max-age=${site.maxAgeMs / SECOND_MS}`;
  const given = request.headers['if-none-match'] ?? null;
  const isSame =
    (given !== null && given === etag) ||
    (given === null && modified !== null && request.headers['if-modified-since'] === modified);
  if (isSame) return void response.writeHead(304, headers).end();
  site.lastEtag = etag;
  site.lastModified = modified;
  site.hasAnswered = true;
  // Dated, for the rhythm, and without a word, so that nothing is filed.
  const items = Array.from({ length: 5 }, (_, back) => {
    const published = site.startedAt + (issue - back) * site.gapMs;
    return `<item><guid>${site.path}-${issue - back}</guid><pubDate>${new Date(published).toUTCString()}</pubDate></item>`;
  });
  const ttl = site.ttlMinutes === null ? '' : `<ttl>${site.ttlMinutes}</ttl>`;
  response
    .writeHead(200, headers)
    .end(`<rss version="2.0"><channel><title>x</title>${ttl}${items.join('')}</channel></rss>`);
}
