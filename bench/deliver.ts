// npm run bench -- deliver [--chats 9000] [--channels 9000] [--quiet]: so many digests due at once on each platform, sent side by side by the real
// clients to emulators that refuse whatever is over the published rates, while people go on asking; with --quiet nobody asks. One JSON line a
// platform: how long it took, what share of the allowed rate that is, how many 429s we earned (none is wanted), and how long answers took. 9,000
// chats take Telegram five minutes, Discord three; each answer takes a digest's turn, so that only --quiet says how soon so many are out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { realTimers } from '../src/base/time.ts';
import { openDiscord } from '../src/chat/discord/bot.ts';
import { openPace } from '../src/chat/pace.ts';
import type { CommandSpec, Hear } from '../src/chat/platform.ts';
import { openTelegram } from '../src/chat/telegram/bot.ts';
import { openDeliverer } from '../src/deliver.ts';
import { openLog } from '../src/log.ts';
import type { PlatformName } from '../src/model/chat.ts';
import { say } from '../src/model/message.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { startDiscord } from '../tests/platforms/discord/client.ts';
import { startTelegram } from '../tests/platforms/telegram/client.ts';

const { values: given } = parseArgs({
  options: {
    chats: { type: 'string', default: '9000' },
    channels: { type: 'string', default: '9000' },
    quiet: { type: 'boolean', default: false },
  },
});
const TELEGRAM_TOKEN = '123456:a-token_for-benches';
const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
const ALLOWED_A_SECOND: Readonly<Record<'telegram' | 'discord', number>> = { telegram: 30, discord: 50 };
const FIRST_CHAT = 1_000_000;
const ASK_EVERY_MS = 500;
const ASKERS = 40;
const COMMANDS: readonly CommandSpec[] = [
  {
    ...{ name: 'ask', description: 'Ask', who: 'anyone' },
    options: [{ name: 'what', description: 'What', isRequired: true, lead: null, hasCompletion: false }],
  },
];
const SETTINGS = {
  zone: 'UTC',
  length: 'normal',
  language: 'en',
  schedule: { minutes: [480], weekdays: [1] },
} as const;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const now = () => Date.now();
const telegram = await startTelegram({ token: TELEGRAM_TOKEN, rates: 'strict' });
const discord = await startDiscord({ token: DISCORD_TOKEN, rates: 'strict' });
const opened = await openSqlite(join(folder, 'deliver.sqlite'), { isShared: false });
if (!opened.ok) throw new Error(opened.problem);
const store = storeOn(opened.value.db);
const bots = {
  telegram: openTelegram({ token: TELEGRAM_TOKEN, apiRoot: telegram.apiRoot, now }),
  discord: openDiscord({ token: DISCORD_TOKEN, apiRoot: discord.apiRoot, now }),
};

/** A digest for each of the chats, in the outbox. */
async function queue(platform: 'telegram' | 'discord', chats: readonly string[]): Promise<void> {
  for (let from = 0; from < chats.length; from += 100) {
    const claims = [];
    for (const [index, chat] of chats.slice(from, from + 100).entries()) {
      const address = { platform, chat, thread: null };
      const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings: SETTINGS }, 1);
      const words = `Digest of ${from + index}. ${'News of the day. '.repeat(40)}`.trim();
      claims.push({
        slot: { chatId: id, localDate: '2026-04-08', minute: 480, dueAt: now() },
        ...{ composedAt: now(), told: [], nextDueAt: null },
        parts: bots[platform].render(say(words)),
      });
    }
    await store.claimSlots(claims);
  }
}

const chats = Array.from({ length: Number(given.chats) }, (_, index) => FIRST_CHAT + index);
const askers = Array.from({ length: ASKERS }, (_, index) => FIRST_CHAT + chats.length + index);
for (const id of [...chats, ...askers]) await telegram.setChat({ id, state: 'open' });
await queue('telegram', chats.map(String));
const asking = await discord.setChannel({ name: 'questions' });
await queue('discord', await discord.setChannels(Number(given.channels)));

const pace = openPace();
const hear: Hear = {
  request: async ({ text }) => [say(`Answer ${text}`)],
  complete: () => [],
  chatEvent: async () => undefined,
  turn: async (address) => {
    const turn = pace.bookReply(address, now());
    await pause(Math.max(turn.startAt - now(), 0));
    return () => turn.answered(now());
  },
  trouble: ({ sentence }) => void process.stderr.write(`${sentence}\n`),
};
await Promise.all(Object.values(bots).map((bot) => bot.start(COMMANDS, hear)));

