// Killed and stopped in the middle of many digests, told to slow down: every part arrives, in order, and what may be doubled is counted.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Discord, startDiscord } from '../platforms/discord/client.ts';
import { startTelegram, type TelegramEmulator } from '../platforms/telegram/client.ts';
import { type Dateline, eventually, makeHome, startDateline } from '../world.ts';

const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
const TELEGRAM_TOKEN = '123456:a-token_for-journeys';
const READERS = [700_000_001, 700_000_002, 700_000_003, 700_000_004, 700_000_005, -1_001_234_567_890];
const CHANNEL_COUNT = 5;
const DISCORD_SENDS = 'POST /channels/*/messages';

/** Enough stories, and long enough, that a digest takes several messages. No two share more than a country's everyday words. */
const NEWS: readonly string[] = [
  'Kenya’s tea auction in Mombasa moves online. Brokers have shouted their bids there since 1956, and some wept when the bell rang for the last time on Friday. From now on a leaf picked in Kericho at dawn can be sold before lunch. Smallholders hope to be paid within a week instead of after two months.',
  'A fjord ferry without a crew sailed from Bergen on its first trip with passengers. Norway lets it cross eight times a day, watched by a captain in an office ashore. Two cyclists said they had noticed nothing. The union of deck hands wants someone aboard who can throw a lifebelt.',
  'Peru sent forty thousand potato seeds from Cusco to a vault in the Arctic. Scientists in Lima chose the varieties with villagers who still grow blue, black and yellow tubers above four thousand metres. Frost spoiled a third of them last June. The shipment is insured for one symbolic sol.',
  'Craftsmen in Osaka revived the paper umbrella with a coating made of persimmon juice. Japan once made seventeen million of them a year; today eleven workshops remain. The new kind survived a typhoon test in a wind tunnel. Hotels in Kyoto have ordered six hundred for guests.',
  'Morocco laid the last rail of a line through the desert near Ouarzazate. Sand fences woven from palm leaves keep the dunes away, engineers explained at the ceremony. The journey to Marrakesh will shrink from nine hours to three. Goats have already learned to wait at the crossings.',
  'Toronto froze its outdoor ice rinks three weeks late because December stayed warm. Canada’s skating clubs moved their lessons into a disused warehouse. A brine pump borrowed from a brewery saved the rink at the town hall. Hockey teams now train between midnight and five.',
  'Restorers in Wieliczka found a forgotten chapel carved by miners in 1790. Poland’s heritage office says its altar is a single crystal of rock salt. Bats had kept visitors out, and an accordion was lying on a bench. Pilgrims may see it from Easter, ten at a time.',
  'Gardeners in Hanoi drained a lotus pond and discovered a wooden boat with oars. Vietnam’s museum of history dates it to the Tran dynasty. Mud had kept even the rope knots intact. Schoolchildren named it Dragonfly in a vote that went on all night.',
  'A telescope on Cerro Armazones in Chile caught its first light on Sunday. Astronomers aimed the giant mirror at a pair of dim dwarfs and cheered at a sharp picture. Earthquakes had cracked one of 798 segments in spring. Time on the instrument is booked until 2034.',
  'Ghana raised what it pays for a bag of cocoa by a fifth before the harvest. Farmers around Kumasi had begun to smuggle beans over the border at night. Chocolate makers warned of dearer bars. The cocoa board in Accra promises free fertiliser to those who stay.',
  'Divers off Suva planted two thousand corals on frames of bamboo. Fiji wants to win back a reef that a cyclone flattened eight years ago. Parrotfish arrived on the second day. Villagers agreed to leave their nets at home for eighteen months.',
  'Hazelnut pickers in Giresun struck for higher wages as rain threatened the crop. Turkey grows two thirds of all hazelnuts on earth. Landowners brought in students by bus, who joined the strike at noon. A mediator from Ankara is expected with a new offer.',
  'Herders in Arkhangai moved half a million sheep before the worst winter in a decade. Mongolia opened emergency pastures and flew hay to cut-off valleys. Wolves followed the flocks along a frozen river. A radio station reads out lost camels by their brands.',
  'Portugal stripped the bark of its oldest cork oak, a tree called the Whistler. It gave enough for a hundred thousand bottles, foresters from Alentejo counted. Birds nest in it every March. Nobody may touch the trunk again for nine years.',
  'Guides in Pokhara opened a school that teaches how to lead yaks across ice. Nepal lost many caravans to early thaw on passes near Mustang. The first pupils are sisters aged nineteen and twenty. Their exam is a bridge of planks above a gorge.',
  'Piano tuners from all over Cuba met in Havana to swap strings and felt. Salt air ruins an upright within six summers. One man makes hammers from old baseball gloves. The evening ended with nine players on three instruments.',
  'Helsinki will heat its newest public sauna with warmth from a data centre. Finland counts three million saunas, and bathers tested this one naked and on live television. Computers below the benches render cartoons. A ticket costs as much as a tram ride.',
  'Sailors brought sixty barges of sugar cane down the Nile to Aswan without engines. Egypt had promised them diesel that never came. Feluccas with patched sails towed the load for eleven days. The refinery paid a bonus in sacks of its own sugar.',
];

