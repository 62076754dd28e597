// What the emulated Discord knows: channels and their states, commands, interactions, nonces, and the journal on disk that is the oracle for loss and doubles.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Fields } from './rules.ts';

export type ChannelState =
  | 'open'
  | 'unknown'
  | 'no-access'
  | 'no-permission'
  | 'dm-closed'
  | 'locked'
  | 'forum'
  | 'tag-needed';

export type Channel = {
  readonly id: string;
  readonly name: string;
  /** Discord's channel type: 0 text, 1 DM, 11 public thread. */
  readonly type: number;
  readonly guildId: string | null;
  state: ChannelState;
};

export type Guild = { readonly id: string; readonly name: string; isMember: boolean; isAvailable: boolean };

export type JournalEntry = {
  readonly id: string;
  readonly channel: string;
  readonly nonce: string | null;
  readonly body: Fields;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Answer = {
  readonly interaction: string;
  readonly kind: 'deferred' | 'message' | 'choices' | 'edit' | 'follow-up' | 'deleted';
  readonly isEphemeral: boolean;
  readonly body: Fields;
  readonly at: number;
};

export type InteractionRow = {
  readonly id: string;
  readonly token: string;
  readonly kind: 'slash' | 'autocomplete';
  readonly createdAt: number;
  readonly channel: string;
  isAcknowledged: boolean;
  isEphemeral: boolean;
  /** Whether @original holds something that the person can read, or was taken away. */
  isSettled: boolean;
  readonly originalId: string;
};

export type RegisteredCommand = { readonly id: string; readonly version: string; readonly given: Fields };

export type Fault = {
  /** "POST /channels/ID/messages" with * for ID: method, space, path under /api/v10 with * for one segment. */
  readonly route: string;
  readonly kind: 'status' | 'rate' | 'cut-before' | 'cut-after' | 'hang-before' | 'hang-after';
  /** For 'status': 500 by default, and the code in Discord's JSON; null answers HTML like a proxy. */
  readonly status?: number;
  readonly code?: number | null;
  /** For 'rate': seconds, and whose limit it is. 'edge' answers HTML without any rate header. */
  readonly retryAfter?: number;
  readonly scope?: 'user' | 'global' | 'shared' | 'edge';
  /** How often it strikes; 1 unless told. */
  readonly times?: number;
  /** 0 to 1; 1 unless told. */
  readonly probability?: number;
  readonly channel?: string;
};

export type WorldSettings = {
  readonly token: string;
  readonly journalPath: string | null;
  readonly areRatesStrict: boolean;
};

const DISCORD_EPOCH = 1_420_070_400_000n;

export class World {
  readonly settings: WorldSettings;
  readonly applicationId: string;
  readonly botUser: Fields;
  readonly guild: Guild;
  readonly channels = new Map<string, Channel>();
  readonly interactions = new Map<string, InteractionRow>();
  readonly answers: Answer[] = [];
  readonly journal: JournalEntry[] = [];
  readonly violations: string[] = [];
  readonly requests: { readonly route: string; readonly status: number; readonly at: number }[] = [];
  readonly faults: { readonly fault: Fault; left: number }[] = [];
  commands: readonly RegisteredCommand[] = [];
  commandCreates = 0;
  nonceWindowMs = 5 * 60_000;
  firstAnswerMs = 3_000;
  tokenLifeMs = 15 * 60_000;
  #sequence = 0n;
  readonly #nonces = new Map<string, { readonly at: number; readonly message: Fields }>();
  readonly #file: number | null;
  readonly #watchers = new Set<() => void>();

  constructor(settings: WorldSettings) {
    this.settings = settings;
    this.applicationId = this.newId();
    this.botUser = {
      id: this.applicationId,
      username: 'dateline',
      discriminator: '0000',
      global_name: null,
      avatar: null,
      bot: true,
      public_flags: 0,
      flags: 0,
    };
    this.guild = { id: this.newId(), name: 'Newsroom', isMember: true, isAvailable: true };
    if (settings.journalPath === null) {
      this.#file = null;
      return;
    }
    this.#file = openSync(settings.journalPath, 'a+');
    for (const line of readFileSync(settings.journalPath, 'utf8').split('\n')) {
      // A line that a kill cut short was never answered.
      if (line.endsWith('}')) this.journal.push(JSON.parse(line));
    }
  }

  /** 18 or 19 digits with the present in it, as Discord's. */
  newId(): string {
    this.#sequence = (this.#sequence + 1n) % 4_194_304n;
    return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | this.#sequence);
  }

  setChannel(given: {
    readonly id?: string;
    readonly name?: string;
    readonly type?: number;
    readonly state?: ChannelState;
  }): Channel {
    const id = given.id ?? this.newId();
    const known = this.channels.get(id);
    const type = given.type ?? known?.type ?? 0;
    const channel: Channel = {
      id,
      name: given.name ?? known?.name ?? 'general',
      type,
      guildId: type === 1 ? null : this.guild.id,
      state: given.state ?? known?.state ?? 'open',
    };
    this.channels.set(id, channel);
    return channel;
  }

  /** The message that an earlier post with this nonce made, while the window is open. */
  knownNonce(nonce: string): Fields | null {
    const known = this.#nonces.get(nonce);
    return known !== undefined && Date.now() - known.at < this.nonceWindowMs ? known.message : null;
  }

  /** On disk before it returns. */
  accept(channel: Channel, body: Fields): Fields {
    const nonce = body.nonce === undefined ? null : String(body.nonce);
    const entry: JournalEntry = { id: this.newId(), channel: channel.id, nonce, body, at: Date.now() };
    if (this.#file !== null) {
      writeSync(this.#file, `${JSON.stringify(entry)}\n`);
      fsyncSync(this.#file);
    }
    this.journal.push(entry);
    const message = this.messageOf(entry.id, channel.id, body);
    if (nonce !== null && body.enforce_nonce === true) this.#nonces.set(nonce, { at: entry.at, message });
    this.changed();
    return message;
  }

  messageOf(id: string, channel: string, body: Fields): Fields {
    return {
      id,
      channel_id: channel,
      author: this.botUser,
      content: body.content ?? '',
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: body.embeds ?? [],
      components: [],
      pinned: false,
      type: 0,
      flags: body.flags ?? 0,
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
    };
  }

  answer(row: InteractionRow, kind: Answer['kind'], body: Fields): void {
    this.answers.push({ interaction: row.id, kind, isEphemeral: row.isEphemeral, body, at: Date.now() });
    this.changed();
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  /** Takes a fault that strikes this request, if any. */
  strike(route: string, channel: string | null): Fault | null {
    for (const row of this.faults) {
      const { fault } = row;
      if (row.left <= 0 || !matches(fault.route, route)) continue;
      if (fault.channel !== undefined && fault.channel !== channel) continue;
      if (Math.random() >= (fault.probability ?? 1)) continue;
      row.left -= 1;
      return fault;
    }
    return null;
  }

  /** Wakes whoever waits for an answer. */
  changed(): void {
    for (const wake of this.#watchers) wake();
  }

  async until(isTrue: () => boolean, timeoutMs: number): Promise<boolean> {
    if (isTrue()) return true;
    return new Promise((resolve) => {
      const finish = (result: boolean): void => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(result);
      };
      const look = (): void => {
        if (isTrue()) finish(true);
      };
      const timer = setTimeout(() => finish(false), timeoutMs);
      this.#watchers.add(look);
    });
  }

  /** As just started, but for the journal on disk. */
  reset(): void {
    for (const kept of [this.channels, this.interactions, this.#nonces]) kept.clear();
    for (const list of [this.answers, this.journal, this.violations, this.requests, this.faults]) list.length = 0;
    this.commands = [];
    this.commandCreates = 0;
    this.nonceWindowMs = 5 * 60_000;
    this.firstAnswerMs = 3_000;
    this.tokenLifeMs = 15 * 60_000;
    this.guild.isMember = true;
    this.guild.isAvailable = true;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }
}

function matches(pattern: string, route: string): boolean {
  const wanted = pattern.split(/[ /]/);
  const given = route.split(/[ /]/);
  return wanted.length === given.length && wanted.every((step, at) => step === '*' || step === given[at]);
}
