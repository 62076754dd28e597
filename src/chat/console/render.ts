// A message as a terminal shows it: laid out like a column of a paper, wrapped when it is printed, because only then the width is known.
import { unreachable } from '../../base/outcome.ts';
import type { Raster } from '../../model/coverage.ts';
import { type Block, type Message, type Span, type StoryBlock, splitTitle } from '../../model/message.ts';
import { FIRST_STRONG_ISOLATE, POP_ISOLATE } from '../isolates.ts';
import { cellsOf, cleanLine } from './cells.ts';
import { blocksOf } from './map-blocks.ts';
import { type Line, type Run, type Style, wrap } from './wrap.ts';

const WIDTH_MIN = 40;
/** Longer lines are hard to read; a wide window gets a margin. */
const WIDTH_MAX = 100;

const INDENT = '  ';
const URL_UNITS_MAX = 2_000;

export type Screen = {
  /** Columns; kept between 40 and 100. */
  readonly width: number;
  /** Whether colours, weights and links may be used. */
  readonly hasColour: boolean;
  /** The message's map, as wide as the page; left out where none was drawn. */
  readonly raster?: Raster;
};

/** Columns of the page on a screen that wide. */
export function pageWidth(width: number): number {
  return Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, Math.floor(width) || WIDTH_MIN));
}

/** Lines joined by newlines, none at the end; empty for a message without blocks. No line ends in a space. */
export function renderConsole(message: Message, screen: Screen): string {
  const page = new Page(screen);
  if (message.map !== undefined) {
    for (const line of screen.raster === undefined ? [] : blocksOf(screen.raster, screen)) page.line(line);
    page.write([{ text: message.map.alt }], { styles: ['dim'] });
    page.blank();
  }
  let above: Block | null = null;
  for (const block of message.blocks) {
    if (above !== null && !isTied(above, block)) page.blank();
    writeBlock(page, block);
    above = block;
  }
  if (message.file !== undefined) {
    page.blank();
    for (const line of message.file.text.trimEnd().split('\n')) page.line(keepIndent(line));
  }
  const numbers = sayNumbers(message);
  if (numbers.length > 0) {
    page.blank();
    page.write(numbers, { styles: ['dim'] });
  }
  return page.text();
}

