// What listening needs, said by telegraf: greeting, polling, and one middleware that starts the work and returns.
import type { Instant } from '../../base/time.ts';
import { MINUTE_MS, SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { CommandSpec } from '../platform.ts';
import type { Failure } from './answer.ts';
import { type Api, ASK_DEADLINE_MS, describe, type Update } from './api.ts';
import { type Desk, dispatch } from './dispatch.ts';
import type { Line } from './listen.ts';
import { setMenus } from './menu.ts';
import { readUpdate, type Self } from './update.ts';

/** On top of what a long poll may wait at Telegram. */
const POLL_GRACE_MS = 15 * SECOND_MS;
/** It only has to arrive: the server may hold the answer for 3 s. */
const CONFIRM_DEADLINE_MS = SECOND_MS / 2;
/** Commands that waited at Telegram longer than this while we were away are not answered: nobody waits for them any more. */
const STALE_MS = MINUTE_MS;
/** A backlog is read within seconds; what comes up again later is another one. */
const APOLOGY_MS = 10 * MINUTE_MS;
const UPDATES_WANTED = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const;

const CONFLICT =
  'Another program reads the messages of this Telegram bot: stop one of the two. Each reads some of them; if its database is a copy of this one, digests come twice.';

type Connection = {
  readonly api: Api;
  readonly commands: readonly CommandSpec[];
  readonly desk: Desk;
};

export function openLine({ api, commands, desk }: Connection): Line<Update> {
  const { bot, ask } = api;
  const { closing, now, tell } = desk;
  const backlog = new WeakSet<object>();
  const apologies = openApologies();
  let self: Self = { name: '', commands: new Set() };
  bot.catch((error) => tell(`An update from Telegram could not be read: ${describe(error)}.`));
  bot.use((context) => {
    const heard = readUpdate(context.update, self);
    const isStale = heard.kind === 'request' && backlog.has(context.update) && now() - heard.sentAt > STALE_MS;
    if (!isStale) dispatch(desk, heard);
    else if (apologies.isDue(heard.address, now())) dispatch(desk, { ...heard, excuse: 'away' });
  });
  return {
    tell,
    tellConflict: () => desk.hear.trouble({ sentence: CONFLICT, isFinal: false, isConflict: true }),
    greet: async () => {
      const me = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getMe', {}, how), closing);
      if (!me.ok) return me.problem;
      bot.botInfo = me.value;
      self = { name: me.value.username, commands: new Set(commands.map(({ name }) => name)) };
      return (await openMailbox(api, closing)) ?? (await setMenus(commands, { api, tell, closing }));
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
async function openMailbox({ bot, ask }: Api, closing: AbortSignal): Promise<Failure | null> {
  const body = { drop_pending_updates: false };
  const done = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('deleteWebhook', body, how), closing);
  return done.ok || isMissing(done.problem) ? null : done.problem;
}

/** The token is known by then: a server of somebody's own may lack a method that we can do without. */
function isMissing(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.status === 404;
}

/** Another server's list may hold anything. */
function isUpdate(update: Update | null): boolean {
  return Number.isSafeInteger(update?.update_id);
}
