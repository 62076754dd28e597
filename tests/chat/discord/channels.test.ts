// Channels that are not like others: forums, where each digest is a post, and announcements, which are published.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openDiscord } from '../../../src/chat/discord/bot.ts';
import type { Hear, Platform } from '../../../src/chat/platform.ts';
import type { SendResult } from '../../../src/model/delivery.ts';
import { bold, type Message, say, text } from '../../../src/model/message.ts';
import { type Discord, startDiscord, textsOf } from '../../platforms/discord/client.ts';

const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.not-a-real.token-of-anybody';
const FORUM = 15;
const ANNOUNCEMENTS = 5;

let discord: Discord;
const opened: Platform[] = [];
const troubles: string[] = [];
before(async () => {
  discord = await startDiscord({ token: TOKEN });
});
after(() => discord.stop());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((platform) => platform.stop()));
  await discord.clearFaults();
  assert.deepEqual(await discord.violations(), []);
});

function open(): Platform {
  const platform = openDiscord({ token: TOKEN, apiRoot: discord.apiRoot, now: Date.now });
  opened.push(platform);
  return platform;
}

const hear: Hear = {
  request: async () => [say('All quiet.')],
  complete: () => [],
  chatEvent: async () => undefined,
  turn: async () => () => undefined,
  trouble: ({ sentence }) => void troubles.push(sentence),
};

/** Long enough for two parts. */
function digest(title: string): Message {
  const stories = Array.from({ length: 12 }, (_, at) => ({
    kind: 'paragraph' as const,
    spans: [text(`${at} ${'The reservoir of the valley fills. '.repeat(20)}`)],
  }));
  return { blocks: [{ kind: 'title', spans: [bold(title), text(' · 2 stories')] }, ...stories] };
}

type Given = { readonly slot: string; readonly message: Message; readonly attempts?: number };

/** What each part comes to, in order. */
async function deliver(platform: Platform, chat: string, given: Given): Promise<readonly SendResult[]> {
  const { slot, message, attempts = 0 } = given;
  const address = { platform: 'discord', chat, thread: null } as const;
  const results: SendResult[] = [];
  for (const [at, payload] of platform.render(message).entries()) {
    const times = { attempts, firstTriedAt: attempts === 0 ? null : 1, mayHaveArrived: attempts > 0 };
    results.push(await platform.send({ id: at, address, key: `${slot}:${at + 1}`, payload, ...times }));
  }
  return results;
}

/** The posts of a forum, each with how many messages it has. */
async function posts(forum: string): Promise<readonly (readonly [name: string, messages: number])[]> {
  const headers = { authorization: `Bot ${TOKEN}`, 'user-agent': 'DiscordBot (https://test.example, 1)' };
  const channel = await fetch(`${discord.apiRoot}/v10/channels/${forum}`, { headers });
  const { guild_id: guild } = (await channel.json()) as { guild_id: string };
  const active = await fetch(`${discord.apiRoot}/v10/guilds/${guild}/threads/active`, { headers });
  const { threads } = (await active.json()) as { threads: { id: string; name: string; parent_id: string }[] };
  const own = threads.filter(({ parent_id: parent }) => parent === forum);
  return Promise.all(own.map(async ({ id, name }) => [name, (await discord.messages(id)).length] as const));
}

test('in a forum each digest is a post with its title, and its further parts are messages in it', async () => {
  const forum = await discord.setChannel({ name: 'news', type: FORUM });
  const platform = open();
  const first = await deliver(platform, forum, { slot: 'a', message: digest('Southern Asia, Monday') });
  assert.ok(first.length >= 2);
  assert.deepEqual([...new Set(first.map(({ kind }) => kind))], ['sent']);
  await deliver(platform, forum, { slot: 'b', message: digest('Southern Asia, Tuesday') });
  assert.deepEqual(await posts(forum), [
    ['Southern Asia, Monday · 2 stories', first.length],
    ['Southern Asia, Tuesday · 2 stories', first.length],
  ]);
});

