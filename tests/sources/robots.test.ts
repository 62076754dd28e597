import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS } from '../../src/base/time.ts';
import { openHttp } from '../../src/sources/http.ts';
import { openRobots } from '../../src/sources/robots.ts';
import { openLoopbackServer } from './loopback-server.ts';

async function openSite(t: TestContext, answer: (response: ServerResponse) => void) {
  const server = await openLoopbackServer({ '/robots.txt': (_, response) => answer(response) });
  const http = openHttp({ userAgent: 'Dateline-test/1.0', trustedOrigins: new Set([server.origin]) });
  const clock = { now: 0 };
  const robots = openRobots({ http, now: () => clock.now, agent: 'Dateline' });
  t.after(async () => {
    await http.close();
    await server.close();
  });
  return {
    server,
    clock,
    allows: (path: string) => robots.allows({ url: `${server.origin}${path}`, isOwnFeeds: true }),
  };
}

const text = (rules: string) => (response: ServerResponse) => void response.end(rules);
const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end();

const CASES: readonly (readonly [string, (response: ServerResponse) => void, string])[] = [
  ['forbids everybody', text('User-agent: *\nDisallow: /\n'), 'no'],
  ['forbids us by name', text('User-agent: dateline\nDisallow: /news\n\nUser-agent: *\nAllow: /\n'), 'no'],
  ['forbids others by name', text('User-agent: Otherbot\nDisallow: /\n'), 'yes'],
  ['allows this within what it forbids', text('User-agent: *\nDisallow: /\nAllow: /news/*.html$\n'), 'yes'],
  ['says nothing', text(''), 'yes'],
  ['is a web page by mistake', text('<html><body>Not found</body></html>'), 'yes'],
  ['is not there', status(404), 'yes'],
  ['is for nobody', status(403), 'yes'],
  ['cannot be had because the site fails', status(500), 'later'],
  ['asks to slow down', status(429), 'later'],
];

for (const [what, answer, expected] of CASES) {
  test(`where robots.txt ${what} the answer is ${expected}`, async (t) => {
    const { allows } = await openSite(t, answer);
    assert.equal(await allows('/news/1.html'), expected);
  });
}

test('robots.txt is asked for once a day, and after a failure once an hour', async (t) => {
  const well = await openSite(t, text('User-agent: *\nDisallow: /private'));
  for (const path of ['/1', '/2', '/private/3']) await well.allows(path);
  assert.equal(well.server.requests.length, 1);
  well.clock.now += DAY_MS;
  await well.allows('/4');
  assert.equal(well.server.requests.length, 2);
  const failing = await openSite(t, status(503));
  await failing.allows('/1');
  await failing.allows('/2');
  failing.clock.now += HOUR_MS;
  await failing.allows('/3');
  assert.equal(failing.server.requests.length, 2);
});
