// The routes of a channel's messages: sent, listed, changed, deleted, pinned, reacted to, crossposted.
import {
  type Asked,
  failure,
  NO_PERMISSION,
  NOTHING,
  ok,
  type RestAnswer,
  type Route,
  refuseLook,
  refuseMessage,
  refuseWrite,
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
} from './answers.ts';
import { filesAfterEdit, filesOf } from './files.ts';
import { asFields, asList, formBody } from './form.ts';
import type { Channel, Message } from './model.ts';

const ANNOUNCEMENTS = 5;
const PINS_MAX = 250;

export const MESSAGES: Readonly<Record<string, Route>> = {
  'POST /channels/:channel/messages': async (asked) => {
    const { world, request } = asked;
    const channel = channelOf(asked);
    if (channel === undefined) return UNKNOWN_CHANNEL;
    const body = asFields(request.body);
    const wrong = refuseMessage(asked, 'create', body) ?? refuseWrite(channel) ?? refuseReference(asked, channel);
    if (wrong !== null) return wrong;
    if (body.nonce !== undefined && body.enforce_nonce === true) {
      const known = world.knownNonce(String(body.nonce));
      if (known !== null) return ok(known);
    }
    return ok(await world.accept(channel, { body, via: 'channel', files: filesOf(request) }));
  },
  'GET /channels/:channel/messages': ({ world, request, ids: [id] }) => {
    const channel = world.channels.get(id ?? '');
    const wrong = refuseLook(channel);
    if (wrong !== null) return wrong;
    const { query } = request;
    const limit = Number(query.get('limit') ?? 50);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
      const message = 'int value should be between 1 and 100.';
      return { status: 400, body: formBody([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message }]) };
    }
    const after = BigInt(query.get('after') ?? 0);
    const before = BigInt(query.get('before') ?? '9223372036854775807');
    const all = [...world.messages.values()].filter(
      (message) => message.channel === id && BigInt(message.id) > after && BigInt(message.id) < before,
    );
    // The ones that follow `after`, or else the last ones; the newest comes first in either case.
    const found = (query.has('after') ? all.slice(0, limit) : all.slice(-limit)).reverse();
    // A message that is read back no longer carries its nonce.
    return ok(found.map(({ body: { nonce: _, ...body }, ...rest }) => world.describe({ ...rest, body })));
  },
  'GET /channels/:channel/messages/:message': (asked) =>
    onMessage(asked, (message) => ok(asked.world.describe(withoutNonce(message)))),
  'PATCH /channels/:channel/messages/:message': (asked) =>
    onMessage(asked, (message, channel) => {
      const { world, request } = asked;
      const body = asFields(request.body);
      const wrong = refuseMessage(asked, 'change', body);
      if (wrong !== null) return wrong;
      if (message.author !== null || message.webhook !== null)
        return failure(403, 50005, 'Cannot edit a message authored by another user');
      if (channel.isArchived) return failure(400, 50083, 'Thread is archived');
      const files = filesAfterEdit(message, request);
      const edited = { ...message, body: { ...message.body, ...body }, files, editedAt: world.now() };
      return ok(world.describe(world.store(edited)));
    }),
  'DELETE /channels/:channel/messages/:message': (asked) =>
    onMessage(asked, (message, channel) => {
      if (message.author !== null && channel.state === 'no-permission') return NO_PERMISSION;
      asked.world.messages.delete(message.id);
      return NOTHING;
    }),
  'POST /channels/:channel/messages/bulk-delete': ({ world, request, ids: [id] }) => {
    const wrong = refuseLook(world.channels.get(id ?? ''));
    if (wrong !== null) return wrong;
    const messages = asList(asFields(request.body).messages).map(String);
    if (messages.length < 2 || messages.length > 100)
      return failure(
        400,
        50016,
        'Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages',
      );
    for (const message of messages) world.messages.delete(message);
    return NOTHING;
  },
  'POST /channels/:channel/messages/:message/crosspost': (asked) =>
    onMessage(asked, (message, channel) => {
      if (channel.type !== ANNOUNCEMENTS) return failure(400, 50024, 'Cannot execute action on this channel type');
      if (message.isCrossposted) return failure(400, 40033, 'This message has already been crossposted');
      return ok(asked.world.describe(asked.world.store({ ...withoutNonce(message), isCrossposted: true })));
    }),
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': (asked) =>
    onMessage(asked, (message) => {
      const emoji = asked.ids[2] ?? '';
      if (!/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3|\w+:\d+$)/u.test(emoji))
        return failure(400, 10014, 'Unknown Emoji');
      const reactions = [...new Set([...message.reactions, emoji])];
      if (reactions.length > 20) return failure(400, 30010, 'Maximum number of reactions reached (20)');
      asked.world.store({ ...message, reactions });
      return NOTHING;
    }),
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me': (asked) =>
    onMessage(asked, (message) => {
      asked.world.store({ ...message, reactions: message.reactions.filter((emoji) => emoji !== asked.ids[2]) });
      return NOTHING;
    }),
  'GET /channels/:channel/pins': (asked) =>
    ok(pinsOf(asked).map((message) => asked.world.describe(withoutNonce(message)))),
  'GET /channels/:channel/messages/pins': (asked) => {
    const items = pinsOf(asked).map((message) => ({
      pinned_at: new Date(asked.world.now()).toISOString(),
      message: asked.world.describe(withoutNonce(message)),
    }));
    return ok({ items, has_more: false });
  },
  'PUT /channels/:channel/pins/:message': (asked) => pin(asked, true),
  'PUT /channels/:channel/messages/pins/:message': (asked) => pin(asked, true),
  'DELETE /channels/:channel/pins/:message': (asked) => pin(asked, false),
  'DELETE /channels/:channel/messages/pins/:message': (asked) => pin(asked, false),
  'POST /channels/:channel/typing': ({ world, ids: [id] }) => refuseWrite(world.channels.get(id ?? '')) ?? NOTHING,
};

