// Servers and channels as the API and the gateway tell of them.
import type { Fields } from './form.ts';
import type { World } from './world.ts';

const THREADS = [10, 11, 12];

export function describeGuild(world: World): Fields {
  const { guild } = world;
  const channels = [...world.channels.values()].filter(
    ({ guildId, state }) => guildId === guild.id && state !== 'unknown',
  );
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: '100000000000000001',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        color: 0,
        hoist: false,
        position: 0,
        permissions: '2147483647',
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: guild.systemChannel,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: new Date(world.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [
      {
        user: world.botUser,
        roles: [],
        joined_at: new Date(world.now()).toISOString(),
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    channels: channels
      .filter(({ type }) => !THREADS.includes(type))
      .map((channel) => describeChannel(world, channel.id)),
    threads: channels
      .filter(({ type, isArchived }) => THREADS.includes(type) && !isArchived)
      .map((channel) => describeChannel(world, channel.id)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function describeChannel(world: World, id: string): Fields {
  const channel = world.channels.get(id) ?? world.setChannel({ id });
  if (channel.type === 1) {
    return { id, type: 1, last_message_id: null, recipients: [], flags: 0 };
  }
  const thread = {
    parent_id: channel.parentId ?? world.guild.id,
    owner_id: world.applicationId,
    message_count: 0,
    member_count: 1,
    thread_metadata: {
      archived: channel.isArchived,
      auto_archive_duration: 1_440,
      archive_timestamp: new Date(world.now()).toISOString(),
      locked: channel.state === 'locked',
    },
  };
  return {
    id,
    type: channel.type,
    guild_id: world.guild.id,
    name: channel.name,
    position: 0,
    permission_overwrites: [],
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    parent_id: channel.parentId,
    flags: 0,
    ...(THREADS.includes(channel.type) ? thread : {}),
    ...(channel.type === 15
      ? { available_tags: channel.tags.map((tag) => ({ id: tag, name: tag, moderated: false })) }
      : {}),
  };
}
