// The door to htmlparser2: tags and texts of HTML or XML as they stream by, and its own forgiving feed parser.
import { Parser, parseFeed } from 'htmlparser2';

export type TagEvents = {
  readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText: (text: string) => void;
  readonly onClose: (name: string) => void;
};

/** Reads HTML as browsers name it: tag names in lower case, entities decoded, never throws. */
export function readHtml(html: string, events: TagEvents): void {
  readWith(html, events, { decodeEntities: true });
}

/** Reads XML; names keep their case, entities of HTML are decoded too. */
export function readXml(xml: string, events: TagEvents): void {
  readWith(xml, events, { xmlMode: true, decodeEntities: true });
}

export type LooseFeed = {
  readonly title: string | null;
  readonly items: readonly {
    readonly guid: string | null;
    readonly url: string | null;
    readonly title: string | null;
    readonly html: string | null;
    readonly publishedAt: Date | null;
  }[];
};

/** The last resort for a damaged feed. Null when it finds no root. Quadratic on deep nesting: scan the depth first. */
export function parseLooseFeed(xml: string): LooseFeed | null {
  const feed = parseFeed(xml, { xmlMode: true, decodeEntities: true });
  if (feed === null) return null;
  return {
    title: feed.title ?? null,
    items: feed.items.map((item) => ({
      guid: item.id ?? null,
      url: item.link ?? null,
      title: item.title ?? null,
      html: item.description ?? null,
      publishedAt: item.pubDate ?? null,
    })),
  };
}

function readWith(markup: string, events: TagEvents, options: { xmlMode?: boolean; decodeEntities: boolean }): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.onOpen(name, attributes),
      ontext: (text) => events.onText(text),
      onclosetag: (name) => events.onClose(name),
    },
    options,
  );
  parser.end(markup);
}

const ENTITY = /&(?:#(?:x[\da-f]{1,8}|\d{1,8})|[a-z][a-z\d]{1,31});?/gi;

/** Names that mean a character: HTML has some two thousand, and a text has few of them. */
const decoded = new Map<string, string>();

/** Names that mean nothing, looked up in one text: beyond that nobody wrote them for a reader. */
const UNKNOWN_MAX = 500;

/** Entities of HTML, with or without their semicolon, as browsers read them; tags are left as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let unknownCount = 0;
  return joinSurrogates(text).replace(ENTITY, (entity) => {
    if (entity.startsWith('&#')) return decodeNumber(entity);
    const known = decoded.get(entity);
    if (known !== undefined) return known;
    if (unknownCount >= UNKNOWN_MAX) return entity;
    const read = readEntity(entity);
    if (read === entity) unknownCount++;
    else decoded.set(entity, read);
    return read;
  });
}

/** "&#55357;&#56832;": one character beyond the first 65,536, written by a program that counts in halves. */
function joinSurrogates(text: string): string {
  if (!/&#(?:5[56]|xd[89ab])/i.test(text)) return text;
  return text.replace(
    /&#(5[56]\d{3}|xd[89ab][\da-f]{2});&#(5[67]\d{3}|xd[c-f][\da-f]{2});/gi,
    (pair, high: string, low: string) => {
      const [first, second] = [high, low].map((half) => Number(/^x/i.test(half) ? `0${half}` : half));
      const joined = String.fromCharCode(first ?? 0, second ?? 0);
      return joined.isWellFormed() && joined.length === 2 ? joined : pair;
    },
  );
}

function readEntity(entity: string): string {
  let read = '';
  readHtml(entity, {
    onOpen: () => undefined,
    onText: (text) => {
      read += text;
    },
    onClose: () => undefined,
  });
  return read;
}

const windows1252 = new TextDecoder('windows-1252');

/** Numbers from 128 to 159 name characters of Windows 1252; what is no character is U+FFFD (HTML, 13.2.5.80). */
function decodeNumber(entity: string): string {
  const isHex = entity[2] === 'x' || entity[2] === 'X';
  const code = Number.parseInt(entity.slice(isHex ? 3 : 2), isHex ? 16 : 10);
  if (code >= 128 && code < 160) return windows1252.decode(Uint8Array.of(code));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
