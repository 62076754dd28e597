// Telegram from the first /start to the second digest: the real process and the real telegraf, against an emulated Telegram.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { commands } from '../../commands/list.ts';
import { startTelegram, type TelegramEmulator } from '../platforms/telegram/client.ts';
import { type Dateline, eventually, makeHome, startDateline, startOutlets } from '../world.ts';

const TOKEN = '123456:a-token_for-journeys';
const READER = 700_000_001;
const FICKLE = 700_000_002;
const GROUP = -1_001_234_567_890;
const MEMBER = 21;
const ADMIN = 22;

const FERRIES = {
  guid: 'ferries',
  title: 'Pakistan orders six ferries for Karachi harbour',
  text: 'Pakistan ordered six ferries for Karachi harbour on Monday, the ports ministry in Islamabad said. The first boat should carry passengers between Karachi and Gwadar by spring.',
};
const TEA = {
  guid: 'tea',
  title: 'Kenya tea growers win a better price at Mombasa auction',
  text: 'Tea growers in Kenya won a better price at the Mombasa auction on Monday, the growers board said in Nairobi. Kenya sold nine million kilograms in one morning.',
};

const outlets = {
  Lantern: { country: 'PK', items: [FERRIES] },
  Beacon: { country: 'KE', items: [TEA] },
  Harbour: { country: 'GB', items: [] as (typeof FERRIES)[] },
};

let telegram: TelegramEmulator;
let newsstand: Awaited<ReturnType<typeof startOutlets>>;
let home: ReturnType<typeof makeHome>;
let running: Dateline | null = null;
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
  newsstand = await startOutlets(outlets);
  home = makeHome(newsstand.opml);
});
after(async () => {
  await running?.kill();
  await telegram.stop();
  newsstand.stop();
  home.remove();
});

async function start(): Promise<Dateline> {
  // One that a failed test left behind holds the file.
  await running?.kill();
  running = startDateline({
    ...home.environment,
    TELEGRAM_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    LOG_LEVEL: 'info',
  });
  return running;
}

async function textsIn(chat: number): Promise<readonly string[]> {
  return (await telegram.journal()).filter((sent) => sent.chat === chat).map(({ text }) => text);
}

/** The next message in the chat after the `count` that are there. */
function messageAfter(chat: number, count: number): Promise<string> {
  return eventually(`no message ${count + 1} came to ${chat}`, async () => (await textsIn(chat))[count] ?? null);
}

async function ask(chat: number, text: string, from?: number): Promise<string> {
  const before = (await textsIn(chat)).length;
  await telegram.say({ chat, text, ...(from === undefined ? {} : { from }) });
  return messageAfter(chat, before);
}

function chatRow(chat: number) {
  const [row] = home.ask<{ rest_reason: string | null; next_due_at: number | null; zone: string }>(
    `select rest_reason, next_due_at, zone from chats where chat = '${chat}'`,
  );
  return row;
}

