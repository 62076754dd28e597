// Cuts a list of blocks into parts that each fit one platform message: between blocks, never inside one, and never after a heading.
import type { Block } from '../model/message.ts';

/** At most this many parts a message; what is left over is dropped by the composer long before. */
const PARTS_MAX = 20;

/**
 * `fits` says whether blocks go into one platform message. A block that does not, together with the headings right above it, is handed
 * to `shorten` with those headings, which must answer with one that does. Never empty for a non-empty list.
 */
export function splitBlocks(
  blocks: readonly Block[],
  fits: (blocks: readonly Block[]) => boolean,
  shorten: (block: Block, above: readonly Block[]) => Block,
): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  for (const unit of unitsOf(blocks)) {
    for (const group of groupsOf(unit, fits, shorten)) {
      if (part.length > 0 && !fits([...part, ...group])) {
        parts.push(part);
        part = [];
      }
      part.push(...group);
    }
  }
  if (part.length > 0) parts.push(part);
  return parts.slice(0, PARTS_MAX);
}

/** A unit as one group that fits; in several only where its headings alone fill a message. */
function groupsOf(
  unit: readonly Block[],
  fits: (blocks: readonly Block[]) => boolean,
  shorten: (block: Block, above: readonly Block[]) => Block,
): readonly (readonly Block[])[] {
  if (fits(unit)) return [unit];
  const whole: Block[] = [];
  for (const block of unit) whole.push(fits([...whole, block]) ? block : shorten(block, whole));
  if (fits(whole)) return [whole];
  return unit.map((block) => [fits([block]) ? block : shorten(block, [])]);
}

/** Headings with the first block under them, and a block with what was left out below it; every other block by itself. */
function unitsOf(blocks: readonly Block[]): readonly Block[][] {
  const units: Block[][] = [];
  let headings: Block[] = [];
  for (const block of blocks) {
    const last = units.at(-1);
    if (block.kind === 'more' && headings.length === 0 && last !== undefined) {
      last.push(block);
      continue;
    }
    headings.push(block);
    if (!isHeading(block)) {
      units.push(headings);
      headings = [];
    }
  }
  if (headings.length > 0) units.push(headings);
  return units;
}

function isHeading(block: Block): boolean {
  return block.kind === 'title' || block.kind === 'region' || block.kind === 'country';
}
