// node bench/memory.ts: what Dateline holds in memory while it waits, twenty seconds after it is ready, beside a Node that does nothing (the control).
// Resident memory of the real process against both emulated platforms and outlets of our own on loopback. Wanted: under 200 MB with both bots.
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { startDiscord } from '../tests/platforms/discord/client.ts';
import { startTelegram } from '../tests/platforms/telegram/client.ts';
import { makeHome, startOutlets } from '../tests/world.ts';
import { startDateline, startProcess } from './dateline.ts';

const SETTLE_MS = 20_000;

async function measureNode(): Promise<number> {
  const node = startProcess(['-e', 'console.log("up"); setInterval(() => undefined, 1e6)'], {
    folder: tmpdir(),
    environment: {},
  });
  await node.says(/up/);
  await pause(1_000);
  const resident = node.residentMb();
  await node.kill();
  return resident;
}

async function measureDateline(
  environment: Readonly<Record<string, string>>,
  options: { readonly opml: string | undefined; readonly ready: RegExp },
): Promise<number> {
  const home = makeHome(options.opml);
  const running = startDateline(home.folder, { ...home.environment, LOG_LEVEL: 'info', ...environment });
  try {
    await running.says(options.ready);
    await pause(SETTLE_MS);
    return running.residentMb();
  } finally {
    await running.kill();
    home.remove();
  }
}

const texts = [
  'Kenya reopened the port of Mombasa on Friday after a week of repairs to two of its cranes.',
  'The council of Lagos voted on Monday for a new ferry line across the lagoon, and for two more boats.',
];
/** Swedish: no small words of its own are listed, so the language detector is loaded. */
const swedish = 'Regeringen sade att bron över fjorden ska lagas innan vintern kommer och att det kostar pengar.';
const item = (text: string, at: number) => ({ guid: `g${at}`, title: text.slice(0, 40), text });

const outlets = await startOutlets({
  Star: { country: 'KE', items: texts.map(item) },
  Echo: { country: 'NG', items: texts.map(item) },
});
const swedes = await startOutlets({ Bladet: { country: 'SE', items: [item(swedish, 0)] } });
const telegram = await startTelegram({ token: '123456:a-token_for-measuring' });
const discord = await startDiscord();
const bots = {
  TERMINAL: 'off',
  TELEGRAM_TOKEN: '123456:a-token_for-measuring',
  TELEGRAM_API_ROOT: telegram.apiRoot,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_ROOT: discord.apiRoot,
};
const opened = /Read \d+ of \d+ outlets/;

const control = await measureNode();
process.stdout.write(`Node that does nothing (control)             ${control.toFixed(0)} MB\n`);
const cases: readonly (readonly [name: string, measured: () => Promise<number>])[] = [
  ['terminal, sample edition', () => measureDateline({ TERMINAL: 'on' }, { opml: undefined, ready: /sample edition/ })],
  ['both bots, sample edition', () => measureDateline(bots, { opml: undefined, ready: /sample edition/ })],
  ['both bots, two outlets in English', () => measureDateline(bots, { opml: outlets.opml, ready: opened })],
  ['both bots, an outlet in Swedish', () => measureDateline(bots, { opml: swedes.opml, ready: opened })],
];
for (const [name, measure] of cases) {
  const resident = await measure();
  process.stdout.write(
    `${name.padEnd(44)} ${resident.toFixed(0)} MB, ${(resident / control).toFixed(1)} of the control\n`,
  );
}
outlets.stop();
swedes.stop();
await telegram.stop();
await discord.stop();
