// A message as Telegram takes it: text with entities beside it, nothing to escape, cut between blocks where one message cannot hold it.
import { unreachable } from '../../base/outcome.ts';
import type { CoverageMap } from '../../model/coverage.ts';
import { type Block, type Message, type Span, type StoryBlock, splitTitle } from '../../model/message.ts';
import { FIRST_STRONG_ISOLATE, POP_ISOLATE } from '../isolates.ts';
import type { Part } from '../platform.ts';
import { splitBlocks } from '../split.ts';
import { keyboardOf } from './keyboard.ts';
import type { Entity, TelegramFile, TelegramPart, TelegramPicture } from './part.ts';
import { cleanText, cutText, keepText, oneLine, safeLink } from './text.ts';

/** The API counts 4096 code points after parsing; UTF-16 units are the stricter count, and what the entities use. */
const TEXT_UNITS_MAX = 4096;
/** A picture's caption: 1024 code points after parsing. */
const CAPTION_UNITS_MAX = 1000;
/** The server drops what is over, without an error (td, MAX_USER_ENTITY_COUNT). */
const ENTITIES_MAX = 100;

export function renderTelegram(message: Message): readonly Part[] {
  const fits = openScales();
  const shorten = (block: Block, above: readonly Block[]) => shortenBlock(block, (cut) => fits([...above, cut]));
  const keyboard = keyboardOf(message);
  const parts = splitBlocks(message.blocks, fits, shorten);
  // Buttons stand under the last part, where the reader ends.
  const texts = parts.map((blocks, at) => {
    const part = { ...renderPart(blocks), ...(message.isSilent === true ? SILENT : {}) };
    return JSON.stringify(keyboard === null || at < parts.length - 1 ? part : { ...part, reply_markup: keyboard });
  });
  const { map, file } = message;
  return [
    ...(map === undefined ? [] : [JSON.stringify(pictureOf(map))]),
    ...texts,
    ...(file === undefined ? [] : [JSON.stringify({ file } satisfies TelegramFile)]),
  ];
}

function pictureOf(map: CoverageMap): TelegramPicture {
  const alt = cutText(cleanText(oneLine(map.alt)), CAPTION_UNITS_MAX);
  return { map: { ...map, alt }, ...SILENT };
}

const SILENT = { disable_notification: true } as const;

/** Says whether blocks fit into one part. Each block is written once to be weighed, however often it is asked about. */
function openScales(): (blocks: readonly Block[]) => boolean {
  const weights = new Map<Block, Weight>();
  const weigh = (block: Block): Weight => {
    const known = weights.get(block);
    if (known !== undefined) return known;
    const page = new Page();
    writeBlock(page, block);
    weights.set(block, page.weight);
    return page.weight;
  };
  return (blocks) => {
    let units = 0;
    let entities = 0;
    for (const [index, block] of blocks.entries()) {
      const above = blocks[index - 1];
      const weight = weigh(block);
      units += weight.units + (above === undefined ? 0 : gapBetween(above, block).length);
      entities += weight.entities;
    }
    return units <= TEXT_UNITS_MAX && entities <= ENTITIES_MAX;
  };
}

type Weight = { readonly units: number; readonly entities: number };

function renderPart(blocks: readonly Block[]): TelegramPart {
  const page = new Page();
  let above: Block | null = null;
  for (const block of blocks) {
    if (above !== null) page.write(gapBetween(above, block), []);
    writeBlock(page, block);
    above = block;
  }
  return page.finish();
}

/** A blank line between blocks; a country stands right above its first story, and a list right under the line that opens it. */
function gapBetween(above: Block, below: Block): string {
  const isTied =
    (above.kind === 'country' && below.kind === 'story') ||
    (above.kind === 'paragraph' && below.kind === 'list') ||
    below.kind === 'more';
  return isTied ? '\n' : '\n\n';
}

function writeBlock(page: Page, block: Block): void {
  switch (block.kind) {
    case 'title': {
      const { title, facts } = splitTitle(block.spans);
      writeSpans(page, title, ['bold']);
      writeSpans(page, facts, []);
      return;
    }
    case 'country':
      writeSpans(page, block.spans, ['bold']);
      return;
    case 'region':
      // Rules as on a printed page: most scripts have no capitals to set a heading off by.
      writeSpans(page, [{ text: '— ' }, ...block.spans, { text: ' —' }], ['bold']);
      return;
    case 'paragraph':
      writeSpans(page, block.spans, []);
      return;
    case 'list':
      block.items.forEach((item, index) => {
        page.write(index === 0 ? '• ' : '\n• ', []);
        writeSpans(page, item, []);
      });
      return;
    case 'story':
      writeStory(page, block.story);
      return;
    case 'more':
    case 'footer':
      writeSpans(page, block.spans, ['italic']);
      return;
    default:
      unreachable(block);
  }
}

