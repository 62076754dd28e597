// The routes of application commands: read, overwritten as a whole, made, changed and deleted one by one; two hundred are made a day and no more.
import { type Asked, failure, NOTHING, ok, type RestAnswer, type Route, refuseForm } from './answers.ts';
import { checkCommands } from './command-rules.ts';
import { asFields, asList, type Fields } from './form.ts';
import type { RegisteredCommand } from './model.ts';
import type { World } from './world.ts';

const CREATES_A_DAY = 200;
const MAX_BY_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const UNKNOWN = failure(404, 10063, 'Unknown application command');

const ALL = '/applications/:application/commands';
const ONE = `${ALL}/:command`;
const OF_GUILD = '/applications/:application/guilds/:guild/commands';

export const COMMANDS: Readonly<Record<string, Route>> = {
  [`GET ${ALL}`]: (asked) => mine(asked, ({ world, request }) => ok(list(world).map(localizationsFor(request)))),
  [`PUT ${ALL}`]: (asked) => mine(asked, ({ world, request }) => overwrite(world, request.body)),
  [`POST ${ALL}`]: (asked) => mine(asked, ({ world, request }) => make(world, request.body)),
  [`GET ${ONE}`]: (asked) => mine(asked, ({ world, ids: [, id] }) => one(world, id) ?? UNKNOWN),
  [`PATCH ${ONE}`]: (asked) =>
    mine(asked, ({ world, request, ids: [, id] }) => {
      const known = world.commands.find((command) => command.id === id);
      if (known === undefined) return UNKNOWN;
      const given = { ...known.given, ...asFields(request.body) };
      const wrong = refuseForm(world, 'command', checkCommands([given]));
      if (wrong !== null) return wrong;
      world.commands = world.commands.map((command) => (command.id === id ? { ...command, given } : command));
      return one(world, id) ?? UNKNOWN;
    }),
  [`DELETE ${ONE}`]: (asked) =>
    mine(asked, ({ world, ids: [, id] }) => {
      if (one(world, id) === null) return UNKNOWN;
      world.commands = world.commands.filter((command) => command.id !== id);
      return NOTHING;
    }),
  // Commands of one server are none of the bot's: whoever cleans them up finds none.
  [`GET ${OF_GUILD}`]: (asked) => mine(asked, () => ok([])),
  [`PUT ${OF_GUILD}`]: (asked) =>
    mine(asked, ({ world, request }) => refuseForm(world, 'commands', checkCommands(asList(request.body))) ?? ok([])),
};

function mine(asked: Asked, act: (asked: Asked) => RestAnswer): RestAnswer {
  if (asked.ids[0] === asked.world.applicationId) return act(asked);
  return failure(403, 20012, 'You are not authorized to perform this action on this application');
}

function overwrite(world: World, given: unknown): RestAnswer {
  if (!Array.isArray(given)) return failure(400, 50035, 'Invalid Form Body');
  for (const [type, most] of Object.entries(MAX_BY_TYPE)) {
    const count = given.filter((command) => Number(asFields(command).type ?? 1) === Number(type)).length;
    if (count > most) return failure(400, 30032, `Maximum number of application commands reached (${most})`);
  }
  const wrong = refuseForm(world, 'commands', checkCommands(given));
  if (wrong !== null) return wrong;
  const before = new Map(world.commands.map((command) => [keyOf(command.given), command]));
  const fresh = given.filter((command) => !before.has(keyOf(asFields(command))));
  if (world.commandCreates + fresh.length > CREATES_A_DAY) return tooManyCreates();
  world.commandCreates += fresh.length;
  world.commands = given.map((command) => {
    const fields = asFields(command);
    return { id: before.get(keyOf(fields))?.id ?? world.newId(), version: world.newId(), given: fields };
  });
  return ok(list(world));
}

/** A command of a known name takes the other's place, and costs no creation. */
function make(world: World, given: unknown): RestAnswer {
  const fields = asFields(given);
  const wrong = refuseForm(world, 'command', checkCommands([fields]));
  if (wrong !== null) return wrong;
  const known = world.commands.find((command) => keyOf(command.given) === keyOf(fields));
  const most = MAX_BY_TYPE[Number(fields.type ?? 1)] ?? 0;
  const count = world.commands.filter((command) => Number(command.given.type ?? 1) === Number(fields.type ?? 1)).length;
  if (known === undefined && count >= most)
    return failure(400, 30032, `Maximum number of application commands reached (${most})`);
  if (known === undefined && world.commandCreates >= CREATES_A_DAY) return tooManyCreates();
  if (known === undefined) world.commandCreates += 1;
  const young: RegisteredCommand = { id: known?.id ?? world.newId(), version: world.newId(), given: fields };
  world.commands = [...world.commands.filter((command) => command !== known), young];
  return { status: known === undefined ? 201 : 200, body: describe(world, young) };
}

function tooManyCreates(): RestAnswer {
  return failure(429, 30034, `Max number of daily application command creates has been reached (${CREATES_A_DAY})`);
}

function keyOf(command: Fields): string {
  return `${Number(command.type ?? 1)} ${String(command.name)}`;
}

function one(world: World, id: string | undefined): RestAnswer | null {
  const known = world.commands.find((command) => command.id === id);
  return known === undefined ? null : ok(describe(world, known));
}

function list(world: World): readonly Fields[] {
  return world.commands.map((command) => describe(world, command));
}

/** Dictionaries of other languages come to whoever asks for them. */
function localizationsFor({ query }: Asked['request']): (command: Fields) => Fields {
  if (query.get('with_localizations') === 'true') return (command) => command;
  const without = ({ name_localizations: _, description_localizations: __, options, ...rest }: Fields): Fields =>
    options === undefined ? rest : { ...rest, options: asList(options).map((option) => without(asFields(option))) };
  return without;
}

/** As Discord reads them back: defaults filled in, what is false or empty left out. */
function describe(world: World, { id, version, given }: RegisteredCommand): Fields {
  const options = asList(given.options).map(withoutFalse);
  return {
    id,
    application_id: world.applicationId,
    version,
    default_member_permissions: given.default_member_permissions ?? null,
    type: given.type ?? 1,
    name: given.name,
    name_localizations: given.name_localizations ?? null,
    description: given.description ?? '',
    description_localizations: given.description_localizations ?? null,
    dm_permission: true,
    contexts: given.contexts ?? null,
    integration_types: given.integration_types ?? [0],
    nsfw: given.nsfw ?? false,
    ...(options.length === 0 ? {} : { options }),
  };
}

function withoutFalse(option: unknown): Fields {
  const { options, ...fields } = asFields(option);
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== false && value !== null));
  return asList(options).length === 0 ? kept : { ...kept, options: asList(options).map(withoutFalse) };
}
