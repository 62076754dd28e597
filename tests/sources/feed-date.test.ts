import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeedDate } from '../../src/sources/feed-date.ts';

const DATES: readonly (readonly [string, string | null])[] = [
  ['Tue, 06 Apr 2021 06:30:00 GMT', '2021-04-06T06:30:00Z'],
  ['Tue, 06 Apr 2021 06:30:00 +0530', '2021-04-06T01:00:00Z'],
  ['Tue, 06 Apr 2021 06:30:00 GMT+0300', '2021-04-06T03:30:00Z'],
  ['Tue, 06 Apr 21 06:30 EST', '2021-04-06T11:30:00Z'],
  ['6 April 2021 06:30', '2021-04-06T06:30:00Z'],
  ['April 6th, 2021 6:30 pm', '2021-04-06T18:30:00Z'],
  ['Apr 6, 2021 12:05 AM', '2021-04-06T00:05:00Z'],
  ['Tue Apr  6 06:30:00 2021', '2021-04-06T06:30:00Z'],
  ['06-Apr-2021 06:30:00 PDT', '2021-04-06T13:30:00Z'],
  ['Tue, 06 Apr 2021 06:30:00 -0500 (EST)', '2021-04-06T11:30:00Z'],
  ['2021-04-06T06:30:00Z', '2021-04-06T06:30:00Z'],
  ['2021-04-06T06:30:00.123+02:00', '2021-04-06T04:30:00Z'],
  ['2021-04-06 06:30:00 +0000', '2021-04-06T06:30:00Z'],
  ['2021-04-06t06:30z', '2021-04-06T06:30:00Z'],
  ['2021-04-06', '2021-04-06T00:00:00Z'],
  ['20210406', '2021-04-06T00:00:00Z'],
  ['2021-04', '2021-04-01T00:00:00Z'],
  ['25/04/2021 06:30', '2021-04-25T06:30:00Z'],
  ['03/04/2021', null],
  ['31 Feb 2021', null],
  ['2021-13-01', null],
  ['0001-01-01T00:00:00Z', null],
  ['Thu, 01 Jan 1970 25:61:00 GMT', null],
  ['yesterday', null],
  ['', null],
  ['9'.repeat(100_000), null],
];

for (const [written, expected] of DATES) {
  test(`"${written.slice(0, 40)}" is ${expected ?? 'no date'}`, () => {
    assert.equal(parseFeedDate(written), expected === null ? null : Date.parse(expected));
  });
}
