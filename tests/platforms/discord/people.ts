// People on the emulated Discord: they use commands, press buttons, choose, fill in forms and write, and the bot hears of it by the gateway.
import { type Verbs, WrongOrder } from '../control-port.ts';
import { flatten } from './components.ts';
import { describeChannel } from './describe.ts';
import { asFields, asList, type Fields } from './form.ts';
import type { Gateway } from './gateway.ts';
import type { InteractionRow } from './model.ts';
import type { World } from './world.ts';

type Who = {
  readonly channel: string;
  /** 17 to 19 digits; the same person when left out. */
  readonly user?: string;
  /** Manage Guild. */
  readonly isAdmin?: boolean;
  readonly locale?: string;
  /** How long to wait for what the person reads; 8 s unless told. */
  readonly waitMs?: number;
};

/** Somebody uses a slash command, or types half of one: `focused` names the option being typed. */
export type Use = Who & {
  readonly command: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  readonly focused?: string;
  /** What is uploaded for options that take a file. */
  readonly files?: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
};

/** Somebody presses a button or chooses from a list: by its custom_id, or by the label that stands on it. */
export type Press = Who & {
  readonly message: string;
  readonly customId?: string;
  readonly label?: string;
  readonly values?: readonly string[];
};

/** Somebody sends a form off: what was written by custom_id. */
export type Submit = Who & { readonly customId: string; readonly fields: Readonly<Record<string, string>> };

/** Option type ATTACHMENT. */
const ATTACHMENT = 11;
const SOMEBODY = '200000000000000002';
const MANAGE_GUILD = 1n << 5n;
const PLAIN_RIGHTS = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 31n);
const BOT_RIGHTS = PLAIN_RIGHTS | (1n << 14n) | (1n << 15n) | (1n << 38n);

export function peopleVerbs(world: World, gateway: Gateway): Verbs {
  return {
    slash: (given) => useCommand(world, gateway, { kind: 'slash', use: given as Use }),
    /** Many at once: a flood is not to be one of requests to us. */
    'slash-all': ({ all }) => (all as readonly Use[]).map((use) => useCommand(world, gateway, { kind: 'slash', use })),
    autocomplete: (given) => useCommand(world, gateway, { kind: 'autocomplete', use: given as Use }),
    press: (given) => press(world, gateway, given as Press),
    submit: (given) => {
      const { customId, fields, ...who } = given as Submit;
      const rows = Object.entries(fields).map(([id, value]) => ({
        type: 1,
        components: [{ type: 4, custom_id: id, value }],
      }));
      return interact(world, gateway, { kind: 'modal', who, type: 5, data: { custom_id: customId, components: rows } });
    },
    /** Somebody writes: the bot finds it among the channel's messages. Without a privileged intent it does not hear of it. */
    write: ({ channel, text, user }) => {
      const id = world.newId();
      const author = person(String(user ?? SOMEBODY));
      world.store({ id, channel: String(channel), body: { content: String(text) }, at: world.now(), author });
      return { id };
    },
  };
}

function useCommand(
  world: World,
  gateway: Gateway,
  { kind, use }: { readonly kind: 'slash' | 'autocomplete'; readonly use: Use },
): Fields {
  const command = world.commands.find(({ given }) => given.name === use.command);
  if (command === undefined) throw new WrongOrder(`no such slash command is registered: ${use.command}`);
  const declared = asList(command.given.options).map(asFields);
  const options: Fields[] = [];
  for (const [name, value] of Object.entries(use.options ?? {})) {
    const option = declared.find((candidate) => candidate.name === name);
    if (option === undefined) throw new WrongOrder(`/${use.command} has no option ${name}`);
    if (use.focused === name && option.autocomplete !== true) throw new WrongOrder(`${name} completes nothing`);
    options.push({ name, type: option.type, value, ...(use.focused === name ? { focused: true } : {}) });
  }
  const attachments: Record<string, Fields> = {};
  for (const [name, { name: filename, text }] of Object.entries(use.files ?? {})) {
    const option = declared.find((candidate) => candidate.name === name && candidate.type === ATTACHMENT);
    if (option === undefined) throw new WrongOrder(`/${use.command} takes no file as ${name}`);
    const id = world.newId();
    world.uploads.set(id, text);
    const size = Buffer.byteLength(text);
    attachments[id] = {
      id,
      filename,
      size,
      url: `http://127.0.0.1:${world.port}/attachments/${id}/${filename}`,
      proxy_url: '',
      content_type: 'text/plain',
    };
    options.push({ name, type: ATTACHMENT, value: id });
  }
  const missing = declared.find(({ name, required }) => required === true && use.options?.[String(name)] === undefined);
  if (kind === 'slash' && missing !== undefined) throw new WrongOrder(`/${use.command} needs ${String(missing.name)}`);
  const resolved = Object.keys(attachments).length === 0 ? {} : { resolved: { attachments } };
  const data = { id: command.id, name: use.command, type: 1, options, ...resolved };
  return interact(world, gateway, { kind, who: use, type: kind === 'slash' ? 2 : 4, data });
}

