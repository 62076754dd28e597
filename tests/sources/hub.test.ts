import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/base/time.ts';
import type { HubSubscription } from '../../src/model/hub.ts';
import { parseFeed } from '../../src/sources/feed.ts';
import { describeRefusal, judgeCall, readOffer } from '../../src/sources/hub.ts';
import { openHubKeys } from '../../src/sources/hub-keys.ts';

const NOW = Date.UTC(2026, 2, 2, 8);
const FEED = 'https://post.example/news/feed';

const OFFERS: readonly (readonly [string, string | null, readonly string[], string | null, string | null])[] = [
  [
    'headers',
    '<https://hub.example/>; rel="hub", <https://post.example/feed>; rel="self"',
    [],
    null,
    'https://hub.example/ https://post.example/feed',
  ],
  [
    'a relative self and several rels',
    '</s?x=1>; rel="self alternate",<//hub.example/a>;REL = hub',
    [],
    null,
    'https://hub.example/a https://post.example/s?x=1',
  ],
  [
    'elements',
    null,
    ['https://hub.example/'],
    'https://post.example/self',
    'https://hub.example/ https://post.example/self',
  ],
  [
    'headers before elements',
    '<https://one.example/>; rel=hub',
    ['https://two.example/'],
    null,
    `https://one.example/ ${FEED}`,
  ],
  [
    'elements where headers speak of other things',
    '<https://post.example/wp-json/>; rel="https://api.w.org/"',
    ['https://hub.example/'],
    null,
    `https://hub.example/ ${FEED}`,
  ],
  [
    'one behind TLS before others',
    null,
    ['http://plain.example/', 'https://hub.example/'],
    null,
    `https://hub.example/ ${FEED}`,
  ],
  ['one without TLS where there is no other', null, ['http://plain.example/#x'], null, `http://plain.example/ ${FEED}`],
  ['none', '<https://post.example/feed>; rel=self', [], FEED, null],
  [
    'no address of the web',
    null,
    ['ftp://hub.example/', 'javascript:alert(1)', 'https://a:b@hub.example/'],
    null,
    null,
  ],
];

test('a hub is not told the password of a feed', () => {
  const url = 'https://me:secret@post.example/feed';
  const offer = { hub: 'https://post.example/hub', topic: 'https://post.example/feed' };
  assert.deepEqual(readOffer({ link: null, hubs: ['/hub'], self: null, url }), offer);
  assert.deepEqual(readOffer({ link: null, hubs: ['/hub'], self: url, url }), offer);
});

for (const [what, link, hubs, self, expected] of OFFERS) {
  test(`the hub that a feed offers is read from ${what}`, () => {
    const offer = readOffer({ link, hubs, self, url: FEED });
    assert.equal(offer === null ? null : `${offer.hub} ${offer.topic}`, expected);
  });
}

const WRITTEN: readonly (readonly [string, string])[] = [
  [
    'RSS',
    '<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><title>x</title><a:link rel="hub" href="H"/><a:link rel="self" href="S"/><item><title>y</title><a:link rel="hub" href="no"/></item></channel></rss>',
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link rel="Hub" href="H"/><link rel="self" href="S"/><entry><title>y</title><link rel="self" href="no"/></entry></feed>',
  ],
  [
    'JSON Feed',
    '{"version":"https://jsonfeed.org/version/1.1","title":"x","feed_url":"S","hubs":[{"type":"rssCloud","url":"no"},{"type":"WebSub","url":"H"},7],"items":[]}',
  ],
];

for (const [format, text] of WRITTEN) {
  test(`${format} names its hub and itself`, () => {
    const parsed = parseFeed({ bytes: text, contentType: null, url: FEED });
    assert.ok(parsed.ok);
    assert.deepEqual([parsed.value.hubs, parsed.value.self], [['H'], 'S']);
  });
}

