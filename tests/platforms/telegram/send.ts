// The methods that send something new: texts, media, albums, places, polls, forwards and copies. Each message is journaled before the answer.
import { asBoolean, asList, asNumber, asRecord, asText, type Fields } from './body.ts';
import { describeChat } from './describe.ts';
import { labelsOf, receiveMarkup } from './markup.ts';
import { receiveMedia } from './media.ts';
import type { Call, Method } from './method.ts';
import type { Message, SentFile, WorldChat } from './model.ts';
import { checkTopic, findChat, refuseByState } from './states.ts';
import { type Received, receiveText } from './text.ts';
import { BOT_AS_SENDER, bad } from './world.ts';

const MEDIA_KINDS = ['photo', 'audio', 'document', 'video', 'animation', 'voice', 'video_note'];
const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
].concat(['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note']);

export const SENDING: Readonly<Record<string, Method>> = {
  sendMessage: (call) => {
    const received = receiveFrom(call, { kind: 'text', field: 'text', entities: 'entities' });
    const { text, found, entities } = received;
    return deliver(call, { content: { text, ...entitiesIn('entities', { found, entities }) }, received });
  },
  ...Object.fromEntries(MEDIA_KINDS.map((kind) => [`send${pascal(kind)}`, (call: Call) => sendMedia(call, kind)])),
  sendMediaGroup: sendAlbum,
  sendLocation: (call) => deliver(call, { content: { location: placeOf(call.fields) } }),
  sendVenue: (call) => {
    const { title, address } = call.fields;
    return deliver(call, {
      content: { location: placeOf(call.fields), venue: { location: placeOf(call.fields), title, address } },
    });
  },
  sendContact: (call) => {
    const { phone_number, first_name } = call.fields;
    return deliver(call, { content: { contact: { phone_number, first_name } } });
  },
  sendDice: (call) => deliver(call, { content: { dice: { emoji: asText(call.fields.emoji) ?? '🎲', value: 4 } } }),
  sendPoll,
  sendChatAction: ({ world, fields }) => {
    const chat = findChat(world, fields);
    if (!ACTIONS.includes(asText(fields.action) ?? '')) throw bad('wrong parameter action in request');
    if (chat.type === 'channel') throw bad("chat actions can't be sent to channel chats");
    refuseByState(chat);
    checkTopic(chat, asNumber(fields.message_thread_id));
    return true;
  },
  forwardMessage: (call) => forward(call, asNumber(call.fields.message_id)),
  forwardMessages: (call) => eachInOrder(call, async (id) => ({ message_id: (await forward(call, id)).message_id })),
  copyMessage: async (call) => ({ message_id: (await copy(call, asNumber(call.fields.message_id))).message_id }),
  copyMessages: (call) => eachInOrder(call, async (id) => ({ message_id: (await copy(call, id)).message_id })),
};

type Letter = {
  /** What makes the message: text, photo, location and so on. */
  readonly content: Fields;
  readonly received?: Received;
  readonly files?: readonly SentFile[];
};

