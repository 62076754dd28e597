// Nothing that opens a door is written down: a real process with canaries for secrets, well and in trouble, and then everything it wrote.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startTelegram } from '../platforms/telegram/client.ts';
import { eventually, freePort, makeHome, startDateline, startOutlets } from '../world.ts';

const READER = 700_000_001;

const TOKENS = {
  telegram: '123456:canary-telegram-token',
  discord: 'canary-discord-token.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb',
  model: 'canary-model-key',
  proxy: 'canary-proxy-password',
  feed: 'canary-feed-password',
  dead: 'canary-dead-feed-password',
  added: 'canary-added-password',
};

/** The database must keep what stands behind a question mark, or the feed could not be read; nothing else may. */
const KEYS = { feed: 'canary-feed-key', dead: 'canary-dead-feed-key' };

const FERRIES = {
  guid: 'ferries',
  title: 'Pakistan orders six ferries for Karachi harbour',
  text: 'Pakistan ordered six ferries for Karachi harbour on Monday, the ports ministry in Islamabad said.',
};

test('tokens, keys and passwords stand in no line, no message, no number and no byte that we write', async (t) => {
  const outlets = { [`Lantern?key=${KEYS.feed}`]: { country: 'PK', items: [FERRIES] } };
  const newsstand = await startOutlets(outlets);
  t.after(newsstand.stop);
  const telegram = await startTelegram({ token: TOKENS.telegram });
  t.after(telegram.stop);
  const named = (password: string, rest: string): string => `http://reader:${password}@127.0.0.1:${rest}`;
  const port = new URL(newsstand.origin).port;
  const home = makeHome(`<opml version="2.0"><body>
    <outline text="Lantern" xmlUrl="${named(TOKENS.feed, `${port}/Lantern?key=${KEYS.feed}`)}" country="PK" language="en"/>
    <outline text="Dead" xmlUrl="${named(TOKENS.dead, `9/feed?key=${KEYS.dead}`)}"/></body></opml>`);
  t.after(home.remove);
  const [healthPort, hubPort] = [await freePort(), await freePort()];
  const start = () =>
    startDateline({
      ...home.environment,
      TELEGRAM_TOKEN: TOKENS.telegram,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      DISCORD_TOKEN: TOKENS.discord,
      DISCORD_API_ROOT: newsstand.origin,
      LLM_URL: `${newsstand.origin}/v1`,
      LLM_MODEL: 'any',
      LLM_KEY: TOKENS.model,
      HTTPS_PROXY: `http://someone:${TOKENS.proxy}@127.0.0.1:9`,
      OPERATORS: `telegram:${READER}`,
      PORT: String(healthPort),
      WEBSUB_URL: 'https://news.example/hub/',
      WEBSUB_LISTEN: String(hubPort),
      LOG_LEVEL: 'debug',
    });
  const written: string[] = [];
  const said = async () => (await telegram.journal()).map(({ text }) => text);
  const ask = async (text: string): Promise<void> => {
    const before = (await said()).length;
    await telegram.say({ chat: READER, text });
    await eventually(`nothing was answered to ${text}`, async () => ((await said()).length > before ? true : null));
  };

  const first = start();
  await first.says('listening');
  for (const line of ['/start', '/subscribe pakistan', '/settings language de', '/sources', '/status']) await ask(line);
  await ask(`/addsource http://me:${TOKENS.added}@127.0.0.1:9/feed`);
  for (const path of ['metrics', 'health']) {
    const reply = await fetch(`http://127.0.0.1:${healthPort}/${path}`);
    assert.equal(reply.status, 200);
    written.push(await reply.text());
  }
  assert.equal((await fetch(`http://127.0.0.1:${hubPort}/hub/1-guessed`)).status, 404);
  await eventually('the hub of a feed was not asked', () => (newsstand.requests.includes('hub') ? true : null));
  await first.kill('SIGTERM');
  // A digest that is due soon is reworded, by an endpoint that answers 404; and Telegram is away.
  home.setDue(READER, -10);
  const messages = await said();
  await telegram.stop();
  const second = start();
  await eventually('the model was not asked', () =>
    newsstand.requests.some((path) => path.includes('completions')) ? true : null,
  );
  await second.says(/telegram/i);
  await second.kill('SIGKILL');
  written.push(first.output(), first.errors(), second.output(), second.errors(), ...messages);

  const isHeard = written.join('\n');
  for (const fact of ['a feed has a problem', 'Pakistan', 'dateline_', 'Discord']) {
    assert.ok(isHeard.includes(fact), `the process was heard on ${fact}, or this test shows nothing:\n${isHeard}`);
  }
  for (const [what, secret] of [...Object.entries(TOKENS), ...Object.entries(KEYS)]) {
    // What a person typed is known to that chat; everything else is what we wrote.
    assert.ok(
      !isHeard.includes(secret),
      `the ${what} secret was written: ${isHeard.slice(isHeard.indexOf(secret) - 200)}`,
    );
  }
  for (const file of readdirSync(home.folder).filter((name) => name.startsWith('dateline.sqlite'))) {
    const bytes = readFileSync(join(home.folder, file));
    for (const [what, secret] of Object.entries(TOKENS)) assert.ok(!bytes.includes(secret), `${what} in ${file}`);
  }
});
