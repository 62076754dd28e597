// The pictures kept for chats that ask for the same map: one drawing for all of them, and none that failed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPictures } from '../drawing.ts';

const MAP = { of: [], counts: { PK: 2 }, alt: 'Map of stories by country: Pakistan 2' };

test('a map that cannot be drawn is said and tried anew; one that was drawn is drawn once', async () => {
  const failures: unknown[] = [];
  const noOutlines = new Error('no outlines');
  let times = 0;
  const drawMap = openPictures(
    (error) => failures.push(error),
    async () => {
      times += 1;
      if (times === 1) throw noOutlines;
      return Uint8Array.of(times);
    },
  );
  assert.equal(await drawMap(MAP), null);
  assert.deepEqual(failures, [noOutlines]);
  assert.deepEqual(await drawMap(MAP), Uint8Array.of(2));
  assert.deepEqual(await drawMap({ ...MAP, counts: { ...MAP.counts } }), Uint8Array.of(2));
});
