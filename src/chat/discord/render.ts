// A message as Discord's own bodies: short answers as plain Markdown, anything with stories as embeds, one a region.
import { unreachable } from '../../base/outcome.ts';
import type { CoverageMap } from '../../model/coverage.ts';
import { type Block, type Message, type Span, type StoryBlock, splitTitle } from '../../model/message.ts';
import { FIRST_STRONG_ISOLATE, POP_ISOLATE } from '../isolates.ts';
import type { Part } from '../platform.ts';
import { splitBlocks } from '../split.ts';
import { componentsOf } from './components.ts';
import { cleanText, clip, codeMarkdown, escapeMarkdown, linkMarkdown } from './markdown.ts';

// https://discord.com/developers/docs/resources/message and /resources/message#embed-object, counted in UTF-16 units, which are never fewer.
const CONTENT_CHARS_MAX = 2_000;
const EMBED_CHARS_MAX = 4_096;
const EMBEDS_CHARS_MAX = 6_000;
const EMBEDS_MAX = 10;

/** MessageFlags.SUPPRESS_EMBEDS: no link previews under plain text. It would hide our own embeds as well. */
const SUPPRESS_EMBEDS = 1 << 2;

/** MessageFlags.SUPPRESS_NOTIFICATIONS: it comes without a sound. */
const SUPPRESS_NOTIFICATIONS = 1 << 12;

/** The stripe beside every card: one colour, so that a digest is known at a glance. */
const ACCENT = 0x2f6f8f;

// What a block that fits nowhere is cut down to. Escaping at most doubles a text and a link adds 1,000, so that their sum stays below 4,096.
const SHORT_HEADLINE_CHARS = 300;
const SHORT_SENTENCES_CHARS = 1_100;
const SHORT_CREDITS_CHARS = 500;
/** What is new and which figures differ: both are left out together where they are longer. */
const SHORT_EXTRAS_CHARS = 500;
const SHORT_TEXT_CHARS = 1_900;

/** What the map's file is called. */
export const MAP_NAME = 'map.png';

/** What is read out to who cannot see an attachment: https://discord.com/developers/docs/resources/message#attachment-object */
const DESCRIPTION_CHARS_MAX = 1_024;

const HEADINGS: readonly Block['kind'][] = ['title', 'region', 'country'];

/** What is left when a text was nothing but invisible characters: Discord refuses an empty message. */
const NOTHING = '…';

/**
 * One body a part: {content or embeds, allowed_mentions, flags}. Embeds hold three times what content holds, so a digest is mostly one
 * message; its title is content all the same, because that is what a phone shows in its notification.
 */
export function renderDiscord(message: Message): readonly Part[] {
  if (message.blocks.length === 0) return [];
  const components = componentsOf(message);
  const bodies = bodiesOf(message.blocks).map((body) =>
    message.isSilent === true ? { ...body, flags: (body.flags ?? 0) | SUPPRESS_NOTIFICATIONS } : body,
  );
  const { map, file } = message;
  // Buttons stand under the last part, where the reader ends; a map above the first.
  return bodies.map((body, at) =>
    JSON.stringify({
      ...(components.length === 0 || at < bodies.length - 1 ? body : { ...body, components }),
      ...(map === undefined || at > 0 ? {} : attachmentOf(map)),
      ...(file === undefined || at < bodies.length - 1 ? {} : { file }),
    }),
  );
}

/** The map itself is drawn when it is sent: the picture would make the row a hundred times as large. */
function attachmentOf(map: CoverageMap) {
  const description = clip(cleanText(map.alt), DESCRIPTION_CHARS_MAX);
  return { map, attachments: [{ id: 0, filename: MAP_NAME, description }] };
}

type Body = { readonly flags?: number } & Readonly<Record<string, unknown>>;

function bodiesOf(blocks: readonly Block[]): readonly Body[] {
  const plain = plainText(blocks);
  const hasStory = blocks.some((block) => block.kind === 'story');
  if (!hasStory && plain.length <= CONTENT_CHARS_MAX) {
    return [{ content: plain, flags: SUPPRESS_EMBEDS, allowed_mentions: { parse: [] } }];
  }
  return splitBlocks(blocks, fitsOneMessage, shorten).map((part) => {
    const { content, descriptions } = layOut(part);
    if (descriptions.length === 0) return { content, flags: SUPPRESS_EMBEDS, allowed_mentions: { parse: [] } };
    const embeds = descriptions.map((description) => ({ description, color: ACCENT }));
    return { ...(content === '' ? {} : { content }), embeds, allowed_mentions: { parse: [] } };
  });
}

/** What a refused part says, as bare content: without cards and links, cut to what content holds. Null when it was bare already. */
export function inPlainText(part: Part): Part | null {
  const { content, embeds } = JSON.parse(part) as { content?: string; embeds?: readonly { description?: string }[] };
  const words = [content ?? '', ...(embeds ?? []).map(({ description }) => description ?? '')]
    .filter((text) => text !== '')
    .join('\n\n');
  const plain = JSON.stringify({
    content: orNothing(clip(words.replace(/\]\(<[^>]*>\)/g, ']'), CONTENT_CHARS_MAX)),
    flags: SUPPRESS_EMBEDS,
    allowed_mentions: { parse: [] },
  });
  return plain === part ? null : plain;
}

