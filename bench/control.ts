// What the measurements share: a control that takes the machine's own pace in the same run, and sums of what was timed.
import { createHash } from 'node:crypto';

const WORDS = Array.from({ length: 6_000 }, (_, at) => `word${(at * 7_919) % 1_009} of ${at}`);

/**
 * Milliseconds for a fixed piece of work of the kind we do: cut a text, count its words, write and read JSON, hash it.
 * About 12 ms on an idle core of 2024. A figure is compared between machines, or between a busy hour and a quiet one, by its ratio to this.
 */
export function controlMs(): number {
  const startedAt = performance.now();
  const counts = new Map<string, number>();
  for (let round = 0; round < 3; round++) {
    for (const word of WORDS.join(' ').toLowerCase().split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    createHash('sha256')
      .update(JSON.stringify(JSON.parse(JSON.stringify([...counts]))))
      .digest();
  }
  return performance.now() - startedAt;
}

/** Milliseconds of processor time since `from`: what other programs take from the machine does not count. */
export function processorMs(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times the work and the control in turn, so that both meet the same machine. Milliseconds, in the order they were taken. */
export async function timeInTurn(
  runs: number,
  work: () => Promise<unknown> | unknown,
): Promise<{ readonly workMs: readonly number[]; readonly controlsMs: readonly number[] }> {
  await work();
  controlMs();
  const workMs: number[] = [];
  const controlsMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    controlsMs.push(controlMs());
    const startedAt = performance.now();
    await work();
    workMs.push(performance.now() - startedAt);
  }
  return { workMs, controlsMs };
}

/** "/country pakistan   median 3.1 ms, worst 4.0, 0.26 of the control (12.1 ms)" */
export function printTimes(
  name: string,
  { workMs, controlsMs }: { readonly workMs: readonly number[]; readonly controlsMs: readonly number[] },
): void {
  const median = medianOf(workMs);
  const control = medianOf(controlsMs);
  const ratio = (median / control).toFixed(2);
  process.stdout.write(
    `${name.padEnd(44)} median ${median.toFixed(1)} ms, worst ${Math.max(...workMs).toFixed(1)}, ${ratio} of the control (${control.toFixed(1)} ms)\n`,
  );
}
