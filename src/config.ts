// Settings from the environment and .env, all checked at once. The only door to dotenv.
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { type Outcome, ok, problem } from './base/outcome.ts';
import type { LogLevel } from './log.ts';

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
};

export const DEFAULT_FEEDS = 'data/feeds.opml';

const word = (what: string) => z.string().trim().regex(/^\S+$/, `must be ${what}, without spaces`).optional();

const apiRoot = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address, such as http://127.0.0.1:8081' })
  .optional();

const settingsSchema = z.object({
  TELEGRAM_TOKEN: word('the token that BotFather gave you'),
  TELEGRAM_API_ROOT: apiRoot,
  DISCORD_TOKEN: word("the token of your application's bot page"),
  DISCORD_API_ROOT: apiRoot,
  DATABASE: z
    .string()
    .refine((path) => !/^postgres(ql)?:/.test(path), 'must be a file path: PostgreSQL is not supported yet')
    .default('dateline.sqlite'),
  INBOX: z.string().default('inbox'),
  FEEDS: z.string().default(DEFAULT_FEEDS),
  PORT: z.coerce
    .number({ error: 'must be a port, 0 to 65535' })
    .int('must be a port, 0 to 65535')
    .min(0, 'must be a port, 0 to 65535')
    .max(65_535, 'must be a port, 0 to 65535')
    .optional(),
  TERMINAL: z.enum(['auto', 'on', 'off'], { error: 'must be auto, on or off' }).default('auto'),
  ZONE: z.string().refine(isZone, 'must be an IANA time zone, such as Asia/Karachi').optional(),
  UNSURE: z.enum(['resend', 'hold'], { error: 'must be resend or hold' }).default('resend'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }).optional(),
  CONTACT: z.string().trim().max(200, 'must be at most 200 characters').optional(),
});

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

/** Pure: a setting that is empty counts as not set. */
export function parseConfig(settings: Readonly<Record<string, string>>): Outcome<Config, string> {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value.trim() !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}.`);
    return problem(
      `${lines.length === 1 ? 'One setting is' : `${lines.length} settings are`} wrong (see .env.example):\n${lines.join('\n')}`,
    );
  }
  const found = parsed.data;
  const hasBot = found.TELEGRAM_TOKEN !== undefined || found.DISCORD_TOKEN !== undefined;
  if (found.TERMINAL === 'off' && !hasBot) {
    return problem(
      'One setting is wrong (see .env.example):\n  TERMINAL is off and there is no token, so nobody could be told anything: set TELEGRAM_TOKEN or DISCORD_TOKEN, or leave TERMINAL out.',
    );
  }
  return ok({
    telegramToken: found.TELEGRAM_TOKEN ?? null,
    telegramApiRoot: found.TELEGRAM_API_ROOT ?? null,
    discordToken: found.DISCORD_TOKEN ?? null,
    discordApiRoot: found.DISCORD_API_ROOT ?? null,
    database: found.DATABASE,
    inbox: found.INBOX,
    feeds: found.FEEDS,
    port: found.PORT ?? null,
    hasTerminal: found.TERMINAL === 'on' || (found.TERMINAL === 'auto' && !hasBot),
    zone: found.ZONE ?? null,
    unsure: found.UNSURE,
    logLevel: found.LOG_LEVEL ?? null,
    contact: found.CONTACT ?? null,
  });
}

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false; // RangeError is how Intl says that it does not know the zone.
  }
}
