// Discord behind the platform port: the only file that knows discord.js. One attempt a send; the library's own retries are off.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  HTTPError,
  type Interaction,
  MessageFlags,
  Options,
  PermissionFlagsBits,
  RateLimitError,
  REST,
  Routes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { type Clock, type Instant, MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { Delivery, SendResult } from '../../model/delivery.ts';
import type { Message } from '../../model/message.ts';
import type { ChatEvent, CommandSpec, Hear, Part, Platform, Request } from '../platform.ts';
import { opensHere } from '../seal.ts';
import { answerProblem, nameProblem, type RestProblem } from './answer.ts';
import { clip } from './markdown.ts';
import { inPlainText, renderDiscord } from './render.ts';
import { flattenOptions, isRegistered, slashCommands } from './slash.ts';

const REQUEST_TIMEOUT_MS = 10 * SECOND_MS;
/** A request may wait in the library's queue behind one that hangs: this ends it whatever happens. */
const SEND_TIMEOUT_MS = 15 * SECOND_MS;
const LOGIN_TIMEOUT_MS = MINUTE_MS;
const STOP_TIMEOUT_MS = 10 * SECOND_MS;

/** Discord bans an address for 10,000 answers of 401, 403 or 429 in 10 minutes; at the first hundred somebody should look. */
const BAD_ANSWERS_TOLD = 100;

// discord.js reconnects twice a second for ever where the gateway closes at once, and 1,000 identifies a day reset the token.
const RECONNECTS_MAX = 20;
const RECONNECTS_WINDOW_MS = 5 * MINUTE_MS;
const BACK_OFF_MS_MIN = SECOND_MS;
const BACK_OFF_MS_MAX = 5 * MINUTE_MS;

const CHOICES_MAX = 25;
const CHOICE_CHARS_MAX = 100;
const REPLY_PARTS_MAX = 10;
const REPLY_WAIT_MS_MAX = 5 * SECOND_MS;
const REPLY_TRIES_MAX = 4;

/** Too late (10062), answered already (40060: it came again after a resumed session), message gone (10008), interaction over (50027): nobody waits for this answer. */
const ANSWERS_NOBODY_NEEDS = [10062, 40060, 10008, 50027];

/** What can stand in a header; anything else would fail at every request as if the network were down. */
const HEADER_WORD = /^[\x21-\x7E]+$/;

const WRONG_TOKEN =
  'Discord does not know this token: check DISCORD_TOKEN in .env (Developer Portal, your application, Bot, Reset Token)';

export type DiscordSettings = {
  readonly token: string;
  /** "http://127.0.0.1:4000/api", with or without a version; null for Discord itself. */
  readonly apiRoot: string | null;
  readonly now: Clock;
};

type Press = ButtonInteraction | StringSelectMenuInteraction;

type Listening = { readonly commands: readonly CommandSpec[]; readonly hear: Hear };

/** Opens nothing until start(); send() works before it and without the gateway. */
export function openDiscord(settings: DiscordSettings): Platform {
  const rest = new REST(restOptions(settings.apiRoot)).setToken(settings.token);
  const inFlight = new Set<Promise<unknown>>();
  let client: Client | null = null;
  let retryTimer: NodeJS.Timeout | null = null;
  let failures = 0;
  let isStopping = false;
  let isTokenBad = false;
  let isOver = false;

  async function start(commands: readonly CommandSpec[], hear: Hear): Promise<void> {
    const listening = { commands, hear };
    if (!HEADER_WORD.test(settings.token)) throw new Error(WRONG_TOKEN);
    rest.on('invalidRequestWarning', ({ count }) =>
      hear.trouble({ sentence: `Discord refused ${count} requests within ten minutes`, isFinal: false }),
    );
    const problem = await connect(listening);
    if (problem === null) return;
    if (isTokenBad) throw new Error(WRONG_TOKEN);
    hear.trouble({ sentence: `Discord cannot be reached (${nameProblem(problem)}); trying again`, isFinal: false });
    retryLater(listening);
  }

  /** Null when listening. */
  async function connect(listening: Listening): Promise<RestProblem | null> {
    const fresh = newClient(settings.apiRoot);
    try {
      await registerCommands(listening);
      listen(fresh, listening);
      client = fresh;
      await withDeadline(fresh.login(settings.token), LOGIN_TIMEOUT_MS);
      failures = 0;
      return null;
    } catch (error) {
      await drop(fresh);
      const problem = toProblem(error);
      if (problem.kind === 'answer' && problem.status === 401) isTokenBad = isOver = true;
      return problem;
    }
  }

  function retryLater(listening: Listening): void {
    if (isStopping || isOver || retryTimer !== null) return;
    const waitMs = Math.min(BACK_OFF_MS_MAX, BACK_OFF_MS_MIN * 2 ** Math.min(failures, 10));
    failures += 1;
    retryTimer = setTimeout(() => {
      retryTimer = null;
      void connect(listening).then((problem) => {
        if (problem === null) return;
        if (isTokenBad) listening.hear.trouble({ sentence: WRONG_TOKEN, isFinal: true });
        else retryLater(listening);
      });
    }, waitMs);
  }

  async function registerCommands({ commands, hear }: Listening): Promise<void> {
    const applicationId = readId(await rest.get(Routes.currentApplication()).catch(orBotItself));
    const wanted = slashCommands(commands);
    try {
      const current = await rest.get(Routes.applicationCommands(applicationId)).catch(orNothing);
      if (!isRegistered(wanted, current)) await rest.put(Routes.applicationCommands(applicationId), { body: wanted });
    } catch (error) {
      // Old commands still work and digests need none: say it and go on.
      hear.trouble({
        sentence: `Discord did not take the list of commands (${nameProblem(toProblem(error))})`,
        isFinal: false,
      });
    }
  }

  /** A server that is not Discord's may lack the question; an application's bot has its id. */
  function orBotItself(error: unknown): Promise<unknown> {
    return isMissing(error) ? rest.get(Routes.user()) : Promise.reject(error);
  }

  function orNothing(error: unknown): readonly unknown[] {
    if (isMissing(error)) return [];
    throw error;
  }

  function isMissing(error: unknown): boolean {
    const problem = toProblem(error);
    return problem.kind === 'answer' && (problem.status === 404 || problem.status === 405);
  }

  function listen(fresh: Client, listening: Listening): void {
    const { hear } = listening;
    let isTroubled = false;
    let reconnects: readonly number[] = [];
    const tellOnce = (sentence: string): void => {
      if (!isTroubled) hear.trouble({ sentence, isFinal: false });
      isTroubled = true;
    };
    const calm = (): void => {
      isTroubled = false;
    };
    fresh.on(Events.InteractionCreate, (interaction) => {
      void track(answer(interaction, listening));
    });
    fresh.on(Events.Error, (error) => hear.trouble({ sentence: `Discord client: ${error.name}`, isFinal: false }));
    fresh.on(Events.ShardError, (error) =>
      tellOnce(`Discord's gateway: ${nameProblem(toProblem(error))}; reconnecting`),
    );
    fresh.on(Events.ShardReady, calm);
    fresh.on(Events.ShardResume, calm);
    fresh.on(Events.ShardReconnecting, () => {
      const at = settings.now();
      reconnects = [...reconnects.filter((then) => at - then < RECONNECTS_WINDOW_MS), at];
      if (reconnects.length <= RECONNECTS_MAX || client !== fresh) return;
      tellOnce("Discord's gateway closes every connection at once; trying again later");
      // 64 s at least: longer than a login that is still waiting for this client.
      failures = Math.max(failures, 6);
      void drop(fresh).then(() => retryLater(listening));
    });
    fresh.on(Events.ShardDisconnect, ({ code }) => {
      if (isStopping) return;
      const isTokenRefused = code === 4004;
      isTokenBad ||= isTokenRefused;
      isOver = true;
      hear.trouble({
        sentence: isTokenRefused ? WRONG_TOKEN : `Discord's gateway closed for good (code ${code})`,
        isFinal: true,
      });
      void drop(fresh);
    });
    const tell = (event: ChatEvent): void => {
      const told = hear.chatEvent(event).catch((error: unknown) => {
        const name = error instanceof Error ? error.name : 'no reason given';
        hear.trouble({ sentence: `What became of a Discord channel could not be kept (${name})`, isFinal: false });
      });
      void track(told);
    };
    fresh.on(Events.ChannelDelete, ({ id }) => tell(gone(id, 'the channel was deleted')));
    fresh.on(Events.ThreadDelete, ({ id }) => tell(gone(id, 'the thread was deleted')));
    // The dispatch itself comes before the library's own handling, which empties the server's list of channels.
    fresh.ws.on(GatewayDispatchEvents.GuildDelete, (guild: { readonly id: string; readonly unavailable?: boolean }) => {
      if (guild.unavailable === true) return;
      for (const id of fresh.guilds.cache.get(guild.id)?.channels.cache.keys() ?? []) {
        tell(gone(id, 'Dateline was removed from the server'));
      }
    });
    fresh.on(Events.GuildCreate, (guild) => {
      for (const id of guild.channels.cache.keys()) tell({ kind: 'back', address: addressOf(id) });
    });
  }

  async function answer(interaction: Interaction, listening: Listening): Promise<void> {
    if (isStopping) return;
    try {
      if (interaction.isAutocomplete()) await complete(interaction, listening.hear);
      else if (interaction.isChatInputCommand()) await reply(interaction, listening);
      else if (interaction.isButton()) await answerPress(interaction, interaction.customId, listening);
      else if (interaction.isStringSelectMenu()) await answerPress(interaction, interaction.values[0] ?? '', listening);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind === 'answer' && problem.code !== null && ANSWERS_NOBODY_NEEDS.includes(problem.code)) return;
      listening.hear.trouble({ sentence: `An answer did not reach Discord (${nameProblem(problem)})`, isFinal: false });
    }
  }

  async function complete(interaction: AutocompleteInteraction, hear: Hear): Promise<void> {
    const focused = interaction.options.getFocused(true);
    const choices = hear.complete({
      command: interaction.commandName,
      option: focused.name,
      typed: focused.value,
      locale: interaction.locale,
    });
    await interaction.respond(
      choices
        .filter(({ label, value }) => label !== '' && value !== '' && value.length <= CHOICE_CHARS_MAX)
        .slice(0, CHOICES_MAX)
        .map(({ label, value }) => ({ name: clip(label, CHOICE_CHARS_MAX), value })),
    );
  }

  async function reply(interaction: ChatInputCommandInteraction, { commands, hear }: Listening): Promise<void> {
    const receivedAt = settings.now();
    const spec = commands.find(({ name }) => name === interaction.commandName);
    const isQuiet = spec?.who === 'admins' && interaction.guildId !== null;
    // Before anything else: Discord forgets an interaction that is not answered within 3 s, and refuses the second deferral of one that came twice.
    await interaction.deferReply(isQuiet ? { flags: MessageFlags.Ephemeral } : {});
    const messages = await hear.request({
      ...requestOf(interaction, receivedAt),
      command: interaction.commandName,
      text: flattenOptions(spec?.options ?? [], (name) => interaction.options.getString(name)),
    });
    await finish(interaction, messages, { isQuiet, isEdit: false });
  }

  /** In place of the message that has the button, or below it: then, in a server, for the presser's eyes alone. */
  async function answerPress(interaction: Press, sealed: string, { hear }: Listening): Promise<void> {
    const receivedAt = settings.now();
    const isQuiet = interaction.guildId !== null;
    const isEdit = opensHere(sealed);
    if (isEdit) await interaction.deferUpdate();
    else await interaction.deferReply(isQuiet ? { flags: MessageFlags.Ephemeral } : {});
    const request = { ...requestOf(interaction, receivedAt), command: '', text: '', press: sealed };
    await finish(interaction, await hear.request(request), { isQuiet, isEdit });
  }

  async function finish(
    interaction: ChatInputCommandInteraction | Press,
    messages: readonly Message[],
    { isQuiet, isEdit }: { readonly isQuiet: boolean; readonly isEdit: boolean },
  ): Promise<void> {
    const [first, ...more] = messages.flatMap(renderDiscord).slice(0, REPLY_PARTS_MAX);
    const original = Routes.webhookMessage(interaction.applicationId, interaction.token, '@original');
    if (first === undefined) {
      if (!isEdit) await rest.delete(original, { auth: false });
      return;
    }
    // An edit leaves standing what it does not name: stories of before under new words, buttons that are no more.
    const body = { content: '', embeds: [], components: [], ...bodyOf(first) };
    await patiently(() => rest.patch(original, { body, auth: false }));
    for (const part of more) {
      const further = bodyOf(part);
      const flags = Number(further.flags ?? 0) | (isQuiet ? MessageFlags.Ephemeral : 0);
      const route = Routes.webhook(interaction.applicationId, interaction.token);
      await patiently(() => rest.post(route, { body: { ...further, flags }, auth: false }));
    }
  }

  async function send(delivery: Delivery): Promise<SendResult> {
    if (isTokenBad) return { kind: 'stop', reason: WRONG_TOKEN };
    let body: Readonly<Record<string, unknown>>;
    try {
      body = { ...bodyOf(delivery.payload), nonce: nonceOf(delivery), enforce_nonce: true };
    } catch (error) {
      if (error instanceof SyntaxError) return { kind: 'refused', reason: 'the stored payload is not JSON' };
      throw error;
    }
    try {
      const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
      const message = await rest.post(Routes.channelMessages(delivery.address.chat), { body, signal });
      return { kind: 'sent', platformMessageId: readId(message) };
    } catch (error) {
      const result = answerProblem(toProblem(error));
      isTokenBad ||= result.kind === 'stop';
      return result;
    }
  }

  function track<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    const forget = (): boolean => inFlight.delete(work);
    work.then(forget, forget);
    return work;
  }

  async function drop(old: Client): Promise<void> {
    if (client === old) client = null;
    park(old);
    await old.destroy();
  }

  async function stop(): Promise<void> {
    isStopping = true;
    if (retryTimer !== null) clearTimeout(retryTimer);
    const settled = Promise.allSettled([...inFlight]);
    await withDeadline(settled, STOP_TIMEOUT_MS).catch(() => []);
    if (client !== null) await drop(client);
  }

  return {
    name: 'discord',
    render: renderDiscord,
    plain: inPlainText,
    start,
    send: (delivery) => track(send(delivery)),
    stop,
  };
}

