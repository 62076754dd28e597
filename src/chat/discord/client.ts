// Discord's gateway by discord.js: a client that hears commands and what becomes of channels, and can be given up for good.
import { Client, GatewayIntentBits, Options } from 'discord.js';
import { apiOptions } from './api.ts';

export function openClient(apiRoot: string | null): Client {
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
    rest: apiOptions(apiRoot),
  });
}

export async function closeClient(old: Client): Promise<void> {
  park(old);
  await old.destroy();
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
