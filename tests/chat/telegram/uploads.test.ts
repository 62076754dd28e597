// Maps and files on Telegram with the real telegraf, against an emulated Telegram: sent as photos, and left out without a word where none may be.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openPictures } from '../../../drawing.ts';
import type { CommandSpec, DrawMap, Hear, Platform } from '../../../src/chat/platform.ts';
import { sealLine } from '../../../src/chat/seal.ts';
import { openTelegram } from '../../../src/chat/telegram/bot.ts';
import { type Message, say } from '../../../src/model/message.ts';
import { startTelegram, type TelegramEmulator } from '../../platforms/telegram/client.ts';

const TOKEN = '123456:a-token_for-tests';
const PERSON = 700_000_001;
const GROUP = -1_001_234_567_890;

const COMMANDS: readonly CommandSpec[] = [{ name: 'world', description: 'World', options: [], who: 'anyone' }];

const MAP = { of: [], counts: { PK: 5, IN: 2 }, alt: 'Map of stories by country: Pakistan 5, India 2' };
const ANSWER: Message = { ...say('The world, today'), map: MAP };

let telegram: TelegramEmulator;
const opened: Platform[] = [];
before(async () => {
  telegram = await startTelegram({ token: TOKEN });
});
after(() => telegram.stop());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((platform) => platform.stop()));
  await telegram.clearFaults();
  assert.deepEqual(await telegram.violations(), []);
});

function open(drawMap: DrawMap = openPictures(assert.ifError)): Platform {
  const platform = openTelegram({ token: TOKEN, apiRoot: telegram.apiRoot, now: Date.now, drawMap });
  opened.push(platform);
  return platform;
}

const troubles: string[] = [];
const hear: Hear = {
  request: async () => [ANSWER],
  complete: () => [],
  chatEvent: async () => undefined,
  turn: async () => () => undefined,
  trouble: ({ sentence }) => void troubles.push(sentence),
};