function restOptions(apiRoot: string | null): NonNullable<ConstructorParameters<typeof REST>[0]> {
  return {
    version: '10',
    retries: 0,
    timeout: REQUEST_TIMEOUT_MS,
    // Left to itself the library waits, for an hour if told so, without a word.
    rejectOnRateLimit: () => true,
    invalidRequestWarningInterval: BAD_ANSWERS_TOLD,
    ...(apiRoot === null ? {} : { api: apiRoot.replace(/\/+$/, '').replace(/\/v\d+$/, '') }),
  };
}

function newClient(apiRoot: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    shards: 'auto',
    // Channels and servers stay: their deletion is told only for those that are known. The rest would only eat memory.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ApplicationCommandManager: 0,
      GuildEmojiManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      VoiceStateManager: 0,
    }),
    rest: restOptions(apiRoot),
  });
}

/**
 * destroy() does not end a shard that waits to reconnect: @discordjs/ws 1.2.3 returns early when it is idle and starts anew when a wait is
 * aborted, so that a destroyed client was seen to connect twice a second for ever. Before it connects it asks for its session; this lets it
 * ask in vain.
 */
function park(old: Client): void {
  const never = new Promise(() => undefined);
  for (const [id, shard] of old.ws.shards) {
    old.ws.shards.set(id, Object.create(shard, { sessionInfo: { get: () => never, set: () => undefined } }));
  }
}