function plainText(blocks: readonly Block[]): string {
  return orNothing(joinBlocks(blocks));
}

function fitsOneMessage(blocks: readonly Block[]): boolean {
  const { content, descriptions } = layOut(blocks);
  const chars = descriptions.reduce((sum, description) => sum + description.length, 0);
  return (
    content.length <= CONTENT_CHARS_MAX &&
    descriptions.length <= EMBEDS_MAX &&
    chars <= EMBEDS_CHARS_MAX &&
    descriptions.every((description) => description.length <= EMBED_CHARS_MAX)
  );
}

type Layout = { readonly content: string; readonly descriptions: readonly string[] };

/** A title and what stands above it become content; the rest becomes embeds, a new one at every region and wherever the last is full. */
function layOut(blocks: readonly Block[]): Layout {
  const opening = blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'paragraph');
  const bodyStart =
    blocks.slice(0, opening === -1 ? blocks.length : opening).findLastIndex(({ kind }) => kind === 'title') + 1;
  const titles = blocks.slice(0, bodyStart);
  const body = blocks.slice(bodyStart);
  const regions: Block[][] = [];
  for (const block of body) {
    const last = regions.at(-1);
    if (last === undefined || block.kind === 'region') regions.push([block]);
    else last.push(block);
  }
  const descriptions = regions
    .flatMap((region) => splitBlocks(region, fitsOneEmbed, (block) => block))
    .map((part) => orNothing(joinBlocks(part)));
  return { content: titles.length === 0 ? '' : orNothing(joinBlocks(titles)), descriptions };
}

function fitsOneEmbed(blocks: readonly Block[]): boolean {
  return joinBlocks(blocks).length <= EMBED_CHARS_MAX;
}

/** Headings bring their own space on screen; between other blocks stands an empty line. */
function joinBlocks(blocks: readonly Block[]): string {
  let joined = '';
  let before: Block | null = null;
  for (const block of blocks) {
    const markdown = renderBlock(block);
    if (markdown === '') continue;
    if (before !== null) joined += isClose(before, block) ? '\n' : '\n\n';
    joined += markdown;
    before = block;
  }
  return joined;
}

function isClose(above: Block, below: Block): boolean {
  return (
    HEADINGS.includes(above.kind) || HEADINGS.includes(below.kind) || below.kind === 'list' || below.kind === 'more'
  );
}

function orNothing(markdown: string): string {
  return markdown.trim() === '' ? NOTHING : markdown;
}

/** Blocks are immutable, and splitting asks for the same one many times. */
const rendered = new WeakMap<Block, string>();

function renderBlock(block: Block): string {
  const known = rendered.get(block);
  if (known !== undefined) return known;
  const markdown = blockMarkdown(block);
  rendered.set(block, markdown);
  return markdown;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'title': {
      const { title, facts } = splitTitle(block.spans);
      const heading = line('## ', renderSpans(title.map(plainSpan)));
      const small = line('-# ', renderSpans(facts).replace(/^\s*·\s*/, ''));
      return [heading, small].filter((words) => words !== '').join('\n');
    }
    case 'region':
      return line('## ', renderSpans(block.spans));
    case 'country':
      return line('### ', renderSpans(block.spans));
    case 'paragraph': {
      const isSmall = block.spans.length > 0 && block.spans.every((span) => span.style === 'dim');
      return line(isSmall ? '-# ' : '', renderSpans(block.spans));
    }
    case 'list':
      return block.items
        .map((item) => line('- ', renderSpans(item)))
        .filter((item) => item !== '')
        .join('\n');
    case 'story':
      return renderStory(block.story);
    case 'more':
    case 'footer':
      return line('-# ', renderSpans(block.spans));
    default:
      return unreachable(block);
  }
}

function line(mark: string, markdown: string): string {
  const words = markdown.trim();
  return words === '' ? '' : `${mark}${words}`;
}

function renderStory(story: StoryBlock): string {
  const headline = story.url === null ? escapeMarkdown(story.headline).trim() : linkMarkdown(story.headline, story.url);
  const words = [escapeMarkdown(story.mark ?? '').trim(), headline].filter((part) => part !== '').join(' · ');
  // Escaped, or a number that begins a line would be laid out as a list.
  const opening = story.number === undefined || words === '' ? words : `${story.number}\\. ${words}`;
  const credits = story.credits
    .map((spans) => renderSpans(spans).trim())
    .filter((words) => words !== '')
    .join(' · ');
  const lines = [
    opening === '' ? '' : `**${opening}**`,
    wrap(renderSpans(story.news ?? []), '*'),
    escapeMarkdown(story.sentences.join(' ')).trim(),
    ...(story.disputes ?? []).map((dispute) => renderSpans(dispute).trim()),
    line('-# ', credits),
  ];
  return lines.filter((words) => words !== '').join('\n');
}