/** A file's line as it stands, but for what a terminal would obey. */
function keepIndent(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ''}${cleanLine(line)}`;
}

/** "[1-15] A story · [16] Settings": what can be typed next. A list whose numbers stand beside its stories is named once. */
function sayNumbers(message: Message): readonly Span[] {
  const { choices } = message;
  const from = choices?.from ?? [];
  const isShownAbove = from.length > 0 && from.every(({ shortLabel }, at) => shortLabel === String(at + 1));
  const range = from.length === 1 ? '[1]' : `[1-${from.length}]`;
  const listed = isShownAbove
    ? [`${range} ${choices?.prompt ?? ''}`]
    : from.map(({ label }, at) => `[${at + 1}] ${label}`);
  const buttons = (message.actions ?? []).map(({ label }, at) => `[${from.length + at + 1}] ${label}`);
  // A no-break space keeps a number with the first word of what it stands for.
  const words = [...listed, ...buttons].map((item) => item.replace('] ', ']\u00A0')).join(' · ');
  return words === '' ? [] : [{ text: words }];
}

function isTied(above: Block, below: Block): boolean {
  return (
    above.kind === 'country' ||
    below.kind === 'more' ||
    (above.kind === 'region' && below.kind === 'country') ||
    (above.kind === 'paragraph' && below.kind === 'list')
  );
}

function writeBlock(page: Page, block: Block): void {
  switch (block.kind) {
    case 'title': {
      const { title, facts } = splitTitle(block.spans);
      page.write([...title.map((span): Span => ({ ...span, style: 'bold' })), ...facts], {});
      page.underline();
      return;
    }
    case 'region':
      page.rule(block.spans);
      return;
    case 'country':
      page.write(block.spans, { styles: ['bold'] });
      return;
    case 'paragraph':
      page.write(block.spans, {});
      return;
    case 'list':
      for (const item of block.items) page.write(item, { first: '• ', rest: INDENT });
      return;
    case 'story':
      writeStory(page, block.story);
      return;
    case 'more':
      page.write(block.spans, { styles: ['dim'], first: INDENT, rest: INDENT });
      return;
    case 'footer':
      page.write(block.spans, { styles: ['dim'] });
      return;
    default:
      unreachable(block);
  }
}

function writeStory(page: Page, story: StoryBlock): void {
  const headline = cleanLine(story.headline) || '…';
  const linked: Span = story.url === null ? { text: headline } : { text: headline, link: story.url };
  const indent = { first: INDENT, rest: INDENT };
  const number: readonly Span[] = story.number === undefined ? [] : [{ text: `${story.number}. ` }];
  const update: readonly Span[] = story.mark === null ? [] : [{ text: `${story.mark} · ` }];
  page.write([...number, ...update, linked], { ...indent, styles: ['bold'] });
  page.write(story.news ?? [], { ...indent, styles: ['italic'] });
  page.write([{ text: story.sentences.join(' ') }], indent);
  for (const dispute of story.disputes ?? []) page.write(dispute, indent);
  const credits = story.credits.flatMap((credit, index) => (index === 0 ? credit : [{ text: ' · ' }, ...credit]));
  page.write(credits, { ...indent, styles: ['dim'] });
}

type Manner = { readonly styles?: readonly Style[]; readonly first?: string; readonly rest?: string };

class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #hasColour: boolean;
  /** Columns of the widest line that the last write() made. */
  #cells = 0;

  constructor(screen: Screen) {
    this.#width = pageWidth(screen.width);
    this.#hasColour = screen.hasColour;
  }

  write(spans: readonly Span[], { styles = [], first = '', rest = '' }: Manner): void {
    const runs = spans.map((span) => toRun(span, styles));
    const [only] = runs;
    // A line to be copied is left whole, and the terminal folds it: a break of ours would be copied with it.
    if (runs.length === 1 && only?.styles.includes('code') && cellsOf(only.text) > this.#width) {
      this.line(this.#paint([only]));
      return;
    }
    this.#cells = 0;
    wrap(runs, this.#width - Math.max(cellsOf(first), cellsOf(rest))).forEach((line, index) => {
      this.#lines.push((index === 0 ? first : rest) + this.#paint(line));
      this.#cells = Math.max(
        this.#cells,
        line.reduce((cells, run) => cells + cellsOf(run.text), 0),
      );
    });
  }

  /** As it stands. */
  line(painted: string): void {
    this.#lines.push(painted);
  }

  underline(): void {
    if (this.#cells > 0) this.#lines.push('═'.repeat(this.#cells));
  }

  /** "── Southern Asia ────────" over the whole width. */
  rule(spans: readonly Span[]): void {
    const name = cleanLine(spans.map((span) => span.text).join(''));
    if (cellsOf(name) + 6 > this.#width) {
      this.write(spans, { styles: ['bold'] });
      return;
    }
    const end = '─'.repeat(this.#width - cellsOf(name) - 4);
    this.#lines.push(`── ${this.#paint([{ text: name, styles: ['bold'], url: null }])} ${end}`);
  }

  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  text(): string {
    return this.#lines.join('\n').trimEnd();
  }

  #paint(line: Line): string {
    if (!this.#hasColour) return line.map((run) => run.text).join('');
    return line.map(paintRun).join('');
  }
}

function toRun(span: Span, around: readonly Style[]): Run {
  const own = span.style === undefined || around.includes(span.style) ? [] : [span.style];
  // Cleaning trims; the blanks at both ends are what keeps one span from the next.
  const before = /^\s/.test(span.text) ? ' ' : '';
  const after = /\s$/.test(span.text) ? ' ' : '';
  const url = span.link === undefined ? null : safeUrl(span.link);
  const words = cleanLine(span.text);
  const isolated = span.isIsolated ? `${FIRST_STRONG_ISOLATE}${words}${POP_ISOLATE}` : words;
  return { text: `${before}${isolated}${after}`, styles: [...around, ...own], url };
}

/** An absolute http(s) address in ASCII, which cannot hold an escape; null for anything else. */
function safeUrl(address: string): string | null {
  if (address.length > URL_UNITS_MAX) return null;
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.username === '' && url.password === '' && /^[!-~]+$/.test(url.href) ? url.href : null;
}

/** SGR (ECMA-48, 8.3.117): what turns a style on, and off again. */
const SGR: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  code: [36, 39],
};

function paintRun({ text, styles, url }: Run): string {
  const on = styles.map((style) => `\u001B[${SGR[style][0]}m`).join('');
  const off = styles
    .toReversed()
    .map((style) => `\u001B[${SGR[style][1]}m`)
    .join('');
  const painted = `${on}${text}${off}`;
  // OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  return url === null ? painted : `\u001B]8;;${url}\u001B\\${painted}\u001B]8;;\u001B\\`;
}