function toProblem(error: unknown): RestProblem {
  if (error instanceof RateLimitError) {
    return {
      kind: 'rate',
      retryAfterMs: error.retryAfter,
      isGlobal: error.global,
      hasHeaders: Number.isFinite(error.limit),
    };
  }
  if (error instanceof DiscordAPIError) {
    const code = typeof error.code === 'number' ? error.code : null;
    return { kind: 'answer', status: error.status, code, text: error.message };
  }
  if (error instanceof HTTPError) return { kind: 'answer', status: error.status, code: null, text: '' };
  const isWithoutToken =
    error instanceof Error &&
    (error.message.startsWith('Expected token to be set') ||
      (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid));
  if (isWithoutToken) return { kind: 'answer', status: 401, code: null, text: '' };
  return { kind: 'silence', code: systemCode(error) };
}

/** ECONNRESET and the like, from the error or what caused it; the error's name (AbortError) where there is none. */
function systemCode(error: unknown): string | null {
  let cause = error;
  for (let depth = 0; depth < 4 && cause instanceof Error; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    cause = cause.cause;
  }
  return error instanceof Error ? error.name : null;
}

function requestOf(
  interaction: ChatInputCommandInteraction | Press,
  receivedAt: Instant,
): Omit<Request, 'command' | 'text' | 'press'> {
  const { channel, memberPermissions } = interaction;
  const isPrivate = interaction.guildId === null;
  return {
    address: addressOf(interaction.channelId),
    chatTitle: channel !== null && 'name' in channel ? channel.name : null,
    isPrivate,
    senderId: interaction.user.id,
    locale: interaction.locale,
    receivedAt,
    mayChangeSettings: async () => isPrivate || (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
    reach: async (name) => {
      const id = /^<#(\d{17,20})>$/.exec(name)?.[1];
      // Only channels of the server where one is: whose permissions count elsewhere Discord does not say here.
      const found = id === undefined ? undefined : interaction.guild?.channels.cache.get(id);
      const isManager = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
      return found === undefined || !isManager ? null : { address: addressOf(found.id), title: found.name };
    },
  };
}

function addressOf(channelId: string): ChatAddress {
  return { platform: 'discord', chat: channelId, thread: null };
}

function gone(channelId: string, reason: string): ChatEvent {
  return { kind: 'gone', address: addressOf(channelId), reason };
}

/** At most 25 characters, the same on every attempt. Discord compares nonces over all channels of a bot, so the channel is part of it. */
function nonceOf(delivery: Delivery): string {
  return createHash('sha256').update(`${delivery.address.chat}\n${delivery.key}`).digest('base64url').slice(0, 25);
}

/** A rendered part as a request body; mentions are off whatever it says. */
function bodyOf(part: Part): Readonly<Record<string, unknown>> {
  const body: unknown = JSON.parse(part);
  if (typeof body !== 'object' || body === null) throw new SyntaxError('a part is a JSON object');
  return { ...body, allowed_mentions: { parse: [] } };
}

function readId(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';
}

/** A reply's part, again after a short rate limit: the asker is waiting and these routes have no outbox. */
async function patiently(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind !== 'rate' || problem.retryAfterMs > REPLY_WAIT_MS_MAX || tries === REPLY_TRIES_MAX) throw error;
      await sleep(problem.retryAfterMs + 50);
    }
  }
}

/** Rejects when the time is over; the work itself goes on unheard. */
async function withDeadline<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const over = new AbortController();
  const alarm = sleep(timeoutMs, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new DOMException(`no end within ${timeoutMs} ms`, 'TimeoutError');
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    alarm.catch(() => 'cancelled: the work ended first');
    over.abort();
  }
}