function writeStory(page: Page, story: StoryBlock): void {
  if (story.number !== undefined) page.write(`${story.number}. `, ['bold']);
  if (story.mark !== null) page.write(`${cleanText(oneLine(story.mark))} · `, ['bold']);
  const headline = cleanText(oneLine(story.headline));
  page.write(headline === '' ? '…' : headline, ['bold'], story.url === null ? null : safeLink(story.url));
  writeLine(page, story.news ?? [], ['italic']);
  const summary = story.sentences.map(oneLine).filter((sentence) => sentence !== '');
  if (summary.length > 0) page.write(`\n${cleanText(summary.join(' '))}`, []);
  for (const dispute of story.disputes ?? []) writeLine(page, dispute, []);
  story.credits.forEach((credit, index) => {
    page.write(index === 0 ? '\n' : ' · ', index === 0 ? [] : ['italic']);
    writeSpans(page, credit, ['italic']);
  });
}

function writeLine(page: Page, spans: readonly Span[], around: readonly Style[]): void {
  if (spans.length === 0) return;
  page.write('\n', []);
  writeSpans(page, spans, around);
}

type Style = 'bold' | 'italic';

function writeSpans(page: Page, spans: readonly Span[], around: readonly Style[]): void {
  for (const span of spans) {
    // The marks stand outside the span's own entity: who copies a command must not copy them.
    if (span.isIsolated) page.write(FIRST_STRONG_ISOLATE, around);
    writeSpan(page, span, around);
    if (span.isIsolated) page.write(POP_ISOLATE, around);
  }
}

function writeSpan(page: Page, span: Span, around: readonly Style[]): void {
  if (span.style === 'code') {
    // A lone command is left to the server, which makes it a word to tap. Code holds no other entity and sits in none.
    page.write(keepText(span.text), /^\/[a-z0-9_]{1,32}$/.test(span.text) ? around : ['code']);
    return;
  }
  const own: readonly Style[] = span.style === 'bold' ? ['bold'] : span.style === undefined ? [] : ['italic'];
  const url = span.link === undefined ? null : safeLink(span.link);
  page.write(cleanText(span.text), [...new Set([...around, ...own])], url);
}

/** A text being written, and the entities over it. Stretches of one style that touch become one entity. */
class Page {
  #text = '';
  readonly #entities: Entity[] = [];
  /** The newest entity of each style, to be made longer where the next stretch touches it. */
  readonly #newest = new Map<Style | 'code', number>();

  get weight(): Weight {
    return { units: this.#text.length, entities: this.#entities.length };
  }

  write(words: string, styles: readonly (Style | 'code')[], url: string | null = null): void {
    const offset = this.#text.length;
    this.#text += words;
    const { length } = words;
    if (length === 0) return;
    if (url !== null) this.#entities.push({ type: 'text_link', offset, length, url });
    for (const type of styles) {
      const index = this.#newest.get(type);
      const newest = index === undefined ? undefined : this.#entities[index];
      if (index !== undefined && newest?.type === type && newest.offset + newest.length === offset) {
        this.#entities[index] = { type, offset: newest.offset, length: newest.length + length };
      } else {
        this.#newest.set(type, this.#entities.push({ type, offset, length }) - 1);
      }
    }
  }

  /** The server trims both ends of a text; it is done here so that the offsets are those of what arrives. */
  finish(): TelegramPart {
    const start = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    const entities = this.#entities.flatMap((entity) => {
      const offset = Math.max(entity.offset - start, 0);
      const end = Math.min(entity.offset - start + entity.length, text.length);
      return end > offset ? [{ ...entity, offset, length: end - offset }] : [];
    });
    // An empty text would be refused; a message that says nothing visible still arrives, as three dots.
    return { text: hasInk(text) ? text : '…', entities: hasInk(text) ? entities : [], ...PREVIEW_OFF };
  }
}

