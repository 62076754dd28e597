// What the emulated Telegram knows: chats, messages, waiting updates, faults to come, and the journal of every message it accepted.
import type { WireFault } from '../answer.ts';
import type { Options, RateMode } from '../command-line.ts';
import { type Faults, openFaults } from '../faults.ts';
import { type Journal, openJournal } from '../journal.ts';
import type { Fields } from './body.ts';

export class Refusal extends Error {
  readonly status: number;
  readonly parameters: Parameters | null;

  constructor(status: number, description: string, parameters: Parameters | null = null) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

type Parameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number };

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

export type ChatState =
  | 'open'
  /** Private chats. */
  | 'never-started'
  | 'blocked'
  | 'deactivated'
  /** Groups and channels. */
  | 'kicked'
  | 'left'
  | 'deleted'
  | 'upgraded'
  /** May not write: three ways in which Telegram says so. */
  | 'no-rights'
  | 'write-forbidden'
  | 'restricted'
  /** A channel whose admin the bot is no longer. */
  | 'not-admin'
  | 'peer-invalid';

export type WorldChat = {
  readonly id: number;
  type: ChatKind;
  title: string;
  /** Without the @. */
  username: string | null;
  state: ChatState;
  /** Where an upgraded group went. */
  migrateTo: number | null;
  /** Status by user id; whoever is not named is a member. */
  members: Record<string, string>;
  /** Whether getChatMember fails for others, as it may where the bot is no admin. */
  hidesMembers: boolean;
  /** Whether the bot sees every message of a group and not only commands. */
  isBotAdmin: boolean;
  /** What a bot that is an admin may do; each is allowed unless it is false here. */
  rights: Record<string, boolean>;
  /** Topics of a forum; null for a chat without any. */
  topics: Record<string, 'open' | 'closed'> | null;
};

export type Sent = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "sendMessage", "sendPhoto" and so on. */
  readonly method: string;
  readonly chat: number;
  readonly thread: number | null;
  readonly messageId: number;
  /** The text or the caption. */
  readonly text: string;
  readonly entities: readonly SentEntity[];
  /** What the server found by itself in the plain text: "mention @name", "hashtag #x", "bot_command /x". */
  readonly found: readonly string[];
  /** What was sent beside the text: names and sizes of files, buttons as rows of labels. */
  readonly files?: readonly SentFile[];
  readonly buttons?: readonly (readonly string[])[];
};

export type SentFile = {
  readonly field: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
  readonly sha256: string;
};

export type SentEntity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly user?: Fields;
};

/** Something the documentation forbids and the real server might let pass. */
export type Violation = { readonly method: string; readonly what: string };

export type Call = {
  readonly method: string;
  readonly chat: number | null;
  readonly at: number;
  /** 0 until it is answered, and for good where a fault kept the answer back. */
  status: number;
  /** The kind of the fault that struck it. */
  readonly fault: string | null;
};

export type Fault = {
  /** A method's name, or * for any; "update" strikes updates on their way to the bot. */
  readonly method: string;
  readonly kind:
    | WireFault['kind']
    /** An answer as of a proxy in between: no JSON, no envelope. */
    | 'status'
    /** A refusal in Telegram's own form. */
    | 'answer'
    | 'slow-down'
    /** Of updates: it comes twice, or after the one that follows it. */
    | 'duplicate'
    | 'reorder';
  readonly times?: number;
  readonly probability?: number;
  readonly after?: number;
  /** Only calls to this chat. */
  readonly chat?: number;
  readonly status?: number;
  readonly description?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly ms?: number;
};

export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

type Poller = { readonly wake: () => void; readonly conflict: () => void };

export type Webhook = {
  readonly url: string;
  readonly secret: string | null;
  readonly connectionsMax: number;
  readonly setAt: number;
};

/** A message as the API tells of it. */
export type Message = Fields & { readonly message_id: number; readonly date: number };

export type World = ReturnType<typeof openWorld>;

export const BOT = {
  id: 4_242_424_242,
  is_bot: true,
  first_name: 'Dateline',
  username: 'DatelineTestBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
} as const;

/** The bot as the sender of its messages. */
export const BOT_AS_SENDER = { id: BOT.id, is_bot: true, first_name: BOT.first_name, username: BOT.username } as const;

const CALLS_KEPT = 200_000;
/** An update that nobody fetched is forgotten after a day. */
const UPDATE_LIFE_MS = 24 * 3_600_000;
const LEFT_OUT_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count'];

