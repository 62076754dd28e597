import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCodes } from '../../src/text/codes.ts';

test('a text is followed by two zeros, whatever was read before it', () => {
  const codesOf = openCodes();
  codesOf('a longer text');
  assert.deepEqual([...codesOf('né').subarray(0, 4)], [0x6e, 0xe9, 0, 0]);
  assert.deepEqual([...codesOf('😀').subarray(0, 4)], [0xd83d, 0xde00, 0, 0]);
});

test('a text of any length is read, and two readers keep theirs apart', () => {
  const [one, other] = [openCodes(), openCodes()];
  const codes = one('é'.repeat(20_000));
  other('x'.repeat(20_000));
  assert.ok(codes.subarray(0, 20_000).every((code) => code === 0xe9));
  assert.deepEqual([...codes.subarray(20_000, 20_002)], [0, 0]);
});
