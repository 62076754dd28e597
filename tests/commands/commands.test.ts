// Every command on a real store, as a chat would use it: what is answered, what is kept, and who may.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { World } from '../../commands/command.ts';
import { complete } from '../../commands/dispatch.ts';
import { HOUR_MS } from '../../src/base/time.ts';
import { actionsOf } from '../../src/chat/seal.ts';
import { NOW, openTalk, plain, type Talk } from './talk.ts';

let talk: Talk;
let world: World;
let ask: Talk['ask'];
let answers: Talk['answers'];
let press: Talk['press'];

before(async () => {
  talk = await openTalk();
  ({ world, ask, answers, press } = talk);
});
after(() => talk.close());

const ANSWERS: readonly (readonly [string, RegExp])[] = [
  ['/start', /You are set: the world, every day at 08:00 \(UTC\)[\s\S]*\/subscribe pakistan, south asia at 07:30/],
  ['/help', /\/subscriptions/],
  ['/help subscribe', /subscribe kenya every weekday/],
  ['/help nosuch', /no command \/nosuch/],
  ['/south_africa', /no command \/south_africa[\s\S]*Did you mean \/country south africa/],
  ['/country pakistan', /🇵🇰 Pakistan[\s\S]*Mirani/],
  ['/country PK', /Mirani/],
  ['/country pakistan, sri lanka', /Mirani[\s\S]*tea auction/],
  ['/country pakistan and sri lanka', /Mirani[\s\S]*tea auction/],
  ['latest news from pakistan please', /🇵🇰 Pakistan[\s\S]*Mirani/],
  ['what happened in pakistan this week?', /🇵🇰 Pakistan[\s\S]*since Mon 6 Apr[\s\S]*Mirani/],
  ['is pakistan bigger than india', /I answer commands/],
  ['what is new in pakistan and sri lanka?', /Mirani[\s\S]*tea auction/],
  ['/country pakistan and atlantika', /no place called “pakistan and atlantika”/],
  ['/country 🇵🇰', /Mirani/],
  ['/country pakstan', /Mirani/],
  ['/country uk', /No story about 🇬🇧 United Kingdom/],
  ['/country', /Which country\? For example: \/country pakistan/],
  ['/country atlantika', /I know no place called “atlantika”/],
  ['/country karachi', /I know no place called “karachi”\. Did you mean \/country pakistan\?/],
  ['/country south asia', /Pakistan[\s\S]*Sri Lanka/],
  ['/region south asia', /Southern Asia[\s\S]*Pakistan[\s\S]*Sri Lanka/],
  ['/region', /Which region\?/],
  ['/digest', /World[\s\S]*Mirani/],
  ['/digest sri lanka', /tea auction/],
  ['/search tea auction', /Sri Lanka tea auction/],
  ['/search zeppelin', /No story has the words zeppelin/],
  ['/search', /For which words\?/],
  ['/story tea auction', /Sri Lanka tea auction/],
  ['/story zeppelin', /no such story/],
  ['/story', /Mirani|tea auction/],
  ['/why tea auction', /Why 🇱🇰 Sri Lanka/],
  ['/why', /Why /],
  ['/serch tea', /no command \/serch[\s\S]*\/search/],
  ['pakistan?', /Mirani/],
  ['What is new in Pakistan?', /Mirani/],
  ['help', /\/subscriptions/],
  [
    'pakistan and nepal every weekday at 7:30 karachi',
    /Done[\s\S]*Pakistan[\s\S]*on weekdays at 07:30 \(Asia\/Karachi\)[\s\S]*Mirani/,
  ],
  ['good morning', /I answer commands and names of places/],
];

for (const [line, answer] of ANSWERS) test(`“${line}” is answered`, async () => assert.match(await ask(line), answer));

test('a question about no story in particular is about the one that was shown last in this chat', async () => {
  const me = { address: { platform: 'telegram', chat: '907', thread: null } } as const;
  assert.match(await ask('/why', me), /Which story\?/);
  await ask('/country sri lanka', me);
  assert.match(await ask('/why', me), /Why Sri Lanka tea auction reaches record/);
  await ask('/story mirani dam', me);
  assert.match(await ask('/why', me), /Why Pakistan starts filling/);
  assert.match(await ask('/story', me), /Mirani/);
});

