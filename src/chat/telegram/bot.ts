// The Telegram platform: listens for one bot, answers whoever asked least first and each chat in order, sends, and stops.
import { Agent } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, MINUTE_MS, realTimers, SECOND_MS } from '../../base/time.ts';
import { openIntake } from '../intake.ts';
import type { DrawMap, Hear, Platform } from '../platform.ts';
import type { Failure } from './answer.ts';
import { describe, openApi, withoutToken } from './api.ts';
import type { Desk } from './dispatch.ts';
import { openLine } from './line.ts';
import { isTokenRefused, listen, PAUSES, type Pauses } from './listen.ts';
import { openLookups } from './lookups.ts';
import { inPlainText } from './part.ts';
import { renderTelegram } from './render.ts';
import { openEdit, openSend } from './send.ts';

const STOP_WAIT_MS = 8 * SECOND_MS;
/** A reset on a reused idle socket looks like a lost answer: better to open a new one. */
const IDLE_SOCKET_MS = 10 * SECOND_MS;

/** What waits longer than people do gets an excuse, as what waited while we were away does. */
const ANSWER_WITHIN_MS = MINUTE_MS;

const TOKEN_REFUSED =
  'Telegram does not know this token: check TELEGRAM_TOKEN in .env (BotFather shows the right one).';

type TelegramOptions = {
  readonly token: string;
  /** Null for Telegram's own; else the address of a Bot API server, with or without a slash at the end. */
  readonly apiRoot: string | null;
  readonly now: Clock;
  /** Left out, maps are left out. */
  readonly drawMap?: DrawMap;
  readonly pauses?: Pauses;
  readonly sendDeadlineMs?: number;
};

export function openTelegram({
  token,
  apiRoot,
  now,
  drawMap,
  pauses = PAUSES,
  sendDeadlineMs: deadlineMs,
}: TelegramOptions): Platform {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_SOCKET_MS });
  const api = openApi({ token, apiRoot, agent });
  const send = openSend(api, {
    now,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(drawMap === undefined ? {} : { drawMap }),
  });
  const edit = openEdit(api);
  const closing = new AbortController();
  const sends = new Set<Promise<unknown>>();
  let hear: Hear | null = null;
  let listening: Promise<void> = Promise.resolve();
  const tell = (sentence: string) => hear?.trouble({ sentence: withoutToken(sentence, token), isFinal: false });
  const intake = openIntake({
    ...{ now, timers: realTimers, answerWithinMs: ANSWER_WITHIN_MS, excuseWithinMs: 2 * ANSWER_WITHIN_MS },
    freeAt: (after) => hear?.freeAt?.('telegram', after) ?? 0,
    onShed: () => hear?.shed?.('telegram'),
    onFailure: (error) => tell(`An update from Telegram could not be answered: ${describe(error)}.`),
  });

  /** Replies and edits wait for their turn in the pace. */
  const deskFor = (ears: Hear): Desk => ({
    ...{ ...openLookups(api), hear: ears, now, intake, tell, closing: closing.signal },
    send: async (address, payload) => {
      const answered = await ears.turn(address);
      return send(address, payload).finally(answered);
    },
    edit: async (address, messageId, payload) => {
      const answered = await ears.turn(address);
      return edit(address, messageId, payload).finally(answered);
    },
  });

  return {
    name: 'telegram',
    render: renderTelegram,
    plain: inPlainText,
    send: (delivery) => {
      const sending = send(delivery.address, delivery.payload).finally(() => sends.delete(sending));
      sends.add(sending);
      return sending;
    },
    start: async (commands, ears) => {
      if (closing.signal.aborted) return;
      hear = ears;
      const first = Promise.withResolvers<Failure | null>();
      let isStarted = false;
      listening = listen(
        openLine({ api, commands, desk: deskFor(ears) }),
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
      // Cut off, what is under way would be unsure.
      await Promise.all([
        intake.drain(STOP_WAIT_MS),
        Promise.race([Promise.allSettled(sends), pause(STOP_WAIT_MS, null, { ref: false })]),
      ]);
      agent.destroy();
    },
  };
}