const PATIENCE_MS = 25_000;

let discord: Discord;
let telegram: TelegramEmulator;
let home: ReturnType<typeof makeHome>;
let running: Dateline | null = null;
const channels: string[] = [];
before(async () => {
  discord = await startDiscord({ token: DISCORD_TOKEN });
  // How soon a busy machine answers its first command is not what is tried here.
  await discord.setTimes({ firstAnswerMs: PATIENCE_MS });
  telegram = await startTelegram({ token: TELEGRAM_TOKEN });
  home = makeHome();
  // Dropped, not fetched: a start on a machine under load gives an outlet no more than seconds to answer.
  for (const [index, text] of NEWS.entries()) {
    home.drop(`${index}.txt`, `${text.slice(0, text.indexOf('. '))}\n\n${text.slice(text.indexOf('. ') + 2)}\n`);
  }
  for (let count = 0; count < CHANNEL_COUNT; count++)
    channels.push(await discord.setChannel({ name: `news-${count}` }));
});
after(async () => {
  await running?.kill();
  await Promise.all([discord.stop(), telegram.stop()]);
  home.remove();
});

async function start(): Promise<Dateline> {
  // One that a failed test left behind holds the file.
  await running?.kill();
  running = startAnother();
  return running;
}

function startAnother(): Dateline {
  return startDateline({
    ...home.environment,
    TELEGRAM_TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DISCORD_TOKEN,
    DISCORD_API_ROOT: discord.apiRoot,
    LOG_LEVEL: 'info',
  });
}

type Row = { readonly platform: string; readonly chat: string; readonly payload: string; readonly state: string };

/** Every part queued since the mark, in the order in which each chat must get it. */
function parts(sinceId: number): readonly Row[] {
  return home.ask<Row>(
    `select c.platform, c.chat, d.payload, d.state from deliveries d join chats c on c.id = d.chat_id where d.id > ${sinceId} order by d.id`,
  );
}

function lastDeliveryId(): number {
  return home.ask<{ id: number | null }>('select max(id) as id from deliveries')[0]?.id ?? 0;
}

function countIn(state: string, platform: string): number {
  return parts(0).filter((row) => row.state === state && row.platform === platform).length;
}

type Mark = { readonly telegram: number; readonly discord: number };

async function markNow(): Promise<Mark> {
  return { telegram: (await telegram.journal()).length, discord: (await discord.journal()).length };
}

/** What came into the chats since then: platform, chat and the words as the reader has them, in order of arrival. */
async function arrivalsSince(mark: Mark): Promise<readonly string[]> {
  const onTelegram = (await telegram.journal()).slice(mark.telegram);
  const onDiscord = (await discord.journal()).slice(mark.discord);
  return [
    ...onTelegram.map(({ chat, text }) => `telegram ${chat} ${text}`),
    ...onDiscord.map(
      ({ channel, body: { content, embeds } }) => `discord ${channel} ${JSON.stringify([content, embeds])}`,
    ),
  ];
}

function promised({ platform, chat, payload }: Row): string {
  const part = JSON.parse(payload);
  return platform === 'telegram'
    ? `telegram ${chat} ${part.text}`
    : `discord ${chat} ${JSON.stringify([part.content, part.embeds])}`;
}

/** Sends that the platforms have seen, whatever became of them. */
async function attemptCounts(): Promise<Mark> {
  return {
    telegram: (await telegram.calls()).filter(({ method }) => method === 'sendMessage').length,
    discord: (await discord.requests()).filter(({ route }) => /^POST .*\/messages$/.test(route)).length,
  };
}

function isOf(platform: string) {
  return (line: string): boolean => line.startsWith(`${platform} `);
}