test('a number stands for the story that has it in what this chat was shown last, typed in any digits', async () => {
  const me = { address: { platform: 'telegram', chat: 'by-number', thread: null }, senderId: 'by-number' } as const;
  const admin = { ...me, mayChangeSettings: async () => true };
  for (const line of ['/why 1', '/follow 1', '/mute #1']) assert.match(await ask(line, admin), /no such story/, line);
  const [list] = await answers('/world', me);
  const [first = '', second = ''] = list?.choices?.from.map(({ label }) => label.slice('1. '.length)) ?? [];
  assert.ok(first !== '' && second !== '' && first !== second);
  for (const line of ['/story 2', 'story 2', '/story ٢', '/story #2', '/why 2', '/story 2 sources'])
    assert.ok((await ask(line, me)).includes(second), line);
  // What was opened meanwhile does not change what the numbers mean.
  assert.ok((await ask('/why 1', me)).includes(first));
  assert.match(await ask('/why 9', me), /no such story/);
  assert.match(await ask('/follow 2', admin), /Following (?!2)/);
  assert.match(await ask('/mute 2', admin), /What shall be left out/);
  assert.match(await ask('/help why'), /\/why 2/);
});

test('a story is opened by its number, shows its sources and why it is here, and leads back', async () => {
  const [country] = await answers('/country pakistan');
  assert.ok(country !== undefined);
  const story = await press(country, /^1\. Pakistan starts/);
  assert.match(plain(story), /Mirani[\s\S]*1 newsroom tells it in 1 article[\s\S]*about 🇵🇰 Pakistan/);
  const sources = await press(story, /^Sources$/);
  assert.match(plain(sources), /1 article tells Pakistan starts[\s\S]*Lantern · 2 h ago/i);
  const why = await press(sources, /^Why$/);
  assert.match(plain(why), /Why 🇵🇰 Pakistan: it is all about[\s\S]*names “Pakistan”[\s\S]*one article so far/);
  assert.match(plain(await press(why, /^Story$/)), /Mirani/);
  assert.match(plain(await press(story, /^Follow Mirani$/)), /Following mirani/);
  const offered = await press(story, /^Mute…$/);
  assert.match(plain(await press(offered, /^the outlet Lantern$/)), /Muted the outlet Lantern/);
});

test('a story leads to the earlier one that it looks like and must not become', async () => {
  const { db } = talk.database;
  const idOf = (words: string) =>
    db.selectFrom('stories').select('id').where('headline', 'like', words).executeTakeFirstOrThrow();
  const [tea, dam] = [await idOf('Sri Lanka tea%'), await idOf('Pakistan starts%')];
  const link = (earlier: string | null) =>
    db.updateTable('stories').set({ earlier_id: earlier }).where('id', '=', tea.id).execute();
  await link(dam.id);
  const [story] = await answers('/story tea auction');
  assert.ok(story !== undefined);
  assert.match(plain(story), /Earlier: Pakistan starts filling the Mirani dam/);
  assert.match(plain(await press(story, /^Earlier$/)), /^Pakistan starts filling/);
  await link('a story that is gone');
  assert.doesNotMatch(await ask('/story tea auction'), /Earlier/);
  await link(null);
});

test('a button answers no other chat', async () => {
  const [country] = await answers('/country pakistan');
  assert.ok(country !== undefined);
  const elsewhere = { address: { platform: 'telegram', chat: '77', thread: null } } as const;
  assert.match(plain(await press(country, /^1\./, elsewhere)), /too old/);
});

test('what finds no room on one page is on the next, and the way leads back', async () => {
  const [first] = await answers('/search tea pakistan');
  assert.ok(first !== undefined);
  const short = { address: { platform: 'telegram', chat: '14', thread: null } } as const;
  await ask('/settings length short', short);
  const [page] = await answers('/region world', short);
  assert.ok(page !== undefined && actionsOf(page).every(({ label }) => !label.startsWith('More')));
});

test('one line subscribes to places, with time and zone, and the next digest is set', async () => {
  const address = { platform: 'telegram', chat: '8', thread: null } as const;
  assert.match(
    await ask('/subscribe pakistan, south asia at 07:30 in karachi', { address }),
    /🇵🇰 Pakistan, Southern Asia[\s\S]*every day at 07:30 \(Asia\/Karachi\)/,
  );
  assert.match(await ask('/subscriptions', { address }), /07:30[\s\S]*Asia\/Karachi[\s\S]*Pakistan/);
  const chat = await world.store.chatAt(address);
  const due = await world.store.chatsDue({ now: NOW + 24 * HOUR_MS, platforms: ['telegram'], countMax: 9 });
  assert.deepEqual(due.find(({ id }) => id === chat?.id)?.dueAt, Date.parse('2026-04-09T02:30:00Z'));
});

