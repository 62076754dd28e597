// What an element of a feed says: its text, its attributes, and the first of several that say anything.
import { childrenOf, type Document, type Element } from './feed-elements.ts';
import { decodeEntities } from './markup.ts';

export type Fields = {
  /** Of the first of these elements that has any text. Null when none has. */
  readonly text: (...names: readonly string[]) => string | null;
  /** An attribute of the first element of that name that has it. */
  readonly attribute: (name: string, attribute: string) => string | null;
  readonly all: (...names: readonly string[]) => readonly Element[];
  /** The fields within the first element of that name. */
  readonly within: (name: string) => Fields;
};

export function fieldsOf(document: Document, elements: readonly Element[]): Fields {
  const byName = Map.groupBy(elements, ({ name }) => name);
  const all = (...names: readonly string[]): readonly Element[] => names.flatMap((name) => byName.get(name) ?? []);
  return {
    all,
    text: (...names) => {
      for (const name of names) {
        for (const element of byName.get(name) ?? []) {
          const text = textOf(document, element);
          if (text !== null) return text;
        }
      }
      return null;
    },
    attribute: (name, attribute) => {
      for (const element of byName.get(name) ?? []) {
        const value = attributesOf(element).get(attribute);
        if (value !== undefined) return value;
      }
      return null;
    },
    within: (name) => {
      const [first] = byName.get(name) ?? [];
      return fieldsOf(document, first === undefined ? [] : childrenOf(document, first));
    },
  };
}

/** Entities decoded once and CDATA opened: what is left may be HTML. Null when it is empty. */
export function textOf({ xml }: Document, element: Element): string | null {
  if (element.from >= element.to) return null;
  const written = withoutComments(xml.slice(element.from, element.to));
  const type = element.attributes.includes('xhtml') ? attributesOf(element).get('type') : undefined;
  const isMarkup = type === 'xhtml' || type === 'application/xhtml+xml';
  const text = isMarkup
    ? withoutPrefixes(openCdata(written, escapeMarkup, same))
    : openCdata(written, same, decodeText);
  return text.trim() || null;
}

const same = (text: string): string => text;

function decodeText(text: string): string {
  const at = text.indexOf('&');
  return at >= 0 && text.includes(';', at) ? decodeEntities(text) : text;
}

/** What stands in a CDATA section of XHTML is text there, whatever it looks like. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** `<xhtml:p>` is a paragraph. */
function withoutPrefixes(xhtml: string): string {
  const prefix = /^\s*<([a-z][\w.-]{0,40}):div[\s/>]/i.exec(xhtml)?.[1];
  return prefix === undefined ? xhtml : xhtml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/** A section that is never closed is no section. */
function openCdata(text: string, inside: (text: string) => string, outside: (text: string) => string): string {
  const until = text.includes(CDATA) ? text.lastIndexOf(CDATA_END) : -1;
  let opened = '';
  let from = 0;
  for (let at = text.indexOf(CDATA); at >= 0 && at < until; at = text.indexOf(CDATA, from)) {
    const end = text.indexOf(CDATA_END, at);
    opened += outside(text.slice(from, at)) + inside(text.slice(at + CDATA.length, end));
    from = end + CDATA_END.length;
  }
  return opened + outside(text.slice(from));
}

/** Those of the XML: within a CDATA section they are part of its text. */
function withoutComments(text: string): string {
  const until = text.includes('<!--') ? text.lastIndexOf('-->') : -1;
  const cdataUntil = text.lastIndexOf(CDATA_END);
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('<!'); at >= 0 && at < until; ) {
    if (text.startsWith('<!--', at)) {
      kept += text.slice(from, at);
      from = text.indexOf('-->', at) + 3;
      at = text.indexOf('<!', from);
    } else {
      const isSection = text.startsWith(CDATA, at) && at < cdataUntil;
      at = text.indexOf('<!', isSection ? text.indexOf(CDATA_END, at) : at + 2);
    }
  }
  return kept + text.slice(from);
}

/** Begun only where no name is under way, so that a long name without a value is looked at once. */
const ATTRIBUTE = /(?<![\w:.-])([a-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Attributes that stand in a tag of a bomb are counted before. Names in lower case; the first of each name. */
export function attributesOf({ attributes }: Pick<Element, 'attributes'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!attributes.includes('=')) return found;
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const lower = name.toLowerCase();
    if (!found.has(lower)) found.set(lower, decodeText(double ?? single ?? bare ?? '').trim());
  }
  return found;
}
