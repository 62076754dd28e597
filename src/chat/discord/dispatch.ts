// From an interaction to its answer: commands, presses and half-typed places, each acknowledged before anything slow is begun.
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionResponseType,
  MessageFlags,
  PermissionFlagsBits,
  Routes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Clock, Instant } from '../../base/time.ts';
import type { Message } from '../../model/message.ts';
import { fetchText } from '../fetch-text.ts';
import { type Intake, UNCOUNTED } from '../intake.ts';
import type { CommandSpec, DrawMap, Excuse, Hear, Request } from '../platform.ts';
import { opensHere } from '../seal.ts';
import { addressOf } from './address.ts';
import { nameProblem } from './answer.ts';
import { type Api, patiently, toProblem } from './api.ts';
import { clip } from './markdown.ts';
import { postOf, withOrWithoutMap } from './post.ts';
import { renderDiscord } from './render.ts';
import { flattenOptions } from './slash.ts';

const CHOICES_MAX = 25;
const CHOICE_CHARS_MAX = 100;
const REPLY_PARTS_MAX = 10;

/** Too late (10062), message gone (10008), interaction over (50027): nobody waits for this answer. */
const ANSWERS_NOBODY_NEEDS = [10062, 10008, 50027];

/** Answered already: an interaction comes once, but for one that comes again after a resumed session, so it was not we who answered. */
const ANSWERED_ALREADY = 40060;

const ANSWERED_BY_ANOTHER =
  'Another program answers the commands of this Discord bot: stop one of the two. If its database is a copy of this one, digests may come twice.';

/** Interactions remembered, to know one that comes again. */
const INTERACTIONS_REMEMBERED = 1_000;

export type Desk = {
  readonly api: Api;
  readonly commands: readonly CommandSpec[];
  readonly hear: Hear;
  readonly now: Clock;
  readonly drawMap: DrawMap | undefined;
  readonly intake: Intake;
  /** Ids of interactions that were taken. */
  readonly taken: Set<string>;
};

type Press = ButtonInteraction | StringSelectMenuInteraction;

/** Never rejects. */
export async function dispatch(desk: Desk, interaction: Interaction): Promise<void> {
  if (!take(desk.taken, interaction.id)) return;
  if (interaction.isAutocomplete()) return attempt(desk, () => complete(desk, interaction));
  const isPress = interaction.isButton() || interaction.isStringSelectMenu();
  if (!isPress && !interaction.isChatInputCommand()) return;
  const address = addressOf(interaction.channelId);
  const senderId = interaction.user.id;
  const standing = desk.hear.standing?.({ address, senderId }) ?? UNCOUNTED;
  if (standing.verdict === 'silence') return;
  // Until its turn comes it is not even acknowledged: a deferral and its end are two requests, for an answer that may be an excuse.
  await desk.intake.add({ lane: `${address.chat} ${senderId}`, standing, person: senderId }, async (excuse) => {
    let send = async (): Promise<void> => undefined;
    await attempt(desk, async () => {
      if (excuse !== null) send = await makeExcuse(desk, interaction, excuse);
      else if (isPress) send = await answerPress(desk, interaction);
      else send = await answerCommand(desk, interaction);
    });
    return () => attempt(desk, send);
  });
}

/** What goes wrong is told, where it is not the asker's own doing. */
async function attempt({ hear }: Desk, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = toProblem(error);
    if (problem.kind === 'answer' && problem.code !== null && ANSWERS_NOBODY_NEEDS.includes(problem.code)) return;
    if (problem.kind === 'answer' && problem.code === ANSWERED_ALREADY) {
      hear.trouble({ sentence: ANSWERED_BY_ANOTHER, isFinal: false, isConflict: true });
      return;
    }
    hear.trouble({ sentence: `An answer did not reach Discord (${nameProblem(problem)})`, isFinal: false });
  }
}

/** False when it was taken before. */
function take(taken: Set<string>, id: string): boolean {
  if (taken.has(id)) return false;
  taken.add(id);
  for (const oldest of taken) {
    if (taken.size <= INTERACTIONS_REMEMBERED) break;
    taken.delete(oldest);
  }
  return true;
}

async function complete({ hear }: Desk, interaction: AutocompleteInteraction): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const choices = hear.complete({
    command: interaction.commandName,
    option: focused.name,
    typed: focused.value,
    locale: localeOf(interaction),
  });
  await interaction.respond(
    choices
      .filter(({ label, value }) => label !== '' && value !== '' && value.length <= CHOICE_CHARS_MAX)
      .slice(0, CHOICES_MAX)
      .map(({ label, value }) => ({ name: clip(label, CHOICE_CHARS_MAX), value })),
  );
}

type Send = () => Promise<void>;

