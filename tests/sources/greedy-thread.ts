// A thread that fills as many megabytes as it is asked for, for apart.test.ts.
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (megabytes: number) => {
  const kept = Array.from({ length: megabytes }, (_, at) => Array.from({ length: 131_072 }, (_one, n) => n * at));
  parentPort?.postMessage({ kind: 'done', output: kept.length });
});
parentPort?.postMessage({ kind: 'up' });
