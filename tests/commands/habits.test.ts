// What a chat sets for itself, and that its digests keep to it: follows, mutes, quiet hours, pauses, languages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import { actionsOf } from '../../src/chat/seal.ts';
import { inChat, NOW, openTalk, plain, type Talk } from './talk.ts';

const MINUTE = 60_000;
const EIGHT = NOW + 24 * HOUR_MS;
let talk: Talk;
before(async () => {
  talk = await openTalk();
});
after(() => talk.close());

test('what a chat follows comes with its digest from anywhere, and what it mutes does not come, whatever its ending', async () => {
  const me = inChat('31');
  await talk.ask('/subscribe sri lanka at 08:05', me);
  assert.match(await talk.ask('/follow Mirani DAMS', me), /Following mirani dams/);
  assert.match(await talk.ask('/mute auctions', me), /Muted “auctions”/);
  assert.match(await talk.ask('/follow', me), /mirani dams/);
  assert.match(await talk.ask('/mute', me), /“auctions”/);
  assert.match(await talk.ask('/subscriptions', me), /Sri Lanka[\s\S]*“mirani dams”/);
  const now = await talk.ask('/digest', me);
  assert.match(now, /Mirani/);
  assert.doesNotMatch(now, /tea auction/);
  assert.match(await talk.ask('/why mirani dam', me), /it comes with the next digest/);
  assert.match(await talk.ask('/why tea auction', me), /this chat mutes it/);
  assert.match(await talk.ask('/digest sri lanka', me), /tea auction/, 'a place that is named is answered whole');
  const [digest = ''] = await talk.digestsAt(NOW + 5 * MINUTE);
  assert.match(digest, /Mirani/);
  assert.doesNotMatch(digest, /tea auction/);
  const list = (await talk.answers('/unmute', me))[0];
  assert.ok(list !== undefined);
  assert.match(plain(await talk.press(list, /auction/, me)), /No longer muted/);
  assert.match(await talk.ask('/mute', me), /mutes nothing/);
  await talk.ask('/mute lantern', me);
  assert.match(await talk.ask('/digest', me), /All that is new about 🇱🇰 Sri Lanka is muted here/);
  await talk.ask('/unsubscribe all', me);
  const follows = (await talk.answers('/follow', me))[0];
  assert.ok(follows !== undefined);
  assert.match(plain(await talk.press(follows, /mirani/, me)), /follows no words/);
});

test('an outlet and a place can be muted by their names', async () => {
  const me = inChat('32');
  assert.match(await talk.ask('/mute lantern', me), /Muted the outlet Lantern/);
  assert.match(await talk.ask('/mute india', me), /Muted 🇮🇳 India/);
  assert.match(await talk.ask('/mute words india', me), /Muted “india”/);
  assert.match(await talk.ask('/mute outlet nowhere', me), /no such outlet/);
  assert.match(await talk.ask('/mute world', me), /\/pause/);
  assert.match(await talk.ask('/unmute place india', me), /No longer muted: 🇮🇳 India/);
  assert.match(await talk.ask('/mute', me), /Lantern[\s\S]*“india”/);
});

test('a digest that falls into quiet hours comes right after them, once, and is not called late', async () => {
  const me = inChat('33');
  const day = EIGHT + 24 * HOUR_MS;
  await talk.digestsAt(day + 14 * HOUR_MS);
  await talk.tell(
    'lantern',
    'Nepal opens a bridge at Kohalpur',
    'Nepal opened a bridge at Kohalpur on Friday, its roads department in Kathmandu said.',
  );
  await talk.ask('/subscribe nepal at 22:30', me);
  assert.match(await talk.ask('/settings quiet 22:00-07:00', me), /quiet hours 22:00–07:00/);
  assert.deepEqual(await talk.digestsAt(day + 14.5 * HOUR_MS), []);
  assert.deepEqual(await talk.digestsAt(day + 22.9 * HOUR_MS), []);
  const digests = await talk.digestsAt(day + 23 * HOUR_MS);
  assert.equal(digests.length, 1);
  assert.match(digests[0] ?? '', /Kohalpur/);
  assert.match(await talk.ask('/story 1', me), /Kohalpur/, 'a digest was shown, and its numbers count');
  assert.doesNotMatch(digests[0] ?? '', /late/);
  assert.deepEqual(await talk.digestsAt(day + 23.1 * HOUR_MS), []);
  assert.match(await talk.ask('/settings quiet off', me), /quiet hours none/);
  assert.match(await talk.ask('/settings quiet night', me), /For example/);
  await talk.ask('/unsubscribe all', me);
});

