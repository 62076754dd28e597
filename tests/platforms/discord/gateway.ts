// The emulated gateway: sessions, heartbeats, resume with replay, and the ways in which Discord hangs up.
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { describeGuild } from './describe.ts';
import { asFields, asList, type Fields } from './form.ts';
import type { World } from './world.ts';

const INTENTS_KNOWN = (1 << 26) - 1;
/** Members, presences and message content need Discord's leave. */
const INTENTS_PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const REPLAY_MAX = 1_000;
const SENDS_A_MINUTE = 120;
const GUILDS_A_SHARD_MAX = 2_500;

type Session = {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  socket: WebSocket | null;
  sequence: number;
  /** What a reorder keeps until the next event. */
  heldBack: string | null;
  readonly sent: { readonly sequence: number; readonly packet: string }[];
};

export type Gateway = {
  /** False when no bot has ever identified: nobody will hear it. */
  readonly dispatch: (event: string, data: Fields) => boolean;
  /** Closes every connection with this code; a resume is then refused when `keepsSessions` is false. */
  readonly hangUp: (options: { code: number; keepsSessions: boolean }) => void;
  /** Says the last event once more, as after a resume that forgot what it had sent. */
  readonly replayLast: () => void;
  /** Sends an opcode without data of ours: 7 reconnect, 9 invalid session (d: whether it can be resumed). */
  readonly order: (packet: { op: number; d: unknown }) => void;
  /** Says these words to every connection as they stand, whether they are a packet or not. */
  readonly babble: (words: string) => void;
  /** Every new connection is closed at once with this code; null for none. */
  readonly setClosesAtOnce: (code: number | null) => void;
  readonly setAcknowledges: (does: boolean) => void;
  readonly identifies: () => number;
  readonly connections: () => number;
  /** Forgets every session and hangs up. */
  readonly reset: () => void;
  readonly stop: () => void;
};

