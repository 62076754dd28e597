// The control port of the emulated Discord: what a test injects and what it reads back, under /control/.
import type { Server } from 'node:http';
import { readRateMode } from '../command-line.ts';
import type { Verbs } from '../control-port.ts';
import { openOutage } from '../outage.ts';
import { describeChannel, describeGuild } from './describe.ts';
import type { Fields } from './form.ts';
import type { Gateway } from './gateway.ts';
import type { Answer, Fault } from './model.ts';
import { peopleVerbs } from './people.ts';
import type { World } from './world.ts';

type Emulated = { readonly world: World; readonly gateway: Gateway; readonly platform: Server };

export function controlVerbs({ world, gateway, platform }: Emulated): Verbs {
  return {
    ...peopleVerbs(world, gateway),
    answers: ({ interaction, waitMs }) =>
      answersTo(world, interaction === undefined ? null : String(interaction), Number(waitMs ?? 0)),
    channel: (given) => {
      const channel = world.setChannel(given as Parameters<World['setChannel']>[0]);
      return { id: channel.id };
    },
    /** Many text channels at once, in the one server: answers with their ids. */
    channels: ({ count }) =>
      Array.from({ length: Number(count) }, (_, at) => world.setChannel({ name: `channel-${at + 1}` }).id),
    'channel-delete': (given) => {
      const id = String(given.id);
      const type = world.channels.get(id)?.type;
      const payload = describeChannel(world, id);
      world.setChannel({ id, state: 'unknown' });
      return {
        isHeard: gateway.dispatch([10, 11, 12].includes(type ?? 0) ? 'THREAD_DELETE' : 'CHANNEL_DELETE', payload),
      };
    },
    guild: ({ change, systemChannel }) => {
      world.guild.systemChannel = typeof systemChannel === 'string' ? systemChannel : null;
      return { isHeard: changeGuild(world, gateway, String(change)) };
    },
    fault: (given) => {
      world.faults.add(given as Fault);
      return { ok: true };
    },
    faults: () => world.faults.counts(),
    'clear-faults': () => {
      world.faults.clear();
      return { ok: true };
    },
    seed: ({ seed }) => {
      world.faults.reseed(Number(seed));
      return { ok: true };
    },
    outage: openOutage(platform),
    rates: ({ mode }) => {
      world.rateMode = readRateMode(mode);
      return { ok: true };
    },
    clock: ({ offsetMs }) => {
      world.clockOffsetMs = Number(offsetMs ?? world.clockOffsetMs);
      return { now: world.now() };
    },
    times: (given) => {
      world.nonceWindowMs = Number(given.nonceWindowMs ?? world.nonceWindowMs);
      world.firstAnswerMs = Number(given.firstAnswerMs ?? world.firstAnswerMs);
      world.tokenLifeMs = Number(given.tokenLifeMs ?? world.tokenLifeMs);
      world.invalidMax = Number(given.invalidMax ?? world.invalidMax);
      world.identifiesLeft = Number(given.identifiesLeft ?? world.identifiesLeft);
      return { ok: true };
    },
    reset: () => {
      world.reset();
      gateway.reset();
      return { ok: true };
    },
    gateway: (given) => orderGateway(gateway, given),
    journal: async ({ since, count, waitMs }) => {
      await world.journal.until(Number(count ?? 0), Number(waitMs ?? 0));
      return world.journal.entries.slice(Number(since ?? 0));
    },
    state: () => ({
      accepted: world.journal.entries.length,
      violations: world.violations.length,
      calls: world.requests.length,
      rateRefusals: world.rateRefusals,
      invalidRequests: world.invalidCount(),
      identifies: gateway.identifies(),
      connections: gateway.connections(),
      now: world.now(),
    }),
    violations: () => world.violations,
    calls: ({ since }) => world.requests.slice(Number(since ?? 0)),
    /** So many servers beside the one, without channels: for shards. */
    guilds: ({ count }) => {
      world.extraGuilds = Array.from({ length: Number(count) }, () => world.newId());
      return { guilds: world.extraGuilds.length + 1 };
    },
    /** A channel's messages as they stand now, oldest first. */
    messages: ({ channel }) =>
      [...world.messages.values()]
        .filter((message) => message.channel === channel)
        .map((message) => world.describe(message)),
    commands: () => world.commands.map(({ given }) => given),
  };
}

/** Once the person can read something, or nothing came in time. */
async function answersTo(world: World, interaction: string | null, waitMs: number): Promise<readonly Answer[]> {
  if (interaction === null) return world.answers;
  const row = [...world.interactions.values()].find(({ id }) => id === interaction);
  if (row !== undefined) await world.until(() => row.isSettled, waitMs);
  return world.answers.filter((answer) => answer.interaction === interaction);
}

function changeGuild(world: World, gateway: Gateway, change: string): boolean {
  const { guild } = world;
  switch (change) {
    case 'remove':
      guild.isMember = false;
      for (const channel of world.channels.values()) {
        if (channel.guildId !== null && channel.state === 'open') channel.state = 'no-access';
      }
      return gateway.dispatch('GUILD_DELETE', { id: guild.id });
    case 'add':
      guild.isMember = true;
      for (const channel of world.channels.values()) if (channel.state === 'no-access') channel.state = 'open';
      return gateway.dispatch('GUILD_CREATE', describeGuild(world));
    case 'outage':
      guild.isAvailable = false;
      return gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true });
    case 'outage-over':
      guild.isAvailable = true;
      return gateway.dispatch('GUILD_CREATE', describeGuild(world));
    default:
      return false;
  }
}

function orderGateway(gateway: Gateway, fields: Fields): Fields {
  switch (fields.order) {
    case 'close':
      gateway.hangUp({ code: Number(fields.code), keepsSessions: fields.keepsSessions !== false });
      break;
    case 'replay':
      gateway.replayLast();
      break;
    case 'babble':
      gateway.babble(String(fields.words));
      break;
    case 'close-at-once':
      gateway.setClosesAtOnce(typeof fields.code === 'number' ? fields.code : null);
      break;
    case 'reconnect':
      gateway.order({ op: 7, d: null });
      break;
    case 'invalid-session':
      gateway.order({ op: 9, d: fields.canResume === true });
      break;
    case 'acknowledge':
      gateway.setAcknowledges(fields.does !== false);
      break;
  }
  return { identifies: gateway.identifies(), connections: gateway.connections() };
}