test('a pause sends nothing until its end, and loses nothing', async () => {
  const me = inChat('34');
  const day = EIGHT + 3 * 24 * HOUR_MS;
  await talk.digestsAt(day - HOUR_MS);
  await talk.ask('/subscribe bhutan at 08:00', me);
  assert.match(await talk.ask('/pause 2 days', me), /Paused until/);
  for (const line of ['/subscriptions', '/start', '/subscribe nepal', '/settings']) {
    assert.match(await talk.ask(line, me), /paused until/i, line);
  }
  await talk.ask('/unsubscribe nepal', me);
  assert.deepEqual(await talk.digestsAt(day), []);
  assert.deepEqual(await talk.digestsAt(day + 24 * HOUR_MS), []);
  assert.deepEqual(await talk.digestsAt(day + 46 * HOUR_MS), []);
  await talk.tell(
    'lantern',
    'Bhutan starts a railway to Gelephu',
    'Bhutan began to build a railway to Gelephu, the government in Thimphu said.',
  );
  const [digest = ''] = await talk.digestsAt(day + 48 * HOUR_MS);
  assert.match(digest, /Gelephu/);
  for (const line of ['/subscriptions', '/settings']) assert.doesNotMatch(await talk.ask(line, me), /paused/i, line);
  await talk.ask('/pause', me);
  assert.deepEqual(await talk.digestsAt(day + 30 * 24 * HOUR_MS), []);
  assert.match(await talk.ask('/resume', me), /Welcome back. Your digest comes every day at 08:00/);
  assert.equal((await talk.digestsAt(day + 31 * 24 * HOUR_MS)).length, 1);
  assert.match(await talk.ask('/pause until yesterday', me), /no date to come/);
});

test('news in one language leaves out the others', async () => {
  const me = inChat('35');
  await talk.ask('/subscribe bhutan at 09:00', me);
  assert.match(await talk.ask('/settings news ur', me), /news in/);
  const [digest = ''] = await talk.digestsAt(EIGHT + 40 * 24 * HOUR_MS);
  assert.doesNotMatch(digest, /Gelephu/);
  assert.match(await talk.ask('/settings news all', me), /all languages/);
});

test('every setting has a button that opens values to tap, and a tap shows the settings again', async () => {
  const me = inChat('36');
  const [settings] = await talk.answers('/settings', me);
  assert.ok(settings !== undefined);
  const taps = [
    [/^Times$/, /^07:00$/, /times 07:00/],
    [/^Days$/, /^On weekdays$/, /days on weekdays/],
    [/^Zone$/, /^Asia\/Karachi$/, /zone Asia\/Karachi/],
    [/^Length$/, /^short$/, /length short/],
    [/^Quiet hours$/, /^22:00–06:00$/, /quiet hours 22:00–06:00/],
    [/^News in$/, /^English$/, /news in English/],
    [/^Language$/, /^اردو$/, /زبان: اردو/],
  ] as const;
  for (const [button, value, shown] of taps) {
    const menu = await talk.press(settings, button, me);
    assert.ok(actionsOf(menu).every(({ opens }) => opens === 'here'));
    assert.match(plain(await talk.press(menu, value, me)), shown);
  }
  const silent = await talk.press(settings, /^Sound off$/, me);
  assert.match(plain(silent), /آواز: بند/);
  assert.match(plain(await talk.press(silent, /^آواز چالو کریں$/, me)), /آواز: چالو/);
  await talk.ask('/settings language en', me);
});

test('three taps set a digest up, and it says what it will look like', async () => {
  const me = inChat('37');
  const [hello] = await talk.answers('/start', me);
  assert.ok(hello !== undefined);
  assert.match(plain(hello), /You are set: the world, every day at 08:00/);
  const asia = await talk.press(hello, /^Asia$/, me);
  const south = await talk.press(asia, /^Southern Asia$/, me);
  const done = plain(await talk.press(south, /Nepal/, me));
  assert.match(done, /Done\.[\s\S]*Nepal[\s\S]*every day at 08:00 \(Asia\/Kat[h]?mandu\)/);
  assert.match(await talk.ask('/subscriptions', me), /Nepal/);
  assert.doesNotMatch(await talk.ask('/subscriptions', me), /World/);
  assert.match(await talk.ask('/start', me), /all is as you left it/);
});

