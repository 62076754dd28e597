// The Telegram platform, and telegraf's only door: every call has a deadline, and whatever telegraf throws becomes a value here.
import { Agent } from 'node:https';
import { Telegraf, TelegramError } from 'telegraf';
import type { Outcome } from '../../base/outcome.ts';
import { ok, problem } from '../../base/outcome.ts';
import type { Clock, Instant } from '../../base/time.ts';
import { MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { SendResult } from '../../model/delivery.ts';
import type { CommandSpec, Hear, Part, Platform } from '../platform.ts';
import type { Failure } from './answer.ts';
import { resultOf } from './answer.ts';
import type { Desk } from './dispatch.ts';
import { dispatch } from './dispatch.ts';
import { openHolds } from './holds.ts';
import { openLanes } from './lanes.ts';
import type { Line, Pauses } from './listen.ts';
import { isTokenRefused, listen, PAUSES } from './listen.ts';
import { inPlainText, parsePart, type TelegramPart } from './part.ts';
import { renderTelegram } from './render.ts';
import type { Self } from './update.ts';
import { readUpdate } from './update.ts';

const API_ROOT = 'https://api.telegram.org';
/** telegraf itself gives up after 500 s: a hung send would hold its worker for eight minutes. */
const SEND_DEADLINE_MS = 30 * SECOND_MS;
const ASK_DEADLINE_MS = 10 * SECOND_MS;
/** On top of what a long poll may wait at Telegram. */
const POLL_GRACE_MS = 15 * SECOND_MS;
const STOP_WAIT_MS = 8 * SECOND_MS;
/** It only has to arrive: the server may hold the answer for 3 s. */
const CONFIRM_DEADLINE_MS = SECOND_MS / 2;
/** Commands that waited at Telegram longer than this while we were away are not answered: nobody waits for them any more. */
const STALE_MS = MINUTE_MS;
/** A backlog is read within seconds; what comes up again later is another one. */
const APOLOGY_MS = 10 * MINUTE_MS;
/** A reset on a reused idle socket looks like a lost answer: better to open a new one. */
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
  readonly sendDeadlineMs?: number;
};

export function openTelegram(options: TelegramOptions): Platform {
  const { token, now, pauses = PAUSES } = options;
  const agent = new Agent({ keepAlive: true, timeout: IDLE_SOCKET_MS });
  const bot = openBot(options, agent);
  const ask = askerOf(token);
  const closing = new AbortController();
  const holds = openHolds();
  let hear: Hear | null = null;
  let listening: Promise<void> = Promise.resolve();
  const tell = (sentence: string) => hear?.trouble({ sentence: withoutToken(sentence, token), isFinal: false });
  const lanes = openLanes((error) => tell(`An update from Telegram could not be answered: ${describe(error)}.`));

  const send = async (address: ChatAddress, payload: Part): Promise<SendResult> => {
    const part = parsePart(payload);
    if (part === null) return { kind: 'refused', reason: 'the stored payload is no Telegram message' };
    const waitMs = holds.waitMs(address.chat, now());
    // Asking while Telegram wants us to wait keeps the wait alive.
    if (waitMs > 0) {
      return { kind: 'slow-down', retryAfterMs: waitMs, scope: 'chat', reason: 'Telegram told us to wait' };
    }
    const silence = part.disable_notification === true ? { disable_notification: true } : {};
    const body = { ...destinationOf(address), ...fieldsOf(part), ...silence };
    const sent = await ask(options.sendDeadlineMs ?? SEND_DEADLINE_MS, async (how) => {
      const message = await bot.telegram.callApi('sendMessage', body, how);
      return String(message.message_id);
    });
    if (sent.ok) return { kind: 'sent', platformMessageId: sent.value };
    const result = resultOf(sent.problem, address);
    if (result.kind !== 'slow-down' || result.scope === 'token') return result;
    return { ...result, ...holds.note(address.chat, result.retryAfterMs, now()) };
  };

  return {
    name: 'telegram',
    render: renderTelegram,
    plain: inPlainText,
    send: (delivery) => send(delivery.address, delivery.payload),
    start: async (commands, ears) => {
      if (closing.signal.aborted) return;
      hear = ears;
      const opened = openDesk(bot, ask);
      const desk: Desk = {
        ...{ ...opened, hear, now, lanes, tell, closing: closing.signal },
        send: async (address, payload) => {
          const answered = await ears.turn(address);
          return send(address, payload).finally(answered);
        },
        edit: async (address, messageId, payload) => {
          const answered = await ears.turn(address);
          return opened.edit(address, messageId, payload).finally(answered);
        },
      };
      const first = Promise.withResolvers<Failure | null>();
      let isStarted = false;
      listening = listen(
        openLine({ bot, ask, commands, desk }),
        { now, pauses, closing: closing.signal },
        first.resolve,
      ).then((how) => {
        // At the start it is said once, by start() itself.
        if (how === 'token refused' && isStarted) ears.trouble({ sentence: TOKEN_REFUSED, isFinal: true });
      });
      const failure = await first.promise;
      if (failure !== null && isTokenRefused(failure)) throw new Error(TOKEN_REFUSED);
      isStarted = true;
    },
    stop: async () => {
      closing.abort();
      await listening;
      await lanes.drain(STOP_WAIT_MS);
      agent.destroy();
    },
  };
}

