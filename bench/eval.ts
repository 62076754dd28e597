// npm run eval -- geo|group|summarise|sources: runs the evaluation kit that lies beside the project, when it is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const kit = join(import.meta.dirname, '..', '..', 'shared', 'eval', 'score.mjs');

if (existsSync(kit)) {
  const { status } = spawnSync(process.execPath, [kit, ...process.argv.slice(2)], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(`The evaluation kit is not part of the project: put it at ${kit}.\n`);
  process.exitCode = 2;
}