function press(world: World, gateway: Gateway, given: Press): Fields {
  const message = world.messages.get(given.message);
  if (message === undefined) throw new WrongOrder(`there is no message ${given.message}`);
  const all = flatten(asList(message.body.components)).map(({ fields }) => fields);
  const found = all.find(({ custom_id: id, label }) =>
    given.label === undefined ? id === given.customId : label === given.label,
  );
  if (found === undefined || typeof found.custom_id !== 'string')
    throw new WrongOrder(`no such button on message ${given.message}`);
  if (found.disabled === true) throw new WrongOrder('that button is disabled');
  const values = found.type === 2 ? {} : { values: given.values ?? [] };
  const data = { component_type: found.type, custom_id: found.custom_id, id: 1, ...values };
  return interact(world, gateway, { kind: 'component', who: given, type: 3, data, message: message.id });
}

type Happening = {
  readonly kind: InteractionRow['kind'];
  readonly who: Who;
  readonly type: number;
  readonly data: Fields;
  readonly message?: string;
};

function interact(world: World, gateway: Gateway, { kind, who, type, data, message }: Happening): Fields {
  const channel = world.channels.get(who.channel) ?? world.setChannel({ id: who.channel });
  const row: InteractionRow = {
    id: world.newId(),
    token: `aW50ZXJhY3Rpb24${world.newId()}`,
    kind,
    createdAt: world.now(),
    channel: channel.id,
    isAcknowledged: false,
    isEphemeral: false,
    isSettled: false,
    originalId: message ?? world.newId(),
  };
  world.interactions.set(row.token, row);
  const user = person(who.user ?? SOMEBODY);
  const rights = PLAIN_RIGHTS | (who.isAdmin === true ? MANAGE_GUILD : 0n);
  const about = message === undefined ? undefined : world.messages.get(message);
  const isHeard = gateway.dispatch('INTERACTION_CREATE', {
    id: row.id,
    application_id: world.applicationId,
    type,
    data,
    channel_id: channel.id,
    channel: { ...describeChannel(world, channel.id), permissions: String(rights) },
    token: row.token,
    version: 1,
    app_permissions: String(BOT_RIGHTS),
    locale: who.locale ?? 'en-GB',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...(about === undefined ? {} : { message: world.describe(about) }),
    ...(channel.guildId === null
      ? { user, context: 1, authorizing_integration_owners: { 0: '0' } }
      : inGuild(world, channel.guildId, { user, rights })),
  });
  if (!isHeard) throw new WrongOrder('no bot is connected to the gateway');
  return { id: row.id };
}

function inGuild(
  world: World,
  guild: string,
  { user, rights }: { readonly user: Fields; readonly rights: bigint },
): Fields {
  return {
    guild_id: guild,
    guild: { id: guild, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    context: 0,
    authorizing_integration_owners: { 0: guild },
    member: {
      user,
      roles: [],
      permissions: String(rights),
      joined_at: new Date(world.now()).toISOString(),
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
}

function person(id: string): Fields {
  return { id, username: 'reader', discriminator: '0', global_name: 'Reader', avatar: null, public_flags: 0 };
}
