// From what Telegram told us to work in the chat's own lane: requests taken in and answered, events passed on, presses acknowledged.
import { setTimeout as pause } from 'node:timers/promises';
import { type Outcome, unreachable } from '../../base/outcome.ts';
import type { Clock } from '../../base/time.ts';
import { SECOND_MS } from '../../base/time.ts';
import type { ChatAddress } from '../../model/chat.ts';
import type { SendResult } from '../../model/delivery.ts';
import { withoutMap } from '../../model/message.ts';
import { type Begin, type Intake, UNCOUNTED } from '../intake.ts';
import type { Asker, Excuse, FileProblem, Hear, Part, Request } from '../platform.ts';
import { opensHere } from '../seal.ts';
import { inPlainText } from './part.ts';
import { renderTelegram } from './render.ts';
import type { Arrived, Asked, Heard, Pressed, SentDocument } from './update.ts';

/** A reply waits this long for a 429 and no longer: by then the asker has asked again. */
const REPLY_RETRY_MS_MAX = 5 * SECOND_MS;

export type Desk = {
  readonly hear: Hear;
  readonly now: Clock;
  readonly intake: Intake;
  /** Waits for the reply's turn. */
  readonly send: (address: ChatAddress, payload: Part) => Promise<SendResult>;
  /** Whether Telegram says that the user is the chat's creator or administrator; false when it does not say. */
  readonly isAdmin: (chat: string, userId: string) => Promise<boolean>;
  /** A channel or group by its @name or number, as Telegram describes it; null when we are not in it or may not post. */
  readonly findChat: (name: string) => Promise<{ readonly chat: string; readonly title: string | null } | null>;
  readonly readDocument: (document: SentDocument) => Promise<Outcome<string, FileProblem>>;
  readonly acknowledge: (pressId: string) => Promise<void>;
  /** False when the message cannot be edited any more, so that what it should have said is sent instead. */
  readonly edit: (address: ChatAddress, messageId: number, payload: Part) => Promise<boolean>;
  readonly tell: (sentence: string) => void;
  readonly closing: AbortSignal;
};

/** Begins the work and returns: what calls this must not be held up. */
export function dispatch(desk: Desk, heard: Heard): void {
  switch (heard.kind) {
    case 'request':
      takeIn(desk, heard, (excuse) => answer(desk, heard, excuse));
      return;
    case 'event': {
      const { event } = heard;
      const { chat } = event.kind === 'moved' ? event.from : event.address;
      doInLane(desk, chat, () => desk.hear.chatEvent(event));
      return;
    }
    case 'arrival':
      doInLane(desk, heard.arrived.address.chat, () => greet(desk, heard.arrived));
      return;
    case 'press': {
      const { id, pressed } = heard;
      const isHeard = pressed === null || takeIn(desk, pressed, (excuse) => answerPress(desk, pressed, excuse));
      // At once, whatever else waits in the chat: until then the button shows a clock.
      if (isHeard) doInLane(desk, `press ${id}`, () => desk.acknowledge(id));
      return;
    }
    case 'nothing':
      return;
    default:
      unreachable(heard);
  }
}

/** False for a flood that is met with silence. */
function takeIn({ hear, intake }: Desk, asker: Asker, begin: Begin): boolean {
  const standing = hear.standing?.(asker) ?? UNCOUNTED;
  if (standing.verdict === 'silence') return false;
  void intake.add({ lane: asker.address.chat, standing, person: asker.senderId }, begin);
  return true;
}

function doInLane({ intake }: Desk, lane: string, work: () => Promise<void>): void {
  void intake.add({ lane, standing: null }, async () => work);
}

async function answer(desk: Desk, asked: Asked, excuse: Excuse | null): Promise<() => Promise<void>> {
  const { command, text, document } = asked;
  const instead = excuse ?? asked.excuse;
  const file = document === undefined ? {} : { file: () => desk.readDocument(document) };
  const messages = await desk.hear.request({ ...requestOf(desk, asked), command, text, ...excused(instead), ...file });
  const parts = messages.flatMap(renderTelegram);
  return () => replyAll(desk, asked.address, parts);
}

function excused(excuse: Excuse | undefined): Pick<Request, 'excuse'> {
  return excuse === undefined ? {} : { excuse };
}

async function replyAll(desk: Desk, address: ChatAddress, parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    if (!(await reply(desk, address, part))) return;
  }
}

/** In the group; about a channel in private to who added us, and in the channel only where that person never wrote to us. */
async function greet(desk: Desk, arrived: Arrived): Promise<void> {
  const { address, chatTitle, channelName, senderId, locale } = arrived;
  const isChannel = channelName !== null;
  const at: ChatAddress = isChannel ? { ...address, chat: senderId } : address;
  const messages = await desk.hear.request({
    ...requestOf(desk, { address: at, chatTitle, isPrivate: isChannel, senderId, locale, rights: 'yes' }),
    ...{ command: '', text: '' },
    arrival: { chats: [address], ...(isChannel ? { channel: { name: channelName, title: chatTitle } } : {}) },
  });
  for (const part of messages.flatMap(renderTelegram)) {
    if ((await reply(desk, at, part)) || !isChannel) continue;
    await reply(desk, address, part);
  }
}

/** In the message that has the button where the button says so, else below it; an excuse always below. */
async function answerPress(desk: Desk, pressed: Pressed, excuse: Excuse | null): Promise<() => Promise<void>> {
  const { address, data, messageId } = pressed;
  const press = { command: '', text: '', press: data, ...excused(excuse ?? undefined) };
  const messages = await desk.hear.request({ ...requestOf(desk, pressed), ...press });
  const isHere = opensHere(data) && excuse === null;
  // A text cannot be edited into a picture: where the answer takes a message's place, it comes without its map.
  const parts = messages.map((message) => (isHere ? withoutMap(message) : message)).flatMap(renderTelegram);
  const [first] = parts;
  return async () => {
    const isEdited = first !== undefined && isHere && (await desk.edit(address, messageId, first));
    await replyAll(desk, address, isEdited ? parts.slice(1) : parts);
  };
}

function requestOf(
  desk: Desk,
  asked: Pick<Asked, 'address' | 'chatTitle' | 'isPrivate' | 'senderId' | 'locale' | 'rights'>,
): Omit<Request, 'command' | 'text' | 'press'> {
  const { address, chatTitle, isPrivate, senderId, locale } = asked;
  return {
    ...{ address, chatTitle, isPrivate, senderId, locale },
    receivedAt: desk.now(),
    mayChangeSettings: async () =>
      asked.rights === 'ask' ? desk.isAdmin(address.chat, senderId) : asked.rights === 'yes',
    reach: async (name) => {
      const found = await desk.findChat(name);
      // The person's own standing there counts, whatever they are here.
      if (found === null || !(await desk.isAdmin(found.chat, senderId))) return null;
      return { address: { platform: 'telegram', chat: found.chat, thread: null }, title: found.title };
    },
  };
}

/** False when it is no use to go on with the further parts. */
async function reply(desk: Desk, address: ChatAddress, part: Part): Promise<boolean> {
  const result = await desk.send(address, part);
  switch (result.kind) {
    case 'sent':
    case 'skipped':
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
    case 'refused': {
      desk.tell(`Telegram refused a reply, sent again as plain text: ${result.reason}`);
      const plain = inPlainText(part);
      return plain !== null && (await desk.send(address, plain)).kind === 'sent';
    }
    case 'gone':
    case 'stop':
      return false;
    default:
      return unreachable(result);
  }
}
