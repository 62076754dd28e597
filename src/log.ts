// Facts with fields, one a line: JSON for machines, sentences for a person at a terminal. Tokens never pass. The only door to pino.
import { type DestinationStream, pino } from 'pino';

export type Fields = Readonly<Record<string, unknown>>;

export type Log = {
  readonly debug: (fact: string, fields?: Fields) => void;
  readonly info: (fact: string, fields?: Fields) => void;
  readonly warn: (fact: string, fields?: Fields) => void;
  readonly error: (fact: string, fields?: Fields) => void;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export type LogOptions = {
  readonly level: LogLevel;
  readonly isForPeople: boolean;
  /** Cut from every line, whole or inside an address. */
  readonly secrets: readonly string[];
  readonly write: (line: string) => void;
};

const FACT_CHARACTERS_MAX = 2_000;

export function openLog(options: LogOptions): Log {
  const secrets = options.secrets.filter((secret) => secret.length > 0);
  const destination: DestinationStream = {
    write: (line) => {
      const safe = hideSecrets(line, secrets);
      options.write(options.isForPeople ? toSentence(safe) : safe);
    },
  };
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError },
    },
    destination,
  );
  return {
    debug: (fact, fields) => logger.debug(fields ?? {}, fact),
    info: (fact, fields) => logger.info(fields ?? {}, fact),
    warn: (fact, fields) => logger.warn(fields ?? {}, fact),
    error: (fact, fields) => logger.error(fields ?? {}, fact),
  };
}

/**
 * Bot API addresses carry the token in their path, so a pattern guards even a token that we were not told of. The address of
 * a feed that one pays for carries a name and password in front of its host, or a key behind its question mark.
 */
export function hideSecrets(words: string, secrets: readonly string[]): string {
  let safe = words
    .replace(/\/bot\d{1,20}:[\w-]{1,100}/g, '/bot<token>')
    .replace(/(https?:\/\/(?:(?!https?:\/\/)[^\s?"\\<>]){1,2000}\?)[^\s"\\),]{1,2000}/g, '$1<token>')
    .replace(/(https?:\/\/)[^\s/?#@"\\]{1,500}@/g, '$1<token>@');
  for (const secret of secrets) safe = safe.replaceAll(secret, '<token>');
  return safe;
}

function describeError(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.slice(0, FACT_CHARACTERS_MAX);
}

/** `{"level":"warn","msg":"feed failed","feed":"…"}` as "warn: feed failed (feed …)", on one line that steers no terminal. */
function toSentence(line: string): string {
  const { level, msg, time: _, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const details = Object.entries(fields).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const sentence = `${level}: ${msg}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
  // Names of files and words of feeds stand in here: no escape of theirs may reach the screen.
  return `${sentence.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ' ')}\n`;
}