export function openGateway(server: Server, world: World): Gateway {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const sessions = new Map<string, Session>();
  let closesAtOnce: number | null = null;
  let acknowledges = true;
  let identifies = 0;
  let connections = 0;
  let lastIdentifyAt = 0;

  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!url.pathname.startsWith('/gateway')) {
      socket.destroy();
      return;
    }
    if (url.searchParams.get('encoding') !== 'json')
      world.violate('the gateway was asked for another encoding than json');
    if (url.searchParams.has('compress')) world.violate('the gateway was asked for compression, which is not emulated');
    sockets.handleUpgrade(request, socket, head, (opened) => welcome(opened));
  });

  function welcome(socket: WebSocket): void {
    connections += 1;
    let session: Session | null = null;
    let sendsInMinute: number[] = [];
    if (closesAtOnce !== null) {
      socket.close(closesAtOnce);
      return;
    }
    socket.on('error', (error) => world.violate(`a gateway connection failed: ${error.message}`));
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null }));
    socket.on('message', (raw) => {
      const at = Date.now();
      sendsInMinute = [...sendsInMinute.filter((then) => at - then < 60_000), at];
      if (sendsInMinute.length > SENDS_A_MINUTE) return socket.close(4008, 'You are being rate limited.');
      const packet = parse(String(raw));
      if (packet === null) return socket.close(4002, 'Error while decoding payload.');
      const data = asFields(packet.d);
      switch (packet.op) {
        case 1:
          if (acknowledges && world.strike('GATEWAY heartbeat', null)?.kind !== 'silence')
            socket.send(JSON.stringify({ op: 11, d: null, s: null, t: null }));
          return;
        case 2:
          if (session !== null) return socket.close(4005, 'Already authenticated.');
          if (!isStruck(socket, 'GATEWAY identify')) session = identify(socket, data);
          return;
        case 6:
          if (!isStruck(socket, 'GATEWAY resume')) session = resume(socket, data);
          return;
        case 3:
        case 4:
        case 8:
          if (session === null) socket.close(4003, 'Not authenticated.');
          return;
        default:
          socket.close(4001, 'Unknown opcode.');
      }
    });
  }

  /** True when a fault took this in hand. */
  function isStruck(socket: WebSocket, route: string): boolean {
    const fault = world.strike(route, null);
    if (fault?.kind === 'close') socket.close(fault.status ?? 4000);
    else if (fault?.kind === 'invalid-session') socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
    else if (fault?.kind !== 'silence') return false;
    return true;
  }

  function identify(socket: WebSocket, data: Fields): Session | null {
    identifies += 1;
    const intents = data.intents;
    const shard = asList(data.shard ?? [0, 1]).map(Number);
    const [shardId = -1, shardCount = 0] = shard;
    const refusal =
      data.token !== world.token
        ? 4004
        : !Number.isInteger(intents) || (Number(intents) & ~INTENTS_KNOWN) !== 0
          ? 4013
          : (Number(intents) & INTENTS_PRIVILEGED) !== 0
            ? 4014
            : shardId < 0 || shardId >= shardCount
              ? 4010
              : guildsOf(world, [shardId, shardCount]).length > GUILDS_A_SHARD_MAX
                ? 4011
                : world.identifiesLeft <= 0
                  ? 4004
                  : null;
    if (refusal !== null) {
      socket.close(refusal);
      return null;
    }
    for (const field of ['os', 'browser', 'device']) {
      if (typeof asFields(data.properties)[field] !== 'string') world.violate(`IDENTIFY without properties.${field}`);
    }
    const at = Date.now();
    if (world.rateMode === 'strict' && at - lastIdentifyAt < 5_000) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
      return null;
    }
    lastIdentifyAt = at;
    world.identifiesLeft -= 1;
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      socket,
      sequence: 0,
      shard: [shardId, shardCount],
      heldBack: null,
      sent: [],
    };
    sessions.set(session.id, session);
    const { guild } = world;
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    deliver(session, 'READY', {
      v: 10,
      user: world.botUser,
      guilds: guildsOf(world, [shardId, shardCount]).map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      shard: [shardId, shardCount],
      application: { id: world.applicationId, flags: 0 },
    });
    if (guild.isMember && guild.isAvailable && shardOf(guild.id, shardCount) === shardId)
      deliver(session, 'GUILD_CREATE', describeGuild(world));
    return session;
  }

  function resume(socket: WebSocket, data: Fields): Session | null {
    if (data.token !== world.token) {
      socket.close(4004);
      return null;
    }
    const session = sessions.get(String(data.session_id));
    const sequence = Number(data.seq);
    const oldest = session?.sent[0]?.sequence ?? 1;
    if (session === undefined || !Number.isInteger(sequence) || sequence + 1 < oldest) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
      return null;
    }
    if (sequence > session.sequence) {
      socket.close(4007, 'Invalid seq.');
      return null;
    }
    session.socket = socket;
    for (const { sequence: number, packet } of session.sent) if (number > sequence) socket.send(packet);
    deliver(session, 'RESUMED', {});
    return session;
  }

  function deliver(session: Session, event: string, data: Fields): void {
    session.sequence += 1;
    const packet = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
    session.sent.push({ sequence: session.sequence, packet });
    if (session.sent.length > REPLAY_MAX) session.sent.shift();
    speak(session, packet);
  }

  function speak(session: Session, packet: string): void {
    if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(packet);
  }

  /** An event of the world, as against those that open a session: faults strike it on its way, and it can be resumed all the same. */
  function deliverEvent(session: Session, event: string, data: Fields): void {
    const fault = world.strike('GATEWAY dispatch', null);
    const { socket, heldBack } = session;
    session.heldBack = null;
    if (fault?.kind === 'reorder' || fault?.kind === 'close') session.socket = null;
    deliver(session, event, data);
    session.socket = socket;
    const packet = session.sent.at(-1)?.packet ?? '';
    if (fault?.kind === 'reorder') session.heldBack = packet;
    if (fault?.kind === 'duplicate') speak(session, packet);
    if (fault?.kind === 'close') socket?.close(fault.status ?? 4000);
    if (heldBack !== null) speak(session, heldBack);
  }

  return {
    dispatch: (event, data) => {
      // An old process's session keeps its events for a resume that never comes; a live one hears them now.
      for (const session of sessions.values()) if (hears(session, data)) deliverEvent(session, event, data);
      return sessions.size > 0;
    },
    hangUp: ({ code, keepsSessions }) => {
      if (!keepsSessions) sessions.clear();
      for (const socket of sockets.clients) socket.close(code);
    },
    replayLast: () => {
      for (const { socket, sent } of sessions.values()) {
        const last = sent.at(-1);
        if (last !== undefined) socket?.send(last.packet);
      }
    },
    order: (packet) => {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ ...packet, s: null, t: null }));
    },
    babble: (words) => {
      for (const socket of sockets.clients) socket.send(words);
    },
    setClosesAtOnce: (code) => {
      closesAtOnce = code;
    },
    setAcknowledges: (does) => {
      acknowledges = does;
    },
    identifies: () => identifies,
    connections: () => connections,
    reset: () => {
      sessions.clear();
      closesAtOnce = null;
      acknowledges = true;
      identifies = 0;
      connections = 0;
      lastIdentifyAt = 0;
      for (const socket of sockets.clients) socket.terminate();
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** A server belongs to one shard; what belongs to none, direct messages, comes on the first. */
function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

function guildsOf(world: World, [id, count]: readonly [number, number]): readonly string[] {
  const all = [...(world.guild.isMember ? [world.guild.id] : []), ...world.extraGuilds];
  return all.filter((guild) => shardOf(guild, count) === id);
}

function hears({ shard: [id, count] }: Session, data: Fields): boolean {
  const guild =
    data.guild_id ?? (data.member_count === undefined && data.unavailable === undefined ? undefined : data.id);
  return typeof guild === 'string' ? shardOf(guild, count) === id : id === 0;
}

function parse(raw: string): Fields | null {
  try {
    const packet: unknown = JSON.parse(raw);
    return typeof packet === 'object' && packet !== null ? asFields(packet) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
