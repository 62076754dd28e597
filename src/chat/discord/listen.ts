// What one client hears at Discord's gateway: commands, channels that go and come back, and how the connection fares.
import { type Client, Events, GatewayDispatchEvents, type Guild, type Interaction } from 'discord.js';
import type { Clock, Instant } from '../../base/time.ts';
import { MINUTE_MS } from '../../base/time.ts';
import type { ChatEvent, Hear } from '../platform.ts';
import { addressOf } from './address.ts';
import { nameProblem } from './answer.ts';
import { toProblem } from './api.ts';

// discord.js reconnects twice a second for ever where the gateway closes at once, and 1,000 identifies a day reset the token.
const RECONNECTS_MAX = 20;
const RECONNECTS_WINDOW_MS = 5 * MINUTE_MS;

export type Ears = {
  readonly hear: Hear;
  readonly now: Clock;
  readonly answer: (interaction: Interaction) => void;
  readonly arrive: (guild: Guild) => void;
  /** Notes work that a stop must wait for. */
  readonly track: (work: Promise<void>) => void;
  /** The gateway closes every connection at once: this client should be given up for a while. */
  readonly onFutile: () => void;
  /** The gateway closed for good, with this code. */
  readonly onClosed: (code: number) => void;
};

export function listen(client: Client, ears: Ears): void {
  watchConnection(client, ears);
  client.on(Events.InteractionCreate, ears.answer);
  const tell = (event: ChatEvent): void => {
    const told = ears.hear.chatEvent(event).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'no reason given';
      ears.hear.trouble({ sentence: `What became of a Discord channel could not be kept (${name})`, isFinal: false });
    });
    ears.track(told);
  };
  client.on(Events.ChannelDelete, ({ id }) => tell(gone(id, 'the channel was deleted')));
  client.on(Events.ThreadDelete, ({ id }) => tell(gone(id, 'the thread was deleted')));
  // The dispatch itself comes before the library's own handling, which empties the server's list of channels.
  client.ws.on(GatewayDispatchEvents.GuildDelete, (guild: { readonly id: string; readonly unavailable?: boolean }) => {
    if (guild.unavailable === true) return;
    for (const id of client.guilds.cache.get(guild.id)?.channels.cache.keys() ?? []) {
      tell(gone(id, 'Dateline was removed from the server'));
    }
  });
  // Not told of the servers that we are in when we connect, nor of one that was away for a while.
  client.on(Events.GuildCreate, ears.arrive);
}

function gone(channelId: string, reason: string): ChatEvent {
  return { kind: 'gone', address: addressOf(channelId), reason };
}

function watchConnection(client: Client, { hear, now, onFutile, onClosed }: Ears): void {
  let isTroubled = false;
  let reconnects: readonly Instant[] = [];
  const tellOnce = (sentence: string): void => {
    if (!isTroubled) hear.trouble({ sentence, isFinal: false });
    isTroubled = true;
  };
  const calm = (): void => {
    isTroubled = false;
  };
  client.on(Events.Error, (error) => hear.trouble({ sentence: `Discord client: ${error.name}`, isFinal: false }));
  client.on(Events.ShardError, (error) =>
    tellOnce(`Discord's gateway: ${nameProblem(toProblem(error))}; reconnecting`),
  );
  client.on(Events.ShardReady, calm);
  client.on(Events.ShardResume, calm);
  client.on(Events.ShardReconnecting, () => {
    const at = now();
    reconnects = [...reconnects.filter((then) => at - then < RECONNECTS_WINDOW_MS), at];
    if (reconnects.length <= RECONNECTS_MAX) return;
    tellOnce("Discord's gateway closes every connection at once; trying again later");
    onFutile();
  });
  client.on(Events.ShardDisconnect, ({ code }) => onClosed(code));
}