test('whoever does nothing more after /start gets the world, and the first place that is named takes its place', async () => {
  const me = inChat('42');
  await talk.ask('/start', me);
  assert.match(await talk.ask('/subscriptions', me), /every day at 08:00[\s\S]*World/);
  await talk.ask('/subscribe nepal', me);
  assert.doesNotMatch(await talk.ask('/subscriptions', me), /World/);
  await talk.ask('/subscribe world', me);
  await talk.ask('/subscribe kenya', me);
  assert.match(await talk.ask('/subscriptions', me), /World/);
});

test('a link to the bot may carry the places', async () => {
  assert.match(await talk.ask('/start south_asia', inChat('38')), /Done\.[\s\S]*Southern Asia/);
  assert.match(await talk.ask('/start sri-lanka', inChat('39')), /Done\.[\s\S]*Sri Lanka/);
  assert.match(await talk.ask('/start atlantika', inChat('40')), /I know no place/);
});

test('what one chat exports another takes over, whatever the platform', async () => {
  const me = inChat('41');
  await talk.ask('/subscribe pakistan, south asia, sahel at 07:30 in karachi', me);
  await talk.ask('/settings quiet 22:00-06:00 length long sound off news en, ur', me);
  await talk.ask('/follow indus water treaty', me);
  await talk.ask('/mute place india', me);
  await talk.ask('/mute lantern', me);
  const exported = await talk.ask('/export', me);
  const other = { address: { platform: 'discord', chat: '123456789012345678', thread: null } } as const;
  for (const line of exported.split('\n').filter((each) => each.startsWith('/import'))) {
    assert.match(await talk.ask(line, other), /Taken over: places 3, follows 1, mutes 2/);
  }
  assert.equal(await talk.ask('/export', other), exported);
  assert.match(await talk.ask('/subscriptions', other), /07:30[\s\S]*Asia\/Karachi[\s\S]*Pakistan[\s\S]*Sahel/);
});

test('a channel is set up from a private chat, and its buttons go on setting up the channel', async () => {
  const channel = inChat('-1001').address;
  const me = {
    ...inChat('43'),
    reach: async (name: string) => (name === '@harbour' ? { address: channel, title: 'Harbour' } : null),
  };
  assert.match(await talk.ask('/subscribe kenya at 07:30 for @nowhere', me), /cannot set up @nowhere/);
  const [done] = await talk.answers('/subscribe kenya at 07:30 in nairobi for @harbour', me);
  assert.ok(done !== undefined);
  assert.match(plain(done), /For Harbour:[\s\S]*Kenya/);
  const settings = await talk.press(done, /^Settings$/, me);
  assert.match(plain(settings), /For Harbour:[\s\S]*zone Africa\/Nairobi/);
  const silent = await talk.press(settings, /^Sound off$/, me);
  assert.match(plain(silent), /For Harbour:[\s\S]*sound off/);
  assert.equal((await talk.store.chatAt(channel))?.settings.isSilent, true);
  // Discord joins what its options hold, so that the channel may stand before the time.
  const times = await talk.ask('/subscribe nepal for @harbour at 09:00', me);
  assert.match(times, /For Harbour:[\s\S]*Nepal[\s\S]*09:00/);
  assert.equal(await talk.store.chatAt(me.address), null);
});

test('what only a chat’s own source tells is told to that chat and to no other', async () => {
  const [me, other] = [inChat('51'), inChat('52')];
  assert.match(await talk.ask('/addsource nonsense', me), /no web address/);
  const [added] = await talk.answers('/addsource https://cellar.example/feed', me);
  assert.ok(added !== undefined);
  assert.match(plain(added), /cellar is read for this chat from now on/);
  await talk.tell(
    'cellar',
    'Uruguay reopens a cheese cellar in Paysandu',
    'Uruguay reopened a cheese cellar in Paysandu, the farm ministry in Montevideo said.',
  );
  const questions = ['/country uruguay', '/search cheese cellar', '/story cheese cellar', '/sources uruguay'];
  for (const question of questions) {
    assert.match(await talk.ask(question, me), /[Cc]ellar/, question);
    assert.doesNotMatch(await talk.ask(question, other), /Cellar|Paysandu/, question);
  }
  assert.match(plain(await talk.press(added, /^Undo$/, me)), /no longer read/);
  assert.match(await talk.ask('/removesource', me), /added no source/);
  assert.doesNotMatch(await talk.ask('/country uruguay', other), /Paysandu/);
});
