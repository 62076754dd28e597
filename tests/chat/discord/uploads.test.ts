// Maps and files on Discord with the real discord.js, against an emulated Discord: a file of the message itself, with a description for who cannot see it.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openPictures } from '../../../drawing.ts';
import { openDiscord } from '../../../src/chat/discord/bot.ts';
import type { DrawMap, Hear, Platform } from '../../../src/chat/platform.ts';
import { sealLine } from '../../../src/chat/seal.ts';
import { type Message, say } from '../../../src/model/message.ts';
import { type Discord, startDiscord } from '../../platforms/discord/client.ts';

const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
const MAP = { of: [], counts: { PK: 5, IN: 2 }, alt: 'Map of stories by country: Pakistan 5, India 2' };
const ANSWER: Message = { ...say('The world, today'), map: MAP };
const COMMANDS = [{ name: 'world', description: 'World', options: [], who: 'anyone' }] as const;

let discord: Discord;
let channel: string;
const opened: Platform[] = [];
before(async () => {
  discord = await startDiscord({ token: TOKEN });
  channel = await discord.setChannel({ name: 'world-news' });
});
after(() => discord.stop());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((platform) => platform.stop()));
  await discord.clearFaults();
  assert.deepEqual(await discord.violations(), []);
});

function open(drawMap: DrawMap = openPictures(assert.ifError)): Platform {
  const platform = openDiscord({ token: TOKEN, apiRoot: discord.apiRoot, now: Date.now, drawMap });
  opened.push(platform);
  return platform;
}

let answer = ANSWER;
const hear: Hear = {
  request: async () => [answer],
  complete: () => [],
  chatEvent: async () => undefined,
  turn: async () => () => undefined,
  trouble: ({ sentence }) => assert.fail(sentence),
};

function send(platform: Platform, key: string) {
  const [payload = ''] = platform.render(ANSWER);
  const address = { platform: 'discord', chat: channel, thread: null } as const;
  return platform.send({ id: 1, address, key, payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false });
}

/** The files of the channel's messages, oldest first: name, description, whether there are bytes in it. */
async function files(): Promise<readonly (readonly (readonly [unknown, unknown])[])[]> {
  const messages = await discord.messages(channel);
  return messages.map(({ attachments }) =>
    (attachments as readonly Record<string, unknown>[]).map(({ filename, description, size }) => {
      assert.ok(Number(size) > 5_000 && Number(size) < 150_000);
      return [filename, description] as const;
    }),
  );
}

test('a digest has its map with a description, and sent again it is one message', async () => {
  const platform = open();
  assert.equal((await send(platform, 'a:0')).kind, 'sent');
  assert.equal((await send(platform, 'a:0')).kind, 'sent');
  assert.deepEqual(await files(), [[['map.png', MAP.alt]]]);
});

test('where files are not allowed, or none can be drawn, the digest comes without one', async () => {
  const before = (await files()).length;
  await discord.fault({ route: 'POST /channels/*/messages', kind: 'status', status: 403, code: 50013, times: 1 });
  assert.equal((await send(open(), 'b:0')).kind, 'sent');
  assert.equal(
    (
      await send(
        open(async () => null),
        'b:1',
      )
    ).kind,
    'sent',
  );
  assert.deepEqual((await files()).slice(before), [[], []]);
});

test('a channel that may not be written to at all is gone, and a lost answer is unsure', async () => {
  await discord.fault({ route: 'POST /channels/*/messages', kind: 'status', status: 403, code: 50013, times: 2 });
  assert.equal((await send(open(), 'c:0')).kind, 'gone');
  await discord.fault({ route: 'POST /channels/*/messages', kind: 'status', status: 502, code: null, times: 1 });
  assert.equal((await send(open(), 'c:1')).kind, 'unsure');
});

test('a slash command is answered with the map, and the next page takes it away again', async () => {
  const next = {
    label: 'More',
    line: sealLine('world page 2', 'here', { secret: 's', owner: 'x' }),
    opens: 'here',
  } as const;
  answer = { ...ANSWER, actions: [next] };
  await open().start(COMMANDS, hear);
  const reply = await discord.slash({ channel, command: 'world' });
  const [body] = reply.bodies;
  assert.deepEqual(body?.attachments, [{ id: 0, filename: 'map.png', description: MAP.alt }]);
  const shown = (await discord.messages(channel)).at(-1);
  assert.match(JSON.stringify(shown?.attachments), /map\.png/);
  answer = say('Page two');
  await discord.press({ channel, message: String(shown?.id), label: 'More' });
  const turned = (await discord.messages(channel)).at(-1);
  assert.deepEqual([turned?.content, turned?.attachments], ['Page two', []]);
});

test('a file is uploaded below the text, and one that came with a command is read, up to a size', async () => {
  const file = { name: 'sources.opml', text: '<opml/>' };
  const option = { description: 'A list', isRequired: false, lead: null, hasCompletion: false };
  const options = [
    { ...option, name: 'line' },
    { ...option, name: 'list', kind: 'file' as const },
  ];
  const spec = { name: 'import', description: 'Take over', who: 'anyone', options } as const;
  const read: unknown[] = [];
  const request: Hear['request'] = async (asked) => {
    read.push([asked.text, await asked.file?.()]);
    return [{ ...say('Your sources'), file }];
  };
  await open().start([spec], { ...hear, request });
  await discord.slash({ channel, command: 'import', options: { line: 'words' } });
  const shown = (await discord.messages(channel)).at(-1);
  assert.match(JSON.stringify(shown?.attachments), /sources\.opml/);
  await discord.slash({ channel, command: 'import', files: { list: { name: 'mine.opml', text: '<opml>x</opml>' } } });
  const long = 'x'.repeat(600_000);
  await discord.slash({ channel, command: 'import', files: { list: { name: 'mine.opml', text: long } } });
  assert.deepEqual(read, [
    ['words', undefined],
    ['', { ok: true, value: '<opml>x</opml>' }],
    ['', { ok: false, problem: 'too-big' }],
  ]);
});
