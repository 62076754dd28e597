// parse_mode MarkdownV2 and the old Markdown, by the server's rules: what must be escaped, what must be closed, and its sentences where it is not.
import { checkedLink } from './link.ts';
import type { SentEntity } from './model.ts';
import { sortEntities } from './order.ts';
import { bad } from './world.ts';

const RESERVED = '_*[]()~`>#+-=|{}.!';
const NAMES: Readonly<Record<string, string>> = {
  ...{ '*': 'bold', _: 'italic', __: 'underline', '~': 'strikethrough', '||': 'spoiler' },
  ...{ '`': 'code', '```': 'pre', '[': 'text_link' },
};

type Open = { readonly mark: string; readonly at: number; readonly offset: number; readonly language: string };

export function parseMarkdown(
  words: string,
  { version }: { readonly version: 1 | 2 },
): { readonly text: string; readonly entities: readonly SentEntity[] } {
  const open: Open[] = [];
  const entities: SentEntity[] = [];
  let text = '';
  let index = 0;

  const close = (opened: Open): void => {
    const type = NAMES[opened.mark] ?? 'bold';
    const range = { offset: opened.offset, length: text.length - opened.offset };
    if (type !== 'text_link') {
      if (range.length > 0)
        entities.push({ type, ...range, ...(opened.language === '' ? {} : { language: opened.language }) });
      return;
    }
    let address = '';
    if (words[index] === '(') {
      const end = words.indexOf(')', index);
      if (end < 0) throw wrong(`Can't find end of a URL at byte offset ${bytes(words, index)}`);
      address = words.slice(index + 1, end).replaceAll(/\\(.)/g, '$1');
      index = end + 1;
    } else address = text.slice(opened.offset);
    const url = checkedLink(address);
    if (url !== null && range.length > 0) entities.push({ type, ...range, url });
  };

  while (index < words.length) {
    const unit = words.charAt(index);
    const inCode = open.at(-1)?.mark.startsWith('`') ?? false;
    if (unit === '\\' && canEscape(words.charAt(index + 1), version)) {
      text += words.charAt(index + 1);
      index += 2;
      continue;
    }
    const mark = markAt(words, index, version);
    const last = open.at(-1);
    if (inCode ? mark === last?.mark : mark !== null && mark === closerOf(last?.mark)) {
      index += mark?.length ?? 0;
      if (last !== undefined) close(open.pop() ?? last);
      continue;
    }
    if (inCode || mark === null || mark === ']') {
      if (!inCode && version === 2 && RESERVED.includes(unit) && !isQuoteMark(words, index)) {
        throw wrong(`Character '${unit}' is reserved and must be escaped with the preceding '\\'`);
      }
      text += isQuoteMark(words, index) && version === 2 && !inCode ? '' : unit;
      index += 1;
      continue;
    }
    const language = mark === '```' ? (/^[^\s`]*(?=\n)/.exec(words.slice(index + 3))?.[0] ?? '') : '';
    open.push({ mark, at: index, offset: text.length, language });
    index += mark.length + language.length;
  }
  const left = open.at(-1);
  if (left !== undefined)
    throw wrong(`Can't find end of ${nameOf(left.mark)} entity at byte offset ${bytes(words, left.at)}`);
  return { text, entities: sortEntities(entities) };
}

function markAt(words: string, index: number, version: 1 | 2): string | null {
  const marks = version === 2 ? ['```', '`', '__', '||', '*', '_', '~', '[', ']'] : ['```', '`', '*', '_', '[', ']'];
  return marks.find((mark) => words.startsWith(mark, index)) ?? null;
}

function closerOf(mark: string | undefined): string | null {
  return mark === '[' ? ']' : (mark ?? null);
}

function canEscape(unit: string, version: 1 | 2): boolean {
  if (unit === '') return false;
  return version === 2 ? unit.charCodeAt(0) < 127 : '_*`['.includes(unit);
}

/** A `>` at the beginning of a line opens a quotation; its entity is not emulated, its sign is no text. */
function isQuoteMark(words: string, index: number): boolean {
  return words[index] === '>' && (index === 0 || words[index - 1] === '\n');
}

function nameOf(mark: string): string {
  const names: Readonly<Record<string, string>> = {
    '```': 'Pre',
    '`': 'Code',
    '[': 'TextUrl',
    '||': 'Spoiler',
    __: 'Underline',
  };
  return names[mark] ?? (NAMES[mark] ?? '').replace(/^./, (first) => first.toUpperCase());
}

function bytes(words: string, index: number): number {
  return Buffer.byteLength(words.slice(0, index));
}

function wrong(what: string): Error {
  return bad(`can't parse entities: ${what}`);
}
