import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPlain, plainSegments } from '../../src/text/plain-segments.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function bySegmenter(line: string): readonly string[] {
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

const LINES: readonly string[] = [
  'The ferry sank. Nobody was hurt. Why? No one knows!',
  'It cost 3.5 mln dlrs. "We paid," he said. (They had to.) So it goes...',
  'The U.S. navy and the U.S.A. Army met at 5 p.m. on Monday in St. Paul.',
  'Yes!No. 12 men left. 12 Men left, e.g. two. - The rest stayed?! Really.',
  '“We paid.” “All of it?” she asked – twice. ‘No.’ — So it goes.',
  'Er kam. Über Nacht fiel Schnee. ähnlich «hier.» Élu par 30 voix… À suivre.',
  'J.É. Nový řekl. Část míst, např. šest. € 3.5 a více.',
  'Он ушёл. Її не було, напр. учора. А.С. Пушкин № 3. Ông đến. ừ, anh đi. Ở lại!',
  '.',
  '',
];

for (const line of LINES) {
  test(`a plain line is cut where Intl.Segmenter cuts it: "${line.slice(0, 30)}"`, () => {
    assert.deepEqual(plainSegments(line), bySegmenter(line));
  });
}

test('no plain line is cut otherwise than Intl.Segmenter cuts it', () => {
  const letter = fc.constantFrom(...'aBc1 .?!"\'()[]{},-:;$%&/<>“”„‘’–—éÉřŘªßжЖừỪ«»…');
  const line = fc.array(letter, { maxLength: 20 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(line, (each) => assert.deepEqual(plainSegments(each), bySegmenter(each))),
    { numRuns: 3_000 },
  );
});

test('each character that counts as plain is read as Intl.Segmenter reads it', () => {
  const plain = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(isPlain);
  assert.ok(plain.length > 300);
  for (const each of plain) {
    const lines = ['a. _b', 'a. _B', 'a. _ b', '_. B', '_.B', 'B_. a', 'a._ B', 'a._B', 'a! _b', 'a.) _', '_'];
    for (const line of lines.map((it) => it.replace('_', each)))
      assert.deepEqual(plainSegments(line), bySegmenter(line), JSON.stringify(line));
  }
});
