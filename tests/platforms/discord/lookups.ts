// The routes by which a bot looks around: itself, its servers and their members, people, and where the gateway is.
import { failure, ok, type Route } from './answers.ts';
import { describeChannel, describeGuild } from './describe.ts';
import { asFields } from './form.ts';

const GUILDS_A_SHARD = 1_000;

export const LOOKUPS: Readonly<Record<string, Route>> = {
  'GET /gateway': ({ request }) => ok({ url: `ws://127.0.0.1:${request.port}/gateway` }),
  'GET /gateway/bot': ({ world, request }) =>
    ok({
      url: `ws://127.0.0.1:${request.port}/gateway`,
      shards: Math.max(1, Math.ceil((world.extraGuilds.length + 1) / GUILDS_A_SHARD)),
      session_start_limit: {
        total: 1_000,
        remaining: world.identifiesLeft,
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    }),
  'GET /users/@me': ({ world }) => ok(world.botUser),
  'GET /users/:user': ({ ids: [id = ''] }) => ok(person(id)),
  'GET /users/@me/guilds': ({ world }) =>
    ok(
      world.guild.isMember
        ? [
            {
              id: world.guild.id,
              name: world.guild.name,
              icon: null,
              banner: null,
              owner: false,
              permissions: '2147483647',
              features: [],
            },
          ]
        : [],
    ),
  'POST /users/@me/channels': ({ world, request }) => {
    const recipient = asFields(request.body).recipient_id;
    if (typeof recipient !== 'string' || !/^\d{17,20}$/.test(recipient))
      return failure(400, 50033, 'Invalid Recipient(s)');
    const known = [...world.channels.values()].find(({ type, name }) => type === 1 && name === recipient);
    const dm = known ?? world.setChannel({ type: 1, name: recipient });
    return ok({ id: dm.id, type: 1, last_message_id: null, recipients: [person(recipient)], flags: 0 });
  },
  'GET /applications/@me': ({ world }) => ok(application(world)),
  'GET /oauth2/applications/@me': ({ world }) => ok(application(world)),
  'GET /guilds/:guild': ({ world, ids: [id] }) =>
    id === world.guild.id && world.guild.isMember ? ok(describeGuild(world)) : failure(404, 10004, 'Unknown Guild'),
  'GET /guilds/:guild/channels': ({ world }) =>
    ok(
      [...world.channels.values()]
        .filter(({ type, state }) => ![1, 10, 11, 12].includes(type) && state !== 'unknown')
        .map(({ id }) => describeChannel(world, id)),
    ),
  'GET /guilds/:guild/roles': ({ world }) => ok(describeGuild(world).roles),
  'GET /guilds/:guild/members/:user': ({ world, ids: [, id = ''] }) =>
    ok({
      user: id === world.applicationId ? world.botUser : person(id),
      roles: [],
      nick: null,
      joined_at: new Date(world.now()).toISOString(),
      deaf: false,
      mute: false,
      flags: 0,
    }),
};

function person(id: string) {
  return {
    id,
    username: `reader-${id.slice(-4)}`,
    discriminator: '0',
    global_name: 'Reader',
    avatar: null,
    public_flags: 0,
  };
}

function application({ applicationId, botUser }: { readonly applicationId: string; readonly botUser: object }) {
  return {
    id: applicationId,
    name: 'Dateline',
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    flags: 0,
    bot: botUser,
  };
}
