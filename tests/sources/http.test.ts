import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import dns from 'node:dns';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { connect as connectSocket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { guardConnection, PrivateAddressError, publicLookup } from '../../src/sources/address-guard.ts';
import type { Fetched } from '../../src/sources/fetch-reply.ts';
import type { Http } from '../../src/sources/http.ts';
import { openHttp } from '../../src/sources/http.ts';
import type { Answer, LoopbackServer } from './loopback-server.ts';
import { openLoopbackServer } from './loopback-server.ts';

const USER_AGENT = 'Dateline-test/1.0 (+https://example.org/bot)';
const WORDS = 'The ferry to Marlow sails again.';

const packed: Readonly<Record<string, Buffer>> = {
  gzip: gzipSync(WORDS),
  'x-gzip': gzipSync(WORDS),
  br: brotliCompressSync(WORDS),
  deflate: deflateSync(WORDS),
};

function say(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(body);
}

function redirect(status: number, to: string): Answer {
  return (_, response) => response.writeHead(status, { location: to }).end();
}

function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => response.writeHead(code, headers).end('no');
}

const drips = new Set<NodeJS.Timeout>();

const answers: Readonly<Record<string, Answer>> = {
  '/plain': say(WORDS, { etag: 'W/"odd, but theirs"', 'last-modified': 'Tue, 1 Jun 2021 9:00:00 GMT' }),
  '/conditional': (request, response) => {
    const isSame =
      request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'yesterday, we think';
    response.writeHead(isSame ? 304 : 200, { 'cache-control': 'public, max-age=1800', age: '600' }).end();
  },
  ...Object.fromEntries(
    Object.entries(packed).map(([name, body]) => [`/${name}`, say(body, { 'content-encoding': name })]),
  ),
  '/raw-deflate': say(deflateRawSync(WORDS), { 'content-encoding': 'deflate' }),
  '/twice': say(gzipSync(gzipSync(WORDS)), { 'content-encoding': 'gzip, gzip' }),
  '/says-gzip-is-plain': say(WORDS, { 'content-encoding': 'gzip' }),
  '/gzip-cut': say(gzipSync(WORDS.repeat(2_000)).subarray(0, 150), { 'content-encoding': 'gzip' }),
  '/gzip-broken': say(Buffer.concat([gzipSync(WORDS).subarray(0, 10), Buffer.alloc(40, 0x07)]), {
    'content-encoding': 'gzip',
  }),
  '/gzip-bomb': say(gzipSync(Buffer.alloc(40_000_000)), { 'content-encoding': 'gzip' }),
  '/br-bomb': say(brotliCompressSync(Buffer.alloc(40_000_000)), { 'content-encoding': 'br' }),
  '/big': (_, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(1_000_000, 'x');
    let sent = 0;
    const more = () => {
      while (sent++ < 50 && !response.destroyed) if (!response.write(chunk)) return void response.once('drain', more);
      response.end();
    };
    more();
  },
  // It ends some time after the deadline, so that without one it would be a page.
  '/drip': (_, response) => {
    response.writeHead(200).flushHeaders();
    let dots = 0;
    drips.add(setInterval(() => (++dots < 100 ? response.write('.') : response.end()), 20));
  },
  '/silent': () => undefined,
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '100' }).flushHeaders();
    response.socket?.destroy();
  },
  '/long-header': status(200, { 'x-long': 'h'.repeat(30_000) }),
  '/huge-header': status(200, { 'x-huge': 'h'.repeat(34_000) }),
  '/301': redirect(301, '/308'),
  '/308': redirect(308, '/plain'),
  '/301-302': redirect(301, '/302-301'),
  '/302-301': redirect(302, '/308'),
  '/301-500': redirect(301, '/500'),
  '/301-403': redirect(301, '/403'),
  '/301-silent': redirect(301, '/silent'),
  '/circle': redirect(302, '/circle-back'),
  '/circle-back': redirect(302, '/circle'),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/to-file': redirect(302, 'file:///etc/passwd'),
  '/to-private': redirect(302, 'http://127.0.0.1:9/secret'),
  '/to-metadata': redirect(301, 'http://169.254.169.254/latest/meta-data'),
  ...Object.fromEntries(Array.from({ length: 7 }, (_, hop) => [`/hop${hop}`, redirect(302, `/hop${hop + 1}`)])),
  '/429': status(429, { 'retry-after': '120' }),
  '/429-date': status(429, { 'retry-after': 'Tue, 06 Apr 2021 10:30:00 GMT', date: 'Tue, 06 Apr 2021 10:00:00 GMT' }),
  '/429-bare': status(429),
  '/503-later': status(503, { 'retry-after': '60' }),
  '/500': status(500),
  '/410': status(410),
  '/403': status(403),
};

