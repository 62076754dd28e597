// Messages on their way out: one attempt each, none while Telegram wants us to wait, and edits of what stands already.
import type { Clock } from '../../base/time.ts';
import { SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { SendResult } from '../../model/delivery.ts';
import type { DrawMap, Part } from '../platform.ts';
import { type Failure, resultOf, resultOfKnownToken } from './answer.ts';
import { type Api, ASK_DEADLINE_MS, type Bot, type CallOptions } from './api.ts';
import { openHolds } from './holds.ts';
import { isTokenRefused } from './listen.ts';
import {
  parseFile,
  parsePart,
  parsePicture,
  type TelegramFile,
  type TelegramPart,
  type TelegramPicture,
} from './part.ts';

/** telegraf itself gives up after 500 s: a hung send would hold its worker for eight minutes. */
const SEND_DEADLINE_MS = 30 * SECOND_MS;

/** Whether the token is known, before it counts as denied. */
const TOKEN_QUESTIONS = 3;

export type Send = (address: ChatAddress, payload: Part) => Promise<SendResult>;

export function openSend(
  { bot, ask }: Api,
  { now, deadlineMs, drawMap }: { readonly now: Clock; readonly deadlineMs?: number; readonly drawMap?: DrawMap },
): Send {
  const holds = openHolds();

  /** Nothing is sent any more once a token counts as denied: so that is asked again, and of Telegram itself. */
  const isTokenDenied = async (): Promise<boolean> => {
    for (let asked = 0; asked < TOKEN_QUESTIONS; asked++) {
      const me = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('getMe', {}, how));
      if (me.ok || !isTokenRefused(me.problem)) return false;
    }
    return true;
  };

  return async (address, payload) => {
    const part = parsePart(payload) ?? parsePicture(payload) ?? parseFile(payload);
    if (part === null) return { kind: 'refused', reason: 'the stored payload is no Telegram message' };
    const waitMs = holds.waitMs(address.chat, now());
    // Asking while Telegram wants us to wait keeps the wait alive.
    if (waitMs > 0) {
      return { kind: 'slow-down', retryAfterMs: waitMs, scope: 'chat', reason: 'Telegram told us to wait' };
    }
    const call = await callFor(bot, { address, part, drawMap });
    if (call === null) return { kind: 'skipped', reason: 'the map could not be drawn' };
    const sent = await ask(deadlineMs ?? SEND_DEADLINE_MS, async (how) => idOf(await call(how)));
    if (sent.ok) return { kind: 'sent', platformMessageId: sent.value };
    const first = resultOf(sent.problem, address);
    const isDenied = first.kind === 'stop' && (await isTokenDenied());
    const result = first.kind === 'stop' && !isDenied ? resultOfKnownToken(sent.problem, address) : first;
    if (!('text' in part) && isAboutUploads(sent.problem, result)) {
      return { kind: 'skipped', reason: `no such upload is taken there: ${describeFailure(sent.problem)}` };
    }
    if (result.kind !== 'slow-down' || result.scope === 'token') return result;
    return { ...result, ...holds.note(address.chat, result.retryAfterMs, now()) };
  };
}

type Letter = {
  readonly address: ChatAddress;
  readonly part: TelegramPart | TelegramPicture | TelegramFile;
  readonly drawMap: DrawMap | undefined;
};

type Call = (how: CallOptions) => Promise<{ readonly message_id: number }>;

/** Null for a map that cannot be drawn: the text goes without it. */
async function callFor({ telegram }: Bot, { address, part, drawMap }: Letter): Promise<Call | null> {
  const to = destinationOf(address);
  if ('map' in part) {
    const png = (await drawMap?.(part.map)) ?? null;
    if (png === null) return null;
    const photo = { source: Buffer.from(png), filename: 'map.png' };
    const body = { ...to, photo, caption: part.map.alt, disable_notification: true };
    return (how) => telegram.callApi('sendPhoto', body, how);
  }
  if ('file' in part) {
    const document = { source: Buffer.from(part.file.text), filename: part.file.name };
    return (how) => telegram.callApi('sendDocument', { ...to, document }, how);
  }
  const body = { ...to, ...fieldsOf(part), ...silenceOf(part) };
  return (how) => telegram.callApi('sendMessage', body, how);
}

/** Throws where a "yes" names no message: it is not Telegram's, and nobody knows what became of ours. */
function idOf(message: { readonly message_id: unknown }): string {
  const id = message.message_id;
  if (typeof id !== 'number') throw new TypeError('the answer names no message');
  return String(id);
}

function silenceOf({ disable_notification }: TelegramPart) {
  return disable_notification === true ? { disable_notification } : {};
}

/** A chat that takes no photos takes texts all the same; and a photo that Telegram cannot read is no reason to be silent. */
function isAboutUploads(failure: Failure, result: SendResult): boolean {
  if (result.kind === 'refused') return true;
  return (
    failure.kind === 'answered' &&
    [400, 403].includes(failure.status) &&
    /photo|document|media/i.test(failure.description)
  );
}

function describeFailure(failure: Failure): string {
  return failure.kind === 'answered' ? failure.description : failure.code;
}

export type Edit = (address: ChatAddress, messageId: number, payload: Part) => Promise<boolean>;

/** False when the message cannot be edited any more, so that what it should have said is sent instead. */
export function openEdit({ bot, ask }: Api): Edit {
  return async (address, messageId, payload) => {
    const part = parsePart(payload);
    if (part === null) return false;
    const { chat_id } = destinationOf(address);
    const body = { chat_id, message_id: messageId, ...fieldsOf(part) };
    const done = await ask(ASK_DEADLINE_MS, (how) => bot.telegram.callApi('editMessageText', body, how));
    // A double tap asks for what stands there already; and what went unheard may stand there too.
    return done.ok || done.problem.kind === 'unheard' || isUnchanged(done.problem);
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

function destinationOf(address: ChatAddress): { chat_id: number | string; message_thread_id?: number } {
  const chat = /^-?\d{1,16}$/.test(address.chat) ? Number(address.chat) : address.chat;
  return address.thread === null ? { chat_id: chat } : { chat_id: chat, message_thread_id: Number(address.thread) };
}

function isUnchanged(failure: Failure): boolean {
  return failure.kind === 'answered' && failure.description.toLowerCase().includes('message is not modified');
}