/** Checks where it goes, journals it, and answers with the message. */
export async function deliver(call: Call, { content, received, files }: Letter): Promise<Message> {
  const { world, rates, name, fields, at } = call;
  const chat = findChat(world, fields);
  const markup = receiveMarkup(world, name, fields.reply_markup);
  rates.check(world, { chat: chat.id, kind: chat.type, at });
  refuseByState(chat);
  refuseByRight(chat, content);
  const thread = asNumber(fields.message_thread_id);
  checkTopic(chat, thread);
  const reply = receiveReply(call, chat);
  const message: Message = {
    message_id: world.nextMessageId(),
    ...(chat.type === 'channel' ? { sender_chat: describeChat(chat) } : { from: BOT_AS_SENDER }),
    chat: describeChat(chat),
    date: world.dateNow(),
    ...(thread === null ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...(reply === null ? {} : { reply_to_message: reply }),
    ...content,
    ...(markup === null ? {} : { reply_markup: markup }),
  };
  for (const what of received?.silent ?? []) world.violate(name, what);
  world.messages.set(`${chat.id} ${message.message_id}`, message);
  await world.journal.keep({
    at: world.now(),
    method: name,
    chat: chat.id,
    thread,
    messageId: message.message_id,
    text: received?.text ?? '',
    entities: received?.entities ?? [],
    found: namesOf(received),
    ...(files === undefined || files.length === 0 ? {} : { files }),
    ...(markup === null ? {} : { buttons: labelsOf(markup) ?? [] }),
  });
  return message;
}

/** What pings, searches or can be tapped. That a bare address becomes a link is no surprise to anybody, and stands in the message. */
function namesOf(received: Received | undefined): readonly string[] {
  if (received === undefined) return [];
  const { text, found } = received;
  return found
    .filter(({ type }) => type !== 'url')
    .map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
}

/** Text or caption with its entities, from the request's own fields or from those of one medium. */
export function receiveFrom(
  { world, name, fields }: Pick<Call, 'world' | 'name' | 'fields'>,
  { kind, field, entities }: { readonly kind: 'text' | 'caption'; readonly field: string; readonly entities: string },
): Received {
  const parseMode = asText(fields.parse_mode);
  if (parseMode !== null && parseMode !== '' && fields[entities] !== undefined) {
    world.violate(name, `parse_mode makes the server ignore ${entities}`);
  }
  return receiveText({ text: asText(fields[field]) ?? '', entities: asList(fields[entities]), parseMode, kind });
}

/** As the message carries them: those that were sent and those that were found. */
export function entitiesIn(field: string, { entities, found }: Pick<Received, 'entities' | 'found'>): Fields {
  const all = [...entities, ...found].toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return all.length === 0 ? {} : { [field]: all };
}

export function captionIn(received: Received): Fields {
  if (received.text === '') return {};
  return { caption: received.text, ...entitiesIn('caption_entities', received) };
}

function sendMedia(call: Call, kind: string): Promise<Message> {
  const received = receiveFrom(call, { kind: 'caption', field: 'caption', entities: 'caption_entities' });
  findChat(call.world, call.fields);
  const media = receiveMedia(call, kind, call.fields[kind]);
  const content = { [kind]: media.described, ...captionIn(received) };
  // An animation is also told of as a document.
  const whole = kind === 'animation' ? { ...content, document: media.described } : content;
  return deliver(call, { content: whole, received, files: media.sent === null ? [] : [media.sent] });
}

async function sendAlbum(call: Call): Promise<readonly Message[]> {
  const media = asList(call.fields.media).map(asRecord);
  if (media.length < 2 || media.length > 10) throw bad('the number of items in an album must be between 2 and 10');
  const group = String(call.at * 1_000 + call.world.journal.entries.length);
  const letters = media.map((item) => {
    const kind = String(item.type);
    const received = receiveFrom(
      { ...call, fields: item },
      { kind: 'caption', field: 'caption', entities: 'caption_entities' },
    );
    const { described, sent } = receiveMedia(call, kind, item.media);
    const content = { media_group_id: group, [kind]: described, ...captionIn(received) };
    return { content, received, files: sent === null ? [] : [sent] };
  });
  const messages: Message[] = [];
  for (const letter of letters) messages.push(await deliver(call, letter));
  return messages;
}

function sendPoll(call: Call): Promise<Message> {
  const { fields } = call;
  const question = asText(fields.question) ?? '';
  if (question === '') throw bad('poll question must be non-empty');
  if ([...question].length > 300) throw bad('poll question length must not exceed 300');
  const options = asList(fields.options).map((option) => asText(asRecord(option).text) ?? '');
  if (options.length < 1) throw bad('poll must have at least 1 option');
  if (options.length > 12) throw bad("poll can't have more than 12 options");
  for (const option of options) {
    if (option === '') throw bad('poll options must be non-empty');
    if ([...option].length > 100) throw bad('poll options length must not exceed 100');
  }
  const poll = {
    id: String(call.at),
    question,
    options: options.map((text, at) => ({ persistent_id: String(at), text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: asBoolean(fields.is_closed),
    is_anonymous: fields.is_anonymous === undefined || asBoolean(fields.is_anonymous),
    type: asText(fields.type) ?? 'regular',
    allows_multiple_answers: asBoolean(fields.allows_multiple_answers),
  };
  return deliver(call, { content: { poll } });
}

function forward(call: Call, messageId: number | null): Promise<Message> {
  const { content, origin } = originalOf(call, messageId, 'forward');
  return deliver(call, {
    content: {
      ...content,
      forward_origin: { type: 'user', sender_user: origin.from ?? BOT_AS_SENDER, date: origin.date },
    },
  });
}

function copy(call: Call, messageId: number | null): Promise<Message> {
  const { content } = originalOf(call, messageId, 'copy');
  if (call.fields.caption === undefined) return deliver(call, { content });
  const received = receiveFrom(call, { kind: 'caption', field: 'caption', entities: 'caption_entities' });
  return deliver(call, { content: { ...content, ...captionIn(received) }, received });
}

function originalOf(call: Call, messageId: number | null, verb: string): { content: Fields; origin: Message } {
  const from = findChat(call.world, call.fields, 'from_chat_id');
  const origin = call.world.messages.get(`${from.id} ${messageId}`);
  if (origin === undefined) throw bad(`message to ${verb} not found`);
  const {
    message_id,
    from: _,
    sender_chat,
    chat,
    date,
    edit_date,
    reply_markup,
    reply_to_message,
    ...content
  } = origin;
  return { content, origin };
}

async function eachInOrder<T>(call: Call, send: (id: number | null) => Promise<T>): Promise<readonly T[]> {
  const ids = asList(call.fields.message_ids).map(asNumber);
  if (ids.length < 1 || ids.length > 100) throw bad('message identifiers are not specified');
  if (ids.some((id, at) => at > 0 && (id ?? 0) <= (ids[at - 1] ?? 0))) {
    throw bad('message identifiers must be in a strictly increasing order');
  }
  const results: T[] = [];
  for (const id of ids) results.push(await send(id));
  return results;
}

function receiveReply({ world, fields }: Call, chat: WorldChat): Message | null {
  const given = asRecord(fields.reply_parameters);
  const id = asNumber(given.message_id);
  if (id === null) return null;
  const there = given.chat_id === undefined ? chat : findChat(world, given);
  const message = world.messages.get(`${there.id} ${id}`);
  if (message !== undefined) return message;
  if (asBoolean(given.allow_sending_without_reply)) return null;
  throw bad('message to be replied not found');
}

function refuseByRight(chat: WorldChat, content: Fields): void {
  if (chat.type === 'channel' && chat.rights.can_post_messages === false)
    throw bad('need administrator rights in the channel chat');
  for (const [field, right, name] of [
    ['text', 'can_send_messages', 'text messages'],
    ['photo', 'can_send_photos', 'photos'],
    ['document', 'can_send_documents', 'documents'],
    ['poll', 'can_send_polls', 'polls'],
  ] as const) {
    if (content[field] !== undefined && chat.rights[right] === false)
      throw bad(`not enough rights to send ${name} to the chat`);
  }
}

function placeOf(fields: Fields): Fields {
  const latitude = Number(fields.latitude);
  const longitude = Number(fields.longitude);
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isOnEarth) throw bad('wrong location specified');
  return { latitude, longitude };
}

function pascal(kind: string): string {
  return kind.replaceAll(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase());
}