/** The same part: telegraf's types want lists that could be changed. */
function fieldsOf({ text, entities, link_preview_options, reply_markup: markup }: TelegramPart) {
  const keyboard = markup?.inline_keyboard.map((row) => [...row]);
  return {
    ...{ text, link_preview_options, entities: [...entities] },
    ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard } }),
  };
}

function isUnchanged(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.description.toLowerCase().includes('message is not modified');
}

function openBot({ token, apiRoot }: TelegramOptions, agent: Agent): Telegraf {
  const root = apiRoot ?? API_ROOT;
  return new Telegraf(token, {
    handlerTimeout: 10 * SECOND_MS,
    // Without the slash at its end a root's own path would be lost.
    telegram: { apiRoot: root.endsWith('/') ? root : `${root}/`, webhookReply: false, agent },
  });
}

function openDesk(bot: Telegraf, ask: Ask): Pick<Desk, 'isAdmin' | 'findChat' | 'acknowledge' | 'edit'> {
  return {
    isAdmin: async (chat, userId) => {
      const question = { chat_id: Number(chat), user_id: Number(userId) };
      const member = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getChatMember', question, how));
      // Telegram answers surely about others only where the bot is an admin; who cannot be told to be one is none.
      return member.ok && (member.value.status === 'creator' || member.value.status === 'administrator');
    },
    findChat: async (name) => {
      if (!/^(?:@\w{4,32}|-\d{1,16})$/.test(name)) return null;
      const question = { chat_id: name.startsWith('@') ? name : Number(name) };
      const found = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getChat', question, how));
      if (!found.ok || found.value.type === 'private') return null;
      const { id, title } = found.value;
      const me = { chat_id: id, user_id: bot.botInfo?.id ?? 0 };
      const own = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getChatMember', me, how));
      if (!own.ok) return null;
      const { value } = own;
      const isChannel = found.value.type === 'channel';
      const mayPost =
        value.status === 'administrator'
          ? !isChannel || value.can_post_messages === true
          : !isChannel && value.status === 'member';
      return mayPost ? { chat: String(id), title } : null;
    },
    acknowledge: async (pressId) => {
      const body = { callback_query_id: pressId };
      await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('answerCallbackQuery', body, how));
    },
    edit: async (address, messageId, payload) => {
      const part = parsePart(payload);
      if (part === null) return false;
      const { chat_id } = destinationOf(address);
      const body = { chat_id, message_id: messageId, ...fieldsOf(part) };
      const done = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('editMessageText', body, how));
      // A double tap asks for what stands there already; and what went unheard may stand there too.
      return done.ok || done.problem.kind === 'unheard' || isUnchanged(done.problem);
    },
  };
}

type Update = Parameters<Telegraf['handleUpdate']>[0];

type Connection = {
  readonly bot: Telegraf;
  readonly ask: Ask;
  readonly commands: readonly CommandSpec[];
  readonly desk: Desk;
};

