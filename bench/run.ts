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
  'texts',
  'run',
  'eval',
]);

const names = readdirSync(import.meta.dirname)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !NOT_A_BENCHMARK.has(name));
const [name = '', ...words] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);

if (names.includes(name) && existsSync(file)) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...words], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(`usage: npm run bench -- NAME, with one of ${names.join(', ')}\n`);
  process.exitCode = 2;
}
