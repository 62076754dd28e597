// The Telegram platform, and telegraf's only door: calls with deadlines, updates turned into requests, replies sent in order.
import { Agent } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { Telegraf, TelegramError } from 'telegraf';
import type { Outcome } from '../../base/outcome.ts';
import { ok, problem, unreachable } from '../../base/outcome.ts';
import type { Clock } from '../../base/time.ts';
import { MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { SendResult } from '../../model/delivery.ts';
import type { CommandSpec, Hear, Part, Platform, Request } from '../platform.ts';
import type { Failure } from './answer.ts';
import { resultOf } from './answer.ts';
import { openLanes } from './lanes.ts';
import type { Line, Pauses } from './listen.ts';
import { isTokenRefused, listen, PAUSES } from './listen.ts';
import type { TelegramPart } from './render.ts';
import { renderTelegram } from './render.ts';
import type { Heard, Self } from './update.ts';
import { readUpdate } from './update.ts';

const API_ROOT = 'https://api.telegram.org';
/** telegraf itself gives up after 500 s: a hung send would hold its worker for eight minutes. */
const SEND_DEADLINE_MS = 30 * SECOND_MS;
const ASK_DEADLINE_MS = 10 * SECOND_MS;
/** On top of what a long poll may wait at Telegram. */
const POLL_GRACE_MS = 15 * SECOND_MS;
const STOP_WAIT_MS = 10 * SECOND_MS;
const CONFIRM_DEADLINE_MS = 2 * SECOND_MS;
/** A reply waits this long for a 429 and no longer: by then the asker has asked again. */
const REPLY_RETRY_MAX_MS = 5 * SECOND_MS;
/** Commands that waited at Telegram longer than this while we were away are not answered: nobody waits for them any more. */
const STALE_MS = MINUTE_MS;
/** A reset on a reused idle socket looks like a lost answer; sockets idle for less than the server's limit avoid it. */
const IDLE_SOCKET_MS = 10 * SECOND_MS;
const UPDATES_WANTED = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const;

const TOKEN_REFUSED =
  'Telegram does not know this token: check TELEGRAM_TOKEN in .env (BotFather shows the right one).';

type TelegramOptions = {
  readonly token: string;
  /** Null for Telegram's own; else the address of a Bot API server, with or without a slash at the end. */
  readonly apiRoot: string | null;
  readonly now: Clock;
  readonly pauses?: Pauses;
};

export function openTelegram({ token, apiRoot, now, pauses = PAUSES }: TelegramOptions): Platform {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_SOCKET_MS });
  const root = apiRoot ?? API_ROOT;
  const bot = new Telegraf(token, {
    handlerTimeout: 10 * SECOND_MS,
    telegram: { apiRoot: root.endsWith('/') ? root : `${root}/`, webhookReply: false, agent },
  });
  const closing = new AbortController();
  const lanes = openLanes();
  let listening: Promise<void> = Promise.resolve();

  const send = async (address: ChatAddress, payload: Part): Promise<SendResult> => {
    const part = parsePart(payload);
    if (part === null) return { kind: 'refused', reason: 'the stored payload is no Telegram message' };
    const sent = await ask(token, SEND_DEADLINE_MS, (options) =>
      bot.telegram.callApi('sendMessage', { ...destination(address), ...part, entities: [...part.entities] }, options),
    );
    if (!sent.ok) return resultOf(sent.problem, address);
    return { kind: 'sent', platformMessageId: String(sent.value.message_id) };
  };

  return {
    name: 'telegram',
    render: renderTelegram,
    send: (delivery) => send(delivery.address, delivery.payload),
    start: async (commands, hear) => {
      if (closing.signal.aborted) return;
      const first = Promise.withResolvers<Failure | null>();
      const line = openLine({ bot, token, now, commands, hear, send, addWork: lanes.add, closing: closing.signal });
      listening = listen(line, { now, pauses, closing: closing.signal }, first.resolve).then((how) => {
        if (how === 'token refused') hear.trouble({ sentence: TOKEN_REFUSED, isFinal: true });
      });
      const failure = await first.promise;
      if (failure !== null && isTokenRefused(failure)) throw new Error(TOKEN_REFUSED);
    },
    stop: async () => {
      closing.abort();
      await listening;
      await lanes.drain(STOP_WAIT_MS);
      agent.destroy();
    },
  };
}

