// The methods that the emulator answers: which fields each takes, and what it does.
import type { ServerResponse } from 'node:http';
import type { UploadedFile } from '../multipart.ts';
import { asList, asNumber, asRecord, asText, type Fields } from './body.ts';
import { describeChat } from './describe.ts';
import { pollUpdates } from './poll.ts';
import type { Rates } from './rates.ts';
import { receiveText } from './text.ts';
import { BOT, bad, forbidden, Refusal, type Violation, type World, type WorldChat } from './world.ts';

type Call = {
  readonly world: World;
  readonly rates: Rates;
  readonly name: string;
  readonly fields: Fields;
  readonly files: Readonly<Record<string, UploadedFile>>;
  readonly response: ServerResponse;
  readonly at: number;
};

type Kind = 'integer' | 'string' | 'boolean' | 'chat' | 'object' | 'list';

type Method = {
  readonly fields: Readonly<Record<string, Kind>>;
  readonly required?: readonly string[];
  readonly run: (call: Call) => unknown;
};

const TABLE: Readonly<Record<string, Method>> = {
  getMe: { fields: {}, run: () => BOT },
  getUpdates: {
    fields: { offset: 'integer', limit: 'integer', timeout: 'integer', allowed_updates: 'list' },
    run: ({ world, fields, response }) => pollUpdates(world, fields, response),
  },
  getWebhookInfo: {
    fields: {},
    run: ({ world }) => ({
      url: world.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.length,
    }),
  },
  setWebhook: {
    // Only its effect on getUpdates so far: nothing is delivered to the address.
    fields: {
      ...{ url: 'string', certificate: 'object', ip_address: 'string', max_connections: 'integer' },
      ...{ allowed_updates: 'list', drop_pending_updates: 'boolean', secret_token: 'string' },
    },
    required: ['url'],
    run: ({ world, fields }) => {
      const url = asText(fields.url) ?? '';
      world.webhook = url === '' ? null : { url, secret: null, connectionsMax: 40, setAt: world.now() };
      return true;
    },
  },
  deleteWebhook: {
    fields: { drop_pending_updates: 'boolean' },
    run: ({ world, fields }) => {
      world.webhook = null;
      if (fields.drop_pending_updates === true) world.updates.length = 0;
      return true;
    },
  },
  setMyCommands: {
    fields: { commands: 'list', scope: 'object', language_code: 'string' },
    required: ['commands'],
    run: ({ world, fields }) => {
      const commands = asList(fields.commands).map(asRecord);
      if (commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH');
      for (const { command, description } of commands) {
        if (!/^[a-z0-9_]{1,32}$/.test(asText(command) ?? '')) throw bad('BOT_COMMAND_INVALID');
        const units = (asText(description) ?? '').length;
        if (units < 1 || units > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
      }
      world.settings.set(scopeKey(fields), commands);
      return true;
    },
  },
  getMyCommands: {
    fields: { scope: 'object', language_code: 'string' },
    run: ({ world, fields }) => world.settings.get(scopeKey(fields)) ?? [],
  },
  deleteMyCommands: {
    fields: { scope: 'object', language_code: 'string' },
    run: ({ world, fields }) => {
      world.settings.delete(scopeKey(fields));
      return true;
    },
  },
  sendMessage: {
    fields: {
      ...{ business_connection_id: 'string', chat_id: 'chat', message_thread_id: 'integer', text: 'string' },
      ...{
        direct_messages_topic_id: 'integer',
        parse_mode: 'string',
        entities: 'list',
        link_preview_options: 'object',
      },
      ...{ disable_notification: 'boolean', protect_content: 'boolean', allow_paid_broadcast: 'boolean' },
      ...{ message_effect_id: 'string', suggested_post_parameters: 'object', reply_parameters: 'object' },
      reply_markup: 'object',
    },
    required: ['chat_id', 'text'],
    run: sendMessage,
  },
  answerCallbackQuery: {
    fields: {
      ...{ callback_query_id: 'string', text: 'string', show_alert: 'boolean', url: 'string', cache_time: 'integer' },
    },
    required: ['callback_query_id'],
    run: ({ world, fields }) => {
      if ((asText(fields.text) ?? '').length > 200) throw bad('MESSAGE_TOO_LONG');
      if (!world.openQueries.delete(asText(fields.callback_query_id) ?? '')) {
        throw bad('query is too old and response timeout expired or query ID is invalid');
      }
      return true;
    },
  },
  getChat: {
    fields: { chat_id: 'chat' },
    required: ['chat_id'],
    run: ({ world, fields }) => describeChat(findChat(world, fields)),
  },
  getChatMember: {
    fields: { chat_id: 'chat', user_id: 'integer' },
    required: ['chat_id', 'user_id'],
    run: ({ world, fields }) => {
      const chat = findChat(world, fields);
      const id = asNumber(fields.user_id);
      if (id === null) throw bad('invalid user_id specified');
      refuseByState(chat);
      if (chat.hidesMembers && id !== BOT.id) throw bad('member list is inaccessible');
      return { status: chat.members[id] ?? 'member', user: { id, is_bot: false, first_name: `Person ${id}` } };
    },
  },
};

export const METHODS = {
  /** Names by their lower-case form: the path's case does not matter. */
  names: new Map(Object.keys(TABLE).map((name) => [name.toLowerCase(), name])),
  run: async (name: string, call: Call): Promise<unknown> => {
    const method = TABLE[name];
    if (method === undefined) throw new Refusal(404, 'Not Found: method not found');
    for (const field of method.required ?? []) {
      const value = call.fields[field];
      if (value === undefined || value === null) {
        throw bad(field === 'text' ? 'message text is empty' : `${field} is empty`);
      }
    }
    return method.run(call);
  },
};

const ENTITY_FIELDS = [
  ...['type', 'offset', 'length', 'url', 'user', 'language', 'custom_emoji_id'],
  ...['unix_time', 'date_time_format'],
];
const PREVIEW_FIELDS = ['is_disabled', 'url', 'prefer_small_media', 'prefer_large_media', 'show_above_text'];

/** What the real server lets pass in silence and no test of ours may: unknown names, wrong types. */
export function checkFields(name: string, fields: Fields): readonly Violation[] {
  const known = TABLE[name]?.fields ?? {};
  const wrong = (what: string) => ({ method: name, what });
  return [
    ...Object.entries(fields).flatMap(([field, value]) => {
      const kind = known[field];
      if (kind === undefined) return [wrong(`unknown field ${field}`)];
      return isOfKind(value, kind) ? [] : [wrong(`${field} is no ${kind}`)];
    }),
    ...asList(fields.entities).flatMap((entity) =>
      Object.keys(asRecord(entity))
        .filter((field) => !ENTITY_FIELDS.includes(field))
        .map((field) => wrong(`unknown field entities.${field}`)),
    ),
    ...Object.keys(asRecord(fields.link_preview_options))
      .filter((field) => !PREVIEW_FIELDS.includes(field))
      .map((field) => wrong(`unknown field link_preview_options.${field}`)),
    ...('parse_mode' in fields && 'entities' in fields ? [wrong('parse_mode makes the server ignore entities')] : []),
  ];
}

/** Text stands for anything that is not an object, as in a query or a form. */
function isOfKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'integer':
      return asNumber(value) !== null;
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false';
    case 'chat':
      return asNumber(value) !== null || (typeof value === 'string' && value.startsWith('@'));
    case 'object':
      return typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value));
    case 'list':
      return typeof value === 'string' || Array.isArray(value);
  }
}