let server: LoopbackServer;
let http: Http;

before(async () => {
  server = await openLoopbackServer(answers);
  http = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([server.origin]), deadlineMs: 400 });
});

after(async () => {
  for (const drip of drips) clearInterval(drip);
  await http.close();
  await server.close();
});

async function get(path: string, validators: { etag?: string; lastModified?: string } = {}, from = http) {
  const url = path.startsWith('/') ? server.origin + path : path;
  return from.get({
    url,
    etag: validators.etag ?? null,
    lastModified: validators.lastModified ?? null,
    accept: 'application/rss+xml, */*;q=0.5',
  });
}

async function page(path: string): Promise<Extract<Fetched, { kind: 'page' }>> {
  const outcome = await get(path);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  assert.equal(outcome.value.kind, 'page');
  return outcome.value as Extract<Fetched, { kind: 'page' }>;
}

function textOf(fetched: Extract<Fetched, { kind: 'page' }>): string {
  return Buffer.from(fetched.bytes).toString();
}

test('a page comes with its validators byte for byte', async () => {
  const fetched = await page('/plain');
  assert.equal(textOf(fetched), WORDS);
  assert.equal(fetched.etag, 'W/"odd, but theirs"');
  assert.equal(fetched.lastModified, 'Tue, 1 Jun 2021 9:00:00 GMT');
  assert.equal(fetched.contentType, 'text/xml');
  assert.equal(fetched.freshForMs, null);
});

test('the second visit asks only whether anything changed, in the words of the publisher', async () => {
  const outcome = await get('/conditional', { etag: '"v1"', lastModified: 'yesterday, we think' });
  assert.deepEqual(outcome, {
    ok: true,
    value: { kind: 'unchanged', freshForMs: 1_200_000, movedPermanentlyTo: null },
  });
});

test('we say who we are and send nothing else about us', async () => {
  await get('/plain');
  const sent = server.requests.at(-1)?.headers ?? {};
  assert.equal(sent['user-agent'], USER_AGENT);
  assert.deepEqual(Object.keys(sent).toSorted(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
});

test('every encoding that we offer is read, and raw deflate too', async () => {
  for (const path of ['/gzip', '/x-gzip', '/br', '/deflate', '/raw-deflate', '/twice', '/says-gzip-is-plain']) {
    assert.equal(textOf(await page(path)), WORDS, path);
  }
});

test('a compressed body that was cut gives what it has', async () => {
  assert.ok(textOf(await page('/gzip-cut')).startsWith(WORDS));
});

test('headers longer than most are read; longer ones are refused below', async () => {
  assert.equal(textOf(await page('/long-header')), 'no');
});

test('a permanent move is told only when the whole way is permanent', async () => {
  assert.equal((await page('/301')).movedPermanentlyTo, `${server.origin}/plain`);
  assert.equal((await page('/301')).url, `${server.origin}/plain`);
  assert.equal((await page('/301-302')).movedPermanentlyTo, `${server.origin}/302-301`);
  assert.equal((await page('/302-301')).movedPermanentlyTo, null);
});

test('a permanent move to an address that is in trouble is told, unless the trouble may stay', async () => {
  const movedPermanentlyTo = `${server.origin}/500`;
  const failed = { ok: false, problem: { kind: 'server-error', status: 500, movedPermanentlyTo } };
  assert.deepEqual(await get('/301-500'), failed);
  const silent = { kind: 'timeout', movedPermanentlyTo: `${server.origin}/silent` };
  assert.deepEqual(await get('/301-silent'), { ok: false, problem: silent });
  assert.deepEqual(await get('/301-403'), { ok: false, problem: { kind: 'refused', status: 403 } });
});

const PROBLEMS: readonly (readonly [string, object])[] = [
  ['/gzip-bomb', { kind: 'too-big', bytesMax: 10_000_000 }],
  ['/br-bomb', { kind: 'too-big', bytesMax: 10_000_000 }],
  ['/big', { kind: 'too-big', bytesMax: 10_000_000 }],
  ['/gzip-broken', { kind: 'unreachable', reason: 'garbled' }],
  ['/drip', { kind: 'timeout' }],
  ['/silent', { kind: 'timeout' }],
  ['/cut', { kind: 'unreachable', reason: 'reset' }],
  ['/huge-header', { kind: 'unreachable', reason: 'garbled' }],
  ['/circle', { kind: 'bad-redirect', reason: 'loop' }],
  ['/nowhere', { kind: 'bad-redirect', reason: 'no-address' }],
  ['/hop0', { kind: 'bad-redirect', reason: 'too-many' }],
  ['/to-file', { kind: 'bad-scheme' }],
  ['/to-private', { kind: 'private-address' }],
  ['/to-metadata', { kind: 'private-address' }],
  ['/429', { kind: 'slow-down', retryAfterMs: 120_000 }],
  ['/429-date', { kind: 'slow-down', retryAfterMs: 1_800_000 }],
  ['/429-bare', { kind: 'slow-down', retryAfterMs: 900_000 }],
  ['/503-later', { kind: 'slow-down', retryAfterMs: 60_000 }],
  ['/500', { kind: 'server-error', status: 500 }],
  ['/410', { kind: 'gone' }],
  ['/403', { kind: 'refused', status: 403 }],
  ['/absent', { kind: 'not-found' }],
  ['http://127.0.0.1:1/', { kind: 'private-address' }],
  ['http://no-such-name.invalid/', { kind: 'unreachable', reason: 'dns' }],
  ['file:///etc/passwd', { kind: 'bad-scheme' }],
  ['ftp://example.org/feed', { kind: 'bad-scheme' }],
  ['javascript:alert(1)', { kind: 'bad-scheme' }],
  ['not an address', { kind: 'bad-scheme' }],
];

for (const [path, expected] of PROBLEMS) {
  test(`${path} ends in a problem that is told`, async () => {
    assert.deepEqual(await get(path), { ok: false, problem: expected });
  });
}

test('a server that nobody trusts is never connected to, in whatever form its address is written', async (t) => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  t.after(() => listener.close());
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  assert.ok(address !== null && typeof address === 'object');
  for (const host of PRIVATE_HOSTS) {
    // One reader each: the pause between two visits of one host is not what is tried here.
    const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([server.origin]), deadlineMs: 2_000 });
    t.after(() => reader.close());
    const outcome = await get(`http://${host}:${address.port}/`, {}, reader);
    assert.deepEqual(outcome, { ok: false, problem: { kind: 'private-address' } }, host);
  }
  assert.equal(connections, 0);
});

