import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkZone } from './zone-changes.ts';

/** An hour, half an hour, at midnight, during Ramadan, on a Saturday, and the last hour of a day. `npm run bench -- zones` takes every zone there is. */
for (const zone of [
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Santiago',
  'America/Nuuk',
]) {
  test(`at every change of clocks in ${zone} from 2024 to 2030 a digest comes once a day, at any half-hour`, () => {
    const { changes, wrong } = checkZone(zone);
    assert.ok(changes >= 7, `${changes} changes`);
    assert.deepEqual(wrong, []);
  });
}