/** Bold spans that touch share their marks: between "**a**" and "**b**" Discord sees four stars. */
function renderSpans(spans: readonly Span[]): string {
  let markdown = '';
  for (let from = 0; from < spans.length; ) {
    const mark = markOf(spans[from]);
    let to = from + 1;
    while (to < spans.length && mark !== null && markOf(spans[to]) === mark) to += 1;
    const run = spans.slice(from, to);
    markdown +=
      mark === null || run.length === 1 ? run.map(renderSpan).join('') : wrap(run.map(renderBare).join(''), mark);
    from = to;
  }
  return markdown;
}

/** What may be shared with a neighbour; null for nothing, and for a link, which has marks of its own. */
function markOf(span: Span | undefined): '**' | '*' | null {
  if (span === undefined || span.link !== undefined) return null;
  return span.style === 'bold' ? '**' : span.style === 'italic' ? '*' : null;
}

function renderSpan(span: Span): string {
  return isolated(markdownOf(span), span);
}

/** Without its style, for a run that has the style as a whole. */
function renderBare({ style: _, ...span }: Span): string {
  return renderSpan(span);
}

function isolated(markdown: string, { isIsolated }: Span): string {
  return isIsolated && markdown !== '' ? `${FIRST_STRONG_ISOLATE}${markdown}${POP_ISOLATE}` : markdown;
}

function markdownOf(span: Span): string {
  const words = span.link === undefined ? escapeMarkdown(span.text) : linkMarkdown(span.text, span.link);
  switch (span.style) {
    case 'bold':
      return wrap(words, '**');
    case 'italic':
      return wrap(words, '*');
    case 'code':
      return span.link === undefined ? codeMarkdown(span.text) : words;
    case 'dim':
    case undefined:
      return words;
    default:
      return unreachable(span.style);
  }
}

/** A heading is bold by itself. */
function plainSpan(span: Span): Span {
  const { style, ...rest } = span;
  return style === undefined || style === 'bold' ? rest : { ...rest, style };
}

/** Marks hug the words: "** a**" is not bold. */
function wrap(words: string, mark: string): string {
  const inside = words.trim();
  if (inside === '') return words;
  const start = words.indexOf(inside);
  return `${words.slice(0, start)}${mark}${inside}${mark}${words.slice(start + inside.length)}`;
}

/** The same block, small enough for any message: whole sentences and items go first, words only when one alone is too long. */
function shorten(block: Block): Block {
  switch (block.kind) {
    case 'story':
      return { kind: 'story', story: shortenStory(block.story) };
    case 'list':
      return { kind: 'list', items: shortenItems(block.items) };
    case 'title':
    case 'region':
    case 'country':
    case 'paragraph':
    case 'more':
    case 'footer':
      return { kind: block.kind, spans: shortenSpans(block.spans, SHORT_TEXT_CHARS) };
    default:
      return unreachable(block);
  }
}

function shortenStory(story: StoryBlock): StoryBlock {
  const sentences: string[] = [];
  let room = SHORT_SENTENCES_CHARS;
  for (const sentence of story.sentences) {
    const chars = escapeMarkdown(sentence).length + 1;
    if (chars > room) break;
    sentences.push(sentence);
    room -= chars;
  }
  const [first] = story.sentences;
  if (sentences.length === 0 && first !== undefined) sentences.push(clip(cleanText(first), SHORT_SENTENCES_CHARS / 2));
  const credits: (readonly Span[])[] = [];
  let creditRoom = SHORT_CREDITS_CHARS;
  for (const credit of story.credits) {
    const chars = renderSpans(credit).length + ' · '.length;
    if (chars > creditRoom) break;
    credits.push(credit);
    creditRoom -= chars;
  }
  const { news = [], disputes = [], ...rest } = story;
  const extras = [news, ...disputes].reduce((chars, spans) => chars + renderSpans(spans).length + 3, 0);
  const short = { ...rest, headline: clip(cleanText(story.headline), SHORT_HEADLINE_CHARS), sentences, credits };
  return extras > SHORT_EXTRAS_CHARS ? short : { ...short, news, disputes };
}

function shortenItems(items: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const kept: (readonly Span[])[] = [];
  let room = SHORT_TEXT_CHARS;
  for (const item of items) {
    const short = shortenSpans(item, SHORT_TEXT_CHARS - '- '.length);
    const chars = renderSpans(short).length + '- \n'.length;
    if (chars > room) break;
    kept.push(short);
    room -= chars;
  }
  return kept;
}

function shortenSpans(spans: readonly Span[], charsMax: number): readonly Span[] {
  const kept: Span[] = [];
  let room = charsMax;
  for (const span of spans) {
    const chars = renderSpan(span).length;
    if (chars > room) {
      // Escaping doubles a text at most; marks around it take four.
      const words = clip(cleanText(span.text), Math.floor((room - 4) / 2));
      if (room > 40) kept.push(span.style === undefined ? { text: words } : { text: words, style: span.style });
      break;
    }
    kept.push(span);
    room -= chars;
  }
  return kept;
}
