import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCounts } from '../../src/stories/counts.ts';

type Row = readonly [language: string, sentence: string, counts: readonly string[]];

/** Each count as "dead 9", with its bound and whom it counts where there is something to say. */
const ROWS: readonly Row[] = [
  [
    'en',
    'At least nine people were killed and 20 others hurt when a bus fell from the Tarn bridge, police said.',
    ['dead 9 least', 'injured 20'],
  ],
  ['en', 'A bus accident killed 12 people and injured more than 30 on Monday.', ['dead 12', 'injured 30 least']],
  ['en', 'Nine miners killed in blast at Orsk pit', ['dead 9 of miners']],
  ['en', 'The death toll from the quake rose from nine to 1,204, the ministry said.', ['dead 1204']],
  ['en', 'The flood left 40 dead and three missing.', ['dead 40', 'missing 3']],
  ['en', 'Twenty-two soldiers have died.', ['dead 22 of soldiers']],
  ['en', 'Police arrested 14 protesters near the port.', ['arrested 14 of protesters']],
  ['en', 'Some 200 people were evacuated, and 31 were rescued from roofs.', ['rescued 31', 'displaced 200 about']],
  ['en', 'A 5.9-magnitude earthquake shook the coast before dawn.', ['magnitude 5.9']],
];

const NOT_COUNTS: readonly string[] = [
  'Three of the nine people killed were children.',
  'Two men killed the guard of a bank in Tarn.',
  'A fire killed nine people in the same street in 2019.',
  'The deadliest crash before it killed 40 people.',
  'Rescuers fear 90 dead under the mud.',
  'The new levy of 9 percent killed the deal.',
  'The ferry costs $12 and died out of fashion.',
];

function check(language: string, sentence: string, counts: readonly string[]): void {
  const found = readCounts({ title: '', text: sentence }, language);
  for (const count of found) assert.ok(sentence.includes(count.words), count.words);
  const written = found.map(({ counted, value, bound, who }) =>
    [counted, value, bound === 'exact' ? '' : bound, who === null ? '' : `of ${who}`]
      .filter((part) => part !== '')
      .join(' '),
  );
  assert.deepEqual(written.toSorted(), counts.toSorted());
}

for (const [language, sentence, counts] of ROWS) {
  test(`what an article counts is read: ${sentence}`, () => check(language, sentence, counts));
}

for (const sentence of NOT_COUNTS) {
  test(`a number that counts a part, another day or a fear is left alone: ${sentence}`, () =>
    check('en', sentence, []));
}

test('an article that first counts a part and then more says nothing for sure', () => {
  const text = 'A blast killed three people at the gate. A second one killed five people in the yard.';
  assert.deepEqual(readCounts({ title: '', text }, 'en'), []);
});

test('odd texts do no harm', () => {
  for (const text of ['', '9', '9 '.repeat(5_000), 'killed 9'.repeat(2_000), 'nine-'.repeat(2_000)])
    readCounts({ title: '', text }, 'en');
  assert.deepEqual(readCounts({ title: '', text: '9 killed' }, 'xx'), []);
});
