// The Discord adapter, with the real discord.js, against an emulated Discord in a process of its own.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openDiscord } from '../../../src/chat/discord/bot.ts';
import type { ChatEvent, CommandSpec, Hear, Platform, Request, Trouble } from '../../../src/chat/platform.ts';
import type { Delivery } from '../../../src/model/delivery.ts';
import { type Message, say } from '../../../src/model/message.ts';
import { type Discord, startDiscord } from '../../platforms/discord/client.ts';
import { freePort } from '../../world.ts';

const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';

const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'country',
    description: 'What is new about a country',
    who: 'anyone',
    options: [{ name: 'place', description: 'A country', isRequired: true, lead: null, hasCompletion: true }],
  },
  {
    name: 'subscribe',
    description: 'A digest of places, every day',
    who: 'admins',
    options: [
      { name: 'places', description: 'Countries or regions', isRequired: true, lead: null, hasCompletion: true },
      { name: 'time', description: 'Local time', isRequired: false, lead: 'at', hasCompletion: false },
    ],
  },
];

/** Texts that have broken bots: mentions, Markdown, direction, combining marks, emptiness, code, odd spaces. */
const NASTY: readonly string[] = [
  '@everyone @here <@111111111111111111> <@&111111111111111111> <#111111111111111111>',
  '</country:111111111111111111> <t:1700000000:F> <:smile:111111111111111111> <id:customize>',
  '**bold** __under__ ~~gone~~ ||spoiler|| `code` ```js\ncode``` > quote\n# heading\n- list',
  '[free money](https://evil.example) https://evil.example/@everyone <https://evil.example>',
  '\u202Egnp.exe\u202C \u2066isolated\u2069 \uFEFFbom\u200B\u2060',
  `Z${'\u0335\u0322\u0341'.repeat(300)}algo`,
  '\uD83D lone \uDE00 halves',
  '\u0000\u0001\u0007\u001B[31mred\u001B[0m\u0085\u2028\u2029',
  '   ',
  '\u3164\u2800\u00A0\u2003',
  'ﷺ'.repeat(400),
  '👨\u200D👩\u200D👧\u200D👦'.repeat(200),
  'a'.repeat(9_000),
  '\\'.repeat(3_000),
  "<script>alert(1)</script>'); DROP TABLE chats; --",
  '{{7*7}} %s %n {0} $(reboot) `id`',
  '田中さんにあげて下さい　اختبار النص भारत',
  'null undefined NaN true 1e309 -0',
];

function nastyStory(words: string): Message {
  const story = {
    headline: words,
    url: `https://paper.example/${encodeURIComponent(words.toWellFormed())}`,
    storyId: 's',
    mark: 'Update',
    sentences: [words, words],
    credits: [[{ text: words, style: 'bold' }], [{ text: words, link: words }]],
  } as const;
  return {
    blocks: [
      { kind: 'region', spans: [{ text: words }] },
      { kind: 'story', story },
    ],
  };
}

/** A newsroom that answers what the test tells it to, and remembers what it heard. */
class Listener implements Hear {
  requests: Request[] = [];
  events: ChatEvent[] = [];
  troubles: Trouble[] = [];
  answer: (request: Request) => Promise<readonly Message[]> = async () => [say('All quiet.')];

  request = (request: Request): Promise<readonly Message[]> => {
    this.requests.push(request);
    return this.answer(request);
  };
  complete: Hear['complete'] = ({ typed }) => [{ label: `🇵🇰 ${typed}kistan`, value: `${typed}kistan` }];
  chatEvent = async (event: ChatEvent): Promise<void> => {
    this.events.push(event);
  };
  turn: Hear['turn'] = async () => () => undefined;
  trouble: Hear['trouble'] = (trouble) => {
    this.troubles.push(trouble);
  };
}

