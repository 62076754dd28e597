import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openChance } from '../platforms/chance.ts';
import { assertHistoryHolds, drawCut, writeHistories } from './torn-writes.ts';

/** `npm run bench -- torn` makes a thousand. */
const CUTS = 150;

test('wherever the power cuts the log, what was acknowledged is there, whole, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-torn-'));
  const draw = openChance(7);
  const histories = await writeHistories(folder, draw);
  const seen = new Set<string>();
  for (let index = 0; index < CUTS; index++) {
    const history = histories[index % histories.length];
    assert.ok(history !== undefined);
    seen.add(`${index % histories.length} ${assertHistoryHolds(history, drawCut(history, draw), draw)}`);
  }
  assert.ok(seen.size > CUTS / 3, 'the cuts fall between many different writes');
  rmSync(folder, { recursive: true });
});
