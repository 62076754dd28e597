// A message as Discord's own bodies: short answers as plain Markdown, anything with stories as embeds, one a region.
import type { CoverageMap } from '../../model/coverage.ts';
import type { Block, Message } from '../../model/message.ts';
import type { Part } from '../platform.ts';
import { splitBlocks } from '../split.ts';
import { renderBlock } from './blocks.ts';
import { componentsOf } from './components.ts';
import { cleanText, clip } from './markdown.ts';
import { shorten } from './shorten.ts';

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
    content: orNothing(clip(words.replace(/\]\(<[^<>]*>\)/g, ']'), CONTENT_CHARS_MAX)),
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
