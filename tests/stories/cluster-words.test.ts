import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWords, dropWords, openStoryWords, type StoryWords, wordsOfStory } from '../../src/stories/cluster-words.ts';
import { idFor } from '../../src/stories/word-table.ts';

function add(words: StoryWords, slot: number, weights: Readonly<Record<string, number>>): void {
  const ids = Object.keys(weights).map((word) => idFor(words.table, word));
  addWords(words, slot, { ids, weights: Object.values(weights) });
}

/** Slots of the stories that hold a word, and its weight there. */
function carriersOf(words: StoryWords, word: string): readonly (readonly [slot: number, weight: number])[] {
  const { ids, weights } = wordsOfStory(words.carriers, words.table.ids.get(word) ?? -1);
  return ids.map((slot, at) => [slot, weights[at] ?? 0] as const).toSorted(([a], [b]) => a - b);
}

test('a word knows its stories and its weight in each, as they grow and close', () => {
  const words = openStoryWords('en');
  add(words, 0, { ferry: 3, Rhodes: 2 });
  add(words, 1, { ferry: 5 });
  add(words, 0, { ferry: 4, captain: 1 });
  assert.deepEqual(carriersOf(words, 'ferry'), [
    [0, 7],
    [1, 5],
  ]);
  dropWords(words, new Set([0]));
  assert.deepEqual(carriersOf(words, 'ferry'), [[1, 5]]);
  assert.deepEqual([...words.table.ids.keys()], ['ferry']);
  assert.deepEqual(wordsOfStory(words.sums, 0).ids, []);
});

test('who holds a word of everyday speech is not kept while very many do, and known again when few do', () => {
  const words = openStoryWords('en');
  for (let slot = 0; slot < 1_300; slot++) add(words, slot, { year: 1 + slot, [`name${slot}`]: 1 });
  const id = words.table.ids.get('year') ?? -1;
  assert.equal(words.table.holders[id], 1_300);
  assert.deepEqual(carriersOf(words, 'year'), []);
  add(words, 1_290, { year: 10 });
  dropWords(words, new Set(Array.from({ length: 650 }, (_, slot) => slot)));
  assert.deepEqual([words.table.holders[id], carriersOf(words, 'year').length], [650, 0]);
  dropWords(words, new Set(Array.from({ length: 630 }, (_, at) => 650 + at)));
  const left = Array.from({ length: 20 }, (_, at) => [1_280 + at, 1_281 + at + (at === 10 ? 10 : 0)] as const);
  assert.deepEqual(carriersOf(words, 'year'), left);
});
