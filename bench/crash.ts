// npm run crash -- --kills 200 | --terms 100 [--seed 1]: ends the bot again and again while digests flow to both platforms, and prints one JSON line.
// The platforms are emulators in processes of their own; 2 % of sends get a 429, and with --kills 0.5 % are accepted and then cut. What counts is
// their journal on disk: what does not stand there is lost, what stands there more often than it was promised is doubled.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ChatAddress } from '../src/model/chat.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { startDiscord } from '../tests/platforms/discord/client.ts';
import { startTelegram } from '../tests/platforms/telegram/client.ts';
import { makeHome, startDateline } from '../tests/world.ts';
import { drawFrom } from './draw.ts';
import { newsText } from './invented-news.ts';

const { values: given } = parseArgs({
  options: { kills: { type: 'string' }, terms: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
if ((given.kills === undefined) === (given.terms === undefined)) {
  process.stderr.write('usage: npm run crash -- --kills N | --terms N [--seed N]\n');
  process.exit(2);
}
const isKill = given.kills !== undefined;
const endCount = Number(given.kills ?? given.terms);
const draw = drawFrom(Number(given.seed));

const CHATS_A_PLATFORM = 40;
const NEWS_COUNT = 60;
const TELEGRAM_TOKEN = '123456:a-token_for-crashes';
const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
/** A new round of digests is made due when fewer messages than this wait. */
const WAITING_MIN = 120;
/** Between the first message of a run and its end. */
const FLOW_MS_MAX = 1_200;
/** Every so many runs are ended at any moment of their start instead. */
const EARLY_EVERY = 10;
/** What a start may take on a machine that others keep busy. */
const START_MS_MAX = 600_000;
const DRAIN_MS_MAX = 300_000;

const home = makeHome();
const telegram = await startTelegram({ token: TELEGRAM_TOKEN, journal: join(home.folder, 'telegram.jsonl') });
const discord = await startDiscord({ token: DISCORD_TOKEN, journal: join(home.folder, 'discord.jsonl') });
for (let index = 0; index < NEWS_COUNT; index++) home.drop(`${index}.txt`, newsText(index));

const environment = {
  ...home.environment,
  ...{ TELEGRAM_TOKEN, TELEGRAM_API_ROOT: telegram.apiRoot, DISCORD_TOKEN, DISCORD_API_ROOT: discord.apiRoot },
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
};

async function settle(): Promise<void> {
  const opened = await openSqlite(home.database, { isShared: false });
  assert.ok(opened.ok, 'the database opens');
  const store = storeOn(opened.value.db);
  const channels = await discord.setChannels(CHATS_A_PLATFORM);
  const addresses: ChatAddress[] = channels.map((chat) => ({ platform: 'discord', chat, thread: null }));
  for (let index = 0; index < CHATS_A_PLATFORM; index++) {
    // Some are groups, whose rate is another.
    const id = index % 8 === 7 ? -1_001_000_000_000 - index : 700_000_000 + index;
    await telegram.setChat({ id, state: 'open' });
    addresses.push({ platform: 'telegram', chat: String(id), thread: null });
  }
  const settings = {
    ...{ zone: 'UTC', length: 'long' as const, language: 'en' as const },
    schedule: { minutes: [0], weekdays: [1, 2, 3, 4, 5, 6, 7] },
  };
  for (const address of addresses) {
    const chat = await store.meetChat({ address, title: null, isPrivate: true, settings }, Date.now());
    await store.subscribe(chat.id, [{ kind: 'world' }], Date.now());
  }
  await opened.value.close();
}

/** A slot is promised once a local day and minute: in zones six hours apart the same instants are other slots. Hours from UTC. */
const ZONES = new Map([
  ['Etc/UTC', 0],
  ['Etc/GMT-6', 6],
  ['Etc/GMT-12', 12],
  ['Etc/GMT+6', -6],
  ['Etc/GMT+12', -12],
]);
/** Fewer than the six hours' minutes, so that in a run of two hours the slots of one zone never reach those of the next. */
const SLOTS_A_ZONE = 240;
const usedMinutes = new Map<string, Set<number>>([...ZONES.keys()].map((zone) => [zone, new Set()]));

/** As if nobody had been told anything yet: a digest of several parts for everybody, due a little while ago. */
function makeDue(): void {
  const now = Math.floor(Date.now() / 60_000);
  const found = [...ZONES].flatMap(([zone, hours]) => {
    const used = usedMinutes.get(zone);
    for (let minute = now; used !== undefined && now - minute < SLOTS_A_ZONE; minute--)
      if (!used.has(minute)) return [{ zone, hours, used, minute }];
    return [];
  });
  const [slot] = found;
  assert.ok(slot !== undefined, 'the slots of all zones within the grace are used up: fewer kills at once');
  const { zone, hours, used, minute } = slot;
  used.add(minute);
  const localMinute = (((minute + hours * 60) % 1_440) + 1_440) % 1_440;
  home.edit('delete from told');
  home.edit(
    'update chats set zone = ?, minutes = ?, next_due_at = ?',
    zone,
    JSON.stringify([localMinute]),
    minute * 60_000,
  );
}

function count(where: string): number {
  return home.ask<{ count: number }>(`select count(*) as count from deliveries where ${where}`)[0]?.count ?? 0;
}

async function acceptedCount(): Promise<number> {
  const [onTelegram, onDiscord] = await Promise.all([telegram.state(), discord.state()]);
  return onTelegram.accepted + onDiscord.accepted;
}

async function orderFaults(): Promise<void> {
  const route = 'POST /channels/*/messages';
  await telegram.fault({ method: 'sendMessage', kind: 'slow-down', retryAfter: 1, probability: 0.02 });
  await discord.fault({ route, kind: 'slow-down', scope: 'user', retryAfter: 1, probability: 0.02 });
  if (!isKill) return;
  await telegram.fault({ method: 'sendMessage', kind: 'cut-after', probability: 0.005 });
  await discord.fault({ route, kind: 'cut-after', probability: 0.005 });
}

type Journal = ReadonlyMap<string, number>;

function nameOf(platform: string, chat: string | number, words: unknown): string {
  return `${platform} ${createHash('sha256')
    .update(`${chat}\n${JSON.stringify(words)}`)
    .digest('base64url')}`;
}

/** How often each message of each chat stands in the journals. */
async function readJournals(): Promise<Journal> {
  const counts = new Map<string, number>();
  for (const platform of ['telegram', 'discord']) {
    const lines = createInterface({ input: createReadStream(join(home.folder, `${platform}.jsonl`)) });
    for await (const line of lines) {
      const entry = JSON.parse(line);
      const name =
        platform === 'telegram'
          ? nameOf(platform, entry.chat, entry.text)
          : nameOf(platform, entry.channel, [entry.body.content, entry.body.embeds]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

type Row = {
  readonly platform: string;
  readonly chat: string;
  readonly payload: string;
  readonly unsure_count: number;
};

/** Each message promised, how often, and how many of its sends were counted as unsure. */
function readPromises(): ReadonlyMap<string, { promised: number; unsure: number }> {
  const promises = new Map<string, { promised: number; unsure: number }>();
  for (const { platform, chat, payload, unsure_count } of home.ask<Row>(
    'select c.platform, c.chat, d.payload, d.unsure_count from deliveries d join chats c on c.id = d.chat_id',
  )) {
    const part = JSON.parse(payload);
    const name = nameOf(platform, chat, platform === 'telegram' ? part.text : [part.content, part.embeds]);
    const known = promises.get(name) ?? { promised: 0, unsure: 0 };
    promises.set(name, { promised: known.promised + 1, unsure: known.unsure + unsure_count });
  }
  return promises;
}

const startedAt = Date.now();
await settle();
// The news is read before anything is due.
const first = startDateline(environment);
for (;;) {
  if ((home.ask<{ count: number }>('select count(*) as count from articles')[0]?.count ?? 0) >= NEWS_COUNT) break;
  await pause(200);
}
await first.kill('SIGTERM');
await orderFaults();

let integrityFailures = 0;
let uncleanExits = 0;
let sendingAfterTerm = 0;
let inFlight = 0;
let inFlightMax = 0;
for (let end = 1; end <= endCount; end++) {
  if (count("state in ('waiting', 'sending')") < WAITING_MIN) makeDue();
  const before = await acceptedCount();
  const dateline = startDateline(environment);
  if (end % EARLY_EVERY === 0) await pause(draw() * 2 * FLOW_MS_MAX);
  else {
    const until = Date.now() + START_MS_MAX;
    while ((await acceptedCount()) === before) {
      assert.ok(
        Date.now() < until,
        `at end ${end} nothing flows, ${count("state in ('waiting', 'sending')")} wait:\n${dateline.errors()}`,
      );
      await pause(10);
    }
    await pause(draw() * FLOW_MS_MAX);
  }
  const { exitCode, signal } = await dateline.kill(isKill ? 'SIGKILL' : 'SIGTERM');
  // Ended before it listened for signals, it had opened nothing.
  const isUnborn = end % EARLY_EVERY === 0 && signal === 'SIGTERM';
  if (!isKill && exitCode !== 0 && !isUnborn) uncleanExits += 1;
  const sending = count("state = 'sending' and platform = 'telegram'");
  if (!isKill) sendingAfterTerm += count("state = 'sending'");
  inFlight += sending;
  inFlightMax = Math.max(inFlightMax, sending);
  const [integrity] = home.ask<{ integrity_check: string }>('pragma integrity_check');
  if (integrity?.integrity_check !== 'ok') integrityFailures += 1;
  if (end % 50 === 0) process.stderr.write(`${end} of ${endCount}, ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
}

await telegram.clearFaults();
await discord.clearFaults();
const last = startDateline(environment);
const drainUntil = Date.now() + DRAIN_MS_MAX;
while (count("state in ('waiting', 'sending')") > 0 && Date.now() < drainUntil) await pause(200);
await last.kill('SIGTERM');

const journal = await readJournals();
const promises = readPromises();
const doubled = { telegram: 0, discord: 0 };
let lost = 0;
let doubledUncounted = 0;
let messages = 0;
for (const [name, { promised, unsure }] of promises) {
  const arrived = journal.get(name) ?? 0;
  messages += promised;
  lost += Math.max(promised - arrived, 0);
  const extra = Math.max(arrived - promised, 0);
  doubled[name.startsWith('telegram') ? 'telegram' : 'discord'] += extra;
  if (name.startsWith('telegram')) doubledUncounted += Math.max(extra - unsure, 0);
}
const unpromised = [...journal.keys()].filter((name) => !promises.has(name)).length;
const unsure = home.ask<{ sum: number }>("select sum(unsure_count) as sum from deliveries where platform = 'telegram'");
const violations = (await telegram.violations()).length + (await discord.violations()).length;
const isGood =
  lost === 0 &&
  doubled.discord === 0 &&
  doubledUncounted === 0 &&
  unpromised === 0 &&
  integrityFailures + uncleanExits + sendingAfterTerm + violations === 0 &&
  (isKill ? inFlightMax <= 3 : doubled.telegram === 0);
process.stdout.write(
  `${JSON.stringify({
    ...(isKill ? { kills: endCount } : { terms: endCount, uncleanExits, sendingAfterTerm }),
    ...{ messages, lost, doubled, telegramUnsure: unsure[0]?.sum ?? 0, doubledUncounted, unpromised },
    ...{ telegramInFlight: inFlight, telegramInFlightMax: inFlightMax, integrityFailures, violations },
    seconds: Math.round((Date.now() - startedAt) / 1_000),
    ok: isGood,
  })}\n`,
);
await Promise.all([telegram.stop(), discord.stop()]);
home.remove();
process.exit(isGood ? 0 : 1);