test('subscribing to a name nobody knows keeps the others and says so', async () => {
  const address = { platform: 'telegram', chat: '9', thread: null } as const;
  assert.match(await ask('/subscribe nepal, atlantika', { address }), /Subscribed to 🇳🇵 Nepal[\s\S]*“atlantika”/);
});

test('the last unsubscription ends the digests and keeps the settings', async () => {
  const address = { platform: 'telegram', chat: '10', thread: null } as const;
  await ask('/subscribe nepal at 06:00', { address });
  assert.match(await ask('/unsubscribe kenya', { address }), /not subscribed to 🇰🇪 Kenya/);
  assert.match(await ask('/unsubscribe all', { address }), /Nothing is left/);
  assert.match(await ask('/subscriptions', { address }), /no digest yet/);
  assert.match(await ask('/settings', { address }), /06:00/);
  assert.match(await ask('/unsubscribe nepal', { address }), /not subscribed to anything/);
});

test('settings are changed several at once, and a wrong one changes none', async () => {
  const address = { platform: 'telegram', chat: '11', thread: null } as const;
  assert.match(
    await ask('/settings zone karachi times 18:00, 07:30 weekdays mon-fri length short', { address }),
    /07:30, 18:00[\s\S]*days on weekdays[\s\S]*Asia\/Karachi[\s\S]*short/,
  );
  for (const wrong of [
    'zone nowhereville',
    'times 25:00',
    'weekdays never',
    'length huge',
    'colour blue',
    'zone karachi times 7x',
  ]) {
    assert.match(await ask(`/settings ${wrong}`, { address }), /For example/, wrong);
  }
  assert.match(await ask('/settings', { address }), /07:30, 18:00[\s\S]*Asia\/Karachi[\s\S]*short/);
});

test('in a group anyone may ask, and only admins may change what it gets', async () => {
  const given = {
    address: { platform: 'telegram', chat: '-12', thread: null },
    isPrivate: false,
    mayChangeSettings: async () => false,
  } as const;
  assert.match(await ask('/country pakistan', given), /Mirani/);
  assert.match(await ask('/settings', given), /times/);
  for (const line of ['/subscribe pakistan', '/unsubscribe all', '/settings length short'])
    assert.match(await ask(line, given), /only admins may use/, line);
  assert.deepEqual(await world.store.subscriptions((await world.store.chatAt(given.address))?.id ?? 0), []);
});

test('half a city gives its time zone, in any language, and half a language its tag', () => {
  const values = (option: string, typed: string): readonly string[] =>
    complete(world, { command: 'settings', option, typed, locale: null }).map(({ value }) => value);
  assert.deepEqual(values('zone', 'kara'), ['Asia/Karachi']);
  assert.deepEqual(values('zone', 'Кара'), ['America/Caracas', 'Asia/Karachi']);
  assert.deepEqual(values('zone', '東京'), ['Asia/Tokyo']);
  assert.ok(values('zone', 'a').length <= 25);
  assert.deepEqual(values('zone', ''), []);
  assert.deepEqual(values('language', 'deu'), ['de']);
  assert.deepEqual(values('language', 'اردو'), ['ur']);
});

test('half-typed places are completed, the last of several too', () => {
  const labels = (command: string, option: string, typed: string) =>
    complete(world, { command, option, typed, locale: null }).map(({ value }) => value);
  assert.ok(labels('country', 'country', 'pak').includes('Pakistan'));
  assert.ok(labels('region', 'region', 'south').includes('Southern Asia'));
  assert.ok(labels('subscribe', 'places', 'nepal, pak').includes('nepal, Pakistan'));
  assert.deepEqual(labels('nosuch', 'x', 'y'), []);
  for (const choice of complete(world, { command: 'country', option: 'country', typed: '', locale: null }))
    assert.ok(choice.label.length <= 100);
});

test('what a person types is never query syntax, markup or an error', async () => {
  for (const words of [
    '" OR *',
    'NEAR(',
    '%',
    "'; drop table chats; --",
    '{{7*7}}',
    '\u202e\u0000',
    '<b>',
    '💩'.repeat(500),
    'а'.repeat(5_000),
  ]) {
    for (const command of [
      'country',
      'region',
      'search',
      'subscribe',
      'unsubscribe',
      'settings',
      'digest',
      'help',
      '',
    ]) {
      assert.notEqual(await ask(`/${command} ${words}`), '', `${command} ${words.slice(0, 20)}`);
    }
  }
});
