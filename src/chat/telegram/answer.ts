// What a failed call to Telegram means for a delivery: the one table of error answers, as a pure function.
import { unreachable } from '../../base/outcome.ts';
import { SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { SendResult } from '../../model/delivery.ts';

/** How a call failed, without any library's error type and without the token. */
export type Failure =
  /** Telegram (or something in between) answered, and the answer was no. */
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly description: string;
      readonly retryAfterSeconds: number | null;
      /** parameters.migrate_to_chat_id: the supergroup that the group became. */
      readonly movedTo: string | null;
    }
  /** No connection came about, so nothing was accepted. */
  | { readonly kind: 'unreachable'; readonly code: string }
  /** The request may have been read, but no answer could be: a cut, our deadline, a body that is no JSON. */
  | { readonly kind: 'unheard'; readonly code: string };

/** For a 429 that names no time; the real server always does. */
const SLOW_DOWN_DEFAULT_MS = 30 * SECOND_MS;
const UNREACHABLE_RETRY_MS = 5 * SECOND_MS;

/** 400 answers that are about the chat and not about what we sent. Lower case; matched as parts of the description. */
const GONE_PHRASES: readonly string[] = [
  'chat not found',
  'peer_id_invalid',
  'not enough rights',
  'have no rights to send',
  'need administrator rights',
  'chat_write_forbidden',
  'chat_admin_required',
  'chat_restricted',
  'chat_forbidden',
  'chat_id_invalid',
  'chat_send_plain_forbidden',
  'chat_guest_send_forbidden',
  'channel_private',
  'channel_invalid',
  'is deactivated',
  'was deactivated',
  'was deleted',
  'group chat was upgraded',
  'thread not found',
  'topic_closed',
  'topic_deleted',
  'topic_id_invalid',
  'topic closed',
  'topic was closed',
  'topic not found',
  'not in the chat',
  'user not found',
  // A 403 whose text is in capitals reaches us as a 400 (telegram-bot-api, fail_query_with_error).
  'user_is_blocked',
  'user_deactivated',
  'user_banned_in_channel',
  // What Telegram says with a 403, said by another server with a 400.
  'bot was blocked',
  'bot was kicked',
  'bot is not a member',
  "bot can't initiate conversation",
];

/** Another server's "retry_after" may be 0 or no number at all. */
const RETRY_AFTER_MS_MIN = SECOND_MS;

export function resultOf(failure: Failure, address: ChatAddress): SendResult {
  switch (failure.kind) {
    case 'unreachable':
      return {
        kind: 'slow-down',
        retryAfterMs: UNREACHABLE_RETRY_MS,
        scope: 'token',
        reason: `Telegram cannot be reached (${failure.code})`,
      };
    case 'unheard':
      return { kind: 'unsure', reason: `the answer was lost (${failure.code})` };
    case 'answered':
      return resultOfAnswer(failure, address);
    default:
      return unreachable(failure);
  }
}

function resultOfAnswer(answer: Extract<Failure, { kind: 'answered' }>, address: ChatAddress): SendResult {
  const reason = `${answer.status} ${answer.description}`;
  if (answer.movedTo !== null) return { kind: 'moved', to: { ...address, chat: answer.movedTo } };
  if (answer.status === 429 || answer.status === 420 || answer.status === 409) {
    const seconds = answer.retryAfterSeconds ?? secondsIn(answer.description);
    const retryAfterMs = seconds === null ? SLOW_DOWN_DEFAULT_MS : Math.max(seconds * SECOND_MS, RETRY_AFTER_MS_MIN);
    return { kind: 'slow-down', retryAfterMs, scope: 'chat', reason };
  }
  // Below 400 it claimed success with a body that said no; 408 and 5xx may come from a proxy after the message went through.
  if (answer.status < 400 || answer.status === 408 || answer.status >= 500) return { kind: 'unsure', reason };
  if (answer.status === 401 || answer.status === 404) return { kind: 'stop', reason };
  if (answer.status === 403) return { kind: 'gone', reason };
  const description = answer.description.toLowerCase();
  return GONE_PHRASES.some((phrase) => description.includes(phrase))
    ? { kind: 'gone', reason }
    : { kind: 'refused', reason };
}

/**
 * What "this token is not known" means when Telegram says right after it that the token is known: 401 was a hiccup, as while a server starts anew;
 * 404 was about the message or its chat.
 */
export function resultOfKnownToken(failure: Failure, address: ChatAddress): SendResult {
  if (failure.kind === 'answered' && failure.status === 404) {
    const result = resultOf({ ...failure, status: 400 }, address);
    if (result.kind === 'gone') return result;
    return {
      kind: 'slow-down',
      retryAfterMs: SLOW_DOWN_DEFAULT_MS,
      scope: 'chat',
      reason: 'Telegram found nothing there',
    };
  }
  return {
    kind: 'slow-down',
    retryAfterMs: UNREACHABLE_RETRY_MS,
    scope: 'token',
    reason: 'Telegram denied the token in passing',
  };
}

/** "retry after 30", "Retry in 60 seconds": for an answer that lacks the parameter. */
function secondsIn(description: string): number | null {
  const found = /retry (?:after|in) (\d{1,6})/i.exec(description);
  return found === null ? null : Number(found[1]);
}
