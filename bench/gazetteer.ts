// npm run bench -- gazetteer: how long the gazetteer takes to open, in processes of their own, each cold as a start is.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const RUNS = 9;
const script = `
const { loadGazetteer } = await import(${JSON.stringify(join(import.meta.dirname, '..', 'src', 'places', 'gazetteer.ts'))});
const cpu = process.cpuUsage(), started = performance.now();
loadGazetteer();
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ wallMs: performance.now() - started, cpuMs: (user + system) / 1000 }));
`;

const runs = Array.from({ length: RUNS }, () => {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  return JSON.parse(stdout) as { wallMs: number; cpuMs: number };
});
for (const unit of ['wallMs', 'cpuMs'] as const) {
  const sorted = runs.map((run) => run[unit]).sort((a, b) => a - b);
  const [least, middle, most] = [sorted[0], sorted[RUNS >> 1], sorted.at(-1)].map((value) => (value ?? 0).toFixed(1));
  console.log(`${unit.padEnd(7)} least ${least}, median ${middle}, most ${most} of ${RUNS} cold starts`);
}