type Ears = {
  readonly bot: Telegraf;
  readonly token: string;
  readonly now: Clock;
  readonly commands: readonly CommandSpec[];
  readonly hear: Hear;
  readonly send: (address: ChatAddress, payload: Part) => Promise<SendResult>;
  readonly addWork: (lane: string, work: () => Promise<void>) => boolean;
  readonly closing: AbortSignal;
};

type Update = Parameters<Telegraf['handleUpdate']>[0];

/** What listening needs, said by telegraf: greeting, polling, and one middleware that starts the work and returns. */
function openLine(ears: Ears): Line<Update> {
  const { bot, token, now, commands, hear, closing } = ears;
  const tell = (sentence: string) => hear.trouble({ sentence: withoutToken(sentence, token), isFinal: false });
  let self: Self = { name: '', commands: new Set() };
  bot.catch((error) => tell(`An update from Telegram could not be read: ${describe(error)}`));
  bot.use((context) => begin(ears, readUpdate(context.update, self)));
  return {
    tell,
    greet: async () => {
      const me = await ask(token, ASK_DEADLINE_MS, (options) => bot.telegram.callApi('getMe', {}, options), closing);
      if (!me.ok) return me.problem;
      bot.botInfo = me.value;
      self = { name: me.value.username, commands: new Set(commands.map((command) => command.name)) };
      const open = await ask(
        token,
        ASK_DEADLINE_MS,
        (options) => bot.telegram.callApi('deleteWebhook', { drop_pending_updates: false }, options),
        closing,
      );
      if (!open.ok) return open.problem;
      const menu = commands.map(({ name, description }) => ({ command: name, description }));
      const set = await ask(
        token,
        ASK_DEADLINE_MS,
        (options) => bot.telegram.callApi('setMyCommands', { commands: menu }, options),
        closing,
      );
      // A menu that Telegram will not have is our defect, and no reason to be deaf.
      if (!set.ok && set.problem.kind === 'answered' && set.problem.status === 400) {
        tell(`Telegram refused the command menu: ${set.problem.description}`);
        return null;
      }
      return set.ok ? null : set.problem;
    },
    poll: ({ offset, waitSeconds }) =>
      ask(
        token,
        waitSeconds * SECOND_MS + POLL_GRACE_MS,
        (options) =>
          bot.telegram.callApi(
            'getUpdates',
            { offset, timeout: waitSeconds, allowed_updates: UPDATES_WANTED },
            options,
          ),
        closing,
      ),
    take: async (update, { isBacklog }) => {
      const heard = isBacklog ? readUpdate(update, self) : null;
      if (heard?.kind === 'request' && now() - heard.sentAt > STALE_MS) return;
      await bot.handleUpdate(update);
    },
    confirm: async (offset) => {
      // Lost, it costs an answer given twice after the restart; the stop does not wait for better luck.
      await ask(token, CONFIRM_DEADLINE_MS, (options) =>
        bot.telegram.callApi('getUpdates', { offset, limit: 1, timeout: 0 }, options),
      );
    },
  };
}

/** Starts what an update asks for, in its chat's lane, and returns: telegraf's handlers must not be held up. */
function begin(ears: Ears, heard: Heard): void {
  const { bot, token, hear, addWork } = ears;
  switch (heard.kind) {
    case 'request':
      addWork(heard.address.chat, () => answer(ears, heard));
      return;
    case 'event': {
      const { event } = heard;
      addWork((event.kind === 'moved' ? event.from : event.address).chat, () => hear.chatEvent(event));
      return;
    }
    case 'press':
      // We have no buttons yet; one of an older message still wants its clock stopped.
      addWork(`press ${heard.id}`, async () => {
        await ask(token, ASK_DEADLINE_MS, (options) =>
          bot.telegram.callApi('answerCallbackQuery', { callback_query_id: heard.id }, options),
        );
      });
      return;
    case 'nothing':
      return;
    default:
      unreachable(heard);
  }
}

async function answer(ears: Ears, heard: Extract<Heard, { kind: 'request' }>): Promise<void> {
  const { address, chatTitle, isPrivate, senderId, command, text, locale } = heard;
  const request: Request = {
    ...{ address, chatTitle, isPrivate, senderId, command, text, locale },
    receivedAt: ears.now(),
    mayChangeSettings: () => mayChangeSettings(ears, heard),
  };
  const messages = await ears.hear.request(request);
  for (const part of messages.flatMap(renderTelegram)) {
    if (!(await reply(ears, address, part))) return;
  }
}

