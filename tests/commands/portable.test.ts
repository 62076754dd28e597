// A chat's sources as a list of feeds that any reader takes: written by /export, taken over by /import.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok, problem } from '../../src/base/outcome.ts';
import { readOpml } from '../../src/sources/opml.ts';
import { inChat, openTalk, plain, type Talk } from './talk.ts';

let talk: Talk;
before(async () => {
  talk = await openTalk();
});
after(() => talk.close());

const listOf = (...urls: readonly string[]): string =>
  `<?xml version="1.0"?><opml version="2.0"><body>${urls.map((url) => `<outline text="N" xmlUrl="${url}"/>`).join('')}</body></opml>`;

test('a chat with sources of its own gets them as a list, and another chat takes the list over', async () => {
  const me = inChat('71');
  assert.equal((await talk.answers('/export', me))[0]?.file, undefined);
  await talk.ask('/addsource https://post.example/feed', me);
  await talk.ask('/addsource https://herald.example/rss?a=1&b=2', me);
  const [exported] = await talk.answers('/export', me);
  const { name, text = '' } = exported?.file ?? {};
  assert.equal(name, 'sources.opml');
  const list = readOpml(text);
  assert.ok(list.ok);
  const urls = ['https://herald.example/rss?a=1&b=2', 'https://post.example/feed'];
  assert.deepEqual(list.value.map(({ url }) => url).toSorted(), urls);
  const there = inChat('72');
  assert.match(await talk.ask('/import', { ...there, file: async () => ok(text) }), /Taken over: 2 of 2 sources/);
  const [again] = await talk.answers('/export', there);
  assert.equal(again?.file?.text, text);
});

test('a list pasted as words is taken over too, and what cannot be read is named', async () => {
  const words = listOf('https://fine.example/feed', 'http://plain.example/feed');
  const [answer] = await talk.answers(`/import ${words}`, inChat('73'));
  assert.ok(answer !== undefined);
  assert.match(plain(answer), /Taken over: 1 of 2 sources[\s\S]*N: That is no web address/);
});

test('a file that is none, or that could not be fetched, is a sentence; a line in a file is taken over', async () => {
  const me = inChat('74');
  const file = (text: string) => ({ ...me, file: async () => ok(text) });
  assert.match(await talk.ask('/import', file('<html><p>no list</p></html>')), /not OPML/);
  assert.match(await talk.ask('/import', file('<opml version="2.0"><body></body></opml>')), /no feeds in that list/);
  assert.match(await talk.ask('/import', file('hello')), /nothing there to take over[\s\S]*\/export in the other chat/);
  assert.match(await talk.ask('/import', me), /^Send \/export in the other chat/);
  assert.match(await talk.ask('/import', { ...me, file: async () => problem('too-big') }), /bigger than 512 KB/);
  assert.match(await talk.ask('/import', file('{"v":1,"places":["NP"]}')), /places 1/);
});

test('of a list of a thousand feeds as many are looked at as a chat may have', async () => {
  const urls = Array.from({ length: 1_000 }, (_, at) => `https://n${at}.example/feed`);
  const answer = await talk.ask('/import', { ...inChat('75'), file: async () => ok(listOf(...urls)) });
  assert.match(answer, /of 1,000 sources[\s\S]*940 more were not looked at/);
});
