import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpinion } from '../../src/stories/opinion.ts';

const OPINION = [
  { title: 'Opinion: The bridge should never have been built', url: null },
  { title: 'Why we need the bridge | Opinion', url: null },
  { title: 'Editorial – A bridge too many', url: null },
  { title: 'Kommentar: Eine Brücke zu viel', url: null },
  { title: 'Мнение: мост не нужен', url: null },
  { title: 'A bridge too many', url: 'https://post.example/opinion/2026/a-bridge-too-many' },
  { title: 'A bridge too many', url: 'https://post.example/commentisfree/a-bridge-too-many' },
];

const NEWS = [
  { title: 'Opinion polls close in Ghana', url: 'https://post.example/world/opinion-polls-close-in-ghana' },
  { title: 'Comment by minister angers unions', url: null },
  { title: 'Leader of the opposition: "We have won"', url: null },
  { title: 'Letters bomb suspect held', url: null },
];

test('opinion pieces are told by what papers call them', () => {
  assert.deepEqual(
    OPINION.filter((article) => !isOpinion(article)),
    [],
  );
  assert.deepEqual(NEWS.filter(isOpinion), []);
});
