// What the world may send and do to a running Dateline: one clear sentence each, never a stack, and the rest is read.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from '../../src/base/node-http.ts';
import { eventually, makeHome, startDateline } from '../world.ts';

const FJORD = item('Norway closes fjord', 'Norway closed a fjord near Bergen to ships after a landslide on Monday.');
const FERRY = item(
  'Portugal stops ferry',
  'Portugal stopped the ferry from Lisbon on Monday, the port authority said.',
);

/** In Shift-JIS: heavy snow in Sapporo, and the weather office of Japan asks people to stay in. */
const SNOW = Buffer.from(
  'lmuKQ5O5gsyORJZ5jnOCxYyOl2qT+oLJkeWQ4YKqjX6C6IFBk/qWe4LMi0OP25Khgs2PWpavgsmKT49vgvCNVIKmgumC5oKkjMSC0YKpgq+CvYFC',
  'base64',
);

function item(title: string, text: string): string {
  const date = new Date(Date.now() - 1_800_000).toUTCString();
  return `<item><title>${title}</title><guid>${title}</guid><pubDate>${date}</pubDate><description>${text}</description></item>`;
}

function feed(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>A paper</title>${items}</channel></rss>`;
}

type Answer = (response: ServerResponse) => unknown;

/** Outlets that answer as they please; what they are called is their path. */
async function startServer(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name);
    const answer = answers[name];
    if (answer === undefined) response.writeHead(404).end();
    else answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function opml(urls: readonly string[]): string {
  const lines = urls.map(
    (url) => `<outline type="rss" text="${url.slice(url.lastIndexOf('/') + 1)}" xmlUrl="${url}"/>`,
  );
  return `<?xml version="1.0"?><opml version="2.0"><body>${lines.join('')}</body></opml>`;
}

function xml(body: string | Uint8Array): Answer {
  return (response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
}

const hang: Answer = () => undefined;

const fiftyMegabytes: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/xml' });
  const chunk = Buffer.alloc(500_000, 'x');
  let sentCount = 0;
  const more = (): void => {
    while (sentCount++ < 100 && !response.destroyed)
      if (!response.write(chunk)) return void response.once('drain', more);
    response.end();
  };
  more();
};

const BAD_FEEDS: Readonly<Record<string, readonly [Answer, RegExp | null]>> = {
  html: [xml('<!doctype html><html><body><p>Welcome to our paper.</p></body></html>'), /leads to a web page/],
  empty: [xml(''), /reply is empty/],
  'not-a-feed': [xml('just words'), /is not a feed/],
  huge: [fiftyMegabytes, /bigger than 5 MB/],
  bomb: [xml(feed(`<a>${'<div>'.repeat(100_000)}</a>`)), /nested too deeply/],
  absent: [(response) => response.writeHead(404).end('no'), /nothing at this address/],
  broken: [(response) => response.writeHead(500).end(), /error of its own \(status 500\)/],
  reset: [(response) => response.socket?.resetAndDestroy(), /broke the connection off/],
  circle: [(response) => response.writeHead(302, { location: '/circle' }).end(), /round in a circle/],
  private: [(response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(), /private network/],
  metadata: [
    (response) => response.writeHead(301, { location: 'http://169.254.169.254/latest' }).end(),
    /private network/,
  ],
  file: [(response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(), /start with http/],
  garbled: [(response) => response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n'), /does not answer as a web server/],
  good: [xml(feed(FJORD)), null],
  truncated: [xml(feed(FERRY + FJORD).slice(0, feed(FERRY).length + 40)), null],
  sjis: [
    xml(
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><rss version="2.0"><channel><item><title>'),
        SNOW,
        Buffer.from('</title><guid>s</guid></item></channel></rss>'),
      ]),
    ),
    null,
  ],
};

test('every broken feed costs one sentence, and what can be read of the others is read', async () => {
  const server = await startServer(
    Object.fromEntries(Object.entries(BAD_FEEDS).map(([name, [answer]]) => [name, answer])),
  );
  const closed = await startServer({});
  closed.stop();
  const home = makeHome(
    opml([...Object.keys(BAD_FEEDS).map((name) => `${server.origin}/${name}`), `${closed.origin}/refused`]),
  );
  const dateline = startDateline({ ...home.environment, LOG_LEVEL: 'info' });
  dateline.type('country norway', 'country portugal', 'country japan');
  assert.deepEqual(await dateline.ended, { exitCode: 0, signal: null });
  const [norway = '', portugal = '', japan = ''] = dateline.output().split('\n> ').slice(1);
  assert.match(norway, /fjord near Bergen/);
  assert.match(portugal, /ferry from Lisbon/);
  assert.match(japan, /北海道/);
  const lines = dateline.errors().split('\n');
  for (const [name, [, sentence]] of Object.entries({
    ...BAD_FEEDS,
    refused: [hang, /refuses the connection/] as const,
  })) {
    const said = lines.filter((line) => line.includes(`/${name}`) && line.includes('problem'));
    assert.equal(said.length, sentence === null ? 0 : 1, `${name}: ${said.join('\n')}`);
    if (sentence !== null) assert.match(said[0] ?? '', sentence);
  }
  assert.match(dateline.errors(), /14 of 17 outlets could not be read/);
  assertNoStack(dateline.errors());
  server.stop();
  home.remove();
});

test('a person who asks for no details is told once how many outlets failed', async () => {
  const server = await startServer({ good: xml(feed(FJORD)), bad: xml('') });
  const home = makeHome(opml([`${server.origin}/good`, `${server.origin}/bad`]));
  const dateline = startDateline(home.environment);
  dateline.type('country norway');
  assert.equal((await dateline.ended).exitCode, 0);
  assert.equal(dateline.errors(), 'warn: 1 of 2 outlets could not be read; LOG_LEVEL=info names them\n');
  server.stop();
  home.remove();
});

test('of a thousand feeds fifty are silent: the rest is read meanwhile, and answers come at once', async () => {
  const names = Array.from({ length: 950 }, (_, index) => `paper-${index}`);
  const good = await startServer(
    Object.fromEntries(names.map((name, index) => [name, xml(feed(index === 949 ? FJORD : ''))])),
  );
  const silent = await startServer(
    Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`silent-${index}`, hang])),
  );
  const home = makeHome(
    opml([
      ...Array.from({ length: 50 }, (_, index) => `${silent.origin}/silent-${index}`),
      ...names.map((name) => `${good.origin}/${name}`),
    ]),
  );
  const dateline = startDateline(home.environment);
  const startedAt = performance.now();
  dateline.type('country norway');
  assert.equal((await dateline.ended).exitCode, 0);
  assert.match(dateline.output(), /Read 950 of 1,000 outlets/);
  assert.match(dateline.output(), /fjord near Bergen/);
  // A silent server is waited for 20 s; twelve places held by fifty of them took minutes.
  assert.ok(performance.now() - startedAt < 18_000);
  assert.equal(home.ask('select 1 from feeds where failures > 0').length, 0, 'who was not heard out has not failed');
  good.stop();
  silent.stop();
  home.remove();
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} in the middle of the first reading ends it at once and harms nothing`, async () => {
    const names = Array.from({ length: 40 }, (_, index) => `silent-${index}`);
    const server = await startServer({
      ...Object.fromEntries(names.map((name) => [name, hang])),
      good: xml(feed(FJORD)),
    });
    const home = makeHome(opml([...names, 'good'].map((name) => `${server.origin}/${name}`)));
    const dateline = startDateline({ ...home.environment, LOG_LEVEL: 'info' });
    await eventually('outlets are visited', () => (server.asked.length >= 20 ? true : null));
    const toldAt = performance.now();
    dateline.kill(signal as 'SIGTERM');
    assert.deepEqual(await dateline.ended, { exitCode: 0, signal: null });
    // 0.3 s on an idle machine; a silent server would be waited for 20 s.
    assert.ok(performance.now() - toldAt < 8_000, `${performance.now() - toldAt} ms`);
    assertNoStack(dateline.errors());
    assert.deepEqual(home.ask('pragma integrity_check'), [{ integrity_check: 'ok' }]);
    assert.equal(home.ask('select 1 from feeds where failures > 0').length, 0);
    server.stop();
    home.remove();
  });
}

