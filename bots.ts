// The bots that are configured: which platforms exist, loaded only when wanted, watched over, and started side by side.
import { openPictures } from './drawing.ts';
import type { Clock, Timers } from './src/base/time.ts';
import type { CommandSpec, Hear, Platform } from './src/chat/platform.ts';
import { type Supervised, supervise } from './src/chat/supervise.ts';
import type { Config } from './src/config.ts';
import type { Log } from './src/log.ts';
import type { PlatformName } from './src/model/chat.ts';

export function hasBots(config: Config): boolean {
  return config.telegramToken !== null || config.discordToken !== null;
}

/** Only the platforms that are configured are loaded: discord.js alone takes 0.4 s. */
export async function openBots(
  { telegramToken, telegramApiRoot, discordToken, discordApiRoot }: Config,
  world: { readonly now: Clock; readonly timers: Timers; readonly log: Log },
): Promise<readonly Supervised[]> {
  const { now, log } = world;
  const bots: Supervised[] = [];
  const drawMap = openPictures((error) => log.error('map not drawn', { error }));
  if (telegramToken !== null) {
    const { openTelegram } = await import('./src/chat/telegram/bot.ts');
    bots.push(supervise(() => openTelegram({ token: telegramToken, apiRoot: telegramApiRoot, now, drawMap }), world));
  }
  if (discordToken !== null) {
    const { openDiscord } = await import('./src/chat/discord/bot.ts');
    bots.push(supervise(() => openDiscord({ token: discordToken, apiRoot: discordApiRoot, now, drawMap }), world));
  }
  return bots;
}

/** Side by side, so that one that is slow to come holds up no other. One that cannot start is said and left out; false when none is left. */
export async function startPlatforms(
  platforms: Map<PlatformName, Platform>,
  { commands, hear }: { readonly commands: readonly CommandSpec[]; readonly hear: Hear },
  shell: { readonly log: Log; readonly say: (sentence: string) => void },
): Promise<boolean> {
  const start = async (platform: Platform): Promise<void> => {
    try {
      await platform.start(commands, hear);
      if (platform.name !== 'console') shell.log.info('listening', { platform: platform.name });
    } catch (error) {
      shell.say(error instanceof Error ? error.message : String(error));
      platforms.delete(platform.name);
      await platform.stop();
    }
  };
  await Promise.all([...platforms.values()].map(start));
  return platforms.size > 0;
}
