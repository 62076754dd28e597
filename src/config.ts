// Settings from the environment and .env, all checked at once. The only door to dotenv.
import { statSync } from 'node:fs';
import { config as loadDotenv } from 'dotenv';
import { type Outcome, ok, problem } from './base/outcome.ts';
import { SECOND_MS } from './base/time.ts';
import type { LogLevel } from './log.ts';
import type { ChatAddress } from './model/chat.ts';
import type { ModelSettings } from './reword.ts';

export type Config = {
  readonly telegramToken: string | null;
  readonly telegramApiRoot: string | null;
  readonly discordToken: string | null;
  readonly discordApiRoot: string | null;
  /** Path of the SQLite file. */
  readonly database: string;
  readonly inbox: string;
  readonly feeds: string;
  /** Port of /health on loopback; null for none. */
  readonly port: number | null;
  readonly hasTerminal: boolean;
  /** IANA zone of a chat that has not said its own; null when the environment does not say. */
  readonly zone: string | null;
  readonly unsure: 'resend' | 'hold';
  readonly logLevel: LogLevel | null;
  readonly contact: string | null;
  /** Null for none: then nothing is ever asked of a model. */
  readonly model: ModelSettings | null;
  /** "telegram:123", "discord:456": people who may ask how the bot is doing. */
  readonly operators: readonly string[];
  /** Where alarms are told; null for the log only. */
  readonly operatorChat: ChatAddress | null;
  /** Where hubs reach us, and where we listen for them; null for neither. */
  readonly webSub: WebSubSettings | null;
};

export type WebSubSettings = {
  /** Ends in a slash. */
  readonly publicUrl: string;
  readonly listen: { readonly host: string; readonly port: number };
};

/** Loopback, since TLS is a proxy's business. */
const WEBSUB_LISTEN_DEFAULT = { host: '127.0.0.1', port: 8090 };

export const DEFAULT_FEEDS = 'data/feeds.opml';

/** What a setting's text means; a sentence's end ("must be …") when it means nothing. */
type Read<T> = (text: string) => Outcome<T, string>;

const READERS = {
  TELEGRAM_TOKEN: word('the token that BotFather gave you'),
  TELEGRAM_API_ROOT: address,
  DISCORD_TOKEN: word("the token of your application's bot page"),
  DISCORD_API_ROOT: address,
  DATABASE: path('must be a file path: PostgreSQL is not supported yet'),
  INBOX: path('must be a folder on this machine'),
  FEEDS: path('must be an OPML file on this machine'),
  PORT: port,
  TERMINAL: oneOf('auto', 'on', 'off'),
  ZONE: zoneName,
  UNSURE: oneOf('resend', 'hold'),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error'),
  CONTACT: words(200),
  LLM_URL: address,
  LLM_MODEL: word("the model's name as its endpoint knows it"),
  LLM_KEY: word("the endpoint's key"),
  LLM_REQUESTS_A_DAY: count(1_000_000),
  LLM_TOKENS_A_DAY: count(1_000_000_000),
  LLM_DEADLINE_SECONDS: count(120),
  OPERATORS: people,
  OPERATOR_CHAT: chatAddress,
  WEBSUB_URL: folderAddress,
  WEBSUB_LISTEN: listenAddress,
} satisfies Readonly<Record<string, Read<unknown>>>;

type Readers = typeof READERS;
type Settings = { -readonly [Name in keyof Readers]?: Readers[Name] extends Read<infer T> ? T : never };

/** Reads .env into a copy of the environment, which wins. The problem lists every bad setting, one a line. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Outcome<Config, string> {
  const settings: Record<string, string> = {};
  const { error } = loadDotenv({ quiet: true, processEnv: settings, override: true });
  if (
    error !== undefined &&
    !('code' in error && (error.code === 'ENOENT' || error.code === 'NOT_FOUND_DOTENV_ENVIRONMENT'))
  ) {
    return problem(`.env cannot be read (${error.message}): make it a readable file or remove it.`);
  }
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) settings[name] = value;
  return parseConfig(settings);
}

/** A sentence for the operator when others on the machine may read the tokens in it; null when not, or when there is no such file. */
export function describeExposure(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  // Windows has no such bits: there every file seems to be open to all.
  if (found === undefined || process.platform === 'win32' || (found.mode & 0o077) === 0) return null;
  return `${path} can be read by other users of this machine: chmod 600 ${path}`;
}

