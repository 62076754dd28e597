import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrableDomain, visitingLane } from '../../src/sources/registrable-domain.ts';

const OWNERS: readonly (readonly [string, string])[] = [
  ['https://feeds.post.example/rss', 'post.example'],
  ['https://POST.example./rss', 'post.example'],
  ['https://a.b.c.post.co.ke/rss', 'post.co.ke'],
  ['https://post.co.ke/rss', 'post.co.ke'],
  ['https://www.post.gov.in:8443/', 'post.gov.in'],
  ['http://192.0.2.7/feed', '192.0.2.7'],
  ['http://[2001:db8::7]/feed', '[2001:db8::7]'],
  ['http://intranet/feed', 'intranet'],
  ['no address', ''],
];

for (const [address, owner] of OWNERS) {
  test(`${address} is ${owner === '' ? "nobody's" : owner}`, () => assert.equal(registrableDomain(address), owner));
}

test('feeds on our own machine wait for nobody, and those of one owner for each other', () => {
  const [first, second] = ['http://127.0.0.1:80/a', 'http://127.0.0.1:80/b'];
  assert.notEqual(visitingLane(first ?? ''), visitingLane(second ?? ''));
  assert.equal(visitingLane('https://a.post.example/1'), visitingLane('https://b.post.example/2'));
});
