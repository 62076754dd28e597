// A digest that is due soon, reworded ahead of time by an endpoint in another process, and told so when it is due.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { openPreparer } from '../../digests/prepare.ts';
import { openWriter } from '../../digests/write.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/base/time.ts';
import { openConsole } from '../../src/chat/console/bot.ts';
import { openNewsroom } from '../../src/ingest.ts';
import { openLog } from '../../src/log.ts';
import { loadGazetteer } from '../../src/places/gazetteer.ts';
import { openReworder } from '../../src/reword.ts';
import { openSeals } from '../../src/seals.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { storeOn } from '../../src/store/store.ts';

const NOW = Date.parse('2026-04-08T07:50:00Z');
const folder = mkdtempSync(join(tmpdir(), 'dateline-prepare-'));
let server: ChildProcess | null = null;
after(() => {
  server?.kill();
  rmSync(folder, { recursive: true });
});

const SPANISH = {
  headline: 'Rusia suministrará equipo militar a Pakistán',
  sentences: [
    'Rusia entregará equipo militar a Pakistán, dijo el miércoles el ministro Sergey Lavrov tras 3 horas de conversaciones.',
  ],
};

async function startModel(): Promise<string> {
  server = spawn(process.execPath, [join(import.meta.dirname, '../platforms/model/server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  assert.ok(server.stdout !== null);
  for await (const line of createInterface(server.stdout)) return `http://127.0.0.1:${line}/v1/chat/completions`;
  throw new Error('the endpoint did not start');
}

test('a digest due in ten minutes is reworded in the language of its chat, and says so', async () => {
  const opened = await openSqlite(join(folder, 'prepare.sqlite'), { isShared: false });
  assert.ok(opened.ok);
  const store = storeOn(opened.value.db);
  const gazetteer = loadGazetteer();
  const log = openLog({ level: 'error', isForPeople: false, secrets: [], write: () => {} });
  const newsroom = await openNewsroom({ store, gazetteer, log }, NOW);
  const raw = {
    guid: 'a',
    url: 'https://lantern.example/a',
    title: 'Russia to supply military equipment to Pakistan',
    text: 'Russia will provide military equipment to Pakistan, Foreign Minister Sergey Lavrov said on Wednesday after 3 hours of talks.',
    author: null,
    publishedAt: NOW - HOUR_MS,
    language: 'en',
  };
  const outlet = { id: 'lantern', name: 'Lantern', home: 'PK' };
  await newsroom.ingest([raw], { outlet, language: 'en', seenAt: NOW - HOUR_MS, isDropped: false, isSample: false });
  const { id } = await store.meetChat(
    {
      address: { platform: 'console', chat: 'terminal', thread: null },
      title: null,
      isPrivate: true,
      settings: {
        language: 'es',
        zone: 'UTC',
        length: 'normal',
        schedule: { minutes: [480], weekdays: [1, 2, 3, 4, 5, 6, 7] },
      },
    },
    NOW,
  );
  await store.subscribe(id, [{ kind: 'world' }], NOW);
  const dueAt = NOW + 10 * MINUTE_MS;
  await store.setNextDue(id, dueAt);

  const model = { url: await startModel(), model: `say:${JSON.stringify(SPANISH)}`, key: null };
  const settings = { ...model, requestsPerDayMax: 10, tokensPerDayMax: 100_000, deadlineMs: 20_000 };
  const reworder = openReworder({ store, gazetteer, now: () => NOW, log }, settings);
  const preparer = openPreparer({ store, gazetteer, reworder, platforms: ['console'], log });
  preparer.wake(NOW);
  const [story] = await store.storiesMatching({ terms: [['Russia']], countMax: 1, areSomeEnough: true });
  assert.ok(story !== undefined);
  while ((await store.rewordings([story.id], 'es')).size === 0) await new Promise((resolve) => setImmediate(resolve));
  await preparer.stop();

  const chat = await store.chatById(id);
  assert.ok(chat !== null);
  const platform = openConsole({
    input: process.stdin,
    output: process.stdout,
    isInteractive: false,
    width: () => 80,
    hasColour: false,
    history: { path: null },
    now: () => NOW,
    whenReady: async () => {},
    onEnd: () => {},
  });
  const seals = await openSeals(store);
  const platforms = new Map([['console' as const, platform]]);
  const write = openWriter({ store, gazetteer, platforms, seals, reworder, noteShown: () => undefined });
  const { parts, told } = await write({ chat, places: [{ kind: 'world' }], dueAt, now: dueAt });
  const said = parts.join('\n');
  for (const words of [SPANISH.headline, SPANISH.sentences[0] ?? '', 'Lantern', 'Redactado por un modelo']) {
    assert.ok(said.includes(words), `${words} in ${said}`);
  }
  assert.ok(!said.includes('Russia will'));
  assert.deepEqual(told, [{ storyId: story.id, version: 1 }]);
  await opened.value.close();
});
