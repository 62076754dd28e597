// The routes of channels and threads: looked up, opened, archived, changed; a forum's post is a thread with its first message.
import {
  type Asked,
  failure,
  NO_PERMISSION,
  NOTHING,
  ok,
  type RestAnswer,
  type Route,
  refuseForm,
  refuseLook,
  refuseMessage,
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
} from './answers.ts';
import { describeChannel } from './describe.ts';
import { filesOf } from './files.ts';
import { asFields, asList, checkForm, formBody } from './form.ts';
import type { Channel } from './model.ts';
import { FORM } from './schemas.ts';

const FORUMS = [15, 16];
const THREADS = [10, 11, 12];
const ARCHIVE_MINUTES = [60, 1_440, 4_320, 10_080];

export const THREADS_ROUTES: Readonly<Record<string, Route>> = {
  'GET /channels/:channel': ({ world, ids: [id = ''] }) => {
    const channel = world.channels.get(id);
    return refuseLook(channel) ?? ok(describeChannel(world, id));
  },
  'PATCH /channels/:channel': (asked) => {
    const {
      world,
      request,
      ids: [id = ''],
    } = asked;
    const channel = world.channels.get(id);
    const unseen = refuseLook(channel);
    if (unseen !== null || channel === undefined) return unseen ?? UNKNOWN_CHANNEL;
    if (channel.state === 'no-permission') return NO_PERMISSION;
    const body = asFields(request.body);
    if (THREADS.includes(channel.type)) {
      const wrong =
        refuseForm(world, 'channel change', checkForm(FORM, 'ThreadChange', body)) ??
        refuseMinutes(body.auto_archive_duration);
      if (wrong !== null) return wrong;
    }
    world.setChannel({
      id,
      ...(typeof body.name === 'string' ? { name: body.name } : {}),
      ...(typeof body.archived === 'boolean' ? { isArchived: body.archived } : {}),
      ...(typeof body.locked === 'boolean' ? { state: body.locked ? 'locked' : 'open' } : {}),
    });
    return ok(describeChannel(world, id));
  },
  'DELETE /channels/:channel': ({ world, ids: [id = ''] }) => {
    const channel = world.channels.get(id);
    const unseen = refuseLook(channel);
    if (unseen !== null) return unseen;
    const described = describeChannel(world, id);
    world.setChannel({ id, state: 'unknown' });
    return ok(described);
  },
  'POST /channels/:channel/threads': async (asked) => {
    const {
      world,
      request,
      ids: [id = ''],
    } = asked;
    const parent = world.channels.get(id);
    const unseen = refuseLook(parent);
    if (unseen !== null || parent === undefined) return unseen ?? UNKNOWN_CHANNEL;
    if (parent.state === 'no-permission') return NO_PERMISSION;
    const body = asFields(request.body);
    const isForum = FORUMS.includes(parent.type) || parent.state === 'forum' || parent.state === 'tag-needed';
    const schema = isForum ? 'ForumThread' : 'Thread';
    const wrong =
      refuseForm(world, 'thread', checkForm(FORM, schema, body)) ?? refuseMinutes(body.auto_archive_duration);
    if (wrong !== null) return wrong;
    if (!isForum) return { status: 201, body: describeChannel(world, openThread(asked, parent).id) };
    const letter = asFields(body.message);
    const refused = refuseMessage(asked, 'forum', letter) ?? refuseTags(parent, body.applied_tags);
    if (refused !== null) return refused;
    const thread = openThread(asked, parent);
    const message = await world.accept(thread, { body: letter, via: 'forum', files: filesOf(request) });
    return { status: 201, body: { ...describeChannel(world, thread.id), message } };
  },
  'POST /channels/:channel/messages/:message/threads': (asked) => {
    const {
      world,
      request,
      ids: [id = '', message = ''],
    } = asked;
    const parent = world.channels.get(id);
    const unseen = refuseLook(parent);
    if (unseen !== null || parent === undefined) return unseen ?? UNKNOWN_CHANNEL;
    if (world.messages.get(message)?.channel !== id) return UNKNOWN_MESSAGE;
    if (world.channels.has(message)) return failure(400, 160004, 'A thread has already been created for this message');
    const body = asFields(request.body);
    const wrong =
      refuseForm(world, 'thread', checkForm(FORM, 'ThreadOnMessage', body)) ??
      refuseMinutes(body.auto_archive_duration);
    if (wrong !== null) return wrong;
    // The thread has the message's own id.
    world.setChannel({ id: message, type: 11, name: String(body.name), parentId: id });
    return { status: 201, body: describeChannel(world, message) };
  },
  'GET /guilds/:guild/threads/active': ({ world }) => {
    const threads = [...world.channels.values()].filter(
      ({ type, isArchived, state }) => THREADS.includes(type) && !isArchived && state !== 'unknown',
    );
    return ok({ threads: threads.map(({ id }) => describeChannel(world, id)), members: [] });
  },
  'GET /channels/:channel/threads/archived/public': ({ world, ids: [id = ''] }) => {
    const threads = [...world.channels.values()].filter(({ parentId, isArchived }) => parentId === id && isArchived);
    return ok({ threads: threads.map((thread) => describeChannel(world, thread.id)), members: [], has_more: false });
  },
  'PUT /channels/:channel/thread-members/@me': ({ world, ids: [id = ''] }) =>
    refuseLook(world.channels.get(id)) ?? NOTHING,
  'DELETE /channels/:channel/thread-members/@me': ({ world, ids: [id = ''] }) =>
    refuseLook(world.channels.get(id)) ?? NOTHING,
};

function openThread({ world, request }: Asked, parent: Channel): Channel {
  const body = asFields(request.body);
  const type = parent.type === 5 ? 10 : Number(body.type ?? 11);
  return world.setChannel({
    type,
    name: String(body.name),
    parentId: parent.id,
    tags: asList(body.applied_tags).map(String),
  });
}

function refuseTags(parent: Channel, given: unknown): RestAnswer | null {
  const tags = asList(given).map(String);
  if (parent.state === 'tag-needed' && tags.length === 0)
    return failure(400, 40067, 'A tag is required to create a forum post in this channel');
  const isKnown = tags.every((tag) => parent.tags.includes(tag));
  return isKnown ? null : failure(404, 10087, 'Unknown tag');
}

function refuseMinutes(minutes: unknown): RestAnswer | null {
  if (minutes === undefined || minutes === null || ARCHIVE_MINUTES.includes(Number(minutes))) return null;
  const message = 'Value must be one of {60, 1440, 4320, 10080}.';
  return { status: 400, body: formBody([{ path: ['auto_archive_duration'], code: 'BASE_TYPE_CHOICES', message }]) };
}
