// npm run simulate -- [--seeds 2000] [--days 30] [--seed 17]: months of scheduler, outbox, pace and settling in simulated time, seed by seed, on all
// processors; prints one JSON line, and what went wrong for each seed that failed. --seed N replays one, exactly.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Verdict } from '../tests/simulation/judge.ts';
import { simulate } from '../tests/simulation/world.ts';

const { values: given } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    days: { type: 'string', default: '30' },
    seed: { type: 'string' },
    /** Of a worker: which seeds are its own. */
    from: { type: 'string' },
    by: { type: 'string', default: '1' },
  },
});
const days = Number(given.days);
const seeds = Number(given.seeds);

if (given.from !== undefined) await work(Number(given.from), Number(given.by));
else if (given.seed !== undefined) {
  const verdict = await simulate(Number(given.seed), days);
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  process.exitCode = verdict.wrong.length > 0 ? 1 : 0;
} else await lead();

async function work(from: number, by: number): Promise<void> {
  for (let seed = from; seed <= seeds; seed += by) process.send?.(await simulate(seed, days));
  process.disconnect();
}

async function lead(): Promise<void> {
  const startedAt = Date.now();
  const workers = Math.max(availableParallelism(), 1);
  const sums = { slots: 0, messages: 0, crashes: 0, transitions: 0, resent: 0 };
  const failed: number[] = [];
  let done = 0;
  const hear = (verdict: Verdict): void => {
    done += 1;
    for (const name of ['slots', 'messages', 'crashes', 'transitions', 'resent'] as const) sums[name] += verdict[name];
    if (verdict.wrong.length === 0) return;
    failed.push(verdict.seed);
    process.stderr.write(`npm run simulate -- --seed ${verdict.seed} --days ${days}\n`);
    for (const what of verdict.wrong.slice(0, 10)) process.stderr.write(`  ${what}\n`);
  };
  await Promise.all(
    Array.from({ length: workers }, async (_, index) => {
      const words = [
        '--seeds',
        String(seeds),
        '--days',
        String(days),
        '--from',
        String(index + 1),
        '--by',
        String(workers),
      ];
      const worker = fork(fileURLToPath(import.meta.url), words);
      worker.on('message', hear);
      await once(worker, 'exit');
    }),
  );
  const isGood = failed.length === 0 && done === seeds;
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  process.stdout.write(`${JSON.stringify({ seeds: done, days, failed, ...sums, seconds, ok: isGood })}\n`);
  process.exitCode = isGood ? 0 : 1;
}