export function openWorld(options: Pick<Options, 'journalPath' | 'token' | 'seed' | 'rates'>) {
  const journal: Journal<Sent> = openJournal(options.journalPath);
  const faults: Faults<Fault> = openFaults(options.seed);
  let updateId = 100_000 + Math.floor(Math.random() * 1_000_000);
  let messageId = journal.entries.reduce((most, sent) => Math.max(most, sent.messageId), 0);
  let heldBack: Update | null = null;
  const watchers = new Set<() => void>();

  const world = {
    token: options.token,
    chats: new Map<number, WorldChat>(),
    messages: new Map<string, Message>(),
    files: new Map<string, { readonly name: string; readonly bytes: Buffer }>(),
    journal,
    faults,
    violations: [] as Violation[],
    calls: [] as Call[],
    settings: new Map<string, unknown>(),
    updates: [] as Update[],
    /** As last set by getUpdates or setWebhook; null is the server's default. */
    allowedUpdates: null as readonly string[] | null,
    webhook: null as Webhook | null,
    webhookTrouble: null as { readonly at: number; readonly message: string } | null,
    poller: null as Poller | null,
    lastPoll: { offset: Number.NaN, at: 0 },
    /** 409s that come sooner than this are held for 3 s. */
    nextConflictAt: 0,
    /** Callback and inline queries that wait for an answer, with the time at which they grow too old. */
    openQueries: new Map<string, number>(),
    answeredQueries: [] as Fields[],
    rateMode: options.rates as RateMode,
    /** 429s that the rates gave, no fault. */
    rateRefusals: 0,
    clockOffsetMs: 0,
    /** Added to every `date`, as of a server whose clock is wrong. */
    dateSkewSeconds: 0,

    now: (): number => Date.now() + world.clockOffsetMs,
    /** Seconds since 1970, as in `date`. */
    dateNow: (): number => Math.floor(world.now() / 1000) + world.dateSkewSeconds,

    nextMessageId: (): number => {
      messageId += 1;
      return messageId;
    },

    chatAt: (id: number, type?: ChatKind): WorldChat => {
      const known = world.chats.get(id);
      if (known !== undefined) return known;
      const chat: WorldChat = {
        id,
        type: type ?? (id > 0 ? 'private' : 'supergroup'),
        title: id > 0 ? `Person ${id}` : `Chat ${-id}`,
        username: null,
        state: 'open',
        migrateTo: null,
        members: {},
        hidesMembers: false,
        isBotAdmin: false,
        rights: {},
        topics: null,
      };
      world.chats.set(id, chat);
      return chat;
    },

    violate: (method: string, what: string): void => {
      world.violations.push({ method, what });
    },

    note: (call: Call): Call => {
      if (world.calls.length >= CALLS_KEPT) world.calls.splice(0, CALLS_KEPT / 2);
      world.calls.push(call);
      return call;
    },

    addUpdate: (kind: string, body: unknown, at?: number): number => {
      updateId = at ?? updateId + 1;
      if (!isAllowed(world.allowedUpdates, kind)) return updateId;
      const update: Update = { update_id: updateId, [kind]: body };
      const fault = faults.strike(({ method }) => method === 'update');
      const behind = heldBack === null ? [] : [heldBack];
      heldBack = null;
      if (fault?.kind === 'reorder' && behind.length === 0) heldBack = update;
      else world.updates.push(update, ...(fault?.kind === 'duplicate' ? [update] : []), ...behind);
      world.changed();
      return updateId;
    },

    /** Lets go what a reorder still holds, when nothing follows it. */
    releaseUpdates: (): void => {
      if (heldBack !== null) world.updates.push(heldBack);
      heldBack = null;
      world.changed();
    },

    forgetOldUpdates: (): void => {
      const isOld = (update: Update): boolean => {
        const body = Object.values(update).find((value) => typeof value === 'object') as { date?: number } | undefined;
        return body?.date !== undefined && body.date * 1000 < world.now() - UPDATE_LIFE_MS;
      };
      if (world.updates.some(isOld)) {
        world.updates.splice(0, world.updates.length, ...world.updates.filter((update) => !isOld(update)));
      }
    },

    /** Wakes whoever waits for updates. */
    changed: (): void => {
      world.poller?.wake();
      for (const look of watchers) look();
    },
    watch: (look: () => void): void => {
      watchers.add(look);
    },
  };
  return world;
}

function isAllowed(allowed: readonly string[] | null, kind: string): boolean {
  return allowed === null || allowed.length === 0 ? !LEFT_OUT_BY_DEFAULT.includes(kind) : allowed.includes(kind);
}

export function bad(what: string): Refusal {
  return new Refusal(400, `Bad Request: ${what}`);
}

export function forbidden(what: string): Refusal {
  return new Refusal(403, `Forbidden: ${what}`);
}

export function tooMany(waitMs: number): Refusal {
  const seconds = Math.max(Math.ceil(waitMs / 1_000), 1);
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
