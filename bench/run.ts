// npm run bench -- NAME: runs one benchmark of this folder; without a name it says which there are.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that the benchmarks share, and the two ways in. */
const NOT_A_BENCHMARK = new Set([
  'control',
  'dateline',
  'draw',
  'invented-news',
  'stored-stories',
  'manners-scorer',
  'pattern-attacks',
  'texts',
  'run',
  'eval',
]);

/** As npm start has it: left alone, Node takes some 130 MB for what is young, whatever it is that runs, and lets the heap grow to four times what lives. */
const AS_STARTED = ['--max-semi-space-size=1', '--v8-pool-size=0', '--heap-growing-percent=150'];
const FLAGS: Readonly<Record<string, readonly string[]>> = { group: AS_STARTED, sweep: AS_STARTED };

const names = readdirSync(import.meta.dirname)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !NOT_A_BENCHMARK.has(name));
const [name = '', ...words] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);

if (names.includes(name) && existsSync(file)) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', ...(FLAGS[name] ?? []), file, ...words], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(`usage: npm run bench -- NAME, with one of ${names.join(', ')}\n`);
  process.exitCode = 2;
}
