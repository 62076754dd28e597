// The emulated REST API under /api/v10: one function a route, each answering as Discord's documentation says.
import {
  asFields,
  asList,
  checkChoices,
  checkCommands,
  checkMessage,
  type Fields,
  type Findings,
  formBody,
  isEmptyMessage,
  type MessageKind,
} from './rules.ts';
import type { Channel, InteractionRow, World } from './world.ts';

/** `isAccepted` says that something now exists: a fault may still keep the answer from arriving. */
export type RestAnswer = { readonly status: number; readonly body: unknown; readonly isAccepted?: boolean };

export type RestRequest = {
  readonly method: string;
  /** Under /api/v10, without a query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  readonly userAgent: string;
  readonly body: unknown;
  readonly port: number;
};

const EPHEMERAL = 1 << 6;
const COMMANDS_MAX = 100;
const COMMAND_CREATES_A_DAY = 200;

const NO_ROUTE: RestAnswer = { status: 404, body: { message: '404: Not Found', code: 0 } };
const NOTHING: RestAnswer = { status: 204, body: null };

/** Why nothing can be sent to a channel in this state. */
const REFUSALS: Readonly<Record<Exclude<Channel['state'], 'open'>, RestAnswer>> = {
  unknown: failure(404, 10003, 'Unknown Channel'),
  'no-access': failure(403, 50001, 'Missing Access'),
  'no-permission': failure(403, 50013, 'Missing Permissions'),
  'dm-closed': failure(403, 50007, 'Cannot send messages to this user'),
  locked: failure(403, 160005, 'Thread is locked'),
  forum: failure(400, 50024, 'Cannot execute action on this channel type'),
  'tag-needed': failure(400, 40067, 'A tag is required to create a forum post in this channel'),
};

export async function answerRest(world: World, request: RestRequest): Promise<RestAnswer> {
  if (!/^DiscordBot \(.+, .+\)/.test(request.userAgent)) {
    world.violate(`a User-Agent that Discord blocks: ${request.userAgent}`);
    return failure(403, 40333, 'internal network error');
  }
  const route = `${request.method} ${request.path}`;
  const callback = /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/.exec(route);
  if (callback !== null)
    return answerCallback(world, { id: callback[1] ?? '', token: callback[2] ?? '', body: request.body });
  const webhook = /^(\w+) \/webhooks\/(\d+)\/([^/]+)(\/messages\/(@original|\d+))?$/.exec(route);
  if (webhook !== null) {
    const [, method = '', , token = '', , message = null] = webhook;
    return answerWebhook(world, { method, token, message, body: request.body });
  }
  if (request.authorization !== `Bot ${world.token}`) {
    return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  }
  const messages = /^(GET|POST) \/channels\/(\d+)\/messages$/.exec(route);
  if (messages !== null) {
    const channel = world.channels.get(messages[2] ?? '');
    if (channel === undefined) return REFUSALS.unknown;
    return messages[1] === 'POST'
      ? createMessage(world, channel, request.body)
      : listMessages(world, channel, request.query);
  }
  const commands = /^(GET|PUT) \/applications\/(\d+)\/commands$/.exec(route);
  if (commands !== null) {
    if (commands[2] !== world.applicationId)
      return failure(403, 20012, 'You are not authorized to perform this action on this application');
    return commands[1] === 'PUT' ? overwriteCommands(world, request.body) : { status: 200, body: listCommands(world) };
  }
  const channel = /^GET \/channels\/(\d+)$/.exec(route);
  if (channel !== null) {
    const known = world.channels.get(channel[1] ?? '');
    if (known === undefined || known.state === 'unknown') return REFUSALS.unknown;
    if (known.state === 'no-access') return REFUSALS['no-access'];
    return { status: 200, body: { id: known.id, type: known.type, name: known.name, guild_id: known.guildId } };
  }
  switch (route) {
    case 'GET /gateway/bot':
      return {
        status: 200,
        body: {
          url: `ws://127.0.0.1:${request.port}/gateway`,
          shards: 1,
          session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 },
        },
      };
    case 'GET /users/@me':
      return { status: 200, body: world.botUser };
    case 'GET /applications/@me':
    case 'GET /oauth2/applications/@me':
      return {
        status: 200,
        body: {
          id: world.applicationId,
          name: 'Dateline',
          icon: null,
          description: '',
          bot_public: true,
          flags: 0,
          bot: world.botUser,
        },
      };
    case 'POST /users/@me/channels': {
      const recipient = asFields(request.body).recipient_id;
      if (typeof recipient !== 'string') return failure(400, 50033, 'Invalid Recipient(s)');
      const dm = world.setChannel({ type: 1, name: recipient });
      return { status: 200, body: { id: dm.id, type: 1, last_message_id: null, recipients: [{ id: recipient }] } };
    }
    default:
      world.violate(`no such route: ${route}`);
      return NO_ROUTE;
  }
}

