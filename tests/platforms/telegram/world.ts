// What the emulated Telegram knows: chats, waiting updates, faults to come, and a journal on disk of every message it accepted.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

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

export type Answer = {
  readonly status: number;
  readonly body: {
    readonly ok: boolean;
    readonly result?: unknown;
    readonly error_code?: number;
    readonly description?: string;
    readonly parameters?: Parameters;
  };
};

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

type ChatState =
  | 'open'
  | 'never-started'
  | 'blocked'
  | 'deactivated'
  | 'kicked'
  | 'left'
  | 'deleted'
  | 'upgraded'
  | 'no-rights';

export type WorldChat = {
  readonly id: number;
  type: ChatKind;
  title: string;
  state: ChatState;
  /** Where an upgraded group went. */
  migrateTo: number | null;
  /** Status by user id; whoever is not named is a member. */
  members: Record<string, string>;
  /** Whether getChatMember fails for others, as it may where the bot is no admin. */
  hidesMembers: boolean;
  /** Whether the bot sees every message of a group and not only commands. */
  isBotAdmin: boolean;
  /** Topics of a forum; null for a chat without any. */
  topics: Record<string, 'open' | 'closed'> | null;
};

export type Sent = {
  readonly at: number;
  readonly chat: number;
  readonly thread: number | null;
  readonly messageId: number;
  readonly text: string;
  readonly entities: readonly SentEntity[];
  /** What the server found by itself in the plain text: "mention @name", "hashtag #x", "bot_command /x". */
  readonly found: readonly string[];
};

export type SentEntity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
};

/** Something the documentation forbids and the real server might let pass. */
export type Violation = { readonly method: string; readonly what: string };

export type Fault = {
  /** A method's name, or * for any. */
  readonly method: string;
  readonly kind:
    | 'cut-before'
    | 'cut-after'
    | 'hang-before'
    | 'hang-after'
    | 'status'
    | 'answer'
    | 'slow-down'
    | 'garbage'
    | 'half-body';
  /** How often; 1 when not given. */
  readonly times?: number;
  /** 0 to 1; 1 when not given. */
  readonly probability?: number;
  /** How many matching calls pass first. */
  readonly after?: number;
  readonly status?: number;
  readonly description?: string;
  readonly retryAfter?: number;
  readonly ms?: number;
};

export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

type Poller = { readonly wake: () => void; readonly conflict: () => void };

export type World = ReturnType<typeof openWorld>;

export const BOT = {
  id: 4_242_424_242,
  is_bot: true,
  first_name: 'Dateline',
  username: 'DatelineTestBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
} as const;

export function openWorld({ journalPath, token }: { journalPath: string | null; token: string | null }) {
  const file = journalPath === null ? null : openSync(journalPath, 'a');
  const faults: { fault: Fault; timesLeft: number; passLeft: number }[] = [];
  const listeners = new Set<() => void>();
  let updateId = 100_000 + Math.floor(Math.random() * 1_000_000);
  let messageId = 0;

  const world = {
    token,
    chats: new Map<number, WorldChat>(),
    journal: [] as Sent[],
    violations: [] as Violation[],
    calls: [] as { readonly method: string; readonly at: number }[],
    commands: new Map<string, readonly unknown[]>(),
    updates: [] as Update[],
    /** As last set by getUpdates; null is the server's default. */
    allowedUpdates: null as readonly string[] | null,
    webhookUrl: '',
    poller: null as Poller | null,
    lastPoll: { offset: Number.NaN, at: 0 },
    openCallbacks: new Set<string>(),
    rates: { mode: 'off' as 'off' | 'strict', chats: new Map<number, number[]>(), all: [] as number[] },
    heldUntil: new Map<number, number>(),

    nextMessageId: () => {
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
        state: 'open',
        migrateTo: null,
        members: {},
        hidesMembers: false,
        isBotAdmin: false,
        topics: null,
      };
      world.chats.set(id, chat);
      return chat;
    },

    /** On disk before anybody is told: this is the oracle for lost and doubled messages. */
    keep: (sent: Sent): void => {
      if (file !== null) {
        writeSync(file, `${JSON.stringify(sent)}\n`);
        fsyncSync(file);
      }
      world.journal.push(sent);
      for (const listener of listeners) listener();
    },

    whenKept: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    addUpdate: (kind: string, body: unknown, at?: number): number => {
      updateId = at ?? updateId + 1;
      if (isAllowed(world.allowedUpdates, kind)) {
        world.updates.push({ update_id: updateId, [kind]: body });
        world.poller?.wake();
      }
      return updateId;
    },

    addFault: (fault: Fault): void => {
      faults.push({ fault, timesLeft: fault.times ?? 1, passLeft: fault.after ?? 0 });
    },

    clearFaults: (): void => {
      faults.length = 0;
    },

    takeFault: (method: string): Fault | null => {
      for (const entry of faults) {
        const { fault } = entry;
        if (entry.timesLeft <= 0 || (fault.method !== '*' && fault.method !== method)) continue;
        if (entry.passLeft > 0) {
          entry.passLeft -= 1;
          continue;
        }
        if (Math.random() >= (fault.probability ?? 1)) continue;
        entry.timesLeft -= 1;
        return fault;
      }
      return null;
    },

    close: (): void => {
      if (file !== null) closeSync(file);
    },
  };
  return world;
}

const LEFT_OUT_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count'];

function isAllowed(allowed: readonly string[] | null, kind: string): boolean {
  return allowed === null || allowed.length === 0 ? !LEFT_OUT_BY_DEFAULT.includes(kind) : allowed.includes(kind);
}
