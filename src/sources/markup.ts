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