/** Loopback, private, shared, link-local, metadata, translated and mapped addresses, in decimal, hex, octal, short and odd digits. */
const PRIVATE_HOSTS: readonly string[] = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
  ],
  ...[
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '0',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
  ],
  ...[
    '198.18.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
  ],
  ...[
    '[::7f00:1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001::1]',
  ],
  ...['[2001:db8::1]', 'localhost', 'LOCALHOST'],
];

test('a form is sent under the guard of every visit, and only to where the same request is asked for again', async (t) => {
  const heard: string[] = [];
  const hub = await openLoopbackServer({
    '/hub': (request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => heard.push(`${request.method} ${text}`));
      request.on('end', () => response.writeHead(202).end());
    },
    '/307': redirect(307, '/hub'),
    '/302': redirect(302, '/hub'),
    '/inward': redirect(307, server.origin),
    '/503': status(503),
  });
  t.after(() => hub.close());
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([hub.origin]), deadlineMs: 2_000 });
  t.after(() => reader.close());
  const post = (url: string, isTrusted = true) => reader.post({ url, form: { 'hub.mode': 'a&b=c' }, isTrusted });
  assert.deepEqual(await post(`${hub.origin}/hub`), { ok: true, value: null });
  assert.deepEqual(await post(`${hub.origin}/307`), { ok: true, value: null });
  assert.deepEqual(heard, ['POST hub.mode=a%26b%3Dc', 'POST hub.mode=a%26b%3Dc']);
  assert.deepEqual(await post(`${hub.origin}/302`), { ok: false, problem: { kind: 'refused', status: 302 } });
  assert.deepEqual(await post(`${hub.origin}/503`), { ok: false, problem: { kind: 'server-error', status: 503 } });
  const asked = [hub.requests.length, server.requests.length];
  const refused = { ok: false, problem: { kind: 'private-address' } };
  assert.deepEqual(await post(`${hub.origin}/inward`), refused);
  assert.deepEqual(await post(`${hub.origin}/hub`, false), refused);
  assert.deepEqual(await post(`${server.origin}/plain`), refused);
  assert.deepEqual([hub.requests.length, server.requests.length], [(asked[0] ?? 0) + 1, asked[1]]);
});

test('an operator may read the own machine, but a stranger may not send us there', async () => {
  const open = await openLoopbackServer({ '/feed': say(WORDS) });
  const stranger = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([server.origin]), deadlineMs: 2_000 });
  assert.deepEqual(await get(`${open.origin}/feed`, {}, stranger), { ok: false, problem: { kind: 'private-address' } });
  assert.equal(open.requests.length, 0);
  await stranger.close();
  await open.close();
});

