import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOriginal, forgetCopies, keepCopy, openCopyIndex } from '../../src/stories/near-duplicates.ts';
import { shinglesOf } from '../../src/stories/shingles.ts';

const WIRE = `A freight train carrying grain left the rails near the village of Dorno on Friday morning after heavy rain had washed out part of
the embankment, the railway said. Nobody was hurt. Crews expect to lift the eleven wagons by Sunday, and passengers between the coast and the
capital are being taken by bus until then. The line, built a century ago, was closed twice last winter for the same reason, and the transport
ministry has promised to rebuild the bank before the harvest begins in June.`;

const OTHER = `Voters in the mountain district go to the polls this weekend to choose a council after the last one fell over the price of water.
Four lists are standing, two of them new. The outgoing mayor, who does not stand again, said the next council must settle the dispute with the
power company within a year or lose the state's grant for the pipeline, which ends when the budget does.`;

function indexOf(...texts: readonly string[]) {
  const index = openCopyIndex();
  texts.forEach((text, at) => {
    keepCopy(index, `text-${at}`, shinglesOf(text));
  });
  return index;
}

test('a copy with a few words changed, a part cut off or a part put in front is found', () => {
  const index = indexOf(OTHER, WIRE);
  const edited = WIRE.replace('Friday', 'Saturday').replace('Nobody was hurt.', 'There were no injuries.');
  for (const copy of [WIRE, edited, WIRE.slice(0, WIRE.length / 2), `${OTHER.slice(0, 120)} ${WIRE}`]) {
    assert.equal(findOriginal(index, shinglesOf(copy))?.id, 'text-1');
  }
});

test('another report is no copy, nor is a text too short to tell', () => {
  const index = indexOf(WIRE);
  for (const text of [OTHER, '', 'A freight train left the rails'])
    assert.equal(findOriginal(index, shinglesOf(text)), null);
});

test('a forgotten text is not found any more', () => {
  const index = indexOf(WIRE);
  forgetCopies(index, ['text-0', 'never-there']);
  assert.equal(findOriginal(index, shinglesOf(WIRE)), null);
  assert.equal(index.byShingle.size, 0);
});
