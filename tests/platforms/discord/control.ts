// The control port of the emulated Discord: what a test injects and what it reads back, under /control/.
import type { Server } from 'node:http';
import { readRateMode } from '../command-line.ts';
import { type Verbs, WrongOrder } from '../control-port.ts';
import { openOutage } from '../outage.ts';
import { channelPayload, type Gateway, guildPayload } from './gateway.ts';
import { asFields, asList, type Fields } from './rules.ts';
import type { Answer, Fault, InteractionRow, World } from './world.ts';

type Emulated = { readonly world: World; readonly gateway: Gateway; readonly platform: Server };

/** What a test tells of a person using a command. */
export type Use = {
  readonly channel: string;
  /** 17 to 19 digits; the same person when left out. */
  readonly user?: string;
  readonly command: string;
  readonly options?: Readonly<Record<string, string>>;
  /** Manage Guild. */
  readonly isAdmin?: boolean;
  readonly locale?: string;
  /** How long to wait for what the person reads; 8 s unless told. */
  readonly waitMs?: number;
  /** Autocomplete only: the option being typed. */
  readonly focused?: string;
};

const SOMEBODY = '200000000000000002';
const MANAGE_GUILD = 1n << 5n;
const PLAIN_RIGHTS = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 31n);

export function controlVerbs({ world, gateway, platform }: Emulated): Verbs {
  return {
    slash: (given) => inject(world, gateway, { kind: 'slash', use: given as Use }),
    autocomplete: (given) => inject(world, gateway, { kind: 'autocomplete', use: given as Use }),
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
      const payload = channelPayload(world, id);
      world.setChannel({ id, state: 'unknown' });
      return { isHeard: gateway.dispatch(type === 11 ? 'THREAD_DELETE' : 'CHANNEL_DELETE', payload) };
    },
    guild: ({ change }) => ({ isHeard: changeGuild(world, gateway, String(change)) }),
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
    commands: () => world.commands.map(({ given }) => given),
  };
}

function inject(world: World, gateway: Gateway, { kind, use }: { kind: InteractionRow['kind']; use: Use }): Fields {
  const command = world.commands.find(({ given }) => given.name === use.command);
  if (command === undefined) throw new WrongOrder(`no such slash command is registered: ${use.command}`);
  const declared = asList(command.given.options).map(asFields);
  const options: Fields[] = [];
  for (const [name, value] of Object.entries(use.options ?? {})) {
    const option = declared.find((candidate) => candidate.name === name);
    if (option === undefined) throw new WrongOrder(`/${use.command} has no option ${name}`);
    options.push({ name, type: option.type, value, ...(use.focused === name ? { focused: true } : {}) });
  }
  const missing = declared.find(({ name, required }) => required === true && use.options?.[String(name)] === undefined);
  if (kind === 'slash' && missing !== undefined) throw new WrongOrder(`/${use.command} needs ${String(missing.name)}`);
  const channel = world.channels.get(use.channel) ?? world.setChannel({ id: use.channel });
  const row: InteractionRow = {
    id: world.newId(),
    token: `aW50ZXJhY3Rpb24${world.newId()}`,
    kind,
    createdAt: world.now(),
    channel: channel.id,
    isAcknowledged: false,
    isEphemeral: false,
    isSettled: false,
    originalId: world.newId(),
  };
  world.interactions.set(row.token, row);
  const user = {
    id: use.user ?? SOMEBODY,
    username: 'reader',
    discriminator: '0',
    global_name: 'Reader',
    avatar: null,
    public_flags: 0,
  };
  const rights = PLAIN_RIGHTS | (use.isAdmin === true ? MANAGE_GUILD : 0n);
  const where =
    channel.guildId === null
      ? { user, context: 1, authorizing_integration_owners: { 0: '0' } }
      : {
          guild_id: channel.guildId,
          guild: { id: channel.guildId, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          context: 0,
          authorizing_integration_owners: { 0: channel.guildId },
          member: {
            user,
            roles: [],
            permissions: String(rights),
            joined_at: new Date().toISOString(),
            premium_since: null,
            pending: false,
            deaf: false,
            mute: false,
            avatar: null,
            nick: null,
            communication_disabled_until: null,
            flags: 0,
          },
        };
  const isHeard = gateway.dispatch('INTERACTION_CREATE', {
    id: row.id,
    application_id: world.applicationId,
    type: kind === 'slash' ? 2 : 4,
    data: { id: command.id, name: use.command, type: 1, options },
    channel_id: channel.id,
    channel: { ...channelPayload(world, channel.id), permissions: String(rights) },
    token: row.token,
    version: 1,
    app_permissions: String(PLAIN_RIGHTS),
    locale: use.locale ?? 'en-GB',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...where,
  });
  if (!isHeard) throw new WrongOrder('no bot is connected to the gateway');
  return { id: row.id };
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
      return gateway.dispatch('GUILD_CREATE', guildPayload(world));
    case 'outage':
      guild.isAvailable = false;
      return gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true });
    case 'outage-over':
      guild.isAvailable = true;
      return gateway.dispatch('GUILD_CREATE', guildPayload(world));
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
