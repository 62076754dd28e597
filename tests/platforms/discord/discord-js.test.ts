// discord.js does with the emulated Discord what it does with the real one: commands, buttons, lists, forms, threads, and a gateway that fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  DiscordAPIError,
  Events,
  ForumChannel,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  RateLimitError,
  StringSelectMenuBuilder,
  TextChannel,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { makePng } from '../png.ts';
import { type Discord, startDiscord } from './client.ts';

const TOKEN = 'emulated-token';
const QUIET = { allowedMentions: { parse: [] } };

let discord: Discord;
let client: Client;
let channel: string;

async function open(shards: number | 'auto' = 1): Promise<Client> {
  const fresh = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...QUIET,
    shardCount: shards === 'auto' ? 1 : shards,
    rest: { api: discord.apiRoot, retries: 0, timeout: 5_000, rejectOnRateLimit: () => true },
  });
  const ready = new Promise<void>((resolve) => fresh.once(Events.ClientReady, () => resolve()));
  await fresh.login(TOKEN);
  await ready;
  return fresh;
}

before(async () => {
  discord = await startDiscord({ token: TOKEN });
  channel = await discord.setChannel({ name: 'world-news' });
  client = await open();
});
after(async () => {
  await client.destroy();
  await discord.stop();
});

function onEach(handle: (interaction: Interaction) => Promise<unknown>): void {
  client.removeAllListeners(Events.InteractionCreate);
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
}

test('commands are registered and read back, with options and sub-commands', async () => {
  const commands = await client.application?.commands.set([
    {
      name: 'country',
      description: 'News about a country',
      options: [{ type: 3, name: 'place', description: 'Where', required: true, autocomplete: true }],
    },
    {
      name: 'settings',
      description: 'Change things',
      options: [{ type: 1, name: 'zone', description: 'Your zone' }],
      defaultMemberPermissions: 32n,
    },
  ]);
  assert.equal(commands?.size, 2);
  assert.equal((await client.application?.commands.fetch())?.find(({ name }) => name === 'country')?.options.length, 1);
  assert.deepEqual(await discord.violations(), []);
});

test('a command is completed, deferred, answered with buttons and a list, and each press changes or follows', async () => {
  onEach(async (interaction) => {
    if (interaction.isAutocomplete()) return interaction.respond([{ name: 'Peru', value: 'PE' }]);
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('v1:more').setLabel('More').setStyle(ButtonStyle.Primary),
      );
      const list = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder().setCustomId('v1:pick').addOptions({ label: 'Asia', value: '142' }),
      );
      return interaction.editReply({
        content: `News about ${interaction.options.getString('place')}`,
        components: [buttons, list],
      });
    }
    if (interaction.isButton()) return interaction.update({ content: 'The second page', components: [] });
    if (interaction.isStringSelectMenu())
      return interaction.reply({ content: `You chose ${interaction.values[0]}`, ...QUIET });
    return undefined;
  });
  const choices = await discord.autocomplete({
    channel,
    command: 'country',
    options: { place: 'pe' },
    focused: 'place',
  });
  assert.deepEqual(choices, [{ name: 'Peru', value: 'PE' }]);
  const reply = await discord.slash({ channel, command: 'country', options: { place: 'PE' } });
  assert.deepEqual([reply.text, reply.isEphemeral, reply.wasDeferred], ['News about PE', true, true]);
  const [, answer] = await discord.answers(reply.interaction);
  const message = answer?.message ?? '';
  assert.equal((await discord.press({ channel, message, customId: 'v1:pick', values: ['142'] })).text, 'You chose 142');
  assert.equal((await discord.press({ channel, message, label: 'More' })).text, 'The second page');
  assert.deepEqual(await discord.violations(), []);
});

test('a form is shown, filled in and answered', async () => {
  onEach(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const input = new TextInputBuilder().setCustomId('city').setLabel('Your city').setStyle(TextInputStyle.Short);
      const line = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
      return interaction.showModal(new ModalBuilder().setCustomId('v1:zone').setTitle('Your zone').addComponents(line));
    }
    if (interaction.isModalSubmit())
      return interaction.reply({ content: interaction.fields.getTextInputValue('city'), ...QUIET });
    return undefined;
  });
  const shown = await discord.slash({ channel, command: 'settings', isAdmin: true });
  assert.deepEqual(
    (await discord.answers(shown.interaction)).map(({ kind }) => kind),
    ['modal'],
  );
  assert.equal((await discord.submit({ channel, customId: 'v1:zone', fields: { city: 'Dhaka' } })).text, 'Dhaka');
  assert.deepEqual(await discord.violations(), []);
});

test('an answer after three seconds is unknown, a second one is refused, and after a quarter of an hour the token is over', async () => {
  const codes: unknown[] = [];
  onEach(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const note = (error: unknown) => codes.push(error instanceof DiscordAPIError ? error.code : error);
    await interaction.reply({ content: 'once', ...QUIET }).catch(note);
    await discord.setTimes({ tokenLifeMs: -1 });
    await interaction.followUp({ content: 'late', ...QUIET }).catch(note);
    await discord.setTimes({ tokenLifeMs: 900_000, firstAnswerMs: -1 });
  });
  await discord.slash({ channel, command: 'settings' });
  while (codes.length < 1) await pause(5);
  await assert.rejects(discord.slash({ channel, command: 'settings', waitMs: 200 }));
  await discord.setTimes({ firstAnswerMs: 3_000 });
  assert.deepEqual(codes.slice(0, 2), [50027, 10062]);
});