/** What each part of a digest came to, in order. */
async function deliver(platform: Platform, chat: number, message = ANSWER): Promise<readonly string[]> {
  const address = { platform: 'telegram', chat: String(chat), thread: null } as const;
  const kinds: string[] = [];
  for (const [at, payload] of platform.render(message).entries()) {
    const row = { id: at, address, key: `slot:${at}`, payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
    kinds.push((await platform.send(row)).kind);
  }
  return kinds;
}

/** What came since, as method and words. */
async function since(start: number, count: number): Promise<readonly (readonly [string, string])[]> {
  return (await telegram.journalOf(start + count)).slice(start).map(({ method, text }) => [method, text] as const);
}

test('an answer with a map is a photo with its sentence, without a sound, and then the text', async () => {
  const start = (await telegram.journal()).length;
  await open().start(COMMANDS, hear);
  await telegram.say({ chat: PERSON, text: '/world' });
  assert.deepEqual(await since(start, 2), [
    ['sendPhoto', MAP.alt],
    ['sendMessage', 'The world, today'],
  ]);
  const photo = (await telegram.journal())[start];
  const [file] = photo?.files ?? [];
  assert.deepEqual([file?.field, file?.name], ['photo', 'map.png']);
  assert.ok((file?.bytes ?? 0) > 5_000 && (file?.bytes ?? 0) < 150_000);
});

test('a digest with a map is two parts, each settled by its own answer', async () => {
  await telegram.setChat({ id: GROUP, type: 'supergroup' });
  const start = (await telegram.journal()).length;
  assert.deepEqual(await deliver(open(), GROUP), ['sent', 'sent']);
  assert.equal((await since(start, 2)).length, 2);
});

test('a group that takes no photos gets the text, and is not given up', async () => {
  await telegram.setChat({ id: GROUP, rights: { can_send_photos: false } });
  const start = (await telegram.journal()).length;
  assert.deepEqual(await deliver(open(), GROUP), ['skipped', 'sent']);
  await open().start(COMMANDS, hear);
  await telegram.say({ chat: GROUP, text: '/world' });
  assert.deepEqual(await since(start, 2), [
    ['sendMessage', 'The world, today'],
    ['sendMessage', 'The world, today'],
  ]);
  assert.deepEqual(troubles, []);
  await telegram.setChat({ id: GROUP, rights: {} });
});

test('a file is a document below the text, and a document sent along is read, up to a size', async () => {
  const start = (await telegram.journal()).length;
  const file = { name: 'sources.opml', text: '<opml/>' };
  const read: unknown[] = [];
  const request: Hear['request'] = async (asked) => {
    read.push([asked.command, asked.text, await asked.file?.()]);
    return [{ ...say('Your sources'), file }];
  };
  await open().start([...COMMANDS, { ...COMMANDS[0], name: 'import' } as CommandSpec], { ...hear, request });
  await telegram.say({ chat: PERSON, text: '/world' });
  assert.deepEqual(
    (await since(start, 2)).map(([method]) => method),
    ['sendMessage', 'sendDocument'],
  );
  const [sent] = (await telegram.journal()).at(-1)?.files ?? [];
  assert.deepEqual([sent?.name, sent?.bytes], ['sources.opml', file.text.length]);
  const body = new FormData();
  body.set('chat_id', String(PERSON));
  body.set('document', new File(['<opml>x</opml>'], 'mine.opml'));
  const uploaded = await fetch(`${telegram.apiRoot}/bot${TOKEN}/sendDocument`, { method: 'POST', body });
  const { result } = (await uploaded.json()) as { result: { document: { file_id: string } } };
  const from = { id: PERSON, is_bot: false, first_name: 'P' };
  const chat = { id: PERSON, type: 'private' };
  const given = (document: object, more: object = {}) =>
    telegram.update({
      kind: 'message',
      body: { message_id: 9_000, date: Date.now() / 1000, chat, from, document, ...more },
    });
  await given({ ...result.document, file_name: 'mine.opml', file_size: 14 });
  await given({ ...result.document, file_name: 'x', file_size: 14 }, { caption: '/import' });
  await given({ ...result.document, file_name: 'mine.opml', file_size: 600_000 });
  await given({ file_id: 'nothing', file_name: 'mine.opml', file_size: 1 });
  await given({ file_id: 'a holiday', file_name: 'photo.zip', file_size: 1 });
  await telegram.journalOf(start + 11);
  assert.deepEqual(read.slice(1), [
    ['import', '', { ok: true, value: '<opml>x</opml>' }],
    ['import', '', { ok: true, value: '<opml>x</opml>' }],
    ['import', '', { ok: false, problem: 'too-big' }],
    ['import', '', { ok: false, problem: 'unfetched' }],
  ]);
});

test('a photo that Telegram cannot read, or that cannot be drawn, costs nobody the text', async () => {
  const start = (await telegram.journal()).length;
  assert.deepEqual(
    await deliver(
      open(async () => Buffer.from('no picture')),
      PERSON,
    ),
    ['skipped', 'sent'],
  );
  assert.deepEqual(
    await deliver(
      open(async () => null),
      PERSON,
    ),
    ['skipped', 'sent'],
  );
  assert.equal((await since(start, 2)).length, 2);
});

test('a chat that is gone is gone for a photo too, and a limit is a limit', async () => {
  await telegram.setChat({ id: PERSON, state: 'blocked' });
  assert.deepEqual(await deliver(open(), PERSON), ['gone', 'gone']);
  await telegram.setChat({ id: PERSON, state: 'open' });
  await telegram.fault({ method: 'sendPhoto', kind: 'slow-down', retryAfter: 7 });
  const platform = open();
  const [photo = ''] = platform.render(ANSWER);
  const address = { platform: 'telegram', chat: String(PERSON), thread: null } as const;
  const row = { id: 1, address, key: 'slot:0', payload: photo, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
  const limited = await platform.send(row);
  assert.equal(limited.kind === 'slow-down' && limited.retryAfterMs, 7_000);
});

test('where an answer takes the place of a message it comes without its map', async () => {
  const again = {
    label: 'Again',
    line: sealLine('world', 'here', { secret: 's', owner: 'x' }),
    opens: 'here',
  } as const;
  const start = (await telegram.journal()).length;
  const request: Hear['request'] = async ({ press }) =>
    press === undefined ? [{ ...ANSWER, actions: [again] }] : [{ ...say('In its place'), map: MAP }];
  await open().start(COMMANDS, { ...hear, request });
  await telegram.say({ chat: PERSON, text: '/world' });
  const text = (await telegram.journalOf(start + 2)).at(-1);
  await telegram.press({ chat: PERSON, messageId: text?.messageId ?? 0, from: PERSON, label: 'Again' });
  await telegram.say({ chat: PERSON, text: '/world' });
  const four = await since(start, 4);
  assert.deepEqual(
    four.map(([, words]) => words),
    [MAP.alt, 'The world, today', MAP.alt, 'The world, today'],
  );
  const standing = (await telegram.messages(PERSON)).find(({ message_id }) => message_id === text?.messageId);
  assert.equal(standing?.text, 'In its place');
});
