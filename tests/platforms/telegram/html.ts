// parse_mode HTML as Telegram's own server reads it: the few tags it knows, the few references it decodes, and its sentences for all the rest.
import { checkedLink } from './link.ts';
import type { SentEntity } from './model.ts';
import { sortEntities } from './order.ts';
import { bad } from './world.ts';

const TAGS: Readonly<Record<string, string>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline' },
  ...{ s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough', span: 'spoiler', 'tg-spoiler': 'spoiler' },
  ...{
    a: 'text_link',
    pre: 'pre',
    code: 'code',
    blockquote: 'blockquote',
    'tg-emoji': 'custom_emoji',
    'tg-time': 'date_time',
  },
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
/** Seconds of a tg-time; "r" stands alone, the others may be joined: time short or long, date short or long, weekday. */
const TIME_FORMAT = /^(?:r|[tTdDwW]*)$/;

type Open = {
  readonly tag: string;
  readonly offset: number;
  argument: string;
  timeFormat: string;
};

export type Parsed = { readonly text: string; readonly entities: readonly SentEntity[] };

/** Throws the refusal that the server would answer with. */
export function parseHtml(html: string): Parsed {
  const reader = openReader(html);
  const open: Open[] = [];
  const found: (SentEntity & { readonly hint?: string })[] = [];
  let text = '';
  while (!reader.isAtEnd()) {
    const reference = reader.reference();
    if (reference !== null) {
      text += reference;
      continue;
    }
    if (reader.at() !== '<') {
      text += reader.take();
      continue;
    }
    const begin = reader.position();
    if (reader.peek(1) !== '/') open.push({ ...readStartTag(reader, begin), offset: text.length });
    else {
      const closed = readEndTag(reader, begin, open.pop());
      if (text.length > closed.offset) addEntity(found, closed, text);
    }
  }
  const last = open.at(-1);
  if (last !== undefined) throw wrong(`Can't find end tag corresponding to start tag "${last.tag}"`);
  if (!text.isWellFormed()) {
    throw wrong(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: sortEntities(found.map(({ hint: _, ...entity }) => entity)) };
}

function readStartTag(reader: Reader, begin: number): Omit<Open, 'offset'> {
  reader.take();
  const tag = reader.takeWhile((unit) => !isSpace(unit) && unit !== '>').toLowerCase();
  if (reader.isAtEnd()) throw wrong(`Unclosed start tag at byte offset ${reader.bytes(begin)}`);
  if (!Object.hasOwn(TAGS, tag)) throw wrong(`Unsupported start tag "${tag}" at byte offset ${reader.bytes(begin)}`);
  const opened = { tag, argument: '', timeFormat: '' };
  for (;;) {
    reader.takeWhile(isSpace);
    if (reader.at() === '>') break;
    const name = reader.takeWhile((unit) => !isSpace(unit) && unit !== '=' && unit !== '>');
    if (name === '') throw wrong(`Empty attribute name in the tag "${tag}" at byte offset ${reader.bytes(begin)}`);
    reader.takeWhile(isSpace);
    if (reader.at() !== '=') {
      if (reader.isAtEnd()) throw wrong(`Unclosed start tag "${tag}" at byte offset ${reader.bytes(begin)}`);
      if (tag === 'blockquote' && name === 'expandable') opened.argument = '1';
      continue;
    }
    reader.take();
    reader.takeWhile(isSpace);
    if (reader.isAtEnd()) throw wrong(`Unclosed start tag "${tag}" at byte offset ${reader.bytes(begin)}`);
    keepAttribute(opened, name, readValue(reader));
    if (reader.isAtEnd()) throw wrong(`Unclosed start tag at byte offset ${reader.bytes(begin)}`);
  }
  reader.take();
  if (tag === 'span' && opened.argument !== 'spoiler') {
    throw wrong(`Tag "span" must have class "tg-spoiler" at byte offset ${reader.bytes(begin)}`);
  }
  return opened;
}

function readValue(reader: Reader): string {
  const quote = reader.at();
  if (quote !== "'" && quote !== '"') {
    const begin = reader.position();
    const token = reader.takeWhile((unit) => /[A-Za-z0-9.-]/.test(unit)).toLowerCase();
    if (!isSpace(reader.at()) && reader.at() !== '>') {
      throw wrong(`Unexpected end of name token at byte offset ${reader.bytes(begin)}`);
    }
    return token;
  }
  reader.take();
  let value = '';
  while (!reader.isAtEnd() && reader.at() !== quote) value += reader.reference() ?? reader.take();
  if (reader.at() === quote) reader.take();
  return value;
}

function keepAttribute(opened: Omit<Open, 'offset'>, name: string, value: string): void {
  const { tag } = opened;
  if (tag === 'a' && name === 'href') opened.argument = value;
  else if (tag === 'code' && name === 'class' && value.startsWith('language-')) opened.argument = value.slice(9);
  else if (tag === 'span' && name === 'class' && value.startsWith('tg-')) opened.argument = value.slice(3);
  else if (tag === 'tg-emoji' && name === 'emoji-id') opened.argument = value;
  else if (tag === 'tg-time' && name === 'unix') opened.argument = value;
  else if (tag === 'tg-time' && name === 'format') opened.timeFormat = value;
  else if (tag === 'blockquote' && name === 'expandable') opened.argument = '1';
}

function readEndTag(reader: Reader, begin: number, opened: Open | undefined): Open {
  if (opened === undefined) throw wrong(`Unexpected end tag at byte offset ${reader.bytes(begin)}`);
  reader.take();
  reader.take();
  const name = reader.takeWhile((unit) => !isSpace(unit) && unit !== '>').toLowerCase();
  reader.takeWhile(isSpace);
  if (reader.at() !== '>') throw wrong(`Unclosed end tag at byte offset ${reader.bytes(begin)}`);
  if (name !== '' && name !== opened.tag) {
    throw wrong(
      `Unmatched end tag at byte offset ${reader.bytes(begin)}, expected "</${opened.tag}>", found "</${name}>"`,
    );
  }
  reader.take();
  return opened;
}

function addEntity(found: (SentEntity & { hint?: string })[], closed: Open, text: string): void {
  const { tag, offset, argument } = closed;
  const range = { offset, length: text.length - offset };
  const before = found.at(-1);
  const isSame = before !== undefined && before.offset === offset && before.length === range.length;
  const type = TAGS[tag] ?? tag;
  switch (type) {
    case 'text_link': {
      const url = checkedLink(argument === '' ? text.slice(offset) : argument);
      if (url !== null) found.push({ type, ...range, url });
      return;
    }
    // One in the other, of the same length: together they are code in a language.
    case 'pre':
      if (isSame && before.type === 'code' && (before.hint ?? '') !== '') {
        found[found.length - 1] = { type: 'pre', ...range, language: before.hint ?? '' };
      } else found.push({ type, ...range });
      return;
    case 'code':
      if (isSame && before.type === 'pre' && argument !== '') {
        found[found.length - 1] = { type: 'pre', ...range, language: argument };
      } else found.push({ type, ...range, hint: argument });
      return;
    case 'blockquote':
      found.push({ type: argument === '' ? type : 'expandable_blockquote', ...range });
      return;
    case 'custom_emoji':
      if (!/^-?\d{1,19}$/.test(argument) || Number(argument) === 0)
        throw wrong('Invalid custom emoji identifier specified');
      found.push({ type, ...range, custom_emoji_id: argument });
      return;
    case 'date_time':
      if (!/^\d{1,12}$/.test(argument)) throw wrong('Invalid Unix time specified');
      if (!TIME_FORMAT.test(closed.timeFormat)) throw wrong('Invalid date format used');
      found.push({ type, ...range });
      return;
    default:
      found.push({ type, ...range });
  }
}

type Reader = ReturnType<typeof openReader>;

function openReader(html: string) {
  let index = 0;
  return {
    isAtEnd: () => index >= html.length,
    at: () => html.charAt(index),
    peek: (ahead: number) => html.charAt(index + ahead),
    position: () => index,
    bytes: (position: number) => Buffer.byteLength(html.slice(0, position)),
    take: () => {
      index += 1;
      return html.charAt(index - 1);
    },
    takeWhile: (isWanted: (unit: string) => boolean) => {
      const start = index;
      while (index < html.length && isWanted(html.charAt(index))) index += 1;
      return html.slice(start, index);
    },
    /** Null where none stands here, or one that is not known: it is text then. */
    reference: (): string | null => {
      const found = /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/iy;
      found.lastIndex = index;
      const match = found.exec(html);
      if (match === null) return null;
      const [whole, hex, decimal, name] = match;
      const isNumber = name === undefined;
      const code = isNumber ? Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16) : 0;
      const bodyLength = whole.endsWith(';') ? whole.length - 1 : whole.length;
      if (isNumber && (code === 0 || code >= 0x10ffff || bodyLength >= 10)) return null;
      const decoded = isNumber ? String.fromCodePoint(code) : Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
      if (decoded === undefined) return null;
      index += whole.length;
      return decoded;
    },
  };
}

function isSpace(unit: string): boolean {
  return unit !== '' && ' \t\r\n\0\v'.includes(unit);
}

function wrong(what: string): Error {
  return bad(`can't parse entities: ${what}`);
}