const PREVIEW_OFF = { link_preview_options: { is_disabled: true } } as const;

/** Whether anything would be seen: the server refuses a text of blanks and invisible marks alone. */
function hasInk(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Mn}\u115F\u1160\u3164\uFFA0\u2800]/u.test(text);
}

/**
 * How much of one block's own text is kept when it alone is too long. Cleaning makes a text at most three times as long
 * (NFC), so the last step fits whatever it holds.
 */
const BLOCK_UNITS_STEPS: readonly number[] = [4000, 3200, 2400, 1300, 600];
const SPANS_MAX = 40;

function shortenBlock(block: Block, fits: (cut: Block) => boolean): Block {
  const shorter = BLOCK_UNITS_STEPS.map((unitsMax) => cutBlock(block, unitsMax));
  return shorter.find(fits) ?? cutBlock(block, 0);
}

function cutBlock(block: Block, unitsMax: number): Block {
  if (block.kind === 'story') return { kind: 'story', story: cutStory(block.story, unitsMax) };
  if (block.kind === 'list') return { kind: 'list', items: cutItems(block.items, unitsMax) };
  return { ...block, spans: cutSpans(block.spans, unitsMax) };
}

/** Whole sentences from the front, as many as fit beside headline and credits. */
function cutStory(story: StoryBlock, unitsMax: number): StoryBlock {
  const headline = cutText(oneLine(story.headline), Math.floor(unitsMax / 2));
  const credits = cutCredits(story.credits, Math.floor(unitsMax / 4));
  let unitsLeft =
    unitsMax - headline.length - credits.reduce((units, credit) => units + unitsOf(credit) + ' · '.length, 0);
  const { news = [], disputes = [], ...rest } = story;
  const extraUnits = [news, ...disputes].reduce((units, spans) => units + unitsOf(spans) + 1, 0);
  const hasExtras = extraUnits <= unitsMax / 4 && [news, ...disputes].flat().length <= SPANS_MAX;
  if (hasExtras) unitsLeft -= extraUnits;
  const sentences: string[] = [];
  for (const sentence of story.sentences) {
    unitsLeft -= sentence.length + 1;
    if (unitsLeft < 0) break;
    sentences.push(sentence);
  }
  return { ...rest, headline, sentences, credits, ...(hasExtras ? { news, disputes } : {}) };
}

/** Whole credits from the front. */
function cutCredits(credits: StoryBlock['credits'], unitsMax: number): StoryBlock['credits'] {
  const kept: (readonly Span[])[] = [];
  let unitsLeft = unitsMax;
  let spansLeft = SPANS_MAX;
  for (const credit of credits) {
    unitsLeft -= unitsOf(credit) + ' · '.length;
    spansLeft -= credit.length;
    if (unitsLeft < 0 || spansLeft < 0) break;
    kept.push(credit);
  }
  return kept;
}

function cutItems(items: readonly (readonly Span[])[], unitsMax: number): readonly (readonly Span[])[] {
  const kept: (readonly Span[])[] = [];
  let unitsLeft = unitsMax;
  let spansLeft = SPANS_MAX;
  for (const item of items) {
    const units = unitsOf(item) + '\n• '.length;
    if (units > unitsLeft - ELLIPSIS_ITEM_UNITS || item.length > spansLeft) {
      // The first item alone may be too long: then its front is better than nothing.
      const last = kept.length === 0 ? cutSpans(item, unitsLeft - ELLIPSIS_ITEM_UNITS) : [{ text: '…' }];
      return [...kept, last];
    }
    unitsLeft -= units;
    spansLeft -= item.length;
    kept.push(item);
  }
  return kept;
}

const ELLIPSIS_ITEM_UNITS = '\n• …'.length;

function cutSpans(spans: readonly Span[], unitsMax: number): readonly Span[] {
  const kept: Span[] = [];
  let unitsLeft = unitsMax;
  for (const span of spans.slice(0, SPANS_MAX)) {
    if (span.text.length > unitsLeft) return [...kept, { ...span, text: cutText(span.text, Math.max(unitsLeft, 1)) }];
    unitsLeft -= span.text.length;
    kept.push(span);
  }
  return spans.length > SPANS_MAX ? [...kept, { text: '…' }] : kept;
}

function unitsOf(spans: readonly Span[]): number {
  return spans.reduce((units, span) => units + span.text.length + (span.isIsolated ? 2 : 0), 0);
}
