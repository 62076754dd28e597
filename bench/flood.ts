// npm run bench -- flood: what a flood costs everybody else. Real clients, emulated platforms, the whole Dateline in a process of its own.
// On each platform 1,000 commands in 10 s from one user, then 10,000 in 20 s from 1,000 users, while somebody else asks once a second. Wanted: no crash,
// others' p95 under 1 s, Discord's completion under 300 ms. Wall times: three processes on one machine, so that a busy one shows.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { startDiscord } from '../tests/platforms/discord/client.ts';
import { startTelegram } from '../tests/platforms/telegram/client.ts';
import { makeHome, startDateline } from '../tests/world.ts';
import { controlMs } from './control.ts';
import { newsText } from './invented-news.ts';

const TELEGRAM_TOKEN = '123456:a-token_for-floods';
const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
const NEWS_COUNT = 60;
const OTHER_EVERY_MS = 1_000;
/** Nobody waits longer for an answer. */
const PATIENCE_MS = 15_000;

type Flood = { readonly name: string; readonly users: number; readonly commands: number; readonly overMs: number };

const FLOODS: readonly Flood[] = [
  { name: '1,000 commands from one user', users: 1, commands: 1_000, overMs: 10_000 },
  { name: '10,000 commands from 1,000 users', users: 1_000, commands: 10_000, overMs: 20_000 },
];

const home = makeHome();
const telegram = await startTelegram({ token: TELEGRAM_TOKEN });
const discord = await startDiscord({ token: DISCORD_TOKEN });
process.on('exit', home.remove);
for (let index = 0; index < NEWS_COUNT; index++) home.drop(`${index}.txt`, newsText(index));
const dateline = startDateline({
  ...home.environment,
  ...{ TELEGRAM_TOKEN, TELEGRAM_API_ROOT: telegram.apiRoot, DISCORD_TOKEN, DISCORD_API_ROOT: discord.apiRoot },
  LOG_LEVEL: 'warn',
});
const channel = await discord.setChannel({ name: 'flooded' });
const quiet = await discord.setChannel({ name: 'quiet' });

/** Asks until somebody answers: then it listens. */
async function untilItListens(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await discord.slash({ channel: quiet, command: 'help', waitMs: 2_000 });
      return;
    } catch (error) {
      if (tries > 60) throw error;
      await pause(500);
    }
  }
}

async function timeIt(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  // What is never answered counts as the whole of anybody's patience.
  const done = work().then(
    () => true,
    () => false,
  );
  const isDone = await Promise.race([done, pause(PATIENCE_MS, false, { ref: false })]);
  return isDone ? performance.now() - startedAt : PATIENCE_MS;
}

/** What somebody else waits for a country on Telegram: a person that nobody else is. */
let nextPerson = 900_000_001;
async function askOnTelegram(): Promise<void> {
  const chat = nextPerson++;
  await telegram.say({ chat, text: '/country kenya' });
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    if ((await telegram.messages(chat)).length > 1) return;
    await pause(15);
  }
}

async function askOnDiscord(): Promise<void> {
  const user = String(400_000_000_000_000_000n + BigInt(nextPerson++));
  await discord.slash({ channel: quiet, user, command: 'country', options: { country: 'kenya' }, waitMs: PATIENCE_MS });
}

async function completeOnDiscord(): Promise<void> {
  const choices = await discord.autocomplete({
    ...{ channel: quiet, command: 'country', options: { country: 'pak' }, focused: 'country', waitMs: PATIENCE_MS },
  });
  assert.ok(choices.length > 0);
}

const OTHERS = {
  'Telegram, another person': askOnTelegram,
  'Discord, another person': askOnDiscord,
  'Discord, completion': completeOnDiscord,
} as const;

/** Sends evenly, without waiting for answers; the emulators hold what is not fetched. */
async function pour(flood: Flood, platform: 'telegram' | 'discord'): Promise<void> {
  const batch = Math.ceil(flood.commands / (flood.overMs / 50));
  for (let sent = 0; sent < flood.commands; sent += batch) {
    const until = performance.now() + 50;
    await Promise.all(
      Array.from({ length: Math.min(batch, flood.commands - sent) }, (_, at) => {
        const user = (sent + at) % flood.users;
        const place = ['pakistan', 'kenya', 'south asia', 'world'][(sent + at) % 4] ?? 'world';
        return platform === 'telegram'
          ? telegram.say({ chat: 710_000_000 + user, text: `/country ${place}` })
          : discord.use({
              channel,
              user: String(410_000_000_000_000_000n + BigInt(user)),
              command: 'country',
              options: { country: place },
            });
      }),
    );
    await pause(Math.max(until - performance.now(), 0));
  }
}

function say(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? 0);
  process.stdout.write(`    ${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms of ${times.length}\n`);
}

async function measure(name: string, isOver: () => boolean): Promise<void> {
  const times = new Map<string, number[]>(Object.keys(OTHERS).map((other) => [other, []]));
  const asking: Promise<unknown>[] = [];
  do {
    for (const [other, ask] of Object.entries(OTHERS)) {
      asking.push(timeIt(ask).then((took) => times.get(other)?.push(took)));
    }
    await pause(OTHER_EVERY_MS);
  } while (!isOver());
  await Promise.all(asking);
  process.stdout.write(`  ${name} (control ${controlMs().toFixed(0)} ms)\n`);
  for (const [other, took] of times) say(other, took);
}

await untilItListens();
let rounds = 0;
await measure('nobody floods', () => ++rounds >= 10);
for (const flood of FLOODS) {
  for (const platform of ['telegram', 'discord'] as const) {
    let isOver = false;
    const pouring = pour(flood, platform).then(() => {
      isOver = true;
    });
    await measure(`${platform}: ${flood.name}`, () => isOver);
    await pouring;
  }
}
const crashed = await Promise.race([dateline.ended.then(() => true), pause(100, false)]);
process.stdout.write(`crashed: ${crashed ? 'yes' : 'no'}; said:\n${dateline.errors().slice(-1_000)}\n`);
await dateline.kill('SIGTERM');
await Promise.all([telegram.stop(), discord.stop()]);
process.exitCode = crashed ? 1 : 0;
