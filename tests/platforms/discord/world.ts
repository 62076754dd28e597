// What the emulated Discord knows: channels and their states, commands, interactions, nonces, and the journal on disk that is the oracle for loss and doubles.
import type { Options, RateMode } from '../command-line.ts';
import { openFaults } from '../faults.ts';
import { openJournal } from '../journal.ts';
import { attachmentId } from './files.ts';
import type { Fields } from './form.ts';
import type {
  Answer,
  Channel,
  ChannelGiven,
  ChannelWebhook,
  Fault,
  Guild,
  InteractionRow,
  JournalEntry,
  Message,
  RegisteredCommand,
  RequestRow,
  SentFile,
} from './model.ts';

const IDENTIFIES_A_DAY = 1_000;
const REQUESTS_KEPT = 200_000;
const INVALID_WINDOW_MS = 600_000;
const INVALID_MAX = 10_000;

const DISCORD_EPOCH = 1_420_070_400_000n;

export class World {
  readonly token: string;
  rateMode: RateMode;
  readonly applicationId: string;
  readonly botUser: Fields;
  readonly guild: Guild;
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  readonly webhooks = new Map<string, ChannelWebhook>();
  /** Guilds beside the one, without channels: for shards. */
  extraGuilds: readonly string[] = [];
  identifiesLeft = IDENTIFIES_A_DAY;
  readonly interactions = new Map<string, InteractionRow>();
  readonly answers: Answer[] = [];
  /** What people uploaded, by the attachment's id. */
  readonly uploads = new Map<string, string>();
  /** Of the REST API, once anything was asked of it. */
  port = 0;
  readonly violations: string[] = [];
  readonly requests: RequestRow[] = [];
  readonly journal;
  readonly faults;
  /** 429s that the rates gave, no fault. */
  rateRefusals = 0;
  /** When each answer of 401, 403 or 429 went out: ten thousand in ten minutes shut the door. */
  #invalidAt: number[] = [];
  invalidMax = INVALID_MAX;
  clockOffsetMs = 0;
  commands: readonly RegisteredCommand[] = [];
  commandCreates = 0;
  nonceWindowMs = 5 * 60_000;
  firstAnswerMs = 3_000;
  tokenLifeMs = 15 * 60_000;
  #sequence = 0n;
  readonly #nonces = new Map<string, { readonly at: number; readonly message: Fields }>();
  readonly #watchers = new Set<() => void>();

  constructor(options: Pick<Options, 'token' | 'journalPath' | 'seed' | 'rates'>) {
    this.token = options.token ?? 'emulated-token';
    this.rateMode = options.rates;
    this.journal = openJournal<JournalEntry>(options.journalPath);
    this.faults = openFaults<Fault>(options.seed);
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
    this.guild = { id: this.newId(), name: 'Newsroom', isMember: true, isAvailable: true, systemChannel: null };
    this.#recall();
  }

