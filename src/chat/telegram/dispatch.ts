// From what Telegram told us to work in the chat's own lane: requests answered, events passed on, presses acknowledged.
import { setTimeout as pause } from 'node:timers/promises';
import { unreachable } from '../../base/outcome.ts';
import type { Clock } from '../../base/time.ts';
import { SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { SendResult } from '../../model/delivery.ts';
import type { Hear, Part, Request } from '../platform.ts';
import type { Lanes } from './lanes.ts';
import { inPlainText } from './part.ts';
import { renderTelegram } from './render.ts';
import type { Heard } from './update.ts';

/** A reply waits this long for a 429 and no longer: by then the asker has asked again. */
const REPLY_RETRY_MS_MAX = 5 * SECOND_MS;

export type Desk = {
  readonly hear: Hear;
  readonly now: Clock;
  readonly lanes: Lanes;
  readonly send: (address: ChatAddress, payload: Part) => Promise<SendResult>;
  /** Whether Telegram says that the user is the chat's creator or administrator; false when it does not say. */
  readonly isAdmin: (chat: string, userId: string) => Promise<boolean>;
  readonly acknowledge: (pressId: string) => Promise<void>;
  readonly tell: (sentence: string) => void;
  readonly closing: AbortSignal;
};

type Asked = Extract<Heard, { kind: 'request' }>;

/** Begins the work and returns: what calls this must not be held up. */
export function dispatch(desk: Desk, heard: Heard): void {
  switch (heard.kind) {
    case 'request':
      desk.lanes.add(heard.address.chat, () => answer(desk, heard));
      return;
    case 'event': {
      const { event } = heard;
      const { chat } = event.kind === 'moved' ? event.from : event.address;
      desk.lanes.add(chat, () => desk.hear.chatEvent(event));
      return;
    }
    case 'press':
      // We have no buttons yet; one that some older message has still wants its clock stopped.
      desk.lanes.add(`press ${heard.id}`, () => desk.acknowledge(heard.id));
      return;
    case 'nothing':
      return;
    default:
      unreachable(heard);
  }
}

async function answer(desk: Desk, asked: Asked): Promise<void> {
  const { address, chatTitle, isPrivate, senderId, command, text, locale } = asked;
  const request: Request = {
    ...{ address, chatTitle, isPrivate, senderId, command, text, locale },
    receivedAt: desk.now(),
    mayChangeSettings: async () =>
      asked.rights === 'ask' ? desk.isAdmin(address.chat, senderId) : asked.rights === 'yes',
  };
  const messages = await desk.hear.request(request);
  for (const part of messages.flatMap(renderTelegram)) {
    if (!(await reply(desk, address, part))) return;
  }
}

/** False when it is no use to go on with the further parts. */
async function reply(desk: Desk, address: ChatAddress, part: Part): Promise<boolean> {
  const result = await desk.send(address, part);
  switch (result.kind) {
    case 'sent':
      return true;
    case 'unsure':
      // Not sent again, unlike a digest: the asker sees what came and can ask again.
      return true;
    case 'slow-down':
      if (result.retryAfterMs > REPLY_RETRY_MS_MAX || desk.closing.aborted) return false;
      // Rejects only when a stop ends the pause: then the last attempt is made at once.
      await pause(result.retryAfterMs, undefined, { signal: desk.closing }).catch(() => null);
      return (await desk.send(address, part)).kind === 'sent';
    case 'moved':
      await desk.hear.chatEvent({ kind: 'moved', from: address, to: result.to });
      return (await desk.send(result.to, part)).kind === 'sent';
    case 'refused':
      desk.tell(`Telegram refused a reply, sent again as plain text: ${result.reason}`);
      return (await desk.send(address, inPlainText(part))).kind === 'sent';
    case 'gone':
    case 'stop':
      return false;
    default:
      return unreachable(result);
  }
}