describe('the Discord adapter', () => {
  let folder: string;
  let discord: Discord;
  let platform: Platform;
  let hear: Listener;
  let general: string;
  const opened: Platform[] = [];

  function open(token = TOKEN, apiRoot = discord.apiRoot): Platform {
    const fresh = openDiscord({ token, apiRoot, now: Date.now });
    opened.push(fresh);
    return fresh;
  }

  function delivery(key: string, chat = general): Delivery {
    const [payload = ''] = platform.render(say(`The news of ${key}`));
    const address = { platform: 'discord', chat, thread: null } as const;
    return { id: 1, address, key, payload, attempts: 0, firstTriedAt: null, mayHaveArrived: false };
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-discord-'));
    discord = await startDiscord({ token: TOKEN, journal: join(folder, 'journal.jsonl') });
  });
  after(async () => {
    await discord.stop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    await discord.reset();
    general = await discord.setChannel({ name: 'world-news' });
    platform = open();
    hear = new Listener();
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.stop();
    assert.deepEqual(await discord.violations(), []);
  });

  test('a slash command is answered where it was asked', async () => {
    await platform.start(COMMANDS, hear);
    const reply = await discord.slash({
      channel: general,
      command: 'country',
      options: { place: 'pakistan' },
      locale: 'en-GB',
    });
    assert.equal(reply.text, 'All quiet.');
    assert.equal(reply.wasDeferred, true);
    assert.equal(reply.isEphemeral, false);
    const [request] = hear.requests;
    assert.equal(request?.command, 'country');
    assert.equal(request?.text, 'pakistan');
    assert.deepEqual(request?.address, { platform: 'discord', chat: general, thread: null });
    assert.equal(request?.chatTitle, 'world-news');
    assert.equal(request?.isPrivate, false);
    assert.equal(request?.locale, 'en-GB');
  });

  test('a server that is not Discord’s own may lack two of the questions', async () => {
    await discord.fault({ route: 'GET /applications/@me', kind: 'status', status: 404, code: 0 });
    await discord.fault({ route: 'GET /applications/*/commands', kind: 'status', status: 404, code: 0 });
    await platform.start(COMMANDS, hear);
    assert.equal((await discord.commands()).length, COMMANDS.length);
    const reply = await discord.slash({ channel: general, command: 'country', options: { place: 'pakistan' } });
    assert.equal(reply.text, 'All quiet.');
  });

  test('options become the line that one would type', async () => {
    await platform.start(COMMANDS, hear);
    await discord.slash({
      channel: general,
      command: 'subscribe',
      options: { time: '07:30', places: 'pakistan, south asia' },
    });
    assert.equal(hear.requests[0]?.text, 'pakistan, south asia at 07:30');
  });

  test('a long answer comes in several messages, in order', async () => {
    hear.answer = async () => [say('First.'), say('Second.'), say('Third.')];
    await platform.start(COMMANDS, hear);
    const { interaction } = await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    await platform.stop();
    const bodies = (await discord.answers(interaction)).map(({ kind, body }) => [kind, body.content]);
    assert.deepEqual(bodies, [
      ['deferred', undefined],
      ['edit', 'First.'],
      ['follow-up', 'Second.'],
      ['follow-up', 'Third.'],
    ]);
  });

  test('a press is answered in its own message or below it, and in a server below is for the presser alone', async () => {
    const buttons = (words: string): Message => ({
      ...say(words),
      choices: { prompt: 'Pick', from: [{ label: 'One of many', line: 'b12345678story 7', opens: 'below' }] },
      actions: [
        { label: 'In place', line: 'h12345678settings', opens: 'here' },
        { label: 'Below', line: 'b12345678why 1', opens: 'below' },
      ],
    });
    hear.answer = async ({ press }) => (press?.startsWith('h') === true ? [say('Settings.')] : [buttons('Stories.')]);
    await platform.start(COMMANDS, hear);
    const [payload = ''] = platform.render(buttons('A digest.'));
    const address = { platform: 'discord', chat: general, thread: null } as const;
    await platform.send({
      id: 1,
      address,
      key: 'slot:1',
      payload,
      attempts: 0,
      firstTriedAt: null,
      mayHaveArrived: false,
    });
    const [sent] = await discord.journal(1);
    const message = sent?.id ?? '';

    const below = await discord.press({ channel: general, message, label: 'Below', isAdmin: true });
    assert.deepEqual([below.text, below.isEphemeral, below.wasDeferred], ['Stories.', true, true]);
    const picked = await discord.press({ channel: general, message, customId: 'pick', values: ['b12345678story 7'] });
    assert.deepEqual([picked.text, picked.isEphemeral], ['Stories.', true]);
    const here = await discord.press({ channel: general, message, label: 'In place' });
    assert.equal(here.text, 'Settings.');
    const [standing] = (await discord.messages(general)).filter(({ id }) => id === message);
    assert.equal(standing?.content, 'Settings.');
    assert.deepEqual(standing?.components, []);

    assert.deepEqual(
      hear.requests.map(({ press, command }) => [press, command]),
      [
        ['b12345678why 1', ''],
        ['b12345678story 7', ''],
        ['h12345678settings', ''],
      ],
    );
    assert.deepEqual(await Promise.all(hear.requests.map((request) => request.mayChangeSettings())), [
      true,
      false,
      false,
    ]);
  });

  test('a flood that is met with silence costs no request, and half-typed places are completed all the same', async () => {
    const standing: Hear['standing'] = ({ senderId }) => ({
      verdict: senderId === '200000000000000009' ? 'silence' : 'answer',
      ...{ asked: () => 1, rank: () => 1, since: 0 },
    });
    await platform.start(COMMANDS, { ...hear, complete: hear.complete, request: hear.request, standing });
    const use = { channel: general, command: 'country', options: { place: 'x' } };
    const before = (await discord.requests()).length;
    await discord.useAll(Array.from({ length: 20 }, () => ({ ...use, user: '200000000000000009' })));
    await discord.slash(use);
    assert.equal(hear.requests.length, 1);
    // A deferral and an answer.
    assert.equal((await discord.requests()).length - before, 2);
    const typed = { ...use, user: '200000000000000009', focused: 'place' };
    assert.equal((await discord.autocomplete(typed)).length, 1);
  });

  test('an answer of nothing leaves no trace', async () => {
    hear.answer = async () => [];
    await platform.start(COMMANDS, hear);
    const reply = await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    assert.deepEqual(reply.bodies, []);
  });

  test('a direct message is private, and its settings are the person’s own', async () => {
    const dm = await discord.setChannel({ type: 1 });
    let mayChange = false;
    hear.answer = async (request) => {
      mayChange = await request.mayChangeSettings();
      return [say('Done.')];
    };
    await platform.start(COMMANDS, hear);
    const reply = await discord.slash({ channel: dm, command: 'subscribe', options: { places: 'peru' } });
    assert.equal(hear.requests[0]?.isPrivate, true);
    assert.equal(hear.requests[0]?.chatTitle, null);
    assert.equal(mayChange, true);
    assert.equal(reply.isEphemeral, false);
  });

  for (const isAdmin of [true, false]) {
    test(`a member ${isAdmin ? 'with' : 'without'} Manage Server ${isAdmin ? 'may' : 'may not'} change a server’s settings`, async () => {
      hear.answer = async (request) => [say((await request.mayChangeSettings()) ? 'yes' : 'no')];
      await platform.start(COMMANDS, hear);
      const reply = await discord.slash({
        channel: general,
        command: 'subscribe',
        options: { places: 'peru' },
        isAdmin,
      });
      assert.equal(reply.text, isAdmin ? 'yes' : 'no');
      assert.equal(reply.isEphemeral, true);
    });
  }

  test('a half-typed place gets choices', async () => {
    await platform.start(COMMANDS, hear);
    const choices = await discord.autocomplete({
      channel: general,
      command: 'country',
      options: { place: 'pa' },
      focused: 'place',
    });
    assert.deepEqual(choices, [{ name: '🇵🇰 pakistan', value: 'pakistan' }]);
  });

  test('too many and too long choices are cut to what Discord takes', async () => {
    hear.complete = () =>
      Array.from({ length: 40 }, (_, at) => ({
        label: `${'🇵🇰'.repeat(30)} ${at}`,
        value: at === 0 ? 'v'.repeat(101) : `v${at}`,
      }));
    await platform.start(COMMANDS, hear);
    const choices = await discord.autocomplete({
      channel: general,
      command: 'country',
      options: { place: 'p' },
      focused: 'place',
    });
    assert.equal(choices.length, 25);
  });

  test('commands are registered once and not again at the next start', async () => {
    await platform.start(COMMANDS, hear);
    await platform.stop();
    await open().start(COMMANDS, hear);
    const puts = (await discord.requests()).filter(({ route }) => route.startsWith('PUT '));
    assert.equal(puts.length, 1);
    assert.deepEqual(
      (await discord.commands()).map(({ name }) => name),
      ['country', 'subscribe'],
    );
  });

  test('a changed command is registered again', async () => {
    await platform.start(COMMANDS, hear);
    await platform.stop();
    await open().start(COMMANDS.slice(0, 1), hear);
    assert.deepEqual(
      (await discord.commands()).map(({ name }) => name),
      ['country'],
    );
  });

  test('a digest is delivered without a gateway connection', async () => {
    const result = await platform.send(delivery('slot1:0'));
    assert.equal(result.kind, 'sent');
    const [entry] = await discord.journal();
    assert.equal(entry?.channel, general);
    assert.ok(entry?.nonce !== null && entry !== undefined && entry.nonce.length <= 25);
  });

  test('a send whose answer was lost, sent again, is one message', async () => {
    await discord.fault({ route: 'POST /channels/*/messages', kind: 'cut-after' });
    const first = await platform.send(delivery('slot1:0'));
    const second = await open().send(delivery('slot1:0'));
    const other = await platform.send(delivery('slot1:1'));
    assert.equal(first.kind, 'unsure');
    assert.equal(second.kind, 'sent');
    assert.equal(other.kind, 'sent');
    const journal = await discord.journal();
    assert.equal(journal.length, 2);
    assert.deepEqual(second, { kind: 'sent', platformMessageId: journal[0]?.id });
  });

  test('long after, a message whose answer was lost is found in its channel among others', async () => {
    const old = (key: string, chat = general) => ({ ...delivery(key, chat), firstTriedAt: Date.now() - 600_000 });
    assert.equal(
      (await platform.look?.(old('slot1:0'), null))?.kind,
      'cannot tell',
      'an empty channel may be a hidden one',
    );
    await discord.fault({ route: 'POST /channels/*/messages', kind: 'cut-after' });
    assert.equal((await platform.send(delivery('slot1:0'))).kind, 'unsure');
    const talk = ['The news of never:0', ...Array.from({ length: 120 }, (_, count) => `Message ${count}`)];
    await Promise.all(talk.map((text) => discord.write({ channel: general, text })));
    const [first] = await discord.journal();
    assert.deepEqual(await platform.look?.(old('slot1:0'), null), { kind: 'there', platformMessageId: first?.id });
    assert.deepEqual(await platform.look?.(old('never:0'), null), { kind: 'absent' });
    const late = { ...old('slot1:0'), firstTriedAt: Date.now() + 600_000 };
    assert.deepEqual(await platform.look?.(late, null), { kind: 'absent' }, 'the same words of an earlier day');
    const same = await platform.look?.(old('slot1:0'), first?.id ?? '');
    assert.deepEqual(same, { kind: 'absent' }, 'the same words in the message before');
    await discord.fault({ route: 'GET /channels/*/messages', kind: 'status', status: 502 });
    assert.equal((await platform.look?.(old('slot1:0'), null))?.kind, 'later');
    await discord.setChannel({ id: general, state: 'no-access' });
    assert.equal((await platform.look?.(old('slot1:0'), null))?.kind, 'cannot tell');
  });

  test('the same key in two channels is two messages', async () => {
    const sports = await discord.setChannel({ name: 'sports' });
    await platform.send(delivery('slot1:0'));
    await platform.send(delivery('slot1:0', sports));
    assert.equal((await discord.journal()).length, 2);
  });

  const answers: readonly [name: string, fault: Parameters<Discord['fault']>[0], kind: string][] = [
    [
      'a rate limit of the channel',
      { route: 'POST /channels/*/messages', kind: 'slow-down', retryAfter: 3 },
      'slow-down',
    ],
    [
      'an hour-long rate limit',
      { route: 'POST /channels/*/messages', kind: 'slow-down', retryAfter: 3_000 },
      'slow-down',
    ],
    ['a server error', { route: 'POST /channels/*/messages', kind: 'status', status: 502 }, 'unsure'],
    [
      'a connection cut before the message was taken',
      { route: 'POST /channels/*/messages', kind: 'cut-before' },
      'unsure',
    ],
    ['a proxy’s HTML refusal', { route: 'POST /channels/*/messages', kind: 'status', status: 403 }, 'slow-down'],
    [
      'a payload that Discord will not take',
      { route: 'POST /channels/*/messages', kind: 'status', status: 400, code: 50035 },
      'refused',
    ],
  ];
  for (const [name, fault, kind] of answers) {
    test(`${name} means ${kind}, after one request`, async () => {
      await discord.fault(fault);
      assert.equal((await platform.send(delivery('slot1:0'))).kind, kind);
      assert.equal((await discord.requests()).filter(({ route }) => route.startsWith('POST /channels')).length, 1);
      assert.equal((await discord.journal()).length, 0);
    });
  }

  test('a rate limit says how long and who must wait', async () => {
    await discord.fault({ route: 'POST /channels/*/messages', kind: 'slow-down', retryAfter: 3 });
    await discord.fault({ route: 'POST /channels/*/messages', kind: 'slow-down', retryAfter: 7, scope: 'global' });
    const sports = await discord.setChannel({ name: 'sports' });
    const chat = await platform.send(delivery('slot1:0'));
    assert.ok(chat.kind === 'slow-down' && chat.scope === 'chat');
    assert.ok(chat.retryAfterMs >= 3_000 && chat.retryAfterMs < 3_500, `${chat.retryAfterMs}`);
    const token = await platform.send(delivery('slot2:0', sports));
    assert.ok(token.kind === 'slow-down' && token.scope === 'token');
    assert.ok(token.retryAfterMs >= 7_000 && token.retryAfterMs < 7_500, `${token.retryAfterMs}`);
  });

  for (const state of ['unknown', 'no-access', 'no-permission', 'locked', 'dm-closed'] as const) {
    test(`a channel in state "${state}" is gone`, async () => {
      await discord.setChannel({ id: general, state });
      assert.equal((await platform.send(delivery('slot1:0'))).kind, 'gone');
    });
  }

  test('a deleted channel, a deleted thread and a removal from the server are told', async () => {
    const thread = await discord.setChannel({ name: 'a thread', type: 11 });
    const sports = await discord.setChannel({ name: 'sports' });
    await platform.start(COMMANDS, hear);
    await discord.deleteChannel(sports);
    await discord.deleteChannel(thread);
    await discord.setGuild('remove');
    await settled(() => hear.events.length === 3);
    assert.deepEqual(
      hear.events.map((event) => event.kind === 'gone' && event.address.chat),
      [sports, thread, general],
    );
  });

  test('an outage of the server is not a removal', async () => {
    await platform.start(COMMANDS, hear);
    await discord.setGuild('outage');
    await discord.setGuild('outage-over');
    await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    assert.deepEqual(hear.events, []);
  });

  test('a server that adds the bot is greeted in its own channel for such things, and all its channels are back', async () => {
    await platform.start(COMMANDS, hear);
    await discord.setGuild('remove');
    const system = await discord.setChannel({ name: 'arrivals' });
    hear.answer = async ({ arrival }) => (arrival === undefined ? [] : [say('Hello, server')]);
    await discord.setGuild('add', { systemChannel: system });
    await discord.journal(1);
    const [asked, ...more] = hear.requests;
    const addressOf = (chat: string) => ({ platform: 'discord', chat, thread: null });
    assert.deepEqual(more, []);
    assert.deepEqual([asked?.address, asked?.command, asked?.isPrivate], [addressOf(system), '', false]);
    assert.deepEqual(asked?.arrival, { chats: [addressOf(general), addressOf(system)] });
    assert.equal(await asked?.mayChangeSettings(), true);
    assert.deepEqual(
      (await discord.messages(system)).map(({ content }) => content),
      ['Hello, server'],
    );
  });

  test('without such a channel the first is greeted, and neither a start, a lost connection nor an outage is an arrival', async () => {
    hear.answer = async ({ arrival }) => (arrival === undefined ? [] : [say('Hello, server')]);
    await platform.start(COMMANDS, hear);
    await discord.setGuild('outage');
    await discord.setGuild('outage-over');
    await discord.gateway({ order: 'close', code: 4000 });
    await discord.slash({ channel: general, command: 'country', options: { place: 'x' } }).catch(() => null);
    assert.deepEqual(await discord.messages(general), []);
    await discord.setGuild('remove');
    await discord.setGuild('add');
    await discord.journal(1);
    assert.deepEqual(
      (await discord.messages(general)).map(({ content }) => content),
      ['Hello, server'],
    );
  });

  test('a wrong token is one clear sentence', async () => {
    const wrong = 'MTAwMDAwMDAwMDAwMDAwMDAw.wrong.but-secret-all-the-same';
    await assert.rejects(open(wrong).start(COMMANDS, hear), (error: Error) => {
      assert.match(error.message, /^Discord does not know this token: check DISCORD_TOKEN in \.env/);
      assert.ok(!error.message.includes(wrong) && !error.message.includes('\n'));
      return true;
    });
  });

  test('a token that no header can hold is told the same way', async () => {
    await assert.rejects(open('two\nlines').start(COMMANDS, hear), /^Error: Discord does not know this token/);
  });

  test('a token taken away while running stops the adapter for good', async () => {
    await discord.fault({ route: 'POST /channels/*/messages', kind: 'status', status: 401, code: 0 });
    await discord.fault({ route: 'GET /users/@me', kind: 'status', status: 401, code: 0, times: 3 });
    assert.equal((await platform.send(delivery('slot1:0'))).kind, 'stop');
    assert.equal((await platform.send(delivery('slot2:0'))).kind, 'stop');
    assert.equal((await discord.requests()).length, 4);
  });

  test('an unreachable Discord is told once, and reached when it is back', async () => {
    const port = await freePort();
    const waiting = open(TOKEN, `http://127.0.0.1:${port}/api`);
    await waiting.start(COMMANDS, hear);
    assert.deepEqual(hear.troubles, [
      { sentence: 'Discord cannot be reached (ECONNREFUSED); trying again', isFinal: false },
    ]);
    assert.deepEqual(await waiting.send(delivery('slot1:0')), {
      kind: 'slow-down',
      retryAfterMs: 5_000,
      scope: 'token',
      reason: 'Discord did not answer (ECONNREFUSED)',
    });
    const late = await startDiscord({ token: TOKEN, port });
    const chat = await late.setChannel({ name: 'late' });
    await settled(async () => (await late.gateway({})).identifies === 1);
    await settled(async () => (await late.commands()).length === 2);
    assert.equal((await late.slash({ channel: chat, command: 'country', options: { place: 'x' } })).text, 'All quiet.');
    await waiting.stop();
    await late.stop();
  });

  test('commands work on after the gateway dropped the connection', async () => {
    await platform.start(COMMANDS, hear);
    await discord.gateway({ order: 'close', code: 4000 });
    const reply = await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    assert.equal(reply.text, 'All quiet.');
    assert.equal(hear.requests.length, 1);
  });

  test('a refused list of commands does not keep the bot from listening', async () => {
    await discord.fault({ route: 'PUT /applications/*/commands', kind: 'status', status: 429, code: 30034 });
    await platform.start([], hear);
    await platform.stop();
    await open().start(COMMANDS, hear);
    assert.match(hear.troubles[0]?.sentence ?? '', /^Discord did not take the list of commands/);
  });

  test('the journal on disk has each accepted message once, and the token is nowhere in what was told', async () => {
    await platform.start(COMMANDS, hear);
    await platform.send(delivery('slot1:0'));
    await platform.send(delivery('slot1:0'));
    const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n');
    assert.equal(lines.filter((line) => line.includes(`"channel":"${general}"`)).length, 1);
    assert.ok(!JSON.stringify([hear.troubles, hear.events]).includes(TOKEN));
  });

  test('an interaction that comes again after a resumed session is answered once', async () => {
    await platform.start(COMMANDS, hear);
    await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    await discord.gateway({ order: 'replay' });
    await discord.slash({ channel: general, command: 'country', options: { place: 'y' } });
    assert.deepEqual(
      hear.requests.map(({ text }) => text),
      ['x', 'y'],
    );
    assert.deepEqual(hear.troubles, []);
  });

  test('two programs with one token answer once between them, and the one that came too late says so', async () => {
    const other = new Listener();
    await platform.start(COMMANDS, hear);
    await open().start(COMMANDS, other);
    const reply = await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    assert.equal(reply.text, 'All quiet.');
    await settled(() => hear.troubles.length + other.troubles.length > 0);
    const [trouble] = [...hear.troubles, ...other.troubles];
    assert.match(trouble?.sentence ?? '', /^Another program answers the commands of this Discord bot/);
    assert.deepEqual([trouble?.isFinal, trouble?.isConflict], [false, true]);
    assert.equal(hear.requests.length + other.requests.length, 1);
  });

  test('a session that cannot be resumed is begun anew', async () => {
    await platform.start(COMMANDS, hear);
    await discord.gateway({ order: 'close', code: 4000, keepsSessions: false });
    await settled(async () => (await discord.gateway({})).identifies === 2);
    const reply = await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    assert.equal(reply.text, 'All quiet.');
  });

  test('a gateway that refuses the token ends the adapter with one sentence', async () => {
    await platform.start(COMMANDS, hear);
    await discord.gateway({ order: 'close', code: 4004 });
    await settled(() => hear.troubles.length > 0);
    assert.equal(hear.troubles[0]?.isFinal, true);
    assert.match(hear.troubles[0]?.sentence ?? '', /^Discord does not know this token/);
  });

  test('a gateway that asks for other shards gets a new client', async () => {
    await platform.start(COMMANDS, hear);
    await discord.gateway({ order: 'close', code: 4011 });
    await settled(async () => (await discord.gateway({})).identifies === 2);
    const reply = await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    assert.equal(reply.text, 'All quiet.');
    assert.ok(hear.troubles.every(({ isFinal }) => !isFinal));
  });

  test('stop waits for an answer that is being written', async () => {
    let write: (messages: readonly Message[]) => void = () => assert.fail('never asked');
    hear.answer = () => new Promise((resolve) => (write = resolve));
    await platform.start(COMMANDS, hear);
    const reply = discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    await settled(() => hear.requests.length === 1);
    const stopped = platform.stop();
    write([say('Just in time.')]);
    await stopped;
    assert.equal((await reply).text, 'Just in time.');
  });

  test('an answer waits out a short rate limit', async () => {
    await discord.fault({ route: 'PATCH /webhooks/*/*/messages/@original', kind: 'slow-down', retryAfter: 0.2 });
    await platform.start(COMMANDS, hear);
    const reply = await discord.slash({ channel: general, command: 'country', options: { place: 'x' } });
    assert.equal(reply.text, 'All quiet.');
  });

  test('an interaction that was asked too long ago is dropped without a word', async () => {
    await discord.setTimes({ firstAnswerMs: -1 });
    await platform.start(COMMANDS, hear);
    await assert.rejects(discord.slash({ channel: general, command: 'country', options: { place: 'x' }, waitMs: 200 }));
    assert.deepEqual([hear.requests, hear.troubles], [[], []]);
  });

  test('whatever an outlet writes, Discord takes it and it mentions nobody', async () => {
    for (const [at, words] of NASTY.entries()) {
      const message: Message = { blocks: [...say(words).blocks, ...nastyStory(words).blocks] };
      for (const [part, payload] of platform.render(message).entries()) {
        const address = { platform: 'discord', chat: general, thread: null } as const;
        const key = `nasty${at}:${part}`;
        const result = await platform.send({
          id: at,
          address,
          key,
          payload,
          attempts: 0,
          firstTriedAt: null,
          mayHaveArrived: false,
        });
        assert.equal(result.kind, 'sent', JSON.stringify(words));
      }
    }
    hear.answer = async () => NASTY.slice(0, 8).map((words) => say(words));
    await platform.start(COMMANDS, hear);
    await discord.slash({ channel: general, command: 'country', options: { place: NASTY[0] ?? '' } });
    assert.ok((await discord.journal()).length >= NASTY.length);
  });

  test('stop is safe before start and twice', async () => {
    const idle = open();
    await idle.stop();
    await idle.stop();
  });
});

/** Polls what the adapter hears from another process; fails after 8 s. */
async function settled(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await isTrue())) {
    assert.ok(performance.now() - start < 8_000, 'what was waited for did not come');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
