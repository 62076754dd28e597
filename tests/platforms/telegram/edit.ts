// The methods that change or take away what was sent.
import { asList, asNumber, asRecord, asText, type Fields } from './body.ts';
import { receiveMarkup } from './markup.ts';
import { receiveMedia } from './media.ts';
import type { Call, Method } from './method.ts';
import type { Message, WorldChat } from './model.ts';
import { captionIn, entitiesIn, receiveFrom } from './send.ts';
import { findChat, mayAsAdmin, refuseByState } from './states.ts';
import { BOT, bad } from './world.ts';

const DELETED_SECONDS_MAX = 48 * 3_600;
const SAME =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export const EDITING: Readonly<Record<string, Method>> = {
  editMessageText: (call) => {
    const received = receiveFrom(call, { kind: 'text', field: 'text', entities: 'entities' });
    const { text, entities, found } = received;
    return edit(call, {
      needed: 'text',
      change: (message) => {
        for (const what of received.silent) call.world.violate(call.name, what);
        const { entities: _, ...rest } = message;
        return { ...rest, text, ...entitiesIn('entities', { entities, found }) };
      },
    });
  },
  editMessageCaption: (call) => {
    const received = receiveFrom(call, { kind: 'caption', field: 'caption', entities: 'caption_entities' });
    return edit(call, {
      needed: 'caption',
      change: ({ caption, caption_entities, ...rest }) => ({ ...rest, ...captionIn(received) }),
    });
  },
  editMessageMedia: (call) => {
    const item = asRecord(call.fields.media);
    const kind = String(item.type);
    const received = receiveFrom(
      { ...call, fields: item },
      { kind: 'caption', field: 'caption', entities: 'caption_entities' },
    );
    return edit(call, {
      needed: null,
      change: ({ text, entities, photo, document, video, animation, audio, caption, caption_entities, ...rest }) => ({
        ...rest,
        [kind]: receiveMedia(call, kind, item.media).described,
        ...captionIn(received),
      }),
    });
  },
  editMessageReplyMarkup: (call) => edit(call, { needed: null, change: (message) => message }),
  stopPoll: (call) => {
    const { message, key } = editable(call);
    const poll = asRecord(message.poll);
    if (message.poll === undefined) throw bad('message with poll to stop not found');
    if (poll.is_closed === true) throw bad('poll has already been closed');
    const closed = { ...poll, is_closed: true };
    call.world.messages.set(key, { ...message, poll: closed });
    return closed;
  },
  deleteMessage: (call) => {
    const chat = findChat(call.world, call.fields);
    refuseByState(chat);
    const key = `${chat.id} ${asNumber(call.fields.message_id)}`;
    const message = call.world.messages.get(key);
    if (message === undefined) throw bad('message to delete not found');
    if (!mayDelete(call, chat, message)) throw bad("message can't be deleted");
    call.world.messages.delete(key);
    return true;
  },
  deleteMessages: (call) => {
    const chat = findChat(call.world, call.fields);
    refuseByState(chat);
    const ids = asList(call.fields.message_ids);
    if (ids.length < 1 || ids.length > 100) throw bad('message identifiers are not specified');
    for (const id of ids) call.world.messages.delete(`${chat.id} ${asNumber(id)}`);
    return true;
  },
  setMessageReaction: (call) => {
    const chat = findChat(call.world, call.fields);
    refuseByState(chat);
    const key = `${chat.id} ${asNumber(call.fields.message_id)}`;
    const message = call.world.messages.get(key);
    if (message === undefined) throw bad('message to react not found');
    const reactions = asList(call.fields.reaction);
    if (reactions.length > 1) throw bad('REACTIONS_TOO_MANY');
    call.world.messages.set(key, { ...message, reactions });
    return true;
  },
  pinChatMessage: (call) => {
    const { chat, key, message } = pinnable(call);
    if (message === undefined) throw bad('message to pin not found');
    call.world.messages.set(key, { ...message, is_pinned: true });
    call.world.settings.set(`pinned ${chat.id}`, message.message_id);
    return true;
  },
  unpinChatMessage: (call) => {
    const { chat, message } = pinnable(call);
    if (call.fields.message_id !== undefined && message === undefined) throw bad('message to unpin not found');
    call.world.settings.delete(`pinned ${chat.id}`);
    return true;
  },
  unpinAllChatMessages: (call) => {
    call.world.settings.delete(`pinned ${pinnable(call).chat.id}`);
    return true;
  },
};

type Edit = {
  /** What the message must have: "there is no text in the message to edit". */
  readonly needed: 'text' | 'caption' | null;
  readonly change: (message: Message) => Fields;
};

function edit(call: Call, { needed, change }: Edit): Message | true {
  const { world, rates, name, fields, at } = call;
  const markup = receiveMarkup(world, name, fields.reply_markup);
  // A message sent inline belongs to no chat that the bot can see.
  if (asText(fields.inline_message_id) !== null) return true;
  const { chat, message, key } = editable(call);
  rates.check(world, { chat: chat.id, kind: chat.type, at });
  const isMedia = ['photo', 'document', 'video', 'animation', 'audio', 'voice'].some(
    (kind) => message[kind] !== undefined,
  );
  if (needed === 'text' && message.text === undefined) throw bad('there is no text in the message to edit');
  if (needed === 'caption' && !isMedia) throw bad('there is no caption in the message to edit');
  const { reply_markup, edit_date, ...rest } = change(message);
  const edited = { ...rest, ...(markup === null ? {} : { reply_markup: markup }) };
  const { edit_date: _, ...before } = message;
  if (isSame(edited, before)) throw bad(SAME);
  const whole = { ...edited, message_id: message.message_id, date: message.date, edit_date: world.dateNow() };
  world.messages.set(key, whole);
  return whole;
}

function editable(call: Call): { readonly chat: WorldChat; readonly message: Message; readonly key: string } {
  const chat = findChat(call.world, call.fields);
  refuseByState(chat);
  const id = asNumber(call.fields.message_id);
  if (id === null) throw bad('message identifier is not specified');
  const key = `${chat.id} ${id}`;
  const message = call.world.messages.get(key);
  if (message === undefined) throw bad('message to edit not found');
  const isOwn = asRecord(message.from).id === BOT.id || (chat.type === 'channel' && message.sender_chat !== undefined);
  if (!isOwn || message.forward_origin !== undefined) throw bad("message can't be edited");
  return { chat, message, key };
}

function mayDelete({ world }: Call, chat: WorldChat, message: Message): boolean {
  if (world.dateNow() - message.date > DELETED_SECONDS_MAX && !mayAsAdmin(chat, 'can_delete_messages')) return false;
  return chat.type === 'private' || asRecord(message.from).id === BOT.id || mayAsAdmin(chat, 'can_delete_messages');
}

function pinnable(call: Call): {
  readonly chat: WorldChat;
  readonly key: string;
  readonly message: Message | undefined;
} {
  const chat = findChat(call.world, call.fields);
  refuseByState(chat);
  const right = chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
  if (chat.type !== 'private' && !mayAsAdmin(chat, right)) {
    throw bad('not enough rights to manage pinned messages in the chat');
  }
  const key = `${chat.id} ${asNumber(call.fields.message_id)}`;
  return { chat, key, message: call.world.messages.get(key) };
}

/** The order of fields is nobody's business. */
function isSame(a: Fields, b: Fields): boolean {
  const sorted = (fields: Fields): string =>
    JSON.stringify(Object.entries(fields).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