/** Fails unless every promised part arrived, each chat's in order; answers how many stand there twice, by platform. */
function assertAllArrived(rows: readonly Row[], arrived: readonly string[]) {
  const firsts = [...new Set(arrived)];
  for (const [chat, own] of Map.groupBy(rows, (row) => `${row.platform} ${row.chat} `)) {
    assert.deepEqual(
      firsts.filter((line) => line.startsWith(chat)),
      own.map(promised),
      `the parts of ${chat}, whole and in order`,
    );
  }
  const doubled = (platform: string): number =>
    arrived.filter(isOf(platform)).length - firsts.filter(isOf(platform)).length;
  return { telegram: doubled('telegram'), discord: doubled('discord') };
}

/** Until every chat that was due has its digest and nothing waits any more. */
async function untilDrained(): Promise<void> {
  const due = () => home.ask(`select id, platform, chat, next_due_at from chats where next_due_at < ${Date.now()}`);
  const open = () => parts(0).filter(({ state }) => state === 'waiting' || state === 'sending');
  try {
    await eventually('the outbox was not emptied', () => (due().length + open().length === 0 ? true : null));
  } catch {
    const left = open().map(({ platform, chat, state }) => `${platform} ${chat} ${state}`);
    const said = running?.errors();
    assert.fail(`the outbox was not emptied: due ${JSON.stringify(due())}, open ${JSON.stringify(left)}\n${said}`);
  }
}

/**
 * As if nobody had been told anything yet, and every digest were due. With fewer minutes in each test than in the one before: what was sent stays in
 * the outbox under its slot's name, and a second digest of one chat for one minute is refused there.
 */
function makeAllDue(minutesAgo: number, chats: readonly (number | string)[] = [...READERS, ...channels]): void {
  home.edit('delete from told');
  home.edit('delete from slots');
  home.edit("update chats set next_due_at = null, length = 'long'");
  for (const chat of chats) home.setDue(chat, minutesAgo);
}

test('six chats and five channels subscribe to the world', async () => {
  const dateline = await start();
  await dateline.says(/listening[\s\S]*listening/);
  await dateline.says('Showing what is stored');
  for (const chat of READERS) {
    await telegram.setChat({ id: chat, members: { 1: 'administrator' } });
    await telegram.say({ chat, text: '/subscribe world at 08:00', ...(chat < 0 ? { from: 1 } : {}) });
  }
  for (const channel of channels) {
    await discord.slash({
      channel,
      command: 'subscribe',
      options: { places: 'world', at: '08:00' },
      isAdmin: true,
      waitMs: PATIENCE_MS,
    });
  }
  await eventually('not every chat was answered', async () =>
    (await telegram.journal()).length === READERS.length ? true : null,
  );
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
  assert.equal(home.ask('select id from chats where next_due_at is not null').length, READERS.length + CHANNEL_COUNT);
});

test('killed again and again in the middle: nothing is lost, Discord doubles nothing, Telegram only what was in flight', async () => {
  makeAllDue(4);
  const mark = await markNow();
  let inFlightCount = 0;
  for (const kind of ['hang-after', 'hang-before'] as const) {
    // Some go through, then the answers stop: accepted and never told, or never read.
    await telegram.fault({ method: 'sendMessage', kind, after: 1, times: 3 });
    await discord.fault({ route: DISCORD_SENDS, kind, times: 3 });
    const asked = await attemptCounts();
    const dateline = await start();
    await eventually('sends were not in flight on both platforms', async () => {
      const now = await attemptCounts();
      return now.telegram >= asked.telegram + 4 && now.discord >= asked.discord + 3 ? true : null;
    });
    await dateline.kill('SIGKILL');
    inFlightCount += countIn('sending', 'telegram');
    assert.ok(countIn('waiting', 'telegram') > 0 && countIn('waiting', 'discord') > 0, 'it died in the middle');
    await telegram.clearFaults();
    await discord.clearFaults();
    assert.deepEqual(home.ask('pragma integrity_check'), [{ integrity_check: 'ok' }]);
  }
  // As if it had been away for longer than Discord remembers a nonce: then what stands in the channel is read.
  assert.ok(countIn('sending', 'discord') > 0);
  await discord.setTimes({ nonceWindowMs: 0 });
  home.edit("update deliveries set first_tried_at = first_tried_at - 600000 where state = 'sending'");
  const dateline = await start();
  await untilDrained();
  await discord.setTimes({ nonceWindowMs: 300_000 });
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
  const rows = parts(0);
  assert.ok(rows.length >= 2 * (READERS.length + CHANNEL_COUNT), 'each digest has several parts');
  const doubled = assertAllArrived(rows, await arrivalsSince(mark));
  assert.equal(doubled.discord, 0);
  assert.ok(
    doubled.telegram > 0,
    'what was accepted before a kill is the proof that the kills came at the worst moment',
  );
  assert.ok(doubled.telegram <= inFlightCount, `${doubled.telegram} doubled, ${inFlightCount} were in flight`);
  const counted = home.ask<{ sum: number }>('select sum(unsure_count) as sum from deliveries')[0]?.sum ?? 0;
  assert.ok(doubled.telegram <= counted, 'each that may be doubled is counted');
});