async function sendMessage({ world, rates, name, fields, at }: Call): Promise<unknown> {
  const chat = findChat(world, fields);
  rates.check(world, { chat: chat.id, kind: chat.type, at });
  const received = receiveText(asText(fields.text) ?? '', asList(fields.entities));
  refuseByState(chat);
  const thread = asNumber(fields.message_thread_id);
  if (thread !== null) checkTopic(chat, thread);
  for (const what of received.silent) world.violate(name, what);
  const { text, entities, found } = received;
  const messageId = world.nextMessageId();
  const sent = { at: world.now(), method: name, chat: chat.id, thread, messageId, text, entities, found };
  const message = {
    message_id: messageId,
    from: { id: BOT.id, is_bot: true, first_name: BOT.first_name, username: BOT.username },
    chat: describeChat(chat),
    date: world.dateNow(),
    text,
    entities,
    ...(thread === null ? {} : { message_thread_id: thread, is_topic_message: true }),
  };
  world.messages.set(`${chat.id} ${messageId}`, message);
  await world.journal.keep(sent);
  return message;
}

function findChat(world: World, fields: Fields): WorldChat {
  const id = asNumber(fields.chat_id);
  const chat = id === null ? undefined : world.chats.get(id);
  if (chat === undefined) throw bad('chat not found');
  return chat;
}

function refuseByState(chat: WorldChat): void {
  switch (chat.state) {
    case 'open':
      return;
    case 'never-started':
      throw forbidden("bot can't initiate conversation with a user");
    case 'blocked':
      throw forbidden('bot was blocked by the user');
    case 'deactivated':
      throw forbidden('user is deactivated');
    case 'kicked':
      throw forbidden(`bot was kicked from the ${chat.type} chat`);
    case 'left':
      throw forbidden(`bot is not a member of the ${chat.type} chat`);
    case 'deleted':
      throw forbidden('the group chat was deleted');
    case 'upgraded':
      throw new Refusal(
        400,
        'Bad Request: group chat was upgraded to a supergroup chat',
        chat.migrateTo === null ? null : { migrate_to_chat_id: chat.migrateTo },
      );
    case 'no-rights':
      throw bad('not enough rights to send text messages to the chat');
    case 'write-forbidden':
      throw bad('CHAT_WRITE_FORBIDDEN');
    case 'restricted':
      throw bad('CHAT_RESTRICTED');
    case 'not-admin':
      throw bad('need administrator rights in the channel chat');
    case 'peer-invalid':
      throw bad('PEER_ID_INVALID');
  }
}

/** General has id 1 and is no thread: sent with it, the message finds none. */
function checkTopic(chat: WorldChat, thread: number): void {
  const topic = thread === 1 ? undefined : chat.topics?.[thread];
  if (topic === undefined) throw bad('message thread not found');
  if (topic === 'closed') throw bad('TOPIC_CLOSED');
}

function scopeKey(fields: Fields): string {
  return JSON.stringify([fields.scope ?? { type: 'default' }, fields.language_code ?? '']);
}