test('what is no whole text in the inbox is said once each; a file that grows is read when it is whole', async () => {
  const home = makeHome();
  const inbox = home.environment.INBOX;
  const outside = join(home.folder, 'secret.txt');
  writeFileSync(outside, 'The secret of Lima, Peru, must not be read.');
  symlinkSync(outside, join(inbox, 'link.txt'));
  symlinkSync('/dev/zero', join(inbox, 'endless.txt'));
  mkdirSync(join(inbox, 'folder.txt'));
  execFileSync('mkfifo', [join(inbox, 'pipe.txt')]);
  home.drop('binary.txt', Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 89) % 256)));
  home.drop('empty.txt', '');
  home.drop('big.txt', 'x'.repeat(5_000_000));
  home.drop(
    'latin.txt',
    Buffer.from(
      'SÃO PAULO: A polícia do Brasil prendeu três homens em São Paulo na segunda-feira, disse o governo do Brasil.',
      'latin1',
    ),
  );
  const dateline = startDateline(home.environment);
  await dateline.says('Showing what is stored');
  const growing = join(inbox, 'growing.txt');
  writeFileSync(growing, 'WINDHOEK: Namibia opened a harbour on Monday.');
  for (let part = 1; part <= 8; part++) {
    await pause(300);
    appendFileSync(growing, ` In Windhoek minister number ${part} spoke.`);
  }
  const [article] = await eventually('the text is read', () => {
    const rows = home.ask<{ text: string }>(`select text from articles where outlet_id = 'file:growing'`);
    return rows.length > 0 ? rows : null;
  });
  assert.match(article?.text ?? '', /minister number 8 spoke/);
  dateline.type('country brazil');
  assert.equal((await dateline.ended).exitCode, 0);
  assert.match(dateline.output(), /polícia do Brasil/);
  const lines = dateline
    .errors()
    .split('\n')
    .filter((line) => line.includes('inbox'));
  for (const name of ['link', 'endless', 'folder', 'pipe', 'binary', 'empty', 'big']) {
    assert.equal(lines.filter((line) => line.includes(`${name}.txt`)).length, 1, `${name}:\n${lines.join('\n')}`);
  }
  assert.equal(lines.length, 7, lines.join('\n'));
  assert.equal(home.ask('select 1 from articles').length, 2);
  home.remove();
});

test('input that is closed at once and output that is closed early end it quietly', async () => {
  const home = makeHome();
  // With news of its own it reads no sample.
  home.drop('fjord.txt', 'OSLO: Norway closed a fjord near Bergen to ships after a landslide on Monday.');
  const start = join(import.meta.dirname, '..', '..', 'start.ts');
  for (const [script, exitCodes] of [
    ['"$0" "$1" < /dev/null', [0]],
    ['"$0" "$1" <&-', [0]],
    ['yes "country kenya" | head -200 | "$0" "$1" | head -1', [0]],
    ['echo "country kenya" | "$0" "$1" >&-', [0, 1]],
  ] as const) {
    const child = spawn('sh', ['-c', script, process.execPath, start], {
      cwd: home.folder,
      env: { ...process.env, ...home.environment, HOME: home.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.stdout.resume();
    const [exitCode] = await once(child, 'close');
    assert.ok((exitCodes as readonly number[]).includes(exitCode), `${script}: ${exitCode}\n${errors}`);
    assertNoStack(errors);
  }
  home.remove();
});

function assertNoStack(errors: string): void {
  assert.doesNotMatch(errors, /\n\s+at |node:internal/);
}
