// What Discord's answer to a send means for the delivery: one table, from platform facts to SendResult.
import { MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import type { SendResult } from '../../model/delivery.ts';

/** A failed request, in words that know no library. */
export type RestProblem =
  /** 429, or a budget that we know to be used up before asking. */
  | {
      readonly kind: 'rate';
      readonly retryAfterMs: number;
      readonly isGlobal: boolean;
      /** False when the 429 came without rate headers: from the edge in front of Discord, meant for our address as a whole. */
      readonly hasHeaders: boolean;
    }
  /** An HTTP answer; `code` is Discord's own number, null when the body is not Discord's. */
  | { readonly kind: 'answer'; readonly status: number; readonly code: number | null; readonly text: string }
  /** No answer; `code` is the system's word (ECONNRESET), null when it gives none. */
  | { readonly kind: 'silence'; readonly code: string | null };

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
const UNKNOWN_PLACE = [10003, 10004, 10015];
const CLOSED_DM = [50007, 50278];
const NO_RIGHTS = [50001, 50013, 40067, 160005, 40058, 50008, 50024];
const SLOW_CODES = [20028, 20029, 40003, 40004, 40062, 130000];
const TOKEN_CODES = [40001, 50014, 40333];

/** Failures before a byte of the request was written: surely not accepted. */
const NOT_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
];

const RETRY_CHAT_MS = 5 * SECOND_MS;
const RETRY_NETWORK_MS = 5 * SECOND_MS;
/** Discord's edge bans an address for 10,000 bad answers in 10 minutes and says nothing of how long: a whole minute each time. */
const RETRY_EDGE_MS = MINUTE_MS;
const RETRY_MS_MIN = 250;

export function answerProblem(problem: RestProblem): Exclude<SendResult, { kind: 'sent' | 'moved' }> {
  switch (problem.kind) {
    case 'rate':
      return answerRate(problem);
    case 'silence':
      return answerSilence(problem.code);
    case 'answer':
      return answerStatus(problem);
  }
}

/** The problem as a few words for logs: codes and statuses, never a body, an address or a token. */
export function nameProblem(problem: RestProblem): string {
  switch (problem.kind) {
    case 'rate':
      return problem.isGlobal ? 'rate limit of the whole bot' : 'rate limit';
    case 'silence':
      return problem.code ?? 'no answer';
    case 'answer':
      return problem.code === null ? `HTTP ${problem.status}` : `HTTP ${problem.status}, code ${problem.code}`;
  }
}

function answerRate(problem: Extract<RestProblem, { kind: 'rate' }>): ReturnType<typeof answerProblem> {
  const reason = nameProblem(problem);
  if (!problem.hasHeaders && problem.retryAfterMs <= 0) {
    return { kind: 'slow-down', retryAfterMs: RETRY_EDGE_MS, scope: 'token', reason };
  }
  const retryAfterMs = Math.max(Math.ceil(problem.retryAfterMs), RETRY_MS_MIN);
  return { kind: 'slow-down', retryAfterMs, scope: problem.isGlobal ? 'token' : 'chat', reason };
}

function answerSilence(code: string | null): ReturnType<typeof answerProblem> {
  const reason = `Discord did not answer (${code ?? 'no reason given'})`;
  const isBeforeRequest = code !== null && (NOT_CONNECTED.includes(code) || /CERT|_TLS_|SELF_SIGNED/.test(code));
  return isBeforeRequest
    ? { kind: 'slow-down', retryAfterMs: RETRY_NETWORK_MS, scope: 'token', reason }
    : { kind: 'unsure', reason };
}

function answerStatus(problem: Extract<RestProblem, { kind: 'answer' }>): ReturnType<typeof answerProblem> {
  const { status, code } = problem;
  const reason = nameProblem(problem);
  if (status === 401 || (code !== null && TOKEN_CODES.includes(code))) {
    return { kind: 'stop', reason: `Discord no longer takes this token (${reason})` };
  }
  if (status >= 500) return { kind: 'unsure', reason };
  if (code === null) return { kind: 'slow-down', retryAfterMs: RETRY_EDGE_MS, scope: 'token', reason };
  if (SLOW_CODES.includes(code)) return { kind: 'slow-down', retryAfterMs: RETRY_CHAT_MS, scope: 'chat', reason };
  if (UNKNOWN_PLACE.includes(code)) return { kind: 'gone', reason: `the channel no longer exists (${reason})` };
  if (CLOSED_DM.includes(code)) return { kind: 'gone', reason: `the person takes no direct messages (${reason})` };
  if (NO_RIGHTS.includes(code)) {
    return {
      kind: 'gone',
      reason: `Dateline may not write there: View Channel, Send Messages and Embed Links are needed (${reason})`,
    };
  }
  return { kind: 'refused', reason: `${reason}: ${problem.text.slice(0, 300)}` };
}