function channelOf({ world, ids: [id] }: Asked): Channel | undefined {
  return world.channels.get(id ?? '');
}

function onMessage(asked: Asked, act: (message: Message, channel: Channel) => RestAnswer): RestAnswer {
  const channel = channelOf(asked);
  const wrong = refuseLook(channel);
  if (wrong !== null || channel === undefined) return wrong ?? UNKNOWN_CHANNEL;
  const message = asked.world.messages.get(asked.ids[1] ?? '');
  return message === undefined || message.channel !== channel.id ? UNKNOWN_MESSAGE : act(message, channel);
}

function withoutNonce(message: Message): Message {
  const { nonce: _, ...body } = message.body;
  return { ...message, body };
}

function refuseReference({ world, request }: Asked, channel: Channel): RestAnswer | null {
  const given = asFields(asFields(request.body).message_reference);
  if (given.message_id === undefined || given.fail_if_not_exists === false) return null;
  const there = world.messages.get(String(given.message_id));
  if (there !== undefined && there.channel === String(given.channel_id ?? channel.id)) return null;
  const error = { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' };
  return { status: 400, body: formBody([error]) };
}

function pinsOf({ world, ids: [id] }: Asked): readonly Message[] {
  return [...world.messages.values()].filter(({ channel, isPinned }) => channel === id && isPinned);
}

function pin(asked: Asked, isPinned: boolean): RestAnswer {
  return onMessage(asked, (message, channel) => {
    if (channel.state === 'no-permission') return NO_PERMISSION;
    if (isPinned && pinsOf(asked).length >= PINS_MAX)
      return failure(400, 30003, `Maximum number of pins reached for the channel (${PINS_MAX})`);
    asked.world.store({ ...message, isPinned });
    return NOTHING;
  });
}