const ASKED: HubSubscription = {
  id: 7,
  feedUrl: FEED,
  hub: 'https://hub.example/',
  topic: FEED,
  state: 'wanted',
  leaseUntil: null,
  tries: 1,
  askedAt: NOW - MINUTE_MS,
  reason: null,
};
const CALL = { mode: 'subscribe', topic: FEED, challenge: 'k9-Z_~', leaseSeconds: '864000' };

test('what was asked for is confirmed, for as long as the hub says, and renewed after four fifths of that', () => {
  const live = (leaseSeconds: string) => judgeCall(ASKED, { ...CALL, leaseSeconds }, NOW);
  const until = (leaseMs: number, renewMs: number) => ({
    ok: true,
    value: { kind: 'live', leaseUntil: NOW + leaseMs, renewAt: NOW + renewMs },
  });
  assert.deepEqual(live('864000'), until(10 * DAY_MS, 8 * DAY_MS));
  assert.deepEqual(live('60'), until(60 * SECOND_MS, HOUR_MS));
  assert.deepEqual(live('9999999999'), until(30 * DAY_MS, 24 * DAY_MS));
  assert.deepEqual(judgeCall({ ...ASKED, state: 'ending' }, { ...CALL, mode: 'unsubscribe' }, NOW), {
    ok: true,
    value: { kind: 'ended' },
  });
});

const UNASKED: readonly (readonly [string, Partial<HubSubscription>, Partial<typeof CALL>])[] = [
  ['another topic', {}, { topic: `${FEED}/` }],
  ['a topic of nothing', {}, { topic: '' }],
  ['nothing that we asked', { askedAt: null }, {}],
  ['what was asked long ago', { askedAt: NOW - DAY_MS - 1 }, {}],
  ['an end that nobody wants', { state: 'live' }, { mode: 'unsubscribe' }],
  ['a subscription that is ending', { state: 'ending' }, {}],
  ['the refusal of an end', { state: 'ending' }, { mode: 'denied' }],
  ['an unknown mode', {}, { mode: 'publish' }],
  ['no challenge', {}, { challenge: '' }],
  ['a challenge of lines', {}, { challenge: 'a\r\nb' }],
  ['an endless challenge', {}, { challenge: 'a'.repeat(1_001) }],
  ['no lease', {}, { leaseSeconds: '' }],
  ['a lease of nothing', {}, { leaseSeconds: '0' }],
  ['a lease below nothing', {}, { leaseSeconds: '-5' }],
  ['a lease in words', {}, { leaseSeconds: '1e9' }],
];

for (const [what, sub, call] of UNASKED) {
  test(`a hub that makes sure of ${what} is told no`, () => {
    assert.deepEqual(judgeCall({ ...ASKED, ...sub }, { ...CALL, ...call }, NOW), { ok: false, problem: 'unasked' });
  });
}

test('a hub may refuse at any time, and its words fit on a line', () => {
  const denied = { ...CALL, mode: 'denied', challenge: '' };
  for (const state of ['wanted', 'live', 'refused'] as const)
    assert.deepEqual(judgeCall({ ...ASKED, state, askedAt: null }, denied, NOW), {
      ok: true,
      value: { kind: 'refused' },
    });
  assert.equal(describeRefusal(' \u001b[31mclosed\n'), 'It said: [31mclosed');
  assert.equal(describeRefusal('\u0007'), 'It gave no reason.');
  assert.ok(describeRefusal('long '.repeat(100)).length < 150);
});

test('an address of ours is known by its key alone, and each subscription has a secret of its own', () => {
  const keys = openHubKeys('one key');
  const name = keys.nameOf(12);
  assert.equal(keys.idOf(name), 12);
  assert.match(name, /^12-[\w-]{43}$/);
  for (const wrong of [
    name.replace('12-', '13-'),
    `0${name}`,
    name.slice(0, -1),
    `${name}A`,
    '12-',
    '',
    openHubKeys('other').nameOf(12),
  ])
    assert.equal(keys.idOf(wrong), null, wrong);
  assert.equal(new Set([1, 2, 3].map(keys.secretOf)).size, 3);
  assert.ok(!keys.nameOf(1).includes(keys.secretOf(1)));
});
