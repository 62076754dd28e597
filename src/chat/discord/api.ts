// Discord's REST API by discord.js: one attempt a request, with a deadline, and whatever goes wrong in words that know no library.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RateLimitError,
  REST,
  Routes,
} from 'discord.js';
import { SECOND_MS } from '../../base/time.ts';
import { answerProblem, type RestProblem } from './answer.ts';
import { requestWithWait } from './wait.ts';

const REQUEST_TIMEOUT_MS = 10 * SECOND_MS;

/** Discord bans an address for 10,000 answers of 401, 403 or 429 in 10 minutes; at the first hundred somebody should look. */
const BAD_ANSWERS_TOLD = 100;

const REPLY_WAIT_MS_MAX = 5 * SECOND_MS;
const REPLY_TRIES_MAX = 4;

export type Api = REST;

export function openApi(settings: { readonly token: string; readonly apiRoot: string | null }): Api {
  return new REST(apiOptions(settings.apiRoot)).setToken(settings.token);
}

/** The library's own retries are off: it would post twice what the outbox sends once. */
export function apiOptions(apiRoot: string | null): NonNullable<ConstructorParameters<typeof REST>[0]> {
  return {
    version: '10',
    retries: 0,
    timeout: REQUEST_TIMEOUT_MS,
    // Left to itself the library waits, for an hour if told so, without a word.
    rejectOnRateLimit: () => true,
    // Its own count of the token's 50 a second takes answers to commands with it, which Discord does not: beside a full pace it refused sends and
    // halved the rate. The pace keeps to the fifty.
    globalRequestsPerSecond: 1_000,
    invalidRequestWarningInterval: BAD_ANSWERS_TOLD,
    makeRequest: requestWithWait,

    ...(apiRoot === null ? {} : { api: apiRoot.replace(/(?<!\/)\/+$/, '').replace(/\/v\d+$/, '') }),
  };
}

/** How often Discord is asked whether it knows the token, before that counts as no. */
const TOKEN_QUESTIONS = 3;

/** True when Discord denies the token each time. After one 401 the library forgets it, and every later call would fail without being made. */
export async function askForToken(api: Api, token: string): Promise<boolean> {
  for (let asked = 0; asked < TOKEN_QUESTIONS; asked++) {
    try {
      await api.setToken(token).get(Routes.user());
      return false;
    } catch (error) {
      if (answerProblem(toProblem(error)).kind !== 'stop') return false;
    }
  }
  return true;
}

export function toProblem(error: unknown): RestProblem {
  if (error instanceof RateLimitError) {
    return {
      kind: 'rate',
      retryAfterMs: error.retryAfter,
      isGlobal: error.global,
      hasHeaders: Number.isFinite(error.limit),
    };
  }
  if (error instanceof DiscordAPIError) {
    const code = typeof error.code === 'number' ? error.code : hasMessage(error.rawError) ? CODE_GENERAL : null;
    return { kind: 'answer', status: error.status, code, text: error.message };
  }
  if (error instanceof HTTPError) return { kind: 'answer', status: error.status, code: null, text: '' };
  const isWithoutToken =
    error instanceof Error &&
    (error.message.startsWith('Expected token to be set') ||
      (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid));
  if (isWithoutToken) return { kind: 'answer', status: 401, code: null, text: '' };
  return { kind: 'silence', code: systemCode(error) };
}

/** Discord's own number for what has no other; for an answer in its form that lacks the number. */
const CODE_GENERAL = 0;

/** A page of a proxy's in front of Discord is none of Discord's answers. */
function hasMessage(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';
}

/** ECONNRESET and the like, from the error or what caused it; the error's name (AbortError) where there is none. */
function systemCode(error: unknown): string | null {
  let cause = error;
  for (let depth = 0; depth < 4 && cause instanceof Error; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    cause = cause.cause;
  }
  return error instanceof Error ? error.name : null;
}

export function readId(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';
}

/** A reply's part, again after a short rate limit: the asker is waiting and these routes have no outbox. */
export async function patiently(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind !== 'rate' || problem.retryAfterMs > REPLY_WAIT_MS_MAX || tries === REPLY_TRIES_MAX) throw error;
      await sleep(problem.retryAfterMs + 50);
    }
  }
}