async function createMessage(world: World, channel: Channel, given: unknown): Promise<RestAnswer> {
  const body = asFields(given);
  const findings = checkMessage(body, 'create');
  const wrong = refuse(world, `POST channel message: `, findings);
  if (wrong !== null) return wrong;
  if (channel.state !== 'open') return REFUSALS[channel.state];
  if (isEmptyMessage(body)) return emptyMessage(world, 'POST channel message');
  if (body.nonce !== undefined && body.enforce_nonce === true) {
    const known = world.knownNonce(String(body.nonce));
    if (known !== null) return { status: 200, body: known };
  }
  return { status: 200, body: await world.accept(channel, body), isAccepted: true };
}

function listMessages(world: World, channel: Channel, query: URLSearchParams): RestAnswer {
  if (channel.state === 'unknown') return REFUSALS.unknown;
  if (channel.state === 'no-access') return REFUSALS['no-access'];
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return {
      status: 400,
      body: formBody([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' }]),
    };
  }
  const entries = world.journal.entries
    .filter((entry) => entry.channel === channel.id)
    .slice(-limit)
    .reverse();
  // A message that is read back no longer carries its nonce.
  return {
    status: 200,
    body: entries.map(({ id, body: { nonce, ...rest } }) => world.messageOf(id, channel.id, rest)),
  };
}

function overwriteCommands(world: World, given: unknown): RestAnswer {
  if (!Array.isArray(given)) return failure(400, 50035, 'Invalid Form Body');
  if (given.length > COMMANDS_MAX) return failure(400, 30032, 'Maximum number of application commands reached (100)');
  const wrong = refuse(world, 'PUT commands: ', checkCommands(given));
  if (wrong !== null) return wrong;
  const before = new Map(world.commands.map((command) => [String(command.given.name), command]));
  const fresh = given.filter((command) => !before.has(String(asFields(command).name)));
  if (world.commandCreates + fresh.length > COMMAND_CREATES_A_DAY) {
    return failure(429, 30034, 'Max number of daily application command creates has been reached (200)');
  }
  world.commandCreates += fresh.length;
  world.commands = given.map((command) => {
    const fields = asFields(command);
    const known = before.get(String(fields.name));
    return { id: known?.id ?? world.newId(), version: world.newId(), given: fields };
  });
  return { status: 200, body: listCommands(world) };
}

/** As Discord reads them back: defaults filled in, what is false or empty left out. */
function listCommands(world: World): readonly Fields[] {
  return world.commands.map(({ id, version, given }) => {
    const options = asList(given.options).map((option) =>
      Object.fromEntries(Object.entries(asFields(option)).filter(([, value]) => value !== false)),
    );
    return {
      id,
      application_id: world.applicationId,
      version,
      default_member_permissions: given.default_member_permissions ?? null,
      type: given.type ?? 1,
      name: given.name,
      description: given.description,
      dm_permission: true,
      contexts: given.contexts ?? null,
      integration_types: given.integration_types ?? [0],
      nsfw: given.nsfw ?? false,
      ...(options.length === 0 ? {} : { options }),
    };
  });
}

function answerCallback(world: World, given: { id: string; token: string; body: unknown }): RestAnswer {
  const row = world.interactions.get(given.token);
  if (row === undefined || row.id !== given.id || world.now() - row.createdAt > world.firstAnswerMs) {
    return failure(404, 10062, 'Unknown interaction');
  }
  if (row.isAcknowledged) return failure(400, 40060, 'Interaction has already been acknowledged.');
  const body = asFields(given.body);
  const data = asFields(body.data);
  switch (body.type) {
    case 8: {
      if (row.kind !== 'autocomplete') break;
      const wrong = refuse(world, 'choices: ', checkChoices(data.choices));
      if (wrong !== null) return wrong;
      row.isAcknowledged = row.isSettled = true;
      world.answer(row, 'choices', data);
      return NOTHING;
    }
    case 5: {
      if (row.kind !== 'slash') break;
      const flags = Number(data.flags ?? 0);
      if ((flags & ~EPHEMERAL) !== 0) world.violate(`a deferral takes only the EPHEMERAL flag, not ${flags}`);
      row.isAcknowledged = true;
      row.isEphemeral = (flags & EPHEMERAL) !== 0;
      world.answer(row, 'deferred', data);
      return NOTHING;
    }
    case 4: {
      if (row.kind !== 'slash') break;
      const wrong = checkWebhookBody(world, data, 'callback');
      if (wrong !== null) return wrong;
      row.isAcknowledged = row.isSettled = true;
      row.isEphemeral = (Number(data.flags ?? 0) & EPHEMERAL) !== 0;
      world.answer(row, 'message', data);
      return NOTHING;
    }
  }
  return {
    status: 400,
    body: formBody([
      { path: ['type'], code: 'INTERACTION_TYPE', message: 'This answer does not suit this interaction.' },
    ]),
  };
}

type WebhookCall = {
  readonly method: string;
  readonly token: string;
  readonly message: string | null;
  readonly body: unknown;
};

function answerWebhook(world: World, call: WebhookCall): RestAnswer {
  const row = world.interactions.get(call.token);
  if (row === undefined) return failure(404, 10015, 'Unknown Webhook');
  if (world.now() - row.createdAt > world.tokenLifeMs) return failure(401, 50027, 'Invalid Webhook Token');
  if (!row.isAcknowledged)
    return call.message === null ? failure(404, 10015, 'Unknown Webhook') : failure(404, 10008, 'Unknown Message');
  const body = asFields(call.body);
  switch (call.method) {
    case 'PATCH': {
      if (call.message === null) return NO_ROUTE;
      const wrong = checkWebhookBody(world, body, 'edit');
      return wrong ?? settle(world, row, { kind: 'edit', body });
    }
    case 'POST': {
      if (call.message !== null) return NO_ROUTE;
      const wrong = checkWebhookBody(world, body, 'follow-up');
      return wrong ?? settle(world, row, { kind: 'follow-up', body });
    }
    case 'DELETE':
      if (call.message === null) return NO_ROUTE;
      row.isSettled = true;
      world.answer(row, 'deleted', {});
      return NOTHING;
    case 'GET':
      return { status: 200, body: world.messageOf(row.originalId, row.channel, {}) };
    default:
      return NO_ROUTE;
  }
}

function settle(world: World, row: InteractionRow, answer: { kind: 'edit' | 'follow-up'; body: Fields }): RestAnswer {
  row.isSettled = true;
  world.answer(row, answer.kind, answer.body);
  const id = answer.kind === 'edit' ? row.originalId : world.newId();
  return { status: 200, body: world.messageOf(id, row.channel, answer.body), isAccepted: true };
}

function checkWebhookBody(world: World, body: Fields, kind: MessageKind): RestAnswer | null {
  const wrong = refuse(world, `${kind}: `, checkMessage(body, kind));
  if (wrong !== null) return wrong;
  return isEmptyMessage(body) ? emptyMessage(world, kind) : null;
}

function emptyMessage(world: World, where: string): RestAnswer {
  world.violate(`${where}: an empty message`);
  return failure(400, 50006, 'Cannot send an empty message');
}

/** Records every finding; null when the body is fit to go on. */
function refuse(world: World, where: string, findings: Findings): RestAnswer | null {
  for (const violation of findings.violations) world.violate(`${where}${violation}`);
  for (const { path, code, message } of findings.errors) world.violate(`${where}${path.join('.')} ${code}: ${message}`);
  return findings.errors.length === 0 ? null : { status: 400, body: formBody(findings.errors) };
}

function failure(status: number, code: number, message: string): RestAnswer {
  return { status, body: { message, code } };
}
