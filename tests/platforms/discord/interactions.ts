// Answers to interactions: the first one within three seconds, then edits and follow-ups while the token lives.
import { type Asked, failure, NOTHING, ok, type RestAnswer, type Route, refuseForm, refuseMessage } from './answers.ts';
import { filesAfterEdit, filesOf } from './files.ts';
import { asFields, type Fields, formBody } from './form.ts';
import type { InteractionRow, Message } from './model.ts';
import { checkChoices, checkModal } from './rules.ts';
import type { World } from './world.ts';

const EPHEMERAL = 1 << 6;

export const INTERACTIONS: Readonly<Record<string, Route>> = {
  'POST /interactions/:interaction/:token/callback': (asked) => {
    const {
      world,
      request,
      ids: [id, token = ''],
    } = asked;
    const row = world.interactions.get(token);
    if (row === undefined || row.id !== id || world.now() - row.createdAt > world.firstAnswerMs) {
      return failure(404, 10062, 'Unknown interaction');
    }
    if (row.isAcknowledged) return failure(400, 40060, 'Interaction has already been acknowledged.');
    const { type, data } = asFields(request.body);
    const answered = answerFirst(asked, row, { type: Number(type), data: asFields(data) });
    if (answered !== null) return answered;
    if (request.query.get('with_response') !== 'true') return NOTHING;
    const message = world.messages.get(row.originalId);
    const resource = message === undefined ? {} : { resource: { type, message: world.describe(message) } };
    return ok({
      interaction: { id: row.id, type: 2, response_message_id: row.originalId, channel_id: row.channel },
      ...resource,
    });
  },
  'POST /webhooks/:application/:token': (asked) =>
    onToken(asked, (row) => {
      const { world, request } = asked;
      const body = asFields(request.body);
      const wrong = refuseMessage(asked, 'follow-up', body);
      if (wrong !== null) return wrong;
      const message = keep(asked, row, { id: world.newId(), body });
      row.isSettled = true;
      world.answer(row, { kind: 'follow-up', body, message: message.id });
      return ok(world.describe(message));
    }),
  'GET /webhooks/:application/:token/messages/:message': (asked) =>
    onAnswer(asked, (_, message) => ok(asked.world.describe(message))),
  'PATCH /webhooks/:application/:token/messages/:message': (asked) =>
    onAnswer(asked, (row, message) => {
      const { world, request } = asked;
      const body = asFields(request.body);
      const wrong = refuseMessage(asked, 'edit', body);
      if (wrong !== null) return wrong;
      const files = filesAfterEdit(message, request);
      const edited = world.store({ ...message, body: { ...message.body, ...body }, files, editedAt: world.now() });
      row.isSettled = true;
      world.answer(row, { kind: 'edit', body, message: message.id });
      return ok(world.describe(edited));
    }),
  'DELETE /webhooks/:application/:token/messages/:message': (asked) =>
    onAnswer(asked, (row, message) => {
      asked.world.messages.delete(message.id);
      row.isSettled = true;
      asked.world.answer(row, { kind: 'deleted', body: {}, message: message.id });
      return NOTHING;
    }),
};

type First = { readonly type: number; readonly data: Fields };

/** Null when it was taken. */
function answerFirst(asked: Asked, row: InteractionRow, { type, data }: First): RestAnswer | null {
  const { world } = asked;
  const isSeen = row.kind === 'slash' || row.kind === 'component' || row.kind === 'modal';
  const isOnMessage = row.kind === 'component';
  const flags = Number(data.flags ?? 0);
  if (type === 8 && row.kind === 'autocomplete') {
    const wrong = refuseForm(world, 'choices', checkChoices(data.choices));
    if (wrong !== null) return wrong;
    row.isAcknowledged = row.isSettled = true;
    world.answer(row, { kind: 'choices', body: data });
    return null;
  }
  if (type === 5 && isSeen) {
    if ((flags & ~EPHEMERAL) !== 0) world.violate(`a deferral takes only the EPHEMERAL flag, not ${flags}`);
    row.isAcknowledged = true;
    row.isEphemeral = (flags & EPHEMERAL) !== 0;
    row.originalId = world.newId();
    keep(asked, row, { id: row.originalId, body: { flags: flags | (1 << 7) } });
    world.answer(row, { kind: 'deferred', body: data });
    return null;
  }
  if (type === 6 && isOnMessage) {
    // Nothing new to read yet: the edit that was promised is what the person waits for.
    row.isAcknowledged = true;
    world.answer(row, { kind: 'deferred', body: data });
    return null;
  }
  if (type === 4 && isSeen) {
    const wrong = refuseMessage(asked, 'callback', data);
    if (wrong !== null) return wrong;
    row.isAcknowledged = row.isSettled = true;
    row.isEphemeral = (flags & EPHEMERAL) !== 0;
    row.originalId = world.newId();
    keep(asked, row, { id: row.originalId, body: data });
    world.answer(row, { kind: 'message', body: data, message: row.originalId });
    return null;
  }
  if (type === 7 && isOnMessage) {
    const wrong = refuseMessage(asked, 'edit', data);
    if (wrong !== null) return wrong;
    const message = world.messages.get(row.originalId);
    if (message !== undefined) world.store({ ...message, body: { ...message.body, ...data }, editedAt: world.now() });
    row.isAcknowledged = row.isSettled = true;
    world.answer(row, { kind: 'edit', body: data, message: row.originalId });
    return null;
  }
  if (type === 9 && (row.kind === 'slash' || isOnMessage)) {
    const wrong = refuseForm(world, 'modal', checkModal(data));
    if (wrong !== null) return wrong;
    row.isAcknowledged = row.isSettled = true;
    world.answer(row, { kind: 'modal', body: data });
    return null;
  }
  const message = 'This answer does not suit this interaction.';
  return { status: 400, body: formBody([{ path: ['type'], code: 'INTERACTION_TYPE', message }]) };
}

function keep({ world, request }: Asked, row: InteractionRow, { id, body }: { id: string; body: Fields }): Message {
  return world.store({ id, channel: row.channel, body, at: world.now(), files: filesOf(request) });
}

function onToken(asked: Asked, act: (row: InteractionRow) => RestAnswer): RestAnswer {
  const {
    world,
    ids: [, token = ''],
  } = asked;
  const row = world.interactions.get(token);
  if (row === undefined) return failure(404, 10015, 'Unknown Webhook');
  if (world.now() - row.createdAt > world.tokenLifeMs) return failure(401, 50027, 'Invalid Webhook Token');
  return row.isAcknowledged ? act(row) : failure(404, 10015, 'Unknown Webhook');
}

function onAnswer(asked: Asked, act: (row: InteractionRow, message: Message) => RestAnswer): RestAnswer {
  return onToken(asked, (row) => {
    const id = asked.ids[2] === '@original' ? row.originalId : (asked.ids[2] ?? '');
    const message = asked.world.messages.get(id);
    return message === undefined || message.channel !== row.channel
      ? failure(404, 10008, 'Unknown Message')
      : act(row, message);
  });
}

/** An interaction's token, or none of this kind: then a channel's webhook is meant. */
export function isInteractionToken(world: World, token: string): boolean {
  return world.interactions.has(token) || token.startsWith('aW50ZXJhY3Rpb24');
}
