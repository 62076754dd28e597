// Cuts a list of blocks into parts that each fit one platform message: between blocks, never inside one, and never after a heading.
import type { Block } from '../model/message.ts';

/** At most this many parts a message; what is left over is dropped by the composer long before. */
const PARTS_MAX = 20;

/**
 * `fits` says whether blocks go into one platform message. A block that fits nowhere by itself is handed to `shorten`,
 * which must answer with one that does. Never empty for a non-empty list.
 */
export function splitBlocks(
  blocks: readonly Block[],
  fits: (blocks: readonly Block[]) => boolean,
  shorten: (block: Block) => Block,
): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  for (const unit of unitsOf(blocks)) {
    const whole = unit.map((block) => (fits([block]) ? block : shorten(block)));
    for (const group of fits(whole) ? [whole] : whole.map((block) => [block])) {
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

/** Headings with the first block under them; every other block by itself. */
function unitsOf(blocks: readonly Block[]): readonly Block[][] {
  const units: Block[][] = [];
  let headings: Block[] = [];
  for (const block of blocks) {
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
