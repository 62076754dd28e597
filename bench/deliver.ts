// npm run bench -- deliver [--chats 9000]: so many digests due at once, sent by the real client to an emulated Telegram that refuses whatever is over the
// published rates, while people go on asking. How long it takes, what share of the allowed rate that is, how many 429s we earned (none is
// wanted), and how long an answer took. 9,000 chats take five minutes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { realTimers } from '../src/base/time.ts';
import { openPace } from '../src/chat/pace.ts';
import { openTelegram } from '../src/chat/telegram/bot.ts';
import { openDeliverer } from '../src/deliver.ts';
import { openLog } from '../src/log.ts';
import { say } from '../src/model/message.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';
import { startTelegram } from '../tests/platforms/telegram/client.ts';

const { values: given } = parseArgs({ options: { chats: { type: 'string', default: '9000' } } });
const chatCount = Number(given.chats);
const TOKEN = '123456:a-token_for-benches';
const ALLOWED_A_SECOND = 30;
const ASK_EVERY_MS = 500;
const ASKERS = 40;
const SETTINGS = {
  zone: 'UTC',
  length: 'normal',
  language: 'en',
  schedule: { minutes: [480], weekdays: [1] },
} as const;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const telegram = await startTelegram({ token: TOKEN, rates: 'strict' });
const opened = await openSqlite(join(folder, 'deliver.sqlite'), { isShared: false });
if (!opened.ok) throw new Error(opened.problem);
const store = storeOn(opened.value.db);
for (let index = 0; index < chatCount + ASKERS; index++)
  await telegram.setChat({ id: 1_000_000 + index, state: 'open' });
for (let from = 0; from < chatCount; from += 100) {
  const claims = [];
  for (let index = from; index < Math.min(from + 100, chatCount); index++) {
    const address = { platform: 'telegram', chat: String(1_000_000 + index), thread: null } as const;
    const { id } = await store.meetChat({ address, title: null, isPrivate: true, settings: SETTINGS }, 1);
    const text = `Digest of ${index}. ${'News of the day. '.repeat(40)}`.trim();
    claims.push({
      slot: { chatId: id, localDate: '2026-04-08', minute: 480, dueAt: Date.now() },
      ...{ composedAt: Date.now(), told: [], nextDueAt: null },
      parts: [JSON.stringify({ text, entities: [], link_preview_options: { is_disabled: true } })],
    });
  }
  await store.claimSlots(claims);
}

const now = () => Date.now();
const pace = openPace();
const telegramBot = openTelegram({ token: TOKEN, apiRoot: telegram.apiRoot, now });
const platforms = new Map([['telegram' as const, telegramBot]]);
const log = openLog({ level: 'error', isForPeople: true, secrets: [], write: (line) => process.stderr.write(line) });
await telegramBot.start([{ name: 'ask', description: 'Ask', options: [], who: 'anyone' }], {
  request: async ({ text }) => [say(`Answer ${text}`)],
  complete: () => [],
  chatEvent: async () => undefined,
  turn: async (address) => {
    const turn = pace.bookReply(address, now());
    await pause(Math.max(turn.startAt - now(), 0));
    return () => turn.answered(now());
  },
  trouble: ({ sentence }) => void process.stderr.write(`${sentence}\n`),
});

const before = await telegram.state();
const startedAt = now();
const deliverer = await openDeliverer({ store, platforms, pace, now, timers: realTimers, log, unsurePolicy: 'resend' });
const askedAt = new Map<string, number>();
for (let question = 0; ; question++) {
  const counts = await store.outboxCounts();
  if (counts.waiting + counts.sending === 0) break;
  askedAt.set(`Answer ${question}`, now());
  await telegram.say({ chat: 1_000_000 + chatCount + (question % ASKERS), text: `/ask ${question}` });
  await pause(ASK_EVERY_MS);
}
await pause(2_000);
await deliverer.stop();
await telegramBot.stop();
await opened.value.close();
const after = await telegram.state();
const journal = await telegram.journal();
const digests = journal.filter(({ text }) => text.startsWith('Digest'));
const first = digests[0]?.at ?? startedAt;
const last = digests.at(-1)?.at ?? startedAt;
const during = journal.filter(({ at }) => at >= first && at <= last);
const waits = journal
  .filter(({ text }) => askedAt.has(text))
  .map(({ text, at }) => at - (askedAt.get(text) ?? at))
  .toSorted((a, b) => a - b);
const rate = during.length / ((last - first) / 1_000);
process.stdout.write(
  `${JSON.stringify({
    ...{
      chats: chatCount,
      arrived: new Set(digests.map(({ chat }) => chat)).size,
      doubled: digests.length - chatCount,
    },
    seconds: Number(((last - first) / 1_000).toFixed(1)),
    ...{ sentASecond: Number(rate.toFixed(2)), shareOfAllowed: Number((rate / ALLOWED_A_SECOND).toFixed(3)) },
    tooManyRequests: after.rateRefusals - before.rateRefusals,
    ...{ answers: waits.length, asked: askedAt.size, answerMsP95: waits[Math.floor(waits.length * 0.95)] ?? null },
    violations: after.violations - before.violations,
  })}\n`,
);
await telegram.stop();
process.exit();