type TlsSite = { readonly origin: string; readonly cert: string; readonly requestCount: () => number };

/** A site with a certificate of its own making; null where the machine has no openssl to make one with. */
async function openTlsSite(t: { after: (end: () => void) => void }, answer: Answer): Promise<TlsSite | null> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tls-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const options = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  try {
    execFileSync('openssl', ['req', ...options, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  } catch {
    return null;
  }
  let requestCount = 0;
  const site = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    requestCount++;
    answer(request, response);
  });
  t.after(() => site.close());
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address = site.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    origin: `https://127.0.0.1:${address.port}`,
    cert: readFileSync(cert, 'utf8'),
    requestCount: () => requestCount,
  };
}

test('a site whose certificate nobody vouches for is not read', async (t) => {
  const site = await openTlsSite(t, say(WORDS));
  if (site === null) return t.skip('no openssl on this machine to make a certificate with');
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([site.origin]), deadlineMs: 2_000 });
  t.after(() => reader.close());
  const untrusted = { ok: false, problem: { kind: 'unreachable', reason: 'tls' } };
  assert.deepEqual(await get(`${site.origin}/`, {}, reader), untrusted);
  assert.equal(site.requestCount(), 0);
});

test('a way from https to http is gone as any other, judged anew, and never adopted', async (t) => {
  const elsewhere = await openLoopbackServer({ '/feed': say(WORDS) });
  t.after(() => elsewhere.close());
  const ways: Readonly<Record<string, string>> = {
    '/to-plain': `${server.origin}/plain`,
    '/to-stranger': `${elsewhere.origin}/feed`,
    '/to-tls': '/here',
  };
  const site = await openTlsSite(t, (request, response) => {
    const way = ways[request.url ?? ''];
    if (way === undefined) say(WORDS)(request, response);
    else redirect(301, way)(request, response);
  });
  if (site === null) return t.skip('no openssl on this machine to make a certificate with');
  const vouched = getCACertificates('default');
  setDefaultCACertificates([...vouched, site.cert]);
  t.after(() => setDefaultCACertificates(vouched));
  const trustedOrigins = new Set([site.origin, server.origin]);
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins, deadlineMs: 2_000 });
  t.after(() => reader.close());
  const moved = async (path: string) => {
    const fetched = await get(site.origin + path, {}, reader);
    return fetched.ok ? fetched.value.movedPermanentlyTo : fetched.problem;
  };
  assert.equal(await moved('/to-tls'), `${site.origin}/here`);
  assert.equal(await moved('/to-plain'), null);
  assert.deepEqual(await moved('/to-stranger'), { kind: 'private-address' });
  assert.equal(elsewhere.requests.length, 0);
});

test('a port that speaks no TLS is no site, though its address says https', async (t) => {
  const origin = server.origin.replace('http:', 'https:');
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([origin]), deadlineMs: 2_000 });
  t.after(() => reader.close());
  const untrusted = { ok: false, problem: { kind: 'unreachable', reason: 'tls' } };
  assert.deepEqual(await get(`${origin}/plain`, {}, reader), untrusted);
});

/** The names of the tests resolve as told, one answer a question; the machine's own resolver is put back at the end. */
function resolveAs(t: { after: (restore: () => void) => void }, answers: readonly (readonly string[])[]) {
  const real = dns.lookup;
  const questions: string[] = [];
  const lookup = (
    name: string,
    _: object,
    callback: (error: null, addresses: readonly { address: string; family: number }[]) => void,
  ): void => {
    const answer = answers[Math.min(questions.length, answers.length - 1)] ?? [];
    questions.push(name);
    setImmediate(
      callback,
      null,
      answer.map((address) => ({ address, family: 4 })),
    );
  };
  Object.assign(dns, { lookup });
  syncBuiltinESMExports();
  t.after(() => {
    Object.assign(dns, { lookup: real });
    syncBuiltinESMExports();
  });
  return questions;
}

test('a name that turns to a private address after it was looked up is never connected to', async (t) => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  t.after(() => listener.close());
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  assert.ok(address !== null && typeof address === 'object');
  const questions = resolveAs(t, [['8.8.8.8'], ['127.0.0.1']]);
  // The socket goes to the very address that was judged: one question, and its answer handed on.
  const judged = await new Promise((resolve) =>
    publicLookup('turning.example', {}, (error, found, family) => resolve([error, found, family])),
  );
  assert.deepEqual([judged, questions.length], [[null, '8.8.8.8', 4], 1]);
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set(), deadlineMs: 2_000 });
  t.after(() => reader.close());
  const refused = { ok: false, problem: { kind: 'private-address' } };
  assert.deepEqual(await get(`http://turning.example:${address.port}/`, {}, reader), refused);
  assert.equal(questions.length, 2);
  assert.equal(connections, 0);
});

