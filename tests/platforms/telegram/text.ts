// What Telegram does to a text on its way in: parsing, cleaning, trimming, entities nested, split, dropped and found (MessageEntity.cpp, misc.cpp).
import { asNumber, asRecord, asText } from './body.ts';
import { findEntities } from './found.ts';
import { parseHtml } from './html.ts';
import { linkTrouble } from './link.ts';
import { parseMarkdown } from './markdown.ts';
import type { SentEntity } from './model.ts';
import { sortEntities } from './order.ts';
import { bad } from './world.ts';

export type Given = {
  readonly text: string;
  readonly entities: readonly unknown[];
  readonly parseMode: string | null;
  readonly kind: 'text' | 'caption';
};

export type Received = {
  readonly text: string;
  readonly entities: readonly SentEntity[];
  /** Sentences about what the server changed or dropped without an error. */
  readonly silent: readonly string[];
  /** What the server found by itself in the plain text. */
  readonly found: readonly SentEntity[];
};

const RAW_BYTES_MAX = 32_768;
const CODE_POINTS_MAX = { text: 4_096, caption: 1_024 } as const;
const ENTITIES_MAX = 100;
const PLAIN_TYPES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
const QUOTE_TYPES = ['blockquote', 'expandable_blockquote'];
const HARD_TYPES = ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time', ...QUOTE_TYPES];
/** Those are found by the server and ignored when sent. */
const FOUND_TYPES = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
];

export function receiveText({ text: raw, entities: sent, parseMode, kind }: Given): Received {
  if (raw === '' && kind === 'text') throw bad('message text is empty');
  if (!raw.isWellFormed()) throw bad('strings must be encoded in UTF-8');
  if (Buffer.byteLength(raw) > RAW_BYTES_MAX) throw bad('text is too long');
  const parsed = parseBy(parseMode, raw) ?? {
    text: raw,
    entities: sent.flatMap((entity) => parseEntity(entity) ?? []),
  };
  for (const entity of parsed.entities) checkOffsets(parsed.text, entity);

  const { text, moved } = clean(parsed.text);
  const entities = parsed.entities.flatMap((entity) => {
    const offset = moved(entity.offset);
    const length = moved(entity.offset + entity.length) - offset;
    return length > 0 ? [{ ...entity, offset, length }] : [];
  });
  const isBlank = /^[\s\u200B-\u200F\u2060\uFEFF]*$/.test(text);
  if (isBlank && kind === 'text') throw bad('text must be non-empty');
  if ([...text].length > CODE_POINTS_MAX[kind]) {
    throw bad(kind === 'text' ? 'message is too long' : 'message caption is too long');
  }
  const { kept, silent } = dropEntities(entities);
  if (text !== parsed.text && parseMode === null) silent.push('the server had to clean the text');
  return { text: isBlank ? '' : text, entities: kept, silent, found: findEntities(text, kept) };
}

function parseBy(parseMode: string | null, raw: string): { text: string; entities: readonly SentEntity[] } | null {
  switch (parseMode?.toLowerCase()) {
    case undefined:
    case '':
    case 'none':
      return null;
    case 'html':
      return parseHtml(raw);
    case 'markdownv2':
      return parseMarkdown(raw, { version: 2 });
    case 'markdown':
      return parseMarkdown(raw, { version: 1 });
    default:
      throw bad('unsupported parse_mode');
  }
}

function parseEntity(value: unknown): SentEntity | null {
  const fields = asRecord(value);
  const type = asText(fields.type);
  const offset = asNumber(fields.offset);
  const length = asNumber(fields.length);
  if (type === null) throw bad('can\'t parse MessageEntity: Can\'t find field "type"');
  for (const [name, number] of Object.entries({ offset, length })) {
    if (fields[name] === undefined) throw bad(`can't parse MessageEntity: Can't find field "${name}"`);
    if (number === null) throw bad(`can't parse MessageEntity: Field "${name}" must be of type Number`);
  }
  if (offset === null || length === null || FOUND_TYPES.includes(type) || length <= 0) return null;
  if (!PLAIN_TYPES.includes(type) && !HARD_TYPES.includes(type)) {
    throw bad("can't parse MessageEntity: Unsupported type specified");
  }
  const range = { type, offset, length };
  switch (type) {
    case 'text_link': {
      const url = asText(fields.url) ?? '';
      const trouble = linkTrouble(url);
      if (trouble !== null) throw bad(`entity URL '${url}' is invalid: ${trouble}`);
      return { ...range, url };
    }
    case 'text_mention':
      if (asNumber(asRecord(fields.user).id) === null)
        throw bad('can\'t parse MessageEntity: Can\'t find field "user"');
      return { ...range, user: asRecord(fields.user) };
    case 'custom_emoji':
      return { ...range, custom_emoji_id: asText(fields.custom_emoji_id) ?? '' };
    case 'pre':
      return fields.language === undefined ? range : { ...range, language: asText(fields.language) ?? '' };
    default:
      return range;
  }
}

function checkOffsets(raw: string, { offset, length }: SentEntity): void {
  if (offset < 0) throw bad('entity begins before the start of the text');
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
  const inOrder = sortEntities(entities);
  const solid: SentEntity[] = [];
  for (const entity of inOrder.filter(({ type }) => HARD_TYPES.includes(type))) {
    if (solid.some((other) => overlap(other, entity) && isQuote(other) === isQuote(entity))) {
      silent.push(`${entity.type} at ${entity.offset} lies in another entity and is dropped`);
    } else solid.push(entity);
  }
  const soft: SentEntity[] = [];
  for (const entity of inOrder.filter(({ type }) => PLAIN_TYPES.includes(type))) {
    if (solid.some((other) => isCode(other) && overlap(other, entity))) {
      silent.push(`${entity.type} at ${entity.offset} overlaps code and is dropped`);
    } else soft.push(entity);
  }
  const ranked = [...solid, ...splitCrossing(soft, solid)];
  if (ranked.length > ENTITIES_MAX) silent.push(`${ranked.length - ENTITIES_MAX} entities over 100 are dropped`);
  return { kept: sortEntities(ranked.slice(0, ENTITIES_MAX)), silent };
}

/** Bold and the like may overlap one another and links: the server cuts the later where the earlier ends, so that all of them nest. */
function splitCrossing(soft: readonly SentEntity[], solid: readonly SentEntity[]): readonly SentEntity[] {
  const done: SentEntity[] = [];
  for (const entity of soft) {
    const cuts = [...solid, ...done]
      .flatMap((other) => [other.offset, other.offset + other.length].filter(() => crosses(other, entity)))
      .filter((cut) => cut > entity.offset && cut < entity.offset + entity.length);
    const edges = [...new Set([entity.offset, ...cuts, entity.offset + entity.length])].toSorted((a, b) => a - b);
    for (const [at, offset] of edges.entries()) {
      const end = edges[at + 1];
      if (end !== undefined) done.push({ ...entity, offset, length: end - offset });
    }
  }
  return done;
}

function crosses(a: SentEntity, b: SentEntity): boolean {
  const [first, second] = a.offset <= b.offset ? [a, b] : [b, a];
  const firstEnd = first.offset + first.length;
  return first.offset < second.offset && second.offset < firstEnd && firstEnd < second.offset + second.length;
}

function overlap(a: SentEntity, b: SentEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function isCode({ type }: SentEntity): boolean {
  return type === 'code' || type === 'pre';
}

function isQuote({ type }: SentEntity): boolean {
  return QUOTE_TYPES.includes(type);
}
