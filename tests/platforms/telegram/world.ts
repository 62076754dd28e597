// What the emulated Telegram knows: chats, messages, waiting updates, faults to come, and the journal of every message it accepted.
import type { Options, RateMode } from '../command-line.ts';
import { type Faults, openFaults } from '../faults.ts';
import { type Journal, openJournal } from '../journal.ts';
import type { Fields } from './body.ts';
import type {
  AnswerParameters,
  Call,
  ChatKind,
  Fault,
  Message,
  Sent,
  Update,
  Violation,
  Webhook,
  WorldChat,
} from './model.ts';

export class Refusal extends Error {
  readonly status: number;
  readonly parameters: AnswerParameters | null;

  constructor(status: number, description: string, parameters: AnswerParameters | null = null) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

type Poller = { readonly wake: () => void; readonly conflict: () => void };

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
