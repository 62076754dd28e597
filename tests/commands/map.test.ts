// Where a map stands: above what is asked of many countries, and above digests of those who want one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import { inChat, NOW, openTalk, type Talk } from './talk.ts';

const DAY = 24 * HOUR_MS;
let talk: Talk;
before(async () => {
  talk = await openTalk();
});
after(() => talk.close());

test('a map stands above the first page of the world and of a region, and names the countries in words', async () => {
  const [first] = await talk.answers('/region south asia', inChat('61'));
  assert.deepEqual(first?.map?.counts, { LK: 1, PK: 1 });
  assert.ok(first?.map?.of.includes('BD'), 'a country without a story is part of the map as well');
  assert.equal(first?.map?.alt, 'Map of stories by country: Sri Lanka 1, Pakistan 1');
  const [world] = await talk.answers('/world', inChat('61'));
  assert.deepEqual(world?.map?.of, []);
  for (const line of ['/region south asia page 2', '/country pakistan', '/digest', '/region polynesia']) {
    const [answer] = await talk.answers(line, inChat('61'));
    assert.equal(answer?.map, undefined, line);
  }
});

test('a digest has a map where the chat wants one, in the chat’s language, and not before', async () => {
  const me = inChat('62');
  await talk.ask('/subscribe nepal, bhutan at 08:00', me);
  await talk.digestsAt(NOW + DAY - 3 * HOUR_MS);
  await talk.tell('lantern', 'Nepal counts its glaciers', 'Nepal began a count of its glaciers, Kathmandu said.');
  const [without = ''] = await talk.digestsAt(NOW + DAY);
  assert.match(without, /glaciers/);
  assert.doesNotMatch(without, /Map/);
  assert.match(await talk.ask('/settings map on language de', me), /Karte: an/);
  await talk.digestsAt(NOW + 2 * DAY - HOUR_MS);
  await talk.tell('lantern', 'Pokhara gets footbridges', 'Two footbridges open in Pokhara, a mayor in Nepal said.');
  const [digest = ''] = await talk.digestsAt(NOW + 2 * DAY);
  assert.match(digest, /^\[Karte der Meldungen nach Ländern: Nepal 1\]\n[\s\S]*footbridges/);
  assert.match(await talk.ask('/export', me), /"hasMap":true/);
  assert.match(await talk.ask('/settings map maybe', me), /Karte ist an oder aus/);
  assert.match(await talk.ask('/settings map off', me), /Karte: aus/);
  await talk.digestsAt(NOW + 3 * DAY - HOUR_MS);
  await talk.tell('lantern', 'Yak cheese wins a prize', 'A yak cheese of Nepal won a prize for dairies in Lalitpur.');
  assert.doesNotMatch((await talk.digestsAt(NOW + 3 * DAY))[0] ?? '', /Karte/);
});

test('settings with a map are carried to another chat', async () => {
  await talk.ask('/settings map on', inChat('63'));
  const line = /\{.*\}/.exec(await talk.ask('/export', inChat('63')))?.[0] ?? '';
  assert.match(await talk.ask(`/import ${line}`, inChat('64')), /./);
  assert.match(await talk.ask('/settings', inChat('64')), /map on/);
});
