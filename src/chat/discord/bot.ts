// Discord behind the platform port: connects, comes back by itself with a new client, and stops.
import { setTimeout as sleep } from 'node:timers/promises';
import { ChannelType, type Client } from 'discord.js';
import { type Clock, MINUTE_MS, realTimers, SECOND_MS } from '../../base/time.ts';
import type { Delivery, SendResult } from '../../model/delivery.ts';
import { openIntake } from '../intake.ts';
import type { CommandSpec, DrawMap, Hear, Platform } from '../platform.ts';
import { nameProblem, type RestProblem } from './answer.ts';
import { askForToken, openApi, toProblem } from './api.ts';
import { greet } from './arrival.ts';
import { closeClient, openClient } from './client.ts';
import { dispatch } from './dispatch.ts';
import { listen } from './listen.ts';
import { openLook } from './look.ts';
import { registerCommands } from './menu.ts';
import { openPublish } from './publish.ts';
import { inPlainText, renderDiscord } from './render.ts';
import { openSend } from './send.ts';

const LOGIN_TIMEOUT_MS = MINUTE_MS;
const STOP_TIMEOUT_MS = 10 * SECOND_MS;

/** Discord forgets an interaction that is not acknowledged within 3 s, and some of that was spent on the way here. */
const ANSWER_WITHIN_MS = 1.5 * SECOND_MS;
const EXCUSE_WITHIN_MS = 2.5 * SECOND_MS;

/** After a denial that Discord took back. */
const DENIED_IN_PASSING_MS = 5 * SECOND_MS;

const BACK_OFF_MS_MIN = SECOND_MS;
const BACK_OFF_MS_MAX = 5 * MINUTE_MS;
/** 64 s at least after a gateway that closes at once: longer than a login that is still waiting for that client. */
const FAILURES_WHEN_FUTILE = 6;

/** The gateway does not know the token. */
const CLOSE_TOKEN = 4004;
/** Wrong shard, or more servers than one shard may have: a new client asks how many shards there are. */
const CLOSES_MENDED_BY_NEW_CLIENT = [4010, 4011];

/** What can stand in a header; anything else would fail at every request as if the network were down. */
const HEADER_WORD = /^[\x21-\x7E]+$/;

const WRONG_TOKEN =
  'Discord does not know this token: check DISCORD_TOKEN in .env (Developer Portal, your application, Bot, Reset Token)';

export type DiscordSettings = {
  readonly token: string;
  /** "http://127.0.0.1:4000/api", with or without a version; null for Discord itself. */
  readonly apiRoot: string | null;
  readonly now: Clock;
  /** Left out, maps are left out. */
  readonly drawMap?: DrawMap;
};

type Listening = { readonly commands: readonly CommandSpec[]; readonly hear: Hear };

