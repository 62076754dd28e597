// The terminal as its first user meets it: piped commands, the sample edition, dropped files, and every way a start can fail.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeHome, startDateline, startOutlets } from '../world.ts';

const HARBOUR_A =
  'KARACHI, Apr 7: Turkey will build four patrol ships for Pakistan, the two defence ministers said on Wednesday after talks in Karachi.\n\nThe ships will be finished in a Karachi yard within five years, Defence Minister Selim Aksoy told reporters.';
const HARBOUR_B =
  'Turkey to build patrol ships for Pakistan\n\nPublished : Thursday, 8 April, 2021 at 12:00 AM\n\nKARACHI, Apr 7: Turkey agreed on Wednesday to build four patrol ships for Pakistan, officials of both countries said.\nThe ships are to be finished in a yard in Karachi within five years, Defence Minister Selim Aksoy said.';
const FILED_ELSEWHERE =
  'Dubai: The trial of Bangladeshi shipping magnate Rafiq Anwar has been put off again after the prime witness told a Dhaka court by video that Bangladesh police had pressed him.\n\nAnwar, who built the largest yard in Chittagong, denies that he paid Bangladesh officials for permits.';

test('without tokens, network or news it opens on a sample edition, and says so on every reply', async () => {
  const home = makeHome();
  const dateline = startDateline(home.environment);
  dateline.type(
    '/country kenya',
    'region south asia',
    'subscribe pakistan, south asia at 07:30',
    'subscriptions',
    'exit',
  );
  assert.deepEqual(await dateline.ended, { exitCode: 0, signal: null });
  const replies = dateline.output().split('\n> ').slice(1);
  assert.equal(replies.length, 4, dateline.output());
  for (const reply of replies) assert.match(reply, /Sample edition: invented outlets and invented news\./);
  assert.match(dateline.output(), /No outlet could be reached and nothing is stored yet: showing a sample edition/);
  assert.match(replies[0] ?? '', /🇰🇪 Kenya/);
  assert.match(replies[3] ?? '', /07:30/);
  assert.equal(dateline.errors(), '');
  home.remove();
});

test('texts dropped into the inbox become stories, filed where they are about', async () => {
  const home = makeHome();
  home.drop('first.txt', `${HARBOUR_A}\n\n\n\n${FILED_ELSEWHERE}`);
  home.drop('second.txt', HARBOUR_B);
  home.drop(
    'picture.jpg.txt',
    Uint8Array.from({ length: 4_000 }, (_, index) => (index * 97) % 256),
  );
  home.drop('empty.txt', '');
  const dateline = startDateline(home.environment);
  dateline.type('country pakistan', 'country bangladesh', 'country uae', 'country pakstan', 'country 🇵🇰');
  assert.equal((await dateline.ended).exitCode, 0);
  const [pakistan = '', bangladesh = '', emirates = '', misspelt = '', flag = ''] = dateline
    .output()
    .split('\n> ')
    .slice(1);
  assert.match(pakistan, /1 story from 2 outlets/);
  assert.match(pakistan, /patrol ships/);
  assert.match(bangladesh, /Rafiq Anwar/);
  assert.match(emirates, /No story about/);
  assert.match(misspelt, /patrol ships/);
  assert.match(flag, /patrol ships/);
  assert.match(dateline.errors(), /picture\.jpg\.txt/);
  assert.match(dateline.errors(), /empty\.txt/);
  assert.equal(home.ask('select * from articles').length, 3);
  assert.equal(home.ask('select * from stories').length, 2);
  home.remove();
});

test('what was read is still there after a restart, and nothing is read twice', async () => {
  const outlets = await startOutlets({
    Lantern: {
      country: 'KE',
      items: [
        {
          guid: 'a',
          title: 'Kenya opens new rail line to Kisumu',
          text: 'Kenya opened a rail line to Kisumu on Monday after six years of work, the transport ministry in Nairobi said.',
        },
      ],
    },
  });
  const home = makeHome(outlets.opml);
  for (let run = 1; run <= 2; run++) {
    const dateline = startDateline(home.environment);
    dateline.type('country kenya');
    assert.equal((await dateline.ended).exitCode, 0);
    assert.match(dateline.output(), /rail line to Kisumu/);
  }
  assert.equal(home.ask('select * from articles').length, 1);
  assert.equal(outlets.requests.length, 1, 'the feed was not due again');
  outlets.stop();
  home.remove();
});

test('every bad setting is listed at once, and nothing is started', async () => {
  const home = makeHome();
  const dateline = startDateline({ ...home.environment, PORT: 'x', ZONE: 'Moon/Base' });
  assert.equal((await dateline.ended).exitCode, 2);
  assert.match(dateline.errors(), /2 settings are wrong[\s\S]*PORT[\s\S]*ZONE/);
  assert.doesNotMatch(dateline.errors(), /\n\s+at /);
  home.remove();
});

test('a second process on the same file is told to go elsewhere', async () => {
  const home = makeHome();
  // With news of its own it reads no sample.
  home.drop('first.txt', HARBOUR_A);
  const first = startDateline(home.environment);
  await first.says('Dateline.');
  const second = startDateline(home.environment);
  assert.equal((await second.ended).exitCode, 1);
  assert.match(second.errors(), /in use by another Dateline/);
  first.type('exit');
  assert.equal((await first.ended).exitCode, 0);
  home.remove();
});

test('after kill -9 the next start waits for nothing, has lost nothing, and answers hostile lines, the last as well as the first', async () => {
  const home = makeHome();
  home.drop('first.txt', HARBOUR_A);
  const first = startDateline(home.environment);
  await first.says('Showing what is stored');
  await first.kill('SIGKILL');
  const second = startDateline(home.environment);
  second.type(
    `country ${'x'.repeat(50_000)}`,
    'search " OR * NEAR(',
    'subscribe at',
    '\u0000\u001b[2J',
    'country pakistan',
  );
  assert.equal((await second.ended).exitCode, 0);
  assert.match(second.output(), /patrol ships/);
  assert.doesNotMatch(second.output(), /\u001b\[2J/);
  home.remove();
});

test('a list of feeds that is none is said in one sentence', async () => {
  const home = makeHome();
  writeFileSync(join(home.folder, 'feeds.opml'), 'just a note');
  const dateline = startDateline(home.environment);
  assert.equal((await dateline.ended).exitCode, 2);
  assert.match(dateline.errors(), /OPML/);
  assert.doesNotMatch(dateline.errors(), /\n\s+at /);
  home.remove();
});
