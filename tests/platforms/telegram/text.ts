// What Telegram's server does to a text and its entities: cleans, checks, drops, and finds names and commands by itself.
import { asNumber, asRecord, asText } from './body.ts';
import { Refusal, type SentEntity } from './world.ts';

export type Received = {
  readonly text: string;
  readonly entities: readonly SentEntity[];
  /** Sentences about what the server changed or dropped without an error. */
  readonly silent: readonly string[];
  readonly found: readonly string[];
};

const RAW_BYTES_MAX = 32_768;
const CODE_POINTS_MAX = 4_096;
const ENTITIES_MAX = 100;
const PLAIN_TYPES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
const HARD_TYPES = ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'blockquote', 'expandable_blockquote'];
/** Those are found by the server and ignored when sent. */
const FOUND_TYPES = ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number'];
const SCHEMES = ['http:', 'https:', 'tg:', 'ton:', 'tonsite:'];

export function receiveText(raw: string, sentEntities: readonly unknown[]): Received {
  if (raw === '') throw bad('message text is empty');
  if (!raw.isWellFormed()) throw bad('strings must be encoded in UTF-8');
  if (Buffer.byteLength(raw) > RAW_BYTES_MAX) throw bad('text is too long');
  const parsed = sentEntities.map(parseEntity).filter((entity) => entity !== null);
  for (const entity of parsed) checkOffsets(raw, entity);

  const { text, moved } = clean(raw);
  const entities = parsed.flatMap((entity) => {
    const offset = moved(entity.offset);
    const length = moved(entity.offset + entity.length) - offset;
    return length > 0 ? [{ ...entity, offset, length }] : [];
  });
  if (/^[\s\u200B-\u200F\u2060\uFEFF]*$/.test(text)) throw bad('text must be non-empty');
  if ([...text].length > CODE_POINTS_MAX) throw bad('message is too long');

  const { kept, silent } = dropEntities(entities);
  if (text !== raw) silent.push('the server had to clean the text');
  return { text, entities: kept, silent, found: findEntities(text, kept) };
}

function bad(what: string): Refusal {
  return new Refusal(400, `Bad Request: ${what}`);
}

function parseEntity(value: unknown): SentEntity | null {
  const fields = asRecord(value);
  const type = asText(fields.type);
  const offset = asNumber(fields.offset);
  const length = asNumber(fields.length);
  if (type === null) throw bad('can\'t parse MessageEntity: Can\'t find field "type"');
  if (offset === null || length === null || offset < 0 || length < 0) {
    throw bad('can\'t parse MessageEntity: Field "offset" or "length" must be a Number');
  }
  if (FOUND_TYPES.includes(type) || length === 0) return null;
  if (!PLAIN_TYPES.includes(type) && !HARD_TYPES.includes(type)) {
    throw bad(`can't parse MessageEntity: Unsupported type specified`);
  }
  if (type !== 'text_link') return { type, offset, length };
  const url = asText(fields.url) ?? '';
  checkUrl(url);
  return { type, offset, length, url };
}

function checkUrl(address: string): void {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`);
  if (url === null) throw bad(`entity URL '${address}' is invalid: Invalid URL`);
  if (!SCHEMES.includes(url.protocol)) throw bad(`entity URL '${address}' is invalid: Unsupported URL protocol`);
  if (!url.protocol.startsWith('http')) return;
  const host = url.hostname;
  const isDotted = host.includes('.') && !host.startsWith('.') && !host.includes('..');
  if (!isDotted && !host.startsWith('[')) throw bad(`entity URL '${address}' is invalid: Wrong HTTP URL`);
  if (url.port === '0') throw bad(`entity URL '${address}' is invalid: Wrong port number specified in the URL`);
}

function checkOffsets(raw: string, { offset, length }: SentEntity): void {
  for (const [verb, at] of [
    ['begins', offset],
    ['ends', offset + length],
  ] as const) {
    if (at > raw.length || (verb === 'begins' && at === raw.length)) {
      throw bad(`entity ${verb} after the end of the text at UTF-16 offset ${at}`);
    }
    const before = raw.charCodeAt(at - 1);
    if (at > 0 && at < raw.length && before >= 0xd800 && before <= 0xdbff) {
      const bytes = Buffer.byteLength(raw.slice(0, at - 1));
      throw bad(`entity ${verb} in a middle of a UTF-16 symbol at byte offset ${bytes}`);
    }
  }
}

/** The cleaned text, and where an offset of the raw text lies in it. */
function clean(raw: string): { readonly text: string; readonly moved: (offset: number) => number } {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < raw.length; index += 1) {
    at.push(text.length);
    const unit = raw.charCodeAt(index);
    const isMark = unit === 0x200e || unit === 0x200f;
    const next = raw.charCodeAt(index + 1);
    if (isMark && (next === 0x200e || next === 0x200f)) text += '\u200C';
    else if (unit === 0x0d || (unit >= 0x2028 && unit <= 0x202e) || [0x030a, 0x0333, 0x033f].includes(unit)) text += '';
    else if (unit < 0x20 && unit !== 0x0a) text += ' ';
    else text += raw.charAt(index);
  }
  at.push(text.length);
  const start = /^[ \n]*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\n')) end -= 1;
  const moved = (offset: number) => Math.min(Math.max((at[offset] ?? text.length) - start, 0), end - start);
  return { text: text.slice(start, end), moved };
}

/** Nesting first (code holds nothing and sits in nothing, no link in a link), then the hundred that are kept. */
function dropEntities(entities: readonly SentEntity[]): { kept: readonly SentEntity[]; silent: string[] } {
  const silent: string[] = [];
  const inOrder = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  const solid: SentEntity[] = [];
  for (const entity of inOrder.filter(({ type }) => HARD_TYPES.includes(type))) {
    if (solid.some((other) => overlap(other, entity) && !isQuote(other) && !isQuote(entity))) {
      silent.push(`${entity.type} at ${entity.offset} lies in another entity and is dropped`);
    } else solid.push(entity);
  }
  const soft: SentEntity[] = [];
  for (const entity of inOrder.filter(({ type }) => PLAIN_TYPES.includes(type))) {
    if (solid.some((other) => isCode(other) && overlap(other, entity))) {
      silent.push(`${entity.type} at ${entity.offset} overlaps code and is dropped`);
    } else soft.push(entity);
  }
  const ranked = [...solid, ...soft];
  if (ranked.length > ENTITIES_MAX) silent.push(`${ranked.length - ENTITIES_MAX} entities over 100 are dropped`);
  return { kept: ranked.slice(0, ENTITIES_MAX).toSorted((a, b) => a.offset - b.offset || b.length - a.length), silent };
}

function overlap(a: SentEntity, b: SentEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function isCode({ type }: SentEntity): boolean {
  return type === 'code' || type === 'pre';
}

function isQuote({ type }: SentEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote';
}

const FINDERS: readonly (readonly [string, RegExp])[] = [
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{3,32}(?![A-Za-z0-9_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}_]{1,256}/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![A-Za-z0-9_/<>])/gu],
  ['email', /[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]{1,64}\.[A-Za-z]{2,8}/g],
];

/** Only what stands outside code and links is looked at. */
function findEntities(text: string, kept: readonly SentEntity[]): readonly string[] {
  const closed = kept.filter((entity) => isCode(entity) || entity.type === 'text_link');
  return FINDERS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(
        (match) => !closed.some((entity) => overlap(entity, { type, offset: match.index, length: match[0].length })),
      )
      .map((match) => `${type} ${match[0]}`),
  );
}