test('a connection that ends up at a private address, whatever the look-up said, is ended before a byte is sent', async (t) => {
  const heard: unknown[] = [];
  const ended = Promise.withResolvers<void>();
  const listener = createServer((socket) => {
    socket
      .on('data', (bytes) => heard.push(bytes))
      .on('error', () => undefined)
      .on('close', () => ended.resolve());
  });
  t.after(() => listener.close());
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  assert.ok(address !== null && typeof address === 'object');
  const connect = guardConnection((_: { readonly hostname: string }, callback) => {
    const socket = connectSocket(address.port, '127.0.0.1', () => callback(null, socket));
    t.after(() => socket.destroy());
  });
  const made = await new Promise<readonly unknown[]>((resolve) =>
    connect({ hostname: 'rebound.example' }, (...answer) => resolve(answer)),
  );
  assert.deepEqual([made[0] instanceof PrivateAddressError, made[1]], [true, null]);
  await ended.promise;
  assert.deepEqual(heard, []);
});

test('a proxy in the environment is not used: it would connect where we do not look', async (t) => {
  let connections = 0;
  const proxy = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  t.after(() => proxy.close());
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  assert.ok(address !== null && typeof address === 'object');
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'] as const;
  const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  t.after(() => {
    for (const name of names) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
  for (const name of names) process.env[name] = `http://127.0.0.1:${address.port}`;
  resolveAs(t, [['10.0.0.1']]);
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([server.origin]), deadlineMs: 2_000 });
  t.after(() => reader.close());
  const refused = { ok: false, problem: { kind: 'private-address' } };
  assert.deepEqual(await get('http://inside.example/', {}, reader), refused);
  assert.ok((await get('/plain', {}, reader)).ok);
  assert.equal(connections, 0);
});

test('a name with a private address among public ones is refused', async (t) => {
  resolveAs(t, [['8.8.8.8', '10.0.0.1']]);
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set(), deadlineMs: 2_000 });
  t.after(() => reader.close());
  const refused = { ok: false, problem: { kind: 'private-address' } };
  assert.deepEqual(await get('http://two-faced.example/', {}, reader), refused);
});

test('an owner who asked for patience is not asked meanwhile, and what is left of it is told in whole milliseconds', async (t) => {
  const clock = { now: 0.25 };
  const options = { userAgent: USER_AGENT, trustedOrigins: new Set([server.origin]), ownerPauseMs: 0 };
  const reader = openHttp({ ...options, elapsed: () => clock.now });
  t.after(() => reader.close());
  await get('/429', {}, reader);
  const asked = server.requests.length;
  clock.now += 1_000.5;
  const held = { ok: false, problem: { kind: 'slow-down', retryAfterMs: 119_000 } };
  assert.deepEqual(await get('/plain', {}, reader), held);
  assert.equal(server.requests.length, asked);
  clock.now += 120_000;
  assert.ok((await get('/plain', {}, reader)).ok);
});

test('after a site was silent twice its other feeds are not waited for', async (t) => {
  resolveAs(t, [['127.0.0.1']]);
  const origins = new Set([server.origin.replace('127.0.0.1', 'silent.example')]);
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: origins, deadlineMs: 100 });
  t.after(() => reader.close());
  const asked = () => server.requests.filter((request) => request.url === '/silent').length;
  const before = asked();
  const [origin] = origins;
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => get(`${origin}/silent`, {}, reader)));
  assert.deepEqual(
    outcomes,
    Array.from({ length: 6 }, () => ({ ok: false, problem: { kind: 'timeout' } })),
  );
  assert.equal(asked() - before, 2);
});

test('what is under way when we end is cut off at once and is not the fault of the site', async () => {
  const reader = openHttp({ userAgent: USER_AGENT, trustedOrigins: new Set([server.origin]) });
  const asked = server.requests.length;
  const visit = get('/silent', {}, reader);
  while (server.requests.length === asked) await new Promise((resolve) => setImmediate(resolve));
  await reader.close();
  const closed = { ok: false, problem: { kind: 'closed' } };
  assert.deepEqual(await visit, closed);
  assert.deepEqual(await get('/plain', {}, reader), closed);
});