test('people ask, subscribe and are answered; in a group anyone may ask and only admins may change', async () => {
  const dateline = await start();
  await dateline.says('listening');
  await dateline.says(/Read 3 of 3 outlets/);
  await telegram.setChat({ id: GROUP, type: 'supergroup', members: { [ADMIN]: 'administrator' } });

  assert.match(await ask(READER, '/start'), /^Dateline\n/);
  assert.match(await ask(READER, '/country pakistan'), /1 story from 1 outlet[\s\S]*ferries/);
  assert.match(await ask(READER, '/country pakstan'), /ferries/);
  assert.match(
    await ask(READER, '/country iranq'),
    /^I know no place called “iranq”\. Did you mean \/country iran, \/country iraq or \/country [a-z ]+\?$/,
  );
  assert.match(
    await ask(READER, '/subscribe pakistan, south asia at 07:30 in karachi'),
    /^Subscribed to .*Pakistan, Southern Asia\. Your digest comes every day at 07:30 \(Asia\/Karachi\)\./,
  );
  const subscriptions = await ask(READER, '/subscriptions');
  assert.match(subscriptions, /every day at 07:30 \(Asia\/Karachi\)[\s\S]*Southern Asia[\s\S]*Pakistan/);

  assert.match(await ask(GROUP, '/country kenya', MEMBER), /Mombasa auction/);
  assert.match(await ask(GROUP, '/subscribe kenya, pakistan at 08:00', MEMBER), /^In a group only admins may use/);
  assert.match(await ask(GROUP, '/settings zone tokyo', MEMBER), /^In a group only admins may use/);
  assert.equal(chatRow(GROUP), undefined, 'a question makes no chat');
  assert.match(await ask(GROUP, '/subscribe kenya, pakistan at 08:00 in nairobi', ADMIN), /^Subscribed to/);
  assert.match(await ask(FICKLE, '/subscribe pakistan at 09:00 in karachi'), /^Subscribed to/);

  const { result: menu } = (await (await fetch(`${telegram.apiRoot}/bot${TOKEN}/getMyCommands`)).json()) as {
    result: readonly { readonly command: string; readonly description: string }[];
  };
  assert.deepEqual(menu.map(({ command }) => command).toSorted(), commands.map(({ name }) => name).toSorted());
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
});

test('a digest comes when it is due, by region and country; a chat that blocked us rests and gets nothing', async () => {
  for (const chat of [READER, GROUP, FICKLE]) home.setDue(chat, 3);
  await telegram.setChat({ id: FICKLE, state: 'blocked' });
  const counts = await Promise.all([READER, GROUP, FICKLE].map(async (chat) => (await textsIn(chat)).length));
  const dateline = await start();
  const digest = await messageAfter(GROUP, counts[1] ?? 0);
  // Which region comes first is a matter of the second in which each outlet was read.
  assert.match(digest, /2 stories from 2 outlets/);
  assert.match(digest, /— EASTERN AFRICA —[^—]*Kenya[^—]*tea/i);
  assert.match(digest, /— SOUTHERN ASIA —[^—]*Pakistan[^—]*ferries/i);
  assert.doesNotMatch(digest, /late: was due/);
  assert.match(await messageAfter(READER, counts[0] ?? 0), /1 story from 1 outlet[\s\S]*ferries/);
  await dateline.says('a chat rests');
  assert.match(chatRow(FICKLE)?.rest_reason ?? '', /blocked/);
  assert.equal((await textsIn(FICKLE)).length, counts[2]);
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
});

