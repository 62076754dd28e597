// Telegram's Bot API by telegraf, and telegraf's only door: every call has a deadline, and whatever telegraf throws becomes a value here.
import type { Agent } from 'node:https';
import { Telegraf, TelegramError } from 'telegraf';
import { type Outcome, ok, problem } from '../../base/outcome.ts';
import { SECOND_MS } from '../../base/time.ts';
import type { Failure } from './answer.ts';

const API_ROOT = 'https://api.telegram.org';

/** What is asked beside sends and polls is answered within this time or not at all. */
export const ASK_DEADLINE_MS = 10 * SECOND_MS;

export type Bot = Telegraf;
export type Update = Parameters<Telegraf['handleUpdate']>[0];

export type CallOptions = NonNullable<Parameters<Telegraf['telegram']['callApi']>[2]>;

/** One call with a deadline, ended early when `closing` is aborted. */
export type Ask = <T>(
  deadlineMs: number,
  call: (how: CallOptions) => Promise<T>,
  closing?: AbortSignal,
) => Promise<Outcome<T, Failure>>;

export type Api = { readonly bot: Bot; readonly ask: Ask };

export function openApi({
  token,
  apiRoot,
  agent,
}: {
  readonly token: string;
  readonly apiRoot: string | null;
  readonly agent: Agent;
}): Api {
  const root = apiRoot ?? API_ROOT;
  const bot = new Telegraf(token, {
    handlerTimeout: 10 * SECOND_MS,
    // Without the slash at its end a root's own path would be lost.
    telegram: { apiRoot: root.endsWith('/') ? root : `${root}/`, webhookReply: false, agent },
  });
  return { bot, ask: askerOf(token) };
}

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
      retryAfterSeconds: secondsOf(parameters?.retry_after),
      movedTo: parameters?.migrate_to_chat_id === undefined ? null : String(parameters.migrate_to_chat_id),
    };
  }
  const code = describe(error);
  return UNREACHABLE_CODES.has(code) ? { kind: 'unreachable', code } : { kind: 'unheard', code };
}

/** Whatever a server that is not Telegram's own puts there. */
function secondsOf(told: unknown): number | null {
  const seconds = typeof told === 'string' && told !== '' ? Number(told) : told;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** An error's code or name and never its message: node-fetch puts the address there, and the address holds the token. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error.name === 'AbortError') return 'no answer in time';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('type' in error && typeof error.type === 'string') return error.type;
  return error.name;
}

export function withoutToken(words: string, token: string): string {
  return words.replaceAll(token, '[token]');
}