const before = { telegram: await telegram.state(), discord: await discord.state() };
const deliverer = await openDeliverer({
  ...{ store, pace, now, timers: realTimers, unsurePolicy: 'resend' },
  platforms: new Map<PlatformName, (typeof bots)['telegram']>(Object.values(bots).map((bot) => [bot.name, bot])),
  log: openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) }),
});

/** On Telegram the answer's arrival is in the journal; on Discord the person waits for it. */
const askedAt = new Map<string, number>();
const discordWaits: number[] = [];
let discordAsked = 0;
async function askDiscord(question: number): Promise<void> {
  const from = now();
  discordAsked += 1;
  await discord.slash({ channel: asking, command: 'ask', options: { what: String(question) } }).then(
    () => discordWaits.push(now() - from),
    (error: unknown) => process.stderr.write(`${error}\n`),
  );
}
const answers: Promise<void>[] = [];
for (let question = 0; ; question++) {
  const waiting = new Map((await store.oldestWaiting()).map((row) => [row.platform, row.waiting]));
  if (waiting.size === 0) break;
  if (waiting.has('telegram') && !given.quiet) {
    askedAt.set(`Answer ${question}`, now());
    await telegram.say({ chat: askers[question % ASKERS] ?? FIRST_CHAT, text: `/ask ${question}` });
  }
  if (waiting.has('discord') && !given.quiet) answers.push(askDiscord(question));
  await pause(ASK_EVERY_MS);
}
await Promise.all(answers);
await pause(2_000);
await deliverer.stop();
await Promise.all(Object.values(bots).map((bot) => bot.stop()));
await opened.value.close();

type Arrival = { readonly at: number; readonly chat: string; readonly isDigest: boolean };

function print(
  platform: 'telegram' | 'discord',
  wanted: number,
  {
    arrivals,
    waits,
    asked,
    earned,
  }: {
    readonly arrivals: readonly Arrival[];
    readonly waits: readonly number[];
    readonly asked: number;
    readonly earned: { readonly tooManyRequests: number; readonly violations: number };
  },
): void {
  const digests = arrivals.filter(({ isDigest }) => isDigest);
  const first = digests[0]?.at ?? 0;
  const last = digests.at(-1)?.at ?? 0;
  const seconds = (last - first) / 1_000;
  const rate = arrivals.filter(({ at }) => at >= first && at <= last).length / seconds;
  const sorted = waits.toSorted((a, b) => a - b);
  process.stdout.write(
    `${JSON.stringify({
      ...{ platform, chats: wanted, arrived: new Set(digests.map(({ chat }) => chat)).size },
      ...{ doubled: digests.length - wanted, seconds: Number(seconds.toFixed(1)) },
      sentASecond: Number(rate.toFixed(2)),
      shareOfAllowed: Number((rate / ALLOWED_A_SECOND[platform]).toFixed(3)),
      ...{ answers: waits.length, asked, answerMsP95: sorted[Math.floor(sorted.length * 0.95)] ?? null, ...earned },
    })}\n`,
  );
}

const onTelegram = await telegram.journal();
const after = { telegram: await telegram.state(), discord: await discord.state() };
if (chats.length > 0)
  print('telegram', chats.length, {
    arrivals: onTelegram.map(({ at, chat, text }) => ({ at, chat: String(chat), isDigest: text.startsWith('Digest') })),
    waits: onTelegram.flatMap(({ at, text }) => (askedAt.has(text) ? [at - (askedAt.get(text) ?? at)] : [])),
    asked: askedAt.size,
    earned: {
      tooManyRequests: after.telegram.rateRefusals - before.telegram.rateRefusals,
      violations: after.telegram.violations - before.telegram.violations,
    },
  });
if (Number(given.channels) > 0)
  print('discord', Number(given.channels), {
    arrivals: (await discord.journal()).map(({ at, channel }) => ({ at, chat: channel, isDigest: channel !== asking })),
    ...{ waits: discordWaits, asked: discordAsked },
    earned: {
      tooManyRequests: after.discord.rateRefusals - before.discord.rateRefusals,
      violations: after.discord.violations - before.discord.violations,
    },
  });
await Promise.all([telegram.stop(), discord.stop()]);
process.exit();
