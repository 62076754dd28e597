// npm run bench -- torn [--cuts 1000] [--seed 1]: the outbox's write-ahead log cut, or spoilt behind the cut, at so many random bytes. Each time the database
// must open, be whole, and say exactly what was acknowledged in front of the cut: nothing that was promised is gone. Prints one JSON line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assertHistoryHolds, drawCut, writeHistories } from '../tests/store/torn-writes.ts';
import { drawFrom } from './draw.ts';

const { values: given } = parseArgs({
  options: { cuts: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const cuts = Number(given.cuts);
const draw = drawFrom(Number(given.seed));
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const startedAt = performance.now();
const histories = await writeHistories(folder, draw);
const moments = new Set<string>();
const wrong: string[] = [];
for (let index = 0; index < cuts; index++) {
  const which = index % histories.length;
  const history = histories[which];
  if (history === undefined) break;
  try {
    moments.add(`${which} ${assertHistoryHolds(history, drawCut(history, draw), draw)}`);
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
}
for (const what of wrong.slice(0, 10)) process.stderr.write(`${what}\n`);
process.stdout.write(
  `${JSON.stringify({
    ...{ cuts, logBytes: histories.map(({ wal }) => wal.length), moments: moments.size, wrong: wrong.length },
    seconds: Number(((performance.now() - startedAt) / 1_000).toFixed(1)),
    ok: wrong.length === 0,
  })}\n`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