test('messages, files, threads and posts go where they should', async () => {
  const text = await client.channels.fetch(channel);
  assert.ok(text instanceof TextChannel);
  const start = (await discord.journal()).length;
  const nonce = { enforceNonce: true };
  const sent = await text.send({
    content: 'With a map',
    files: [new AttachmentBuilder(makePng({ width: 9, height: 9 }), { name: 'map.png' })],
    ...QUIET,
    ...nonce,
    nonce: 'a1',
  });
  assert.equal(sent.attachments.first()?.name, 'map.png');
  await sent.edit({ content: 'Without words', ...QUIET });
  await sent.react('👍');
  await sent.pin();
  const thread = await sent.startThread({ name: 'Talk' });
  await thread.send({ content: 'in the thread', ...QUIET, ...nonce, nonce: 'a2' });
  const forumId = await discord.setChannel({ type: 15, name: 'forum' });
  const forum = await client.channels.fetch(forumId);
  assert.ok(forum instanceof ForumChannel);
  const post = await forum.threads.create({ name: 'Post', message: { content: 'opening', ...QUIET } });
  assert.equal(post.parentId, forumId);
  const entries = (await discord.journal()).slice(start);
  assert.deepEqual(
    entries.map(({ via, body }) => [via, body.content]),
    [
      ['channel', 'With a map'],
      ['channel', 'in the thread'],
      ['forum', 'opening'],
    ],
  );
  await sent.delete();
  assert.deepEqual(await discord.violations(), []);
});

test('limits and refusals arrive as discord.js tells them', async () => {
  const text = await client.channels.fetch(channel);
  assert.ok(text instanceof TextChannel);
  await discord.fault({ route: 'POST /channels/*/messages', kind: 'slow-down', retryAfter: 2.5 });
  const send = (nonce: string) => text.send({ content: 'x', ...QUIET, nonce, enforceNonce: true });
  await assert.rejects(send('b1'), (error) => error instanceof RateLimitError && error.retryAfter >= 2_500);
  await discord.setChannel({ id: channel, state: 'no-permission' });
  // The library now waits by itself for the bucket that the fault closed: another channel has its own.
  const other = await discord.setChannel({ name: 'other', state: 'no-permission' });
  await assert.rejects(
    client.rest.post(`/channels/${other}/messages`, {
      body: { content: 'x', allowed_mentions: { parse: [] }, nonce: 'b2', enforce_nonce: true },
    }),
    (error) => error instanceof DiscordAPIError && error.code === 50013,
  );
  await discord.setChannel({ id: channel, state: 'open' });
});

test('an event that is held back, doubled or lost with its connection comes all the same', async () => {
  const heard: string[] = [];
  onEach(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      heard.push(interaction.id);
      await interaction.reply({ content: 'x', ...QUIET }).catch(() => undefined);
    }
  });
  await discord.fault({ route: 'GATEWAY dispatch', kind: 'duplicate' });
  await discord.slash({ channel, command: 'settings' });
  await discord.fault({ route: 'GATEWAY dispatch', kind: 'close' });
  await discord.slash({ channel, command: 'settings' });
  assert.deepEqual([heard.length, new Set(heard).size], [3, 2]);
  // After a resume that fails the library identifies anew.
  const { identifies } = await discord.gateway({});
  await discord.fault({ route: 'GATEWAY resume', kind: 'invalid-session' });
  await discord.gateway({ order: 'close', code: 4000 });
  while ((await discord.gateway({})).identifies === identifies) await pause(20);
});

test('a token that nobody has, an intent without leave and too many servers for one shard end the gateway for good', async () => {
  const closes: number[] = [];
  const identify = async (data: object): Promise<number> => {
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10&encoding=json`);
    const closed = new Promise<number>((resolve) => {
      socket.onclose = ({ code }) => resolve(code);
    });
    socket.onopen = () =>
      socket.send(
        JSON.stringify({
          op: 2,
          d: { token: TOKEN, intents: 1, properties: { os: 'a', browser: 'b', device: 'c' }, ...data },
        }),
      );
    return closed;
  };
  closes.push(await identify({ token: 'wrong' }));
  closes.push(await identify({ intents: 1 << 15 }));
  closes.push(await identify({ intents: 1 << 30 }));
  closes.push(await identify({ shard: [2, 2] }));
  await fetch(`http://127.0.0.1:${discord.controlPort}/guilds?count=2600`);
  closes.push(await identify({ shard: [0, 1] }));
  await fetch(`http://127.0.0.1:${discord.controlPort}/guilds?count=0`);
  assert.deepEqual(closes, [4004, 4014, 4013, 4010, 4011]);
});