async function answerCommand(desk: Desk, interaction: ChatInputCommandInteraction): Promise<Send> {
  const receivedAt = desk.now();
  const spec = desk.commands.find(({ name }) => name === interaction.commandName);
  const isQuiet = spec?.who === 'admins' && interaction.guildId !== null;
  // Before anything else: Discord forgets an interaction that is not answered within 3 s, and refuses the second deferral of one that came twice.
  await interaction.deferReply(isQuiet ? { flags: MessageFlags.Ephemeral } : {});
  const uploaded = spec?.options.find(({ kind }) => kind === 'file');
  const file = uploaded === undefined ? null : interaction.options.getAttachment(uploaded.name);
  const messages = await desk.hear.request({
    ...requestOf(interaction, receivedAt),
    ...(file === null ? {} : { file: () => fetchText(new URL(file.url), file.size) }),
    command: interaction.commandName,
    text: flattenOptions(spec?.options ?? [], (name) => interaction.options.getString(name)),
  });
  return () => reply(desk, { interaction, messages, isQuiet, isEdit: false });
}

/** In place of the message that has the button, or below it: then, in a server, for the presser's eyes alone. */
async function answerPress(desk: Desk, interaction: Press): Promise<Send> {
  const receivedAt = desk.now();
  const sealed = interaction.isButton() ? interaction.customId : (interaction.values[0] ?? '');
  const isQuiet = interaction.guildId !== null;
  const isEdit = opensHere(sealed);
  if (isEdit) await interaction.deferUpdate();
  else await interaction.deferReply(isQuiet ? { flags: MessageFlags.Ephemeral } : {});
  const request = { ...requestOf(interaction, receivedAt), command: '', text: '', press: sealed };
  const messages = await desk.hear.request(request);
  return () => reply(desk, { interaction, messages, isQuiet, isEdit });
}

/** One request, for the asker's eyes alone. */
async function makeExcuse(desk: Desk, interaction: ChatInputCommandInteraction | Press, excuse: Excuse): Promise<Send> {
  const request = { ...requestOf(interaction, desk.now()), command: '', text: '', excuse };
  const [part] = (await desk.hear.request(request)).flatMap(renderDiscord);
  if (part === undefined) return async () => undefined;
  const { body } = await postOf(part, undefined);
  const data = { ...body, flags: Number(body.flags ?? 0) | MessageFlags.Ephemeral };
  const route = Routes.interactionCallback(interaction.id, interaction.token);
  return async () => {
    await desk.api.post(route, { body: { type: InteractionResponseType.ChannelMessageWithSource, data }, auth: false });
  };
}

type Reply = {
  readonly interaction: ChatInputCommandInteraction | Press;
  readonly messages: readonly Message[];
  readonly isQuiet: boolean;
  readonly isEdit: boolean;
};

async function reply({ api, drawMap }: Desk, { interaction, messages, isQuiet, isEdit }: Reply): Promise<void> {
  const [first, ...more] = messages.flatMap(renderDiscord).slice(0, REPLY_PARTS_MAX);
  const original = Routes.webhookMessage(interaction.applicationId, interaction.token, '@original');
  if (first === undefined) {
    if (!isEdit) await api.delete(original, { auth: false });
    return;
  }
  // An edit leaves standing what it does not name: stories of before under new words, buttons that are no more, a map of what is gone.
  const nothing = { content: '', embeds: [], components: [], attachments: [] };
  await withOrWithoutMap(await postOf(first, drawMap), ({ body, ...files }) =>
    patiently(() => api.patch(original, { body: { ...nothing, ...body }, ...files, auth: false })),
  );
  for (const part of more) {
    const { body, ...files } = await postOf(part, drawMap);
    const flags = Number(body.flags ?? 0) | (isQuiet ? MessageFlags.Ephemeral : 0);
    const route = Routes.webhook(interaction.applicationId, interaction.token);
    await patiently(() => api.post(route, { body: { ...body, flags }, ...files, auth: false }));
  }
}

function requestOf(
  interaction: ChatInputCommandInteraction | Press,
  receivedAt: Instant,
): Omit<Request, 'command' | 'text' | 'press'> {
  const { channel, memberPermissions } = interaction;
  const isPrivate = interaction.guildId === null;
  const isManager = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return {
    address: addressOf(interaction.channelId),
    chatTitle: channel !== null && 'name' in channel ? channel.name : null,
    isPrivate,
    senderId: interaction.user.id,
    locale: localeOf(interaction),
    receivedAt,
    mayChangeSettings: async () => isPrivate || isManager,
    reach: async (name) => {
      const id = /^<#(\d{17,20})>$/.exec(name)?.[1];
      // Only channels of the server where one is: whose permissions count elsewhere Discord does not say here.
      if (id === undefined || !isManager) return null;
      // Asked for where it is not known yet; null where there is none of that number in the server, or none that we may see.
      const channels = interaction.guild?.channels;
      const found = channels?.cache.get(id) ?? (await channels?.fetch(id).catch(() => null)) ?? null;
      return found === null ? null : { address: addressOf(found.id), title: found.name };
    },
  };
}

/** A server's own language where it has set one ("en-US" is what every other has), else the person's. */
function localeOf({ guildLocale, locale }: Pick<Interaction, 'guildLocale' | 'locale'>): string {
  return guildLocale === null || guildLocale === 'en-US' ? locale : guildLocale;
}