test('a post whose answer was lost is found again, and so is one of before a restart', async () => {
  const forum = await discord.setChannel({ name: 'lost', type: FORUM });
  const message = digest('Nepal');
  const platform = open();
  await deliver(platform, forum, { slot: 'warm', message: say('Hello') });
  await discord.fault({ route: 'POST /channels/*/threads', kind: 'cut-after', times: 1 });
  const [lost] = await deliver(platform, forum, { slot: 'c', message: say('Bhutan') });
  assert.equal(lost?.kind, 'unsure');
  assert.deepEqual((await deliver(open(), forum, { slot: 'c', message: say('Bhutan'), attempts: 1 }))[0]?.kind, 'sent');
  const parts = (await deliver(open(), forum, { slot: 'd', message })).length;
  // Another process sends the rest: the further parts know their post by its title.
  await deliver(open(), forum, { slot: 'd', message, attempts: 1 });
  assert.deepEqual(await posts(forum), [
    ['Hello', 1],
    ['Bhutan', 1],
    ['Nepal · 2 stories', parts],
  ]);
});

test('a forum that wants tags gets the first, and one that may not be written to rests', async () => {
  const tagged = await discord.setChannel({
    name: 'tagged',
    type: FORUM,
    state: 'tag-needed',
    tags: ['300000000000000001'],
  });
  assert.equal((await deliver(open(), tagged, { slot: 'e', message: say('Kenya') }))[0]?.kind, 'sent');
  assert.equal((await posts(tagged)).length, 1);
  const closed = await discord.setChannel({ name: 'closed', type: FORUM, state: 'no-permission' });
  assert.equal((await deliver(open(), closed, { slot: 'f', message: say('Kenya') }))[0]?.kind, 'gone');
});

test('in an announcement channel a digest is published, ten times an hour, and stands where that fails', async () => {
  const news = await discord.setChannel({ name: 'announcements', type: ANNOUNCEMENTS });
  const plain = await discord.setChannel({ name: 'plain' });
  const platform = open();
  const turns: string[] = [];
  const turn: Hear['turn'] = async ({ chat }) => {
    turns.push(`booked for ${chat}`);
    return () => void turns.push('answered');
  };
  await platform.start([{ name: 'world', description: 'World', options: [], who: 'anyone' }], { ...hear, turn });
  const send = (chat: string, slot: string) => deliver(platform, chat, { slot, message: say(`News ${slot}`) });
  const crossposts = async (status: number) =>
    (await discord.requests()).filter((row) => row.route.endsWith('/crosspost') && row.status === status).length;
  await discord.fault({
    route: 'POST /channels/*/messages/*/crosspost',
    kind: 'status',
    status: 500,
    code: null,
    times: 1,
  });
  for (let at = 0; at < 12; at += 1) assert.equal((await send(news, `g${at}`))[0]?.kind, 'sent');
  await send(plain, 'h');
  // A stop waits for what is under way.
  await platform.stop();
  assert.deepEqual([await crossposts(200), await crossposts(500)], [9, 1]);
  // Each takes its part of the pace, also the one that failed.
  assert.equal(turns.filter((what) => what === `booked for ${news}`).length, 10);
  assert.equal(turns.filter((what) => what === 'answered').length, 10);
  assert.equal((await discord.messages(news)).length, 12);
  assert.deepEqual((await discord.messages(plain)).flatMap(textsOf), ['News h']);
  assert.match(troubles.join('\n'), /sent but not published/);
});

test('a channel of the same server is set up from another by who manages the server', async () => {
  const here = await discord.setChannel({ name: 'here' });
  const there = await discord.setChannel({ name: 'there' });
  const reached: unknown[] = [];
  const platform = open();
  await platform.start([{ name: 'world', description: 'World', options: [], who: 'anyone' }], {
    ...hear,
    request: async ({ reach }) => {
      reached.push(await reach?.(`<#${there}>`), await reach?.('<#100000000000000009>'), await reach?.('#there'));
      return [say('Done')];
    },
  });
  await discord.slash({ channel: here, command: 'world', isAdmin: true });
  await discord.slash({ channel: here, command: 'world' });
  const address = { platform: 'discord', chat: there, thread: null };
  assert.deepEqual(reached, [{ address, title: 'there' }, null, null, null, null, null]);
});