/** Opens nothing until start(); send() works before it and without the gateway. */
export function openDiscord(settings: DiscordSettings): Platform {
  const { now } = settings;
  const api = openApi(settings);
  const inFlight = new Set<Promise<unknown>>();
  const taken = new Set<string>();
  let client: Client | null = null;
  let retryTimer: NodeJS.Timeout | null = null;
  let failures = 0;
  let isStopping = false;
  let isTokenBad = false;
  let denying: Promise<boolean> | null = null;
  let isOver = false;
  let tell = (_sentence: string): void => undefined;
  let noteShed = (): void => undefined;
  let turn =
    async (_channel: string): Promise<() => void> =>
    () =>
      undefined;
  const intake = openIntake({
    ...{ now, timers: realTimers, answerWithinMs: ANSWER_WITHIN_MS, excuseWithinMs: EXCUSE_WITHIN_MS },
    onShed: () => noteShed(),
    onFailure: (error) => tell(`An interaction could not be answered (${nameProblem(toProblem(error))})`),
  });
  const publish = openPublish(api, {
    ...{ now, track: (work) => void track(work), tell: (sentence) => tell(sentence), turn: (channel) => turn(channel) },
    isAnnouncement: (channel) => client?.channels.cache.get(channel)?.type === ChannelType.GuildAnnouncement,
  });
  const send = openSend({ api, now, drawMap: settings.drawMap, publish });

  async function start(commands: readonly CommandSpec[], hear: Hear): Promise<void> {
    const listening = { commands, hear };
    tell = (sentence) => hear.trouble({ sentence, isFinal: false });
    noteShed = () => hear.shed?.('discord');
    turn = (channel) => hear.turn({ platform: 'discord', chat: channel, thread: null });
    if (!HEADER_WORD.test(settings.token)) throw new Error(WRONG_TOKEN);
    api.on('invalidRequestWarning', ({ count }) =>
      hear.trouble({ sentence: `Discord refused ${count} requests within ten minutes`, isFinal: false }),
    );
    const problem = await connect(listening);
    if (problem === null) return;
    if (isTokenBad) throw new Error(WRONG_TOKEN);
    hear.trouble({ sentence: `Discord cannot be reached (${nameProblem(problem)}); trying again`, isFinal: false });
    retryLater(listening);
  }

  /** Null when listening. */
  async function connect(listening: Listening): Promise<RestProblem | null> {
    const fresh = openClient(settings.apiRoot);
    try {
      await registerCommands(api, listening.commands, listening.hear);
      // Stopped meanwhile, there is nothing to log in for.
      if (isStopping) return null;
      listenWith(fresh, listening);
      client = fresh;
      await withDeadline(fresh.login(settings.token), LOGIN_TIMEOUT_MS);
      failures = 0;
      return null;
    } catch (error) {
      await drop(fresh);
      const problem = toProblem(error);
      if (problem.kind === 'answer' && problem.status === 401 && (await isTokenDenied())) isTokenBad = isOver = true;
      return problem;
    }
  }

  function retryLater(listening: Listening): void {
    if (isStopping || isOver || retryTimer !== null) return;
    const waitMs = Math.min(BACK_OFF_MS_MAX, BACK_OFF_MS_MIN * 2 ** Math.min(failures, 10));
    failures += 1;
    retryTimer = setTimeout(() => {
      retryTimer = null;
      void connect(listening).then((problem) => {
        if (problem === null) return;
        if (isTokenBad) listening.hear.trouble({ sentence: WRONG_TOKEN, isFinal: true });
        else retryLater(listening);
      });
    }, waitMs);
  }

  function listenWith(fresh: Client, listening: Listening): void {
    const { commands, hear } = listening;
    const desk = { api, commands, hear, now, drawMap: settings.drawMap, intake, taken };
    const replace = (failuresMin: number): void => {
      failures = Math.max(failures, failuresMin);
      void drop(fresh).then(() => retryLater(listening));
    };
    listen(fresh, {
      hear,
      now,
      answer: (interaction) => {
        if (!isStopping) void track(dispatch(desk, interaction));
      },
      arrive: (guild) => {
        if (isStopping) return;
        const told = greet(desk, guild).catch((error: unknown) =>
          hear.trouble({
            sentence: `A server that added Dateline could not be greeted (${nameProblem(toProblem(error))})`,
            isFinal: false,
          }),
        );
        void track(told);
      },
      track: (work) => void track(work),
      onFutile: () => {
        if (client === fresh) replace(FAILURES_WHEN_FUTILE);
      },
      onClosed: (code) => {
        if (isStopping) return;
        if (CLOSES_MENDED_BY_NEW_CLIENT.includes(code)) {
          hear.trouble({
            sentence: `Discord's gateway asks for other shards (code ${code}); starting anew`,
            isFinal: false,
          });
          replace(0);
          return;
        }
        const isTokenRefused = code === CLOSE_TOKEN;
        isTokenBad ||= isTokenRefused;
        isOver = true;
        hear.trouble({
          sentence: isTokenRefused ? WRONG_TOKEN : `Discord's gateway closed for good (code ${code})`,
          isFinal: true,
        });
        void drop(fresh);
      },
    });
  }

  async function sendUnlessStopped(delivery: Delivery): Promise<SendResult> {
    if (isTokenBad) return { kind: 'stop', reason: WRONG_TOKEN };
    const result = await send(delivery);
    if (result.kind !== 'stop') return result;
    isTokenBad ||= await isTokenDenied();
    if (isTokenBad) return result;
    return { kind: 'slow-down', retryAfterMs: DENIED_IN_PASSING_MS, scope: 'token', reason: result.reason };
  }

  /** Nothing is sent any more once a token counts as denied: so that is asked again, once for all that were told so. */
  function isTokenDenied(): Promise<boolean> {
    denying ??= askForToken(api, settings.token).finally(() => {
      denying = null;
    });
    return denying;
  }

  function track<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    const forget = (): boolean => inFlight.delete(work);
    work.then(forget, forget);
    return work;
  }

  async function drop(old: Client): Promise<void> {
    if (client === old) client = null;
    await closeClient(old);
  }

  async function stop(): Promise<void> {
    isStopping = true;
    if (retryTimer !== null) clearTimeout(retryTimer);
    const settled = Promise.allSettled([...inFlight]);
    await withDeadline(settled, STOP_TIMEOUT_MS).catch(() => []);
    if (client !== null) await drop(client);
  }

  return {
    name: 'discord',
    render: renderDiscord,
    plain: inPlainText,
    start,
    send: (delivery) => track(sendUnlessStopped(delivery)),
    look: openLook(api),
    stop,
  };
}

/** Rejects when the time is over; the work itself goes on unheard. */
async function withDeadline<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const over = new AbortController();
  const alarm = sleep(timeoutMs, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new DOMException(`no end within ${timeoutMs} ms`, 'TimeoutError');
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    alarm.catch(() => 'cancelled: the work ended first');
    over.abort();
  }
}
