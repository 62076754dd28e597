// Buttons sealed for a chat: they come back as they were, after a restart too, and from nowhere else.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SEALED_BYTES_MAX } from '../src/chat/seal.ts';
import type { ChatAddress } from '../src/model/chat.ts';
import { type Message, say } from '../src/model/message.ts';
import { openSeals } from '../src/seals.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { storeOn } from '../src/store/store.ts';

const HERE: ChatAddress = { platform: 'telegram', chat: '-1001', thread: null };
const folder = mkdtempSync(join(tmpdir(), 'dateline-seals-'));
const path = join(folder, 'seals.sqlite');
after(() => rmSync(folder, { recursive: true }));

async function openHere() {
  const opened = await openSqlite(path, { isShared: false });
  assert.ok(opened.ok);
  return { seals: await openSeals(storeOn(opened.value.db)), close: opened.value.close };
}

function withButton(line: string): Message {
  return { ...say('Words'), actions: [{ label: 'A button', line, opens: 'here' }] };
}

const LINES = [
  'story 5h2kAbCdEfGhIjKl',
  'search مرکزی بینک کی شرح سود اور روپے کی قدر میں کمی page 12',
  'x',
  'settings times 07:30, 18:00',
];

test('what a button carries fits both platforms, and comes back after a restart', async (t) => {
  const first = await openHere();
  const sealed: string[] = [];
  for (const line of LINES) {
    const message = await first.seals.close(HERE, withButton(line));
    sealed.push(message.actions?.[0]?.line ?? '');
  }
  await first.close();
  for (const data of sealed) assert.ok(Buffer.byteLength(data) <= SEALED_BYTES_MAX, data);

  const second = await openHere();
  t.after(second.close);
  for (const [at, data] of sealed.entries()) assert.equal(await second.seals.open(HERE, data), LINES[at]);
  // In a topic of the same chat, too.
  assert.equal(await second.seals.open({ ...HERE, thread: '7' }, sealed[0] ?? ''), LINES[0]);
});

test('a button of another chat, and one that somebody made up, open nothing', async (t) => {
  const { seals, close } = await openHere();
  t.after(close);
  const message = await seals.close(HERE, withButton('unsubscribe all'));
  const data = message.actions?.[0]?.line ?? '';
  assert.equal(await seals.open(HERE, data), 'unsubscribe all');
  const others: readonly ChatAddress[] = [
    { ...HERE, chat: '-1002' },
    { ...HERE, platform: 'discord' },
  ];
  for (const other of others) assert.equal(await seals.open(other, data), null);
  const forged = [
    '',
    'h',
    'unsubscribe all',
    `b${data.slice(1)}`,
    data.slice(0, -1),
    `${data}x`,
    `h${'A'.repeat(8)}help`,
    '💩'.repeat(20),
  ];
  for (const made of forged) assert.equal(await seals.open(HERE, made), null, made);
});