  /** Messages and nonces of an earlier run are read back from its journal. */
  #recall(): void {
    for (const entry of this.journal.entries) {
      const { id, channel, body, at, nonce, files = [] } = entry;
      const message = this.describe(this.store({ id, channel, body, at, files }));
      if (nonce !== null && body.enforce_nonce === true) this.#nonces.set(nonce, { at, message });
    }
  }

  now(): number {
    return Date.now() + this.clockOffsetMs;
  }

  /** 18 or 19 digits with the present in it, as Discord's. */
  newId(): string {
    this.#sequence = (this.#sequence + 1n) % 4_194_304n;
    return String(((BigInt(this.now()) - DISCORD_EPOCH) << 22n) | this.#sequence);
  }

  setChannel(given: ChannelGiven): Channel {
    const id = given.id ?? this.newId();
    const known = this.channels.get(id);
    const type = given.type ?? known?.type ?? 0;
    const fresh = { name: 'general', parentId: null, state: 'open' as const, isArchived: false, tags: [] };
    const channel: Channel = { ...fresh, ...known, ...given, id, type, guildId: type === 1 ? null : this.guild.id };
    this.channels.set(id, channel);
    return channel;
  }

  /** The message that an earlier post with this nonce made, while the window is open. */
  knownNonce(nonce: string): Fields | null {
    const known = this.#nonces.get(nonce);
    return known !== undefined && this.now() - known.at < this.nonceWindowMs ? known.message : null;
  }

  /** On disk before it resolves. The nonce is known from the first moment, so that a second attempt beside the first makes no second message. */
  async accept(
    channel: Channel,
    letter: {
      readonly body: Fields;
      readonly via: JournalEntry['via'];
      readonly files: readonly SentFile[];
      readonly webhook?: string;
    },
  ): Promise<Fields> {
    const { body, via, files, webhook = null } = letter;
    const nonce = body.nonce === undefined ? null : String(body.nonce);
    const entry: JournalEntry = {
      ...{ id: this.newId(), channel: channel.id, via, nonce, body, at: this.now() },
      ...(files.length === 0 ? {} : { files }),
    };
    const message = this.describe(this.store({ ...entry, files, webhook }));
    if (nonce !== null && body.enforce_nonce === true) this.#nonces.set(nonce, { at: entry.at, message });
    channel.isArchived = false;
    await this.journal.keep(entry);
    this.changed();
    return message;
  }

  store(given: Pick<Message, 'id' | 'channel' | 'body' | 'at'> & Partial<Message>): Message {
    const fresh = {
      editedAt: null,
      isPinned: false,
      isCrossposted: false,
      reactions: [],
      files: [],
      webhook: null,
      author: null,
    };
    const { id, channel, body, at } = given;
    const message: Message = { ...fresh, ...given, id, channel, body, at };
    this.messages.set(message.id, message);
    return message;
  }

  /** A message as the API tells of it. The nonce is told once, to whoever sent it. */
  describe(message: Message): Fields {
    const { id, channel, body, at, editedAt, webhook, author } = message;
    const flags = Number(body.flags ?? 0) | (message.isCrossposted ? 1 : 0);
    return {
      id,
      channel_id: channel,
      author:
        author ??
        (webhook === null ? this.botUser : { ...this.botUser, id: webhook, username: body.username ?? 'webhook' }),
      content: body.content ?? '',
      timestamp: new Date(at).toISOString(),
      edited_timestamp: editedAt === null ? null : new Date(editedAt).toISOString(),
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: message.files.map(({ name, bytes, type, description }, at) => ({
        ...{ id: attachmentId(id, at), filename: name, size: bytes, content_type: type },
        ...(description === undefined ? {} : { description }),
        ...{ url: `https://cdn.example/${id}/${name}`, proxy_url: `https://media.example/${id}/${name}` },
      })),
      embeds: (Array.isArray(body.embeds) ? body.embeds : []).map((embed: Fields) => ({ type: 'rich', ...embed })),
      components: body.components ?? [],
      pinned: message.isPinned,
      type: 0,
      flags,
      ...(webhook === null ? {} : { webhook_id: webhook }),
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(message.reactions.length === 0
        ? {}
        : {
            reactions: message.reactions.map((emoji) => ({
              emoji: { id: null, name: emoji },
              count: 1,
              me: true,
              burst_colors: [],
            })),
          }),
    };
  }

  answer(
    row: InteractionRow,
    { kind, body, message = null }: Pick<Answer, 'kind' | 'body'> & { readonly message?: string | null },
  ): void {
    this.answers.push({ interaction: row.id, kind, isEphemeral: row.isEphemeral, body, message, at: this.now() });
    this.changed();
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  /** Takes a fault that strikes this request, if any. */
  strike(route: string, channel: string | null): Fault | null {
    return this.faults.strike(
      (fault) => matches(fault.route, route) && (fault.channel === undefined || fault.channel === channel),
    );
  }

  note(row: RequestRow): void {
    if (this.requests.length >= REQUESTS_KEPT) this.requests.splice(0, REQUESTS_KEPT / 2);
    this.requests.push(row);
  }

  /** Counts towards the ten thousand; shared limits do not. */
  noteInvalid(): void {
    const at = this.now();
    if (this.#invalidAt.length % 1_000 === 999)
      this.#invalidAt = this.#invalidAt.filter((then) => at - then < INVALID_WINDOW_MS);
    this.#invalidAt.push(at);
  }

  invalidCount(): number {
    const at = this.now();
    return this.#invalidAt.filter((then) => at - then < INVALID_WINDOW_MS).length;
  }

  isBanned(): boolean {
    return this.#invalidAt.length >= this.invalidMax && this.invalidCount() >= this.invalidMax;
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
    for (const kept of [this.channels, this.interactions, this.#nonces, this.messages, this.webhooks]) kept.clear();
    this.extraGuilds = [];
    this.identifiesLeft = IDENTIFIES_A_DAY;
    for (const list of [this.answers, this.violations, this.requests]) list.length = 0;
    this.journal.forget();
    this.faults.clear();
    this.#invalidAt = [];
    this.invalidMax = INVALID_MAX;
    this.rateRefusals = 0;
    this.clockOffsetMs = 0;
    this.commands = [];
    this.commandCreates = 0;
    this.nonceWindowMs = 5 * 60_000;
    this.firstAnswerMs = 3_000;
    this.tokenLifeMs = 15 * 60_000;
    this.guild.isMember = true;
    this.guild.isAvailable = true;
    this.guild.systemChannel = null;
  }

  close(): void {
    this.journal.close();
  }
}

function matches(pattern: string, route: string): boolean {
  if (pattern === '*') return !route.startsWith('GATEWAY ');
  const wanted = pattern.split(/[ /]/);
  const given = route.split(/[ /]/);
  return wanted.length === given.length && wanted.every((step, at) => step === '*' || step === given[at]);
}
