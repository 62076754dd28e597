// We were added to a server: which of its channels is told, and what is said there.
import { type Guild, type GuildBasedChannel, PermissionFlagsBits, Routes } from 'discord.js';
import { addressOf } from './address.ts';
import type { Desk } from './dispatch.ts';
import { nonceFrom } from './nonce.ts';
import { postOf } from './post.ts';
import { renderDiscord } from './render.ts';

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Every channel that was known is back; a greeting, or a line for a server that had us before, goes where we may write. */
export async function greet({ api, hear, now, drawMap }: Desk, guild: Guild): Promise<void> {
  const chats = [...guild.channels.cache.keys()].map(addressOf);
  const channel = channelToGreet(guild);
  if (channel === null) {
    for (const address of chats) await hear.chatEvent({ kind: 'back', address });
    return;
  }
  const address = addressOf(channel.id);
  const messages = await hear.request({
    ...{ address, chatTitle: channel.name, isPrivate: false, senderId: guild.ownerId, command: '', text: '' },
    ...{ locale: guild.preferredLocale, receivedAt: now(), arrival: { chats } },
    mayChangeSettings: async () => true,
  });
  for (const [at, part] of messages.flatMap(renderDiscord).entries()) {
    const { body } = await postOf(part, drawMap);
    const nonce = nonceFrom(`${guild.id} joined ${guild.joinedTimestamp} ${at}`);
    const answered = await hear.turn(address);
    await api
      .post(Routes.channelMessages(channel.id), { body: { ...body, nonce, enforce_nonce: true } })
      .finally(answered);
  }
}

/** Where the server has its own notices, else its first text channel, of those where we may write. */
function channelToGreet(guild: Guild): GuildBasedChannel | null {
  const { me } = guild.members;
  const texts = [...guild.channels.cache.values()].filter((channel) => channel.isTextBased() && !channel.isThread());
  const inOrder = texts.toSorted((a, b) => positionOf(a) - positionOf(b));
  const mayWrite = (channel: GuildBasedChannel): boolean => me !== null && channel.permissionsFor(me).has(NEEDED);
  return [guild.systemChannel, ...inOrder].find((channel) => channel !== null && mayWrite(channel)) ?? null;
}

function positionOf(channel: GuildBasedChannel): number {
  return 'rawPosition' in channel ? channel.rawPosition : 0;
}
