import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS } from '../../src/base/time.ts';
import {
  closeMarkedBefore,
  findForeign,
  keepMarks,
  type MarkedArticle,
  mergeMarks,
  openLanguageBridge,
} from '../../src/stories/cluster-languages.ts';
import type { Mark } from '../../src/stories/marks.ts';

const NOON = Date.UTC(2026, 2, 3, 12);

/** Marks by turns a name and a number, told by whole numbers of our own. */
function article(id: string, language: string, marks: readonly number[]): MarkedArticle {
  const mark = (key: number): Mark =>
    key % 2 === 0
      ? { kind: 'name', written: `name ${key}`, digits: 0 }
      : { kind: 'number', written: `${key}`, digits: 3 };
  return { id, language, at: NOON, marks: new Map(marks.map((key) => [key, mark(key)])) };
}

const FIRST = article('first', 'en', [1, 2, 4, 6]);
const SECOND = article('second', 'en', [3, 8, 10, 12]);
const SPANISH = article('spanish', 'es', [3, 8, 10, 12, 14]);

test('a story that took in another is known by the names of both, as it is after a restart', () => {
  const straight = openLanguageBridge();
  keepMarks(straight, FIRST, 'first');
  keepMarks(straight, SECOND, 'second');
  mergeMarks(straight, { into: 'first', from: 'second' });
  const restarted = openLanguageBridge();
  keepMarks(restarted, FIRST, 'first');
  keepMarks(restarted, SECOND, 'first');
  const found = findForeign(straight, SPANISH, () => true);
  assert.equal(found?.storyId, 'first');
  assert.deepEqual(
    found,
    findForeign(restarted, SPANISH, () => true),
  );
});

test('a story that grows keeps a bounded number of marks, the same in whatever order they came', () => {
  const marks = Array.from({ length: 240 }, (_, at) => (at * 7_919) % 1_009);
  const halves = [article('one', 'en', marks.slice(0, 120)), article('other', 'en', marks.slice(120))];
  const found = [halves, halves.toReversed()].map((order) => {
    const bridge = openLanguageBridge();
    for (const half of order) keepMarks(bridge, half, 'story');
    assert.ok(bridge.marks.ids.size < marks.length);
    return findForeign(bridge, article('es', 'es', marks.toSorted((a, b) => a - b).slice(0, 20)), () => true);
  });
  assert.equal(found[0]?.shared.length, 20);
  assert.deepEqual(found[0], found[1]);
});

test('a closed story leaves no mark behind', () => {
  const bridge = openLanguageBridge();
  keepMarks(bridge, FIRST, 'first');
  keepMarks(bridge, SECOND, 'second');
  assert.deepEqual([...closeMarkedBefore(bridge, NOON + HOUR_MS)], ['first', 'second']);
  assert.equal(bridge.marks.ids.size, 0);
  assert.equal(
    findForeign(bridge, SPANISH, () => true),
    null,
  );
});
