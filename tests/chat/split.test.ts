// Splitting a message into parts: between blocks, never inside one, never after a heading.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitBlocks } from '../../src/chat/split.ts';
import type { Block } from '../../src/model/message.ts';

/** "T:x" a title, "R:x" a region, "C:x" a country, "M:x" what was left out above, anything else a paragraph; the text's length is what counts. */
function block(words: string): Block {
  const spans = [{ text: words }];
  if (words.startsWith('T:')) return { kind: 'title', spans };
  if (words.startsWith('R:')) return { kind: 'region', spans };
  if (words.startsWith('C:')) return { kind: 'country', spans };
  if (words.startsWith('M:')) return { kind: 'more', spans };
  return { kind: 'paragraph', spans };
}

function wordsOf(part: Block): string {
  return 'spans' in part ? part.spans.map((span) => span.text).join('') : '';
}

function split(blocks: readonly string[], unitsMax: number): readonly string[] {
  const unitsIn = (part: readonly Block[]) => part.reduce((units, one) => units + wordsOf(one).length, 0);
  const fits = (part: readonly Block[]) => unitsIn(part) <= unitsMax;
  const shorten = (long: Block, above: readonly Block[]) =>
    block(wordsOf(long).slice(0, Math.max(unitsMax - unitsIn(above), 1)));
  return splitBlocks(blocks.map(block), fits, shorten).map((part) => part.map(wordsOf).join(' '));
}

const ROWS: readonly [string, readonly string[], number, readonly string[]][] = [
  ['nothing stays nothing', [], 10, []],
  ['what fits stays together', ['T:x', 'aaa', 'bbb'], 20, ['T:x aaa bbb']],
  ['a block that does not fit any more opens the next part', ['aaaa', 'bbbb', 'cccc'], 8, ['aaaa bbbb', 'cccc']],
  ['a heading goes with what stands under it', ['aaaa', 'C:x', 'bbbb'], 8, ['aaaa', 'C:x bbbb']],
  ['what was left out stays with what it was left out below', ['aaaa', 'bbbb', 'M:x'], 8, ['aaaa', 'bbbb M:x']],
  ['several headings go together', ['aaaa', 'R:x', 'C:x', 'bb'], 9, ['aaaa', 'R:x C:x bb']],
  ['a block that fits nowhere is shortened', ['aa', 'bbbbbbbbbb'], 5, ['aa', 'bbbbb']],
  ['a heading whose story fills a part is not left behind', ['aa', 'C:x', 'bbbbb'], 5, ['aa', 'C:x bb']],
  ['headings that fill a part by themselves are cut apart', ['R:aaa', 'C:aaa', 'bb'], 5, ['R:aaa', 'C:aaa', 'bb']],
  ['headings at the very end still come', ['aaaa', 'C:x'], 5, ['aaaa', 'C:x']],
];

for (const [name, blocks, unitsMax, parts] of ROWS) {
  test(name, () => assert.deepEqual(split(blocks, unitsMax), parts));
}

test('no block is lost, doubled or moved, whatever the sizes', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const blocks = Array.from({ length: 24 }, (_, index) => {
      const pick = (seed * 7919 + index * 104_729) % 11;
      return `${['', 'C:', 'R:'][pick % 3] ?? ''}${String.fromCharCode(97 + (index % 26)).repeat(1 + (pick % 5))}`;
    });
    const parts = split(blocks, 40);
    assert.ok(parts.length > 1);
    assert.equal(parts.join(' '), blocks.join(' '));
  }
});