/** What listening needs, said by telegraf: greeting, polling, and one middleware that starts the work and returns. */
function openLine({ bot, ask, commands, desk }: Connection): Line<Update> {
  const { closing, now, tell } = desk;
  const backlog = new WeakSet<object>();
  const apologies = openApologies();
  let self: Self = { name: '', commands: new Set() };
  bot.catch((error) => tell(`An update from Telegram could not be read: ${describe(error)}.`));
  bot.use((context) => {
    const heard = readUpdate(context.update, self);
    const isStale = heard.kind === 'request' && backlog.has(context.update) && now() - heard.sentAt > STALE_MS;
    if (!isStale) dispatch(desk, heard);
    else if (apologies.isDue(heard.address, now())) dispatch(desk, { ...heard, isLate: true });
  });
  return {
    tell,
    greet: async () => {
      const me = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getMe', {}, how), closing);
      if (!me.ok) return me.problem;
      bot.botInfo = me.value;
      self = { name: me.value.username, commands: new Set(commands.map(({ name }) => name)) };
      return (await openMailbox(bot, ask, closing)) ?? (await setMenu({ bot, ask, commands, desk }));
    },
    poll: ({ offset, waitSeconds }) => {
      const body = { offset, timeout: waitSeconds, allowed_updates: UPDATES_WANTED };
      const deadlineMs = waitSeconds * SECOND_MS + POLL_GRACE_MS;
      return ask(
        deadlineMs,
        async (how) => (await bot.telegram.callApi('getUpdates', body, how)).filter(isUpdate),
        closing,
      );
    },
    take: async (update, { isBacklog }) => {
      if (isBacklog) backlog.add(update);
      await bot.handleUpdate(update);
    },
    confirm: async (offset) => {
      // Lost, it costs an answer given twice after the restart; the stop does not wait for better luck.
      const body = { offset, limit: 1, timeout: 0 };
      await ask(CONFIRM_DEADLINE_MS, (how) => bot.telegram.callApi('getUpdates', body, how));
    },
  };
}

/** One apology a chat for all that it asked while we were away. */
function openApologies(): { readonly isDue: (address: ChatAddress, now: Instant) => boolean } {
  const madeAt = new Map<string, Instant>();
  return {
    isDue: ({ chat }, now) => {
      for (const [other, at] of madeAt) if (now - at > APOLOGY_MS) madeAt.delete(other);
      if (madeAt.has(chat)) return false;
      madeAt.set(chat, now);
      return true;
    },
  };
}

/** While a webhook is set, Telegram refuses to be polled. */
async function openMailbox(bot: Telegraf, ask: Ask, closing: AbortSignal): Promise<Failure | null> {
  const body = { drop_pending_updates: false };
  const done = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('deleteWebhook', body, how), closing);
  return done.ok || isMissing(done.problem) ? null : done.problem;
}

/** The token is known by then: a server of somebody's own may lack a method that we can do without. */
function isMissing(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.status === 404;
}

async function setMenu({ bot, ask, commands, desk }: Connection): Promise<Failure | null> {
  const body = { commands: commands.map(({ name, description }) => ({ command: name, description })) };
  const done = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('setMyCommands', body, how), desk.closing);
  if (done.ok) return null;
  const isRefused = done.problem.kind === 'answered' && [400, 404].includes(done.problem.status);
  if (done.problem.kind !== 'answered' || !isRefused) return done.problem;
  // A menu that is not taken is no reason to be deaf.
  desk.tell(`Telegram refused the command menu: ${done.problem.description}`);
  return null;
}

/** Another server's list may hold anything. */
function isUpdate(update: Update | null): boolean {
  return Number.isSafeInteger(update?.update_id);
}

function destinationOf(address: ChatAddress): { chat_id: number | string; message_thread_id?: number } {
  const chat = /^-?\d{1,16}$/.test(address.chat) ? Number(address.chat) : address.chat;
  return address.thread === null ? { chat_id: chat } : { chat_id: chat, message_thread_id: Number(address.thread) };
}

type CallOptions = NonNullable<Parameters<Telegraf['telegram']['callApi']>[2]>;

/** One call with a deadline, ended early when `closing` is aborted. */
type Ask = <T>(
  deadlineMs: number,
  call: (how: CallOptions) => Promise<T>,
  closing?: AbortSignal,
) => Promise<Outcome<T, Failure>>;

function askerOf(token: string): Ask {
  return async (deadlineMs, call, closing) => {
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = closing === undefined ? deadline : AbortSignal.any([deadline, closing]);
    try {
      return ok(await call({ signal: telegrafSignal(signal) }));
    } catch (error) {
      return problem(failureOf(error, token));
    }
  };
}

/** telegraf's types know only the abort-controller package's signal; what reads it, node-fetch, takes Node's own as well. */
function telegrafSignal(signal: AbortSignal): NonNullable<CallOptions['signal']> {
  return signal as unknown as NonNullable<CallOptions['signal']>;
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
  if (error.name === 'AbortError') return 'no answer in time';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('type' in error && typeof error.type === 'string') return error.type;
  return error.name;
}

function withoutToken(words: string, token: string): string {
  return words.replaceAll(token, '[token]');
}