async function mayChangeSettings(ears: Ears, heard: Extract<Heard, { kind: 'request' }>): Promise<boolean> {
  if (heard.rights !== 'ask') return heard.rights === 'yes';
  const { bot, token } = ears;
  const asked = { chat_id: Number(heard.address.chat), user_id: Number(heard.senderId) };
  const member = await ask(token, ASK_DEADLINE_MS, (options) => bot.telegram.callApi('getChatMember', asked, options));
  // Telegram answers surely about others only where the bot is an admin; whoever cannot be told is not one.
  return member.ok && (member.value.status === 'creator' || member.value.status === 'administrator');
}

/** False when it is no use to go on with the further parts. */
async function reply(ears: Ears, address: ChatAddress, part: Part): Promise<boolean> {
  const result = await ears.send(address, part);
  switch (result.kind) {
    case 'sent':
    case 'unsure':
      return true;
    case 'slow-down':
      if (result.retryAfterMs > REPLY_RETRY_MAX_MS || ears.closing.aborted) return false;
      await pause(result.retryAfterMs, undefined, { signal: ears.closing }).catch(() => null);
      return (await ears.send(address, part)).kind === 'sent';
    case 'moved':
      await ears.hear.chatEvent({ kind: 'moved', from: address, to: result.to });
      return (await ears.send(result.to, part)).kind === 'sent';
    case 'refused': {
      const sentence = `Telegram refused a reply, sent again as plain text: ${result.reason}`;
      ears.hear.trouble({ sentence: withoutToken(sentence, ears.token), isFinal: false });
      return (await ears.send(address, inPlainText(part))).kind === 'sent';
    }
    case 'gone':
    case 'stop':
      return false;
    default:
      return unreachable(result);
  }
}

function inPlainText(part: Part): Part {
  const parsed = parsePart(part);
  return parsed === null ? part : JSON.stringify({ ...parsed, entities: [] });
}

function destination(address: ChatAddress): { chat_id: number | string; message_thread_id?: number } {
  const chat = /^-?\d{1,16}$/.test(address.chat) ? Number(address.chat) : address.chat;
  return address.thread === null ? { chat_id: chat } : { chat_id: chat, message_thread_id: Number(address.thread) };
}

/** A payload comes from a row that an older version may have written; null when it is no message. */
function parsePart(payload: Part): TelegramPart | null {
  const value = parseJson(payload);
  return isPart(value) ? value : null;
}

function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

function isPart(value: unknown): value is TelegramPart {
  if (typeof value !== 'object' || value === null) return false;
  return 'text' in value && typeof value.text === 'string' && 'entities' in value && Array.isArray(value.entities);
}

type CallOptions = NonNullable<Parameters<Telegraf['telegram']['callApi']>[2]>;

/** telegraf's types know only the abort-controller package's signal; what reads it, node-fetch, takes Node's own as well. */
function telegrafSignal(signal: AbortSignal): NonNullable<CallOptions['signal']> {
  return signal as unknown as NonNullable<CallOptions['signal']>;
}

/** One call with a deadline. What telegraf throws ends here, as a value. */
async function ask<T>(
  token: string,
  deadlineMs: number,
  call: (options: CallOptions) => Promise<T>,
  closing?: AbortSignal,
): Promise<Outcome<T, Failure>> {
  const deadline = AbortSignal.timeout(deadlineMs);
  try {
    return ok(
      await call({ signal: telegrafSignal(closing === undefined ? deadline : AbortSignal.any([deadline, closing])) }),
    );
  } catch (error) {
    return problem(failureOf(error, token));
  }
}

/** Connection failures after which nothing can have been accepted; any other may hide a message that went through. */
const UNREACHABLE_CODES: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'EPROTO'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID'],
]);

function failureOf(error: unknown, token: string): Failure {
  if (error instanceof TelegramError) {
    const { code, description, parameters } = error;
    return {
      kind: 'answered',
      status: Number.isInteger(code) ? code : 0,
      description: withoutToken(String(description), token),
      retryAfterSeconds: parameters?.retry_after ?? null,
      movedTo: parameters?.migrate_to_chat_id === undefined ? null : String(parameters.migrate_to_chat_id),
    };
  }
  const code = describe(error);
  return UNREACHABLE_CODES.has(code) ? { kind: 'unreachable', code } : { kind: 'unheard', code };
}

/** An error's code or name and never its message: node-fetch puts the address there, and the address holds the token. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('type' in error && typeof error.type === 'string')
    return error.type === 'aborted' ? 'no answer in time' : error.type;
  return error.name;
}

function withoutToken(words: string, token: string): string {
  return words.replaceAll(token, '[token]');
}