test('the next digest repeats nothing, brings what grew as an update, and leaves a resting chat alone', async () => {
  outlets.Lantern.items.push({
    guid: 'kites',
    title: 'Lahore brings back its kite festival',
    text: 'Lahore will hold its kite festival again in February, the Punjab government of Pakistan said on Tuesday. Metal string stays forbidden over the city.',
  });
  outlets.Beacon.items.push({
    guid: 'ferries-b',
    title: 'Six ferries ordered for Karachi harbour',
    text: 'Six ferries for Karachi harbour were ordered by Pakistan on Monday. The ports ministry in Islamabad put the price at 90 million dollars, and the first boat should sail between Karachi and Gwadar by spring.',
  });
  outlets.Harbour.items.push({
    guid: 'ferries-c',
    title: 'Pakistan to buy six ferries for Karachi',
    text: 'Pakistan is to buy six ferries for Karachi harbour, its ports ministry said in Islamabad. Passengers should travel between Karachi and Gwadar on the first boat by spring, officials told reporters.',
  });
  home.edit('update feeds set next_visit_at = 0');
  const reading = await start();
  await eventually('the new articles were not read', () =>
    home.ask('select id from articles').length === 5 ? true : null,
  );
  assert.equal((await reading.kill('SIGTERM')).exitCode, 0);
  assert.equal(home.ask('select id from stories').length, 3, 'three outlets tell one story of the ferries');

  for (const chat of [READER, GROUP]) home.setDue(chat, 2);
  const counts = await Promise.all([READER, GROUP, FICKLE].map(async (chat) => (await textsIn(chat)).length));
  const dateline = await start();
  const digest = await messageAfter(READER, counts[0] ?? 0);
  assert.match(digest, /2 stories/);
  assert.match(digest, /Update[^\n]*[Ff]erries/);
  assert.match(digest, /kite festival/);
  assert.doesNotMatch(digest, /Update[^\n]*[Kk]ite/);
  assert.doesNotMatch(await messageAfter(GROUP, counts[1] ?? 0), /tea growers/i);
  assert.equal((await textsIn(FICKLE)).length, counts[2]);

  // Back by its own word: with its places, its zone and its hour.
  assert.equal(chatRow(FICKLE)?.next_due_at, null);
  home.edit("update chats set zone = 'Asia/Karachi', minutes = '[540]' where chat = ?", String(FICKLE));
  assert.match(await ask(FICKLE, '/start'), /^Welcome back/);
  const back = chatRow(FICKLE);
  assert.equal(back?.rest_reason, null);
  assert.ok((back?.next_due_at ?? 0) > Date.now(), 'its next digest is planned');
  assert.equal(new Date(back?.next_due_at ?? 0).toISOString().slice(11, 16), '04:00', '09:00 in Karachi');
  assert.match(await ask(FICKLE, '/subscriptions'), /09:00 \(Asia\/Karachi\)[\s\S]*Pakistan/);

  // The same when Telegram tells of the block and of its end.
  await telegram.setMember({ chat: FICKLE, status: 'kicked' });
  await eventually('the block was not noted', () => (chatRow(FICKLE)?.rest_reason == null ? null : true));
  await telegram.setMember({ chat: FICKLE, status: 'member' });
  await eventually('the end of the block was not noted', () =>
    (chatRow(FICKLE)?.next_due_at ?? 0) > Date.now() ? true : null,
  );
  assert.equal(chatRow(FICKLE)?.rest_reason, null);
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
});

test('away for a while: late within its grace and said so, one for two missed, skipped beyond it and nothing lost', async () => {
  outlets.Lantern.items.push({
    guid: 'salt',
    title: 'Salt miners of Khewra open a new gallery',
    text: 'Miners in Khewra, Pakistan, opened a new gallery of the salt mine on Wednesday, the mining board in Lahore said. It lies 200 metres below the oldest one.',
  });
  home.edit('update feeds set next_visit_at = 0');
  home.setDue(READER, 7 * 60);
  let count = (await textsIn(READER)).length;
  const skipping = await start();
  await skipping.says('digest skipped, past its grace');
  await eventually('the new article was not read', () =>
    home.ask('select id from articles').length === 6 ? true : null,
  );
  assert.equal((await skipping.kill('SIGTERM')).exitCode, 0);
  assert.equal((await textsIn(READER)).length, count, 'nothing came');

  home.setDue(READER, 3 * 60);
  const late = await start();
  const digest = await messageAfter(READER, count);
  assert.match(digest, /late: was due (?:at|yesterday,) \d\d:\d\d/);
  assert.match(digest, /Khewra/);
  assert.equal((await late.kill('SIGTERM')).exitCode, 0);

  count = (await textsIn(READER)).length;
  home.setDue(READER, 26 * 60);
  const after = await start();
  assert.match(await messageAfter(READER, count), /Nothing new about .*Pakistan/);
  await eventually('the outbox was not emptied', () =>
    home.ask("select id from deliveries where state in ('waiting', 'sending')").length === 0 ? true : null,
  );
  assert.equal((await after.kill('SIGTERM')).exitCode, 0);
  assert.equal((await textsIn(READER)).length, count + 1, 'one, not two');
});

test('Telegram had nothing to object to in all of this', async () => {
  assert.deepEqual(await telegram.violations(), []);
});
