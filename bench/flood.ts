// npm run bench -- flood [--only telegram]: what a flood costs everybody else. Real clients, emulated platforms, the whole Dateline in a process of its own.
// On each platform 1,000 commands in 10 s from one user, then 10,000 in 10 s from 1,000 users, while others ask: each fifth of a second one of a hundred
// who asked before the flood, every two seconds one of them again and
// again, each second one whom nobody ever saw. Wanted: no crash, others' p95 under 1 s, Discord's
// completion under 300 ms. Wall times: three processes on one machine, so that a busy one shows.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startDiscord } from '../tests/platforms/discord/client.ts';
import { startTelegram } from '../tests/platforms/telegram/client.ts';
import { makeHome, startDateline } from '../tests/world.ts';
import { controlMs } from './control.ts';
import { newsText } from './invented-news.ts';

const TELEGRAM_TOKEN = '123456:a-token_for-floods';
const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
const NEWS_COUNT = 60;
const LOOK_MS = 200;
const LOOKS_A_SECOND = 5;
const GUESTS = 100;
/** A channel has a budget of its own. */
const QUIET_CHANNELS = 20;
/** Nobody waits longer for an answer. */
const PATIENCE_MS = 15_000;

type Flood = { readonly name: string; readonly users: number; readonly commands: number; readonly overMs: number };

const FLOODS: readonly Flood[] = [
  { name: '1,000 commands from one user', users: 1, commands: 1_000, overMs: 10_000 },
  { name: '10,000 commands from 1,000 users', users: 1_000, commands: 10_000, overMs: 10_000 },
];

const { values: given } = parseArgs({ options: { only: { type: 'string' } } });
const PLATFORMS = (['telegram', 'discord'] as const).filter((name) => (given.only ?? name) === name);

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
const quietChannels = await discord.setChannels(QUIET_CHANNELS);
const quietFor = (person: number): string => quietChannels[person % QUIET_CHANNELS] ?? '';

/** Asks until somebody answers: then it listens. */
async function untilItListens(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await discord.slash({ channel: quietFor(0), command: 'help', waitMs: 2_000 });
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

const GUEST = 800_000_001;
/** Who asked before any flood, each in turn. */
let nextGuest = 0;
const guest = (): number => GUEST + (nextGuest++ % GUESTS);
const REGULAR = GUEST + GUESTS;
let nextStranger = 900_000_001;

async function askOnTelegram(chat: number): Promise<void> {
  const before = (await telegram.messages(chat)).length;
  await telegram.say({ chat, text: '/country kenya' });
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    if ((await telegram.messages(chat)).length > before + 1) return;
    await pause(15);
  }
}

async function askOnDiscord(person: number): Promise<void> {
  const user = String(400_000_000_000_000_000n + BigInt(person));
  await discord.slash({
    ...{ channel: quietFor(person), user, command: 'country', options: { country: 'kenya' }, waitMs: PATIENCE_MS },
  });
}

async function completeOnDiscord(): Promise<void> {
  const choices = await discord.autocomplete({
    ...{
      channel: quietFor(0),
      command: 'country',
      options: { country: 'pak' },
      focused: 'country',
      waitMs: PATIENCE_MS,
    },
  });
  assert.ok(choices.length > 0);
}

type Other = { readonly name: string; readonly looks: number; readonly ask: () => Promise<void> };

const OTHERS: readonly Other[] = [
  { name: 'Telegram, who asked before', looks: 1, ask: () => askOnTelegram(guest()) },
  { name: 'Telegram, the same again and again', looks: 2 * LOOKS_A_SECOND, ask: () => askOnTelegram(REGULAR) },
  { name: 'Telegram, a stranger', looks: LOOKS_A_SECOND, ask: () => askOnTelegram(nextStranger++) },
  { name: 'Discord, who asked before', looks: 1, ask: () => askOnDiscord(guest()) },
  { name: 'Discord, the same again and again', looks: 2 * LOOKS_A_SECOND, ask: () => askOnDiscord(REGULAR) },
  { name: 'Discord, a stranger', looks: LOOKS_A_SECOND, ask: () => askOnDiscord(nextStranger++) },
  { name: 'Discord, completion', looks: LOOKS_A_SECOND, ask: completeOnDiscord },
];

/** Sends evenly, without waiting for answers; the emulators hold what is not fetched. */
async function pour(flood: Flood, platform: 'telegram' | 'discord'): Promise<void> {
  const batch = Math.ceil(flood.commands / (flood.overMs / 50));
  for (let sent = 0; sent < flood.commands; sent += batch) {
    const until = performance.now() + 50;
    const questions = Array.from({ length: Math.min(batch, flood.commands - sent) }, (_, at) => ({
      user: (sent + at) % flood.users,
      place: ['pakistan', 'kenya', 'south asia', 'world'][(sent + at) % 4] ?? 'world',
    }));
    if (platform === 'telegram')
      await telegram.sayAll(
        questions.map(({ user, place }) => ({ chat: 710_000_000 + user, text: `/country ${place}` })),
      );
    else
      await discord.useAll(
        questions.map(({ user, place }) => ({
          ...{ channel, user: String(410_000_000_000_000_000n + BigInt(user)), command: 'country' },
          options: { country: place },
        })),
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
  const times = new Map<string, number[]>(OTHERS.map((other) => [other.name, []]));
  const asking: Promise<unknown>[] = [];
  for (let look = 0; look === 0 || !isOver(); look++) {
    for (const [at, other] of OTHERS.entries()) {
      if ((look + at) % other.looks === 0)
        asking.push(timeIt(other.ask).then((took) => times.get(other.name)?.push(took)));
    }
    await pause(LOOK_MS);
  }
  await Promise.all(asking);
  process.stdout.write(`  ${name} (control ${controlMs().toFixed(0)} ms)\n`);
  for (const [other, took] of times) say(other, took);
}

await untilItListens();
let rounds = 0;
await measure('nobody floods', () => ++rounds >= GUESTS);
for (const flood of FLOODS) {
  for (const platform of PLATFORMS) {
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
