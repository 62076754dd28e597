// A channel's own webhooks: made, looked up, posted to. Their messages have no nonce: a lost answer there is as unsure as Telegram's.
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
  refuseWrite,
  UNKNOWN_MESSAGE,
} from './answers.ts';
import { filesOf } from './files.ts';
import { asFields, checkForm, type Fields } from './form.ts';
import type { ChannelWebhook } from './model.ts';
import { FORM } from './schemas.ts';
import type { World } from './world.ts';

const WEBHOOKS_MAX = 15;
const UNKNOWN = failure(404, 10015, 'Unknown Webhook');

export const WEBHOOKS: Readonly<Record<string, Route>> = {
  'POST /channels/:channel/webhooks': ({ world, request, ids: [id = ''] }) => {
    const channel = world.channels.get(id);
    const unseen = refuseLook(channel);
    if (unseen !== null) return unseen;
    if (channel?.state === 'no-permission') return NO_PERMISSION;
    const body = asFields(request.body);
    const wrong = refuseForm(world, 'webhook', checkForm(FORM, 'Webhook', body));
    if (wrong !== null) return wrong;
    if (ofChannel(world, id).length >= WEBHOOKS_MAX)
      return failure(400, 30007, `Maximum number of webhooks reached (${WEBHOOKS_MAX})`);
    const young: ChannelWebhook = {
      id: world.newId(),
      token: `d2ViaG9vaw${world.newId()}`,
      channel: id,
      name: String(body.name),
    };
    world.webhooks.set(young.id, young);
    return ok(describe(world, young));
  },
  'GET /channels/:channel/webhooks': ({ world, ids: [id = ''] }) =>
    refuseLook(world.channels.get(id)) ?? ok(ofChannel(world, id).map((webhook) => describe(world, webhook))),
  'DELETE /webhooks/:webhook': ({ world, ids: [id = ''] }) => (world.webhooks.delete(id) ? NOTHING : UNKNOWN),
};

/** Those that need no bot's token, since the webhook's stands in the path. */
export const WEBHOOK_POSTS: Readonly<Record<string, Route>> = {
  'POST /webhooks/:webhook/:token': async (asked) => {
    const {
      world,
      request,
      ids: [id = '', token = ''],
    } = asked;
    const webhook = world.webhooks.get(id);
    if (webhook === undefined) return UNKNOWN;
    if (webhook.token !== token) return failure(401, 50027, 'Invalid Webhook Token');
    const body = asFields(request.body);
    const channel = world.channels.get(request.query.get('thread_id') ?? webhook.channel);
    const wrong = refuseMessage(asked, 'webhook', body) ?? refuseWrite(channel);
    if (wrong !== null) return wrong;
    if (channel === undefined) return UNKNOWN;
    const message = await world.accept(channel, { body, via: 'webhook', files: filesOf(request), webhook: id });
    if (request.query.get('wait') === 'true') return ok(message);
    world.violate('webhook: without wait=true nobody hears of an error');
    return NOTHING;
  },
  'PATCH /webhooks/:webhook/:token/messages/:message': (asked) =>
    onOwn(asked, ({ world, request, ids: [, , message = ''] }) => {
      const body = asFields(request.body);
      const wrong = refuseMessage(asked, 'edit', body);
      const known = world.messages.get(message);
      if (wrong !== null || known === undefined) return wrong ?? UNKNOWN_MESSAGE;
      return ok(world.describe(world.store({ ...known, body: { ...known.body, ...body }, editedAt: world.now() })));
    }),
  'DELETE /webhooks/:webhook/:token/messages/:message': (asked) =>
    onOwn(asked, ({ world, ids: [, , message = ''] }) => (world.messages.delete(message) ? NOTHING : UNKNOWN_MESSAGE)),
};

function onOwn(asked: Asked, act: (asked: Asked) => RestAnswer): RestAnswer {
  const {
    world,
    ids: [id = '', token, message = ''],
  } = asked;
  if (world.webhooks.get(id)?.token !== token) return UNKNOWN;
  return world.messages.get(message)?.webhook === id ? act(asked) : UNKNOWN_MESSAGE;
}

function ofChannel(world: World, channel: string): readonly ChannelWebhook[] {
  return [...world.webhooks.values()].filter((webhook) => webhook.channel === channel);
}

function describe(world: World, { id, token, channel, name }: ChannelWebhook): Fields {
  return {
    id,
    type: 1,
    guild_id: world.guild.id,
    channel_id: channel,
    name,
    avatar: null,
    token,
    application_id: world.applicationId,
    user: world.botUser,
  };
}