/** Pure: a setting that is empty counts as not set. */
export function parseConfig(settings: Readonly<Record<string, string>>): Outcome<Config, string> {
  const found: Settings = {};
  const wrong: string[] = [];
  for (const [name, read] of Object.entries(READERS)) {
    const given = settings[name]?.trim() ?? '';
    if (given === '') continue;
    const value = read(given);
    if (value.ok) Object.assign(found, { [name]: value.value });
    else wrong.push(`  ${name} ${value.problem}.`);
  }
  if (wrong.length > 0) {
    return problem(
      `${wrong.length === 1 ? 'One setting is' : `${wrong.length} settings are`} wrong (see .env.example):\n${wrong.join('\n')}`,
    );
  }
  const hasBot = found.TELEGRAM_TOKEN !== undefined || found.DISCORD_TOKEN !== undefined;
  if (found.TERMINAL === 'off' && !hasBot) {
    return problem(
      'One setting is wrong (see .env.example):\n  TERMINAL is off and there is no token, so nobody could be told anything: set TELEGRAM_TOKEN or DISCORD_TOKEN, or leave TERMINAL out.',
    );
  }
  if (found.LLM_URL !== undefined && found.LLM_MODEL === undefined) {
    return problem(
      "One setting is wrong (see .env.example):\n  LLM_MODEL must be set where LLM_URL is: the model's name as its endpoint knows it.",
    );
  }
  if (found.WEBSUB_LISTEN !== undefined && found.WEBSUB_URL === undefined) {
    return problem(
      'One setting is wrong (see .env.example):\n  WEBSUB_URL must be set where WEBSUB_LISTEN is: the public address under which hubs reach it.',
    );
  }
  return ok({
    telegramToken: found.TELEGRAM_TOKEN ?? null,
    telegramApiRoot: found.TELEGRAM_API_ROOT ?? null,
    discordToken: found.DISCORD_TOKEN ?? null,
    discordApiRoot: found.DISCORD_API_ROOT ?? null,
    database: found.DATABASE ?? 'dateline.sqlite',
    inbox: found.INBOX ?? 'inbox',
    feeds: found.FEEDS ?? DEFAULT_FEEDS,
    port: found.PORT ?? null,
    hasTerminal: found.TERMINAL === 'on' || (found.TERMINAL !== 'off' && !hasBot),
    zone: found.ZONE ?? null,
    unsure: found.UNSURE ?? 'resend',
    logLevel: found.LOG_LEVEL ?? null,
    contact: found.CONTACT ?? null,
    model: modelOf(found),
    operators: found.OPERATORS ?? [],
    operatorChat: found.OPERATOR_CHAT ?? null,
    webSub:
      found.WEBSUB_URL === undefined
        ? null
        : { publicUrl: found.WEBSUB_URL, listen: found.WEBSUB_LISTEN ?? WEBSUB_LISTEN_DEFAULT },
  });
}

function modelOf(found: Settings): ModelSettings | null {
  if (found.LLM_URL === undefined || found.LLM_MODEL === undefined) return null;
  return {
    url: completionsOf(found.LLM_URL),
    model: found.LLM_MODEL,
    key: found.LLM_KEY ?? null,
    requestsPerDayMax: found.LLM_REQUESTS_A_DAY ?? 500,
    tokensPerDayMax: found.LLM_TOKENS_A_DAY ?? 500_000,
    deadlineMs: (found.LLM_DEADLINE_SECONDS ?? 20) * SECOND_MS,
  };
}

/** Vendors name the root of their API, ".../v1"; some people the whole address. */
function completionsOf(address: string): string {
  const url = new URL(address);
  if (!url.pathname.endsWith('/chat/completions'))
    url.pathname = `${url.pathname.replace(/(?<!\/)\/+$/, '')}/chat/completions`;
  return url.href;
}

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false; // RangeError is how Intl says that it does not know the zone.
  }
}

function word(what: string): Read<string> {
  return (text) => (/^\S+$/.test(text) ? ok(text) : problem(`must be ${what}, without spaces`));
}

function words(charactersMax: number): Read<string> {
  return (text) => (text.length <= charactersMax ? ok(text) : problem(`must be at most ${charactersMax} characters`));
}

/** Not an address: what looks like one was meant for something that we do not do. */
function path(otherwise: string): Read<string> {
  return (text) => (/^[a-z]+:\/\//i.test(text) || /^postgres(?:ql)?:/i.test(text) ? problem(otherwise) : ok(text));
}

function address(text: string): Outcome<string, string> {
  const isHttp = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isHttp ? ok(text) : problem('must be an http or https address, such as http://127.0.0.1:8081');
}

/** A folder on the web, under which more can be named. */
function folderAddress(text: string): Outcome<string, string> {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    return problem('must be the public address of this machine, such as https://news.example/hub/');
  return ok(url.href.endsWith('/') ? url.href : `${url.href}/`);
}

/** "8090" is loopback's. */
function listenAddress(text: string): Outcome<WebSubSettings['listen'], string> {
  const [, host = WEBSUB_LISTEN_DEFAULT.host, written = ''] =
    /^(?:(\[[\da-f:.]{2,45}\]|[\w.-]{1,255}):)?(\d{1,5})$/i.exec(text) ?? [];
  const number = Number(written);
  return written === '' || number > 65_535
    ? problem('must be an address and a port of this machine, such as 127.0.0.1:8090 or 0.0.0.0:8090')
    : ok({ host: host.replace(/^\[|\]$/g, ''), port: number });
}

function chatAddress(text: string): Outcome<ChatAddress, string> {
  const [, platform, chat] = /^(telegram|discord):(-?\d{1,20})$/.exec(text) ?? [];
  return chat === undefined || (platform !== 'telegram' && platform !== 'discord')
    ? problem('must name a chat, such as telegram:-1001234567890 or discord:123456789012345678')
    : ok({ platform, chat, thread: null });
}

function port(text: string): Outcome<number, string> {
  const number = Number(text);
  return /^\d{1,5}$/.test(text) && number <= 65_535 ? ok(number) : problem('must be a port, 0 to 65535');
}

function count(max: number): Read<number> {
  return (text) => {
    const number = Number(text);
    const isCount = /^\d{1,12}$/.test(text) && number >= 1 && number <= max;
    return isCount ? ok(number) : problem(`must be a whole number, 1 to ${max}`);
  };
}

function zoneName(text: string): Outcome<string, string> {
  return isZone(text) ? ok(text) : problem('must be an IANA time zone, such as Asia/Karachi');
}

function people(text: string): Outcome<readonly string[], string> {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  const isRight = names.every((name) => /^(?:telegram|discord):\d{1,20}$/.test(name));
  return isRight ? ok(names) : problem('must be people like telegram:123456, discord:987654 (see /status)');
}

function oneOf<const Word extends string>(...words: readonly Word[]): Read<Word> {
  return (text) => {
    const found = words.find((word) => word === text);
    return found === undefined ? problem(`must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`) : ok(found);
  };
}