test('stopped politely in the middle: nothing is lost and nothing is doubled', async () => {
  makeAllDue(3);
  const lastId = lastDeliveryId();
  const mark = await markNow();
  const dateline = await start();
  await eventually('no digest went out', async () => ((await arrivalsSince(mark)).length >= 6 ? true : null));
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);
  assert.equal(countIn('sending', 'telegram') + countIn('sending', 'discord'), 0);
  assert.ok(countIn('waiting', 'telegram') > 0, 'it stopped in the middle');
  const again = await start();
  await untilDrained();
  assert.equal((await again.kill('SIGTERM')).exitCode, 0);
  assert.deepEqual(assertAllArrived(parts(lastId), await arrivalsSince(mark)), { telegram: 0, discord: 0 });
});

test('a process that is stopped in the middle is taken over from, and when it wakes it says so and begins nothing', async (t) => {
  makeAllDue(1);
  const lastId = lastDeliveryId();
  const mark = await markNow();
  const first = await start();
  await eventually('no digest went out', async () => ((await arrivalsSince(mark)).length >= 6 ? true : null));
  await eventually('it was never stopped outside a write', async () => {
    first.signal('SIGSTOP');
    try {
      // As if its thirty seconds were over.
      home.edit('update fence set until = 0');
      return true;
    } catch (error) {
      if (!(error instanceof Error && /locked/.test(error.message))) throw error;
      first.signal('SIGCONT');
      return null;
    }
  });
  const inFlight = { telegram: countIn('sending', 'telegram'), discord: countIn('sending', 'discord') };
  assert.ok(countIn('waiting', 'telegram') > 0, 'it was stopped in the middle');
  const second = startAnother();
  t.after(() => second.kill());
  await second.says('is held by another Dateline: waiting to see whether it lives');
  await second.says('Nothing was heard of it until its lease ended: this Dateline takes over');
  await untilDrained();
  const attempts = await attemptCounts();
  first.signal('SIGCONT');
  assert.deepEqual(await first.ended, { exitCode: 1, signal: null });
  assert.match(first.errors(), /another Dateline took over this database: this one sends nothing more and stops/);
  const after = await attemptCounts();
  for (const platform of ['telegram', 'discord'] as const)
    assert.ok(
      after[platform] <= attempts[platform] + inFlight[platform],
      `awake again, it began a send on ${platform}`,
    );
  assert.equal((await second.kill('SIGTERM')).exitCode, 0);
  const doubled = assertAllArrived(parts(lastId), await arrivalsSince(mark));
  assert.equal(doubled.discord, 0);
  assert.ok(doubled.telegram <= inFlight.telegram, `${doubled.telegram} doubled, ${inFlight.telegram} were in flight`);
});

test('told to slow down, no chat hears from us before its time is over, and the others are not kept waiting', async () => {
  const [reader = 0] = READERS;
  const [channel = ''] = channels;
  makeAllDue(0, [reader, channel]);
  const lastId = lastDeliveryId();
  const callsBefore = (await telegram.calls()).filter(({ method }) => method === 'sendMessage').length;
  const requestsBefore = (await discord.requests()).length;
  await telegram.fault({ method: 'sendMessage', kind: 'slow-down', retryAfter: 2, after: 1 });
  await discord.fault({ route: DISCORD_SENDS, kind: 'slow-down', retryAfter: 2, scope: 'user' });
  const dateline = await start();
  await untilDrained();
  assert.equal((await dateline.kill('SIGTERM')).exitCode, 0);

  const sends = (await telegram.calls()).filter(({ method }) => method === 'sendMessage').slice(callsBefore);
  assert.equal(sends.length, parts(lastId).filter(({ platform }) => platform === 'telegram').length + 1);
  assert.ok((sends[2]?.at ?? 0) - (sends[1]?.at ?? 0) >= 2_000, 'two seconds were asked for on Telegram');
  const posts = (await discord.requests()).slice(requestsBefore).filter(({ route }) => route.includes('/messages'));
  assert.equal(posts[0]?.status, 429);
  assert.ok((posts[1]?.at ?? 0) - (posts[0]?.at ?? 0) >= 2_000, 'two seconds were asked for on Discord');
});

test('neither platform had anything to object to in all of this', async () => {
  assert.deepEqual(await discord.violations(), []);
  assert.deepEqual(await telegram.violations(), []);
});
